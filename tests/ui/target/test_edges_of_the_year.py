"""The date of a target condition at month ends, on leap days, over the year's end and in the nights clocks change."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.measurement import Point
from kata_desktop.core.target import MetricTarget, Part, last_date
from kata_desktop.paint.text import text_width
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.ui.target.longer import LongerEditor
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.screen import TargetScreen
from kata_desktop.words import dates
from tests.helpers.on_screen import key, type_into
from tests.helpers.pointer import click
from tests.helpers.target_screens import editor, on, opened, primary, put_clock, target_board, target_set

EDGES = (
    date(2027, 1, 31),
    date(2028, 2, 14),
    date(2028, 2, 15),
    date(2028, 2, 29),
    date(2026, 12, 18),
    date(2026, 12, 31),
    date(2027, 3, 27),
    date(2027, 3, 28),
    date(2026, 10, 24),
    date(2026, 10, 25),
)


def on_day(qtbot: QtBot, today: date, *, hour: int = 9) -> tuple[StoryboardSession, TargetScreen]:
    """The date's editor of a draft that is written on this day."""
    session = target_board()
    put_clock(session, datetime(today.year, today.month, today.day, hour, 30))  # noqa: DTZ001 - of the place
    return session, opened(qtbot, session, Part.ACHIEVE_BY)


def draft_date(session: StoryboardSession) -> date | None:
    draft = session.board.target_draft
    return draft.achieve_by if draft is not None else None


@pytest.mark.parametrize("today", EDGES, ids=str)
def test_tiles_are_whole_weeks_of_calendar_days(qtbot: QtBot, today: date) -> None:
    session, screen = on_day(qtbot, today)
    for weeks, tile in enumerate(editor(screen, DateEditor).tiles, start=1):
        click(tile)
        assert draft_date(session) == today + timedelta(days=7 * weeks)
        assert tile.second_line == dates.day_long(today + timedelta(days=7 * weeks), today)


@pytest.mark.parametrize("today", EDGES, ids=str)
def test_the_calendar_is_whole_and_begins_on_a_monday(qtbot: QtBot, today: date) -> None:
    _, screen = on_day(qtbot, today)
    cells = editor(screen, DateEditor).calendar.cells
    days = [cell.state.day for cell in cells]
    assert days[0].weekday() == 0
    assert days == [days[0] + timedelta(days=index) for index in range(35)]
    assert [cell.state.day for cell in cells if cell.state.today] == [today]
    free = [cell.state.day for cell in cells if not cell.why]
    assert free == [today + timedelta(days=index) for index in range(1, 29)]


@pytest.mark.parametrize("today", EDGES, ids=str)
def test_three_months_end_on_the_same_day_or_the_last_of_the_month(qtbot: QtBot, today: date) -> None:
    session, screen = on_day(qtbot, today)
    click(editor(screen, DateEditor).longer_button)
    longer = editor(screen, LongerEditor)
    while not longer.more.why:
        click(longer.more)
    month = (today.month + 2) % 12 + 1
    assert longer.day.month == month
    assert longer.day.day == today.day or (longer.day + timedelta(days=1)).day == 1
    click(longer.more)
    assert longer.day == last_date(today)
    assert screen.ledge.message.startswith("More than 3 months is a challenge")
    type_into(longer.why, "The press comes then")
    screen.keeper.flush()
    assert draft_date(session) == longer.day


@pytest.mark.parametrize("today", EDGES, ids=str)
@pytest.mark.parametrize("hour", [0, 23])
def test_the_preset_is_fourteen_days_at_any_hour(qtbot: QtBot, today: date, hour: int) -> None:
    session, screen = on_day(qtbot, today, hour=hour)
    preset = today + timedelta(days=14)
    assert editor(screen, DateEditor).summary.accessibleName().split(", ")[2] == "in 14 days"
    if not primary(screen).why:
        click(primary(screen))
    assert session.board.target is not None
    assert (session.board.target.set_on, session.board.target.achieve_by) == (today, preset)


def test_dates_over_the_new_year_read_like_any_other(qtbot: QtBot) -> None:
    _, screen = on_day(qtbot, date(2026, 12, 18))
    assert [tile.second_line for tile in editor(screen, DateEditor).tiles] == [
        "Fri 25 December",
        "Fri 1 January",
        "Fri 8 January",
        "Fri 15 January",
    ]


def test_the_leap_day_can_be_chosen(qtbot: QtBot) -> None:
    session, screen = on_day(qtbot, date(2028, 2, 15))
    dates_editor = editor(screen, DateEditor)
    click(dates_editor.calendar.cell(date(2028, 2, 29)))
    assert draft_date(session) == date(2028, 2, 29)
    assert dates_editor.tiles[1].isChecked()


def test_midnight_makes_the_calendar_new_and_keeps_a_chosen_day(qtbot: QtBot) -> None:
    session, screen = on_day(qtbot, date(2026, 12, 31), hour=23)
    click(editor(screen, DateEditor).tiles[1])
    put_clock(session, datetime(2027, 1, 1, 0, 5))  # noqa: DTZ001 - of the place
    screen.document.apply(lambda: session.measuring.record(session.board.metrics[0].id, [47.5]))
    QApplication.processEvents()
    shown = editor(screen, DateEditor)
    assert draft_date(session) == date(2027, 1, 14)
    assert [tile.isChecked() for tile in shown.tiles] == [False] * 4
    assert "in 13 days" in shown.summary.accessibleName()


def test_without_a_choice_the_preset_moves_with_the_day(qtbot: QtBot) -> None:
    session, screen = on_day(qtbot, date(2026, 6, 5), hour=23)
    put_clock(session, on(6, 6))
    screen.document.apply(lambda: session.measuring.record(session.board.metrics[0].id, [47.5]))
    QApplication.processEvents()
    assert "in 14 days" in editor(screen, DateEditor).summary.accessibleName()


def test_once_set_the_days_left_count_down_to_the_look_back(qtbot: QtBot) -> None:
    session = target_set()
    for day, left in ((5, "14 days left"), (18, "1 day left"), (19, "today")):
        put_clock(session, on(6, day))
        screen = opened(qtbot, session)
        told = screen.rows.rows[Part.ACHIEVE_BY].accessibleName().casefold()
        assert "fri 19 june" in told
        assert left in told
        assert (screen.ledge.primary is not None) is (day == 19)


class TestKeys:
    def test_page_keys_move_a_week_and_enter_takes_it(self, qtbot: QtBot) -> None:
        session, screen = on_day(qtbot, date(2026, 6, 5))
        calendar = editor(screen, DateEditor).calendar
        calendar.cell(date(2026, 6, 19)).setFocus()
        key(screen, Qt.Key.Key_PageDown)
        key(screen, Qt.Key.Key_Right)
        key(screen, Qt.Key.Key_Return)
        assert draft_date(session) == date(2026, 6, 27)

    @pytest.mark.parametrize("weeks", [1, 2, 3, 4])
    def test_figures_choose_weeks_from_anywhere_on_the_screen(self, qtbot: QtBot, weeks: int) -> None:
        session, screen = on_day(qtbot, date(2026, 6, 5))
        screen.rows.rows[Part.ACHIEVE_BY].setFocus()
        key(screen, Qt.Key(Qt.Key.Key_0 + weeks))
        assert draft_date(session) == date(2026, 6, 5) + timedelta(weeks=weeks)

    def test_figures_stay_words_while_a_reason_is_typed(self, qtbot: QtBot) -> None:
        session, screen = on_day(qtbot, date(2026, 6, 5))
        click(editor(screen, DateEditor).longer_button)
        longer = editor(screen, LongerEditor)
        longer.why.editor.setFocus()
        key(screen, Qt.Key.Key_3)
        assert longer.why.text == "3"
        assert isinstance(screen.editor, LongerEditor)
        assert draft_date(session) is None or (draft_date(session) - date(2026, 6, 5)).days > 28  # type: ignore[operator]

    def test_a_day_says_its_length_and_that_it_is_no_work_day(self, qtbot: QtBot) -> None:
        session = target_board(days_off=[date(2026, 6, 26)])
        screen = opened(qtbot, session, Part.ACHIEVE_BY)
        cell = editor(screen, DateEditor).calendar.cell(date(2026, 6, 26))
        spoken = QAccessible.queryAccessibleInterface(cell)
        assert spoken is not None
        assert "Fri 26 June" in cell.accessibleName()
        assert "21 days" in cell.accessibleName()
        assert "no work day" in cell.accessibleName()


@pytest.mark.usefixtures("german")
class TestGerman:
    def test_a_comma_is_typed_shown_and_kept_as_a_number(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.PROCESS)
        numbers = editor(screen, MetricEditor)
        click(numbers.value)
        for sign in "41,5":
            click(numbers.pad.key(sign))
        screen.keeper.flush()
        assert numbers.value.typed == "41,5"
        assert session.board.target_draft.process.value == 41.5  # type: ignore[union-attr]
        assert screen.rows.rows[Part.PROCESS].value.startswith("41,5")

    def test_a_full_stop_of_the_keyboard_is_a_comma_too(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.PROCESS)
        numbers = editor(screen, MetricEditor)
        numbers.value.setFocus(Qt.FocusReason.TabFocusReason)
        for pressed in (Qt.Key.Key_3, Qt.Key.Key_9, Qt.Key.Key_Period, Qt.Key.Key_5):
            key(screen, pressed)
        screen.keeper.flush()
        assert session.board.target_draft.process.value == 39.5  # type: ignore[union-attr]

    def test_what_is_kept_comes_back_with_its_comma(self, qtbot: QtBot) -> None:
        session = target_board()
        session.targeting.write_process(MetricTarget(session.board.metrics[0].id, 41.5))
        screen = opened(qtbot, session, Part.PROCESS)
        assert editor(screen, MetricEditor).value.typed == "41,5"

    def test_the_week_begins_on_monday(self, qtbot: QtBot) -> None:
        screen = opened(qtbot, target_board(), Part.ACHIEVE_BY)
        calendar = editor(screen, DateEditor).calendar
        assert calendar.cells[0].state.day.weekday() == 0
        assert len(dates.weekday_letters()) == 7


class TestNumbers:
    @pytest.mark.parametrize(("typed", "kept"), [("0", 0.0), ("999999999999", 999999999999.0), ("0.001", 0.001)])
    def test_the_smallest_and_the_largest_that_fit_are_kept(self, qtbot: QtBot, typed: str, kept: float) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.PROCESS)
        numbers = editor(screen, MetricEditor)
        click(numbers.value)
        for sign in typed:
            click(numbers.pad.key(sign))
        screen.keeper.flush()
        assert session.board.target_draft.process.value == kept  # type: ignore[union-attr]

    def test_a_thirteenth_figure_does_not_come_in(self, qtbot: QtBot) -> None:
        screen = opened(qtbot, target_board(), Part.PROCESS)
        numbers = editor(screen, MetricEditor)
        click(numbers.value)
        for _ in range(14):
            click(numbers.pad.key("9"))
        assert numbers.value.typed == "9" * 12
        row = screen.rows.rows[Part.PROCESS]
        assert text_width(screen.kit.look(row), row.value, size=20) > 0

    def test_more_than_all_is_refused_in_words(self, qtbot: QtBot) -> None:
        session = target_board(numbers=False)
        setting = session.setting_up
        metric = setting.add_metric("Cycles within 42 s", unit="s", point=Point.WITHIN, limit=42.0).made
        session.targeting.write_process(MetricTarget(metric, 27, of=30))
        screen = opened(qtbot, session, Part.PROCESS)
        numbers = editor(screen, MetricEditor)
        click(numbers.value)
        for sign in "31":
            click(numbers.pad.key(sign))
        screen.keeper.flush()
        assert "30" in screen.ledge.message
        assert session.board.target_draft.process.value == 27  # type: ignore[union-attr]
