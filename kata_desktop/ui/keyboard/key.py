"""One key: it takes touches itself, so that two thumbs type as fast as they like."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QTouchEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.palette import Palette
from kata_desktop.paint.text import Align, draw, fitted_size, text_width
from kata_desktop.ui.kit.button import PRESSED_SHIFT
from kata_desktop.ui.kit.placed import InUnits, draw_frame, whole
from kata_desktop.ui.kit.style import Style

#: Half the gap between two keys: the whole keyboard answers to touch.
KEY_MARGIN: Final = 6.0
LONG_PRESS_MS: Final = 500
_REPEAT_MS: Final = 90
_GAP: Final = 14.0


class KeyLook(Enum):
    """What a key is for, which decides its colours."""

    SIGN = auto()
    SPECIAL = auto()
    PRIMARY = auto()
    OFFERED = auto()
    """On a light slip above the keys."""


class Key(InUnits, QAbstractButton):
    """A key with a sign, words or an icon.

    `pressed` comes when it goes down, `clicked` when it is let go inside. `held` comes after 500 ms where
    `set_holds` allows it; `slid` and `lifted` carry the place of the finger on the screen.
    """

    held = Signal()
    slid = Signal(QPoint)
    lifted = Signal(QPoint)
    margin_u = KEY_MARGIN

    def __init__(
        self,
        style: Style,
        text: str = "",
        *,
        look: KeyLook = KeyLook.SIGN,
        icon: str = "",
        name: str = "",
        repeats: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        QAbstractButton.__init__(self, parent)
        self.start(style)
        self._text, self._look, self._icon = text, look, icon
        self._on = self._marked = False
        self._hold = QTimer(self, singleShot=True, interval=LONG_PRESS_MS)
        self._hold.timeout.connect(self.held)
        self._holds = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAccessibleName(name or text)
        if repeats:
            self.setAutoRepeat(True)
            self.setAutoRepeatDelay(LONG_PRESS_MS)
            self.setAutoRepeatInterval(_REPEAT_MS)

    @property
    def label(self) -> str:
        return self._text

    @property
    def on(self) -> bool:
        """Whether the key is lit: a state that lasts."""
        return self._on

    def set_label(self, text: str, name: str = "") -> None:
        self._text = text
        self.setAccessibleName(name or text)
        self.update()

    def set_on(self, on: bool, *, marked: bool = False) -> None:
        """Light the key; `marked` draws a line under it as well."""
        self._on, self._marked = on, marked
        self.update()

    def set_holds(self, holds: bool) -> None:
        """Let a long press mean something."""
        self._holds = holds

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touched(event)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._wait_for_hold()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.slid.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hold.stop()
        super().mouseReleaseEvent(event)
        self.lifted.emit(event.globalPosition().toPoint())

    def _touched(self, event: QTouchEvent) -> None:
        at = event.points()[0].globalPosition().toPoint() if event.points() else QPoint()
        if event.type() == QEvent.Type.TouchBegin:
            self.setDown(True)
            self.pressed.emit()
            self._wait_for_hold()
        elif event.type() == QEvent.Type.TouchUpdate:
            self.slid.emit(at)
        else:
            self._let_go(at, cancelled=event.type() == QEvent.Type.TouchCancel)

    def _let_go(self, at: QPoint, *, cancelled: bool) -> None:
        self._hold.stop()
        self.setDown(False)
        if cancelled:
            return
        self.released.emit()
        if self.rect().contains(self.mapFromGlobal(at)):
            self.clicked.emit()
        self.lifted.emit(at)

    def _wait_for_hold(self) -> None:
        if self._holds:
            self._hold.start()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        fill, line, color = self._colours(look.palette)
        draw_frame(painter, look, whole(size), fill=fill, line=line)
        if self.isDown():
            painter.translate(0, PRESSED_SHIFT)
        if self._icon and self._text:
            self._paint_both(painter, look, size, color)
        elif self._icon:
            draw_icon(painter, self._icon, _middle(size, 40), color, look)
        else:
            self._paint_text(painter, look, size, color)
        if self._marked:
            painter.fillRect(QRectF(size.width() / 2 - 20, size.height() - 18, 40, look.crisp(4)), color)

    def _paint_text(self, painter: QPainter, look: Look, size: QSizeF, color: QColor) -> None:
        words = self._look is KeyLook.SPECIAL
        sizes = (24.0, 22.0, 20.0) if words else (38.0,)
        room, weight = size.width() - 16, Weight.SEMIBOLD
        letter = fitted_size(look, self._text, sizes=sizes, weight=weight, width=room)
        draw(
            painter, look, self._text, size.width() / 2, size.height() / 2, size=letter, color=color, weight=weight,
            align=Align.CENTRE, width=room,
        )  # fmt: skip

    def _paint_both(self, painter: QPainter, look: Look, size: QSizeF, color: QColor) -> None:
        sizes = (30.0, 26.0, 22.0) if self._look is KeyLook.PRIMARY else (24.0, 22.0, 20.0)
        weight, room = Weight.SEMIBOLD, size.width() - 24 - 32 - _GAP
        letter = fitted_size(look, self._text, sizes=sizes, weight=weight, width=room)
        wide = min(room, text_width(look, self._text, size=letter, weight=weight))
        left = (size.width() - wide - 32 - _GAP) / 2
        draw_icon(painter, self._icon, QRectF(left, size.height() / 2 - 16, 32, 32), color, look)
        draw(
            painter, look, self._text, left + 32 + _GAP, size.height() / 2, size=letter, color=color, weight=weight,
            width=room,
        )  # fmt: skip

    def _colours(self, colors: Palette) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, outline and sign."""
        if self._look is KeyLook.OFFERED:
            lit = self.isDown() or self._on
            return (colors.ink, colors.ink, colors.on_ink) if lit else (colors.surface, None, colors.ink)
        if self.isDown():
            return colors.line, colors.line, colors.ink
        if self._look is KeyLook.PRIMARY:
            return colors.ledge_primary, colors.ledge_primary, colors.on_ledge_primary
        if self._on:
            return colors.on_ledge2, colors.on_ledge2, colors.on_ledge_primary
        if self._look is KeyLook.SPECIAL:
            return None, colors.ledge_btn, colors.on_ledge
        return colors.ledge_btn, colors.ledge_btn, colors.on_ledge


def _middle(size: QSizeF, side: float) -> QRectF:
    return QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
