"""A pasted or read column of numbers, optionally with a column of times: all rows are good or none is taken."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import MOST_VALUES
from kata_desktop.core.typed import parse_number

#: Most rows in one column: as many as one visit may have.
MOST_ROWS: Final = MOST_VALUES
#: Nobody measured before; at the edges of the calendar a time has no zone and no week around it.
_YEARS: Final = range(1900, 3000)
_VALUE, _TIME = "value", "time"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the text (1 is the first), the value, and its time if there, zoned or not."""

    line: int
    value: float
    time: datetime | None = None


def read_column(text: str, *, unit: str = "", name: str = "") -> tuple[Row, ...]:
    """Read a column of numbers with or without a head line, and a column ``time`` beside it.

    A head line calls the numbers ``value`` or by the `name` of their metric. Columns are parted by tab, semicolon, or
    comma (a comma only where a head line or a time shows that there are two columns, otherwise it is the decimal sign).
    Empty lines and a byte order mark are passed over.

    Raises:
        InvalidValue: COLUMN_EMPTY, COLUMN_TOO_LONG, COLUMN_HEAD for a head line of other words, or COLUMN_ROW and
            COLUMN_TIME with the row that is at fault.
    """
    lines = [(n, line) for n, line in _lines(text) if line.strip()]
    if len(lines) > MOST_ROWS + 1:
        raise InvalidValue(Reason.COLUMN_TOO_LONG, limit=MOST_ROWS)
    names, rows = _table(lines, name)
    return tuple(_row(line, cells, names, unit) for line, cells in rows)


def read_gaps(text: str) -> tuple[float | None, ...]:
    """Read a series from a column written as for `read_column`: an empty cell or line is a gap, times say nothing.

    Raises:
        InvalidValue: COLUMN_EMPTY, COLUMN_HEAD, or COLUMN_ROW, whose row is the place in the series (1 is the first).
    """
    names, rows = _table(_lines(text), "")
    return tuple(_value_or_gap(place, cells, names) for place, (_, cells) in enumerate(rows, start=1))


def _lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.lstrip("\ufeff").splitlines(), start=1))


def _table(lines: Sequence[tuple[int, str]], name: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """What the columns are called, and the cells of the rows below the head line."""
    first = next((n for n, (_, line) in enumerate(lines) if line.strip()), None)
    if first is None:
        raise InvalidValue(Reason.COLUMN_EMPTY)
    number, line = lines[first]
    called = {_VALUE, name.strip().casefold() or _VALUE}
    delimiter = _delimiter(line, called)
    head = _cells(number, line, delimiter)
    names = [_VALUE if cell.casefold() in called else cell.casefold() for cell in head]
    if _VALUE in names:
        lines = lines[first + 1 :]
    elif any(character.isdigit() for character in line):
        names = _names_without_head(head)
    else:
        raise InvalidValue(Reason.COLUMN_HEAD, text=line.strip()[:40])
    rows = [(n, _cells(n, line, delimiter)) for n, line in lines]
    if not any(map(any, (cells for _, cells in rows))):
        raise InvalidValue(Reason.COLUMN_EMPTY)
    return names, rows


def _delimiter(first: str, called: Collection[str]) -> str | None:
    for sign in ("\t", ";"):
        if sign in first:
            return sign
    head, _, rest = first.partition(",")
    pair = {part.strip().strip('"').strip().casefold() for part in (head, rest)}
    two = _TIME in pair and bool(pair & {*called})
    return "," if two or _time_of(head) or _time_of(rest) else None


def _cells(number: int, line: str, delimiter: str | None) -> list[str]:
    if delimiter is None:
        return [line.strip().strip('"').strip()]
    # every start imports this module, few runs read a column
    import csv

    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter))]
    except csv.Error as fault:
        raise InvalidValue(Reason.COLUMN_ROW, row=number, text=line[:40]) from fault


def _names_without_head(cells: Sequence[str]) -> list[str]:
    if not any(cells[1:]):
        return [_VALUE]
    return [_TIME, _VALUE] if _time_of(cells[0]) else [_VALUE, _TIME]


def _time_of(cell: str) -> datetime | None:
    try:
        time = datetime.fromisoformat(cell.strip().strip('"'))
    except ValueError:
        return None
    return time if time.year in _YEARS else None


def _row(line: int, cells: Sequence[str], names: Sequence[str], unit: str) -> Row:
    if any(cells[len(names) :]):
        # more than there are columns: "08:00,47,5" must not become 47
        raise InvalidValue(Reason.COLUMN_ROW, row=line, text=cells[-1][:40])
    by_name = dict(zip(names, cells, strict=False))
    try:
        value = parse_number(by_name.get(_VALUE, ""), unit=unit)
    except InvalidValue as fault:
        raise InvalidValue(Reason.COLUMN_ROW, row=line, text=by_name.get(_VALUE, "")[:40]) from fault
    written = by_name.get(_TIME, "")
    time = _time_of(written) if written else None
    if written and time is None:
        raise InvalidValue(Reason.COLUMN_TIME, row=line, text=written[:40])
    if _TIME in names and time is None:
        raise InvalidValue(Reason.COLUMN_TIME, row=line, text="")
    return Row(line, value, time)


def _value_or_gap(place: int, cells: Sequence[str], names: Sequence[str]) -> float | None:
    by_name = dict(zip(names, cells, strict=False))
    time = by_name.get(_TIME, "")
    if any(cells[len(names) :]) or (time and _time_of(time) is None):
        raise InvalidValue(Reason.COLUMN_ROW, row=place, text=";".join(cells)[:40])
    written = by_name.get(_VALUE, "")
    if not written:
        return None
    try:
        return parse_number(written)
    except InvalidValue as fault:
        raise InvalidValue(Reason.COLUMN_ROW, row=place, text=written[:40]) from fault
