"""Measuring in any order of gestures: the board holds what a list would hold, and each gesture is one undo."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.store.errors import MediumReadOnly
from kata_desktop.ui.destination import Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.measure.screen import MeasureScreen
from tests.helpers.boards import COACH, MemoryFile, ReadyBoard, empty_board, ready_board
from tests.helpers.on_screen import go, nameless, outside, overlaps, screen_on, window_on
from tests.helpers.pointer import unhurried_style
from tests.helpers.spoken import spoken_name

Visits = list[list[float]]
#: A number is kept; the words are gestures.
GESTURES = st.lists(
    st.one_of(st.integers(1, 9999).map(lambda n: n / 10), st.sampled_from(["undo", "redo", "new"])), max_size=14
)


class ListModel:
    """Visits as lists: what was taken back waits until another value is kept."""

    def __init__(self, visits: Visits) -> None:
        self.kept = [tuple(map(tuple, visits))]
        self.taken_back: list[tuple[tuple[float, ...], ...]] = []
        self.open: int | None = None

    @property
    def visits(self) -> tuple[tuple[float, ...], ...]:
        return self.kept[-1]

    def act(self, gesture: float | str) -> None:
        if gesture == "new":
            self.open = None
        elif gesture == "undo" and len(self.kept) > 1:
            self.taken_back.append(self.kept.pop())
        elif gesture == "redo" and self.taken_back:
            self.kept.append(self.taken_back.pop())
        elif isinstance(gesture, float):
            self._keep(gesture)

    def _keep(self, value: float) -> None:
        visits = list(self.visits)
        if self.open is not None and self.open < len(visits):
            visits[self.open] = (*visits[self.open], value)
        else:
            self.open = len(visits)
            visits.append((value,))
        self.kept.append(tuple(visits))
        self.taken_back.clear()


@contextmanager
def measured_on(ready: ReadyBoard, metric: str) -> Iterator[MeasureScreen]:
    document = StoryboardDocument(ready.session)
    screen = MeasureScreen(unhurried_style(motion=False), document)
    document.setParent(screen)
    screen.resize(1920, 1080)
    screen.show()
    screen.enter(metric)
    try:
        yield screen
    finally:
        screen.close()
        screen.deleteLater()


def type_and_keep(screen: MeasureScreen, value: float) -> None:
    QTest.keyClicks(screen.field, f"{value}")
    QTest.keyClick(screen.field, Qt.Key.Key_Return)


def values_on(ready: ReadyBoard, metric: str) -> tuple[tuple[float, ...], ...]:
    return tuple(found.values for found in ready.session.board.measured(metric))


@given(gestures=GESTURES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_visits_hold_what_a_list_would_hold(typeface: None, gestures: list[float | str]) -> None:
    ready = ready_board()
    model = ListModel([list(each) for each in values_on(ready, ready.pace)])
    with measured_on(ready, ready.pace) as screen:
        for gesture in gestures:
            if gesture == "new":
                screen.begin_visit()
            elif gesture == "undo" and len(model.kept) > 1:
                screen.document.undo()
            elif gesture == "redo" and model.taken_back:
                screen.document.redo()
            elif isinstance(gesture, float):
                type_and_keep(screen, gesture)
            model.act(gesture)
            assert values_on(ready, ready.pace) == model.visits
            assert screen.field.typed == ""


@given(values=st.lists(st.integers(1, 999), min_size=1, max_size=8), data=st.data())
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_as_many_undos_as_gestures_lead_back(typeface: None, values: list[int], data: st.DataObject) -> None:
    ready = ready_board()
    metric = data.draw(st.sampled_from([ready.pace, ready.output]))
    before, entries = values_on(ready, metric), len(ready.file.entries)
    with measured_on(ready, metric) as screen:
        for value in values:
            type_and_keep(screen, value)
        after = values_on(ready, metric)
        assert len(ready.file.entries) == entries + len(values)
        for _ in values:
            assert values_on(ready, metric) != before
            screen.document.undo()
        assert values_on(ready, metric) == before
        for _ in values:
            screen.document.redo()
        assert values_on(ready, metric) == after


# ------------------------------------------------------------------------------- while one types


@pytest.fixture
def ready() -> ReadyBoard:
    return ready_board()


@pytest.fixture
def window(qtbot: QtBot, ready: ReadyBoard) -> MainWindow:
    shown = window_on(qtbot, ready.session)
    go(shown, Place.MEASURE, ready.pace)
    return shown


def shown_on(window: MainWindow) -> MeasureScreen:
    return screen_on(window, MeasureScreen)


def test_a_number_half_typed_survives_what_comes_in(ready: ReadyBoard, window: MainWindow) -> None:
    screen = shown_on(window)
    QTest.keyClicks(screen.field, "44.")
    window.document.apply(lambda: ready.session.measuring.record(ready.pace, [51]))
    window.document.apply(lambda: ready.session.setting_up.name_board("Pumps", "Cell 5"))
    assert screen.field.typed == "44."
    QTest.keyClicks(screen.field, "9")
    QTest.keyClick(screen.field, Qt.Key.Key_Return)
    assert values_on(ready, ready.pace)[-2:] == ((51,), (44.9,))


def test_a_visit_goes_on_after_a_visit_from_elsewhere(ready: ReadyBoard, window: MainWindow) -> None:
    screen = shown_on(window)
    type_and_keep(screen, 44.5)
    window.document.apply(lambda: ready.session.measuring.record(ready.pace, [51], initiator=COACH))
    type_and_keep(screen, 45)
    assert values_on(ready, ready.pace)[-2:] == ((44.5, 45), (51,))


def test_a_metric_from_elsewhere_gets_its_tile_and_the_choice_stays(ready: ReadyBoard, window: MainWindow) -> None:
    screen = shown_on(window)
    made = window.document.apply(lambda: ready.session.setting_up.add_metric("قطع جيدة 🙂", unit="قطعة"))
    assert made is not None
    assert made.made is not None
    tile = screen._tiles[made.made]
    assert (tile.isVisible(), tile.isChecked()) == (True, False)
    assert (tile.label, spoken_name(tile)) == ("قطع جيدة 🙂", "قطع جيدة 🙂")
    assert screen.chosen_metric == ready.session.board.metric(ready.pace)
    assert not overlaps(screen)


def test_a_metric_that_is_undone_while_chosen_gives_way(ready: ReadyBoard, window: MainWindow) -> None:
    made = window.document.apply(lambda: ready.session.setting_up.add_metric("Steps", unit="m"))
    screen = shown_on(window)
    assert made is not None
    assert made.made is not None
    screen.choose_metric(made.made)
    window.document.undo()
    assert screen.chosen_metric == ready.session.board.process_metric
    assert made.made not in screen._tiles
    type_and_keep(screen, 12)
    process = ready.session.board.process_metric
    assert process is not None
    assert ready.session.board.measured(process.id)[-1].values == (12,)


def test_the_first_metric_brings_the_pad_up(qtbot: QtBot) -> None:
    window = window_on(qtbot, empty_board())
    go(window, Place.MEASURE)
    screen = shown_on(window)
    window.document.apply(lambda: window.document.session.setting_up.add_metric("Cycle time", unit="s"))
    assert (screen.pad.isVisible(), screen.new_metric.isVisible()) == (True, False)
    type_and_keep(screen, 41)
    (metric,) = window.document.board.metrics
    assert window.document.board.measured(metric.id)[-1].values == (41,)
    window.document.undo()
    window.document.undo()
    assert (screen.pad.isVisible(), screen.new_metric.isVisible()) == (False, True)


def test_undo_is_offered_only_for_a_value(ready: ReadyBoard, window: MainWindow) -> None:
    screen = shown_on(window)
    type_and_keep(screen, 44)
    assert screen.undo.isVisible()
    window.document.apply(lambda: ready.session.setting_up.name_board("Pumps", "Cell 5"))
    assert not screen.undo.isVisible()
    window.document.undo()
    assert screen.undo.isVisible()


def test_undo_and_redo_by_key_change_one_value(ready: ReadyBoard, window: MainWindow) -> None:
    screen = shown_on(window)
    type_and_keep(screen, 44)
    type_and_keep(screen, 45)
    QTest.keyClick(screen.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert values_on(ready, ready.pace)[-1] == (44,)
    QTest.keyClick(screen.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert values_on(ready, ready.pace)[-1] == (44, 45)


def test_a_value_waits_for_its_medium_and_is_kept_later(ready: ReadyBoard, window: MainWindow) -> None:
    screen = shown_on(window)
    entries = len(ready.file.entries)
    ready.file.trouble = MediumReadOnly(Path("board.kata"))
    type_and_keep(screen, 44.5)
    type_and_keep(screen, 45)
    assert values_on(ready, ready.pace)[-1] == (44.5, 45)
    assert (len(ready.file.entries), window.document.waiting) == (entries, 2)
    assert window.notice.isVisible()
    ready.file.trouble = None
    assert window.document.try_again()
    assert (len(ready.file.entries), window.document.waiting) == (entries + 2, 0)
    assert not window.notice.isVisible()


def test_what_a_read_only_board_refuses_stays_in_its_field(qtbot: QtBot, ready: ReadyBoard) -> None:
    file = MemoryFile(ready.file.entries, writable=False)
    file.trouble = MediumReadOnly(Path("board.kata"))
    window = window_on(qtbot, empty_board(file))
    go(window, Place.MEASURE, ready.pace)
    screen = shown_on(window)
    type_and_keep(screen, 44.5)
    assert len(file.entries) == len(ready.file.entries)
    assert screen.field.typed == "44.5"


def test_the_visit_tells_a_voice_how_many_values_it_has(ready: ReadyBoard, window: MainWindow) -> None:
    screen = shown_on(window)
    told = []
    for value in (44, 45):
        told.append(spoken_name(screen.visit))
        type_and_keep(screen, value)
    told.append(spoken_name(screen.visit))
    screen.begin_visit()
    assert told == ["0 values in this visit", "1 value in this visit", "2 values in this visit"]
    assert spoken_name(screen.visit) == "0 values in this visit"


def test_the_field_says_which_value_comes_next(ready: ReadyBoard, window: MainWindow) -> None:
    screen = shown_on(window)
    type_and_keep(screen, 44)
    assert spoken_name(screen.field).startswith("Value 2")
    window.document.undo()
    assert spoken_name(screen.field).startswith("Value 1")
    screen.choose_metric(ready.output)
    assert spoken_name(screen.field).startswith("Value")
    assert not spoken_name(screen.field).startswith("Value 1")


def test_a_pasted_column_is_one_undo(ready: ReadyBoard, window: MainWindow) -> None:
    before = values_on(ready, ready.output)
    screen = shown_on(window)
    screen.choose_metric(ready.output)
    QGuiApplication.clipboard().setText("401\n402\n403\n404")
    QTest.keyClick(screen.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(values_on(ready, ready.output)) == len(before) + 4
    window.document.undo()
    assert values_on(ready, ready.output) == before


@pytest.mark.parametrize("reading_size", [1.0, 1.3])
def test_wall_and_desk_change_while_a_number_is_typed(qtbot: QtBot, ready: ReadyBoard, reading_size: float) -> None:
    window = window_on(qtbot, ready.session, reading_size=reading_size)
    go(window, Place.MEASURE, ready.pace)
    screen = shown_on(window)
    QTest.keyClicks(screen.field, "44")
    for mode in (Mode.DESK, Mode.WALL):
        window.screen_shown.kit.set_mode(mode)
        QApplication.processEvents()
        assert screen.field.typed == "44"
        assert (overlaps(screen), outside(screen), nameless(screen)) == ([], [], [])


@pytest.mark.usefixtures("german")
def test_german_figures_are_typed_and_shown_with_a_comma(qtbot: QtBot, ready: ReadyBoard) -> None:
    window = window_on(qtbot, ready.session)
    go(window, Place.MEASURE, ready.pace)
    screen = shown_on(window)
    QTest.keyClicks(screen.field, "44,5")
    QTest.keyClick(screen.field, Qt.Key.Key_Return)
    assert values_on(ready, ready.pace)[-1] == (44.5,)
    assert screen.visit._figures()[0][1].startswith("44,5")
