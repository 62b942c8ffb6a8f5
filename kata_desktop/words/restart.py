"""Words of the restart card: after days of silence, without blame and without counting them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kata_desktop.words import dates
from kata_desktop.words.grammar import within, without_stop

translate = QCoreApplication.translate


def headline() -> str:
    """What to do, in two sentences."""
    return translate("Restart", "Read the board together. Set the next small step.")


def last_cycle(day: date, today: date) -> str:
    """As "The last coaching cycle here was on Tue 24 March. Good that you are here."; never how long ago."""
    words = translate("Restart", "The last coaching cycle here was on {day}. Good that you are here.")
    return words.format(day=dates.day_long(day, today))


def where_we_were() -> str:
    """Above target, actual condition, obstacle and step as they stand."""
    return translate("Restart", "Where we were")


def only_board() -> str:
    """The way to the board, for the rest of the day."""
    return translate("Restart", "Only the board")


def target() -> str:
    """The label of the target condition."""
    return translate("Restart", "Target condition")


def target_value(value: str, unit: str, by: str) -> str:
    """As "52 s by Tue 14 April"."""
    return " ".join(part for part in (value, unit, by) if part)


def target_date(days_left: int) -> str:
    """As "the date was yesterday: look back at the target"; before the date how many days are left."""
    look_back = dates.days_left(-1)
    if days_left == 0:
        return translate("Restart", "the date is today: {look_back}").format(look_back=look_back)
    if days_left == -1:
        return translate("Restart", "the date was yesterday: {look_back}").format(look_back=look_back)
    return dates.days_left(days_left)


def actual() -> str:
    """The label of the actual condition."""
    return translate("Restart", "Actual condition")


def last_measured(day: date, today: date, *, due: bool) -> str:
    """As "last measured Tue 24 March. Measure again before you look back."; the end on and after the date only."""
    shown = translate("Restart", "last measured {day}").format(day=dates.day_long(day, today))
    if due:
        words = translate("Restart", "{measured}. Measure again before you look back.")
        return words.format(measured=shown)
    return shown


def obstacle() -> str:
    """The label of the obstacle in focus."""
    return translate("Restart", "Obstacle")


def open_step() -> str:
    """The label of the step."""
    return translate("Restart", "Open step")


def no_step() -> str:
    """Where none is planned or running."""
    return translate("Restart", "No step is open")


def seen_since(expected: str) -> str:
    """As "we expected 51.0–52.0 s. What was seen since then?", below a running step; `expected` may be empty."""
    if not expected:
        return translate("Restart", "What was seen since then?")
    words = translate("Restart", "we expected {what}. What was seen since then?")
    return words.format(what=within(without_stop(expected)))


def expects(expected: str) -> str:
    """As "we expect 51.0–52.0 s", below a planned step; empty without an expectation."""
    return translate("Restart", "we expect {what}").format(what=within(without_stop(expected))) if expected else ""


def row_name(label: str, value: str, told: str) -> str:
    """A row for a voice."""
    words = translate("Restart", "{label}: {value}").format(label=label, value=value)
    return f"{words}, {told}" if told else words
