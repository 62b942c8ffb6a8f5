"""One sentence for each reason why a value cannot be taken: what is so, what it means, what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.target import LONGEST_DAYS, Part
from kata_desktop.words.dates import day_long
from kata_desktop.words.grammar import comma_separated, listed
from kata_desktop.words.numbers import number

translate = QCoreApplication.translate

Facts = Mapping[str, object]
#: The number of the example in "Please a number": one with a decimal sign.
_EXAMPLE: Final = 43.5
#: Longer texts of the person's own are shortened in a sentence.
_SHOWN: Final = 40


def sentence(fault: InvalidValue) -> str:
    """Say in one or two sentences why a value is not taken and what helps; facts that are missing are left out."""
    return _SENTENCES[fault.reason](fault.facts)


def missing_parts(parts: Iterable[Part]) -> str:
    """Name the missing parts of a target condition: one with its question, several in one line; none gives ""."""
    missing = list(parts)
    if not missing:
        return ""
    if len(missing) == 1:
        return _missing_part(missing[0])
    names = [_part_name(part) for part in missing]
    form = translate("Reasons", "Still missing: {parts}.")
    return form.format(parts=listed(names))


def longer_reason() -> str:
    """Ask for the reason of a target condition longer than four weeks."""
    return translate("Reasons", "Write one sentence why. Then the date can be taken.")


def day_off(day: date, today: date, before: date | None, days: int) -> str:
    """Say that the chosen day is not worked, and name the work day before; the length stays."""
    off = translate("Reasons", "{day} is no work day here.").format(day=day_long(day, today))
    stay = (
        translate("Reasons", "1 day stays the length.")
        if days == 1
        else translate("Reasons", "%n days stay the length.", "", days)
    )
    if before is None:
        return f"{off} {stay}"
    other = translate("Reasons", "The work day before is {day}.").format(day=day_long(before, today))
    return f"{off} {stay} {other}"


def _missing_part(part: Part) -> str:
    match part:
        case Part.PATTERN:
            return translate("Reasons", "Pattern is missing: how should the work run then?")
        case Part.OUTCOME:
            return translate("Reasons", "Outcome metric is missing: what does the customer get?")
        case Part.PROCESS:
            return translate("Reasons", "Process metric is missing: what do we see in every cycle?")
        case Part.ACHIEVE_BY:
            return translate("Reasons", "The date is missing: by when do we want to work like this?")


def _part_name(part: Part) -> str:
    match part:
        case Part.PATTERN:
            return translate("Reasons", "pattern")
        case Part.OUTCOME:
            return translate("Reasons", "outcome metric")
        case Part.PROCESS:
            return translate("Reasons", "process metric")
        case Part.ACHIEVE_BY:
            return translate("Reasons", "achieve by")


def _number_wanted(_: Facts) -> str:
    form = translate("Reasons", "Please a number, for example {example}.")
    return form.format(example=number(_EXAMPLE, 1))


def _number_too_large(facts: Facts) -> str:
    largest = facts.get("largest")
    if not isinstance(largest, int | float):
        return translate("Reasons", "This number is too large for a board. Please a smaller one.")
    form = translate("Reasons", "This number is too large for a board. Please one up to {largest}.")
    return form.format(largest=number(largest, 0))


def _other_unit(facts: Facts) -> str:
    form = translate("Reasons", "This metric is measured in {unit}. Please the number in {unit}.")
    return form.format(unit=_text(facts, "unit"))


def _not_a_day(_: Facts) -> str:
    return translate("Reasons", "There is no such day. Please one of the calendar.")


def _day_out_of_range(facts: Facts) -> str:
    first, last = facts.get("first"), facts.get("last")
    if not isinstance(first, date) or not isinstance(last, date) or (last - first).days <= LONGEST_DAYS:
        return translate("Reasons", "A day between tomorrow and 3 months from today, please.")
    return translate("Reasons", "A day between tomorrow and {last}, please.").format(last=day_long(last, first))


def _day_too_far(_: Facts) -> str:
    return translate(
        "Reasons",
        "More than 3 months is a challenge, not a target condition. What could be reached in 14 days?",
    )


def _reason_missing(facts: Facts) -> str:
    return longer_reason() if "day" in facts else translate("Reasons", "Write one sentence why.")


def _text_missing(_: Facts) -> str:
    return translate("Reasons", "Nothing is written yet. A few words are enough.")


def _text_too_long(facts: Facts) -> str:
    limit = facts.get("limit")
    if not isinstance(limit, int):
        return translate("Reasons", "This text is too long for a board. Please shorten it.")
    form = translate("Reasons", "This text is too long for a board. Up to {limit} characters have room.")
    return form.format(limit=number(limit, 0))


def _name_taken(facts: Facts) -> str:
    form = translate("Reasons", "There is a “{name}” already. Please choose another name.")
    return form.format(name=_text(facts, "name"))


def _no_such_metric(facts: Facts) -> str:
    known = facts.get("known")
    names = [str(name) for name in known] if isinstance(known, list | tuple) else []
    if not names:
        form = translate("Reasons", "There is no metric “{name}” on this board. It has none yet: add one first.")
        return form.format(name=_text(facts, "name"))
    form = translate("Reasons", "There is no metric “{name}” on this board. It has: {known}.")
    return form.format(name=_text(facts, "name"), known=comma_separated(names))


def _target_parts_missing(facts: Facts) -> str:
    parts = facts.get("parts")
    known = [part for part in parts if isinstance(part, Part)] if isinstance(parts, list | tuple) else []
    return missing_parts(known) or translate("Reasons", "Something of the target condition is not written yet.")


def _target_open(_: Facts) -> str:
    return translate("Reasons", "A target condition is open. Look back at it first, then set the next one.")


def _target_closed(_: Facts) -> str:
    return translate("Reasons", "This target condition is closed. It stays as it was. Set the next one.")


def _pattern_full(_: Facts) -> str:
    return translate("Reasons", "Five lines are there. More of them nobody remembers at the process.")


def _target_set(_: Facts) -> str:
    return translate("Reasons", "The target condition is set and stays as it is. Lines can be added to its pattern.")


def _closing_unknown(_: Facts) -> str:
    return translate("Reasons", "How did it end? Choose reached, not yet, or stopped with a reason.")


def _expectation_missing(_: Facts) -> str:
    return translate("Reasons", "Add an expectation first. A guess is fine.")


def _range_turned(_: Facts) -> str:
    return translate("Reasons", "The lower edge lies above the upper one. Please turn them round.")


def _step_missing(_: Facts) -> str:
    return translate("Reasons", "The step is not written yet. What do we want to try?")


def _obstacle_missing(_: Facts) -> str:
    return translate("Reasons", "This obstacle is not on the board any more. Choose another one.")


def _second_step(_: Facts) -> str:
    return translate("Reasons", "One step is running. Write one sentence why a second one should start beside it.")


def _plan_sealed(_: Facts) -> str:
    return translate(
        "Reasons",
        "The step has started, so the plan is kept as it was. A slip in its words can be corrected, its numbers stay.",
    )


def _not_started(_: Facts) -> str:
    return translate("Reasons", "The step has not started yet. Start it first, then write what happened.")


def _already_started(_: Facts) -> str:
    return translate("Reasons", "This step runs already. Go and see what happens.")


def _already_happened(_: Facts) -> str:
    return translate("Reasons", "What happened is written already, so the start stays. Undo what happened first.")


def _happened_missing(_: Facts) -> str:
    return translate(
        "Reasons", "Nothing is written about what happened yet. First what happened, then what we learned."
    )


def _learned_equals_happened(_: Facts) -> str:
    return translate("Reasons", "This is what happened. What do we know now that we did not know before?")


def _no_pin(_: Facts) -> str:
    return translate("Reasons", "Please 4 to 8 digits.")


def _cycle_finished(_: Facts) -> str:
    return translate("Reasons", "This coaching cycle is finished. What was agreed stays as it is.")


def _see_at_past(_: Facts) -> str:
    return translate("Reasons", "This time is past. When can we go and see?")


def _column_empty(_: Facts) -> str:
    return translate("Reasons", "There are no numbers in it. Please one number in each row.")


def _column_head(facts: Facts) -> str:
    form = translate(
        "Reasons",
        "The first row reads “{text}”. Nothing was taken in. A head line says {value}, or {time} and {value}.",
    )
    return form.format(text=_text(facts, "text"), value="value", time="time")


def _column_row(facts: Facts) -> str:
    values = {"row": _row(facts), "text": _text(facts, "text"), "example": number(_EXAMPLE, 1)}
    if not values["text"]:
        form = translate("Reasons", "Row {row} has no number. Nothing was taken in. Please one, for example {example}.")
    else:
        form = translate(
            "Reasons",
            "Row {row} reads “{text}”. Nothing was taken in. Please a number there, for example {example}.",
        )
    return form.format(**values)


def _column_time(facts: Facts) -> str:
    values = {"row": _row(facts), "text": _text(facts, "text")}
    if not values["text"]:
        form = translate(
            "Reasons", "Row {row} has no time. Nothing was taken in. Please one, for example 2026-06-15 13:40."
        )
    else:
        form = translate(
            "Reasons",
            "The time in row {row} reads “{text}”. Nothing was taken in. Please write it like 2026-06-15 13:40.",
        )
    return form.format(**values)


def _column_ahead(facts: Facts) -> str:
    form = translate(
        "Reasons",
        "The time in row {row} reads “{text}”. Nothing was taken in. That day is still to come. Is it right?",
    )
    return form.format(row=_row(facts), text=_text(facts, "text"))


def _column_too_long(facts: Facts) -> str:
    limit = facts.get("limit")
    if not isinstance(limit, int):
        return translate("Reasons", "These are too many numbers at once. Please take them in part by part.")
    form = translate(
        "Reasons", "These are too many numbers at once. Up to {limit} can be taken in; please part by part."
    )
    return form.format(limit=number(limit, 0))


def _point_out_of_range(facts: Facts) -> str:
    of = facts.get("of")
    if not isinstance(of, int) or of < 1:
        return translate("Reasons", "A count cannot be larger than all of them. Please look at both numbers.")
    form = translate("Reasons", "A count between 0 and {of}, please.")
    return form.format(of=number(of, 0))


def _text(facts: Facts, name: str) -> str:
    written = " ".join(str(facts.get(name, "")).split())
    return written if len(written) <= _SHOWN else written[: _SHOWN - 1].rstrip() + "…"


def _row(facts: Facts) -> str:
    row = facts.get("row", 0)
    return number(row, 0) if isinstance(row, int) else str(row)


_SENTENCES: Final[Mapping[Reason, Callable[[Facts], str]]] = MappingProxyType(
    {
        Reason.NOT_A_NUMBER: _number_wanted,
        Reason.NUMBER_MISSING: _number_wanted,
        Reason.NUMBER_TOO_LARGE: _number_too_large,
        Reason.OTHER_UNIT: _other_unit,
        Reason.NOT_A_DAY: _not_a_day,
        Reason.DAY_OUT_OF_RANGE: _day_out_of_range,
        Reason.DAY_TOO_FAR: _day_too_far,
        Reason.REASON_MISSING: _reason_missing,
        Reason.TEXT_MISSING: _text_missing,
        Reason.TEXT_TOO_LONG: _text_too_long,
        Reason.NAME_TAKEN: _name_taken,
        Reason.NO_SUCH_METRIC: _no_such_metric,
        Reason.TARGET_PARTS_MISSING: _target_parts_missing,
        Reason.TARGET_OPEN: _target_open,
        Reason.TARGET_CLOSED: _target_closed,
        Reason.PATTERN_FULL: _pattern_full,
        Reason.TARGET_SET: _target_set,
        Reason.CLOSING_UNKNOWN: _closing_unknown,
        Reason.EXPECTATION_MISSING: _expectation_missing,
        Reason.RANGE_TURNED: _range_turned,
        Reason.STEP_MISSING: _step_missing,
        Reason.OBSTACLE_MISSING: _obstacle_missing,
        Reason.SECOND_STEP: _second_step,
        Reason.PLAN_SEALED: _plan_sealed,
        Reason.NOT_STARTED: _not_started,
        Reason.ALREADY_STARTED: _already_started,
        Reason.ALREADY_HAPPENED: _already_happened,
        Reason.HAPPENED_MISSING: _happened_missing,
        Reason.LEARNED_EQUALS_HAPPENED: _learned_equals_happened,
        Reason.SEE_AT_PAST: _see_at_past,
        Reason.CYCLE_FINISHED: _cycle_finished,
        Reason.NO_PIN: _no_pin,
        Reason.COLUMN_EMPTY: _column_empty,
        Reason.COLUMN_HEAD: _column_head,
        Reason.COLUMN_ROW: _column_row,
        Reason.COLUMN_TIME: _column_time,
        Reason.COLUMN_AHEAD: _column_ahead,
        Reason.COLUMN_TOO_LONG: _column_too_long,
        Reason.POINT_OUT_OF_RANGE: _point_out_of_range,
    }
)
