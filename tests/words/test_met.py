"""The four honest answers to "is the target condition met?"."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kata_desktop.core.actual import actual_condition
from kata_desktop.core.experiment import Experiment
from kata_desktop.core.measurement import Direction, Measurement, Metric, Point
from kata_desktop.core.runchart.findings import Met, MetBasis, MetState
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.words.met import basis, met_caption, met_state, state_of

TODAY = date(2026, 6, 19)
CYCLE_TIME = Metric("m", "Cycle time per pump", unit="s", decimals=1, point=Point.MEDIAN)
EARLY = Met(state=MetState.TOO_EARLY, basis=MetBasis.COUNT, met=0, count=4, needed=10, middle=44.0, first=24, last=27)
BEGUN = datetime(2026, 6, 1, 8, tzinfo=UTC)
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


def test_all_of_the_last_ten_is_said_where_it_is_not_all() -> None:
    nearly = replace(later(MetState.RELIABLY, 11, 41.5), basis=MetBasis.LAST_TEN)
    words = met_caption(nearly, CYCLE_TIME, 42.0, today=TODAY)
    assert words == "11 of 12 at 42 s or less, all of the last 10. Ready for the next one?"
    assert basis(nearly) == "All of the last 10 are at the target, and nothing unusual is seen."
    assert basis(replace(nearly, basis=MetBasis.LIMITS)).startswith("The target lies outside the limits")
    assert basis(EARLY) == basis(None) == ""


def test_of_a_past_day_nobody_is_asked_for_the_next_one() -> None:
    words = met_caption(later(MetState.RELIABLY, 12, 41.5), CYCLE_TIME, 42.0, today=TODAY, asks=False)
    assert words == "12 of 12 at 42 s or less."


def told(values: list[float], today: date, *, skipped: int = 0, by: date = date(2026, 6, 19)) -> str:
    """What is said of daily values from 1 June on, with an experiment before the fifth."""
    taken = tuple(Measurement(f"{n}", "m", BEGUN + timedelta(days=n), (value,)) for n, value in enumerate(values))
    goal = TargetCondition("t", date(2026, 6, 1), by, process=MetricTarget("m", 42.0))
    step = Experiment("e", 1, started_at=BEGUN + timedelta(days=3, hours=12))
    board = Storyboard(metrics=(CYCLE_TIME,), measurements={"m": taken}, target_conditions=(goal,), experiments=(step,))
    actual = actual_condition(board, CYCLE_TIME, today, most=len(values) - skipped)
    return state_of(actual, board.target, today)


def test_before_the_date_there_is_one_answer() -> None:
    assert told([44.0] * 8, date(2026, 6, 10)) == (
        "4 of 10 measurements since experiment 1, Fri 5 to Mon 8 June. 0 of 4 at 42 s or less."
    )


def test_after_the_date_both_answers_are_kept() -> None:
    """On the date 19 measurements, 15 since the experiment; later all are at the target."""
    words = told([44.0] * 19 + [41.0] * 16, date(2026, 7, 8))
    assert words == (
        "On Fri 19 June: The middle is 44.0 s. 0 of 15 at 42 s or less, since Fri 5 June. "
        "Now: The middle is 41.0 s. 16 of 31 at 42 s or less, since Fri 5 June."
    )


def test_what_was_reliable_on_the_date_is_kept_when_it_slides_back() -> None:
    words = told([41.0 + n * 7 % 10 / 20 for n in range(19)] + [44.0] * 20, date(2026, 7, 15))
    assert words.startswith("On Fri 19 June: 15 of 15 at 42 s or less, since Fri 5 June. Now: The middle is 44.0 s.")
    assert "Ready" not in words


def test_nothing_measured_since_the_date_is_said_once() -> None:
    words = told([41.0, 41.5] * 9, date(2026, 6, 22))
    assert words == ("On Fri 19 June and now: 14 of 14 at 42 s or less, since Fri 5 June. Ready for the next one?")


def test_days_before_the_points_shown_are_left_out() -> None:
    assert told([44.0] * 8, date(2026, 6, 10), skipped=6) == ("4 of 10 measurements. 0 of 4 at 42 s or less.")


def test_without_a_target_there_is_no_answer() -> None:
    board = Storyboard(metrics=(CYCLE_TIME,), measurements={"m": (Measurement("1", "m", BEGUN, (44.0,)),)})
    assert state_of(actual_condition(board, CYCLE_TIME, TODAY), None, TODAY) == ""


def test_without_days_only_the_count_is_said() -> None:
    words = met_caption(later(MetState.NOT_YET, 2, 43.3), CYCLE_TIME, 42.0, today=TODAY)
    assert words == "The middle is 43.3 s. 2 of 12 at 42 s or less."


def test_counts_and_more_is_better() -> None:
    on_time = replace(CYCLE_TIME, point=Point.WITHIN, limit=45.0, direction=Direction.LOWER)
    words = met_caption(later(MetState.SOMETIMES, 7, 28), on_time, 28, of=30, today=TODAY)
    assert words == "The middle is 28 of 30. 7 of 12 at 28 of 30 or more."
