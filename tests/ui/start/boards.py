"""Boards that have come so far in the guided start."""

from __future__ import annotations

from datetime import date, datetime, time

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.experiment import Expectation
from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import MetricTarget
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.words.start_pages import Step
from tests.ui.start.first_board import fresh_session

VALUES = (48.6, 47.2, 49.1, 48.0, 46.9, 48.8, 47.5, 48.0, 49.4, 47.8)


def filled_session(until: Step = Step.MEETING) -> StoryboardSession:
    """The board of the design's pictures 10 and 14, filled up to and including a step."""
    session = fresh_session()
    for step in list(Step)[: list(Step).index(until) + 1]:
        _FILL[step](session)
    return session


def _direction(session: StoryboardSession) -> None:
    challenge = Challenge(statement="Every order to leave the same day", by=date(2026, 9, 30))
    session.setting_up.write_challenge(challenge)


def _condition(session: StoryboardSession) -> None:
    made = session.setting_up.add_metric("Cycle time per pump", unit="s", decimals=1, point=Point.MEDIAN).made
    for value in VALUES:
        session.measuring.record(made, [value])


def _target(session: StoryboardSession) -> None:
    draft_target(session)
    session.targeting.set_draft()


def draft_target(session: StoryboardSession) -> None:
    """Write every part of the target condition without setting it."""
    (cycle_time,) = session.board.metrics
    setting = session.setting_up
    outcome = setting.add_metric("Good pumps", kind=MetricKind.OUTCOME, direction=Direction.HIGHER).made
    session.targeting.write_process(MetricTarget(cycle_time.id, 42))
    session.targeting.write_outcome(MetricTarget(outcome, 570))
    lines = ["One part between stations", "Both hands start together", "Refill after every 10th part"]
    session.targeting.write_pattern(lines)


def plan_step(session: StoryboardSession) -> str:
    """Write the obstacle and the plan without starting it; its id."""
    obstacle = session.clearing.add("The hands wait for the gasket").made
    session.clearing.focus(obstacle)
    made = session.experimenting.plan(step="Move the screw tray to the right of station 2").made
    see_at = datetime(2026, 6, 8, 13, 0).astimezone()
    session.experimenting.write_plan(made, see_at=see_at, expect=Expectation(45.5, 46.5), harm="No")
    return made


def _experiment(session: StoryboardSession) -> None:
    session.experimenting.start(plan_step(session))


def _meeting(session: StoryboardSession) -> None:
    session.setting_up.name_roles(learner="team lead", coach="area manager")
    session.setting_up.set_calendar(WorkCalendar(cycle_time=time(14, 0)))


_FILL = {
    Step.DIRECTION: _direction,
    Step.CONDITION: _condition,
    Step.TARGET: _target,
    Step.EXPERIMENT: _experiment,
    Step.MEETING: _meeting,
}
