"""A form half filled outlives what comes in, what is refused and what is undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.store.errors import MediumReadOnly
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.metric.form import MetricForm
from kata_desktop.ui.metric.screen import MetricScreen
from tests.helpers.boards import MemoryFile, empty_board
from tests.helpers.on_screen import go, nameless, outside, overlaps, screen_on, type_into, window_on


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    shown = window_on(qtbot, empty_board())
    go(shown, Place.METRIC)
    return shown


def form_of(window: MainWindow) -> MetricForm:
    screen = screen_on(window, MetricScreen)
    return screen.form


def fill(form: MetricForm, name: str = "Cycles in time", unit: str = "s") -> None:
    type_into(form.naming.name, name)
    type_into(form.naming.unit, unit)
    form.point.tiles[Point.WITHIN].click()


def test_what_is_filled_in_survives_changes_from_elsewhere(window: MainWindow) -> None:
    form, session = form_of(window), window.document.session
    fill(form)
    form.limit.set_text("57")
    form.decimals.tiles[2].click()
    window.document.apply(lambda: session.setting_up.add_metric("Output", unit="pumps"))
    window.document.apply(lambda: session.setting_up.name_board("Pumps", "Cell 4"))
    window.document.undo()
    assert (form.naming.name.text, form.naming.unit.text, form.limit.typed) == ("Cycles in time", "s", "57")
    assert (form.point.value, form.decimals.value) == (Point.WITHIN, 2)
    form.add()
    made = window.document.board.metrics[-1]
    assert (made.name, made.limit, made.decimals) == ("Cycles in time", 57, 2)


@pytest.mark.parametrize("name", ["Zykluszeit größer als üblich", "زمن الدورة", "⏱️🙂", "<i>t</i> &amp; {unit} %1"])
def test_any_name_is_kept_as_it_was_typed(window: MainWindow, name: str) -> None:
    form = form_of(window)
    type_into(form.naming.name, name)
    form.add()
    assert [metric.name for metric in window.document.board.metrics] == [name]
    assert form.naming.name.text == ""


def test_a_limit_is_asked_for_only_where_it_counts(window: MainWindow) -> None:
    form = form_of(window)
    fill(form)
    assert form.missing()
    assert (form.limit.isVisible(), form.pad.isVisible()) == (True, True)
    form.point.tiles[Point.MEDIAN].click()
    assert not form.missing()
    assert (form.limit.isVisible(), form.pad.isVisible()) == (False, False)
    form.add()
    assert window.document.board.metrics[0].limit is None


def test_a_limit_keeps_what_was_typed_while_another_point_is_thought_of(window: MainWindow) -> None:
    form = form_of(window)
    fill(form)
    form.limit.set_text("57.5")
    form.point.tiles[Point.VALUE].click()
    form.point.tiles[Point.WITHIN].click()
    assert form.limit.typed == "57.5"


def test_a_german_limit_has_a_comma(german: None, window: MainWindow) -> None:
    form = form_of(window)
    fill(form)
    form.limit.setFocus()
    QTest.keyClicks(form.limit, "57,5")
    form.add()
    assert window.document.board.metrics[0].limit == 57.5


@pytest.mark.parametrize("typed", ["nan", "1e999", "12 kg", "4 4"])
def test_a_limit_that_is_no_number_is_said_and_nothing_is_lost(window: MainWindow, typed: str) -> None:
    form = form_of(window)
    fill(form)
    form.limit.set_text(typed)
    form.add()
    assert form.said.endswith(".")
    assert (form.naming.name.text, form.limit.typed) == ("Cycles in time", typed)
    assert not window.document.board.metrics
    assert form.limit.hasFocus()


def test_what_was_said_goes_with_the_next_letter(window: MainWindow) -> None:
    form = form_of(window)
    form.add()
    assert form.said
    assert form.naming.name.editor.hasFocus()
    type_into(form.naming.name, "C")
    assert form.said == ""


def test_a_metric_undone_may_be_added_again_under_its_name(window: MainWindow) -> None:
    for _ in range(2):
        go(window, Place.METRIC)
        type_into(form_of(window).naming.name, "Cycle time")
        form_of(window).add()
        assert [metric.name for metric in window.document.board.metrics] == ["Cycle time"]
        window.document.undo()
        assert not window.document.board.metrics


def test_on_a_board_that_is_only_read_the_form_stays_filled(qtbot: QtBot) -> None:
    file = MemoryFile(writable=False)
    file.trouble = MediumReadOnly(Path("board.kata"))
    window = window_on(qtbot, empty_board(file))
    go(window, Place.METRIC)
    form = form_of(window)
    type_into(form.naming.name, "Cycle time")
    form.add()
    assert form.naming.name.text == "Cycle time"
    assert not file.entries


@pytest.mark.parametrize(
    ("kind", "better"), [(MetricKind.OUTCOME, Direction.HIGHER), (MetricKind.PROCESS, Direction.LOWER)]
)
def test_a_kind_brings_its_usual_direction(window: MainWindow, kind: MetricKind, better: Direction) -> None:
    form = form_of(window)
    fill(form)
    form.begin(kind)
    assert (form.kind.value, form.direction.value, form.naming.name.text) == (kind, better, "")


def test_arrow_keys_go_from_tile_to_tile(window: MainWindow) -> None:
    form = form_of(window)
    form.decimals.tiles[0].setFocus()
    QTest.keyClick(form.decimals.tiles[0], Qt.Key.Key_Right)
    assert form.decimals.tiles[1].hasFocus()


def test_tiles_are_named_with_their_question(window: MainWindow) -> None:
    form = form_of(window)
    rows = (form.kind, form.direction, form.decimals, form.point)
    names = [tile.accessibleName() for row in rows for tile in row.tiles.values()]
    assert len(set(names)) == len(names)
    for row in rows:
        assert all(tile.accessibleName().startswith(row.accessibleName()) for tile in row.tiles.values())


@pytest.mark.parametrize("reading_size", [1.0, 1.3])
def test_wall_and_desk_change_while_it_is_filled(window: MainWindow, reading_size: float) -> None:
    form, screen = form_of(window), window.screen_shown
    fill(form)
    screen.kit.set_reading_size(reading_size)
    for mode in (Mode.DESK, Mode.WALL):
        screen.kit.set_mode(mode)
        QApplication.processEvents()
        assert (form.naming.name.text, form.point.value) == ("Cycles in time", Point.WITHIN)
        assert (overlaps(screen), outside(screen), nameless(screen)) == ([], [], [])
