"""Outcome and process metric: chosen from the board or made anew, with a value typed on the pad."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.core.measurement import Direction, Metric, MetricKind, Point
from kata_desktop.core.target import MetricTarget, Part
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.new_metric import NewMetricEditor
from kata_desktop.ui.target.screen import TargetScreen
from tests.helpers.on_screen import type_into
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.target_screens import editor, opened, target_board, window_of


def on_metric(
    qtbot: QtBot, part: Part, *, numbers: bool = True
) -> tuple[StoryboardSession, TargetScreen, MetricEditor]:
    session = target_board(numbers=numbers)
    screen = opened(qtbot, session, part)
    return session, screen, editor(screen, MetricEditor)


def aim(session: StoryboardSession, part: Part) -> MetricTarget:
    draft = session.board.target_draft
    assert draft is not None
    found = draft.outcome if part is Part.OUTCOME else draft.process
    assert found is not None
    return found


def metric(session: StoryboardSession, name: str) -> Metric:
    return next(metric for metric in session.board.metrics if metric.name == name)


def tap_number(shown: MetricEditor | NewMetricEditor, act: Pointer, signs: str) -> None:
    for sign in signs:
        act(shown.pad.key(sign))


@HANDS
def test_a_metric_is_chosen_and_its_value_tapped(qtbot: QtBot, act: Pointer) -> None:
    session, screen, shown = on_metric(qtbot, Part.PROCESS, numbers=False)
    assert [button.label for button in shown.choices.buttons] == [
        "Cycle time per pump", "Good pumps per shift", "Another metric",
    ]  # fmt: skip
    assert not shown.pad.isVisible()
    act(shown.choices.buttons[0])
    assert screen.rows.rows[Part.PROCESS].accessibleName() == (
        "Process metric, missing. Cycle time per pump: which value do we want to reach?"
    )
    tap_number(shown, act, "41.5")
    qtbot.waitUntil(lambda: aim(session, Part.PROCESS).value == 41.5)
    assert screen.rows.rows[Part.PROCESS].value == "41.5 s cycle time per pump"


def test_those_of_its_kind_come_first(qtbot: QtBot) -> None:
    _, _, shown = on_metric(qtbot, Part.OUTCOME)
    assert [each.kind for each in shown.metrics] == [MetricKind.OUTCOME, MetricKind.PROCESS]
    assert shown.choices.current == 0


def test_what_is_written_stands_in_the_fields(qtbot: QtBot) -> None:
    _, _, shown = on_metric(qtbot, Part.OUTCOME)
    assert (shown.value.typed, shown.line.text) == ("570", "in three shifts in a row")
    assert not shown.of.isVisible()


def test_the_line_in_words_stands_below_the_value(qtbot: QtBot) -> None:
    session, screen, shown = on_metric(qtbot, Part.PROCESS)
    type_into(shown.line, "median of 20 cycles, stopwatch")
    screen.leave()
    assert aim(session, Part.PROCESS).text == "median of 20 cycles, stopwatch"
    assert aim(session, Part.PROCESS).value == 42
    assert screen.rows.rows[Part.PROCESS].accessibleName().endswith("median of 20 cycles, stopwatch. Now 48.3 s")


def test_the_keyboard_types_the_value(qtbot: QtBot) -> None:
    session, screen, shown = on_metric(qtbot, Part.PROCESS)
    shown.focus_first()
    QTest.keyClicks(shown.value, "43,5")
    screen.leave()
    assert aim(session, Part.PROCESS).value == 43.5


def test_a_value_taken_away_is_missing_again(qtbot: QtBot) -> None:
    session, screen, shown = on_metric(qtbot, Part.OUTCOME)
    for _ in range(3):
        click(shown.pad.delete_key)
    screen.leave()
    assert aim(session, Part.OUTCOME).value is None
    assert screen.ledge.message == "Outcome metric is missing: what does the customer get?"


@HANDS
def test_another_metric_starts_without_a_value(qtbot: QtBot, act: Pointer) -> None:
    session, _, shown = on_metric(qtbot, Part.OUTCOME)
    act(shown.choices.buttons[1])
    assert aim(session, Part.OUTCOME) == MetricTarget(metric(session, "Cycle time per pump").id)
    assert (shown.value.typed, shown.line.text) == ("", "")


@HANDS
def test_a_metric_is_made_and_taken(qtbot: QtBot, act: Pointer) -> None:
    session, screen, shown = on_metric(qtbot, Part.PROCESS)
    act(shown.choices.buttons[-1])
    new = editor(screen, NewMetricEditor)
    assert new.take.why
    type_into(new.name, "Refill time")
    type_into(new.unit, "min")
    act(new.figures.buttons[1])
    act(new.better.buttons[1])
    act(new.points.buttons[0])
    act(new.take)
    made = metric(session, "Refill time")
    assert (made.unit, made.decimals, made.kind) == ("min", 1, MetricKind.PROCESS)
    assert (made.direction, made.point) == (Direction.HIGHER, Point.VALUE)
    assert aim(session, Part.PROCESS).metric == made.id
    again = editor(screen, MetricEditor)
    assert again.chosen_metric == made


@HANDS
def test_a_count_is_so_many_of_so_many(qtbot: QtBot, act: Pointer) -> None:
    session, screen, shown = on_metric(qtbot, Part.PROCESS)
    act(shown.choices.buttons[-1])
    new = editor(screen, NewMetricEditor)
    type_into(new.name, "Cycles within 45 s")
    type_into(new.unit, "s")
    act(new.points.buttons[2])
    act(new.take)
    assert screen.ledge.message == "Please a number, for example 43.5."
    tap_number(new, act, "45")
    act(new.take)
    assert metric(session, "Cycles within 45 s").limit == 45
    counting = editor(screen, MetricEditor)
    act(counting.of)
    tap_number(counting, act, "30")
    act(counting.value)
    tap_number(counting, act, "27")
    qtbot.waitUntil(lambda: aim(session, Part.PROCESS).value == 27)
    assert aim(session, Part.PROCESS).of == 30
    assert screen.rows.rows[Part.PROCESS].value == "27 of 30 cycles within 45 s"
    tap_number(counting, act, "0")
    assert screen.ledge.message == "A count between 0 and 30, please."
    screen.leave()
    assert aim(session, Part.PROCESS).value == 27


def test_a_name_that_is_there_already_is_not_taken(qtbot: QtBot) -> None:
    session, screen, shown = on_metric(qtbot, Part.PROCESS)
    click(shown.choices.buttons[-1])
    new = editor(screen, NewMetricEditor)
    click(new.take)
    assert screen.ledge.message == "Nothing is written yet. A few words are enough."
    type_into(new.name, "cycle time PER pump")
    click(new.take)
    assert screen.ledge.message == "There is a “cycle time PER pump” already. Please choose another name."
    assert len(session.board.metrics) == 2
    click(new.back_button)
    editor(screen, MetricEditor)


def test_an_outcome_is_better_when_more(qtbot: QtBot) -> None:
    _, screen, shown = on_metric(qtbot, Part.OUTCOME)
    click(shown.choices.buttons[-1])
    new = editor(screen, NewMetricEditor)
    assert new.written().direction is Direction.HIGHER
    assert new.written().kind is MetricKind.OUTCOME
    assert not new.pad.isVisible()


def test_undo_brings_the_former_value_back_into_the_field(qtbot: QtBot) -> None:
    session, screen, shown = on_metric(qtbot, Part.OUTCOME)
    tap_number(shown, click, "99")
    screen.keeper.flush()
    assert aim(session, Part.OUTCOME).value == 99
    window_of(screen).document.undo()
    assert editor(screen, MetricEditor).value.typed == "570"


def test_escape_from_a_new_metric_changes_nothing(qtbot: QtBot) -> None:
    session, screen, shown = on_metric(qtbot, Part.PROCESS)
    before = session.board
    click(shown.choices.buttons[-1])
    QTest.keyClick(editor(screen, NewMetricEditor).name.editor, Qt.Key.Key_Escape)
    assert session.board == before
