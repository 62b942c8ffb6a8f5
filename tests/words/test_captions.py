"""The sentences beside the value and below the chart, each branch of the design's table."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.actual import Actual, actual_condition
from kata_desktop.core.experiment import Experiment
from kata_desktop.core.measurement import Direction, Measurement, Metric, Point
from kata_desktop.core.runchart.findings import (
    AfterClosing,
    AwayFromTarget,
    FewCrossings,
    Finding,
    FirstPicture,
    FiveInARow,
    LongRun,
    NoSignal,
    OutsideLimits,
    SixInARow,
    WithinLimits,
)
from kata_desktop.core.runchart.values import Side, Slope
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.words import captions
from kata_desktop.words.numbers import rounded

TODAY = date(2026, 6, 15)
CYCLE_TIME = Metric("m", "Cycle time per pump", unit="s", decimals=1, point=Point.MEDIAN)
SHARE = Metric("m", "First pass yield", unit="%", direction=Direction.HIGHER)
PUMPS = Metric("m", "Good pumps per shift", unit="good pumps per shift", direction=Direction.HIGHER)
WEIGHT = Metric("m", "Scrap", unit="kg", decimals=1)
ON_TIME = replace(CYCLE_TIME, point=Point.WITHIN, limit=45.0)
UPTIME = Metric("m", "Time between stops", unit="min", direction=Direction.HIGHER)
FIRST_TEN = (48.6, 47.2, 49.1, 48.0, 46.9, 48.8, 47.5, 48.0, 49.4, 47.8)
LATER = (46.1, 45.2, 45.8, 44.6, 45.1, 44.4, 44.9)


def board(values: tuple[float, ...], *, closed: bool = False) -> Actual:
    """Cycle times, one an hour, with an experiment begun after the first ten."""
    begin = datetime(2026, 6, 1, 6, tzinfo=UTC)
    taken = tuple(Measurement(f"v{n:03}", "m", begin + timedelta(hours=n), (value,)) for n, value in enumerate(values))
    goal = TargetCondition("t", date(2026, 6, 1), date(2026, 6, 19), process=MetricTarget("m", 42.0))
    if closed:
        goal = replace(goal, closed_on=date(2026, 6, 1))
    step = Experiment("e", 1, started_at=begin + timedelta(hours=9, minutes=30))
    told = Storyboard(metrics=(CYCLE_TIME,), measurements={"m": taken}, target_conditions=(goal,), experiments=(step,))
    return actual_condition(told, CYCLE_TIME, TODAY)


@pytest.mark.parametrize(
    ("metric", "now", "start", "target", "words"),
    [
        (CYCLE_TIME, 45.0, 48.0, 42.0, "3.0 s faster than at the start, 3.0 s to go"),
        (CYCLE_TIME, 49.2, 48.0, 42.0, "1.2 s slower than at the start, 7.2 s to go"),
        (ON_TIME, 26.5, 26.5, 26.5, "as at the start, at the target"),
        (CYCLE_TIME, 48.0, 48.0, 42.0, "as at the start, 6.0 s to go"),
        (CYCLE_TIME, 42.0, 48.0, 42.0, "6.0 s faster than at the start, at the target"),
        (CYCLE_TIME, 41.0, 48.0, 42.0, "7.0 s faster than at the start, at the target"),
        (CYCLE_TIME, 45.0, None, 42.0, "3.0 s to go"),
        (CYCLE_TIME, 45.0, 48.0, None, "3.0 s faster than at the start"),
        (CYCLE_TIME, 45.0, None, None, ""),
        (CYCLE_TIME, 44.96, 48.04, 42.0, "3.0 s faster than at the start, 3.0 s to go"),
        (SHARE, 88, 84, 92, "4 points higher than at the start, 4 points to go"),
        (SHARE, 83, 84, 92, "1 point lower than at the start, 9 points to go"),
        (PUMPS, 531, 497, 570, "34 more than at the start, 39 to go"),
        (PUMPS, 580, 497, 570, "83 more than at the start, at the target"),
        (WEIGHT, 3.0, 5.0, 2.0, "2.0 kg less than at the start, 1.0 kg to go"),
        (ON_TIME, 27, 23, 28, "4 more than at the start, 1 to go"),
        (ON_TIME, 26.5, 23, 28, "3.5 more than at the start, 1.5 to go"),
        (UPTIME, 40, 31, 60, "9 min more than at the start, 20 min to go"),
        (UPTIME, 22, 31, None, "9 min less than at the start"),
    ],
)
def test_the_headline(metric: Metric, now: float, start: float | None, target: float | None, words: str) -> None:
    assert captions.headline_of(metric, now=now, start=start, target=target) == words


def test_the_spoken_headline_says_its_units_in_words() -> None:
    words = captions.headline_of(CYCLE_TIME, now=45.0, start=48.0, target=42.0, spoken=True)
    assert words == "3.0 seconds faster than at the start, 3.0 seconds to go"


@given(now=st.floats(30, 60), start=st.floats(30, 60))
def test_the_figures_of_a_headline_add_up_on_the_board(now: float, start: float) -> None:
    words = captions.headline_of(CYCLE_TIME, now=now, start=start, target=None)
    told = 0.0 if words == "as at the start" else float(words.split()[0])
    assert told == pytest.approx(abs(rounded(now, 1) - rounded(start, 1)))


def test_better_and_worse_sound_alike() -> None:
    faster = captions.headline_of(CYCLE_TIME, now=45.0, start=48.0, target=None)
    slower = captions.headline_of(CYCLE_TIME, now=51.0, start=48.0, target=None)
    assert faster.replace("faster", "slower") == slower


def test_the_headline_of_a_board() -> None:
    assert captions.headline(board(FIRST_TEN + LATER)) == "3.0 s faster than at the start, 3.0 s to go"
    assert captions.headline(board(FIRST_TEN[:4])) == "6.3 s to go"
    assert captions.headline(board(())) == ""


@pytest.mark.parametrize(
    ("finding", "metric", "words"),
    [
        (
            LongRun(length=13, limit=7, n_useful=22, side=Side.BELOW, start=11, end=23),
            CYCLE_TIME,
            "13 measurements in a row lie below the start: more than chance.",
        ),
        (
            LongRun(length=13, limit=7, n_useful=22, side=Side.ABOVE, start=11, end=23),
            CYCLE_TIME,
            "13 measurements in a row lie above the start: more than chance.",
        ),
        (
            FewCrossings(crossings=3, least=8, n_useful=24),
            CYCLE_TIME,
            "The line crosses the start 3 times in 24 measurements, 8 or more would be usual: more than chance.",
        ),
        (
            FewCrossings(crossings=1, least=8, n_useful=24),
            CYCLE_TIME,
            "The line crosses the start once in 24 measurements, 8 or more would be usual: more than chance.",
        ),
        (
            FewCrossings(crossings=0, least=8, n_useful=24),
            CYCLE_TIME,
            "The line never crosses the start in 24 measurements, 8 times or more would be usual: more than chance.",
        ),
        (
            SixInARow(6, Side.BELOW),
            CYCLE_TIME,
            "6 measurements in a row lie below the start. Worth a look.",
        ),
        (
            SixInARow(7, Side.ABOVE),
            CYCLE_TIME,
            "7 measurements in a row lie above the start. Worth a look.",
        ),
        (FiveInARow(5, Slope.DOWN), CYCLE_TIME, "5 measurements in a row get shorter. Worth a look."),
        (FiveInARow(5, Slope.UP), CYCLE_TIME, "5 measurements in a row get longer. Worth a look."),
        (FiveInARow(5, Slope.DOWN), SHARE, "5 measurements in a row fall. Worth a look."),
        (FiveInARow(6, Slope.UP), SHARE, "6 measurements in a row rise. Worth a look."),
        (NoSignal(), CYCLE_TIME, "The points move up and down around the start. That may be chance."),
        (FirstPicture(4), CYCLE_TIME, "4 of 10 measurements for a first picture."),
        (AwayFromTarget(1.2), CYCLE_TIME, "1.2 s longer than at the start. What changed?"),
        (AwayFromTarget(-9), UPTIME, "9 min shorter than at the start. What changed?"),
        (AwayFromTarget(-4), SHARE, "4 points lower than at the start. What changed?"),
        (
            AwayFromTarget(4),
            replace(SHARE, direction=Direction.LOWER),
            "4 points higher than at the start. What changed?",
        ),
        (AwayFromTarget(-12), PUMPS, "12 less than at the start. What changed?"),
        (AwayFromTarget(0.5), WEIGHT, "0.5 kg more than at the start. What changed?"),
        (
            AfterClosing(missed=6, count=6, first=24, last=29),
            CYCLE_TIME,
            "Since the target condition was closed, 6 of 6 measurements are longer than 42 s. What changed?",
        ),
        (
            AfterClosing(missed=6, count=8, first=24, last=31),
            PUMPS,
            (
                "Since the target condition was closed, 6 of 8 measurements are below 42 good pumps per shift. "
                "What changed?"
            ),
        ),
        (
            AfterClosing(missed=6, count=8, first=24, last=31),
            WEIGHT,
            "Since the target condition was closed, 6 of 8 measurements are above 42 kg. What changed?",
        ),
        (
            WithinLimits(count=20, lower=480.4, upper=529.6),
            PUMPS,
            "All 20 measurements lie between 480 and 530. The ups and downs are the process itself.",
        ),
        (
            OutsideLimits(outside=2, count=20, lower=480, upper=530),
            PUMPS,
            "2 of 20 measurements lie outside 480 to 530. Worth a look.",
        ),
        (
            OutsideLimits(outside=1, count=20, lower=480, upper=530),
            PUMPS,
            "1 of 20 measurements lies outside 480 to 530. Worth a look.",
        ),
    ],
)
def test_each_finding_has_its_sentence(finding: Finding, metric: Metric, words: str) -> None:
    assert captions.caption_of(finding, metric, target=42.0) == words


def test_a_closed_target_without_a_value_is_not_made_up() -> None:
    words = captions.caption_of(AfterClosing(missed=6, count=6, first=24, last=29), CYCLE_TIME)
    assert words == "Since the target condition was closed, 6 of 6 measurements are away from it. What changed?"


def test_the_caption_of_a_board() -> None:
    assert captions.caption(board(FIRST_TEN[:4])) == "4 of 10 measurements for a first picture."
    assert captions.caption(board(FIRST_TEN + LATER)) == (
        "8 measurements in a row lie below the start: more than chance."
    )


def test_sliding_back_after_closing_names_the_target_that_was() -> None:
    # the first eighteen hours fall on the day it was closed
    slid_back = board((*FIRST_TEN, *[41.0] * 8, *[44.0] * 6), closed=True)
    assert captions.caption(slid_back) == (
        "Since the target condition was closed, 6 of 6 measurements are longer than 42 s. What changed?"
    )


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (
            LongRun(length=13, limit=7, n_useful=22, side=Side.BELOW, start=11, end=23),
            "Longest run 13, up to 7 can be chance with 22 measurements.",
        ),
        (
            FewCrossings(crossings=3, least=8, n_useful=24),
            "Crossings 3, 8 or more can be chance with 24 measurements.",
        ),
        (SixInARow(6, Side.BELOW), "6 in a row on one side. Alone it often calls where nothing changed."),
        (FiveInARow(5, Slope.UP), "5 in a row that rise or fall. Alone it often calls where nothing changed."),
        (
            WithinLimits(count=20, lower=1, upper=2),
            "Limits from how much one measurement differs from the next (XmR).",
        ),
        (NoSignal(), ""),
        (FirstPicture(3), ""),
    ],
)
def test_a_tap_on_the_caption_shows_its_rule(finding: Finding, words: str) -> None:
    assert captions.rule(finding) == words


@pytest.mark.parametrize(
    ("values", "closed", "words"),
    [
        ((), False, ""),
        (
            FIRST_TEN[:4],
            False,
            "With fewer than 10 measurements chance looks like a change. So nothing is compared yet.",
        ),
        (
            (*FIRST_TEN, 48.4, 47.0, 48.2),
            False,
            "Longest run 1, up to 6 can be chance with 11 measurements. Crossings 10, 2 or more can be chance.",
        ),
    ],
)
def test_the_rule_has_its_numbers_also_where_nothing_spoke(values: tuple[float, ...], closed: bool, words: str) -> None:
    assert captions.rule_of(board(values, closed=closed)) == words


def test_the_rule_behind_a_way_from_the_target_names_what_was_counted() -> None:
    away = board((*FIRST_TEN, *[50.0, 50.4] * 6))
    assert isinstance(away.analysis.caption, AwayFromTarget)
    assert captions.rule_of(away).startswith("Longest run 12, up to 7 can be chance with 20 measurements.")


def test_the_rule_behind_a_long_run_and_behind_sliding_back() -> None:
    assert captions.rule_of(board((*FIRST_TEN, *LATER, *LATER))).startswith("Longest run 15, up to 7 can be chance")
    slid = board((*[41.0, 41.5] * 9, *[44.0] * 40), closed=True)
    assert isinstance(slid.analysis.caption, AfterClosing)
    assert captions.rule_of(slid).startswith("The last 6 before the closing")
