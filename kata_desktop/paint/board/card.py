"""A board as a card of the overview: what is read from the door, worded, and its small chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.core.rhythm import Meeting, meetings, next_cycle
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import header_picture, target_picture
from kata_desktop.paint.board.picture import actual_picture
from kata_desktop.paint.board.values import ActualPicture, TargetPicture
from kata_desktop.paint.chart_picture import ChartPicture
from kata_desktop.paint.chart_plot import ChartStyle, Plot
from kata_desktop.paint.look import Look
from kata_desktop.paint.marks import RhythmDay, point
from kata_desktop.paint.run_chart import paint_line, paint_targets
from kata_desktop.words import accessible, boards, rhythm
from kata_desktop.words.grammar import sentence

_SMALL = ChartStyle(left=0, right=0, top=0, bottom=0, radius=3.5, end_mark=5.0)
_LAST_RADIUS = 7.0
_FEWEST_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class CardPicture:
    """Everything that stands on the card of a board; `name` is all of it for a voice.

    A board that cannot be read has no values but `trouble`: what is so, and what it means and what to do.
    `pending` is a board that is still to be read. `meetings` are the coaching cycles of its work day `day`, `next_at`
    when the next one is, without a zone; once that has passed `line_after` stands in place of `line`.
    """

    title: str
    challenge: str = ""
    actual: ActualPicture | None = None
    target: TargetPicture | None = None
    left: str = ""
    focus: str = ""
    rhythm: tuple[RhythmDay, ...] = ()
    line: str = ""
    line_after: str = ""
    due: bool = False
    trouble: tuple[str, str] | None = None
    pending: bool = False
    name: str = ""
    challenge_ink: Ink = NO_INK
    focus_ink: Ink = NO_INK
    meetings: tuple[Meeting, ...] = ()
    next_at: datetime | None = None
    day: date | None = None
    calendar: WorkCalendar | None = None

    def is_of(self, now: datetime) -> bool:
        """Whether it was worded on the work day of a moment."""
        return self.calendar is None or self.calendar.day_of(now) == self.day


def card_picture(board: Storyboard, now: datetime) -> CardPicture:
    """Give the card of a board at a moment."""
    today = now.date()
    header = header_picture(board, now)
    target = target_picture(board, today)
    metric = board.process_metric
    actual = actual_picture(board, metric, today) if metric else ActualPicture(missing=True)
    focused = board.focused
    title = board.title or boards.no_name()
    days = board.target.days_left(today) if board.target else None
    work_day = board.calendar.day_of(now)
    planned = meetings(board.coaching_cycles, board.calendar, work_day)
    coming = next_cycle(board.coaching_cycles, board.calendar, work_day)
    line = _line(planned, coming, today)
    awaited = bool(planned) and not planned[-1].held
    line_after = rhythm.not_held_yet(planned[-1].at) if awaited else line
    spoken = [
        "" if actual.missing else actual.name,
        "" if target.missing else target.name,
        accessible.obstacle(focused, today, focused=True) if focused else "",
        header.rhythm_name,
    ]
    return CardPicture(
        title=title,
        challenge=board.challenge.statement if board.challenge else "",
        actual=actual,
        target=target,
        # a date that has passed is told once, below
        left=target.left if days is None or days >= 0 else "",
        focus=focused.text if focused else "",
        challenge_ink=header.challenge_ink,
        focus_ink=board.ink_in(focused.id, "text") if focused else NO_INK,
        rhythm=header.rhythm,
        line=_with_look_back(line, due=target.due) or actual.last,
        line_after=_with_look_back(line_after, due=target.due) or actual.last,
        due=target.due,
        name=boards.card_name(title, *spoken, line),
        meetings=planned,
        next_at=coming,
        day=work_day,
        calendar=board.calendar,
    )


def _line(planned: Sequence[Meeting], coming: datetime | None, today: date) -> str:
    """When the next coaching cycle is, or that today's was held."""
    if planned and planned[-1].held:
        return rhythm.held_today(planned[-1].at)
    return "" if coming is None else rhythm.next_at(coming, today)


def _with_look_back(line: str, *, due: bool) -> str:
    if not due:
        return line
    return f"{sentence(line)} {boards.look_back()}" if line else boards.look_back()


def waiting_card(title: str) -> CardPicture:
    """The card of a board that is still to be read, known by its file only."""
    return CardPicture(title, pending=True, name=boards.card_name(title, boards.being_read()))


def trouble_card(title: str, what: str, meaning: str) -> CardPicture:
    """The card of a board that cannot be read: what is so, and what it means and what to do."""
    return CardPicture(title, trouble=(what, meaning), name=boards.card_name(title, what, meaning))


def paint_card_chart(painter: QPainter, look: Look, picture: ChartPicture, rect: QRectF) -> None:
    """Paint points, line and target condition alone, the last point large: which way it goes, seen from afar."""
    room = rect.adjusted(_LAST_RADIUS, _LAST_RADIUS, -_LAST_RADIUS, -_LAST_RADIUS)
    # a target condition of former days may lie far off
    targets = tuple(target for target in picture.targets if not target.older)
    values = [item.value for item in picture.points] + [target.value for target in targets]
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if high <= low:
        low, high = low - 1.0, high + 1.0
    # the days ahead have no room here; few points do not spread over the whole width
    plot = Plot(room, 0.0, float(max(_FEWEST_COLUMNS, len(picture.points))), low, high)
    paint_targets(painter, look, replace(picture, targets=targets), plot, _SMALL)
    paint_line(painter, look, picture, plot)
    counted = [item for item in picture.points if item.left_out is None]
    for item in counted:
        radius = _LAST_RADIUS if item is counted[-1] else _SMALL.radius
        point(painter, look, QPointF(plot.place(item)), radius=radius, filled=True)
