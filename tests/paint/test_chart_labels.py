"""The words on the chart: in their usual places, and never over each other, a point or a flag."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from kata_desktop.core.ink import NO_INK, Ink, Stroke
from kata_desktop.paint.chart_labels import LabelRole, PlacedLabel, place_labels
from kata_desktop.paint.chart_layers import paint_labels
from kata_desktop.paint.chart_picture import (
    ChartPicture,
    ChartPoint,
    ClosedTarget,
    ExpectedBand,
    ExperimentFlag,
    LimitLine,
    MedianLine,
    TargetSegment,
)
from kata_desktop.paint.chart_plot import CLOSE_UP, WALL, ChartStyle, Plot, expected_rect, flag_places, plot_for
from kata_desktop.paint.look import Look, Medium
from kata_desktop.paint.palette import LIGHT
from kata_desktop.paint.text import text_width
from kata_desktop.words import charts
from kata_desktop.words.ink import HERE
from tests.helpers.canvas import Pixel, render
from tests.helpers.canvas import inked as inked_pixels
from tests.helpers.reference_chart import HEIGHT, WIDTH, reference_chart

LOOK = Look(LIGHT, Medium.SCREEN, 1.0)


def placed(
    picture: ChartPicture, *, width: float = WIDTH, height: float = HEIGHT, style: ChartStyle = WALL
) -> tuple[Plot, tuple[PlacedLabel, ...]]:
    plot = plot_for(LOOK, picture, QRectF(0, 0, width, height), style)
    return plot, place_labels(LOOK, picture, plot, style)


def find(labels: tuple[PlacedLabel, ...], words: str) -> QRectF:
    (rect,) = [label.rect for label in labels if label.words == words]
    return rect


def collisions(picture: ChartPicture, plot: Plot, labels: tuple[PlacedLabel, ...], style: ChartStyle) -> list[str]:
    """What lies under or beside the words that must not."""
    r = style.radius
    dots = [plot.place(point) for point in picture.points]
    things = {f"point {number}": QRectF(p.x() - r, p.y() - r, 2 * r, 2 * r) for number, p in enumerate(dots)}
    for flag, centre in flag_places(plot, picture, style):
        things[f"flag {flag.id}"] = QRectF(centre.x() - 15, centre.y() - 15, 30, 30)
    if picture.expectation:
        things["band"] = expected_rect(plot, picture.expectation)
    over = [
        f"{label.words} on {name}" for label in labels for name, box in things.items() if label.rect.intersects(box)
    ]
    return over + [
        f"{one.words} on {other.words}" for one, other in combinations(labels, 2) if one.rect.intersects(other.rect)
    ]


def test_on_the_design_chart_every_label_stands_at_its_line() -> None:
    picture = reference_chart()
    plot, labels = placed(picture)
    assert {label.words for label in labels} == {"Target 42 s", "Start 48.0", "Now 45.0", "we expect", "43.0–44.0"}
    target, start = find(labels, "Target 42 s"), find(labels, "Start 48.0")
    assert plot.y(42.0) - 30 < target.top() < target.bottom() < plot.y(42.0)
    assert target.left() == pytest.approx(plot.x(7.5) + 8)
    assert plot.y(48.0) - 30 < start.top() < start.bottom() < plot.y(48.0)
    assert start.right() == pytest.approx(plot.x(23.3))
    assert abs(find(labels, "Now 45.0").center().y() - plot.y(45.0)) < 45
    band = expected_rect(plot, picture.expectation) if picture.expectation else QRectF()
    assert band.top() - 12 < find(labels, "43.0–44.0").bottom() < band.top()
    assert find(labels, "we expect").right() == pytest.approx(band.right())


@pytest.mark.parametrize("longer", [1.0, 1.2, 1.4])
@pytest.mark.parametrize(("width", "height"), [(WIDTH, HEIGHT), (620, 240), (1356, 500)])
@pytest.mark.parametrize("style", [WALL, CLOSE_UP], ids=["board", "close-up"])
def test_longer_words_find_free_places(longer: float, width: float, height: float, style: ChartStyle) -> None:
    picture = reference_chart(longer=longer)
    plot, labels = placed(picture, width=width, height=height, style=style)
    assert collisions(picture, plot, labels, style) == []
    assert {label.role for label in labels} == {LabelRole.TARGET, LabelRole.MEDIAN, LabelRole.EXPECTED}
    assert len(labels) == 5


values = st.floats(41.0, 49.9)
words = st.sampled_from(["Start 48.0", "Now 45.0", "Jetzt 45,0 Sekunden", "Objetivo 42 s hasta el viernes"])


@given(
    points=st.lists(values, max_size=30),
    medians=st.lists(st.tuples(st.integers(0, 20), values, words), max_size=3),
    targets=st.lists(st.tuples(st.integers(0, 20), values, words, st.booleans()), max_size=3),
    band=st.none() | st.tuples(values, words),
    flags=st.lists(st.integers(0, 29), max_size=6),
)
def test_no_words_ever_cover_anything(
    qapp: object,
    *,
    points: list[float],
    medians: list[tuple[int, float, str]],
    targets: list[tuple[int, float, str, bool]],
    band: tuple[float, str] | None,
    flags: list[int],
) -> None:
    picture = ChartPicture(
        columns=34,
        low=41.0,
        high=50.0,
        points=tuple(ChartPoint(index, value) for index, value in enumerate(points)),
        medians=tuple(MedianLine(start, start + 8, value, label, 30.0) for start, value, label in medians),
        targets=tuple(TargetSegment(start, start + 12, value, label, older) for start, value, label, older in targets),
        flags=tuple(ExperimentFlag(at - 0.5, str(at), surprise=False, id=f"e{at}") for at in flags),
        expectation=ExpectedBand(30, 33, band[0], band[0] + 0.5, ("we expect", band[1])) if band else None,
        today=29.5,
    )
    plot, labels = placed(picture)
    assert collisions(picture, plot, labels, WALL) == []
    room = plot.rect.adjusted(-0.01, -11, WALL.right, 0.01)
    assert all(room.contains(label.rect) for label in labels)


def test_words_without_any_free_place_are_left_out() -> None:
    full = tuple(ChartPoint(index / 8, 41.2 + index % 37 * 0.24) for index in range(224))
    picture = replace(reference_chart(longer=2.0), points=full)
    plot, labels = placed(picture)
    assert collisions(picture, plot, labels, WALL) == []
    assert len(labels) < 5


def test_words_wider_than_the_chart_are_elided() -> None:
    picture = ChartPicture(columns=5, low=40, high=50, medians=(MedianLine(0, 4, 45, "Start " * 60),))
    _, labels = placed(picture, width=400)
    assert [label.words.endswith("…") for label in labels] == [True]


def test_closing_limits_and_left_out_points_have_their_words_beside_them() -> None:
    picture = ChartPicture(
        columns=20,
        low=40,
        high=50,
        points=(ChartPoint(3, 45.0), ChartPoint(4, 49.0, left_out="another screw batch"), ChartPoint(5, 45.0)),
        closings=(ClosedTarget(12, "reached, Fri 19 June"),),
        limits=(LimitLine(48.0, "upper 48"),),
    )
    plot, labels = placed(picture)
    roles = {label.role: label.rect for label in labels}
    assert set(roles) == {LabelRole.CLOSED, LabelRole.LEFT_OUT, LabelRole.LIMIT}
    assert roles[LabelRole.CLOSED].left() == pytest.approx(plot.x(12) + 10)
    assert roles[LabelRole.LEFT_OUT].center().y() == pytest.approx(plot.y(49.0))
    assert plot.y(48.0) - 30 < roles[LabelRole.LIMIT].top() < plot.y(48.0)
    assert collisions(picture, plot, labels, WALL) == []


def test_lines_without_words_need_no_place() -> None:
    picture = ChartPicture(columns=5, low=40, high=50, medians=(MedianLine(0, 4, 45),))
    assert placed(picture)[1] == ()


def test_a_reason_by_hand_takes_the_room_of_its_ink_and_covers_no_point() -> None:
    picture = reference_chart()
    ink = Ink((Stroke("s", "m", "excluded", ((0, 0), (600, 90), (1200, 10))),))
    out = replace(picture.points[9], left_out=charts.left_out(HERE), left_out_ink=ink)
    inked = replace(picture, points=(*picture.points[:9], out, *picture.points[10:]))
    plot, labels = placed(inked)
    (label,) = [label for label in labels if label.role is LabelRole.LEFT_OUT]
    assert label.ink is ink
    words = text_width(LOOK, "left out: ", size=label.size, weight=label.weight)
    assert label.rect.height() == pytest.approx(1.3 * label.size)
    assert words + 2 * label.rect.height() < label.rect.width() <= 0.3 * plot.rect.width() + 1
    assert not collisions(inked, plot, labels, WALL)

    def seen(one: PlacedLabel) -> set[Pixel]:
        return inked_pixels(
            render(lambda painter, look: paint_labels(painter, look, (one,)), width=int(WIDTH), height=int(HEIGHT))
        )

    more = seen(label) - seen(replace(label, words="left out: ", ink=NO_INK))
    assert more
    assert all(label.rect.adjusted(-2, -2, 2, 2).contains(QPointF(x, y)) for x, y in more)
