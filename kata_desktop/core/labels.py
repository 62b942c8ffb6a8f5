"""What one entry did, as a name kept in the file and worded by `words.labels` for the undo and the snackbar."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Label(StrEnum):
    """The gestures. A name once released never changes; an unknown one (a newer version's) is shown as CHANGED."""

    CHANGED = "changed"
    BOARD_MADE = "board made"
    BOARD_NAMED = "board named"
    ROLES_NAMED = "roles named"
    CALENDAR_CHANGED = "calendar changed"
    CHALLENGE_WRITTEN = "challenge written"
    METRIC_ADDED = "metric added"
    METRIC_CHANGED = "metric changed"
    MEASURED = "measured"
    MEASUREMENT_CORRECTED = "measurement corrected"
    MEASUREMENT_LEFT_OUT = "measurement left out"
    MEASUREMENT_TAKEN_BACK_IN = "measurement taken back in"
    MEASUREMENT_NOTED = "measurement noted"
    MEASUREMENTS_IMPORTED = "measurements imported"
    MEDIAN_DRAWN = "median drawn"
    MEDIAN_TAKEN_BACK = "median taken back"
    OFFER_RESTS = "offer rests"
    RULES_CHOSEN = "rules chosen"
    TARGET_DRAFTED = "target condition drafted"
    TARGET_SET = "target condition set"
    PATTERN_ADDED = "pattern added"
    TARGET_CLOSED = "target condition closed"
    OBSTACLE_ADDED = "obstacle added"
    OBSTACLE_WORDED = "obstacle worded"
    OBSTACLE_SIZED = "obstacle sized"
    OBSTACLE_FOCUSED = "obstacle in focus"
    WHY_NOW = "why now"
    OBSTACLE_MOVED = "obstacle moved"
    OBSTACLE_PARKED = "obstacle parked"
    OBSTACLE_HELD = "obstacle held"
    OBSTACLE_SOLVED = "obstacle solved"
    OBSTACLE_DROPPED = "obstacle dropped"
    EXPERIMENT_PLANNED = "experiment planned"
    EXPERIMENT_STARTED = "experiment started"
    PLAN_WORDED = "plan worded"
    HAPPENED_WRITTEN = "what happened"
    LEARNED_WRITTEN = "what we learned"
    EXPERIMENT_PUT_AWAY = "experiment put away"
    INK_WRITTEN = "ink written"
    INK_RUBBED_OUT = "ink rubbed out"
    CYCLE_RECORDED = "coaching cycle"
    CYCLE_BEGUN = "coaching cycle begun"
    CYCLE_REACHED = "coaching cycle reached"
    CYCLE_FINISHED = "coaching cycle finished"
    NOT_KNOWN = "not known"
    THRESHOLD_MARKED = "threshold marked"
    CYCLE_AGREED = "cycle agreed"
    DAY_NOT_HELD = "day not held"
    QUESTIONS_WORDED = "questions worded"
    NOTE_WRITTEN = "note written"
    OBSERVED = "observed"
    PHASE_TIMED = "phase timed"
    FEEDBACK_WRITTEN = "feedback written"
    CHAIN_CHANGED = "chain changed"
    MIRROR_SWITCHED = "mirror switched"
    FINDING_DRAFTED = "finding drafted"
    UNDONE = "undone"
    REDONE = "redone"


#: What the program keeps by itself, the time and place of a cycle and what is half written: nothing to undo.
KEPT_BY_ITSELF: Final = frozenset(
    {Label.CYCLE_BEGUN, Label.CYCLE_REACHED, Label.CYCLE_FINISHED, Label.PHASE_TIMED, Label.FINDING_DRAFTED}
)


#: One stroke each: seen at once where it is written, and told nowhere else.
BY_HAND: Final = frozenset({Label.INK_WRITTEN, Label.INK_RUBBED_OUT})


def label_of(name: str) -> Label:
    """Give the label for a name in a file; CHANGED for one this version does not know."""
    return Label(name) if name in set(Label) else Label.CHANGED
