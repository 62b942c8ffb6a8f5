"""What a screen reader says, in the manner of the design."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kata_desktop.core.actual import ActualPoint
from kata_desktop.core.experiment import Expectation, Experiment, Happened
from kata_desktop.core.measurement import Measurement, Metric, Point
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus, Size
from kata_desktop.core.rhythm import DayState, StripDay
from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.words import accessible, captions
from kata_desktop.words.spoken import spoken, spoken_expectation, spoken_point, spoken_target

TODAY = date(2026, 6, 15)
CYCLE_TIME = Metric("m", "Cycle time per pump", unit="s", decimals=1, point=Point.MEDIAN)
ON_TIME = replace(CYCLE_TIME, point=Point.WITHIN, limit=45.0)
MORNING = datetime(2026, 6, 12, 8, 10, tzinfo=UTC)
FIFTH = Experiment(
    "e5",
    5,
    step="Press 2: start buttons moved to waist height",
    metric="m",
    expect=Expectation(43.5, 44.5),
    started_at=MORNING,
    happened=Happened(44.9),
    learned="The reach was not the wait.",
)
RUNNING = replace(FIFTH, happened=Happened(), learned="", see_at=datetime(2026, 6, 16, 10, tzinfo=UTC))


@pytest.mark.parametrize(
    ("written", "unit", "words"),
    [
        ("45.0", "s", "45.0 seconds"),
        ("1", "s", "1 second"),
        ("−1", "min", "−1 minute"),
        ("7", "h", "7 hours"),
        ("16", "%", "16 percent"),
        ("570", "good pumps", "570 good pumps"),
        ("4", "", "4"),
    ],
)
def test_units_are_said_in_words(written: str, unit: str, words: str) -> None:
    assert spoken(written, unit) == words


def test_every_known_unit_has_a_word() -> None:
    for unit in ("ms", "s", "sec", "min", "h", "%", "mm", "cm", "m", "g", "kg", "°C"):
        assert spoken("2", unit) != f"2 {unit}"
        assert spoken("1", unit) != f"1 {unit}"


def test_points_and_targets_are_said() -> None:
    assert spoken_point(45.0, CYCLE_TIME) == "45.0 seconds"
    assert spoken_point(27, ON_TIME, 30) == "27 of 30"
    assert spoken_target(42.0, CYCLE_TIME) == "42 seconds"
    assert spoken_target(28, ON_TIME, 30) == "28 of 30"


@pytest.mark.parametrize(
    ("expect", "words"),
    [
        (Expectation(43.5, 44.5), "43.5 to 44.5 seconds"),
        (Expectation(44.0, 44.0), "44.0 seconds"),
        (Expectation(high=44), "below 44 seconds"),
        (Expectation(low=44), "above 44 seconds"),
        (Expectation(text="No more walking"), "No more walking"),
        (Expectation(), ""),
    ],
)
def test_expectations_are_said(expect: Expectation, words: str) -> None:
    assert spoken_expectation(expect, 1, "s") == words


def test_the_target_condition_as_in_the_design() -> None:
    goal = TargetCondition("t", date(2026, 6, 5), date(2026, 6, 19), process=MetricTarget("m", 42.0))
    assert accessible.target(goal, CYCLE_TIME, TODAY) == (
        "Target condition: 42 seconds cycle time per pump, by Friday 19 June, 4 days left."
    )
    with_pattern = replace(goal, pattern=("One part between stations", "Both hands start together."))
    assert accessible.target(with_pattern, CYCLE_TIME, TODAY).endswith(
        "4 days left. Pattern: One part between stations, Both hands start together."
    )


def test_a_target_condition_still_being_written() -> None:
    assert accessible.target(TargetCondition("t"), CYCLE_TIME, TODAY) == "Target condition: Cycle time per pump."


def test_the_actual_condition_as_in_the_design() -> None:
    headline = captions.headline_of(CYCLE_TIME, now=45.0, start=48.0, target=42.0, spoken=True)
    assert accessible.actual(CYCLE_TIME, 45.0, headline, "") == (
        "Actual condition: 45.0 seconds, 3.0 seconds faster than at the start, 3.0 seconds to go."
    )
    assert accessible.actual(ON_TIME, 27, "", "That may be chance.", 30) == (
        "Actual condition: 27 of 30. That may be chance."
    )


def test_an_experiment_as_in_the_design() -> None:
    assert accessible.experiment(FIFTH, CYCLE_TIME, TODAY) == (
        "Experiment 5, learned, surprise. Step: Press 2: start buttons moved to waist height. "
        "We expected 43.5 to 44.5 seconds. We measured 44.9 seconds, 0.4 more. "
        "We learned: The reach was not the wait."
    )


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (
            RUNNING,
            (
                "Experiment 5, running. Step: Press 2: start buttons moved to waist height. "
                "We expect 43.5 to 44.5 seconds. Go and see Tue 16 June, 10:00."
            ),
        ),
        (Experiment("e", 7), "Experiment 7, planned."),
        (Experiment("e", 7, started_at=MORNING, step="Watch"), "Experiment 7, running. Step: Watch."),
        (
            Experiment("e", 7, expect=Expectation(unknown=True)),
            "Experiment 7, planned. We do not know yet what to expect.",
        ),
        (
            Experiment(
                "e",
                7,
                started_at=MORNING,
                expect=Expectation(text="No more walking"),
                happened=Happened(text="She walked once", as_expected=False),
            ),
            "Experiment 7, checked, surprise. We expected no more walking. What happened: She walked once.",
        ),
        (
            Experiment(
                "e",
                7,
                unit="min",
                started_at=MORNING,
                expect=Expectation(unknown=True),
                happened=Happened(2.5, "Twice"),
            ),
            "Experiment 7, checked. We did not know what to expect. We measured 2.5 minutes. Twice.",
        ),
    ],
)
def test_experiments_say_what_is_known(found: Experiment, words: str) -> None:
    assert accessible.experiment(found, CYCLE_TIME if found.metric else None, TODAY) == words


def test_the_next_step() -> None:
    assert accessible.step(RUNNING, CYCLE_TIME, TODAY) == (
        "Next step, running: Press 2: start buttons moved to waist height. "
        "We expect 43.5 to 44.5 seconds. Go and see Tue 16 June, 10:00."
    )
    assert accessible.step(Experiment("e"), None, TODAY) == "Next step, planned: not written yet."


def test_the_rhythm_as_in_the_design() -> None:
    states = [DayState.HELD] * 8 + [DayState.NOT_HELD] + [DayState.DAY_OFF] * 4 + [DayState.TODAY]
    strip = [StripDay(TODAY - timedelta(days=13 - n), state) for n, state in enumerate(states)]
    assert accessible.rhythm(strip) == ("Coaching cycles, last 14 days: held on 8 days, not held on 1, planned today.")
    assert accessible.rhythm(strip[7:9]) == "Coaching cycles, last 14 days: held on 1 day, not held on 1."


def test_obstacles() -> None:
    found = Obstacle("o", "Housing has to be turned over", detail="2 to 4 s in every cycle", size=Size.SMALL)
    assert accessible.obstacle(found, TODAY, focused=True) == (
        "Obstacle, in focus: Housing has to be turned over. 2 to 4 s in every cycle. Size: small."
    )
    assert accessible.obstacle(Obstacle("o", "Two screw lengths."), TODAY) == "Obstacle, parked: Two screw lengths."
    solved = Obstacle("o", "Refill", status=ObstacleStatus.SOLVED, closed_on=date(2026, 6, 11))
    assert accessible.obstacle(solved, TODAY) == "Obstacle, solved 11 June: Refill."


def test_points_as_in_the_design() -> None:
    values = tuple([44.0] * 21 + [46.0])
    measured = Measurement("p", "m", datetime(2026, 6, 12, 13, 40, tzinfo=UTC), values)
    found = ActualPoint(measured, 44.9, (44.3, 45.6))
    assert accessible.point(found, CYCLE_TIME, TODAY) == (
        "Fri 12 June, 13:40: 44.9 seconds, median of 22 values, middle half 44.3 to 45.6."
    )
    left_out = ActualPoint(replace(measured, values=(44.9,), excluded="Machine stood."), 44.9)
    assert accessible.point(left_out, CYCLE_TIME, TODAY) == (
        "Fri 12 June, 13:40: 44.9 seconds, left out: Machine stood."
    )
    counted = ActualPoint(replace(measured, values=(), count=27, of=30), 27.0)
    assert accessible.point(counted, ON_TIME, TODAY) == "Fri 12 June, 13:40: 27 of 30."


def test_the_challenge() -> None:
    told = Challenge("Every order leaves the same day", by=date(2026, 9, 30))
    assert accessible.challenge(told, TODAY) == "Challenge: Every order leaves the same day, by 30 September."
    assert accessible.challenge(Challenge("No rework"), TODAY) == "Challenge: No rework."
