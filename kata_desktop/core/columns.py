"""A pasted or read column of numbers, optionally with a column of times: all rows are good or none is taken."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import MOST_VALUES
from kata_desktop.core.typed import parse_number

#: Most rows in one column: as many as one visit may have.
MOST_ROWS: Final = MOST_VALUES
_VALUE, _TIME = "value", "time"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the text (1 is the first), the value, and its time if there, zoned or not."""

    line: int
    value: float
    time: datetime | None = None


def read_column(text: str, *, unit: str = "") -> tuple[Row, ...]:
    """Read a column of numbers with or without a head line ``value``, and a column ``time`` beside it.

    Columns are parted by tab, semicolon, or comma (a comma only where a head line or a time shows that there are
    two columns, otherwise it is the decimal sign). Empty lines and a byte order mark are passed over.

    Raises:
        InvalidValue: COLUMN_EMPTY, COLUMN_TOO_LONG, or COLUMN_ROW and COLUMN_TIME with the row that is at fault.
    """
    lines = [(n, line) for n, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1) if line.strip()]
    if len(lines) > MOST_ROWS + 1:
        raise InvalidValue(Reason.COLUMN_TOO_LONG, limit=MOST_ROWS)
    if not lines:
        raise InvalidValue(Reason.COLUMN_EMPTY)
    delimiter = _delimiter(lines[0][1])
    rows = [(n, _cells(n, line, delimiter)) for n, line in lines]
    names = [cell.casefold() for cell in rows[0][1]]
    if _VALUE in names:
        rows = rows[1:]
    else:
        names = _names_without_head(rows[0][1])
    if not rows:
        raise InvalidValue(Reason.COLUMN_EMPTY)
    return tuple(_row(line, cells, names, unit) for line, cells in rows)


def _delimiter(first: str) -> str | None:
    for sign in ("\t", ";"):
        if sign in first:
            return sign
    head, _, rest = first.partition(",")
    two = {head.strip().strip('"').casefold(), rest.strip().strip('"').casefold()} == {_VALUE, _TIME}
    return "," if two or _time_of(head) or _time_of(rest) else None


def _cells(number: int, line: str, delimiter: str | None) -> list[str]:
    if delimiter is None:
        return [line.strip().strip('"').strip()]
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter))]
    except csv.Error as fault:
        raise InvalidValue(Reason.COLUMN_ROW, row=number, text=line[:40]) from fault


def _names_without_head(cells: Sequence[str]) -> list[str]:
    if len(cells) == 1:
        return [_VALUE]
    return [_TIME, _VALUE] if _time_of(cells[0]) else [_VALUE, _TIME]


def _time_of(cell: str) -> datetime | None:
    try:
        return datetime.fromisoformat(cell.strip().strip('"'))
    except ValueError:
        return None


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
