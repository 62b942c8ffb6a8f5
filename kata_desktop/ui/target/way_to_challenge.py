"""The way to the challenge: now, target and challenge as points on one line; older target conditions as ticks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import Metric
from kata_desktop.core.storyboard import Challenge, Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, fitted_size, text_width
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.target.shown import now_value
from kata_desktop.words import charts, numbers, target, target_editor

WAY_HEIGHT = 147.0
_LINE = 83.0
_WORDS = 135.0
_END = 30.0
_GAP = 20.0
#: Share of the line that lies before the first and behind the last value.
_AIR = 0.1


@dataclass(frozen=True, slots=True)
class Way:
    """Values on one scale with their words; what is not known is None."""

    title: str
    now: float | None = None
    now_words: str = ""
    target: float | None = None
    target_words: str = ""
    challenge: float | None = None
    challenge_words: str = ""
    before: tuple[float, ...] = ()

    @property
    def values(self) -> tuple[float, ...]:
        """All that have a place on the line."""
        found = (self.now, self.target, self.challenge, *self.before)
        return tuple(value for value in found if value is not None)


def way_of(board: Storyboard, condition: TargetCondition, today: date) -> Way | None:
    """The way in the metric that the challenge speaks of, else in the process metric; None without any metric."""
    metric = _metric_of(board, condition)
    if metric is None:
        return None
    aim = _aim(condition, metric)
    now = now_value(board, metric, today)
    challenge = board.challenge
    end = challenge.to_value if challenge is not None and _speaks_of(challenge, metric) else None
    past = (_aim(p, metric) for p in board.target_conditions if p.closed_on is not None)
    reach = aim.value if aim is not None else None
    words = "" if reach is None else charts.target(numbers.chosen_point(reach, metric, aim.of if aim else None))
    return Way(
        title=target.on_the_way(metric),
        now=now,
        now_words="" if now is None else charts.now(target.way_now(now, metric)),
        target=reach,
        target_words=words,
        challenge=end,
        challenge_words=target.challenge()
        if end is None
        else target_editor.challenge_mark(numbers.chosen_point(end, metric)),
        before=tuple(p.value for p in past if p is not None and p.value is not None),
    )


def _metric_of(board: Storyboard, condition: TargetCondition) -> Metric | None:
    aims = [aim for aim in (condition.process, condition.outcome) if aim is not None]
    metrics = [metric for aim in aims if (metric := board.metric(aim.metric)) is not None]
    if board.challenge is not None:
        spoken_of = [metric for metric in metrics if _speaks_of(board.challenge, metric)]
        if spoken_of:
            return spoken_of[0]
    return metrics[0] if metrics else board.process_metric


def _speaks_of(challenge: Challenge, metric: Metric) -> bool:
    """Tell whether the challenge's numbers are those of a metric: by its measure, else by a unit they share."""
    if challenge.to_value is None:
        return False
    measure, name = challenge.measure.strip().casefold(), metric.name.strip().casefold()
    if measure:
        return measure == name
    return bool(challenge.unit) and challenge.unit.strip().casefold() == metric.unit.strip().casefold()


def _aim(condition: TargetCondition, metric: Metric) -> MetricTarget | None:
    aims = (condition.process, condition.outcome)
    return next((aim for aim in aims if aim is not None and aim.metric == metric.id), None)


class WayToChallenge(Painted):
    """Paints a way; it has no percentage and no colour of success."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._way: Way | None = None
        super().__init__(style, parent)

    def show_way(self, way: Way | None) -> None:
        """Show a way, or nothing."""
        self._way = way
        words = [] if way is None else [way.title, way.now_words, way.target_words, way.challenge_words]
        self.setAccessibleName(target.way_name(words))
        self.update()

    @property
    def way(self) -> Way | None:
        """What is shown."""
        return self._way

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        way, colors = self._way, look.palette
        if way is None:
            return
        width = size.width()
        painter.setPen(look.pen(colors.line, 1))
        painter.drawLine(QLineF(0, look.snap(0, 1), width, look.snap(0, 1)))
        draw(painter, look, way.title, 0, 29, size=22, color=colors.ink2, width=width)
        painter.setPen(look.pen(colors.line, 2))
        painter.drawLine(QLineF(0, _LINE, width, _LINE))
        places = self._x_of(width)
        for value in way.before:
            x = places[value]
            painter.setPen(look.pen(colors.target, 2))
            painter.drawLine(QLineF(x, _LINE - 12, x, _LINE + 12))
        self._paint_stretches(painter, look, width, places)
        self._paint_words(painter, look, width, places)

    def _paint_stretches(self, painter: QPainter, look: Look, width: float, places: dict[float, float]) -> None:
        way, colors = self._way, look.palette
        assert way is not None
        end = width - _END - 20 if way.challenge is None else places[way.challenge]
        if way.target is not None:
            at = places[way.target]
            if way.now is not None:
                painter.setPen(look.pen(colors.target, 6))
                painter.drawLine(QLineF(places[way.now], _LINE, at, _LINE))
            painter.setPen(look.dashed(colors.target, 3, 9, 8))
            painter.drawLine(QLineF(at, _LINE, end, _LINE))
            painter.setPen(look.pen(colors.target, 6))
            painter.drawLine(QLineF(at, _LINE - 24, at, _LINE + 24))
        if way.challenge is None:
            draw_icon(painter, "mountain", QRectF(end + 4, _LINE - 20, 40, 40), colors.target, look)
        else:
            painter.setPen(look.dashed(colors.target, 3, 7, 5))
            painter.drawLine(QLineF(end, _LINE - 24, end, _LINE + 24))
        if way.now is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.ink)
            painter.drawEllipse(QPointF(places[way.now], _LINE), 10, 10)

    def _paint_words(self, painter: QPainter, look: Look, width: float, places: dict[float, float]) -> None:
        """Write the three words below their marks, moved apart where they would touch."""
        way, colors = self._way, look.palette
        assert way is not None
        challenge = width - _END if way.challenge is None else places[way.challenge]
        wanted = [
            (places.get(way.now, 0.0) if way.now is not None else 0.0, way.now_words, colors.ink),
            (places.get(way.target, 0.0) if way.target is not None else 0.0, way.target_words, colors.target),
            (challenge, way.challenge_words, colors.target),
        ]
        shown = sorted((word for word in wanted if word[1]), key=lambda word: word[0])
        together = "".join(word for _, word, _ in shown)
        room = width - _GAP * max(0, len(shown) - 1)
        letters = fitted_size(look, together, sizes=(22, 20, 18, 16), weight=Weight.BOLD, width=room)
        widths = [text_width(look, word, size=letters, weight=Weight.BOLD) for _, word, _ in shown]
        lefts = spread([at for at, _, _ in shown], widths, width)
        for left, (_, word, color) in zip(lefts, shown, strict=True):
            draw(painter, look, word, left, _WORDS, size=letters, weight=Weight.BOLD, color=color)

    def _x_of(self, width: float) -> dict[float, float]:
        """The x of each value, the challenge always to the right of now."""
        way = self._way
        assert way is not None
        values = way.values
        low, high = min(values, default=0.0), max(values, default=1.0)
        extent = (high - low) or 1.0
        low, extent = low - _AIR * extent, extent * (1 + 2 * _AIR)
        goal = way.challenge if way.challenge is not None else way.target
        origin = way.now if way.now is not None else way.target
        falls = goal is not None and origin is not None and goal < origin
        right = width - _END - (60 if way.challenge is None else 0)
        share = {value: (value - low) / extent for value in values}
        return {v: _END + (1 - s if falls else s) * (right - _END) for v, s in share.items()}


def spread(centres: list[float], widths: list[float], room: float) -> list[float]:
    """Left ends of words below their marks: inside the line and not touching, each as near as it may be."""
    lefts: list[float] = []
    end = 0.0
    for centre, width in zip(centres, widths, strict=True):
        left = max(centre - width / 2, end)
        lefts.append(left)
        end = left + width + _GAP
    limit = room
    for index in range(len(lefts) - 1, -1, -1):
        lefts[index] = max(0.0, min(lefts[index], limit - widths[index]))
        limit = lefts[index] - _GAP
    return lefts
