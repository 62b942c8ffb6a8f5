"""The calendar of the days off by itself: any taps in any order, walking by keys, and what a voice says of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import WorkCalendar, months_later
from kata_desktop.paint.palette import Theme
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.settings.year import MONTHS, YearCalendar, YearDay
from tests.helpers.pointer import click, unhurried_style

TODAY = date(2026, 6, 15)
#: June to August 2026, all that is shown at first.
SHOWN = [date(2026, 6, 1) + timedelta(days=n) for n in range(92)]
FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


class Keeper:
    """A calendar whose days off are kept as a board would keep them."""

    def __init__(self, qtbot: QtBot, calendar: WorkCalendar | None = None, *, style: Style | None = None) -> None:
        self.calendar = calendar or WorkCalendar()
        self.year = YearCalendar(style or unhurried_style())
        self.said: list[str] = []
        qtbot.addWidget(self.year)
        self.year.taken.connect(self._keep)
        self.year.refused.connect(self.said.append)
        self.year.resize(1600, 700)
        self.year.show_calendar(self.calendar, TODAY)
        self.year.show()
        QApplication.processEvents()

    def _keep(self, days_off: frozenset[date]) -> None:
        self.take(replace(self.calendar, days_off=days_off))

    def take(self, calendar: WorkCalendar) -> None:
        self.calendar = calendar
        self.year.show_calendar(calendar, TODAY)

    def tap(self, day: date) -> None:
        click(self.year, self.middle(day))

    def middle(self, day: date) -> QPoint:
        key = self.year.day(day)
        return key.mapTo(self.year, key.rect().center())

    def days(self) -> list[YearDay]:
        return [key for month in self.year.months for key in month.days if not key.isHidden()]

    def filled(self) -> set[date]:
        return {key.shown.day for key in self.days() if key.isChecked()}

    def focused(self) -> date:
        return next(key.shown.day for key in self.days() if key.hasFocus())

    def stops(self) -> list[date]:
        """Where Tab stops."""
        return [key.shown.day for key in self.days() if key.focusPolicy() == Qt.FocusPolicy.StrongFocus]

    def stand_on(self, qtbot: QtBot, day: date) -> None:
        self.year.activateWindow()
        qtbot.waitUntil(self.year.isActiveWindow)
        self.year.day(day).setFocus()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.year, key)


@FEW
@given(days=st.lists(st.sampled_from(SHOWN), max_size=12))
def test_taps_in_any_order_are_those_of_a_set(qtbot: QtBot, days: list[date]) -> None:
    kept, model = Keeper(qtbot), set[date]()
    refused = 0
    for day in days:
        kept.tap(day)
        if day.weekday() < 5:
            model ^= {day}
        else:
            refused += 1
        assert kept.calendar.days_off == model
        assert kept.filled() == model
    assert len(kept.said) == refused


@FEW
@given(
    work_days=st.frozensets(st.integers(0, 6), min_size=1),
    off=st.frozensets(st.sampled_from(SHOWN), max_size=20),
)
def test_only_work_days_are_shown_as_taken_off(qtbot: QtBot, work_days: frozenset[int], off: frozenset[date]) -> None:
    kept = Keeper(qtbot, WorkCalendar(work_days=work_days, days_off=off))
    assert kept.filled() == {day for day in off if day.weekday() in work_days}
    assert {key.shown.day for key in kept.days() if key.shown.free} == {
        day for day in SHOWN if day.weekday() not in work_days
    }


@FEW
@given(turns=st.lists(st.integers(-30, 30), max_size=6))
def test_turning_shows_three_whole_months_and_comes_back(qtbot: QtBot, turns: list[int]) -> None:
    kept = Keeper(qtbot)
    for turn in turns:
        kept.year.turn(turn)
        first = kept.year.months[0].first
        assert date(2024, 6, 1) <= first <= date(2028, 6, 1)
        shown = [key.shown.day for key in kept.days()]
        assert shown[0] == first
        assert shown[-1] == months_later(first, MONTHS) - timedelta(days=1)
        assert all(after - before == timedelta(days=1) for before, after in pairwise(shown))
        assert len(kept.stops()) == 1
    kept.year.turn_to_today()
    assert [key.shown.day for key in kept.days()] == SHOWN


@FEW
@given(
    moves=st.lists(
        st.sampled_from([Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down]), min_size=1, max_size=25
    )
)
def test_arrows_walk_by_days_and_weeks_over_the_ends_of_months(qtbot: QtBot, moves: list[Qt.Key]) -> None:
    kept = Keeper(qtbot)
    kept.stand_on(qtbot, TODAY)
    steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
    wanted = TODAY
    for move in moves:
        kept.press(move)
        wanted += timedelta(days=steps[move])
        assert kept.focused() == wanted
        assert kept.stops() == [wanted]


def test_space_takes_the_day_where_the_arrows_stand_and_stays_there(qtbot: QtBot) -> None:
    kept = Keeper(qtbot)
    kept.stand_on(qtbot, date(2026, 6, 19))
    kept.press(Qt.Key.Key_Space)
    kept.press(Qt.Key.Key_Right)
    kept.press(Qt.Key.Key_Space)
    assert kept.calendar.days_off == {date(2026, 6, 19)}
    assert kept.said == ["Sat 20 June is no work day anyway."]
    kept.press(Qt.Key.Key_Left)
    kept.press(Qt.Key.Key_Space)
    assert kept.calendar.days_off == frozenset()
    assert kept.focused() == date(2026, 6, 19)


def test_days_from_elsewhere_come_in_under_the_hand_that_draws(qtbot: QtBot) -> None:
    kept = Keeper(qtbot)
    start, end, other = date(2026, 6, 22), date(2026, 6, 24), date(2026, 7, 8)
    QTest.mousePress(kept.year, Qt.MouseButton.LeftButton, pos=kept.middle(start))
    QTest.mouseMove(kept.year, kept.middle(end))
    drawn = {start, date(2026, 6, 23), end}
    assert kept.filled() == drawn
    assert kept.calendar.days_off == frozenset()
    kept.take(WorkCalendar(days_off=frozenset({other})))
    assert kept.filled() == drawn | {other}
    QTest.mouseRelease(kept.year, Qt.MouseButton.LeftButton, pos=kept.middle(end))
    assert kept.calendar.days_off == drawn | {other}


def test_months_that_are_looked_at_stay_when_the_board_changes(qtbot: QtBot) -> None:
    kept = Keeper(qtbot)
    kept.year.turn(4)
    kept.take(WorkCalendar(days_off=frozenset({date(2026, 12, 24)})))
    assert kept.year.months[0].first == date(2026, 10, 1)
    assert kept.filled() == {date(2026, 12, 24)}
    with pytest.raises(KeyError):
        kept.year.day(TODAY)


def test_a_tap_between_the_months_means_no_day(qtbot: QtBot) -> None:
    kept = Keeper(qtbot)
    first, second = kept.year.months[:2]
    between = QPoint((first.geometry().right() + second.geometry().left()) // 2, 300)
    click(kept.year, between)
    click(kept.year, QPoint(first.geometry().center().x(), first.geometry().top() + 10))
    assert (kept.calendar.days_off, kept.said) == (frozenset(), [])


@pytest.mark.usefixtures("german")
def test_months_have_the_names_of_the_locale(qtbot: QtBot) -> None:
    kept = Keeper(qtbot)
    assert [month.accessibleName() for month in kept.year.months] == ["Juni 2026", "Juli 2026", "August 2026"]


def test_a_voice_hears_what_every_day_is(qtbot: QtBot) -> None:
    kept = Keeper(qtbot, WorkCalendar(days_off=frozenset({date(2026, 6, 16)})))
    names = {key.shown.day: key.accessibleName() for key in kept.days()}
    assert len(set(names.values())) == len(SHOWN)
    assert names[date(2026, 6, 16)].endswith(", day off")
    assert names[date(2026, 6, 17)].endswith(", work day")
    assert names[date(2026, 6, 20)].endswith(", no work day")


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("reading", [1.0, 1.3])
def test_a_day_off_is_told_apart_by_its_filling(qtbot: QtBot, theme: Theme, reading: float) -> None:
    style = unhurried_style(theme=theme, reading_size=reading)
    kept = Keeper(qtbot, WorkCalendar(days_off=frozenset({date(2026, 6, 16)})), style=style)
    picture = kept.year.grab().toImage()

    def edge(day: date) -> float:
        """How light the day is left below, where no figure stands."""
        key = kept.year.day(day)
        place = key.mapTo(kept.year, QPoint(key.width() // 5, key.height() - 8))
        return picture.pixelColor(place * picture.devicePixelRatio()).lightnessF()

    assert abs(edge(date(2026, 6, 16)) - edge(date(2026, 6, 17))) > 0.5
