"""The table says what was measured, beside its floor and its goal, and whether it is reached."""

from __future__ import annotations

import pytest

from tests.bench.__main__ import BEGIN, END, with_figures
from tests.bench.chart import beside, lines_of
from tests.bench.frames import Frames
from tests.bench.line import Line, Part, as_markdown, as_text


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        (Line(what="a", figure=88.4), ("a", "88.4 ms", "", "", "")),
        (Line(what="a", figure=120.4, ratio=1.25, goal=1.3), ("a", "120 ms", "1.25x", "at most 1.3x", "reached")),
        (Line(what="a", figure=140, ratio=1.56, goal=1.3), ("a", "140 ms", "1.56x", "at most 1.3x", "missed by 20%")),
        (Line(what="a", figure=40, ratio=9, goal=8, least=True), ("a", "40 ms", "9.00x", "at least 8x", "reached")),
        (Line(what="a", figure=4, ratio=6, goal=8, least=True), ("a", "4 ms", "6.00x", "at least 8x", "missed by 25%")),
        (Line(what="a", figure=1, unit="syncs", goal=1.5), ("a", "1 syncs", "", "at most 1.5 syncs", "reached")),
    ],
)
def test_a_line_in_words(line: Line, cells: tuple[str, ...]) -> None:
    assert line.cells() == cells


def test_columns_stand_below_each_other() -> None:
    part = Part("start", [Line(what="short", figure=1), Line(what="a longer one", figure=2, goal=1)], ["left out"])
    head, first, second, note, end = as_text(part).split("\n")
    assert first.index("1 ms") == second.index("2 ms")
    assert (head.split(), note, end) == (["start", "figure", "ratio", "goal"], "left out", "")


def test_the_document_keeps_its_words_around_the_figures() -> None:
    part = Part("start", [Line(what="a", figure=3)])
    once = with_figures(f"before {BEGIN} old {END} after", [part])
    assert once.startswith(f"before {BEGIN}\nMeasured ")
    assert once.endswith(f"{as_markdown(part)}{END} after")
    assert with_figures(once, [part]) == once


def test_frames_are_lines_and_rivals_stand_beside_them() -> None:
    lines = lines_of(Frames(1_000, 2, 1, 17))
    assert [line.good for line in lines] == [True, True, False]
    pan, append = beside("matplotlib", Frames(1_000, 20, 1, 119), Frames(1_000, 2, 1, 17))
    assert (pan.ratio, pan.good, append.ratio, append.good) == (10, True, 7, False)
    # the goal is about matplotlib at 1,000 points
    for name, points in (("QtCharts", 1_000), ("matplotlib", 40)):
        assert [line.goal for line in beside(name, Frames(points, 3, 1, 3), Frames(points, 2, 1, 2))] == [None, None]
