"""Texts of people and of ours standing within each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.words import grammar


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        ("Both hands start", "both hands start"),
        ("I wait for the crane", "I wait for the crane"),
        ("PDF is missing", "PDF is missing"),
        ("QR code", "QR code"),
        ("T4 is worn", "T4 is worn"),
        ("42 screws", "42 screws"),
        ("A part", "a part"),
        ("", ""),
        ("  ", "  "),
    ],
)
def test_words_begin_small_within_a_sentence(words: str, inside: str) -> None:
    assert grammar.within(words) == inside


@pytest.mark.parametrize(
    ("words", "whole"), [("It waits", "It waits."), ("Why?", "Why?"), ("and so on …", "and so on …"), ("  ", "")]
)
def test_a_sentence_ends_with_one_mark(words: str, whole: str) -> None:
    assert grammar.sentence(words) == whole


def test_sentences_follow_each_other() -> None:
    assert grammar.sentences("One", "", "Two?", "Three.") == "One. Two? Three."


def test_a_stop_at_the_end_goes() -> None:
    assert grammar.without_stop(" The hands wait. ") == "The hands wait"
    assert grammar.without_stop("…") == ""


def test_lists_are_joined_as_people_say_them() -> None:
    assert [grammar.listed(list(names)) for names in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
    assert grammar.comma_separated(["a", "b"]) == "a, b"


@given(st.text())
def test_only_the_first_letter_ever_changes(words: str) -> None:
    assert grammar.within(words)[-len(words[1:]) :] == words[1:] or not words[1:]
    assert grammar.within(words).casefold() == words.casefold() or len(words[:1].lower()) != 1
