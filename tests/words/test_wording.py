"""The sentences around a board's own wording, the card on screen and what is printed, as they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kata_desktop.core.card import BACK, FIVE, Question
from kata_desktop.core.coaching import CycleTexts, Part
from kata_desktop.words import card, printing, questions, wording
from kata_desktop.words.follow_ups import all_follow_ups, default_follow_ups
from tests.words.test_practice import NEVER

OWN = CycleTexts(follow_ups={Part.TARGET: ("How should the process run then?", "Who waits?")}, vague_words={"en": ()})


def everything_said() -> Iterator[str]:
    for tell in (
        wording.panel, wording.change, wording.as_on_card, wording.all_as_on_card, wording.follow_ups, wording.vague,
        wording.title, wording.title_line, wording.field, wording.is_as_on_card, wording.if_it_helps,
        wording.own_follow_up, wording.add, wording.add_first, wording.of_the_program, wording.vague_title,
        wording.vague_note, wording.vague_field, wording.vague_back, wording.vague_is_back,
        card.title, card.title_line, card.front_title, card.turn, card.turn_back, card.footnote, card.back_note,
        card.note_field, card.next_question, card.done, card.start_again, card.nothing_noted, card.kept, card.emptied,
        card.brought_back, card.make, card.make_line, card.to_card, card.make_it, card.becomes,
        printing.title, printing.title_line, printing.back, printing.what, printing.card, printing.empty_forms,
        printing.print_card, printing.how, printing.pocket, printing.pocket_line, printing.four, printing.four_line,
        printing.own_wording, printing.double_sided, printing.pages, printing.choose_one,
    ):  # fmt: skip
        yield tell()
    for which in Question:
        yield wording.name(which)
    for name, line in card.places(frozenset(Question)):
        yield name
        yield line
    yield card.not_kept(full=True)
    yield card.not_kept(full=False)


def test_none_of_the_words_we_do_not_use() -> None:
    said = list(everything_said())
    assert [words for words in said if NEVER.search(words)] == []
    assert [words for words in said if not words.strip()] == []


def test_the_ten_texts_have_a_name_each() -> None:
    names = [wording.name(which) for which in Question]
    assert len(set(names)) == len(Question)
    assert [wording.name(which) for which in FIVE] == [f"Question {number}" for number in range(1, 6)]
    assert [wording.name(which) for which in BACK] == [f"Back of the card, {number}" for number in range(1, 5)]
    assert wording.name(Question.TURN) == "Title of the back"


@pytest.mark.parametrize(
    ("own", "said"),
    [(True, "Question 2, in this board’s words: Now?"), (False, "Question 2, as on the card: Now?")],
)
def test_a_row_says_whose_words_it_has(own: bool, said: str) -> None:
    assert wording.spoken(Question.ACTUAL, "Now?", own=own) == said


def test_below_the_switches_stands_what_they_are_about(speak: Callable[[str], None]) -> None:
    assert wording.vague_line(CycleTexts()) == "usually, often, I think, on average …"
    assert wording.vague_line(OWN) == ""
    assert wording.vague_line(CycleTexts(vague_words={"en": ("soonish", "later")})) == "soonish, later"
    assert wording.follow_ups_line(0) == "up to three beside each question, by turns"
    assert wording.follow_ups_line(2) == "2 of this board, and those of the program"
    speak("de_DE")
    assert wording.vague_line(CycleTexts()) == "normalerweise, oft, ich denke, im Durchschnitt …"


def test_a_follow_up_of_a_board_is_told_once_where_the_program_has_it_too() -> None:
    told = all_follow_ups(Part.TARGET, OWN)
    assert told[:2] == ("How should the process run then?", "Who waits?")
    assert len(told) == len(default_follow_ups(Part.TARGET)) + 1
    assert all_follow_ups(Part.STEP, OWN) == default_follow_ups(Part.STEP)


def test_no_follow_up_stands_in_two_parts_or_repeats_a_question_of_the_card() -> None:
    told = [text for part in Part for text in default_follow_ups(part)]
    # how something is measured is asked of the target and of the step, as in the design
    assert {text for text in told if told.count(text) > 1} == {"How will you measure it?"}
    asked = {*questions.questions(), *questions.reflection_questions()}
    assert not asked & set(told)
    assert max(len(text) for text in told) < 60


def test_a_row_of_the_card_says_what_is_noted() -> None:
    asked = "Back of the card, 4: What did you learn?"
    assert card.row_spoken(Question.LEARNED, " ") == asked
    assert (
        card.row_spoken(Question.LEARNED, "The reach was\nnot the wait") == f"{asked} Noted: The reach was not the wait"
    )


def test_what_becomes_of_the_notes() -> None:
    assert card.places(frozenset()) == (("First coaching cycle", "Every note as it is, with its time"),)
    names = [name for name, _ in card.places(frozenset({Question.STEP, Question.TARGET, Question.LEARNED}))]
    assert names == ["Target condition", "Next step", "First coaching cycle"]


def test_trouble_has_its_three_parts() -> None:
    for full in (True, False):
        so, means, todo = card.not_kept(full=full).split(". ", 2)
        assert (so, means) == ("The notes cannot be kept right now", "They stay on this screen")
        assert todo
    assert "disk is full" in card.not_kept(full=True)


@pytest.mark.parametrize("name", ["board", "record", "observe", "analysis"])
def test_forms_are_called_as_on_paper(name: str) -> None:
    assert printing.form(name)[0].isupper()
    assert printing.form("another") == "another"
