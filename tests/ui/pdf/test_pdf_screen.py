"""The board leaves the program as a page: chosen, looked at and saved by hand and by key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.measurement import Point
from kata_desktop.paint.palette import Theme
from kata_desktop.report.paper import Paper
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.pdf.asking import ask_path, documents
from kata_desktop.ui.pdf.screen import PdfScreen
from tests.helpers.boards import ReadyBoard, empty_board, ready_board
from tests.helpers.canvas import distance
from tests.helpers.locales import written_as
from tests.helpers.on_screen import SMALL, WALL, go, key, nameless, outside, overlaps, screen_on, window_on
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style
from tests.helpers.pseudo import speak_pseudo


class Clerk:
    """Answers for the file dialog: `answer` is the place, None thinks better of it."""

    def __init__(self, answer: Path | None) -> None:
        self.answer = answer
        self.suggested: list[Path] = []

    def __call__(self, _parent: QWidget, suggested: Path) -> Path | None:
        self.suggested.append(suggested)
        return self.answer


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with written_as("en_GB"):
        yield


@pytest.fixture
def ready() -> ReadyBoard:
    return ready_board()


def opened(qtbot: QtBot, session: StoryboardSession, **options: object) -> tuple[MainWindow, PdfScreen]:
    window = window_on(qtbot, session, **options)  # type: ignore[arg-type]
    go(window, Place.PDF)
    return window, screen_on(window, PdfScreen)


def answered(screen: PdfScreen, clerk: Clerk) -> Clerk:
    screen._ask = clerk
    return clerk


def text_of(screen: PdfScreen) -> str:
    return " ".join(words.text for page in screen.pages for words in page.words())


@HANDS
def test_the_page_is_saved_and_the_ledge_says_so(qtbot: QtBot, ready: ReadyBoard, act: Pointer, tmp_path: Path) -> None:
    _, screen = opened(qtbot, ready.session)
    clerk = answered(screen, Clerk(tmp_path / "Week 12.pdf"))
    act(screen.save)
    assert clerk.suggested == [documents() / "Coolant pumps.pdf"]
    assert (tmp_path / "Week 12.pdf").read_bytes().startswith(b"%PDF")
    assert screen.ledge.message == "Saved as Week 12.pdf"
    act(screen.save)
    assert clerk.suggested[1].parent == tmp_path


@HANDS
def test_who_thinks_better_of_it_saves_nothing(qtbot: QtBot, ready: ReadyBoard, act: Pointer, tmp_path: Path) -> None:
    _, screen = opened(qtbot, ready.session)
    answered(screen, Clerk(None))
    act(screen.save)
    assert screen.ledge.message == ""
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_missing_folder_is_said_and_the_next_place_is_asked_for(
    qtbot: QtBot, ready: ReadyBoard, tmp_path: Path
) -> None:
    _, screen = opened(qtbot, ready.session)
    clerk = answered(screen, Clerk(tmp_path / "stick" / "board.pdf"))
    click(screen.save)
    assert screen.ledge.message == "The folder is not there. Choose another one."
    (tmp_path / "stick").mkdir()
    click(screen.save)
    assert screen.ledge.message == "Saved as board.pdf"
    assert len(clerk.suggested) == 2


@HANDS
def test_the_paper_is_chosen_by_tile(qtbot: QtBot, ready: ReadyBoard, act: Pointer, tmp_path: Path) -> None:
    _, screen = opened(qtbot, ready.session)
    assert screen.options.paper.label == "A3"
    assert list(screen.options.said) == ["420 × 297 mm, smallest text 10.5 pt"]
    act(screen.options.tiles[Paper.A4])
    assert list(screen.options.said) == [
        "297 × 210 mm, smallest text 7.4 pt",
        "Text gets small on this paper. A3 is easier to read.",
    ]
    answered(screen, Clerk(tmp_path / "a4.pdf"))
    act(screen.save)
    # 297 by 210 mm in points
    assert b"/MediaBox [0 0 842" in (tmp_path / "a4.pdf").read_bytes()
    act(screen.options.tiles[Paper.A0])
    assert screen.options.paper.label == "A0"
    assert screen.ledge.message == ""


@HANDS
def test_lines_for_writing_and_names_are_switched(qtbot: QtBot, ready: ReadyBoard, act: Pointer) -> None:
    _, screen = opened(qtbot, ready.session)
    before = len(screen.pages[0].items)
    assert "Team leader" in text_of(screen)
    act(screen.options.lines_for_writing)
    assert len(screen.pages[0].items) > before
    act(screen.options.without_names)
    assert "Team leader" not in text_of(screen)
    assert "Learner, coach" in text_of(screen)
    assert screen.options.without_names.accessibleName() == "Without names, on"
    act(screen.options.without_names)
    assert "Team leader" in text_of(screen)
    assert screen.options.without_names.accessibleName() == "Without names, off"


def test_a_switch_shows_that_it_is_pressed_and_how_it_stands(qtbot: QtBot, ready: ReadyBoard) -> None:
    _, screen = opened(qtbot, ready.session)
    switch = screen.options.lines_for_writing
    assert switch.label == "With empty lines for writing"
    rest = switch.grab().toImage()
    switch.setDown(True)
    pressed = switch.grab().toImage()
    switch.setDown(False)
    switch.setChecked(True)
    on = switch.grab().toImage()
    assert rest != pressed
    assert on not in (rest, pressed)


def many_experiments(ready: ReadyBoard) -> StoryboardSession:
    for number in range(8):
        ready.session.experimenting.plan(step=f"Step {number}")
    return ready.session


@HANDS
def test_the_preview_is_turned_over(qtbot: QtBot, ready: ReadyBoard, act: Pointer) -> None:
    _, screen = opened(qtbot, many_experiments(ready))
    assert len(screen.pages) == 2
    assert screen.preview.accessibleName() == "Preview of Coolant pumps, Page 1 of 2"
    act(screen.turn)
    assert screen.preview.page is screen.pages[1]
    assert screen.preview.accessibleName() == "Preview of Coolant pumps, Page 2 of 2"
    act(screen.turn)
    assert screen.shown == 0


def test_keys_turn_the_page_save_and_go_back(qtbot: QtBot, ready: ReadyBoard, tmp_path: Path) -> None:
    window, screen = opened(qtbot, many_experiments(ready))
    answered(screen, Clerk(tmp_path / "keys.pdf"))
    screen.setFocus()
    for pressed, page in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_Right, 0),
        (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_X, 0),
    ):
        QTest.keyClick(screen, pressed)
        assert screen.shown == page
    screen.save.setFocus()
    key(window, Qt.Key.Key_Return)
    assert (tmp_path / "keys.pdf").exists()
    screen.options.without_names.setFocus()
    key(window, Qt.Key.Key_Space)
    assert screen.options.without_names.isChecked()
    key(window, Qt.Key.Key_Escape)
    assert window.screen_shown is not screen


@HANDS
def test_the_board_is_one_tap_away(qtbot: QtBot, ready: ReadyBoard, act: Pointer) -> None:
    window, screen = opened(qtbot, ready.session)
    act(screen.back)
    assert window.screen_shown is not screen


def test_one_page_needs_no_turning(qtbot: QtBot, ready: ReadyBoard) -> None:
    _, screen = opened(qtbot, ready.session)
    assert not screen.turn.isVisible()
    screen.options.lines_for_writing.click()
    assert len(screen.pages) == 1


def test_the_last_page_that_is_gone_gives_way(qtbot: QtBot, ready: ReadyBoard) -> None:
    _, screen = opened(qtbot, many_experiments(ready))
    screen.turn_page()
    for experiment in list(ready.session.board.experiments):
        screen.document.apply(lambda gone=experiment.id: ready.session.experimenting.put_away(gone))  # type: ignore[misc]
    assert (len(screen.pages), screen.shown) == (1, 0)


def test_the_preview_follows_the_board(qtbot: QtBot, ready: ReadyBoard) -> None:
    _, screen = opened(qtbot, ready.session)
    screen.document.apply(lambda: ready.session.clearing.add("The light is too weak"))
    assert "The light is too weak" in text_of(screen)


def test_an_empty_board_has_a_page_too(qtbot: QtBot, tmp_path: Path) -> None:
    _, screen = opened(qtbot, empty_board())
    clerk = answered(screen, Clerk(tmp_path / "empty.pdf"))
    click(screen.save)
    assert clerk.suggested[0].name == "Storyboard.pdf"
    assert (tmp_path / "empty.pdf").exists()


@pytest.mark.parametrize("theme", Theme)
def test_the_preview_is_white_paper_on_any_theme(qtbot: QtBot, ready: ReadyBoard, theme: Theme) -> None:
    _, screen = opened(qtbot, ready.session, theme=theme)
    picture = screen.preview.grab().toImage()
    assert distance(picture.pixelColor(picture.width() // 2, 30), QColor("white")) < 12


def test_a_preview_without_a_page_stays_empty(qtbot: QtBot) -> None:
    document = StoryboardDocument(empty_board())
    screen = PdfScreen(unhurried_style(), document)
    qtbot.addWidget(screen)
    assert screen.preview.page is None
    assert screen.preview.grab(QRect(0, 0, 40, 40)).toImage().pixelColor(20, 20) != QColor("white")
    document.deleteLater()


@pytest.mark.parametrize("size", [WALL, SMALL])
@pytest.mark.parametrize("reading_size", [1.0, 1.3])
def test_nothing_lies_on_anything_and_all_has_a_name(
    qtbot: QtBot, ready: ReadyBoard, size: tuple[int, int], reading_size: float
) -> None:
    ready.session.setting_up.add_metric("Walks", unit="", point=Point.VALUE)
    _, screen = opened(qtbot, many_experiments(ready), size=size, reading_size=reading_size)
    assert overlaps(screen) == []
    assert outside(screen) == []
    assert nameless(screen) == []
    preview, options = screen.preview.geometry(), screen.options.geometry()
    assert not preview.intersects(options)
    assert preview.width() > screen.width() * 0.4


def test_a_longer_language_fits(qtbot: QtBot, ready: ReadyBoard, qapp: QApplication) -> None:
    translator = speak_pseudo(qapp)
    _, screen = opened(qtbot, many_experiments(ready))
    assert overlaps(screen) == []
    assert outside(screen) == []
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("accepted", [True, False])
def test_the_file_dialog_suggests_and_adds_the_ending(qtbot: QtBot, tmp_path: Path, accepted: bool) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        seen.extend(dialog.selectedFiles())
        dialog.selectFile("other")
        dialog.done(QFileDialog.DialogCode.Accepted if accepted else QFileDialog.DialogCode.Rejected)

    QTimer.singleShot(0, answer)
    found = ask_path(parent, tmp_path / "board.pdf")
    assert [Path(path).name for path in seen] == ["board.pdf"]
    assert found == (tmp_path / "other.pdf" if accepted else None)
