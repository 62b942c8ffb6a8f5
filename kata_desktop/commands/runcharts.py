"""The command that analyses series from outside: for scripts, and for checking us against other tools."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from kata_desktop.commands import sentences
from kata_desktop.commands.problems import CannotDo
from kata_desktop.core.columns import read_gaps
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import Direction as Better
from kata_desktop.core.measurement import Metric
from kata_desktop.core.runchart import Direction, InvalidOptionError, NotFiniteError, Options, analyse, as_case
from kata_desktop.core.runchart.board import board_analysis
from kata_desktop.core.runchart.findings import BoardOptions
from kata_desktop.words import captions

_LISTS = ("phase_starts", "exclude")


@dataclass(frozen=True, slots=True)
class Series:
    """One series to analyse; `number` counts from 1, for sentences."""

    number: int
    values: tuple[float | None, ...]
    options: Options


def run_chart(text: str, *, plain: bool) -> str:
    """Analyse the series in a text; gives JSON, or the sentences line by line.

    Raises:
        CannotDo: something in it cannot be taken; it says in which series and where.
    """
    series, single = read_series(text)
    answers = [_answer(one) for one in series]
    if not plain:
        return "\n".join(str(answer["sentence"]) for answer in answers)
    return json.dumps(answers[0] if single else answers, ensure_ascii=False, allow_nan=False)


def _answer(series: Series) -> dict[str, object]:
    options = series.options
    try:
        analysis = as_case(analyse(series.values, options))
        finding = board_analysis(
            series.values,
            BoardOptions(
                markers=() if options.freeze is None else (min(options.freeze, len(series.values)),),
                phase_starts=options.phase_starts,
                exclude=options.exclude,
                target=options.target,
                direction=options.direction,
            ),
        ).caption
    except NotFiniteError as fault:
        told = sentences.series_place(series.number, fault.index + 1, str(series.values[fault.index]))
        raise CannotDo(told) from fault
    except InvalidOptionError as fault:
        raise CannotDo(sentences.series_option(series.number, fault.option, json.dumps(fault.value))) from fault
    higher = options.direction is Direction.HIGHER
    metric = Metric(
        id="",
        name="",
        direction=Better.HIGHER if higher else Better.LOWER,
        decimals=_decimals(series.values),
    )
    return {"analysis": analysis, "sentence": captions.caption_of(finding, metric, target=options.target)}


def _decimals(values: Sequence[float | None]) -> int:
    written = (repr(value) for value in values if value is not None)
    return min(
        max((len(text.partition(".")[2].removesuffix("0")) for text in written if "e" not in text), default=0), 6
    )


def read_series(text: str) -> tuple[list[Series], bool]:
    """The series of a text (JSON, else one column), and whether it is a single one that wants a single answer."""
    if text.lstrip()[:1] not in ("{", "["):
        return [Series(1, _column(text), Options())], True
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise CannotDo(sentences.no_series()) from fault
    if isinstance(found, dict):
        return [_series(1, found)], True
    return [_series(number, one) for number, one in enumerate(found, start=1)], False


def _column(text: str) -> tuple[float | None, ...]:
    try:
        return read_gaps(text)
    except InvalidValue as fault:
        told = str(fault.facts.get("text", ""))
        if fault.reason is Reason.COLUMN_HEAD:
            raise CannotDo(sentences.series_head(told)) from fault
        place = fault.facts.get("row")
        raise CannotDo(
            sentences.series_place(1, place, told) if isinstance(place, int) else sentences.no_series()
        ) from fault


def _series(number: int, found: Any) -> Series:
    values = found.get("values") if isinstance(found, dict) else None
    if not isinstance(values, list):
        raise CannotDo(sentences.series_shape(number))
    options = found.get("options")
    if options is not None and not isinstance(options, dict):
        raise CannotDo(sentences.series_option(number, "options", _shown(options)))
    taken = tuple(_value(number, place, value) for place, value in enumerate(values, start=1))
    return Series(number, taken, _options(number, options or {}))


def _value(number: int, place: int, value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not _is_finite(value):
        raise CannotDo(sentences.series_place(number, place, _shown(value)))
    return value


def _is_finite(value: float) -> bool:
    """Whether a number of any size, whole ones without end too, can be reckoned with."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _options(number: int, found: Mapping[str, object]) -> Options:
    for name in found:
        if name not in (*_LISTS, "freeze", "target", "direction"):
            raise CannotDo(sentences.series_option(number, str(name), _shown(found[name])))
    rows = {name: _rows(number, name, found.get(name)) for name in _LISTS}
    freeze, target, direction = (found.get(name) for name in ("freeze", "target", "direction"))
    if freeze is not None and not _is_row(freeze):
        raise CannotDo(sentences.series_option(number, "freeze", _shown(freeze)))
    if isinstance(target, bool) or not (target is None or (isinstance(target, int | float) and _is_finite(target))):
        raise CannotDo(sentences.series_option(number, "target", _shown(target)))
    if direction not in (None, "lower", "higher"):
        raise CannotDo(sentences.series_option(number, "direction", _shown(direction)))
    return Options(
        phase_starts=rows["phase_starts"],
        exclude=rows["exclude"],
        freeze=freeze if isinstance(freeze, int) else None,
        target=target,
        direction=None if direction is None else Direction(direction),
    )


def _rows(number: int, name: str, found: object) -> tuple[int, ...]:
    if found is None:
        return ()
    if not isinstance(found, list) or not all(_is_row(row) for row in found):
        raise CannotDo(sentences.series_option(number, name, _shown(found)))
    return tuple(found)


def _is_row(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**31


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)[:60]
