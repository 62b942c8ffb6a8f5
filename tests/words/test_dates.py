"""Days and times as they stand on the board, in English and in German."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.words import dates

Speak = Callable[[str], None]
TODAY = date(2026, 6, 15)
FRIDAY = date(2026, 6, 19)


def test_days_as_on_the_pictures() -> None:
    assert dates.day_long(FRIDAY, TODAY) == "Fri 19 June"
    assert dates.day_short(FRIDAY, TODAY) == "19 June"
    assert dates.day_spoken(FRIDAY, TODAY) == "Friday 19 June"
    assert dates.by_day(FRIDAY, TODAY) == "by Fri 19 June"
    assert dates.axis_day(date(2026, 6, 8)) == "Mon 8"
    assert dates.axis_week(date(2026, 6, 8)) == "8 June"
    assert dates.axis_month(date(2026, 6, 8)) == "June"
    assert dates.axis_month(date(2027, 1, 4)) == "January 2027"


@pytest.mark.parametrize("name", ["C", "en_US", "en_GB", "en_CA"])
def test_english_puts_the_day_first_everywhere(speak: Speak, name: str) -> None:
    speak(name)
    assert dates.day_long(FRIDAY, TODAY) == "Fri 19 June"


@pytest.mark.parametrize(("days", "year"), [(180, ""), (181, " 2026"), (-180, ""), (-181, " 2025")])
def test_the_year_is_named_beyond_half_a_year(days: int, year: str) -> None:
    day = TODAY + timedelta(days=days)
    assert dates.day_long(day, TODAY) == f"{day:%a} {day.day} {day:%B}{year}"


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 9, 30), "30 September"),
        (date(2026, 1, 2), "2 January"),
        (date(2027, 3, 31), "31 March"),
        (date(2027, 4, 12), "12 April 2027"),
        (date(2025, 12, 31), "31 December 2025"),
    ],
)
def test_a_challenge_names_the_year_when_it_is_far(day: date, written: str) -> None:
    assert dates.challenge_day(day, TODAY) == written


def test_moments() -> None:
    tuesday = datetime(2026, 6, 16, 10, tzinfo=UTC)
    assert dates.moment(datetime(2026, 6, 15, 13, 42, 59, tzinfo=UTC), TODAY) == "Mon 15 June, 13:42"
    assert dates.moment_short(tuesday, TODAY) == "Tue 16, 10:00"
    assert dates.moment_short(tuesday, TODAY - timedelta(days=15)) == "Tue 16 June, 10:00"
    assert dates.last_measured(tuesday, TODAY) == "Last measured Tue 16 June, 10:00"


def test_a_moment_keeps_the_clock_of_its_place() -> None:
    there = datetime(2026, 6, 15, 13, 42, tzinfo=timezone(timedelta(hours=9)))
    assert dates.moment(there, TODAY) == "Mon 15 June, 13:42"


@pytest.mark.parametrize(
    ("name", "written"),
    [("en_GB", "13:05"), ("C", "13:05"), ("de_DE", "13:05"), ("en_US", "1:05 PM"), ("fi_FI", "13.05")],
)
def test_the_clock_follows_the_locale(speak: Speak, name: str, written: str) -> None:
    speak(name)
    assert dates.clock(time(13, 5, 40)) == written


@pytest.mark.parametrize(
    ("days", "written"),
    [(4, "4 days left"), (1, "1 day left"), (0, "date is today"), (-1, "look back at the target")],
)
def test_days_left(days: int, written: str) -> None:
    assert dates.days_left(days) == written


def test_lengths() -> None:
    assert [dates.in_days(days) for days in (0, 1, 14)] == ["today", "in 1 day", "in 14 days"]
    assert [dates.work_days(days) for days in (0, 1, 10)] == ["0 work days", "1 work day", "10 work days"]
    assert [dates.length_days(days) for days in (1, 13)] == ["1 day", "13 days"]
    assert [dates.weeks(count) for count in (1, 2)] == ["1 week", "2 weeks"]
    assert dates.in_days_and_work_days(14, 10) == "in 14 days, 10 work days"


def test_spans() -> None:
    assert dates.span(date(2026, 6, 12), TODAY, TODAY) == "Fri 12 to Mon 15 June"
    assert dates.span(date(2026, 5, 29), TODAY, TODAY) == "Fri 29 May to Mon 15 June"
    assert dates.span(TODAY, TODAY, TODAY) == "Mon 15 June"


def test_weekday_letters_begin_on_monday(speak: Speak) -> None:
    assert dates.weekday_letters() == ("M", "T", "W", "T", "F", "S", "S")
    assert dates.weekday_letter(FRIDAY) == "F"
    speak("C")
    assert dates.weekday_letters() == ("M", "T", "W", "T", "F", "S", "S")


def test_german(speak: Speak) -> None:
    speak("de_DE")
    assert dates.day_long(FRIDAY, TODAY) == "Fr 19. Juni"
    assert dates.axis_day(date(2026, 6, 8)) == "Mo 8."
    assert dates.moment(datetime(2026, 6, 15, 13, 42, tzinfo=UTC), TODAY) == "Mo 15. Juni, 13:42"
    assert dates.challenge_day(date(2027, 9, 30), TODAY) == "30. September 2027"
    assert dates.weekday_letters() == ("M", "D", "M", "D", "F", "S", "S")


@pytest.mark.parametrize("name", ["es_ES", "fr_FR", "hu_HU", "pl_PL", "zh_CN", "ja_JP", "ar_EG"])
def test_every_locale_names_the_day(speak: Speak, name: str) -> None:
    speak(name)
    assert dates.day_long(FRIDAY, TODAY) != dates.day_long(FRIDAY + timedelta(days=7), TODAY)
    assert "MMM" not in dates.day_long(FRIDAY, TODAY)


@given(day=st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_two_days_of_a_year_never_read_alike(day: date) -> None:
    later = day + timedelta(days=7)
    assert dates.day_long(day, day) != dates.day_long(later, day)
