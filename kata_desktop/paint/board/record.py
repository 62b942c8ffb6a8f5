"""The experimenting record as rows: newest on top, expectation and reality on one axis per metric."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from kata_desktop.core.experiment import Experiment, Outcome, Stage
from kata_desktop.core.ink import NO_INK
from kata_desktop.core.inked import HAPPENED_TEXT
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import expected_of, expected_words
from kata_desktop.paint.board.values import LearnedTone, RecordPicture, RowPicture
from kata_desktop.paint.scale import ScalePicture, shared_range
from kata_desktop.words import accessible, dates, numbers, practice

_Axis = tuple[float, float]


def record_picture(board: Storyboard, today: date) -> RecordPicture:
    """Give the rows, newest on top. Rows of the charted metric share an axis with the target line."""
    metric = board.process_metric
    target = board.target
    parts = (target.process, target.outcome) if target else ()
    part = next((p for p in parts if p and metric and p.metric == metric.id), None)
    value = part.value if part else None
    axes = _axes(board.experiments, metric.id if metric else "", value)
    rows = tuple(
        _row(board, experiment, axes, value if metric and experiment.metric == metric.id else None, today)
        for experiment in reversed(board.experiments)
    )
    surprises = sum(experiment.outcome is Outcome.SURPRISE for experiment in board.experiments)
    return RecordPicture(
        rows=rows,
        target=numbers.chosen_point(value, metric, part.of if part else None) if value is not None and metric else "",
        surprises=practice.surprises(surprises) if surprises else "",
    )


def _axes(experiments: Sequence[Experiment], charted: str, target: float | None) -> Mapping[str, _Axis]:
    """One range for each metric, and one for each experiment in a unit of its own."""
    values: dict[str, list[float | None]] = defaultdict(list)
    for experiment in experiments:
        expect = experiment.expect
        values[_axis_of(experiment)] += [expect.low, expect.high, experiment.happened.value]
    if charted in values:
        values[charted].append(target)
    return {key: shared_range(found) for key, found in values.items()}


def _axis_of(experiment: Experiment) -> str:
    return experiment.metric or experiment.id


def _row(
    board: Storyboard, experiment: Experiment, axes: Mapping[str, _Axis], target: float | None, today: date
) -> RowPicture:
    surprise = experiment.outcome is Outcome.SURPRISE
    learned, tone = _learned(experiment, today)
    started = experiment.started_at.date() if experiment.started_at else None
    return RowPicture(
        id=experiment.id,
        number=str(experiment.number),
        stage=experiment.stage,
        surprise=surprise,
        date=dates.day_long(started, today) if started else "",
        step=experiment.step,
        scale=scale_picture(board, experiment, axes[_axis_of(experiment)], target),
        shared=target is not None,
        expected=expected_words(board, experiment),
        happened=_happened(board, experiment),
        learned=learned,
        tone=tone,
        name=accessible.experiment(experiment, board.metric(experiment.metric), today),
        step_ink=board.ink_in(experiment.id, "step"),
        expected_ink=expected_of(board, experiment).ink,
        happened_ink=board.ink_in(experiment.id, HAPPENED_TEXT) if experiment.happened.value is None else NO_INK,
        learned_ink=board.ink_in(experiment.id, "learned"),
    )


def scale_picture(board: Storyboard, experiment: Experiment, axis: _Axis, target: float | None) -> ScalePicture | None:
    """Give the expectation scale of an experiment, None where nothing was expected in numbers."""
    expect, value = experiment.expect, experiment.happened.value
    if not expect.has_numbers:
        return None
    decimals, _ = numbers.scale(experiment, board.metric(experiment.metric))
    return ScalePicture(
        least=axis[0],
        most=axis[1],
        low=expect.low,
        high=expect.high,
        value=value,
        label=numbers.number(value, decimals) if value is not None else "",
        surprise=experiment.outcome is Outcome.SURPRISE,
        target=target,
    )


def _happened(board: Storyboard, experiment: Experiment) -> str:
    happened = experiment.happened
    if happened.value is None:
        return happened.text
    decimals, unit = numbers.scale(experiment, board.metric(experiment.metric))
    return numbers.amount(happened.value, decimals, unit)


def _starts(experiment: Experiment, today: date) -> str:
    """By when a planned step starts: a plan names the day on which we go and see; one that is over tells nothing."""
    by = experiment.see_at.date() if experiment.see_at else None
    return practice.not_started() if by is None or by < today else practice.starts_by(dates.day_long(by, today))


def _learned(experiment: Experiment, today: date) -> tuple[str, LearnedTone]:
    match experiment.stage:
        case Stage.PLANNED:
            return _starts(experiment, today), LearnedTone.QUIET
        case Stage.RUNNING:
            see = dates.moment(experiment.see_at, today) if experiment.see_at else ""
            return practice.go_and_see_line(see), LearnedTone.QUIET
        case Stage.CHECKED:
            return practice.what_did_we_learn(), LearnedTone.ASK
        case Stage.LEARNED:
            surprise = experiment.outcome is Outcome.SURPRISE
            return experiment.learned, LearnedTone.SURPRISE if surprise else LearnedTone.TEXT
