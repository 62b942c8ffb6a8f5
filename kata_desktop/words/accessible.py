"""What a screen reader says of painted things: whole sentences, units in words, colours never."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.actual import ActualPoint
from kata_desktop.core.experiment import Experiment, Form, Outcome, Stage
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.core.obstacle import Obstacle
from kata_desktop.core.rhythm import DayState, StripDay
from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.words import dates, numbers, practice
from kata_desktop.words.grammar import comma_separated, sentence, sentences, within, without_stop
from kata_desktop.words.ink import or_by_hand
from kata_desktop.words.ink import told as by_hand
from kata_desktop.words.spoken import spoken, spoken_expectation, spoken_point, spoken_target

translate = QCoreApplication.translate


def challenge(told: Challenge, today: date) -> str:
    """As "Challenge: Every order leaves the same day, by 30 September."."""
    by = dates.challenge_day(told.by, today) if told.by else ""
    if "statement" in told.inked:
        head = by_hand(translate("Accessible", "Challenge"), told.statement)
        return sentences(head, practice.challenge_line("", by))
    line = practice.challenge_line(told.statement, by)
    if not line:
        return practice.empty_challenge()
    return sentence(translate("Accessible", "Challenge: {challenge}").format(challenge=line))


def target(condition: TargetCondition, metric: Metric, today: date) -> str:
    """As "Target condition: 42 seconds cycle time per pump, by Friday 19 June, 4 days left. Pattern: …."."""
    part = _part(condition, metric)
    parts = []
    if part is not None and part.value is not None:
        form = translate("Accessible", "Target condition: {value} {metric}")
        value = spoken_target(part.value, metric, part.of)
        parts.append(form.format(value=value, metric=within(metric.name)))
    else:
        parts.append(translate("Accessible", "Target condition: {metric}").format(metric=metric.name))
    if condition.achieve_by is not None:
        form = translate("Accessible", "by {day}")
        parts.append(form.format(day=dates.day_spoken(condition.achieve_by, today)))
        parts.append(dates.days_left((condition.achieve_by - today).days))
    pattern = ""
    if condition.pattern:
        form = translate("Accessible", "Pattern: {lines}")
        pattern = form.format(lines=comma_separated([without_stop(line) for line in condition.pattern]))
    if "pattern" in condition.inked:
        pattern = by_hand(translate("Accessible", "Pattern"), comma_separated(list(condition.pattern)))
    return sentences(comma_separated(parts), pattern)


def actual(metric: Metric, now: float, headline: str, caption: str, of: int | None = None) -> str:
    """As "Actual condition: 45.0 seconds, 3.0 seconds faster than at the start, 3.0 seconds to go. …".

    `headline` is the spoken one (`captions.headline(..., spoken=True)`), `caption` the sentence below the chart.
    """
    form = translate("Accessible", "Actual condition: {value}")
    told = form.format(value=spoken_point(now, metric, of))
    return sentences(comma_separated([told, headline]) if headline else told, caption)


def experiment(found: Experiment, metric: Metric | None, today: date) -> str:
    """As "Experiment 5, learned, surprise. Step: … We expected 43.5 to 44.5 seconds. We measured …".

    `metric` is the one its expectation is in, None where it has a unit of its own.
    """
    head = [translate("Accessible", "Experiment {number}").format(number=found.number)]
    head.append(within(practice.stage(found.stage)))
    if found.outcome is not Outcome.OPEN:
        head.append(within(practice.outcome(found.outcome)))
    told = [comma_separated(head), _step_words(found), _expected(found, metric), _happened(found, metric)]
    if found.stage is Stage.RUNNING:
        told.append(_see(found, today))
    if "learned" in found.inked:
        told.append(by_hand(practice.stage(Stage.LEARNED), found.learned))
    elif found.learned.strip():
        told.append(translate("Accessible", "We learned: {words}").format(words=found.learned.strip()))
    return sentences(*told)


def step(found: Experiment, metric: Metric | None, today: date) -> str:
    """As "Next step, running: Turn the fixture 90°. We expect 43.0 to 44.0 seconds. Go and see Tue 16 June, 10:00."."""
    if "step" in found.inked:
        form = translate("Accessible", "Next step, {stage}")
        head = by_hand(form.format(stage=within(practice.stage(found.stage))), found.step)
        return sentences(head, _expected(found, metric), _see(found, today))
    form = translate("Accessible", "Next step, {stage}: {step}")
    words = without_stop(found.step) or translate("Accessible", "not written yet")
    head = form.format(stage=within(practice.stage(found.stage)), step=words)
    return sentences(head, _expected(found, metric), _see(found, today))


def rhythm(strip: Sequence[StripDay], *, planned: bool = True) -> str:
    """As "Coaching cycles, last 14 days: held on 8 days, not held on 1, planned today."; `planned` tells of today."""
    held = sum(day.state is DayState.HELD for day in strip)
    not_held = sum(day.state is DayState.NOT_HELD for day in strip)
    held_form = (
        translate("Accessible", "held on 1 day") if held == 1 else translate("Accessible", "held on %n days", "", held)
    )
    parts = [held_form, translate("Accessible", "not held on {count}").format(count=not_held)]
    if planned and strip and strip[-1].state is DayState.TODAY:
        parts.append(translate("Accessible", "planned today"))
    form = translate("Accessible", "{title}: {days}")
    return sentence(form.format(title=practice.rhythm_title(), days=comma_separated(parts)))


def obstacle(found: Obstacle, today: date, *, focused: bool = False) -> str:
    """As "Obstacle, in focus: Housing has to be turned over. 2 to 4 s in every cycle."."""
    state = translate("Accessible", "in focus") if focused else within(practice.status(found.status))
    if found.closed_on is not None and not found.is_open:
        form = translate("Accessible", "{state} {day}")
        state = form.format(state=state, day=dates.day_short(found.closed_on, today))
    form, size = translate("Accessible", "Obstacle, {state}: {text}"), ""
    if found.size is not None:
        size = translate("Accessible", "Size: {size}").format(size=within(practice.size(found.size)))
    head = form.format(state=state, text=without_stop(found.text))
    if "text" in found.inked:
        head = by_hand(translate("Accessible", "Obstacle, {state}").format(state=state), found.text)
    detail = by_hand(translate("Accessible", "Detail"), found.detail) if "detail" in found.inked else found.detail
    return sentences(head, detail, size)


def point(found: ActualPoint, metric: Metric, today: date, *, part: str = "") -> str:
    """As "Fri 12 June, 13:40: 44.9 seconds, median of 22 cycles, middle half 44.3 to 45.6, part of a run …".

    `part` says of which signal it is a part.
    """
    measured = found.measurement
    parts = [_value_of(found, metric)]
    size = measured.size
    if metric.point is Point.MEDIAN and size > 1:
        parts.append(translate("Accessible", "median of %n values", "", size))
    if found.middle is not None and metric.point is not Point.WITHIN:
        form = translate("Accessible", "middle half {low} to {high}")
        low, high = (numbers.number(value, metric.decimals) for value in found.middle)
        parts.append(form.format(low=low, high=high))
    if measured.excluded is not None:
        form = translate("Accessible", "left out: {reason}")
        parts.append(form.format(reason=without_stop(or_by_hand(measured.excluded))))
    if part:
        parts.append(part)
    form = translate("Accessible", "{moment}: {values}")
    moment = dates.moment(measured.taken_at, today)
    return sentence(form.format(moment=moment, values=comma_separated(parts)))


def _part(condition: TargetCondition, metric: Metric) -> MetricTarget | None:
    return next((part for part in (condition.process, condition.outcome) if part and part.metric == metric.id), None)


def _value_of(found: ActualPoint, metric: Metric) -> str:
    return spoken_point(found.value, metric, found.measurement.size or None)


def _step_words(found: Experiment) -> str:
    words = without_stop(found.step)
    if "step" in found.inked:
        return by_hand(translate("Accessible", "Step"), words)
    return translate("Accessible", "Step: {step}").format(step=words) if words else ""


def _expected(found: Experiment, metric: Metric | None) -> str:
    ahead = found.stage in (Stage.PLANNED, Stage.RUNNING)
    if found.expect.form is Form.UNKNOWN:
        if ahead:
            return translate("Accessible", "We do not know yet what to expect")
        return translate("Accessible", "We did not know what to expect")
    if found.expect.form is Form.WORDS and found.expect.inked:
        label = translate("Accessible", "What we expect") if ahead else translate("Accessible", "What we expected")
        return by_hand(label, found.expect.text)
    decimals, unit = numbers.scale(found, metric)
    words = without_stop(spoken_expectation(found.expect, decimals, unit))
    if not words:
        return ""
    if ahead:
        return translate("Accessible", "We expect {expectation}").format(expectation=within(words))
    return translate("Accessible", "We expected {expectation}").format(expectation=within(words))


def _happened(found: Experiment, metric: Metric | None) -> str:
    value, words = found.happened.value, found.happened.text.strip()
    if found.happened.inked:
        words = by_hand(translate("Accessible", "What happened"), words)
    if value is None and found.happened.inked:
        return words
    if value is None:
        return translate("Accessible", "What happened: {words}").format(words=words) if words else ""
    decimals, unit = numbers.scale(found, metric)
    amount = spoken(numbers.number(value, decimals), unit)
    if found.expect.has_numbers:
        form = translate("Accessible", "We measured {value}, {difference}")
        measured = form.format(value=amount, difference=numbers.difference(found.expect, value, decimals, ""))
    else:
        measured = translate("Accessible", "We measured {value}").format(value=amount)
    return sentences(measured, words)


def _see(found: Experiment, today: date) -> str:
    if found.see_at is None:
        return ""
    moment = dates.moment(found.see_at, today)
    return translate("Accessible", "Go and see {moment}").format(moment=moment)
