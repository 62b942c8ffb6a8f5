"""Light slips above the keys: the accents of a letter, the languages to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw
from kata_desktop.ui.keyboard.key import Key, KeyLook
from kata_desktop.ui.keyboard.layouts import Layout
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import keyboard as words

ROW_HEIGHT: Final = 80.0
LIST_WIDTH: Final = 340.0
ACCENT_WIDTH: Final = 100.0
ACCENT_HEIGHT: Final = 88.0
_GAP: Final = 12.0


class _Slip(Painted):
    """The ground of a slip: framed 3 u ink; it takes taps that miss, so that nothing below acts."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(style, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.hide()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.ink, width=3, radius=PANEL_RADIUS)


class AccentSlip(_Slip):
    """The accents of a letter in a row: slide onto one and lift, or lift and tap one."""

    chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget) -> None:
        self.keys: list[Key] = []
        super().__init__(style, parent)

    def offer(self, accents: Sequence[str]) -> None:
        """Replace what is offered."""
        for key in self.keys:
            key.hide()
            key.deleteLater()
        self.keys = []
        for accent in accents:
            key = Key(self.kit, accent, look=KeyLook.OFFERED, name=words.sign(accent), parent=self)
            key.clicked.connect(lambda _checked=False, accent=accent: self.chosen.emit(accent))
            key.show()
            self.keys.append(key)
        self.style_changed()

    def wanted(self) -> QSizeF:
        """The size at which all accents have room, in design units."""
        count = max(1, len(self.keys))
        return QSizeF(count * (ACCENT_WIDTH + _GAP) + _GAP, ACCENT_HEIGHT + 2 * _GAP)

    def mark(self, place: QPoint) -> None:
        """Light the accent under a finger on the screen."""
        under = self._under(place)
        for key in self.keys:
            key.set_on(key is under)

    def take(self, place: QPoint) -> bool:
        """Choose the accent under a finger that is lifted; False where there is none."""
        under = self._under(place)
        if under is None:
            return False
        self.chosen.emit(under.label)
        return True

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - `wanted` says how high it is
        room = (width_u - _GAP) / max(1, len(self.keys)) - _GAP
        for index, key in enumerate(self.keys):
            self.place(key, _GAP + index * (room + _GAP), _GAP, room, ACCENT_HEIGHT)

    def _under(self, place: QPoint) -> Key | None:
        return next((key for key in self.keys if key.rect().contains(key.mapFromGlobal(place))), None)


class LanguageSlip(_Slip):
    """The languages below each other, the one in use with a tick."""

    chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget, choices: Sequence[Layout]) -> None:
        self.rows: list[LanguageRow] = []
        super().__init__(style, parent)
        for layout in choices:
            row = LanguageRow(style, layout, self)
            row.clicked.connect(lambda _checked=False, language=layout.language: self.chosen.emit(language))
            self.rows.append(row)
        self.style_changed()

    def show_chosen(self, layout: Layout) -> None:
        for row in self.rows:
            row.setChecked(row.language == layout.language)

    def wanted(self) -> QSizeF:
        return QSizeF(LIST_WIDTH, ROW_HEIGHT * len(self.rows) + 6)

    def arrange(self, width_u: float, _height_u: float) -> None:
        for index, row in enumerate(self.rows):
            self.place(row, 3, 3 + index * ROW_HEIGHT, width_u - 6, ROW_HEIGHT)


class LanguageRow(TapTarget):
    """One language by its own name."""

    margin_u = 0.0

    def __init__(self, style: Style, layout: Layout, parent: QWidget) -> None:
        self.language, self._name = layout.language, layout.name
        super().__init__(style, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCheckable(True)
        self.setAccessibleName(layout.name)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, chosen = look.palette, self.isChecked()
        inner = QRectF(0, 1, size.width(), size.height() - 1)
        if self.isDown() or chosen:
            painter.fillRect(inner, colors.line if self.isDown() else colors.sunken)
        painter.fillRect(QRectF(0, 0, size.width(), look.crisp(1)), colors.line)
        if chosen:
            draw_icon(painter, "check", QRectF(25, size.height() / 2 - 16, 32, 32), colors.ink, look)
        weight = Weight.SEMIBOLD if chosen else Weight.REGULAR
        room = size.width() - 73 - 16
        draw(painter, look, self._name, 73, size.height() / 2, size=28, color=colors.ink, weight=weight, width=room)
