"""Keyboard layouts as data, so that another language is another file and no code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

from kata_desktop.core.frozen import dataclass
from kata_desktop.resources import resource

_FOLDER: Final = "keyboards"


class Act(StrEnum):
    """What a key does that writes no sign of its own; the values stand in the files."""

    DELETE = "delete"
    ENTER = "enter"
    SHIFT = "shift"
    LANGUAGE = "language"
    PAGE = "page"
    SPACE = "space"
    LEFT = "left"
    RIGHT = "right"
    INK = "ink"
    DONE = "done"
    GAP = "gap"
    """No key: room at this place of the row."""


@dataclass(frozen=True, slots=True)
class Cap:
    """One place of a row: a sign or an act, and how many keys wide it is."""

    sign: str = ""
    act: Act | None = None
    width: float = 1.0


Rows = tuple[tuple[Cap, ...], ...]

#: The lowest row is the same in every language; Done lies where the primary of a ledge always is.
LOWEST: Final = (
    Cap(act=Act.LANGUAGE, width=1.9),
    Cap(act=Act.PAGE, width=1.1),
    Cap(act=Act.SPACE, width=5.4),
    Cap(act=Act.LEFT, width=1.0),
    Cap(act=Act.RIGHT, width=1.0),
    Cap(act=Act.DONE, width=2.2),
)
#: The same for a field that takes ink.
LOWEST_WITH_INK: Final = (
    Cap(act=Act.LANGUAGE, width=1.9),
    Cap(act=Act.INK, width=1.35),
    Cap(act=Act.PAGE, width=1.1),
    Cap(act=Act.SPACE, width=4.2),
    Cap(act=Act.LEFT, width=0.9),
    Cap(act=Act.RIGHT, width=0.9),
    Cap(act=Act.DONE, width=2.2),
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The keys of one language: four rows of letters, four of signs, what Shift makes of a sign, and its accents."""

    name: str
    language: str
    letters: Rows
    signs: Rows
    shifted: Mapping[str, str]
    accents: Mapping[str, str]

    def __hash__(self) -> int:
        return hash((self.name, self.language))

    def capital(self, sign: str) -> str:
        """What Shift makes of a sign; the sign itself where the language has no other."""
        return self.shifted.get(sign) or _upper(sign)

    def accents_of(self, sign: str) -> tuple[str, ...]:
        """What a long press on a sign offers, in the case of the sign."""
        own = self.accents.get(sign)
        if own is not None:
            return tuple(own)
        capitals = (_upper(accent) for accent in self.accents.get(sign.lower(), ""))
        return tuple(dict.fromkeys(capital for capital in capitals if capital.isupper()))


@cache
def layouts() -> tuple[Layout, ...]:
    """Every layout shipped, in the order of the list; read once per process."""
    files = resource(_FOLDER).glob("*.json")
    found = [_read(path) for path in files]
    return tuple(layout for _order, layout in sorted(found, key=lambda pair: pair[0]))


def layout_for(language: str) -> Layout:
    """The layout of a language ("de", "de_AT"), else the first one."""
    short = language.replace("-", "_").split("_")[0].lower()
    return next((layout for layout in layouts() if layout.language == short), layouts()[0])


def _read(path: Path) -> tuple[int, Layout]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    layout = Layout(
        name=data["name"],
        language=data["language"],
        letters=_rows(data["letters"]),
        signs=_rows(data["signs"]),
        shifted=data["shifted"],
        accents=data["accents"],
    )
    return data["order"], layout


def _rows(rows: list[list[Any]]) -> Rows:
    return tuple(tuple(cap for part in row for cap in _caps(part)) for row in rows)


def _caps(part: Any) -> list[Cap]:
    """A text stands for one key each sign."""
    if isinstance(part, str):
        return [Cap(sign) for sign in part]
    return [Cap(act=Act(part["act"]), width=part["width"])]


def _upper(sign: str) -> str:
    upper = sign.upper()
    return upper if len(upper) == 1 else "ẞ" if sign == "ß" else sign
