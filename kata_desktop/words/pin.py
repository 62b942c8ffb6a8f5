"""The words of the PIN before the coach's notes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def title() -> str:
    """What the PIN is for."""
    return translate("Pin", "PIN for the coach’s notes")


def pin() -> str:
    """The field of the PIN that was chosen once."""
    return translate("Pin", "PIN")


def forgotten() -> str:
    """What can be done without it."""
    return translate("Pin", "Forgotten? The notebook can then be opened with the computer’s own account only.")


def open_it() -> str:
    """The primary once the PIN was typed."""
    return translate("Pin", "Open")


def wrong() -> str:
    """Another one was typed."""
    return translate("Pin", "This is not the PIN. Type it once more.")


def choose() -> str:
    """A PIN is to be chosen."""
    return translate("Pin", "Choose a PIN")


def how_long() -> str:
    """What a PIN is made of."""
    return translate("Pin", "4 to 8 digits.")


def stops() -> str:
    """What a PIN can do, and what it cannot."""
    return translate(
        "Pin",
        "The PIN stops accidents, not attackers. Whoever can touch the wall can write on it. "
        "Nothing written can be erased: every entry keeps its day and its place.",
    )


def new_pin() -> str:
    """The field of a PIN that is being chosen."""
    return translate("Pin", "New PIN")


def go_on() -> str:
    """The primary after the first time."""
    return translate("Pin", "Next")


def once_more() -> str:
    """The PIN is typed a second time, so that a slip does not lock anybody out."""
    return translate("Pin", "Once more, the same digits")


def keep() -> str:
    """The primary after the second time."""
    return translate("Pin", "Keep the PIN")


def not_the_same() -> str:
    """Both times were not alike."""
    return translate("Pin", "These were not the same digits. Choose the PIN once more.")


def typed(count: int) -> str:
    """How many digits stand in the field, for a voice: never which."""
    return translate("Pin", "1 digit") if count == 1 else translate("Pin", "%n digits", "", count)
