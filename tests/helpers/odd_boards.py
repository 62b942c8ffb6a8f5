"""Boards that no person would write but a file may hold: any texts, dates, numbers, and things that point nowhere."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

from hypothesis import strategies as st

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.experiment import Expectation, Experiment, ExperimentKind, Happened
from kata_desktop.core.measurement import Direction, Measurement, Metric, MetricKind, Point
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus, Size
from kata_desktop.core.storyboard import Challenge, Storyboard, Words
from kata_desktop.core.target import ClosedAs, MetricTarget, TargetCondition
from kata_desktop.core.typed import LARGEST

ZONE = timezone(timedelta(hours=2))
#: The moment at which odd boards are looked at; their days lie around it, some of them years away.
NOW = datetime(2026, 6, 15, 13, 42, tzinfo=ZONE)

#: Texts that break what is not literal: forms, markup, lines, writing from right to left, signs beyond 16 bits.
TEXTS = st.one_of(
    st.sampled_from(["", " ", "{x}", "%n", "<b>a</b>", "a\nb", "…", "a & b", "שלום", "🛠 nut", "x" * 300, "{", "100 %"]),
    st.text(max_size=12),
)
NUMBERS = st.one_of(
    st.integers(-50, 200).map(float),
    st.floats(-1000, 1000, allow_nan=False),
    st.sampled_from([0.0, -0.0, 1e-9, LARGEST, -LARGEST, 0.1 + 0.2]),
)
IDS = st.sampled_from(["a", "b", "c", ""])
DAYS = st.one_of(
    st.integers(-40, 40).map(lambda n: NOW.date() + timedelta(days=n)),
    st.sampled_from([date(1999, 12, 31), date(2099, 1, 1)]),
)
MOMENTS = st.builds(
    lambda day, hour, minute: datetime.combine(day, time(hour, minute), ZONE),
    DAYS,
    st.integers(0, 23),
    st.integers(0, 59),
)


def maybe(found: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """The same, or nothing."""
    return st.none() | found


METRICS = st.builds(
    Metric,
    id=IDS,
    name=TEXTS,
    unit=st.sampled_from(["", "s", "%", "pumps per shift", "{u}"]),
    kind=st.sampled_from(MetricKind),
    direction=st.sampled_from(Direction),
    decimals=st.integers(0, 3),
    point=st.sampled_from(Point),
    limit=maybe(NUMBERS),
    phases=st.lists(st.sampled_from([f"m{n}" for n in range(70)]), max_size=3).map(tuple),
    shift_rule=st.booleans(),
    trend_rule=st.booleans(),
    limits_shown=st.booleans(),
)


@st.composite
def visits(draw: st.DrawFn, metric: str) -> tuple[Measurement, ...]:
    """None to seventy measurements in the order of time, some left out, some without a number."""
    start = NOW - timedelta(days=60)
    values = draw(st.lists(st.lists(NUMBERS, max_size=5).map(tuple), max_size=draw(st.sampled_from([0, 1, 12, 70]))))
    return tuple(
        Measurement(
            f"m{n}",
            metric,
            start + timedelta(hours=19 * n),
            found,
            excluded=draw(TEXTS) if n % 5 == 4 else None,
            count=draw(st.none() | st.integers(0, 30)) if n % 3 == 0 else None,
            of=draw(st.none() | st.integers(0, 30)) if n % 3 == 0 else None,
        )
        for n, found in enumerate(values)
    )


AIMS = st.builds(MetricTarget, metric=IDS, value=maybe(NUMBERS), of=maybe(st.integers(0, 40)), text=TEXTS)
TARGETS = st.builds(
    TargetCondition,
    id=IDS,
    set_on=maybe(DAYS),
    achieve_by=maybe(DAYS),
    reason=TEXTS,
    outcome=maybe(AIMS),
    process=maybe(AIMS),
    pattern=st.lists(TEXTS, max_size=5).map(tuple),
    closed_on=maybe(DAYS),
    closed_as=maybe(st.sampled_from(ClosedAs)),
)
OBSTACLES = st.builds(
    Obstacle,
    id=IDS,
    text=TEXTS,
    detail=TEXTS,
    status=st.sampled_from(ObstacleStatus),
    size=maybe(st.sampled_from(Size)),
    closed_on=maybe(DAYS),
)
EXPERIMENTS = st.builds(
    Experiment,
    id=IDS,
    number=st.integers(1, 999),
    obstacle=IDS,
    kind=maybe(st.sampled_from(ExperimentKind)),
    step=TEXTS,
    how=TEXTS,
    metric=IDS,
    unit=TEXTS,
    expect=st.builds(Expectation, low=maybe(NUMBERS), high=maybe(NUMBERS), text=TEXTS, unknown=st.booleans()),
    see_at=maybe(MOMENTS),
    started_at=maybe(MOMENTS),
    happened=st.builds(Happened, value=maybe(NUMBERS), text=TEXTS, at=maybe(MOMENTS), as_expected=maybe(st.booleans())),
    learned=TEXTS,
)
CHALLENGES = st.builds(
    Challenge,
    statement=TEXTS,
    measure=TEXTS,
    from_value=maybe(NUMBERS),
    to_value=maybe(NUMBERS),
    unit=TEXTS,
    by=maybe(DAYS),
)
CALENDARS = st.builds(
    WorkCalendar,
    work_days=st.frozensets(st.integers(0, 6)),
    days_off=st.frozensets(DAYS, max_size=4),
)


@st.composite
def odd_boards(draw: st.DrawFn) -> Storyboard:
    """Any small board."""
    metrics = draw(st.lists(METRICS, max_size=2, unique_by=lambda metric: metric.id))
    return Storyboard(
        title=draw(TEXTS),
        process=draw(TEXTS),
        learner=draw(TEXTS),
        coach=draw(TEXTS),
        words=draw(st.sampled_from(Words)),
        calendar=draw(CALENDARS),
        focus=draw(IDS),
        challenge=draw(maybe(CHALLENGES)),  # type: ignore[arg-type]
        metrics=tuple(metrics),
        measurements={metric.id: draw(visits(metric.id)) for metric in metrics},
        target_conditions=tuple(draw(st.lists(TARGETS, max_size=3))),
        obstacles=tuple(draw(st.lists(OBSTACLES, max_size=4, unique_by=lambda one: one.id))),
        experiments=tuple(draw(st.lists(EXPERIMENTS, max_size=3, unique_by=lambda one: one.id))),
        coaching_cycles=tuple(
            draw(st.lists(st.builds(CoachingCycle, id=IDS, started_at=MOMENTS, reason=TEXTS), max_size=3))
        ),
    )
