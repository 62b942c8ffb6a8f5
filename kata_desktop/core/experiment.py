"""An experiment: one row of the experimenting record, planned, started (sealed), checked, learned from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import Enum, StrEnum
from typing import Final

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass

#: Fields of the plan that stand as they are from the start on; of `expect` only the words may change.
SEALED_FIELDS: Final = frozenset({"expect", "metric", "unit", "kind", "see_at", "obstacle"})
#: The field that holds a copy of them, written by the start.
SEALED: Final = "sealed"


class ExperimentKind(StrEnum):
    """Go and see changes nothing, exploratory runs the pattern to see what breaks, a test changes one factor."""

    GO_AND_SEE = "go and see"
    EXPLORATORY = "exploratory"
    TEST = "test"


class Stage(Enum):
    """How far an experiment is; it follows from the fields filled."""

    PLANNED = "planned"
    RUNNING = "running"
    CHECKED = "checked"
    LEARNED = "learned"


class Outcome(Enum):
    """How what happened relates to what was expected. Better and worse are no part of it."""

    OPEN = "open"
    AS_EXPECTED = "as expected"
    SURPRISE = "surprise"


class Form(Enum):
    """How an expectation is put."""

    NONE = "none"
    RANGE = "range"
    ABOVE = "above"
    BELOW = "below"
    WORDS = "words"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What we expect: a band (`low`, `high`; one open for above and below), words, or that we do not know yet.

    `inked` tells that words are there by hand; they count like typed ones.
    """

    low: float | None = None
    high: float | None = None
    text: str = ""
    unknown: bool = False
    inked: bool = False

    @property
    def form(self) -> Form:
        """How it is put."""
        if self.low is not None and self.high is not None:
            return Form.RANGE
        if self.low is not None:
            return Form.ABOVE
        if self.high is not None:
            return Form.BELOW
        if self.text.strip() or (self.inked and not self.unknown):
            return Form.WORDS
        return Form.UNKNOWN if self.unknown else Form.NONE

    @property
    def has_numbers(self) -> bool:
        """It has a band, so it can be drawn on a scale."""
        return self.low is not None or self.high is not None


@dataclass(frozen=True, slots=True)
class Happened:
    """What happened: a number, words (`inked` by hand), or both.

    `as_expected` is the learner's answer where words were expected.
    """

    value: float | None = None
    text: str = ""
    at: datetime | None = None
    as_expected: bool | None = None
    inked: bool = False

    @property
    def is_empty(self) -> bool:
        """Nothing is written yet."""
        return self.value is None and not self.text.strip() and not self.inked


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """What is typed of a check and not kept yet; `value` need not be a number."""

    value: str = ""
    text: str = ""
    answer: bool | None = None


@dataclass(frozen=True, slots=True)
class Experiment:
    """A row of the experimenting record.

    `metric` names the charted metric the expectation is in, else `unit` a unit of its own. `number` is the order by
    start, computed and never stored. `second_reason` says why it was begun beside an open one. `inked` names the text
    fields that are written by hand; they count as written. The drafts are what is typed there and not kept yet; None
    where all of it is.
    """

    id: str
    number: int = 0
    obstacle: str = ""
    kind: ExperimentKind | None = None
    step: str = ""
    factor: str = ""
    harm: str = ""
    how: str = ""
    metric: str = ""
    unit: str = ""
    expect: Expectation = Expectation()
    see_at: datetime | None = None
    started_at: datetime | None = None
    second_reason: str = ""
    happened: Happened = Happened()
    learned: str = ""
    learned_at: datetime | None = None
    inked: frozenset[str] = frozenset()
    check_draft: CheckDraft | None = None
    learned_draft: str | None = None

    def says(self, field: str) -> bool:
        """Whether something stands in one of the plain text fields, typed or by hand."""
        return field in self.inked or bool(str(getattr(self, field)).strip())

    @property
    def stage(self) -> Stage:
        """How far it is."""
        if self.started_at is None:
            return Stage.PLANNED
        if self.happened.is_empty:
            return Stage.RUNNING
        return Stage.LEARNED if self.says("learned") else Stage.CHECKED

    @property
    def is_open(self) -> bool:
        """Started, and nothing written yet of what was learned."""
        return self.stage in (Stage.RUNNING, Stage.CHECKED)

    @property
    def outcome(self) -> Outcome:
        """Surprise when the value lies outside the band (both edges belong to it) or the learner says so."""
        if self.started_at is None or self.happened.is_empty:
            return Outcome.OPEN
        if self.expect.has_numbers and self.happened.value is not None:
            return Outcome.AS_EXPECTED if difference(self.expect, self.happened.value) == 0 else Outcome.SURPRISE
        if self.happened.as_expected is None:
            return Outcome.OPEN
        return Outcome.AS_EXPECTED if self.happened.as_expected else Outcome.SURPRISE


def difference(expect: Expectation, value: float) -> float:
    """Distance from the nearest edge of the band, in its unit: above 0 for more, below 0 for less, 0 inside."""
    if expect.high is not None and value > expect.high:
        return value - expect.high
    if expect.low is not None and value < expect.low:
        return value - expect.low
    return 0.0


def about(centre: float, give: float) -> Expectation:
    """The band of "about, give or take", free of binary dust (43.5 ± 0.1 is 43.4 to 43.6)."""
    return Expectation(low=round(centre - abs(give), 9), high=round(centre + abs(give), 9))


def check_expectation(expect: Expectation) -> None:
    """Tell whether it can be kept.

    Raises:
        InvalidValue: the lower edge lies above the upper one.
    """
    if expect.low is not None and expect.high is not None and expect.low > expect.high:
        raise InvalidValue(Reason.RANGE_TURNED)


def check_start(experiment: Experiment, others: Sequence[Experiment], second_reason: str) -> None:
    """Tell whether a planned step may start now.

    Raises:
        InvalidValue: it has started, has no step, no expectation, or another one is open and nobody says why a second.
    """
    if experiment.started_at is not None:
        raise InvalidValue(Reason.ALREADY_STARTED)
    if not experiment.says("step"):
        raise InvalidValue(Reason.STEP_MISSING)
    if experiment.expect.form is Form.NONE:
        raise InvalidValue(Reason.EXPECTATION_MISSING)
    told = bool(second_reason.strip()) or experiment.says("second_reason")
    if any(other.is_open for other in others) and not told:
        raise InvalidValue(Reason.SECOND_STEP)


def check_happened(experiment: Experiment, happened: Happened) -> None:
    """Tell whether what happened may be written.

    Raises:
        InvalidValue: the step has not started, nothing is said, or it only repeats what was learned.
    """
    if experiment.started_at is None:
        raise InvalidValue(Reason.NOT_STARTED)
    if happened.is_empty and not experiment.happened.inked:
        raise InvalidValue(Reason.HAPPENED_MISSING)
    if experiment.learned.strip() and same_words(experiment.learned, happened.text):
        raise InvalidValue(Reason.LEARNED_EQUALS_HAPPENED)


def check_learned(experiment: Experiment, learned: str) -> None:
    """Tell whether what was learned may be written.

    Raises:
        InvalidValue: nothing happened yet, nothing is said, or it only repeats what happened.
    """
    if experiment.started_at is None:
        raise InvalidValue(Reason.NOT_STARTED)
    if experiment.happened.is_empty:
        raise InvalidValue(Reason.HAPPENED_MISSING)
    if not learned.strip():
        if "learned" not in experiment.inked:
            raise InvalidValue(Reason.TEXT_MISSING)
        return
    if same_words(learned, experiment.happened.text):
        raise InvalidValue(Reason.LEARNED_EQUALS_HAPPENED)


def same_words(one: str, other: str) -> bool:
    """Equal but for spaces and capitals."""
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()
