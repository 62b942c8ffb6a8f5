"""What of the settings stands behind the PIN: another PIN, another role of this screen, the notebook handed out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from kata_desktop.session.place import THIS_SCREEN
from kata_desktop.session.settings import RoleChoice
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.notebook.carrying import Carrying
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.notebook.document import NotebookDocument
from kata_desktop.ui.notebook.pin_pad import EnterKey, PinPad
from kata_desktop.ui.settings.page import SettingsPage
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.words import notebook_exchange as words
from kata_desktop.words import pin, settings

_TITLE_WIDTH: Final = 1100.0


class BehindPin(QObject):
    """Follows the page of a settings screen, and shows its pad in the page's place until `back` brings that again."""

    def __init__(
        self,
        screen: Screen,
        page: SettingsPage,
        preferences: Preferences,
        desk: NotebookDesk,
        back: Callable[[], object],
    ) -> None:
        super().__init__(screen)
        self._screen, self._page, self._preferences, self._desk = screen, page, preferences, desk
        self._back = back
        self._act: Callable[[], object] = lambda: None
        self.carrying = Carrying()
        self.pad = PinPad(screen.kit, screen)
        self.pad.hide()
        self.pad.opened.connect(self._on_opened)
        self.pad.chosen.connect(self._on_chosen)
        self.pad.said.connect(screen.ledge.say)
        panel = page.coach
        panel.pin_wanted.connect(self.change_pin)
        panel.hand_out_wanted.connect(self.hand_out)
        panel.take_in_wanted.connect(self.take_in)
        panel.mirror_turned.connect(self._turn_mirror)
        page.place_panel.role_chosen.connect(self.choose_role)

    def refresh(self) -> None:
        """Show whether the mirror is on; a learner's screen never looks into the notebook."""
        if self._preferences.settings.role is not RoleChoice.LEARNER:
            document = self._document()
            if document is not None:
                self._page.coach.show_mirror(document.notebook.mirror_shown)

    def change_pin(self) -> None:
        """Choose another PIN, after the one that holds."""
        self._guarded(self._choose_pin)

    def choose_role(self, role: RoleChoice) -> None:
        """Say whose screen this is."""
        if role is not self._preferences.settings.role:
            self._guarded(lambda: self._take_role(role))

    def hand_out(self) -> None:
        """Write the notebook to a folder or a stick."""
        self._guarded(self._hand_out)

    def take_in(self) -> None:
        """Add what another place handed out."""
        document = self._document()
        told = self.carrying.take_in(self._screen, document) if document is not None else ""
        if told:
            self._say(told)
            self.refresh()

    def _guarded(self, act: Callable[[], object]) -> None:
        kept = self._preferences.settings.pin
        if not kept:
            act()
            return
        self._act = act
        self._show_pad()
        self.pad.ask(kept)

    def _show_pad(self) -> None:
        ledge, kit = self._screen.ledge, self._screen.kit
        back = Button(kit, settings.back(), kind=Kind.LEDGE, icon="chevron-left")
        back.clicked.connect(self._back)
        ledge.set_navigation([back])
        ledge.set_actions([])
        ledge.set_primary(EnterKey(kit, self.pad))
        self._page.hide()
        self.pad.show()
        self._screen.set_title(pin.title(), width=_TITLE_WIDTH)
        self._screen.style_changed()

    def _on_opened(self) -> None:
        self._back()
        self._act()

    def _choose_pin(self) -> None:
        self._show_pad()
        self.pad.choose()

    def _on_chosen(self, kept: str) -> None:
        self._preferences.change(pin=kept)
        self._back()
        self._say(settings.pin_kept())

    def _take_role(self, role: RoleChoice) -> None:
        self._preferences.change(role=role)
        self._page.refresh()
        self.refresh()

    def _hand_out(self) -> None:
        document = self._document()
        place = self._preferences.settings.place or THIS_SCREEN
        told = self.carrying.hand_out(self._screen, document, place) if document is not None else ""
        if told:
            self._say(told)

    def _turn_mirror(self, shown: bool) -> None:
        document = self._document()
        if document is not None:
            document.apply(lambda: document.session.show_mirror(shown))
        self.refresh()

    def _document(self) -> NotebookDocument | None:
        document = self._desk.document()
        if document is None and self._desk.fault is not None:
            self._say(words.opening(self._desk.fault).sentence)
        return document

    def _say(self, words: str) -> None:
        self._screen.ledge.say(words)
