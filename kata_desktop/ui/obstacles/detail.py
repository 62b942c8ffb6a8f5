"""The editor of one obstacle: its words and former words, size, sentence, and what was tried on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.entries import Json
from kata_desktop.core.ink import NO_INK
from kata_desktop.core.obstacle import Obstacle, Size
from kata_desktop.paint.board.values import RowPicture
from kata_desktop.paint.ink import Line
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, wrap
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.metric.choice import ChoiceRow
from kata_desktop.ui.obstacles.sections import AfterSolving, Former, FormerWords, SentenceBox, Words
from kata_desktop.ui.obstacles.stack import Part, Stack
from kata_desktop.ui.storyboard.record_panel import RecordRow
from kata_desktop.words import obstacles, practice
from kata_desktop.words.hints import Field, may_stay
from kata_desktop.words.obstacles import Text, text

_FIELD = 104.0
_EXPERIMENT = 76.0
#: More room for what is written by hand, in the field and in a row.
_INK = 96.0
_INK_ROW = 44.0


def new_fields(detail: ObstacleDetail, document: StoryboardDocument) -> Mapping[str, Json]:
    """The fields of a new obstacle that is begun by hand, with what is typed and chosen already."""
    clearing = document.session.clearing
    return clearing.parked_at_end(text=detail.field.text, detail=detail.detail.text, size=detail.sizes.value)


class ObstacleDetail(Stack):
    """Shows one obstacle, or an empty one that is being written; tells what a person changes."""

    text_written = Signal(str)
    detail_written = Signal(str)
    size_chosen = Signal(object)
    why_written = Signal(str)
    entered = Signal()
    edited = Signal()
    experiment_chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._pattern: tuple[str, ...] = ()
        self._line = 0
        super().__init__(style, parent)
        self.after = AfterSolving(style)
        self.after.hide()
        self.field = TextField(style, text(Text.WHAT), lines=True, hinted=Field.OBSTACLE)
        self.hint = Words(style)
        self.former = FormerWords(style)
        self.sentence = SentenceBox(style)
        self.lines = PatternLines(style)
        self.pair = DetailAndWhy(style)
        self.detail, self.why = self.pair.detail, self.pair.why
        self.sizes: ChoiceRow[Size] = ChoiceRow(style, text(Text.SIZE), {s: (practice.size(s), "") for s in Size})
        self.proposal = Words(style)
        self.tried = ExperimentList(style)
        self.set_parts(
            [
                Part(self.after, self.after.preferred_height),
                Part(self.field, self._field_height, 12),
                Part(self.hint, self.hint.preferred_height),
                Part(self.former, self.former.preferred_height),
                Part(self.sentence, self.sentence.preferred_height, 12),
                Part(self.lines, self.lines.preferred_height),
                Part(self.pair, self.pair.preferred_height),
                Part(self.sizes, self.sizes.preferred_height, 12),
                Part(self.proposal, self.proposal.preferred_height),
                Part(self.tried, self.tried.preferred_height),
            ]
        )
        self._connect()

    def _connect(self) -> None:
        self.field.edited.connect(self._on_edited)
        self.field.finished.connect(self.text_written)
        self.field.editor.installEventFilter(self)
        self.detail.finished.connect(self.detail_written)
        self.why.finished.connect(self.why_written)
        self.sizes.chose.connect(self.size_chosen)
        self.lines.line_chosen.connect(self._choose_line)
        self.tried.experiment_chosen.connect(self.experiment_chosen)

    def take_ink(self, text: InkOf, others: InkOf) -> None:
        """Let the words and what stands below them be written by hand."""
        text(self.field, "text")
        others(self.detail, "detail")
        others(self.why, "why_now")

    def show_new(self, pattern: Sequence[str], proposal: Line) -> None:
        """Show an empty obstacle; what was typed before and not kept stays."""
        self._show_shared(pattern, proposal)
        for part in (self.former, self.tried):
            part.hide()
        self.pair.show_why(False)
        self._on_edited()

    def show_obstacle(
        self,
        shown: Obstacle,
        *,
        focused: bool,
        pattern: Sequence[str],
        former: Sequence[Former],
        tried: Sequence[RowPicture],
        proposal: Line,
    ) -> None:
        """Show an obstacle with everything known of it. A field that is being typed into is left alone."""
        self._show_shared(pattern, proposal)
        for field, written in ((self.field, shown.text), (self.detail, shown.detail), (self.why, shown.why_now)):
            if not field.editor.hasFocus() and field.text != written:
                field.set_text(written)
        self.sizes.choose(shown.size)
        self.former.show_words(former)
        self.former.setVisible(bool(former))
        self.pair.show_why(focused)
        self.tried.show_rows(tried)
        self.tried.show()
        self._on_edited()

    def tab_stops(self) -> list[QWidget]:
        """What takes the focus, from top to bottom."""
        return [self.after, self.field, self.lines, self.detail, self.why, self.sizes, *self.tried.rows]

    def clear(self) -> None:
        """Empty the fields, for another obstacle."""
        for field in (self.field, self.detail, self.why):
            field.set_text("")
        self.sizes.choose(None)

    def scroll_to_top(self) -> None:
        """Begin to read at the top."""
        self.list.scroll_to(self.field if self.after.isHidden() else self.after)

    def show_after(self, shown: bool) -> None:
        """Show or hide what follows when the obstacle in focus is solved."""
        self.after.setVisible(shown)
        self.settle()

    def _show_shared(self, pattern: Sequence[str], proposal: Line) -> None:
        self._pattern = tuple(pattern)
        self._line = min(self._line, max(0, len(pattern) - 1))
        self.lines.show_lines(pattern, self._line)
        self.lines.setVisible(len(pattern) > 1)
        self.proposal.set_text(proposal.text, proposal.ink)
        self.proposal.setVisible(bool(proposal))

    def _choose_line(self, line: int) -> None:
        self._line = line
        self.lines.show_lines(self._pattern, line)
        self._on_edited()

    def _on_edited(self) -> None:
        """Build the sentence and the hint from what stands in the field now."""
        line = self._pattern[self._line] if self._pattern else ""
        handwriting = self.field.handwriting
        self.sentence.show_sentence(
            practice.because_sentence(line, self.field.text),
            "" if self._pattern else obstacles.no_pattern_yet(),
            handwriting.ink if handwriting is not None and not self.field.text.strip() else NO_INK,
        )
        found = self.field.hints
        self.hint.set_text(f"{found[0].what} {found[0].question} {may_stay()}" if found else "")
        self.hint.setVisible(bool(found))
        self.settle()
        self.edited.emit()

    def _field_height(self, width: float) -> float:
        look = self.kit.look(self)
        lines = wrap(look, self.field.text, size=28, weight=Weight.SEMIBOLD, width=width - 44, max_lines=6)
        ink = _INK if self.field.is_by_hand else 0.0
        return _FIELD + max(0, len(lines) - 1) * 37.0 + ink

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps the words; Shift and Enter begin a line."""
        if watched is self.field.editor and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)


class DetailAndWhy(Painted):
    """What exactly happens there, and for the one in focus why it is worked on now."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        label, why = text(Text.DETAIL), text(Text.WHY_NOW)
        self.detail = TextField(style, label, size=24, weight=Weight.REGULAR, hinted=Field.FACT, parent=self)
        self.why = TextField(
            style, why, placeholder=text(Text.WHY_NOW_HINT), size=24, weight=Weight.REGULAR, parent=self
        )

    def show_why(self, shown: bool) -> None:
        """Ask for the reason, or not."""
        self.why.setVisible(shown)
        self.style_changed()

    def _beside(self, width: float) -> bool:
        return width >= 800

    def preferred_height(self, width: float) -> float:
        """The height of the fields, beside each other where there is room."""
        return _FIELD if self.why.isHidden() or self._beside(width) else 2 * _FIELD + 16

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - fields have one height
        if not hasattr(self, "why"):
            return
        half = (width_u - 16) / 2
        if self.why.isHidden() or not self._beside(width_u):
            self.place(self.detail, 0, 0, width_u, _FIELD)
            self.place(self.why, 0, _FIELD + 16, width_u, _FIELD)
        else:
            self.place(self.detail, 0, 0, half, _FIELD)
            self.place(self.why, half + 16, 0, half, _FIELD)


class PatternLines(Painted):
    """The lines of the pattern, to choose the one that the obstacle is in the way of."""

    margin_u = RING_MARGIN
    line_chosen = Signal(int)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._lines: tuple[str, ...] = ()
        super().__init__(style, parent)
        self.choice: ChoiceRow[int] = ChoiceRow(style, obstacles.line_of_the_pattern(), {}, self)

    def show_lines(self, lines: Sequence[str], chosen: int) -> None:
        """Offer these lines."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.choice.hide()
            self.choice.deleteLater()
            offers = {n: (line, "") for n, line in enumerate(lines)}
            self.choice = ChoiceRow(self.kit, obstacles.line_of_the_pattern(), offers, self, text_size=22)
            self.choice.chose.connect(self.line_chosen.emit)
            self.choice.show()
            self.style_changed()
        self.choice.choose(chosen)

    def preferred_height(self, width: float) -> float:
        """The height of the tiles."""
        return self.choice.preferred_height(width)

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "choice"):
            self.place(self.choice, 0, 0, width_u, height_u)


class ExperimentList(Painted):
    """The experiments done on an obstacle, newest on top."""

    experiment_chosen = Signal(str)
    _TITLE = 44.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.rows: list[RecordRow] = []
        self._heights: list[float] = []
        super().__init__(style, parent)

    def show_rows(self, shown: Sequence[RowPicture]) -> None:
        """Show these experiments; without any a quiet line says so."""
        while len(self.rows) > len(shown):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(shown):
            self.rows.append(self._make_row())
        for row, picture in zip(self.rows, shown, strict=True):
            row.show_row(picture)
        self._heights = [_EXPERIMENT + (_INK_ROW if row.learned_ink or row.step_ink else 0.0) for row in shown]
        self.setAccessibleName(text(Text.EXPERIMENTS) if shown else obstacles.nothing_tried())
        self.style_changed()

    def _make_row(self) -> RecordRow:
        row = RecordRow(self.kit, self)
        row.clicked.connect(lambda: self.experiment_chosen.emit(row.experiment_id))
        row.show()
        return row

    def preferred_height(self, width: float) -> float:  # noqa: ARG002 - rows have one height at any width
        """The height of title and rows."""
        return self._TITLE + (sum(self._heights) if self.rows else 36.0)

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - as above
        top = self._TITLE
        for row, height in zip(self.rows, self._heights, strict=False):
            self.place(row, 0, top, width_u, height)
            top += height

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, room = look.palette, size.width()
        draw(painter, look, text(Text.EXPERIMENTS), 0, 20, size=22, color=colors.ink2, width=room)
        if not self.rows:
            draw(painter, look, obstacles.nothing_tried(), 0, 56, size=24, color=colors.ink2, width=room)
