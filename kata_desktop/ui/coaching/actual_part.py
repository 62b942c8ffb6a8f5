"""Question 2: the actual condition with its chart; a number can be typed here, or one goes to measure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Part
from kata_desktop.paint.board.picture import actual_picture
from kata_desktop.paint.board.values import ActualPicture
from kata_desktop.paint.chart_plot import CLOSE_UP
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import big_figure, figure_size, figure_width
from kata_desktop.paint.text import balanced, draw_lines, wrap
from kata_desktop.session.changes import Changes
from kata_desktop.ui.coaching.noted import Noted, noted
from kata_desktop.ui.coaching.part import EDGE, TOP, Command, CyclePage, CyclePart, Moment
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.number_pad import PAD_WIDTH
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.measure.entry import MeasureEntry
from kata_desktop.ui.storyboard.chart_place import ChartPlace
from kata_desktop.words import coaching as words
from kata_desktop.words import measure, storyboard
from kata_desktop.words.grammar import sentences
from kata_desktop.words.practice import empty_actual

_FIGURE: Final = 168.0
_LEAST_FIGURE: Final = 112.0
_CHART: Final = replace(CLOSE_UP, size=22.0, left=56.0)
_CAPTION: Final = 28.0
_LEAST_CHART: Final = 220.0
_NARROWEST: Final = 360.0
_HIGH: Final = 640.0
_ENTRY: Final = PAD_WIDTH + 24


class ActualPage(CyclePage):
    """Value, one sentence on it, chart and caption; while numbers are typed the pad stands beside the chart."""

    point_chosen = Signal(str)
    experiment_chosen = Signal(str)
    elsewhere = Signal()
    least_height = 560.0

    def __init__(self, style: Style, entry: MeasureEntry, parent: QWidget | None = None) -> None:
        self._shown = ActualPicture(missing=True)
        self.entry = entry
        self._typing = False
        super().__init__(style, parent)
        self.chart = ChartPlace(style, self, chart_style=_CHART)
        self.chart.point_chosen.connect(self._on_point)
        self.chart.experiment_chosen.connect(self.experiment_chosen)
        self.chart.elsewhere.connect(self.elsewhere)
        entry.setParent(self)
        entry.hide()
        self.style_changed()

    @property
    def is_typing(self) -> bool:
        """Whether the pad is up."""
        return self._typing

    def show_actual(self, shown: ActualPicture, noted: Noted, *, typing: bool) -> None:
        """Show where the process stands, or that nothing was measured yet."""
        self._shown, self._typing = shown, typing
        self.set_empty(empty_actual() if shown.missing and not typing else "", noted)
        self.setAccessibleName(shown.name or empty_actual())
        if shown.chart is not None:
            self.chart.show_chart(shown.chart, shown.name)
        self.entry.setVisible(typing)
        self.style_changed()

    def _on_point(self, number: int) -> None:
        if 0 <= number < len(self._shown.points):
            self.point_chosen.emit(self._shown.points[number])

    def arrange(self, width_u: float, height_u: float) -> None:
        super().arrange(width_u, height_u)
        if not hasattr(self, "chart"):
            return
        top, bottom = TOP + self._head() + 24, self.bottom()
        room = width_u - 2 * EDGE
        if self._typing:
            self.place(self.entry, EDGE + room - _ENTRY, TOP, _ENTRY, bottom - TOP)
            room -= _ENTRY + 32
        # beside the pad a narrow chart would say nothing
        self.chart.setVisible(self._shown.chart is not None and room >= _NARROWEST)
        caption = 0.0 if self._typing else len(self._caption(self.kit.look(self), room)) * _CAPTION * 1.3 + 14
        self.place(self.chart, EDGE - 12, top, room + 12, max(80.0, bottom - caption - top))

    def _head(self) -> float:
        """The height of the value: it gives way to the chart before that gets too low to read."""
        free = self.bottom() - TOP - 24 - _LEAST_CHART - 2 * _CAPTION * 1.3
        return max(_LEAST_FIGURE, min(_FIGURE, free)) * 0.92

    def _caption(self, look: Look, room: float) -> list[str]:
        """The sentence below the chart; in little height it gives way to the points, whose name says it."""
        if self.size_u().height() < _HIGH:
            return []
        return wrap(look, self._shown.caption, size=_CAPTION, weight=Weight.REGULAR, width=room, max_lines=2)

    def paint_content(self, painter: QPainter, look: Look) -> None:
        shown, colors, bold = self._shown, look.palette, Weight.SEMIBOLD
        if shown.missing:
            return
        room = self.room() - (_ENTRY + 32 if self._typing else 0)
        head = self._head()
        share = 1.0 if self._typing else 0.5
        large = figure_size(look, shown.value, shown.unit, size=head / 0.92, width=room * share)
        baseline = TOP + head / 2 + large * 0.35
        big_figure(painter, look, shown.value, shown.unit, left=EDGE, baseline=baseline, size=large, color=colors.ink)
        if self._typing:
            return
        left = EDGE + figure_width(look, shown.value, shown.unit, size=large) + 40
        width = EDGE + room - left
        for letter in (36.0, 32.0, 28.0, 24.0):
            lines = balanced(look, shown.headline, size=letter, weight=bold, width=width, max_lines=4)
            if len(lines) * letter * 1.2 <= head:
                break
        top = TOP + head / 2 - len(lines) * letter * 0.6
        draw_lines(painter, look, lines, left, top, size=letter, weight=bold, color=colors.ink, line_height=1.2)
        caption = self._caption(look, room)
        y = self.bottom() - len(caption) * _CAPTION * 1.3
        draw_lines(painter, look, caption, EDGE, y, size=_CAPTION, color=colors.ink2)


class ActualPart(CyclePart):
    """The learner measures before the cycle; what is missing can be measured or typed now."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self.entry = MeasureEntry(style, document)
        self.page = ActualPage(style, self.entry)
        self._shown = ActualPicture(missing=True)
        self._typing = False
        self.type = self.button(words.text(words.Text.TYPE), "keyboard", self.begin_typing)
        self.measure = self.button(storyboard.measure(), "timer", lambda: self._go(Place.MEASURE))
        self.page.set_buttons([self.type, self.measure])
        self.page.point_chosen.connect(lambda point: self._go(Place.ACTUAL, point))
        self.page.experiment_chosen.connect(lambda thing: self._go(Place.EXPERIMENT, thing))
        self.page.elsewhere.connect(lambda: self._go(Place.ACTUAL))
        self.entry.kept.connect(self._on_kept)
        self.entry.refused.connect(self.said)
        self.panel.show_sheet(self.page)

    @property
    def sentence(self) -> str:
        return "" if self._shown.missing else sentences(self._shown.headline)

    @property
    def is_editing(self) -> bool:
        return self._typing

    @property
    def command(self) -> Command | None:
        return Command(measure.keep(), "check", self.entry.keep_value) if self._typing else None

    def show_moment(self, moment: Moment) -> None:
        metric = moment.board.process_metric
        shown = actual_picture(moment.board, metric, moment.today) if metric else ActualPicture(missing=True)
        self._shown = shown
        if metric is None or moment.why:
            self._typing = False
        elif self._typing:
            self.entry.show_metric(metric)
        self.type.setVisible(metric is not None and not self._typing)
        self.measure.setVisible(not self._typing)
        for button in (self.type, self.measure):
            button.set_why(moment.why)
        self.page.show_actual(shown, noted(moment.board, Part.ACTUAL, moment.today), typing=self._typing)

    def begin_typing(self) -> None:
        """Bring the pad up beside the chart; a number that was typed and not kept is still there."""
        self._typing = True
        self.command_changed.emit()
        if self.entry.field.typed:
            self.entry.go_on()
        else:
            self.entry.begin()

    def step_back(self) -> bool:
        if not self._typing:
            return False
        self._typing = False
        self.command_changed.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._typing and self.entry.take_key(event)):
            super().keyPressEvent(event)

    def _on_kept(self, _changes: Changes) -> None:
        self.command_changed.emit()

    def _go(self, place: Place, thing: str = "") -> None:
        self.wanted.emit(Destination(place, thing))
