"""Texts of a sample as they stand on a board: no date that the moved days would belie, no numbers of its snapshot."""

from __future__ import annotations

import re
from typing import Final

from kata_desktop.session.samples.source import Source

_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
NAMES_A_DATE: Final = re.compile(rf"\b\d{{1,2}}\.? (?:{_MONTHS})\b|\b(?:{_MONTHS}) \d{{1,2}}\b|\b\d{{4}}-\d\d-\d\d\b")
_OBSTACLE: Final = re.compile(r"\bO(\d)\b(: )?")
_EXPERIMENT: Final = re.compile(r"\bE(\d)\b")


def on_board(text: str | None, source: Source) -> str:
    """Give a text for the board; empty for none.

    Of a list joined by "; " the items that name a date are left out. E4 becomes experiment 4. O2 becomes the
    obstacle's own words, for obstacles have no numbers; before a colon it only announces them and goes.
    """
    written = text or ""
    kept = "; ".join(item for item in written.split("; ") if not NAMES_A_DATE.search(item))
    kept = _EXPERIMENT.sub(r"experiment \1", kept)
    kept = _OBSTACLE.sub(lambda found: "" if found.group(2) else _quoted(source, found.group(1)), kept)
    return kept if kept == written else kept[:1].upper() + kept[1:]


def _quoted(source: Source, number: str) -> str:
    words = next(item["text"] for item in source.example["obstacles"] if item["id"] == f"O{number}")
    return f"“{words}”"
