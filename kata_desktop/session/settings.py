"""What belongs to this screen and not to a board: read before the first paint, written whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, fields
from datetime import time
from enum import StrEnum
from pathlib import Path
from typing import Final

from kata_desktop.core.frozen import dataclass
from kata_desktop.session.json_file import keep_object, object_in, whole_signs

NAME: Final = "settings.json"
READING_SIZES: Final = (0.9, 1.0, 1.15, 1.3)
LIGHT_FROM: Final = time(7)
LIGHT_TO: Final = time(19)
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
    `only_board` is a day and, after spaces, the ids of the boards that were wanted without their restart on it.
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
    only_board: str = ""

    def is_dark_at(self, at: time) -> bool:
        """Whether the screen is dark at this time of day."""
        by_day = self.theme is ThemeChoice.TIME_OF_DAY
        return not LIGHT_FROM <= at < LIGHT_TO if by_day else self.theme is ThemeChoice.DARK

    def is_for_wall(self, *, touch: bool) -> bool:
        """Whether the screen is a wall's; `touch` is whether there is something to touch."""
        return touch if self.mode is ModeChoice.AUTO else self.mode is ModeChoice.WALL


class SettingsFile:
    """`settings.json` of a data folder. Fields it does not know are kept as they are."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME

    def read(self) -> Settings:
        """The settings; whatever cannot be read counts as never set. Raises nothing: the program must start."""
        return settings_from(object_in(self.path) or {})

    def change(self, former: Settings, wanted: Settings) -> None:
        """Write what differs. A file that cannot be read is kept beside first.

        Raises:
            MediumFull, MediumReadOnly, MediumGone: nothing was changed.
        """
        before, after = asdict(former), asdict(wanted)
        changed = {key: value for key, value in after.items() if value != before[key]}
        keep_object(self.path, {**(object_in(self.path) or {}), **changed})


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
        return " ".join(whole_signs(value).split())[:PLACE_LIMIT].rstrip()
    if isinstance(value, str) and value != whole_signs(value):
        return None
    return value if type(value) is type(default) else None
