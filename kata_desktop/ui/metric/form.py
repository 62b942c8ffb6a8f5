"""A new metric in one form, for its own screen and for any other that needs a metric first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.core.typed import parse_number
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.access import announce
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.number_pad import PAD_HEIGHT, PAD_WIDTH, NumberEntry, NumberField, NumberPad
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.metric.choice import ChoiceRow
from kata_desktop.words import metric as words
from kata_desktop.words import reasons

_GAP = 24.0
_FIELD = 104.0
_LIMIT = 128.0
_LOW_LIMIT = 96.0
_UNIT = 200.0
_HEAD = 104.0
_BUTTON = 72.0
_SAYING = 64.0


class MetricForm(Painted):
    """Name, unit, outcome or process, direction, decimals, and what one point is; it scrolls where it is long.

    `added` carries the id of the new metric, after it is in the file. `state_changed` comes when what is missing may
    be another; `missing()` names it. Without `with_button` the host calls `add()` and shows what the form `says`.
    """

    margin_u = RING_MARGIN
    added = Signal(str)
    state_changed = Signal()
    says = Signal(str)

    def __init__(
        self,
        style: Style,
        document: StoryboardDocument,
        parent: QWidget | None = None,
        *,
        with_button: bool = True,
        kind: MetricKind = MetricKind.PROCESS,
    ) -> None:
        self._document = document
        self._said = ""
        self._heights: list[float] = []
        super().__init__(style, parent)
        self._kind = kind
        self.heading = _Heading(style)
        self.naming = _Naming(style)
        self.kind = ChoiceRow(style, words.kind_label(), {k: words.kind(k) for k in reversed(MetricKind)})
        self.direction = ChoiceRow(
            style, words.direction_label(), {d: (words.direction(d), "") for d in (Direction.LOWER, Direction.HIGHER)}
        )
        self.decimals = ChoiceRow(style, words.decimals_label(), {n: (str(n), "") for n in (0, 1, 2)})
        self.point = ChoiceRow(style, words.point_label(), {p: words.point(p) for p in Point})
        self.limit = NumberField(style, words.limit_label(Direction.LOWER), parent=self)
        self.list = FlickList(style, self, gap=_GAP)
        self.pad = NumberPad(style, self)
        self.entry = NumberEntry(self.pad, [self.limit])
        self.button: Button | None = None
        if with_button:
            self.button = Button(style, words.add(), icon="plus", parent=self)
            self.button.clicked.connect(self.add)
            self.button.not_yet.connect(self.say)
        self._connect()
        self.clear()

    def _connect(self) -> None:
        self.naming.name.edited.connect(self._changed)
        self.naming.unit.edited.connect(self._changed)
        self.limit.edited.connect(self._changed)
        for row in (self.kind, self.direction, self.decimals, self.point):
            row.chose.connect(self._changed)

    def clear(self) -> None:
        """Begin anew."""
        self.naming.name.set_text("")
        self.naming.unit.set_text("")
        self.limit.set_text("")
        self.kind.choose(self._kind)
        self.direction.choose(Direction.LOWER if self._kind is MetricKind.PROCESS else Direction.HIGHER)
        self.decimals.choose(0)
        self.point.choose(Point.VALUE)
        self._changed()

    def begin(self, kind: MetricKind) -> None:
        """Begin anew with an outcome or a process metric."""
        self._kind = kind
        self.clear()

    def missing(self) -> str:
        """What is missing, as a sentence; empty when the metric can be added."""
        if not self.naming.name.text.strip():
            return words.name_missing()
        if self.point.value is Point.WITHIN and not self.limit.typed.strip():
            return words.limit_missing()
        return ""

    def add(self) -> None:
        """Keep the metric; what cannot be taken stays in its field and is said."""
        missing = self.missing()
        if missing:
            self.say(missing)
            return
        unit = self.naming.unit.text.strip()
        try:
            limit = parse_number(self.limit.typed, unit=unit) if self.point.value is Point.WITHIN else None
        except InvalidValue as fault:
            self.say(reasons.sentence(fault))
            return
        setting = self._document.session.setting_up
        made = self._document.apply(
            lambda: setting.add_metric(
                self.naming.name.text,
                unit=unit,
                kind=self.kind.value or MetricKind.PROCESS,
                direction=self.direction.value or Direction.LOWER,
                decimals=self.decimals.value or 0,
                point=self.point.value or Point.VALUE,
                limit=limit,
            ),
            quiet=True,
        )
        if made is not None:
            self.clear()
            self.added.emit(made.made)
        elif self._document.last_refusal is not None:
            self.say(reasons.sentence(self._document.last_refusal))

    def say(self, sentence: str) -> None:
        """Say a sentence at the foot of the form, and lead to what is missing."""
        self._said = sentence
        if not self.naming.name.text.strip():
            self.naming.name.setFocus()
        elif self.point.value is Point.WITHIN:
            self.limit.setFocus()
        announce(self, sentence)
        self.style_changed()
        self.says.emit(sentence)

    @property
    def said(self) -> str:
        """The sentence at the foot."""
        return self._said

    def _changed(self, _value: object = None) -> None:
        self._said = ""
        within = self.point.value is Point.WITHIN
        self.pad.setVisible(within)
        self.limit.setVisible(within)
        self.limit.set_label(
            words.limit_label(self.direction.value or Direction.LOWER), self.naming.unit.text.strip()[:12]
        )
        if self.button is not None:
            self.button.set_why(self.missing())
        self.style_changed()
        self.state_changed.emit()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "button"):
            return
        left = width_u - PAD_WIDTH - 32 if self.point.value is Point.WITHIN else width_u
        self._fill(left)
        room = max(_FIELD, height_u - self._foot())
        self.place(self.list, 0, 0, left, room)
        limit = max(_LOW_LIMIT, min(_LIMIT, room - PAD_HEIGHT - 16))
        self.place(self.limit, width_u - PAD_WIDTH, 0, PAD_WIDTH, limit)
        self.place(self.pad, width_u - PAD_WIDTH, limit + 16, PAD_WIDTH, PAD_HEIGHT)
        if self.button is not None:
            wide = min(width_u, self.button.preferred_width(_BUTTON))
            self.place(self.button, 0, height_u - _BUTTON, wide, _BUTTON)

    def _foot(self) -> float:
        """The height of button and sentence; a host with a button of its own also says the sentence."""
        if self.button is None:
            return 0.0
        return _BUTTON + _GAP + (_SAYING if self._said else 0.0)

    def _fill(self, width: float) -> None:
        """Give the list its rows where their heights are other ones than before."""
        choices: list[ChoiceRow[Any]] = [self.kind, self.direction, self.decimals, self.point]
        heights = [_HEAD, self.naming.preferred_height(width), *(row.preferred_height(width) for row in choices)]
        if heights != self._heights:
            self._heights = heights
            self.list.set_rows([self.heading, self.naming, *choices], heights)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if self._said and self.button is not None:
            lines = wrap(look, self._said, size=22, weight=Weight.SEMIBOLD, width=size.width(), max_lines=2)
            top = size.height() - self._foot() + 4
            draw_lines(painter, look, lines, 0, top, size=22, weight=Weight.SEMIBOLD, color=look.palette.ink)


class _Heading(Painted):
    """The question of the form and what helps to answer it."""

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, room = look.palette, size.width()
        letter = fitted_size(look, words.question(), sizes=(36, 32, 28, 24), weight=Weight.SEMIBOLD, width=room)
        draw(painter, look, words.question(), 0, 22, size=letter, weight=Weight.SEMIBOLD, color=colors.ink, width=room)
        lines = wrap(look, words.hint(), size=22, weight=Weight.REGULAR, width=room, max_lines=2)
        draw_lines(painter, look, lines, 0, 48, size=22, color=colors.ink2)


class _Naming(Painted):
    """Name and unit beside each other, below each other where there is little room."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self.name = TextField(style, words.name_label(), parent=self)
        self.unit = TextField(style, words.unit_label(), parent=self)
        self.style_changed()

    def preferred_height(self, width: float) -> float:
        """The height at which both fields have room."""
        return _FIELD if width >= 700 else 2 * _FIELD + 16

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - the fields say how high they are
        if not hasattr(self, "unit"):
            return
        if width_u >= 700:
            self.place(self.name, 0, 0, width_u - _UNIT - 16, _FIELD)
            self.place(self.unit, width_u - _UNIT, 0, _UNIT, _FIELD)
        else:
            self.place(self.name, 0, 0, width_u, _FIELD)
            self.place(self.unit, 0, _FIELD + 16, _UNIT, _FIELD)
