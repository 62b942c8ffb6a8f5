"""The last measurements with the expectation beside them: a band that is dragged as a whole or at its edges."""

from __future__ import annotations

import math
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QScroller, QWidget

from kata_desktop.core.actual import actual_condition
from kata_desktop.core.experiment import Expectation
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.chart_axis import nice_axis
from kata_desktop.paint.chart_picture import (
    AxisTick,
    ChartPicture,
    ChartPoint,
    ExpectedBand,
    MedianLine,
    TargetSegment,
)
from kata_desktop.paint.chart_plot import ChartStyle, Plot, expected_rect, plot_for
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.run_chart import paint_handles, paint_run_chart
from kata_desktop.paint.text import Align, draw, fitted_size, text_width
from kata_desktop.ui.experiment.typed_band import Drag, Grip
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_focus_ring, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import charts, numbers
from kata_desktop.words import experiment_plan as plan_words
from kata_desktop.words.spoken import spoken_expectation

LAST: Final = 12
_LEAST_AHEAD: Final = 6
#: A handle has to have room on the band.
_LEAST_BAND: Final = 96.0
_FEWEST: Final = 6
_STYLE: Final = ChartStyle(size=22.0, left=70.0, right=2.0, top=28.0, bottom=20.0, radius=6.5, day_labels=False)
_CAPTION: Final = 44.0
_HINT: Final = 36.0
_WORDS: Final = 62.0
#: Half the sensitive area of a handle, which is drawn smaller.
_REACH_X, _REACH_Y = 48.0, 36.0


@dataclass(frozen=True, slots=True)
class BandFacts:
    """What the chart shows beside the band."""

    metric: Metric
    values: tuple[float, ...] = ()
    now: float | None = None
    target: float | None = None
    target_label: str = ""


def band_facts(board: Storyboard, metric: Metric, today: date) -> BandFacts:
    """Gather the last measurements of a metric, its median now and its target."""
    actual = actual_condition(board, metric, today)
    counted = [point.value for point in actual.points if not point.excluded]
    part = actual.target
    value = part.value if part else None
    return BandFacts(
        metric=metric,
        values=tuple(counted[-LAST:]),
        now=actual.now.value if actual.now else None,
        target=value,
        target_label=charts.target(numbers.chosen_point(value, metric)) if value is not None else "",
    )


def columns_ahead(count: int, width: float) -> int:
    """Return how many columns ahead of `count` measurements a band needs in a plot `width` design units wide."""
    share = min(0.6, _LEAST_BAND / max(1.0, width))
    return max(_LEAST_AHEAD, math.ceil((max(count, _FEWEST) * share + 1) / (1 - share)))


def band_picture(
    facts: BandFacts, expect: Expectation, axis: tuple[float, float, tuple[float, ...]], ahead: int = _LEAST_AHEAD
) -> ChartPicture:
    """Give the picture on an axis of lowest value, highest value and figures, with columns for the band ahead."""
    low, high, figures = axis
    count = len(facts.values)
    first = max(0, _FEWEST - count)
    columns = max(count, _FEWEST) + ahead
    decimals = facts.metric.point_decimals
    shown = expect.has_numbers
    return ChartPicture(
        columns=columns,
        low=low,
        high=high,
        points=tuple(ChartPoint(first + n, value) for n, value in enumerate(facts.values)),
        ticks=tuple(
            AxisTick(figure, numbers.trimmed(figure, max(decimals, 1)), target=figure == facts.target)
            for figure in figures
        ),
        targets=() if facts.target is None else (TargetSegment(-0.5, columns - 0.5, facts.target, facts.target_label),),
        medians=() if facts.now is None else (MedianLine(-0.5, columns - ahead - 0.5, facts.now),),
        expectation=ExpectedBand(
            columns - ahead + 0.3,
            columns - 0.7,
            expect.low,
            expect.high,
        )
        if shown
        else None,
    )


class BandChart(Painted):
    """`dragged` comes while the band moves, `dropped` when it is let go; arrow keys move it as well."""

    dragged = Signal(object)
    dropped = Signal(object)
    margin_u = RING_MARGIN

    def __init__(self, style: Style, facts: BandFacts, parent: QWidget | None = None) -> None:
        self._facts = facts
        self._expect = Expectation()
        self._drag: Drag | None = None
        self._from = QPointF()
        self._axis = self._axis_for(Expectation())
        super().__init__(style, parent)
        # a touch that took the focus would scroll the sheet under the finger
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name_it()

    @property
    def expect(self) -> Expectation:
        """The band as it is drawn."""
        return self._expect

    def show_facts(self, facts: BandFacts) -> None:
        """Show other measurements beside the band."""
        self._facts = facts
        if self._drag is None:
            self._rescale()

    def show_expectation(self, expect: Expectation) -> None:
        """Draw this band; one in the hand is not taken away."""
        if self._drag is None:
            self._expect = expect
            self._rescale()

    def band_rect(self) -> QRectF | None:
        """Return where the band is drawn, in design units, or None without one."""
        picture = self._picture()
        if picture.expectation is None:
            return None
        plot = self._plot(picture)
        return expected_rect(plot, picture.expectation).intersected(plot.rect)

    def grip_at(self, place: QPointF) -> Grip | None:
        """Return what of the band a finger takes hold of: the nearer handle, else the band as a whole."""
        band = self.band_rect()
        if band is None:
            return None
        inside = abs(place.x() - band.center().x()) <= max(_REACH_X, band.width() / 2)
        to_high, to_low = abs(place.y() - band.top()), abs(place.y() - band.bottom())
        both = self._expect.low is not None and self._expect.high is not None
        if not both:
            edge = to_high if self._expect.low is None else to_low
            return Grip.WHOLE if inside and (edge <= _REACH_Y or band.contains(place)) else None
        middle = min(_REACH_Y, band.height() / 3)
        if inside and abs(place.y() - band.center().y()) < middle and abs(place.x() - band.center().x()) > 44:
            return Grip.WHOLE
        if (
            inside
            and min(to_high, to_low) <= _REACH_Y
            and not (band.contains(place) and min(to_high, to_low) > band.height() / 3)
        ):
            return Grip.HIGH if to_high <= to_low else Grip.LOW
        return Grip.WHOLE if inside and band.contains(place) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._in_units(event.position())
        grip = self.grip_at(place) if event.button() == Qt.MouseButton.LeftButton else None
        if grip is None:
            event.ignore()
            return
        self._hold_still()
        self._drag = Drag(grip, self._expect, self._facts.metric.resolution or 1.0)
        self._from = place
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            return
        plot = self._plot(self._picture())
        by = plot.value_at(self._in_units(event.position()).y()) - plot.value_at(self._from.y())
        moved = self._drag.moved(by)
        if moved != self._expect:
            self._expect = moved
            self._name_it()
            self.dragged.emit(moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None:
            return
        if not self.rect().adjusted(-2000, -2000, 2000, 2000).contains(event.position().toPoint()):
            # taken back by a palm or a scroll: nothing was meant
            self._expect = drag.start
            self.dragged.emit(drag.start)
        elif self._expect != drag.start:
            self.dropped.emit(self._expect)
        self._rescale()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps is None or not self._expect.has_numbers:
            super().keyPressEvent(event)
            return
        step = self._facts.metric.resolution or 1.0
        self._expect = Drag(Grip.WHOLE, self._expect, step).moved(steps * step)
        self._rescale()
        self.dropped.emit(self._expect)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        caption = self._caption(look, size.width())
        self._paint_quiet(painter, look, caption, 22, size)
        picture = self._picture()
        paint_run_chart(painter, look, picture, self._place(), _STYLE)
        band = self.band_rect()
        if band is not None:
            self._paint_handles(painter, look, band)
            self._paint_words(painter, look, band)
        hint = plan_words.drag_hint(has_band=band is not None)
        self._paint_quiet(painter, look, hint, size.height() - 14, size)
        if self.hasFocus() and self.kit.shows_focus:
            draw_focus_ring(painter, look, whole(size), colors.ink)

    def _caption(self, look: Look, width: float) -> str:
        """How many measurements there are, and the median now where there is room for it."""
        facts = self._facts
        if not facts.values:
            return plan_words.not_measured()
        now = "" if facts.now is None else numbers.point(facts.now, facts.metric)
        told = plan_words.measured_caption(len(facts.values), now)
        fits = text_width(look, told, size=18) <= width
        return told if fits else plan_words.measured_caption(len(facts.values), "")

    def _paint_quiet(self, painter: QPainter, look: Look, told: str, y: float, size: QSizeF) -> None:
        """At the plot's left edge, further left and smaller where there is little room."""
        letters = fitted_size(look, told, sizes=(22, 20, 18), weight=Weight.REGULAR, width=size.width())
        left = max(0.0, min(_STYLE.left, size.width() - text_width(look, told, size=letters)))
        draw(painter, look, told, left, y, size=letters, color=look.palette.ink2, width=size.width() - left + 2)

    def _paint_handles(self, painter: QPainter, look: Look, band: QRectF) -> None:
        """An open side has no handle: clip it away."""
        painter.save()
        clip = band.adjusted(-60, -40, 60, 40)
        if self._expect.low is None:
            clip.setBottom(band.bottom() - 14)
        if self._expect.high is None:
            clip.setTop(band.top() + 14)
        painter.setClipRect(clip)
        paint_handles(painter, look, band)
        painter.restore()

    def _paint_words(self, painter: QPainter, look: Look, band: QRectF) -> None:
        """Above the upper handle, or below the lower one where there is no room."""
        expect, colors = self._expect, look.palette
        told = numbers.band(expect.low, expect.high, self._facts.metric.point_decimals, "")
        top = band.top() - _WORDS if band.top() - _WORDS > _CAPTION else band.bottom() + 36
        for text, size, weight, y in (
            (charts.we_expect(), 22, Weight.SEMIBOLD, top),
            (told, 28, Weight.BOLD, top + 30),
        ):
            draw(
                painter, look, text, band.right(), y, size=size, weight=weight, color=colors.learn,
                align=Align.RIGHT, halo=colors.surface,
            )  # fmt: skip

    def _hold_still(self) -> None:
        """The sheet below would scroll along with the finger."""
        parent = self.parentWidget()
        while parent is not None:
            if QScroller.hasScroller(parent):
                QScroller.scroller(parent).stop()
            parent = parent.parentWidget()

    def _rescale(self) -> None:
        self._axis = self._axis_for(self._expect)
        self._name_it()

    def _axis_for(self, expect: Expectation) -> tuple[float, float, tuple[float, ...]]:
        edges = [edge for edge in (expect.low, expect.high) if edge is not None]
        facts = self._facts
        now = [] if facts.now is None else [facts.now]
        return nice_axis([*facts.values, *edges, *now], facts.target, whole=facts.metric.point is Point.WITHIN)

    def _name_it(self) -> None:
        metric = self._facts.metric
        told = spoken_expectation(self._expect, metric.point_decimals, metric.unit)
        self.setAccessibleName(plan_words.band_spoken(told if self._expect.has_numbers else ""))
        self.update()

    def _picture(self) -> ChartPicture:
        ahead = columns_ahead(len(self._facts.values), self._place().width() - _STYLE.left)
        return band_picture(self._facts, self._expect, self._axis, ahead)

    def _place(self) -> QRectF:
        size = self.size_u()
        return QRectF(0, _CAPTION, size.width(), max(120.0, size.height() - _CAPTION - _HINT))

    def _plot(self, picture: ChartPicture) -> Plot:
        return plot_for(self.kit.look(self), picture, self._place(), _STYLE)

    def _in_units(self, place: QPointF) -> QPointF:
        edge = self.margin_px()
        return (place - QPointF(edge, edge)) / self.kit.unit
