"""The words of the obstacles' screen: the parking lot with its one arrow, and why something is not possible yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.words.grammar import without_stop

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
    HOLD = auto()
    PARK = auto()
    UP = auto()
    DOWN = auto()
    DROP_HERE = auto()
    READ_ALOUD = auto()
    WHAT = auto()
    DETAIL = auto()
    SIZE = auto()
    EXPERIMENTS = auto()
    FORMER_WORDS = auto()
    WHAT_CHANGED = auto()
    HELD = auto()
    SOLVED = auto()
    DROPPED = auto()


def text(which: Text) -> str:
    """A fixed text of the screen."""
    return _TEXTS[which]()


def not_an_obstacle() -> str:
    """The button for one that turned out to be none."""
    return translate("Obstacles", "Not an obstacle")


def write_it_down() -> str:
    """The button that keeps a new one."""
    return translate("Obstacles", "Write it down")


def nothing_written() -> str:
    """Why a new one cannot be kept yet."""
    return translate("Obstacles", "Nothing is written yet. Say in a few words what you saw.")


def in_focus_already() -> str:
    """Why the arrow cannot come here: it is here."""
    return translate("Obstacles", "We work on this one already. One at a time.")


def only_parked_move() -> str:
    """Why this one cannot go up or down."""
    return translate("Obstacles", "Only parked ones can go up and down.")


def at_the_top() -> str:
    """Why it cannot go up."""
    return translate("Obstacles", "It is the first of the parked ones.")


def at_the_end() -> str:
    """Why it cannot go down."""
    return translate("Obstacles", "It is the last of the parked ones.")


def smallest_parked(text: str) -> str:
    """Propose the smallest parked one, without force; the obstacle's own words may be long and are shortened."""
    words = without_stop(text)
    if len(words) > 60:
        words = words[:59].rstrip() + "…"
    return translate("Obstacles", "The smallest of the parked ones: “{obstacle}”. Choose freely.").format(
        obstacle=words
    )


def no_pattern_yet() -> str:
    """Below the sentence when the target condition has no pattern."""
    return translate(
        "Obstacles", "The first half comes from the pattern of the target condition. It is not written yet."
    )


def nothing_tried() -> str:
    """In the place of the experiments."""
    return translate("Obstacles", "Nothing tried on this one yet.")


def written(moment: str) -> str:
    """Below former words: when they were written."""
    return translate("Obstacles", "Written {moment}").format(moment=moment)


def drop_into_focus() -> str:
    """In the frame while a row is held above it."""
    return translate("Obstacles", "Drop here to work on this one")


def grip(text: str) -> str:
    """What a voice says of the grip of a row."""
    return translate("Obstacles", "Move: {obstacle}").format(obstacle=without_stop(text))


def solved_now() -> str:
    """Above the question that follows when the obstacle in focus is solved."""
    return translate("Obstacles", "Solved. Look before you go on:")


def line_of_the_pattern() -> str:
    """Above the lines of the pattern to choose from."""
    return translate("Obstacles", "Line of the pattern")


_TEXTS: Final[Mapping[Text, Callable[[], str]]] = MappingProxyType(
    {
        Text.TITLE: lambda: translate("Obstacles", "Obstacles"),
        Text.NEW: lambda: translate("Obstacles", "New obstacle"),
        Text.WORK_ON_THIS: lambda: translate("Obstacles", "Work on this one"),
        Text.WHY_NOW: lambda: translate("Obstacles", "Why now?"),
        Text.WHY_NOW_HINT: lambda: translate("Obstacles", "One line, or leave it empty."),
        Text.SMALLEST: lambda: translate("Obstacles", "This one looks smallest. Choose freely."),
        Text.SOLVE: lambda: translate("Obstacles", "Solved"),
        Text.HOLD: lambda: translate("Obstacles", "Put aside"),
        Text.PARK: lambda: translate("Obstacles", "Take it back"),
        Text.UP: lambda: translate("Obstacles", "Up"),
        Text.DOWN: lambda: translate("Obstacles", "Down"),
        Text.DROP_HERE: lambda: translate("Obstacles", "Drop here"),
        Text.READ_ALOUD: lambda: translate("Obstacles", "Read it aloud: does it sound right?"),
        Text.WHAT: lambda: translate("Obstacles", "What keeps us from the target?"),
        Text.DETAIL: lambda: translate("Obstacles", "What exactly happens there?"),
        Text.SIZE: lambda: translate("Obstacles", "How large does it look?"),
        Text.EXPERIMENTS: lambda: translate("Obstacles", "Experiments"),
        Text.FORMER_WORDS: lambda: translate("Obstacles", "Former words"),
        Text.WHAT_CHANGED: lambda: translate("Obstacles", "What changed in the numbers?"),
        Text.HELD: lambda: translate("Obstacles", "Put aside"),
        Text.SOLVED: lambda: translate("Obstacles", "Solved"),
        Text.DROPPED: lambda: translate("Obstacles", "Was none"),
    }
)
