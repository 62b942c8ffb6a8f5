"""What the rows of the target condition say, read from the board, and where words stand below their marks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.measurement import Metric
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, Part, TargetCondition, look_at_date
from kata_desktop.ui.target.shown import (
    RowText,
    chosen_day,
    closed_before,
    date_choice,
    draft_date_row,
    last_free_day,
    metric_row,
    missing_parts,
    pattern_row,
    set_date_row,
    shown_condition,
)
from kata_desktop.ui.target.way_to_challenge import spread
from kata_desktop.words.target_editor import part_missing
from tests.helpers.target_screens import TODAY

PLAIN = WorkCalendar()
OFF = WorkCalendar(days_off=frozenset({TODAY + timedelta(days=14)}))


def later(days: int) -> date:
    return TODAY + timedelta(days=days)


PACE = Metric("pace", "Cycle time", unit="s", decimals=1)
BOARD = Storyboard(metrics=(PACE,))
DRAFT = TargetCondition("d", process=MetricTarget("pace", 42.0), pattern=("One", "Two"))


@pytest.mark.parametrize(
    ("aim", "value"),
    [
        (None, ""),
        (MetricTarget("pace"), ""),
        (MetricTarget("gone", 42.0), ""),
        (MetricTarget("pace", 42.0), "42 s cycle time"),
    ],
    ids=["no metric", "no value", "a metric that went", "written"],
)
def test_a_metric_row_shows_its_value_or_asks(aim: MetricTarget | None, value: str) -> None:
    row = metric_row(BOARD, TargetCondition("d", process=aim), Part.PROCESS, TODAY)
    assert (row.value, row.missing) == (value, not value)
    assert bool(row.line) is not bool(value)


def test_the_pattern_stands_line_by_line_or_is_asked_for() -> None:
    assert pattern_row(BOARD, DRAFT) == RowText("One\nTwo")
    assert pattern_row(BOARD, TargetCondition("d")) == RowText("", part_missing(Part.PATTERN))


@pytest.mark.parametrize(
    ("days", "calendar", "taken"),
    [(0, PLAIN, False), (-3, PLAIN, False), (1, PLAIN, True), (14, OFF, True), (92, PLAIN, True), (93, PLAIN, False)],
)
def test_a_day_can_be_taken_from_tomorrow_to_three_months_on(days: int, calendar: WorkCalendar, *, taken: bool) -> None:
    found = date_choice(later(days), TODAY, calendar)
    assert (found is not None) is taken
    assert draft_date_row(found, TODAY).missing is not taken


def test_the_preset_holds_until_a_day_is_written() -> None:
    assert chosen_day(TargetCondition("d"), TODAY) == later(14)
    assert chosen_day(TargetCondition("d", achieve_by=later(3)), TODAY) == later(3)
    assert last_free_day(TODAY) == later(28)


@pytest.mark.parametrize("days", [5, 1, 0, -4])
def test_a_set_date_says_how_far_it_is_and_none_is_missing(days: int) -> None:
    row = set_date_row(TargetCondition("d", set_on=TODAY, achieve_by=later(days)), TODAY)
    assert not row.missing
    assert row.line
    assert set_date_row(TargetCondition("d", set_on=TODAY), TODAY).missing


def test_a_date_that_passed_is_missing_again() -> None:
    whole = TargetCondition("d", outcome=MetricTarget("o", 1.0), process=MetricTarget("p", 1.0), pattern=("One",))
    assert missing_parts(whole, look_at_date(later(14), TODAY, PLAIN)) == ()
    assert missing_parts(whole, None) == (Part.ACHIEVE_BY,)
    assert missing_parts(DRAFT, None) == (Part.OUTCOME, Part.ACHIEVE_BY)


def test_the_one_that_counts_is_shown_and_closed_ones_come_last_first() -> None:
    first, second = (TargetCondition(name, set_on=TODAY, closed_on=TODAY) for name in ("a", "b"))
    current = TargetCondition("c", set_on=TODAY)
    board = Storyboard(target_conditions=(first, second, current, DRAFT))
    assert shown_condition(board).id == "c"
    assert [past.id for past in closed_before(board)] == ["b", "a"]
    assert shown_condition(Storyboard(target_conditions=(first, DRAFT))).id == "d"
    assert shown_condition(Storyboard()).id == ""


@pytest.mark.parametrize(
    ("centres", "widths", "lefts"),
    [
        ([], [], []),
        ([50], [40], [30]),
        ([5], [40], [0]),
        ([95], [40], [60]),
        ([50, 50], [20, 20], [40, 80]),
        ([90, 95], [20, 20], [40, 80]),
        ([10, 50], [20, 20], [0, 40]),
    ],
)
def test_words_below_their_marks_move_apart(centres: list[float], widths: list[float], lefts: list[float]) -> None:
    assert spread(centres, widths, 100) == lefts
