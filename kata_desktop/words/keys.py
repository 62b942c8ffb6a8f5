"""The words of the keyboard: below the board of a desk, and on the screen of all keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.frozen import dataclass

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that act at one place: each as it is printed, and what it does."""

    title: str
    keys: tuple[tuple[str, str], ...]


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


def close() -> str:
    """Leave the screen of all keys."""
    return translate("Keys", "Close")


def switched_off() -> str:
    """Beside the title while single letters are switched off."""
    return translate("Keys", "Single-letter keys are switched off in the settings.")


def groups() -> tuple[KeyGroup, ...]:
    """All keys of the program, by place."""
    return (_board(), _notebook(), _everywhere(), _lists(), _chart(), _days(), _coaching())


def _board() -> KeyGroup:
    rows = (
        ("1", translate("Keys", "Target condition")),
        ("2", translate("Keys", "Actual condition")),
        ("3", translate("Keys", "Obstacles")),
        ("4, 5", translate("Keys", "Next step, go and see")),
        ("C", translate("Keys", "Coaching cycle")),
        ("M", translate("Keys", "Measure")),
        ("E", translate("Keys", "New experiment")),
        ("R", translate("Keys", "Rhythm of the coaching cycles")),
        ("B", translate("Keys", "Boards")),
        ("P", translate("Keys", "PDF")),
        ("S", translate("Keys", "Settings")),
        ("F6", translate("Keys", "From panel to panel")),
    )
    return KeyGroup(translate("Keys", "On the board"), rows)


def _everywhere() -> KeyGroup:
    rows = (
        (translate("Keys", "Tab"), translate("Keys", "Next part")),
        (translate("Keys", "Enter"), translate("Keys", "Open, choose")),
        (translate("Keys", "Esc"), translate("Keys", "Back, nothing is lost")),
        (translate("Keys", "Ctrl+Z"), translate("Keys", "Undo")),
        (translate("Keys", "Ctrl+Shift+Z"), translate("Keys", "Redo")),
        ("F11", full_screen()),
        ("F1", translate("Keys", "Help")),
        ("?", all_keys()),
    )
    return KeyGroup(translate("Keys", "Everywhere"), rows)


def _lists() -> KeyGroup:
    rows = (
        (translate("Keys", "Arrows"), translate("Keys", "Move")),
        (translate("Keys", "Alt+arrows"), translate("Keys", "Change the order")),
        ("F", translate("Keys", "Put the obstacle in focus")),
        ("N", translate("Keys", "New obstacle")),
    )
    return KeyGroup(translate("Keys", "In lists"), rows)


def _chart() -> KeyGroup:
    rows = (
        (translate("Keys", "Left, Right"), translate("Keys", "Point to point")),
        (translate("Keys", "Home, End"), translate("Keys", "First and last point")),
        ("+, −", translate("Keys", "Zoom")),
        ("0", translate("Keys", "Whole time")),
        ("T", translate("Keys", "Table")),
        ("X", translate("Keys", "Leave the point out")),
    )
    return KeyGroup(translate("Keys", "In the run chart"), rows)


def _days() -> KeyGroup:
    rows = (
        (translate("Keys", "Arrows"), translate("Keys", "A day, a week")),
        (translate("Keys", "Page keys"), translate("Keys", "Further back and on")),
        (translate("Keys", "1 to 4"), translate("Keys", "Weeks of a target condition")),
    )
    return KeyGroup(translate("Keys", "In calendars"), rows)


def _coaching() -> KeyGroup:
    rows = (
        (translate("Keys", "Right, Enter"), translate("Keys", "Next question")),
        (translate("Keys", "Left"), translate("Keys", "Question before")),
        ("R", translate("Keys", "Reflect on the last step")),
    )
    return KeyGroup(translate("Keys", "In a coaching cycle"), rows)


def _notebook() -> KeyGroup:
    rows = (
        ("N", translate("Keys", "New line")),
        ("O", translate("Keys", "Observations")),
        ("T", translate("Keys", "Take in a notebook")),
    )
    return KeyGroup(translate("Keys", "In the coach’s notebook"), rows)
