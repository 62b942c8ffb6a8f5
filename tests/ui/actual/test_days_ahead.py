"""The close-up's axis goes on to the date of the target condition, and the line ends there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.measurement import Measurement, Metric, MetricKind
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.ui.actual.close_up import close_up
from kata_desktop.ui.actual.days_ahead import days_ahead
from tests.helpers.boards import MONDAY

TODAY = MONDAY.date() + timedelta(days=4)  # Fri 20 March
PACE = Metric("pace", "Pace", "s", decimals=1)
OUTPUT = Metric("output", "Output", kind=MetricKind.OUTCOME)
CALENDAR = WorkCalendar(days_off=frozenset({TODAY + timedelta(days=4)}))  # Tue 24 March


def board(by: date | None, *, outcome: bool = False) -> Storyboard:
    target = TargetCondition(
        "t", MONDAY.date(), by, process=MetricTarget("pace", 42.0), outcome=MetricTarget("output", 9)
    )
    measured = {
        metric: tuple(Measurement(f"{metric}{n}", metric, MONDAY + timedelta(days=n), (45.0,)) for n in range(4))
        for metric in ("pace", "output" if outcome else "none")
    }
    metrics = (PACE, OUTPUT) if outcome else (PACE,)
    return Storyboard(calendar=CALENDAR, metrics=metrics, measurements=measured, target_conditions=(target,))


@pytest.mark.parametrize(
    ("by", "labels"),
    [
        (None, []),
        (TODAY, []),
        (TODAY - timedelta(days=1), []),
        (date(2026, 3, 25), ["Mon 23", "Wed 25"]),
        # the date stays the date, though nobody works on it
        (date(2026, 3, 24), ["Mon 23", "Tue 24"]),
        (date(2026, 3, 22), ["Sun 22"]),
        (date(2026, 4, 17), ["23 March", "30 March", "6 April", "13 April"]),
    ],
)
def test_the_work_days_to_the_date_follow_today_and_many_as_weeks(by: date | None, labels: list[str]) -> None:
    assert [label for _, label, _ in days_ahead(board(by), TODAY).columns] == labels
    shown = close_up(board(by), TODAY).above
    assert shown is not None
    today, *ahead = shown.picture.days[-len(labels) - 1 :]
    assert today.today
    assert [day.label for day in ahead] == labels
    assert [day.first for day in ahead] == [today.first + today.count + n for n in range(len(labels))]
    assert shown.picture.columns >= today.first + today.count + len(labels)


@pytest.mark.parametrize("outcome", [False, True])
def test_the_line_ends_at_its_date_in_both_charts_and_names_it_in_the_larger_one(*, outcome: bool) -> None:
    found = close_up(board(date(2026, 3, 25), outcome=outcome), TODAY)
    for chart in found.charts:
        (line,) = chart.picture.targets
        assert line.end == chart.picture.days[-1].first + 0.5
    above = found.above
    assert above is not None
    assert (above.picture.targets[0].label, above.picture.targets[0].at_end) == ("Target 42 s by Wed 25 March", True)
    if found.below is not None:
        assert found.below.picture.targets[0].label == "Target 9"


def test_without_an_open_target_nothing_lies_ahead() -> None:
    closed = board(date(2026, 3, 25))
    closed = replace(closed, target_conditions=(replace(closed.target_conditions[0], closed_on=TODAY),))
    assert days_ahead(closed, TODAY).columns == ()
    assert days_ahead(closed, TODAY).today == 4
