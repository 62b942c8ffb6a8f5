"""Shifts, handwriting, forms, the chain and the settings: sentences with a number, a day or a name in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from kata_desktop.core.chain import Rung, Standing
from kata_desktop.session.settings import ModeChoice, RoleChoice, ThemeChoice
from kata_desktop.words import chain, ink, printing, settings, shifts
from tests.helpers.said import said

TODAY = date(2026, 6, 15)
SATURDAY = date(2026, 6, 20)


def test_shifts_are_counted() -> None:
    expected = {
        0: "Shifts",
        1: "Shifts: 1",
        2: "Shifts: 2",
        3: "Shifts: 3",
    }
    assert said(shifts.count, expected) == expected


def test_a_shift_without_a_name_is_removed_by_its_times() -> None:
    expected = {
        "": "Remove shift 06:00 to 14:00",
        "Early shift": "Remove Early shift",
        "Night": "Remove Night",
    }
    assert said(lambda name: shifts.remove_name(name, time(6), time(14)), expected) == expected


def test_a_shift_may_end_on_the_day_after() -> None:
    expected = {
        False: "to",
        True: "to, on the day after",
    }
    assert said(lambda over: shifts.ends(over_midnight=over), expected) == expected


def test_a_shift_is_called_by_its_hour() -> None:
    expected = {
        time(0): "Night shift",
        time(3, 59): "Night shift",
        time(4): "Early shift",
        time(6): "Early shift",
        time(11, 59): "Early shift",
        time(12): "Afternoon shift",
        time(14): "Afternoon shift",
        time(19, 59): "Afternoon shift",
        time(20): "Night shift",
        time(22): "Night shift",
    }
    assert said(shifts.usual_name, expected) == expected


def test_a_shift_for_a_voice() -> None:
    expected = {
        ("Early shift", time(6), time(14)): "Early shift, 06:00 to 14:00",
        ("", time(6), time(14)): "Shift, 06:00 to 14:00",
        ("Night shift", time(22), time(6)): "Night shift, 22:00 to 06:00",
    }
    assert said(shifts.spoken, expected) == expected


def test_why_there_is_no_further_shift() -> None:
    assert shifts.full() == "4 shifts are the most."


def test_where_something_is_written_by_hand() -> None:
    expected = {
        "": "written by hand",
        "the hand counts": "the hand counts",
    }
    assert said(ink.or_by_hand, expected) == expected


def test_a_line_that_can_show_no_ink() -> None:
    expected = {
        ("", False): "",
        ("", True): "written by hand",
        ("the hand counts", True): "the hand counts",
        ("the hand counts", False): "the hand counts",
    }
    assert said(lambda text, inked: ink.in_a_line(text, inked=inked), expected) == expected


def test_strokes_are_counted() -> None:
    expected = {
        0: "Paper, 0 strokes",
        1: "Paper, 1 stroke",
        2: "Paper, 2 strokes",
        120: "Paper, 120 strokes",
    }
    assert said(ink.on_paper, expected) == expected


def test_the_sheet_says_what_it_is_for() -> None:
    expected = {
        "Learned": "Paper for writing by hand: Learned",
        "What happened": "Paper for writing by hand: What happened",
    }
    assert said(ink.opened, expected) == expected


def test_ink_with_its_typed_line() -> None:
    expected = {
        ("Learned", ""): "Learned, written by hand, no typed line yet.",
        ("Learned", "  "): "Learned, written by hand, no typed line yet.",
        ("Learned", "the hand counts"): "Learned, written by hand. Typed line: the hand counts",
        ("Learned", " the hand counts. "): "Learned, written by hand. Typed line: the hand counts.",
    }
    assert said(ink.told, expected) == expected


def test_a_text_with_its_label() -> None:
    expected = {
        ("Learned", "the hand counts", False): "Learned: the hand counts",
        ("Learned", "the hand counts", True): "Learned, written by hand. Typed line: the hand counts",
        ("Learned", "", True): "Learned, written by hand, no typed line yet.",
    }
    assert said(lambda label, typed, by_hand: ink.said(label, typed, by_hand=by_hand), expected) == expected


def test_a_form_by_its_name() -> None:
    expected = {
        "board": "Storyboard",
        "record": "Experimenting record",
        "observe": "Observation sheet",
        "analysis": "Process analysis",
        "something else": "something else",
    }
    assert said(printing.form, expected) == expected


def test_where_somebody_stands_in_the_chain() -> None:
    expected = {
        (Rung("x", Standing.LEARNER), ""): "learner",
        (Rung("x", Standing.LEARNER), "Cell 4"): "learner, Cell 4",
        (Rung("x", Standing.COACH), ""): "coach",
        (Rung("x", Standing.COACH), "Cell 4"): "coach, Cell 4",
        (Rung("x", Standing.ABOVE), ""): "coach of the coach",
        (Rung("x", Standing.IDLE), ""): "coaches nobody yet",
    }
    assert said(chain.standing, expected) == expected


def test_the_question_at_a_gap() -> None:
    expected = {
        "Learner": "Who coaches the learner?",
        "Coach": "Who coaches the coach?",
        "Team lead": "Who coaches the team lead?",
        "plant manager": "Who coaches the plant manager?",
        "Anna": "Who coaches Anna?",
        "anna Berg": "Who coaches anna Berg?",
        "VP operations": "Who coaches the VP operations?",
        "CEO": "Who coaches CEO?",
    }
    assert said(chain.who_coaches, expected) == expected


def test_how_they_meet() -> None:
    expected = {
        None: "every work day",
        time(14): "every work day, 14:00",
        time(6, 45): "every work day, 06:45",
    }
    assert said(chain.every_work_day, expected) == expected


def test_when_somebody_observed_last() -> None:
    expected = {
        (None, TODAY): "has not observed yet",
        (TODAY, TODAY): "last: today",
        (date(2026, 6, 14), TODAY): "last: Sun 14 June",
        (date(2025, 6, 9), TODAY): "last: Mon 9 June 2025",
    }
    assert said(chain.last_observed, expected) == expected


def test_boxes_and_arrows_for_a_voice() -> None:
    assert chain.box_name("Area manager", "coach, Cell 4") == "Area manager, coach, Cell 4"
    assert chain.box_name("Area manager", "") == "Area manager"
    assert (
        chain.arrow_name("Area manager", "team lead", "every work day, 14:00")
        == "Area manager coaches team lead: every work day, 14:00"
    )
    assert chain.arrow_name("Area manager", "team lead", "") == "Area manager coaches team lead"
    assert chain.gap_name("Area manager") == "Who coaches the area manager? Nobody is entered yet."
    assert chain.gap_name("Anna") == "Who coaches Anna? Nobody is entered yet."


def test_how_a_screen_is_used() -> None:
    expected = {
        ModeChoice.AUTO: "Automatic",
        ModeChoice.WALL: "Wall",
        ModeChoice.DESK: "Desk",
    }
    assert said(settings.mode, expected) == expected


def test_whose_screen_it_is() -> None:
    expected = {
        RoleChoice.LEARNER: "Learner",
        RoleChoice.COACH: "Coach",
        RoleChoice.SECOND_COACH: "Second coach",
    }
    assert said(settings.role, expected) == expected


def test_when_it_is_light() -> None:
    expected = {
        ThemeChoice.LIGHT: "Light",
        ThemeChoice.DARK: "Dark",
        ThemeChoice.TIME_OF_DAY: "By time of day",
    }
    assert said(settings.theme, expected) == expected


def test_what_the_automatic_choice_found() -> None:
    expected = {
        True: "touch found: wall",
        False: "no touch found: desk",
    }
    assert said(lambda touch: settings.found(touch=touch), expected) == expected


def test_reading_sizes_in_percent() -> None:
    expected = {
        1.0: "100 %",
        1.15: "115 %",
        1.3: "130 %",
        1.5: "150 %",
    }
    assert said(settings.percent, expected) == expected


def test_how_far_a_size_carries() -> None:
    expected = {
        (2.0, 24): "reads from 2.0 m on 24″",
        (3.25, 43): "reads from 3.3 m on 43″",
        (4.0, 55): "reads from 4.0 m on 55″",
    }
    assert said(settings.carries, expected) == expected


def test_the_next_days_off() -> None:
    expected = {
        (date(2026, 8, 3), 15, TODAY): "next: Mon 3 August, 15 days",
        (date(2026, 8, 3), 1, TODAY): "next: Mon 3 August, 1 day",
        (date(2027, 1, 4), 2, TODAY): "next: Mon 4 January 2027, 2 days",
    }
    assert said(settings.next_off, expected) == expected


def test_a_day_of_the_calendar_for_a_voice() -> None:
    expected = {
        (TODAY, False, True): "Monday 15 June, work day",
        (TODAY, True, True): "Monday 15 June, day off",
        (SATURDAY, False, False): "Saturday 20 June, no work day",
        (date(2027, 1, 4), True, True): "Monday 4 January 2027, day off",
    }
    assert said(lambda day, off, work: settings.day_name(day, TODAY, off=off, work_day=work), expected) == expected


def test_months_and_days_of_the_week() -> None:
    assert settings.month(date(2026, 6, 1)) == "June 2026"
    assert settings.month(date(2027, 1, 1)) == "January 2027"
    assert settings.day_of_week(0) == "Monday"
    assert settings.day_of_week(6) == "Sunday"
    assert settings.free_anyway(SATURDAY, TODAY) == "Sat 20 June is no work day anyway."
    assert settings.light_between("06:00", "20:00") == "light from 06:00 to 20:00"
    assert settings.version("1.2.0") == "Version 1.2.0. Nothing leaves this device by itself."


def test_numbers_days_and_times_of_another_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert settings.carries(3.25, 43) == "reads from 3,3 m on 43″"
    assert settings.percent(1.15) == "115 %"
    assert settings.month(date(2026, 3, 1)) == "März 2026"
    assert settings.day_of_week(0) == "Montag"
    assert settings.next_off(date(2026, 3, 3), 2, TODAY) == "next: Di 3. März, 2 days"
    assert settings.day_name(SATURDAY, TODAY, off=True, work_day=False) == "Samstag 20. Juni, day off"
    assert shifts.spoken("", time(6), time(14)) == "Shift, 06:00 to 14:00"
    assert chain.every_work_day(time(14)) == "every work day, 14:00"
    assert chain.last_observed(date(2026, 6, 9), TODAY) == "last: Di 9. Juni"
