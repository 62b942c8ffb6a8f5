"""A metric is added by hand and by key; what is missing is said, and nothing lies on anything else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.metric.form import MetricForm
from kata_desktop.ui.metric.screen import MetricScreen
from tests.helpers.boards import MemoryFile, empty_board
from tests.helpers.on_screen import (
    SMALL,
    WALL,
    go,
    key,
    longer_words,
    nameless,
    outside,
    overlaps,
    screen_on,
    type_into,
    window_on,
)
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style

HOSTILE = "<b>Zeit</b> 🙂 &amp; " + "x" * 9_000


def opened(qtbot: QtBot, **options: object) -> tuple[MainWindow, MetricScreen]:
    window = window_on(qtbot, empty_board(), **options)  # type: ignore[arg-type]
    go(window, Place.METRIC)
    return window, screen_on(window, MetricScreen)


@HANDS
def test_a_metric_is_added_by_hand(qtbot: QtBot, act: Pointer) -> None:
    window, screen = opened(qtbot)
    form = screen.form
    type_into(form.naming.name, "Good pumps per shift")
    type_into(form.naming.unit, "pumps")
    for tile in (
        form.kind.tiles[MetricKind.OUTCOME],
        form.direction.tiles[Direction.HIGHER],
        form.decimals.tiles[1],
        form.point.tiles[Point.MEDIAN],
    ):
        act(tile)
    wanted: list[Destination] = []
    screen.wanted.connect(wanted.append)
    act(screen.add)
    (made,) = window.document.board.metrics
    assert (made.name, made.unit, made.kind) == ("Good pumps per shift", "pumps", MetricKind.OUTCOME)
    assert (made.direction, made.decimals, made.point) == (Direction.HIGHER, 1, Point.MEDIAN)
    assert wanted == [Destination(Place.MEASURE, made.id)]


@HANDS
def test_a_limit_is_typed_on_the_pad(qtbot: QtBot, act: Pointer) -> None:
    window, screen = opened(qtbot)
    form = screen.form
    assert not form.pad.isVisible()
    type_into(form.naming.name, "Cycles within 57 s")
    type_into(form.naming.unit, "s")
    act(form.point.tiles[Point.WITHIN])
    assert form.pad.isVisible()
    act(screen.add)
    assert "limit" in screen.ledge.message
    assert not window.document.board.metrics
    for sign in "57":
        act(form.pad.key(sign))
    act(screen.add)
    (made,) = window.document.board.metrics
    assert (made.point, made.limit) == (Point.WITHIN, 57)


def test_without_a_name_the_primary_says_why_and_leads_to_the_field(qtbot: QtBot) -> None:
    window, screen = opened(qtbot)
    screen.add.setFocus()
    key(window, Qt.Key.Key_Return)
    assert screen.ledge.message == "The name is missing: what do we measure?"
    assert QApplication.focusWidget() is screen.form.naming.name.editor


def test_a_name_that_is_there_already_is_refused_in_a_sentence(qtbot: QtBot) -> None:
    window, screen = opened(qtbot)
    window.document.session.setting_up.add_metric("Cycle time")
    type_into(screen.form.naming.name, "cycle TIME ")
    click(screen.add)
    assert "Please choose another name." in screen.ledge.message
    assert screen.form.naming.name.text == "cycle TIME "
    assert len(window.document.board.metrics) == 1


def test_all_of_it_by_keys(qtbot: QtBot) -> None:
    window, screen = opened(qtbot)
    form = screen.form
    assert QApplication.focusWidget() is form.naming.name.editor
    type_into(form.naming.name, "Walks")
    key(window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.naming.unit.editor
    key(window, Qt.Key.Key_Tab)
    key(window, Qt.Key.Key_Right)
    key(window, Qt.Key.Key_Space)
    assert form.kind.value == "outcome"
    key(window, Qt.Key.Key_Left)
    key(window, Qt.Key.Key_Space)
    assert form.kind.value == "process"
    screen.add.setFocus()
    key(window, Qt.Key.Key_Space)
    assert [metric.name for metric in window.document.board.metrics] == ["Walks"]


def test_enter_with_a_kind_chooses_it(qtbot: QtBot) -> None:
    window, screen = opened(qtbot)
    go(window, Place.METRIC, "outcome")
    assert screen.form.kind.value is MetricKind.OUTCOME
    assert screen.form.direction.value is Direction.HIGHER


def test_what_was_typed_is_still_there_after_a_look_elsewhere(qtbot: QtBot) -> None:
    window, screen = opened(qtbot)
    type_into(screen.form.naming.name, "Walks")
    key(window, Qt.Key.Key_Escape)
    assert window.screen_shown is not screen
    go(window, Place.METRIC)
    assert screen.form.naming.name.text == "Walks"


def test_hostile_words_are_kept_as_they_are_or_refused(qtbot: QtBot) -> None:
    window, screen = opened(qtbot)
    type_into(screen.form.naming.name, HOSTILE)
    click(screen.add)
    assert screen.ledge.message
    assert not window.document.board.metrics
    type_into(screen.form.naming.name, "<b>Zeit</b> 🙂")
    click(screen.add)
    assert [metric.name for metric in window.document.board.metrics] == ["<b>Zeit</b> 🙂"]


@pytest.mark.parametrize("long_words", [False, True])
@pytest.mark.parametrize(("size", "reading"), [(WALL, 1.0), (SMALL, 1.0), (WALL, 1.3), (SMALL, 1.3)])
def test_nothing_lies_on_anything_else(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], reading: float, *, long_words: bool
) -> None:
    with longer_words(qapp, longer=long_words):
        _, screen = opened(qtbot, size=size, reading_size=reading)
        screen.form.point.choose(Point.WITHIN)
        screen.form._changed()
        assert overlaps(screen) == []
        assert outside(screen) == []
        assert nameless(screen) == []


class TestWithinAnotherScreen:
    """The form with its own button, in a place of any size."""

    def form(self, qtbot: QtBot, width: int, height: int) -> MetricForm:
        made = MetricForm(unhurried_style(), StoryboardDocument(empty_board(MemoryFile())), kind=MetricKind.OUTCOME)
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show()
        return made

    def test_says_what_is_missing_itself(self, qtbot: QtBot) -> None:
        form = self.form(qtbot, 1000, 760)
        assert form.button is not None
        click(form.button)
        assert form.said == "The name is missing: what do we measure?"
        type_into(form.naming.name, "Output")
        assert form.said == ""

    def test_tells_the_id_and_is_empty_again(self, qtbot: QtBot) -> None:
        form = self.form(qtbot, 1000, 760)
        added: list[str] = []
        form.added.connect(added.append)
        type_into(form.naming.name, "Output")
        assert form.button is not None
        click(form.button)
        assert added == [form._document.board.metrics[0].id]
        assert form._document.board.metrics[0].kind is MetricKind.OUTCOME
        assert form.naming.name.text == ""

    @pytest.mark.parametrize(("width", "height"), [(1000, 760), (560, 560), (1800, 500)])
    def test_fits_its_place(self, qtbot: QtBot, width: int, height: int) -> None:
        form = self.form(qtbot, width, height)
        assert overlaps(form) == []
        assert outside(form) == []
