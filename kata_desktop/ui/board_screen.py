"""What every screen of a board has in common: it shows the document, goes places, and says what was refused."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import CycleTexts
from kata_desktop.core.labels import Label
from kata_desktop.session.changes import Changes
from kata_desktop.ui.destination import Destination
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import storyboard


class BoardScreen(Screen):
    """A screen about one board.

    `wanted` asks the window to go somewhere; the window calls `enter` each time the screen comes up. While it is shown
    it follows the document by `refresh`; hidden, it stays still and is refreshed when it comes up again.
    """

    wanted = Signal(Destination)
    #: A change elsewhere than on the board, to be told like one of it.
    told = Signal(Changes)
    #: Gestures that the screen itself shows at once, so that no snackbar has to tell them.
    tells_itself: frozenset[Label] = frozenset()
    #: The parts on which two fingers mean something; elsewhere they are taken for a palm.
    two_fingers: tuple[QWidget, ...] = ()
    #: Leaving a screen that was asked for from here leads back here, not to the board.
    returns_here = False

    def __init__(
        self,
        style: Style,
        document: StoryboardDocument,
        parent: QWidget | None = None,
        *,
        closable: bool = True,
    ) -> None:
        super().__init__(style, parent, closable=closable)
        self.document = document
        document.changed.connect(self._on_changed)

    @property
    def cycle_texts(self) -> CycleTexts:
        return self.document.board.cycle_texts

    def enter(self, thing: str = "") -> None:  # noqa: ARG002 - for screens about one thing
        """Come up for a thing; the base shows the board as it stands."""
        self.refresh(Changes())

    def leave(self) -> None:
        """Keep drafts: another screen comes up."""

    def given_up(self) -> None:
        """Somebody went home from a screen that was asked for from here, and does not come back."""

    def refresh(self, changes: Changes) -> None:
        """Show the document as it stands; `changes` says what is new (empty: everything)."""

    def back_button(self) -> Button:
        """The way back to the board, for the ledge."""
        back = Button(self.kit, storyboard.back_to_board(), kind=Kind.LEDGE, icon="chevron-left")
        back.clicked.connect(self.back_requested)
        return back

    def show_kept(self, words: str) -> None:
        """Say in the ledge that all is kept; a board only to look at says so instead, and nothing is ticked."""
        writable = self.document.writable
        self.ledge.set_saved(words if writable else storyboard.read_only(), ticked=writable)

    def undo_last(self) -> None:
        """Take back the last change of what is shown here."""
        self.document.undo()

    def redo_last(self) -> None:
        """Bring it back."""
        self.document.redo()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.refresh(changes)
