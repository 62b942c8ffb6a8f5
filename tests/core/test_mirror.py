"""The mirror: facts of the last ten cycles, each of which can be counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kata_desktop.core.coaching import CoachingCycle, Part, Phase
from kata_desktop.core.experiment import Expectation, Experiment
from kata_desktop.core.measurement import Measurement
from kata_desktop.core.mirror import Mirror, mirror
from kata_desktop.core.storyboard import Storyboard

START = datetime(2026, 6, 1, 14, tzinfo=UTC)
FULL = {part.value: 60.0 for part in Part}


def board(count: int = 10, *, measured: int = 0, **fields: object) -> Storyboard:
    """Cycles on so many days, and a measurement before each of the last `measured` ones."""
    cycles = tuple(
        CoachingCycle(str(n), START + timedelta(days=n), 12.0, FULL, {Part.STEP.value: f"Step {n}"})
        for n in range(count)
    )
    taken = [START + timedelta(days=n, hours=-1) for n in range(count - measured, count)]
    series = tuple(Measurement(str(n), "pace", at, (45.0,)) for n, at in enumerate(taken))
    return replace(
        Storyboard(coaching_cycles=cycles, measurements={"pace": series}),
        **fields,  # type: ignore[arg-type]
    )


def with_cycle(found: Storyboard, n: int, **fields: object) -> Storyboard:
    """The board with another cycle in one place."""
    cycles = list(found.coaching_cycles)
    cycles[n] = replace(cycles[n], **fields)  # type: ignore[arg-type]
    return replace(found, coaching_cycles=tuple(cycles))


def test_before_ten_cycles_there_is_nothing_to_show() -> None:
    assert mirror(board(9)) is None
    assert mirror(with_cycle(board(10), 3, reason="The line stood")) is None


def test_nothing_stands_out() -> None:
    found = mirror(board(11, measured=10))
    assert found == Mirror(10, 0, {}, None, 0, 0)
    assert found.is_clear


def test_short_cycles_and_phases_without_time() -> None:
    found = board(measured=10)
    found = with_cycle(found, 2, minutes=2.9, phases={**FULL, Part.OBSTACLES.value: 0})
    found = with_cycle(found, 3, minutes=3.0, phases={})
    found = with_cycle(found, 4, minutes=None, phases={**FULL, Part.OBSTACLES.value: 0})
    shown = mirror(found)
    assert shown is not None
    assert (shown.short, dict(shown.empty_phases)) == (1, {Phase.FOCUSING: 2})
    assert not shown.is_clear


def test_the_same_sentence_for_days() -> None:
    found = board(measured=10)
    for n in (1, 4, 5):
        found = with_cycle(found, n, answers={"step": "Cup is  empty" if n == 4 else "cup is empty", "reflection": 3})
    for n in (6, 7):
        found = with_cycle(found, n, answers={"reflection": "Two only", "obstacles": "Same obstacle"})
    for n in (8, 9):
        found = with_cycle(found, n, answers={"obstacles": "Same obstacle", "step": " "})
    shown = mirror(found)
    assert shown is not None
    assert shown.same_sentence == ("cup is empty", 3)


def test_cycles_to_which_nothing_new_was_brought() -> None:
    shown = mirror(board(measured=7))
    assert shown is not None
    assert shown.unmeasured == 3
    # what was measured before the cycle that came before is not new
    older = mirror(board(11, measured=11))
    assert older is not None
    assert older.unmeasured == 0


def test_steps_without_a_number() -> None:
    def step(days: int, **expect: object) -> Experiment:
        started = START + timedelta(days=days)
        return Experiment(str(days), started_at=started, expect=Expectation(**expect))  # type: ignore[arg-type]

    planned = Experiment("planned", expect=Expectation(text="less"))
    steps = (step(-1, text="less"), step(1, text="less"), step(2, low=1.0, high=2.0), planned)
    shown = mirror(board(measured=10, experiments=steps))
    assert shown is not None
    assert shown.numberless == 1
    shown = mirror(board(11, measured=10, experiments=(step(0, text="less"),)))
    assert shown is not None
    assert shown.numberless == 1
