"""What stands beside the value and below the chart: how far from the start and the target, and what the points say."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.actual import Actual
from kata_desktop.core.measurement import TIME_UNITS, Direction, Metric, Point
from kata_desktop.core.runchart.findings import (
    AfterClosing,
    AwayFromTarget,
    FewCrossings,
    Finding,
    FirstPicture,
    FiveInARow,
    LongRun,
    NoSignal,
    OutsideLimits,
    SixInARow,
    WithinLimits,
)
from kata_desktop.core.runchart.values import Side, Slope
from kata_desktop.words import numbers
from kata_desktop.words.spoken import spoken as said

translate = QCoreApplication.translate

#: A longer unit is a phrase; repeated in the headline it would push the numbers apart.
_SHORT_UNIT: Final = 4


def headline(actual: Actual, *, spoken: bool = False) -> str:
    """As "3.0 s faster than at the start, 3.0 s to go"; empty before the first point, or with nothing to compare."""
    if actual.now is None:
        return ""
    return headline_of(
        actual.metric,
        now=actual.now.value,
        start=actual.start.value if actual.start is not None and actual.gained is not None else None,
        target=actual.target.value if actual.target is not None else None,
        spoken=spoken,
    )


def headline_of(metric: Metric, *, now: float, start: float | None, target: float | None, spoken: bool = False) -> str:
    """Say how far now lies from the start and from the target, in the figures that stand on the board."""
    # the middle of counts may lie between two, and stands so on the board
    decimals = 1 if metric.point is Point.WITHIN else metric.point_decimals
    parts = []
    if start is not None:
        apart = numbers.rounded(numbers.rounded(now, decimals) - numbers.rounded(start, decimals), decimals)
        parts.append(_against_start(apart, metric, spoken=spoken))
    if target is not None:
        left = numbers.rounded(numbers.rounded(now, decimals) - target, decimals)
        parts.append(_to_go(left, metric, spoken=spoken))
    if len(parts) < 2:
        return "".join(parts)
    return translate("Headline", "{start}, {target}").format(start=parts[0], target=parts[1])


def _against_start(apart: float, metric: Metric, *, spoken: bool) -> str:
    if apart == 0:
        return translate("Headline", "as at the start")
    more = apart > 0
    if _is_time(metric) and metric.direction is Direction.LOWER:
        faster = translate("Headline", "{size} faster than at the start")
        form = translate("Headline", "{size} slower than at the start") if more else faster
    elif metric.unit == "%":
        lower = translate("Headline", "{size} lower than at the start")
        form = translate("Headline", "{size} higher than at the start") if more else lower
    else:
        less = translate("Headline", "{size} less than at the start")
        form = translate("Headline", "{size} more than at the start") if more else less
    return form.format(size=_size(apart, metric, spoken=spoken))


def _to_go(left: float, metric: Metric, *, spoken: bool) -> str:
    reached = left <= 0 if metric.point_direction is Direction.LOWER else left >= 0
    if reached:
        return translate("Headline", "at the target")
    return translate("Headline", "{size} to go").format(size=_size(left, metric, spoken=spoken))


def _size(apart: float, metric: Metric, *, spoken: bool) -> str:
    """The size of a difference with its unit; of counts and of long units the number alone, of shares in points."""
    decimals = metric.point_decimals
    if metric.point is Point.WITHIN:
        return numbers.number(abs(apart), 0 if apart == round(apart) else 1)
    if metric.unit == "%":
        return numbers.difference_size(apart, decimals, "%")
    written = numbers.number(abs(apart), decimals)
    if spoken:
        return said(written, metric.unit)
    return numbers.joined(written, metric.unit if len(metric.unit) <= _SHORT_UNIT else "")


def _is_time(metric: Metric) -> bool:
    return metric.unit in TIME_UNITS and metric.point is not Point.WITHIN


# ---------------------------------------------------------------------------------------- the caption


def caption(actual: Actual) -> str:
    """One sentence about the points of a metric, never a judgement."""
    return caption_of(actual.analysis.caption, actual.metric, target=_target_value(actual))


def caption_of(finding: Finding, metric: Metric, *, target: float | None = None) -> str:
    """Put what a run chart has to say in one sentence; `target` is the value that a closed target condition had."""
    match finding:
        case FirstPicture(count=count, needed=needed):
            form = translate("Caption", "{count} of {needed} measurements for a first picture.")
            told = form.format(count=count, needed=needed)
        case LongRun(length=length, side=side):
            below = translate("Caption", "{length} measurements in a row lie below the start: more than chance.")
            above = translate("Caption", "{length} measurements in a row lie above the start: more than chance.")
            told = (below if side is Side.BELOW else above).format(length=length)
        case FewCrossings():
            told = _few_crossings(finding)
        case SixInARow(length=length, side=side):
            below = translate("Caption", "{length} measurements in a row lie below the start. Worth a look.")
            above = translate("Caption", "{length} measurements in a row lie above the start. Worth a look.")
            told = (below if side is Side.BELOW else above).format(length=length)
        case FiveInARow():
            told = _five_in_a_row(finding, metric)
        case NoSignal():
            told = translate("Caption", "The points move up and down around the start. That may be chance.")
        case WithinLimits() | OutsideLimits():
            told = _limits(finding, metric)
        case AwayFromTarget(difference=difference):
            told = _away(difference, metric)
        case AfterClosing():
            told = _after_closing(finding, metric, target)
    return told


def rule(finding: Finding) -> str:
    """The rule that spoke, with its number and its limit; empty where a sentence rests on no rule."""
    match finding:
        case LongRun(length=length, limit=limit, n_useful=count):
            form = translate("Rule", "Longest run {length}, up to {limit} can be chance with {count} measurements.")
            return form.format(length=length, limit=limit, count=count)
        case FewCrossings(crossings=crossings, least=least, n_useful=count):
            form = translate("Rule", "Crossings {crossings}, {least} or more can be chance with {count} measurements.")
            return form.format(crossings=crossings, least=least, count=count)
        case SixInARow():
            return translate("Rule", "6 in a row on one side. Alone it often calls where nothing changed.")
        case FiveInARow():
            return translate("Rule", "5 in a row that rise or fall. Alone it often calls where nothing changed.")
        case WithinLimits() | OutsideLimits():
            return translate("Rule", "Limits from how much one measurement differs from the next (XmR).")
    return ""


def rule_of(actual: Actual) -> str:
    """The rule behind the caption of a metric's chart with its numbers; empty before the first point.

    Where nothing spoke, both numbers that were looked at, so that it can be seen how near chance is.
    """
    if not actual.points:
        return ""
    runs, finding = actual.analysis.phases[-1].runs, actual.analysis.caption
    longest, most = runs.longest_run, runs.longest_run_limit
    crossings, least = runs.crossings, runs.crossings_limit
    match finding:
        case FirstPicture(needed=needed):
            return translate(
                "Rule", "With fewer than {needed} measurements chance looks like a change. So nothing is compared yet."
            ).format(needed=needed)
        case AfterClosing():
            return translate(
                "Rule", "The last 6 before the closing lay at the target in the middle, of the last 6 since none does."
            )
        case NoSignal() | AwayFromTarget() if None not in (longest, most, crossings, least):
            form = translate(
                "Rule",
                "Longest run {length}, up to {limit} can be chance with {count} measurements. "
                "Crossings {crossings}, {least} or more can be chance.",
            )
            return form.format(length=longest, limit=most, count=runs.n_useful, crossings=crossings, least=least)
    return rule(finding)


def _few_crossings(found: FewCrossings) -> str:
    if found.crossings == 0:
        form = translate(
            "Caption",
            "The line never crosses the start in {count} measurements, {least} times or more would be usual: "
            "more than chance.",
        )
    elif found.crossings == 1:
        form = translate(
            "Caption",
            "The line crosses the start once in {count} measurements, {least} or more would be usual: "
            "more than chance.",
        )
    else:
        form = translate(
            "Caption",
            "The line crosses the start {crossings} times in {count} measurements, {least} or more would be usual: "
            "more than chance.",
        )
    return form.format(crossings=found.crossings, count=found.n_useful, least=found.least)


def _five_in_a_row(found: FiveInARow, metric: Metric) -> str:
    up = found.direction is Slope.UP
    if _is_time(metric):
        shorter = translate("Caption", "{length} measurements in a row get shorter. Worth a look.")
        form = translate("Caption", "{length} measurements in a row get longer. Worth a look.") if up else shorter
    else:
        fall = translate("Caption", "{length} measurements in a row fall. Worth a look.")
        form = translate("Caption", "{length} measurements in a row rise. Worth a look.") if up else fall
    return form.format(length=found.length)


def _limits(found: WithinLimits | OutsideLimits, metric: Metric) -> str:
    lower, upper = (numbers.number(limit, metric.decimals) for limit in (found.lower, found.upper))
    if isinstance(found, WithinLimits):
        form = translate(
            "Caption",
            "All {count} measurements lie between {lower} and {upper}. The ups and downs are the process itself.",
        )
        return form.format(count=found.count, lower=lower, upper=upper)
    if found.outside == 1:
        form = translate("Caption", "1 of {count} measurements lies outside {lower} to {upper}. Worth a look.")
    else:
        form = translate("Caption", "{outside} of {count} measurements lie outside {lower} to {upper}. Worth a look.")
    return form.format(outside=found.outside, count=found.count, lower=lower, upper=upper)


def _away(difference: float, metric: Metric) -> str:
    more = difference > 0
    if _is_time(metric):
        shorter = translate("Caption", "{size} shorter than at the start. What changed?")
        form = translate("Caption", "{size} longer than at the start. What changed?") if more else shorter
    elif metric.unit == "%":
        lower = translate("Caption", "{size} lower than at the start. What changed?")
        form = translate("Caption", "{size} higher than at the start. What changed?") if more else lower
    else:
        less = translate("Caption", "{size} less than at the start. What changed?")
        form = translate("Caption", "{size} more than at the start. What changed?") if more else less
    return form.format(size=_size(difference, metric, spoken=False))


def _after_closing(found: AfterClosing, metric: Metric, target: float | None) -> str:
    if target is None:
        form = translate(
            "Caption",
            "Since the target condition was closed, {missed} of {count} measurements are away from it. What changed?",
        )
        return form.format(missed=found.missed, count=found.count)
    if metric.point_direction is Direction.HIGHER:
        form = translate(
            "Caption",
            "Since the target condition was closed, {missed} of {count} measurements are below {target}. What changed?",
        )
    elif _is_time(metric):
        form = translate(
            "Caption",
            "Since the target condition was closed, {missed} of {count} measurements are longer than {target}. "
            "What changed?",
        )
    else:
        form = translate(
            "Caption",
            "Since the target condition was closed, {missed} of {count} measurements are above {target}. What changed?",
        )
    return form.format(missed=found.missed, count=found.count, target=numbers.chosen_point(target, metric))


def _target_value(actual: Actual) -> float | None:
    """The open target's value, else that of the one before."""
    if actual.target is not None:
        return actual.target.value
    return actual.segments[-1].value if actual.segments else None
