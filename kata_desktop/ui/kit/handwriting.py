"""Ink in the place of a text: what a field, the ink sheet and a button "Ink" need to know of each other.

A screen that offers ink for its text fields says one line for each, and the rest follows:

    ink = InkOf(document, lambda: self._id)
    ink(field, "learned")

`InkOf` (ui.ink.field_ink) reads the strokes of the thing whose id the function gives and keeps each new one through
`document.apply`, of a board or of the notebook. The field then shows its ink, opens the sheet when it has ink only, and
the keyboard gets its key "Ink". A place that is no text field opens the sheet by `ask_for_ink`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.ink import Ink, Place
from kata_desktop.ui.kit.about import About


class Handwriting(QObject):
    """The strokes of one text field. `changed` comes whenever they may have changed, by whomever."""

    changed = Signal()

    @property
    def thing(self) -> str:
        """The id of the thing whose text it is; empty while that is still to be made."""
        raise NotImplementedError

    @property
    def ink(self) -> Ink:
        """What stands there now, in drawing order."""
        raise NotImplementedError

    @property
    def writable(self) -> bool:
        """Whether strokes can be kept here now."""
        raise NotImplementedError

    def write(self, drawn: Sequence[Place], width: int) -> str:
        """Keep one stroke at once, in design units of the paper; why it is not taken, empty when it is kept."""
        raise NotImplementedError

    def rub_out(self, stroke: str) -> str:
        """Put a stroke away; why it stays, else empty."""
        raise NotImplementedError

    def take_back(self) -> str:
        """Take the last stroke away; why it stays, else empty."""
        raise NotImplementedError


class InkWanted(QEvent):
    """Asks whoever keeps the window to open the ink sheet for the text of a widget; accepted by who does."""

    KIND: ClassVar[QEvent.Type] = QEvent.Type(QEvent.registerEventType())

    def __init__(self, place: QWidget, handwriting: Handwriting, about: About) -> None:
        super().__init__(self.KIND)
        self.place, self.handwriting, self.about = place, handwriting, about
        self.ignore()


def ask_for_ink(place: QWidget, handwriting: Handwriting, about: About) -> bool:
    """Open the ink sheet of the window for the text of a widget; False where no window offers one.

    Title and subtitle of the sheet are those of the screen around `place`, numbers and question those of `about`. Only
    a `TextField` can go on by keyboard from there.
    """
    event = InkWanted(place, handwriting, about)
    QCoreApplication.sendEvent(place.window(), event)
    return event.isAccepted()
