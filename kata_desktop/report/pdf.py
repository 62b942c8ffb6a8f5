"""Writes the board as a PDF: vector throughout, text that can be searched, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kata_desktop import __version__
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.picture import board_picture
from kata_desktop.report.compose import compose, on_paper
from kata_desktop.report.items import Page
from kata_desktop.report.layout import layout
from kata_desktop.report.paint import LOOK, paint_page
from kata_desktop.report.paper import Paper
from kata_desktop.words import dates, trouble
from kata_desktop.words import paper as paper_words

_DOTS_PER_INCH = 1200
#: how each SQLite file begins, and so each board, whatever it is called
_DATABASE = b"SQLite format 3\0"

Drawing = Callable[[QPainter, QSizeF], None]


class PaperTrouble(Exception):
    """The page could not be written; what was there before still is."""

    def __init__(self, place: Path) -> None:
        super().__init__(str(place))
        self.place = place

    @property
    def sentence(self) -> str:
        """What is so and what to do."""
        return trouble.file_not_written()


class FolderMissing(PaperTrouble):
    """The folder of the file is not there."""

    @property
    def sentence(self) -> str:
        """What is so and what to do."""
        return trouble.folder_missing()


class FileNotWritten(PaperTrouble):
    """The folder is there, but takes no file of this name."""


class BoardInThePlace(PaperTrouble):
    """A board has this name, or bears it by custom: nothing is ever written over a board."""

    @property
    def sentence(self) -> str:
        """What is so and what to do."""
        return trouble.board_in_the_place(self.place.name)


def board_pages(
    board: Storyboard, *, now: datetime, lines_for_writing: bool = False, names: bool = True
) -> tuple[Page, ...]:
    """Give the pages of a board as they will be painted, on any size of paper."""
    picture = on_paper(board_picture(board, now, names=names), board, now)
    moment = dates.moment(now, now.date())
    return tuple(layout(sheet, LOOK) for sheet in compose(picture, as_of=moment, lines_for_writing=lines_for_writing))


def write_board_pdf(
    board: Storyboard,
    out: Path,
    *,
    now: datetime,
    paper: Paper,
    lines_for_writing: bool = False,
    names: bool = True,
) -> None:
    """Write the pages of a board to `out`; a file that is there is replaced once the new one is whole.

    Raises as `write_whole`; then what was there is still there.
    """
    pages = board_pages(board, now=now, lines_for_writing=lines_for_writing, names=names)
    write_whole(out, pdf_bytes(pages, paper, title=board.title, author=author(board, names=names)))


def author(board: Storyboard, *, names: bool) -> str:
    """Who stands in the file's properties: the learner, or only the role."""
    return (board.learner.strip() if names else "") or paper_words.learner()


def pdf_bytes(pages: Sequence[Page], size: Paper, *, title: str, author: str) -> bytes:
    """Give the file as bytes."""
    drawings = [partial(_draw, page) for page in pages]
    return drawn_pdf(drawings, size.millimetres, title=title, author=author)


def _draw(page: Page, painter: QPainter, size: QSizeF) -> None:
    paint_page(painter, page, size)


def drawn_pdf(drawings: Sequence[Drawing], millimetres: QSizeF, *, title: str, author: str) -> bytes:
    """Give a file of pages of any size; each drawing gets the painter and the size of its page in device units."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setAuthor(author)
    writer.setCreator(f"Kata Desktop {__version__}")
    writer.setResolution(_DOTS_PER_INCH)
    wide = millimetres.width() > millimetres.height()
    upright = QPageSize(millimetres.transposed() if wide else millimetres, QPageSize.Unit.Millimeter)
    turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(upright, turned, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    for number, draw in enumerate(drawings):
        if number:
            writer.newPage()
        draw(painter, QSizeF(writer.width(), writer.height()))
    painter.end()
    return bytes(buffer.data().data())


def _is_board(out: Path) -> bool:
    if out.suffix.lower() == ".kata":
        return True
    try:
        with out.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False


def write_whole(out: Path, content: bytes) -> None:
    """Write a file beside its place and put it there in one go.

    Raises FolderMissing, BoardInThePlace or FileNotWritten; then what was there is still there.
    """
    if not out.parent.is_dir():
        raise FolderMissing(out.parent)
    if _is_board(out):
        raise BoardInThePlace(out)
    part = out.with_name(f".kata-{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(out)
    except OSError as fault:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise FileNotWritten(out) from fault
