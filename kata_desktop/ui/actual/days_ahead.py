"""The days ahead on the close-up's axis: the target line goes on over them and ends at its date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from math import inf
from typing import Final

from kata_desktop.core.actual import Actual, Segment
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.chart import DAYS_AHEAD
from kata_desktop.paint.chart_picture import ChartPicture, DayLabel, TargetSegment
from kata_desktop.words import charts, dates, numbers

#: More work days than this are shown as weeks.
_MOST_DAYS: Final = 10
#: Columns of today at least: its word is longer than a day's.
_TODAY: Final = 2


@dataclass(frozen=True, slots=True)
class Ahead:
    """What follows after today: by column the last day of it, with its label and a shorter one."""

    columns: tuple[tuple[date, str, str], ...] = ()

    @property
    def today(self) -> int:
        """Columns of today itself: an expectation has room even where the date is near."""
        return max(_TODAY, DAYS_AHEAD - len(self.columns))

    def reaches(self, day: date) -> int:
        """Columns after the last point until a day is over, today's included."""
        return self.today + sum(last <= day for last, _, _ in self.columns)


def days_ahead(board: Storyboard, today: date) -> Ahead:
    """Give the work days from tomorrow to the date of the open target condition, or their weeks where there are many.

    The day of the date itself is one of them, even if nobody works on it.
    """
    until = board.target.achieve_by if board.target is not None else None
    if until is None or until <= today:
        return Ahead()
    span = (today + timedelta(days=n) for n in range(1, (until - today).days + 1))
    days = [day for day in span if day == until or board.calendar.is_work_day(day)]
    if len(days) <= _MOST_DAYS:
        return Ahead(tuple((day, dates.axis_day(day), str(day.day)) for day in days))
    weeks = [[*found] for _, found in groupby(days, key=lambda day: day.isocalendar()[:2])]
    return Ahead(tuple((week[-1], dates.axis_week(week[0]), str(week[0].day)) for week in weeks))


def with_days_ahead(picture: ChartPicture, actual: Actual, ahead: Ahead) -> ChartPicture:
    """Put the days ahead behind the points, and let each target that is open end at its date."""
    if not ahead.columns or not picture.days or picture.today is None:
        return picture
    count, now = round(picture.today + 0.5), picture.days[-1]
    first = count + ahead.today
    labels = [DayLabel(label, first + n, 1, short=short) for n, (_, label, short) in enumerate(ahead.columns)]
    return replace(
        picture,
        columns=max(picture.columns, first + len(ahead.columns)),
        days=(*picture.days[:-1], replace(now, count=first - now.first), *labels),
        targets=tuple(
            _ended(drawn, segment.target.achieve_by, count, ahead) if segment.end == inf else drawn
            for segment, drawn in zip(actual.segments, picture.targets, strict=True)
        ),
    )


def _ended(drawn: TargetSegment, by: date | None, count: int, ahead: Ahead) -> TargetSegment:
    return drawn if by is None else replace(drawn, end=count + ahead.reaches(by) - 0.5)


def with_date(picture: ChartPicture, actual: Actual, today: date) -> ChartPicture:
    """Let the open target's words name its date, at the end of its line."""

    def dated(segment: Segment, drawn: TargetSegment) -> TargetSegment:
        by = segment.target.achieve_by
        if by is None or not segment.current:
            return drawn
        value = numbers.chosen_point(segment.value, actual.metric)
        return replace(drawn, label=charts.target_by(value, dates.day_long(by, today)), at_end=True)

    return replace(picture, targets=tuple(map(dated, actual.segments, picture.targets)))
