"""One side of the card at a time, its questions in their order; a tap chooses one."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.card import BACK, FIVE, CardTalk, Question
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import blend
from kata_desktop.paint.palette import Palette
from kata_desktop.paint.text import Align, draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.button import PRESSED_SHIFT, TapTarget
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import card, ink, questions

#: What an arrow means: the next question or the one before.
STEPS: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_EDGE: Final = 28.0
_SIZES: Final = (32.0, 30.0, 28.0, 26.0, 24.0, 22.0)
_LINE: Final = 1.2
_RING, _RING_GAP, _MARK = 52.0, 20.0, 32.0
_BAR: Final = 72.0
_LEAST: Final = 68.0
_AIR: Final = 28.0
_TITLE: Final = 88.0
_FOOT: Final = 44.0
_LOW, _LOW_TITLE = 700.0, 68.0


class CardFace(Painted):
    """`chosen` carries the question that is wanted, `stepped` how many further an arrow leads."""

    chosen = Signal(Question)
    stepped = Signal(int)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._at = Question.TARGET
        super().__init__(style, parent)
        self.rows = {which: CardRow(style, which) for which in (*FIVE, *BACK)}
        for which, row in self.rows.items():
            row.clicked.connect(partial(self.chosen.emit, which))
        self.turn = TurnBar(style, card.turn(), dark=False)
        self.turn.clicked.connect(lambda: self.chosen.emit(BACK[0]))
        self.turn_back = TurnBar(style, card.turn_back(), dark=True)
        self.turn_back.clicked.connect(lambda: self.chosen.emit(Question.OBSTACLES))
        for line in (*self.rows.values(), self.turn, self.turn_back):
            line.stepped.connect(self.stepped)
        self.front, self.back = FlickList(style, self, whole_place=True), FlickList(style, self, whole_place=True)
        self.show_talk(CardTalk())

    @property
    def is_turned(self) -> bool:
        """Whether the back is up."""
        return self._at in BACK

    @property
    def at(self) -> Question:
        """The question that is chosen."""
        return self._at

    def show_talk(self, talk: CardTalk) -> None:
        """Show the side of the question at which the talk stands, and which ones have notes."""
        self._at = talk.at
        for which, row in self.rows.items():
            row.show_row(chosen=which is talk.at, note=ink.in_a_line(talk.note(which), inked=bool(talk.ink(which))))
        self.front.setVisible(not self.is_turned)
        self.back.setVisible(self.is_turned)
        self.setAccessibleName(self._title())
        self.style_changed()

    def _title(self) -> str:
        return questions.question(Question.TURN) if self.is_turned else card.front_title()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "back"):
            return
        title, foot = _ends(height_u)
        place = QRectF(_EDGE - 8, title, width_u - 2 * (_EDGE - 8), max(1.0, height_u - title - foot - 8))
        front: list[CardRow | TurnBar] = [self.rows[which] for which in FIVE]
        front.insert(2, self.turn)
        back: list[CardRow | TurnBar] = [*(self.rows[which] for which in BACK), self.turn_back]
        for side, rows in ((self.front, front), (self.back, back)):
            self.place(side, place.left(), place.top(), place.width(), place.height())
            side.set_rows(rows, _heights(rows, place.width(), place.height()))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, turned = look.palette, self.is_turned
        fill, line = (colors.ledge, None) if turned else (colors.surface, colors.line)
        draw_frame(painter, look, whole(size), fill=fill, line=line, width=1, radius=PANEL_RADIUS)
        ink, quiet = (colors.on_ledge, colors.on_ledge2) if turned else (colors.ink, colors.ink2)
        left, (title, foot) = _EDGE, _ends(size.height())
        if turned:
            draw_icon(painter, "rotate-ccw", QRectF(left, title / 2 - 16, 40, 40), ink, look)
            left += 60
        room = size.width() - left - _EDGE
        letter = fitted_size(look, self._title(), sizes=(40, 36, 32, 28), weight=Weight.SEMIBOLD, width=room)
        draw(
            painter, look, self._title(), left, title / 2 + 4, size=letter, weight=Weight.SEMIBOLD, color=ink,
            width=room,
        )  # fmt: skip
        if foot:
            note = card.back_note() if turned else card.footnote()
            room = size.width() - 2 * _EDGE
            draw(painter, look, note, _EDGE, size.height() - foot / 2 - 8, size=22, color=quiet, width=room)


def _ends(height: float) -> tuple[float, float]:
    """The height of the title and of the note at the foot, which a low window does without."""
    return (_TITLE, _FOOT) if height >= _LOW else (_LOW_TITLE, 0.0)


def _heights(rows: list[CardRow | TurnBar], width: float, height: float) -> list[float]:
    """The rows in the largest letters with which all of them fit; what is over goes between them."""
    needed: list[float] = []
    for size in _SIZES:
        for row in rows:
            row.set_letters(size)
        needed = [row.preferred_height(width) for row in rows]
        if sum(needed) <= height:
            break
    spare = min(28.0, max(0.0, height - sum(needed)) / len(rows))
    return [high + spare for high in needed]


class _Line(TapTarget):
    """A row of the card that can be tapped; arrows go through the card (`stepped`) instead of from row to row."""

    stepped = Signal(int)
    margin_u = 0.0

    def __init__(self, style: Style) -> None:
        self.letters = _SIZES[0]
        super().__init__(style)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def set_letters(self, letters: float) -> None:
        """Write in another size."""
        self.letters = letters
        self.update()


class TurnBar(_Line):
    """The bar between the second and the third question, and the one at the end of the back."""

    def __init__(self, style: Style, words: str, *, dark: bool) -> None:
        self._words, self._dark = words, dark
        super().__init__(style)
        self.setAccessibleName(words)

    def preferred_height(self, width: float) -> float:
        """The height in design units."""
        return max(_BAR, len(self._lines(self.kit.look(self), width)) * self.letters * _LINE + 20) + 8

    def _left(self) -> float:
        return 8.0 if self._dark else 8.0 + _RING + _RING_GAP

    def _lines(self, look: Look, width: float) -> list[str]:
        room = width - self._left() - 8 - 84
        return wrap(look, self._words, size=self.letters - 2, weight=Weight.SEMIBOLD, width=room, max_lines=3)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, left = look.palette, self._left()
        bar = QRectF(left, 4, size.width() - left - 8, size.height() - 8)
        fill = colors.ledge_btn if self._dark else colors.ledge
        draw_frame(painter, look, bar, fill=colors.line2 if self.isDown() else fill, line=None, radius=8)
        if self.shows_ring():
            draw_frame(painter, look, bar.adjusted(4, 4, -4, -4), fill=None, line=colors.on_ledge, width=4)
        painter.translate(0, PRESSED_SHIFT if self.isDown() else 0)
        middle = bar.center().y()
        draw_icon(painter, "rotate-ccw", QRectF(left + 20, middle - 18, 36, 36), colors.on_ledge, look)
        lines = self._lines(look, size.width())
        letters = self.letters - 2
        draw_lines(
            painter, look, lines, left + 72, middle - len(lines) * letters * _LINE / 2, size=letters,
            weight=Weight.SEMIBOLD, color=colors.on_ledge, line_height=_LINE,
        )  # fmt: skip


class CardRow(_Line):
    """A question in its place on the card; a pen marks that something is noted to it."""

    def __init__(self, style: Style, which: Question) -> None:
        self._which, self._note = which, ""
        super().__init__(style)
        self.setCheckable(True)
        self.show_row(chosen=False, note="")

    @property
    def has_note(self) -> bool:
        """Whether something is noted."""
        return bool(self._note.strip())

    def show_row(self, *, chosen: bool, note: str) -> None:
        """Show whether it is the one that is asked, and whether something is noted."""
        self._note = note
        self.setChecked(chosen)
        self.setAccessibleName(card.row_spoken(self._which, note))
        self.update()

    def nextCheckState(self) -> None:
        """Leave it to the screen which one is asked."""

    def preferred_height(self, width: float) -> float:
        """The height in design units at which the question is whole."""
        return max(_LEAST, len(self._lines(self.kit.look(self), width)) * self.letters * _LINE + _AIR)

    @property
    def _number(self) -> str:
        return str(FIVE.index(self._which) + 1) if self._which in FIVE else ""

    def _left(self) -> float:
        return 8.0 + (_RING + _RING_GAP if self._number else 12.0)

    def _lines(self, look: Look, width: float) -> list[str]:
        room = width - self._left() - _MARK - 28
        words = questions.question(self._which)
        return wrap(look, words, size=self.letters, weight=Weight.SEMIBOLD, width=room, max_lines=8)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, dark = look.palette, self._which in BACK
        ink = colors.on_ledge if dark else colors.ink
        self._paint_ground(painter, look, size, ink)
        painter.translate(0, PRESSED_SHIFT if self.isDown() else 0)
        lines, middle = self._lines(look, size.width()), size.height() / 2
        if self._number:
            painter.setPen(look.pen(ink, 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(8 + 1, middle - _RING / 2 + 1, _RING - 2, _RING - 2)
            painter.drawEllipse(ring)
            draw(
                painter, look, self._number, ring.center().x(), middle, size=28, weight=Weight.SEMIBOLD, color=ink,
                align=Align.CENTRE,
            )  # fmt: skip
        draw_lines(
            painter, look, lines, self._left(), middle - len(lines) * self.letters * _LINE / 2, size=self.letters,
            weight=Weight.SEMIBOLD, color=ink, line_height=_LINE,
        )  # fmt: skip
        if self.has_note:
            place = QRectF(QPointF(size.width() - 12 - _MARK, middle - _MARK / 2), QSizeF(_MARK, _MARK))
            draw_icon(painter, "square-pen", place, colors.on_ledge2 if dark else colors.ink2, look)

    def _paint_ground(self, painter: QPainter, look: Look, size: QSizeF, ink: QColor) -> None:
        colors, dark = look.palette, self._which in BACK
        if self.isDown():
            painter.fillRect(whole(size), _pressed(colors, dark=dark))
        painter.setPen(look.pen(blend(colors.on_ledge2, colors.ledge, 0.35) if dark else colors.line, 1))
        y = look.snap(0, 1)
        painter.drawLine(QLineF(8, y, size.width() - 8, y))
        if self.isChecked():
            draw_frame(painter, look, whole(size).adjusted(0, 2, 0, -2), fill=None, line=ink, width=4, radius=8)
        if self.shows_ring():
            draw_frame(painter, look, whole(size).adjusted(8, 10, -8, -10), fill=None, line=ink, width=4)


def _pressed(colors: Palette, *, dark: bool) -> QColor:
    return colors.ledge_btn if dark else colors.line
