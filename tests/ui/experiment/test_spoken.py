"""What a screen reader hears on the experiment screen in each stage, and where Tab and the keys lead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Expectation, Happened, about
from kata_desktop.core.measurement import Point
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.store.errors import MediumReadOnly
from kata_desktop.ui.destination import Place
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.experiment.plan_editors import HarmEditor, ObstacleEditor, StepEditor, TextEditor
from kata_desktop.ui.experiment.screen import ExperimentScreen
from kata_desktop.ui.kit.button import Button, TapTarget
from kata_desktop.words.experiment import Part, Row
from kata_desktop.words.experiment_plan import Put
from tests.helpers.boards import empty_board, pass_time
from tests.helpers.on_screen import go, key, nameless, tab_path, type_into
from tests.helpers.pointer import click, drag, flick, tap, together
from tests.helpers.spoken import spoken, spoken_name
from tests.ui.experiment.conftest import Wall, window_on

STAGES = ["planned", "running", "checking", "checked", "learned"]


def brought_to(wall: Wall, stage: str) -> ExperimentScreen:
    """The screen of an experiment that has come so far."""
    if stage == "planned":
        return wall.go(wall.planned())
    if stage in ("running", "checking"):
        wall.go(wall.running())
        if stage == "checking":
            wall.press("What happened?")
        return wall.screen
    made = wall.checked(Happened(value=55.5, text="The housing tips"))
    if stage == "learned":
        wall.board.session.experimenting.write_learned(made, "The way of the hand counts")
    return wall.go(made)


@pytest.mark.parametrize("stage", STAGES)
def test_everything_that_can_be_tapped_has_a_name(wall: Wall, stage: str) -> None:
    screen = brought_to(wall, stage)
    assert nameless(screen) == []


@pytest.mark.parametrize("stage", STAGES)
def test_every_button_is_a_button_and_can_be_pressed_by_a_reader(wall: Wall, stage: str) -> None:
    screen = brought_to(wall, stage)
    for button in [each for each in screen.findChildren(Button) if each.isVisible()]:
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface is not None
        assert interface.role() in (QAccessible.Role.Button, QAccessible.Role.CheckBox)
        assert interface.actionInterface() is not None


@pytest.mark.parametrize("stage", STAGES)
def test_tab_comes_through_everything_and_round_again(wall: Wall, stage: str) -> None:
    screen = brought_to(wall, stage)
    wanted = {
        each
        for each in screen.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    path = tab_path(wall.window, screen, len(wanted) + 3)
    assert {each for each in wanted if isinstance(each, TapTarget)} <= set(path)


@pytest.mark.parametrize("stage", STAGES)
def test_the_title_names_the_experiment(wall: Wall, stage: str) -> None:
    screen = brought_to(wall, stage)
    assert screen.accessibleName() == screen.title
    assert str(screen.experiment.number) in screen.title


def test_a_row_says_its_part_and_its_value_or_its_question(wall: Wall) -> None:
    screen = wall.go(wall.planned())
    rows = screen.plan.rows.rows
    assert spoken_name(rows[Row.STEP]) == "Step: Hang the screwdriver at the right"
    assert "57" in spoken_name(rows[Row.EXPECT])
    assert ", missing. " in spoken_name(rows[Row.HOW])


def test_a_value_being_typed_is_said_in_its_row(wall: Wall) -> None:
    screen = wall.go(wall.planned())
    wall.row(Row.HOW)
    editor = screen.plan.editor
    assert isinstance(editor, TextEditor)
    type_into(editor.field, "Watch ten pumps")
    assert spoken_name(screen.plan.rows.rows[Row.HOW]).endswith("Watch ten pumps")


def test_the_number_field_says_label_number_and_unit(wall: Wall) -> None:
    screen = wall.go(wall.planned())
    wall.row(Row.EXPECT)
    editor = screen.plan.editor
    assert isinstance(editor, ExpectationEditor)
    assert spoken_name(editor.first).endswith("57.0 s")


def test_a_dashed_primary_describes_why(wall: Wall) -> None:
    wall.go()
    primary = wall.key("Start the step")
    assert spoken(primary).description == primary.why != ""


def test_the_two_answers_say_which_one_is_chosen(wall: Wall) -> None:
    wall.go(wall.running(expect=Expectation(text="calmer hands")))
    wall.press("What happened?")
    check = wall.screen.record.check
    assert check is not None
    type_into(check.text, "The hands are calmer")
    wall.tap(check.as_expected)
    states = [
        QAccessible.queryAccessibleInterface(each).state().checked for each in (check.as_expected, check.different)
    ]
    assert states == [1, 0]


class TestKeys:
    def test_a_second_enter_on_the_primary_undoes_nothing(self, wall: Wall) -> None:
        screen = wall.go(wall.planned())
        assert screen.ledge.primary is not None
        screen.ledge.primary.setFocus()
        key(wall.window, Qt.Key.Key_Return)
        assert wall.part() is Part.DO
        started = wall.experiment.started_at
        pass_time(wall.board.session, minutes=1)
        key(wall.window, Qt.Key.Key_Return)
        assert wall.experiment.started_at == started

    @pytest.mark.parametrize("stage", ["running", "checking", "checked", "learned"])
    def test_esc_leaves_from_every_stage_and_the_way_back_is_the_same(self, wall: Wall, stage: str) -> None:
        screen = brought_to(wall, stage)
        made = screen.experiment.id
        key(wall.window, Qt.Key.Key_Escape)
        assert wall.window.screen_shown is not screen
        wall.go(made)
        assert wall.screen.experiment.id == made

    def test_letters_are_words_while_a_step_is_typed(self, wall: Wall) -> None:
        screen = wall.go()
        editor = screen.plan.editor
        assert isinstance(editor, StepEditor)
        type_into(editor.step, "email the mechanic about c and h")
        assert wall.window.screen_shown is screen
        assert editor.step.text == "email the mechanic about c and h"

    def test_space_on_a_kind_chooses_it_and_again_takes_it_away(self, wall: Wall) -> None:
        wall.go(wall.planned())
        wall.row(Row.STEP)
        editor = wall.screen.plan.editor
        assert isinstance(editor, StepEditor)
        tile = next(iter(editor.kinds.values()))
        for chosen in (True, False):
            tile.setFocus()
            key(wall.window, Qt.Key.Key_Space)
            assert (wall.experiment.kind is not None) is chosen
            assert tile.isChecked() is chosen


class TestHands:
    def test_two_fingers_and_palms_start_nothing(self, wall: Wall) -> None:
        screen = wall.go(wall.planned())
        primary = screen.ledge.primary
        assert primary is not None
        middle = primary.rect().center()
        together(primary, middle, middle * 0.7)
        together(primary, middle, middle * 0.7, middle * 0.5)
        assert wall.experiment.started_at is None
        tap(primary)
        assert wall.experiment.started_at is not None

    def test_a_finger_that_leaves_the_primary_has_changed_its_mind(self, wall: Wall) -> None:
        screen = wall.go(wall.planned())
        assert screen.ledge.primary is not None
        flick(screen.ledge.primary, screen.ledge.primary.rect().center(), screen.ledge.primary.rect().center() * -3)
        assert wall.experiment.started_at is None

    def test_a_mouse_that_leaves_a_row_opens_nothing(self, wall: Wall) -> None:
        screen = wall.go(wall.planned())
        before = wall.open_row()
        row = screen.plan.rows.rows[Row.HARM]
        drag(row, row.rect().center(), row.rect().center() * -4)
        assert wall.open_row() is before

    def test_a_double_tap_keeps_a_learning_once(self, wall: Wall, monkeypatch: pytest.MonkeyPatch) -> None:
        wall.go(wall.checked(Happened(value=55.5)))
        monkeypatch.setattr(wall.window._style, "_clock", lambda: 1.0)
        before = len(wall.board.file.entries)
        type_into(wall.screen.record.act.field, "The way of the hand counts")
        primary = wall.screen.ledge.primary
        assert primary is not None
        place = primary.mapTo(wall.window, primary.rect().center())
        tap(wall.window, place)
        tap(wall.window, place)
        assert len(wall.board.file.entries) == before + 1
        assert wall.part() is Part.ACT
        assert wall.experiment.learned == "The way of the hand counts"


class TestBareBoards:
    """Boards on which nothing is written yet that an experiment could lean on."""

    @pytest.fixture
    def bare(self, qtbot: QtBot) -> Wall:
        session = empty_board()
        window = window_on(qtbot, session)
        go(window, Place.EXPERIMENT, "new")
        return Wall(window, _Bare(session))  # type: ignore[arg-type]

    def test_without_a_metric_words_are_expected_and_start(self, bare: Wall) -> None:
        editor = bare.screen.plan.editor
        assert isinstance(editor, StepEditor)
        type_into(editor.step, "Watch the line for ten minutes")
        bare.row(Row.EXPECT)
        expecting = bare.screen.plan.editor
        assert isinstance(expecting, ExpectationEditor)
        assert expecting.chart is None
        assert expecting.in_metric is None
        bare.tap(expecting.tiles[Put.WORDS])
        type_into(expecting.text, "most waiting at the press")
        bare.press("Start the step")
        assert bare.part() is Part.DO
        assert bare.experiment.expect == Expectation(text="most waiting at the press")

    def test_without_a_metric_a_number_has_a_unit_of_its_own(self, bare: Wall) -> None:
        editor = bare.screen.plan.editor
        assert isinstance(editor, StepEditor)
        type_into(editor.step, "Count the trays")
        bare.row(Row.EXPECT)
        expecting = bare.screen.plan.editor
        assert isinstance(expecting, ExpectationEditor)
        type_into(expecting.unit, "trays")
        bare.signs("12")
        bare.screen.keeper.flush()
        assert (bare.experiment.unit, bare.experiment.expect) == ("trays", about(12.0, 0.0))

    def test_without_obstacles_the_list_says_so_and_nothing_stops_the_step(self, bare: Wall) -> None:
        bare.row(Row.OBSTACLE)
        assert isinstance(bare.screen.plan.editor, ObstacleEditor)
        assert bare.screen.plan.editor.rows == {}
        assert bare.screen.plan.missing() is not None
        assert bare.key("Start the step").why != ""

    def test_an_empty_board_keeps_nothing_until_something_is_written(self, bare: Wall) -> None:
        for row in (Row.HARM, Row.HOW, Row.EXPECT, Row.STEP):
            bare.row(row)
        key(bare.window, Qt.Key.Key_Escape)
        assert bare.board.session.board == Storyboard()

    def test_a_metric_of_shares_is_expected_in_counts(self, qtbot: QtBot) -> None:
        session = empty_board()
        metric = session.setting_up.add_metric("Cycles within 57 s", unit="s", point=Point.WITHIN, limit=57.0).made
        session.measuring.record_count(metric, 23, 30)
        window = window_on(qtbot, session)
        go(window, Place.EXPERIMENT, "new")
        wall = Wall(window, _Bare(session))  # type: ignore[arg-type]
        wall.row(Row.EXPECT)
        editor = wall.screen.plan.editor
        assert isinstance(editor, ExpectationEditor)
        wall.signs("26")
        wall.screen.keeper.flush()
        assert wall.experiment.metric == metric
        assert wall.experiment.expect.low == 26.0


class _Bare:
    """What a wall needs to know of a board with nothing on it."""

    def __init__(self, session: StoryboardSession) -> None:
        self.session = session


class TestOnlyToLookAt:
    @pytest.mark.parametrize("stage", STAGES)
    def test_nothing_is_written_and_every_command_says_why(
        self, wall: Wall, stage: str, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        brought_to(wall, stage)
        made = wall.experiment.id
        wall.board.file._writable = False
        wall.board.file.trouble = MediumReadOnly(tmp_path_factory.getbasetemp() / "board.kata")
        before = len(wall.board.file.entries)
        wall.go(made)
        primary = wall.screen.ledge.primary
        assert primary is not None
        assert primary.why == "Only to look at"
        wall.tap(primary)
        assert wall.message == "Only to look at"
        assert len(wall.board.file.entries) == before

    def test_typed_words_stay_on_the_screen_when_they_cannot_be_kept(
        self, wall: Wall, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        wall.go(wall.planned())
        wall.row(Row.HARM)
        editor = wall.screen.plan.editor
        assert isinstance(editor, HarmEditor)
        wall.board.file.trouble = MediumReadOnly(tmp_path_factory.getbasetemp() / "board.kata")
        type_into(editor.field, "Hot housing, gloves on")
        wall.screen.keeper.flush()
        assert editor.field.text == "Hot housing, gloves on"
        assert wall.window.notice.isVisible()


@pytest.mark.usefixtures("german")
class TestGerman:
    def test_an_expectation_is_typed_with_its_comma(self, wall: Wall) -> None:
        wall.go(wall.planned())
        wall.row(Row.EXPECT)
        editor = wall.screen.plan.editor
        assert isinstance(editor, ExpectationEditor)
        assert (editor.first.typed, editor.second.typed) == ("57,0", "1,0")
        click(editor.first)
        wall.signs("55,5")
        wall.screen.keeper.flush()
        assert wall.experiment.expect == about(55.5, 1.0)

    def test_what_happened_is_typed_with_its_comma(self, wall: Wall) -> None:
        wall.go(wall.running())
        wall.press("What happened?")
        wall.signs("55,5")
        wall.press("Keep what happened")
        assert wall.experiment.happened.value == 55.5
        assert wall.screen.record.compared.difference == "0,5 s less"

    def test_a_median_is_taken_with_its_comma(self, wall: Wall) -> None:
        wall.go(wall.running())
        wall.board.session.measuring.record(wall.board.pace, [57.4] * 5)
        wall.press("What happened?")
        check = wall.screen.record.check
        assert check is not None
        wall.tap(check.take)
        assert check.value.typed == "57,4"
        wall.press("Keep what happened")
        assert wall.experiment.happened.value == 57.4
