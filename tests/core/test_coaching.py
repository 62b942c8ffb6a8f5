"""The coaching cycle as a value: its parts in their order, its times, and its number."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.coaching import (
    FOLLOW_UPS,
    PHASE_OF,
    CoachingCycle,
    Part,
    Phase,
    after,
    before,
    number_of,
    rotated,
)
from kata_desktop.core.storyboard import Storyboard

MONDAY = datetime(2026, 3, 16, 14, tzinfo=UTC)


def cycle(days: int = 0, **fields: object) -> CoachingCycle:
    """A cycle so many days after Monday."""
    plain = CoachingCycle(str(days), MONDAY + timedelta(days=days))
    return replace(plain, **fields)  # type: ignore[arg-type]


def test_the_parts_follow_each_other_as_on_the_card() -> None:
    walked = [Part.TARGET]
    while (part := after(walked[-1])) is not None:
        walked.append(part)
    assert walked == list(Part)
    back = [Part.AGREEMENT]
    while (part := before(back[-1])) is not None:
        back.append(part)
    assert back == list(reversed(Part))
    assert list(dict.fromkeys(PHASE_OF[part] for part in Part)) == list(Phase)


def test_a_cycle_is_held_when_it_came_to_its_end() -> None:
    assert cycle().held
    assert not cycle(part=Part.STEP).held
    assert cycle(part=Part.STEP).is_open
    assert not cycle(reason="The line stood").held
    assert not cycle(reason="The line stood").is_open


def test_times_by_part_are_told_by_phase() -> None:
    timed = cycle(phases={"target": 50, "actual": 100.5, "reflection": 249.5, "step": True, "agreement": -3})
    assert timed.phase_seconds() == {
        Phase.FRAMING: 50,
        Phase.REFLECTING: 350,
        Phase.FOCUSING: 0,
        Phase.NEXT_STEP: 0,
        Phase.AGREEING: 0,
    }


def test_times_of_older_boards_are_minutes_by_phase() -> None:
    times = cycle(phases={"framing": 1, "focusing": "2"}).phase_seconds()
    assert times is not None
    assert (times[Phase.FRAMING], times[Phase.FOCUSING]) == (60, 0)


@pytest.mark.parametrize("phases", [{}, {"1": 3}])
def test_a_cycle_nobody_timed_has_no_times(phases: dict[str, int]) -> None:
    assert cycle(phases=phases).phase_seconds() is None


def test_cycles_are_numbered_as_they_were_held() -> None:
    cycles = [cycle(0), cycle(1, reason="Holiday"), cycle(2, part=Part.STEP), cycle(3)]
    assert [number_of(cycles, one) for one in (cycles[0], cycles[3])] == [1, 2]
    running = cycle(4, part=Part.TARGET)
    assert number_of([*cycles, running], running) == 3


@given(st.lists(st.text(), unique=True), st.integers(0, 10_000))
def test_follow_ups_come_in_turn(questions: list[str], number: int) -> None:
    shown = rotated(questions, number)
    assert len(shown) == min(FOLLOW_UPS, len(questions)) == len(set(shown))
    rounds = len(questions)
    assert set(chain.from_iterable(rotated(questions, n) for n in range(number, number + rounds))) == set(questions)


def test_the_cycle_of_today_can_be_gone_on_with() -> None:
    begun = cycle(part=Part.OBSTACLES)
    board = Storyboard(coaching_cycles=(cycle(-1), begun))
    assert board.open_cycle(MONDAY.date()) == begun
    assert board.open_cycle(date(2026, 3, 17)) is None
    assert Storyboard(coaching_cycles=(begun, cycle(0, id="later"))).open_cycle(MONDAY.date()) is None
