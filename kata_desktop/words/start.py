"""The words of the guided start of a new board: four steps, sentences to complete, and who meets here when."""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.measurement import Direction, Metric
from kata_desktop.words import dates, numbers, target_editor
from kata_desktop.words.grammar import listed, within, without_stop

translate = QCoreApplication.translate


class Offer(NamedTuple):
    """A metric that one tap writes."""

    name: str
    unit: str
    direction: Direction
    decimals: int


def lacks(parts: list[str]) -> str:
    """As "Still missing: pattern and outcome metric"."""
    return translate("Start", "Still missing: {parts}").format(parts=listed([within(part) for part in parts]))


# ------------------------------------------------------------------------------- the sentences to complete


def challenge_sentence() -> str:
    """The sentence of step 1; its parts stand in braces, a line break is one on the screen."""
    return translate("Start", "By {day}\nwe want {challenge}")


def condition_sentence() -> str:
    """The sentence of step 2."""
    return translate("Start", "We look at {metric}\nin {unit}, and {better} is better")


def target_sentence(*, measured: bool) -> str:
    """The sentence of step 3, with what is measured now where something is."""
    if measured:
        return translate(
            "Start",
            "By {day} {length}\n{metric} is at {value} instead of {now},\n"
            "we get {outcome},\nand the work runs like this:",
        )
    return translate(
        "Start", "By {day} {length}\n{metric} is at {value},\nwe get {outcome},\nand the work runs like this:"
    )


def obstacle_sentence() -> str:
    """The sentence of step 4."""
    return translate("Start", "We cannot have {pattern}\nbecause {obstacle}")


def meeting_sentence() -> str:
    """The closing sentence."""
    return translate("Start", "The {learner} learns,\nthe {coach} coaches,\nevery work day at {time}")


def challenge_example() -> str:
    """What stands in the empty place of the challenge."""
    return translate("Start", "every order on time …")


def metric_example() -> str:
    """What stands in the empty place of the metric."""
    return translate("Start", "cycle time …")


def unit_example() -> str:
    """What stands in the empty place of the unit."""
    return translate("Start", "seconds …")


def obstacle_example() -> str:
    """What stands in the empty place of the obstacle."""
    return translate("Start", "the hands wait for a part …")


def step_example() -> str:
    """What stands in the empty place of the first step."""
    return translate("Start", "Watch ten cycles at station 2 …")


def better(direction: Direction) -> str:
    """The word for the direction within the sentence."""
    return translate("Start", "less") if direction is Direction.LOWER else translate("Start", "more")


def exactly(days: int) -> str:
    """As "exactly 14 days"."""
    return translate("Start", "exactly {days}").format(days=dates.length_days(days))


def which_value() -> str:
    """In the place of a value that is not written yet."""
    return translate("Start", "which value?")


def which_outcome() -> str:
    """In the place of the outcome that is not written yet."""
    return translate("Start", "which outcome?")


def which_role() -> str:
    """In the place of a role that nobody has taken yet."""
    return translate("Start", "which role?")


def which_time() -> str:
    """In the place of the daily time."""
    return translate("Start", "when?")


def target_reached() -> str:
    """In the place of a line of the pattern where none is written."""
    return translate("Start", "the process run like that")


def place_name(what: str, value: str) -> str:
    """A place of the sentence for a voice: "By when, 30 September"."""
    return translate("Start", "{what}, {value}").format(what=what, value=value)


def better_name() -> str:
    """Name of the place that turns the direction."""
    return translate("Start", "What is better")


def pattern_name() -> str:
    """Name of the place that shows a line of the pattern; a tap shows the next one."""
    return translate("Start", "A line of the pattern, tap for the next one")


def learner_name() -> str:
    """Name of the place of the learner."""
    return translate("Start", "Who learns")


def coach_name() -> str:
    """Name of the place of the coach."""
    return translate("Start", "Who coaches")


def as_told(words: str) -> str:
    """Words from within the sentence as they stand alone on the board: in English with a capital."""
    plain = words.strip()
    capital = plain[:1].upper() + plain[1:]
    return capital if within(capital) == plain else plain


def as_within(words: str) -> str:
    """Words of the board as they stand within the sentence."""
    return within(without_stop(words))


# ------------------------------------------------------------------------------- offers


def challenge_lengths() -> tuple[tuple[int, str], ...]:
    """The preset dates: months from today and their words."""
    return (
        (3, translate("Start", "In 3 months")),
        (6, translate("Start", "In 6 months")),
        (12, translate("Start", "In a year")),
    )


def date_steps() -> tuple[tuple[str, int, str], ...]:
    """The keys that move the date of the challenge: unit, direction, name."""
    return (
        ("month", -1, translate("Start", "One month earlier")),
        ("month", 1, translate("Start", "One month later")),
        ("day", -1, translate("Start", "One day earlier")),
        ("day", 1, translate("Start", "One day later")),
    )


def month() -> str:
    """On the keys that move by a month."""
    return translate("Start", "month")


def day() -> str:
    """On the keys that move by a day."""
    return translate("Start", "day")


def challenge_starters() -> tuple[str, ...]:
    """What inserts itself as a beginning of the challenge."""
    return (
        translate("Start", "no rework"),
        translate("Start", "one piece at a time"),
        translate("Start", "every kit complete at 6:00"),
    )


def metric_offers() -> tuple[Offer, ...]:
    """Metrics that one tap writes."""
    lower, higher = Direction.LOWER, Direction.HIGHER
    return (
        Offer(translate("Start", "Cycle time"), translate("Start", "s"), lower, 1),
        Offer(translate("Start", "Waiting time"), translate("Start", "min"), lower, 0),
        Offer(translate("Start", "Complete orders"), translate("Start", "orders"), higher, 0),
    )


def time_units() -> frozenset[str]:
    """Units of times, small: what is measured in them is timed again and again in one visit."""
    words = translate("Start", "ms s sec second seconds min minute minutes h hour hours")
    return frozenset(words.casefold().split()) | {"ms", "s", "min", "h"}


def figure(decimals: int) -> str:
    """How a number with so many decimals looks."""
    return numbers.number(48, decimals)


def type_tile() -> tuple[str, str]:
    """The way to typing what was measured."""
    return translate("Start", "Type"), translate("Start", "or paste a column")


def harm_answers() -> tuple[str, str, str]:
    """The answers to "Could anyone be harmed?" that one tap gives."""
    return (
        translate("Start", "No"),
        translate("Start", "There is a buffer"),
        translate("Start", "We ask first"),
    )


def roles() -> tuple[str, ...]:
    """Roles that one tap writes."""
    return (
        translate("Start", "team lead"),
        translate("Start", "nurse"),
        translate("Start", "area manager"),
    )


def times() -> tuple[time, ...]:
    """Daily times that one tap takes."""
    return (time(6, 30), time(8, 0), time(10, 0), time(14, 0))


# ------------------------------------------------------------------------------- what is so


def measured(count: int, now: str) -> str:
    """As "10 measurements so far: 48.0 s"."""
    if count == 0:
        return translate("Start", "Nothing measured yet")
    if count == 1:
        return translate("Start", "1 measurement so far: {now}").format(now=now)
    return translate("Start", "%n measurements so far: {now}", "", count).format(now=now)


def saved_as(board: str) -> str:
    """As "Saved as Cell 4, coolant pump assembly"; the board may have no name yet."""
    if not board.strip():
        return translate("Start", "Saved")
    return translate("Start", "Saved as {board}").format(board=board)


def first_cycle(moment: str) -> str:
    """As "First coaching cycle: Mon 8 June, 14:00."; `moment` may be empty."""
    if not moment:
        return translate("Start", "Choose a daily time. Ten minutes are enough.")
    return translate("Start", "First coaching cycle: {moment}.").format(moment=moment)


def then_watch() -> str:
    """What comes after step 1."""
    return translate("Start", "Then: go and watch for 30 minutes")


def outcome_line(value: float, metric: Metric, of: int | None) -> str:
    """As "570 good pumps per shift", within the sentence."""
    return target_editor.metric_value(value, metric, of)


def preview(there: list[str], open_parts: list[str]) -> str:
    """The small board for a voice."""
    if not there:
        return translate("Start", "Your board so far is empty. Still open: {parts}.").format(parts=listed(open_parts))
    if not open_parts:
        return translate("Start", "Your board so far: {parts}.").format(parts=listed(there))
    form = translate("Start", "Your board so far: {there}. Still open: {parts}.")
    return form.format(there=listed(there), parts=listed(open_parts))


def weekday_name(weekday: int, *, works: bool) -> str:
    """A work day for a voice: "Monday, work day"."""
    # 5 January 2026 was a Monday
    name = dates.day_spoken(date(2026, 1, 5 + weekday), date(2026, 1, 5)).split()[0]
    if works:
        return translate("Start", "{day}, work day").format(day=name)
    return translate("Start", "{day}, no work day").format(day=name)
