"""The steps of the guided start: their names, their questions, and why they are asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Step(Enum):
    """The four steps of the Improvement Kata, and the meeting that closes the start."""

    DIRECTION = auto()
    CONDITION = auto()
    TARGET = auto()
    EXPERIMENT = auto()
    MEETING = auto()


class Page(NamedTuple):
    """What stands around the sentence of a step: question and help, why at the left, two notes at the right."""

    question: str
    help: str
    why_title: str
    why: str
    notes: tuple[tuple[str, str], tuple[str, str]]


def page(step: Step) -> Page:
    """What stands around the sentence of a step. The notes carry an icon each."""
    return _PAGES[step]()


def step_title(step: Step) -> tuple[str, str]:
    """Name and short question of one of the four steps."""
    return _STEPS[step]()


def step_spoken(number: int, step: Step, line: str, *, done: bool) -> str:
    """A step for a voice."""
    title, _ = step_title(step)
    if done:
        return translate("Start", "Step {number}, {title}, done").format(number=number, title=title)
    form = translate("Start", "Step {number}, {title}. {line}")
    return form.format(number=number, title=title, line=line)


_STEPS: Final[Mapping[Step, Callable[[], tuple[str, str]]]] = MappingProxyType(
    {
        Step.DIRECTION: lambda: (
            translate("Start", "Understand the direction"),
            translate("Start", "What is the challenge?"),
        ),
        Step.CONDITION: lambda: (
            translate("Start", "Grasp the current condition"),
            translate("Start", "Go, watch, measure 20 cycles"),
        ),
        Step.TARGET: lambda: (
            translate("Start", "Set the next target condition"),
            translate("Start", "What pattern in 14 days?"),
        ),
        Step.EXPERIMENT: lambda: (
            translate("Start", "Conduct experiments"),
            translate("Start", "Obstacle, step, expectation"),
        ),
    }
)

_PAGES: Final[Mapping[Step, Callable[[], Page]]] = MappingProxyType(
    {
        Step.DIRECTION: lambda: Page(
            translate("Start", "What would be really good for our customers?"),
            translate("Start", "Everyone here should understand it. It may feel too far away."),
            translate("Start", "What is this board for?"),
            translate(
                "Start",
                "It helps one learner and one coach to move a process forward in small steps, "
                "without knowing the way in advance.",
            ),
            (
                (
                    "users",
                    translate(
                        "Start",
                        "Decide together who learns and who coaches. One process, one learner, one coach is enough.",
                    ),
                ),
                ("clock", translate("Start", "Agree on a daily time. Ten minutes in front of this screen are enough.")),
            ),
        ),
        Step.CONDITION: lambda: Page(
            translate("Start", "How does the process run today?"),
            translate("Start", "Go there, watch, and time it. Type numbers only if you measured them yourself."),
            translate("Start", "Why first watch?"),
            translate(
                "Start",
                "A target that is set at the desk is a guess. Half an hour at the process changes the picture.",
            ),
            (
                (
                    "footprints",
                    translate("Start", "The first measurement becomes the start. It stays beside every later one."),
                ),
                ("route", translate("Start", "Ten minutes at the process are enough to begin. More can follow later.")),
            ),
        ),
        Step.TARGET: lambda: Page(
            translate("Start", "How should the process run in 14 days?"),
            translate("Start", "First look at what you saw. Then decide together."),
            translate("Start", "Why 14 days?"),
            translate(
                "Start",
                "Short enough to learn soon, long enough for several steps. The date stays once it is set.",
            ),
            (
                (
                    "lock",
                    translate("Start", "The date does not move. On that day we look back and go and see again."),
                ),
                (
                    "pencil",
                    translate("Start", "All three parts are asked for: a result, a process value and the pattern."),
                ),
            ),
        ),
        Step.EXPERIMENT: lambda: Page(
            translate("Start", "What keeps us from it?"),
            translate("Start", "Write down one thing you saw. Then one small step to find out more."),
            translate("Start", "Why an expectation?"),
            translate(
                "Start",
                "Only what differs from what we expected can surprise us, and that is where we learn.",
            ),
            (
                ("lightbulb", translate("Start", "Without an expectation a step cannot start. A guess is fine.")),
                ("pin", translate("Start", "One obstacle at a time. A small one is good.")),
            ),
        ),
        Step.MEETING: lambda: Page(
            translate("Start", "The board is ready"),
            translate("Start", "Who meets here, and when?"),
            translate("Start", "What comes next?"),
            translate("Start", "Go and see, then meet here. The rest of the board grows with every step."),
            (
                ("users", translate("Start", "One process, one learner, one coach is enough.")),
                ("message-circle", ""),
            ),
        ),
    }
)
