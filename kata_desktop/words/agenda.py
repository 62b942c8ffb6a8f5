"""Words of the agenda beside the boards: today's coaching cycles, none of them ever late."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.words import dates

translate = QCoreApplication.translate

#: What a file may hold has no end; what is said of it has.
_MOST: Final = 9999


def title() -> str:
    """Above the agenda."""
    return translate("Agenda", "Coaching cycles today")


def foot() -> str:
    """Below it."""
    return translate("Agenda", "A short cycle every day beats a long one every week.")


def choose_time_for(board: str) -> str:
    """The way to a daily time while nothing is planned, for a voice."""
    return translate("Agenda", "Choose a daily time for {board}").format(board=board)


def held(minutes: float | None) -> str:
    """As "held, 12 min"."""
    if minutes is None:
        return translate("Agenda", "held")
    return translate("Agenda", "held, {minutes} min").format(minutes=_whole(minutes))


def in_minutes(minutes: int) -> str:
    """As "in 18 minutes", "in 2 h 5 min", "now"."""
    if minutes <= 0:
        return translate("Agenda", "now")
    if minutes == 1:
        return translate("Agenda", "in 1 minute")
    if minutes < 60:
        return translate("Agenda", "in %n minutes", "", minutes)
    return translate("Agenda", "in {hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def not_held_yet() -> str:
    """Its time has passed; nobody is late."""
    return translate("Agenda", "not held yet")


def last_time(minutes: float) -> str:
    """As "last time 12 min"."""
    return translate("Agenda", "last time {minutes} min").format(minutes=_whole(minutes))


def look_back() -> str:
    """On and after the date of the target condition."""
    return dates.days_left(-1)


def row_name(time: str, board: str, told: str) -> str:
    """A row for a voice: as "14:00, Cell 4, coolant pumps: in 18 minutes"."""
    head = translate("Agenda", "{time}, {board}").format(time=time, board=board)
    return translate("Agenda", "{head}: {told}").format(head=head, told=told) if told else head


def _whole(minutes: float) -> int:
    return min(max(1, round(minutes)), _MOST)
