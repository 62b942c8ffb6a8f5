"""The right column: the chosen point with its single values, and what the chart says."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLineF, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.actual import ActualPoint
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import Ink
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Line, Voice, draw_in_lines, draw_ink, line_count
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import big_figure, figure_size, figure_width
from kata_desktop.paint.text import draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.ui.actual.close_up import MetricChart
from kata_desktop.ui.actual.single_values import SingleValues, paint_single_values
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import accessible, chart_rules, numbers, practice
from kata_desktop.words import close_up as words
from kata_desktop.words.ink import or_here

EDGE = 28.0
_FACT = 32.0
_LEAST_CHART, _MOST_CHART = 120.0, 292.0
_CHART_TOP = 196.0
#: The line below the caption that leads to the rules.
_OPENS = 36.0
#: The height of something written by hand.
_INK = 84.0
#: A longer unit is a phrase and stands beside the value in small letters.
_SHORT_UNIT = 4


@dataclass(frozen=True, slots=True)
class PointPicture:
    """A measurement in words: `facts` are label and value, `single` its values where there are several.

    `left_out` says why it does not count, empty where it does. `by_hand` is what is written by hand about it beside
    typed words, each with a label where no other words say what it is.
    """

    when: str
    value: str
    unit: str
    made_of: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    single: SingleValues | None
    name: str
    by_hand: tuple[tuple[str, Ink], ...] = ()
    left_out: Line = Line()


def point_picture(board: Storyboard, chart: MetricChart, found: ActualPoint, today: date) -> PointPicture:
    """Word a point of a chart."""
    metric = chart.metric
    unit = "" if metric.point is Point.WITHIN else metric.unit
    made_of = words.made_of(found, metric)
    if len(unit) > _SHORT_UNIT:
        unit, made_of = "", (unit, *made_of)
    return PointPicture(
        when=words.moment(found, today),
        value=numbers.number(found.value, metric.point_decimals),
        unit=unit,
        made_of=made_of,
        facts=_facts(found, metric),
        single=_single(chart, found),
        name=accessible.point(found, metric, today, part=_part(chart, found)),
        by_hand=_written_about(board, found),
        left_out=_left_out(board, found),
    )


def _written_about(board: Storyboard, point: ActualPoint) -> tuple[tuple[str, Ink], ...]:
    thing = point.measurement.id
    note, reason = board.ink_in(thing, "note"), board.ink_in(thing, "excluded")
    typed = bool(point.measurement.excluded)
    return (*([(words.notes(), note)] if note else []), *([("", reason)] if reason and typed else []))


def _left_out(board: Storyboard, point: ActualPoint) -> Line:
    reason, ink = point.measurement.excluded, board.ink_in(point.measurement.id, "excluded")
    return Line() if reason is None else Line(words.left_out(or_here(reason, inked=bool(ink))), ink)


def _part(chart: MetricChart, found: ActualPoint) -> str:
    """Of which signal the point is a part; empty where it is none."""
    analysis, row = chart.actual.analysis, chart.place_of(found.measurement.id)
    signal = row is not None and row + chart.actual.skipped in analysis.signal_points
    return chart_rules.part_of(analysis.caption) if signal else ""


def _single(chart: MetricChart, found: ActualPoint) -> SingleValues | None:
    """The values of a visit with the line they are held against: the limit of each, or the target of their median."""
    metric, measured, target = chart.metric, found.measurement, chart.actual.target
    if len(measured.values) < 2:
        return None
    within = metric.point is Point.WITHIN
    line = metric.limit if within else target.value if target is not None else None
    median = None if within else found.value
    return SingleValues(measured.values, measured.notes, found.middle, median, line, metric.decimals)


def _facts(found: ActualPoint, metric: Metric) -> tuple[tuple[str, str], ...]:
    measured, decimals = found.measurement, metric.decimals
    facts = []
    if found.middle is not None:
        facts.append((words.middle_half(), numbers.band(*found.middle, decimals, metric.unit)))
    if len(measured.values) > 1:
        ends = (numbers.number(end(measured.values), decimals) for end in (min, max))
        facts.append((words.extremes(metric), numbers.joined(words.pair(*ends), metric.unit)))
    if noted := chart_rules.notes_of(measured):
        facts.append((words.notes(), noted))
    return tuple(facts)


class PointPanel(Painted):
    """Shows a point, or asks to choose one; below it the caption, which tells its rule when it is tapped."""

    rules_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._point: PointPicture | None = None
        super().__init__(style, parent)
        self.says = ChartSays(style, self)
        self.says.clicked.connect(self.rules_wanted)

    def show_point(self, point: PointPicture | None, chart: MetricChart | None) -> None:
        """Show a point of a chart (or none chosen) and what the chart says."""
        self._point = point
        self.setAccessibleName(point.name if point else practice.empty(practice.Empty.CHOSEN_POINT).text)
        self.says.show_chart(chart)
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "says"):
            height = self.says.preferred_height(width_u - 2 * EDGE)
            self.place(self.says, EDGE, height_u - height - 12, width_u - 2 * EDGE, height)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, width = look.palette, size.width() - 2 * EDGE
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        draw(painter, look, words.chosen_point(), EDGE, 40, size=20, color=colors.ink2)
        shown = self._point
        if shown is None:
            text = practice.empty(practice.Empty.CHOSEN_POINT).text
            lines = wrap(look, text, size=28, weight=Weight.REGULAR, width=width, max_lines=4)
            draw_lines(painter, look, lines, EDGE, 64, size=28, color=colors.ink2)
            return
        letters = fitted_size(look, shown.when, sizes=(32, 30, 28, 26, 24), weight=Weight.SEMIBOLD, width=width)
        draw(painter, look, shown.when, EDGE, 71, size=letters, weight=Weight.SEMIBOLD, color=colors.ink, width=width)
        self._paint_value(painter, look, shown, width)
        self._paint_details(painter, look, shown, width)

    def _paint_value(self, painter: QPainter, look: Look, shown: PointPicture, width: float) -> None:
        colors = look.palette
        large = figure_size(look, shown.value, shown.unit, size=76, width=width * 0.64)
        big_figure(painter, look, shown.value, shown.unit, left=EDGE, baseline=158, size=large, color=colors.ink)
        left = EDGE + figure_width(look, shown.value, shown.unit, size=large) + 28
        top = 158 - 25 * len(shown.made_of) + 3
        draw_lines(painter, look, shown.made_of, left, top, size=20, color=colors.ink2, line_height=1.25)

    def _paint_details(self, painter: QPainter, look: Look, shown: PointPicture, width: float) -> None:
        colors, bottom = look.palette, self.placed_at(self.says).top() - 10
        voice = Voice(22, colors.ink2, Weight.SEMIBOLD, 1.3)
        left_out = voice.step * line_count(look, shown.left_out, width, voice, 3)
        needed = _FACT * len(shown.facts) + left_out + (12 if left_out else 0) + _INK * len(shown.by_hand)
        y = _CHART_TOP
        if shown.single is not None:
            height = min(_MOST_CHART, bottom - y - needed - 12)
            if height >= _LEAST_CHART:
                rect = QRectF(EDGE - 8, y - 12, width + 8, height)
                paint_single_values(painter, look, shown.single, rect)
                y += height
        for label, value in shown.facts:
            if y + _FACT > bottom:
                return
            extent = draw(painter, look, label, EDGE, y + 14, size=22, color=colors.ink2, width=width * 0.55)
            left = EDGE + max(extent + 16, 176)
            draw(
                painter, look, value, left, y + 14, size=22, weight=Weight.SEMIBOLD, color=colors.ink,
                width=EDGE + width - left,
            )  # fmt: skip
            y += _FACT
        left_out = min(left_out, bottom - y - 8)
        if left_out >= voice.step:
            draw_in_lines(painter, look, shown.left_out, QRectF(EDGE, y + 8, width, left_out), voice)
            y += left_out + 12
        for label, ink in shown.by_hand:
            if y + _INK > bottom:
                return
            draw(painter, look, label, EDGE, y + _INK / 2, size=22, color=colors.ink2, width=width * 0.3)
            left = EDGE + (max(text_width(look, label, size=22) + 16, 176) if label else 0)
            draw_ink(painter, look, ink, QRectF(left, y + 6, EDGE + width - left, _INK - 12))
            y += _INK


class ChartSays(TapTarget):
    """What the points say, and whether the target condition is met; a tap tells the rule behind it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._caption = self._state = self.rule = ""
        super().__init__(style, parent)

    def show_chart(self, chart: MetricChart | None) -> None:
        """Show the two sentences of a chart."""
        self._caption, self._state, self.rule = (chart.caption, chart.state, chart.rule) if chart else ("", "", "")
        told = " ".join(part for part in (self._caption, self._state) if part)
        self.setAccessibleName(words.tells_more(told) if self.rule else told)
        self.setVisible(bool(told))
        self.update()

    def preferred_height(self, width: float) -> float:
        """Return the height at which both sentences are whole."""
        look = self.kit.look(self)
        caption, state = self._lines(look, width)
        return (len(caption) + len(state)) * 31.2 + 30 + _OPENS if caption or state else 0.0

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        if self.isDown():
            painter.fillRect(whole(size), colors.sunken)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink)
        painter.setPen(look.pen(colors.line, 1))
        painter.drawLine(QLineF(0, look.snap(0, 1), size.width(), look.snap(0, 1)))
        caption, state = self._lines(look, size.width())
        y = draw_lines(painter, look, caption, 0, 16, size=24, weight=Weight.SEMIBOLD, color=colors.ink)
        y = draw_lines(painter, look, state, 0, y, size=24, color=colors.ink)
        told = draw(painter, look, chart_rules.opens(), 0, y + 18, size=20, color=colors.ink2, width=size.width() - 28)
        draw_icon(painter, "chevron-right", QRectF(told + 4, y + 6, 24, 24), colors.ink2, look)

    def _lines(self, look: Look, width: float) -> tuple[list[str], list[str]]:
        caption = wrap(look, self._caption, size=24, weight=Weight.SEMIBOLD, width=width, max_lines=5)
        return caption, wrap(look, self._state, size=24, weight=Weight.REGULAR, width=width, max_lines=5)
