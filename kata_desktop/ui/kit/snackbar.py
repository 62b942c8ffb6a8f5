"""What was just done, with its undo, for a while: instead of a question before the act."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look
from kata_desktop.paint.text import draw, text_width
from kata_desktop.ui.kit.access import announce
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style

SNACKBAR_HEIGHT = 80.0
LINGER_MS = 8000
_SMALLEST_WIDTH = 600.0
_TEXT_LEFT = 80.0
_TEXT = 24.0

translate = QCoreApplication.translate


class Snackbar(Painted):
    """A message of 8 seconds with Undo; the time stands still while it is touched.

    `timer` is injected by tests; it must be a single-shot timer.
    """

    undo_requested = Signal()
    gone = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None, *, timer: QTimer | None = None) -> None:
        self._text = ""
        super().__init__(style, parent)
        self._left_ms = LINGER_MS
        self._timer = timer if timer is not None else QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._leave)
        self.undo = Button(style, translate("Kit", "Undo"), kind=Kind.LEDGE, parent=self)
        self.undo.pressed.connect(self._pause)
        self.undo.released.connect(self._go_on)
        self.undo.clicked.connect(self._undo)
        self.hide()

    @property
    def text(self) -> str:
        return self._text

    def show_message(self, text: str, *, undo: bool = True) -> None:
        """Show and announce `text` for 8 seconds, in place of an earlier one."""
        self._text = text
        self.undo.setVisible(undo)
        self.setAccessibleName(text)
        self.style_changed()
        self.raise_()
        self.show()
        self._left_ms = LINGER_MS
        self._timer.start(LINGER_MS)
        announce(self, text)

    def dismiss(self) -> None:
        """Take the message away at once."""
        if not self.isHidden():
            self._leave()

    def preferred_width(self) -> float:
        """Return the width in design units at which the text is not shortened."""
        text = text_width(self.kit.look(self), self._text, size=_TEXT)
        return max(_SMALLEST_WIDTH, _TEXT_LEFT + text + self._undo_room())

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "undo"):
            high = self.kit.least_tap
            wide = self.undo.preferred_width(high)
            self.place(self.undo, width_u - 8 - wide, (height_u - high) / 2, wide, high)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, middle = look.palette, size.height() / 2
        draw_frame(painter, look, whole(size), fill=colors.ledge, line=None, radius=PANEL_RADIUS)
        icon = "check" if self.undo.isHidden() else "undo-2"
        draw_icon(painter, icon, QRectF(24, middle - 16, 32, 32), colors.on_ledge, look)
        room = size.width() - _TEXT_LEFT - self._undo_room()
        draw(painter, look, self._text, _TEXT_LEFT, middle, size=_TEXT, color=colors.on_ledge, width=room)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton:
            self._pause()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._go_on()

    def _undo_room(self) -> float:
        return 24.0 if self.undo.isHidden() else self.undo.preferred_width(self.kit.least_tap) + 8 + 24

    def _pause(self) -> None:
        if self._timer.isActive():
            self._left_ms = max(1, min(self._left_ms, self._timer.remainingTime()))
            self._timer.stop()

    def _go_on(self) -> None:
        if not self.isHidden() and not self._timer.isActive():
            self._timer.start(self._left_ms)

    def _undo(self) -> None:
        self._leave()
        self.undo_requested.emit()

    def _leave(self) -> None:
        self._timer.stop()
        self.hide()
        self.gone.emit()
