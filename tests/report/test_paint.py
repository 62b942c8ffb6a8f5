"""The picture of a page is the page: same marks, same places, and readable without colour."""

from __future__ import annotations

import subprocess
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.look import Medium, Weight
from kata_desktop.paint.palette import PAPER
from kata_desktop.report.items import Chart, Figure, Page, Scale, Tone
from kata_desktop.report.paint import LOOK, page_image, page_images, paint_page
from kata_desktop.report.paper import PAGE_HEIGHT, PAGE_WIDTH, Paper
from kata_desktop.report.pdf import board_pages, pdf_bytes
from tests.helpers.canvas import bounds, difference, distance, grey, hues, inked


def test_the_picture_agrees_with_the_file(coolant: Storyboard, now: datetime, tmp_path: Path) -> None:
    pages = board_pages(coolant, now=now)
    out = tmp_path / "board.pdf"
    out.write_bytes(pdf_bytes(pages, Paper.A3, title="x", author=""))
    subprocess.run(["pdftoppm", "-r", "72", "-png", "-singlefile", out, tmp_path / "board"], check=True)
    drawn = QImage(str(tmp_path / "board.png")).convertToFormat(QImage.Format.Format_RGB32)
    (image,) = page_images(pages, drawn.width())
    assert difference(image.scaled(drawn.size()), drawn) < 0.02
    blank = QImage(drawn.size(), QImage.Format.Format_RGB32)
    blank.fill(PAPER.surface)
    assert difference(blank, drawn) > 0.04


def test_a_page_has_two_colours_only(coolant: Storyboard, now: datetime) -> None:
    (page,) = board_pages(coolant, now=now)
    found = hues(page_image(page, 1200), at_least=0.5)
    # blue of the target, plum of what was expected
    assert found <= {200, 210, 310, 320, 330}
    assert {200, 320} <= found


def test_without_colour_band_mark_and_target_stay_apart(coolant: Storyboard, now: datetime) -> None:
    (page,) = board_pages(coolant, now=now)
    scales = [item for item in page.items if isinstance(item, Scale) and item.picture.value is not None]
    image = grey(page_image(Page(tuple(scales)), round(PAGE_WIDTH) * 2))
    surprise, expected = (next(s for s in scales if s.picture.surprise is wanted) for wanted in (True, False))

    def rows_of(scale: Scale, value: float) -> list[int]:
        """How wide the mark is, line by line, from its top to its middle."""
        picture, place = scale.picture, scale.place
        share = (value - picture.least) / (picture.most - picture.least)
        x, y = place.left() + 8 + share * (place.width() - 16), place.center().y()
        return [
            sum(image.pixelColor(round(2 * x) + dx, round(2 * y) - dy).lightness() < 110 for dx in range(-18, 19))
            for dy in range(14, 2, -4)
        ]

    assert surprise.picture.value is not None
    assert expected.picture.value is not None
    # a diamond comes to a point, a dot is round
    pointed, rounded = rows_of(surprise, surprise.picture.value), rows_of(expected, expected.picture.value)
    assert pointed[0] < rounded[0]
    assert pointed == sorted(pointed)


def test_a_large_figure_fills_the_room_it_was_given() -> None:
    figure = Figure("45.0", "s", QRectF(), 100.0, 76.0, Tone.INK)
    image = page_image(Page((figure,)), round(PAGE_WIDTH))
    left, _, right, bottom = bounds(inked(image.copy(0, 0, 400, 200), PAPER.surface))
    assert left <= 6
    assert 150 <= right <= 200
    assert bottom <= 102


def test_a_page_fits_any_device_and_stays_where_it_is_put() -> None:
    chart = Figure("8", "", QRectF(), PAGE_HEIGHT / 2, 300.0, Tone.TARGET)
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(QPointF(100, 50))
    paint_page(painter, Page((chart,)), QSizeF(200, 1000))
    painter.end()
    left, top, right, bottom = bounds(inked(image, QColor("white")))
    assert left >= 100
    assert right <= 140
    assert top >= 50
    assert bottom <= 50 + 200 * PAGE_HEIGHT / PAGE_WIDTH / 2 + 1


def test_paper_is_white_and_measured_as_paper(coolant: Storyboard, now: datetime) -> None:
    assert (LOOK.medium, LOOK.palette) == (Medium.PAPER, PAPER)
    assert LOOK.font(18, Weight.BOLD).pixelSize() == 18
    (page,) = board_pages(coolant, now=now)
    assert any(isinstance(item, Chart) for item in page.items)
    corner = page_image(page, 600).pixelColor(2, 2)
    assert distance(corner, QColor("white")) == 0
