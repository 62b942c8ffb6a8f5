"""Both charts of the close-up share one time, and every word about them is true."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.actual import actual_condition
from kata_desktop.core.measurement import Direction, MetricKind
from kata_desktop.core.target import ClosedAs
from kata_desktop.paint.board.chart import chart_picture
from kata_desktop.ui.actual.close_up import CloseUp, close_up, one_time
from tests.helpers.boards import MONDAY, empty_board, pass_time, ready_board
from tests.helpers.screens import sample_session

DAY = date(2026, 3, 16)
TIMES = st.lists(st.integers(0, 40), max_size=30).map(
    lambda hours: [MONDAY + timedelta(hours=h) for h in sorted(hours)]
)


def pictured(name: str = "coolant_pumps") -> CloseUp:
    session = sample_session(name)
    return close_up(session.board, session.today())


@given(TIMES, TIMES)
def test_one_time_keeps_the_order_of_both(base: list[datetime], other: list[datetime]) -> None:
    if not base and not other:
        return
    one = one_time(base, other)
    assert (len(one.base), len(one.other)) == (len(base), len(other))
    assert list(one.base) == sorted(set(one.base))
    assert list(one.other) == sorted(set(one.other))
    for time, place in zip(base, one.base, strict=True):
        for moment, at in zip(other, one.other, strict=True):
            assert moment == time or (moment < time) == (at < place)
    assert all(-0.5 <= at <= len(one.days) - 0.5 for at in (*one.base, *one.other))
    assert list(one.days) == sorted(one.days)


@given(TIMES, TIMES)
def test_a_point_stands_on_its_day(base: list[datetime], other: list[datetime]) -> None:
    if not base:
        return
    one = one_time(base, other)
    for time, place in zip(base, one.base, strict=True):
        assert one.days[int(place)] == time.date()


def test_two_of_the_other_share_a_gap_and_more_widen_it() -> None:
    base = [MONDAY, MONDAY + timedelta(hours=9)]
    two = one_time(base, [MONDAY + timedelta(hours=h) for h in (1, 2)])
    assert two.base == (0.0, 1.0)
    assert two.other == pytest.approx((1 / 3, 2 / 3))
    assert one_time(base, [MONDAY + timedelta(hours=h) for h in (1, 2, 3, 4)]).base == (0.0, 3.0)


def test_behind_the_last_one_alone_stands_close_and_more_get_columns() -> None:
    later = [MONDAY + timedelta(hours=h) for h in (1, 2)]
    assert one_time([MONDAY], later[:1]).other == (0.25,)
    assert one_time([MONDAY], later).other == pytest.approx((1.0, 2.0))


def test_the_pictured_board_has_its_outcome_on_the_same_days() -> None:
    shown = pictured()
    assert shown.above is not None
    assert shown.below is not None
    assert shown.above.metric.kind is MetricKind.PROCESS
    assert shown.above.picture.days == shown.below.picture.days
    assert shown.above.picture.columns == shown.below.picture.columns
    assert (shown.below.picture.flags, shown.below.picture.medians) == ((), ())
    starts = [target.start for target in (*shown.above.picture.targets, *shown.below.picture.targets)]
    assert len(set(starts)) == 1


def test_a_denser_outcome_gives_the_columns() -> None:
    shown = pictured("insurance_claims")
    assert shown.above is not None
    assert shown.below is not None
    assert len(shown.below.points) > len(shown.above.points)
    places = [point.index for point in shown.below.picture.points]
    assert places == sorted(places)
    gaps = [after - before for before, after in pairwise(places)]
    assert min(gaps) >= 1
    flags = [flag.position for flag in shown.above.picture.flags]
    assert flags == sorted(flags)


def test_the_sentences_say_what_and_how_sure() -> None:
    chart = pictured().above
    assert chart is not None
    assert chart.caption == "13 measurements in a row lie below the start: more than chance."
    assert chart.rule.startswith("Longest run 13, up to")
    assert chart.state == "0 of 10 measurements since experiment 6."
    assert chart.name.startswith("Actual condition: 45.0 seconds")


def test_all_points_are_there_not_only_the_last_sixty() -> None:
    session = empty_board()
    metric = session.setting_up.add_metric("Cycle time", unit="s", decimals=1).made
    for n in range(75):
        pass_time(session, hours=1)
        session.measuring.record(metric, [40.0 + n % 7])
    shown = close_up(session.board, session.today())
    assert shown.above is not None
    assert shown.below is None
    assert len(shown.above.points) == 75
    assert shown.above.state == ""


def test_a_firm_line_is_now_on_the_board_and_here_and_only_the_offer_is_dashed() -> None:
    session = sample_session()
    metric = session.board.process_metric
    assert metric is not None

    def lines() -> list[tuple[str, bool]]:
        above = close_up(session.board, session.today()).above
        assert above is not None
        return [(line.label, line.proposed) for line in above.picture.medians]

    # the offer and now are of the same six points: one line, and it asks
    assert lines() == [("Start 48.0", False), ("New median 45.0 from here?", True)]
    session.measuring.record(metric.id, [44.0] * 5)
    # seven points since experiment 4, of which the last six are now
    assert lines() == [("Start 48.0", False), ("Now 44.8", False), ("New median 44.9 from here?", True)]
    on_board = chart_picture(actual_condition(session.board, metric, session.today()), session.today())
    assert [(line.label, line.proposed) for line in on_board.medians] == lines()[:2]


def test_without_a_point_there_is_no_chart() -> None:
    session = empty_board()
    assert close_up(session.board, DAY).charts == ()
    session.setting_up.add_metric("Output", kind=MetricKind.OUTCOME, direction=Direction.HIGHER)
    assert close_up(session.board, DAY).charts == ()


def test_one_metric_with_points_is_shown_alone() -> None:
    session = empty_board()
    session.setting_up.add_metric("Cycle time")
    output = session.setting_up.add_metric("Output", kind=MetricKind.OUTCOME).made
    measured = session.measuring.record(output, [400]).made
    shown = close_up(session.board, session.today())
    assert shown.above is not None
    assert shown.above.metric.name == "Output"
    assert shown.chart_of(measured) is shown.above
    assert shown.chart_of("nothing") is None


def test_the_outcome_of_the_open_target_is_the_one_below() -> None:
    ready = ready_board()
    ready.session.targeting.choose_date(date(2026, 3, 30))
    ready.session.targeting.set_draft()
    shown = close_up(ready.session.board, ready.session.today())
    assert [chart.metric.id for chart in shown.charts] == [ready.within, ready.output]


def test_a_closed_target_leaves_its_mark_on_both() -> None:
    session = sample_session()
    session.targeting.close(ClosedAs.STOPPED, reason="another product")
    pass_time(session, days=1)
    metric = session.board.process_metric
    assert metric is not None
    session.measuring.record(metric.id, [44.0, 45.0])
    shown = close_up(session.board, session.today())
    assert shown.above is not None
    assert shown.below is not None
    above, below = shown.above.picture.closings, shown.below.picture.closings
    assert [closing.position for closing in above] == [closing.position for closing in below] == [23.5]
    assert (above[0].label, below[0].label) == ("closed, Mon 15 June", "")


def test_ten_thousand_points_are_placed_in_a_moment() -> None:
    """Each point costs the same, however many there are: no look at all days for each of them."""
    base = [MONDAY + timedelta(hours=n) for n in range(10_000)]
    other = [MONDAY + timedelta(hours=8 * n, minutes=30) for n in range(1_200)]
    began = process_time()
    one = one_time(base, other)
    assert process_time() - began < 0.5
    assert len(one.base) == 10_000
