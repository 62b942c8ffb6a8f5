"""The second coach's screen at a board: live on an own laptop, or after the cycle at the wall behind the PIN."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import CoachingCycle, number_of
from kata_desktop.session.changes import Changes
from kata_desktop.session.notebook.about import About, about
from kata_desktop.session.settings import RoleChoice
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.notebook.document import NotebookDocument
from kata_desktop.ui.notebook.pin_pad import EnterKey, PinPad
from kata_desktop.ui.observation.around import AroundParts
from kata_desktop.ui.observation.closing import ClosingTimer
from kata_desktop.ui.observation.parts import ObservationParts, View
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.ui.storyboard.board_style import BoardStyle
from kata_desktop.words import pin
from kata_desktop.words.observation import Text, text

#: Asks for a sheet of a cycle that is still to come.
NEW: Final = "new"


class ObservationScreen(AroundParts, BoardScreen):
    """`enter` takes "new" for the sheet of the next cycle, the id of a cycle that was held, that of an observation,
    or nothing for what was observed last. On a learner's screen all of it stands behind the PIN.
    """

    #: a cycle may be observed without a touch for as long as it lasts
    patience_ms = 60 * 60 * 1000

    def __init__(
        self,
        style: Style,
        document: StoryboardDocument,
        desk: NotebookDesk,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(BoardStyle(style), document, parent, closable=False)
        self.kit.setParent(self)
        self._base, self._desk, self._preferences = style, desk, preferences
        self._thing = ""
        self.parts = ObservationParts(self, style, clock or style.now)
        self.parts.left.connect(self._leave)
        self.parts.wanted.connect(self.wanted)
        self.parts.opened.connect(lambda which: self._show(which, timed=False))
        self.pad = PinPad(style, self)
        self.pad.hide()
        self.pad.opened.connect(self._unlocked)
        self.pad.chosen.connect(self._chosen)
        self.pad.said.connect(self.ledge.say)
        self.closing = ClosingTimer(self)
        self.closing.timeout.connect(lambda: self.wanted.emit(Destination(Place.BOARD)))
        self.style_changed()

    @property
    def is_guarded(self) -> bool:
        """Whether this is a learner's screen, where the PIN is asked for."""
        return self._preferences.settings.role is RoleChoice.LEARNER

    # ------------------------------------------------------------------------------ coming and going

    def enter(self, thing: str = "") -> None:
        self._thing = thing
        self.closing.stop()
        super().enter(thing)
        if self.is_guarded:
            self._ask_pin()
        else:
            self._unlocked()

    def leave(self) -> None:
        self.closing.stop()
        self.parts.leave()
        self.parts.hide()

    def _leave(self) -> None:
        """From the wall always to the board: what the learner sees next is nothing of the coach's."""
        if self.is_guarded:
            self.wanted.emit(Destination(Place.BOARD))
        else:
            self.back_requested.emit()

    def _ask_pin(self) -> None:
        kept = self._preferences.settings.pin
        self.parts.hide()
        self.parts.course = None
        back = Button(self.kit, text(Text.BACK_TO_BOARD), kind=Kind.LEDGE, icon="chevron-left")
        back.clicked.connect(self.back_requested)
        if kept:
            self.pad.ask(kept)
        else:
            self.pad.choose()
        self.ledge.set_navigation([back])
        self.ledge.set_actions([])
        self.ledge.set_primary(EnterKey(self.kit, self.pad))
        self.set_title(pin.title(), text(Text.ONLY_HERE), width=900)
        self.pad.show()
        self.pad.field.setFocus()
        self.style_changed()

    def _chosen(self, kept: str) -> None:
        self._preferences.change(pin=kept)
        self._unlocked()

    def _unlocked(self) -> None:
        self.pad.hide()
        document = self._desk.document()
        if document is None:
            self._show_shut()
            return
        self.parts.closes = self.is_guarded
        if self.is_guarded:
            self.closing.begin()
        found, timed, view = self._wanted(document)
        if found:
            self._show(found, timed=timed, view=view)
        else:
            self._show_shut()

    def _show(self, observation_id: str, *, timed: bool, view: View = View.FEEDBACK) -> None:
        document = self._desk.document()
        if document is not None:
            self.parts.open(document, observation_id, timed=timed, view=view)
            if view is View.SHEET and timed:
                self.parts.sheet.focus_phase(
                    self.parts.sheet.course.phase if self.parts.sheet.course else next(iter(()))
                )

    def _show_shut(self) -> None:
        """Say why there is no notebook."""
        back = Button(self.kit, text(Text.BACK_TO_BOARD), kind=Kind.LEDGE, icon="chevron-left")
        back.clicked.connect(self.back_requested)
        self.ledge.set_navigation([back])
        self.ledge.set_actions([])
        self.ledge.set_primary(None)
        self.set_title(text(Text.TITLE), width=900)
        self.ledge.say(self._why_shut())
        self.style_changed()

    # ---------------------------------------------------------------------------- which observation

    def _wanted(self, document: NotebookDocument) -> tuple[str, bool, View]:
        """The id of the observation that is meant, whether its clock is here, and what of it is shown first."""
        held, session, board = document.notebook, self.document.session, self.document.board
        if held.observation(self._thing) is not None:
            return self._thing, False, View.SHEET
        cycle = next((one for one in board.coaching_cycles if one.id == self._thing), None)
        if cycle is not None:
            return self._of_cycle(document, cycle), False, View.SHEET
        cut_off = held.cut_off(session.board_id, board.title, session.clock.now())
        if cut_off is not None and self._thing != NEW:
            return cut_off.id, True, View.SHEET
        observed = held.observed(session.board_id, board.title)
        if self._thing != NEW and observed:
            return observed[-1].id, False, View.FEEDBACK
        waiting = held.asked_for(session.board_id, board.title)
        if waiting is not None:
            return waiting.id, True, View.SHEET
        now = session.clock.now()
        number = number_of(board.coaching_cycles, CoachingCycle("", now))
        found = About(now, board.title, session.board_id, "", number, board.coach)
        return self._begun(document, found), True, View.SHEET

    def _of_cycle(self, document: NotebookDocument, cycle: CoachingCycle) -> str:
        held = document.notebook
        known = next((one.id for one in held.observations if one.cycle == cycle.id), "")
        made = known or self._begun(document, about(self.document.session, cycle))
        times = cycle.phase_seconds()
        if made and times and not document.notebook.observation(made).seconds:  # type: ignore[union-attr]
            document.apply(lambda: document.session.observing.time_phases(made, times))
        return made

    def _begun(self, document: NotebookDocument, found: About) -> str:
        practise = document.notebook.practise(found.board, found.title)
        observer = self.document.board.second_coach
        made = document.apply(lambda: document.session.observing.begin(found, observer=observer, practise=practise))
        return made.made if made is not None else ""

    # -------------------------------------------------------------------------------- keys and undo

    def refresh(self, changes: Changes) -> None:
        """Nothing of it follows the board."""

    def undo_last(self) -> None:
        self.parts.undo()

    def redo_last(self) -> None:
        self.parts.redo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pad = not self.pad.isHidden()
        if pad and event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif pad or self.parts.course is None or not self.parts.take_key(event):
            super().keyPressEvent(event)

    # ------------------------------------------------------------------------------ where it stands

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "closing"):
            return
        self.parts.arrange(width_u, height_u)
        rect = self.content_rect()
        self.place(self.pad, rect.left(), rect.top(), rect.width(), rect.height())
