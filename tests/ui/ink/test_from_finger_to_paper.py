"""From finger to paper: written in the real window, in the file with each pen-up, drawn on the page as lines."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, qGray
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Happened, Stage
from kata_desktop.core.ink import Ink
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.report.items import Handwriting
from kata_desktop.report.paper import PAGE_WIDTH, Paper
from kata_desktop.report.pdf import board_pages, write_board_pdf
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import OpenBoard, create_sample, open_board
from kata_desktop.ui.destination import Place
from kata_desktop.ui.experiment.screen import ExperimentScreen
from kata_desktop.ui.keyboard.layouts import Act
from tests.helpers.boards import LEARNER
from tests.helpers.on_screen import go, screen_on, window_on
from tests.helpers.pointer import tap
from tests.helpers.screens import PICTURED
from tests.helpers.writing_hands import HOOK, by_finger

LINES = [HOOK, [(200, 500), (700, 500)], [(800, 200), (800, 400)]]


def opened(path: Path) -> OpenBoard:
    return open_board(path, who=LEARNER, clock=SetClock(PICTURED))


def last_of(board: Storyboard) -> str:
    return board.experiments[-1].id


def curves(pdf: Path) -> int:
    """How many curves the pages of a file draw; letters are no curves of a page but of their typeface."""
    plain = subprocess.run(
        ["qpdf", "--qdf", "--object-streams=disable", pdf, "-"], check=True, capture_output=True
    ).stdout  # fmt: skip
    return len(re.findall(rb"^[-\d. ]+ c$", plain, re.MULTILINE))


def pictures(pdf: Path) -> int:
    listed = subprocess.run(["pdfimages", "-list", pdf], check=True, capture_output=True, text=True).stdout
    return len(listed.splitlines()) - 2


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "pumps.kata"
    create_sample(path, "coolant_pumps", clock=SetClock(PICTURED))
    return path


def write_learned(qtbot: QtBot, path: Path) -> Ink:
    """Check the running experiment and write what was learned by finger; give the ink as it is on the screen."""
    board = opened(path)
    running = last_of(board.session.board)
    board.session.experimenting.write_happened(running, Happened(value=44.4))
    window = window_on(qtbot, board.session)
    go(window, Place.EXPERIMENT, running)
    screen = screen_on(window, ExperimentScreen)
    tap(screen.record.act.field.editor)
    QApplication.processEvents()
    tap(window.keyboard.keyboard.key(Act.INK))
    QApplication.processEvents()
    sheet = window.keyboard.ink.sheet
    for line in LINES:
        by_finger(sheet.paper, line)
    # whoever pulls the plug now loses nothing: nobody said "Done"
    with_ink = Path(f"{path}.copy")
    for part in path.parent.glob(f"{path.name}*"):
        if part != with_ink:
            Path(str(part).replace(path.name, with_ink.name)).write_bytes(part.read_bytes())
    tap(sheet.done)
    ink = board.session.board.ink_in(running, "learned")
    board.close()
    pulled = opened(with_ink)
    assert pulled.session.board.ink_in(running, "learned") == ink
    pulled.close()
    return ink


def test_what_is_written_by_finger_is_in_the_file_and_on_the_page(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    before = opened(path)
    without, with_ink = tmp_path / "without.pdf", tmp_path / "with.pdf"
    running = last_of(before.session.board)
    write_board_pdf(before.session.board, without, now=PICTURED, paper=Paper.A3)
    before.close()
    ink = write_learned(qtbot, path)
    assert len(ink.strokes) == len(LINES)
    again = opened(path)
    board = again.session.board
    found = board.experiment(running)
    assert found is not None
    assert (found.stage, found.learned) == (Stage.LEARNED, "")
    assert board.ink_in(running, "learned") == ink
    write_board_pdf(board, with_ink, now=PICTURED, paper=Paper.A3)
    again.close()
    drawn = sum(len(stroke.points) - 1 for stroke in ink.strokes)
    assert curves(with_ink) - curves(without) >= drawn
    assert pictures(with_ink) == pictures(without) == 0
    words = subprocess.run(["pdftotext", with_ink, "-"], check=True, capture_output=True, text=True).stdout
    assert "by hand" not in words


def test_on_a_grey_printer_it_is_as_dark_as_print(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    ink = write_learned(qtbot, path)
    board = opened(path)
    pdf, now = tmp_path / "board.pdf", PICTURED
    write_board_pdf(board.session.board, pdf, now=now, paper=Paper.A3)
    (written,) = (item for item in board_pages(board.session.board, now=now)[0].items if isinstance(item, Handwriting))
    board.close()
    assert written.ink == ink
    subprocess.run(["pdftoppm", "-gray", "-png", "-r", "144", "-f", "1", "-l", "1", pdf, tmp_path / "grey"], check=True)
    (picture,) = tmp_path.glob("grey*")
    page = QImage(str(picture))
    scale = page.width() / PAGE_WIDTH
    place = QRectF(written.place.topLeft() * scale, written.place.size() * scale).toRect()
    dark = sum(
        qGray(page.pixel(x, y)) < 60
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
    )
    assert dark > 30
