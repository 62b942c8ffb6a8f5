"""The commands that make, show and measure boards without a window."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, time
from pathlib import Path

from kata_desktop.commands import sentences
from kata_desktop.commands.problems import CannotDo
from kata_desktop.core.plain import as_json
from kata_desktop.session.clock import SetClock, SystemClock
from kata_desktop.session.opening import create_board, create_sample, open_session
from kata_desktop.session.place import Place

#: More is no column of measurements; a wrong file is not read into memory whole.
LARGEST_INPUT = 20_000_000


def new(board: Path, title: str, sample: str | None, place: Place, *, as_of: date | None = None) -> str:
    """Make a board, empty or a sample, now or as if on a day; gives what to say.

    A sample made as of a day leads up to its last minute; an empty board is made at noon.
    """
    name = title.strip()
    moment = time(12) if sample is None else time(23, 59)
    clock = SystemClock() if as_of is None else SetClock(datetime.combine(as_of, moment))
    if sample is None:
        name = name or board.stem
        create_board(board, name, who=place.who(), clock=clock)
    else:
        create_sample(board, sample, clock=clock, title=name, who=place.who())
    return sentences.made(str(board), name or str(sample))


def show(board: Path, place: Place, *, plain: bool, as_of: date | None) -> str:
    """A board as JSON (documented, keys sorted) or in words."""
    with open_session(board, who=place.who(), clock=SystemClock(), writable=False) as session:
        found = session.board if as_of is None else session.board_on(as_of)
        today = as_of or session.today()
    if plain:
        return json.dumps(as_json(found), ensure_ascii=False, indent=1, sort_keys=True)
    from kata_desktop.commands.summary import summary

    return summary(found, today)


def measure(board: Path, metric_name: str, source: str, place: Place) -> str:
    """Read a column of numbers into a metric: all rows or none; gives what to say."""
    text = read_text(source)
    with open_session(board, who=place.who(), clock=SystemClock()) as session:
        metric = session.measuring.metric_named(metric_name)
        changes = session.measuring.import_column(metric.id, text)
    return sentences.measured(len(changes.ids), metric.name)


def read_text(source: str) -> str:
    """The text of a file, or of standard input for ``-``; a byte order mark is taken off.

    Raises:
        CannotDo: it cannot be read, or is no text.
    """
    try:
        if source == "-":
            content = sys.stdin.buffer.read(LARGEST_INPUT + 1)
        else:
            with Path(source).open("rb") as file:
                content = file.read(LARGEST_INPUT + 1)
    except OSError as fault:
        raise CannotDo(sentences.cannot_read(source)) from fault
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise CannotDo(sentences.no_text(source)) from fault
    if "\0" in text or len(content) > LARGEST_INPUT:
        raise CannotDo(sentences.no_text(source))
    return text
