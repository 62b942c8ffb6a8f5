"""The notes of the card by hand: the same paper as everywhere, kept with the card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from kata_desktop.core.ink import Ink, Place
from kata_desktop.session.trouble import MediumFull, StoreTrouble
from kata_desktop.ui.card.course import CardCourse
from kata_desktop.ui.kit.handwriting import Handwriting
from kata_desktop.words import card


def not_kept(fault: StoreTrouble) -> str:
    """Why notes stay on this screen only."""
    return card.not_kept(full=isinstance(fault, MediumFull))


class CardInk(Handwriting):
    """The ink of the question that is asked. A stroke that cannot be kept stays on the screen, as typed notes do."""

    def __init__(self, course: CardCourse, parent: QObject) -> None:
        super().__init__(parent)
        self._course = course
        course.moved.connect(self.changed)

    @property
    def thing(self) -> str:
        return self._course.at.value

    @property
    def ink(self) -> Ink:
        return self._course.talk.ink(self._course.at)

    @property
    def writable(self) -> bool:
        return True

    def write(self, drawn: Sequence[Place], width: int) -> str:
        self._course.draw(drawn, width)
        return self._told()

    def rub_out(self, stroke: str) -> str:
        self._course.rub_out(stroke)
        return self._told()

    def take_back(self) -> str:
        strokes = self.ink.strokes
        if strokes and strokes[-1].id == self._course.talk.last_act:
            self._course.take_back_ink()
        elif strokes:
            self._course.rub_out(strokes[-1].id)
        return self._told()

    def _told(self) -> str:
        fault = self._course.fault
        return "" if fault is None else not_kept(fault)
