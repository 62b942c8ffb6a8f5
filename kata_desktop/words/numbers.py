"""Numbers as people read them: the locale's decimal sign, a true minus, the unit beside them, no binary dust."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from kata_desktop.core.experiment import Expectation, Experiment, Form
from kata_desktop.core.experiment import difference as distance
from kata_desktop.core.measurement import Metric, Point

translate = QCoreApplication.translate

MINUS: Final = "−"
#: From here on figures are grouped in threes.
_GROUPED_FROM: Final = 10_000
#: Beyond this many decimals a number is dust of binary arithmetic.
_DUST: Final = 9
#: Room for the largest float there is.
_EXACTLY: Final = Context(prec=400, rounding=ROUND_HALF_UP)


def number(value: float, decimals: int) -> str:
    """Write a number with so many decimals, halves rounded away from zero, in the locale's signs."""
    exact = _exact(value, decimals)
    return _written(exact, decimals, grouped=abs(exact) >= _GROUPED_FROM)


def trimmed(value: float, decimals: int) -> str:
    """Write a number that somebody chose: "42" where the decimals say nothing, else "43.5"."""
    return number(value, 0 if _exact(value, decimals) == _exact(value, 0) else decimals)


def editable(value: float, decimals: int) -> str:
    """Write a number for a field: never grouped, and with all its digits even where fewer decimals are shown."""
    exact = _exact(value, _DUST).normalize()
    digits = max(decimals, -int(exact.as_tuple().exponent))
    return _written(_exact(value, digits), digits, grouped=False)


def amount(value: float, decimals: int, unit: str) -> str:
    """Write a number beside its unit: "45.0 s", "16 %"; without a unit the number alone."""
    return joined(number(value, decimals), unit)


def target_amount(value: float, decimals: int, unit: str) -> str:
    """Write a number that somebody chose beside its unit: "42 s"."""
    return joined(trimmed(value, decimals), unit)


def joined(written: str, unit: str) -> str:
    """Put a unit beside a written number."""
    return f"{written} {unit}" if unit else written


def point(value: float, metric: Metric, of: int | None = None) -> str:
    """Write a point of a metric with its unit: "45.0 s", or "27 of 30" where it counts single values."""
    if metric.point is Point.WITHIN:
        return counted(value, of)
    return amount(value, metric.point_decimals, metric.unit)


def chosen_point(value: float, metric: Metric, of: int | None = None) -> str:
    """Write a target in the points of a metric: "42 s", "27 of 30"."""
    if metric.point is Point.WITHIN:
        return counted(value, of)
    return target_amount(value, metric.point_decimals, metric.unit)


def middle(value: float, metric: Metric) -> str:
    """Write a median of points without its unit: that of counts may lie between two, "25.5"."""
    if metric.point is Point.WITHIN:
        return trimmed(value, 1)
    return number(value, metric.point_decimals)


def counted(value: float, of: int | None) -> str:
    """Write a count: "27 of 30", or "27" where nobody said of how many."""
    if of is None:
        return trimmed(value, 1)
    return translate("Numbers", "{count} of {all}").format(count=trimmed(value, 1), all=number(of, 0))


def band(low: float | None, high: float | None, decimals: int, unit: str) -> str:
    """Write a band: "43.0–44.0 s", "below 44 s", "above 44 s"; empty without an edge."""
    if low is not None and high is not None:
        edges = number(low, decimals), number(high, decimals)
        if edges[0] == edges[1]:
            return joined(edges[0], unit)
        # with a minus before it the dash would read as one more sign
        form = "{low} – {high}" if edges[0].startswith(MINUS) or edges[1].startswith(MINUS) else "{low}–{high}"
        return joined(form.format(low=edges[0], high=edges[1]), unit)
    if high is not None:
        return translate("Numbers", "below {value}").format(value=target_amount(high, decimals, unit))
    if low is not None:
        return translate("Numbers", "above {value}").format(value=target_amount(low, decimals, unit))
    return ""


def about(centre: float, give: float, decimals: int, unit: str) -> str:
    """Write a band by its middle: "43.5 s, give or take 0.5 s"."""
    form = translate("Numbers", "{centre}, give or take {give}")
    return form.format(centre=amount(centre, decimals, unit), give=amount(abs(give), decimals, unit))


def expectation(expect: Expectation, decimals: int, unit: str) -> str:
    """Write what is expected: its band, its words, or that we do not know yet; empty without one."""
    match expect.form:
        case Form.RANGE | Form.ABOVE | Form.BELOW:
            return band(expect.low, expect.high, decimals, unit)
        case Form.WORDS:
            return expect.text.strip()
        case Form.UNKNOWN:
            return translate("Numbers", "We do not know yet")
        case Form.NONE:
            return ""


def scale(experiment: Experiment, metric: Metric | None) -> tuple[int, str]:
    """Decimals and unit of an experiment's numbers: of its metric, else its own unit and the decimals it needs."""
    if metric is not None:
        return metric.point_decimals, "" if metric.point is Point.WITHIN else metric.unit
    values = (experiment.expect.low, experiment.expect.high, experiment.happened.value)
    needed = [-int(_exact(value, 3).normalize().as_tuple().exponent) for value in values if value is not None]
    return max([0, *needed]), experiment.unit


def difference(expect: Expectation, value: float, decimals: int, unit: str) -> str:
    """Say how far a value lies from the nearest edge of what was expected: "0.4 s more", "0.3 s less".

    The difference of shares is in points. A difference too small for the decimals gets more of them.
    """
    apart = distance(expect, value)
    return as_expected() if apart == 0 else more_or_less(apart, decimals, unit)


def as_expected() -> str:
    """Say that a value lies inside the band."""
    return translate("Numbers", "as expected")


def more_or_less(apart: float, decimals: int, unit: str) -> str:
    """Say a difference without sign or judgement: "0.4 s more", "4 points less"."""
    size = difference_size(apart, decimals, unit)
    form = translate("Numbers", "{size} more") if apart > 0 else translate("Numbers", "{size} less")
    return form.format(size=size)


def difference_size(apart: float, decimals: int, unit: str) -> str:
    """Write the size of a difference: "0.4 s", and for shares "4 points"."""
    digits = decimals
    while _exact(apart, digits) == 0 and digits < _DUST:
        digits += 1
    written = number(abs(apart), digits)
    if unit != "%":
        return joined(written, unit)
    exact = abs(_exact(apart, digits))
    if exact == 1 and not digits:
        return translate("Numbers", "1 point")
    return translate("Numbers", "{number} points").format(number=written)


def rounded(value: float, decimals: int) -> float:
    """Give the value that stands on the board, so that differences agree with the figures shown."""
    return float(_exact(value, decimals))


def _exact(value: float, decimals: int) -> Decimal:
    """Round the value as it is written, not as it is stored: 0.35 gives 0.4."""
    written = _EXACTLY.quantize(Decimal(repr(value)), Decimal(1).scaleb(-_DUST))
    exact = _EXACTLY.quantize(written, Decimal(1).scaleb(-decimals))
    return exact or abs(exact)


def _written(exact: Decimal, decimals: int, *, grouped: bool) -> str:
    locale = QLocale()
    option = QLocale.NumberOption
    locale.setNumberOptions(option.DefaultNumberOptions if grouped else option.OmitGroupSeparator)
    written = locale.toString(abs(float(exact)), "f", decimals)
    return MINUS + written if exact < 0 else written
