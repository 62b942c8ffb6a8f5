"""Draws a board without a window being seen: a screen as a picture, its page as a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from kata_desktop.app import application, home_for, window_for
from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.palette import Theme
from kata_desktop.report.paper import Paper
from kata_desktop.report.pdf import write_board_pdf, write_whole
from kata_desktop.session.clock import SetClock, SystemClock
from kata_desktop.session.opening import open_board
from kata_desktop.session.past import session_on
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.style import Mode, Style


@contextmanager
def _looking(board: Path, as_of: date | None, *, as_then: bool = False) -> Iterator[StoryboardSession]:
    with open_board(board, who="", clock=SystemClock(), writable=False) as opened:
        yield opened.session if as_of is None else session_on(opened.session, as_of, as_then=as_then)


@dataclass(frozen=True, slots=True)
class Looks:
    """How a picture is drawn: width and height in pixels, theme and mode by name, reading size in per cent."""

    size: tuple[int, int] = (1920, 1080)
    theme: str = "light"
    mode: str = "wall"
    reading_size: int = 100

    def style(self) -> Style:
        """The style of a window drawn so, at rest."""
        reading_size = self.reading_size / 100
        mode = Mode[self.mode.upper()]
        return Style(theme=Theme[self.theme.upper()], mode=mode, reading_size=reading_size, motion=False)


_PLAIN: Final = Looks()


def write_picture(
    board: Path,
    out: Path,
    *,
    looks: Looks = _PLAIN,
    screen: str = Place.BOARD.value,
    as_of: date | None = None,
) -> None:
    """Write a screen of a board as a PNG; of a folder it is the overview of its boards, seen at noon of the day.

    The board of a day looks as it did on that day. The screen of all boards is that of the folder the board lies in.

    Raises:
        StoreTrouble: the board cannot be read.
        PaperTrouble: the picture cannot be written (report.pdf).
    """
    application()
    folder = board if board.is_dir() else None
    if folder is None and screen == Place.BOARDS.value:
        with _looking(board, as_of):
            folder = board.absolute().parent
    if folder is not None:
        write_whole(out, _png(_overview(folder, looks, as_of)))
        return
    with _looking(board, as_of, as_then=True) as session:
        window = window_for(session, looks.style())
        window.resize(*looks.size)
        window.show()
        window.go(Destination(Place(screen)))
        QApplication.processEvents()
        picture = window.grab()
        window.close()
        window.deleteLater()
    write_whole(out, _png(picture))


def _overview(folder: Path, looks: Looks, as_of: date | None) -> QPixmap:
    clock = None if as_of is None else SetClock(datetime.combine(as_of, time(12)))
    window, home = home_for(folder, DataPlace(folder), looks.style(), clock=clock)
    home.show_boards()
    window.resize(*looks.size)
    window.show()
    while home.boards.is_reading:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    picture = window.grab()
    window.close()
    home.close()
    window.deleteLater()
    return picture


def _png(picture: QPixmap) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


def write_pdf(board: Path, out: Path, *, paper: Paper, as_of: date | None = None, without_names: bool = False) -> None:
    """Write the page of a board.

    Raises:
        StoreTrouble: the board cannot be read.
        PaperTrouble: the page cannot be written (report.pdf).
    """
    application()
    with _looking(board, as_of) as session:
        write_board_pdf(session.board, out, now=session.clock.now(), paper=paper, names=not without_names)
