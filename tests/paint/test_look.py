"""Fonts, line widths and colours: what screen and paper have in common, and where they differ."""

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QFontInfo, QPainter

from kata_desktop.paint import fonts
from kata_desktop.paint.look import Look, Medium, Weight
from kata_desktop.paint.palette import DARK, LIGHT, PAPER, Palette, Theme, palette_of
from tests.helpers.canvas import inked, render


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(first: QColor, second: QColor) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_theme_has_its_palette() -> None:
    assert palette_of(Theme.LIGHT) is LIGHT
    assert palette_of(Theme.DARK) is DARK


@pytest.mark.parametrize(
    ("palette", "token", "ratio"),
    [
        *((LIGHT, token, ratio) for token, ratio in {"ink": 16.0, "ink2": 7.4, "target": 6.8, "learn": 7.7}.items()),
        *((DARK, token, ratio) for token, ratio in {"ink": 13.4, "ink2": 7.6, "target": 6.9, "learn": 8.8}.items()),
        (LIGHT, "line2", 3.6),
        (DARK, "line2", 4.9),
    ],
)
def test_text_stands_out_as_the_design_promises(palette: Palette, token: str, ratio: float) -> None:
    assert contrast(getattr(palette, token), palette.surface) == pytest.approx(ratio, abs=0.06)


def test_paper_is_white_and_keeps_the_inks() -> None:
    changed = {field.name for field in fields(Palette) if getattr(PAPER, field.name) != getattr(LIGHT, field.name)}
    assert changed == {"bg", "surface", "sunken", "line", "learn_soft", "target_soft"}
    assert {getattr(PAPER, token).name() for token in ("bg", "surface", "sunken")} == {"#ffffff"}


def test_the_bundled_typeface_is_used_in_all_weights(screen: Look) -> None:
    for weight in Weight:
        info = QFontInfo(screen.font(24, weight))
        assert (info.family(), info.weight(), info.pixelSize()) == ("Overpass", int(weight), 24)


def test_figures_have_one_width_on_the_screen_only(screen: Look, paper: Look) -> None:
    """On paper the feature would take the digits out of the text."""
    for weight in Weight:
        assert screen.metrics(24, weight).horizontalAdvance("1111") == screen.metrics(24, weight).horizontalAdvance(
            "0000"
        )
        assert paper.metrics(24, weight).horizontalAdvance("1111") < paper.metrics(24, weight).horizontalAdvance("0000")


def test_a_font_is_made_once(screen: Look) -> None:
    assert screen.font(24) is Look(DARK, Medium.SCREEN, 2.0).font(24.2)
    assert screen.metrics(24, Weight.BOLD) is screen.metrics(24, Weight.BOLD)


@pytest.mark.parametrize(
    ("width", "device_pixels", "pixels"),
    [
        (1, 1.0, 1),
        (4, 1.0, 4),
        (1.6, 1.0, 2),
        (2.5, 1.0, 3),
        (1.5, 1.0, 2),
        (0.5, 1.0, 1),
        (1, 0.66, 1),
        (2.5, 2.0, 5),
        (1, 1.5, 2),
        (4, 1.25, 5),
    ],
)
def test_lines_are_whole_device_pixels_on_the_screen(width: float, device_pixels: float, pixels: int) -> None:
    pen = Look(LIGHT, Medium.SCREEN, device_pixels).pen(LIGHT.ink, width)
    assert pen.widthF() * device_pixels == pytest.approx(pixels)


def test_lines_keep_their_width_on_paper(paper: Look) -> None:
    assert paper.pen(PAPER.ink, 1.37).widthF() == 1.37
    assert paper.snap(10.3, 1.0) == 10.3


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("width", [1.0, 1.5, 2.5, 4.0])
def test_a_snapped_line_has_sharp_edges(width: float, scale: float) -> None:
    def paint(painter: QPainter, look: Look) -> None:
        painter.setPen(look.pen(look.palette.ink, width))
        y = look.snap(13.3, width)
        painter.drawLine(QLineF(0, y, 40, y))

    image = render(paint, width=40, height=30, scale=scale)
    rows = {y for _, y in inked(image)}
    assert len(rows) == max(1, int(width * scale + 0.5))
    assert {image.pixelColor(20, y).name() for y in rows} == {LIGHT.ink.name()}


def test_dashes_are_measured_in_design_units() -> None:
    pen = Look(LIGHT, Medium.SCREEN, 1.0).dashed(LIGHT.line2, 2.0, 6.0, 4.0)
    assert [part * pen.widthF() for part in pen.dashPattern()] == [6.0, 4.0]


@pytest.mark.parametrize("medium", Medium)
def test_what_is_typed_is_not_turned_into_signs(medium: Medium) -> None:
    metrics = Look(LIGHT, medium, 1.0).metrics(24)
    assert metrics.horizontalAdvance("->") == pytest.approx(
        metrics.horizontalAdvance("-") + metrics.horizontalAdvance(">"), abs=0.1
    )


def test_a_typeface_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "Overpass_400Regular.ttf"
    broken.write_bytes(b"no font at all")
    monkeypatch.setattr(fonts, "resource", lambda *_: broken)
    with pytest.raises(FileNotFoundError, match="Overpass_400Regular"):
        fonts.load_fonts.__wrapped__()
