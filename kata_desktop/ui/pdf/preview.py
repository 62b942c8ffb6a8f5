"""The page as it will be printed, painted by the painter of the file."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look
from kata_desktop.report.items import Page
from kata_desktop.report.leaves import Leaf, page_leaf
from kata_desktop.ui.kit.placed import Painted, draw_frame
from kata_desktop.ui.kit.style import Style


class PagePreview(Painted):
    """One page, as large as its room allows; white on any theme, as paper is."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._page: Page | None = None
        self._leaf: Leaf | None = None
        self._image = QImage()
        super().__init__(style, parent)

    @property
    def page(self) -> Page | None:
        return self._page

    def show_page(self, page: Page) -> None:
        """Show another page of a board."""
        self.show_leaf(page_leaf(page))
        self._page = page

    def show_leaf(self, leaf: Leaf | None) -> None:
        """Show another page of any size, or none."""
        self._page, self._leaf, self._image = None, leaf, QImage()
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if self._leaf is None:
            return
        paper = self._leaf.millimetres
        scale = min(size.width() / paper.width(), size.height() / paper.height())
        width, height = paper.width() * scale, paper.height() * scale
        pixels = max(1, round(width * look.device_pixels))
        if self._image.width() != pixels:
            self._image = self._leaf.image(pixels)
        place = QRectF((size.width() - width) / 2, (size.height() - height) / 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image)
        draw_frame(painter, look, place, fill=None, line=look.palette.line2, width=1, radius=0)
