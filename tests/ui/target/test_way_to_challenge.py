"""The way to the challenge: three values on one scale, older ones as ticks, words that never touch."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import ClosedAs, MetricTarget
from kata_desktop.ui.target.shown import shown_condition
from kata_desktop.ui.target.way_to_challenge import Way, WayToChallenge, spread, way_of
from tests.helpers.boards import empty_board
from tests.helpers.pointer import unhurried_style
from tests.helpers.target_screens import TODAY, on, put_clock, target_board, target_set


def way_on(session: object) -> Way:
    from kata_desktop.session.storyboard import StoryboardSession

    assert isinstance(session, StoryboardSession)
    way = way_of(session.board, shown_condition(session.board), session.today())
    assert way is not None
    return way


def test_it_shows_now_target_and_challenge() -> None:
    way = way_on(target_board())
    assert way.title == "On the way to the challenge, cycle time per pump"
    assert (way.now, way.target, way.challenge) == (48.3, 42, 40)
    assert (way.now_words, way.target_words, way.challenge_words) == ("Now 48.3", "Target 42 s", "Challenge 40 s")
    assert way.before == ()


def test_target_conditions_before_are_ticks() -> None:
    session = target_set()
    put_clock(session, on(6, 19))
    session.targeting.close(ClosedAs.DATE)
    after = way_on(session)
    assert (after.before, after.target) == ((42,), None)


@pytest.mark.parametrize(
    ("measure", "unit", "value"),
    [("", "s", 40.0), ("Something else", "s", None), ("", "pieces", None), ("cycle time per PUMP", "", 40.0)],
)
def test_the_challenge_has_a_place_only_where_it_speaks_of_the_metric(
    measure: str, unit: str, value: float | None
) -> None:
    session = target_board()
    session.setting_up.write_challenge(Challenge("Same day", measure, None, 40.0, unit))
    assert way_on(session).challenge == value


def test_it_goes_in_the_metric_of_the_challenge() -> None:
    session = target_board()
    session.setting_up.write_challenge(Challenge("Same day", "Good pumps per shift", 497, 640))
    way = way_on(session)
    assert (way.now, way.target, way.challenge) == (497, 570, 640)


def test_without_a_challenge_or_a_measurement_it_shows_what_there_is() -> None:
    session = empty_board()
    assert way_of(session.board, shown_condition(session.board), TODAY) is None
    made = session.setting_up.add_metric("Pace", unit="s").made
    session.targeting.write_process(MetricTarget(made, 42))
    way = way_on(session)
    assert (way.now, way.target, way.challenge, way.challenge_words) == (None, 42, None, "Challenge")


@pytest.mark.parametrize(
    "way",
    [
        Way("t"),
        Way("t", now=48.0, now_words="Now 48.0"),
        Way("t", now=48.0, now_words="Now", target=48.0, target_words="Target", challenge=48.0, challenge_words="C"),
        Way("t", now=1.0, now_words="Now", target=2.0, target_words="Target", challenge_words="Challenge"),
        Way("t", target=2.0, target_words="Target", challenge=1.0, challenge_words="Challenge", before=(3.0, 2.5)),
    ],
)
def test_every_way_can_be_painted(qtbot: QtBot, way: Way) -> None:
    widget = WayToChallenge(unhurried_style())
    qtbot.addWidget(widget)
    widget.resize(964, 147)
    widget.show_way(way)
    assert widget.way is way
    assert widget.accessibleName()
    assert not widget.grab().isNull()
    widget.show_way(None)
    assert widget.accessibleName() == ""
    widget.grab()


@pytest.mark.parametrize(("now", "challenge"), [(48.0, 40.0), (497.0, 640.0)])
def test_the_challenge_always_lies_to_the_right(qtbot: QtBot, now: float, challenge: float) -> None:
    widget = WayToChallenge(unhurried_style())
    qtbot.addWidget(widget)
    middle = (now + challenge) / 2
    widget.show_way(Way("t", now=now, target=middle, challenge=challenge))
    places = widget._x_of(964)
    assert places[now] < places[middle] < places[challenge]


@given(
    st.lists(st.tuples(st.floats(0, 964), st.floats(10, 240)), min_size=1, max_size=3),
)
def test_words_stay_inside_and_apart(words: list[tuple[float, float]]) -> None:
    words.sort()
    centres, widths = [centre for centre, _ in words], [width for _, width in words]
    lefts = spread(centres, widths, 964)
    ends = [left + width for left, width in zip(lefts, widths, strict=True)]
    assert lefts[0] >= 0
    assert ends[-1] <= 964.001
    assert all(end + 19.999 <= left for end, left in zip(ends, lefts[1:], strict=False))


def test_the_date_of_the_challenge_is_no_part_of_it() -> None:
    session = target_board()
    session.setting_up.write_challenge(Challenge("Same day", by=date(2026, 12, 1)))
    assert way_on(session).challenge is None
