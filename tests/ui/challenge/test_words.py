"""The words of the challenge and of what stands beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import ClosedAs, MetricTarget, TargetCondition
from kata_desktop.words import challenge, metric, obstacles
from kata_desktop.words.challenge import Row, Text
from tests.helpers.boards import ready_board

TODAY = date(2026, 6, 12)
NEVER = re.compile(r"error|invalid|fail|overdue|deadline|goal|problem|!|Toyota", re.IGNORECASE)


def fixed_texts() -> list[str]:
    return [
        *map(challenge.text, Text),
        *map(challenge.label, Row),
        *map(challenge.question, Row),
        *map(challenge.hint, Row),
        *(words for kind in MetricKind for words in metric.kind(kind)),
        *(words for point in Point for words in metric.point(point)),
        *map(metric.direction, Direction),
        *map(metric.limit_label, Direction),
        metric.question(),
        metric.hint(),
        metric.limit_missing(),
        obstacles.nothing_written(),
        obstacles.in_focus_already(),
        obstacles.no_pattern_yet(),
        obstacles.solved_now(),
        obstacles.nothing_tried(),
    ]


def test_none_of_the_words_we_do_not_use() -> None:
    assert [words for words in fixed_texts() if NEVER.search(words)] == []


@pytest.mark.parametrize(
    ("months", "words"),
    [(1, "In 1 month"), (3, "In 3 months"), (12, "In a year"), (18, "In 18 months"), (36, "In 3 years")],
)
def test_how_far_away_the_day_is(months: int, words: str) -> None:
    assert challenge.in_months(months) == words


def test_from_a_value_to_a_value() -> None:
    whole = Challenge("x", from_value=72, to_value=98.5, unit="%")
    assert challenge.from_to(whole) == "from 72 to 98.5 %"
    assert challenge.from_to(replace(whole, to_value=98)) == "from 72 to 98 %"
    assert challenge.from_to(replace(whole, from_value=None, to_value=98)) == "to 98 %"
    assert challenge.from_to(replace(whole, to_value=None)) == "from 72 %"
    assert challenge.from_to(Challenge("x")) == ""


@pytest.mark.parametrize(
    ("closed_as", "words"),
    [(ClosedAs.REACHED, "reached 4 June"), (ClosedAs.DATE, "until 4 June"), (ClosedAs.STOPPED, "stopped 4 June")],
)
def test_a_step_says_how_it_ended(closed_as: ClosedAs, words: str) -> None:
    ready = ready_board()
    condition = TargetCondition(
        "t", set_on=date(2026, 5, 20), process=MetricTarget(ready.pace, 57.5), closed_on=date(2026, 6, 4),
        closed_as=closed_as,
    )  # fmt: skip
    assert challenge.step(condition, ready.session.board, TODAY) == ("57.5 s", words)


def test_a_step_that_runs_says_its_day() -> None:
    ready = ready_board()
    condition = TargetCondition("t", set_on=date(2026, 6, 5), achieve_by=date(2026, 6, 19))
    assert challenge.step(condition, ready.session.board, TODAY) == ("…", "by Fri 19 June")


def test_the_ends_of_the_way() -> None:
    whole = Challenge("x", from_value=72, to_value=98, unit="%", by=date(2026, 9, 30))
    assert challenge.start(whole) == ("Start", "72 %")
    assert challenge.end(whole, TODAY) == ("98 %", "by 30 September")
    assert challenge.start(None) == ("Start", "")
    assert challenge.end(None, TODAY) == ("Challenge", "")
    assert [challenge.earlier(count) for count in (1, 4)] == ["1 earlier", "4 earlier"]


def test_a_long_obstacle_is_shortened_where_it_is_proposed() -> None:
    assert obstacles.smallest_parked("The box is far away.") == (
        "The smallest of the parked ones: “The box is far away”. Choose freely."
    )
    told = obstacles.smallest_parked("far " * 100)
    assert "…”. Choose freely." in told
    assert len(told) < 120
