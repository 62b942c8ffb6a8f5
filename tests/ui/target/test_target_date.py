"""The date through the screen: preset, tiles, calendar, days off, and longer ones with a reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.target import Part, last_date
from kata_desktop.paint.palette import LIGHT
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.target.calendar import DayCell
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.ui.target.longer import LongerEditor, longer_days
from kata_desktop.ui.target.screen import TargetScreen
from tests.helpers.on_screen import key, type_into
from tests.helpers.pointer import HANDS, Pointer, click, tap
from tests.helpers.target_screens import TODAY, editor, on, opened, primary, put_clock, target_board, window_of


def june(day: int) -> date:
    return date(2026, 6, day)


def on_date(qtbot: QtBot, *days_off: date) -> tuple[StoryboardSession, TargetScreen, DateEditor]:
    session = target_board(days_off=days_off)
    screen = opened(qtbot, session, Part.ACHIEVE_BY)
    return session, screen, editor(screen, DateEditor)


def chosen(session: StoryboardSession) -> date | None:
    draft = session.board.target_draft
    assert draft is not None
    return draft.achieve_by


def pixel(screen: TargetScreen, cell: DayCell, at: QPoint) -> QColor:
    colour: QColor = screen.grab().toImage().pixelColor(cell.mapTo(screen, at))
    return colour


def test_two_weeks_are_preset_without_a_word_written(qtbot: QtBot) -> None:
    session, screen, dates = on_date(qtbot)
    assert [tile.isChecked() for tile in dates.tiles] == [False, True, False, False]
    assert [(tile.label, tile.second_line) for tile in dates.tiles] == [
        ("1 week", "Fri 12 June"),
        ("2 weeks", "Fri 19 June"),
        ("3 weeks", "Fri 26 June"),
        ("4 weeks", "Fri 3 July"),
    ]
    assert dates.summary.accessibleName() == "Achieve by, Fri 19 June, in 14 days, 10 work days"
    assert chosen(session) is None
    assert not primary(screen).why


@HANDS
def test_a_tile_takes_its_date_at_once(qtbot: QtBot, act: Pointer) -> None:
    session, screen, dates = on_date(qtbot)
    act(dates.tiles[2])
    assert chosen(session) == june(26)
    assert [tile.isChecked() for tile in dates.tiles] == [False, False, True, False]
    assert screen.rows.rows[Part.ACHIEVE_BY].value == "Fri 26 June"


@HANDS
def test_any_day_of_four_weeks_can_be_chosen(qtbot: QtBot, act: Pointer) -> None:
    session, _, dates = on_date(qtbot)
    act(dates.calendar.cell(june(6)))
    assert chosen(session) == june(6)
    act(dates.calendar.cell(date(2026, 7, 3)))
    assert chosen(session) == date(2026, 7, 3)
    assert not any(tile.isChecked() for tile in dates.tiles[:3])


@HANDS
def test_days_before_tomorrow_say_why_not(qtbot: QtBot, act: Pointer) -> None:
    session, screen, dates = on_date(qtbot)
    for day in (june(1), TODAY):
        act(dates.calendar.cell(day))
        assert screen.ledge.message == "A day between tomorrow and 3 months from today, please."
        assert chosen(session) is None


@HANDS
def test_days_after_four_weeks_say_where_they_are(qtbot: QtBot, act: Pointer) -> None:
    session, screen, dates = on_date(qtbot)
    act(dates.calendar.cell(date(2026, 7, 4)))
    assert screen.ledge.message == "This is more than 4 weeks. Choose “Longer, with a reason” for it."
    assert chosen(session) is None


def test_the_calendar_begins_with_this_monday_and_reaches_four_weeks_on_any_day(qtbot: QtBot) -> None:
    session, screen, dates = on_date(qtbot)
    for ahead in range(7):
        put_clock(session, on(6, 1 + ahead))
        screen.open_part(Part.ACHIEVE_BY)
        cells = editor(screen, DateEditor).calendar.cells
        assert cells[0].state.day == june(1)
        assert cells[-1].state.day >= june(1 + ahead) + timedelta(days=28)
    assert dates is not screen.editor


def test_the_days_have_names_and_looks(qtbot: QtBot) -> None:
    _, screen, dates = on_date(qtbot)
    cell = dates.calendar.cell
    spoken = QAccessible.queryAccessibleInterface(cell(june(12)))
    assert spoken is not None
    assert spoken.text(QAccessible.Text.Name) == "Fri 12 June, 7 days from today."
    assert spoken.role() == QAccessible.Role.Button
    assert cell(june(13)).accessibleName() == "Sat 13 June, 8 days from today, no work day."
    assert cell(TODAY).accessibleName() == "Fri 5 June, today"
    assert cell(june(2)).accessibleName() == "Tue 2 June, cannot be chosen"
    assert pixel(screen, cell(june(19)), QPoint(12, 12)) == LIGHT.target
    assert pixel(screen, cell(june(12)), QPoint(4, 4)) == LIGHT.target_soft
    assert pixel(screen, cell(june(22)), QPoint(4, 4)) == LIGHT.surface
    assert pixel(screen, cell(TODAY), QPoint(42, 1)) == LIGHT.ink


def test_a_day_off_is_said_and_nothing_is_chosen(qtbot: QtBot) -> None:
    session, screen, dates = on_date(qtbot, june(19))
    box = dates.day_off
    assert box.isVisible()
    assert box.accessibleName() == (
        "Fri 19 June is no work day here. 14 days stay the length. The work day before is Thu 18 June."
    )
    assert (box.take.label, box.stay.label) == ("Take Thu 18 June, 13 days", "Stay with Fri 19 June")
    assert chosen(session) is None
    assert dates.calendar.cell(june(19)).state.undecided
    assert dates.calendar.cell(june(18)).state.offered
    assert screen.rows.rows[Part.ACHIEVE_BY].accessibleName() == (
        "Achieve by: Fri 19 June, in 14 days. This is no work day here"
    )
    assert not dates.way.isVisible()


@HANDS
def test_the_work_day_before_can_be_taken(qtbot: QtBot, act: Pointer) -> None:
    session, _, dates = on_date(qtbot, june(19))
    act(dates.day_off.take)
    assert chosen(session) == june(18)
    assert not dates.day_off.isVisible()


@HANDS
def test_one_can_stay_with_the_day_off(qtbot: QtBot, act: Pointer) -> None:
    session, screen, dates = on_date(qtbot, june(19))
    act(dates.day_off.stay)
    assert chosen(session) == june(19)
    assert not dates.day_off.isVisible()
    assert not dates.calendar.cell(june(19)).state.undecided
    assert not primary(screen).why
    act(dates.tiles[0])
    act(dates.tiles[1])
    assert dates.day_off.isHidden()


def test_where_no_work_day_lies_between_only_staying_is_offered(qtbot: QtBot) -> None:
    _, _, dates = on_date(qtbot)
    click(dates.calendar.cell(june(6)))
    assert dates.day_off.isVisible()
    assert not dates.day_off.take.isVisible()
    assert dates.day_off.accessibleName() == "Sat 6 June is no work day here. 1 day stays the length."


@HANDS
def test_longer_asks_for_one_sentence(qtbot: QtBot, act: Pointer) -> None:
    session, screen, dates = on_date(qtbot)
    act(dates.longer_button)
    longer = editor(screen, LongerEditor)
    assert longer.length.accessibleName() == "5 weeks, Fri 10 July, in 35 days, 25 work days"
    assert screen.ledge.message == "Write one sentence why. Then the date can be taken."
    act(primary(screen))
    assert chosen(session) is None
    act(longer.more)
    type_into(longer.why, "The new press fixture arrives on 3 July.")
    assert not primary(screen).why
    assert screen.rows.rows[Part.ACHIEVE_BY].accessibleName() == "Achieve by: Fri 17 July, in 42 days, with a reason"
    act(primary(screen))
    target = session.board.target
    assert target is not None
    assert (target.achieve_by, target.reason) == (date(2026, 7, 17), "The new press fixture arrives on 3 July.")


@HANDS
def test_beyond_three_months_is_refused_with_the_sentence(qtbot: QtBot, act: Pointer) -> None:
    _, screen, dates = on_date(qtbot)
    act(dates.longer_button)
    longer = editor(screen, LongerEditor)
    for _ in range(len(longer_days(TODAY)) - 1):
        act(longer.more)
    assert longer.day == date(2026, 9, 5)
    assert longer.length.accessibleName().startswith("3 months, Sat 5 September")
    act(longer.more)
    assert longer.day == date(2026, 9, 5)
    assert screen.ledge.message == (
        "More than 3 months is a challenge, not a target condition. What could be reached in 14 days?"
    )


def test_less_than_five_weeks_is_on_the_other_page(qtbot: QtBot) -> None:
    _, screen, dates = on_date(qtbot)
    click(dates.longer_button)
    longer = editor(screen, LongerEditor)
    click(longer.less)
    assert screen.ledge.message == "Up to 4 weeks need no reason. Go back to 1 to 4 weeks for them."
    click(longer.more)
    click(longer.less)
    assert longer.day == TODAY + timedelta(weeks=5)


@HANDS
def test_back_to_four_weeks_takes_the_preset_again(qtbot: QtBot, act: Pointer) -> None:
    session = target_board()
    session.targeting.choose_date(date(2026, 7, 17), "The fixture comes late")
    screen = opened(qtbot, session, Part.ACHIEVE_BY)
    longer = editor(screen, LongerEditor)
    assert longer.why.text == "The fixture comes late"
    assert longer.day == date(2026, 7, 17)
    act(longer.back_button)
    assert chosen(session) == june(19)
    editor(screen, DateEditor)


def test_a_reason_taken_away_again_makes_the_primary_wait(qtbot: QtBot) -> None:
    session = target_board()
    session.targeting.choose_date(date(2026, 7, 17), "The fixture comes late")
    screen = opened(qtbot, session, Part.ACHIEVE_BY)
    longer = editor(screen, LongerEditor)
    longer.why.editor.setFocus()
    longer.why.editor.selectAll()
    key(screen, Qt.Key.Key_Backspace)
    assert screen.ledge.message == "Write one sentence why. Then the date can be taken."
    click(primary(screen))
    assert session.board.target is None


def test_sentence_starters_begin_the_reason(qtbot: QtBot) -> None:
    _, screen, dates = on_date(qtbot)
    click(dates.longer_button)
    longer = editor(screen, LongerEditor)
    click(longer.starters.buttons[0])
    assert longer.why.text == "We wait for …"


@pytest.mark.parametrize("today", [date(2026, 6, 5), date(2026, 11, 30), date(2027, 1, 31), date(2028, 2, 29)])
def test_longer_dates_go_by_weeks_up_to_the_same_day_three_months_on(today: date) -> None:
    days = longer_days(today)
    assert days[0] == today + timedelta(days=35)
    assert days[-1] == last_date(today)
    assert all((day - today).days % 7 == 0 for day in days[:-1])
    assert days == sorted(set(days))


def test_keys_choose_weeks_and_walk_the_calendar(qtbot: QtBot) -> None:
    session, screen, dates = on_date(qtbot)
    screen.setFocus()
    key(screen, Qt.Key.Key_3)
    assert chosen(session) == june(26)
    dates.calendar.cell(june(26)).setFocus()
    for pressed in (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_PageDown):
        key(screen, pressed)
    focused = QApplication.focusWidget()
    assert isinstance(focused, DayCell)
    assert focused.state.day == june(19)
    assert chosen(session) == june(26)
    key(screen, Qt.Key.Key_Return)
    assert chosen(session) == june(19)


def test_the_arrows_stop_at_the_edge_of_the_calendar(qtbot: QtBot) -> None:
    _, screen, dates = on_date(qtbot)
    dates.calendar.cells[0].setFocus()
    key(screen, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is dates.calendar.cells[0]


def test_undo_brings_the_former_date_back(qtbot: QtBot) -> None:
    session, screen, dates = on_date(qtbot)
    click(dates.tiles[0])
    click(dates.tiles[3])
    window_of(screen).document.undo()
    assert chosen(session) == june(12)
    assert editor(screen, DateEditor).tiles[0].isChecked()


def test_undo_leads_back_to_the_longer_date_it_was(qtbot: QtBot) -> None:
    session = target_board()
    session.targeting.choose_date(date(2026, 7, 17), "The fixture comes late")
    screen = opened(qtbot, session, Part.ACHIEVE_BY)
    click(editor(screen, LongerEditor).back_button)
    window_of(screen).document.undo()
    assert editor(screen, LongerEditor).day == date(2026, 7, 17)
    assert editor(screen, LongerEditor).why.text == "The fixture comes late"


def test_days_can_be_tapped_where_the_editor_scrolls(qtbot: QtBot) -> None:
    session = target_board()
    screen = opened(qtbot, session, Part.ACHIEVE_BY, reading_size=1.3)
    calendar = editor(screen, DateEditor).calendar
    for day in (june(6), june(17), june(10)):
        tap(calendar.cell(day))
        assert chosen(session) == day
