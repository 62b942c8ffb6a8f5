"""The page for the team leader quotes the program word for word, and numbers that were measured."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kata_desktop.core.measurement import Metric, Point
from kata_desktop.core.runchart.findings import (
    AfterClosing,
    AwayFromTarget,
    FewCrossings,
    Finding,
    FirstPicture,
    LongRun,
    MetState,
    NoSignal,
)
from kata_desktop.core.runchart.rules import crossings_limit, longest_run_limit
from kata_desktop.core.runchart.values import Side
from kata_desktop.words import captions, met

PAGE = Path(__file__).parents[2] / "docs" / "run-charts.md"
TEXT = " ".join(PAGE.read_text(encoding="utf-8").split())
PACE = Metric("m", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
LONG = LongRun(length=13, limit=7, n_useful=22, side=Side.BELOW, start=11, end=23)
FEW = FewCrossings(crossings=3, least=8, n_useful=24)
#: Share of charts with a signal though nothing changed, in percent: six in a row, five rising or falling, ours.
FALSE_ALARMS = {12: (1.5, 10.8, 1.5), 24: (16.1, 23.6, 3.8), 40: (35.3, 41.0, 4.5), 100: (75.8, 76.1, 5.3)}


@pytest.mark.parametrize(
    "finding",
    [FirstPicture(4), NoSignal(), LONG, FEW, AwayFromTarget(1.2), AfterClosing(missed=6, count=6, first=3, last=8)],
    ids=lambda finding: type(finding).__name__,
)
def test_each_sentence_is_what_the_program_says(finding: Finding) -> None:
    assert f"| {captions.caption_of(finding, PACE, target=42.0)} |" in TEXT


def test_the_rule_is_quoted_and_its_limits_are_right() -> None:
    assert f'"{captions.rule(LONG)}"' in TEXT
    assert (longest_run_limit(LONG.n_useful), crossings_limit(FEW.n_useful)) == (LONG.limit, FEW.least)


def test_the_four_answers_have_their_names() -> None:
    assert re.findall(r"\*\*(.+?)\*\*: ", TEXT.partition("four answers")[2]) == [
        met.met_state(state) for state in MetState
    ]


@pytest.mark.parametrize(("points", "shares"), FALSE_ALARMS.items())
def test_the_false_alarms_are_those_measured(points: int, shares: tuple[float, ...]) -> None:
    assert f"| {points} | " + " | ".join(f"{share} %" for share in shares) + " |" in TEXT


@pytest.mark.parametrize(
    "told", ["26 %", "14 %", "9.5 %", "4.9 %", "8.5 %", "9.4 %", "89 of 100", "35 of 100", "only in 60"]
)
def test_what_else_was_measured_is_told(told: str) -> None:
    assert told in TEXT


def test_the_picture_is_there() -> None:
    for name in re.findall(r"\]\((pictures/.+?)\)", TEXT):
        assert (PAGE.parent / name).exists(), name
