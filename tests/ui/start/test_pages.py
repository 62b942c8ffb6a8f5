"""What each page writes, at once and in plain words, by mouse and by touch."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kata_desktop.core.measurement import Direction, Point
from kata_desktop.core.target import Part
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.start.screen import StartScreen
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.new_metric import NewMetricEditor
from kata_desktop.ui.target.pattern_editor import PatternEditor
from kata_desktop.words.start_pages import Step
from tests.helpers.on_screen import as_it_is, key, type_into
from tests.helpers.pointer import HANDS, Pointer, click
from tests.ui.start.boards import draft_target, filled_session
from tests.ui.start.first_board import fresh_session, settle, start_on


class TestChallenge:
    def test_the_date_is_preset_to_the_same_day_half_a_year_on(self, qtbot: QtBot) -> None:
        _, screen = start_on(qtbot)
        page = screen.challenge
        assert page.by == date(2026, 12, 5)
        assert page.lengths[6].isChecked()
        assert page.day.shown == "5 December"

    @HANDS
    def test_what_is_typed_is_kept_after_a_pause_with_its_date(self, qtbot: QtBot, act: Pointer) -> None:
        window, screen = start_on(qtbot)
        page = screen.challenge
        type_into(page.statement, "no rework in this cell")
        qtbot.waitUntil(lambda: window.document.board.challenge is not None)
        act(page.lengths[12])
        challenge = window.document.board.challenge
        assert challenge is not None
        assert (challenge.statement, challenge.by) == ("No rework in this cell", date(2027, 6, 5))
        assert page.statement.text == "no rework in this cell"
        assert page.day.shown.startswith("5 June")

    @HANDS
    def test_the_date_is_free_by_months_and_days_up_to_three_years(self, qtbot: QtBot, act: Pointer) -> None:
        _, screen = start_on(qtbot)
        page = screen.challenge
        assert not page.move_row.isVisible()
        act(page.other_day)
        assert page.move_row.isVisible()
        for unit, sign in (("month", 1), ("day", -1), ("day", -1), ("day", 1), ("month", -1)):
            act(page.moves[unit, sign])
        assert page.by == date(2026, 12, 4)
        assert page.other_day.isChecked()
        page._choose(date(2029, 6, 5))
        act(page.moves["day", 1])
        assert page.by == date(2029, 6, 5)
        assert "Three years" in screen.ledge.message
        page._choose(date(2026, 7, 5))
        act(page.moves["day", -1])
        assert page.by == date(2026, 7, 5)
        assert "month" in screen.ledge.message

    @HANDS
    def test_a_beginning_is_written_by_one_tap_and_can_be_changed(self, qtbot: QtBot, act: Pointer) -> None:
        window, screen = start_on(qtbot)
        act(screen.challenge.starters[1])
        challenge = window.document.board.challenge
        assert challenge is not None
        assert challenge.statement == "One piece at a time"
        assert screen.challenge.statement.editor.hasFocus()

    def test_the_name_of_the_board_can_be_given_here(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot, fresh_session(title=""))
        type_into(screen.challenge.name, "Cell 5")
        settle(screen)
        assert window.document.board.title == "Cell 5"
        type_into(screen.challenge.name, " ")
        settle(screen)
        assert window.document.board.title == "Cell 5"

    def test_enter_ends_the_sentence(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot)
        type_into(screen.challenge.statement, "no rework")
        key(window, Qt.Key.Key_Return)
        assert screen.challenge.statement.text == "no rework"
        assert screen.challenge.name.editor.hasFocus()
        assert window.document.board.challenge is not None

    def test_undo_takes_the_words_back(self, qtbot: QtBot) -> None:
        window, screen = start_on(qtbot)
        type_into(screen.challenge.statement, "no rework")
        settle(screen)
        window.document.undo()
        assert screen.challenge.statement.text == ""
        assert screen.steps.tiles[Step.DIRECTION].done is False


class TestCondition:
    @HANDS
    def test_an_offer_writes_the_whole_sentence(self, qtbot: QtBot, act: Pointer) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.DIRECTION))
        page = screen.condition
        offers = list(page.offers)
        act(page.offers[offers[-1]])
        (metric,) = window.document.board.metrics
        assert (metric.name, metric.unit, metric.direction) == ("Complete orders", "orders", Direction.HIGHER)
        assert metric.point is Point.VALUE
        assert page.what.text == "complete orders"
        assert page.better.shown == "more"
        assert not page.offer_row.isVisible()

    @pytest.mark.parametrize(("unit", "point"), [("min", Point.MEDIAN), ("boxes", Point.VALUE), ("", Point.VALUE)])
    def test_what_is_typed_is_kept_when_the_way_to_measuring_is_taken(
        self, qtbot: QtBot, unit: str, point: Point
    ) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.DIRECTION))
        wanted: list[Destination] = []
        screen.wanted.connect(wanted.append)
        page = screen.condition
        type_into(page.what, "walks")
        if unit:
            type_into(page.unit, unit)
        click(page.type_tile)
        (metric,) = window.document.board.metrics
        assert (metric.name, metric.unit, metric.point) == ("Walks", unit, point)
        assert wanted == [Destination(Place.MEASURE, metric.id)]

    @HANDS
    def test_direction_and_figures_are_one_tap(self, qtbot: QtBot, act: Pointer) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.CONDITION))
        screen.go(Step.CONDITION)
        act(screen.condition.better)
        act(screen.condition.figures[2])
        (metric,) = window.document.board.metrics
        assert (metric.direction, metric.decimals) == (Direction.HIGHER, 2)
        assert screen.condition.better.shown == "more"

    def test_without_a_name_the_way_to_measuring_says_why(self, qtbot: QtBot) -> None:
        _, screen = start_on(qtbot, filled_session(until=Step.DIRECTION))
        click(screen.condition.type_tile)
        assert screen.ledge.message == "Say what we look at, or leave it for later."

    @HANDS
    def test_not_yet_only_shows_what_helps(self, qtbot: QtBot, act: Pointer) -> None:
        window, screen = start_on(qtbot, filled_session(until=Step.DIRECTION))
        before = window.document.board
        act(screen.condition.not_yet)
        assert screen.condition.pilot.note == "Then count something, or look for a part that repeats."
        act(screen.condition.yes)
        assert screen.condition.pilot.note == ""
        assert window.document.board == before

    def test_the_ledge_tells_what_is_measured(self, qtbot: QtBot) -> None:
        _, screen = start_on(qtbot, filled_session(until=Step.CONDITION))
        screen.go(Step.CONDITION)
        assert screen.ledge.message == "10 measurements so far: 47.9 s"


class TestTarget:
    def screen(self, qtbot: QtBot) -> StartScreen:
        _, screen = start_on(qtbot, filled_session(until=Step.CONDITION))
        return screen

    @HANDS
    def test_the_date_is_exactly_14_days_and_chosen_in_its_editor(self, qtbot: QtBot, act: Pointer) -> None:
        screen = self.screen(qtbot)
        assert screen.target.day.shown == "Fri 19 June"
        act(screen.target.day)
        editor = screen.editors.editor
        assert isinstance(editor, DateEditor)
        act(editor.tiles[0])
        assert screen.ledge.primary is not None
        act(screen.ledge.primary)
        assert not as_it_is(screen.editing)
        assert screen.target.day.shown == "Fri 12 June"

    def test_a_day_off_is_said_below_the_sentence_until_somebody_decides(self, qtbot: QtBot) -> None:
        screen = self.screen(qtbot)
        targeting = screen.document.session.targeting
        screen.document.apply(lambda: targeting.choose_date(date(2026, 6, 20)))
        assert "no work day" in screen.target.note.text
        click(screen.target.day)
        editor = screen.editors.editor
        assert isinstance(editor, DateEditor)
        click(editor.day_off.stay)
        screen.close_editor()
        assert screen.target.note.text == ""
        assert screen.target.day.shown == "Sat 20 June"

    def test_more_than_four_weeks_have_their_own_screen(self, qtbot: QtBot) -> None:
        screen = self.screen(qtbot)
        wanted: list[Destination] = []
        screen.wanted.connect(wanted.append)
        click(screen.target.day)
        editor = screen.editors.editor
        assert isinstance(editor, DateEditor)
        click(editor.longer_button)
        assert wanted == [Destination(Place.TARGET, Part.ACHIEVE_BY.value)]

    @HANDS
    def test_taking_a_part_leads_to_the_next_missing_one(self, qtbot: QtBot, act: Pointer) -> None:
        screen = self.screen(qtbot)
        act(screen.target.value)
        editor = screen.editors.editor
        assert isinstance(editor, MetricEditor)
        act(editor.pad.key("4"))
        screen.take()
        assert isinstance(screen.editors.editor, NewMetricEditor)
        screen.take()
        assert isinstance(screen.editors.editor, NewMetricEditor)
        assert screen.ledge.message
        screen.close_editor()
        assert screen.target.value.shown == "4 s"
        assert not screen.target.outcome.is_written

    def test_a_part_left_empty_leads_back_to_the_sentence(self, qtbot: QtBot) -> None:
        screen = self.screen(qtbot)
        click(screen.target.value)
        screen.take()
        assert not as_it_is(screen.editing)

    def test_another_metric_can_be_chosen_or_not(self, qtbot: QtBot) -> None:
        screen = self.screen(qtbot)
        click(screen.target.outcome)
        naming = screen.editors.editor
        assert isinstance(naming, NewMetricEditor)
        click(naming.back_button)
        choosing = screen.editors.editor
        assert isinstance(choosing, MetricEditor)
        click(choosing.choices.buttons[0])
        board = screen.document.board
        assert board.target_draft is not None
        assert board.target_draft.outcome is not None
        assert board.target_draft.outcome.metric == board.metrics[0].id

    def test_one_more_line_stands_ready_where_lines_are_written(self, qtbot: QtBot) -> None:
        session = filled_session(until=Step.CONDITION)
        session.targeting.write_pattern(["One part between stations"])
        _, screen = start_on(qtbot, session)
        assert as_it_is(screen.target.pattern.lines) == ("One part between stations",)
        click(screen.target.pattern)
        editor = screen.editors.editor
        assert isinstance(editor, PatternEditor)
        type_into(editor.lines[-1].field, "Both hands start together")
        screen.close_editor()
        assert as_it_is(screen.target.pattern.lines) == ("One part between stations", "Both hands start together")

    @HANDS
    def test_once_set_its_parts_say_why_they_stay(self, qtbot: QtBot, act: Pointer) -> None:
        session = filled_session(until=Step.CONDITION)
        draft_target(session)
        _, screen = start_on(qtbot, session)
        assert screen.ledge.message == "Nothing is missing"
        assert screen.ledge.primary is not None
        act(screen.ledge.primary)
        assert as_it_is(screen.step) is Step.EXPERIMENT
        act(screen.steps.tiles[Step.TARGET])
        act(screen.target.day)
        assert not as_it_is(screen.editing)
        assert "its date stays" in screen.ledge.message
        act(screen.target.value)
        assert "its numbers stay" in screen.ledge.message
