"""One line of the pattern: read, written, lifted by its grip or moved by its buttons."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, elided, fitted_size, text_width
from kata_desktop.ui.kit.button import Button, Kind, TapTarget
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.soft_line import BELOW, SoftHints, draw_dots
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import target
from kata_desktop.words.hints import Field

LINE_HEIGHT = 84.0
_GRIP = 64.0
_GAP = 12.0
_SIZE = 30.0


class Grip(Painted):
    """Held and drawn up or down; the same is done by the buttons and by Alt and an arrow."""

    lifted = Signal()
    moved = Signal(float)
    dropped = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._from: float | None = None
        super().__init__(style, parent)
        self.setCursor(Qt.CursorShape.SizeVerCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().y()
            self.lifted.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._from is not None:
            self.moved.emit((event.globalPosition().y() - self._from) / self.kit.unit)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._from is not None:
            self._from = None
            self.dropped.emit()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        place = QRectF(size.width() / 2 - 16, size.height() / 2 - 16, 32, 32)
        draw_icon(painter, "grip-vertical", place, look.palette.line2, look)


class _Face(TapTarget):
    """The words of a line at rest; a tap begins to write."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        self.words = ""
        super().__init__(style, parent)
        self.soft = SoftHints(self, Field.PATTERN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the editor moves the line
            return
        super().keyPressEvent(event)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, bold = look.palette, Weight.SEMIBOLD
        room = size.width() - 60
        letters = fitted_size(look, self.words, sizes=(_SIZE, 28, 26, 24), weight=bold, width=room)
        shown = elided(look, self.words, size=letters, weight=bold, width=room)
        middle = size.height() / 2 + (2 if self.isDown() else 0)
        draw(painter, look, shown, 0, middle, size=letters, weight=bold, color=colors.ink)
        for hint in self.soft.on(self.words):
            left, right = (
                text_width(look, shown[:place], size=letters, weight=bold)
                for place in (hint.start, hint.start + hint.length)
            )
            start = QPointF(left, middle + letters * (0.35 + BELOW))
            draw_dots(painter, colors.learn, start, right - left)
        draw_icon(painter, "pencil", QRectF(size.width() - 48, middle - 16, 32, 32), colors.line2, look)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size).adjusted(0, 4, -4, -4), colors.ink)


class _Bare(TextField):
    """The editor alone: frame and grip belong to the line."""

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        pass


class PatternLine(Painted):
    """Grip, words, and while written the keys to move it or take it out."""

    margin_u = RING_MARGIN
    write_wanted = Signal()
    edited = Signal(str)
    finished = Signal()
    move_wanted = Signal(int)
    removed = Signal()

    def __init__(self, style: Style, number: int, text: str, parent: QWidget | None = None) -> None:
        self._number, self._written = number, False
        self._lifted = self._last = False
        super().__init__(style, parent)
        self.grip = Grip(style, self)
        self.face = _Face(style, self)
        self.field = _Bare(style, placeholder=target.new_line(), size=_SIZE, hinted=Field.PATTERN, parent=self)
        self.up = _key(style, "chevron-up", target.move_up(), self)
        self.down = _key(style, "chevron-down", target.move_down(), self)
        self.take_out = _key(style, "trash-2", target.take_out(), self)
        self.face.clicked.connect(self.write_wanted)
        self.field.edited.connect(self._on_edited)
        assert isinstance(self.field.editor, QLineEdit)
        self.field.editor.returnPressed.connect(self.finished)
        self.up.clicked.connect(lambda: self.move_wanted.emit(-1))
        self.down.clicked.connect(lambda: self.move_wanted.emit(1))
        self.take_out.clicked.connect(self.removed)
        self.set_text(text)
        self.set_written(False)

    @property
    def text(self) -> str:
        return self.field.text

    @property
    def is_written(self) -> bool:
        """Whether the keyboard writes into this line."""
        return self._written

    def set_text(self, text: str) -> None:
        """Show other words; does not count as edited."""
        self.field.set_text(text)
        self._name_it()

    def set_written(self, written: bool) -> None:
        """Show the field with its keys, or the words at rest."""
        self._written = written
        self.face.setVisible(not written)
        self.field.setVisible(written)
        self.take_out.setVisible(written)
        self.up.setVisible(written and self._number > 1)
        self.down.setVisible(written and not self._last)
        self.update()

    def set_place(self, number: int, *, last: bool) -> None:
        """Tell which line it is: the first one cannot move up, the last one not down."""
        self._number, self._last = number, last
        self.set_written(self._written)
        self._name_it()

    def set_lifted(self, lifted: bool) -> None:
        self._lifted = lifted
        self.update()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "take_out"):
            return
        self.place(self.grip, 0, 0, _GRIP, height_u)
        self.place(self.face, _GRIP, 0, max(1.0, width_u - _GRIP), height_u)
        keys, side = (self.up, self.down, self.take_out), self.kit.least_tap
        left = width_u - len(keys) * (side + _GAP)
        self.place(self.field, _GRIP - 18, 3, max(1.0, left - _GRIP + 10), height_u - 6)
        for index, key in enumerate(keys):
            self.place(key, left + index * (side + _GAP), (height_u - side) / 2, side, side)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        strong = self._written or self._lifted
        line, width = (colors.ink, 3.0) if strong else (colors.line2, 2.0)
        draw_frame(painter, look, whole(size), fill=colors.surface, line=line, width=width)

    def _on_edited(self, text: str) -> None:
        self._name_it()
        self.field.update()
        self.edited.emit(text)

    def _name_it(self) -> None:
        text = self.field.text
        self.face.words = text
        self.face.setAccessibleName(target.line_name(self._number, text))
        self.field.editor.setAccessibleName(target.line_name(self._number, text))
        self.grip.setAccessibleName(target.grip(text))
        self.face.update()


def _key(style: Style, icon: str, name: str, parent: QWidget) -> Button:
    return Button(style, kind=Kind.QUIET, icon=icon, name=name, parent=parent)
