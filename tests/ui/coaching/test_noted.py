"""What was noted on a card without a board is read where the board has nothing of its own to show."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.ink import Ink, Stroke
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.coaching.actual_part import ActualPart
from kata_desktop.ui.coaching.look_back_part import LookBackPart
from tests.helpers.cycle_parts import PACE, STEP, shown_part, visits
from tests.helpers.screens import PICTURED

DAY = "Noted on Fri 12 June"
BY_HAND = "(by hand)"
TALK = CoachingCycle(
    "talk",
    PICTURED - timedelta(days=3),
    answers={"actual": "91 of 100\nSeen by myself", "reflection": "We moved the tray"},
)
BOARD = Storyboard(coaching_cycles=(TALK,))
HOOK = Ink((Stroke("s", "talk", "answers.learned", ((0, 0), (400, 300), (800, 0)), 5),))


def test_the_actual_condition_of_the_talk_is_read_until_something_is_measured(qtbot: QtBot) -> None:
    shown = shown_part(qtbot, ActualPart, BOARD)
    look = shown.painted()
    lines = [line.whole for line in look.lines]
    assert lines[lines.index(DAY) :][:3] == [DAY, "91 of 100", "Seen by myself"]
    assert (look.shortened, look.outside) == ([], [])
    assert shown.part.page.accessibleDescription() == f"{DAY}: 91 of 100\nSeen by myself."
    measured = replace(BOARD, metrics=(PACE,), measurements=visits(1))
    shown = shown_part(qtbot, ActualPart, measured)
    assert DAY not in shown.lines()
    assert shown.part.page.accessibleDescription() == ""


def test_the_back_of_the_card_is_read_until_there_is_a_step(qtbot: QtBot) -> None:
    assert shown_part(qtbot, LookBackPart, BOARD).lines()[-2:] == [DAY, "We moved the tray"]
    started = replace(STEP, started_at=PICTURED - timedelta(days=1))
    assert DAY not in shown_part(qtbot, LookBackPart, replace(BOARD, experiments=(started,))).lines()


@pytest.mark.parametrize("typed", ["", "We moved the tray"])
def test_notes_by_hand_are_read_too(qtbot: QtBot, typed: str) -> None:
    talk = replace(TALK, answers={"reflection": typed})
    board = Storyboard(coaching_cycles=(talk,), ink={("talk", "answers.learned"): HOOK})
    shown = shown_part(qtbot, LookBackPart, board)
    assert shown.lines()[1:] == [DAY, *([typed] if typed else []), BY_HAND]
    name = shown.part.page.accessibleDescription()
    assert name.startswith(f"{DAY}, written by hand")
    plain = shown_part(qtbot, LookBackPart, Storyboard(coaching_cycles=(talk,)))
    assert shown.window.grab().toImage() != plain.window.grab().toImage()


def test_of_many_notes_in_little_room_whole_lines_are_left(qtbot: QtBot) -> None:
    talk = replace(TALK, answers={"actual": "\n".join(f"Line {n}" for n in range(60))})
    look = shown_part(qtbot, ActualPart, Storyboard(coaching_cycles=(talk,)), size=(700, 560)).painted()
    assert look.outside == []


def test_a_cycle_without_notes_says_nothing(qtbot: QtBot) -> None:
    odd = replace(TALK, answers={"actual": 7})
    shown = shown_part(qtbot, ActualPart, Storyboard(coaching_cycles=(odd, replace(TALK, id="b", answers={}))))
    assert len(shown.lines()) == len(shown_part(qtbot, ActualPart, Storyboard()).lines())
