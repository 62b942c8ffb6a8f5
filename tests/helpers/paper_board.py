"""The board of the design's A3 page as finished words, and the same with longer words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from kata_desktop.core.experiment import Stage
from kata_desktop.paint.board.values import (
    ActualPicture,
    BoardPicture,
    HeaderPicture,
    LearnedTone,
    ObstaclePicture,
    ObstaclesPicture,
    RecordPicture,
    RowPicture,
    StepPicture,
    TargetPicture,
)
from kata_desktop.paint.marks import Held, RhythmDay
from kata_desktop.paint.scale import ScalePicture
from tests.helpers.reference_chart import reference_chart

AS_OF: Final = "Mon 15 June, 13:42"
_HELD: Final = {"k": Held.HELD, "n": Held.NOT_HELD, "w": Held.DAY_OFF, "t": Held.TODAY}
RHYTHM: Final = tuple(
    RhythmDay(letter, _HELD[mark], today=mark == "t")
    for letter, mark in zip("TWTFSSMTWTFSSM", "kknkwwkkkkkwwt", strict=True)
)
_LOG: Final = (
    (5, "Fri 12 June", "Press 2: start buttons moved to waist height", 43.5, 44.5, 44.9,
     "The reach was not the wait. The housing has to be turned first."),
    (4, "Thu 11 June", "Runner refills at every 10th part, card in the cup", 45.5, 46.5, 45.2,
     "Better than expected: the fumbling stopped too."),
    (3, "Wed 10 June", "Two gasket cups, refilled by the runner", 46.0, 47.0, 46.6,
     "Two cups last longer, but the runner comes at random."),
    (2, "Tue 9 June", "Gaskets opened beforehand, 20 in a cup", 46.0, 47.0, 46.2,
     "Picking with one hand works. The cup is empty after 20 parts."),
    (1, "Mon 8 June", "Screw tray moved to the right of station 2", 45.5, 46.5, 47.4,
     "Walking is not the long part. The hands wait for the gasket."),
)  # fmt: skip


def row(number: int, **changes: Any) -> RowPicture:
    """One learned row that went as expected, with `changes`."""
    plain = RowPicture(
        id=f"e{number}",
        number=str(number),
        stage=Stage.LEARNED,
        surprise=False,
        date="Mon 8 June",
        step=f"Step number {number}",
        scale=ScalePicture(41.5, 49.2, 46.0, 47.0, 46.5, "46.5", target=42.0),
        shared=True,
        expected="46.0–47.0 s",
        happened="46.5 s",
        learned=f"Learning number {number}",
        tone=LearnedTone.TEXT,
        name="",
    )
    return replace(plain, **changes)


def paper_board() -> BoardPicture:
    """The board of picture 8."""
    running = row(
        6,
        stage=Stage.RUNNING,
        date="Mon 15 June",
        step="Turn the fixture 90°",
        scale=ScalePicture(41.5, 49.2, 43.0, 44.0, target=42.0),
        happened="",
        learned="go and see Tue 16 June, 10:00",
        tone=LearnedTone.QUIET,
    )
    return BoardPicture(
        header=HeaderPicture(
            "Cell 4, coolant pump assembly",
            "Learner: team lead. Coach: area manager",
            "Every order leaves the same day, without overtime, by 30 September",
            "",
            RHYTHM,
            "",
            "13:42",
            "Mon 15 June",
        ),
        target=TargetPicture(
            missing=False,
            value="42",
            unit="s",
            what="Cycle time per pump",
            by="by Fri 19 June",
            set_on="set on 5 June",
            days=14,
            past=10,
            pattern=("One part between stations", "Both hands start together", "Refill after every 10th part"),
        ),
        actual=ActualPicture(
            missing=False,
            metric="Cycle time per pump",
            value="45.0",
            unit="s",
            headline="3.0 s faster than at the start, 3.0 s to go",
            caption="13 measurements in a row lie below the start: more than chance.",
            last="Last measured Fri 12 June, 13:40",
            chart=reference_chart(spread=False),
        ),
        obstacles=ObstaclesPicture(
            summary="4 open, 2 solved",
            focus=ObstaclePicture("o1", "Housing has to be turned over before the press"),
            parked=(
                ObstaclePicture("o2", "Press 2 waits for the safety curtain"),
                ObstaclePicture("o3", "Torque wrench is shared with Cell 5"),
                ObstaclePicture("o4", "Two screw lengths in one box"),
            ),
            held=(),
            solved=(
                ObstaclePicture("o5", "Gasket sticks in the bag", closed="9 June"),
                ObstaclePicture("o6", "Refill breaks the rhythm", closed="11 June"),
            ),
        ),
        step=StepPicture(
            missing=False,
            id="e6",
            stage=Stage.RUNNING,
            chip="Running",
            text="Turn the fixture 90°, so the housing arrives ready to press",
            how="Stopwatch, 20 cycles, early shift",
            expect="43.0–44.0 s",
            see="Tue 16 June, 10:00",
        ),
        record=RecordPicture((running, *(_logged(entry) for entry in _LOG)), "42 s", "3 surprises"),
        as_of=f"as of {AS_OF}",
    )


def _logged(entry: tuple[int, str, str, float, float, float, str]) -> RowPicture:
    number, day, step, low, high, value, learned = entry
    surprise = not low <= value <= high
    return row(
        number,
        date=day,
        step=step,
        surprise=surprise,
        scale=ScalePicture(41.5, 49.2, low, high, value, f"{value}", surprise, target=42.0),
        happened=f"{value} s",
        learned=learned,
        tone=LearnedTone.SURPRISE if surprise else LearnedTone.TEXT,
    )


def empty_paper_board() -> BoardPicture:
    """A board on which nothing but its title stands."""
    return BoardPicture(
        header=HeaderPicture("New board", "Learner, coach", "", "", (), "", "08:00", "Mon 15 June"),
        target=TargetPicture(missing=True),
        actual=ActualPicture(missing=True),
        obstacles=ObstaclesPicture("0 open", None, (), (), ()),
        step=StepPicture(missing=True),
        record=RecordPicture((), "", ""),
        as_of=f"as of {AS_OF}",
    )


def worded(board: BoardPicture, change: Callable[[str], str]) -> BoardPicture:
    """The board with every free text changed: those of people and those that are translated."""
    target, actual, step = board.target, board.actual, board.step
    obstacles = board.obstacles

    def all_of(some: tuple[ObstaclePicture, ...]) -> tuple[ObstaclePicture, ...]:
        return tuple(replace(one, text=change(one.text), detail=change(one.detail)) for one in some)

    header = board.header
    return replace(
        board,
        header=replace(
            header, title=change(header.title), roles=change(header.roles), challenge=change(header.challenge)
        ),
        target=replace(
            target,
            what=change(target.what),
            outcome=change(target.outcome),
            by=change(target.by),
            set_on=change(target.set_on),
            pattern=tuple(change(line) for line in target.pattern),
        ),
        actual=replace(
            actual,
            metric=change(actual.metric),
            headline=change(actual.headline),
            caption=change(actual.caption),
            last=change(actual.last),
        ),
        obstacles=replace(
            obstacles,
            focus=all_of((obstacles.focus,))[0] if obstacles.focus else None,
            parked=all_of(obstacles.parked),
            held=all_of(obstacles.held),
            solved=all_of(obstacles.solved),
        ),
        step=replace(
            step, text=change(step.text), how=change(step.how), expect=change(step.expect), see=change(step.see)
        ),
        record=replace(
            board.record,
            target=change(board.record.target),
            rows=tuple(
                replace(
                    one,
                    date=change(one.date),
                    step=change(one.step),
                    expected=change(one.expected),
                    happened=change(one.happened),
                    learned=change(one.learned),
                )
                for one in board.record.rows
            ),
        ),
    )
