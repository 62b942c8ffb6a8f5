"""The words of the keyboard: below the board of a desk, and on the screen of all keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def settings() -> str:
    """The way to the settings."""
    return translate("Keys", "Settings")


def jump() -> str:
    """Keys 1 to 5."""
    return translate("Keys", "Jump to a part")


def full_screen() -> str:
    """F11."""
    return translate("Keys", "Full screen")


def all_keys() -> str:
    """The question mark, and the title of the screen it opens."""
    return translate("Keys", "All keys")
