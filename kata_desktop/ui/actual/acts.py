"""What can be done to a chart: rules, limits and medians chosen, its table copied and written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kata_desktop.core.actual import Offer
from kata_desktop.ui.actual.close_up import MetricChart
from kata_desktop.ui.actual.rules import Rules
from kata_desktop.ui.actual.table import table_text, write_table
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.words import chart_rules
from kata_desktop.words import close_up as words


class ChartActs:
    """The acts on the chart that `chart` gives at the moment; `say` tells what was done."""

    def __init__(
        self, document: StoryboardDocument, chart: Callable[[], MetricChart | None], say: Callable[[str], None]
    ) -> None:
        self._document, self._chart, self._say = document, chart, say

    def choose_rules(self, wanted: Rules) -> None:
        """Let these rules speak from now on."""
        chart = self._chart()
        if chart is not None:
            charting, metric = self._document.session.charting, chart.metric.id
            self._document.apply(
                lambda: charting.choose_rules(metric, shift=wanted.shift, trend=wanted.trend, limits=wanted.limits)
            )

    def turn_limits(self) -> None:
        """Switch the limits on or off, or say why they stay off."""
        chart = self._chart()
        if chart is None:
            return
        metric, wanted = chart.metric, not chart.metric.limits_shown
        if not metric.has_limits:
            self._say(chart_rules.no_limits(metric))
            return
        self.choose_rules(Rules(metric.shift_rule, metric.trend_rule, wanted))
        self._say(chart_rules.limits_switched(on=wanted))

    def take_median_back(self, measurement: str) -> None:
        """Let the phase before go on over a measurement."""
        chart = self._chart()
        if chart is not None:
            charting, metric = self._document.session.charting, chart.metric.id
            self._document.apply(lambda: charting.take_median_back(metric, measurement))

    def draw_median(self, metric: str, offer: Offer) -> None:
        """Take an offer."""
        self._document.apply(lambda: self._document.session.charting.draw_median(metric, offer.measurement))

    def let_rest(self, metric: str, offer: Offer) -> None:
        """Not now."""
        self._document.apply(lambda: self._document.session.charting.let_offer_rest(metric, offer.measurement))

    def copy_table(self) -> None:
        """Put the table on the clipboard, as spreadsheets take it."""
        chart = self._chart()
        if chart is not None:
            QGuiApplication.clipboard().setText(table_text(chart, separator="\t"))
            self._say(words.copied(len(chart.points)))

    def keep_table(self, folder: Path) -> None:
        """Write the table as a file and say where it lies."""
        chart = self._chart()
        if chart is None:
            return
        try:
            path = write_table(chart, folder, f"{self._document.board.title}, {chart.metric.name}")
        except OSError:
            self._say(words.not_written(str(folder)))
        else:
            self._say(words.kept_as(str(path)))
