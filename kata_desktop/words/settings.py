"""The words of the settings screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from kata_desktop.session.settings import ModeChoice, RoleChoice, ThemeChoice
from kata_desktop.words import dates

translate = QCoreApplication.translate


def title() -> str:
    """The title of the screen."""
    return translate("Settings", "Settings")


def title_line() -> str:
    """Below the title."""
    return translate("Settings", "For this screen. What belongs to a board travels with the board.")


def kept() -> str:
    """On the ledge."""
    return translate("Settings", "Kept on this screen")


def done() -> str:
    """The primary of the screen."""
    return translate("Settings", "Done")


def this_screen() -> str:
    """The title of the first panel."""
    return translate("Settings", "This screen")


def used_as() -> str:
    """Above wall and desk."""
    return translate("Settings", "Used as")


def mode(choice: ModeChoice) -> str:
    """One of wall, desk and automatic."""
    return {
        ModeChoice.AUTO: translate("Settings", "Automatic"),
        ModeChoice.WALL: translate("Settings", "Wall"),
        ModeChoice.DESK: translate("Settings", "Desk"),
    }[choice]


def found(*, touch: bool) -> str:
    """What the automatic choice goes by."""
    return translate("Settings", "touch found: wall") if touch else translate("Settings", "no touch found: desk")


def reading_size() -> str:
    """Above the four sizes."""
    return translate("Settings", "Reading size")


def percent(size: float) -> str:
    """As "115 %"."""
    return translate("Settings", "{number} %").format(number=QLocale().toString(round(size * 100)))


def carries(metres: float, inches: int) -> str:
    """How far the next step can be read on this screen."""
    words = translate("Settings", "reads from {metres} m on {inches}″")
    return words.format(metres=QLocale().toString(metres, "f", 1), inches=inches)


def desk_size() -> str:
    """Why there is no reading size at a desk."""
    return translate("Settings", "At a desk the text follows the scaling of the system. Choose wall for other sizes.")


def appearance() -> str:
    """Above light and dark."""
    return translate("Settings", "Appearance")


def theme(choice: ThemeChoice) -> str:
    """One of light, dark and by time of day."""
    return {
        ThemeChoice.LIGHT: translate("Settings", "Light"),
        ThemeChoice.DARK: translate("Settings", "Dark"),
        ThemeChoice.TIME_OF_DAY: translate("Settings", "By time of day"),
    }[choice]


def light_between(first: str, last: str) -> str:
    """When it is light by time of day; both are times of the clock."""
    return translate("Settings", "light from {first} to {last}").format(first=first, last=last)


def motion() -> str:
    """The switch of fading screens and sliding keys."""
    return translate("Settings", "Motion")


def motion_of_system() -> str:
    """Where the computer has switched all motion off."""
    return translate("Settings", "switched off in the system")


def keys_and_place() -> str:
    """The title of the second panel."""
    return translate("Settings", "Keys and place")


def letter_keys() -> str:
    """The switch of keys such as M."""
    return translate("Settings", "Single-letter keys")


def place() -> str:
    """The label of the name of this place."""
    return translate("Settings", "This place is called")


def place_example() -> str:
    """In the empty field."""
    return translate("Settings", "Wall, Cell 4 …")


def place_line() -> str:
    """Below the field."""
    return translate("Settings", "Entries made here carry name and role from the next start on.")


def role_of_screen() -> str:
    """Above learner, coach and second coach."""
    return translate("Settings", "This screen belongs to")


def role(choice: RoleChoice) -> str:
    """One of learner, coach and second coach."""
    return {
        RoleChoice.LEARNER: translate("Settings", "Learner"),
        RoleChoice.COACH: translate("Settings", "Coach"),
        RoleChoice.SECOND_COACH: translate("Settings", "Second coach"),
    }[choice]


def coach() -> str:
    """The title of the panel of the coach's own."""
    return translate("Settings", "Coach")


def pin_asked() -> str:
    """Below the PIN that was chosen."""
    return translate("Settings", "asked after 2 minutes without touch")


def no_pin() -> str:
    """Below, before one was chosen."""
    return translate("Settings", "none was chosen yet")


def choose() -> str:
    """Choose the first PIN."""
    return translate("Settings", "Choose")


def pin_kept() -> str:
    """On the ledge."""
    return translate("Settings", "The PIN is kept.")


def notebook() -> str:
    """The row of the way to another place."""
    return translate("Settings", "The coach’s notebook")


def notebook_line() -> str:
    """Below it."""
    return translate("Settings", "carried by hand, as one file")


def mirror() -> str:
    """The switch of the facts of the last cycles."""
    return translate("Settings", "Mirror, for coach and second coach")


def about() -> str:
    """The title of the last panel."""
    return translate("Settings", "About")


def version(number: str) -> str:
    """What this is."""
    return translate("Settings", "Version {number}. Nothing leaves this device by itself.").format(number=number)


def days_and_times() -> str:
    """The title of the panel of the board's calendar."""
    return translate("Settings", "Days and times")


def work_days() -> str:
    """Above the days of the week."""
    return translate("Settings", "Work days")


def one_work_day() -> str:
    """Why the last work day stays."""
    return translate("Settings", "One work day stays. Choose another one first.")


def daily_time() -> str:
    """Above the time of the coaching cycle."""
    return translate("Settings", "Coaching cycle, every work day")


def no_time() -> str:
    """While no time is chosen, and the button that takes it away."""
    return translate("Settings", "No time")


def earlier_time() -> str:
    """The minus key, for a voice."""
    return translate("Settings", "15 minutes earlier")


def later_time() -> str:
    """The plus key, for a voice."""
    return translate("Settings", "15 minutes later")


def days_off() -> str:
    """The row of days off."""
    return translate("Settings", "Days off")


def next_off(first: date, count: int, today: date) -> str:
    """As "next: Mon 3 August, 15 days"."""
    days, day = dates.length_days(count), dates.day_long(first, today)
    return translate("Settings", "next: {day}, {days}").format(day=day, days=days)


def none_off() -> str:
    """Where no day off lies ahead."""
    return translate("Settings", "none ahead")


def change() -> str:
    """Open the calendar of days off."""
    return translate("Settings", "Change")


def change_days_off() -> str:
    """The same, for a voice."""
    return translate("Settings", "Change the days off")


def this_board() -> str:
    """The title of the panel of what is changed elsewhere."""
    return translate("Settings", "This board")


def roles() -> str:
    """The way to the roles, beside name and challenge."""
    return translate("Settings", "Name and roles")


def metric() -> str:
    """The way to a new metric."""
    return translate("Settings", "New metric")


def of_a_board() -> str:
    """Where no board is open."""
    return translate(
        "Settings", "Work days, days off, roles and metrics belong to a board. Open one, then its settings."
    )


def read_only() -> str:
    """Why nothing can be changed on a board that is only looked at."""
    return translate("Settings", "This board can only be looked at.")


def days_off_line() -> str:
    """Below the title of the calendar."""
    return translate("Settings", "Tap a day, or draw over several.")


def earlier() -> str:
    """Three months back."""
    return translate("Settings", "Earlier")


def later() -> str:
    """Three months on."""
    return translate("Settings", "Later")


def today() -> str:
    """Back to this month."""
    return translate("Settings", "Today")


def back() -> str:
    """Back to the settings."""
    return translate("Settings", "Settings")


def free_anyway(day: date, now: date) -> str:
    """Why a day of the weekend cannot be taken off."""
    words = translate("Settings", "{day} is no work day anyway.")
    return words.format(day=dates.day_long(day, now))


def day_name(day: date, now: date, *, off: bool, work_day: bool) -> str:
    """A day of the calendar for a voice."""
    spoken = dates.day_spoken(day, now)
    if off:
        return translate("Settings", "{day}, day off").format(day=spoken)
    if work_day:
        return translate("Settings", "{day}, work day").format(day=spoken)
    return translate("Settings", "{day}, no work day").format(day=spoken)


def month(first: date) -> str:
    """As "June 2026"."""
    name = QLocale().standaloneMonthName(first.month, QLocale.FormatType.LongFormat)
    return translate("Settings", "{month} {year}").format(month=name, year=first.year)


def day_of_week(number: int) -> str:
    """A day of the week in full, 0 is Monday."""
    return QLocale().standaloneDayName(number + 1, QLocale.FormatType.LongFormat)


def undo() -> str:
    """Take back the last change of the board's calendar."""
    return translate("Settings", "Undo")


def nothing_to_undo() -> str:
    """Where the last change was another one."""
    return translate("Settings", "Nothing was changed here last. Ctrl+Z takes back what was done elsewhere.")


def not_kept(*, full: bool) -> str:
    """Where the settings could not be written, on a full disk or for another reason: what is so, means, and to do."""
    if full:
        return translate(
            "Settings",
            "The settings cannot be kept right now. They hold until the program ends. The disk is full: make space.",
        )
    return translate(
        "Settings",
        "The settings cannot be kept right now. They hold until the program ends. Look after the data folder.",
    )
