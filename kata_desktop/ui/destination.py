"""Where one can go: the screens by name, so that a panel asks for a place and knows no window."""

from __future__ import annotations

from enum import StrEnum

from kata_desktop.core.frozen import dataclass


class Place(StrEnum):
    """The screens of a board; the names are those of ``picture --screen``."""

    BOARD = "storyboard"
    CHALLENGE = "challenge"
    TARGET = "target"
    LOOK_BACK = "look-back"
    ACTUAL = "actual"
    MEASURE = "measure"
    METRIC = "metric"
    OBSTACLES = "obstacles"
    EXPERIMENT = "experiment"
    COACHING = "coaching"
    RHYTHM = "rhythm"
    RESTART = "restart"
    NOTEBOOK = "notebook"
    OBSERVATION = "observation"
    PDF = "pdf"
    PRINT = "print"
    BOARDS = "boards"
    NEW_BOARD = "new-board"
    SETTINGS = "settings"
    KEYS = "keys"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Destination:
    """A screen and the id of the thing it is about (empty: the screen chooses)."""

    place: Place
    thing: str = ""
