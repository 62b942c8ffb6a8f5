"""Units as a voice says them: "42 seconds" for "42 s"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.experiment import Expectation, Form
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.words import numbers

translate = QCoreApplication.translate


def spoken(written: str, unit: str) -> str:
    """Say a written number with its unit: "45.0 seconds", "1 minute"; a unit that is a word stays."""
    one, many = _UNITS.get(unit, (None, None))
    if one is None or many is None:
        return numbers.joined(written, unit)
    return numbers.joined(written, one() if written.lstrip(numbers.MINUS) == "1" else many())


def spoken_point(value: float, metric: Metric, of: int | None = None) -> str:
    """Say a point of a metric: "45.0 seconds", "27 of 30"."""
    if metric.point is Point.WITHIN:
        return numbers.counted(value, of)
    return spoken(numbers.number(value, metric.point_decimals), metric.unit)


def spoken_target(value: float, metric: Metric, of: int | None = None) -> str:
    """Say a target in the points of a metric: "42 seconds", "27 of 30"."""
    if metric.point is Point.WITHIN:
        return numbers.counted(value, of)
    return spoken(numbers.trimmed(value, metric.point_decimals), metric.unit)


def spoken_expectation(expect: Expectation, decimals: int, unit: str) -> str:
    """Say what is expected: "43.5 to 44.5 seconds", "below 44 seconds", words, or nothing."""
    if expect.form is Form.RANGE and expect.low is not None and expect.high is not None:
        low, high = numbers.number(expect.low, decimals), numbers.number(expect.high, decimals)
        if low == high:
            return spoken(low, unit)
        form = translate("Spoken", "{low} to {high}")
        return spoken(form.format(low=low, high=high), unit)
    if expect.form is Form.BELOW and expect.high is not None:
        form = translate("Spoken", "below {value}")
        return form.format(value=spoken(numbers.trimmed(expect.high, decimals), unit))
    if expect.form is Form.ABOVE and expect.low is not None:
        form = translate("Spoken", "above {value}")
        return form.format(value=spoken(numbers.trimmed(expect.low, decimals), unit))
    return numbers.expectation(expect, decimals, unit)


_UNITS: Final[Mapping[str, tuple[Callable[[], str], Callable[[], str]]]] = MappingProxyType(
    {
        "ms": (lambda: translate("Spoken", "millisecond"), lambda: translate("Spoken", "milliseconds")),
        "s": (lambda: translate("Spoken", "second"), lambda: translate("Spoken", "seconds")),
        "sec": (lambda: translate("Spoken", "second"), lambda: translate("Spoken", "seconds")),
        "min": (lambda: translate("Spoken", "minute"), lambda: translate("Spoken", "minutes")),
        "h": (lambda: translate("Spoken", "hour"), lambda: translate("Spoken", "hours")),
        "%": (lambda: translate("Spoken", "percent"), lambda: translate("Spoken", "percent")),
        "mm": (lambda: translate("Spoken", "millimetre"), lambda: translate("Spoken", "millimetres")),
        "cm": (lambda: translate("Spoken", "centimetre"), lambda: translate("Spoken", "centimetres")),
        "m": (lambda: translate("Spoken", "metre"), lambda: translate("Spoken", "metres")),
        "g": (lambda: translate("Spoken", "gram"), lambda: translate("Spoken", "grams")),
        "kg": (lambda: translate("Spoken", "kilogram"), lambda: translate("Spoken", "kilograms")),
        "°C": (lambda: translate("Spoken", "degree Celsius"), lambda: translate("Spoken", "degrees Celsius")),
    }
)
