"""What changes while somebody reads a chart or answers a question about a point: nothing typed or chosen gets lost."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.actual import ActualPoint
from kata_desktop.core.measurement import Measurement, Point
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.store.errors import MediumReadOnly
from kata_desktop.ui.actual.close_up import MetricChart, close_up
from kata_desktop.ui.actual.screen import ActualScreen, Side, View
from kata_desktop.ui.actual.table import table_rows, table_text
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from tests.helpers.boards import MemoryFile, ReadyBoard, empty_board, pass_time, ready_board
from tests.helpers.on_screen import go, key, nameless, outside, overlaps, screen_on, type_into, window_on
from tests.helpers.pointer import click

TEXTS = ["Bohrer gewechselt – Größe „M“", "تم تغيير الأداة", "🔧🙂", "<b>drill</b> &amp; {name} %n"]


class Reading:
    """A board with several visits of one metric, and its close-up."""

    def __init__(self, qtbot: QtBot) -> None:
        self.ready: ReadyBoard = ready_board()
        self.measuring = self.ready.session.measuring
        for values in ([55.0, 56, 57.5], [54.0], [53.5, 55]):
            pass_time(self.ready.session, hours=1)
            self.measuring.record(self.ready.pace, values)
        self.window: MainWindow = window_on(qtbot, self.ready.session)
        self.open(self.visits[1].id)

    def open(self, thing: str) -> None:
        go(self.window, Place.ACTUAL, thing)

    @property
    def screen(self) -> ActualScreen:
        return screen_on(self.window, ActualScreen)

    @property
    def visits(self) -> tuple[Measurement, ...]:
        return tuple(self.ready.session.board.measured(self.ready.pace))

    def visit(self, thing: str) -> Measurement:
        return next(each for each in self.visits if each.id == thing)

    def arrives(self) -> None:
        """A visit is measured elsewhere."""
        pass_time(self.ready.session, hours=1)
        assert self.window.document.apply(lambda: self.measuring.record(self.ready.pace, [50, 51]))


@pytest.fixture
def reading(qtbot: QtBot) -> Reading:
    return Reading(qtbot)


# ------------------------------------------------------------------------------------ from elsewhere


def left_out(screen: ActualScreen) -> str:
    """What the panel says of why the point is left out."""
    shown = screen.point._point
    return shown.left_out.told if shown is not None else ""


def test_the_chosen_point_stays_chosen_when_others_come(reading: Reading) -> None:
    chosen = reading.screen.chosen
    reading.arrives()
    assert reading.screen.chosen == chosen
    key(reading.window, Qt.Key.Key_End)
    assert reading.screen.chosen == reading.visits[-1].id


@pytest.mark.parametrize("text", TEXTS)
def test_a_reason_being_typed_survives_a_visit_from_elsewhere(reading: Reading, text: str) -> None:
    screen, chosen = reading.screen, reading.screen.chosen
    screen.turn_leaving_out()
    type_into(screen.leaving_out.field, text)
    reading.arrives()
    assert (screen.side, screen.leaving_out.field.text) == (Side.LEAVE_OUT, text)
    screen.leaving_out.leave_button.click()
    assert reading.visit(chosen).excluded == text
    assert screen.side is Side.POINT


@pytest.mark.parametrize("text", TEXTS)
def test_a_note_being_typed_survives_a_visit_from_elsewhere(reading: Reading, text: str) -> None:
    screen, chosen = reading.screen, reading.screen.chosen
    screen.turn_noting()
    type_into(screen.noting.field, text)
    reading.arrives()
    assert screen.noting.field.text == text
    screen.noting.leave_button.click()
    assert reading.visit(chosen).note == text


def test_values_half_corrected_survive_a_visit_from_elsewhere(reading: Reading) -> None:
    screen, chosen = reading.screen, reading.screen.chosen
    screen.turn_correcting()
    screen.correcting.after.click()
    QTest.keyClick(screen.correcting.field, Qt.Key.Key_Backspace)
    typed = screen.correcting.field.typed
    reading.arrives()
    assert (screen.side, screen.correcting.field.typed) == (Side.CORRECT, typed)
    screen.correcting.let_be_button.click()
    assert reading.visit(chosen).values == (55, 56, 57.5)


@pytest.mark.parametrize("turn", ["turn_leaving_out", "turn_noting", "turn_correcting"])
def test_a_question_goes_with_the_point_it_is_about(reading: Reading, turn: str) -> None:
    reading.open(reading.visits[-1].id)
    screen = reading.screen
    getattr(screen, turn)()
    reading.window.document.undo()
    assert (screen.side, screen.chosen) == (Side.POINT, "")
    assert screen.point.isVisible()
    reading.window.document.redo()
    assert len(reading.visits) == 4


def test_undo_takes_back_each_thing_done_to_a_point(reading: Reading) -> None:
    before, chosen = reading.visits, reading.screen.chosen
    document = reading.window.document
    reading.screen._note("drill")
    reading.screen._correct([50.0, 51, 52])
    reading.screen._leave_out("not this product")
    after = reading.visit(chosen)
    assert (after.note, after.values, after.excluded) == ("drill", (50, 51, 52), "not this product")
    for _ in range(3):
        document.undo()
    assert reading.visits == before
    assert reading.screen.chosen == chosen
    for _ in range(3):
        document.redo()
    assert reading.visit(chosen) == after


def test_the_table_follows_while_it_is_read(reading: Reading) -> None:
    screen = reading.screen
    screen.turn_table()
    before = [row.id for row in screen.table.rows.rows]
    reading.arrives()
    assert [row.id for row in screen.table.rows.rows] == [reading.visits[-1].id, *before]
    reading.window.document.undo()
    assert [row.id for row in screen.table.rows.rows] == before


def test_the_last_point_undone_leaves_a_board_that_says_what_to_do(qtbot: QtBot) -> None:
    session = empty_board()
    made = session.setting_up.add_metric("Cycle time", unit="s").made
    assert made
    session.measuring.record(made, [44])
    window = window_on(qtbot, session)
    go(window, Place.ACTUAL)
    screen = screen_on(window, ActualScreen)
    screen.turn_leaving_out()
    window.document.undo()
    assert (screen.chosen, screen.side) == ("", Side.POINT)
    assert not screen.charts.isVisible()
    for pressed in (Qt.Key.Key_Left, Qt.Key.Key_T, Qt.Key.Key_X, Qt.Key.Key_L, Qt.Key.Key_End):
        key(window, pressed)
    assert screen.view is View.CHART
    window.document.redo()
    assert screen.charts.isVisible()


def test_leaving_out_the_only_point_keeps_it_in_sight_and_can_be_taken_back(qtbot: QtBot) -> None:
    session = empty_board()
    made = session.setting_up.add_metric("Cycle time", unit="s").made
    assert made
    session.measuring.record(made, [44])
    window = window_on(qtbot, session)
    go(window, Place.ACTUAL)
    screen = screen_on(window, ActualScreen)
    chosen = screen.chosen
    screen._leave_out("not this product")
    assert (screen.chosen, screen.charts.isVisible()) == (chosen, True)
    assert left_out(screen).endswith("not this product")
    screen.turn_leaving_out()
    assert session.board.measured(made)[0].excluded is None
    assert left_out(screen) == ""


# ------------------------------------------------------------------------------------ corrections


def counted(qtbot: QtBot) -> tuple[StoryboardSession, ActualScreen]:
    """A board on which one visit was only counted, and the question what is right."""
    session = empty_board()
    made = session.setting_up.add_metric("Within 57 s", unit="s", point=Point.WITHIN, limit=57.0).made
    assert made
    session.measuring.record_count(made, 23, 30)
    window = window_on(qtbot, session)
    go(window, Place.ACTUAL)
    screen = screen_on(window, ActualScreen)
    screen.turn_correcting()
    return session, screen


def type_counts(screen: ActualScreen, count: str, of: str) -> None:
    for field, typed in ((screen.correcting.field, count), (screen.correcting.second, of)):
        click(field)
        for sign in typed:
            click(screen.correcting.pad.key(sign))


def test_a_visit_that_is_only_counted_is_corrected_in_two_fields(qtbot: QtBot) -> None:
    session, screen = counted(qtbot)
    panel = screen.correcting
    assert (panel.field.typed, panel.second.typed) == ("23", "30")
    assert (panel.before.isVisible(), panel.after.isVisible()) == (False, False)
    type_counts(screen, "29", "31")
    panel.keep_button.click()
    (found,) = session.board.measured(session.board.metrics[0].id)
    assert (found.count, found.of, found.values) == (29, 31, ())
    screen.document.undo()
    (found,) = session.board.measured(session.board.metrics[0].id)
    assert (found.count, found.of) == (23, 30)


@pytest.mark.parametrize("typed", [("31", "30"), ("3", "0")])
def test_more_than_all_is_refused_and_stays_to_be_corrected(qtbot: QtBot, typed: tuple[str, str]) -> None:
    session, screen = counted(qtbot)
    type_counts(screen, *typed)
    screen.correcting.keep_button.click()
    assert screen.side is Side.CORRECT
    assert (screen.correcting.field.typed, screen.correcting.second.typed) == typed
    assert screen.ledge.message
    assert session.board.measured(session.board.metrics[0].id)[0].count == 23


def test_values_are_gone_through_in_a_circle(reading: Reading) -> None:
    screen = reading.screen
    screen.turn_correcting()
    panel, seen = screen.correcting, []
    for _ in range(4):
        seen.append(panel.field.typed)
        panel.after.click()
    assert seen == ["55.0", "56.0", "57.5", "55.0"]
    panel.before.click()
    panel.before.click()
    assert panel.field.typed == "57.5"


def test_a_german_hand_corrects_with_a_comma(german: None, reading: Reading) -> None:
    screen, chosen = reading.screen, reading.screen.chosen
    screen.turn_correcting()
    assert screen.correcting.field.typed == "55,0"
    screen.correcting._typed[0] = "54,5"
    screen.correcting.keep_button.click()
    assert reading.visit(chosen).values == (54.5, 56, 57.5)


# ------------------------------------------------------------------------------------ read only


def test_a_board_that_is_only_read_keeps_answers_in_their_fields(qtbot: QtBot) -> None:
    ready = ready_board()
    file = MemoryFile(ready.file.entries, writable=False)
    file.trouble = MediumReadOnly(Path("board.kata"))
    session = empty_board(file)
    visit = session.board.measured(ready.pace)[0]
    window = window_on(qtbot, session)
    go(window, Place.ACTUAL, visit.id)
    screen = screen_on(window, ActualScreen)
    screen.turn_leaving_out()
    type_into(screen.leaving_out.field, "drill")
    screen.leaving_out.leave_button.click()
    assert (screen.side, screen.leaving_out.field.text) == (Side.LEAVE_OUT, "drill")
    screen.turn_noting()
    type_into(screen.noting.field, "drill")
    screen.noting.leave_button.click()
    assert screen.side is Side.NOTE
    screen.turn_correcting()
    screen.correcting.keep_button.click()
    assert session.board.measured(ready.pace)[0] == visit
    assert len(file.entries) == len(ready.file.entries)


# ------------------------------------------------------------------------------------ the table


def chart_of(ready: ReadyBoard) -> MetricChart:
    shown = close_up(ready.session.board, ready.session.today())
    return next(chart for chart in shown.charts if chart.metric.id == ready.output)


def cells(chart: MetricChart) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table_text(chart, separator=","))))


@given(values=st.lists(st.integers(1, 900), min_size=1, max_size=12))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rows_are_the_points_turned_round_and_cells_have_their_numbers(qapp: QApplication, values: list[int]) -> None:
    ready = ready_board()
    for value in values:
        pass_time(ready.session, minutes=5)
        ready.session.measuring.record(ready.output, [value])
    chart = chart_of(ready)
    rows = table_rows(chart, ready.session.today())
    assert [row.id for row in reversed(rows)] == [point.measurement.id for point in chart.points]
    assert [float(row[3]) for row in cells(chart)[1:]] == [402, *values]
    assert all(len(row) == len(cells(chart)[0]) for row in cells(chart))


@pytest.mark.parametrize("note", [*TEXTS, 'a "quoted", cell', "=1+1", "@SUM(A1)"])
def test_any_note_comes_back_from_its_cell(qapp: QApplication, note: str) -> None:
    ready = ready_board()
    thing = ready.session.board.measured(ready.output)[0].id
    ready.session.measuring.note(thing, note)
    (row,) = cells(chart_of(ready))[1:]
    assert row[8].removeprefix("'") == note
    assert row[8][0] not in "=+-@"


def test_numbers_of_a_file_are_plain_in_german_and_shown_with_a_comma(german: None, reading: Reading) -> None:
    screen = reading.screen
    screen.acts.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()
    found = next(chart for chart in screen._shown.charts if chart.place_of(screen.chosen) is not None)
    points: tuple[ActualPoint, ...] = found.points
    assert [float(line.split("\t")[3]) for line in lines[1:]] == [point.value for point in points]
    shown = {row.id: row.cells[3] for row in table_rows(found, reading.ready.session.today())}
    assert shown[screen.chosen] == "56,0"


# ------------------------------------------------------------------------------------ desk and wall


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("reading_size", [1.0, 1.3])
def test_wall_and_desk_change_while_a_question_is_open(reading: Reading, side: Side, reading_size: float) -> None:
    screen = reading.screen
    if side is Side.CORRECT:
        screen.turn_correcting()
    else:
        screen._turn(side=side)
    screen.kit.set_reading_size(reading_size)
    chosen = screen.chosen
    for mode in (Mode.DESK, Mode.WALL):
        screen.kit.set_mode(mode)
        QApplication.processEvents()
        assert (screen.side, screen.chosen) == (side, chosen)
        assert (overlaps(screen), outside(screen), nameless(screen)) == ([], [], [])
