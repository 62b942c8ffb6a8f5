"""What is expected of a step: a number, a band, words or not knowing, by pad, by keys and by hand on the chart."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kata_desktop.core.experiment import Expectation, ExperimentKind
from kata_desktop.words.experiment import Row
from kata_desktop.words.experiment_plan import Put
from tests.helpers.on_screen import type_into
from tests.helpers.pointer import HANDS, Pointer
from tests.ui.experiment.conftest import Wall, expectation_of


@HANDS
def test_about_with_give_or_take_is_typed_on_the_pad(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    screen = wall.go()
    wall.row(Row.EXPECT)
    wall.signs("43.5")
    editor = expectation_of(wall)
    wall.tap(editor.second)
    wall.signs("0.5")
    assert screen.plan.rows.rows[Row.EXPECT].value == "43.5 s, give or take 0.5 s"
    screen.keeper.flush()
    assert wall.experiment.expect == Expectation(43.0, 44.0)
    assert editor.chart is not None
    assert editor.chart.expect == Expectation(43.0, 44.0)


@HANDS
def test_a_band_is_put_in_four_ways(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    wall.planned()
    screen = wall.go()
    editor = expectation_of(wall)
    assert editor.put is Put.ABOUT
    wall.tap(editor.tiles[Put.BETWEEN])
    assert (editor.first.typed, editor.second.typed) == ("56.0", "58.0")
    assert screen.plan.rows.rows[Row.EXPECT].value == "56.0–58.0 s"
    wall.tap(editor.second)
    wall.signs("59")
    screen.keeper.flush()
    assert wall.experiment.expect == Expectation(56.0, 59)
    wall.tap(editor.tiles[Put.BELOW])
    assert not editor.second.isVisible()
    screen.keeper.flush()
    assert wall.experiment.expect == Expectation(high=56.0)
    wall.tap(editor.tiles[Put.ABOVE])
    screen.keeper.flush()
    assert wall.experiment.expect == Expectation(low=56.0)
    assert screen.plan.rows.rows[Row.EXPECT].value == "above 56 s"


def test_edges_turned_round_are_named_and_not_kept(wall: Wall) -> None:
    wall.planned()
    wall.go()
    editor = expectation_of(wall)
    wall.tap(editor.tiles[Put.BETWEEN])
    editor.first.edit("60")
    assert editor.refusal == "The lower edge lies above the upper one. Please turn them round."
    wall.screen.keeper.flush()
    assert wall.experiment.expect == Expectation(56.0, 58.0)
    editor.first.edit("57")
    assert editor.refusal == ""


def test_what_is_no_number_is_asked_for(wall: Wall) -> None:
    wall.planned()
    wall.go()
    editor = expectation_of(wall)
    editor.first.edit("")
    assert editor.refusal == "Please a number, for example 43.5."
    wall.window.grab()


@HANDS
def test_words_and_not_knowing(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    wall.planned()
    screen = wall.go()
    editor = expectation_of(wall)
    wall.tap(editor.pad.findChildren(type(editor.tiles[Put.ABOUT]))[-1])
    assert editor.put is Put.WORDS
    assert editor.text.editor.hasFocus()
    type_into(editor.text, "No more walking")
    wall.row(Row.HOW)
    assert wall.experiment.expect == Expectation(text="No more walking")
    wall.row(Row.EXPECT)
    editor = expectation_of(wall)
    assert editor.put is Put.WORDS
    wall.tap(editor.tiles[Put.UNKNOWN])
    assert wall.experiment.expect == Expectation(unknown=True)
    assert wall.experiment.kind is ExperimentKind.GO_AND_SEE
    assert screen.plan.rows.rows[Row.EXPECT].value == "We do not know yet"
    wall.tap(editor.tiles[Put.WORDS])
    assert wall.experiment.expect == Expectation(text="No more walking")


@HANDS
def test_a_unit_of_its_own_has_no_chart(wall_of: Callable[..., Wall], act: Pointer) -> None:
    wall = wall_of(act=act)
    wall.planned()
    screen = wall.go()
    wall.tap(expectation_of(wall).in_own)
    editor = expectation_of(wall)
    assert (editor.chart, wall.experiment.metric) == (None, "")
    type_into(editor.unit, "steps")
    screen.keeper.flush()
    assert wall.experiment.unit == "steps"
    assert screen.plan.rows.rows[Row.EXPECT].value == "57 steps, give or take 1 steps"
    in_metric = editor.in_metric
    assert in_metric is not None
    wall.tap(in_metric)
    assert (wall.experiment.metric, wall.experiment.unit) == (wall.board.pace, "")
    assert expectation_of(wall).chart is not None


def test_steps_are_those_of_the_metric(wall: Wall) -> None:
    wall.planned()
    wall.go()
    editor = expectation_of(wall)
    editor.pad.step.emit(1)
    assert editor.first.typed == "57.1"


def test_a_dragged_band_is_kept_when_it_is_let_go(wall: Wall) -> None:
    wall.planned()
    wall.go()
    editor = expectation_of(wall)
    chart = editor.chart
    assert chart is not None
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert wall.experiment.expect == Expectation(55.9, 57.9)
    assert (editor.first.typed, editor.second.typed) == ("56.9", "1.0")
