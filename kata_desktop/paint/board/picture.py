"""A storyboard as a picture: the one place where the board's values become what is seen on wall, desk and paper."""

from __future__ import annotations

from datetime import date, datetime

from kata_desktop.core.actual import BOARD_POINTS, Actual, actual_condition
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.chart import chart_picture
from kata_desktop.paint.board.panels import header_picture, obstacles_picture, step_picture, target_picture
from kata_desktop.paint.board.record import record_picture
from kata_desktop.paint.board.values import ActualPicture, BoardPicture
from kata_desktop.words import accessible, captions, dates, met, numbers, practice
from kata_desktop.words.grammar import sentences


def board_picture(board: Storyboard, now: datetime, *, names: bool = True) -> BoardPicture:
    """Give everything that stands on a board at a moment. Without `names` roles stand for people."""
    today = now.date()
    metric = board.process_metric
    return BoardPicture(
        header=header_picture(board, now, names=names),
        target=target_picture(board, today),
        actual=actual_picture(board, metric, today) if metric else _nothing_measured(),
        obstacles=obstacles_picture(board, today),
        step=step_picture(board, today),
        record=record_picture(board, today),
        as_of=practice.as_of(dates.moment(now, today)),
    )


def actual_picture(board: Storyboard, metric: Metric, today: date, *, most: int | None = BOARD_POINTS) -> ActualPicture:
    """Give the actual condition of a metric with its chart."""
    actual = actual_condition(board, metric, today, most=most)
    if not actual.points or actual.now is None or actual.last_at is None:
        return _nothing_measured(metric.name)
    value = numbers.middle(actual.now.value, metric)
    headline = captions.headline(actual)
    caption = captions.caption(actual)
    return ActualPicture(
        missing=False,
        metric=metric.name,
        value=value,
        unit=_unit(actual),
        headline=headline,
        caption=caption,
        rule=sentences(
            captions.rule_of(actual), met.state_of(actual, board.target, today), met.basis(actual.analysis.met)
        ),
        last=dates.last_measured(actual.last_at, today),
        chart=chart_picture(actual, today, board.ink_in),
        points=tuple(point.measurement.id for point in actual.points),
        name=accessible.actual(metric, actual.now.value, captions.headline(actual, spoken=True), caption),
    )


def _unit(actual: Actual) -> str:
    """The unit beside the value; where points are counts it is "of 30" as long as their size stays the same."""
    if actual.metric.point is not Point.WITHIN:
        return actual.metric.unit
    sizes = {point.measurement.size for point in actual.points[-6:]}
    size = sizes.pop()
    return practice.of_all(size) if size and not sizes else ""


def _nothing_measured(metric: str = "") -> ActualPicture:
    return ActualPicture(missing=True, metric=metric, name=practice.empty_actual())
