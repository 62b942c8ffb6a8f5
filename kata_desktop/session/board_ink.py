"""What a board says of ink: it follows the rules of the words in whose place it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Expectation, Experiment
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.inked import EXPECT_TEXT, HAPPENED_TEXT, REASON
from kata_desktop.core.log import GONE, THING
from kata_desktop.core.plain import expectation_json, happened_json
from kata_desktop.core.storyboard import CHALLENGE, STORYBOARD
from kata_desktop.core.target import TargetCondition
from kata_desktop.session.journal import Journal

_Also = Mapping[tuple[str, str], Json]

LEARNED: Final = "learned"
PATTERN: Final = "pattern"
WORDS: Final = "text"
#: Fields of an experiment that are written after its start; all others are its plan.
_AFTER_START: Final = frozenset({HAPPENED_TEXT, LEARNED})
#: Parts of a target condition that stay as they are from the day it is set.
_SET: Final = frozenset({"reason", "outcome.text", "process.text"})
_PUT_AWAY: Final = {"experiment": Reason.STEP_MISSING, "obstacle": Reason.OBSTACLE_MISSING}


@dataclass(frozen=True, slots=True)
class BoardInk:
    """The rule of a storyboard (`inking.InkRule`)."""

    journal: Journal

    def before_writing(self, thing: str, field: str) -> _Also:
        """What else is so with a stroke: when it happened or was learned, that an expectation is in words now.

        Raises:
            InvalidValue: PLAN_SEALED, NOT_STARTED, HAPPENED_MISSING, TARGET_SET and TARGET_CLOSED as for typed words;
                CYCLE_FINISHED for a coaching cycle that is over, but not for why one was not held; STEP_MISSING and
                OBSTACLE_MISSING for what another place has put away.
        """
        kind = self.journal.log.value(thing, THING)
        if isinstance(kind, str) and kind in _PUT_AWAY and self.journal.log.is_gone(thing):
            raise InvalidValue(_PUT_AWAY[kind])
        self._check_cycle(thing, field)
        experiment, target = self.journal.board.experiment(thing), self._target(thing)
        if experiment is not None:
            return self._on_experiment(experiment, field)
        if target is not None:
            _check_target(target, field)
        return self._on_challenge() if thing == CHALLENGE else {}

    def before_rubbing(self, thing: str, field: str) -> _Also:
        """What is kept stays: the plan that started, the pattern that is set, what happened once it was learned from.

        An obstacle that says nothing any more goes with its last stroke, and the arrow leaves it.

        Raises:
            InvalidValue: PLAN_SEALED, TARGET_SET, TARGET_CLOSED, CYCLE_FINISHED, or HAPPENED_MISSING where nothing of
                it would be left; TEXT_MISSING for such an obstacle that a step is aimed at.
        """
        self._check_cycle(thing, field)
        board, target = self.journal.board, self._target(thing)
        experiment = board.experiment(thing)
        if experiment is not None and experiment.started_at is not None and field not in _AFTER_START:
            raise InvalidValue(Reason.PLAN_SEALED)
        last = field == HAPPENED_TEXT and len(board.ink_in(thing, field).strokes) == 1
        if experiment is not None and last and experiment.says(LEARNED) and _happened_by_hand_only(experiment):
            raise InvalidValue(Reason.HAPPENED_MISSING)
        if target is not None:
            _check_target(target, field)
            if target.set_on is not None and field == PATTERN:
                raise InvalidValue(Reason.TARGET_SET)
        obstacle = board.obstacle(thing)
        alone = obstacle is not None and not obstacle.text.strip() and len(board.ink_in(thing, field).strokes) == 1
        return self._without(thing) if alone and field == WORDS else {}

    def _without(self, obstacle: str) -> _Also:
        """Put an obstacle away together with its last word."""
        board = self.journal.board
        if any(experiment.obstacle == obstacle for experiment in board.experiments):
            raise InvalidValue(Reason.TEXT_MISSING)
        arrow: dict[tuple[str, str], Json] = {(STORYBOARD, "focus"): ""} if board.focus == obstacle else {}
        return {**arrow, (obstacle, GONE): True}

    def _on_experiment(self, experiment: Experiment, field: str) -> _Also:
        started, now = experiment.started_at is not None, self.journal.clock.now()
        if field not in _AFTER_START:
            if started:
                raise InvalidValue(Reason.PLAN_SEALED)
            # who writes it in words gives up a band and "we do not know"
            words = expectation_json(Expectation(text=experiment.expect.text))
            return {(experiment.id, "expect"): words} if field == EXPECT_TEXT else {}
        if not started:
            raise InvalidValue(Reason.NOT_STARTED)
        happened = experiment.happened
        if field == HAPPENED_TEXT:
            return {} if happened.at else {(experiment.id, "happened"): happened_json(replace(happened, at=now))}
        if happened.is_empty:
            raise InvalidValue(Reason.HAPPENED_MISSING)
        return {} if experiment.learned_at else {(experiment.id, "learned_at"): now.isoformat()}

    def _check_cycle(self, thing: str, field: str) -> None:
        cycle = next((cycle for cycle in self.journal.board.coaching_cycles if cycle.id == thing), None)
        if cycle is None or cycle.is_open:
            return
        if cycle.held or field != REASON:
            raise InvalidValue(Reason.CYCLE_FINISHED)

    def _on_challenge(self) -> _Also:
        former = self.journal.board.challenge
        day = (former.set_on if former else None) or self.journal.clock.now().date()
        return {(CHALLENGE, THING): "challenge", (CHALLENGE, GONE): False, (CHALLENGE, "set_on"): day.isoformat()}

    def _target(self, thing: str) -> TargetCondition | None:
        return next((target for target in self.journal.board.target_conditions if target.id == thing), None)


def _happened_by_hand_only(experiment: Experiment) -> bool:
    return replace(experiment.happened, inked=False).is_empty


def _check_target(target: TargetCondition, field: str) -> None:
    if target.closed_on is not None:
        raise InvalidValue(Reason.TARGET_CLOSED)
    if target.set_on is not None and field in _SET:
        raise InvalidValue(Reason.TARGET_SET)
