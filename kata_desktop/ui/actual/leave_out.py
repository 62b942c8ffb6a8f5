"""Asks for one sentence about a point: why it does not count, or what was special; it stands beside it for good."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.actual.correct import LOW
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import chart_rules, reasons
from kata_desktop.words import close_up as words

_EDGE = 28.0
_TITLE, _TEXT = 28.0, 22.0


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, what the answer means, answers to tap, and the words of both ways out; `why` an answer must be.

    `field` is the text of a measurement that the answer is.
    """

    field: str
    asked: str
    told: str
    starters: tuple[str, ...]
    do: str
    let_be: str
    why: str = ""


def why_left_out() -> Question:
    """The question before a point is left out."""
    why = reasons.sentence(InvalidValue(Reason.REASON_MISSING))
    return Question(
        "excluded", words.why_left_out(), words.stays_to_be_seen(), words.reason_starters(), words.leave_it_out(),
        words.keep_it(), why,
    )  # fmt: skip


def what_to_note() -> Question:
    """The question for a note; none is an answer too."""
    return Question(
        "note", chart_rules.what_to_note(), chart_rules.note_counts_on(), chart_rules.note_starters(),
        chart_rules.keep_note(), chart_rules.leave_note(),
    )  # fmt: skip


class LeaveOutPanel(Painted):
    """The right column while a sentence is asked for: by tap or by keyboard, then the act or not."""

    given = Signal(str)
    let_be = Signal()

    def __init__(self, style: Style, question: Question, ink: InkOf, parent: QWidget | None = None) -> None:
        self._question = question
        super().__init__(style, parent)
        self.field = TextField(style, question.asked, lines=True, size=24, parent=self)
        self.starters = [Button(style, text, kind=Kind.CHOICE, parent=self) for text in question.starters]
        for starter in self.starters:
            starter.clicked.connect(lambda _on=False, text=starter.label: self._take(text))
        self.leave_button = Button(style, question.do, kind=Kind.PRIMARY, parent=self)
        self.leave_button.clicked.connect(lambda: self.given.emit(self.field.text))
        self.let_be_button = Button(style, question.let_be, parent=self)
        self.let_be_button.clicked.connect(self.let_be)
        self.field.edited.connect(self._follow)
        ink(self.field, question.field)
        if self.field.handwriting is not None:
            self.field.handwriting.changed.connect(lambda: self._follow(self.field.text))
        self.begin()

    def begin(self, text: str = "") -> None:
        """Ask anew, with what was answered before."""
        self.field.set_text(text)
        self._follow(text)
        self.style_changed()

    def _take(self, text: str) -> None:
        self.field.set_text(text)
        self._follow(text)

    def _follow(self, text: str) -> None:
        for starter in self.starters:
            starter.setChecked(starter.label == text)
        self.leave_button.set_why(self._question.why if self.field.is_empty else "")

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "let_be_button"):
            return
        width, beside = width_u - 2 * _EDGE, height_u < LOW
        title, told = self._told(self.kit.look(self), width)
        top = 24 + len(title) * _TITLE * 1.3 + len(told) * _TEXT * 1.3 + 24
        column = (width - _EDGE) / 2 if beside else width
        low = height_u - _EDGE - 72
        for n, starter in enumerate(self.starters):
            self.place(starter, _EDGE, top + 84 * n, column, 72)
        below = top + 84 * len(self.starters)
        if beside:
            self.place(self.field, width_u - _EDGE - column, top, column, below - top - 12)
            self.place(self.let_be_button, _EDGE, low, column, 72)
            self.place(self.leave_button, width_u - _EDGE - column, low, column, 72)
            return
        self.place(self.field, _EDGE, below + 4, width, max(96.0, min(220.0, low - 100 - below)))
        self.place(self.let_be_button, _EDGE, low, width, 72)
        self.place(self.leave_button, _EDGE, low - 84, width, 72)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, width = look.palette, size.width() - 2 * _EDGE
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        title, told = self._told(look, width)
        y = draw_lines(painter, look, title, _EDGE, 24, size=_TITLE, weight=Weight.SEMIBOLD, color=colors.ink)
        draw_lines(painter, look, told, _EDGE, y + 4, size=_TEXT, color=colors.ink2)

    def _told(self, look: Look, width: float) -> tuple[list[str], list[str]]:
        """The question and what leaving out means, in lines."""
        title = wrap(look, self._question.asked, size=_TITLE, weight=Weight.SEMIBOLD, width=width, max_lines=3)
        told = wrap(look, self._question.told, size=_TEXT, weight=Weight.REGULAR, width=width, max_lines=5)
        return title, told
