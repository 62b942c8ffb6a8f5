"""What a voice says of the board: each thing in whole sentences, with its numbers and days, typed or by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from kata_desktop.core.actual import ActualPoint
from kata_desktop.core.experiment import Expectation, Experiment, Happened
from kata_desktop.core.measurement import Measurement, Metric, Point
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus, Size
from kata_desktop.core.rhythm import DayState, StripDay
from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.words import accessible as words
from kata_desktop.words import spoken
from tests.helpers.said import said

TODAY = date(2026, 6, 15)
PACE = Metric("pace", "Cycle time per pump", unit="s", decimals=1, point=Point.MEDIAN)
WITHIN = Metric("within", "Cycles within 57 s", unit="s", decimals=1, point=Point.WITHIN, limit=57)
BAND = Expectation(low=43.0, high=44.0)
TARGET = TargetCondition("t", set_on=date(2026, 6, 5), achieve_by=date(2026, 6, 19), process=MetricTarget("pace", 42.0))
OBSTACLE = Obstacle("o", "Housing is turned over.")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


STEP = Experiment("e", number=5, step="Turn the fixture.", metric="pace", expect=BAND, see_at=at(16, 10))
RUNNING = replace(STEP, started_at=at(15, 8))
CHECKED = replace(RUNNING, happened=Happened(value=44.4))


def strip(*states: DayState) -> tuple[StripDay, ...]:
    first = TODAY - timedelta(days=len(states) - 1)
    return tuple(StripDay(first + timedelta(days=n), state) for n, state in enumerate(states))


def visit(values: tuple[float, ...] = (44.9,), middle: tuple[float, float] | None = None) -> ActualPoint:
    return ActualPoint(Measurement("m", "pace", at(12, 13, 40), values), 44.9, middle)


def out(reason: str) -> ActualPoint:
    return ActualPoint(Measurement("m", "pace", at(12, 13, 40), (44.9,), excluded=reason), 44.9)


def counted(count: int, of: int | None) -> ActualPoint:
    return ActualPoint(Measurement("m", "within", at(12, 13, 40), count=count, of=of), count)


def by_hand(*fields: str) -> frozenset[str]:
    return frozenset(fields)


def test_units_are_said_in_full() -> None:
    expected = {
        ("1", "s"): "1 second",
        ("45.0", "s"): "45.0 seconds",
        ("1", "min"): "1 minute",
        ("2", "min"): "2 minutes",
        ("1", "h"): "1 hour",
        ("8", "h"): "8 hours",
        ("16", "%"): "16 percent",
        ("1", "pumps"): "1 pumps",
        ("45", ""): "45",
    }
    assert said(spoken.spoken, expected) == expected


def test_expectations_are_said_in_full() -> None:
    expected = {
        (BAND, "s"): "43.0 to 44.0 seconds",
        (Expectation(low=43, high=43), "s"): "43.0 seconds",
        (Expectation(low=1, high=1), "min"): "1.0 minutes",
        (Expectation(low=43), "s"): "above 43 seconds",
        (Expectation(high=44.5), "s"): "below 44.5 seconds",
        (Expectation(high=44), ""): "below 44",
        (Expectation(text="Nobody waits"), "s"): "Nobody waits",
        (Expectation(unknown=True), "s"): "We do not know yet",
        (Expectation(), "s"): "",
    }
    assert said(lambda expect, unit: spoken.spoken_expectation(expect, 1, unit), expected) == expected


def test_points_and_targets_are_said_in_full() -> None:
    assert spoken.spoken_point(45, PACE) == "45.0 seconds"
    assert spoken.spoken_point(23, WITHIN, 30) == "23 of 30"
    assert spoken.spoken_point(23, WITHIN) == "23"
    assert spoken.spoken_target(42, PACE) == "42 seconds"
    assert spoken.spoken_target(27, WITHIN, 30) == "27 of 30"
    assert spoken.spoken_target(1, replace(PACE, unit="h")) == "1 hour"


def test_the_challenge() -> None:
    assert (
        words.challenge(Challenge("Every order leaves the same day."), TODAY)
        == "Challenge: Every order leaves the same day."
    )
    assert (
        words.challenge(Challenge("Every order leaves the same day.", by=date(2026, 9, 30)), TODAY)
        == "Challenge: Every order leaves the same day, by 30 September."
    )
    assert words.challenge(Challenge("", by=date(2028, 9, 30)), TODAY) == "Challenge: by 30 September 2028."
    assert (
        words.challenge(Challenge(inked=by_hand("statement")), TODAY)
        == "Challenge, written by hand, no typed line yet."
    )
    assert (
        words.challenge(Challenge("same day", by=date(2026, 9, 30), inked=by_hand("statement")), TODAY)
        == "Challenge, written by hand. Typed line: same day. by 30 September."
    )


def test_the_target_condition() -> None:
    assert (
        words.target(TARGET, PACE, TODAY)
        == "Target condition: 42 seconds cycle time per pump, by Friday 19 June, 4 days left."
    )
    assert (
        words.target(replace(TARGET, achieve_by=None), PACE, TODAY)
        == "Target condition: 42 seconds cycle time per pump."
    )
    assert (
        words.target(replace(TARGET, achieve_by=date(2026, 6, 16)), PACE, TODAY)
        == "Target condition: 42 seconds cycle time per pump, by Tuesday 16 June, 1 day left."
    )
    assert (
        words.target(replace(TARGET, achieve_by=TODAY), PACE, TODAY)
        == "Target condition: 42 seconds cycle time per pump, by Monday 15 June, date is today."
    )
    assert words.target(replace(TARGET, achieve_by=date(2026, 6, 12)), PACE, TODAY) == (
        "Target condition: 42 seconds cycle time per pump, by Friday 12 June, look back at the target."
    )
    assert (
        words.target(replace(TARGET, process=None), PACE, TODAY)
        == "Target condition: Cycle time per pump, by Friday 19 June, 4 days left."
    )
    assert (
        words.target(replace(TARGET, process=MetricTarget("pace")), PACE, TODAY)
        == "Target condition: Cycle time per pump, by Friday 19 June, 4 days left."
    )
    assert (
        words.target(replace(TARGET, process=MetricTarget("within", 27, of=30)), WITHIN, TODAY)
        == "Target condition: 27 of 30 cycles within 57 s, by Friday 19 June, 4 days left."
    )
    assert (
        words.target(replace(TARGET, process=None, outcome=MetricTarget("pace", 44.5)), PACE, TODAY)
        == "Target condition: 44.5 seconds cycle time per pump, by Friday 19 June, 4 days left."
    )
    assert words.target(replace(TARGET, pattern=("One rhythm.",)), PACE, TODAY) == (
        "Target condition: 42 seconds cycle time per pump, by Friday 19 June, 4 days left. Pattern: One rhythm."
    )
    assert words.target(replace(TARGET, pattern=("One rhythm.", "Housing stays as it lies")), PACE, TODAY) == (
        "Target condition: 42 seconds cycle time per pump, by Friday 19 June, 4 days left. "
        "Pattern: One rhythm, Housing stays as it lies."
    )
    assert words.target(replace(TARGET, inked=by_hand("pattern")), PACE, TODAY) == (
        "Target condition: 42 seconds cycle time per pump, by Friday 19 June, 4 days left. "
        "Pattern, written by hand, no typed line yet."
    )
    assert words.target(replace(TARGET, pattern=("One rhythm",), inked=by_hand("pattern")), PACE, TODAY) == (
        "Target condition: 42 seconds cycle time per pump, by Friday 19 June, 4 days left. "
        "Pattern, written by hand. Typed line: One rhythm."
    )


def test_the_actual_condition() -> None:
    assert words.actual(PACE, 45, "", "") == "Actual condition: 45.0 seconds."
    assert (
        words.actual(PACE, 45, "3.0 seconds to go", "Usual ups and downs.")
        == "Actual condition: 45.0 seconds, 3.0 seconds to go. Usual ups and downs."
    )
    assert (
        words.actual(WITHIN, 23, "", "Usual ups and downs.", 30) == "Actual condition: 23 of 30. Usual ups and downs."
    )
    assert words.actual(WITHIN, 23, "", "") == "Actual condition: 23."


def test_an_experiment_in_each_state() -> None:
    expected = {
        Experiment("e", number=1): "Experiment 1, planned.",
        STEP: "Experiment 5, planned. Step: Turn the fixture. We expect 43.0 to 44.0 seconds.",
        RUNNING: (
            "Experiment 5, running. Step: Turn the fixture. We expect 43.0 to 44.0 seconds. Go and see "
            "Tue 16 June, 10:00."
        ),
        replace(RUNNING, see_at=None): "Experiment 5, running. Step: Turn the fixture. We expect 43.0 to 44.0 seconds.",
        CHECKED: (
            "Experiment 5, checked, surprise. Step: Turn the fixture. We expected 43.0 to 44.0 "
            "seconds. We measured 44.4 seconds, 0.4 more."
        ),
        replace(CHECKED, happened=Happened(value=43.5)): (
            "Experiment 5, checked, as expected. Step: Turn the fixture. We expected 43.0 to 44.0 "
            "seconds. We measured 43.5 seconds, as expected."
        ),
        replace(CHECKED, happened=Happened(value=44.4, text="They waited.")): (
            "Experiment 5, checked, surprise. Step: Turn the fixture. We expected 43.0 to 44.0 "
            "seconds. We measured 44.4 seconds, 0.4 more. They waited."
        ),
        replace(CHECKED, learned="It was the light."): (
            "Experiment 5, learned, surprise. Step: Turn the fixture. We expected 43.0 to 44.0 "
            "seconds. We measured 44.4 seconds, 0.4 more. We learned: It was the light."
        ),
        replace(CHECKED, learned="", inked=by_hand("learned")): (
            "Experiment 5, learned, surprise. Step: Turn the fixture. We expected 43.0 to 44.0 "
            "seconds. We measured 44.4 seconds, 0.4 more. Learned, written by hand, no typed line yet."
        ),
        replace(CHECKED, step="", inked=by_hand("step")): (
            "Experiment 5, checked, surprise. Step, written by hand, no typed line yet. We expected "
            "43.0 to 44.0 seconds. We measured 44.4 seconds, 0.4 more."
        ),
        replace(CHECKED, expect=Expectation(text="It gets calmer."), happened=Happened(text="It did.")): (
            "Experiment 5, checked. Step: Turn the fixture. We expected it gets calmer. What happened: It did."
        ),
        replace(CHECKED, expect=Expectation(text="Calmer"), happened=Happened(text="It did.", as_expected=True)): (
            "Experiment 5, checked, as expected. Step: Turn the fixture. We expected calmer. What happened: It did."
        ),
        replace(CHECKED, expect=Expectation(text="Calmer"), happened=Happened(text="Not yet.", as_expected=False)): (
            "Experiment 5, checked, surprise. Step: Turn the fixture. We expected calmer. What happened: Not yet."
        ),
        replace(CHECKED, expect=Expectation(unknown=True), happened=Happened(value=44.4)): (
            "Experiment 5, checked. Step: Turn the fixture. We did not know what to expect. We measured 44.4 seconds."
        ),
        replace(CHECKED, expect=Expectation(inked=True), happened=Happened(inked=True)): (
            "Experiment 5, checked. Step: Turn the fixture. What we expected, written by hand, no "
            "typed line yet. What happened, written by hand, no typed line yet."
        ),
        replace(CHECKED, happened=Happened(value=44.4, inked=True)): (
            "Experiment 5, checked, surprise. Step: Turn the fixture. We expected 43.0 to 44.0 "
            "seconds. We measured 44.4 seconds, 0.4 more. What happened, written by hand, no typed "
            "line yet."
        ),
    }
    assert said(lambda found: words.experiment(found, PACE, TODAY), expected) == expected


def test_an_experiment_in_a_unit_of_its_own() -> None:
    assert words.experiment(replace(CHECKED, metric="", unit="mm", happened=Happened(value=45.25)), None, TODAY) == (
        "Experiment 5, checked, surprise. Step: Turn the fixture. We expected 43.00 to 44.00 "
        "millimetres. We measured 45.25 millimetres, 1.25 more."
    )
    assert words.experiment(replace(CHECKED, metric="", unit="min", happened=Happened(value=1)), None, TODAY) == (
        "Experiment 5, checked, surprise. Step: Turn the fixture. We expected 43 to 44 minutes. We "
        "measured 1 minute, 42 less."
    )


def test_the_next_step() -> None:
    expected = {
        STEP: ("Next step, planned: Turn the fixture. We expect 43.0 to 44.0 seconds. Go and see Tue 16 June, 10:00."),
        RUNNING: (
            "Next step, running: Turn the fixture. We expect 43.0 to 44.0 seconds. Go and see Tue 16 June, 10:00."
        ),
        replace(STEP, see_at=None): "Next step, planned: Turn the fixture. We expect 43.0 to 44.0 seconds.",
        replace(STEP, step="", expect=Expectation(), see_at=None): "Next step, planned: not written yet.",
        replace(STEP, step="", inked=by_hand("step")): (
            "Next step, planned, written by hand, no typed line yet. We expect 43.0 to 44.0 seconds. "
            "Go and see Tue 16 June, 10:00."
        ),
        replace(STEP, step="Turn it", inked=by_hand("step")): (
            "Next step, planned, written by hand. Typed line: Turn it. We expect 43.0 to 44.0 seconds. "
            "Go and see Tue 16 June, 10:00."
        ),
        replace(STEP, expect=Expectation(unknown=True)): (
            "Next step, planned: Turn the fixture. We do not know yet what to expect. Go and see Tue 16 June, 10:00."
        ),
        replace(STEP, expect=Expectation(inked=True)): (
            "Next step, planned: Turn the fixture. What we expect, written by hand, no typed line yet. "
            "Go and see Tue 16 June, 10:00."
        ),
        replace(STEP, expect=Expectation(text="Nobody waits.")): (
            "Next step, planned: Turn the fixture. We expect nobody waits. Go and see Tue 16 June, 10:00."
        ),
    }
    assert said(lambda found: words.step(found, PACE, TODAY), expected) == expected


def test_the_rhythm() -> None:
    expected = {
        ((), True): "Coaching cycles, last 14 days: held on 0 days, not held on 0.",
        ((DayState.TODAY,), True): "Coaching cycles, last 14 days: held on 0 days, not held on 0, planned today.",
        ((DayState.TODAY,), False): "Coaching cycles, last 14 days: held on 0 days, not held on 0.",
        (
            (DayState.HELD, DayState.TODAY),
            True,
        ): "Coaching cycles, last 14 days: held on 1 day, not held on 0, planned today.",
        (
            (DayState.HELD, DayState.NOT_HELD, DayState.HELD),
            True,
        ): "Coaching cycles, last 14 days: held on 2 days, not held on 1.",
        (
            (DayState.OUTSIDE, DayState.DAY_OFF, DayState.NOT_HELD, DayState.TODAY),
            True,
        ): "Coaching cycles, last 14 days: held on 0 days, not held on 1, planned today.",
    }
    assert said(lambda states, planned: words.rhythm(strip(*states), planned=planned), expected) == expected


def test_an_obstacle_where_it_stands() -> None:
    assert words.obstacle(OBSTACLE, TODAY) == "Obstacle, parked: Housing is turned over."
    assert words.obstacle(OBSTACLE, TODAY, focused=True) == "Obstacle, in focus: Housing is turned over."
    assert (
        words.obstacle(replace(OBSTACLE, detail="2 to 4 s in every cycle"), TODAY)
        == "Obstacle, parked: Housing is turned over. 2 to 4 s in every cycle."
    )
    assert (
        words.obstacle(replace(OBSTACLE, size=Size.SMALL), TODAY)
        == "Obstacle, parked: Housing is turned over. Size: small."
    )
    assert (
        words.obstacle(replace(OBSTACLE, detail="2 to 4 s", size=Size.LARGE), TODAY, focused=True)
        == "Obstacle, in focus: Housing is turned over. 2 to 4 s. Size: large."
    )
    assert (
        words.obstacle(replace(OBSTACLE, status=ObstacleStatus.HELD), TODAY)
        == "Obstacle, put aside: Housing is turned over."
    )
    assert (
        words.obstacle(replace(OBSTACLE, status=ObstacleStatus.SOLVED), TODAY)
        == "Obstacle, solved: Housing is turned over."
    )
    assert (
        words.obstacle(replace(OBSTACLE, status=ObstacleStatus.SOLVED, closed_on=date(2026, 6, 11)), TODAY)
        == "Obstacle, solved 11 June: Housing is turned over."
    )
    assert (
        words.obstacle(replace(OBSTACLE, status=ObstacleStatus.DROPPED, closed_on=date(2025, 6, 11)), TODAY)
        == "Obstacle, dropped 11 June 2025: Housing is turned over."
    )
    assert (
        words.obstacle(replace(OBSTACLE, closed_on=date(2026, 6, 11)), TODAY)
        == "Obstacle, parked: Housing is turned over."
    )
    assert (
        words.obstacle(replace(OBSTACLE, text="", inked=by_hand("text")), TODAY, focused=True)
        == "Obstacle, in focus, written by hand, no typed line yet."
    )
    assert words.obstacle(replace(OBSTACLE, inked=by_hand("text", "detail")), TODAY) == (
        "Obstacle, parked, written by hand. Typed line: Housing is turned over. Detail, written by "
        "hand, no typed line yet."
    )


def test_a_point_of_the_chart() -> None:
    assert words.point(visit(), PACE, TODAY) == "Fri 12 June, 13:40: 44.9 seconds."
    assert (
        words.point(visit((44.0, 45.0, 46.0)), PACE, TODAY) == "Fri 12 June, 13:40: 44.9 seconds, median of 3 values."
    )
    assert (
        words.point(visit((44.0, 45.0, 46.0), (44.3, 45.6)), PACE, TODAY)
        == "Fri 12 June, 13:40: 44.9 seconds, median of 3 values, middle half 44.3 to 45.6."
    )
    assert (
        words.point(visit(), PACE, TODAY, part="part of a run of 13 below the start")
        == "Fri 12 June, 13:40: 44.9 seconds, part of a run of 13 below the start."
    )
    assert (
        words.point(out("measured wrongly."), PACE, TODAY)
        == "Fri 12 June, 13:40: 44.9 seconds, left out: measured wrongly."
    )
    assert words.point(out(""), PACE, TODAY) == "Fri 12 June, 13:40: 44.9 seconds, left out: written by hand."
    assert words.point(counted(23, 30), WITHIN, TODAY) == "Fri 12 June, 13:40: 23 of 30."
    assert words.point(counted(23, None), WITHIN, TODAY) == "Fri 12 June, 13:40: 23."
    assert words.point(visit(), PACE, date(2027, 6, 15)) == "Fri 12 June 2026, 13:40: 44.9 seconds."


def test_numbers_and_days_follow_the_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert (
        words.target(TARGET, PACE, TODAY)
        == "Target condition: 42 seconds cycle time per pump, by Freitag 19. Juni, 4 days left."
    )
    assert words.step(STEP, PACE, TODAY) == (
        "Next step, planned: Turn the fixture. We expect 43,0 to 44,0 seconds. Go and see Di 16. Juni, 10:00."
    )
    assert words.experiment(CHECKED, PACE, TODAY) == (
        "Experiment 5, checked, surprise. Step: Turn the fixture. We expected 43,0 to 44,0 "
        "seconds. We measured 44,4 seconds, 0,4 more."
    )
    assert (
        words.point(visit((44.0, 45.0), (44.3, 45.6)), PACE, TODAY)
        == "Fr 12. Juni, 13:40: 44,9 seconds, median of 2 values, middle half 44,3 to 45,6."
    )
