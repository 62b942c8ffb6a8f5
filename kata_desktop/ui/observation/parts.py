"""The second coach's parts on a screen: the sheet, the words of one phase, the feedback, and how they take turns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Phase
from kata_desktop.core.labels import Label
from kata_desktop.core.notebook import Mark
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, text_width
from kata_desktop.session.trouble import MediumFull
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.idle import is_typing
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.measures import HEADER_HEIGHT, LEDGE_HEIGHT
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.kit.tab_order import order_tabs
from kata_desktop.ui.kit.title_bar import BAR
from kata_desktop.ui.notebook.document import NotebookDocument
from kata_desktop.ui.observation.bar import ObservationBar
from kata_desktop.ui.observation.course import ObservationCourse
from kata_desktop.ui.observation.feedback import FeedbackView
from kata_desktop.ui.observation.printing import SheetPrinter
from kata_desktop.ui.observation.sheet import ObservationSheet
from kata_desktop.ui.observation.writing import PhaseWriting
from kata_desktop.ui.storyboard.grid import HINTS
from kata_desktop.ui.storyboard.key_hints import Hint, KeyHints
from kata_desktop.words import keys, trouble
from kata_desktop.words import observation as words
from kata_desktop.words.observation import Text, text

_EDGE: Final = 16.0
_TITLE_WIDTH: Final = 1000.0
#: What can be taken back here: nothing of the notebook that is not seen here.
_UNDONE_HERE: Final = frozenset({Label.OBSERVED, Label.FEEDBACK_WRITTEN, Label.INK_WRITTEN, Label.INK_RUBBED_OUT})


class View(Enum):
    """What is shown of an observation."""

    SHEET = auto()
    WRITING = auto()
    FEEDBACK = auto()


class ObservationParts(QObject):
    """Follows one notebook on a screen whose kit counts desk pixels at a desk; the screen asks it where things stand.

    `left` comes when somebody wants to leave the observation, `opened` with the id of another one to be shown.
    """

    left = Signal()
    wanted = Signal(Destination)
    opened = Signal(str)

    def __init__(self, screen: Screen, base: Style, clock: Callable[[], float]) -> None:
        super().__init__(screen)
        self._screen, self._clock = screen, clock
        self.document: NotebookDocument | None = None
        self.course: ObservationCourse | None = None
        self.timed, self.view = True, View.SHEET
        #: whether the screen closes it by itself
        self.closes = False
        kit = screen.kit
        self.bar = ObservationBar(kit, screen)
        self.hints = KeyHints(kit, _hints(words.key_words()), screen)
        self.feedback_hints = KeyHints(kit, _hints(words.feedback_key_words()), screen)
        self.sheet = ObservationSheet(kit, base, screen)
        self.writing = PhaseWriting(kit, screen)
        self.feedback = FeedbackView(kit, base, screen)
        self.printer = SheetPrinter(screen)
        self._connect()
        self.hide()

    def _connect(self) -> None:
        self.bar.back_wanted.connect(self.back)
        self.hints.wanted.connect(self._follow)
        self.feedback_hints.wanted.connect(self._follow)
        self.sheet.write_wanted.connect(self.write)
        self.writing.coach_written.connect(lambda phase, said: self._course().write_coach(phase, said))
        self.writing.learner_written.connect(lambda phase, said: self._course().write_learner(phase, said))
        self.feedback.opened.connect(self.opened)
        for told in (self.feedback.said, self.printer.said):
            told.connect(self._screen.ledge.say)
        for pressed, mark in (
            ("Alt+W", Mark.WAITED),
            ("Alt+S", Mark.GAVE_A_SOLUTION),
            ("Alt+N", Mark.ASKED_FOR_NUMBERS),
        ):
            shortcut = QShortcut(QKeySequence(pressed), self._screen)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda mark=mark: self.mark(mark))

    def _course(self) -> ObservationCourse:
        assert self.course is not None
        return self.course

    # ------------------------------------------------------------------------------ coming and going

    def open(self, document: NotebookDocument, observation_id: str, *, timed: bool, view: View = View.SHEET) -> None:
        """Show an observation; `timed`: its clock is here, and not in the cycle itself."""
        self.leave()
        if document is not self.document:
            self.document = document
            document.changed.connect(self._on_changed)
        if self.course is None or self.course.id != observation_id:
            if self.course is not None:
                self.course.deleteLater()
            self.course = ObservationCourse(document, observation_id, self._clock, self)
            self.course.moved.connect(self._show_actions)
            self.course.ticked.connect(self._show_time)
        self.timed = timed
        self.sheet.show_course(self.course, timed=timed)
        self.show(view)

    def leave(self) -> None:
        """Keep everything: another screen comes up, or the window closes."""
        self.sheet.flush()
        self.writing.keeper.flush()
        self.feedback.flush()
        if self.course is not None and self.course.is_there:
            self.course.pause()

    def hide(self) -> None:
        """Show nothing of it."""
        for part in (self.bar, self.hints, self.feedback_hints, self.sheet, self.writing, self.feedback):
            part.hide()

    def show(self, view: View) -> None:
        """Show one of the views."""
        self.view = view
        self.sheet.setVisible(view is View.SHEET)
        self.writing.setVisible(view is View.WRITING)
        self.feedback.setVisible(view is View.FEEDBACK)
        if view is View.FEEDBACK and self.document is not None:
            self.feedback.show_observation(self.document, self._course().id)
        self._show_title()
        self._show_actions()
        self._screen.style_changed()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Beside each other: from the coach's words to the learner's, then to the marks of both."""
        stops: list[QWidget] = [self.bar, self.sheet.strip]
        for row in self.sheet.rows.values():
            stops += row.stops
        feedback = self.feedback
        order_tabs(
            *stops, self.writing, feedback.left, feedback.develops, feedback.coach, self.hints, self.feedback_hints,
            self._screen.ledge,
        )  # fmt: skip

    def back(self) -> None:
        """One step back: from words to the sheet, from the feedback to the sheet, from the sheet away."""
        if self.view is View.SHEET:
            self.left.emit()
            return
        self.writing.keeper.flush()
        self.feedback.flush()
        self.show(View.SHEET)

    # ------------------------------------------------------------------------------ what is shown

    def _on_changed(self) -> None:
        if not self._screen.isVisible() or self.course is None:
            return
        if not self.course.is_there:
            self.left.emit()
            return
        self.sheet.refresh()
        if self.view is View.FEEDBACK:
            self.feedback.refresh()
        self._show_saved()

    def _show_title(self) -> None:
        found = self._course().observation
        today = self.document.session.clock.now().date() if self.document is not None else found.at.date()
        title = Text.TITLE if self.timed else Text.TITLE_WALL
        title = Text.FEEDBACK_TITLE if self.view is View.FEEDBACK else title
        below = words.about(found, today, with_observer=self.timed or self.view is View.FEEDBACK)
        self.bar.show_title(text(title), below)
        self._screen.set_title(text(title), below, width=_TITLE_WIDTH, share=0.5)

    def _show_time(self) -> None:
        shows = self.timed and self.view is View.SHEET
        self.bar.show_time(words.clock(self._course().total) if shows else "")
        self._screen.update()

    def _show_saved(self) -> None:
        document, waits = self.document, ""
        if document is not None and document.waiting:
            for_space = isinstance(document.session.trouble, MediumFull)
            waits = trouble.waiting(document.waiting, for_space=for_space)
        for hints in (self.hints, self.feedback_hints):
            hints.set_saved(waits or text(Text.SAVED), ticked=not waits)
        self._screen.ledge.set_saved(text(Text.SAVED))
        self._screen.ledge.set_waiting(waits)

    def _show_actions(self) -> None:
        """What can be done now, on the bar of the desk and on the ledge of the wall."""
        wanted = self._wanted()
        at_desk = [self.bar.action(*one[:2], primary=one is wanted[-1]) for one in wanted]
        by_touch = [
            Button(
                self._screen.kit,
                one[0],
                kind=Kind.LEDGE_PRIMARY if one is wanted[-1] else Kind.LEDGE,
                icon=one[1],
                icon_after=one[1] == "chevron-right",
            )
            for one in wanted
        ]
        for buttons in (at_desk, by_touch):
            for button, (_, _, act, why) in zip(buttons, wanted, strict=True):
                button.clicked.connect(lambda _checked=False, act=act: act())
                button.set_why(why)
                button.not_yet.connect(self._screen.ledge.say)
        self.bar.set_actions(at_desk)
        leads = Text.BACK if self.view is not View.SHEET or self.timed else Text.BACK_TO_BOARD
        back = Button(self._screen.kit, text(leads), kind=Kind.LEDGE, icon="chevron-left")
        back.clicked.connect(self.back)
        self._screen.ledge.set_navigation([back])
        self._screen.ledge.set_actions(by_touch[:-1])
        self._screen.ledge.set_primary(by_touch[-1])
        self._show_time()
        self._show_saved()

    def _wanted(self) -> list[tuple[str, str, Callable[[], object], str]]:
        """Words, icon, act and why not yet; the last one is the primary."""
        course = self._course()
        feedback = (text(Text.FEEDBACK), "chevron-right", lambda: self.show(View.FEEDBACK), "")
        if self.view is View.WRITING:
            return [(text(Text.DONE), "check", self.back, "")]
        if self.view is View.FEEDBACK:
            why = "" if not course.observation.feedback.is_empty else text(Text.WRITE_FIRST)
            return [
                (text(Text.PRINT), "printer", self.print_sheet, ""),
                (text(Text.AGREED), "check", self.agree, why),
            ]
        if not self.timed:
            return [(text(Text.EMPTY_SHEET), "printer", self.printer.save_empty, ""), feedback]
        if course.is_running:
            return [
                (text(Text.PAUSE), "pause", course.pause, ""),
                (text(Text.NEXT), "chevron-right", self.sheet.next, ""),
            ]
        if not course.has_begun:
            return [feedback, (text(Text.START), "play", self.sheet.next, "")]
        return [(text(Text.GO_ON), "play", lambda: self.sheet.go(course.phase), ""), feedback]

    # -------------------------------------------------------------------------------- what is done

    def mark(self, mark: Mark) -> None:
        """Mark the coach in the phase that is written in, else in the one that runs."""
        if self.view is View.SHEET and self.course is not None:
            self.sheet.flush()
            self.course.mark(self.course.phase, mark)

    def write(self, phase: Phase) -> None:
        """Write the words of a phase in the place of the sheet."""
        course = self._course()
        self.show(View.WRITING)
        self.writing.show_phase(course.document, course.id, phase, course.seen(phase))

    def agree(self) -> None:
        """Keep that the feedback was talked over with the coach."""
        self.feedback.flush()
        document, course = self.document, self._course()
        if document is not None:
            document.apply(lambda: document.session.observing.agree_feedback(course.id))
            self._show_actions()

    def print_sheet(self) -> None:
        """Save the sheet with its feedback as a PDF for the coach."""
        self.feedback.flush()
        course = self._course()
        self.printer.save_sheet(course.observation, course.document.session.inking.ink)

    def undo(self) -> None:
        """Take back the last change of the observation."""
        self.leave_typing()
        document = self.document
        if document is not None and document.undo_status().undo in _UNDONE_HERE:
            document.undo()

    def redo(self) -> None:
        """Bring it back."""
        if self.document is not None and self.document.undo_status().redo in _UNDONE_HERE:
            self.document.redo()

    def leave_typing(self) -> None:
        """Keep what is being typed."""
        self.sheet.flush()
        self.writing.keeper.flush()
        self.feedback.flush()

    def _follow(self, hint: Hint) -> None:
        if hint.place is not None:
            self.wanted.emit(hint.place)
            return
        shown = self.hints if self.view is View.SHEET else self.feedback_hints
        place = [key.hint for key in shown.keys].index(hint)
        acts: tuple[Callable[[], object], ...] = (self.feedback.focus_next, self.print_sheet, self.back)
        if self.view is View.SHEET:
            marks = (Mark.WAITED, Mark.GAVE_A_SOLUTION, Mark.ASKED_FOR_NUMBERS)
            sheet = self.sheet
            acts = (sheet.next, sheet.next, sheet.change_side, *(partial(self.mark, mark) for mark in marks))
        acts[place]()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means here; whether it meant anything."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and not held:
            self.back()
            return True
        if held or is_typing():
            return False
        number = key - Qt.Key.Key_1
        if self.view is View.SHEET and self.timed and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sheet.next()
        elif self.view is View.SHEET and self._screen.kit.letter_keys and 0 <= number < len(Phase):
            self.sheet.go(tuple(Phase)[number])
        elif self.view is View.FEEDBACK and self._screen.kit.letter_keys and key == Qt.Key.Key_P:
            self.print_sheet()
        else:
            return False
        return True

    # ------------------------------------------------------------------------------ where it stands

    @property
    def foot(self) -> float:
        """The height of what stands at the bottom edge."""
        return HINTS if self._screen.kit.mode is Mode.DESK else LEDGE_HEIGHT

    def arrange(self, width: float, height: float) -> None:
        """Place everything on the screen."""
        screen, at_desk = self._screen, self._screen.kit.mode is Mode.DESK
        there = self.course is not None
        self.bar.setVisible(at_desk and there)
        at_feedback = self.view is View.FEEDBACK
        self.hints.setVisible(at_desk and there and not at_feedback)
        self.feedback_hints.setVisible(at_desk and there and at_feedback)
        screen.ledge.setVisible(not (at_desk and there))
        rect = screen.content_rect()
        if at_desk:
            screen.place(self.bar, 0, 0, width, BAR)
            for hints in (self.hints, self.feedback_hints):
                screen.place(hints, 0, height - HINTS, width, HINTS)
            rect = QRectF(_EDGE, BAR, width - 2 * _EDGE, max(1.0, height - BAR - HINTS))
        for part in (self.sheet, self.writing, self.feedback):
            screen.place(part, rect.left(), rect.top(), rect.width(), rect.height())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Say at the wall for whom this is."""
        if self._screen.kit.mode is Mode.DESK or self.course is None:
            return
        right, middle = size.width() - 32, HEADER_HEIGHT / 2
        if self.timed and self.view is View.SHEET:
            time, ink = words.clock(self.course.total), look.palette.ink
            draw(painter, look, time, right, middle, size=44, weight=Weight.SEMIBOLD, color=ink, align=Align.RIGHT)
            right -= max(140.0, text_width(look, time, size=44, weight=Weight.SEMIBOLD) + 32)
        told = text(Text.ONLY_HERE)
        told = f"{told}. {text(Text.CLOSES)}" if self.closes else told
        wide = min(text_width(look, told, size=22), size.width() * 0.44)
        draw(painter, look, told, right, middle, size=22, color=look.palette.ink2, align=Align.RIGHT, width=wide + 1)
        draw_icon(painter, "lock", QRectF(right - wide - 44, middle - 16, 32, 32), look.palette.ink2, look)


def _hints(shown: Sequence[tuple[str, str]]) -> list[Hint]:
    return [*(Hint(key, told, None) for key, told in shown), Hint("?", keys.all_keys(), Destination(Place.KEYS))]
