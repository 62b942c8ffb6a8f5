"""The words of the obstacles' screen: the parking lot with its one arrow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Text(Enum):
    """Fixed texts of the screen."""

    TITLE = auto()
    NEW = auto()
    WORK_ON_THIS = auto()
    WHY_NOW = auto()
    WHY_NOW_HINT = auto()
    SMALLEST = auto()
    SOLVE = auto()
    DROP = auto()
    HOLD = auto()
    PARK = auto()
    UP = auto()
    DOWN = auto()
    DROP_HERE = auto()
    READ_ALOUD = auto()
    WHAT = auto()
    DETAIL = auto()
    SIZE = auto()
    KIND = auto()
    EXPERIMENTS = auto()
    FORMER_WORDS = auto()
    WHAT_CHANGED = auto()
    BACK = auto()
    HELD = auto()
    HELD_MEANS = auto()
    SOLVED = auto()
    DROPPED = auto()


def text(which: Text) -> str:
    """A fixed text of the screen."""
    return _TEXTS[which]()


def experiments_so_far(count: int) -> str:
    """As "1 experiment so far", below an obstacle."""
    if count == 0:
        return translate("Obstacle", "no experiment yet")
    if count == 1:
        return translate("Obstacle", "1 experiment so far")
    return translate("Obstacle", "%n experiments so far", "", count)


def came_to_focus(words: str) -> str:
    """As "Why now: it stops every cycle", below the obstacle in focus."""
    return translate("Obstacle", "Why now: {words}").format(words=words.strip())


_TEXTS: Final[Mapping[Text, Callable[[], str]]] = MappingProxyType(
    {
        Text.TITLE: lambda: translate("Obstacle", "Obstacles"),
        Text.NEW: lambda: translate("Obstacle", "New obstacle"),
        Text.WORK_ON_THIS: lambda: translate("Obstacle", "Work on this one"),
        Text.WHY_NOW: lambda: translate("Obstacle", "Why now?"),
        Text.WHY_NOW_HINT: lambda: translate("Obstacle", "One line, or leave it empty."),
        Text.SMALLEST: lambda: translate("Obstacle", "This one looks smallest. Choose freely."),
        Text.SOLVE: lambda: translate("Obstacle", "Solved"),
        Text.DROP: lambda: translate("Obstacle", "Was none"),
        Text.HOLD: lambda: translate("Obstacle", "Put aside"),
        Text.PARK: lambda: translate("Obstacle", "Take it back"),
        Text.UP: lambda: translate("Obstacle", "Up"),
        Text.DOWN: lambda: translate("Obstacle", "Down"),
        Text.DROP_HERE: lambda: translate("Obstacle", "Drop here"),
        Text.READ_ALOUD: lambda: translate("Obstacle", "Read it aloud: does it sound right?"),
        Text.WHAT: lambda: translate("Obstacle", "What keeps us from the target?"),
        Text.DETAIL: lambda: translate("Obstacle", "What exactly happens there?"),
        Text.SIZE: lambda: translate("Obstacle", "How large does it look?"),
        Text.KIND: lambda: translate("Obstacle", "Kind"),
        Text.EXPERIMENTS: lambda: translate("Obstacle", "Experiments"),
        Text.FORMER_WORDS: lambda: translate("Obstacle", "Former words"),
        Text.WHAT_CHANGED: lambda: translate("Obstacle", "What changed in the numbers?"),
        Text.BACK: lambda: translate("Obstacle", "Back to board"),
        Text.HELD: lambda: translate("Obstacle", "Put aside"),
        Text.HELD_MEANS: lambda: translate("Obstacle", "Real, but not in the way of this target condition"),
        Text.SOLVED: lambda: translate("Obstacle", "Solved"),
        Text.DROPPED: lambda: translate("Obstacle", "Was none"),
    }
)
