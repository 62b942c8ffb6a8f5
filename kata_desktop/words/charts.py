"""The few words that stand inside a run chart."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def target(value: str) -> str:
    """As "Target 42 s", at the target's line."""
    return translate("Chart", "Target {value}").format(value=value)


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


def closed() -> str:
    """At the line where a target condition was closed."""
    return translate("Chart", "closed")


def left_out(reason: str) -> str:
    """At a point that counts nowhere."""
    return translate("Chart", "left out: {reason}").format(reason=reason)
