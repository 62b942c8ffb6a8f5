"""Each reason has its sentence, in the words of the design, and none of the words that frighten."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

import pytest

from kata_desktop.core.calendar import WorkCalendar, months_later
from kata_desktop.core.columns import read_column
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.target import MetricTarget, Part, TargetCondition, check_setting, look_at_date
from kata_desktop.core.typed import parse_number
from kata_desktop.words import reasons

TODAY = date(2026, 6, 15)
#: The facts with which each reason is raised somewhere, and the sentence that people read.
EXPECTED: Mapping[Reason, tuple[Mapping[str, object], str]] = {
    Reason.NOT_A_NUMBER: ({"text": "abc"}, "Please a number, for example 43.5."),
    Reason.NUMBER_MISSING: ({}, "Please a number, for example 43.5."),
    Reason.NUMBER_TOO_LARGE: (
        {"largest": 1e12},
        "This number is too large for a board. Please one up to 1,000,000,000,000.",
    ),
    Reason.OTHER_UNIT: (
        {"text": "min", "unit": "s"},
        "This metric is measured in s. Please the number in s.",
    ),
    Reason.NOT_A_DAY: ({}, "There is no such day. Please one of the calendar."),
    Reason.DAY_OUT_OF_RANGE: (
        {"first": TODAY + timedelta(days=1), "last": TODAY + timedelta(days=92)},
        "A day between tomorrow and 3 months from today, please.",
    ),
    Reason.DAY_TOO_FAR: (
        {},
        "More than 3 months is a challenge, not a target condition. What could be reached in 14 days?",
    ),
    Reason.REASON_MISSING: ({}, "Write one sentence why."),
    Reason.TEXT_MISSING: ({}, "Nothing is written yet. A few words are enough."),
    Reason.TEXT_TOO_LONG: (
        {"limit": 10_000},
        "This text is too long for a board. Up to 10,000 characters have room.",
    ),
    Reason.NAME_TAKEN: ({"name": "Takt"}, "There is a “Takt” already. Please choose another name."),
    Reason.NO_SUCH_METRIC: (
        {"name": "Speed", "known": ("Cycle time", "Pumps")},
        "There is no metric “Speed” on this board. It has: Cycle time, Pumps.",
    ),
    Reason.TARGET_PARTS_MISSING: (
        {"parts": (Part.PATTERN,)},
        "Pattern is missing: how should the work run then?",
    ),
    Reason.TARGET_OPEN: ({}, "A target condition is open. Look back at it first, then set the next one."),
    Reason.TARGET_CLOSED: ({}, "This target condition is closed. It stays as it was. Set the next one."),
    Reason.PATTERN_FULL: ({}, "Five lines are there. More of them nobody remembers at the process."),
    Reason.TARGET_SET: ({}, "The target condition is set and stays as it is. Lines can be added to its pattern."),
    Reason.CLOSING_UNKNOWN: ({}, "How did it end? Choose reached, not yet, or stopped with a reason."),
    Reason.EXPECTATION_MISSING: ({}, "Add an expectation first. A guess is fine."),
    Reason.RANGE_TURNED: ({}, "The lower edge lies above the upper one. Please turn them round."),
    Reason.STEP_MISSING: ({}, "The step is not written yet. What do we want to try?"),
    Reason.OBSTACLE_MISSING: ({}, "This obstacle is not on the board any more. Choose another one."),
    Reason.SECOND_STEP: ({}, "One step is running. Write one sentence why a second one should start beside it."),
    Reason.PLAN_SEALED: (
        {},
        "The step has started, so the plan is kept as it was. A slip in its words can be corrected, its numbers stay.",
    ),
    Reason.NOT_STARTED: ({}, "The step has not started yet. Start it first, then write what happened."),
    Reason.ALREADY_STARTED: ({}, "This step runs already. Go and see what happens."),
    Reason.ALREADY_HAPPENED: (
        {},
        "What happened is written already, so the start stays. Undo what happened first.",
    ),
    Reason.HAPPENED_MISSING: (
        {},
        "Nothing is written about what happened yet. First what happened, then what we learned.",
    ),
    Reason.LEARNED_EQUALS_HAPPENED: (
        {},
        "This is what happened. What do we know now that we did not know before?",
    ),
    Reason.SEE_AT_PAST: ({}, "This time is past. When can we go and see?"),
    Reason.CYCLE_FINISHED: ({}, "This coaching cycle is finished. What was agreed stays as it is."),
    Reason.NO_PIN: ({}, "Please 4 to 8 digits."),
    Reason.COLUMN_EMPTY: ({}, "There are no numbers in it. Please one number in each row."),
    Reason.COLUMN_HEAD: (
        {"text": "Pace"},
        "The first row reads “Pace”. Nothing was taken in. A head line says value, or time and value.",
    ),
    Reason.COLUMN_ROW: (
        {"row": 7, "text": "abc"},
        "Row 7 reads “abc”. Nothing was taken in. Please a number there, for example 43.5.",
    ),
    Reason.COLUMN_TIME: (
        {"row": 7, "text": "noon"},
        "The time in row 7 reads “noon”. Nothing was taken in. Please write it like 2026-06-15 13:40.",
    ),
    Reason.COLUMN_AHEAD: (
        {"row": 7, "text": "2099-01-01 10:00"},
        "The time in row 7 reads “2099-01-01 10:00”. Nothing was taken in. That day is still to come. Is it right?",
    ),
    Reason.COLUMN_TOO_LONG: (
        {"limit": 100_000},
        "These are too many numbers at once. Up to 100,000 can be taken in; please part by part.",
    ),
    Reason.POINT_OUT_OF_RANGE: ({"count": 31, "of": 30}, "A count between 0 and 30, please."),
}
NEVER = re.compile(r"error|invalid|fail|overdue|not ok|wrong|forbidden|illegal|!", re.IGNORECASE)


def said(reason: Reason, **facts: object) -> str:
    return reasons.sentence(InvalidValue(reason, **facts))


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_is_said_in_its_words(reason: Reason) -> None:
    facts, words = EXPECTED[reason]
    assert said(reason, **facts) == words


@pytest.mark.parametrize("reason", Reason)
def test_a_sentence_is_whole_even_without_facts(reason: Reason) -> None:
    sentence = said(reason)
    assert sentence[0].isupper()
    assert sentence[-1] in ".?"
    assert not NEVER.search(sentence)
    assert "{" not in sentence
    assert "None" not in sentence


@pytest.mark.parametrize("reason", Reason)
def test_facts_of_another_kind_do_no_harm(reason: Reason) -> None:
    names = ("largest", "text", "unit", "first", "last", "limit", "name", "known", "parts", "row", "of")
    assert said(reason, **dict.fromkeys(names, "{0} <b>%n</b>"))[-1] in ".?"


def test_one_missing_part_is_asked_for() -> None:
    assert reasons.missing_parts([Part.OUTCOME]) == "Outcome metric is missing: what does the customer get?"
    assert reasons.missing_parts([Part.PROCESS]) == "Process metric is missing: what do we see in every cycle?"
    assert reasons.missing_parts([Part.ACHIEVE_BY]) == "The date is missing: by when do we want to work like this?"
    assert reasons.missing_parts([]) == ""


def test_several_missing_parts_are_named_together() -> None:
    assert reasons.missing_parts([Part.OUTCOME, Part.PATTERN]) == "Still missing: outcome metric and pattern."
    assert reasons.missing_parts(list(Part)) == "Still missing: outcome metric, process metric, pattern and achieve by."


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda: parse_number("x"), "Please a number, for example 43.5."),
        (lambda: parse_number("5 min", unit="s"), "This metric is measured in s. Please the number in s."),
        (
            lambda: read_column("1\n\n2\nx"),
            "Row 4 reads “x”. Nothing was taken in. Please a number there, for example 43.5.",
        ),
        (
            lambda: read_column("value;time\n;2026-06-15"),
            "Row 2 has no number. Nothing was taken in. Please one, for example 43.5.",
        ),
        (
            lambda: read_column("value;time\n5;"),
            "Row 2 has no time. Nothing was taken in. Please one, for example 2026-06-15 13:40.",
        ),
        (
            lambda: look_at_date(TODAY, TODAY, WorkCalendar()),
            "A day between tomorrow and 3 months from today, please.",
        ),
        (
            lambda: check_setting(_whole(TODAY + timedelta(days=29)), TODAY, []),
            "Write one sentence why. Then the date can be taken.",
        ),
        (
            lambda: check_setting(TargetCondition("t"), TODAY, []),
            "Still missing: outcome metric, process metric and pattern.",
        ),
    ],
)
def test_what_core_refuses_is_worded(act: Callable[[], object], words: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        act()
    assert reasons.sentence(refused.value) == words


def _whole(day: date) -> TargetCondition:
    value = MetricTarget("m", 42.0)
    return TargetCondition("t", achieve_by=day, outcome=value, process=value, pattern=("One part",))


def test_the_last_day_of_a_challenge_is_named() -> None:
    words = said(Reason.DAY_OUT_OF_RANGE, first=TODAY, last=months_later(TODAY, 36))
    assert words == "A day between tomorrow and Fri 15 June 2029, please."


def test_a_board_without_metrics_says_so() -> None:
    assert said(Reason.NO_SUCH_METRIC, name="Speed", known=[]) == (
        "There is no metric “Speed” on this board. It has none yet: add one first."
    )


def test_a_long_text_of_the_persons_own_is_shortened() -> None:
    assert said(Reason.NAME_TAKEN, name="x" * 10_000).count("x") == 39
    assert "\n" not in said(Reason.NAME_TAKEN, name="a\nb")


def test_a_day_off_offers_the_work_day_before() -> None:
    friday = date(2026, 6, 26)
    assert reasons.day_off(friday, TODAY, friday - timedelta(days=1), 14) == (
        "Fri 26 June is no work day here. 14 days stay the length. The work day before is Thu 25 June."
    )
    assert reasons.day_off(friday, TODAY, None, 1) == "Fri 26 June is no work day here. 1 day stays the length."
