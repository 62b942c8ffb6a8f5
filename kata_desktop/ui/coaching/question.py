"""The left side of a cycle: the question in its exact wording, the dark back of the card, and the closing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import RhythmDay, blend, rhythm_strip
from kata_desktop.paint.text import Align, balanced, draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import PANEL_RADIUS, RING_MARGIN, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import coaching as words
from kata_desktop.words.coaching import Text, text

_BUTTON: Final = 72.0
_GAP: Final = 12.0
_RING: Final = 72.0
#: The front lies on the wall, the back is a card.
_FRONT: Final = 16.0
_BACK: Final = 48.0
_LETTERS: Final = (64.0, 56.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0)
_LINE: Final = 1.14
_HINT, _HINT_LINE, _HINT_AIR = 26.0, 1.3, 26.0
_HELPS: Final = 24.0
_BAR: Final = 72.0
#: The time of the question, beside its number.
_TIME: Final = 28.0


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands on the left: a question with its number, or the turned card with four of them."""

    question: str
    number: str = ""
    back: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    practise: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """What stands there at the end."""

    title: str
    line: str
    rhythm: tuple[RhythmDay, ...] = ()


class QuestionCard(Painted):
    """`not_known` and `threshold` are the two answers that every question takes."""

    not_known = Signal()
    threshold = Signal()
    margin_u = RING_MARGIN

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._asked = Asked("")
        self._closing: Closing | None = None
        self._time = ""
        super().__init__(style, parent)
        self.unknown = Button(style, text(Text.NOT_KNOWN), kind=Kind.CHOICE, parent=self)
        self.here = Button(style, text(Text.HERE_NOT_KNOWN), icon="circle-question-mark", parent=self)
        self.unknown.clicked.connect(self.not_known)
        self.here.clicked.connect(self.threshold)
        self.style_changed()

    @property
    def asked(self) -> Asked:
        return self._asked

    @property
    def is_turned(self) -> bool:
        """Whether the dark back of the card is up."""
        return bool(self._asked.back) and self._closing is None

    @property
    def closing(self) -> Closing | None:
        """What stands there when the cycle is finished."""
        return self._closing

    def show_question(self, asked: Asked, *, unknown: bool, marked: bool, why: str) -> None:
        """Show a question; `unknown` and `marked` say what was answered, `why` that nothing can be kept."""
        self._asked, self._closing = asked, None
        for button, kind in ((self.unknown, Kind.CHOICE), (self.here, Kind.NORMAL)):
            button.set_kind(Kind.LEDGE if asked.back else kind)
            button.set_why(why)
            button.show()
        self.unknown.setChecked(unknown)
        self.here.set_icon("check" if marked else "circle-question-mark")
        told = (asked.question, *asked.back, *asked.follow_ups)
        self.setAccessibleName(" ".join(told))
        self.style_changed()

    @property
    def time(self) -> str:
        """How long this question takes so far, in figures."""
        return self._time

    def show_time(self, seconds: float | None) -> None:
        """Show how long this question takes so far, quieter than the time of the whole cycle; None: it is not kept."""
        told = words.clock(seconds) if seconds is not None else ""
        if told != self._time:
            self._time = told
            self.update()

    def show_closing(self, closing: Closing) -> None:
        """Show that the cycle is finished."""
        self._closing = closing
        self.unknown.hide()
        self.here.hide()
        self.setAccessibleName(f"{closing.title} {closing.line}")
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "here"):
            return
        left = _BACK if self.is_turned else _FRONT
        right = width_u - (_BACK if self.is_turned else 24.0)
        top = height_u - _BUTTON - (32.0 if self.is_turned else 0.0)
        wanted = [button.preferred_width(_BUTTON) for button in (self.unknown, self.here)]
        shrink = min(1.0, (right - left - _GAP) / sum(wanted))
        for button, width in zip((self.unknown, self.here), wanted, strict=True):
            self.place(button, left, top, width * shrink, _BUTTON)
            left += width * shrink + _GAP

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        painter.fillRect(QRectF(-1, -1, size.width() + 2, size.height() + 2), look.palette.bg)
        if self._closing is not None:
            self._paint_closing(painter, look, size, self._closing)
        elif self._asked.back:
            self._paint_back(painter, look, size)
        else:
            self._paint_front(painter, look, size)

    # ------------------------------------------------------------------------------------- the front

    def _paint_front(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, asked = look.palette, self._asked
        low = size.height() < 700
        top = 12.0 if low else 36.0
        painter.setPen(look.pen(colors.ink, 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(_FRONT + 1.5, top + 1.5, _RING - 3, _RING - 3))
        centre = QPointF(_FRONT + _RING / 2, top + _RING / 2)
        draw(
            painter, look, asked.number, centre.x(), centre.y(), size=40, weight=Weight.SEMIBOLD, color=colors.ink,
            align=Align.CENTRE,
        )  # fmt: skip
        draw(painter, look, self._time, _FRONT + _RING + 24, centre.y(), size=_TIME, color=colors.ink2)
        top += _RING + (20.0 if low else 48.0)
        bottom = size.height() - _BUTTON - 24.0
        if asked.practise:
            bottom -= _BAR + 16
            self._paint_practise(painter, look, QRectF(0, bottom + 16, size.width() - 24, _BAR))
        room, between = size.width() - _FRONT - 40.0, 20.0 if low else 48.0
        fitted = fit(look, asked, QSizeF(room, bottom - top), between)
        y = draw_lines(
            painter, look, fitted.lines, _FRONT, top, size=fitted.letter, weight=Weight.SEMIBOLD, color=colors.ink,
            line_height=_LINE,
        )  # fmt: skip
        self._paint_hints(painter, look, fitted.hints, y + between)

    def _paint_hints(self, painter: QPainter, look: Look, hints: Sequence[Sequence[str]], top: float) -> None:
        if not hints:
            return
        colors = look.palette
        draw(painter, look, text(Text.IF_IT_HELPS), _FRONT, top + 14, size=_HELPS, color=colors.ink2)
        y = top + 38
        for lines in hints:
            middle = y + 12 + _HINT * _HINT_LINE / 2
            painter.setPen(look.pen(colors.line2, 3))
            painter.drawLine(QLineF(_FRONT + 6, middle, _FRONT + 26, middle))
            y = draw_lines(
                painter, look, lines, _FRONT + 44, y + 12, size=_HINT, color=colors.ink2, line_height=_HINT_LINE
            )
            y += _HINT_AIR - 12

    def _paint_practise(self, painter: QPainter, look: Look, place: QRectF) -> None:
        colors = look.palette
        draw_frame(painter, look, place, fill=colors.ledge, line=None)
        told, room = self._asked.practise, place.width() - 48
        letters = fitted_size(look, told, sizes=(26, 24, 22), weight=Weight.SEMIBOLD, width=room)
        draw(
            painter, look, told, place.left() + 24, place.center().y(), size=letters, weight=Weight.SEMIBOLD,
            color=colors.on_ledge, width=room,
        )  # fmt: skip

    # -------------------------------------------------------------------------------------- the back

    def _paint_back(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, asked = look.palette, self._asked
        draw_frame(painter, look, whole(size), fill=colors.ledge, line=None, radius=PANEL_RADIUS)
        low = size.height() < 700
        y, room = 16.0 if low else 40.0, size.width() - 2 * _BACK
        ring = 56.0 if low else _RING
        painter.setPen(look.pen(colors.on_ledge, 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(_BACK + 1.5, y + 1.5, ring - 3, ring - 3))
        draw_icon(painter, "rotate-ccw", QRectF(_BACK, y, ring, ring).adjusted(16, 16, -16, -16), colors.on_ledge, look)
        told, left, middle, right = text(Text.CARD_TURNED), _BACK + ring + 24, y + ring / 2, size.width() - _BACK
        right -= text_width(look, self._time, size=_TIME) + 24
        draw(painter, look, self._time, right + 24, middle, size=_TIME, color=colors.on_ledge2)
        letters = fitted_size(look, told, sizes=(30, 28, 26, 24, 22), weight=Weight.REGULAR, width=right - left)
        draw(painter, look, told, left, middle, size=letters, color=colors.on_ledge2, width=right - left)
        y += ring + (10.0 if low else 32.0)
        letters = fitted_size(look, asked.question, sizes=_LETTERS, weight=Weight.SEMIBOLD, width=room)
        lines = wrap(look, asked.question, size=letters, weight=Weight.SEMIBOLD, width=room, max_lines=2)
        y = draw_lines(
            painter, look, lines, _BACK, y, size=letters, weight=Weight.SEMIBOLD, color=colors.on_ledge,
            line_height=_LINE,
        )  # fmt: skip
        self._paint_four(painter, look, QRectF(_BACK, y + (8 if low else 26), room, self._four_end(size) - y))

    def _four_end(self, size: QSizeF) -> float:
        return size.height() - 32.0 - _BUTTON - 24.0

    def _paint_four(self, painter: QPainter, look: Look, place: QRectF) -> None:
        """Paint the four questions, below them why one looks back, as far as there is room."""
        colors = look.palette
        line = blend(colors.on_ledge2, colors.ledge, 0.35)
        note = wrap(
            look, text(Text.CARD_NOTE), size=24, weight=Weight.REGULAR, width=place.width(), max_lines=4
        )  # fmt: skip
        note_height = 22 + len(note) * 24 * 1.35
        end = place.bottom() - 26
        rows = len(self._asked.back)
        row = (end - place.top() - note_height) / rows
        if row < 58:
            note, row = [], (end - place.top()) / rows
        row = min(101.0, row)
        y = place.top()
        sizes = tuple(letter for letter in (42.0, 38.0, 34.0, 30.0, 26.0, 24.0) if letter < row * 0.66) or (22.0,)
        width, bold = place.width(), Weight.SEMIBOLD
        # all four alike, as on the card
        fitting = min(fitted_size(look, one, sizes=sizes, weight=bold, width=width) for one in self._asked.back)
        for question in self._asked.back:
            painter.setPen(look.pen(line, 1))
            painter.drawLine(QLineF(place.left(), look.snap(y, 1), place.right(), look.snap(y, 1)))
            draw(
                painter, look, question, place.left(), y + row / 2, size=fitting, weight=Weight.SEMIBOLD,
                color=colors.on_ledge, width=place.width(),
            )  # fmt: skip
            y += row
        if note:
            painter.setPen(look.pen(line, 1))
            painter.drawLine(QLineF(place.left(), look.snap(y, 1), place.right(), look.snap(y, 1)))
            draw_lines(painter, look, note, place.left(), y + 20, size=24, color=colors.on_ledge2, line_height=1.35)

    # ----------------------------------------------------------------------------------- the closing

    def _paint_closing(self, painter: QPainter, look: Look, size: QSizeF, closing: Closing) -> None:
        colors, room = look.palette, size.width() - _FRONT - 40
        y = min(120.0, size.height() * 0.12)
        lines = balanced(look, closing.title, size=64, weight=Weight.SEMIBOLD, width=room, max_lines=3)
        y = draw_lines(
            painter, look, lines, _FRONT, y, size=64, weight=Weight.SEMIBOLD, color=colors.ink, line_height=_LINE
        )
        lines = wrap(look, closing.line, size=36, weight=Weight.REGULAR, width=room, max_lines=4)
        y = draw_lines(painter, look, lines, _FRONT, y + 30, size=36, color=colors.ink2, line_height=1.35)
        if closing.rhythm:
            rhythm_strip(painter, look, closing.rhythm, left=_FRONT - 4, top=y + 60)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A question and the follow-ups that fit below it."""

    letter: float
    lines: list[str]
    hints: list[list[str]]


def fit(look: Look, asked: Asked, room: QSizeF, between: float) -> Fitted:
    """Large letters first; then fewer follow-ups before the question itself gets small."""
    hints = [
        wrap(look, hint, size=_HINT, weight=Weight.REGULAR, width=room.width() - 44, max_lines=3)
        for hint in asked.follow_ups
    ]
    found = Fitted(_LETTERS[-1], [], [])
    for shown, letters in ((len(hints), _LETTERS[:3]), (max(0, len(hints) - 1), _LETTERS[:4]), (1, _LETTERS[1:]),
                           (0, _LETTERS)):  # fmt: skip
        kept = hints[:shown]
        below = between + 38 + sum(len(one) * _HINT * _HINT_LINE + _HINT_AIR for one in kept) - 14 if kept else 0.0
        for letter in letters:
            lines = balanced(
                look, asked.question, size=letter, weight=Weight.SEMIBOLD, width=room.width(), max_lines=12
            )
            found = Fitted(letter, lines, kept)
            if len(lines) * letter * _LINE + below <= room.height():
                return found
    return found
