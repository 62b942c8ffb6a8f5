"""The card: its order, and what is noted on it."""

from __future__ import annotations

import pytest

from kata_desktop.core.card import ASKED, BACK, FIVE, OPENS, CardTalk, Question, part_of
from kata_desktop.core.coaching import Part


def test_it_is_asked_in_the_order_of_the_card() -> None:
    assert tuple(question for question in Question if question is not Question.TURN) == ASKED
    assert [part_of(question) for question in FIVE] == [part for part in Part if part is not Part.REFLECTION]
    assert {part_of(question) for question in (*BACK, Question.TURN)} == {Part.REFLECTION}
    assert [part_of(OPENS[part]) for part in Part] == list(Part)


def test_notes_are_written_and_taken_away() -> None:
    talk = CardTalk()
    assert talk.is_empty
    told = talk.noted(Question.TARGET, "42 s").noted(Question.STEP, "Turn it").noted(Question.TARGET, "42 s by Friday")
    assert told.note(Question.TARGET) == "42 s by Friday"
    assert not told.is_empty
    assert told.noted(Question.TARGET, "  ").notes == {Question.STEP: "Turn it"}
    assert (talk.notes, told.note(Question.ACTUAL)) == ({}, "")


def test_the_time_of_each_part_grows() -> None:
    talk = CardTalk().longer(Part.TARGET, 30).longer(Part.TARGET, 60).longer(Part.STEP, 30).longer(Part.STEP, -5)
    assert talk.seconds == {Part.TARGET: 90, Part.STEP: 30}
    assert talk.minutes == pytest.approx(2)
