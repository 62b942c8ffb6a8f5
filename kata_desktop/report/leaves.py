"""Pages of any size, ready to be looked at and to be written: the pocket card and the empty forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

from kata_desktop.core.coaching import CycleTexts
from kata_desktop.core.frozen import dataclass
from kata_desktop.report.card_sheets import UNITS, Layout, card_sheets, draw_sheet
from kata_desktop.report.forms import Form, form_pages
from kata_desktop.report.items import Page
from kata_desktop.report.paint import LOOK, paint_page
from kata_desktop.report.paper import Paper
from kata_desktop.report.pdf import Drawing, drawn_pdf


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: how it is drawn into a size in device units, and its own size in millimetres."""

    draw: Drawing
    millimetres: QSizeF

    def image(self, width: int) -> QImage:
        """The page as a picture so many pixels wide."""
        height = round(width * self.millimetres.height() / self.millimetres.width())
        image = QImage(width, max(1, height), QImage.Format.Format_RGB32)
        image.fill(LOOK.palette.surface)
        painter = QPainter(image)
        self.draw(painter, QSizeF(image.size()))
        painter.end()
        return image


def page_leaf(page: Page, paper: Paper = Paper.A3) -> Leaf:
    """A page of the board or of the forms on its paper."""
    return Leaf(partial(_draw_page, page), paper.millimetres)


def card_leaves(layout: Layout, texts: CycleTexts) -> tuple[Leaf, ...]:
    """Front and back of the card in the wording of a board."""
    sheets = card_sheets(layout, texts)
    return tuple(Leaf(partial(draw_sheet, sheet), QSizeF(sheet.size.size() / UNITS)) for sheet in sheets)


def form_leaves(chosen: Sequence[Form], paper: Paper) -> tuple[Leaf, ...]:
    """The chosen empty forms."""
    return tuple(page_leaf(page, paper) for page in form_pages(chosen, paper))


def leaves_pdf(leaves: Sequence[Leaf], title: str) -> bytes:
    """Give the file; all pages have the size of the first one."""
    return drawn_pdf([leaf.draw for leaf in leaves], leaves[0].millimetres, title=title, author="")


def _draw_page(page: Page, painter: QPainter, size: QSizeF) -> None:
    paint_page(painter, page, size)
