"""The run chart as the learner reads it: where a new median begins, which soft rules speak, whether limits show."""

from __future__ import annotations

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import Label
from kata_desktop.core.measurement import Metric
from kata_desktop.session.changes import Changes
from kata_desktop.session.journal import Journal


@dataclass(frozen=True, slots=True)
class Charting:
    """The use cases of the chart. A median is drawn by a person, never by the program."""

    journal: Journal

    def draw_median(self, metric_id: str, measurement_id: str) -> Changes:
        """Begin a new phase with this measurement: its median is that of the points from here on.

        Raises:
            InvalidValue: the metric has no such measurement, or it is the very first one.
        """
        metric = self._metric(metric_id)
        measured = [found.id for found in self.journal.board.measured(metric_id)]
        if measurement_id not in measured[1:]:
            raise InvalidValue(Reason.POINT_OUT_OF_RANGE)
        drawn = sorted({*metric.phases, measurement_id} & set(measured), key=measured.index)
        return self.journal.change(Label.MEDIAN_DRAWN, metric_id, {"phases": [*drawn]})

    def take_median_back(self, metric_id: str, measurement_id: str) -> Changes:
        """Let the phase before go on over this measurement."""
        kept = [found for found in self._metric(metric_id).phases if found != measurement_id]
        return self.journal.change(Label.MEDIAN_TAKEN_BACK, metric_id, {"phases": [*kept]})

    def let_offer_rest(self, metric_id: str, measurement_id: str) -> Changes:
        """Not now: the same offer does not come again; the next signal may bring another one."""
        self._metric(metric_id)
        return self.journal.change(Label.OFFER_RESTS, metric_id, {"offer_rests": measurement_id})

    def choose_rules(self, metric_id: str, *, shift: bool, trend: bool, limits: bool) -> Changes:
        """Switch the soft rules and the limits of a metric on or off."""
        self._metric(metric_id)
        return self.journal.change(
            Label.RULES_CHOSEN, metric_id, {"shift_rule": shift, "trend_rule": trend, "limits_shown": limits}
        )

    def _metric(self, metric_id: str) -> Metric:
        metric = self.journal.board.metric(metric_id)
        if metric is None:
            known = tuple(found.name for found in self.journal.board.metrics)
            raise InvalidValue(Reason.NO_SUCH_METRIC, name=metric_id, known=known)
        return metric
