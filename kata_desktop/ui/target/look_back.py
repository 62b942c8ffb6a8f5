"""The look back at a target condition: four questions, an answer, and on to a fresh look at the process."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.target import ClosedAs, Part, Reflection
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.session.changes import Changes
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.target import shown
from kata_desktop.ui.target.choices import Choices
from kata_desktop.ui.target.editor import Editor
from kata_desktop.ui.target.sheet import TargetSheet
from kata_desktop.words import dates, reasons, target, target_editor
from kata_desktop.words.target_editor import Text, text

_GAP = 12.0
_ROOM = 784.0
_LEAST_FIELD = 98.0
_NOTE = 44.0
_ANSWERS = 72.0


class Answer(TextField):
    """A question in ink above its answer."""

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, focused = look.palette, self.editor.hasFocus()
        line, width = (colors.ink, 3.0) if focused else (colors.line2, 2.0)
        draw_frame(painter, look, whole(size), fill=colors.surface, line=line, width=width)
        if focused and self.kit.shows_focus:
            draw_focus_ring(painter, look, whole(size), colors.ink)
        bold, room = Weight.SEMIBOLD, self.label_room(size.width())
        letters = fitted_size(look, self.label, sizes=(24, 22, 20, 18), weight=bold, width=room)
        draw(painter, look, self.label, 18, 27, size=letters, weight=bold, color=colors.ink, width=room)
        self.paint_ink(painter, look)


class LookBackEditor(Editor):
    """`answered` carries a `Reflection` while it is written, `decided` says that the ending changed."""

    answered = Signal(object)
    decided = Signal()

    def __init__(self, style: Style, title: str, ends: tuple[ClosedAs, ...], *, early: bool) -> None:
        self._ends, self._early = ends, early
        super().__init__(style, title, text(Text.LOOK_BACK_HOW))
        regular = Weight.REGULAR
        self.fields = [
            Answer(style, question, lines=True, weight=regular, parent=self)
            for question in target_editor.look_back_questions()
        ]
        for field in self.fields:
            field.edited.connect(lambda _text: self.answered.emit(self.reflection))
        answers = [target_editor.closed_as(end) for end in ends]
        self.answers = Choices(style, "", answers, height=_ANSWERS, evenly=True, parent=self)
        self.answers.setAccessibleName(target.how_did_it_end())
        self.answers.chosen.connect(self._decide)
        why = text(Text.WHY_EARLY) if early else target.stopped_why()
        self.reason = Answer(style, why, lines=True, weight=regular, parent=self)
        self.reason.edited.connect(lambda _text: self.decided.emit())
        self.reason.setVisible(early)
        self.style_changed()

    def take_ink(self, ink: InkOf) -> None:
        """Let every answer be written by hand."""
        for part, field in zip(fields(Reflection), self.fields, strict=True):
            ink(field, f"reflection.{part.name}")
        ink(self.reason, "closing_reason")

    @property
    def reflection(self) -> Reflection:
        """The four answers as they are written."""
        return Reflection(*(field.text for field in self.fields))

    @property
    def closed_as(self) -> ClosedAs | None:
        """The ending chosen."""
        return None if self.answers.current is None else self._ends[self.answers.current]

    @property
    def why_not(self) -> str:
        """What is missing before it can be closed."""
        end = self.closed_as
        if end is None:
            return reasons.sentence(InvalidValue(Reason.CLOSING_UNKNOWN))
        if not self.reason.isHidden() and self.reason.is_empty:
            return reasons.sentence(InvalidValue(Reason.REASON_MISSING))
        return ""

    def show_reflection(self, reflection: Reflection, *, anew: bool) -> None:
        """Show what is kept; a field that is being written stays as it is unless `anew`."""
        kept = (reflection.where_now, reflection.learned, reflection.learned_setting, reflection.challenge)
        for field, words in zip(self.fields, kept, strict=True):
            if (anew or not field.editor.hasFocus()) and field.text.strip() != words:
                field.set_text(words)

    def focus_first(self) -> None:
        self.fields[0].setFocus()

    def preferred_height(self, width: float) -> float:
        return self._layout(width)[-1]

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "reason"):
            return
        top, field, answers, reason, _, _ = self._layout(width_u)
        for index, each in enumerate(self.fields):
            self.place(each, 0, top + index * (field + _GAP), width_u, field)
        self.place(self.answers, 0, answers, width_u, self.answers.preferred_height(width_u))
        self.place(self.reason, 0, reason, width_u, field)

    def paint_content(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        note = self._layout(size.width())[4]
        lines = self._note(look, size.width())
        draw_lines(painter, look, lines, 0, note + 14, size=22, color=look.palette.ink2)

    def _layout(self, width: float) -> tuple[float, float, float, float, float, float]:
        """Top and height of the fields, tops of answers, reason and note, and the whole height."""
        top = self.head(width) + 22
        answers_height = self.answers.preferred_height(width)
        note_height = 14 + len(self._note(self.kit.look(self), width)) * 28.6
        with_reason = not self.reason.isHidden()
        count = 5 if with_reason else 4
        free = _ROOM - top - answers_height - note_height - 20 - _GAP * 4
        field = max(_LEAST_FIELD, min(132.0, free / count))
        answers = top + 4 * (field + _GAP) + 8
        reason = answers + answers_height + _GAP
        note = reason + field if with_reason else answers + answers_height
        return top, field, answers, reason, note, note + note_height

    def _note(self, look: Look, width: float) -> list[str]:
        return wrap(look, text(Text.ALL_ALIKE), size=22, weight=Weight.REGULAR, width=width, max_lines=3)

    def _decide(self, _index: int) -> None:
        asks = self._early or self.closed_as is ClosedAs.STOPPED
        if asks is self.reason.isHidden():
            self.reason.setVisible(asks)
            self.style_changed()
            self.resized.emit()
        self.decided.emit()


class NothingSet(Editor):
    """Where there is nothing to look back at."""


class LookBackScreen(TargetSheet):
    """Picture 13, last part: what was set at the left with its lock, the look back at the right."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self.rows.show_note(text(Text.STAYS_IN_HISTORY))
        self._thing = ""
        self.grasp = Button(style, text(Text.GRASP), kind=Kind.LEDGE_PRIMARY, icon="chevron-right", icon_after=True)
        self.grasp.clicked.connect(self._close)
        self.ledge.set_primary(self.grasp)

    def enter(self, thing: str = "") -> None:  # noqa: ARG002 - there is one target condition
        self._thing = ""
        self.refresh(Changes())

    def refresh(self, changes: Changes) -> None:
        condition, today = self.document.board.target, self.document.today()
        thing = "" if condition is None else f"{condition.id} {condition.due(today)}"
        if thing != self._thing or self.editor is None:
            self._thing = thing
            self._open()
        turned = shown.turned_target(changes)
        if turned:
            self.keeper.drop()
        if condition is not None and isinstance(self.editor, LookBackEditor) and not self.keeper.pending:
            self.editor.show_reflection(condition.reflection, anew=turned)
        self._show_rows(today)
        self.show_ledge()
        self.update()

    def _open(self) -> None:
        condition, today = self.document.board.target, self.document.today()
        if condition is None:
            self.show_editor(NothingSet(self.kit, target.look_back_late(), target.nothing_set()))
            return
        editor = LookBackEditor(self.kit, *_occasion(condition.days_left(today)), early=not condition.due(today))
        editor.take_ink(InkOf(self.document, lambda: condition.id))
        editor.show_reflection(condition.reflection, anew=True)
        editor.answered.connect(self._keep)
        editor.decided.connect(self.show_ledge)
        self.show_editor(editor)

    def _show_rows(self, today: date) -> None:
        board = self.document.board
        condition = board.target
        self.rows.setVisible(condition is not None)
        if condition is None:
            self.show_header()
            return
        for part in (Part.OUTCOME, Part.PROCESS):
            self.rows.show_row(part, shown.metric_row(board, condition, part, today), locked=target.numbers_stay())
        self.rows.show_row(Part.PATTERN, shown.pattern_row(board, condition), locked=target.numbers_stay())
        self.rows.show_row(Part.ACHIEVE_BY, shown.set_date_row(condition, today), locked=target.date_stays())
        self.rows.show_head(shown.as_set(self.document.session.wordings(condition.id, "set_on"), today))
        if condition.set_on is not None and condition.achieve_by is not None:
            length = (condition.achieve_by - condition.set_on).days
            self.show_header(target_editor.set_for(dates.day_long(condition.set_on, today), length))

    def show_ledge(self) -> None:
        there = isinstance(self.editor, LookBackEditor)
        self.grasp.setVisible(there)
        if isinstance(self.editor, LookBackEditor):
            self.grasp.set_why(self.editor.why_not)
        self.show_saved()

    def _keep(self, reflection: Reflection) -> None:
        targeting = self.document.session.targeting
        self.keeper.later("reflection", lambda: self._apply(lambda: targeting.keep_reflection(reflection)))

    def _close(self) -> None:
        editor = self.editor
        if not isinstance(editor, LookBackEditor) or editor.closed_as is None:
            return
        self.keeper.flush()
        end, reflection = editor.closed_as, editor.reflection
        reason = "" if editor.reason.isHidden() else editor.reason.text
        close = self.document.session.targeting.close
        if self._apply(lambda: close(end, reason=reason, reflection=reflection)):
            board = self.document.board
            measured = board.process_metric is not None and any(board.measurements.values())
            self.wanted.emit(Destination(Place.ACTUAL if measured else Place.MEASURE))

    def _apply(self, act: shown.Act) -> Changes | None:
        changes = self.document.apply(act, quiet=True)
        if changes is None and self.document.last_refusal is not None:
            self.tell(reasons.sentence(self.document.last_refusal))
        return changes


def _occasion(days_left: int | None) -> tuple[str, tuple[ClosedAs, ...]]:
    """Title and possible endings: before the date it is reached or stopped, not "not yet"."""
    if days_left is not None and days_left > 0:
        return target.look_back_early(), (ClosedAs.REACHED, ClosedAs.STOPPED)
    ends = (ClosedAs.REACHED, ClosedAs.DATE, ClosedAs.STOPPED)
    return (text(Text.LOOK_BACK) if days_left == 0 else target.look_back_late()), ends
