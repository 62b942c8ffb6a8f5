"""The notice of a board that cannot be saved: what waits, when it is kept again, and a warning before closing."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from kata_desktop.session.kept import KeptSession
from kata_desktop.session.trouble import MediumFull, StoreTrouble
from kata_desktop.ui.document import Document, StoryboardDocument
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.kit.notice import Notice, NoticeKind
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import trouble

_HEIGHT: Final = 96
_LEFT: Final = 468
_TOP: Final = 8
_EDGE: Final = 24


class SavingNotice(Notice):
    """Lies over the right part of the header as long as something waits; nothing below it is covered."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(style, NoticeKind.INK, parent)
        self._over = parent
        self._warned = False
        self.hide()

    def tell(self, fault: StoreTrouble) -> None:
        """Say what is so and what it means."""
        told = trouble.saving(fault)
        self.set_kind(NoticeKind.DATA)
        self.show_text(told.title, told.meaning, icon="info")
        self.show()
        self.raise_()
        self.fit()

    def count_on(self, ledge: Ledge, document: StoryboardDocument) -> None:
        """Count on the ledge what waits, where else it says that all is saved."""
        count = document.waiting
        for_space = isinstance(document.session.trouble, MediumFull)
        ledge.set_waiting(trouble.waiting(count, for_space=for_space) if count else "")
        self.setVisible(count > 0 or self.isVisible())

    def be_over(self) -> None:
        """Everything is kept again."""
        self.hide()
        self._warned = False

    def lets_close(self, document: Document[KeptSession] | None, beside: Document[KeptSession] | None = None) -> bool:
        """Hold the window once while entries wait, of the board or of the notebook `beside` it.

        Who closes it again has read that they would be lost.
        """
        waits = [one for one in (document, beside) if one is not None and one.waiting and not one.try_again()]
        if not waits or self._warned:
            return True
        self._warned = True
        told = trouble.closing(sum(one.waiting for one in waits), notebook=waits == [beside])
        self.set_kind(NoticeKind.DATA)
        self.show_text(told.title, told.meaning, icon="info")
        self.show()
        self.raise_()
        self.fit()
        return False

    def fit(self) -> None:
        """Take the place over the header of the window."""
        pixels = self.kit.pixels
        width = self._over.width() - pixels(_LEFT) - pixels(_EDGE)
        self.setGeometry(pixels(_LEFT), pixels(_TOP), width, pixels(_HEIGHT))
