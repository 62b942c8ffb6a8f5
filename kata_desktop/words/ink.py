"""Words about handwriting: what a screen reader says of it, and where a line of text can only say that it is there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def by_hand() -> str:
    """Where one line can only tell that something is written."""
    return translate("Ink", "written by hand")


def or_by_hand(text: str) -> str:
    """The text, or that it is written by hand, where something is written in any case."""
    return text or by_hand()


def not_here() -> str:
    """Where no stroke can be kept yet."""
    return translate("Ink", "Nothing can be written here yet.")


def not_kept() -> str:
    """After a stroke that the medium did not take; the notice above the screen tells why."""
    return translate("Ink", "This stroke could not be kept.")


def told(label: str, typed: str) -> str:
    """As "Learned, written by hand. Typed line: the hand counts", for a screen reader."""
    if not typed.strip():
        return translate("Ink", "{label}, written by hand, no typed line yet.").format(label=label)
    return translate("Ink", "{label}, written by hand. Typed line: {words}").format(label=label, words=typed.strip())
