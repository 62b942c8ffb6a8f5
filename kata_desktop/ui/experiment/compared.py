"""Expected and measured side by side, the difference in plain words, and the scale below: better and worse alike."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.actual import actual_condition
from kata_desktop.core.experiment import Experiment, Form, Outcome, difference
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.inked import HAPPENED_TEXT
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import expected_of
from kata_desktop.paint.ink import Line, Voice, Written, draw_line, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import UNIT_SIZE
from kata_desktop.paint.scale import TASK, ScalePicture, ScaleStyle, band_rect, paint_scale, scale_x, shared_range
from kata_desktop.paint.text import Align, draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.ui.kit.about import About, Fact
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import Panel
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import accessible, numbers
from kata_desktop.words import experiment as words
from kata_desktop.words import experiment_ledge as ledge_words

SCALE_HEIGHT: Final = 132.0
_EDGE: Final = 36.0
_AXIS: Final = 96.0
#: What the two answers take of the foot.
_ANSWERS: Final = 104.0
_STRIP: Final = ScaleStyle(size=20.0, band=36.0, mark=16.0)


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands below a scale besides the band: target and start of its metric (or now), with their words."""

    target: float | None = None
    target_words: str = ""
    start: float | None = None
    start_words: str = ""


def marks_of(board: Storyboard, experiment: Experiment, today: date, *, now: bool = False) -> Marks:
    """Give target and start of an experiment's metric, or where it stands now; none for a unit of its own."""
    metric = board.metric(experiment.metric)
    if metric is None:
        return Marks()
    actual = actual_condition(board, metric, today)
    target = actual.target.value if actual.target else None
    stretch = actual.now if now else actual.start
    start = stretch.value if stretch else None
    mark = words.now_mark if now else words.start_mark
    decimals = metric.point_decimals
    return Marks(
        target,
        words.target_mark(numbers.trimmed(target, decimals)) if target is not None else "",
        start,
        mark(numbers.number(start, decimals)) if start is not None else "",
    )


def scale_of(experiment: Experiment, marks: Marks) -> ScalePicture | None:
    """Give the scale of one experiment with room for target and start; None without a band."""
    expect, value = experiment.expect, experiment.happened.value
    if not expect.has_numbers:
        return None
    least, most = shared_range([expect.low, expect.high, value, marks.target, marks.start])
    return ScalePicture(
        least, most, expect.low, expect.high, value,
        surprise=experiment.outcome is Outcome.SURPRISE, target=marks.target,
    )  # fmt: skip


def paint_task_scale(painter: QPainter, look: Look, scale: ScalePicture, place: QRectF, marks: Marks) -> None:
    """Draw the large scale with the words for target and start below it."""
    axis = QRectF(place.left(), place.top(), place.width(), _AXIS)
    paint_scale(painter, look, scale, axis, TASK)
    y, taken = place.top() + _AXIS + 20, QRectF()
    colors = look.palette
    for value, told, color, weight in (
        (marks.target, marks.target_words, colors.target, Weight.SEMIBOLD),
        (marks.start, marks.start_words, colors.ink2, Weight.REGULAR),
    ):
        if value is None or not told:
            continue
        x, half = scale_x(scale, axis, value), text_width(look, told, size=22, weight=weight) / 2
        centre = min(max(x, place.left() + half), place.right() - half)
        box = QRectF(centre - half - 8, y - 14, 2 * half + 16, 28)
        if box.intersects(taken):
            continue
        taken = box
        if color is colors.ink2:
            painter.setPen(look.pen(colors.ink2, 2))
            painter.drawLine(QLineF(x, axis.center().y() - 10, x, axis.center().y() + 10))
        draw(painter, look, told, centre, y, size=22, weight=weight, color=color, align=Align.CENTRE)


class ComparedPanel(Panel):
    """The check as it stands. `change` opens it again; two equal buttons ask where words were expected."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._experiment = Experiment("")
        self._expected, self._happened = Written(), Written()
        self._unit = self._value = ""
        self._difference = ""
        self._scale: ScalePicture | None = None
        self._marks = Marks()
        super().__init__(style, parent)
        name = ledge_words.change_happened()
        self.change = Button(style, name, icon="pencil", text_size=24, name=name, parent=self)
        self.as_expected = Button(style, words.as_we_expected(), kind=Kind.CHOICE, parent=self)
        self.different = Button(style, words.different(), kind=Kind.CHOICE, parent=self)
        self.style_changed()

    @property
    def difference(self) -> str:
        """The difference in plain words; empty where nothing can be compared."""
        return self._difference

    def show_check(self, board: Storyboard, experiment: Experiment, today: date, source: str) -> None:
        """Show a checked experiment; `source` names the measurement its value was taken from, if it was."""
        metric = board.metric(experiment.metric)
        decimals, self._unit = numbers.scale(experiment, metric)
        self._experiment = experiment
        self._expected = expected_of(board, experiment)
        self._happened = Written(board.ink_in(experiment.id, HAPPENED_TEXT), experiment.happened.text.strip())
        value = experiment.happened.value
        self._value = "" if value is None else numbers.number(value, decimals)
        self._difference = difference_words(experiment, decimals, self._unit)
        self._marks = marks_of(board, experiment, today)
        self._scale = scale_of(experiment, self._marks)
        self.change.set_text(source or ledge_words.change_happened(), name=ledge_words.change_happened())
        self.change.set_icon("timer" if source else "pencil")
        asked = self.asks
        for button, answer in ((self.as_expected, True), (self.different, False)):
            button.setVisible(asked)
            button.setChecked(experiment.happened.as_expected is answer)
        self.setAccessibleName(accessible.experiment(experiment, metric, today))
        self.style_changed()

    @property
    def asks(self) -> bool:
        """Whether only the learner can say if it was as expected."""
        return asks_for_answer(self._experiment, has_value=self._experiment.happened.value is not None)

    def about(self) -> About:
        """The same in a strip, for the one who types what was learned."""
        surprise = self._experiment.outcome is Outcome.SURPRISE
        measured = " ".join(part for part in (self._value, self._unit) if part)
        facts = (
            Fact(words.expected_label(), self._expected.line, expected=True),
            Fact(words.measured_label(), Line(measured if self._value else "")),
            Fact(words.saw_label(), Line() if self._value else self._happened.line),
            Fact(words.difference_label(), Line(self._difference), expected=surprise),
        )
        picture = self._paint_strip if self._scale is not None else None
        return About(tuple(fact for fact in facts if fact.value), picture)

    def _paint_strip(self, painter: QPainter, look: Look, place: QRectF) -> None:
        scale = self._scale
        if scale is None:
            return
        paint_scale(painter, look, scale, place, _STRIP)
        if scale.target is None:
            return
        told, x = self._marks.target_words, scale_x(scale, place, scale.target) - 12
        wide, band = text_width(look, told, size=20, weight=Weight.SEMIBOLD), band_rect(scale, place, _STRIP)
        before = x - wide >= place.left()
        if not before and band is not None and x + 24 + wide > band.left() - 12:
            return
        draw(
            painter, look, told, x if before else x + 24, place.center().y(), size=20, weight=Weight.SEMIBOLD,
            color=look.palette.target, align=Align.RIGHT if before else Align.LEFT, halo=look.palette.surface,
        )  # fmt: skip

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "different"):
            return
        wide, high = min(self.change.preferred_width(64), width_u * 0.5), self.kit.least_tap
        self.place(self.change, width_u - _EDGE - wide, 24, wide, high)
        half = (width_u - 2 * _EDGE - 12) / 2
        top = height_u - _ANSWERS
        self.place(self.as_expected, _EDGE, top, half, 80)
        self.place(self.different, _EDGE + half + 12, top, half, 80)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, room = look.palette, size.width() - 2 * _EDGE
        title = words.what_happened()
        free = self.placed_at(self.change).left() - _EDGE - 24
        draw(painter, look, title, _EDGE, 56, size=36, weight=Weight.SEMIBOLD, color=colors.ink, width=free)
        if self._value:
            y = self._paint_figures(painter, look, size)
        else:
            y = self._paint_words(painter, look, size)
        text = self._happened.typed if self._value else ""
        foot = size.height() - (_ANSWERS + 12 if self.asks else 12)
        # the answers are asked for, the picture only shows again what the words say
        scale = self._scale if foot - y >= SCALE_HEIGHT else None
        below = foot - (SCALE_HEIGHT if scale else 0) - 8
        if self._value and self._happened.ink and below - y >= 30:
            place = QRectF(_EDGE, y + 4, room, below - y - 8)
            draw_written(painter, look, self._happened, place, Voice(24, colors.ink))
        elif text and below - y >= 30:
            lines = wrap(
                look, text, size=24, weight=Weight.REGULAR, width=room, max_lines=max(1, int((below - y - 4) / 31.2))
            )
            draw_lines(painter, look, lines, _EDGE, y + 4, size=24, color=colors.ink)
        if scale is not None:
            paint_task_scale(painter, look, scale, QRectF(_EDGE, foot - SCALE_HEIGHT, room, SCALE_HEIGHT), self._marks)

    def _paint_figures(self, painter: QPainter, look: Look, size: QSizeF) -> float:
        """Draw the three parts on one baseline; they share the room by what they need."""
        colors, room = look.palette, size.width() - 2 * _EDGE
        x, base = _EDGE, 204.0
        apart = colors.learn if self._experiment.outcome is Outcome.SURPRISE else colors.ink
        for figure in (
            _Figure(words.expected_label(), self._expected.line, 56.0, colors.learn),
            _Figure(words.measured_label(), Line(self._value), 96.0, colors.ink, self._unit),
            _Figure(words.difference_label(), Line(self._difference), 44.0, apart),
        ):
            if figure.told:
                most = min(room * 0.42, _EDGE + room - x)
                x += figure.paint(painter, look, QPointF(x, base), most) + 56
        return base + 12

    def _paint_words(self, painter: QPainter, look: Look, size: QSizeF) -> float:
        colors, half = look.palette, (size.width() - 2 * _EDGE - 48) / 2
        bottom = 0.0
        for n, (label, told, color) in enumerate(
            (
                (words.expected_label(), self._expected, colors.learn),
                (words.saw_label(), self._happened, colors.ink),
            )
        ):
            left = _EDGE + n * (half + 48)
            draw(painter, look, label, left, 118, size=22, color=colors.ink2, width=half)
            if told.ink:
                place = QRectF(left, 140, half, max(60.0, min(150.0, size.height() - 280)))
                draw_written(painter, look, told, place, Voice(28, color, Weight.SEMIBOLD, 1.22))
                bottom = max(bottom, place.bottom())
                continue
            lines = wrap(look, told.typed, size=28, weight=Weight.SEMIBOLD, width=half, max_lines=3)
            end = draw_lines(
                painter, look, lines, left, 136, size=28, weight=Weight.SEMIBOLD, color=color, line_height=1.22
            )  # fmt: skip
            bottom = max(bottom, end)
        return bottom


def asks_for_answer(experiment: Experiment, *, has_value: bool) -> bool:
    """Return whether only the learner can say if it was as expected: words, or a band without a number beside it."""
    form = experiment.expect.form
    if form in (Form.NONE, Form.UNKNOWN):
        return False
    return form is Form.WORDS or not has_value


def difference_words(experiment: Experiment, decimals: int, unit: str) -> str:
    """Give the difference from what was expected in plain words; empty where nothing can be compared."""
    expect, value = experiment.expect, experiment.happened.value
    if expect.has_numbers and value is not None:
        if difference(expect, value) == 0:
            return words.as_expected_large()
        return numbers.difference(expect, value, decimals, unit)
    return ""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A label above a figure of some size that stands on a line; the unit beside it smaller."""

    label: str
    told: Line
    letters: float
    color: QColor
    unit: str = ""

    def paint(self, painter: QPainter, look: Look, base: QPointF, most: float) -> float:
        """Draw it at most so wide, and return how wide it came out."""
        weight, letters = Weight.SEMIBOLD, self.letters
        own = text_width(look, self.unit, size=letters * UNIT_SIZE, weight=weight) + 8 if self.unit else 0.0
        steps = (letters, letters * 0.8, letters * 0.64, 28, 24)
        size = fitted_size(look, self.told.text, sizes=steps, weight=weight, width=most - own)
        x, y = base.x(), base.y()
        wide = draw_line(
            painter, look, self.told, x, y - size * 0.35, size=size, weight=weight, color=self.color,
            width=most - own, height=size * 1.15,
        )  # fmt: skip
        if self.unit:
            small = size * UNIT_SIZE
            wide += 8 + draw(
                painter, look, self.unit, x + wide + 8, y - small * 0.35, size=small, weight=weight, color=self.color
            )
        top = y - size * 0.72 - 22
        return max(wide, draw(painter, look, self.label, x, top, size=22, color=look.palette.ink2, width=most))
