"""The reason for a day without a cycle by finger: on the rhythm page, and on the restart card for the silent days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from kata_desktop.ui.destination import Place
from kata_desktop.ui.restart.front import Front
from kata_desktop.ui.restart.screen import RestartScreen
from kata_desktop.ui.rhythm.days import DayKey
from tests.helpers.every_screen import sample, silent
from tests.helpers.on_screen import go, key, screen_on, window_on
from tests.helpers.pointer import tap
from tests.helpers.rhythm_screens import day, page
from tests.helpers.writing_hands import HOOK, by_finger, sheet_for, write_in

THURSDAY, FRIDAY = date(2026, 6, 4), date(2026, 6, 5)


def below_number(shown: DayKey) -> set[int]:
    """The colours of a day below its number."""
    seen = shown.grab(QRect(8, shown.height() - 84, shown.width() - 16, 72)).toImage()
    return {seen.pixel(x, y) for x in range(seen.width()) for y in range(seen.height())}


def test_a_reason_is_written_by_finger_and_drawn_on_its_day(qtbot: QtBot) -> None:
    session = sample()
    window = window_on(qtbot, session)
    go(window, Place.RHYTHM)
    screen = page(window)
    tap(day(window, THURSDAY))
    tap(screen.day.reason.tiles[2])
    tap(screen.day.reason.tiles[2])
    assert day(window, THURSDAY).accessibleName() == "Thursday 4 June: not held"
    empty = below_number(day(window, THURSDAY))
    sheet = sheet_for(window, screen.day.reason.field)
    by_finger(sheet.paper)
    by_finger(sheet.paper, [(500, 200), (700, 400)])
    tap(sheet.done)
    assert day(window, THURSDAY).accessibleName() == "Thursday 4 June: not held, written by hand"
    assert len(below_number(day(window, THURSDAY))) > len(empty)
    assert len(day(window, THURSDAY).shown.ink.strokes) == 2
    assert screen.day.reason.field.editor.accessibleName() == "In own words, written by hand, no typed line yet."
    assert "Not held on" in screen.count.accessibleName()
    assert "written by hand 1" in screen.count.accessibleName()
    # the ink belongs to its day: another one has none
    tap(day(window, FRIDAY))
    screen.day.grab()
    qtbot.waitUntil(lambda: not screen.day.reason.field.is_by_hand)
    tap(day(window, THURSDAY))
    # one stroke is one undo, the last one takes the day's reason away with it
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(day(window, THURSDAY).shown.ink.strokes) == 1
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert day(window, THURSDAY).accessibleName() == "Thursday 4 June: not held"


def test_a_board_that_is_only_looked_at_takes_no_ink(qtbot: QtBot) -> None:
    window = window_on(qtbot, sample())
    go(window, Place.RHYTHM)
    screen = page(window)
    tap(day(window, THURSDAY))
    field = screen.day.reason.field
    screen.day.reason.show_reason("", why_not="Only to look at")
    assert field.handwriting is not None
    assert not field.handwriting.writable
    tap(screen.day.reason.by_hand)
    assert not window.keyboard.ink.is_up
    assert screen.ledge.sentence == "Only to look at"


def test_the_silent_days_are_told_of_together_by_hand(qtbot: QtBot) -> None:
    session = silent()
    window = window_on(qtbot, session)
    Front(window)
    go(window, Place.BOARD)
    shown = screen_on(window, RestartScreen)
    tap(shown.card.reason.by_hand)
    by_finger(window.keyboard.ink.sheet.paper)
    tap(window.keyboard.ink.sheet.done)
    assert shown.card.reason.field.is_by_hand
    told = [cycle for cycle in session.board.coaching_cycles if cycle.missed]
    assert [cycle.started_at.date() for cycle in told] == [date(2026, 6, n) for n in (15, 16, 17, 18, 19)]
    assert len({cycle.ink_on for cycle in told}) == 1
    # a tile beside it is for the same days, and the ink stays
    tap(shown.card.reason.tiles[1])
    assert {cycle.reason for cycle in session.board.coaching_cycles if cycle.missed or cycle.inked} == {"Holidays"}
    write_in(window, shown.card.reason.field, HOOK[1:])
    assert len(session.inking.ink(told[0].id, "reason").strokes) == 2
    go(window, Place.RHYTHM)
    assert [key.shown.says_why for key in page(window).days.keys if key.shown.asks] == [True] * 5
