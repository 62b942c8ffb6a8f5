"""The notice of what waits: it counts, goes when all is kept, and holds the window once."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.session.trouble import MediumFull, StoreTrouble
from kata_desktop.store.errors import MediumGone, MediumReadOnly
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.notice import NoticeKind
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from tests.helpers.boards import ReadyBoard, clock_at, ready_board
from tests.helpers.notebooks import memory_desk
from tests.helpers.on_screen import go, window_on
from tests.helpers.spoken import spoken_name

BOARD = Path("board.kata")
FAULTS = [MediumFull, MediumGone, MediumReadOnly]


class Troubled:
    """A board on which changes wait."""

    def __init__(self, qtbot: QtBot) -> None:
        self.ready: ReadyBoard = ready_board()
        self.window: MainWindow = window_on(qtbot, self.ready.session)

    def measure(self, fault: StoreTrouble | None, count: int = 1) -> None:
        self.ready.file.trouble = fault
        measuring = self.ready.session.measuring
        for _ in range(count):
            self.window.document.apply(lambda: measuring.record(self.ready.output, [400]))


@pytest.fixture
def troubled(qtbot: QtBot) -> Troubled:
    return Troubled(qtbot)


@pytest.mark.parametrize("fault", FAULTS)
def test_entries_in_danger_are_told_and_read_out(troubled: Troubled, fault: type[StoreTrouble]) -> None:
    notice = troubled.window.notice
    assert not notice.isVisible()
    troubled.measure(fault(BOARD))
    assert (notice.isVisible(), notice.kind) == (True, NoticeKind.DATA)
    assert spoken_name(notice) == notice.text != ""
    troubled.measure(None)


def test_it_goes_when_the_last_of_them_is_kept(troubled: Troubled) -> None:
    entries = len(troubled.ready.file.entries)
    troubled.measure(MediumFull(BOARD), 3)
    assert (troubled.window.document.waiting, len(troubled.ready.file.entries)) == (3, entries)
    assert not troubled.window.document.try_again()
    assert troubled.window.notice.isVisible()
    troubled.measure(None)
    assert (troubled.window.document.waiting, len(troubled.ready.file.entries)) == (0, entries + 4)
    assert not troubled.window.notice.isVisible()


def test_it_stays_from_screen_to_screen(troubled: Troubled) -> None:
    troubled.measure(MediumFull(BOARD))
    for place in (Place.MEASURE, Place.ACTUAL, Place.OBSTACLES, Place.BOARD):
        go(troubled.window, place)
        assert troubled.window.notice.isVisible()
    troubled.measure(None)
    assert not troubled.window.notice.isVisible()


def test_the_window_is_held_once_and_again_after_a_new_trouble(troubled: Troubled) -> None:
    notice, document = troubled.window.notice, troubled.window.document
    for _ in range(2):
        troubled.measure(MediumFull(BOARD))
        told = notice.text
        assert not notice.lets_close(document)
        assert notice.text != told
        assert notice.lets_close(document)
        troubled.measure(None)
        assert notice.lets_close(document)


def test_closing_asks_the_file_once_more(troubled: Troubled) -> None:
    troubled.measure(MediumFull(BOARD), 2)
    entries = len(troubled.ready.file.entries)
    troubled.ready.file.trouble = None
    assert troubled.window.notice.lets_close(troubled.window.document)
    assert len(troubled.ready.file.entries) == entries + 2


def test_what_waits_in_the_notebook_alone_holds_the_window_too(troubled: Troubled) -> None:
    window, desk = troubled.window, memory_desk(clock_at())
    notebook = desk.document()
    assert notebook is not None
    window.beside = lambda: desk.opened
    notebook.session.carrying.file.trouble = MediumFull(BOARD)  # type: ignore[attr-defined]
    notebook.apply(lambda: notebook.session.link("Director", "Plant manager"))
    assert not window.close()
    assert window.notice.isVisible()
    assert window.notice.text.startswith("1 entry is only on this screen. The notebook cannot be saved right now")
    assert window.close()
    desk.close()


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("width", [1280, 1920])
def test_it_stays_inside_the_window(troubled: Troubled, mode: Mode, width: int) -> None:
    window = troubled.window
    troubled.measure(MediumFull(BOARD))
    window.screen_shown.kit.set_mode(mode)
    window.resize(width, 720)
    assert window.rect().contains(window.notice.geometry())
    troubled.measure(None)
