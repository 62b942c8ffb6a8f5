"""Further words of the target condition's screens: choosing a metric, what is locked and why, what came before."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.measurement import Direction, Metric, Point
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.words import dates, numbers, target_editor
from kata_desktop.words.grammar import sentences, without_stop

translate = QCoreApplication.translate


def challenge() -> str:
    """Above the challenge in the header."""
    return translate("Target", "Challenge")


def choose_metric() -> str:
    """Above the metrics of the board."""
    return translate("Target", "Choose what we measure")


def another_metric() -> str:
    """Leads to a metric that the board has not got yet."""
    return translate("Target", "Another metric")


def back_to_metrics() -> str:
    """Leads back from it."""
    return translate("Target", "Back to the metrics")


def add_metric() -> str:
    """Keeps the new metric and takes it."""
    return translate("Target", "Take this metric")


def name() -> str:
    """Label of the field for the name of a metric."""
    return translate("Target", "What do we measure?")


def unit() -> str:
    """Label of the field for the unit."""
    return translate("Target", "Unit")


def figures() -> str:
    """Above the choice of decimals."""
    return translate("Target", "How is it written?")


def better() -> str:
    """Above the choice of direction."""
    return translate("Target", "What is better?")


def direction(which: Direction) -> str:
    """The two directions."""
    if which is Direction.LOWER:
        return translate("Target", "Less is better")
    return translate("Target", "More is better")


def one_point() -> str:
    """Above the choice of what one measurement gives."""
    return translate("Target", "What is one point of the chart?")


def point(which: Point) -> str:
    """The three kinds of points."""
    match which:
        case Point.VALUE:
            return translate("Target", "A value")
        case Point.MEDIAN:
            return translate("Target", "The median of a visit")
        case Point.WITHIN:
            return translate("Target", "How many meet a limit")


def limit() -> str:
    """Label of the field for that limit."""
    return translate("Target", "Limit")


def value() -> str:
    """Label of the field for the value to reach."""
    return translate("Target", "We want to reach")


def of() -> str:
    """Label of the field for how many there are in all, as in "27 of 30"."""
    return translate("Target", "of")


def text_line() -> str:
    """Label of the line beside the value."""
    return translate("Target", "In words, as far as it needs them")


def text_example() -> str:
    """What stands in that line while it is empty."""
    return translate("Target", "in three shifts in a row …")


def now(written: str) -> str:
    """As "Now 48.0 s"; says so where nothing is measured yet."""
    if not written:
        return translate("Target", "Nothing measured yet")
    return translate("Target", "Now {now}").format(now=written)


def which_value(metric: Metric) -> str:
    """Asks for the value where the metric is chosen already."""
    return translate("Target", "{metric}: which value do we want to reach?").format(metric=metric.name)


def detail(target: MetricTarget, metric: Metric, now_written: str) -> str:
    """As "in three shifts in a row. Now 497": the line of one's own, else what a point is."""
    if not target.text:
        return target_editor.metric_detail(metric, now_written)
    if not now_written:
        return target.text
    form = translate("Target", "{how}. Now {now}")
    return form.format(how=without_stop(target.text), now=now_written)


def numbers_stay() -> str:
    """Why a metric of a target condition that is set cannot be touched."""
    return translate("Target", "This is set, its numbers stay. Only lines of the pattern can be added.")


def date_stays() -> str:
    """Why the date cannot be touched."""
    return translate("Target", "This is set, its date stays. It can be closed early, with a reason.")


def beyond_four_weeks() -> str:
    """Why a day of the calendar cannot be chosen there."""
    return translate("Target", "This is more than 4 weeks. Choose “Longer, with a reason” for it.")


def no_work_day(day: date, today_: date) -> str:
    """The first sentence about a day off, written in bold."""
    return translate("Reasons", "{day} is no work day here.").format(day=dates.day_long(day, today_))


def shorter() -> str:
    """Why the weeks cannot be fewer."""
    return translate("Target", "Up to 4 weeks need no reason. Go back to 1 to 4 weeks for them.")


def week_less() -> str:
    """Name of the minus."""
    return translate("Target", "One week less")


def week_more() -> str:
    """Name of the plus."""
    return translate("Target", "One week more")


def three_months() -> str:
    """The longest length."""
    return translate("Target", "3 months")


def day_before(day: str) -> str:
    """A day that is past already, or today, in the calendar, for a voice."""
    return translate("Target", "{day}, cannot be chosen").format(day=day)


def today(day: str) -> str:
    """Today in the calendar, for a voice."""
    return translate("Target", "{day}, today").format(day=day)


def line_name(number: int, text: str) -> str:
    """A line of the pattern, for a voice."""
    if not text.strip():
        return translate("Target", "Line {number}").format(number=number)
    return translate("Target", "Line {number}: {text}").format(number=number, text=text)


def new_line() -> str:
    """What stands in an empty line."""
    return translate("Target", "How does the work run then?")


def move_up() -> str:
    """Name of the button that moves a line."""
    return translate("Target", "Move the line up")


def move_down() -> str:
    """Name of the other one."""
    return translate("Target", "Move the line down")


def take_out() -> str:
    """Name of the button that takes a line out."""
    return translate("Target", "Take the line out")


def grip(text: str) -> str:
    """Name of the grip of a line."""
    return translate("Target", "Drag to move: {text}").format(text=text)


def drop_here() -> str:
    """At the place of a line that is being dragged."""
    return translate("Target", "Drop here")


def added(day: str) -> str:
    """Behind a line that was added after the target condition was set."""
    return translate("Target", "added {day}").format(day=day)


def set_title() -> str:
    """Title over the pattern of a target condition that is set."""
    return translate("Target", "How the work runs then")


def set_hint() -> str:
    """Below it."""
    return translate("Target", "What is set stays readable as it is. Lines may be added, with their day.")


def take_line() -> str:
    """Adds the line that was written."""
    return translate("Target", "Add the line")


def before() -> str:
    """Above the target conditions that are closed."""
    return translate("Target", "Before this one")


def before_line(past: TargetCondition, metric: Metric | None, today_: date) -> tuple[str, str]:
    """What it was, and from when to when with how it ended."""
    part = past.process if past.process is not None else past.outcome
    first = past.pattern[0] if past.pattern else ""
    what = first
    if metric is not None and part is not None and part.value is not None:
        what = target_editor.metric_value(part.value, metric, part.of)
    end = past.closed_on or past.achieve_by
    days = ""
    if past.set_on is not None and end is not None:
        days = dates.span(past.set_on, end, today_)
    how = target_editor.closed_as(past.closed_as) if past.closed_as is not None else ""
    return what, sentences(days, how)


def way_now(value_: float, metric: Metric) -> str:
    """As "48.0": the figure of now on the way to the challenge, without its unit."""
    return numbers.number(value_, metric.point_decimals)


def way_name(parts: list[str]) -> str:
    """The way to the challenge, for a voice."""
    return sentences(*parts)


def look_back_late() -> str:
    """Title of the look back when the date is past."""
    return translate("Target", "Look back at the target")


def look_back_early() -> str:
    """Title of the look back before the date."""
    return translate("Target", "It ends before its date. Look back at the target")


def stopped_why() -> str:
    """Label of the reason for stopping on the date."""
    return translate("Target", "Why does it stop?")


def how_did_it_end() -> str:
    """Above the three answers, for a voice."""
    return translate("Target", "How did it end?")


def date_state(days_left: int) -> str:
    """As "date is today", below a date that is set."""
    return dates.days_left(days_left)


def nothing_set() -> str:
    """Where there is no target condition to look back at."""
    return translate("Target", "No target condition is set. There is nothing to look back at yet.")


def on_the_way(metric: Metric) -> str:
    """Above the way to the challenge."""
    return target_editor.way_to_challenge(metric.name)
