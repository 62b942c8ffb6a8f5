"""Days and times as people say them: "Fri 19 June", "Tue 16, 10:00", "4 days left"."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

translate = QCoreApplication.translate

#: A day further away than this is written with its year.
_NEAR_DAYS: Final = 180
#: A challenge lies months ahead: its year goes without saying this far.
_CHALLENGE_DAYS: Final = 300
#: Only this close a day of the week with the day of the month is clear without the month.
_MONTH_NEEDED_DAYS: Final = 14
_DAY_AND_MONTH: Final = re.compile(r"(?<!d)d{1,2}(?!d).*?MMMM|MMMM.*?(?<!d)d{1,2}(?!d)\.?")
_DAY_OF_MONTH: Final = re.compile(r"(?<!d)d{1,2}(?!d)\.?")
_SECONDS: Final = re.compile(r"[:.]ss?")
_SPACES: Final = re.compile(r"[\u202f\u00a0]")


def day_long(day: date, today: date) -> str:
    """As "Fri 19 June"; with the year when it lies more than half a year away."""
    return _with_year(f"{weekday(day)} {day_month(day)}", day, near=abs((day - today).days) <= _NEAR_DAYS)


def day_spoken(day: date, today: date) -> str:
    """As "Friday 19 June", for a voice."""
    name = QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    return _with_year(f"{name} {day_month(day)}", day, near=abs((day - today).days) <= _NEAR_DAYS)


def day_short(day: date, today: date) -> str:
    """As "19 June"; with the year when it lies more than half a year away."""
    return _with_year(day_month(day), day, near=abs((day - today).days) <= _NEAR_DAYS)


def challenge_day(day: date, today: date) -> str:
    """As "30 September"; with the year when it is neither this one nor within the next 300 days."""
    near = day.year == today.year or 0 <= (day - today).days <= _CHALLENGE_DAYS
    return _with_year(day_month(day), day, near=near)


def axis_day(day: date) -> str:
    """As "Mon 8", below a chart of days."""
    found = _DAY_OF_MONTH.search(_pattern())
    return f"{weekday(day)} {_formatted(day, found.group() if found else 'd')}"


def axis_week(day: date) -> str:
    """As "8 June", below a chart of weeks."""
    return day_month(day)


def axis_month(day: date) -> str:
    """As "June", and "January 2027" where a year begins, below a chart of months."""
    return _with_year(_formatted(day, "MMMM"), day, near=day.month != 1)


def moment(when: datetime, today: date) -> str:
    """As "Mon 15 June, 13:42", in the clock of the place where it was recorded."""
    form = translate("Dates", "{day}, {time}")
    return form.format(day=day_long(when.date(), today), time=clock(when.time()))


def moment_short(when: datetime, today: date) -> str:
    """As "Tue 16, 10:00", with the month where the day alone could mean another one."""
    if abs((when.date() - today).days) > _MONTH_NEEDED_DAYS:
        return moment(when, today)
    form = translate("Dates", "{day}, {time}")
    return form.format(day=axis_day(when.date()), time=clock(when.time()))


def clock(when: time) -> str:
    """As "13:42", or "1:42 PM" where the locale says so."""
    locale = QLocale()
    pattern = _SECONDS.sub("", locale.timeFormat(QLocale.FormatType.ShortFormat))
    return _SPACES.sub(" ", locale.toString(QTime(when.hour, when.minute), pattern))


def weekday(day: date) -> str:
    """As "Fri"."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")


def weekday_name(day: date) -> str:
    """As "Friday", alone."""
    name = QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    return name[:1].upper() + name[1:]


def weekday_letter(day: date) -> str:
    """As "F", below a point of the rhythm strip."""
    return weekday_letters()[day.weekday()]


def weekday_letters() -> tuple[str, ...]:
    """As "M", "T" and so on, Monday first, above a calendar."""
    locale = QLocale()
    names = [locale.standaloneDayName(day, QLocale.FormatType.NarrowFormat) for day in range(1, 8)]
    # a locale without letters of its own gives numbers
    short = [locale.dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8)]
    return tuple(short[n][:1] if name.isdigit() else name for n, name in enumerate(names))


def by_day(day: date, today: date) -> str:
    """As "by Fri 19 June"."""
    return translate("Dates", "by {day}").format(day=day_long(day, today))


def last_measured(when: datetime, today: date) -> str:
    """As "Last measured Fri 12 June, 13:40"."""
    return translate("Dates", "Last measured {moment}").format(moment=moment(when, today))


def days_left(days: int) -> str:
    """As "4 days left", on the date "date is today", after it "look back at the target"."""
    if days < 0:
        return translate("Dates", "look back at the target")
    if days == 0:
        return translate("Dates", "date is today")
    return translate("Dates", "1 day left") if days == 1 else translate("Dates", "%n days left", "", days)


def in_days(days: int) -> str:
    """As "in 14 days"; 0 is "today"."""
    if days == 0:
        return translate("Dates", "today")
    return translate("Dates", "in 1 day") if days == 1 else translate("Dates", "in %n days", "", days)


def length_days(days: int) -> str:
    """As "14 days"."""
    return translate("Dates", "1 day") if days == 1 else translate("Dates", "%n days", "", days)


def work_days(days: int) -> str:
    """As "10 work days"."""
    return translate("Dates", "1 work day") if days == 1 else translate("Dates", "%n work days", "", days)


def weeks(count: int) -> str:
    """As "2 weeks"."""
    return translate("Dates", "1 week") if count == 1 else translate("Dates", "%n weeks", "", count)


def in_days_and_work_days(days: int, of_work: int) -> str:
    """As "in 14 days, 10 work days"."""
    form = translate("Dates", "{in_days}, {work_days}")
    return form.format(in_days=in_days(days), work_days=work_days(of_work))


def span(first: date, last: date, today: date) -> str:
    """As "Fri 12 to Mon 15 June", or one day alone."""
    if first == last:
        return day_long(last, today)
    same_month = (first.year, first.month) == (last.year, last.month)
    beginning = axis_day(first) if same_month else day_long(first, today)
    return translate("Dates", "{first} to {last}").format(first=beginning, last=day_long(last, today))


def day_month(day: date) -> str:
    """As "19 June", in the order of the locale; in English the day comes first, as everywhere on the board."""
    found = _DAY_AND_MONTH.search(_pattern())
    return _formatted(day, found.group() if found else "d MMMM")


def _pattern() -> str:
    locale = QLocale()
    english = locale.language() in (QLocale.Language.English, QLocale.Language.C)
    return "d MMMM" if english else locale.dateFormat(QLocale.FormatType.LongFormat)


def _formatted(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _with_year(written: str, day: date, *, near: bool) -> str:
    return written if near else translate("Dates", "{day} {year}").format(day=written, year=day.year)
