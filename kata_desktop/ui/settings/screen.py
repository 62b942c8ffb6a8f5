"""The settings screens: with the calendar of the open board, and without a board from the overview."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.core.labels import Label
from kata_desktop.session.changes import Changes
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.settings.behind_pin import BehindPin
from kata_desktop.ui.settings.page import SettingsPage
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.ui.settings.year import MONTHS, YearCalendar
from kata_desktop.words import settings, storyboard

_TITLE_WIDTH = 1100.0


class HomeSettingsScreen(Screen):
    """The settings of this screen alone; `back_requested` leads back to the boards."""

    keys_wanted = Signal()

    def __init__(
        self,
        style: Style,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        desk: NotebookDesk | None = None,
    ) -> None:
        super().__init__(style, parent)
        self.page = SettingsPage(style, preferences, parent=self)
        self.page.said.connect(self.ledge.say)
        self.page.place_panel.keys_wanted.connect(self.keys_wanted)
        self.behind = BehindPin(self, self.page, preferences, desk or NotebookDesk(parent=self), self.show_page)
        preferences.trouble.connect(self._on_trouble)
        self.show_page()

    def enter(self) -> None:
        """Come up as the settings stand."""
        self.show_page()
        self.ledge.set_saved(settings.kept())
        self.behind.refresh()

    def show_page(self) -> None:
        """Show the settings themselves."""
        self.set_title(settings.title(), settings.title_line(), width=_TITLE_WIDTH)
        self.behind.pad.hide()
        self.page.refresh()
        self.page.show()
        back = Button(self.kit, storyboard.boards(), kind=Kind.LEDGE, icon="chevron-left")
        back.clicked.connect(self.back_requested)
        done = Button(self.kit, settings.done(), kind=Kind.LEDGE_PRIMARY, icon="check")
        done.clicked.connect(self.back_requested)
        self.ledge.set_navigation([back])
        self.ledge.set_primary(done)
        self.style_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.behind.pad.isHidden():
            self.show_page()
            return
        super().keyPressEvent(event)

    def _on_trouble(self, _fault: StoreTrouble) -> None:
        self.ledge.say(settings.not_kept())

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if hasattr(self, "behind"):
            rect = self.content_rect()
            for part in (self.page, self.behind.pad):
                self.place(part, rect.left(), rect.top(), rect.width(), rect.height())


class SettingsScreen(BoardScreen):
    """The settings with the days and times of the open board; its days off are a second view of this screen."""

    returns_here = True
    tells_itself = frozenset({Label.CALENDAR_CHANGED})

    def __init__(
        self,
        style: Style,
        document: StoryboardDocument,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        desk: NotebookDesk | None = None,
    ) -> None:
        super().__init__(style, document, parent, closable=False)
        self.page = SettingsPage(style, preferences, document, self)
        self.page.said.connect(self.ledge.say)
        self.page.place_panel.keys_wanted.connect(lambda: self.wanted.emit(Destination(Place.KEYS)))
        assert self.page.days is not None
        assert self.page.links is not None
        self.page.days.days_off_wanted.connect(self.show_year)
        self.page.links.wanted.connect(self.wanted)
        self.year = YearCalendar(style, self)
        self.year.taken.connect(self._take_days)
        self.year.refused.connect(self.ledge.say)
        self.behind = BehindPin(self, self.page, preferences, desk or NotebookDesk(parent=self), self.show_page)
        preferences.trouble.connect(self._on_trouble)
        self.show_page()

    def enter(self, thing: str = "") -> None:
        self.show_page()
        super().enter(thing)

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - one calendar
        self.page.refresh()
        self.behind.refresh()
        self.year.show_calendar(self.document.board.calendar, self.document.today())
        self.ledge.set_saved(settings.kept() if self.document.writable else storyboard.read_only())

    def _on_trouble(self, _fault: StoreTrouble) -> None:
        self.ledge.say(settings.not_kept())

    def show_page(self) -> None:
        """Show the settings themselves."""
        self.set_title(settings.title(), settings.title_line(), width=_TITLE_WIDTH)
        self.year.hide()
        self.behind.pad.hide()
        self.page.refresh()
        self.page.show()
        back = self._key(storyboard.boards(), icon="chevron-left")
        back.clicked.connect(lambda: self.wanted.emit(Destination(Place.BOARDS)))
        done = Button(self.kit, settings.done(), kind=Kind.LEDGE_PRIMARY, icon="check")
        done.clicked.connect(self.back_requested)
        self.ledge.set_navigation([back])
        self.ledge.set_actions(self._undo_keys())
        self.ledge.set_primary(done)
        self.style_changed()

    def show_year(self) -> None:
        """Show the calendar of days off."""
        self.set_title(settings.days_off(), settings.days_off_line(), width=_TITLE_WIDTH)
        self.year.turn_to_today()
        self.page.hide()
        self.year.show()
        back = self._key(settings.back(), icon="chevron-left")
        back.clicked.connect(self.leave_year)
        earlier, today, later = (self._key(w) for w in (settings.earlier(), settings.today(), settings.later()))
        earlier.clicked.connect(lambda: self.year.turn(-MONTHS))
        today.clicked.connect(self.year.turn_to_today)
        later.clicked.connect(lambda: self.year.turn(MONTHS))
        done = Button(self.kit, settings.done(), kind=Kind.LEDGE_PRIMARY, icon="check")
        done.clicked.connect(self.leave_year)
        self.ledge.set_navigation([back])
        self.ledge.set_actions([earlier, today, later, *self._undo_keys()])
        self.ledge.set_primary(done)
        self.style_changed()
        self.year.day(self.document.today()).setFocus()

    def leave_year(self) -> None:
        """Back to the settings, where one came from."""
        self.show_page()
        if self.page.days is not None:
            self.page.days.change.setFocus()

    def _undo_keys(self) -> list[Button]:
        undo = self._key(settings.undo(), icon="undo-2")
        undo.clicked.connect(self._undo)
        return [undo]

    def _undo(self) -> None:
        """Take back what was changed of the board here, and nothing that was done elsewhere."""
        if self.document.undo_status().undo is Label.CALENDAR_CHANGED:
            self.document.undo()
        else:
            self.ledge.say(settings.nothing_to_undo())

    def _key(self, words: str, icon: str | None = None) -> Button:
        return Button(self.kit, words, kind=Kind.LEDGE, icon=icon)

    def _take_days(self, days: frozenset[date]) -> None:
        if not self.document.writable:
            self.ledge.say(settings.read_only())
            self.refresh(Changes())
            return
        calendar = replace(self.document.board.calendar, days_off=days)
        self.document.apply(lambda: self.document.session.setting_up.set_calendar(calendar))
        self.refresh(Changes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.year.isHidden():
            self.leave_year()
            return
        if event.key() == Qt.Key.Key_Escape and not self.behind.pad.isHidden():
            self.show_page()
            return
        super().keyPressEvent(event)

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if hasattr(self, "behind"):
            rect = self.content_rect()
            for part in (self.page, self.year, self.behind.pad):
                self.place(part, rect.left(), rect.top(), rect.width(), rect.height())
