"""The right side of a cycle alone: one part on a board that was made up, shown without a window around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Generic, TypeVar

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.experiment import Expectation, Experiment
from kata_desktop.core.measurement import Measurement, Metric, Point
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.ui.coaching.part import CyclePart, Moment
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.placed import Painted
from tests.helpers.boards import empty_board
from tests.helpers.pointer import unhurried_style
from tests.helpers.screens import PICTURED
from tests.helpers.seen_text import Spy, listening

TODAY: Final = PICTURED.date()
PACE: Final = Metric("pace", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
STEP: Final = Experiment("e", number=3, step="Hang the screwdriver", metric="pace", expect=Expectation(low=51, high=52))
_Part = TypeVar("_Part", bound=CyclePart)


@dataclass
class Shown(Generic[_Part]):
    """A part with the window that holds it."""

    part: _Part
    window: Painted

    def painted(self) -> Spy:
        """What a look at it finds."""
        with listening() as spy:
            self.window.grab()
        return spy

    def lines(self) -> list[str]:
        """Every line of text that is painted, as it was meant."""
        return [line.whole for line in self.painted().lines]

    def buttons(self) -> list[str]:
        """The buttons at the foot that are in sight."""
        return [button.label for button in self.part.page.buttons if button.isVisible()]  # type: ignore[attr-defined]


def shown_part(
    qtbot: QtBot,
    kind: type[_Part],
    board: Storyboard,
    *,
    cycle: CoachingCycle | None = None,
    why: str = "",
    size: tuple[int, int] = (1000, 800),
    **style: object,
) -> Shown[_Part]:
    """A part of a cycle on a board, at the moment of the design's pictures."""
    kit = unhurried_style(**{"motion": False, **style})
    window = Painted(kit)
    kit.setParent(window)
    qtbot.addWidget(window)
    window.resize(*size)
    document = StoryboardDocument(empty_board())
    document.setParent(window)
    part = kind(kit, document, window)
    window.place(part, 0, 0, *size)
    part.show_moment(Moment(board, PICTURED, cycle, why))
    window.show()
    QApplication.processEvents()
    return Shown(part, window)


def target(by: date, *pattern: str) -> TargetCondition:
    """A target condition of 42 s, set two weeks before the day of the pictures."""
    process = MetricTarget("pace", 42)
    return TargetCondition("t", set_on=date(2026, 6, 1), achieve_by=by, process=process, pattern=pattern)


def visits(*ago: int) -> dict[str, tuple[Measurement, ...]]:
    """Measurements so many days ago, each slower by half a second than the one before."""
    return {
        "pace": tuple(
            Measurement(f"m{n}", "pace", PICTURED - timedelta(days=days), (50.0 + n, 52.0))
            for n, days in enumerate(ago)
        )
    }
