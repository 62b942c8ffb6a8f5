"""A screen around an observation: its foot and its ground while a sheet or the feedback is up on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

from kata_desktop.paint.look import Look
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.observation.parts import ObservationParts
from kata_desktop.words import notebook_exchange
from kata_desktop.words.observation import Text, text

if TYPE_CHECKING:
    from kata_desktop.ui.kit.screen import Screen
else:
    # Qt finds the signals of one base only, and that is the screen with a board or without one
    Screen = object


class AroundParts(Screen):
    """Mixed into a screen with a board or without one; `parts` and `_desk` come with its constructor."""

    parts: ObservationParts
    _desk: NotebookDesk

    @property
    def _is_open(self) -> bool:
        return hasattr(self, "parts") and self.parts.course is not None

    def _why_shut(self) -> str:
        """Why the notebook cannot be opened."""
        fault = self._desk.fault
        return notebook_exchange.opening(fault).sentence if fault else text(Text.NOTEBOOK_SHUT)

    @property
    def foot(self) -> float:
        return self.parts.foot if self._is_open else super().foot

    def says_above(self) -> bool:
        return self.kit.mode is Mode.DESK or super().says_above()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if self.kit.mode is Mode.DESK and self._is_open:
            painter.fillRect(0, 0, int(size.width()) + 1, int(size.height()) + 1, look.palette.bg)
            return
        super().paint(painter, look, size)
        self.parts.paint(painter, look, size)
