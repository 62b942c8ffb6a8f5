"""The editors of a plan that hold words and choices: obstacle, step, how, harm, why a second one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Experiment, ExperimentKind
from kata_desktop.core.ink import Ink
from kata_desktop.core.obstacle import Obstacle
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, wrap
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.rows import Trailing, ValueRow
from kata_desktop.ui.kit.sheet import EDGE, TOP, Sheet
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import SentenceStarters, TextField
from kata_desktop.ui.kit.writing_on import write_on
from kata_desktop.words import experiment as words
from kata_desktop.words import experiment_plan as plan_words
from kata_desktop.words import practice
from kata_desktop.words.experiment import Row
from kata_desktop.words.hints import Field

_FIELD: Final = 184.0
_ROW: Final = 84.0


class PlanEditor(Sheet):
    """An editor of a plan. `typed` and `chosen` carry the fields of `PlanParts` with their new values."""

    typed = Signal(str, object)
    chosen = Signal(str, object)
    #: What is typed is left: keep it now.
    left = Signal()
    #: Its text fields that can be written by hand, by the name of their field of the experiment.
    by_hand: Mapping[str, TextField] = MappingProxyType({})

    def show_plan(self, plan: Experiment, board: Storyboard, *, anew: bool = False) -> None:
        """Show a plan as it stands; words under the caret are left alone unless `anew`."""


class ObstacleEditor(PlanEditor):
    """One of the open obstacles."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, words.question(Row.OBSTACLE), words.why_asked(Row.OBSTACLE), parent)
        self._shown: tuple[tuple[Obstacle, Ink], ...] = ()
        self.rows: dict[str, ValueRow] = {}
        self._list = FlickList(style, self, whole_place=True)

    def show_plan(self, plan: Experiment, board: Storyboard, *, anew: bool = False) -> None:  # noqa: ARG002
        focused = board.focused
        obstacles = [*([focused] if focused else []), *board.parked]
        told = tuple((one, board.ink_in(one.id, "text")) for one in obstacles)
        if told != self._shown:
            self._shown = told
            self.rows = {}
            for one in obstacles:
                row = ValueRow(self.kit, words.in_focus() if one is focused else words.parked(), label_width=120)
                row.set_value(one.text, one.detail, trailing=Trailing.NONE, ink=board.ink_in(one.id, "text"))
                row.clicked.connect(partial(self._choose, one.id))
                self.rows[one.id] = row
            self._list.set_rows(list(self.rows.values()), [_ROW] * len(self.rows))
        for key, row in self.rows.items():
            row.set_chosen(key == plan.obstacle)
        self.update()

    def _choose(self, obstacle: str) -> None:
        self.chosen.emit("obstacle", obstacle)

    def focus_first(self) -> None:
        for row in self.rows.values():
            if row.is_chosen:
                row.setFocus()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "_list"):
            self.place(self._list, EDGE, TOP + 8, width_u - 2 * EDGE, max(1.0, height_u - TOP - 24))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        if not self.rows:
            room = size.width() - 2 * EDGE
            lines = wrap(look, words.no_obstacles(), size=28, weight=Weight.REGULAR, width=room, max_lines=3)
            draw_lines(painter, look, lines, EDGE, TOP + 12, size=28, color=look.palette.ink2)


class StepEditor(PlanEditor):
    """The step in words, its kind, and for a test the one factor."""

    least_height = 790.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, words.question(Row.STEP), words.why_asked(Row.STEP), parent)
        self.step = TextField(style, plan_words.step_field(), lines=True, hinted=Field.FACT, parent=self)
        self.kinds: dict[ExperimentKind, Button] = {}
        for kind in ExperimentKind:
            tile = Button(
                style, practice.kind(kind), kind=Kind.CHOICE, second_line=practice.kind_hint(kind), parent=self
            )
            tile.clicked.connect(partial(self._choose_kind, kind))
            self.kinds[kind] = tile
        self.factor = TextField(style, plan_words.factor_field(), parent=self)
        self._note = ""
        self.by_hand = {"step": self.step, "factor": self.factor}
        _wire(self, self.step, "step")
        _wire(self, self.factor, "factor")
        self.factor.edited.connect(self._ask_gently)
        self.style_changed()

    @property
    def note(self) -> str:
        """The gentle question on the factor; empty for one factor."""
        return self._note

    def show_plan(self, plan: Experiment, board: Storyboard, *, anew: bool = False) -> None:  # noqa: ARG002
        _show(self.step, plan.step, anew=anew)
        _show(self.factor, plan.factor, anew=anew)
        for kind, tile in self.kinds.items():
            tile.setChecked(kind is plan.kind)
        self._ask_gently(self.factor.text)

    def focus_first(self) -> None:
        write_on(self.step)

    def _choose_kind(self, kind: ExperimentKind) -> None:
        # a second tap takes the choice away
        self.chosen.emit("kind", kind if self.kinds[kind].isChecked() else None)

    def _ask_gently(self, factor: str) -> None:
        self._note = plan_words.factor_note(factor)
        self.factor.editor.setAccessibleDescription(self._note)
        self.update()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "_note"):
            return
        room = width_u - 2 * EDGE
        self.place(self.step, EDGE, TOP, room, 160)
        top = 316.0
        for tile in self.kinds.values():
            self.place(tile, EDGE, top, room, 88)
            top += 100
        self.place(self.factor, EDGE, top + 12, room, 92)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        room = size.width() - 2 * EDGE
        draw(painter, look, plan_words.kind_label(), EDGE, 292, size=22, color=look.palette.ink2, width=room)
        lines = wrap(look, self._note, size=20, weight=Weight.REGULAR, width=room, max_lines=2)
        draw_lines(painter, look, lines, EDGE, 730, size=20, color=look.palette.ink2)


class TextEditor(PlanEditor):
    """One text with beginnings of sentences."""

    def __init__(
        self, style: Style, row: Row, field: str, starters: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(style, words.question(row), words.why_asked(row), parent)
        self._name = field
        self.field = TextField(style, words.row(row), lines=True, parent=self)
        self.starters = SentenceStarters(style, self.field, starters, self) if starters else None
        self.by_hand = {field: self.field}
        _wire(self, self.field, field)
        self.style_changed()

    def show_plan(self, plan: Experiment, board: Storyboard, *, anew: bool = False) -> None:  # noqa: ARG002
        _show(self.field, str(getattr(plan, self._name)), anew=anew)

    def focus_first(self) -> None:
        write_on(self.field)

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "starters"):
            return
        self.place(self.field, EDGE, TOP, width_u - 2 * EDGE, _FIELD)
        if self.starters is not None:
            self.place(self.starters, EDGE, TOP + _FIELD + 16, width_u - 2 * EDGE, 72)


class HarmEditor(PlanEditor):
    """Whether anyone could be harmed: nobody by one tap, else in words."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, words.question(Row.HARM), words.why_asked(Row.HARM), parent)
        self.nobody = Button(style, plan_words.nobody(), kind=Kind.CHOICE, parent=self)
        self.write = Button(style, plan_words.write(), icon="pencil", parent=self)
        self.field = TextField(style, plan_words.answer_field(), lines=True, parent=self)
        self.nobody.clicked.connect(self._say_nobody)
        self.write.clicked.connect(self._write)
        self.field.edited.connect(self._mark)
        self.by_hand = {"harm": self.field}
        _wire(self, self.field, "harm")
        self.style_changed()

    def show_plan(self, plan: Experiment, board: Storyboard, *, anew: bool = False) -> None:  # noqa: ARG002
        _show(self.field, plan.harm, anew=anew)
        self._mark(self.field.text)

    def focus_first(self) -> None:
        self.nobody.setFocus()

    def _mark(self, text: str) -> None:
        self.nobody.setChecked(text.strip() == plan_words.nobody())

    def _say_nobody(self) -> None:
        text = plan_words.nobody() if self.nobody.isChecked() else ""
        self.field.set_text(text)
        self.chosen.emit("harm", text)

    def _write(self) -> None:
        if self.field.text.strip() == plan_words.nobody():
            self.field.set_text("")
        self.field.setFocus()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "field"):
            return
        room = width_u - 2 * EDGE
        half = min(300.0, (room - 12) / 2)
        self.place(self.nobody, EDGE, TOP, half, 80)
        self.place(self.write, EDGE + half + 12, TOP, half, 80)
        self.place(self.field, EDGE, TOP + 96, room, _FIELD)


def _wire(editor: PlanEditor, field: TextField, name: str) -> None:
    field.edited.connect(lambda text: editor.typed.emit(name, text))
    field.finished.connect(lambda _text: editor.left.emit())


def _show(field: TextField, text: str, *, anew: bool) -> None:
    """Show a kept text; spaces that somebody is about to go on behind are no other text."""
    if field.text.strip() != text and (anew or not field.editor.hasFocus()):
        field.set_text(text)
