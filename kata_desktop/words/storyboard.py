"""Words that stand on the storyboard screen alone: its ledge and what has no room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def parked_and_more(count: int) -> str:
    """Above the parked obstacles when some have no room."""
    return translate("Storyboard", "Parked, %n more", "", count)


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


def obstacles() -> str:
    """The way to the obstacles."""
    return translate("Storyboard", "Obstacles")


def target() -> str:
    """The way to the target condition."""
    return translate("Storyboard", "Target")


def measure() -> str:
    """The way to a new measurement."""
    return translate("Storyboard", "Measure")


def experiment() -> str:
    """The way to a new experiment."""
    return translate("Storyboard", "Experiment")


def what_happened() -> str:
    """The way to the check of the running step, when it is time to go and see."""
    return translate("Storyboard", "What happened?")


def look_back() -> str:
    """The way to the look back on the date of the target condition."""
    return translate("Storyboard", "Look back at the target")
