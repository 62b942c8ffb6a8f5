"""Header, target condition, obstacles and next step as pictures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from kata_desktop.core.experiment import Experiment, Form
from kata_desktop.core.ink import NO_INK
from kata_desktop.core.inked import EXPECT_TEXT
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus
from kata_desktop.core.rhythm import DayState, StripDay, rhythm_strip
from kata_desktop.core.storyboard import CHALLENGE, Storyboard
from kata_desktop.core.target import MetricTarget
from kata_desktop.paint.board.values import (
    HeaderPicture,
    ObstaclePicture,
    ObstaclesPicture,
    StepPicture,
    TargetPicture,
)
from kata_desktop.paint.ink import Written
from kata_desktop.paint.marks import Held, RhythmDay
from kata_desktop.words import accessible, dates, numbers, practice, target_editor

HELD: Final = {
    DayState.HELD: Held.HELD,
    DayState.NOT_HELD: Held.NOT_HELD,
    DayState.DAY_OFF: Held.DAY_OFF,
    DayState.TODAY: Held.TODAY,
    DayState.OUTSIDE: Held.OUTSIDE,
}


def header_picture(board: Storyboard, now: datetime, *, names: bool = True) -> HeaderPicture:
    """Give the header. Without `names` only the words for the roles stand there."""
    today = now.date()
    challenge = board.challenge
    by = dates.challenge_day(challenge.by, today) if challenge and challenge.by else ""
    calendar = board.calendar
    strip = rhythm_strip(board.coaching_cycles, calendar, calendar.day_of(now)) if board.has_rhythm else ()
    return HeaderPicture(
        title=board.title,
        roles=practice.roles_line(board.learner, board.coach) if names else practice.roles_line("", ""),
        challenge=practice.challenge_line(challenge.statement, by) if challenge else "",
        challenge_name=accessible.challenge(challenge, today) if challenge else practice.empty_challenge(),
        rhythm=rhythm_days(strip),
        rhythm_name=accessible.rhythm(strip, planned=calendar.is_work_day(strip[-1].day)) if strip else "",
        challenge_ink=board.ink_in(CHALLENGE, "statement"),
        time=dates.clock(now.time()),
        day=dates.day_long(today, today),
    )


def rhythm_days(strip: Sequence[StripDay]) -> tuple[RhythmDay, ...]:
    """Give the days of the rhythm as they are drawn; the last one is today."""
    return tuple(RhythmDay(dates.weekday_letter(day.day), HELD[day.state], today=day is strip[-1]) for day in strip)


def target_picture(board: Storyboard, today: date) -> TargetPicture:
    """Give the open target condition, its process metric large."""
    target = board.target
    part = (target.process or target.outcome) if target else None
    metric = board.metric(part.metric) if part else None
    if target is None or part is None or part.value is None or metric is None:
        return TargetPicture(missing=True, name=practice.empty_target())
    value, unit = figure(part, metric)
    length = (target.achieve_by - target.set_on).days if target.achieve_by and target.set_on else 0
    left = target.days_left(today)
    return TargetPicture(
        missing=False,
        due=target.due(today),
        value=value,
        unit=unit,
        what=metric.name,
        # where the outcome stands large it is not told twice
        outcome=_outcome(board, target.outcome) if target.process else part.text,
        by=dates.by_day(target.achieve_by, today) if target.achieve_by else "",
        left=dates.days_left(left) if left is not None else "",
        set_on=practice.set_on(dates.day_short(target.set_on, today)) if target.set_on else "",
        days=length,
        past=max(0, min(length, (today - target.set_on).days)) if target.set_on else 0,
        pattern=target.pattern,
        pattern_ink=board.ink_in(target.id, "pattern"),
        outcome_ink=board.ink_in(target.id, "outcome.text"),
        name=accessible.target(target, metric, today),
    )


def figure(part: MetricTarget, metric: Metric) -> tuple[str, str]:
    """A target's value and unit, apart, for the large figure: ("42", "s"), ("27", "of 30")."""
    assert part.value is not None
    value = numbers.trimmed(part.value, metric.point_decimals)
    if metric.point is Point.WITHIN:
        return value, practice.of_all(part.of) if part.of is not None else ""
    return value, metric.unit


def _outcome(board: Storyboard, part: MetricTarget | None) -> str:
    metric = board.metric(part.metric) if part else None
    if part is None or metric is None or part.value is None:
        return ""
    return part.text or target_editor.metric_value(part.value, metric, part.of)


def obstacles_picture(board: Storyboard, today: date) -> ObstaclesPicture:
    """Give the parking lot in order, the closed ones latest first."""
    focused = board.focused
    closed = sorted((o for o in board.obstacles if not o.is_open), key=_closed_on, reverse=True)
    solved = [o for o in closed if o.status is ObstacleStatus.SOLVED]
    return ObstaclesPicture(
        summary=practice.obstacles_summary(len(board.parked) + (focused is not None), len(solved)),
        focus=_obstacle(board, focused, today) if focused else None,
        parked=_obstacles(board, board.parked, today),
        held=_obstacles(board, board.held, today),
        solved=_obstacles(board, solved, today),
        dropped=_obstacles(board, [o for o in closed if o.status is ObstacleStatus.DROPPED], today),
    )


def _closed_on(obstacle: Obstacle) -> date:
    return obstacle.closed_on or date.min


def _obstacles(board: Storyboard, obstacles: Sequence[Obstacle], today: date) -> tuple[ObstaclePicture, ...]:
    return tuple(_obstacle(board, obstacle, today) for obstacle in obstacles)


def _obstacle(board: Storyboard, obstacle: Obstacle, today: date) -> ObstaclePicture:
    return ObstaclePicture(
        id=obstacle.id,
        text=obstacle.text,
        detail=obstacle.detail,
        size=practice.size(obstacle.size) if obstacle.size else "",
        closed=dates.day_short(obstacle.closed_on, today) if obstacle.closed_on else "",
        name=accessible.obstacle(obstacle, today, focused=obstacle is board.focused),
        ink=board.ink_in(obstacle.id, "text"),
        detail_ink=board.ink_in(obstacle.id, "detail"),
    )


def step_picture(board: Storyboard, today: date) -> StepPicture:
    """Give the next step: the running one, else the one planned."""
    step = board.next_step
    if step is None:
        return StepPicture(missing=True, name=practice.empty_step())
    return StepPicture(
        missing=False,
        id=step.id,
        stage=step.stage,
        chip=practice.stage(step.stage),
        text=step.step,
        how=step.how,
        expect=expected_words(board, step),
        see=dates.moment_short(step.see_at, today) if step.see_at else "",
        name=accessible.step(step, board.metric(step.metric), today),
        ink=board.ink_in(step.id, "step"),
        how_ink=board.ink_in(step.id, "how"),
        expect_ink=expected_of(board, step).ink,
    )


def expected_of(board: Storyboard, experiment: Experiment) -> Written:
    """What an experiment expects, typed or by hand."""
    in_words = experiment.expect.form is Form.WORDS
    ink = board.ink_in(experiment.id, EXPECT_TEXT) if in_words else NO_INK
    return Written(ink, expected_words(board, experiment))


def expected_words(board: Storyboard, experiment: Experiment) -> str:
    """What an experiment expects, with the unit of its metric or its own; empty where nothing is written."""
    if experiment.expect.form is Form.NONE:
        return ""
    decimals, unit = numbers.scale(experiment, board.metric(experiment.metric))
    return numbers.expectation(experiment.expect, decimals, unit)
