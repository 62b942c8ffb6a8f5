"""What the close-up shows, as values: the process metric's chart, the outcome's on the same days, the sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import accumulate
from math import inf
from operator import itemgetter

from kata_desktop.core.actual import Actual, ActualPoint, actual_condition
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import Metric, MetricKind
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.chart import DAYS_AHEAD, FEWEST_COLUMNS, chart_picture, day_labels
from kata_desktop.paint.chart_picture import AxisTick, ChartPicture, ClosedTarget, MedianLine
from kata_desktop.ui.actual.days_ahead import days_ahead, with_date, with_days_ahead
from kata_desktop.words import accessible, captions, met, numbers
from kata_desktop.words import close_up as close_up_words
from kata_desktop.words.grammar import sentences


@dataclass(frozen=True, slots=True)
class MetricChart:
    """One metric with all its points; `caption` and `state` are its two sentences, `rule` what the first rests on."""

    metric: Metric
    actual: Actual
    picture: ChartPicture
    caption: str
    rule: str
    state: str
    name: str

    @property
    def points(self) -> tuple[ActualPoint, ...]:
        return self.actual.points

    @property
    def offered_from(self) -> int | None:
        """Return the number of the experiment at which a new median may begin."""
        offer = self.actual.offer
        found = [m.experiment.number for m in self.actual.markers if offer and m.position == offer.column - 0.5]
        return found[-1] if found else None

    def place_of(self, measurement_id: str) -> int | None:
        """Return where a measurement stands among the points."""
        # the chosen one is nearly always among the last
        found = (n for n in range(len(self.points) - 1, -1, -1) if self.points[n].measurement.id == measurement_id)
        return next(found, None)


@dataclass(frozen=True, slots=True)
class CloseUp:
    """The chart above and, where a second metric has points, the one below it."""

    above: MetricChart | None = None
    below: MetricChart | None = None

    @property
    def charts(self) -> tuple[MetricChart, ...]:
        return tuple(chart for chart in (self.above, self.below) if chart is not None)

    def chart_of(self, measurement_id: str) -> MetricChart | None:
        """Return the chart a measurement stands in."""
        return next((chart for chart in self.charts if chart.place_of(measurement_id) is not None), None)


def close_up(board: Storyboard, today: date) -> CloseUp:
    """Gather the charts of a board on a day."""
    process, outcome = board.process_metric, _outcome_metric(board)
    charts = [_metric_chart(board, metric, today) for metric in (process, outcome) if metric is not None]
    shown = [chart for chart in charts if chart.points]
    if not shown:
        return CloseUp()
    shown[0] = replace(shown[0], picture=with_date(shown[0].picture, shown[0].actual, today))
    if len(shown) > 1:
        shown = [*on_one_time(shown[0], shown[1], today)]
    ahead = days_ahead(board, today)
    return CloseUp(*(replace(one, picture=with_days_ahead(one.picture, one.actual, ahead)) for one in shown))


def _outcome_metric(board: Storyboard) -> Metric | None:
    process, target = board.process_metric, board.target
    if target is not None and target.outcome is not None and (found := board.metric(target.outcome.metric)):
        return found if found != process else None
    return next((m for m in board.metrics if m.kind is MetricKind.OUTCOME and m != process), None)


def _metric_chart(board: Storyboard, metric: Metric, today: date) -> MetricChart:
    actual = actual_condition(board, metric, today, most=None)
    caption = captions.caption(actual) if actual.points else ""
    headline = captions.headline(actual, spoken=True)
    now = actual.now
    return MetricChart(
        metric=metric,
        actual=actual,
        picture=_with_offer(chart_picture(actual, today, board.ink_in), actual),
        caption=caption,
        rule=sentences(captions.rule_of(actual), met.basis(actual.analysis.met)),
        state=met.state_of(actual, board.target, today),
        name=accessible.actual(metric, now.value, headline, caption) if now is not None else caption,
    )


def _with_offer(picture: ChartPicture, actual: Actual) -> ChartPicture:
    """Draw a new median that may be drawn, dashed and with its question.

    A firm line is what holds, as on the board: the start, a median the learner drew, and now over its six points. The
    offer is no "now", it is asked. Where both are the same stretch of points, two lines would lie on each other: there
    the question stands alone (picture 23), and the figure above says what is now.
    """
    offer, now = actual.offer, actual.now
    if offer is None:
        return picture
    first, last = max(offer.column, 0), len(actual.points) - 1
    same = now is not None and actual.gained is not None and max(now.first, 0) == first
    # now is the last of the firm lines
    kept = picture.medians[:-1] if same else picture.medians
    words = close_up_words.new_median_here(numbers.middle(offer.value, actual.metric))
    asked = MedianLine(first, last, offer.value, words, proposed=True)
    return replace(picture, medians=(*kept, asked))


def on_one_time(above: MetricChart, below: MetricChart, today: date) -> tuple[MetricChart, MetricChart]:
    """Give both charts the columns of one time, and take from the lower one what stands above it already."""
    base, other = (below, above) if len(below.points) > len(above.points) else (above, below)
    one = one_time(_times(base), _times(other))
    columns = max(len(one.days), FEWEST_COLUMNS) + DAYS_AHEAD
    days = day_labels(one.days, columns, today)
    times = sorted([*zip(_times(base), one.base, strict=True), *zip(_times(other), one.other, strict=True)])

    def settled(chart: MetricChart, places: tuple[float, ...]) -> MetricChart:
        picture = replace(chart.picture, columns=columns, days=days, today=len(one.days) - 0.5)
        moved = _moved(picture, places, _along(places, chart.picture.columns, len(one.days), columns))
        return replace(chart, picture=_dated(moved, chart.actual, _Edges(times, len(one.days), columns)))

    placed = settled(base, one.base), settled(other, one.other)
    above, below = placed if base is above else placed[::-1]
    picture = replace(
        below.picture,
        ticks=_fewer(below.picture.ticks),
        medians=(),
        flags=(),
        expectation=None,
        closings=tuple(replace(closing, label="") for closing in below.picture.closings),
    )
    return above, replace(below, picture=picture)


def _moved(picture: ChartPicture, places: Sequence[float], at: Callable[[float], float]) -> ChartPicture:
    """Move the points of a picture to their places, and along with them what was reckoned from them."""
    band = picture.expectation
    return replace(
        picture,
        points=tuple(replace(point, index=place) for point, place in zip(picture.points, places, strict=True)),
        medians=tuple(
            replace(
                line,
                start=at(line.start),
                end=at(line.end),
                dotted_to=None if line.dotted_to is None else at(line.dotted_to),
            )
            for line in picture.medians
        ),
        expectation=None if band is None else replace(band, start=at(band.start), end=at(band.end)),
        limits=tuple(
            replace(
                limit,
                start=None if limit.start is None else at(limit.start),
                end=None if limit.end is None else at(limit.end),
            )
            for limit in picture.limits
        ),
    )


@dataclass(frozen=True, slots=True)
class _Edges:
    """Edges between the points of both charts, `times` with their places in order."""

    times: Sequence[tuple[datetime, float]]
    count: int
    columns: int

    def before(self, number: int) -> float:
        """Return the edge before the point of that number, counted over both charts."""
        if not 0 < number < len(self.times):
            return self.count - 0.5 if number else -0.5
        return (self.times[number - 1][1] + self.times[number][1]) / 2

    def at(self, moment: datetime) -> float:
        """Return the edge at a moment."""
        return self.before(bisect_left(self.times, moment, key=itemgetter(0)))

    def day(self, day: date, *, after: bool = False) -> float:
        """Return the edge before a day, or after it."""
        return self.before((bisect_right if after else bisect_left)(self.times, day, key=lambda at: at[0].date()))


def _dated(picture: ChartPicture, actual: Actual, edges: _Edges) -> ChartPicture:
    """Put experiments and target conditions where their days lie among the points of both charts."""
    started = {mark.experiment.id: mark.experiment.started_at for mark in actual.markers}
    flags = [(flag, started.get(flag.id)) for flag in picture.flags]
    targets = []
    for segment, drawn in zip(actual.segments, picture.targets, strict=True):
        target = segment.target
        last = target.closed_on or target.achieve_by
        ahead = last is None or segment.end == inf
        end = edges.columns - 0.5 if ahead or last is None else edges.day(last, after=True)
        start = drawn.start if target.set_on is None else edges.day(target.set_on)
        targets.append(replace(drawn, start=start, end=end))
    closed = [
        (closing.target.closed_on, drawn.label)
        for closing, drawn in zip(actual.closings, picture.closings, strict=True)
        if closing.target.closed_on is not None
    ]
    return replace(
        picture,
        flags=tuple(flag if at is None else replace(flag, position=edges.at(at)) for flag, at in flags),
        targets=tuple(targets),
        closings=tuple(ClosedTarget(edges.day(day, after=True), words) for day, words in closed),
    )


@dataclass(frozen=True, slots=True)
class OneTime:
    """Where the points of two series stand on one axis, and the day of each of its columns."""

    base: tuple[float, ...]
    other: tuple[float, ...]
    days: tuple[date, ...]


def one_time(base: Sequence[datetime], other: Sequence[datetime]) -> OneTime:
    """Place two series, each in order: the base a column each, the other between them.

    Up to two of the other share a gap; for more the gap is widened by whole columns. At both ends one alone stands
    in the half column there, more get columns of their own.
    """
    gaps = Counter(bisect_left(base, time) for time in other)
    places: list[float] = []
    wider = 0
    for n in range(len(base)):
        wider += _wider(gaps[n], at_end=n == 0)
        places.append(float(n + wider))
    count = len(base) + wider + _wider(gaps[len(base)], at_end=True)
    between: list[float] = []
    for gap in sorted(gaps):
        many = gaps[gap] > 1
        begin = places[gap - 1] if gap else -1.0 if many else -0.5
        end = places[gap] if gap < len(base) else float(count) if many else count - 0.5
        between += [begin + (end - begin) * (n + 1) / (gaps[gap] + 1) for n in range(gaps[gap])]
    days: dict[int, date] = {round(at): time.date() for at, time in zip(between, other, strict=True)}
    days |= {round(at): time.date() for at, time in zip(places, base, strict=True)}
    earliest = min(days.values(), default=date.min)
    known = (days.get(column, earliest) for column in range(count))
    return OneTime(tuple(places), tuple(between), tuple(accumulate(known, max)))


def _wider(count: int, *, at_end: bool) -> int:
    if at_end:
        return count if count > 1 else 0
    return max(0, count - 2)


def _along(places: Sequence[float], columns: int, base_count: int, base_columns: int) -> Callable[[float], float]:
    """Return the way from a chart's own columns to those of the one time, straight between the points."""
    count = len(places)
    knots = [(-0.5, -0.5), *enumerate(places), (count - 0.5, base_count - 0.5), (columns - 0.5, base_columns - 0.5)]

    def at(column: float) -> float:
        after = min(max(1, bisect_left(knots, (column,))), len(knots) - 1)
        (x0, y0), (x1, y1) = knots[after - 1], knots[after]
        share = min(max(0.0, (column - x0) / (x1 - x0)), 1.0)
        return y0 + (y1 - y0) * share

    return at


def _fewer(ticks: tuple[AxisTick, ...]) -> tuple[AxisTick, ...]:
    """The target's figure and every second other one: the chart below is low."""
    others = [tick for tick in ticks if not tick.target]
    kept = others[len(others) % 2 :: 2] if len(others) > 3 else others
    return tuple(tick for tick in ticks if tick.target or tick in kept)


def _times(chart: MetricChart) -> list[datetime]:
    return [point.measurement.taken_at for point in chart.points]
