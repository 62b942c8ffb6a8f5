"""The end of a cycle: one word for the coach's notebook, and what was agreed once more."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLineF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.ink import Line, Voice, Written, draw_in_lines, line_count
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, fitted_size
from kata_desktop.ui.coaching.part import BUTTON, EDGE, TOP, CyclePage, CyclePart, Moment
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import coaching as words
from kata_desktop.words.coaching import Text, Word, text
from kata_desktop.words.grammar import sentences

_BOLD = Weight.SEMIBOLD


class ClosingPage(CyclePage):
    """`word_chosen` carries the one word, None where it is taken back."""

    word_chosen = Signal(object)
    least_height = 580.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._lines: tuple[Line, ...] = ()
        self._asks = True
        self.words: dict[Word, Button] = {}
        super().__init__(style, parent)
        for word in Word:
            button = Button(style, words.word(word), kind=Kind.CHOICE, parent=self)
            button.clicked.connect(lambda checked, word=word: self._on_word(word, chosen=checked))
            self.words[word] = button
        self.style_changed()

    def show_closing(self, lines: tuple[Line, ...], *, asks: bool) -> None:
        """Show what was agreed, the first line largest; `asks` for the one word where there is a notebook."""
        self._lines, self._asks = lines, asks
        for button in self.words.values():
            button.setVisible(asks)
        self.setAccessibleName(sentences(text(Text.AGREED), *(line.told for line in lines)))
        self.style_changed()

    def show_word(self, chosen: Word | None) -> None:
        """Fill the word that was chosen."""
        for word, button in self.words.items():
            button.setChecked(word is chosen)

    def _on_word(self, word: Word, *, chosen: bool) -> None:
        self.show_word(word if chosen else None)
        self.word_chosen.emit(word if chosen else None)

    def _words_top(self) -> float:
        return TOP + 112

    def arrange(self, width_u: float, height_u: float) -> None:
        super().arrange(width_u, height_u)
        left, top = EDGE, self._words_top()
        for button in getattr(self, "words", {}).values():
            width = min(button.preferred_width(BUTTON), width_u - 2 * EDGE)
            if left > EDGE and left + width > width_u - EDGE:
                left, top = EDGE, top + BUTTON + 16
            self.place(button, left, top, width, BUTTON)
            left += width + 16

    def paint_content(self, painter: QPainter, look: Look) -> None:
        colors, room, y = look.palette, self.room(), TOP
        if self._asks:
            draw(painter, look, text(Text.FOR_COACHES), EDGE, y + 14, size=24, color=colors.ink2, width=room)
            asked = text(Text.ONE_WORD)
            letter = fitted_size(look, asked, sizes=(44, 38, 34, 30, 26), weight=_BOLD, width=room)
            draw(painter, look, asked, EDGE, y + 62, size=letter, weight=_BOLD, color=colors.ink, width=room)
            y = max(self.placed_at(button).bottom() for button in self.words.values()) + 44
            painter.setPen(look.pen(colors.line, 1))
            painter.drawLine(QLineF(EDGE, look.snap(y, 1), EDGE + room, look.snap(y, 1)))
            y += 36
        draw(painter, look, text(Text.AGREED), EDGE, y + 14, size=24, color=colors.ink2, width=room)
        y += 40
        for line, (voice, count) in zip(self._lines, self._fitted(look, room, self.bottom() - y), strict=True):
            place = QRectF(EDGE, y, room, count * voice.step)
            draw_in_lines(painter, look, line, place, voice)
            y = place.bottom() + 10

    def _fitted(self, look: Look, room: float, height: float) -> list[tuple[Voice, int]]:
        """How what was agreed is set, all smaller where there is little height; then long lines are shortened."""
        fitted: list[tuple[Voice, int]] = []
        for share, most in ((1.0, 3), (0.86, 3), (0.72, 3), (0.62, 3), (0.62, 2), (0.62, 1)):
            voices = [
                Voice(44.0 * share, look.palette.ink, _BOLD, 1.3),
                Voice(32.0 * share, look.palette.ink, spacing=1.3),
            ]
            fitted = []
            for number, line in enumerate(self._lines):
                voice = voices[min(number, 1)]
                fitted.append((voice, line_count(look, line, room, voice, most)))
            if sum(10 + voice.step * count for voice, count in fitted) <= height:
                break
        return fitted


class ClosingPart(CyclePart):
    """`word_chosen` goes to the notebook; nothing of it stays on the board."""

    word_chosen = Signal(object)

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self.page = ClosingPage(style)
        self.page.word_chosen.connect(self.word_chosen)
        self.asks = False
        self.panel.show_sheet(self.page)

    def show_moment(self, moment: Moment) -> None:
        self.page.show_closing(agreed_lines(moment.board, moment.cycle, moment.today), asks=self.asks)


def agreed_lines(board: Storyboard, cycle: CoachingCycle | None, today: date) -> tuple[Line, ...]:
    """What was agreed, in the order in which it is read."""
    if cycle is None:
        return ()
    step = board.experiment(cycle.step) or board.next_step
    planned = Written(board.ink_in(step.id, "step"), step.step).line if step is not None else Line()
    bring = Written(board.ink_in(cycle.id, "bring"), cycle.bring).line
    see = words.agreed_line(cycle.see_at, today) if cycle.see_at is not None else text(Text.NOTHING_AGREED)
    return (
        Line(see),
        *([planned] if planned else []),
        *([Line(words.next_cycle_line(cycle.next_at, today))] if cycle.next_at is not None else []),
        *([Line(words.bring_line(bring.text), bring.ink)] if bring else []),
    )
