"""Every place of a board that stands for words takes ink: what is written by hand counts there like typed words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import months_later
from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.experiment import Stage
from kata_desktop.core.target import Part
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.actual.screen import ActualScreen
from kata_desktop.ui.challenge.screen import ChallengeScreen
from kata_desktop.ui.destination import Place
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.ui.target.locked_pattern import LockedPattern
from kata_desktop.ui.target.longer import LongerEditor
from kata_desktop.ui.target.look_back import LookBackEditor, LookBackScreen
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.pattern_editor import PatternEditor
from kata_desktop.ui.target.screen import TargetScreen
from kata_desktop.words.challenge import Row
from kata_desktop.words.experiment_plan import Put
from kata_desktop.words.practice import Panel
from kata_desktop.words.start_pages import Step
from tests.helpers.boards import empty_board
from tests.helpers.every_screen import on_the_date, sample
from tests.helpers.on_screen import as_it_is, go, screen_on, window_on
from tests.helpers.pointer import tap
from tests.helpers.writing_hands import HOOK, by_finger, sheet_for, write_in
from tests.ui.start.boards import draft_target, filled_session
from tests.ui.start.first_board import fresh_session, start_on


def drafted() -> StoryboardSession:
    """A target condition of which nothing is missing, not set yet."""
    session = filled_session(Step.CONDITION)
    draft_target(session)
    return session


def ink_in(session: StoryboardSession, thing: str, field: str) -> int:
    return len(session.board.ink_in(thing, field).strokes)


def test_the_challenge_is_begun_by_hand_and_keeps_the_preset_day(qtbot: QtBot) -> None:
    session = empty_board()
    window = window_on(qtbot, session)
    go(window, Place.CHALLENGE)
    screen = screen_on(window, ChallengeScreen)
    assert screen.keep_button.why
    write_in(window, screen.statement.field)
    screen.show_row(Row.WHY)
    write_in(window, screen.why.field)
    assert screen.keep_button.why == ""
    assert screen.rows[Row.STATEMENT].accessibleName() == "Challenge, written by hand, no typed line yet."
    tap(screen.keep_button)
    challenge = session.board.challenge
    assert challenge is not None
    assert challenge.by == months_later(session.today(), 6)
    assert challenge.inked == {"statement", "why"}
    assert window.screen_shown is not screen


def target_screen(qtbot: QtBot, session: StoryboardSession, part: Part) -> tuple[MainWindow, TargetScreen]:
    window = window_on(qtbot, session)
    go(window, Place.TARGET, part.value)
    return window, screen_on(window, TargetScreen)


def test_a_pattern_by_hand_makes_the_draft_and_may_begin_again(qtbot: QtBot) -> None:
    session = empty_board()
    window, screen = target_screen(qtbot, session, Part.PATTERN)
    editor = screen.editor
    assert isinstance(editor, PatternEditor)
    assert editor.by_hand.accessibleName().endswith("Write by hand")
    tap(editor.by_hand)
    sheet = window.keyboard.ink.sheet
    assert sheet.typed_line is None
    by_finger(sheet.paper)
    tap(sheet.last)
    assert as_it_is(session.board.target_draft) is None
    by_finger(sheet.paper)
    tap(sheet.done)
    draft = session.board.target_draft
    assert draft is not None
    assert Part.PATTERN not in draft.missing()
    assert screen.editor is editor
    assert editor.by_hand.is_by_hand
    assert "written by hand, no typed line yet." in screen.rows.rows[Part.PATTERN].accessibleName()
    # typed lines stand below
    assert editor.placed_at(editor.lines[0]).top() > editor.placed_at(editor.by_hand).bottom()
    assert not session.targeting.put_draft_away() or not ink_in(session, draft.id, "pattern")


def test_a_pattern_that_is_set_takes_more_ink_and_loses_none(qtbot: QtBot) -> None:
    session = sample()
    window, screen = target_screen(qtbot, session, Part.PATTERN)
    editor, target = screen.editor, session.board.target
    assert isinstance(editor, LockedPattern)
    assert target is not None
    tap(editor.by_hand)
    sheet = window.keyboard.ink.sheet
    by_finger(sheet.paper)
    tap(sheet.last)
    by_finger(sheet.paper)
    (stroke,) = session.board.ink_in(target.id, "pattern").strokes
    with pytest.raises(InvalidValue):
        session.inking.rub_out(stroke.id)


def test_a_longer_date_is_kept_for_a_reason_by_hand(qtbot: QtBot) -> None:
    session = drafted()
    window, screen = target_screen(qtbot, session, Part.ACHIEVE_BY)
    weeks = screen.editor
    assert isinstance(weeks, DateEditor)
    weeks.longer.emit()
    editor = as_it_is(screen.editor)
    assert isinstance(editor, LongerEditor)
    assert screen.ledge.primary is not None
    assert screen.ledge.primary.why
    write_in(window, editor.why)
    screen.leave()
    kept = session.board.target_draft
    assert kept is not None
    assert kept.achieve_by == editor.day
    assert screen.ledge.primary.why == ""


def test_the_line_of_a_number_is_told_as_written_by_hand(qtbot: QtBot) -> None:
    session = drafted()
    window, screen = target_screen(qtbot, session, Part.PROCESS)
    assert isinstance(screen.editor, MetricEditor)
    write_in(window, screen.editor.line)
    assert "written by hand. Now" in screen.rows.rows[Part.PROCESS].accessibleName()


def test_a_look_back_is_written_by_hand(qtbot: QtBot) -> None:
    session = on_the_date()
    window = window_on(qtbot, session)
    go(window, Place.LOOK_BACK)
    screen, target = window.screen_shown, session.board.target
    assert isinstance(screen, LookBackScreen)
    editor = screen.editor
    assert isinstance(editor, LookBackEditor)
    assert target is not None
    write_in(window, editor.fields[1])
    assert ink_in(session, target.id, "reflection.learned") == 1
    # stopped asks for a sentence
    editor.answers.buttons[2].click()
    assert screen.grasp.why
    write_in(window, editor.reason)
    assert screen.grasp.why == ""
    tap(screen.grasp)
    assert session.board.target is None
    with pytest.raises(InvalidValue):
        session.inking.write(target.id, "closing_reason", HOOK)


def test_a_point_is_left_out_and_noted_by_hand(qtbot: QtBot) -> None:
    session = sample()
    window = window_on(qtbot, session)
    go(window, Place.ACTUAL)
    screen = screen_on(window, ActualScreen)
    screen.turn_leaving_out()
    assert screen.leaving_out.leave_button.why
    write_in(window, screen.leaving_out.field)
    assert screen.leaving_out.leave_button.why == ""
    tap(screen.leaving_out.leave_button)
    metric = session.board.process_metric
    assert metric is not None
    assert session.board.measured(metric.id)[-1].excluded == ""
    screen.turn_noting()
    write_in(window, screen.noting.field)
    tap(screen.noting.leave_button)
    shown = screen.point._point
    assert shown is not None
    assert [label for label, _ in shown.by_hand] == ["Notes"]
    assert shown.left_out.ink


def test_a_first_board_begins_with_a_challenge_by_hand(qtbot: QtBot) -> None:
    session = fresh_session()
    window, start = start_on(qtbot, session)
    page = start.challenge
    before = page.sentence.preferred_height(900)
    write_in(window, page.statement)
    assert session.board.challenge is not None
    assert session.board.challenge.by == page.by
    assert not page.has_gap()
    # ink has the room of two lines
    assert page.sentence.preferred_height(900) > before
    assert start.board.has(Panel.CHALLENGE)
    start.go_on()
    assert start.step is Step.CONDITION
    # a tap on the ink opens the paper again
    start.back()
    QApplication.processEvents()
    tap(page.statement.editor)
    QApplication.processEvents()
    assert window.keyboard.ink.is_up


def test_the_first_step_is_found_and_started_by_hand(qtbot: QtBot) -> None:
    session = filled_session(Step.TARGET)
    window, start = start_on(qtbot, session)
    assert start.step is Step.EXPERIMENT
    page = start.experiment
    write_in(window, page.obstacle)
    focused = session.board.focused
    assert focused is not None
    assert focused.inked == {"text"}
    assert not page.has_gap()
    write_in(window, page.first_step)
    assert page.plan.says("step")
    assert page.plan.obstacle == focused.id
    assert page.plan.see_at is not None
    page.open_expectation()
    editor = start.sheets.findChild(ExpectationEditor)
    assert editor is not None
    tap(editor.tiles[Put.WORDS])
    write_in(window, editor.text)
    start.take()
    assert page.expect.value == "written by hand"
    start.go_on()
    assert session.board.experiments[-1].stage is Stage.RUNNING
    # the plan is sealed: its ink is only read
    start.go(Step.EXPERIMENT)
    assert page.first_step.handwriting is not None
    assert not page.first_step.handwriting.writable
    sheet = sheet_for(window, page.first_step)
    by_finger(sheet.paper)
    assert ink_in(session, page.plan.id, "step") == 1
    assert sheet.message == "Nothing can be written here yet."


def test_the_pattern_of_a_first_board_may_be_by_hand(qtbot: QtBot) -> None:
    session = filled_session(Step.CONDITION)
    window, start = start_on(qtbot, session)
    page = start.target
    page.open_part(Part.PATTERN)
    editor = start.editors.editor
    assert isinstance(editor, PatternEditor)
    tap(editor.by_hand)
    by_finger(window.keyboard.ink.sheet.paper)
    tap(window.keyboard.ink.sheet.done)
    start.close_editor()
    assert "written by hand, no typed line yet." in page.pattern.accessibleName()


def test_at_a_desk_without_pen_or_finger_nothing_offers_ink(qtbot: QtBot) -> None:
    session = sample()
    window = window_on(qtbot, session, mode=Mode.DESK)
    go(window, Place.TARGET, Part.PATTERN.value)
    screen = screen_on(window, TargetScreen)
    assert isinstance(screen.editor, LockedPattern)
    assert screen.editor.by_hand.isHidden()
    target = session.board.target
    assert target is not None
    window.document.apply(lambda: session.inking.write(target.id, "pattern", HOOK))
    assert not screen.editor.by_hand.isHidden()
