"""What is typed into the fields of an expectation, read as a band and written back, and moved by hand."""

from __future__ import annotations

from enum import Enum, auto

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Expectation, Form, about, check_expectation
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.typed import parse_number
from kata_desktop.words import numbers
from kata_desktop.words.experiment_plan import Put

_BY_FORM = {
    Form.NONE: Put.ABOUT,
    Form.RANGE: Put.ABOUT,
    Form.ABOVE: Put.ABOVE,
    Form.BELOW: Put.BELOW,
    Form.WORDS: Put.WORDS,
    Form.UNKNOWN: Put.UNKNOWN,
}


def put_of(expect: Expectation) -> Put:
    """Return how a kept expectation is put at first."""
    return _BY_FORM[expect.form]


def fits(put: Put, expect: Expectation) -> bool:
    """Return whether an expectation can be shown in this way."""
    if expect.form is Form.NONE:
        return True
    return put is put_of(expect) or (put is Put.BETWEEN and expect.form is Form.RANGE)


def read(put: Put, first: str, second: str, *, unit: str = "") -> Expectation:
    """Read the fields as they are typed; empty ones are no expectation yet, and "give or take" may stay empty.

    Raises:
        InvalidValue: a field holds no number, or the edges are turned round.
    """
    if put is Put.BETWEEN:
        return _between(first, second, unit)
    if not first.strip():
        if second.strip():
            raise InvalidValue(Reason.NUMBER_MISSING)
        return Expectation()
    value = parse_number(first, unit=unit)
    if put is Put.ABOVE:
        return Expectation(low=value)
    if put is Put.BELOW:
        return Expectation(high=value)
    return about(value, parse_number(second, unit=unit) if second.strip() else 0.0)


def _between(first: str, second: str, unit: str) -> Expectation:
    if not first.strip() and not second.strip():
        return Expectation()
    expect = Expectation(low=parse_number(first, unit=unit), high=parse_number(second, unit=unit))
    check_expectation(expect)
    return expect


def written(put: Put, expect: Expectation, decimals: int) -> tuple[str, str]:
    """Write an expectation into the two fields; the second one is empty where there is only one."""
    low, high = expect.low, expect.high
    if put in (Put.ABOUT, Put.BETWEEN):
        if low is None or high is None:
            return "", ""
        if put is Put.BETWEEN:
            return numbers.editable(low, decimals), numbers.editable(high, decimals)
        return numbers.editable((low + high) / 2, decimals), numbers.editable((high - low) / 2, decimals)
    edge = low if put is Put.ABOVE else high if put is Put.BELOW else None
    return (numbers.editable(edge, decimals) if edge is not None else ""), ""


class Grip(Enum):
    """What of a band is dragged."""

    WHOLE = auto()
    LOW = auto()
    HIGH = auto()


@dataclass(frozen=True, slots=True)
class Drag:
    """A band taken hold of; `step` is the metric's resolution."""

    grip: Grip
    start: Expectation
    step: float

    def moved(self, by: float) -> Expectation:
        """Return the band moved by a difference in its unit, in whole steps; edges never pass each other or zero."""
        steps = round(by / self.step) * self.step
        low, high = self.start.low, self.start.high
        if self.grip is Grip.WHOLE or low is None or high is None:
            least = min(edge for edge in (low, high) if edge is not None)
            # a value below zero is none that could be typed on the pad
            steps = max(steps, -least) if least >= 0 else steps
            return Expectation(low=_clean(low, steps), high=_clean(high, steps))
        if self.grip is Grip.LOW:
            return Expectation(low=max(min(0.0, low), min(_sum(low, steps), high)), high=high)
        return Expectation(low=low, high=max(_sum(high, steps), low))


def _clean(edge: float | None, by: float) -> float | None:
    return None if edge is None else _sum(edge, by)


def _sum(edge: float, by: float) -> float:
    """Add without the dust of binary arithmetic."""
    return round(edge + by, 9)
