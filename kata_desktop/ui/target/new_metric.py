"""A metric that the board has not got yet: its name, unit, figures, direction, and what one point is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.core.target import Part
from kata_desktop.core.typed import parse_number
from kata_desktop.session.changes import Changes
from kata_desktop.session.setting_up import SettingUp
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.number_pad import PAD_HEIGHT, PAD_WIDTH, NumberEntry, NumberField, NumberPad
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.target.choices import Choices
from kata_desktop.ui.target.editor import Editor
from kata_desktop.words import numbers, reasons, target

_GAP = 16.0
_FIELD = 88.0
_NUMBER = 104.0
_BUTTON = 72.0
_EXAMPLE = 48.0
_UNIT_SHARE = 0.3
_POINTS = tuple(Point)
_DIRECTIONS = tuple(Direction)


@dataclass(frozen=True, slots=True)
class NewMetric:
    """What was written about it."""

    name: str
    unit: str
    kind: MetricKind
    direction: Direction
    decimals: int
    point: Point
    limit: float | None

    def add(self, setting_up: SettingUp) -> Changes:
        """Add it to a board; raises what `SettingUp.add_metric` raises."""
        return setting_up.add_metric(
            self.name, unit=self.unit, kind=self.kind, direction=self.direction, decimals=self.decimals,
            point=self.point, limit=self.limit,
        )  # fmt: skip


class NewMetricEditor(Editor):
    """`made` carries a `NewMetric`, `back` leads to the metrics of the board."""

    made = Signal(object)
    back = Signal()

    def __init__(self, style: Style, part: Part, parent: QWidget | None = None) -> None:
        outcome = part is Part.OUTCOME
        self._kind = MetricKind.OUTCOME if outcome else MetricKind.PROCESS
        super().__init__(style, target.another_metric(), parent=parent)
        self.name = TextField(style, target.name(), parent=self)
        self.unit = TextField(style, target.unit(), parent=self)
        figures = [numbers.number(_EXAMPLE, decimals) for decimals in range(3)]
        self.figures = Choices(style, target.figures(), figures, parent=self)
        directions = [target.direction(which) for which in _DIRECTIONS]
        self.better = Choices(style, target.better(), directions, parent=self)
        self.points = Choices(style, target.one_point(), [target.point(which) for which in _POINTS], parent=self)
        self.limit = NumberField(style, target.limit(), parent=self)
        self.pad = NumberPad(style, self)
        self.entry = NumberEntry(self.pad, [self.limit])
        self.take = Button(style, target.add_metric(), icon="check", parent=self)
        self.back_button = Button(style, target.back_to_metrics(), icon="chevron-left", parent=self)
        self.figures.set_current(0)
        self.better.set_current(_DIRECTIONS.index(Direction.HIGHER if outcome else Direction.LOWER))
        self.points.set_current(_POINTS.index(Point.VALUE if outcome else Point.MEDIAN))
        self._connect()
        self._look_again()

    def _connect(self) -> None:
        self.name.edited.connect(self._look_again)
        self.unit.edited.connect(self._look_again)
        self.limit.edited.connect(self._look_again)
        self.points.chosen.connect(self._look_again)
        self.take.clicked.connect(lambda: self.made.emit(self.written()))
        self.take.not_yet.connect(self.said)
        self.back_button.clicked.connect(self.back)

    def written(self) -> NewMetric:
        """What was written."""
        point = _POINTS[self.points.current or 0]
        limit = parse_number(self.limit.typed) if point is Point.WITHIN and self.limit.typed else None
        return NewMetric(
            name=self.name.text,
            unit=self.unit.text,
            kind=self._kind,
            direction=_DIRECTIONS[self.better.current or 0],
            decimals=self.figures.current or 0,
            point=point,
            limit=limit,
        )

    def focus_first(self) -> None:
        self.name.setFocus()

    def preferred_height(self, width: float) -> float:
        return self._layout(width)[-1]

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "back_button"):
            return
        name, figures, better, points, limit, end, _ = self._layout(width_u)
        unit = width_u * _UNIT_SHARE
        self.place(self.name, 0, name, width_u - unit - _GAP, _FIELD)
        self.place(self.unit, width_u - unit, name, unit, _FIELD)
        for choices, top in ((self.figures, figures), (self.better, better), (self.points, points)):
            self.place(choices, 0, top, self._left(width_u), choices.preferred_height(self._left(width_u)))
        self.place(self.limit, 0, limit, self._left(width_u), _NUMBER)
        beside = self._left(width_u) < width_u
        pad_top = figures if beside else limit + _NUMBER + _GAP
        self.place(self.pad, width_u - PAD_WIDTH if beside else 0.0, pad_top, PAD_WIDTH, PAD_HEIGHT)
        take = min((width_u - _GAP) / 2, self.take.preferred_width(_BUTTON))
        back = min((width_u - _GAP) / 2, self.back_button.preferred_width(_BUTTON))
        self.place(self.back_button, 0, end, back, _BUTTON)
        self.place(self.take, width_u - take, end, take, _BUTTON)

    def _left(self, width: float) -> float:
        """The room of the choices: beside the pad where there is enough of it."""
        room = width - PAD_WIDTH - 32
        return room if self._counts() and room >= 320 else width

    def _layout(self, width: float) -> tuple[float, float, float, float, float, float, float]:
        left = self._left(width)
        name = self.head(width) + _GAP
        figures = name + _FIELD + _GAP
        better = figures + self.figures.preferred_height(left) + _GAP
        points = better + self.better.preferred_height(left) + _GAP
        limit = points + self.points.preferred_height(left) + _GAP
        end = limit
        if self._counts():
            end = limit + _NUMBER + _GAP
            end = max(end, figures + PAD_HEIGHT + _GAP) if left < width else end + PAD_HEIGHT + _GAP
        end += 8
        return name, figures, better, points, limit, end, end + _BUTTON

    def _counts(self) -> bool:
        return _POINTS[self.points.current or 0] is Point.WITHIN

    def _look_again(self, _what: object = None) -> None:
        """Name what is still missing, and show the limit where one is asked for."""
        self.limit.setVisible(self._counts())
        self.pad.setVisible(self._counts())
        self.limit.set_label(target.limit(), self.unit.text.strip()[:12])
        missing = ""
        if not self.name.text.strip():
            missing = reasons.sentence(InvalidValue(Reason.TEXT_MISSING))
        elif self._counts() and not self.limit.typed:
            missing = reasons.sentence(InvalidValue(Reason.NUMBER_MISSING))
        self.take.set_why(missing)
        self.style_changed()
        self.resized.emit()
