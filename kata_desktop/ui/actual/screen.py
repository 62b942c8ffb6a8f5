"""The actual condition in full: every point, its single values, what the chart says, and the table behind it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSizeF, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.actual import ActualPoint
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, wrap
from kata_desktop.session.changes import Changes
from kata_desktop.ui.actual.acts import ChartActs
from kata_desktop.ui.actual.chart_pair import ChartPair
from kata_desktop.ui.actual.close_up import CloseUp, MetricChart, close_up
from kata_desktop.ui.actual.correct import LOW, WIDE, CorrectPanel
from kata_desktop.ui.actual.leave_out import LeaveOutPanel, what_to_note, why_left_out
from kata_desktop.ui.actual.ledge_keys import LedgeKeys
from kata_desktop.ui.actual.point_panel import PointPanel, point_picture
from kata_desktop.ui.actual.rules import RulesPanel
from kata_desktop.ui.actual.table import TablePanel, table_rows
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import close_up as words
from kata_desktop.words import practice

_RIGHT: Final = 452.0
_ZOOM: Final = 1.5
_TITLE: Final = 1200.0


class View(Enum):
    """What fills the sheet."""

    CHART = auto()
    TABLE = auto()


class Side(Enum):
    """What the right column is for."""

    POINT = auto()
    LEAVE_OUT = auto()
    CORRECT = auto()
    NOTE = auto()
    RULES = auto()


def documents_folder() -> Path:
    """Where a person looks for what was written."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


class ActualScreen(BoardScreen):
    """Charts left, the chosen point right; a table in their place. `enter` with a measurement's id chooses it."""

    def __init__(
        self,
        style: Style,
        document: StoryboardDocument,
        parent: QWidget | None = None,
        *,
        folder: Callable[[], Path] = documents_folder,
    ) -> None:
        self._folder = folder
        self._shown = CloseUp()
        self._chosen = ""
        self._view, self._side = View.CHART, Side.POINT
        super().__init__(style, document, parent, closable=False)
        self.charts = ChartPair(style, self)
        self.two_fingers = self.charts.places
        self.point = PointPanel(style, self)
        ink = InkOf(document, lambda: self._chosen)
        self.leaving_out = LeaveOutPanel(style, why_left_out(), ink, self)
        self.noting = LeaveOutPanel(style, what_to_note(), ink, self)
        self.rules = RulesPanel(style, self)
        self.correcting = CorrectPanel(style, self)
        self.table = TablePanel(style, self)
        self.acts = ChartActs(document, lambda: self._chart, self.ledge.say)
        self.keys = LedgeKeys(style, self.ledge)
        self._connect()
        self._connect_keys()
        self._show()

    def _connect(self) -> None:
        self.charts.measurement_chosen.connect(self.choose)
        self.charts.experiment_chosen.connect(lambda thing: self.wanted.emit(Destination(Place.EXPERIMENT, thing)))
        self.charts.zoomed.connect(self._fill_ledge)
        self.point.rules_wanted.connect(self.turn_rules)
        self.rules.chosen.connect(self.acts.choose_rules)
        self.rules.median_back.connect(self.acts.take_median_back)
        self.rules.not_yet.connect(self.ledge.say)
        self.noting.given.connect(self._note)
        self.leaving_out.leave_button.not_yet.connect(self.ledge.say)
        self.leaving_out.given.connect(self._leave_out)
        self.correcting.said.connect(self.ledge.say)
        self.correcting.corrected.connect(self._correct)
        self.correcting.counted.connect(self._correct_count)
        for panel in (self.leaving_out, self.correcting, self.noting, self.rules):
            panel.let_be.connect(lambda: self._turn(side=Side.POINT))
        self.table.chosen.connect(self._choose_in_table)

    def _connect_keys(self) -> None:
        keys, acts = self.keys, self.acts
        keys.back.connect(self.back_requested)
        keys.table.connect(self.turn_table)
        keys.leave_out.connect(self.turn_leaving_out)
        keys.correct.connect(self.turn_correcting)
        keys.note.connect(self.turn_noting)
        keys.whole_time.connect(self.charts.whole_time)
        keys.measure.connect(self._measure)
        keys.copy.connect(acts.copy_table)
        keys.keep.connect(lambda: acts.keep_table(self._folder()))
        keys.rest.connect(acts.let_rest)
        keys.draw_median.connect(acts.draw_median)

    # ------------------------------------------------------------------------------ what is shown

    @property
    def view(self) -> View:
        return self._view

    @property
    def side(self) -> Side:
        return self._side

    @property
    def chosen(self) -> str:
        """The id of the chosen measurement; empty when none is."""
        return self._chosen

    def enter(self, thing: str = "") -> None:
        self._view, self._side = View.CHART, Side.POINT
        self._shown = close_up(self.document.board, self.document.today())
        points = self._shown.above.points if self._shown.above is not None else ()
        known = self._shown.chart_of(thing) is not None
        self._chosen = thing if known else points[-1].measurement.id if points else ""
        self.charts.whole_time()
        super().enter(thing)

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - both charts are one value
        self._shown = close_up(self.document.board, self.document.today())
        if self._shown.chart_of(self._chosen) is None:
            self._chosen, self._side = "", Side.POINT
        self._show()

    @property
    def _chart(self) -> MetricChart | None:
        """The chart in which the chosen point stands, else the main one."""
        return self._shown.chart_of(self._chosen) or self._shown.above

    def _point(self) -> ActualPoint | None:
        chart = self._shown.chart_of(self._chosen)
        place = chart.place_of(self._chosen) if chart is not None else None
        return chart.points[place] if chart is not None and place is not None else None

    def _show(self) -> None:
        self.charts.show_charts(self._shown, self._chosen)
        chart, point = self._chart, self._point()
        today = self.document.today()
        if chart is not None and point is not None:
            self.point.show_point(point_picture(self.document.board, chart, point, today), chart)
        else:
            self.point.show_point(None, self._shown.above)
        self.rules.show_rules(chart, today)
        if self._view is View.TABLE and chart is not None:
            self.table.show_table(
                words.table_heads(chart.metric), table_rows(chart, today, self.document.board.ink_in), self._chosen
            )
            self.set_title(words.table_title(), words.table_line(chart.metric), width=_TITLE, share=0.4)
        else:
            self.set_title(words.title(), self.document.board.title, width=_TITLE, share=0.4)
        shows_charts = self._view is View.CHART and self._shown.above is not None
        self.charts.setVisible(shows_charts)
        self.point.setVisible(shows_charts and self._side is Side.POINT)
        self.leaving_out.setVisible(shows_charts and self._side is Side.LEAVE_OUT)
        self.correcting.setVisible(shows_charts and self._side is Side.CORRECT)
        self.noting.setVisible(shows_charts and self._side is Side.NOTE)
        self.rules.setVisible(shows_charts and self._side is Side.RULES)
        self.table.setVisible(self._view is View.TABLE)
        self._fill_ledge()
        self.style_changed()

    def _turn(self, *, view: View | None = None, side: Side | None = None) -> None:
        """Show another view or use the right column for something else."""
        self._view, self._side = view or self._view, side or Side.POINT
        self.ledge.say("")
        self._show()
        if self._side is Side.POINT:
            self.setFocus()

    # ------------------------------------------------------------------------------ the ledge

    def _fill_ledge(self) -> None:
        if self._view is View.TABLE:
            self.keys.show_table()
        else:
            offers = self._side is Side.POINT
            self.keys.show_chart(self._shown.above, self._point(), zoomed=self.charts.is_zoomed, offers=offers)
        if not self.document.writable:
            self.show_kept("")

    def _measure(self) -> None:
        chart = self._chart
        self.wanted.emit(Destination(Place.MEASURE, chart.metric.id if chart is not None else ""))

    # ------------------------------------------------------------------------------ choosing

    def choose(self, measurement: str) -> None:
        """Choose a point and bring it into view."""
        self._chosen, self._side = measurement, Side.POINT
        self._show()
        self.charts.bring_into_view(measurement)

    def step(self, steps: int) -> None:
        """Go so many points on in the chart of the chosen one; without one begin at the end."""
        chart = self._chart
        if chart is None:
            return
        place = chart.place_of(self._chosen)
        wanted = len(chart.points) - 1 if place is None else min(max(0, place + steps), len(chart.points) - 1)
        self.choose(chart.points[wanted].measurement.id)

    def change_chart(self) -> None:
        """Go to the point of the other chart that was measured nearest to the chosen one."""
        point, here = self._point(), self._chart
        others = [chart for chart in self._shown.charts if chart is not here]
        if point is None or not others:
            return
        at = point.measurement.taken_at
        nearest = min(others[0].points, key=lambda other: abs(other.measurement.taken_at - at))
        self.choose(nearest.measurement.id)

    def _choose_in_table(self, measurement: str) -> None:
        self._turn(view=View.CHART)
        self.choose(measurement)

    # ------------------------------------------------------------------------------ changing

    def turn_leaving_out(self) -> None:
        """Ask for the reason, or take a point that was left out back in at once."""
        point = self._point()
        if point is None:
            self.ledge.say(words.choose_first())
        elif point.excluded:
            chosen = self._chosen
            self.document.apply(lambda: self.document.session.measuring.take_back_in(chosen))
        else:
            self.leaving_out.begin()
            self._turn(side=Side.LEAVE_OUT)
            self.leaving_out.starters[0].setFocus()

    def _leave_out(self, reason: str) -> None:
        chosen, self._side = self._chosen, Side.POINT
        if self.document.apply(lambda: self.document.session.measuring.leave_out(chosen, reason)) is None:
            self._side = Side.LEAVE_OUT
        self._turn(side=self._side)

    def turn_noting(self) -> None:
        """Ask what was special about the chosen point."""
        point = self._point()
        if point is None:
            self.ledge.say(words.choose_first())
            return
        self.noting.begin(point.measurement.note)
        self._turn(side=Side.NOTE)
        self.noting.starters[0].setFocus()

    def _note(self, text: str) -> None:
        chosen = self._chosen
        if self.document.apply(lambda: self.document.session.measuring.note(chosen, text)) is not None:
            self._turn(side=Side.POINT)

    def turn_rules(self) -> None:
        """Show the rule behind the caption, and what else can speak."""
        self._turn(side=Side.RULES)
        self.rules.shift.setFocus()
        self.rules.announce()

    def turn_correcting(self) -> None:
        """Open the single values of the chosen point."""
        point, chart = self._point(), self._chart
        if point is None or chart is None:
            self.ledge.say(words.choose_first())
            return
        self._turn(side=Side.CORRECT)
        self.correcting.begin(point.measurement, chart.metric)

    def _correct(self, values: list[float]) -> None:
        chosen = self._chosen
        self._finish_correcting(lambda: self.document.session.measuring.correct(chosen, values))

    def _correct_count(self, count: int, of: int) -> None:
        chosen = self._chosen
        self._finish_correcting(lambda: self.document.session.measuring.correct_count(chosen, count, of))

    def _finish_correcting(self, act: Callable[[], Changes]) -> None:
        if self.document.apply(act) is not None:
            self._turn(side=Side.POINT)

    # ------------------------------------------------------------------------------ the table

    def turn_table(self) -> None:
        """Show the points as a table, or the chart again."""
        if self._shown.above is not None:
            self._turn(view=View.CHART if self._view is View.TABLE else View.TABLE)

    # ------------------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        act = self._keys().get(Qt.Key(event.key())) if plain else None
        if act is None:
            super().keyPressEvent(event)
            return
        act()

    def _keys(self) -> dict[Qt.Key, Callable[[], object]]:
        if self._side is not Side.POINT:
            return {Qt.Key.Key_Escape: lambda: self._turn(side=Side.POINT)}
        if self._view is View.TABLE:
            return {Qt.Key.Key_T: self.turn_table, Qt.Key.Key_Escape: self.turn_table}
        return {
            Qt.Key.Key_Left: lambda: self.step(-1),
            Qt.Key.Key_Right: lambda: self.step(1),
            Qt.Key.Key_Up: self.change_chart,
            Qt.Key.Key_Down: self.change_chart,
            Qt.Key.Key_Home: lambda: self.step(-len(self._points())),
            Qt.Key.Key_End: lambda: self.step(len(self._points())),
            Qt.Key.Key_Plus: lambda: self.charts.zoom(_ZOOM),
            Qt.Key.Key_Equal: lambda: self.charts.zoom(_ZOOM),
            Qt.Key.Key_Minus: lambda: self.charts.zoom(1 / _ZOOM),
            Qt.Key.Key_0: self.charts.whole_time,
            Qt.Key.Key_T: self.turn_table,
            Qt.Key.Key_X: self.turn_leaving_out,
            Qt.Key.Key_L: self.acts.turn_limits,
        }

    def _points(self) -> tuple[ActualPoint, ...]:
        return self._chart.points if self._chart is not None else ()

    # ------------------------------------------------------------------------------ look

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if not hasattr(self, "table"):
            return
        area = self.content_rect()
        # where the sheet is low, what has to be typed needs the room beside
        wide = area.height() < LOW and self._side is not Side.POINT
        right = min(WIDE, area.width() * 0.64) if wide else _RIGHT
        self.place(self.charts, area.left(), area.top(), area.width() - right - GUTTER, area.height())
        for panel in (self.point, self.leaving_out, self.correcting, self.noting, self.rules):
            self.place(panel, area.right() - right, area.top(), right, area.height())
        self.place(self.table, area.left(), area.top(), area.width(), area.height())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        chart, header, colors = self._chart, self.header_rect(), look.palette
        if chart is None:
            area, text = self.content_rect(), practice.empty(practice.Empty.ACTUAL).text
            lines = wrap(look, text, size=36, weight=Weight.SEMIBOLD, width=area.width() - 80, max_lines=3)
            draw_lines(
                painter, look, lines, area.left() + 40, area.top() + 40, size=36, weight=Weight.SEMIBOLD,
                color=colors.ink2,
            )  # fmt: skip
            return
        right = chart.caption if self._view is View.TABLE else words.what_a_point_is(chart.metric)
        draw(
            painter, look, right, header.right(), 56, size=22, color=colors.ink2, align=Align.RIGHT,
            width=header.width(),
        )  # fmt: skip
