"""Observing at a board that is not on this laptop: only its name is asked for, the sheet stays in this notebook."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kata_desktop.session.notebook.about import About
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.button_flow import ButtonFlow
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.observation.around import AroundParts
from kata_desktop.ui.observation.parts import ObservationParts, View
from kata_desktop.ui.storyboard.board_style import BoardStyle
from kata_desktop.words.observation import Text, text

_FIELD_WIDTH, _FIELD_HEIGHT = 1000.0, 116.0
_MOST_NAMES: Final = 6


class HomeObservationScreen(AroundParts, Screen):
    """Asks for the name of a board first, a former one by one tap; a sheet that waits there is gone on with.

    `keys_wanted` asks for all keys.
    """

    keys_wanted = Signal()

    def __init__(
        self,
        style: Style,
        desk: NotebookDesk,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(BoardStyle(style), parent)
        self.kit.setParent(self)
        self._base, self._desk = style, desk
        self.field = TextField(style, text(Text.NAME_LABEL), parent=self)
        self.field.asks_at_once = True
        self.field.edited.connect(self._on_edited)
        self.names: ButtonFlow | None = None
        assert isinstance(self.field.editor, QLineEdit)
        self.field.editor.returnPressed.connect(self._begin)
        self.parts = ObservationParts(self, style, clock or style.now)
        self.parts.left.connect(self._leave_sheet)
        self.parts.wanted.connect(lambda _place: self.keys_wanted.emit())
        self.parts.opened.connect(lambda which: self._show(which, timed=False))
        self.style_changed()

    def enter(self) -> None:
        """Come up and ask for the name."""
        self.parts.leave()
        self.parts.hide()
        self.parts.course = None
        self.set_title(text(Text.NAME_TITLE), text(Text.NAME_LINE), width=1400)
        back = Button(self.kit, text(Text.BOARDS), kind=Kind.LEDGE, icon="layout-grid")
        back.clicked.connect(self.back_requested)
        self.begin = Button(self.kit, text(Text.BEGIN), kind=Kind.LEDGE_PRIMARY, icon="eye")
        self.begin.clicked.connect(self._begin)
        self.begin.not_yet.connect(self.ledge.say)
        self.ledge.set_navigation([back])
        self.ledge.set_actions([])
        self.ledge.set_primary(self.begin)
        self.ledge.set_saved("")
        self.field.set_text("")
        self.field.show()
        self._offer_names()
        self._on_edited()
        self.style_changed()
        self.field.editor.setFocus()

    def _offer_names(self) -> None:
        """The boards observed before, the last one first; a name typed in other letters would be another board."""
        if self.names is not None:
            self.names.hide()
            self.names.deleteLater()
            self.names = None
        document = self._desk.document()
        titles = document.notebook.observed_titles[:_MOST_NAMES] if document is not None else ()
        if titles:
            buttons = [Button(self.kit, title, parent=self) for title in titles]
            for button, title in zip(buttons, titles, strict=True):
                button.clicked.connect(lambda _checked=False, title=title: self._begin_at(title))
            self.names = ButtonFlow(self.kit, text(Text.NAMES_BEFORE), buttons, self)
            self.names.show()

    def _begin_at(self, title: str) -> None:
        self.field.set_text(title)
        self._begin()

    def _on_edited(self) -> None:
        self.begin.set_why("" if self.field.text.strip() else text(Text.NAME_MISSING))

    def _begin(self) -> None:
        title, document = self.field.text.strip(), self._desk.document()
        if not title:
            self.ledge.say(text(Text.NAME_MISSING))
            return
        if document is None:
            self.ledge.say(self._why_shut())
            return
        session, held = document.session, document.notebook
        waiting = held.asked_for("", title) or held.cut_off("", title, session.clock.now())
        if waiting is not None:
            self._show(waiting.id, timed=True)
            return
        found = About(session.clock.now(), title)
        made = document.apply(lambda: session.observing.begin(found, practise=held.practise("", title)))
        if made is not None:
            self._show(made.made, timed=True)

    def _show(self, observation_id: str, *, timed: bool) -> None:
        document = self._desk.document()
        if document is not None:
            self.field.hide()
            if self.names is not None:
                self.names.hide()
            self.parts.open(document, observation_id, timed=timed, view=View.SHEET if timed else View.FEEDBACK)
            if timed:
                self.parts.sheet.focus_now()

    def _leave_sheet(self) -> None:
        self.parts.leave()
        self.back_requested.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        # a home screen is not told that another one comes up
        if hasattr(self, "parts"):
            self.parts.leave()
        super().hideEvent(event)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "parts"):
            return
        self.parts.arrange(width_u, height_u)
        rect = self.content_rect()
        scale = self._base.unit / self.kit.unit
        wide = min(_FIELD_WIDTH * scale, rect.width())
        self.place(self.field, rect.left(), rect.top() + 32, wide, _FIELD_HEIGHT * scale)
        if self.names is not None:
            top = rect.top() + 32 + _FIELD_HEIGHT * scale + 32
            self.place(self.names, rect.left(), top, rect.width(), self.names.preferred_height(rect.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_open and self.parts.take_key(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return
        super().keyPressEvent(event)
