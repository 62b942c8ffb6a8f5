"""The four honest answers to "is the target condition met?"."""

from dataclasses import replace
from datetime import date

import pytest

from kata_desktop.core.measurement import Direction, Metric, Point
from kata_desktop.core.runchart.findings import Met, MetBasis, MetState
from kata_desktop.words.met import met_caption, met_state

TODAY = date(2026, 6, 19)
CYCLE_TIME = Metric("m", "Cycle time per pump", unit="s", decimals=1, point=Point.MEDIAN)
EARLY = Met(state=MetState.TOO_EARLY, basis=MetBasis.COUNT, met=0, count=4, needed=10, middle=44.0, first=24, last=27)
DAYS = (date(2026, 6, 12), date(2026, 6, 15))


def later(state: MetState, met: int, middle: float | None) -> Met:
    return Met(state=state, basis=MetBasis.MEDIAN, met=met, count=12, needed=10, middle=middle, first=24, last=35)


def test_the_answers_in_a_few_words() -> None:
    assert [met_state(state) for state in MetState] == ["Too early to tell", "Not yet", "Sometimes", "Reliably"]


@pytest.mark.parametrize(
    ("experiment", "days", "words"),
    [
        (5, DAYS, "4 of 10 measurements since experiment 5, Fri 12 to Mon 15 June. 0 of 4 at 42 s or less."),
        (None, DAYS, "4 of 10 measurements, Fri 12 to Mon 15 June. 0 of 4 at 42 s or less."),
        (5, None, "4 of 10 measurements since experiment 5. 0 of 4 at 42 s or less."),
    ],
)
def test_too_early_to_tell(experiment: int | None, days: tuple[date, date] | None, words: str) -> None:
    assert met_caption(EARLY, CYCLE_TIME, 42.0, days=days, experiment=experiment, today=TODAY) == words


def test_nothing_measured_since_the_experiment() -> None:
    nothing = replace(EARLY, count=0, middle=None, first=None, last=None)
    words = met_caption(nothing, CYCLE_TIME, 42.0, experiment=5, today=TODAY)
    assert words == "0 of 10 measurements since experiment 5."


@pytest.mark.parametrize(
    ("met", "since", "words"),
    [
        (
            later(MetState.NOT_YET, 2, 43.3),
            date(2026, 6, 16),
            "The middle is 43.3 s. 2 of 12 at 42 s or less, since Tue 16 June.",
        ),
        (
            later(MetState.SOMETIMES, 7, 41.9),
            date(2026, 6, 17),
            "The middle is 41.9 s. 7 of 12 at 42 s or less, since Wed 17 June.",
        ),
        (
            later(MetState.RELIABLY, 12, 41.5),
            date(2026, 6, 18),
            "12 of 12 at 42 s or less, since Thu 18 June. Ready for the next one?",
        ),
        (later(MetState.NOT_YET, 2, None), date(2026, 6, 18), "2 of 12 at 42 s or less, since Thu 18 June."),
    ],
)
def test_the_later_answers(met: Met, since: date, words: str) -> None:
    assert met_caption(met, CYCLE_TIME, 42.0, days=(since, TODAY), today=TODAY) == words


def test_without_days_only_the_count_is_said() -> None:
    words = met_caption(later(MetState.NOT_YET, 2, 43.3), CYCLE_TIME, 42.0, today=TODAY)
    assert words == "The middle is 43.3 s. 2 of 12 at 42 s or less."


def test_counts_and_more_is_better() -> None:
    on_time = replace(CYCLE_TIME, point=Point.WITHIN, limit=45.0, direction=Direction.LOWER)
    words = met_caption(later(MetState.SOMETIMES, 7, 28), on_time, 28, of=30, today=TODAY)
    assert words == "The middle is 28 of 30. 7 of 12 at 28 of 30 or more."
