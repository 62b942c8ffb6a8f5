"""The guided start while the board changes around it, is left, rests, or cannot be written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Expectation
from kata_desktop.core.target import Part
from kata_desktop.session.changes import Changes
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.store.errors import MediumReadOnly
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.start.screen import StartScreen
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.pattern_editor import PatternEditor
from kata_desktop.words.start_pages import Step
from tests.helpers.boards import MemoryFile, empty_board
from tests.helpers.on_screen import go, key, nameless, tab_path, type_into
from tests.helpers.pointer import click, together
from tests.ui.start.boards import draft_target, filled_session, plan_step
from tests.ui.start.first_board import FRIDAY, fresh_session, start_on


def arrives(screen: StartScreen, act: Callable[[], Changes]) -> None:
    """Let a change come in that this screen did not ask for."""
    assert screen.document.apply(act)
    QApplication.processEvents()


def undo_something_else(screen: StartScreen) -> None:
    """Take something back that no page of the start has written."""
    screen.document.session.clearing.add("the light is poor")
    # what is typed before the undo is newer than what is undone
    screen.document.undo()
    QApplication.processEvents()


class TestTyping:
    def test_a_challenge_stays_when_the_board_is_named_elsewhere(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot)
        type_into(screen.challenge.statement, "every order leaves the same day")
        arrives(screen, lambda: window.document.session.setting_up.name_board("Cell 5"))
        assert screen.challenge.statement.text == "every order leaves the same day"
        screen.keeper.flush()
        assert window.document.board.challenge.statement == "Every order leaves the same day"  # type: ignore[union-attr]
        assert window.document.board.title == "Cell 5"

    def test_a_metric_stays_when_a_challenge_comes_in(self, qtbot: QtBot) -> None:
        _, screen = start_on(qtbot, filled_session(until=Step.DIRECTION))
        type_into(screen.condition.what, "Cycle time per pump")
        undo_something_else(screen)
        assert screen.condition.what.text == "Cycle time per pump"

    def test_an_obstacle_stays_when_another_one_comes_in(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.TARGET))
        type_into(screen.experiment.obstacle, "the hands wait for the gasket")
        arrives(screen, lambda: window.document.session.clearing.add("the light is poor"))
        assert screen.experiment.obstacle.text == "the hands wait for the gasket"
        screen.keeper.flush()
        texts = {each.text for each in window.document.board.obstacles}
        assert len(texts) == 2

    def test_a_first_step_survives_the_undo_of_something_else(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.TARGET))
        type_into(screen.experiment.obstacle, "the hands wait for the gasket")
        screen.keeper.flush()
        screen.document.apply(lambda: window.document.session.setting_up.name_board("Cell 5"))
        type_into(screen.experiment.first_step, "Move the screw tray")
        screen.document.undo()
        QApplication.processEvents()
        assert window.document.board.title != "Cell 5"
        assert screen.experiment.first_step.text == "Move the screw tray"
        screen.keeper.flush()
        assert window.document.board.experiments[-1].step == "Move the screw tray"

    def test_a_value_in_its_editor_survives_a_measurement(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.CONDITION))
        click(screen.target.value)
        numbers = screen.editors.editor
        assert isinstance(numbers, MetricEditor)
        for sign in "42":
            click(numbers.pad.key(sign))
        session = window.document.session
        arrives(screen, lambda: session.measuring.record(session.board.metrics[0].id, [47.9]))
        assert numbers.value.typed == "42"
        screen.close_editor()
        assert session.board.target_draft.process.value == 42  # type: ignore[union-attr]

    def test_a_line_in_its_editor_survives_a_measurement(self, qtbot: QtBot) -> None:
        session = filled_session(until=Step.CONDITION)
        draft_target(session)
        _, screen = start_on(qtbot, session)
        screen.target.open_part(Part.PATTERN)
        lines = screen.editors.editor
        assert isinstance(lines, PatternEditor)
        lines.focus_first()
        type_into(lines.lines[-1].field, "Trays return empty")
        arrives(screen, lambda: session.measuring.record(session.board.metrics[0].id, [47.9]))
        assert "Trays return empty" in lines.texts

    def test_a_role_in_own_words_survives_a_measurement(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.EXPERIMENT))
        assert screen.step is Step.MEETING
        click(screen.meeting.roles["team lead"])
        session = window.document.session
        arrives(screen, lambda: session.measuring.record(session.board.metrics[0].id, [47.9]))
        assert session.board.learner == "team lead"


class TestLeaving:
    @pytest.mark.parametrize("step", list(Step))
    def test_resting_keeps_what_is_typed_and_comes_back(self, qtbot: QtBot, step: Step) -> None:
        session = filled_session(until=list(Step)[max(0, list(Step).index(step) - 1)])
        window, screen = start_on(qtbot, session if step is not Step.DIRECTION else fresh_session())
        screen.go(step)
        if step is Step.DIRECTION:
            type_into(screen.challenge.statement, "no rework in this cell")
        window._idle.timeout.emit()
        QApplication.processEvents()
        assert window.screen_shown is not screen
        if step is Step.DIRECTION:
            assert window.document.board.challenge.statement == "No rework in this cell"  # type: ignore[union-attr]

    def test_esc_in_an_editor_leads_to_the_sentence_and_then_to_the_board(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.CONDITION))
        click(screen.target.value)
        assert screen.editing
        key(window, Qt.Key.Key_Escape)
        assert screen.isVisible()
        assert not screen.editors.isVisible()
        key(window, Qt.Key.Key_Escape)
        assert window.screen_shown is not screen

    def test_what_was_written_elsewhere_is_there_when_it_comes_up_again(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot)
        window.go(Destination(Place.BOARD))
        session = window.document.session
        session.setting_up.add_metric("Cycle time per pump", unit="s", decimals=1)
        go(window, Place.NEW_BOARD)
        screen.go(Step.CONDITION)
        assert screen.condition.what.text == "cycle time per pump"

    def test_a_target_set_elsewhere_is_a_step_that_is_done(self, qtbot: QtBot) -> None:
        session = filled_session(until=Step.CONDITION)
        draft_target(session)
        _, screen = start_on(qtbot, session)
        arrives(screen, session.targeting.set_draft)
        assert screen.ledge.primary is not None
        assert screen.ledge.primary.label == "Continue"
        click(screen.ledge.primary)
        assert screen.step is Step.EXPERIMENT

    def test_a_step_started_elsewhere_is_locked_here(self, qtbot: QtBot) -> None:
        session = filled_session(until=Step.TARGET)
        made = plan_step(session)
        _, screen = start_on(qtbot, session)
        arrives(screen, lambda: session.experimenting.start(made))
        assert screen.experiment.started
        before = session.board.experiment(made)
        type_into(screen.experiment.first_step, "Something else")
        screen.keeper.flush()
        assert session.board.experiment(made) == before
        assert session.board.experiments[-1].expect == Expectation(45.5, 46.5)


class TestOnlyToLookAt:
    @pytest.mark.parametrize("step", [Step.DIRECTION, Step.CONDITION, Step.TARGET, Step.EXPERIMENT])
    def test_nothing_can_be_changed_and_it_says_so(self, qtbot: QtBot, tmp_path: Path, step: Step) -> None:
        written = filled_session(until=Step.CONDITION)
        file = MemoryFile(written.entries_until(FRIDAY.date()), writable=False)
        file.trouble = MediumReadOnly(tmp_path / "board.kata")
        session = empty_board(file, clock=SetClock(FRIDAY))
        _, screen = start_on(qtbot, session)
        screen.go(step)
        before = len(file.entries)
        assert screen.ledge.message == "Only to look at"
        assert screen.ledge.primary is not None
        click(screen.ledge.primary)
        screen.keeper.flush()
        assert len(file.entries) == before


class TestSpoken:
    @pytest.mark.parametrize("step", list(Step))
    def test_everything_that_can_be_tapped_has_a_name(self, qtbot: QtBot, step: Step) -> None:
        _, screen = start_on(qtbot, filled_session())
        screen.go(step)
        assert nameless(screen) == []

    @pytest.mark.parametrize("step", list(Step))
    def test_tab_goes_through_the_steps_first_and_ends_at_the_primary(self, qtbot: QtBot, step: Step) -> None:
        window, screen = start_on(qtbot, filled_session())
        screen.go(step)
        primary = screen.ledge.primary
        assert primary is not None
        first = next(iter(screen.steps.tiles.values()))
        stops = [each for each in screen.findChildren(Button) if each.isVisible()]
        path = tab_path(window, first, len(stops) + 12)
        assert primary in path
        tiles = [each for each in screen.steps.tiles.values() if each in path]
        assert max(path.index(tile) for tile in tiles if tile is not first) < path.index(primary)

    def test_a_dashed_primary_says_what_is_missing_and_stays(self, qtbot: QtBot) -> None:
        _, screen = start_on(qtbot)
        screen.go(Step.TARGET)
        primary = screen.ledge.primary
        assert primary is not None
        interface = QAccessible.queryAccessibleInterface(primary)
        assert interface is not None
        assert interface.text(QAccessible.Text.Description) == primary.why != ""
        click(primary)
        assert screen.step is Step.TARGET
        assert screen.ledge.message == primary.why

    def test_two_fingers_do_not_go_on(self, qtbot: QtBot) -> None:
        _, screen = start_on(qtbot, filled_session())
        screen.go(Step.DIRECTION)
        primary = screen.ledge.primary
        assert primary is not None
        together(primary, primary.rect().center(), primary.rect().center() * 0.6)
        assert screen.step is Step.DIRECTION


class TestDays:
    @pytest.mark.parametrize(
        ("today", "by"),
        [
            (date(2026, 8, 31), date(2027, 2, 28)),
            (date(2027, 8, 31), date(2028, 2, 29)),
            (date(2028, 2, 29), date(2028, 8, 29)),
            (date(2026, 12, 31), date(2027, 6, 30)),
            (date(2026, 10, 25), date(2027, 4, 25)),
        ],
        ids=str,
    )
    def test_a_challenge_is_half_a_year_away_on_the_same_or_the_last_day(
        self, qtbot: QtBot, today: date, by: date
    ) -> None:
        _, screen = start_on(qtbot, _board_on(today))
        assert screen.challenge.by == by

    @pytest.mark.parametrize("at", [time(0, 5), time(23, 55)])
    def test_a_challenge_keeps_its_day_over_midnight(self, qtbot: QtBot, at: time) -> None:
        session = _board_on(date(2026, 12, 31), at)
        _, screen = start_on(qtbot, session)
        type_into(screen.challenge.statement, "no rework in this cell")
        screen.keeper.flush()
        challenge = session.board.challenge
        assert challenge is not None
        assert challenge.by == date(2027, 6, 30)

    @pytest.mark.usefixtures("german")
    def test_a_german_place_writes_its_dates_with_its_locale(self, qtbot: QtBot) -> None:
        _, screen = start_on(qtbot)
        assert screen.challenge.by == date(2026, 12, 5)
        assert "Dezember" in screen.challenge.day.shown


def _board_on(today: date, at: time = time(9, 0)) -> StoryboardSession:
    session = empty_board(clock=SetClock(datetime.combine(today, at)))
    session.setting_up.name_board("Cell 4")
    return session
