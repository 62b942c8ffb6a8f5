"""The feedback to the coach: one thing in four parts, how the coaching develops, and what comes from the coach."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Phase
from kata_desktop.core.ink import NO_INK
from kata_desktop.core.notebook import FEEDBACK_FIELDS, Feedback, Observation
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.session.notebook.about import About
from kata_desktop.ui.ink.field_ink import FieldInk
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.placed import PANEL_RADIUS, RING_MARGIN, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.notebook.document import NotebookDocument
from kata_desktop.ui.observation.develops import DevelopsPanel
from kata_desktop.ui.observation.from_coach import FromCoach
from kata_desktop.words import observation as words
from kata_desktop.words.observation import Text, text

_GAP: Final = 12.0
_LEFT: Final = 0.59
_DEVELOPS: Final = 0.587


class FeedbackView(Painted):
    """Everything typed is kept at once. `opened` carries another observation that is to be shown, `said` a sentence."""

    opened = Signal(str)
    said = Signal(str)

    def __init__(self, style: Style, base: Style, parent: QWidget | None = None) -> None:
        self._document: NotebookDocument | None = None
        self._id = ""
        super().__init__(style, parent)
        self.left = FeedbackPanel(style, base, self)
        self.left.written.connect(self._write)
        self.left.chosen.connect(self._choose)
        self.develops = DevelopsPanel(style)
        self.develops.opened.connect(self.opened)
        self.coach = FromCoach(style, base)
        self.coach.written.connect(self._note)
        self.coach.asked.connect(self._ask)
        self.right = FlickList(style, self, gap=_GAP, whole_place=True)
        self.right.set_rows([self.develops, self.coach], [1, 1])
        self.style_changed()

    def show_observation(self, document: NotebookDocument, observation_id: str) -> None:
        """Show the feedback of an observation."""
        if document is not self._document:
            self._take_ink(document)
        self._document, self._id = document, observation_id
        self.refresh()

    def _take_ink(self, document: NotebookDocument) -> None:
        """Let each part be written by hand too."""
        for part, shown in self.left.fields.items():
            shown.field.set_handwriting(FieldInk(document, lambda: self._id, part, shown.field))

    def _observation(self) -> Observation | None:
        return self._document.notebook.observation(self._id) if self._document is not None else None

    def refresh(self) -> None:
        """Show what the notebook has; a text being typed stays."""
        found, document = self._observation(), self._document
        if found is None or document is None:
            return
        held, today = document.notebook, document.session.clock.now().date()
        agreed = found.feedback.agreed_on
        self.left.show_feedback(found.feedback, words.agreed_on(agreed, today) if agreed else "")
        self.develops.show_observed(held.observed(found.board, found.title), found.id, today)
        note = held.note_of(found.cycle or found.id)
        learned = document.session.inking.ink(note.id, "learned") if note is not None else NO_INK
        self.coach.show_note(note, learned)
        self.style_changed()

    def focus_next(self) -> None:
        """Write in the field after the one that is written in."""
        # a tap on a hint takes the focus, and still means the field that was written in
        here = FEEDBACK_FIELDS.index(self.left.entered) if self.left.entered else -1
        self.left.fields[FEEDBACK_FIELDS[(here + 1) % len(FEEDBACK_FIELDS)]].field.editor.setFocus()

    def flush(self) -> None:
        """Keep what is being typed."""
        self.left.keeper.flush()
        self.coach.keeper.flush()

    def _write(self, part: str, said: str) -> None:
        document = self._document
        if document is not None and self._observation() is not None:
            document.apply(lambda: document.session.observing.write_feedback(self._id, **{part: said}))  # type: ignore[arg-type]

    def _choose(self, phase: Phase) -> None:
        document, found = self._document, self._observation()
        if document is not None and found is not None:
            chosen = None if found.feedback.phase is phase else phase
            document.apply(lambda: document.session.observing.write_feedback(self._id, phase=chosen))

    def _note(self, part: str, said: str) -> None:
        document, found = self._document, self._observation()
        if document is not None and found is not None:
            about = About(found.at, found.title, found.board, found.cycle or found.id, found.number, found.coach)
            document.apply(lambda: document.session.note_cycle(about, **{part: said}))  # type: ignore[arg-type]

    def _ask(self, phase: Phase) -> None:
        document, found = self._document, self._observation()
        if document is None or found is None:
            return
        session, waiting = document.session, document.notebook.asked_for(found.board, found.title)
        if waiting is not None:
            document.apply(lambda: session.observing.prepare(waiting.id, one_phase=phase))
        else:
            about = About(session.clock.now(), found.title, found.board, coach=found.coach)
            document.apply(lambda: session.observing.begin(about, observer=found.observer, one_phase=phase))
        self.said.emit(words.asked(phase))

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "coach"):
            return
        left = (width_u - _GAP) * _LEFT
        self.place(self.left, 0, 0, left, height_u)
        self.place(self.right, left + _GAP, 0, width_u - left - _GAP, height_u)
        top = max((height_u - _GAP) * _DEVELOPS, self.develops.least_height)
        below = max(height_u - _GAP - top, self.coach.least_height)
        # what the bars can spare comes first to the lines of the coach
        top = max(self.develops.least_height, min(top, height_u - _GAP - below))
        self.right.set_rows([self.develops, self.coach], [top, below])


class FeedbackPanel(Painted):
    """Four parts in the order in which they are said, about one phase at most."""

    written = Signal(str, str)
    chosen = Signal(object)

    def __init__(self, style: Style, base: Style, parent: QWidget | None = None) -> None:
        self._agreed = ""
        #: the part that was written in last
        self.entered = ""
        self.fields: dict[str, FeedbackField] = {}
        super().__init__(style, parent)
        self.keeper = Keeper(self)
        self.phases: dict[Phase, Button] = {}
        for phase in Phase:
            button = Button(style, words.phase(phase), kind=Kind.CHOICE, parent=self)
            button.clicked.connect(lambda _checked=False, phase=phase: self.chosen.emit(phase))
            self.phases[phase] = button
        for part, shown in zip(FEEDBACK_FIELDS, words.feedback_parts(), strict=True):
            self.fields[part] = FeedbackField(base, shown.title, shown.note, self)
            self.fields[part].field.entered.connect(lambda part=part: setattr(self, "entered", part))
            self.fields[part].field.edited.connect(lambda said, part=part: self._later(part, said))
        self.style_changed()

    def show_feedback(self, feedback: Feedback, agreed: str) -> None:
        """Show what is kept."""
        self._agreed = agreed
        for phase, button in self.phases.items():
            button.setChecked(phase is feedback.phase)
        if not self.keeper.pending:
            for part, shown in self.fields.items():
                said = getattr(feedback, part)
                if shown.field.text != said:
                    shown.field.set_text(said)
        self.update()

    def _later(self, part: str, said: str) -> None:
        self.keeper.later(part, lambda: self.written.emit(part, said))

    def _sizes(self) -> tuple[float, float, float]:
        """Edge, height of a phase, height of the title row."""
        return (24.0, 48.0, 56.0) if self.kit.mode is Mode.DESK else (32.0, 64.0, 76.0)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not self.fields:
            return
        edge, high, top = self._sizes()
        at_desk = self.kit.mode is Mode.DESK
        room, gap = width_u - 2 * edge, 12.0
        wanted = []
        for button in self.phases.values():
            button.set_text_size(15.0 if at_desk else None)
            wanted.append(button.preferred_width(high))
        share = min(1.0, (room - gap * (len(wanted) - 1)) / sum(wanted))
        left = edge
        for button, wide in zip(self.phases.values(), wanted, strict=True):
            self.place(button, left, top, wide * share, high)
            left += wide * share + gap
        y, foot = top + high + gap, 44.0 if at_desk else 56.0
        tall = (height_u - y - foot - gap * 3) / 4
        for shown in self.fields.values():
            self.place(shown, edge, y, room, tall)
            y += tall + gap

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, at_desk, (edge, _, top) = look.palette, self.kit.mode is Mode.DESK, self._sizes()
        title, quiet = (19.0, 15.0) if at_desk else (28.0, 20.0)
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        room, middle = size.width() - 2 * edge, top / 2 + 2
        used = draw(
            painter, look, text(Text.PHASE_ABOUT), size.width() - edge, middle, size=quiet, color=colors.ink2,
            align=Align.RIGHT, width=room * 0.35,
        )  # fmt: skip
        left = room - used - 16
        sizes = (title, title - 2, title - 4)
        letters = fitted_size(look, text(Text.ONE_THING), sizes=sizes, weight=Weight.SEMIBOLD, width=left)
        draw(
            painter, look, text(Text.ONE_THING), edge, middle, size=letters, weight=Weight.SEMIBOLD, color=colors.ink,
            width=left,
        )  # fmt: skip
        told = f"{self._agreed}. {text(Text.DECIDES)}" if self._agreed else text(Text.DECIDES)
        lines = wrap(look, told, size=quiet, weight=Weight.REGULAR, width=room, max_lines=2)
        high = len(lines) * quiet * 1.3
        draw_lines(painter, look, lines, edge, size.height() - high - 8, size=quiet, color=colors.ink2)


class FeedbackField(Painted):
    """A field with its question at the left of its label line and what it asks for at the right."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style, title: str, note: str, parent: QWidget | None = None) -> None:
        self._note, self._title = note, title
        super().__init__(style, parent)
        self.field = TextField(style, title, lines=True, size=26, weight=Weight.SEMIBOLD, parent=self)
        self.note = _Note(style, note, self)
        self.field.editor.setAccessibleDescription(note)
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "note"):
            self.place(self.field, 0, 0, width_u, height_u)
            look = self.kit.look(self)
            free = width_u - self.field.offered_u
            room = max(1.0, free - text_width(look, self._title, size=20) - 2 * 18 - 24)
            wide = min(room, text_width(look, self._note, size=18) + 2)
            self.place(self.note, free - 18 - wide, 14, wide, 26)
            self.note.raise_()


class _Note(Painted):
    """A quiet word on the label line of a field."""

    def __init__(self, style: Style, words: str, parent: QWidget) -> None:
        self._words = words
        super().__init__(style, parent)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        draw(
            painter, look, self._words, size.width(), 13, size=18, color=look.palette.ink2, align=Align.RIGHT,
            width=size.width(),
        )  # fmt: skip
