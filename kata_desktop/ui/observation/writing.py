"""The words of one phase at the wall: two fields in the place of the sheet, so that the keyboard finds room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import Seen
from kata_desktop.paint.look import Look, Weight
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, draw_panel_title, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import observation as words
from kata_desktop.words.observation import Text, text

_EDGE, _TOP, _FIELD, _GAP = 24.0, 80.0, 152.0, 24.0
_MOST: Final = 1400.0


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
        self.style_changed()

    def show_phase(self, phase: Phase, seen: Seen) -> None:
        """Begin with the words of a phase."""
        self.phase = phase
        self.coach.set_text(seen.coach)
        self.learner.set_text(seen.learner)
        self.setAccessibleName(words.phase(phase))
        self.update()
        self.coach.write_at_once()

    def _later(self, side: str, said: str) -> None:
        phase = self.phase
        signal = self.coach_written if side == "coach" else self.learner_written
        self.keeper.later(side, lambda: signal.emit(phase, said))

    def arrange(self, width_u: float, _height_u: float) -> None:
        if hasattr(self, "learner"):
            wide = min(_MOST, width_u - 2 * _EDGE)
            self.place(self.coach, _EDGE, _TOP, wide, _FIELD)
            self.place(self.learner, _EDGE, _TOP + _FIELD + _GAP, wide, _FIELD)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        draw_panel_title(painter, look, size.width(), words.phase(self.phase), right=words.where(self.phase))
