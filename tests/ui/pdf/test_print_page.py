"""The card and the empty forms leave the program as a file: chosen, looked at, saved, with and without a board."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts
from kata_desktop.report.card_sheets import Layout
from kata_desktop.report.forms import Form
from kata_desktop.report.paper import Paper
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.pdf.print_options import What
from kata_desktop.ui.pdf.print_page import HomePrintScreen, PrintPage, PrintScreen
from kata_desktop.ui.pdf.screen import PdfScreen
from kata_desktop.words import questions
from tests.helpers.boards import empty_board
from tests.helpers.on_screen import go, key, screen_on, window_on
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style

OWN: Final = CycleTexts(questions={"en": {"actual": "Where are we today, in numbers?"}})


def at(place: Path, page: PrintPage) -> list[Path]:
    """Answer for the file dialog, and remember what it suggested."""
    suggested: list[Path] = []

    def ask(_parent: QWidget, path: Path) -> Path | None:
        suggested.append(path)
        return place

    page._ask = ask
    return suggested


def on_board(qtbot: QtBot, session: StoryboardSession) -> tuple[MainWindow, PrintScreen]:
    window = window_on(qtbot, session)
    go(window, Place.PRINT)
    return window, screen_on(window, PrintScreen)


def text_in(path: Path) -> str:
    told = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True, encoding="utf-8")
    return " ".join(told.stdout.split())


def shape(path: Path) -> tuple[int, int, int]:
    """Pages, and width and height of the first in millimetres."""
    told = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True, encoding="utf-8").stdout
    pages = re.search(r"Pages:\s+(\d+)", told)
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told)
    assert pages
    assert size
    width, height = (round(float(points) * 25.4 / 72) for points in size.groups())
    return int(pages.group(1)), width, height


@HANDS
def test_a_board_prints_the_card_in_its_own_wording(qtbot: QtBot, tmp_path: Path, act: Pointer) -> None:
    session = empty_board()
    session.coaching.word_card(OWN)
    _, screen = on_board(qtbot, session)
    suggested = at(tmp_path / "card.pdf", screen.page)
    assert screen.page.options.said == ("In the wording of this board.",)
    act(screen.buttons.save)
    assert [path.name for path in suggested] == ["Five-questions card.pdf"]
    assert shape(tmp_path / "card.pdf") == (2, 74, 105)
    assert "Where are we today, in numbers?" in text_in(tmp_path / "card.pdf")
    assert screen.ledge.message == "Saved as card.pdf"
    act(screen.page.options.layouts[Layout.A4])
    assert screen.ledge.message == ""
    act(screen.buttons.save)
    assert shape(tmp_path / "card.pdf") == (2, 210, 297)
    assert text_in(tmp_path / "card.pdf").count("Where are we today") == 4


def test_without_a_board_it_is_the_card(qtbot: QtBot, tmp_path: Path) -> None:
    screen = HomePrintScreen(unhurried_style())
    qtbot.addWidget(screen)
    at(tmp_path / "card.pdf", screen.page)
    screen.enter(What.CARD)
    assert screen.page.options.texts is AS_ON_THE_CARD
    screen.buttons.save.click()
    said = text_in(tmp_path / "card.pdf")
    assert all(words in said for words in (*questions.questions(), *questions.reflection_questions()))


@HANDS
def test_forms_are_chosen_page_by_page(qtbot: QtBot, tmp_path: Path, act: Pointer) -> None:
    _, screen = on_board(qtbot, empty_board())
    options = screen.page.options
    suggested = at(tmp_path / "forms.pdf", screen.page)
    act(options.kinds[What.FORMS])
    act(screen.buttons.save)
    assert [path.name for path in suggested] == ["Empty forms.pdf"]
    assert shape(tmp_path / "forms.pdf") == (4, 420, 297)
    for form in (Form.BOARD, Form.OBSERVE):
        act(options.forms[form])
    act(options.papers[Paper.A4])
    act(screen.buttons.save)
    assert shape(tmp_path / "forms.pdf") == (2, 297, 210)
    said = text_in(tmp_path / "forms.pdf")
    assert "Experimenting record" in said
    assert "Process analysis" in said
    assert said.count(questions.credit()) == 2
    assert "Text gets small on this paper. A3 is easier to read." in options.said


def test_no_page_is_no_file_and_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    _, screen = on_board(qtbot, empty_board())
    at(tmp_path / "forms.pdf", screen.page)
    screen.page.options.show_kind(What.FORMS)
    screen.page.turn(-1)
    assert screen.page.shown == 3
    for switch in screen.page.options.forms.values():
        click(switch)
    click(screen.buttons.save)
    assert screen.ledge.message == "Choose one page at least."
    assert not screen.buttons.turn.isVisible()
    screen.page.turn()
    assert list(tmp_path.iterdir()) == []
    click(screen.page.options.forms[Form.ANALYSIS])
    assert screen.page.shown == 0
    assert not screen.buttons.save.why


def test_a_folder_that_is_gone_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    _, screen = on_board(qtbot, empty_board())
    at(tmp_path / "away" / "card.pdf", screen.page)
    click(screen.buttons.save)
    assert screen.ledge.message == "The folder is not there. Choose another one."
    screen.page._ask = lambda _parent, _path: None
    click(screen.buttons.save)
    assert list(tmp_path.iterdir()) == []


def test_keys_turn_the_pages(qtbot: QtBot) -> None:
    window, screen = on_board(qtbot, empty_board())
    assert QApplication.focusWidget() is screen.page.options.kinds[What.CARD]
    assert screen.page.preview.accessibleName() == "Preview of Five-questions card, Page 1 of 2"
    key(window, Qt.Key.Key_PageDown)
    assert screen.page.shown == 1
    key(window, Qt.Key.Key_PageUp)
    assert screen.page.shown == 0
    screen.buttons.save.setFocus()
    key(window, Qt.Key.Key_Escape)
    assert window.screen_shown is not screen


@HANDS
def test_the_way_leads_from_the_page_of_the_board_and_back(qtbot: QtBot, act: Pointer) -> None:
    window = window_on(qtbot, empty_board())
    go(window, Place.PDF)
    pdf = screen_on(window, PdfScreen)
    act(pdf.others)
    screen = screen_on(window, PrintScreen)
    act(screen.buttons.back)
    assert window.screen_shown is pdf
    act(pdf.back)
    assert not isinstance(window.screen_shown, PdfScreen)


@HANDS
def test_the_preview_shows_the_page_that_is_saved(qtbot: QtBot, act: Pointer) -> None:
    _, screen = on_board(qtbot, empty_board())
    front = screen.page.preview.grab().toImage()
    act(screen.buttons.turn)
    back = screen.page.preview.grab().toImage()
    middle = front.rect().center()
    assert front.pixelColor(middle).lightness() > 200
    assert back.pixelColor(middle).lightness() < 90
    width, height = screen.page.leaves[0].millimetres.toTuple()
    assert (width, height) == (74, 105)
