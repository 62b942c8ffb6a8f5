"""A sentence to complete: words, places that a tap opens, and places that are typed into, flowing over lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, elided, text_width, wrap
from kata_desktop.ui.kit.button import PRESSED_SHIFT, TapTarget
from kata_desktop.ui.kit.handwriting import Handwriting
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_focus_ring, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words.hints import Field

SIZE: Final = 44.0
#: Places are as high as a finger needs them (`Style.least_tap`), and lines keep this between them.
_BETWEEN: Final = 12.0
_PAD: Final = 6.0
_LINE: Final = 4.0
_SPACE: Final = 12.0
_MOST_LINES: Final = 3
#: So many lines are taken by ink.
_INK_LINES: Final = 2
_LEAST_FIELD: Final = 360.0
_BOLD: Final = Weight.SEMIBOLD
_SIZES: Final = (SIZE, 40.0, 36.0, 32.0)


class Slot(TapTarget):
    """A blue place of the sentence that is chosen by tap; quiet while nothing is chosen."""

    changed = Signal()

    def __init__(self, style: Style, what: str, parent: QWidget | None = None) -> None:
        self._what, self._text, self._written = what, "", True
        self.letters = SIZE
        super().__init__(style, parent)

    @property
    def shown(self) -> str:
        """What stands in the place."""
        return self._text

    @property
    def is_written(self) -> bool:
        """Whether something is chosen, not only asked for."""
        return self._written

    @property
    def weight(self) -> Weight:
        """Heavy for what is chosen, light for what stands for it."""
        return _BOLD if self._written else Weight.REGULAR

    def show_text(self, text: str, *, written: bool = True, name: str = "") -> None:
        """Show a value, or with `written` off the question that stands for it."""
        self._text, self._written = text, written
        self.setAccessibleName(name or f"{self._what}, {text}")
        self.update()
        self.changed.emit()

    def lines(self, look: Look, width: float) -> list[str]:
        """The words as they fall into a width in design units."""
        room = width - 2 * _PAD
        return wrap(look, self._text, size=self.letters, weight=self.weight, width=room, max_lines=_MOST_LINES)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        if self.shows_ring():
            _draw_ring(painter, look, size)
        if self.isDown():
            painter.fillRect(whole(size), colors.target_soft)
            painter.translate(0, PRESSED_SHIFT)
        color = colors.target if self._written else colors.ink2
        place = self.kit.least_tap
        pitch = place + _BETWEEN
        alone = size.height() < pitch
        # one line was given the width of its words; rounded to pixels it could break
        for index, line in enumerate([self._text] if alone else self.lines(look, size.width())):
            middle = index * pitch + place / 2
            room = size.width() - _PAD
            width = draw(
                painter, look, line, _PAD, middle, size=self.letters, weight=self.weight, color=color, width=room
            )
            extent = size.width() if alone else width + 2 * _PAD
            below = color if self._written else colors.line2
            painter.fillRect(QRectF(0, index * pitch + place - _LINE, extent, _LINE), below)


class SentenceField(TextField):
    """A place of the sentence that is typed into; Enter ends it, and its words run over up to three lines.

    `room` is its width in design units; without it the field takes the rest of the line. `plain` is in ink: it is
    no part of what we want, but of what we saw.
    """

    returned = Signal()
    lines_changed = Signal()

    def __init__(
        self,
        style: Style,
        what: str,
        placeholder: str = "",
        *,
        room: float = 0.0,
        plain: bool = False,
        hinted: Field | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.room, self.letters, self._plain = room, SIZE, plain
        self._count, self._placeholder = 1, placeholder
        super().__init__(style, what, lines=True, placeholder=placeholder, size=SIZE, hinted=hinted, parent=parent)
        self.edited.connect(self._recount)

    def set_handwriting(self, handwriting: Handwriting, *, spoken: str = "") -> None:
        super().set_handwriting(handwriting, spoken=spoken)
        handwriting.changed.connect(self._recount)

    def set_letters(self, letters: float) -> None:
        """Write in another size where the window is narrow."""
        self.letters = self._size = letters

    def line_count(self, look: Look, width: float) -> int:
        """How many lines the words take in a width, below those of the ink."""
        if self.is_by_hand and not self.text.strip() and not self.editor.hasFocus():
            return _INK_LINES
        above = _INK_LINES if self.is_by_hand else 0
        found = wrap(look, self.text or " ", size=self.letters, weight=_BOLD, width=width - 12, max_lines=_MOST_LINES)
        return above + max(1, len(found))

    def line_step(self, look: Look) -> float:
        """The distance of its lines, which Qt's editor sets."""
        return look.metrics(self.letters, _BOLD).lineSpacing()

    def arrange(self, width_u: float, height_u: float) -> None:
        super().arrange(width_u, height_u)
        if not hasattr(self, "editor"):
            return
        look = self.kit.look(self)
        # the capitals of the first line stand on the line of the words before the place
        first = self.kit.least_tap / 2 - (QFontMetricsF(look.font(self.letters, _BOLD)).ascent() - 0.35 * self.letters)
        room = width_u - _PAD
        if self._ink is not None:
            room -= self.offered_u
            if self._ink.button is not None:
                self.place(self._ink.button, room, 0, max(1.0, self.offered_u), self.kit.least_tap)
            high = self.line_step(look) + self.kit.least_tap if self.is_by_hand else 0.0
            self._ink.place = QRectF(_PAD, 0, room - _PAD, max(0.0, high - _LINE))
            if self.line_count(look, width_u) > _INK_LINES:
                first += _INK_LINES * self.line_step(look) if self.is_by_hand else 0.0
        self.place(self.editor, _PAD - 2, first - 2, room, max(1.0, height_u - first + 12))
        if not self.is_by_hand:
            # Qt would break it, and its second line has no room
            short = elided(look, self._placeholder, size=self.letters, weight=Weight.REGULAR, width=room - 12)
            self.editor.setPlaceholderText(short)
        palette = self.editor.palette()
        palette.setColor(QPalette.ColorRole.Text, self._color(look))
        self.editor.setPalette(palette)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, focused = look.palette, self.editor.hasFocus()
        if focused and self.kit.shows_focus:
            _draw_ring(painter, look, size)
        color = self._color(look) if not self.is_empty or focused else colors.line2
        step, first = self.line_step(look), self.kit.least_tap - _LINE
        self.paint_ink(painter, look)
        # no line goes through ink
        for index in range(_INK_LINES - 1 if self.is_by_hand else 0, self.line_count(look, size.width())):
            painter.fillRect(QRectF(0, index * step + first, size.width(), _LINE), color)

    def _color(self, look: Look) -> QColor:
        return look.palette.ink if self._plain else look.palette.target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        entered = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.editor and event.type() == QEvent.Type.KeyPress and entered:
            self._finish()
            self.returned.emit()
            return True
        taken = super().eventFilter(watched, event)
        if watched is self.editor and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            # the typed line below ink comes and goes with the caret
            self._recount()
        return taken

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self._recount()

    def _recount(self, _text: str = "") -> None:
        # while the widget is made there is nothing to count
        if not hasattr(self, "_count"):
            return
        count = self.line_count(self.kit.look(self), self.size_u().width())
        self.update()
        if count != self._count:
            self._count = count
            self.lines_changed.emit()
            if isinstance(self.editor, QPlainTextEdit):
                self.editor.ensureCursorVisible()


def _draw_ring(painter: QPainter, look: Look, size: QSizeF) -> None:
    """Draw the focus ring a little narrower than around a button: words stand 12 u beside a place."""
    draw_focus_ring(painter, look, whole(size).adjusted(4, 0, -4, 0), look.palette.ink)


@dataclass(frozen=True, slots=True)
class _Piece:
    """One thing of the sentence in its place: words, or a widget."""

    words: str
    widget: QWidget | None
    rect: QRectF


class Sentence(Painted):
    """Fills a template, "We look at {metric} in {unit}", with widgets for the names in braces; a newline is one.

    A name may also stand for plain words (a `str`). `resized` comes when it needs another height.
    """

    margin_u = RING_MARGIN
    resized = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._template = ""
        self._parts: Mapping[str, QWidget | str] = {}
        super().__init__(style, parent)

    def show_parts(self, template: str, parts: Mapping[str, QWidget | str]) -> None:
        """Show a sentence; widgets of the former one that are not in it are hidden."""
        former = [part for part in self._parts.values() if isinstance(part, QWidget)]
        self._template, self._parts = template, dict(parts)
        for widget in former:
            if widget not in parts.values():
                widget.hide()
        for name in re.findall(r"\{(\w+)\}", template):
            part = parts[name]
            if not isinstance(part, QWidget):
                continue
            if part.parentWidget() is not self:
                part.setParent(self)
                if isinstance(part, SentenceField):
                    part.lines_changed.connect(self._flow_anew)
                if isinstance(part, Slot):
                    part.changed.connect(self._flow_anew)
            part.show()
        self._flow_anew()

    def _flow_anew(self) -> None:
        self.style_changed()
        self.resized.emit()

    def preferred_height(self, width: float) -> float:
        """The height in design units of all lines."""
        return max((piece.rect.bottom() for piece in self._laid_out(width)), default=self.kit.least_tap)

    def arrange(self, width_u: float, _height_u: float) -> None:
        for piece in self._laid_out(width_u):
            if piece.widget is not None:
                self.place(piece.widget, piece.rect.x(), piece.rect.y(), piece.rect.width(), piece.rect.height())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        for piece in self._laid_out(size.width()):
            if piece.widget is None:
                y, letters = piece.rect.y() + self.kit.least_tap / 2, self._letters(look, size.width())
                draw(
                    painter, look, piece.words, piece.rect.x(), y, size=letters, weight=_BOLD, color=look.palette.ink,
                    width=piece.rect.width() + 1,
                )  # fmt: skip

    def _letters(self, look: Look, width: float) -> float:
        """Smaller letters where the longest word would not fit into a line."""
        words = max(re.sub(r"\{\w+\}", " ", self._template).split(), key=len, default="")
        fitting = [each for each in _SIZES if text_width(look, words, size=each, weight=_BOLD) <= width * 0.6]
        return next(iter(fitting), _SIZES[-1])

    def _laid_out(self, width: float) -> list[_Piece]:
        look = self.kit.look(self)
        return list(_Flow(look, width, self._letters(look, width), self.kit.least_tap).pieces(self._tokens()))

    def _tokens(self) -> Iterator[str | QWidget]:
        """Words, widgets and newlines in their order; a word that begins with a comma stays with what is before."""
        for token in re.findall(r"\{\w+\}|\n|[^\s{]+", self._template):
            named = token[1:-1] if token.startswith("{") else ""
            part = self._parts.get(named) if named else None
            if isinstance(part, QWidget):
                yield part
            elif part is not None:
                yield from part.split()
            else:
                yield token


class _Flow:
    """Puts one thing behind the other into lines."""

    def __init__(self, look: Look, width: float, letters: float, place: float) -> None:
        self._look, self._width, self._letters = look, width, letters
        self._place, self._pitch = place, place + _BETWEEN
        self._x = self._y = 0.0
        #: whether a place stands on this line already
        self._taken = False

    def pieces(self, tokens: Iterator[str | QWidget]) -> Iterator[_Piece]:
        for each in tokens:
            if each == "\n":
                self._break()
            elif isinstance(each, str):
                yield self._word(each)
            elif isinstance(each, SentenceField):
                yield self._field(each)
            elif isinstance(each, Slot):
                yield self._slot(each)

    def _break(self, lines: float = 1.0, more: float = 0.0) -> None:
        if self._x > 0:
            self._x, self._y, self._taken = 0.0, self._y + lines * self._pitch + more, False

    def _gap(self, token: str = "") -> float:
        return 0.0 if not self._x or (token and token[0] in ",.;:") else _SPACE

    def _word(self, token: str) -> _Piece:
        extent = text_width(self._look, token, size=self._letters, weight=_BOLD)
        gap = self._gap(token)
        if self._x + gap + extent > self._width and gap:
            self._break()
            gap = 0.0
        rect = QRectF(self._x + gap, self._y, min(extent, self._width - 1), self._place)
        self._x = rect.right()
        return _Piece(token, None, rect)

    def _slot(self, slot: Slot) -> _Piece:
        slot.letters = self._letters
        extent = text_width(self._look, slot.shown, size=self._letters, weight=slot.weight) + 2 * _PAD
        # a finger needs 64 u, also for a short word
        extent, gap = max(self._place, extent), self._gap()
        if self._x + gap + extent > self._width:
            self._break()
            gap = 0.0
        lines = slot.lines(self._look, self._width) if extent > self._width else [""]
        rect = QRectF(self._x + gap, self._y, min(extent, self._width), (len(lines) - 1) * self._pitch + self._place)
        self._x, self._taken = rect.right(), True
        if len(lines) > 1:
            self._break(len(lines))
        return _Piece("", slot, rect)

    def _field(self, field: SentenceField) -> _Piece:
        field.set_letters(self._letters)
        gap = self._gap()
        room = self._width - self._x - gap
        wanted = min(field.room or room, self._width)
        if room < min(wanted, _LEAST_FIELD) or (field.room and room < field.room):
            self._break()
            gap, room = 0.0, self._width
        wanted = min(field.room, self._width) if field.room else room
        more = (field.line_count(self._look, wanted) - 1) * field.line_step(self._look)
        rect = QRectF(self._x + gap, self._y, wanted, self._place + more)
        self._x, self._taken = rect.right(), True
        if more:
            self._break(more=more)
        return _Piece("", field, rect)
