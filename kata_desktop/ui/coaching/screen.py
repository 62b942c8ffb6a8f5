"""The coaching cycle: left the question, right the part of the board it is about, the way through on the ledge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Part, before
from kata_desktop.core.labels import Label
from kata_desktop.session.changes import Changes
from kata_desktop.session.settings import RoleChoice
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.coaching.asking import show_card
from kata_desktop.ui.coaching.course import CycleCourse
from kata_desktop.ui.coaching.ledge import HEIGHT, CycleLedge
from kata_desktop.ui.coaching.note import CoachesNotes, NotePanel
from kata_desktop.ui.coaching.part import Command, CyclePart, Moment
from kata_desktop.ui.coaching.parts import part_for
from kata_desktop.ui.coaching.question import QuestionCard
from kata_desktop.ui.coaching.step_part import StepPart
from kata_desktop.ui.coaching.timer import TIMER_HEIGHT, CycleTimer
from kata_desktop.ui.coaching.turn import CardTurn
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.idle import IDLE_TALKING_MS
from kata_desktop.ui.kit.access import announce
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.kit.measures import MARGIN
from kata_desktop.ui.kit.snackbar import SNACKBAR_HEIGHT
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.swipe import Swipe
from kata_desktop.ui.kit.tab_order import order_tabs
from kata_desktop.words import storyboard
from kata_desktop.words.coaching import Text, Word, text

if TYPE_CHECKING:
    from kata_desktop.ui.notebook.desk import NotebookDesk

HEADER, _GAP = 104.0, 24.0
_LEFT, _LEFT_SHARE = 820.0, 0.438
_TITLE: Final = 440.0


class CoachingScreen(BoardScreen):
    """`enter` begins today's cycle or goes on with it where it was; whoever leaves loses nothing.

    Going to a full screen from here and back leads to the same question, and the time runs on meanwhile. `role` says
    whose screen it is: on a coach's one the learner's words are only read.
    """

    tells_itself = frozenset({Label.CYCLE_AGREED, Label.NOT_KNOWN, Label.THRESHOLD_MARKED, Label.MEASURED})
    returns_here = True
    patience_ms = IDLE_TALKING_MS

    def __init__(
        self,
        style: Style,
        document: StoryboardDocument,
        parent: QWidget | None = None,
        *,
        role: Callable[[], RoleChoice] = lambda: RoleChoice.LEARNER,
        desk: NotebookDesk | None = None,
        clock: Callable[[], float] | None = None,
    ) -> None:
        self._parts: dict[Part | None, CyclePart] = {}
        self._swipe = Swipe(style)
        self._away = False
        super().__init__(style, document, parent, closable=False)
        self._role, self.notes = role, CoachesNotes(document.session, desk)
        self.course = course = CycleCourse(document, clock or style.now, self)
        self.timer = CycleTimer(style, self)
        self.card = QuestionCard(style, self)
        self.note = NotePanel(style, self.notes, lambda: course.cycle, self)
        self.turning = CardTurn(style, self)
        self._connect()
        self.style_changed()

    def make_ledge(self, style: Style) -> Ledge:
        return CycleLedge(style, self)

    @property
    def way(self) -> CycleLedge:
        """The ledge with the way through the questions."""
        assert isinstance(self.ledge, CycleLedge)
        return self.ledge

    @property
    def foot(self) -> float:
        return HEIGHT

    def _connect(self) -> None:
        way, course = self.way, self.course
        way.back.connect(self.go_back)
        way.left.connect(self.back_requested)
        way.note_wanted.connect(self.begin_note)
        way.observation_wanted.connect(lambda: self.wanted.emit(Destination(Place.OBSERVATION, course.cycle_id)))
        way.primary_wanted.connect(self.go_on)
        way.arrow.connect(self._on_arrow)
        way.stepper.chosen.connect(self.go_to)
        course.moved.connect(self._on_moved)
        course.ticked.connect(self._show_time)
        self.card.not_known.connect(self.course.say_not_known)
        self.card.threshold.connect(self.mark_threshold)
        self.note.turned.connect(self._show_ledge)
        self.note.said.connect(self.ledge.say)
        self.note.put_away.connect(self.setFocus)
        for button in (self.card.unknown, self.card.here):
            button.not_yet.connect(self.ledge.say)

    # ------------------------------------------------------------------------------ coming and going

    def enter(self, thing: str = "") -> None:
        self._away = False
        self.course.enter()
        super().enter(thing)
        self.setFocus()

    def leave(self) -> None:
        self.note.keep()
        self.part.leave()
        self.turning.stop()
        if not self._away:
            self.course.pause()

    def given_up(self) -> None:
        """Somebody went home from a screen that was asked for from here: the cycle waits."""
        self._away = False
        self.course.pause()

    def _go_elsewhere(self, destination: Destination) -> None:
        self._away = True
        self.wanted.emit(destination)
        # a place that is not built changes nothing
        self._away = not self.isVisible()

    # -------------------------------------------------------------------------------------- the parts

    @property
    def part(self) -> CyclePart:
        """The right side that is up."""
        return self._part(None if self.course.is_finished else self.course.part)

    def _part(self, which: Part | None) -> CyclePart:
        if which not in self._parts:
            part = self._make_closing() if which is None else part_for(which, self.kit, self.document)
            part.setParent(self)
            part.wanted.connect(self._go_elsewhere)
            part.said.connect(self.ledge.say)
            part.command_changed.connect(self._on_command)
            self._parts[which] = part
        return self._parts[which]

    def _make_closing(self) -> CyclePart:
        from kata_desktop.ui.coaching.closing_part import ClosingPart

        closing = ClosingPart(self.kit, self.document)
        closing.asks = self.notes.is_there and self.course.cycle is not None
        closing.word_chosen.connect(self._keep_word)
        return closing

    def moment(self) -> Moment:
        """What the parts show now."""
        return Moment(self.document.board, self.document.now(), self.course.cycle, self.why_not())

    def why_not(self) -> str:
        """Why the learner's words cannot be written at this screen; empty where they can."""
        if not self.document.writable:
            return storyboard.read_only()
        return "" if self._role() is RoleChoice.LEARNER else text(Text.COACH_SCREEN)

    # ---------------------------------------------------------------------------------------- the way

    def go_on(self) -> None:
        """Do what the primary says: keep what is being edited, else ask the next question."""
        command = self._command()
        self.ledge.say("")
        if command is not None:
            if command.why:
                self.ledge.say(command.why)
            else:
                command.act()
        elif self.course.is_finished:
            self.back_requested.emit()
        else:
            self._conclude()
            self.course.next()

    def go_back(self) -> None:
        """Leave what is being edited, else ask the question before; before the first one lies the board."""
        if self._step_back():
            return
        if before(self.course.part) is None:
            self.back_requested.emit()
        else:
            self.go_to(before(self.course.part))

    def _step_back(self) -> bool:
        """Leave what is being edited, with what was said about it; whether anything was."""
        self.ledge.say("")
        return self.note.keep() or self.part.step_back()

    def go_to(self, part: Part | None) -> None:
        """Ask a question out of its turn; what is being edited is kept."""
        if part is None or self.course.is_finished:
            return
        self.ledge.say("")
        self.note.keep()
        self.part.leave()
        self.part.step_back()
        self.course.go(part)

    def _conclude(self) -> None:
        """Keep what is typed before another question comes; at the end agree on the next cycle as it stands there."""
        from kata_desktop.ui.coaching.agreement_part import AgreementPart

        self.part.leave()
        if isinstance(self.part, AgreementPart):
            self.part.settle()

    def _on_moved(self) -> None:
        former = self.card.grab() if self._turns_over() else None
        self.refresh(Changes())
        if former is not None:
            self.turning.turn(former, self.card.grab())
        if not self.course.is_finished:
            announce(self, self.card.asked.question)
        self.setFocus()

    def _turns_over(self) -> bool:
        """Whether the card is turned now: to its back or from it."""
        turned = self.course.part is Part.REFLECTION and not self.course.is_finished
        return self.kit.motion and self.isVisible() and turned is not self.card.is_turned

    # ------------------------------------------------------------------------ where knowledge ends

    def mark_threshold(self) -> None:
        """Mark the place where knowledge ends, and plan the next step from it."""
        sentence = self.part.sentence
        if self.course.cycle is None:
            return
        self.part.leave()
        if not self.course.mark_threshold(sentence):
            return
        self.go_to(Part.STEP)
        step = self._part(Part.STEP)
        if isinstance(step, StepPart) and not self.why_not():
            step.take_threshold()

    # ---------------------------------------------------------------------------------- the coach's own

    def begin_note(self) -> None:
        """Write a note for the coach's notebook in the place of the board."""
        self.part.leave()
        self.note.begin()

    def _keep_word(self, word: Word | None) -> None:
        cycle = self.course.cycle
        if cycle is not None and not self.notes.keep_word(cycle, word):
            self.ledge.say(text(Text.NOTEBOOK_SHUT))

    # ------------------------------------------------------------------------------------------ shown

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - question, part and ledge hang together
        moment = self.moment()
        self.set_title(text(Text.TITLE), moment.board.title, width=_TITLE)
        current = self.part
        for part in self._parts.values():
            part.setVisible(part is current)
        current.show_moment(moment)
        show_card(self.card, self.course, moment, self._practise(self.course.part))
        self._show_time()
        self._show_ledge()
        self.style_changed()
        order_tabs(self.card, self.note, current, self.ledge)

    def _practise(self, part: Part) -> str:
        """What the coach wants to practise: before the cycle, and only where the screen is the coach's."""
        if part is not Part.TARGET or self._role() is not RoleChoice.COACH:
            return ""
        return self.notes.practise()

    def _show_time(self) -> None:
        course = self.course
        self.timer.show_seconds(course.total)
        self.card.show_time(course.seconds(course.part) if course.cycle else None)

    def _command(self) -> Command | None:
        if not self.note.isHidden():
            return Command(text(Text.DONE), "check", self.note.keep)
        return self.part.command

    def _show_ledge(self) -> None:
        self.way.show_course(self.course, self._command(), notebook=self.notes.is_there)

    def _on_command(self) -> None:
        self.part.show_moment(self.moment())
        self._show_ledge()
        order_tabs(self.card, self.note, self.part, self.ledge)

    # -------------------------------------------------------------------------------- keys and swipes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and self._step_back():
            return
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif plain and key in _ARROWS:
            self._on_arrow(_ARROWS[Qt.Key(key)])
        elif plain and key == Qt.Key.Key_R and self._command() is None:
            self.go_to(Part.REFLECTION)
        else:
            super().keyPressEvent(event)

    def _on_arrow(self, step: int) -> None:
        if self._command() is not None or self.course.is_finished:
            return
        if step > 0:
            self.go_on()
        elif before(self.course.part) is not None:
            self.go_back()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._swipe.press(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        step = self._swipe.release(event.position(), self.width())
        if step:
            self._on_arrow(step)

    # ------------------------------------------------------------------------------------------- look

    def content_rect(self) -> QRectF:
        size = self.size_u()
        height = size.height() - HEADER - self.foot - 16
        return QRectF(MARGIN, HEADER, size.width() - 2 * MARGIN, max(0.0, height))

    def snackbar_place(self) -> QPointF:
        return QPointF(self.header_rect().left(), (HEADER - SNACKBAR_HEIGHT) / 2)

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - the content says it
        if not hasattr(self, "turning"):
            return
        content = self.content_rect()
        left = min(_LEFT, content.width() * _LEFT_SHARE)
        for widget in (self.card, self.turning):
            self.place(widget, content.left(), content.top(), left, content.height())
        right = content.left() + left + _GAP
        for part in (*self._parts.values(), self.note):
            self.place(part, right, content.top(), content.right() - right, content.height())
        top = (HEADER - TIMER_HEIGHT) / 2
        width = min(1000.0, self.header_rect().width())
        self.place(self.timer, content.right() + 8 - width, top, width, TIMER_HEIGHT)


_ARROWS: Final[Mapping[Qt.Key, int]] = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
