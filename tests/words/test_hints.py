"""Soft hints: they name a place and ask, and leave everything as it is."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.coaching import CycleTexts
from kata_desktop.words.hint_words import WORDS
from kata_desktop.words.hints import Field, HintKind, hints, may_stay, vague_words
from kata_desktop.words.language import language_of_locale


def marked(text: str, field: Field, language: str = "en") -> list[tuple[HintKind, str]]:
    return [(hint.kind, text[hint.start : hint.start + hint.length]) for hint in hints(text, field, language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reduce the refills", [(HintKind.VERB, "Reduce")]),
        ("  improve it", [(HintKind.VERB, "improve")]),
        ("No waiting at press 2", [(HintKind.ABSENCE, "No")]),
        ("Lack  of screws", [(HintKind.ABSENCE, "Lack  of")]),
        ("One part between stations", []),
        ("Both hands start together", []),
        ("Refill after every 10th part", []),
        ("Northern gate open", []),
        ("No. 4 screwdriver lies at the right", []),
        ("We reduce nothing", []),
        ("Usually one part waits, I think", [(HintKind.VAGUE, "Usually"), (HintKind.VAGUE, "I think")]),
        ("", []),
    ],
)
def test_a_line_of_the_pattern(text: str, found: list[tuple[HintKind, str]]) -> None:
    assert marked(text, Field.PATTERN) == found


def test_the_words_of_the_picture() -> None:
    (hint,) = hints("Reduce the refills", Field.PATTERN, "en")
    assert (hint.what, hint.question) == ("This begins with a verb.", "How does it look when it is done?")
    assert may_stay() == "You can leave it as it is."


def test_an_obstacle_is_asked_for_what_was_seen() -> None:
    (verb,) = hints("Install a second press", Field.OBSTACLE, "en")
    (absence,) = hints("Lack of training", Field.OBSTACLE, "en")
    assert verb.question == "What did you see that makes it necessary?"
    assert (absence.what, absence.question) == ("This says what is not there.", "What happens because of it?")


def test_an_absence_in_the_pattern_asks_for_what_is_there() -> None:
    (hint,) = hints("No parts between stations", Field.PATTERN, "en")
    assert hint.question == "What is there instead?"


def test_a_fact_is_only_asked_for_numbers() -> None:
    assert marked("No press runs, too many stops", Field.FACT) == [(HintKind.VAGUE, "too many")]
    (hint,) = hints("It often stops", Field.FACT, "en")
    assert (hint.what, hint.question) == ("This can be said more exactly.", "How many, how often, how long?")


def test_two_factors_get_a_gentle_note() -> None:
    assert marked("Fixture turned and light on", Field.FACTOR) == [(HintKind.SECOND_THING, "and")]
    assert marked("Handle of the sander", Field.FACTOR) == []
    (hint,) = hints("Tape & glue", Field.FACTOR, "en")
    assert hint.question == "If it turns out differently, which one did it?"
    assert hint.what == "These look like two things."


def test_german_says_its_verb_last() -> None:
    assert marked("Rüstzeit reduzieren.", Field.PATTERN, "de") == [(HintKind.VERB, "reduzieren")]
    assert marked("Keine Teile zwischen den Stationen", Field.PATTERN, "de") == [(HintKind.ABSENCE, "Keine")]
    assert marked("Meistens wartet ein Teil", Field.OBSTACLE, "de") == [(HintKind.VAGUE, "Meistens")]
    assert marked("Ein Teil zwischen den Stationen", Field.PATTERN, "de") == []


def test_the_language_is_that_of_the_locale(speak: Callable[[str], None]) -> None:
    assert language_of_locale() == "en"
    speak("C")
    assert hints("Reduce the refills", Field.PATTERN)
    speak("de_DE")
    assert language_of_locale() == "de"
    assert not hints("Reduce the refills", Field.PATTERN)


def test_a_language_without_words_gets_no_hints() -> None:
    assert hints("Reduce the refills", Field.PATTERN, "fi") == ()


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "On average 3 s, often more, I think", ["On average", "often", "I think"]),
        ("de", "Im Durchschnitt 3 s, oft mehr, ich denke", ["Im Durchschnitt", "oft", "ich denke"]),
        ("es", "En promedio 3 s, a menudo más, creo que", ["En promedio", "a menudo", "creo que"]),
        (
            "fr",
            "En moyenne 3 s, souvent plus, je pense, d’habitude",
            ["En moyenne", "souvent", "je pense", "d’habitude"],
        ),
    ],
)
def test_every_language_knows_averages_and_opinions(language: str, text: str, found: list[str]) -> None:
    assert [words for _, words in marked(text, Field.FACT, language)] == found


def test_a_boards_own_list_takes_the_place_of_the_languages() -> None:
    own = CycleTexts(vague_words={"en": ("hums along",), "fi": ("usein",), "de": ()})

    def found(text: str, language: str) -> list[int]:
        return [hint.start for hint in hints(text, Field.FACT, language, own)]

    assert found("Often it hums  along", "en") == [9]
    assert found("se on usein", "fi") == [6]
    assert found("Oft", "de") == []
    assert found("souvent", "fr") == [0]
    assert vague_words(own, "en") == ("hums along",)
    assert vague_words(own, "fr") == WORDS["fr"].vague


def test_switched_off_only_the_vague_words_rest() -> None:
    off = CycleTexts(vague_shown=False, vague_words={"en": ("hums along",)})
    assert hints("It often hums along", Field.FACT, "en", off) == ()
    (verb,) = hints("Reduce it, usually", Field.PATTERN, "en", off)
    assert verb.kind is HintKind.VERB


@pytest.mark.parametrize("language", WORDS)
def test_the_lists_are_clean(language: str) -> None:
    words = WORDS[language]
    for phrases in (words.verbs, words.closing_verbs, words.absences, words.vague, words.joiners):
        assert all(phrase == " ".join(phrase.split()) for phrase in phrases)
        assert len({phrase.casefold() for phrase in phrases}) == len(phrases)
        assert "" not in phrases


@given(text=st.text(max_size=200), field=st.sampled_from(Field), language=st.sampled_from([*WORDS]))
def test_places_lie_within_the_text_and_apart(text: str, field: Field, language: str) -> None:
    found = hints(text, field, language)
    for hint in found:
        assert 0 <= hint.start < hint.start + hint.length <= len(text)
        assert hint.question.endswith("?")


def test_a_very_long_text_is_read_at_once() -> None:
    assert len(hints("often " * 1_700, Field.FACT, "en")) == 1_700
