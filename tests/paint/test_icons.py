"""The bundled icons, drawn from their path data, look as an SVG renderer would draw them."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from kata_desktop.paint.icons import draw_icon, paths_of
from kata_desktop.paint.look import Look
from kata_desktop.paint.palette import LIGHT
from kata_desktop.paint.svg_path import arc_cubics, icon_path
from kata_desktop.resources import resource
from tests.helpers.canvas import difference, hues, inked, render

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def path(data: str) -> str:
    return f'<svg><path d="{data}" /></svg>'


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_looks_as_in_its_file(name: str) -> None:
    def by_renderer(painter: QPainter, look: Look) -> None:
        svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        coloured = svg.replace("currentColor", look.palette.ink.name())
        QSvgRenderer(coloured.encode()).render(painter, QRectF(0, 0, 48, 48))

    def by_us(painter: QPainter, look: Look) -> None:
        draw_icon(painter, name, QRectF(0, 0, 48, 48), look.palette.ink, look)

    ours = render(by_us, width=48, height=48)
    assert inked(ours)
    assert difference(ours, render(by_renderer, width=48, height=48)) < 0.004


@pytest.mark.parametrize("name", ["mountain", "timer", "message-circle", "undo-2"])
def test_an_icon_takes_the_largest_square_at_the_centre_and_its_colour(name: str) -> None:
    def paint(painter: QPainter, look: Look) -> None:
        draw_icon(painter, name, QRectF(10, 20, 80, 40), look.palette.target, look)

    image = render(paint)
    assert all(30 <= x < 70 and 20 <= y < 60 for x, y in inked(image))
    assert hues(image) <= {200, 210}


def test_an_icon_is_read_once() -> None:
    assert paths_of("check")[0] is paths_of("check")[0]


def test_an_icon_that_is_not_bundled_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        paths_of("no-such-icon")


@pytest.mark.parametrize(
    ("data", "end"),
    [
        ("M1 2 3 4 5 6", (5, 6)),
        ("m1 2 3 4 5 6", (9, 12)),
        ("M1 2H7v3", (7, 5)),
        ("M1 2h7V3", (8, 3)),
        ("M1 2l.5.5-.5 1e1", (1, 12.5)),
        ("M0 0C1 1 2 2 3 3s2 2 3 3", (6, 6)),
        ("M0 0S2 2 3 3", (3, 3)),
        ("M0 0Q1 1 2 0T4 0t2 0", (6, 0)),
        ("M0 0a2 2 0 0110 0", (10, 0)),
        ("M3 3a0 2 0 0 1 1 1", (4, 4)),
        ("M1 1h4v4zl1 1", (2, 2)),
        ("M1 1h4v4Z m1 1", (2, 2)),
    ],
)
def test_path_data_ends_where_it_should(data: str, end: tuple[float, float]) -> None:
    assert icon_path(path(data)).currentPosition() == QPointF(*end)


@pytest.mark.parametrize("data", ["1 2", "M1", "M0 0X1 1", "M0 0h1z4", "M0 0a1 1 0 2 1 3 3"])
def test_path_data_outside_the_rules_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match="number|command"):
        icon_path(path(data))


@pytest.mark.parametrize(
    ("element", "box"),
    [
        ('<rect x="1" y="2" width="3" height="4" />', QRectF(1, 2, 3, 4)),
        ('<circle cx="5" cy="6" r="2" />', QRectF(3, 4, 4, 4)),
        ('<ellipse cx="5" cy="6" rx="2" ry="1" />', QRectF(3, 5, 4, 2)),
        ('<line x1="1" y1="2" x2="4" y2="6" />', QRectF(1, 2, 3, 4)),
        ('<polyline points="1 2,4 6 2 3" />', QRectF(1, 2, 3, 4)),
        ('<polygon points="1 2,4 6 2 3" />', QRectF(1, 2, 3, 4)),
    ],
)
def test_every_shape_has_its_outline(element: str, box: QRectF) -> None:
    assert icon_path(element).boundingRect() == box
    assert icon_path(element, only_filled=True).isEmpty()
    assert not icon_path(element.replace("/>", 'fill="currentColor" />'), only_filled=True).isEmpty()


@pytest.mark.parametrize(("large", "sweep"), [(False, False), (False, True), (True, False), (True, True)])
def test_an_arc_keeps_its_distance_from_the_centre(large: bool, sweep: bool) -> None:
    curves = arc_cubics(QPointF(5, 0), QPointF(0, 5), 5, 5, 0.0, large=large, sweep=sweep)
    centre = QPointF(0, 0) if large != sweep else QPointF(5, 5)
    if (not large and not sweep) or (large and sweep):
        centre = QPointF(5, 5)
    ends = [end - centre for _, _, end in curves]
    assert [QPointF.dotProduct(end, end) for end in ends] == pytest.approx([25.0] * len(curves))
    assert len(curves) == (3 if large else 1)
    assert curves[-1][2] == QPointF(0, 5)


def test_an_arc_with_too_small_a_radius_grows() -> None:
    curves = arc_cubics(QPointF(0, 0), QPointF(10, 0), 1, 1, 0.0, large=False, sweep=True)
    assert curves[0][2] == QPointF(5, -5)


def test_strokes_are_as_wide_as_two_of_the_grid() -> None:
    def paint(painter: QPainter, look: Look) -> None:
        draw_icon(painter, "minus", QRectF(0, 0, 48, 48), look.palette.ink, look)

    image = render(paint, width=48, height=48)
    assert len({y for x, y in inked(image) if x == 24}) == 4
    assert image.pixelColor(24, 24) == LIGHT.ink
