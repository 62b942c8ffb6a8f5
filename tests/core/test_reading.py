"""Fields read as values: what is of the wrong type counts as not written, and a board always opens."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kata_desktop.core import fields as f
from kata_desktop.core.actual import actual_condition
from kata_desktop.core.assembly import Assembly, read_storyboard
from kata_desktop.core.entries import Json
from kata_desktop.core.experiment import Expectation, Experiment, ExperimentKind, Happened, Outcome, Stage
from kata_desktop.core.log import THING, Log
from kata_desktop.core.measurement import Direction, Measurement, Metric, MetricKind, Point
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus, Size
from kata_desktop.core.plain import as_json
from kata_desktop.core.reading import read_thing
from kata_desktop.core.storyboard import CHALLENGE, STORYBOARD
from kata_desktop.core.target import ClosedAs, MetricTarget, Reflection, TargetCondition
from tests.helpers.boards import Writer
from tests.helpers.one_thing import AT, read

FIELDS = {
    "metric": "name unit kind direction decimals resolution point limit",
    "measurement": "metric taken_at values notes excluded count of",
    "target_condition": "set_on achieve_by reason outcome process pattern closed_on closed_as closing_reason "
    "reflection",
    "obstacle": "text detail status size kind rank why_now closed_on",
    "experiment": "obstacle kind step factor harm how metric unit expect see_at started_at second_reason check_draft "
    "learned_draft happened "
    "learned learned_at",
    "coaching_cycle": "started_at minutes phases answers agreed bring threshold reason part threshold_part unknown "
    "learner coach step see_at next_at",
    "challenge": "statement measure from_value to_value unit set_on by why",
    STORYBOARD: "title process learner coach second_coach words calendar focus questions follow_ups vague_words "
    "follow_ups_shown vague_shown",
}
PARTS = """
metric value of text low high unknown at as_expected where_now learned challenge work_days days_off cycle_time shifts
name begins ends en step
"""

TELLING = """
2026-03-29 2026-03-29T07:00:00+02:00 2026-03-29T07:00:00 06:50 0001-01-01 9999-12-31 0001-01-01T00:00:00+14:00
9999-12-31T23:59:59-14:00 2026-02-30 higher within solved test m
"""
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([10**400, -(10**400), 2**31, 1e308, -0.0, 5e-324])
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(TELLING.split())
)
values: st.SearchStrategy[Json] = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(PARTS.split()) | st.text(max_size=4), inner, max_size=4)
    ),
    max_leaves=8,
)


@st.composite
def things(draw: st.DrawFn) -> tuple[str, dict[str, Json]]:
    kind = draw(st.sampled_from(sorted(FIELDS)))
    names = FIELDS[kind].split()
    return kind, {name: draw(values) for name in names if draw(st.integers(0, 2))}


def written(*kinds: tuple[str, dict[str, Json]]) -> Writer:
    place = Writer()
    for number, (kind, fields) in enumerate(kinds):
        if kind == STORYBOARD:
            place.set(STORYBOARD, **fields)
        else:
            place.make(CHALLENGE if kind == "challenge" else f"{kind} {number}", kind, **fields)
    return place


@given(st.lists(things(), max_size=4))
@settings(max_examples=300)
def test_a_board_opens_whatever_stands_in_its_fields(kinds: list[tuple[str, dict[str, Json]]]) -> None:
    board = read_storyboard(written(*kinds).log)
    assert json.dumps(as_json(board), sort_keys=True)
    for step in board.experiments:
        assert (step.stage in Stage, step.outcome in Outcome, step.number > 0) == (True, True, True)
    assert board.process_metric in {None, *board.metrics}
    for metric in board.metrics:
        assert actual_condition(board, metric, date(2026, 3, 29)).metric is metric
    assert board.focused not in board.parked
    assert not board.next_step or board.next_step in board.experiments


def fields_of(kind: str, **sound: Json) -> st.SearchStrategy[tuple[str, dict[str, Json]]]:
    """Any values in the fields of a kind but for a few sound ones."""
    names = {name: values for name in FIELDS[kind].split() if name not in sound}
    return st.fixed_dictionaries({}, optional=names).map(lambda odd: (kind, {**odd, **sound}))


@given(
    fields_of("metric"),
    st.lists(fields_of("measurement", metric="metric 0", taken_at="2026-03-29T07:00:00+02:00"), max_size=3),
    fields_of("target_condition", set_on="2026-03-28", process={"metric": "metric 0", "value": 57}),
    fields_of("experiment", started_at="2026-03-29T07:00:00+02:00", metric="metric 0"),
)
def test_a_chart_is_drawn_whatever_stands_beside_its_numbers(
    metric: tuple[str, dict[str, Json]],
    measured: list[tuple[str, dict[str, Json]]],
    target: tuple[str, dict[str, Json]],
    experiment: tuple[str, dict[str, Json]],
) -> None:
    board = read_storyboard(written(metric, *measured, target, experiment).log)
    actual = actual_condition(board, board.metrics[0], date(2026, 3, 29))
    assert len(actual.points) <= len(measured)
    assert len(actual.markers) == 1


@given(values)
def test_any_kind_of_thing_may_stand_in_a_file(kind: Json) -> None:
    place = Writer()
    place.set("id", **{THING: kind})
    assert read_thing(place.log, "id") is None or kind in FIELDS


@pytest.mark.parametrize(("kind", "present"), [("measurement", False), ("coaching_cycle", False), ("metric", True)])
def test_what_has_no_time_has_no_place_in_time(kind: str, present: bool) -> None:
    assert (read(kind) is not None) == present
    assert (read(kind, taken_at="2026-03-16T07:00", started_at="16 March") is not None) == present


def test_things_put_away_or_of_a_newer_kind_are_not_read() -> None:
    place = Writer()
    place.make("o", "obstacle", text="x")
    place.put_away("o")
    place.make("n", "sketch", strokes=[1])
    assert [read_thing(place.log, thing) for thing in ("o", "n", "unknown")] == [None, None, None]


def test_a_metric() -> None:
    assert read(
        "metric",
        name="Output",
        unit="pumps",
        kind="outcome",
        direction="higher",
        decimals=1,
        resolution=0.5,
        point="within",
        limit=57,
    ) == Metric("id", "Output", "pumps", MetricKind.OUTCOME, Direction.HIGHER, 1, 0.5, Point.WITHIN, 57)
    assert read("metric") == Metric("id", "", resolution=1.0)


@pytest.mark.parametrize(
    ("decimals", "resolution", "expected"),
    [(2, None, (2, 0.01)), (99, None, (6, 1e-6)), (-1, 0, (0, 1.0)), (True, -5, (0, 1.0)), (1, 0.25, (1, 0.25))],
)
def test_decimals_and_resolution_are_bounded(decimals: Json, resolution: Json, expected: tuple[int, float]) -> None:
    metric = read("metric", decimals=decimals, resolution=resolution)
    assert isinstance(metric, Metric)
    assert metric.decimals == expected[0]
    assert metric.resolution == pytest.approx(expected[1])


def test_a_measurement() -> None:
    assert read(
        "measurement",
        metric="m",
        taken_at=AT.isoformat(),
        values=[1, 2.5, "3", None, True, float("nan")],
        notes=["a", 1],
        excluded="broken tool",
        count=23,
        of=30,
    ) == Measurement("id", "m", AT, (1, 2.5), ("a",), "broken tool", 23, 30)
    assert read("measurement", taken_at=AT.isoformat(), excluded="", count=-1, of=2.0) == Measurement("id", "", AT)


def test_a_target_condition() -> None:
    reflection: dict[str, Json] = {"where_now": "1", "learned": "2", "learned_setting": "3", "challenge": "4"}
    assert read(
        "target_condition",
        set_on="2026-03-16",
        achieve_by="2026-03-30",
        reason="r",
        outcome={"metric": "m", "value": 27, "of": 30, "text": "t"},
        process={},
        pattern=["a", 1, "b"],
        closed_on="2026-03-30",
        closed_as="reached",
        closing_reason="c",
        reflection=reflection,
    ) == TargetCondition(
        "id",
        date(2026, 3, 16),
        date(2026, 3, 30),
        "r",
        MetricTarget("m", 27, 30, "t"),
        None,
        ("a", "b"),
        date(2026, 3, 30),
        ClosedAs.REACHED,
        "c",
        Reflection("1", "2", "3", "4"),
    )
    assert read("target_condition", outcome=[1], reflection="no") == TargetCondition("id")


def test_an_obstacle() -> None:
    assert read(
        "obstacle",
        text="x",
        detail="d",
        status="held",
        size="small",
        kind="process",
        rank="i",
        why_now="w",
        closed_on="2026-03-30",
    ) == Obstacle("id", "x", "d", ObstacleStatus.HELD, Size.SMALL, "process", "i", "w", date(2026, 3, 30))
    assert read("obstacle", status="gone fishing", size=1, closed_on="30 March") == Obstacle("id", "")


def test_an_experiment() -> None:
    times: dict[str, Json] = dict.fromkeys(("see_at", "started_at", "learned_at"), AT.isoformat())
    assert read(
        "experiment",
        obstacle="o",
        kind="go and see",
        step="s",
        factor="f",
        harm="h",
        how="w",
        metric="m",
        unit="u",
        expect={"low": 1, "high": 2.5, "text": "t", "unknown": True},
        second_reason="r",
        happened={"value": 2, "text": "t", "at": AT.isoformat(), "as_expected": False},
        learned="l",
        **times,
    ) == Experiment(
        "id",
        0,
        "o",
        ExperimentKind.GO_AND_SEE,
        "s",
        "f",
        "h",
        "w",
        "m",
        "u",
        Expectation(1, 2.5, "t", unknown=True),
        AT,
        AT,
        "r",
        Happened(2, "t", AT, as_expected=False),
        "l",
        AT,
    )
    assert read("experiment", expect=[1], happened={"as_expected": 1, "value": "2"}) == Experiment("id")
    assert read("experiment", expect={"unknown": 1}) == Experiment("id")


@pytest.mark.parametrize("sealed", [None, "expect", [1], 5])
def test_a_start_without_a_copy_of_the_plan_leaves_it_as_it_is_written(sealed: Json) -> None:
    started = read("experiment", started_at=AT.isoformat(), metric="m", expect={"low": 1}, sealed=sealed)
    assert isinstance(started, Experiment)
    assert (started.metric, started.expect) == ("m", Expectation(low=1))


def test_what_a_start_sealed_counts_and_only_its_words_may_be_others() -> None:
    sealed: Json = {"expect": {"low": 1, "text": "first"}, "unit": "s", "step": "no field that is sealed"}
    written: dict[str, Json] = {"metric": "m", "unit": "min", "step": "s", "kind": "test"}
    one = read("experiment", started_at=AT.isoformat(), sealed=sealed, expect={"low": 9, "text": "then"}, **written)
    assert one == Experiment("id", step="s", unit="s", expect=Expectation(low=1, text="then"), started_at=AT)
    other = read("experiment", started_at=AT.isoformat(), sealed=sealed, expect={"high": 9, "text": "then"}, **written)
    assert other == Experiment("id", step="s", unit="s", expect=Expectation(low=1, text="first"), started_at=AT)
    planned = read("experiment", sealed=sealed, expect={"high": 9}, **written)
    assert isinstance(planned, Experiment)
    assert (planned.unit, planned.metric, planned.expect) == ("min", "m", Expectation(high=9))


def test_the_smallest_readers() -> None:
    fields: dict[str, Json] = {"t": "x", "n": 1.5, "c": 3, "d": "2026-02-29", "k": "25:00", "m": "2026-03-16T07:00"}
    assert (f.text(fields, "t"), f.text(fields, "n"), f.text(fields, "none")) == ("x", "", "")
    assert (f.number(fields, "n"), f.number(fields, "c"), f.number(fields, "t")) == (1.5, 3, None)
    assert (f.count(fields, "c"), f.count(fields, "n"), f.count(fields, "t")) == (3, None, None)
    found = [f.day(fields, "d"), f.clock_time(fields, "k"), f.moment(fields, "m"), f.moment(fields, "n")]
    assert found == [None] * 4
    assert [f.as_number(n) for n in (float("inf"), 10**400, -(10**400), True)] == [None] * 4
    assert (f.texts(fields, "t"), f.numbers(fields, "t"), f.part(fields, "t")) == ((), (), {})


def test_a_measurement_that_changes_its_metric_moves() -> None:
    place = Writer()
    place.make("m", "metric", name="a")
    place.make("n", "metric", name="b")
    assembly = Assembly(place.log)
    assembly.refresh(["m", "n"])
    place.make("v", "measurement", metric="m", taken_at=AT.isoformat(), values=[1])
    assembly.refresh(["v"])
    assert [len(assembly.storyboard().measured(metric)) for metric in "mn"] == [1, 0]
    place.set("v", metric="n")
    assembly.refresh(["v"])
    assert [len(assembly.storyboard().measured(metric)) for metric in "mn"] == [0, 1]
    place.put_away("v")
    assembly.refresh(["v"])
    assert dict(assembly.storyboard().measurements) == {}


def test_measurements_stand_in_time_order_and_those_of_one_second_in_the_order_of_the_taps() -> None:
    place = Writer()
    later = AT.replace(hour=9).isoformat()
    for thing, at, value in (("z", later, 3), ("y", AT.isoformat(), 1), ("a", later, 4), ("x", AT.isoformat(), 2)):
        place.make(thing, "measurement", metric="m", taken_at=at, values=[value])
    assert [visit.values[0] for visit in read_storyboard(place.log).measured("m")] == [1, 2, 3, 4]


def test_one_time_in_two_zones_is_one_time() -> None:
    place = Writer()
    place.make("a", "measurement", metric="m", taken_at="2026-03-16T08:30:00+02:00", values=[1])
    place.make("b", "measurement", metric="m", taken_at="2026-03-16T08:00:00+01:00", values=[2])
    assert [visit.id for visit in read_storyboard(place.log).measured("m")] == ["a", "b"]


def test_a_log_is_read_without_being_asked_for_its_order() -> None:
    place = Writer()
    place.make("o", "obstacle", text="first", rank="z")
    place.make("p", "obstacle", text="second", rank="a")
    backwards = Log(reversed(place.log.entries()))
    assert [o.text for o in read_storyboard(backwards).obstacles] == ["second", "first"]
