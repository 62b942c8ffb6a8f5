"""Shows the text of a field that lies under the keyboard: the field's own words, caret and selection, larger."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QMouseEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kata_desktop.core.ink import NO_INK
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import draw_ink
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw
from kata_desktop.ui.keyboard import hand
from kata_desktop.ui.keyboard.hand import Editor
from kata_desktop.ui.kit.placed import Painted, draw_frame, whole
from kata_desktop.ui.kit.soft_line import underline
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField

LETTER: Final = 36.0
LINE: Final = 46.0
_PADDING: Final = 24.0
_LABEL_MIDDLE: Final = 32.0
_BELOW_LABEL: Final = 52.0
_BELOW: Final = 10.0
_CARET: Final = 4.0
#: Ink to which a line is typed takes so much of the width, at the right.
_INK_SHARE: Final = 0.4
#: A finger that moves farther draws the text and does not set the caret.
_DRAW_FROM: Final = 12.0


class Mirror(Painted):
    """The field as it stands above the keyboard. It keeps no text of its own: a tap sets the caret of the field."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._editor: Editor | None = None
        self._label = self._placeholder = ""
        self._learning, self._ink = False, NO_INK
        self._layout: QTextLayout | None = None
        self._laid_out: tuple[str, float] = ("", -1.0)
        self._top = 0.0
        self._drawn_from: tuple[float, float] | None = None
        self._draws = False
        super().__init__(style, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)

    def follow(self, editor: Editor | None, label: str = "", *, learning: bool = False) -> None:
        """Show another field, or none; `learning` sets its label in plum with its sign."""
        former, self._editor = self._editor, editor
        if former is not None and isValid(former):
            former.textChanged.disconnect(self._changed)
            former.cursorPositionChanged.disconnect(self._changed)
            former.selectionChanged.disconnect(self._changed)
        self._label, self._learning, self._top = label, learning, 0.0
        if editor is None:
            return
        self._placeholder, field = editor.placeholderText(), hand.above(editor, TextField)
        self._ink = field.handwriting.ink if field is not None and field.handwriting is not None else NO_INK
        editor.textChanged.connect(self._changed)
        editor.cursorPositionChanged.connect(self._changed)
        editor.selectionChanged.connect(self._changed)
        self._changed()

    @property
    def label(self) -> str:
        return self._label

    def text_rect(self) -> QRectF:
        """Where the text stands, in design units of the mirror."""
        size = self.size_u()
        top = _BELOW_LABEL if self._label else 16.0
        taken = _INK_SHARE * size.width() + _PADDING if self._ink else 0.0
        return QRectF(_PADDING, top, size.width() - 2 * _PADDING - taken, max(LINE, size.height() - top - _BELOW))

    def ink_rect(self) -> QRectF:
        """Where the ink stands to which a line is typed, in design units of the mirror; empty without ink."""
        if not self._ink:
            return QRectF()
        size, left = self.size_u(), self.text_rect().right() + _PADDING
        return QRectF(left, _PADDING, size.width() - _PADDING - left, size.height() - 2 * _PADDING)

    def caret_rect(self) -> QRectF:
        """Where the caret stands, in design units of the mirror."""
        if self._editor is None:
            return QRectF()
        layout, place = self._text_layout(), hand.caret(self._editor)
        line = layout.lineForTextPosition(place)
        left = float(line.cursorToX(place)[0]) if line.isValid() else 0.0  # type: ignore[index]
        room = self.text_rect()
        return QRectF(room.left() + left, room.top() + self._line_top(place) - self._top, _CARET, LINE)

    def lines(self) -> int:
        """How many lines the text fills."""
        return self._text_layout().lineCount()

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if self._editor is not None:
            self._show_caret()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, editor, room = look.palette, self._editor, self.text_rect()
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.ink, width=3)
        if editor is None:
            return
        left, color = _PADDING, colors.learn if self._learning else colors.ink2
        if self._learning:
            draw_icon(painter, "lightbulb", QRectF(left, _LABEL_MIDDLE - 13, 24, 24), color, look)
            left += 34
        draw(
            painter, look, self._label, left, _LABEL_MIDDLE, size=20, weight=Weight.SEMIBOLD, color=color,
            width=room.right() - left,
        )  # fmt: skip
        draw_ink(painter, look, self._ink, self.ink_rect())
        painter.setClipRect(room.adjusted(-8, 0, 8, 0))
        middle = room.top() + LINE / 2
        if not hand.text_of(editor):
            shown = self._placeholder
            draw(painter, look, shown, room.left() + 8, middle, size=LETTER, color=colors.ink2, width=room.width())
        painter.setPen(colors.ink)
        origin = QPointF(room.left(), room.top() - self._top)
        self._text_layout().draw(painter, origin, self._selected(look), room)
        field = hand.above(editor, TextField)
        if field is not None:
            underline(painter, self._text_layout(), origin, field.underlined, colors.learn)
        painter.fillRect(self.caret_rect().adjusted(0, 3, 0, -3), colors.ink)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._drawn_from, self._draws = (event.position().y(), self._top), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._drawn_from is None:
            return
        start, top = self._drawn_from
        way = (start - event.position().y()) / self.kit.unit
        self._draws = self._draws or abs(way) > _DRAW_FROM
        if self._draws:
            self._top = max(0.0, min(top + way, self._hidden()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._drawn_from = None
        if self._draws or self._editor is None:
            return
        place = event.position() / self.kit.unit
        hand.put_caret(self._editor, self._place_at(place))

    def _place_at(self, at: QPointF) -> int:
        layout, room = self._text_layout(), self.text_rect()
        row = int((at.y() - room.top() + self._top) / LINE)
        line = layout.lineAt(max(0, min(row, layout.lineCount() - 1)))
        return int(line.xToCursor(at.x() - room.left()))

    def _changed(self, *_args: object) -> None:
        self._show_caret()
        self.update()

    def _show_caret(self) -> None:
        """Scroll by whole lines so far that the line of the caret is in sight."""
        assert self._editor is not None
        line, room = self._line_top(hand.caret(self._editor)), self.text_rect().height()
        fitting = max(1, int(room / LINE)) * LINE
        self._top = max(line + LINE - fitting, min(self._top, line))
        self._top = max(0.0, min(self._top, self._hidden()))

    def _hidden(self) -> float:
        """How far the text reaches beyond its place."""
        fitting = max(1, int(self.text_rect().height() / LINE)) * LINE
        return max(0.0, self._text_layout().lineCount() * LINE - fitting)

    def _line_top(self, place: int) -> float:
        line = self._text_layout().lineForTextPosition(place)
        return (line.lineNumber() if line.isValid() else 0) * LINE

    def _text_layout(self) -> QTextLayout:
        text = hand.text_of(self._editor) if self._editor is not None else ""
        wanted = text, self.text_rect().width()
        if self._layout is None or wanted != self._laid_out:
            self._layout, self._laid_out = _flowing(self.kit.look(self), *wanted), wanted
        return self._layout

    def _selected(self, look: Look) -> list[QTextLayout.FormatRange]:
        assert self._editor is not None
        start, length = hand.selection(self._editor)
        if not length:
            return []
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = start, length
        form = QTextCharFormat()
        form.setBackground(QBrush(look.palette.ink))
        form.setForeground(QBrush(look.palette.on_ink))
        marked.format = form
        return [marked]


def _flowing(look: Look, text: str, width: float) -> QTextLayout:
    """Lay a text out in design units; a new line keeps its one place, so that places stay those of the field."""
    layout = QTextLayout(text.replace("\n", "\u2028"), look.font(LETTER))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top, line = 0.0, layout.createLine()
    while line.isValid():
        # room for the caret behind the last letter
        line.setLineWidth(max(1.0, width - _CARET))
        line.setPosition(QPointF(0, top + (LINE - line.height()) / 2))
        top += LINE
        line = layout.createLine()
    layout.endLayout()
    return layout
