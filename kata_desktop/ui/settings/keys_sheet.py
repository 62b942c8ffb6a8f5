"""All keys on one sheet above whatever is shown; Esc, its cross or the key that opened it take it away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, fitted_size, text_width
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.measures import GUTTER, HEADER_HEIGHT, MARGIN
from kata_desktop.ui.kit.placed import Painted, Panel, draw_frame
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import keys

_ROW: Final = 46.0
_TITLE: Final = 68.0
_EDGE: Final = 24.0
_COLUMNS: Final = 3


class KeysSheet(Painted):
    """Covers its parent; `closed` after the former focus is back."""

    closed = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._panels: list[_KeysPanel] = []
        self._former: QWidget | None = None
        super().__init__(style, parent)
        self.setAccessibleName(keys.all_keys())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._panels = [_KeysPanel(style, group, self) for group in keys.groups()]
        self.close_button = Button(style, kind=Kind.QUIET, icon="x", icon_size=40, name=keys.close(), parent=self)
        self.close_button.clicked.connect(self.leave)
        self.hide()

    def come(self) -> None:
        """Show all keys above the window."""
        parent = self.parentWidget()
        assert parent is not None
        self._former = QApplication.focusWidget()
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.close_button.setFocus()

    def leave(self) -> None:
        """Give the window back as it was."""
        self.hide()
        if self._former is not None and isValid(self._former):
            self._former.setFocus()
        self._former = None
        self.closed.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, ARG002 - Qt's name
        """Keep the focus here: what lies below is not in sight."""
        self.close_button.setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Question, Qt.Key.Key_F1):
            self.leave()
        # nothing acts on what cannot be seen
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "close_button"):
            return
        self.place(self.close_button, width_u - 104, 20, 72, 72)
        width = (width_u - 2 * MARGIN - GUTTER * (_COLUMNS - 1)) / _COLUMNS
        room = height_u - HEADER_HEIGHT - 16
        row = min(_ROW, *(_row_in(column, room) for column in self._columns()))
        for n, column in enumerate(self._columns()):
            y = HEADER_HEIGHT
            for panel in column:
                height = panel.height_for(row)
                self.place(panel, MARGIN + n * (width + GUTTER), y, width, height)
                y += height + GUTTER

    def _columns(self) -> list[list[_KeysPanel]]:
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


def _row_in(column: list[_KeysPanel], room: float) -> float:
    """How high a row may be so that the panels of a column have room below each other."""
    around = len(column) * (_TITLE + 16) + (len(column) - 1) * GUTTER
    return (room - around) / sum(len(panel.group.keys) for panel in column)


class _KeysPanel(Panel):
    """The keys of one place."""

    def __init__(self, style: Style, group: keys.KeyGroup, parent: QWidget) -> None:
        self.group = group
        self._row = _ROW
        super().__init__(style, parent)
        said = ". ".join(f"{key}: {words}" for key, words in group.keys)
        self.setAccessibleName(f"{group.title}. {said}")

    def height_for(self, row: float) -> float:
        """The height at which its keys have room, `row` design units each."""
        self._row = row
        return _TITLE + len(self.group.keys) * row + 16

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, bold = look.palette, Weight.SEMIBOLD
        room = size.width() - 2 * _EDGE
        draw(painter, look, self.group.title, _EDGE, 40, size=28, weight=bold, color=colors.ink, width=room)
        letters = [text_width(look, key, size=20, weight=bold) for key, _ in self.group.keys]
        column = min(room * 0.5, max(letters) + 48)
        y = _TITLE + self._row / 2
        for (key, words), width in zip(self.group.keys, letters, strict=True):
            cap = QRectF(_EDGE, y - 17, min(column - 16, max(36.0, width + 24)), 34)
            draw_frame(painter, look, cap, fill=None, line=colors.line2, width=2, radius=6)
            middle = cap.center().x()
            draw(
                painter, look, key, middle, y, size=20, weight=bold, color=colors.ink, align=Align.CENTRE,
                width=cap.width() - 12,
            )  # fmt: skip
            left = _EDGE + column
            fitting = fitted_size(look, words, sizes=(22, 20, 18), weight=Weight.REGULAR, width=room - column)
            draw(painter, look, words, left, y, size=fitting, color=colors.ink, width=room - column)
            y += self._row
