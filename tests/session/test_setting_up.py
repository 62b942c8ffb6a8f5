"""The frame of a board: name, roles, calendar, challenge, metrics."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.measurement import Direction, Metric, MetricKind, Point
from kata_desktop.core.storyboard import Challenge, Words
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import MONDAY, empty_board, pass_time, plain

TODAY = MONDAY.date()


@pytest.fixture
def session() -> StoryboardSession:
    return empty_board()


def refusal(gesture: Callable[[], object]) -> InvalidValue:
    with pytest.raises(InvalidValue) as caught:
        gesture()
    return caught.value


def test_name_process_roles_and_words(session: StoryboardSession) -> None:
    setting = session.setting_up
    setting.name_board(" Coolant pumps ", " Cell 4 ")
    setting.name_roles(learner="Team leader", coach=" Ada ")
    setting.choose_words(Words.CARE)
    board = session.board
    assert (board.title, board.process, board.learner, board.coach, board.second_coach, board.words) == (
        "Coolant pumps",
        "Cell 4",
        "Team leader",
        "Ada",
        "",
        Words.CARE,
    )
    setting.name_board("Pumps")
    assert (session.board.title, session.board.process) == ("Pumps", "Cell 4")


def test_the_calendar_comes_back(session: StoryboardSession) -> None:
    calendar = WorkCalendar(frozenset({0, 5}), frozenset({date(2026, 4, 3), date(2026, 5, 1)}), time(6, 50))
    session.setting_up.set_calendar(calendar)
    assert session.board.calendar == replace(calendar, since=date(2026, 3, 16))
    session.setting_up.set_calendar(replace(calendar, cycle_time=None))
    assert session.board.calendar.cycle_time is None


def test_a_challenge_is_set_today(session: StoryboardSession) -> None:
    session.setting_up.write_challenge(Challenge(" On time ", "share", 70, 99, "%", by=date(2026, 9, 16), why="b"))
    assert session.board.challenge == Challenge("On time", "share", 70, 99, "%", TODAY, date(2026, 9, 16), "b")


def test_a_challenge_without_words_is_none(session: StoryboardSession) -> None:
    assert refusal(lambda: session.setting_up.write_challenge(Challenge(" "))).reason is Reason.TEXT_MISSING


@pytest.mark.parametrize(("by", "taken"), [("2026-03-16", 0), ("2026-03-17", 1), ("2029-03-16", 1), ("2029-03-17", 0)])
def test_the_date_of_a_challenge_lies_within_three_years(session: StoryboardSession, by: str, taken: int) -> None:
    challenge = Challenge("On time", by=date.fromisoformat(by))
    if taken:
        assert session.setting_up.write_challenge(challenge)
        return
    refused = refusal(lambda: session.setting_up.write_challenge(challenge))
    assert refused.reason is Reason.DAY_OUT_OF_RANGE
    assert refused.facts == {"first": date(2026, 3, 17), "last": date(2029, 3, 16)}


def test_an_old_challenge_is_reworded_after_its_date(session: StoryboardSession) -> None:
    session.setting_up.write_challenge(Challenge("On time", by=date(2026, 4, 1)))
    pass_time(session, days=60)
    old = session.board.challenge
    assert old is not None
    session.setting_up.write_challenge(replace(old, statement="Every pump on time"))
    assert session.board.challenge == replace(old, statement="Every pump on time")
    moved = replace(old, by=date(2026, 4, 2))
    assert refusal(lambda: session.setting_up.write_challenge(moved)).reason is Reason.DAY_OUT_OF_RANGE


def test_a_challenge_taken_back_can_be_written_again_word_for_word(session: StoryboardSession) -> None:
    challenge = Challenge("On time")
    session.setting_up.write_challenge(challenge)
    written = plain(session)
    session.undo()
    assert session.board.challenge is None
    assert session.setting_up.write_challenge(challenge)
    assert plain(session) == written
    session.undo()
    assert session.board.challenge is None
    session.setting_up.write_challenge(Challenge("Earlier"))
    assert session.board.challenge == Challenge("Earlier", set_on=TODAY)


def test_a_metric_is_added_and_corrected(session: StoryboardSession) -> None:
    setting = session.setting_up
    made = setting.add_metric(
        " Output ",
        unit="pumps",
        kind=MetricKind.OUTCOME,
        direction=Direction.HIGHER,
        decimals=1,
        point=Point.WITHIN,
        limit=57.0,
        resolution=0.5,
    ).made
    metric = Metric(made, "Output", "pumps", MetricKind.OUTCOME, Direction.HIGHER, 1, 0.5, Point.WITHIN, 57.0)
    assert session.board.metric(made) == metric
    changed = replace(metric, name="OUTPUT", unit="pieces", decimals=0, direction=Direction.LOWER)
    setting.change_metric(changed)
    assert session.board.metric(made) == changed
    # what a point is stays, or the old points would lie
    setting.change_metric(replace(changed, point=Point.VALUE, limit=3))
    assert session.board.metric(made) == changed


def test_names_of_metrics_are_there_and_differ(session: StoryboardSession) -> None:
    setting = session.setting_up
    setting.add_metric("Output")
    second = setting.add_metric("Pace").made
    assert refusal(lambda: setting.add_metric(" ")).reason is Reason.TEXT_MISSING
    refused = refusal(lambda: setting.add_metric(" OUTPUT "))
    assert (refused.reason, refused.facts) == (Reason.NAME_TAKEN, {"name": "OUTPUT"})
    assert refusal(lambda: setting.change_metric(Metric(second, "output"))).reason is Reason.NAME_TAKEN


def test_counts_within_a_limit_need_the_limit(session: StoryboardSession) -> None:
    refused = refusal(lambda: session.setting_up.add_metric("A", point=Point.WITHIN))
    assert refused.reason is Reason.NUMBER_MISSING
