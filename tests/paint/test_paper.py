"""On paper all text stays text, every line keeps its width, and nothing becomes a picture."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kata_desktop.paint import marks, text
from kata_desktop.paint.hatch import hatched_band
from kata_desktop.paint.look import Look, Medium, Weight
from kata_desktop.paint.palette import PAPER
from kata_desktop.paint.run_chart import PAPER_CHART, paint_run_chart
from tests.helpers.canvas import Paint
from tests.helpers.reference_chart import reference_chart

LOOK = Look(PAPER, Medium.PAPER, 1.0)
# The A3 page in design units of paper: 1587 to its 420 mm.
UNITS_PER_MM = 1587 / 420
LINES = (
    "0123456789 42.0 111.1 1,203 of 1,204",
    "finish first fluffy baffle waffle office difficult",
    "90°, 43.0–44.0 s … Start 48.0",
    "Größe über Mañana Élève Zürich Škoda Łódź",
    "Тест 2.66 × MR, 5 %, “so”, ‘so’, a/b (c) [d] <b>&",
    "Housing has to be turned over: 12:30 -> 13:42?",
)


def pdf(path: Path, paint: Paint) -> Path:
    """One page of A3 landscape, painted in design units."""
    writer = QPdfWriter(str(path))
    size = QPageSize(QSizeF(297, 420), QPageSize.Unit.Millimeter)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF(0, 0, 0, 0)))
    writer.setResolution(1200)
    painter = QPainter(writer)
    unit = 1200 / 25.4 / UNITS_PER_MM
    painter.scale(unit, unit)
    paint(painter, LOOK)
    painter.end()
    return path


def tool(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("halo", [False, True], ids=["plain", "halo"])
def test_the_text_of_a_page_can_be_read_out_exactly(tmp_path: Path, weight: Weight, halo: bool) -> None:
    def paint(painter: QPainter, look: Look) -> None:
        ground = look.palette.surface if halo else None
        for row, line in enumerate(LINES):
            text.draw(
                painter, look, line, 60, 60 + row * 40, size=18, weight=weight, color=look.palette.ink, halo=ground
            )

    page = pdf(tmp_path / "text.pdf", paint)
    found = tool("pdftotext", "-layout", page, "-")
    assert [" ".join(line.split()) for line in found.splitlines() if line.strip()] == list(LINES)


def test_the_chart_is_drawn_not_pictured_and_keeps_its_words(tmp_path: Path) -> None:
    def paint(painter: QPainter, look: Look) -> None:
        paint_run_chart(painter, look, reference_chart(), QRectF(40, 40, 760, 282), PAPER_CHART)
        marks.big_figure(painter, look, "45.0", "s", left=900, baseline=200, size=76, color=look.palette.ink)
        marks.numbered_diamond(painter, look, QPointF(900, 300), "17")

    page = pdf(tmp_path / "chart.pdf", paint)
    words = tool("pdftotext", page, "-").split()
    for word in ("Target", "42", "48.0", "45.0", "43.0–44.0", "Wed", "10", "Today", "expect", "s", "17", "50"):
        assert word in words
    assert len(tool("pdfimages", "-list", page).splitlines()) == 2
    fonts = tool("pdffonts", page).splitlines()[2:]
    assert fonts
    # family, type (two words), encoding, embedded, subset, with Unicode mapping
    assert all("Overpass" in line and line.split()[4:7:2] == ["yes", "yes"] for line in fonts)


def test_a_page_of_hatching_has_no_picture_and_stays_small(tmp_path: Path) -> None:
    def paint(painter: QPainter, look: Look) -> None:
        for row in range(6):
            hatched_band(painter, look, QRectF(100, 100 + 60 * row, 300, 40))

    page = pdf(tmp_path / "hatch.pdf", paint)
    assert len(tool("pdfimages", "-list", page).splitlines()) == 2
    assert page.stat().st_size < 20_000


def test_halos_weigh_next_to_nothing(tmp_path: Path) -> None:
    def words(name: str, *, halo: bool) -> int:
        def paint(painter: QPainter, look: Look) -> None:
            for row in range(10):
                ground = look.palette.surface if halo else None
                text.draw(painter, look, "Start 48.0", 60, 60 + row * 40, size=18, color=look.palette.ink, halo=ground)

        return pdf(tmp_path / name, paint).stat().st_size

    assert words("halo.pdf", halo=True) < words("plain.pdf", halo=False) + 1500
