"""The few words that stand inside a run chart."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.target import ClosedAs, TargetCondition
from kata_desktop.words import dates
from kata_desktop.words.ink import or_by_hand

translate = QCoreApplication.translate


def target(value: str) -> str:
    """As "Target 42 s", at the target's line."""
    return translate("Chart", "Target {value}").format(value=value)


def target_by(value: str, day: str) -> str:
    """As "Target 42 s by Fri 19 June", where the days ahead are shown."""
    return translate("Chart", "Target {value} by {day}").format(value=value, day=day)


def start(value: str) -> str:
    """As "Start 48.0", at the median of the start."""
    return translate("Chart", "Start {value}").format(value=value)


def new_median(value: str) -> str:
    """As "New median 45.0", where the learner drew one."""
    return translate("Chart", "New median {value}").format(value=value)


def now(value: str) -> str:
    """As "Now 45.0", at the present median."""
    return translate("Chart", "Now {value}").format(value=value)


def we_expect() -> str:
    """Above the band of the running step."""
    return translate("Chart", "we expect")


def today() -> str:
    """Below the days ahead."""
    return translate("Chart", "Today")


def closed(target: TargetCondition, today: date) -> str:
    """As "reached, Fri 19 June", at the line where a target condition was closed."""
    if target.closed_on is None:
        return ""
    reached = translate("Chart", "reached, {day}")
    form = reached if target.closed_as is ClosedAs.REACHED else translate("Chart", "closed, {day}")
    return form.format(day=dates.day_long(target.closed_on, today))


def upper_limit(value: str) -> str:
    """As "upper 538", at the upper limit of the process."""
    return translate("Chart", "upper {value}").format(value=value)


def lower_limit(value: str) -> str:
    """As "lower 474", at the lower limit of the process."""
    return translate("Chart", "lower {value}").format(value=value)


def left_out(reason: str) -> str:
    """At a point that counts nowhere."""
    return translate("Chart", "left out: {reason}").format(reason=or_by_hand(reason))
