"""What was noted about a question in a talk without a board; read where the board has nothing of its own to show."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kata_desktop.core.card import BACK, Question
from kata_desktop.core.coaching import CoachingCycle, Part
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.rhythm import day_of
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, wrap
from kata_desktop.words import coaching as words
from kata_desktop.words.grammar import sentence
from kata_desktop.words.ink import said

_LABEL: Final = 24.0
_LETTER: Final = 32.0
_INK: Final = 96.0
_GAP: Final = 14.0
_MOST: Final = 6


@dataclass(frozen=True, slots=True)
class Noted:
    """The day and the notes of one cycle about one question, typed or by hand."""

    label: str = ""
    notes: tuple[Written, ...] = ()

    @property
    def name(self) -> str:
        """The same for a screen reader; empty where nothing was noted."""
        if not self.notes:
            return ""
        typed = " ".join(note.typed for note in self.notes if note.typed)
        return sentence(said(self.label, typed, by_hand=any(note.ink for note in self.notes)))


def noted(board: Storyboard, part: Part, today: date) -> Noted:
    """What the last cycle that has notes about a part says there; the back of the card has four of them."""
    for cycle in reversed(board.coaching_cycles):
        found = tuple(note for note in _notes(board, cycle, part) if note)
        if found:
            return Noted(words.noted_on(day_of(cycle, board.calendar), today), found)
    return Noted()


def draw_noted(painter: QPainter, look: Look, noted: Noted, room: QRectF) -> None:
    """Draw the notes below each other, as many as have room."""
    if not noted.notes:
        return
    colors, top = look.palette, room.top() + _LABEL
    draw(painter, look, noted.label, room.left(), top, size=_LABEL, color=colors.ink2, width=room.width())
    top += _LABEL
    for note in noted.notes:
        left = room.bottom() - top
        if note.ink and left >= _INK:
            draw_written(painter, look, note, QRectF(room.left(), top, room.width(), _INK), Voice(26, colors.ink))
            top += _INK + _GAP
        elif not note.ink and left >= _LETTER * 1.3:
            most = int(left / (_LETTER * 1.3))
            lines = [line for text in note.typed.splitlines() for line in _wrapped(look, text, room.width())][:most]
            top = draw_lines(painter, look, lines, room.left(), top, size=_LETTER, color=colors.ink, line_height=1.3)
            top += _GAP


def _wrapped(look: Look, text: str, width: float) -> list[str]:
    return wrap(look, text, size=_LETTER, weight=Weight.REGULAR, width=width, max_lines=_MOST)


def _notes(board: Storyboard, cycle: CoachingCycle, part: Part) -> list[Written]:
    """The typed words of a part, and the ink of each of its questions."""
    typed = cycle.answers.get(part.value)
    asked = BACK if part is Part.REFLECTION else (Question(part.value),)
    ink = [Written(board.ink_in(cycle.id, f"answers.{question.value}")) for question in asked]
    return [Written(typed=typed.strip() if isinstance(typed, str) else ""), *ink]
