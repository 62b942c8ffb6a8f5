"""Run charts that tell the truth: pure statistics, checked against the packages people trust.

`analyse` answers for a whole series and `as_case` gives its form for scripts; `board_analysis` answers
for a metric of a storyboard; `RunningAnalysis` follows a series that grows; `lowest_repeatable` and
`fluctuation` are for single cycles. Names are fetched from their modules when they are first asked for: the first
paint of a board needs a third of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kata_desktop.core.runchart.analysis import analyse, as_case
    from kata_desktop.core.runchart.board import BoardRun, board_analysis
    from kata_desktop.core.runchart.cycles import (
        Fluctuation,
        Repeatable,
        fluctuation,
        lowest_repeatable,
        repeatable,
    )
    from kata_desktop.core.runchart.findings import (
        AfterClosing,
        AwayFromTarget,
        BoardAnalysis,
        BoardOptions,
        BoardPhase,
        FewCrossings,
        Finding,
        FirstPicture,
        FiveInARow,
        LongRun,
        Met,
        MetBasis,
        MetState,
        NewMedian,
        NoSignal,
        Now,
        OutsideLimits,
        SixInARow,
        WithinLimits,
    )
    from kata_desktop.core.runchart.met import target_met
    from kata_desktop.core.runchart.running import RunningAnalysis
    from kata_desktop.core.runchart.target import meets
    from kata_desktop.core.runchart.values import (
        Analysis,
        Assurance,
        Direction,
        InvalidOptionError,
        NhsType,
        NotFiniteError,
        Options,
        PhaseAnalysis,
        RephaseType,
        Rephasing,
        RunningStatistics,
        Shift,
        Side,
        Slope,
        TargetAnalysis,
        Trend,
    )

_HOMES: Final = {
    "analysis": ("analyse", "as_case"),
    "board": ("BoardRun", "board_analysis"),
    "cycles": ("Fluctuation", "Repeatable", "fluctuation", "lowest_repeatable", "repeatable"),
    "findings": (
        "AfterClosing",
        "AwayFromTarget",
        "BoardAnalysis",
        "BoardOptions",
        "BoardPhase",
        "FewCrossings",
        "Finding",
        "FirstPicture",
        "FiveInARow",
        "LongRun",
        "Met",
        "MetBasis",
        "MetState",
        "NewMedian",
        "NoSignal",
        "Now",
        "OutsideLimits",
        "SixInARow",
        "WithinLimits",
    ),
    "met": ("target_met",),
    "running": ("RunningAnalysis",),
    "target": ("meets",),
    "values": (
        "Analysis",
        "Assurance",
        "Direction",
        "InvalidOptionError",
        "NhsType",
        "NotFiniteError",
        "Options",
        "PhaseAnalysis",
        "RephaseType",
        "Rephasing",
        "RunningStatistics",
        "Shift",
        "Side",
        "Slope",
        "TargetAnalysis",
        "Trend",
    ),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "AfterClosing",
    "Analysis",
    "Assurance",
    "AwayFromTarget",
    "BoardAnalysis",
    "BoardOptions",
    "BoardPhase",
    "BoardRun",
    "Direction",
    "FewCrossings",
    "Finding",
    "FirstPicture",
    "FiveInARow",
    "Fluctuation",
    "InvalidOptionError",
    "LongRun",
    "Met",
    "MetBasis",
    "MetState",
    "NewMedian",
    "NhsType",
    "NoSignal",
    "NotFiniteError",
    "Now",
    "Options",
    "OutsideLimits",
    "PhaseAnalysis",
    "RephaseType",
    "Rephasing",
    "Repeatable",
    "RunningAnalysis",
    "RunningStatistics",
    "Shift",
    "Side",
    "SixInARow",
    "Slope",
    "TargetAnalysis",
    "Trend",
    "WithinLimits",
    "analyse",
    "as_case",
    "board_analysis",
    "fluctuation",
    "lowest_repeatable",
    "meets",
    "repeatable",
    "target_met",
]
