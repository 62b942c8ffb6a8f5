"""Numbers, dates and joined words at their boundaries, in English and in another locale."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from kata_desktop.core.experiment import Expectation, Experiment, Happened
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.words import dates, grammar, numbers
from tests.helpers.said import said

TODAY = date(2026, 6, 15)
PACE = Metric("pace", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
WITHIN = Metric("within", "Cycles within 57 s", unit="s", decimals=1, point=Point.WITHIN, limit=57)
BAND = Expectation(low=43.0, high=44.0)


def at(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - as people write it


def test_a_number_has_so_many_decimals() -> None:
    expected = {
        (0, 0): "0",
        (0, 1): "0.0",
        (-0.04, 1): "0.0",
        (0.05, 1): "0.1",
        (0.35, 1): "0.4",
        (2.5, 0): "3",
        (-2.5, 0): "−3",
        (45, 1): "45.0",
        (44.96, 1): "45.0",
        (9999, 0): "9999",
        (10000, 0): "10,000",
        (12345.678, 2): "12,345.68",
        (-12345.678, 1): "−12,345.7",
        (1234567, 0): "1,234,567",
    }
    assert said(numbers.number, expected) == expected


def test_a_chosen_number_says_no_more_than_was_chosen() -> None:
    expected = {
        (42, 1): "42",
        (42.0, 2): "42",
        (43.5, 1): "43.5",
        (43.5, 0): "44",
        (43.04, 1): "43",
        (-0.0, 1): "0",
        (12000, 1): "12,000",
    }
    assert said(numbers.trimmed, expected) == expected


def test_a_number_in_a_field_keeps_its_digits() -> None:
    expected = {
        (42, 0): "42",
        (42, 1): "42.0",
        (43.25, 1): "43.25",
        (12345.6, 1): "12345.6",
        (0.1 + 0.2, 1): "0.3",
        (-3, 0): "−3",
    }
    assert said(numbers.editable, expected) == expected


def test_a_band_is_written_short() -> None:
    expected = {
        (43, 44, 1, "s"): "43.0–44.0 s",
        (43, 43, 1, "s"): "43.0 s",
        (43, 44, 0, ""): "43–44",
        (None, 44, 1, "s"): "below 44 s",
        (43.5, None, 1, "s"): "above 43.5 s",
        (None, None, 1, "s"): "",
        (-2, 3, 0, "mm"): "−2 – 3 mm",
        (-3, -2, 0, "mm"): "−3 – −2 mm",
    }
    assert said(numbers.band, expected) == expected


def test_a_band_by_its_middle() -> None:
    expected = {
        (43.5, 0.5, 1, "s"): "43.5 s, give or take 0.5 s",
        (43.5, -0.5, 1, "s"): "43.5 s, give or take 0.5 s",
        (20, 0, 0, ""): "20, give or take 0",
    }
    assert said(numbers.about, expected) == expected


def test_what_is_expected() -> None:
    expected = {
        BAND: "43.0–44.0 s",
        Expectation(low=43): "above 43 s",
        Expectation(high=44): "below 44 s",
        Expectation(text=" The cup stays full. "): "The cup stays full.",
        Expectation(unknown=True): "We do not know yet",
        Expectation(): "",
    }
    assert said(lambda expect: numbers.expectation(expect, 1, "s"), expected) == expected


def test_how_far_from_the_edge() -> None:
    expected = {
        (43, 1, "s"): "as expected",
        (43.5, 1, "s"): "as expected",
        (44, 1, "s"): "as expected",
        (44.4, 1, "s"): "0.4 s more",
        (42.7, 1, "s"): "0.3 s less",
        (44.04, 1, "s"): "0.04 s more",
        (44.004, 1, "s"): "0.004 s more",
        (45, 0, "%"): "1 point more",
        (48, 0, "%"): "4 points more",
        (42.5, 1, "%"): "0.5 points less",
        (45, 0, ""): "1 more",
    }
    assert said(lambda value, decimals, unit: numbers.difference(BAND, value, decimals, unit), expected) == expected


def test_differences_without_sign_or_judgement() -> None:
    expected = {
        (0.4, 1, "s"): "0.4 s more",
        (-0.3, 1, "s"): "0.3 s less",
        (1, 0, "%"): "1 point more",
        (-1, 0, "%"): "1 point less",
        (4, 0, "%"): "4 points more",
        (1.5, 1, "%"): "1.5 points more",
        (12000, 0, "pumps"): "12,000 pumps more",
    }
    assert said(numbers.more_or_less, expected) == expected


def test_counts() -> None:
    expected = {
        (27, 30): "27 of 30",
        (27, None): "27",
        (25.5, None): "25.5",
        (25.5, 30): "25.5 of 30",
        (0, 30): "0 of 30",
    }
    assert said(numbers.counted, expected) == expected


def test_points_and_targets() -> None:
    assert numbers.point(45, PACE) == "45.0 s"
    assert numbers.point(27, WITHIN, 30) == "27 of 30"
    assert numbers.point(27, WITHIN) == "27"
    assert numbers.chosen_point(42, PACE) == "42 s"
    assert numbers.chosen_point(42.5, PACE) == "42.5 s"
    assert numbers.chosen_point(27, WITHIN, 30) == "27 of 30"
    assert numbers.middle(45, PACE) == "45.0"
    assert numbers.middle(25.5, WITHIN) == "25.5"
    assert numbers.joined("45.0", "") == "45.0"
    assert numbers.amount(16, 0, "%") == "16 %"
    assert numbers.target_amount(42, 1, "s") == "42 s"


def test_the_scale_of_an_experiment() -> None:
    assert numbers.scale(Experiment("e"), PACE) == (1, "s")
    assert numbers.scale(Experiment("e"), WITHIN) == (0, "")
    assert numbers.scale(Experiment("e", unit="mm"), None) == (0, "mm")
    assert numbers.scale(Experiment("e", unit="mm", expect=Expectation(low=3, high=4.25)), None) == (2, "mm")
    assert numbers.scale(Experiment("e", unit="mm", happened=Happened(value=0.5)), None) == (1, "mm")


def test_numbers_of_another_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    expected = {
        (45, 1): "45,0",
        (9999, 0): "9999",
        (10000, 0): "10.000",
        (12345.678, 2): "12.345,68",
        (-0.5, 1): "−0,5",
    }
    assert said(numbers.number, expected) == expected


def test_bands_of_another_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    expected = {
        (43, 44, 1, "s"): "43,0–44,0 s",
        (None, 44.5, 1, "s"): "below 44,5 s",
        (-2, 3.5, 1, "mm"): "−2,0 – 3,5 mm",
    }
    assert said(numbers.band, expected) == expected


def test_a_day_has_its_year_when_it_is_far() -> None:
    expected = {
        (date(2026, 6, 15), TODAY): "Mon 15 June",
        (date(2026, 6, 14), TODAY): "Sun 14 June",
        (date(2026, 6, 16), TODAY): "Tue 16 June",
        (date(2026, 12, 14), TODAY): "Mon 14 December 2026",
        (date(2026, 12, 31), TODAY): "Thu 31 December 2026",
        (date(2027, 6, 15), TODAY): "Tue 15 June 2027",
        (date(2025, 12, 15), TODAY): "Mon 15 December 2025",
        (date(2025, 6, 15), TODAY): "Sun 15 June 2025",
    }
    assert said(dates.day_long, expected) == expected


def test_a_day_for_a_voice() -> None:
    expected = {
        (date(2026, 6, 15), TODAY): "Monday 15 June",
        (date(2027, 6, 15), TODAY): "Tuesday 15 June 2027",
    }
    assert said(dates.day_spoken, expected) == expected


def test_a_day_without_its_weekday() -> None:
    expected = {
        (date(2026, 6, 1), TODAY): "1 June",
        (date(2027, 6, 1), TODAY): "1 June 2027",
    }
    assert said(dates.day_short, expected) == expected


def test_the_day_of_a_challenge() -> None:
    expected = {
        (date(2026, 9, 30), TODAY): "30 September",
        (date(2026, 1, 1), TODAY): "1 January",
        (date(2027, 4, 11), TODAY): "11 April",
        (date(2027, 4, 12), TODAY): "12 April 2027",
        (date(2025, 12, 31), TODAY): "31 December 2025",
    }
    assert said(dates.challenge_day, expected) == expected


def test_days_left_until_the_date() -> None:
    expected = {
        -100: "look back at the target",
        -1: "look back at the target",
        0: "date is today",
        1: "1 day left",
        2: "2 days left",
        14: "14 days left",
    }
    assert said(dates.days_left, expected) == expected


def test_days_ahead() -> None:
    expected = {
        0: "today",
        1: "in 1 day",
        2: "in 2 days",
        14: "in 14 days",
    }
    assert said(dates.in_days, expected) == expected


def test_lengths_in_days_work_days_and_weeks() -> None:
    assert dates.length_days(1) == "1 day"
    assert dates.length_days(14) == "14 days"
    assert dates.work_days(0) == "0 work days"
    assert dates.work_days(1) == "1 work day"
    assert dates.work_days(10) == "10 work days"
    assert dates.weeks(1) == "1 week"
    assert dates.weeks(4) == "4 weeks"
    assert dates.in_days_and_work_days(1, 1) == "in 1 day, 1 work day"
    assert dates.in_days_and_work_days(14, 10) == "in 14 days, 10 work days"
    assert dates.in_days_and_work_days(2, 0) == "in 2 days, 0 work days"


def test_a_span_of_days() -> None:
    expected = {
        (date(2026, 6, 12), date(2026, 6, 12), TODAY): "Fri 12 June",
        (date(2026, 6, 12), date(2026, 6, 15), TODAY): "Fri 12 to Mon 15 June",
        (date(2026, 5, 29), date(2026, 6, 15), TODAY): "Fri 29 May to Mon 15 June",
        (date(2025, 12, 29), date(2026, 1, 2), TODAY): "Mon 29 December to Fri 2 January",
        (date(2024, 12, 30), date(2025, 1, 3), TODAY): "Mon 30 December 2024 to Fri 3 January 2025",
    }
    assert said(dates.span, expected) == expected


def test_moments_long_and_short() -> None:
    assert dates.moment(at(2026, 6, 15, 13, 42), TODAY) == "Mon 15 June, 13:42"
    assert dates.moment(at(2027, 1, 4, 0, 5), TODAY) == "Mon 4 January 2027, 00:05"
    assert dates.moment_short(at(2026, 6, 16, 10), TODAY) == "Tue 16, 10:00"
    assert dates.moment_short(at(2026, 7, 16, 10), TODAY) == "Thu 16 July, 10:00"
    assert dates.last_measured(at(2026, 6, 12, 13, 40), TODAY) == "Last measured Fri 12 June, 13:40"
    assert dates.by_day(date(2026, 6, 19), TODAY) == "by Fri 19 June"
    assert dates.clock(time(0)) == "00:00"
    assert dates.clock(time(23, 59, 59)) == "23:59"


def test_days_below_a_chart() -> None:
    assert dates.axis_day(date(2026, 6, 8)) == "Mon 8"
    assert dates.axis_week(date(2026, 6, 8)) == "8 June"
    assert dates.axis_month(date(2026, 6, 1)) == "June"
    assert dates.axis_month(date(2027, 1, 1)) == "January 2027"
    assert dates.weekday_letter(date(2026, 6, 15)) == "M"
    assert dates.weekday(date(2026, 6, 15)) == "Mon"


def test_days_of_another_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert dates.day_long(date(2026, 6, 19), TODAY) == "Fr 19. Juni"
    assert dates.day_long(date(2027, 6, 19), TODAY) == "Sa 19. Juni 2027"
    assert dates.day_spoken(date(2026, 6, 19), TODAY) == "Freitag 19. Juni"
    assert dates.day_short(date(2026, 3, 19), TODAY) == "19. März"
    assert dates.challenge_day(date(2026, 9, 30), TODAY) == "30. September"
    assert dates.axis_day(date(2026, 6, 8)) == "Mo 8."
    assert dates.axis_week(date(2026, 6, 8)) == "8. Juni"
    assert dates.axis_month(date(2027, 1, 1)) == "Januar 2027"
    assert dates.moment(at(2026, 6, 15, 13, 42), TODAY) == "Mo 15. Juni, 13:42"
    assert dates.span(date(2026, 6, 12), date(2026, 6, 15), TODAY) == "Fr 12. to Mo 15. Juni"
    assert dates.weekday_letter(date(2026, 6, 15)) == "M"
    assert dates.clock(time(6, 5)) == "06:05"


def test_words_within_a_sentence() -> None:
    expected = {
        "": "",
        " ": " ",
        "Housing": "housing",
        "I saw it": "I saw it",
        "I’m here": "I’m here",
        "OEE falls": "OEE falls",
        "4 pumps": "4 pumps",
        "Äpfel fallen": "äpfel fallen",
    }
    assert said(grammar.within, expected) == expected


def test_words_without_their_stop() -> None:
    expected = {
        "": "",
        " a. ": "a",
        "a..": "a",
        "a?": "a",
        "a …": "a",
        "1.5 s": "1.5 s",
    }
    assert said(grammar.without_stop, expected) == expected


def test_words_as_a_sentence() -> None:
    expected = {
        "": "",
        " a ": "a.",
        "a.": "a.",
        "a?": "a?",
        "a …": "a …",
    }
    assert said(grammar.sentence, expected) == expected


def test_names_in_a_row() -> None:
    expected = {
        (()): "",
        ("a",): "a",
        ("a", "b"): "a and b",
        ("a", "b", "c"): "a, b and c",
    }
    assert said(lambda *names: grammar.listed(list(names)), expected) == expected


def test_sentences_in_a_row() -> None:
    expected = {
        (()): "",
        ("a",): "a.",
        ("a", "", "b.", " ", "c?"): "a. b. c?",
    }
    assert said(grammar.sentences, expected) == expected
