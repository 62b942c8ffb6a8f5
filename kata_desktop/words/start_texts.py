"""The fixed texts of the guided start, and the names of what is still missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Text(Enum):
    """Fixed texts of the screen."""

    TITLE = auto()
    SUBTITLE = auto()
    CHANGEABLE = auto()
    SO_FAR = auto()
    GO_ON = auto()
    NOT_NOW = auto()
    EXAMPLE = auto()
    BACK = auto()
    LATER = auto()
    CONTINUE = auto()
    TO_BOARD = auto()
    TO_SENTENCE = auto()
    BY_WHEN = auto()
    OTHER_DAY = auto()
    CHALLENGE_FIELD = auto()
    CHALLENGE_STARTERS = auto()
    BOARD_NAME = auto()
    METRIC_FIELD = auto()
    UNIT_FIELD = auto()
    METRIC_STARTERS = auto()
    FIGURES = auto()
    PILOT = auto()
    YES = auto()
    NOT_YET = auto()
    PILOT_NOT_YET = auto()
    NOTHING_MISSING = auto()
    PATTERN = auto()
    ADD_LINE = auto()
    OBSTACLE_FIELD = auto()
    STEP_FIELD = auto()
    EXPECT = auto()
    ADD_EXPECTATION = auto()
    SEE = auto()
    CHOOSE_TIME = auto()
    HARM = auto()
    SEALING = auto()
    START = auto()
    RUNS = auto()
    ROLES = auto()
    OWN_WORD = auto()
    OWN_WORD_FIELD = auto()
    SECOND_COACH = auto()
    DAILY_TIME = auto()
    WORK_DAYS = auto()
    EARLIER = auto()
    LATER_TIME = auto()


class Lack(Enum):
    """What a step still lacks; the parts of the target condition have words of their own."""

    CHALLENGE = auto()
    METRIC = auto()
    MEASUREMENT = auto()
    TARGET = auto()
    OBSTACLE = auto()
    STEP = auto()
    EXPECTATION = auto()
    START = auto()
    LEARNER = auto()
    COACH = auto()
    TIME = auto()


def text(which: Text) -> str:
    """A fixed text of the screen."""
    return _TEXTS[which]()


def lack(which: Lack) -> str:
    """The name of what is missing."""
    return _LACKS[which]()


def lack_sentence(which: Lack) -> str:
    """What to do about it."""
    return _LACK_SENTENCES[which]()


_TEXTS: Final[Mapping[Text, Callable[[], str]]] = MappingProxyType(
    {
        Text.TITLE: lambda: translate("Start", "New board"),
        Text.SUBTITLE: lambda: translate(
            "Start", "Four steps. The first one takes a minute, the rest you fill at the place of work."
        ),
        Text.CHANGEABLE: lambda: translate("Start", "Everything can be changed later"),
        Text.SO_FAR: lambda: translate("Start", "Your board so far"),
        Text.GO_ON: lambda: translate("Start", "Go on with the start"),
        Text.NOT_NOW: lambda: translate("Start", "Not now"),
        Text.EXAMPLE: lambda: translate("Start", "Look at an example board"),
        Text.BACK: lambda: translate("Start", "Back"),
        Text.LATER: lambda: translate("Start", "Later"),
        Text.CONTINUE: lambda: translate("Start", "Continue"),
        Text.TO_BOARD: lambda: translate("Start", "To the board"),
        Text.TO_SENTENCE: lambda: translate("Start", "Take it"),
        Text.BY_WHEN: lambda: translate("Start", "By when"),
        Text.OTHER_DAY: lambda: translate("Start", "Another day"),
        Text.CHALLENGE_FIELD: lambda: translate("Start", "The challenge: we want …"),
        Text.CHALLENGE_STARTERS: lambda: translate("Start", "Need a start? Take one and change it"),
        Text.BOARD_NAME: lambda: translate("Start", "Name of the board: the process it is about"),
        Text.METRIC_FIELD: lambda: translate("Start", "What we look at"),
        Text.UNIT_FIELD: lambda: translate("Start", "Unit"),
        Text.METRIC_STARTERS: lambda: translate("Start", "Need a start? Take one and change it"),
        Text.FIGURES: lambda: translate("Start", "How is it written?"),
        Text.PILOT: lambda: translate("Start", "Can 20 cycles be timed here within an hour?"),
        Text.YES: lambda: translate("Start", "Yes"),
        Text.NOT_YET: lambda: translate("Start", "Not yet"),
        Text.PILOT_NOT_YET: lambda: translate("Start", "Then count something, or look for a part that repeats."),
        Text.NOTHING_MISSING: lambda: translate("Start", "Nothing is missing"),
        Text.PATTERN: lambda: translate("Start", "How the work runs"),
        Text.ADD_LINE: lambda: translate("Start", "Add a line"),
        Text.OBSTACLE_FIELD: lambda: translate("Start", "What keeps us from it: because …"),
        Text.STEP_FIELD: lambda: translate("Start", "First step"),
        Text.EXPECT: lambda: translate("Start", "We expect"),
        Text.ADD_EXPECTATION: lambda: translate("Start", "Add an expectation"),
        Text.SEE: lambda: translate("Start", "Go and see"),
        Text.CHOOSE_TIME: lambda: translate("Start", "Choose a time"),
        Text.HARM: lambda: translate("Start", "Could anyone be harmed?"),
        Text.SEALING: lambda: translate("Start", "The expectation is kept when the step starts"),
        Text.START: lambda: translate("Start", "Start the step"),
        Text.RUNS: lambda: translate("Start", "The step runs. Its plan is kept as it is."),
        Text.ROLES: lambda: translate("Start", "Roles are enough, names are not needed"),
        Text.OWN_WORD: lambda: translate("Start", "own word"),
        Text.OWN_WORD_FIELD: lambda: translate("Start", "Role or name"),
        Text.SECOND_COACH: lambda: translate("Start", "Second coach, watches the coach now and then"),
        Text.DAILY_TIME: lambda: translate("Start", "Daily time"),
        Text.WORK_DAYS: lambda: translate("Start", "Work days"),
        Text.EARLIER: lambda: translate("Start", "A quarter of an hour earlier"),
        Text.LATER_TIME: lambda: translate("Start", "A quarter of an hour later"),
    }
)

_LACKS: Final[Mapping[Lack, Callable[[], str]]] = MappingProxyType(
    {
        Lack.CHALLENGE: lambda: translate("Start", "the challenge"),
        Lack.METRIC: lambda: translate("Start", "what we look at"),
        Lack.MEASUREMENT: lambda: translate("Start", "a first measurement"),
        Lack.TARGET: lambda: translate("Start", "setting it"),
        Lack.OBSTACLE: lambda: translate("Start", "an obstacle"),
        Lack.STEP: lambda: translate("Start", "the first step"),
        Lack.EXPECTATION: lambda: translate("Start", "an expectation"),
        Lack.START: lambda: translate("Start", "starting the step"),
        Lack.LEARNER: lambda: translate("Start", "who learns"),
        Lack.COACH: lambda: translate("Start", "who coaches"),
        Lack.TIME: lambda: translate("Start", "the daily time"),
    }
)

_LACK_SENTENCES: Final[Mapping[Lack, Callable[[], str]]] = MappingProxyType(
    {
        Lack.CHALLENGE: lambda: translate("Start", "Write the challenge first. It may feel too far away."),
        Lack.METRIC: lambda: translate("Start", "Say what we look at, or leave it for later."),
        Lack.MEASUREMENT: lambda: translate(
            "Start", "Nothing is measured yet. Type a first number, or leave it for later."
        ),
        Lack.TARGET: lambda: translate("Start", "Set the target condition, or leave it for later."),
        Lack.OBSTACLE: lambda: translate("Start", "Write down one thing you saw. A small one is good."),
        Lack.STEP: lambda: translate("Start", "Write the first step. It may be small: go, watch, count."),
        Lack.EXPECTATION: lambda: translate("Start", "Add an expectation first. A guess is fine."),
        Lack.START: lambda: translate("Start", "Start the step, or leave it for later."),
        Lack.LEARNER: lambda: translate("Start", "Say who learns, or leave it for later."),
        Lack.COACH: lambda: translate("Start", "Say who coaches, or leave it for later."),
        Lack.TIME: lambda: translate("Start", "Choose a daily time, or leave it for later."),
    }
)
