"""Heads of the log read as values of the practice: the one place that knows which fields a thing has.

The fields are those of ``docs/board-file.md``; fields beyond that table, added because the board needs them:

* metric: ``phases``, the measurements at which the learner drew a new median; ``offer_rests``, the one at which such
  an offer was declined; ``shift_rule``, ``trend_rule`` and ``limits_shown``, switched on per metric.
* obstacle: ``detail``, one line under its text ("2 to 4 s in every cycle"); ``why_now``, why the arrow came to it.
* target_condition: ``closing_reason``, the sentence asked for when it is stopped or reached early.
* measurement: ``excluded`` is true where the reason is written by hand only.
* stroke: ``on``, the id of a thing, ``field``, the name of its text field (``happened.text`` for a part of a field),
  ``points``, a flat list of whole design units, ``width`` of the pen. What a file says of them in another form is
  read as nothing; ink counts as written wherever words would.
* experiment: ``second_reason``, why it was begun beside an open one; ``expect.unknown`` and
  ``happened.as_expected`` for an expectation in words or none; ``sealed``, the copy of the plan that its start keeps.
* coaching_cycle: ``part``, where a cycle stands that is not finished (gone at its end); ``unknown``, the parts that
  were answered by "I do not know"; ``threshold_part``; ``learner`` and ``coach`` of that day; ``step``, ``see_at`` and
  ``next_at``, what was agreed on. ``phases`` are the seconds of each part. ``reason`` is true where it is written by
  hand only, and ``reason_of`` the id of the day that has the ink for this one as well.
* storyboard: ``questions`` {language: {question: wording}}, ``follow_ups`` {part: [own questions]}, ``vague_words``
  {language: [words]}, ``follow_ups_shown``, ``vague_shown``; in the calendar ``since``, the day from which
  on there has been a daily time, and ``shifts`` [{name, begins, ends}].
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, time

from kata_desktop.core import fields as f
from kata_desktop.core.calendar import MONDAY_TO_FRIDAY, Shift, WorkCalendar
from kata_desktop.core.coaching import CoachingCycle, CycleTexts, Part
from kata_desktop.core.entries import Json
from kata_desktop.core.experiment import (
    SEALED,
    SEALED_FIELDS,
    CheckDraft,
    Expectation,
    Experiment,
    ExperimentKind,
    Happened,
)
from kata_desktop.core.fields import Fields
from kata_desktop.core.ink import BROAD, FINE, STROKE, Stroke, points_of
from kata_desktop.core.log import THING, Log
from kata_desktop.core.measurement import Direction, Measurement, Metric, MetricKind, Point
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus, Size
from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import ClosedAs, MetricTarget, Reflection, TargetCondition

Thing = Metric | Measurement | TargetCondition | Obstacle | Experiment | CoachingCycle | Challenge | Stroke


def read_thing(log: Log, thing: str) -> Thing | None:
    """The value of a thing; None if it is put away, incomplete, or of a kind this version does not know."""
    fields = log.values(thing)
    reader = _READERS.get(f.text(fields, THING))
    return None if reader is None or log.is_gone(thing) else reader(thing, fields)


def read_calendar(value: Json) -> WorkCalendar:
    """The calendar of a storyboard: {work_days: [0..6], days_off: [dates], cycle_time, since, shifts}."""
    fields = value if isinstance(value, dict) else {}
    days = frozenset(int(n) for n in f.numbers(fields, "work_days") if n in range(7))
    off: Iterable[date | None] = (f.day({"day": text}, "day") for text in f.texts(fields, "days_off"))
    return WorkCalendar(
        work_days=days or MONDAY_TO_FRIDAY,
        days_off=frozenset(day for day in off if day is not None),
        cycle_time=_plain_time(fields, "cycle_time"),
        shifts=tuple(shift for shift in map(_shift, f.parts(fields, "shifts")) if shift is not None),
        since=f.day(fields, "since"),
    )


def _plain_time(fields: Fields, name: str) -> time | None:
    found = f.clock_time(fields, name)
    return None if found is None else found.replace(tzinfo=None)


def _shift(fields: Fields) -> Shift | None:
    begins, ends = _plain_time(fields, "begins"), _plain_time(fields, "ends")
    return None if begins is None or ends is None else Shift(f.text(fields, "name"), begins, ends)


def read_cycle_texts(fields: Fields) -> CycleTexts:
    """What a storyboard says about the card: its fields ``questions`` to ``vague_shown``."""
    questions, follow_ups = f.part(fields, "questions"), f.part(fields, "follow_ups")
    vague = f.part(fields, "vague_words")
    return CycleTexts(
        questions={lang: f.all_texts(f.part(questions, lang)) for lang in questions},
        follow_ups={part: f.texts(follow_ups, part) for part in Part if f.texts(follow_ups, part)},
        vague_words={lang: f.texts(vague, lang) for lang, words in vague.items() if isinstance(words, list)},
        follow_ups_shown=fields.get("follow_ups_shown") is not False,
        vague_shown=fields.get("vague_shown") is not False,
    )


def read_challenge(_: str, fields: Fields) -> Challenge:
    """The direction."""
    return Challenge(
        statement=f.text(fields, "statement"),
        measure=f.text(fields, "measure"),
        from_value=f.number(fields, "from_value"),
        to_value=f.number(fields, "to_value"),
        unit=f.text(fields, "unit"),
        set_on=f.day(fields, "set_on"),
        by=f.day(fields, "by"),
        why=f.text(fields, "why"),
    )


def _metric(thing: str, fields: Fields) -> Metric:
    decimals = min(f.count(fields, "decimals") or 0, 6)
    resolution = f.number(fields, "resolution")
    return Metric(
        id=thing,
        name=f.text(fields, "name"),
        unit=f.text(fields, "unit"),
        kind=f.choice(fields, "kind", MetricKind) or MetricKind.PROCESS,
        direction=f.choice(fields, "direction", Direction) or Direction.LOWER,
        decimals=decimals,
        resolution=resolution if resolution is not None and resolution > 0 else 10.0**-decimals,
        point=f.choice(fields, "point", Point) or Point.VALUE,
        limit=f.number(fields, "limit"),
        phases=f.texts(fields, "phases"),
        offer_rests=f.text(fields, "offer_rests"),
        shift_rule=fields.get("shift_rule") is True,
        trend_rule=fields.get("trend_rule") is True,
        limits_shown=fields.get("limits_shown") is True,
    )


def _measurement(thing: str, fields: Fields) -> Measurement | None:
    taken_at = f.moment(fields, "taken_at")
    if taken_at is None:
        return None
    return Measurement(
        id=thing,
        metric=f.text(fields, "metric"),
        taken_at=taken_at,
        values=f.numbers(fields, "values"),
        notes=f.texts(fields, "notes"),
        excluded="" if fields.get("excluded") is True else f.text(fields, "excluded") or None,
        count=f.count(fields, "count"),
        of=f.count(fields, "of"),
    )


def _metric_target(fields: Fields) -> MetricTarget | None:
    if not fields:
        return None
    return MetricTarget(
        metric=f.text(fields, "metric"),
        value=f.number(fields, "value"),
        of=f.count(fields, "of"),
        text=f.text(fields, "text"),
    )


def _target_condition(thing: str, fields: Fields) -> TargetCondition:
    reflection = f.part(fields, "reflection")
    return TargetCondition(
        id=thing,
        set_on=f.day(fields, "set_on"),
        achieve_by=f.day(fields, "achieve_by"),
        reason=f.text(fields, "reason"),
        outcome=_metric_target(f.part(fields, "outcome")),
        process=_metric_target(f.part(fields, "process")),
        pattern=f.texts(fields, "pattern"),
        closed_on=f.day(fields, "closed_on"),
        closed_as=f.choice(fields, "closed_as", ClosedAs),
        closing_reason=f.text(fields, "closing_reason"),
        reflection=Reflection(
            where_now=f.text(reflection, "where_now"),
            learned=f.text(reflection, "learned"),
            learned_setting=f.text(reflection, "learned_setting"),
            challenge=f.text(reflection, "challenge"),
        ),
    )


def _obstacle(thing: str, fields: Fields) -> Obstacle:
    return Obstacle(
        id=thing,
        text=f.text(fields, "text"),
        detail=f.text(fields, "detail"),
        status=f.choice(fields, "status", ObstacleStatus) or ObstacleStatus.PARKED,
        size=f.choice(fields, "size", Size),
        kind=f.text(fields, "kind"),
        rank=f.text(fields, "rank"),
        why_now=f.text(fields, "why_now"),
        closed_on=f.day(fields, "closed_on"),
    )


def _as_sealed(fields: Fields) -> Fields:
    """The plan of a started step as its start sealed it, whatever a place wrote that had not seen the start.

    The words of an expectation may be corrected afterwards, its numbers and its form never. A start without a copy
    (of an earlier version) leaves the fields as they are.
    """
    sealed = fields.get(SEALED)
    if not isinstance(sealed, dict) or f.moment(fields, "started_at") is None:
        return fields
    kept = {name: value for name, value in fields.items() if name not in SEALED_FIELDS}
    kept |= {name: value for name, value in sealed.items() if name in SEALED_FIELDS}
    written, first = f.part(fields, "expect"), f.part(sealed, "expect")
    if _expectation(written).form is _expectation(first).form:
        kept["expect"] = {**first, "text": f.text(written, "text")}
    return kept


def _expectation(expect: Fields) -> Expectation:
    return Expectation(
        low=f.number(expect, "low"),
        high=f.number(expect, "high"),
        text=f.text(expect, "text"),
        unknown=expect.get("unknown") is True,
    )


def _experiment(thing: str, fields: Fields) -> Experiment:
    fields = _as_sealed(fields)
    happened = f.part(fields, "happened")
    as_expected = happened.get("as_expected")
    return Experiment(
        id=thing,
        obstacle=f.text(fields, "obstacle"),
        kind=f.choice(fields, "kind", ExperimentKind),
        step=f.text(fields, "step"),
        factor=f.text(fields, "factor"),
        harm=f.text(fields, "harm"),
        how=f.text(fields, "how"),
        metric=f.text(fields, "metric"),
        unit=f.text(fields, "unit"),
        expect=_expectation(f.part(fields, "expect")),
        see_at=f.moment(fields, "see_at"),
        started_at=f.moment(fields, "started_at"),
        second_reason=f.text(fields, "second_reason"),
        happened=Happened(
            value=f.number(happened, "value"),
            text=f.text(happened, "text"),
            at=f.moment(happened, "at"),
            as_expected=as_expected if isinstance(as_expected, bool) else None,
        ),
        learned=f.text(fields, "learned"),
        learned_at=f.moment(fields, "learned_at"),
        check_draft=_check_draft(f.part(fields, "check_draft")),
        learned_draft=f.text_if_any(fields, "learned_draft"),
    )


def _check_draft(fields: Fields) -> CheckDraft | None:
    answer = fields.get("answer")
    draft = CheckDraft(f.text(fields, "value"), f.text(fields, "text"), answer if isinstance(answer, bool) else None)
    return draft if fields else None


def _coaching_cycle(thing: str, fields: Fields) -> CoachingCycle | None:
    started_at = f.moment(fields, "started_at")
    if started_at is None:
        return None
    return CoachingCycle(
        id=thing,
        started_at=started_at,
        minutes=f.number(fields, "minutes"),
        phases=f.part(fields, "phases"),
        answers=f.part(fields, "answers"),
        agreed=f.text(fields, "agreed"),
        bring=f.text(fields, "bring"),
        threshold=f.text(fields, "threshold"),
        reason=f.text(fields, "reason"),
        missed=fields.get("reason") is True,
        reason_of=f.text(fields, "reason_of"),
        part=f.choice(fields, "part", Part),
        threshold_part=f.choice(fields, "threshold_part", Part),
        unknown=tuple(part for part in Part if part in f.texts(fields, "unknown")),
        learner=f.text(fields, "learner"),
        coach=f.text(fields, "coach"),
        step=f.text(fields, "step"),
        see_at=f.moment(fields, "see_at"),
        next_at=f.moment(fields, "next_at"),
    )


def _stroke(thing: str, fields: Fields) -> Stroke | None:
    points = points_of(fields.get("points"))
    on, field = f.text(fields, "on"), f.text(fields, "field")
    if not (points and on and field):
        return None
    return Stroke(thing, on, field, points, BROAD if f.number(fields, "width") == BROAD else FINE)


_READERS: dict[str, Callable[[str, Fields], Thing | None]] = {
    "metric": _metric,
    "measurement": _measurement,
    "target_condition": _target_condition,
    "obstacle": _obstacle,
    "experiment": _experiment,
    "coaching_cycle": _coaching_cycle,
    "challenge": read_challenge,
    STROKE: _stroke,
}
