"""New medians are drawn by a person, at a measurement that is there, and taken back as easily."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kata_desktop.core.actual import actual_condition
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import about
from kata_desktop.core.measurement import Point
from kata_desktop.paint.board.chart import chart_picture
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import empty_board

#: A start, an experiment after the eleventh point, and a clear change.
START = [48.6, 47.2, 49.1, 48.0, 46.9, 48.8, 47.5, 48.0, 49.4, 47.8, 48.4]
AFTER = [45.1, 44.6, 45.2, 44.8, 45.9, 45.0, 44.1, 44.6, 45.2, 45.8, 44.4, 44.9]


def changed_board() -> tuple[StoryboardSession, str]:
    session = empty_board()
    metric = session.setting_up.add_metric("Cycle time", unit="s", decimals=1, point=Point.MEDIAN).made
    first = datetime.fromisoformat("2026-02-02T08:00:00+01:00")
    for n, value in enumerate(START):
        session.measuring.record(metric, [value], taken_at=first + timedelta(days=n))
    step = session.experimenting.plan(step="Turn the fixture").made
    session.experimenting.write_plan(step, expect=about(45, 1))
    session.experimenting.start(step)
    now = session.clock.now()
    for n, value in enumerate(AFTER):
        session.measuring.record(metric, [value], taken_at=now + timedelta(hours=n + 1))
    return session, metric


def offer_of(session: StoryboardSession, metric_id: str) -> object:
    metric = session.board.metric(metric_id)
    assert metric is not None
    return actual_condition(session.board, metric, session.today()).offer


def test_a_change_brings_the_offer_of_a_new_median_at_its_experiment() -> None:
    session, metric_id = changed_board()
    metric = session.board.metric(metric_id)
    assert metric is not None
    offer = actual_condition(session.board, metric, session.today()).offer
    assert offer is not None
    assert offer.column == len(START)
    assert offer.measurement == session.board.measured(metric_id)[len(START)].id
    assert offer.value == pytest.approx(44.95)


def test_drawn_it_has_a_median_of_its_own_and_the_start_goes_on_dotted() -> None:
    session, metric_id = changed_board()
    at = session.board.measured(metric_id)[len(START)].id
    session.charting.draw_median(metric_id, at)
    metric = session.board.metric(metric_id)
    assert metric is not None
    actual = actual_condition(session.board, metric, session.today())
    assert actual.offer is None
    assert [phase.start for phase in actual.analysis.phases] == [0, len(START)]
    lines = chart_picture(actual, session.today()).medians
    assert [round(line.value, 2) for line in lines][:2] == [48.0, 44.95]
    assert lines[0].dotted_to == len(START) + len(AFTER) - 1
    session.charting.take_median_back(metric_id, at)
    assert offer_of(session, metric_id) is not None


def test_declined_the_offer_rests() -> None:
    session, metric_id = changed_board()
    session.charting.let_offer_rest(metric_id, session.board.measured(metric_id)[len(START)].id)
    assert offer_of(session, metric_id) is None
    session.undo()
    assert offer_of(session, metric_id) is not None


def test_a_median_begins_at_a_measurement_that_is_there_and_not_the_first() -> None:
    session, metric_id = changed_board()
    for wrong in ("nowhere", session.board.measured(metric_id)[0].id):
        with pytest.raises(InvalidValue) as fault:
            session.charting.draw_median(metric_id, wrong)
        assert fault.value.reason is Reason.POINT_OUT_OF_RANGE
    with pytest.raises(InvalidValue):
        session.charting.draw_median("nothing", "nowhere")


def test_rules_are_off_until_switched_on() -> None:
    session, metric_id = changed_board()
    metric = session.board.metric(metric_id)
    assert metric is not None
    assert (metric.shift_rule, metric.trend_rule, metric.limits_shown) == (False, False, False)
    session.charting.choose_rules(metric_id, shift=True, trend=True, limits=True)
    metric = session.board.metric(metric_id)
    assert metric is not None
    assert (metric.shift_rule, metric.trend_rule, metric.limits_shown) == (True, True, True)
