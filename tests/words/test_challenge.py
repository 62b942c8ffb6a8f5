"""The words of the way to the challenge: amounts as they were chosen, each step with its day, English and German."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest

from kata_desktop.commands.summary import summary
from kata_desktop.core.measurement import Measurement, Metric, Point
from kata_desktop.core.storyboard import Challenge, Storyboard
from kata_desktop.core.target import ClosedAs, MetricTarget, TargetCondition
from kata_desktop.words import challenge, measure

TODAY = date(2026, 6, 15)
PACE = Metric("pace", "Cycle time", unit="s", decimals=1)


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (410, 460, "from 410 to 460 pumps"),
        (None, 460.5, "to 460.5 pumps"),
        (0.125, None, "from 0.125 pumps"),
        (None, None, ""),
    ],
)
def test_from_where_to_where(low: float | None, high: float | None, told: str) -> None:
    assert challenge.from_to(Challenge(from_value=low, to_value=high, unit="pumps")) == told


def test_amounts_follow_the_country(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert challenge.from_to(Challenge(from_value=47.5, to_value=12_000, unit="s")) == "from 47,5 to 12.000 s"


@pytest.mark.parametrize(
    ("months", "told"),
    [(1, "In 1 month"), (3, "In 3 months"), (12, "In a year"), (18, "In 18 months"), (24, "In 2 years")],
)
def test_how_far_away_it_lies(months: int, told: str) -> None:
    assert challenge.in_months(months) == told


def test_counted_things_of_the_way() -> None:
    assert [challenge.target_conditions(n)[:3] for n in (0, 1, 3)] == ["No ", "1 t", "3 t"]
    assert [challenge.earlier(n) for n in (1, 2)] == ["1 earlier", "2 earlier"]


@pytest.mark.parametrize(
    ("closed_as", "day"),
    [
        (ClosedAs.REACHED, "reached 12 June"),
        (ClosedAs.STOPPED, "stopped 12 June"),
        (ClosedAs.DATE, "until 12 June"),
        (None, "until 12 June"),
    ],
)
def test_a_step_says_how_it_ended(closed_as: ClosedAs | None, day: str) -> None:
    board = Storyboard(metrics=(PACE,))
    ended = TargetCondition(
        "t", set_on=TODAY, process=MetricTarget("pace", 42.0), closed_on=date(2026, 6, 12), closed_as=closed_as
    )
    assert challenge.step(ended, board, TODAY) == ("42 s", day)


def test_a_step_that_is_open_or_has_no_value() -> None:
    board = Storyboard(metrics=(PACE,))
    running = TargetCondition("t", set_on=TODAY, achieve_by=date(2026, 6, 19), outcome=MetricTarget("pace", 43.5))
    assert challenge.step(running, board, TODAY) == ("43.5 s", "by Fri 19 June")
    assert challenge.step(TargetCondition("t", process=MetricTarget("gone", 1)), board, TODAY) == ("…", "")


def test_both_ends_of_the_way() -> None:
    aim = Challenge(from_value=48.0, to_value=40.0, unit="s", by=date(2026, 9, 30))
    assert challenge.start(aim) == ("Start", "48 s")
    assert challenge.start(None) == ("Start", "")
    assert challenge.end(aim, TODAY) == ("40 s", "by 30 September")
    assert challenge.end(None, TODAY) == ("Challenge", "")


def test_the_whole_way_for_a_voice() -> None:
    told = challenge.way_spoken([("48 s", "until 5 June"), ("42 s", "")])
    assert told.endswith("48 s, until 5 June. 42 s.")


def test_one_value_is_no_values() -> None:
    assert [measure.of_visit(n) for n in (1, 2)] == ["1 value in this visit", "2 values in this visit"]
    assert measure.enough(19) != measure.enough(20)


def test_a_count_of_nobody_knows_how_many_is_not_of_none() -> None:
    counts = Metric("w", "Within 57 s", unit="s", point=Point.WITHIN, limit=57.0)
    at = datetime(2026, 6, 12, 9, tzinfo=timezone(timedelta(hours=2)))
    board = Storyboard(metrics=(counts,), measurements={"w": (Measurement("m", "w", at, count=23),)})
    told = summary(board, TODAY)
    assert "Actual condition: 23." in told
    assert "of 0" not in told
