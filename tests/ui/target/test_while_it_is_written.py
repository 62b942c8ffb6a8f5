"""The target condition while the board changes around it: what is typed stays, what nobody set moves nowhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.measurement import Direction, MetricKind
from kata_desktop.core.target import ClosedAs, MetricTarget, Part
from kata_desktop.session.changes import Changes
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.store.errors import MediumReadOnly
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.ui.target.locked_pattern import LockedPattern
from kata_desktop.ui.target.longer import LongerEditor
from kata_desktop.ui.target.look_back import LookBackScreen
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.new_metric import NewMetricEditor
from kata_desktop.ui.target.pattern_editor import PatternEditor
from kata_desktop.ui.target.screen import TargetScreen
from tests.helpers.boards import MemoryFile, empty_board
from tests.helpers.on_screen import key, type_into
from tests.helpers.pointer import click
from tests.helpers.target_screens import (
    FRIDAY,
    PATTERN,
    editor,
    look_back_editor,
    looking_back,
    on,
    opened,
    primary,
    put_clock,
    target_board,
    target_set,
    window_of,
)


def arrives(screen: TargetScreen | LookBackScreen, act: Callable[[], Changes]) -> None:
    """Let a change come in that this screen did not ask for."""
    assert screen.document.apply(act)
    QApplication.processEvents()


def another_measurement(session: StoryboardSession) -> Callable[[], Changes]:
    return lambda: session.measuring.record(session.board.metrics[0].id, [47.7])


def draft_date(session: StoryboardSession) -> date | None:
    draft = session.board.target_draft
    return draft.achieve_by if draft is not None else None


class TestTyping:
    def test_a_value_stays_when_a_measurement_comes_in(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.PROCESS)
        numbers = editor(screen, MetricEditor)
        numbers.value.setFocus(Qt.FocusReason.TabFocusReason)
        for sign in "41.5":
            click(numbers.pad.key(sign))
        arrives(screen, another_measurement(session))
        assert numbers.value.typed == "41.5"
        screen.keeper.flush()
        assert session.board.target_draft.process.value == 41.5  # type: ignore[union-attr]

    def test_half_a_number_stays_too(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.PROCESS)
        numbers = editor(screen, MetricEditor)
        numbers.value.setFocus(Qt.FocusReason.TabFocusReason)
        for sign in "41.":
            click(numbers.pad.key(sign))
        screen.keeper.flush()
        arrives(screen, another_measurement(session))
        assert numbers.value.typed == "41."

    def test_the_line_in_words_stays(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.OUTCOME)
        numbers = editor(screen, MetricEditor)
        type_into(numbers.line, "in four shifts in a row")
        arrives(screen, another_measurement(session))
        assert numbers.line.text == "in four shifts in a row"
        screen.keeper.flush()
        assert session.board.target_draft.outcome.text == "in four shifts in a row"  # type: ignore[union-attr]

    def test_a_metric_made_elsewhere_is_offered_and_the_typed_line_kept(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.OUTCOME)
        type_into(editor(screen, MetricEditor).line, "in four shifts in a row")
        arrives(
            screen,
            lambda: session.setting_up.add_metric(
                "Orders on time", kind=MetricKind.OUTCOME, direction=Direction.HIGHER
            ),
        )
        numbers = editor(screen, MetricEditor)
        assert "Orders on time" in [button.label for button in numbers.choices.buttons]
        assert numbers.line.text == "in four shifts in a row"
        assert session.board.target_draft.outcome.text == "in four shifts in a row"  # type: ignore[union-attr]

    def test_a_metric_being_made_stays_open(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.OUTCOME)
        numbers = editor(screen, MetricEditor)
        click(numbers.choices.buttons[-1])
        making = editor(screen, NewMetricEditor)
        type_into(making.name, "Orders on ti")
        arrives(screen, another_measurement(session))
        assert editor(screen, NewMetricEditor) is making
        assert making.name.text == "Orders on ti"

    def test_undo_of_something_else_leaves_a_metric_being_made(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.OUTCOME)
        click(editor(screen, MetricEditor).choices.buttons[-1])
        making = editor(screen, NewMetricEditor)
        type_into(making.name, "Orders on ti")
        session.clearing.add("the light is poor")
        screen.document.undo()
        QApplication.processEvents()
        assert screen.editor is making
        assert making.name.text == "Orders on ti"

    def test_a_line_of_the_pattern_stays(self, qtbot: QtBot) -> None:
        session = target_board(pattern=PATTERN[:1])
        screen = opened(qtbot, session, Part.PATTERN)
        pattern = editor(screen, PatternEditor)
        click(pattern.add)
        type_into(pattern.lines[1].field, "Both hands sta")
        arrives(screen, another_measurement(session))
        assert editor(screen, PatternEditor).texts == [PATTERN[0], "Both hands sta"]
        screen.keeper.flush()
        assert session.board.target_draft.pattern == (PATTERN[0], "Both hands sta")  # type: ignore[union-attr]

    def test_undo_of_something_else_leaves_a_typed_line(self, qtbot: QtBot) -> None:
        session = target_board(pattern=PATTERN[:1])
        screen = opened(qtbot, session, Part.PATTERN)
        session.clearing.add("the light is poor")
        pattern = editor(screen, PatternEditor)
        click(pattern.add)
        type_into(pattern.lines[1].field, "Both hands sta")
        screen.document.undo()
        QApplication.processEvents()
        assert editor(screen, PatternEditor).texts == [PATTERN[0], "Both hands sta"]
        screen.keeper.flush()
        assert session.board.target_draft.pattern == (PATTERN[0], "Both hands sta")  # type: ignore[union-attr]

    def test_an_empty_line_about_to_be_written_stays(self, qtbot: QtBot) -> None:
        session = target_board(pattern=PATTERN[:1])
        screen = opened(qtbot, session, Part.PATTERN)
        pattern = editor(screen, PatternEditor)
        click(pattern.add)
        arrives(screen, another_measurement(session))
        assert len(editor(screen, PatternEditor).lines) == 2
        assert QApplication.focusWidget() is pattern.lines[1].field.editor

    def test_a_reason_for_longer_stays(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.ACHIEVE_BY)
        click(editor(screen, DateEditor).longer_button)
        longer = editor(screen, LongerEditor)
        type_into(longer.why, "The new press comes")
        arrives(screen, another_measurement(session))
        assert longer.why.text == "The new press comes"
        screen.keeper.flush()
        assert session.board.target_draft.reason == "The new press comes"  # type: ignore[union-attr]

    def test_an_undo_of_something_else_leaves_a_reason_for_longer(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.ACHIEVE_BY)
        session.clearing.add("the light is poor")
        click(editor(screen, DateEditor).longer_button)
        longer = editor(screen, LongerEditor)
        type_into(longer.why, "The new press comes")
        screen.document.undo()
        QApplication.processEvents()
        assert editor(screen, LongerEditor).why.text == "The new press comes"

    def test_a_line_for_a_set_target_stays(self, qtbot: QtBot) -> None:
        session = target_set()
        screen = opened(qtbot, session, Part.PATTERN)
        locked = editor(screen, LockedPattern)
        type_into(locked.field, "Empty trays go ba")
        arrives(screen, another_measurement(session))
        assert locked.field.text == "Empty trays go ba"

    def test_the_answers_of_a_look_back_stay(self, qtbot: QtBot) -> None:
        session = target_set()
        put_clock(session, on(6, 19))
        screen = looking_back(qtbot, session)
        answers = look_back_editor(screen)
        type_into(answers.fields[1], "The hands wait less")
        arrives(screen, another_measurement(session))
        assert answers.fields[1].text == "The hands wait less"

    def test_an_undo_of_something_else_leaves_the_answers(self, qtbot: QtBot) -> None:
        session = target_set()
        put_clock(session, on(6, 19))
        screen = looking_back(qtbot, session)
        session.clearing.add("the light is poor")
        type_into(look_back_editor(screen).fields[1], "The hands wait less")
        screen.document.undo()
        QApplication.processEvents()
        assert look_back_editor(screen).fields[1].text == "The hands wait less"


class TestSetElsewhere:
    def test_a_draft_set_elsewhere_gets_its_locks(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.PROCESS)
        arrives(screen, session.targeting.set_draft)
        assert isinstance(screen.editor, LockedPattern)
        assert screen.rows.rows[Part.ACHIEVE_BY].why
        assert screen.ledge.primary is None

    def test_a_value_typed_too_late_changes_nothing_that_is_set(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.PROCESS)
        click(editor(screen, MetricEditor).pad.key("7"))
        arrives(screen, session.targeting.set_draft)
        screen.keeper.flush()
        assert session.board.target.process.value == 42  # type: ignore[union-attr]
        assert session.board.target_draft is None

    def test_closed_elsewhere_the_next_one_begins_empty(self, qtbot: QtBot) -> None:
        session = target_set()
        put_clock(session, on(6, 19))
        screen = opened(qtbot, session, Part.PATTERN)
        arrives(screen, lambda: session.targeting.close(ClosedAs.DATE))
        assert screen.rows.rows[Part.OUTCOME].is_missing
        assert "Not yet" in screen.rows.before.accessibleName()

    def test_a_metric_in_use_elsewhere_may_be_renamed(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.PATTERN)
        renamed = replace(session.board.metrics[0], name="Seconds per pump")
        arrives(screen, lambda: session.setting_up.change_metric(renamed))
        assert "42 s seconds per pump" in screen.rows.rows[Part.PROCESS].accessibleName()


class TestUndoAndRedo:
    def test_undo_and_redo_walk_the_date(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.ACHIEVE_BY)
        for tile in (0, 3):
            click(editor(screen, DateEditor).tiles[tile])
        screen.document.undo()
        QApplication.processEvents()
        assert [tile.isChecked() for tile in editor(screen, DateEditor).tiles] == [True, False, False, False]
        screen.document.redo()
        QApplication.processEvents()
        assert [tile.isChecked() for tile in editor(screen, DateEditor).tiles] == [False, False, False, True]
        assert draft_date(session) == date(2026, 7, 3)

    def test_redo_sets_it_again_with_the_same_date(self, qtbot: QtBot) -> None:
        session = target_set()
        screen = opened(qtbot, session, Part.PATTERN)
        screen.document.undo()
        put_clock(session, on(6, 8))
        screen.document.redo()
        QApplication.processEvents()
        assert session.board.target.achieve_by == date(2026, 6, 19)  # type: ignore[union-attr]
        assert isinstance(screen.editor, LockedPattern)

    def test_undo_of_a_new_metric_takes_it_out_of_the_choices(self, qtbot: QtBot) -> None:
        session = target_board(numbers=False)
        screen = opened(qtbot, session, Part.OUTCOME)
        click(editor(screen, MetricEditor).choices.buttons[-1])
        making = editor(screen, NewMetricEditor)
        type_into(making.name, "Orders on time")
        click(making.take)
        assert "Orders on time" in [button.label for button in editor(screen, MetricEditor).choices.buttons]
        screen.document.undo()
        screen.document.undo()
        QApplication.processEvents()
        assert "Orders on time" not in [button.label for button in editor(screen, MetricEditor).choices.buttons]
        assert screen.rows.rows[Part.OUTCOME].is_missing


class TestOnlyToLookAt:
    @pytest.fixture
    def board(self, tmp_path: Path) -> StoryboardSession:
        written = target_board()
        file = MemoryFile(written.entries_until(FRIDAY.date()), writable=False)
        file.trouble = MediumReadOnly(tmp_path / "board.kata")
        return empty_board(file, clock=SetClock(FRIDAY))

    def test_nothing_that_is_tapped_changes_it(self, qtbot: QtBot, board: StoryboardSession) -> None:
        screen = opened(qtbot, board, Part.ACHIEVE_BY)
        before = board.board
        click(editor(screen, DateEditor).tiles[3])
        screen.open_part(Part.PROCESS)
        click(editor(screen, MetricEditor).pad.key("7"))
        screen.open_part(Part.PATTERN)
        pattern = editor(screen, PatternEditor)
        click(pattern.add)
        type_into(pattern.lines[-1].field, "A line that cannot be kept")
        key(screen, Qt.Key.Key_Return)
        screen.keeper.flush()
        assert board.board == before

    def test_its_primary_says_why_instead_of_setting(self, qtbot: QtBot, board: StoryboardSession) -> None:
        screen = opened(qtbot, board, Part.ACHIEVE_BY)
        assert screen.ledge.message == "Only to look at"
        click(primary(screen))
        assert board.board.target is None
        assert screen.ledge.message == "Only to look at"


class TestWays:
    def test_a_reason_for_longer_is_kept_when_the_board_is_looked_at(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.ACHIEVE_BY)
        click(editor(screen, DateEditor).longer_button)
        type_into(editor(screen, LongerEditor).why, "The new press comes")
        window = window_of(screen)
        key(screen, Qt.Key.Key_Escape)
        window.go(Destination(Place.TARGET, Part.ACHIEVE_BY.value))
        QApplication.processEvents()
        assert editor(screen, LongerEditor).why.text == "The new press comes"
        assert screen.rows.rows[Part.ACHIEVE_BY].value == "Fri 10 July"

    def test_resting_keeps_a_typed_value(self, qtbot: QtBot) -> None:
        session = target_board()
        screen = opened(qtbot, session, Part.PROCESS)
        click(editor(screen, MetricEditor).pad.key("3"))
        window = window_of(screen)
        window._idle.timeout.emit()
        QApplication.processEvents()
        assert window.screen_shown is not screen
        assert session.board.target_draft.process == MetricTarget(session.board.metrics[0].id, 3)  # type: ignore[union-attr]
