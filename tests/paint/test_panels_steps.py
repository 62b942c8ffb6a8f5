"""Obstacles and the next step as pictures, in each state, typed and by hand."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

from kata_desktop.core.experiment import Expectation, Experiment, Happened
from kata_desktop.core.ink import Ink, Stroke
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus, Size
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import (
    expected_of,
    expected_words,
    obstacles_picture,
    step_picture,
)
from kata_desktop.paint.board.values import ObstaclePicture
from tests.helpers.said import said

TODAY = date(2026, 6, 15)
PACE = Metric("pace", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
WITHIN = Metric("within", "Cycles within 57 s", unit="s", decimals=1, point=Point.WITHIN, limit=57.0)
HAND = Ink((Stroke("s", "o", "text", ((0, 0), (40, 40))),))
STEP = Experiment("e", number=5, step="Turn the fixture", metric="pace", expect=Expectation(low=43.0, high=44.0))
STARTED = datetime(2026, 6, 15, 8, tzinfo=UTC)
SEE_AT = datetime(2026, 6, 16, 10, tzinfo=UTC)


def filled(picture: Any, *but: str) -> dict[str, object]:
    """The fields of a picture that say something."""
    told = {field.name: getattr(picture, field.name) for field in fields(picture) if field.name not in but}
    return {name: value for name, value in told.items() if value or (value == 0 and value is not False)}


def step(*experiments: Experiment) -> dict[str, object]:
    return filled(step_picture(Storyboard(metrics=(PACE, WITHIN), experiments=experiments), TODAY), "stage", "name")


def texts(found: tuple[ObstaclePicture, ...]) -> list[str]:
    return [one.text for one in found]


def lot(*obstacles: Obstacle, focus: str = "") -> tuple[str, str | None, list[str], list[str], list[str], list[str]]:
    """Summary, focus, parked, held, solved, dropped."""
    shown = obstacles_picture(Storyboard(obstacles=obstacles, focus=focus), TODAY)
    focused = shown.focus.text if shown.focus else None
    return shown.summary, focused, texts(shown.parked), texts(shown.held), texts(shown.solved), texts(shown.dropped)


def closed(name: str, status: ObstacleStatus, day: int | None = None) -> Obstacle:
    return Obstacle(name, name, status=status, closed_on=date(2026, 6, day) if day else None)


def test_ink_of_a_step_stands_where_its_words_would() -> None:
    hands = {("e", "step"): HAND, ("e", "how"): HAND, ("e", "expect.text"): HAND}
    band = Storyboard(metrics=(PACE,), experiments=(STEP,), ink=hands)
    shown = step_picture(band, TODAY)
    assert shown.ink == shown.how_ink == HAND
    assert not shown.expect_ink
    by_hand = replace(STEP, expect=Expectation(inked=True))
    shown = step_picture(replace(band, experiments=(by_hand,)), TODAY)
    assert shown.expect_ink == HAND
    assert not expected_of(band, STEP).ink
    assert expected_of(band, by_hand).ink == HAND


def test_the_parking_lot() -> None:
    assert lot() == ("0 open", None, [], [], [], [])
    assert lot(Obstacle("a", "a")) == ("1 open", None, ["a"], [], [], [])
    assert lot(Obstacle("a", "a"), focus="a") == ("1 open", "a", [], [], [], [])
    assert lot(Obstacle("a", "a"), focus="gone") == ("1 open", None, ["a"], [], [], [])
    assert lot(Obstacle("a", "a"), Obstacle("b", "b"), Obstacle("c", "c"), focus="b") == (
        "3 open",
        "b",
        ["a", "c"],
        [],
        [],
        [],
    )
    # what was put aside does not block this target condition
    assert lot(closed("a", ObstacleStatus.HELD)) == ("0 open", None, [], ["a"], [], [])
    assert lot(closed("a", ObstacleStatus.HELD), Obstacle("b", "b")) == ("1 open", None, ["b"], ["a"], [], [])
    # unless the arrow of another place is on it
    assert lot(closed("a", ObstacleStatus.HELD), focus="a") == ("1 open", "a", [], [], [], [])
    assert lot(
        closed("a", ObstacleStatus.SOLVED, 9),
        closed("b", ObstacleStatus.SOLVED, 11),
        closed("c", ObstacleStatus.SOLVED),
    ) == ("0 open, 3 solved", None, [], [], ["b", "a", "c"], [])
    assert lot(closed("a", ObstacleStatus.DROPPED, 9), closed("b", ObstacleStatus.DROPPED, 11), Obstacle("c", "c")) == (
        "1 open",
        None,
        ["c"],
        [],
        [],
        ["b", "a"],
    )
    assert lot(closed("a", ObstacleStatus.SOLVED, 9), focus="a") == ("0 open, 1 solved", None, [], [], ["a"], [])


def test_one_obstacle_with_what_is_known_of_it() -> None:
    expected = {
        Obstacle("a", "Refill"): [{"id": "a", "text": "Refill", "name": "Obstacle, parked: Refill."}],
        Obstacle("a", "Refill", "every cycle", size=Size.SMALL): [
            {
                "id": "a",
                "text": "Refill",
                "detail": "every cycle",
                "size": "Small",
                "name": "Obstacle, parked: Refill. every cycle. Size: small.",
            }
        ],
        Obstacle("a", "Refill", size=Size.LARGE): [
            {"id": "a", "text": "Refill", "size": "Large", "name": "Obstacle, parked: Refill. Size: large."}
        ],
    }
    assert (
        said(
            lambda one: [filled(found) for found in obstacles_picture(Storyboard(obstacles=(one,)), TODAY).parked],
            expected,
        )
        == expected
    )


def test_a_step_in_each_state() -> None:
    expected = {
        (()): {"missing": True},
        STEP: {"id": "e", "chip": "Planned", "text": "Turn the fixture", "expect": "43.0–44.0 s"},
        replace(STEP, how="Stopwatch, 20 cycles"): {
            "id": "e",
            "chip": "Planned",
            "text": "Turn the fixture",
            "how": "Stopwatch, 20 cycles",
            "expect": "43.0–44.0 s",
        },
        replace(STEP, see_at=SEE_AT): {
            "id": "e",
            "chip": "Planned",
            "text": "Turn the fixture",
            "expect": "43.0–44.0 s",
            "see": "Tue 16, 10:00",
        },
        replace(STEP, see_at=SEE_AT.replace(month=8)): {
            "id": "e",
            "chip": "Planned",
            "text": "Turn the fixture",
            "expect": "43.0–44.0 s",
            "see": "Sun 16 August, 10:00",
        },
        replace(STEP, started_at=STARTED): {
            "id": "e",
            "chip": "Running",
            "text": "Turn the fixture",
            "expect": "43.0–44.0 s",
        },
        replace(STEP, started_at=STARTED, happened=Happened(value=44.4)): {"missing": True},
        replace(STEP, started_at=STARTED, happened=Happened(value=44.4), learned="It was the light"): {"missing": True},
        (replace(STEP, started_at=STARTED), replace(STEP, id="f", step="Next")): {
            "id": "e",
            "chip": "Running",
            "text": "Turn the fixture",
            "expect": "43.0–44.0 s",
        },
        replace(STEP, step="", expect=Expectation()): {"id": "e", "chip": "Planned"},
    }
    assert said(step, expected) == expected


def test_what_a_step_expects() -> None:
    expected = {
        STEP: "43.0–44.0 s",
        replace(STEP, expect=Expectation(low=43)): "above 43 s",
        replace(STEP, expect=Expectation(high=44.5)): "below 44.5 s",
        replace(STEP, expect=Expectation(low=43, high=43)): "43.0 s",
        replace(STEP, expect=Expectation(text=" Nobody waits. ")): "Nobody waits.",
        replace(STEP, expect=Expectation(unknown=True)): "We do not know yet",
        replace(STEP, expect=Expectation(inked=True)): "",
        replace(STEP, expect=Expectation()): "",
        replace(STEP, metric="within", expect=Expectation(low=24, high=27)): "24–27",
        replace(STEP, metric="", unit="mm", expect=Expectation(low=0.25, high=1)): "0.25–1.00 mm",
        replace(STEP, metric="gone", unit=""): "43–44",
    }
    assert said(lambda one: expected_words(Storyboard(metrics=(PACE, WITHIN)), one), expected) == expected
