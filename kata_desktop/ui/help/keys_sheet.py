"""All keys on one sheet; Esc, its cross or the key that opened it take it away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw
from kata_desktop.ui.help.keys_panel import KEY_ROW, KEYS_TITLE, KeysPanel
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.measures import GUTTER, HEADER_HEIGHT, MARGIN
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import keys

_COLUMNS: Final = 3


class KeysSheet(Painted):
    """Three columns of keys; `back_requested` comes from the cross."""

    back_requested = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._panels: list[KeysPanel] = []
        super().__init__(style, parent)
        self.setAccessibleName(keys.all_keys())
        self._panels = [KeysPanel(style, group, self) for group in keys.groups()]
        self.close_button = Button(style, kind=Kind.QUIET, icon="x", icon_size=40, name=keys.close(), parent=self)
        self.close_button.clicked.connect(self.back_requested)

    @property
    def first(self) -> QWidget:
        """Where the focus begins."""
        return self.close_button

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "close_button"):
            return
        self.place(self.close_button, width_u - 104, 20, 72, 72)
        width = (width_u - 2 * MARGIN - GUTTER * (_COLUMNS - 1)) / _COLUMNS
        room = height_u - HEADER_HEIGHT - 16
        row = min(KEY_ROW, *(_row_in(column, room) for column in self._columns()))
        for n, column in enumerate(self._columns()):
            y = HEADER_HEIGHT
            for panel in column:
                height = panel.height_for(row)
                self.place(panel, MARGIN + n * (width + GUTTER), y, width, height)
                y += height + GUTTER

    def _columns(self) -> list[list[KeysPanel]]:
        """Board with notebook, then everywhere with lists, then chart with calendars and the coaching cycle."""
        return [self._panels[:2], self._panels[2:4], self._panels[4:]]

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        painter.fillRect(QRectF(0, 0, size.width() + 1, size.height() + 1), colors.bg)
        middle = HEADER_HEIGHT / 2
        room = size.width() - 160
        used = draw(
            painter, look, keys.all_keys(), 32, middle, size=28, weight=Weight.SEMIBOLD, color=colors.ink, width=room
        )
        if not self.kit.letter_keys:
            left = 32 + used + 40
            draw(painter, look, keys.switched_off(), left, middle, size=22, color=colors.ink2, width=room - left)


def _row_in(column: list[KeysPanel], room: float) -> float:
    """How high a row may be so that the panels of a column have room below each other."""
    around = len(column) * (KEYS_TITLE + 16) + (len(column) - 1) * GUTTER
    return (room - around) / sum(len(panel.group.keys) for panel in column)
