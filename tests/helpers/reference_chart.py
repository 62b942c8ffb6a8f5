"""The run chart of the design's storyboard: 24 measurements, five experiments, one running."""

from kata_desktop.paint.run_chart import (
    AxisTick,
    ChartPicture,
    ChartPoint,
    DayLabel,
    ExpectedBand,
    ExperimentFlag,
    MedianLine,
    TargetSegment,
    nice_axis,
)

WIDTH, HEIGHT = 824, 312
VALUES = (
    *(48.6, 47.2, 49.1, 48.0, 46.9, 48.8, 47.5, 48.0, 49.4, 47.8, 48.4, 47.1),
    *(47.6, 46.2, 46.8, 45.9, 47.0, 46.1, 45.2, 45.8, 44.6, 45.1, 44.4, 44.9),
)
DAYS = (
    *(("Tue 2", 3), ("Wed 3", 3), ("Thu 4", 2), ("Fri 5", 2), ("Mon 8", 3)),
    *(("Tue 9", 2), ("Wed 10", 3), ("Thu 11", 3), ("Fri 12", 3)),
)
EXPERIMENTS = ((11, 1, True), (13, 2, False), (16, 3, False), (18, 4, True), (21, 5, True))


def reference_chart(*, longer: float = 1.0, spread: bool = True) -> ChartPicture:
    """The chart of picture 1; `longer` stretches all words, as a translation would."""

    def words(text: str) -> str:
        return text + "x" * round(len(text) * (longer - 1))

    low, high, ticks = nice_axis(VALUES, 42.0)
    return ChartPicture(
        columns=28,
        low=low,
        high=high,
        points=tuple(_point(index, value, spread=spread) for index, value in enumerate(VALUES)),
        ticks=tuple(AxisTick(value, f"{value:g}", value == 42.0) for value in ticks),
        days=_days(words("Today")),
        targets=(TargetSegment(7.5, 27.5, 42.0, words("Target 42 s")),),
        medians=(
            MedianLine(-0.3, 9.3, 48.0, words("Start 48.0"), 23.3),
            MedianLine(17.7, 23.3, 45.0, words("Now 45.0")),
        ),
        flags=tuple(ExperimentFlag(at - 0.5, str(n), surprise, f"e{n}") for at, n, surprise in EXPERIMENTS),
        expectation=ExpectedBand(24, 27.3, 43.0, 44.0, (words("we expect"), words("43.0–44.0"))),
        today=23.5,
    )


def _point(index: int, value: float, *, spread: bool) -> ChartPoint:
    if not spread:
        return ChartPoint(index, value, index >= 11)
    below, above = 0.45 + index * 7 % 5 * 0.09, 0.55 + index * 3 % 7 * 0.11
    return ChartPoint(index, value, index >= 11, value - below, value + above)


def _days(today: str) -> tuple[DayLabel, ...]:
    days, first = [], 0
    for label, count in DAYS:
        days.append(DayLabel(label, first, count, short=label.split()[1]))
        first += count
    return (*days, DayLabel(today, first, 4, today=True))
