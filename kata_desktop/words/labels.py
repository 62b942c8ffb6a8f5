"""What was just done, in the words of the snackbar and of undo and redo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.labels import Label
from kata_desktop.words.grammar import within

translate = QCoreApplication.translate


def done(label: Label) -> str:
    """As "Obstacle solved": what the snackbar says after a gesture."""
    return _DONE[label]()


def undone(label: Label | None) -> str:
    """As "Undone: obstacle solved": what the snackbar says after an undo."""
    return translate("Labels", "Undone: {what}").format(what=_inside(label))


def redone(label: Label | None) -> str:
    """As "Done again: obstacle solved": what the snackbar says after a redo."""
    return translate("Labels", "Done again: {what}").format(what=_inside(label))


def _inside(label: Label | None) -> str:
    return within(done(label or Label.CHANGED))


_DONE: Final[Mapping[Label, Callable[[], str]]] = MappingProxyType(
    {
        Label.CHANGED: lambda: translate("Labels", "Change kept"),
        Label.BOARD_MADE: lambda: translate("Labels", "Board made"),
        Label.BOARD_NAMED: lambda: translate("Labels", "Board named"),
        Label.ROLES_NAMED: lambda: translate("Labels", "Roles kept"),
        Label.CALENDAR_CHANGED: lambda: translate("Labels", "Work days and daily time kept"),
        Label.CHALLENGE_WRITTEN: lambda: translate("Labels", "Challenge written"),
        Label.METRIC_ADDED: lambda: translate("Labels", "Metric added"),
        Label.METRIC_CHANGED: lambda: translate("Labels", "Metric changed"),
        Label.MEASURED: lambda: translate("Labels", "Measurement kept"),
        Label.MEASUREMENT_CORRECTED: lambda: translate("Labels", "Measurement corrected, the old values are kept"),
        Label.MEASUREMENT_LEFT_OUT: lambda: translate("Labels", "Point left out"),
        Label.MEASUREMENT_TAKEN_BACK_IN: lambda: translate("Labels", "Point taken back in"),
        Label.MEASUREMENT_NOTED: lambda: translate("Labels", "Note kept"),
        Label.MEASUREMENTS_IMPORTED: lambda: translate("Labels", "Measurements taken in"),
        Label.MEDIAN_DRAWN: lambda: translate("Labels", "New median drawn"),
        Label.MEDIAN_TAKEN_BACK: lambda: translate("Labels", "Median taken back"),
        Label.OFFER_RESTS: lambda: translate("Labels", "Offer of a new median put off"),
        Label.RULES_CHOSEN: lambda: translate("Labels", "Rules of the chart kept"),
        Label.TARGET_DRAFTED: lambda: translate("Labels", "Draft of the target condition kept"),
        Label.TARGET_SET: lambda: translate("Labels", "Target condition set"),
        Label.PATTERN_ADDED: lambda: translate("Labels", "Line added to the pattern"),
        Label.TARGET_CLOSED: lambda: translate("Labels", "Target condition closed"),
        Label.OBSTACLE_ADDED: lambda: translate("Labels", "Obstacle written down"),
        Label.OBSTACLE_WORDED: lambda: translate("Labels", "Obstacle in other words"),
        Label.OBSTACLE_SIZED: lambda: translate("Labels", "Size of the obstacle kept"),
        Label.OBSTACLE_FOCUSED: lambda: translate("Labels", "Obstacle in focus"),
        Label.WHY_NOW: lambda: translate("Labels", "Why now kept"),
        Label.OBSTACLE_MOVED: lambda: translate("Labels", "Obstacle moved"),
        Label.OBSTACLE_PARKED: lambda: translate("Labels", "Obstacle parked again"),
        Label.OBSTACLE_HELD: lambda: translate("Labels", "Obstacle put aside"),
        Label.OBSTACLE_SOLVED: lambda: translate("Labels", "Obstacle solved"),
        Label.OBSTACLE_DROPPED: lambda: translate("Labels", "Obstacle dropped"),
        Label.EXPERIMENT_PLANNED: lambda: translate("Labels", "Plan kept"),
        Label.EXPERIMENT_STARTED: lambda: translate("Labels", "Step started, the plan is kept as it is"),
        Label.PLAN_WORDED: lambda: translate("Labels", "Words of the plan corrected, the old ones stay readable"),
        Label.HAPPENED_WRITTEN: lambda: translate("Labels", "What happened is kept"),
        Label.LEARNED_WRITTEN: lambda: translate("Labels", "Learning kept"),
        Label.EXPERIMENT_PUT_AWAY: lambda: translate("Labels", "Plan put away"),
        Label.INK_WRITTEN: lambda: translate("Labels", "Stroke kept"),
        Label.INK_RUBBED_OUT: lambda: translate("Labels", "Stroke rubbed out"),
        Label.CYCLE_RECORDED: lambda: translate("Labels", "Coaching cycle kept"),
        Label.CYCLE_BEGUN: lambda: translate("Labels", "Coaching cycle begun"),
        Label.CYCLE_REACHED: lambda: translate("Labels", "Coaching cycle goes on"),
        Label.CYCLE_FINISHED: lambda: translate("Labels", "Coaching cycle finished"),
        Label.NOT_KNOWN: lambda: translate("Labels", "Kept: we do not know yet"),
        Label.THRESHOLD_MARKED: lambda: translate("Labels", "Threshold of knowledge marked"),
        Label.CYCLE_AGREED: lambda: translate("Labels", "Agreement kept"),
        Label.DAY_NOT_HELD: lambda: translate("Labels", "Reason kept"),
        Label.QUESTIONS_WORDED: lambda: translate("Labels", "Wording of the questions kept"),
        Label.NOTE_WRITTEN: lambda: translate("Labels", "Note kept in the notebook"),
        Label.OBSERVED: lambda: translate("Labels", "Observation kept in the notebook"),
        Label.PHASE_TIMED: lambda: translate("Labels", "Time of a phase kept"),
        Label.FEEDBACK_WRITTEN: lambda: translate("Labels", "Feedback kept in the notebook"),
        Label.CHAIN_CHANGED: lambda: translate("Labels", "Chain of coaching kept"),
        Label.MIRROR_SWITCHED: lambda: translate("Labels", "Mirror switched"),
        Label.FINDING_DRAFTED: lambda: translate("Labels", "Draft kept"),
        Label.UNDONE: lambda: translate("Labels", "Undone"),
        Label.REDONE: lambda: translate("Labels", "Done again"),
    }
)
