"""The settings screens: with the calendar of the open board, and without a board from the overview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.core.labels import Label
from kata_desktop.session.changes import Changes
from kata_desktop.session.trouble import MediumFull, StoreTrouble
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
from kata_desktop.ui.settings.shifts_view import ShiftsView
from kata_desktop.ui.settings.wording_view import WordingView
from kata_desktop.ui.settings.year import MONTHS, YearCalendar
from kata_desktop.words import help as help_words
from kata_desktop.words import printing, settings, shifts, storyboard, wording
from kata_desktop.words.questions import Question

_TITLE_WIDTH = 1100.0


class HomeSettingsScreen(Screen):
    """The settings of this screen alone; `back_requested` leads back to the boards."""

    keys_wanted = Signal()
    help_wanted = Signal()

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
        help_key = Button(self.kit, help_words.title(), kind=Kind.LEDGE, icon="circle-question-mark")
        help_key.clicked.connect(self.help_wanted)
        self.ledge.set_navigation([back, help_key])
        self.ledge.set_primary(done)
        self.style_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.behind.pad.isHidden():
            self.show_page()
            return
        super().keyPressEvent(event)

    def _on_trouble(self, fault: StoreTrouble) -> None:
        self.ledge.say(settings.not_kept(full=isinstance(fault, MediumFull)))

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if hasattr(self, "behind"):
            rect = self.content_rect()
            for part in (self.page, self.behind.pad):
                self.place(part, rect.left(), rect.top(), rect.width(), rect.height())


class SettingsScreen(BoardScreen):
    """The settings with what belongs to the open board; its days off and its wording are views of this screen."""

    returns_here = True
    tells_itself = frozenset({Label.CALENDAR_CHANGED, Label.QUESTIONS_WORDED})

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
        assert self.page.words is not None
        assert self.page.links is not None
        self.page.days.days_off_wanted.connect(self.show_year)
        self.page.days.shifts_wanted.connect(self.show_shifts)
        self.page.links.wanted.connect(self.wanted)
        self.page.words.wording_wanted.connect(self.show_wording)
        self._wording: WordingView | None = None
        self._shifts: ShiftsView | None = None
        self.year = YearCalendar(style, self)
        self.year.taken.connect(self._take_days)
        self.year.refused.connect(self.ledge.say)
        self.behind = BehindPin(self, self.page, preferences, desk or NotebookDesk(parent=self), self.show_page)
        preferences.trouble.connect(self._on_trouble)
        self.show_page()

    def enter(self, thing: str = "") -> None:
        self.show_page()
        super().enter(thing)

    @property
    def wording(self) -> WordingView:
        """The wording of the card."""
        if self._wording is None:
            self._wording = WordingView(self.kit, self.document, self)
            self._wording.said.connect(self.ledge.say)
            self._wording.hide()
        return self._wording

    @property
    def shifts(self) -> ShiftsView:
        """The shifts of the board."""
        if self._shifts is None:
            self._shifts = ShiftsView(self.kit, self.document, self)
            self._shifts.said.connect(self.ledge.say)
            self._shifts.hide()
        return self._shifts

    def leave(self) -> None:
        for view in (self._wording, self._shifts):
            if view is not None:
                view.leave()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - one calendar
        self.page.refresh()
        self.behind.refresh()
        for view in (self._wording, self._shifts):
            if view is not None:
                view.refresh()
        self.year.show_calendar(self.document.board.calendar, self.document.today())
        self.show_kept(settings.kept())

    def _on_trouble(self, fault: StoreTrouble) -> None:
        self.ledge.say(settings.not_kept(full=isinstance(fault, MediumFull)))

    def show_page(self) -> None:
        """Show the settings themselves."""
        self.set_title(settings.title(), settings.title_line(), width=_TITLE_WIDTH)
        self.page.refresh()
        back = self._key(storyboard.boards(), icon="chevron-left")
        back.clicked.connect(lambda: self.wanted.emit(Destination(Place.BOARDS)))
        help_key = self._key(help_words.title(), icon="circle-question-mark")
        help_key.clicked.connect(lambda: self.wanted.emit(Destination(Place.HELP)))
        self._show(self.page, [back, help_key], self._undo_keys(), done=self.back_requested.emit)

    def show_year(self) -> None:
        """Show the calendar of days off."""
        self.set_title(settings.days_off(), settings.days_off_line(), width=_TITLE_WIDTH)
        self.year.turn_to_today()
        earlier, today, later = (self._key(w) for w in (settings.earlier(), settings.today(), settings.later()))
        earlier.clicked.connect(lambda: self.year.turn(-MONTHS))
        today.clicked.connect(self.year.turn_to_today)
        later.clicked.connect(lambda: self.year.turn(MONTHS))
        self._show(self.year, self._back_to_page(), [earlier, today, later, *self._undo_keys()], done=self.leave_view)
        self.year.day(self.document.today()).setFocus()

    def show_wording(self) -> None:
        """Show the wording of the card."""
        self.set_title(wording.title(), wording.title_line(), width=_TITLE_WIDTH)
        card = self._key(printing.print_card(), icon="printer")
        card.clicked.connect(lambda: self.wanted.emit(Destination(Place.PRINT)))
        self._show(self.wording, self._back_to_page(), [card, *self._undo_keys()], done=self.leave_view)
        self.wording.refresh()
        self.wording.rows[Question.TARGET].setFocus()

    def show_shifts(self) -> None:
        """Show the shifts of the board."""
        self.set_title(shifts.title(), shifts.title_line(), width=_TITLE_WIDTH)
        add = self._key(shifts.add(), icon="plus")
        add.clicked.connect(self._add_shift)
        self._show(self.shifts, self._back_to_page(), [add, *self._undo_keys()], done=self.leave_view)
        self.shifts.refresh()
        add.setFocus()

    def _add_shift(self) -> None:
        self.ledge.say(self.shifts.why_no_more)
        self.shifts.add()

    def leave_view(self) -> None:
        """Back to the settings, where one came from."""
        opener = self._opener()
        self.leave()
        self.show_page()
        if opener is not None:
            opener.setFocus()

    def _opener(self) -> Button | None:
        """The button of the page that leads to the view that is shown."""
        if not self.year.isHidden() and self.page.days is not None:
            return self.page.days.change
        if self._shifts is not None and not self._shifts.isHidden() and self.page.days is not None:
            return self.page.days.shifts
        if self._wording is not None and not self._wording.isHidden() and self.page.words is not None:
            return self.page.words.change
        return None

    def _show(
        self, view: QWidget, navigation: list[Button], actions: list[Button], *, done: Callable[[], object]
    ) -> None:
        for other in self._views():
            other.setVisible(other is view)
        primary = Button(self.kit, settings.done(), kind=Kind.LEDGE_PRIMARY, icon="check")
        primary.clicked.connect(lambda _checked=False: done())
        self.ledge.set_navigation(navigation)
        self.ledge.set_actions(actions)
        self.ledge.set_primary(primary)
        self.style_changed()

    def _views(self) -> list[QWidget]:
        views: list[QWidget | None] = [self.page, self.year, self.behind.pad, self._wording, self._shifts]
        return [view for view in views if view is not None]

    def _back_to_page(self) -> list[Button]:
        back = self._key(settings.back(), icon="chevron-left")
        back.clicked.connect(self.leave_view)
        return [back]

    def _undo_keys(self) -> list[Button]:
        undo = self._key(settings.undo(), icon="undo-2")
        undo.clicked.connect(self._undo)
        return [undo]

    def _undo(self) -> None:
        """Take back what was changed of the board here, and nothing that was done elsewhere."""
        self.leave()
        if self.document.undo_status().undo in self.tells_itself:
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
        if event.key() == Qt.Key.Key_Escape and self._opener() is not None:
            self.leave_view()
            return
        if event.key() == Qt.Key.Key_Escape and not self.behind.pad.isHidden():
            self.show_page()
            return
        super().keyPressEvent(event)

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if hasattr(self, "behind"):
            rect = self.content_rect()
            for part in self._views():
                self.place(part, rect.left(), rect.top(), rect.width(), rect.height())
