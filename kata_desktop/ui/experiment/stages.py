"""Which part of the experiment screen belongs to which stage of an experiment."""

from __future__ import annotations

from typing import Final

from kata_desktop.core.experiment import Stage
from kata_desktop.words.experiment import Part

#: The part an experiment opens with.
PART_OF: Final = {
    Stage.PLANNED: Part.PLAN,
    Stage.RUNNING: Part.DO,
    Stage.CHECKED: Part.ACT,
    Stage.LEARNED: Part.ACT,
}
#: How many parts are done, in their order.
DONE: Final = {Stage.PLANNED: 0, Stage.RUNNING: 1, Stage.CHECKED: 3, Stage.LEARNED: 4}
#: The stages in which a part can be on the sheet.
_OPEN: Final = {
    Part.PLAN: frozenset({Stage.PLANNED}),
    Part.DO: frozenset({Stage.RUNNING}),
    Part.CHECK: frozenset(Stage) - {Stage.PLANNED},
    Part.ACT: frozenset({Stage.CHECKED, Stage.LEARNED}),
}


def stays(part: Part, stage: Stage) -> bool:
    """Whether a part may stay on the sheet while something is written by hand in it."""
    return stage in _OPEN[part]
