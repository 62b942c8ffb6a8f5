"""The words of the practice on the board: the panels and why they are there, empty places, chips, lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.experiment import ExperimentKind, Outcome, Stage
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.obstacle import ObstacleStatus, Size
from kata_desktop.core.storyboard import Words
from kata_desktop.words.grammar import sentences, within, without_stop
from kata_desktop.words.numbers import number

translate = QCoreApplication.translate


class Panel(Enum):
    """The parts of the storyboard."""

    CHALLENGE = auto()
    TARGET = auto()
    ACTUAL = auto()
    OBSTACLES = auto()
    NEXT_STEP = auto()
    GO_AND_SEE = auto()
    EXPERIMENTS = auto()
    LEARNED = auto()


class Empty(Enum):
    """Places that have nothing to show yet."""

    BOARDS = auto()
    CHALLENGE = auto()
    TARGET = auto()
    ACTUAL = auto()
    OBSTACLES = auto()
    FOCUS = auto()
    NEXT_STEP = auto()
    EXPERIMENTS = auto()
    AGENDA = auto()
    CHOSEN_POINT = auto()


@dataclass(frozen=True, slots=True)
class EmptyState:
    """What an empty place says, and the label of what to do there; some places have nothing to do."""

    text: str
    action: str = ""


# ---------------------------------------------------------------------------------------- the panels


def panel_title(panel: Panel) -> str:
    """As "Target condition"."""
    return _TITLES[panel]()


def panel_number(panel: Panel) -> int | None:
    """The question that a panel answers, 1 to 5; numbers are used for nothing else."""
    return _NUMBERS.get(panel)


def why(panel: Panel) -> str:
    """One line that says why a panel is on the board."""
    return _WHYS[panel]()


def empty(place: Empty) -> EmptyState:
    """What an empty place says, and what to do there."""
    return _EMPTY[place]()


def empty_challenge() -> str:
    """What stands in the place of the challenge."""
    return empty(Empty.CHALLENGE).text


def empty_target() -> str:
    """What stands in the place of the target condition."""
    return empty(Empty.TARGET).text


def empty_actual() -> str:
    """What stands in the place of the actual condition."""
    return empty(Empty.ACTUAL).text


def empty_step() -> str:
    """What stands in the place of the next step."""
    return empty(Empty.NEXT_STEP).text


_NUMBERS: Final[Mapping[Panel, int]] = MappingProxyType(
    {Panel.TARGET: 1, Panel.ACTUAL: 2, Panel.OBSTACLES: 3, Panel.NEXT_STEP: 4, Panel.GO_AND_SEE: 5}
)

_TITLES: Final[Mapping[Panel, Callable[[], str]]] = MappingProxyType(
    {
        Panel.CHALLENGE: lambda: translate("Panels", "Challenge"),
        Panel.TARGET: lambda: translate("Panels", "Target condition"),
        Panel.ACTUAL: lambda: translate("Panels", "Actual condition"),
        Panel.OBSTACLES: lambda: translate("Panels", "Obstacles"),
        Panel.NEXT_STEP: lambda: translate("Panels", "Next step"),
        Panel.GO_AND_SEE: lambda: translate("Panels", "Go and see"),
        Panel.EXPERIMENTS: lambda: translate("Panels", "Experiments"),
        Panel.LEARNED: lambda: translate("Panels", "What we learned"),
    }
)

_WHYS: Final[Mapping[Panel, Callable[[], str]]] = MappingProxyType(
    {
        Panel.CHALLENGE: lambda: translate("Why", "It gives the direction, far enough away that nobody knows the way."),
        Panel.TARGET: lambda: translate(
            "Why", "A target is a number. A target condition also says how the work runs when we are there."
        ),
        Panel.ACTUAL: lambda: translate(
            "Why", "What we measured ourselves, at the place, tells more than what we think."
        ),
        Panel.OBSTACLES: lambda: translate("Why", "One at a time: working on all of them at once teaches nothing."),
        Panel.NEXT_STEP: lambda: translate("Why", "Small and soon: each step shows the next one."),
        Panel.GO_AND_SEE: lambda: translate("Why", "The sooner we look, the sooner we learn."),
        Panel.EXPERIMENTS: lambda: translate(
            "Why", "Expected beside measured: what differs from what we expected is what teaches us."
        ),
        Panel.LEARNED: lambda: translate("Why", "What we know now and did not know before."),
    }
)

_EMPTY: Final[Mapping[Empty, Callable[[], EmptyState]]] = MappingProxyType(
    {
        Empty.BOARDS: lambda: EmptyState(
            translate("Empty", "One process, one learner, one coach. That is enough to start."),
            translate("Empty", "New board"),
        ),
        Empty.CHALLENGE: lambda: EmptyState(
            translate("Empty", "What would be really good for our customers?"),
            translate("Empty", "Write the challenge"),
        ),
        Empty.TARGET: lambda: EmptyState(
            translate("Empty", "How should the process run in 14 days? First watch it, then decide."),
            translate("Empty", "Set target condition"),
        ),
        Empty.ACTUAL: lambda: EmptyState(
            translate("Empty", "Nothing measured yet. Go to the process and watch 20 cycles."),
            translate("Empty", "Measure"),
        ),
        Empty.OBSTACLES: lambda: EmptyState(
            translate("Empty", "What keeps us from the target? Write down what you see, one at a time."),
            translate("Empty", "New obstacle"),
        ),
        Empty.FOCUS: lambda: EmptyState(translate("Empty", "Choose one. A small one is good.")),
        Empty.NEXT_STEP: lambda: EmptyState(
            translate("Empty", "What do we want to find out next?"),
            translate("Empty", "Plan a step"),
        ),
        Empty.EXPERIMENTS: lambda: EmptyState(
            translate("Empty", "Nothing tried yet. The first step may be small: go, watch, count.")
        ),
        Empty.AGENDA: lambda: EmptyState(
            translate("Empty", "No coaching cycle planned today."),
            translate("Empty", "Choose a daily time"),
        ),
        Empty.CHOSEN_POINT: lambda: EmptyState(translate("Empty", "Tap a point to see its single cycles.")),
    }
)


# --------------------------------------------------------------------------------- chips and choices


def stage(value: Stage) -> str:
    """The chip of an experiment's state."""
    match value:
        case Stage.PLANNED:
            return translate("Chips", "Planned")
        case Stage.RUNNING:
            return translate("Chips", "Running")
        case Stage.CHECKED:
            return translate("Chips", "Checked")
        case Stage.LEARNED:
            return translate("Chips", "Learned")


def outcome(value: Outcome) -> str:
    """The chip of what came out; nothing as long as it is open."""
    match value:
        case Outcome.OPEN:
            return ""
        case Outcome.AS_EXPECTED:
            return translate("Chips", "As expected")
        case Outcome.SURPRISE:
            return translate("Chips", "Surprise")


def surprises(count: int) -> str:
    """As "3 surprises"."""
    return translate("Chips", "1 surprise") if count == 1 else translate("Chips", "%n surprises", "", count)


def kind(value: ExperimentKind) -> str:
    """The kind of an experiment, as its tile says it."""
    match value:
        case ExperimentKind.GO_AND_SEE:
            return translate("Choices", "Go and see")
        case ExperimentKind.EXPLORATORY:
            return translate("Choices", "Try the pattern")
        case ExperimentKind.TEST:
            return translate("Choices", "Change one thing")


def kind_hint(value: ExperimentKind) -> str:
    """What a kind of experiment is for."""
    match value:
        case ExperimentKind.GO_AND_SEE:
            return translate("Choices", "Change nothing, watch and count")
        case ExperimentKind.EXPLORATORY:
            return translate("Choices", "Run it as we want it and see what breaks")
        case ExperimentKind.TEST:
            return translate("Choices", "One factor only, so that we know what did it")


def size(value: Size) -> str:
    """How large an obstacle looks."""
    match value:
        case Size.SMALL:
            return translate("Choices", "Small")
        case Size.MEDIUM:
            return translate("Choices", "Medium")
        case Size.LARGE:
            return translate("Choices", "Large")


def status(value: ObstacleStatus) -> str:
    """Where an obstacle stands."""
    match value:
        case ObstacleStatus.PARKED:
            return translate("Choices", "Parked")
        case ObstacleStatus.HELD:
            return translate("Choices", "Put aside")
        case ObstacleStatus.SOLVED:
            return translate("Choices", "Solved")
        case ObstacleStatus.DROPPED:
            return translate("Choices", "Dropped")


def word_set(words: Words) -> str:
    """The name of a set of words."""
    match words:
        case Words.SHOP_FLOOR:
            return translate("Pace", "Shop floor")
        case Words.OFFICE:
            return translate("Pace", "Office")
        case Words.CARE:
            return translate("Pace", "Care")


# --------------------------------------------------------------------------------- lines of the board


def roles_line(learner: str, coach: str) -> str:
    """As "Learner: team lead. Coach: area manager"; a role nobody has taken is left out.

    Without both only the words for the roles stand there: "Learner, coach".
    """
    learner = "" if _is(learner, translate("Board", "Learner")) else learner
    coach = "" if _is(coach, translate("Board", "Coach")) else coach
    if not learner.strip() and not coach.strip():
        return translate("Board", "Learner, coach")
    parts = []
    if learner.strip():
        parts.append(translate("Board", "Learner: {role}").format(role=without_stop(learner)))
    if coach.strip():
        parts.append(translate("Board", "Coach: {role}").format(role=without_stop(coach)))
    return without_stop(sentences(*parts))


def _is(name: str, role: str) -> bool:
    """Whether somebody wrote the role itself where a name or a job could stand."""
    return name.strip().casefold() == role.casefold()


def challenge_line(statement: str, day: str) -> str:
    """As "Every order leaves the same day, without overtime, by 30 September"; each part may be empty."""
    words = without_stop(statement)
    if day and not words:
        return translate("Board", "by {day}").format(day=day)
    return translate("Board", "{statement}, by {day}").format(statement=words, day=day) if day else statement.strip()


def obstacles_summary(still_open: int, solved: int) -> str:
    """As "4 open, 2 solved"."""
    open_part = translate("Board", "1 open") if still_open == 1 else translate("Board", "%n open", "", still_open)
    if not solved:
        return open_part
    solved_part = translate("Board", "1 solved") if solved == 1 else translate("Board", "%n solved", "", solved)
    return translate("Board", "{open}, {solved}").format(open=open_part, solved=solved_part)


def in_focus() -> str:
    """Above the obstacle with the arrow."""
    return translate("Board", "We work on this one")


def parked() -> str:
    """Above the obstacles that wait."""
    return translate("Board", "Parked")


def solved_on(text: str, day: str) -> str:
    """As "Refill breaks the rhythm, solved 11 June"; each part may be empty."""
    if not text.strip():
        return translate("Board", "solved {day}").format(day=day) if day else translate("Board", "solved")
    if not day:
        return translate("Board", "{obstacle}, solved").format(obstacle=without_stop(text))
    return translate("Board", "{obstacle}, solved {day}").format(obstacle=without_stop(text), day=day)


def we_expect() -> str:
    """Before an expectation while the step is open."""
    return translate("Board", "We expect")


def no_expectation() -> EmptyState:
    """The badge of a step without an expectation."""
    return EmptyState(translate("Board", "No expectation yet"), translate("Board", "Add one first"))


def not_started() -> str:
    """In a planned row without a day."""
    return translate("Board", "not started yet")


def starts_by(day: str) -> str:
    """In a planned row whose day to go and see is agreed: as "starts by Wed 17 June"."""
    return translate("Board", "starts by {day}").format(day=day)


def go_and_see_line(moment: str) -> str:
    """As "go and see Tue 16 June, 10:00", in a running row; `moment` may be empty."""
    if not moment:
        return translate("Board", "go and see")
    return translate("Board", "go and see {moment}").format(moment=moment)


def set_on(day: str) -> str:
    """As "set on 5 June"."""
    return translate("Board", "set on {day}").format(day=day)


def as_of(moment: str) -> str:
    """As "as of Mon 15 June, 13:42", on paper."""
    return translate("Board", "as of {moment}").format(moment=moment)


def of_all(count: int) -> str:
    """As "of 30", in the place of a unit."""
    return translate("Board", "of {all}").format(all=number(count, 0))


def what_did_we_learn() -> str:
    """The button of a checked row."""
    return translate("Board", "What did we learn?")


def legend() -> tuple[str, str]:
    """The marks of the expectation scale: the band, the point."""
    return translate("Board", "expected"), translate("Board", "measured")


def rhythm_title() -> str:
    """Above the rhythm strip."""
    return translate("Board", "Coaching cycles, last 14 days")


def because_sentence(pattern_line: str, obstacle_text: str) -> str:
    """Build "We cannot have … because …." from a line of the pattern and an obstacle; what is missing stays "…"."""
    pattern, obstacle = within(without_stop(pattern_line)), within(without_stop(obstacle_text))
    form = translate("Board", "We cannot have {pattern} because {obstacle}")
    told = form.format(pattern=pattern or "…", obstacle=obstacle or "…")
    return told if told.endswith("…") else told + "."
