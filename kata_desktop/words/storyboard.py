"""Words that stand on the storyboard screen alone: its ledge and what has no room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def back_to_board() -> str:
    """The way back from every screen."""
    return translate("Storyboard", "Back to board")


def parked_and_more(count: int) -> str:
    """Above the parked obstacles when some have no room."""
    return translate("Storyboard", "Parked, %n more", "", count)


def more(count: int) -> str:
    """Below the last one in sight when some have no room."""
    return translate("Storyboard", "%n more", "", count)


def saved() -> str:
    """In the middle of the ledge: every change is in the file already."""
    return translate("Storyboard", "Saved on this screen")


def read_only() -> str:
    """In the middle of the ledge of a board that can only be looked at."""
    return translate("Storyboard", "Only to look at")


def boards() -> str:
    """The way to the other boards."""
    return translate("Storyboard", "Boards")


def pdf() -> str:
    """The way to the page."""
    return translate("Storyboard", "PDF")


def measure() -> str:
    """The way to a new measurement."""
    return translate("Storyboard", "Measure")


def notebook() -> str:
    """The way to the coach's notebook."""
    return translate("Storyboard", "Notebook")


def experiment() -> str:
    """The way to a new experiment."""
    return translate("Storyboard", "Experiment")


def look_back() -> str:
    """The way to the look back on the date of the target condition."""
    return translate("Storyboard", "Look back at the target")


def coaching_cycle() -> str:
    """The way to the coaching cycle where there is little room: on the bar of a desk, beside its key."""
    return translate("Storyboard", "Coaching cycle")


def start_cycle() -> str:
    """The primary of the board."""
    return translate("Storyboard", "Start coaching cycle")


def go_on_with_cycle(begun: str) -> str:
    """As "Go on with the cycle of 14:00": one of today that was left before its end."""
    return translate("Storyboard", "Go on with the cycle of {time}").format(time=begun)


def cycle_to_go_on_with(begun: str) -> str:
    """The same where there is little room: on the bar of a desk the date of the challenge stands beside it."""
    return translate("Storyboard", "Cycle of {time}").format(time=begun)
