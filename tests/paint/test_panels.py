"""Each panel's picture for odd boards: what it says, and what it leaves out."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from typing import Any

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.ink import Ink, Stroke
from kata_desktop.core.measurement import Direction, Metric, MetricKind, Point
from kata_desktop.core.obstacle import Obstacle
from kata_desktop.core.storyboard import CHALLENGE, Challenge, Storyboard
from kata_desktop.core.target import ClosedAs, MetricTarget, TargetCondition
from kata_desktop.paint.board.panels import (
    figure,
    header_picture,
    obstacles_picture,
    target_picture,
)
from tests.helpers.said import said

NOW = datetime(2026, 6, 15, 13, 42, tzinfo=UTC)
TODAY = NOW.date()
PACE = Metric("pace", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
WITHIN = Metric("within", "Cycles within 57 s", unit="s", decimals=1, point=Point.WITHIN, limit=57.0)
PUMPS = Metric("out", "Output", unit="pumps", kind=MetricKind.OUTCOME, direction=Direction.HIGHER)
TARGET = TargetCondition(
    "t",
    set_on=date(2026, 6, 5),
    achieve_by=date(2026, 6, 19),
    process=MetricTarget("pace", 42.0),
    outcome=MetricTarget("out", 570),
    pattern=("One rhythm",),
)
HAND = Ink((Stroke("s", "o", "text", ((0, 0), (40, 40))),))
STARTED = datetime(2026, 6, 15, 8, tzinfo=UTC)


def filled(picture: Any, *but: str) -> dict[str, object]:
    """The fields of a picture that say something."""
    told = {field.name: getattr(picture, field.name) for field in fields(picture) if field.name not in but}
    return {name: value for name, value in told.items() if value or (value == 0 and value is not False)}


def target(condition: TargetCondition | None, *metrics: Metric) -> dict[str, object]:
    conditions = (condition,) if condition else ()
    return filled(target_picture(Storyboard(metrics=metrics, target_conditions=conditions), TODAY), "pattern", "name")


def header(board: Storyboard) -> dict[str, object]:
    return filled(header_picture(board, NOW), "rhythm", "time", "day")


def rhythm(board: Storyboard) -> tuple[int, str]:
    shown = header_picture(board, NOW)
    return len(shown.rhythm), shown.rhythm_name


def test_ink_stands_where_the_words_would() -> None:
    hands = {(CHALLENGE, "statement"): HAND, ("t", "pattern"): HAND, ("t", "outcome.text"): HAND}
    hands |= {("o", "text"): HAND, ("o", "detail"): HAND}
    written = Storyboard(
        metrics=(PACE,), target_conditions=(TARGET,), obstacles=(Obstacle("o", ""),), focus="o", ink=hands
    )
    assert header_picture(written, NOW).challenge_ink == HAND
    assert target_picture(written, TODAY).pattern_ink == HAND
    assert target_picture(written, TODAY).outcome_ink == HAND
    focused = obstacles_picture(written, TODAY).focus
    assert focused is not None
    assert focused.ink == focused.detail_ink == HAND


def test_a_target_condition_in_each_state() -> None:
    expected = {
        None: {"missing": True, "days": 0, "past": 0},
        TARGET: {
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "outcome": "570 pumps output",
            "by": "by Fri 19 June",
            "left": "4 days left",
            "set_on": "set on 5 June",
            "days": 14,
            "past": 10,
        },
        replace(TARGET, set_on=None): {"missing": True, "days": 0, "past": 0},
        replace(TARGET, closed_on=date(2026, 6, 12), closed_as=ClosedAs.REACHED): {
            "missing": True,
            "days": 0,
            "past": 0,
        },
        replace(TARGET, achieve_by=date(2026, 6, 16)): {
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "outcome": "570 pumps output",
            "by": "by Tue 16 June",
            "left": "1 day left",
            "set_on": "set on 5 June",
            "days": 11,
            "past": 10,
        },
        replace(TARGET, achieve_by=TODAY): {
            "due": True,
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "outcome": "570 pumps output",
            "by": "by Mon 15 June",
            "left": "date is today",
            "set_on": "set on 5 June",
            "days": 10,
            "past": 10,
        },
        replace(TARGET, achieve_by=date(2026, 6, 12)): {
            "due": True,
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "outcome": "570 pumps output",
            "by": "by Fri 12 June",
            "left": "look back at the target",
            "set_on": "set on 5 June",
            "days": 7,
            "past": 7,
        },
        replace(TARGET, achieve_by=None): {
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "outcome": "570 pumps output",
            "set_on": "set on 5 June",
            "days": 0,
            "past": 0,
        },
        replace(TARGET, set_on=TODAY, achieve_by=date(2026, 7, 13)): {
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "outcome": "570 pumps output",
            "by": "by Mon 13 July",
            "left": "28 days left",
            "set_on": "set on 15 June",
            "days": 28,
            "past": 0,
        },
        replace(TARGET, set_on=date(2026, 6, 18)): {
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "outcome": "570 pumps output",
            "by": "by Fri 19 June",
            "left": "4 days left",
            "set_on": "set on 18 June",
            "days": 1,
            "past": 0,
        },
    }
    assert said(lambda condition: target(condition, PACE, PUMPS), expected) == expected


def test_a_target_condition_with_some_of_its_parts() -> None:
    expected = {
        replace(TARGET, outcome=None): {
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "by": "by Fri 19 June",
            "left": "4 days left",
            "set_on": "set on 5 June",
            "days": 14,
            "past": 10,
        },
        replace(TARGET, outcome=MetricTarget("out")): {
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "by": "by Fri 19 June",
            "left": "4 days left",
            "set_on": "set on 5 June",
            "days": 14,
            "past": 10,
        },
        replace(TARGET, outcome=MetricTarget("gone", 3)): {
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "by": "by Fri 19 June",
            "left": "4 days left",
            "set_on": "set on 5 June",
            "days": 14,
            "past": 10,
        },
        replace(TARGET, outcome=MetricTarget("out", 570, text="three shifts in a row")): {
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "outcome": "three shifts in a row",
            "by": "by Fri 19 June",
            "left": "4 days left",
            "set_on": "set on 5 June",
            "days": 14,
            "past": 10,
        },
        replace(TARGET, process=None): {
            "value": "570",
            "unit": "pumps",
            "what": "Output",
            "by": "by Fri 19 June",
            "left": "4 days left",
            "set_on": "set on 5 June",
            "days": 14,
            "past": 10,
        },
        replace(TARGET, process=MetricTarget("pace")): {"missing": True, "days": 0, "past": 0},
        replace(TARGET, process=None, outcome=None): {"missing": True, "days": 0, "past": 0},
        replace(TARGET, process=MetricTarget("gone", 3)): {"missing": True, "days": 0, "past": 0},
    }
    assert said(lambda condition: target(condition, PACE, PUMPS), expected) == expected


def test_a_target_condition_on_a_board_without_metrics() -> None:
    expected = {
        TARGET: {"missing": True, "days": 0, "past": 0},
        (TARGET, PACE): {
            "value": "42",
            "unit": "s",
            "what": "Cycle time",
            "by": "by Fri 19 June",
            "left": "4 days left",
            "set_on": "set on 5 June",
            "days": 14,
            "past": 10,
        },
        (TARGET, PUMPS): {"missing": True, "days": 0, "past": 0},
    }
    assert said(target, expected) == expected


def test_the_large_figure_and_its_unit() -> None:
    expected = {
        (MetricTarget("pace", 42.0), PACE): ("42", "s"),
        (MetricTarget("pace", 42.5), PACE): ("42.5", "s"),
        (MetricTarget("within", 27), WITHIN): ("27", ""),
        (MetricTarget("within", 27, of=30), WITHIN): ("27", "of 30"),
        (MetricTarget("out", 12570), PUMPS): ("12,570", "pumps"),
        (MetricTarget("out", 5), replace(PUMPS, unit="")): ("5", ""),
    }
    assert said(figure, expected) == expected


def test_the_header_of_odd_boards() -> None:
    assert header(Storyboard()) == {
        "roles": "Learner, coach",
        "challenge_name": "What would be really good for our customers?",
    }
    assert header(Storyboard(title="Cell 4")) == {
        "title": "Cell 4",
        "roles": "Learner, coach",
        "challenge_name": "What would be really good for our customers?",
    }
    assert header(Storyboard(learner="team lead", coach="area manager")) == {
        "roles": "Learner: team lead. Coach: area manager",
        "challenge_name": "What would be really good for our customers?",
    }
    assert header(Storyboard(challenge=Challenge())) == {
        "roles": "Learner, coach",
        "challenge_name": "What would be really good for our customers?",
    }
    assert header(Storyboard(challenge=Challenge("Every order leaves the same day."))) == {
        "roles": "Learner, coach",
        "challenge": "Every order leaves the same day.",
        "challenge_name": "Challenge: Every order leaves the same day.",
    }
    assert header(Storyboard(challenge=Challenge("Every order leaves the same day.", by=date(2028, 9, 30)))) == {
        "roles": "Learner, coach",
        "challenge": "Every order leaves the same day, by 30 September 2028",
        "challenge_name": "Challenge: Every order leaves the same day, by 30 September 2028.",
    }
    assert header(Storyboard(challenge=Challenge(by=date(2026, 9, 30)))) == {
        "roles": "Learner, coach",
        "challenge": "by 30 September",
        "challenge_name": "Challenge: by 30 September.",
    }


def test_the_header_without_names() -> None:
    assert header_picture(Storyboard(), NOW, names=False).roles == "Learner, coach"
    assert header_picture(Storyboard(learner="Anna"), NOW, names=False).roles == "Learner, coach"
    assert header_picture(Storyboard(learner="Anna", coach="Ben"), NOW, names=False).roles == "Learner, coach"


def test_the_rhythm_shows_only_once_there_is_one() -> None:
    assert rhythm(Storyboard()) == (0, "")
    assert rhythm(Storyboard(calendar=WorkCalendar(cycle_time=time(14)))) == (
        14,
        "Coaching cycles, last 14 days: held on 0 days, not held on 0, planned today.",
    )
    assert rhythm(Storyboard(calendar=WorkCalendar(cycle_time=time(14), since=date(2026, 6, 10)))) == (
        14,
        "Coaching cycles, last 14 days: held on 0 days, not held on 3, planned today.",
    )
    assert rhythm(
        Storyboard(calendar=WorkCalendar(work_days=frozenset({1}), cycle_time=time(14), since=date(2026, 6, 1)))
    ) == (14, "Coaching cycles, last 14 days: held on 0 days, not held on 2.")
    assert rhythm(Storyboard(coaching_cycles=(CoachingCycle("c", STARTED),))) == (
        14,
        "Coaching cycles, last 14 days: held on 1 day, not held on 0.",
    )
    assert rhythm(Storyboard(coaching_cycles=(CoachingCycle("c", STARTED, reason="Rush orders"),))) == (
        14,
        "Coaching cycles, last 14 days: held on 0 days, not held on 0, planned today.",
    )
