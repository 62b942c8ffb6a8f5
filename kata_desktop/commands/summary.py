"""A board in words, for a terminal: what a voice would say of its panels, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from kata_desktop.core.actual import actual_condition
from kata_desktop.core.obstacle import ObstacleStatus
from kata_desktop.core.rhythm import rhythm_strip
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.words import accessible, captions, practice

_CLOSED: Final = (ObstacleStatus.SOLVED, ObstacleStatus.DROPPED)


def summary(board: Storyboard, today: date) -> str:
    """Give the board in words. Signs that a terminal would act upon are left out, all else is literal."""
    blocks = (_head(board, today), _conditions(board, today), _obstacles(board, today), _experiments(board, today))
    return "\n\n".join("\n".join(_safe(line) for line in block) for block in map(list, blocks) if block)


def _safe(line: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in line)


def _head(board: Storyboard, today: date) -> Iterator[str]:
    yield from (line for line in (board.title, board.process) if line)
    roles = practice.roles_line(board.learner, board.coach)
    if roles:
        yield roles
    if board.challenge is None:
        yield practice.empty_challenge()
    else:
        yield accessible.challenge(board.challenge, today)
    if board.has_rhythm:
        yield accessible.rhythm(rhythm_strip(board.coaching_cycles, board.calendar, today))


def _conditions(board: Storyboard, today: date) -> Iterator[str]:
    target = board.target
    metric = board.process_metric
    if target is None or metric is None:
        yield practice.empty_target()
    else:
        parts = (target.process, target.outcome)
        for found in (board.metric(part.metric) for part in parts if part is not None):
            if found is not None:
                yield accessible.target(target, found, today)
    told = False
    for metric in board.metrics:
        actual = actual_condition(board, metric, today)
        if actual.now is None:
            continue
        told = True
        size = (actual.points[-1].measurement.size or None) if actual.points else None
        line = accessible.actual(
            metric, actual.now.value, captions.headline(actual, spoken=True), captions.caption(actual), size
        )
        yield f"{metric.name}. {line}"
    if not told:
        yield practice.empty_actual()


def _obstacles(board: Storyboard, today: date) -> Iterator[str]:
    focused = board.focused
    if focused is not None:
        yield accessible.obstacle(focused, today, focused=True)
    closed = (o for status in _CLOSED for o in board.obstacles if o.status is status)
    for obstacle in (*board.parked, *board.held, *closed):
        yield accessible.obstacle(obstacle, today)


def _experiments(board: Storyboard, today: date) -> Iterator[str]:
    for experiment in board.experiments:
        yield accessible.experiment(experiment, board.metric(experiment.metric), today)
    if not board.experiments:
        yield practice.empty_step()
