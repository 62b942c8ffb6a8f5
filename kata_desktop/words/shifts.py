"""Words of the shifts: stretches of the day, one of which may go over midnight."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.calendar import MOST_SHIFTS
from kata_desktop.words import dates

translate = QCoreApplication.translate

_EARLY, _AFTERNOON, _NIGHT = 4, 12, 20


def title() -> str:
    """Above the list."""
    return translate("Shifts", "Shifts")


def title_line() -> str:
    """Below the title."""
    return translate("Shifts", "A shift over midnight belongs to the day on which it began.")


def count(number: int) -> str:
    """The way to the list: as "Shifts: 2"; without any "Shifts"."""
    return translate("Shifts", "Shifts: %n", "", number) if number else title()


def none() -> str:
    """Where there are no shifts."""
    return translate("Shifts", "No shifts here. A day ends at midnight.")


def add() -> str:
    """One more."""
    return translate("Shifts", "Add a shift")


def full() -> str:
    """Why there cannot be one more."""
    most = MOST_SHIFTS
    return translate("Shifts", "%n shifts are the most.", "", most)


def remove() -> str:
    """Take one away."""
    return translate("Shifts", "Remove")


def remove_name(name: str, begin: time, end: time) -> str:
    """The same for a voice; a shift without a name by its times, as "Remove shift 06:00 to 14:00"."""
    if name:
        return translate("Shifts", "Remove {shift}").format(shift=name)
    words = translate("Shifts", "Remove shift {begin} to {end}")
    return words.format(begin=dates.clock(begin), end=dates.clock(end))


def one() -> str:
    """A shift without a name."""
    return translate("Shifts", "Shift")


def name_label() -> str:
    """Above the field of the name."""
    return translate("Shifts", "Name")


def begins() -> str:
    """Above the time at which it begins."""
    return translate("Shifts", "from")


def ends(*, over_midnight: bool) -> str:
    """Above the time at which it ends."""
    return translate("Shifts", "to, on the day after") if over_midnight else translate("Shifts", "to")


def usual_name(begin: time) -> str:
    """What a shift of that hour is called as long as nobody says otherwise."""
    if _EARLY <= begin.hour < _AFTERNOON:
        return translate("Shifts", "Early shift")
    if _AFTERNOON <= begin.hour < _NIGHT:
        return translate("Shifts", "Afternoon shift")
    return translate("Shifts", "Night shift")


def spoken(name: str, begin: time, end: time) -> str:
    """A shift for a voice: as "Early shift, 06:00 to 14:00"."""
    words = translate("Shifts", "{shift}, {begin} to {end}")
    return words.format(shift=name or one(), begin=dates.clock(begin), end=dates.clock(end))
