"""The words of one phase at the wall: two fields in the place of the sheet, so that the keyboard finds room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import Seen, seen_ink
from kata_desktop.paint.look import Look, Weight
from kata_desktop.ui.ink.field_ink import FieldInk
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, draw_panel_title, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.notebook.document import NotebookDocument
from kata_desktop.words import observation as words
from kata_desktop.words.observation import Text, text

_EDGE, _TOP, _FIELD, _GAP = 24.0, 80.0, 152.0, 24.0
_MOST: Final = 1600.0
_INK: Final = 170.0


class PhaseWriting(Painted):
    """`coach_written` and `learner_written` carry phase and text."""

    coach_written = Signal(object, str)
    learner_written = Signal(object, str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.phase = Phase.FRAMING
        super().__init__(style, parent)
        self.keeper = Keeper(self)
        self.coach = TextField(style, text(Text.COACH_HEAD), lines=True, size=26, weight=Weight.REGULAR, parent=self)
        self.learner = TextField(
            style, text(Text.LEARNER_HEAD), lines=True, size=26, weight=Weight.REGULAR, parent=self
        )
        self.coach.edited.connect(lambda said: self._later("coach", said))
        self.learner.edited.connect(lambda said: self._later("learner", said))
        self.inks: list[Button] = []
        for field, who in ((self.coach, Text.COACH), (self.learner, Text.LEARNER)):
            name = f"{text(Text.INK)}, {text(who)}"
            button = Button(style, text(Text.INK), icon="pen-line", name=name, parent=self)
            button.clicked.connect(lambda _checked=False, field=field: field.ask_for_ink())
            self.inks.append(button)
        self.style_changed()

    def show_phase(self, document: NotebookDocument, sheet: str, phase: Phase, seen: Seen) -> None:
        """Begin with the words of a phase of an observation; both sides take ink as well."""
        self.phase = phase
        for field, side in ((self.coach, "coach"), (self.learner, "learner")):
            field.set_handwriting(FieldInk(document, lambda: sheet, seen_ink(phase, side), field))
        self.coach.set_text(seen.coach)
        self.learner.set_text(seen.learner)
        self.setAccessibleName(words.phase(phase))
        self.update()
        self.coach.editor.setFocus()

    def _later(self, side: str, said: str) -> None:
        phase = self.phase
        signal = self.coach_written if side == "coach" else self.learner_written
        self.keeper.later(side, lambda: signal.emit(phase, said))

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "inks"):
            return
        wide = min(_MOST, width_u - 2 * _EDGE - _GAP - _INK)
        for number, (field, ink) in enumerate(zip((self.coach, self.learner), self.inks, strict=True)):
            top = _TOP + number * (_FIELD + _GAP)
            self.place(field, _EDGE, top, wide, _FIELD)
            self.place(ink, _EDGE + wide + _GAP, top + (_FIELD - 88) / 2, _INK, 88)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        draw_panel_title(painter, look, size.width(), words.phase(self.phase), right=words.where(self.phase))
