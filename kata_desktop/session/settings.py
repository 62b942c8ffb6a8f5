"""What belongs to this screen and not to a board: read before the first paint, written whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, fields
from enum import StrEnum
from pathlib import Path
from typing import Final

from kata_desktop.core.frozen import dataclass
from kata_desktop.store.faults import named

NAME: Final = "settings.json"
READING_SIZES: Final = (0.9, 1.0, 1.15, 1.3)
PLACE_LIMIT: Final = 60
#: The language of the computer.
SYSTEM: Final = "system"


class ThemeChoice(StrEnum):
    """How the screen is lit."""

    LIGHT = "light"
    DARK = "dark"
    TIME_OF_DAY = "time-of-day"


class ModeChoice(StrEnum):
    """What the screen is used as; by itself it follows whether there is something to touch."""

    AUTO = "auto"
    WALL = "wall"
    DESK = "desk"


class RoleChoice(StrEnum):
    """Whose screen it is: the wall belongs to the learner, a laptop may be the coach's or the second coach's."""

    LEARNER = "learner"
    COACH = "coach"
    SECOND_COACH = "second coach"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one data folder. `reading_size` is one of READING_SIZES; `place` may be empty.

    `letter_keys` says whether single letters act; `language` is "system" or a code such as "en". `role` says whose
    screen it is, `pin` what is kept of the PIN before the coach's notes (`session.pin`); empty: none was chosen.
    """

    theme: ThemeChoice = ThemeChoice.LIGHT
    mode: ModeChoice = ModeChoice.AUTO
    reading_size: float = 1.0
    motion: bool = True
    language: str = SYSTEM
    letter_keys: bool = True
    place: str = ""
    role: RoleChoice = RoleChoice.LEARNER
    pin: str = ""


class SettingsFile:
    """`settings.json` of a data folder. Fields it does not know are kept as they are."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME

    def read(self) -> Settings:
        """The settings; whatever cannot be read counts as never set. Raises nothing: the program must start."""
        return settings_from(_object_in(self.path) or {})

    def change(self, former: Settings, wanted: Settings) -> None:
        """Write what differs. A file that cannot be read is kept beside first.

        Raises:
            MediumFull, MediumReadOnly, MediumGone: nothing was changed.
        """
        before, after = asdict(former), asdict(wanted)
        with named(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            held = _object_in(self.path)
            if held is None:
                held = {}
                self._keep_beside()
            held |= {key: value for key, value in after.items() if value != before[key]}
            _write_whole(self.path, _text_of(held))

    def _keep_beside(self) -> None:
        if not self.path.exists():
            return
        number, free = 1, self.path.with_name("settings-unread.json")
        while free.exists():
            number += 1
            free = self.path.with_name(f"settings-unread-{number}.json")
        self.path.replace(free)


def settings_from(held: Mapping[str, object]) -> Settings:
    """Take what is known and of its kind; everything else stays as it is by default."""
    found: dict[str, object] = {}
    plain = Settings()
    for field in fields(Settings):
        value, default = held.get(field.name), getattr(plain, field.name)
        taken = _taken(field.name, value, default)
        if taken is not None:
            found[field.name] = taken
    return Settings(**found)  # type: ignore[arg-type]


def _taken(name: str, value: object, default: object) -> object | None:
    if isinstance(default, StrEnum):
        with suppress(ValueError):
            return type(default)(str(value))
        return None
    if name == "reading_size":
        known = isinstance(value, int | float) and not isinstance(value, bool) and value in READING_SIZES
        return float(value) if known else None  # type: ignore[arg-type]
    if name == "place" and isinstance(value, str):
        return " ".join(_whole_signs(value).split())[:PLACE_LIMIT].rstrip()
    if isinstance(value, str) and value != _whole_signs(value):
        return None
    return value if type(value) is type(default) else None


def _whole_signs(text: str) -> str:
    """Leave out halves of signs: JSON can hold them, but no file and no entry takes them."""
    return text.encode("utf-8", "ignore").decode("utf-8")


def _text_of(held: Mapping[str, object]) -> str:
    text = json.dumps(held, ensure_ascii=False, indent=2)
    if text != _whole_signs(text):
        # half a sign in a field we do not know can only be kept as its escape
        text = json.dumps(held, indent=2)
    return text + "\n"


def _object_in(path: Path) -> dict[str, object] | None:
    """The object a file holds; None if there is no file, or no object in it."""
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _write_whole(path: Path, text: str) -> None:
    """Write beside and exchange, so that a reader finds the former file or the new one."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
