"""Brings the ink sheet up above a window for whatever text asks for it, and takes it away again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kata_desktop.paint.ink import Line
from kata_desktop.ui.kit.handwriting import InkWanted
from kata_desktop.ui.kit.notice import Notice
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.kit.touch import TouchGuard

if TYPE_CHECKING:
    from kata_desktop.ui.ink.sheet import InkSheet


class InkHost(QObject):
    """Answers `handwriting.ask_for_ink` of everything in a window. The sheet is made when it is first wanted.

    `type_in` goes on by keyboard in a field: on the wall the one of the screen, at a desk the caret.
    """

    def __init__(
        self, style: Style, window: QWidget, guard: TouchGuard | None, type_in: Callable[[TextField], None]
    ) -> None:
        super().__init__(window)
        self._style, self._window, self._guard, self._type_in = style, window, guard, type_in
        self._sheet: InkSheet | None = None
        self._place: QWidget | None = None
        self._screen: Screen | None = None
        window.window().installEventFilter(self)
        if window.window() is not window:
            window.installEventFilter(self)

    @property
    def is_up(self) -> bool:
        """Whether somebody writes."""
        return self._sheet is not None and self._sheet.isVisible()

    @property
    def sheet(self) -> InkSheet:
        """The sheet, made now if it was not wanted before."""
        if self._sheet is None:
            from kata_desktop.ui.ink.sheet import InkSheet

            self._sheet = InkSheet(self._style, self._window)
            self._sheet.left.connect(self.close)
            self._sheet.typing_wanted.connect(self._type)
            if self._guard is not None:
                self._guard.allow_two_fingers(self._sheet.paper)
        return self._sheet

    def close(self) -> None:
        """Take the sheet away; everything is kept already."""
        if not self.is_up:
            return
        self.sheet.let_go()
        screen, self._place, self._screen = self._screen, None, None
        if screen is None or not isValid(screen):
            return
        screen.removeEventFilter(self)
        if screen.isVisible():
            # the field itself would call the keyboard back
            screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # the last events of a window may come while it is taken apart already
        if watched is getattr(self, "_window", None) and event.type() == QEvent.Type.Resize and self._sheet is not None:
            self._sheet.setGeometry(self._window.rect())
        if isinstance(event, InkWanted):
            self._open(event)
            return True
        if watched is getattr(self, "_screen", None) and event.type() == QEvent.Type.Hide and not event.spontaneous():
            # another screen comes up: what is written is kept
            self.close()
        return False

    def _open(self, event: InkWanted) -> None:
        event.accept()
        self.close()
        self._place = place = event.place
        screen, sheet = _screen_of(place), self.sheet
        self._screen = screen
        if screen is not None:
            screen.installEventFilter(self)
        field = place if isinstance(place, TextField) else None
        titles = (screen.title, screen.subtitle) if screen is not None else ("", Line())
        sheet.setGeometry(self._window.rect())
        label = field.label if field is not None else place.accessibleName()
        sheet.open(event.handwriting, event.about, titles, label, typing=field is not None)
        for notice in self._window.findChildren(Notice, options=Qt.FindChildOption.FindDirectChildrenOnly):
            notice.raise_()

    def _type(self) -> None:
        place = self._place
        self.close()
        if isinstance(place, TextField) and isValid(place):
            self._type_in(place)


def _screen_of(place: QWidget) -> Screen | None:
    found: QWidget | None = place
    while found is not None and not isinstance(found, Screen):
        found = found.parentWidget()
    return found
