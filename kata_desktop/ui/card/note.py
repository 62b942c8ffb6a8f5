"""The question that is asked now, large, the notes to it, and what may help to ask."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.card import CardTalk, Question, part_of
from kata_desktop.core.coaching import AS_ON_THE_CARD
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, wrap
from kata_desktop.ui.kit.about import About
from kata_desktop.ui.kit.handwriting import Handwriting
from kata_desktop.ui.kit.placed import Panel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import card, questions, wording
from kata_desktop.words.follow_ups import follow_ups
from kata_desktop.words.hints import Field

_EDGE: Final = 36.0
_TOP: Final = 84.0
_SIZES: Final = (48.0, 44.0, 40.0, 36.0, 32.0, 28.0)
_LINE: Final = 1.16
_LEAST_FIELD: Final = 150.0
_HELP, _HELP_LINE = 24.0, 1.3


class NotePanel(Panel):
    """`edited` carries every change by hand, `finished` comes when the field is left."""

    edited = Signal(str)
    finished = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._which = Question.TARGET
        self._helps: tuple[str, ...] = ()
        super().__init__(style, parent)
        self.field = TextField(
            style, card.note_field(), lines=True, size=28, weight=Weight.REGULAR, hinted=Field.FACT, parent=self
        )
        self.field.about = lambda: About(question=questions.question(self._which))
        self.field.edited.connect(self.edited)
        self.field.finished.connect(lambda _text: self.finished.emit())
        self.style_changed()

    def take_ink(self, handwriting: Handwriting) -> None:
        """Let the notes be written by hand as well."""
        self.field.set_handwriting(handwriting)

    @property
    def helps(self) -> tuple[str, ...]:
        """The follow-ups that stand there."""
        return self._helps

    def show_talk(self, talk: CardTalk, day: int) -> None:
        """Show the question at which a talk stands; `day` counts the days, so that other follow-ups come tomorrow."""
        self._which = talk.at
        self._helps = follow_ups(part_of(talk.at), day, AS_ON_THE_CARD)
        if self.field.text != talk.note(talk.at):
            self.field.set_text(talk.note(talk.at))
        asked = questions.question(talk.at)
        self.field.set_spoken(f"{card.note_field()}. {asked}")
        self.setAccessibleName(" ".join((asked, *self._helps)))
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "field"):
            return
        look, room = self.kit.look(self), width_u - 2 * _EDGE
        letters, lines = self._question(look, width_u, height_u)
        top = _TOP + len(lines) * letters * _LINE + 24
        bottom = height_u - self._help_height(look, width_u, height_u)
        self.place(self.field, _EDGE, top, room, max(_LEAST_FIELD, bottom - top))

    def _question(self, look: Look, width: float, height: float) -> tuple[float, list[str]]:
        """The largest letters in which the question takes at most a quarter of the height."""
        words, lines = questions.question(self._which), [""]
        letters = _SIZES[-1]
        for letters in _SIZES:
            lines = wrap(look, words, size=letters, weight=Weight.SEMIBOLD, width=width - 2 * _EDGE, max_lines=12)
            if len(lines) * letters * _LINE <= max(110.0, height * 0.26):
                break
        return letters, lines

    def _help_lines(self, look: Look, width: float) -> list[list[str]]:
        room = width - 2 * _EDGE - 40
        return [wrap(look, words, size=_HELP, weight=Weight.REGULAR, width=room, max_lines=3) for words in self._helps]

    def _shows_help(self, look: Look, width: float, height: float) -> bool:
        letters, lines = self._question(look, width, height)
        taken = _TOP + len(lines) * letters * _LINE + 24 + _LEAST_FIELD
        return taken + self._whole_help(look, width) <= height

    def _whole_help(self, look: Look, width: float) -> float:
        found = self._help_lines(look, width)
        return 76 + sum(len(lines) * _HELP * _HELP_LINE + 10 for lines in found) + 16

    def _help_height(self, look: Look, width: float, height: float) -> float:
        return self._whole_help(look, width) if self._shows_help(look, width, height) else 28.0

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors = look.palette
        room = size.width() - 2 * _EDGE
        name = wording.name(self._which)
        draw(painter, look, name, _EDGE, 48, size=24, color=colors.ink2, width=room)
        letters, lines = self._question(look, size.width(), size.height())
        draw_lines(
            painter, look, lines, _EDGE, _TOP - 8, size=letters, weight=Weight.SEMIBOLD, color=colors.ink,
            line_height=_LINE,
        )  # fmt: skip
        if not self._shows_help(look, size.width(), size.height()):
            return
        y = size.height() - self._whole_help(look, size.width()) + 40
        draw(painter, look, wording.if_it_helps(), _EDGE, y, size=24, color=colors.ink2, width=room)
        y += 28
        for helps in self._help_lines(look, size.width()):
            painter.setPen(look.pen(colors.line2, 3))
            middle = y + _HELP * _HELP_LINE / 2
            painter.drawLine(QLineF(_EDGE + 4, middle, _EDGE + 24, middle))
            y = draw_lines(
                painter, look, helps, _EDGE + 40, y, size=_HELP, color=colors.ink2, line_height=_HELP_LINE
            )  # fmt: skip
            y += 10
