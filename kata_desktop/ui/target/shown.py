"""What the rows of the target condition say: read from the board as values, so that both screens say the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from kata_desktop.core.actual import actual_condition
from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.core.labels import BY_HAND
from kata_desktop.core.measurement import Metric
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import (
    FREE_DAYS,
    DateChoice,
    MetricTarget,
    Part,
    TargetCondition,
    look_at_date,
    preset_date,
)
from kata_desktop.session.changes import Changes
from kata_desktop.session.storyboard import StoryboardSession, Wording
from kata_desktop.words import dates, numbers, target, target_editor
from kata_desktop.words.ink import or_here

#: A use case of the session, ready to be done.
Act = Callable[[], Changes]


@dataclass(frozen=True, slots=True)
class RowText:
    """Value and line of a row, each with its ink; without a value the line is the question that is missing."""

    value: str
    line: str = ""
    ink: Ink = NO_INK
    line_ink: Ink = NO_INK

    @property
    def missing(self) -> bool:
        """Nothing is written yet."""
        return not (self.value or self.ink)


def shown_condition(board: Storyboard) -> TargetCondition:
    """The target condition that counts now, else the draft, else an empty one."""
    return board.target or board.target_draft or TargetCondition(id="")


def part_of(condition: TargetCondition, part: Part) -> MetricTarget | None:
    """What is aimed at in the outcome or in the process."""
    return condition.outcome if part is Part.OUTCOME else condition.process


def now_value(board: Storyboard, metric: Metric, today: date) -> float | None:
    """The present median of a metric; None before the first point."""
    now = actual_condition(board, metric, today).now
    return None if now is None else now.value


def now_written(board: Storyboard, metric: Metric, today: date) -> str:
    """That median with its unit; empty before the first point."""
    value = now_value(board, metric, today)
    return "" if value is None else numbers.point(value, metric)


def metric_row(board: Storyboard, condition: TargetCondition, part: Part, today: date) -> RowText:
    """The row of the outcome or the process metric."""
    aim = part_of(condition, part)
    metric = board.metric(aim.metric) if aim is not None else None
    if aim is None or metric is None:
        return RowText("", target_editor.part_missing(part))
    if aim.value is None:
        return RowText("", target.which_value(metric))
    written = target_editor.metric_value(aim.value, metric, aim.of)
    field = f"{part.value}.text"
    aim = replace(aim, text=or_here(aim.text, inked=field in condition.inked))
    line = target.detail(aim, metric, now_written(board, metric, today))
    return RowText(written, line, line_ink=board.ink_in(condition.id, field))


def pattern_row(board: Storyboard, condition: TargetCondition) -> RowText:
    """The row of the pattern."""
    ink = board.ink_in(condition.id, "pattern")
    if not condition.pattern and not ink:
        return RowText("", target_editor.part_missing(Part.PATTERN))
    return RowText("\n".join(condition.pattern), ink=ink)


def date_choice(day: date, today: date, calendar: WorkCalendar) -> DateChoice | None:
    """What is known of a date; None where it cannot be taken (any more)."""
    try:
        return look_at_date(day, today, calendar)
    except InvalidValue:
        return None


def chosen_day(condition: TargetCondition, today: date) -> date:
    """The date of a draft: the one written down, else the preset."""
    return condition.achieve_by or preset_date(today)


def draft_date_row(choice: DateChoice | None, today: date) -> RowText:
    """The row of the date while it can be chosen."""
    if choice is None:
        return RowText("", target_editor.part_missing(Part.ACHIEVE_BY))
    return RowText(dates.day_long(choice.day, today), target_editor.date_detail(choice))


def set_date_row(condition: TargetCondition, today: date) -> RowText:
    """The row of the date once it is set."""
    left = condition.days_left(today)
    if condition.achieve_by is None or left is None:
        return RowText("", target_editor.part_missing(Part.ACHIEVE_BY))
    return RowText(dates.day_long(condition.achieve_by, today), target.date_state(left))


def last_free_day(today: date) -> date:
    """The last day that needs no reason."""
    return today + timedelta(days=FREE_DAYS)


def missing_parts(condition: TargetCondition, choice: DateChoice | None) -> tuple[Part, ...]:
    """What is not written yet, the date included where it cannot be taken any more."""
    parts = condition.missing()
    return parts if choice is not None else (*parts, Part.ACHIEVE_BY)


def closed_before(board: Storyboard) -> list[TargetCondition]:
    """The target conditions that are closed, the last one first."""
    return [past for past in reversed(board.target_conditions) if past.closed_on is not None]


def as_set(wordings: Sequence[Wording], today: date) -> str:
    """As "As set on Fri 5 June, 14:20": the moment of the last entry that set it."""
    return target_editor.as_set(dates.moment(wordings[-1].at, today)) if wordings else ""


def line_days(session: StoryboardSession, condition: TargetCondition) -> list[tuple[str, date | None]]:
    """The lines of the pattern, with the day of those that were added after it was set."""
    set_at = session.wordings(condition.id, "set_on")
    written = session.wordings(condition.id, "pattern")
    lines: list[tuple[str, date | None]] = []
    for line in condition.pattern:
        first = next((w for w in written if isinstance(w.value, list) and line in w.value), None)
        later = first is not None and bool(set_at) and first.at > set_at[-1].at
        lines.append((line, first.at.date() if first is not None and later else None))
    return lines


def turned_target(changes: Changes) -> bool:
    """Whether something of a target condition was taken back or brought back, and not something else on the board."""
    turned = changes.undoing or changes.redoing
    return turned and "target_condition" in changes.kinds and changes.label not in BY_HAND
