"""How far a new board is: what each step still lacks, in words and never as a share."""

from __future__ import annotations

from kata_desktop.core.experiment import Experiment, Form, Stage
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import Part, TargetCondition
from kata_desktop.words import reasons, start, start_texts, target_editor
from kata_desktop.words.start_pages import Step
from kata_desktop.words.start_texts import Lack


def lacks(board: Storyboard, step: Step) -> tuple[Lack | Part, ...]:
    """What a step still lacks; empty when it is finished."""
    match step:
        case Step.DIRECTION:
            challenge = board.challenge
            written = challenge is not None and (challenge.statement.strip() or "statement" in challenge.inked)
            return () if written else (Lack.CHALLENGE,)
        case Step.CONDITION:
            return _condition(board)
        case Step.TARGET:
            return _target(board)
        case Step.EXPERIMENT:
            return _experiment(board)
        case Step.MEETING:
            there = {
                Lack.LEARNER: board.learner,
                Lack.COACH: board.coach,
                Lack.TIME: board.calendar.cycle_time is not None,
            }
            return tuple(part for part, written in there.items() if not written)


def _condition(board: Storyboard) -> tuple[Lack, ...]:
    metric = board.process_metric
    if metric is None:
        return Lack.METRIC, Lack.MEASUREMENT
    return () if board.measured(metric.id) else (Lack.MEASUREMENT,)


def _target(board: Storyboard) -> tuple[Lack | Part, ...]:
    if any(not condition.is_draft for condition in board.target_conditions):
        return ()
    draft = board.target_draft or TargetCondition("")
    return draft.missing() or (Lack.TARGET,)


def _experiment(board: Storyboard) -> tuple[Lack, ...]:
    if any(found.stage is not Stage.PLANNED for found in board.experiments):
        return ()
    plan, focused = planned(board) or Experiment(""), board.focused
    there = {
        Lack.OBSTACLE: focused is not None and bool(focused.text or "text" in focused.inked),
        Lack.STEP: plan.says("step"),
        Lack.EXPECTATION: plan.expect.form is not Form.NONE,
    }
    missing = tuple(part for part, written in there.items() if not written)
    return missing or (Lack.START,)


def planned(board: Storyboard) -> Experiment | None:
    """The first step while it is planned."""
    return next((found for found in board.experiments if found.stage is Stage.PLANNED), None)


def first_unfinished(board: Storyboard) -> Step:
    """Where the start goes on; the closing page when nothing is missing."""
    return next((step for step in Step if lacks(board, step)), Step.MEETING)


def missing_words(parts: tuple[Lack | Part, ...]) -> str:
    """As "Still missing: pattern and outcome metric"; empty when nothing is."""
    names = [target_editor.part_label(part) if isinstance(part, Part) else start_texts.lack(part) for part in parts]
    return start.lacks(names) if names else ""


def why_not(parts: tuple[Lack | Part, ...]) -> str:
    """What to do first; empty when nothing is missing."""
    wanted = tuple(part for part in parts if isinstance(part, Part))
    if wanted:
        return reasons.missing_parts(wanted)
    return next((start_texts.lack_sentence(part) for part in parts if isinstance(part, Lack)), "")
