"""What stands on a board, as words and marks: counts without a unit, each unit once, every text literal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.experiment import Expectation, Experiment, Happened, Stage
from kata_desktop.core.measurement import Direction, Measurement, Metric, MetricKind, Point
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus, Size
from kata_desktop.core.storyboard import Challenge, Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.paint.board.picture import actual_picture, board_picture
from kata_desktop.paint.board.values import BoardPicture, LearnedTone
from kata_desktop.paint.marks import Held
from tests.helpers.screens import PICTURED, sample_session

ZONE = timezone(timedelta(hours=2))
NOW = datetime(2026, 6, 15, 13, 42, tzinfo=ZONE)
TODAY = NOW.date()
PACE = Metric("pace", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
WITHIN = Metric("within", "Cycles at 57 s or less", unit="s", decimals=1, point=Point.WITHIN, limit=57.0)
PUMPS = Metric(
    "out", "Good pumps per shift", unit="good pumps per shift", kind=MetricKind.OUTCOME, direction=Direction.HIGHER
)
SET = TargetCondition("t", set_on=date(2026, 6, 5), achieve_by=date(2026, 6, 19), pattern=("One rhythm",))


def at(day: int, hour: int = 9) -> datetime:
    return datetime(2026, 6, day, hour, tzinfo=ZONE)


def counted(*counts: int, of: int | None = 30) -> tuple[Measurement, ...]:
    return tuple(Measurement(f"c{n}", "within", at(1 + n), count=count, of=of) for n, count in enumerate(counts))


def picture(board: Storyboard, *, names: bool = True) -> BoardPicture:
    return board_picture(board, NOW, names=names)


# ----------------------------------------------------------------------------------- units and counts


def trial(**fields: object) -> Experiment:
    return replace(Experiment("e", number=1, step="Turn it", started_at=at(12)), **fields)  # type: ignore[arg-type]


def test_an_expectation_in_counts_has_no_unit() -> None:
    """The metric's unit is that of its single values; how many of them meet a limit is a plain number."""
    tried = trial(metric="within", expect=Expectation(low=24, high=27), happened=Happened(value=23))
    shown = picture(Storyboard(metrics=(WITHIN,), experiments=(tried,)))
    (row,) = shown.record.rows
    assert (row.expected, row.happened) == ("24–27", "23")
    assert row.scale is not None
    assert row.scale.label == "23"


@pytest.mark.parametrize(
    ("low", "high", "happened", "expected", "told"),
    [
        (0.25, 0.75, 0.5, "0.25–0.75 mm", "0.50 mm"),
        (3, 4, 5.0, "3–4 mm", "5 mm"),
        (3.0, 4.5, None, "3.0–4.5 mm", ""),
    ],
)
def test_a_unit_of_its_own_is_written_with_the_decimals_it_needs(
    low: float, high: float, happened: float | None, expected: str, told: str
) -> None:
    tried = trial(unit="mm", expect=Expectation(low=low, high=high), happened=Happened(value=happened))
    (row,) = picture(Storyboard(experiments=(tried,))).record.rows
    assert (row.expected, row.happened) == (expected, told)


def test_a_target_in_counts_has_no_unit() -> None:
    for of, unit in ((None, ""), (30, "of 30")):
        target = replace(SET, process=MetricTarget("within", 27, of=of))
        shown = picture(Storyboard(metrics=(WITHIN,), target_conditions=(target,)))
        assert (shown.target.value, shown.target.unit) == ("27", unit)


def test_a_count_of_changing_sizes_has_no_unit() -> None:
    """Beside a large 23 stood the seconds of the limit as soon as one visit was longer than the others."""
    steady = Storyboard(metrics=(WITHIN,), measurements={"within": counted(20, 23)})
    assert picture(steady).actual.unit == "of 30"
    odd = (*counted(20, 23), Measurement("c9", "within", at(9), count=24, of=31))
    assert picture(Storyboard(metrics=(WITHIN,), measurements={"within": odd})).actual.unit == ""
    unknown = Storyboard(metrics=(WITHIN,), measurements={"within": counted(20, 23, of=None)})
    assert picture(unknown).actual.unit == ""


def test_a_limit_that_no_point_uses_changes_no_unit() -> None:
    metric = replace(PACE, decimals=0, limit=57.0)
    visits = tuple(Measurement(f"m{n}", "pace", at(1 + n), (50.0, 52.0)) for n in range(3))
    assert picture(Storyboard(metrics=(metric,), measurements={"pace": visits})).actual.unit == "s"


@pytest.mark.parametrize(
    ("metric", "told"),
    [
        (PUMPS, "570 good pumps per shift"),
        (replace(PUMPS, unit="pumps", name="Output"), "570 pumps output"),
        (replace(PUMPS, unit="", name="OEE"), "570 OEE"),
    ],
)
def test_the_outcome_names_its_unit_once(metric: Metric, told: str) -> None:
    target = replace(SET, process=MetricTarget("pace", 42.0), outcome=MetricTarget("out", 570))
    shown = picture(Storyboard(metrics=(PACE, metric), target_conditions=(target,)))
    assert shown.target.outcome == told
    worded = replace(target, outcome=MetricTarget("out", 570, text="in three shifts in a row"))
    assert picture(Storyboard(metrics=(PACE, metric), target_conditions=(worded,))).target.outcome == (
        "in three shifts in a row"
    )


# ------------------------------------------------------------------------------------------- the panels


def test_a_board_on_which_nothing_is_written_yet() -> None:
    shown = picture(Storyboard())
    assert (shown.target.missing, shown.actual.missing, shown.step.missing) == (True, True, True)
    assert (shown.obstacles.focus, shown.obstacles.parked, shown.record.rows) == (None, (), ())
    assert (shown.header.title, shown.header.challenge, shown.header.rhythm_name) == ("", "", "")
    for spoken in (shown.target.name, shown.actual.name, shown.step.name, shown.header.challenge_name):
        assert spoken.endswith((".", "?"))


def test_a_metric_that_was_never_measured_is_named_and_missing() -> None:
    shown = picture(Storyboard(metrics=(PACE,)))
    assert (shown.actual.missing, shown.actual.metric, shown.actual.chart) == (True, "Cycle time", None)


def test_the_target_condition_counts_its_days() -> None:
    target = replace(SET, process=MetricTarget("pace", 42.0))
    board = Storyboard(metrics=(PACE,), target_conditions=(target,))
    shown = picture(board).target
    assert (shown.days, shown.past, shown.left, shown.due) == (14, 10, "4 days left", False)
    assert (shown.by, shown.set_on, shown.pattern) == ("by Fri 19 June", "set on 5 June", ("One rhythm",))
    over = board_picture(board, NOW + timedelta(days=30)).target
    assert (over.past, over.due) == (14, True)
    before = board_picture(board, NOW - timedelta(days=30)).target
    assert before.past == 0


def test_a_target_condition_without_a_process_metric_shows_its_outcome_large() -> None:
    target = replace(SET, outcome=MetricTarget("out", 570))
    shown = picture(Storyboard(metrics=(PUMPS,), target_conditions=(target,))).target
    assert (shown.value, shown.unit, shown.what) == ("570", "good pumps per shift", "Good pumps per shift")


def test_a_target_whose_metric_is_gone_asks_again() -> None:
    target = replace(SET, process=MetricTarget("gone", 42.0))
    assert picture(Storyboard(metrics=(PACE,), target_conditions=(target,))).target.missing


def test_obstacles_stand_where_they_belong() -> None:
    made = [
        Obstacle("a", "Refill", "every cycle", size=Size.SMALL),
        Obstacle("b", "Light", status=ObstacleStatus.SOLVED, closed_on=date(2026, 6, 9)),
        Obstacle("c", "Noise", status=ObstacleStatus.SOLVED, closed_on=date(2026, 6, 11)),
        Obstacle("d", "Draught", status=ObstacleStatus.DROPPED, closed_on=date(2026, 6, 2)),
        Obstacle("e", "Heat", status=ObstacleStatus.HELD),
        Obstacle("f", "Dust", status=ObstacleStatus.SOLVED),
        Obstacle("g", "Reach"),
    ]
    shown = picture(Storyboard(obstacles=tuple(made), focus="a")).obstacles
    assert shown.focus is not None
    assert (shown.focus.text, shown.focus.detail) == ("Refill", "every cycle")
    assert [one.text for one in shown.parked] == ["Reach"]
    assert [one.text for one in shown.held] == ["Heat"]
    assert [(one.text, one.closed) for one in shown.solved] == [("Noise", "11 June"), ("Light", "9 June"), ("Dust", "")]
    assert [one.text for one in shown.dropped] == ["Draught"]


def test_a_focus_that_is_closed_is_in_focus_no_more() -> None:
    closed = Obstacle("a", "Refill", status=ObstacleStatus.SOLVED, closed_on=TODAY)
    assert picture(Storyboard(obstacles=(closed,), focus="a")).obstacles.focus is None


def test_the_step_is_the_running_one_before_a_planned_one() -> None:
    running = trial(see_at=at(16, 10), how="With the stopwatch", expect=Expectation(text="It gets calmer"))
    planned = Experiment("p", number=2, step="Next")
    shown = picture(Storyboard(experiments=(running, planned))).step
    assert (shown.id, shown.stage, shown.text, shown.how) == ("e", Stage.RUNNING, "Turn it", "With the stopwatch")
    assert shown.expect == "It gets calmer"
    assert shown.see.endswith("10:00")
    only = picture(Storyboard(experiments=(planned,))).step
    assert (only.id, only.expect, only.see) == ("p", "", "")


def test_rows_say_what_is_next_in_each() -> None:
    expect = Expectation(low=43.0, high=44.0)
    stages = (
        trial(id="1", learned="It was the light", happened=Happened(value=45.0), expect=expect, metric="pace"),
        trial(id="2", learned="As thought", happened=Happened(value=43.5), expect=expect, metric="pace"),
        trial(id="3", happened=Happened(text="They waited"), expect=Expectation(unknown=True)),
        trial(id="4", see_at=at(16, 10)),
        trial(id="5"),
        trial(id="6", started_at=None),
    )
    rows = picture(Storyboard(metrics=(PACE,), experiments=stages)).record.rows
    assert [row.id for row in rows] == ["6", "5", "4", "3", "2", "1"]
    assert [row.tone for row in rows] == [
        LearnedTone.QUIET,
        LearnedTone.QUIET,
        LearnedTone.QUIET,
        LearnedTone.ASK,
        LearnedTone.TEXT,
        LearnedTone.SURPRISE,
    ]
    assert [row.learned for row in rows[:4]] == [
        "not started yet",
        "go and see",
        "go and see Tue 16 June, 10:00",
        "What did we learn?",
    ]
    assert rows[0].date == ""
    assert rows[3].happened == "They waited"
    assert picture(Storyboard(metrics=(PACE,), experiments=stages)).record.surprises == "1 surprise"


def test_rows_of_one_metric_share_their_axis_and_the_target() -> None:
    target = replace(SET, process=MetricTarget("pace", 40.0))
    rows = picture(
        Storyboard(
            metrics=(PACE,),
            target_conditions=(target,),
            experiments=(
                trial(id="1", metric="pace", expect=Expectation(low=43.0, high=44.0)),
                trial(id="2", metric="pace", expect=Expectation(low=50.0, high=52.0)),
                trial(id="3", unit="mm", expect=Expectation(low=1.0, high=2.0)),
            ),
        )
    ).record
    own, second, first = (row.scale for row in rows.rows)
    assert own is not None
    assert first is not None
    assert second is not None
    assert (first.least, first.most) == (second.least, second.most)
    assert first.least <= 40.0
    assert first.most >= 52.0
    assert own.most < 10
    assert [row.shared for row in rows.rows] == [False, True, True]
    assert rows.target == "40 s"


def test_the_rhythm_of_the_last_days() -> None:
    cycles = (CoachingCycle("1", at(11, 13)), CoachingCycle("2", at(12, 13), reason="The coach was ill"))
    calendar = WorkCalendar(days_off=frozenset({date(2026, 6, 10)}), since=date(2026, 6, 1))
    shown = picture(Storyboard(coaching_cycles=cycles, calendar=calendar)).header
    states = [day.held for day in shown.rhythm]
    assert states[-1] is Held.TODAY
    assert (states[-5], states[-4], states[-6]) == (Held.HELD, Held.NOT_HELD, Held.DAY_OFF)
    assert [day.today for day in shown.rhythm].count(True) == 1


def test_without_names_people_are_their_roles() -> None:
    board = Storyboard(learner="Ayşe", coach="Jörg")
    assert "Ayşe" in picture(board).header.roles
    assert "Jörg" in picture(board).header.roles
    assert not {"Ayşe", "Jörg"} & set(picture(board, names=False).header.roles.replace(",", "").split())


def test_texts_are_literal() -> None:
    odd = "<b>{name} %n &amp; {0}</b>"
    board = Storyboard(
        title=odd,
        learner=odd,
        challenge=Challenge(odd, by=TODAY),
        obstacles=(Obstacle("o", odd, odd),),
        focus="o",
        experiments=(trial(step=odd, how=odd, expect=Expectation(text=odd), happened=Happened(text=odd), learned=odd),),
        metrics=(replace(PACE, name=odd, unit="%n"),),
        measurements={
            "pace": (Measurement("m", "pace", at(1), (3.0,), excluded=odd), Measurement("n", "pace", at(2), (3.0,)))
        },
        target_conditions=(replace(SET, process=MetricTarget("pace", 2.0), pattern=(odd,)),),
    )
    shown = picture(board)
    assert shown.header.title == odd
    assert odd in shown.header.roles
    assert odd in shown.header.challenge
    assert odd in shown.header.challenge_name
    assert shown.obstacles.focus is not None
    assert (shown.obstacles.focus.text, shown.obstacles.focus.detail) == (odd, odd)
    (row,) = shown.record.rows
    assert (row.step, row.expected, row.happened, row.learned) == (odd,) * 4
    assert all(odd in part for part in (shown.obstacles.focus.name, row.name, shown.target.name))
    assert (shown.target.pattern, shown.target.what, shown.target.unit) == ((odd,), odd, "%n")
    assert shown.actual.chart is not None
    assert odd in (shown.actual.chart.points[0].left_out or "")


# ------------------------------------------------------------------------------------------- the samples


@pytest.mark.parametrize("name", ["coolant_pumps", "manufacturing_cell", "hospital_ward", "insurance_claims"])
def test_a_sample_board_is_whole(name: str) -> None:
    board = sample_session(name).board
    shown = board_picture(board, PICTURED)
    assert (shown.target.missing, shown.actual.missing, shown.step.missing) == (False, False, False)
    assert shown.header.title == board.title
    assert shown.header.challenge
    assert shown.obstacles.focus is not None
    assert len(shown.record.rows) == len(board.experiments)
    assert all(row.name.endswith((".", "?")) for row in shown.record.rows)
    assert shown.actual.chart is not None
    assert len(shown.actual.points) == len(shown.actual.chart.points) > 0
    assert shown.actual.caption.endswith((".", "?"))
    metric = board.process_metric
    assert metric is not None
    every = actual_picture(board, metric, PICTURED.date(), most=None)
    assert len(every.points) == len([m for m in board.measured(metric.id) if m.values or m.count is not None])
    words = (shown.target.name, shown.actual.name, shown.step.name, shown.actual.headline, shown.target.outcome)
    assert all(text == text.strip() and "  " not in text and "{" not in text for text in words)
