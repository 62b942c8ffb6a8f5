"""The rows of the restart for odd boards: nothing there, an open step in each form, ink instead of words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kata_desktop.core.experiment import Expectation, Experiment
from kata_desktop.core.measurement import Measurement, Metric, Point
from kata_desktop.core.obstacle import Obstacle
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.restart.where import where_we_were
from kata_desktop.words.ink import HERE

TODAY = date(2026, 4, 15)
PACE = Metric("pace", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
TARGET = TargetCondition(
    "t", set_on=date(2026, 3, 31), achieve_by=date(2026, 4, 14), process=MetricTarget("pace", 52), pattern=("One",)
)
VISITS = (Measurement("m", "pace", datetime(2026, 3, 24, 9, tzinfo=UTC), (55.0, 57.0)),)
STEP = Experiment("e", number=3, step="Hang the screwdriver", metric="pace", expect=Expectation(low=51, high=52))
STARTED = datetime(2026, 3, 24, 10, tzinfo=UTC)


def row(board: Storyboard, icon: str) -> tuple[str, str, Destination]:
    (found,) = [one for one in where_we_were(board, TODAY) if one.icon == icon]
    return found.value, found.told, found.place


def test_an_empty_board_says_what_is_not_there_and_leads_to_it() -> None:
    rows = where_we_were(Storyboard(), TODAY)
    assert [one.label for one in rows] == ["Target condition", "Actual condition", "Obstacle", "Open step"]
    assert [one.told for one in rows] == ["", "", "", ""]
    assert rows[-1].value == "No step is open"
    assert [one.place.place for one in rows] == [Place.TARGET, Place.MEASURE, Place.OBSTACLES, Place.EXPERIMENT]


@pytest.mark.parametrize(
    ("day", "told", "place"),
    [
        (date(2026, 4, 12), "2 days left", Place.TARGET),
        (date(2026, 4, 13), "1 day left", Place.TARGET),
        (date(2026, 4, 14), "the date is today: look back at the target", Place.LOOK_BACK),
        (date(2026, 4, 15), "the date was yesterday: look back at the target", Place.LOOK_BACK),
        (date(2026, 4, 20), "look back at the target", Place.LOOK_BACK),
    ],
)
def test_the_target_tells_its_date(day: date, told: str, place: Place) -> None:
    shown = where_we_were(Storyboard(metrics=(PACE,), target_conditions=(TARGET,)), day)[0]
    assert (shown.value, shown.told, shown.place) == ("52 s by Tue 14 April", told, Destination(place))


def test_the_actual_condition_tells_when_it_was_measured_last() -> None:
    board = Storyboard(metrics=(PACE,), measurements={"pace": VISITS})
    assert row(board, "ruler")[:2] == ("56.0 s", "last measured Tue 24 March")
    due = replace(board, target_conditions=(TARGET,))
    assert row(due, "ruler")[1] == "last measured Tue 24 March. Measure again before you look back."


@pytest.mark.parametrize(
    ("obstacle", "value", "told"),
    [
        (Obstacle("o", "The screwdriver jams."), "The screwdriver jams.", ""),
        (Obstacle("o", "The screwdriver jams.", "twice a day"), "The screwdriver jams.", "twice a day"),
        (Obstacle("o", "", inked=frozenset({"text"})), HERE, ""),
        (Obstacle("o", "jams", inked=frozenset({"text", "detail"})), "jams", HERE),
    ],
)
def test_the_obstacle_in_focus_typed_or_by_hand(obstacle: Obstacle, value: str, told: str) -> None:
    board = Storyboard(obstacles=(obstacle,), focus="o")
    assert row(board, "pin") == (value, told, Destination(Place.OBSTACLES, "o"))


@pytest.mark.parametrize(
    ("expect", "planned", "running"),
    [
        (STEP.expect, "we expect 51.0–52.0 s", "we expected 51.0–52.0 s. What was seen since then?"),
        (Expectation(high=52), "we expect below 52 s", "we expected below 52 s. What was seen since then?"),
        (
            Expectation(text="Nobody waits any more."),
            "we expect nobody waits any more",
            "we expected nobody waits any more. What was seen since then?",
        ),
        (Expectation(inked=True), "", "What was seen since then?"),
        (Expectation(unknown=True), "", "What was seen since then?"),
        (Expectation(), "", "What was seen since then?"),
    ],
)
def test_the_open_step_in_each_form(expect: Expectation, planned: str, running: str) -> None:
    step, place = replace(STEP, expect=expect), Destination(Place.EXPERIMENT, "e")
    board = Storyboard(metrics=(PACE,), experiments=(step,))
    assert row(board, "flask-conical") == ("Hang the screwdriver", planned, place)
    begun = replace(board, experiments=(replace(step, started_at=STARTED),))
    assert row(begun, "flask-conical") == ("Hang the screwdriver", running, place)


def test_a_step_by_hand_is_not_an_empty_row() -> None:
    board = Storyboard(metrics=(PACE,), experiments=(replace(STEP, step="", inked=frozenset({"step"})),))
    assert row(board, "flask-conical")[0] == HERE
