"""The strip above the board: shown from the first daily time on, tapped as one, and where it gives way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.storyboard.rhythm import DESK_STRIP, WALL_STRIP, RhythmStrip
from tests.helpers.boards import empty_board
from tests.helpers.every_screen import sample
from tests.helpers.on_screen import drawn, key, overlaps, window_on
from tests.helpers.screens import PICTURED
from tests.helpers.seen_text import listening

LETTERS = ["T", "W", "T", "F", "S", "S", "M", "T", "W", "T", "F", "S", "S", "M"]


def strips(window: MainWindow) -> list[RhythmStrip]:
    return [one for one in window.screen_shown.findChildren(RhythmStrip) if one.isVisible()]


def timed() -> StoryboardSession:
    session = empty_board(clock=SetClock(PICTURED))
    session.setting_up.set_calendar(WorkCalendar(cycle_time=time(14)))
    return session


@pytest.mark.parametrize(
    ("mode", "size", "sizes"),
    [(Mode.WALL, (1920, 1080), WALL_STRIP), (Mode.DESK, (1366, 768), DESK_STRIP)],
    ids=["wall", "desk"],
)
def test_fourteen_days_with_their_letters(qtbot: QtBot, mode: Mode, size: tuple[int, int], sizes: object) -> None:
    window = window_on(qtbot, sample(), mode=mode, size=size)
    (strip,) = strips(window)
    assert strip.days_width() == 14 * (31 if sizes is WALL_STRIP else 15)
    with listening() as spy:
        strip.grab()
    texts = [line.text for line in spy.lines]
    assert [text for text in texts if len(text) == 1] == LETTERS
    assert ("Coaching cycles, last 14 days" in texts) is (mode is Mode.WALL)
    assert overlaps(window.screen_shown) == []


@pytest.mark.parametrize("reading", [1.0, 1.15, 1.3])
def test_it_keeps_64_units_at_every_reading_size(qtbot: QtBot, reading: float) -> None:
    window = window_on(qtbot, sample(), reading_size=reading)
    (strip,) = strips(window)
    assert strip.drawn_rect().height() >= 64
    assert window.screen_shown.rect().contains(drawn(strip, window.screen_shown))
    with listening() as spy:
        strip.grab()
    assert all(line.fits for line in spy.lines)


def test_there_is_none_before_the_first_daily_time_and_none_after_it_is_taken_away(qtbot: QtBot) -> None:
    session = timed()
    window = window_on(qtbot, session)
    assert len(strips(window)) == 1
    without = replace(session.board.calendar, cycle_time=None)
    window.document.apply(lambda: session.setting_up.set_calendar(without))
    assert strips(window) == []
    challenge = window.screen_shown.header.challenge  # type: ignore[attr-defined]
    assert challenge.geometry().right() > 1500


def test_where_it_gives_way_to_the_challenge_r_still_leads_there(qtbot: QtBot) -> None:
    session = timed()
    window = window_on(qtbot, session, mode=Mode.DESK, size=(1366, 768))
    bar = window.screen_shown.desk.bar  # type: ignore[attr-defined]
    bar.resize(bar.width() * 5 // 9, bar.height())
    assert not bar.rhythm.isVisible()
    bar.resize(bar.width() * 9 // 5, bar.height())
    assert bar.rhythm.isVisible()
    key(window, Qt.Key.Key_R)
    assert window._screens.get(Place.RHYTHM) is window.screen_shown


def test_a_wall_that_is_left_on_shows_the_new_day(qtbot: QtBot) -> None:
    session = timed()
    window = window_on(qtbot, session)
    (strip,) = strips(window)
    assert isinstance(session.clock, SetClock)
    session.clock.put(PICTURED.replace(day=16, hour=0, minute=1))
    window.screen_shown._on_clock()  # type: ignore[attr-defined]
    assert strip.accessibleName() == ("Coaching cycles, last 14 days: held on 0 days, not held on 1, planned today.")
    assert session.board.calendar.since == date(2026, 6, 15)


def test_the_enter_key_opens_it(qtbot: QtBot) -> None:
    window = window_on(qtbot, sample())
    (strip,) = strips(window)
    strip.setFocus()
    key(window, Qt.Key.Key_Return)
    assert window._screens.get(Place.RHYTHM) is window.screen_shown
