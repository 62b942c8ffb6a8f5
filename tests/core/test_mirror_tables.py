"""The mirror at its edges: just short of three minutes, just three days, just before and just after a cycle."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kata_desktop.core.coaching import CoachingCycle, Part, Phase
from kata_desktop.core.entries import Json
from kata_desktop.core.experiment import Expectation, Experiment
from kata_desktop.core.measurement import Measurement
from kata_desktop.core.mirror import Mirror, mirror
from kata_desktop.core.storyboard import Storyboard

START = datetime(2026, 6, 1, 14, tzinfo=UTC)
FULL: dict[str, Json] = {part.value: 60.0 for part in Part}


def cycle(day: int, **fields: object) -> CoachingCycle:
    made = CoachingCycle(str(day), START + timedelta(days=day), 12.0, FULL)
    return replace(made, **fields)  # type: ignore[arg-type]


def shown(*cycles: CoachingCycle, **fields: object) -> Mirror:
    """What the last of these cycles show."""
    board = replace(Storyboard(coaching_cycles=cycles), **fields)  # type: ignore[arg-type]
    found = mirror(board, len(cycles))
    assert found is not None
    return found


def measured(*moments: datetime) -> dict[str, tuple[Measurement, ...]]:
    return {"pace": tuple(Measurement(str(n), "pace", at, (45.0,)) for n, at in enumerate(moments))}


@pytest.mark.parametrize(("minutes", "short"), [(0, 1), (0.1, 1), (2.99, 1), (3, 0), (3.01, 0), (45, 0), (None, 0)])
def test_a_cycle_is_short_below_three_minutes(minutes: float | None, short: int) -> None:
    assert shown(cycle(0, minutes=minutes)).short == short


@pytest.mark.parametrize(
    ("phases", "without"),
    [
        (FULL, {}),
        ({}, {}),
        ({**FULL, "obstacles": 0}, {Phase.FOCUSING: 1}),
        ({**FULL, "actual": 0}, {}),
        ({**FULL, "actual": 0, "reflection": 0}, {Phase.REFLECTING: 1}),
        ({**FULL, "target": "long"}, {Phase.FRAMING: 1}),
        ({**FULL, "target": -5}, {Phase.FRAMING: 1}),
        ({**FULL, "agreement": True}, {Phase.AGREEING: 1}),
        ({"framing": 2, "reflecting": 1, "focusing": 0, "next step": 1, "agreeing": 1}, {Phase.FOCUSING: 1}),
        ({"singing": 3}, {}),
    ],
)
def test_a_phase_without_time_is_told_where_times_were_kept(phases: Json, without: dict[Phase, int]) -> None:
    assert dict(shown(cycle(0, phases=phases)).empty_phases) == without


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (["Cup is empty"] * 2, None),
        (["Cup is empty"] * 3, ("Cup is empty", 3)),
        (["Cup is empty", "", "CUP IS EMPTY", " cup\tis  empty "], ("cup\tis  empty", 3)),
        (["Cup is empty", "Cup is empty.", "Cup is empty!"], None),
        (["a", "a", "a", "b", "b", "b", "b"], ("b", 4)),
        ([" "] * 5, None),
        ([3, 3, 3], None),
        ([None, ["x"], {"a": "b"}], None),
        (["STRASSE", "straße", "Straße"], ("Straße", 3)),
    ],
)
def test_a_sentence_counts_from_three_days_on(sentences: list[Json], told: tuple[str, int] | None) -> None:
    cycles = [cycle(day, answers={"reflection": said}) for day, said in enumerate(sentences)]
    assert shown(*cycles).same_sentence == told


def test_the_same_sentence_on_one_day_is_one_day() -> None:
    at = [START + timedelta(hours=hour) for hour in range(4)]
    cycles = [CoachingCycle(str(n), moment, 12.0, FULL, {"step": "Again"}) for n, moment in enumerate(at)]
    assert shown(*cycles).same_sentence is None


@pytest.mark.parametrize(
    ("part", "tells"),
    [
        (Part.TARGET, False),
        (Part.ACTUAL, False),
        (Part.REFLECTION, True),
        (Part.OBSTACLES, False),
        (Part.STEP, True),
        (Part.AGREEMENT, True),
    ],
)
def test_an_obstacle_may_stay_for_days_a_step_may_not(part: Part, *, tells: bool) -> None:
    found = shown(*[cycle(day, answers={part.value: "As before"}) for day in range(4)])
    assert (found.same_sentence is not None) is tells


def test_one_sentence_in_two_parts_of_a_cycle_is_still_that_day() -> None:
    cycles = [cycle(day, answers={"step": "Again", "agreement": "again"}) for day in range(3)]
    assert shown(*cycles).same_sentence == ("again", 3)


@pytest.mark.parametrize(
    ("minutes_after", "unmeasured"),
    [(-60, 0), (0, 0), (12, 0), (12.5, 1), (-24 * 60, 1), (-24 * 60 + 1, 0), (-24 * 60 + 12, 0)],
)
def test_a_measurement_is_new_after_the_cycle_before_and_until_the_end_of_this(
    minutes_after: float, unmeasured: int
) -> None:
    """Two cycles a day apart, of twelve minutes; the first one has its own measurement."""
    first, second = START, START + timedelta(days=1)
    taken = sorted([first - timedelta(minutes=1), second + timedelta(minutes=minutes_after)])
    assert shown(cycle(0), cycle(1), measurements=measured(*taken)).unmeasured == unmeasured


def test_a_cycle_nobody_timed_ends_as_it_begins() -> None:
    at = START + timedelta(minutes=1)
    assert shown(cycle(0, minutes=None), measurements=measured(at)).unmeasured == 1
    assert shown(cycle(0, minutes=None), measurements=measured(START)).unmeasured == 0


def test_measurements_of_all_metrics_count_together() -> None:
    other = {"output": (Measurement("x", "output", START + timedelta(days=1), (400.0,)),)}
    both = {**measured(START), **other}
    assert shown(cycle(0), cycle(1), measurements=both).unmeasured == 0
    assert shown(cycle(0), cycle(1), measurements=measured(START)).unmeasured == 1


@pytest.mark.parametrize(
    ("expect", "numberless"),
    [
        (Expectation(text="less"), 1),
        (Expectation(), 1),
        (Expectation(unknown=True), 1),
        (Expectation(low=0.0), 0),
        (Expectation(high=44.0), 0),
        (Expectation(low=43.0, high=44.0), 0),
    ],
)
def test_a_step_without_a_number_is_counted(expect: Expectation, numberless: int) -> None:
    step = Experiment("1", started_at=START + timedelta(hours=1), expect=expect)
    assert shown(cycle(0), experiments=(step,)).numberless == numberless


def test_only_the_last_cycles_are_looked_at() -> None:
    board = Storyboard(coaching_cycles=(cycle(0, minutes=1), cycle(1, minutes=1), cycle(2)))
    counts = [found.short for n in (1, 2, 3) if (found := mirror(board, n)) is not None]
    assert counts == [0, 1, 2]
    assert mirror(board, 4) is None


@pytest.mark.parametrize(
    ("found", "clear"),
    [
        (Mirror(10, 0, {}, None, 0, 0), True),
        (Mirror(10, 1, {}, None, 0, 0), False),
        (Mirror(10, 0, {Phase.FRAMING: 1}, None, 0, 0), False),
        (Mirror(10, 0, {}, ("Again", 3), 0, 0), False),
        (Mirror(10, 0, {}, None, 1, 0), False),
        (Mirror(10, 0, {}, None, 0, 1), False),
    ],
)
def test_it_is_clear_only_where_nothing_stands_out(found: Mirror, *, clear: bool) -> None:
    assert found.is_clear is clear
