"""What a person typed or wanted cannot be taken, as a value that `words` words. Our own bugs are assertions."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why something is not taken. Each has one sentence in `words.reasons`; facts are named beside it."""

    NOT_A_NUMBER = "not_a_number"
    NUMBER_MISSING = "number_missing"
    NUMBER_TOO_LARGE = "number_too_large"
    OTHER_UNIT = "other_unit"  # typed, unit
    NOT_A_DAY = "not_a_day"
    DAY_OUT_OF_RANGE = "day_out_of_range"  # first, last
    DAY_TOO_FAR = "day_too_far"
    REASON_MISSING = "reason_missing"  # day, where it is asked for a date
    TEXT_MISSING = "text_missing"
    TEXT_TOO_LONG = "text_too_long"  # limit
    NAME_TAKEN = "name_taken"  # name
    NO_SUCH_METRIC = "no_such_metric"  # name, known
    TARGET_PARTS_MISSING = "target_parts_missing"  # parts
    TARGET_OPEN = "target_open"
    TARGET_CLOSED = "target_closed"
    PATTERN_FULL = "pattern_full"
    CLOSING_UNKNOWN = "closing_unknown"
    EXPECTATION_MISSING = "expectation_missing"
    RANGE_TURNED = "range_turned"
    STEP_MISSING = "step_missing"
    OBSTACLE_MISSING = "obstacle_missing"
    SECOND_STEP = "second_step"
    PLAN_SEALED = "plan_sealed"
    NOT_STARTED = "not_started"
    ALREADY_STARTED = "already_started"
    ALREADY_HAPPENED = "already_happened"
    HAPPENED_MISSING = "happened_missing"
    LEARNED_EQUALS_HAPPENED = "learned_equals_happened"
    TARGET_SET = "target_set"
    SEE_AT_PAST = "see_at_past"
    CYCLE_FINISHED = "cycle_finished"
    NO_PIN = "no_pin"
    COLUMN_EMPTY = "column_empty"
    COLUMN_HEAD = "column_head"  # text
    COLUMN_ROW = "column_row"  # row, text
    COLUMN_TIME = "column_time"  # row, text
    COLUMN_AHEAD = "column_ahead"  # row, text
    COLUMN_TOO_LONG = "column_too_long"  # limit
    POINT_OUT_OF_RANGE = "point_out_of_range"


class InvalidValue(ValueError):
    """A value of the user's that cannot be taken; nothing was changed.

    `facts` are named parts for the sentence: numbers, dates, or the person's own text.
    """

    def __init__(self, reason: Reason, **facts: object) -> None:
        super().__init__(reason.value, facts)
        self.reason = reason
        self.facts = facts
