"""Is the target condition met? Always how many of how many and since when, never a judgement."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.actual import Actual
from kata_desktop.core.measurement import Direction, Metric
from kata_desktop.core.runchart.findings import Met, MetBasis, MetState
from kata_desktop.core.series import taken_on
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.words import dates, numbers

translate = QCoreApplication.translate


def met_state(state: MetState) -> str:
    """The answer in a few words."""
    match state:
        case MetState.TOO_EARLY:
            return translate("Met", "Too early to tell")
        case MetState.NOT_YET:
            return translate("Met", "Not yet")
        case MetState.SOMETIMES:
            return translate("Met", "Sometimes")
        case MetState.RELIABLY:
            return translate("Met", "Reliably")


def state_of(actual: Actual, condition: TargetCondition | None, today: date) -> str:
    """Is the target condition met: how many of how many, and since when; empty without a target.

    After its date both answers are kept; after the closing the chart goes on and its own sentence speaks.
    """
    found, target = actual.analysis.met, actual.target
    if found is None or target is None or target.value is None or condition is None:
        return ""
    now = _words_of(actual, found, target, today)
    on_date, by = actual.analysis.met_on_date, condition.achieve_by
    if on_date is None or by is None:
        return now
    then = now if on_date == found else _words_of(actual, on_date, target, today, asks=False)
    return on_the_date_and_now(then, now, by, today)


def _words_of(actual: Actual, found: Met, target: MetricTarget, today: date, *, asks: bool = True) -> str:
    days = None
    # rows before the points shown have no day here
    if found.first is not None and found.last is not None and found.first >= actual.skipped:
        first, last = (taken_on(actual.points[row - actual.skipped]) for row in (found.first, found.last))
        days = first, last
    started = [m.experiment.number for m in actual.markers if m.position == found.since - actual.skipped - 0.5]
    return met_caption(
        found,
        actual.metric,
        target.value or 0.0,
        of=target.of,
        days=days,
        experiment=started[-1] if started else None,
        today=today,
        asks=asks,
    )


def met_caption(
    met: Met,
    metric: Metric,
    target: float,
    *,
    of: int | None = None,
    days: tuple[date, date] | None = None,
    experiment: int | None = None,
    today: date,
    asks: bool = True,
) -> str:
    """Say how many of how many are at the target, and since when.

    `days` are those of the first and the last measurement counted, `experiment` the number since which they count.
    Without `asks` nobody is asked for the next one: of a day in the past.
    """
    count = _how_many(met, metric, target, of)
    if met.state is MetState.TOO_EARLY:
        return _too_early(met, count, days, experiment, today)
    if met.state is MetState.RELIABLY and met.met < met.count and met.basis is MetBasis.LAST_TEN:
        count = translate("Met", "{count}, all of the last {last}").format(count=count, last=met.needed)
    if days is not None:
        form = translate("Met", "{count}, since {day}.")
        count = form.format(count=count, day=dates.day_long(days[0], today))
    else:
        count = f"{count}."
    if met.state is MetState.RELIABLY and not asks:
        return count
    if met.state is MetState.RELIABLY:
        return translate("Met", "{count} Ready for the next one?").format(count=count)
    if met.middle is None:
        return count
    form = translate("Met", "The middle is {middle}. {count}")
    return form.format(middle=numbers.point(met.middle, metric, of), count=count)


def basis(found: Met | None) -> str:
    """What "reliably" rests on; empty for the other answers."""
    if found is None or found.state is not MetState.RELIABLY:
        return ""
    if found.basis is MetBasis.LIMITS:
        return translate("Met", "The target lies outside the limits on the good side, and nothing unusual is seen.")
    return translate("Met", "All of the last {count} are at the target, and nothing unusual is seen.").format(
        count=found.needed
    )


def on_the_date_and_now(on_date: str, now: str, date_of: date, today: date) -> str:
    """After the achieve-by date both answers are kept; the same answer is told once."""
    day = dates.day_long(date_of, today)
    if on_date == now:
        return translate("Met", "On {day} and now: {state}").format(day=day, state=now)
    return translate("Met", "On {day}: {on_date} Now: {now}").format(day=day, on_date=on_date, now=now)


def _too_early(met: Met, count: str, days: tuple[date, date] | None, experiment: int | None, today: date) -> str:
    values: dict[str, object] = {"count": met.count, "needed": met.needed, "number": experiment}
    if experiment is None:
        since = translate("Met", "{count} of {needed} measurements").format(**values)
    else:
        since = translate("Met", "{count} of {needed} measurements since experiment {number}").format(**values)
    if days is not None:
        when = dates.span(days[0], days[1], today)
        since = translate("Met", "{measurements}, {days}").format(measurements=since, days=when)
    return f"{since}. {count}." if met.count else f"{since}."


def _how_many(met: Met, metric: Metric, target: float, of: int | None) -> str:
    less = translate("Met", "{met} of {count} at {target} or less")
    more = translate("Met", "{met} of {count} at {target} or more")
    form = less if metric.point_direction is Direction.LOWER else more
    return form.format(met=met.met, count=met.count, target=numbers.chosen_point(target, metric, of))
