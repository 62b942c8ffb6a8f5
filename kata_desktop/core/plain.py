"""The storyboard as plain JSON values, the documented form of ``show --json``: equal boards give equal values."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle, CycleTexts
from kata_desktop.core.entries import Json
from kata_desktop.core.experiment import Expectation, Experiment, Happened
from kata_desktop.core.ink import Stroke, flat
from kata_desktop.core.measurement import Measurement, Metric
from kata_desktop.core.obstacle import Obstacle
from kata_desktop.core.storyboard import Challenge, Conflict, Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition

FORMAT: Final = "kata-storyboard"
VERSION: Final = 1


def as_json(board: Storyboard) -> dict[str, Json]:
    """One object for a board. Nothing in it comes from today's date, the file's name or the place."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "title": board.title,
        "process": board.process,
        "learner": board.learner,
        "coach": board.coach,
        "second_coach": board.second_coach,
        "words": board.words.value,
        "calendar": calendar_json(board.calendar),
        **cycle_texts_json(board.cycle_texts),
        "focus": board.focus or None,
        "challenge": _challenge(board.challenge),
        "metrics": [_metric(metric, board.measured(metric.id)) for metric in board.metrics],
        "target_conditions": [_target(target) for target in board.target_conditions],
        "obstacles": [_obstacle(obstacle) for obstacle in board.obstacles],
        "experiments": [_experiment(experiment) for experiment in board.experiments],
        "coaching_cycles": [_cycle(cycle) for cycle in board.coaching_cycles],
        "strokes": [_stroke(stroke) for place in sorted(board.ink) for stroke in board.ink[place].strokes],
        "conflicts": [_conflict(conflict) for conflict in board.conflicts],
    }


def _day(value: date | datetime | None) -> Json:
    return None if value is None else value.isoformat()


def calendar_json(calendar: WorkCalendar) -> Json:
    """The field ``calendar`` of a storyboard, in the file and in the JSON."""
    return {
        "work_days": [*sorted(calendar.work_days)],
        "days_off": [day.isoformat() for day in sorted(calendar.days_off)],
        "cycle_time": None if calendar.cycle_time is None else calendar.cycle_time.isoformat("minutes"),
        "since": _day(calendar.since),
        "shifts": [
            {
                "name": shift.name,
                "begins": shift.begins.isoformat("minutes"),
                "ends": shift.ends.isoformat("minutes"),
            }
            for shift in calendar.shifts
        ],
    }


def cycle_texts_json(texts: CycleTexts) -> dict[str, Json]:
    """The fields of a storyboard that say what a site has made of the card, in the file and in the JSON."""
    return {
        "questions": {language: dict(wording) for language, wording in texts.questions.items()},
        "follow_ups": {part.value: [*questions] for part, questions in texts.follow_ups.items()},
        "vague_words": {language: [*words] for language, words in texts.vague_words.items()},
        "follow_ups_shown": texts.follow_ups_shown,
        "vague_shown": texts.vague_shown,
    }


def _challenge(challenge: Challenge | None) -> Json:
    if challenge is None:
        return None
    return {
        "statement": challenge.statement,
        "measure": challenge.measure,
        "from_value": challenge.from_value,
        "to_value": challenge.to_value,
        "unit": challenge.unit,
        "set_on": _day(challenge.set_on),
        "by": _day(challenge.by),
        "why": challenge.why,
    }


def _metric(metric: Metric, measured: tuple[Measurement, ...]) -> Json:
    return {
        "id": metric.id,
        "name": metric.name,
        "unit": metric.unit,
        "kind": metric.kind.value,
        "direction": metric.direction.value,
        "decimals": metric.decimals,
        "resolution": metric.resolution,
        "point": metric.point.value,
        "limit": metric.limit,
        "phases": [*metric.phases],
        "offer_rests": metric.offer_rests,
        "shift_rule": metric.shift_rule,
        "trend_rule": metric.trend_rule,
        "limits_shown": metric.limits_shown,
        "measurements": [_measurement(measurement) for measurement in measured],
    }


def _measurement(measurement: Measurement) -> Json:
    return {
        "id": measurement.id,
        "taken_at": _day(measurement.taken_at),
        "values": [*measurement.values],
        "count": measurement.count,
        "of": measurement.of,
        "notes": [*measurement.notes],
        "excluded": measurement.excluded,
    }


def _metric_target(target: MetricTarget | None) -> Json:
    if target is None:
        return None
    return {"metric": target.metric or None, "value": target.value, "of": target.of, "text": target.text}


def _target(target: TargetCondition) -> Json:
    return {
        "id": target.id,
        "set_on": _day(target.set_on),
        "achieve_by": _day(target.achieve_by),
        "reason": target.reason,
        "outcome": _metric_target(target.outcome),
        "process": _metric_target(target.process),
        "pattern": [*target.pattern],
        "closed_on": _day(target.closed_on),
        "closed_as": None if target.closed_as is None else target.closed_as.value,
        "closing_reason": target.closing_reason,
        "reflection": {
            "where_now": target.reflection.where_now,
            "learned": target.reflection.learned,
            "learned_setting": target.reflection.learned_setting,
            "challenge": target.reflection.challenge,
        },
    }


def _obstacle(obstacle: Obstacle) -> Json:
    return {
        "id": obstacle.id,
        "text": obstacle.text,
        "detail": obstacle.detail,
        "status": obstacle.status.value,
        "size": None if obstacle.size is None else obstacle.size.value,
        "kind": obstacle.kind,
        "rank": obstacle.rank,
        "why_now": obstacle.why_now,
        "closed_on": _day(obstacle.closed_on),
    }


def _experiment(experiment: Experiment) -> Json:
    return {
        "id": experiment.id,
        "number": experiment.number,
        "obstacle": experiment.obstacle or None,
        "kind": None if experiment.kind is None else experiment.kind.value,
        "step": experiment.step,
        "factor": experiment.factor,
        "harm": experiment.harm,
        "how": experiment.how,
        "metric": experiment.metric or None,
        "unit": experiment.unit,
        "expect": expectation_json(experiment.expect),
        "see_at": _day(experiment.see_at),
        "started_at": _day(experiment.started_at),
        "second_reason": experiment.second_reason,
        "happened": happened_json(experiment.happened),
        "learned": experiment.learned,
        "learned_at": _day(experiment.learned_at),
    }


def expectation_json(expect: Expectation) -> Json:
    """The field ``expect`` of an experiment, in the file and in the JSON."""
    return {"low": expect.low, "high": expect.high, "text": expect.text, "unknown": expect.unknown}


def happened_json(happened: Happened) -> Json:
    """The field ``happened`` of an experiment, in the file and in the JSON."""
    return {
        "value": happened.value,
        "text": happened.text,
        "at": _day(happened.at),
        "as_expected": happened.as_expected,
    }


def metric_target_json(target: MetricTarget) -> Json:
    """The fields ``outcome`` and ``process`` of a target condition, in the file and in the JSON."""
    return _metric_target(target)


def _cycle(cycle: CoachingCycle) -> Json:
    return {
        "id": cycle.id,
        "started_at": _day(cycle.started_at),
        "minutes": cycle.minutes,
        "phases": dict(cycle.phases),
        "answers": dict(cycle.answers),
        "agreed": cycle.agreed,
        "bring": cycle.bring,
        "threshold": cycle.threshold,
        "threshold_part": None if cycle.threshold_part is None else cycle.threshold_part.value,
        "unknown": [part.value for part in cycle.unknown],
        "learner": cycle.learner,
        "coach": cycle.coach,
        "step": cycle.step or None,
        "see_at": _day(cycle.see_at),
        "next_at": _day(cycle.next_at),
        "part": None if cycle.part is None else cycle.part.value,
        "reason": cycle.reason,
        "missed": cycle.missed,
        "reason_of": cycle.reason_of or None,
    }


def _stroke(stroke: Stroke) -> Json:
    return {
        "id": stroke.id,
        "on": stroke.on,
        "field": stroke.field,
        "width": stroke.width,
        "points": flat(stroke.points),
    }


def _conflict(conflict: Conflict) -> Json:
    return {"thing": conflict.thing, "field": conflict.field, "versions": [*conflict.versions]}
