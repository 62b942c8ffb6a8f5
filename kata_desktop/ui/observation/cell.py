"""One cell of the sheet: what coach or learner did, in words and marks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Phase
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.core.notebook import COACH_MARKS, LEARNER_MARKS, Mark
from kata_desktop.paint.ink import draw_ink
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, line_height, wrap
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_frame
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.observation.marks import MarkFlow
from kata_desktop.ui.observation.sizes import sizes_of
from kata_desktop.words import observation as words
from kata_desktop.words.ink import told
from kata_desktop.words.observation import Text, text

_FIELD: float = 54.0
_INK, _INK_WIDTH, _DESK_INK = 88.0, 470.0, 46.0
_LETTERS, _WALL_LETTERS = 21.0, 22.0


class SeenCell(Painted):
    """A field above the marks at a desk; at the wall the marks with the words below them, written elsewhere.

    `edited` carries every text typed, `marked` a mark, `entered` comes with Enter, which is no new line here.
    """

    edited = Signal(str)
    marked = Signal(object)
    next_wanted = Signal()
    focused = Signal()
    margin_u = RING_MARGIN

    def __init__(self, style: Style, base: Style, phase: Phase, *, coach: bool, parent: QWidget | None = None) -> None:
        self._words, self._ink = "", NO_INK
        self.field: TextField | None = None
        super().__init__(style, parent)
        self.who = text(Text.COACH) if coach else text(Text.LEARNER)
        self.marks = MarkFlow(style, phase, COACH_MARKS if coach else LEARNER_MARKS, self)
        self.marks.tapped.connect(self.marked)
        self.field = TextField(base, lines=True, size=_LETTERS, weight=Weight.REGULAR, parent=self)
        self._name = f"{words.phase(phase)}, {self.who}"
        self.field.editor.setAccessibleName(self._name)
        self.field.edited.connect(self.edited)
        self.field.entered.connect(self.focused)
        self.field.editor.installEventFilter(self)
        self.style_changed()

    def show_seen(self, said: str, marks: tuple[Mark, ...], ink: Ink = NO_INK) -> None:
        """Show what is kept."""
        self._words, self._ink = said, ink
        assert self.field is not None
        if self.field.text != said:
            self.field.set_text(said)
        self.field.editor.setAccessibleName(told(self._name, said) if ink else self._name)
        self.marks.show_marks(marks)
        self.style_changed()

    def height_for(self, width: float) -> float:
        """The height in design units for a width, with air above and below."""
        sizes = sizes_of(self.kit)
        flow = self.marks.height_for(width)
        if self.kit.mode is Mode.DESK:
            return sizes.air + _FIELD + self._ink_height() + 6 + flow + 8
        return flow + 2 * sizes.air + self._below(width)

    def _below(self, width: float) -> float:
        """The height of what stands below the marks at the wall: words, then ink."""
        lines = len(self._lines(self.kit.look(self), width))
        words = lines * _WALL_LETTERS * line_height(_WALL_LETTERS) + 8 if lines else 0.0
        return words + (_INK + 8 if self._ink else 0.0)

    def _lines(self, look: Look, width: float) -> list[str]:
        if not self._words:
            return []
        return wrap(look, self._words, size=_WALL_LETTERS, weight=Weight.REGULAR, width=width, max_lines=3)

    def arrange(self, width_u: float, height_u: float) -> None:
        if self.field is None:
            return
        at_desk, sizes = self.kit.mode is Mode.DESK, sizes_of(self.kit)
        self.field.setVisible(at_desk)
        flow = self.marks.height_for(width_u)
        if at_desk:
            ink = self._ink_height()
            room = max(_FIELD, height_u - sizes.air - ink - 6 - flow - 8)
            self.place(self.field, 0, sizes.air + ink, width_u, room)
            self.place(self.marks, 0, sizes.air + ink + room + 6, width_u, flow)
            return
        whole = flow + self._below(width_u)
        self.place(self.marks, 0, max(sizes.air, (height_u - whole) / 2), width_u, flow)

    def _ink_height(self) -> float:
        """What was written by hand at the wall stands above the field of a desk."""
        return _DESK_INK if self._ink else 0.0

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if self.kit.mode is Mode.DESK:
            place = QRectF(0, sizes_of(self.kit).air, size.width(), self._ink_height())
            draw_ink(painter, look, self._ink, place.adjusted(8, 0, -8, -6))
            return
        below = self.placed_at(self.marks).bottom() + 8
        lines = self._lines(look, size.width())
        below = draw_lines(painter, look, lines, 0, below, size=_WALL_LETTERS, color=look.palette.ink)
        if self._ink:
            place = QRectF(0, below + (8 if lines else 0), min(_INK_WIDTH, size.width()), _INK)
            draw_frame(painter, look, place, fill=None, line=look.palette.line, width=1)
            draw_ink(painter, look, self._ink, place.adjusted(12, 6, -12, -6))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.next_wanted.emit()
                return True
        return super().eventFilter(watched, event)
