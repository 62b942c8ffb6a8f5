"""Experiments: what may be written when, and how what happened relates to what was expected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import (
    Expectation,
    Experiment,
    Form,
    Happened,
    Outcome,
    Stage,
    about,
    check_expectation,
    check_happened,
    check_learned,
    check_start,
    difference,
    same_words,
)

AT = datetime(2026, 3, 16, 7, tzinfo=UTC)
PLANNED = Experiment("e", step="Hang it at the right", expect=Expectation(low=56, high=58))
RUNNING = replace(PLANNED, started_at=AT)
CHECKED = replace(RUNNING, happened=Happened(value=55.5, text="It was faster"))
LEARNED = replace(CHECKED, learned="The way of the hand counts")
numbers = st.floats(-1e6, 1e6)


def reason(check: Callable[[], None]) -> Reason:
    with pytest.raises(InvalidValue) as caught:
        check()
    return caught.value.reason


@pytest.mark.parametrize(
    ("experiment", "stage", "is_open"),
    [
        (PLANNED, Stage.PLANNED, False),
        (RUNNING, Stage.RUNNING, True),
        (CHECKED, Stage.CHECKED, True),
        (LEARNED, Stage.LEARNED, False),
        (replace(RUNNING, happened=Happened(text=" \n")), Stage.RUNNING, True),
        (replace(CHECKED, learned="  "), Stage.CHECKED, True),
        (replace(RUNNING, learned="early"), Stage.RUNNING, True),
        (replace(RUNNING, happened=Happened(value=0)), Stage.CHECKED, True),
    ],
)
def test_the_stage_follows_from_what_is_written(experiment: Experiment, stage: Stage, is_open: bool) -> None:
    assert (experiment.stage, experiment.is_open) == (stage, is_open)


@pytest.mark.parametrize(
    ("expect", "form", "has_numbers"),
    [
        (Expectation(), Form.NONE, False),
        (Expectation(text="  "), Form.NONE, False),
        (Expectation(low=1, high=2), Form.RANGE, True),
        (Expectation(low=0), Form.ABOVE, True),
        (Expectation(high=0), Form.BELOW, True),
        (Expectation(low=1, text="at least"), Form.ABOVE, True),
        (Expectation(text="No part falls"), Form.WORDS, False),
        (Expectation(unknown=True), Form.UNKNOWN, False),
        (Expectation(text="We look", unknown=True), Form.WORDS, False),
    ],
)
def test_the_form_of_an_expectation(expect: Expectation, form: Form, has_numbers: bool) -> None:
    assert (expect.form, expect.has_numbers) == (form, has_numbers)


@pytest.mark.parametrize(
    ("value", "apart", "outcome"),
    [
        (56, 0, Outcome.AS_EXPECTED),
        (57.3, 0, Outcome.AS_EXPECTED),
        (58, 0, Outcome.AS_EXPECTED),
        (58.5, 0.5, Outcome.SURPRISE),
        (53, -3, Outcome.SURPRISE),
    ],
)
def test_both_edges_belong_to_the_band(value: float, apart: float, outcome: Outcome) -> None:
    assert difference(PLANNED.expect, value) == apart
    assert replace(RUNNING, happened=Happened(value=value)).outcome is outcome


@pytest.mark.parametrize(
    ("expect", "value", "apart"),
    [
        (Expectation(low=50), 1e9, 0),
        (Expectation(low=50), 49, -1),
        (Expectation(high=50), -1e9, 0),
        (Expectation(high=50), 51, 1),
        (Expectation(text="faster"), 51, 0),
    ],
)
def test_an_open_side_has_no_edge(expect: Expectation, value: float, apart: float) -> None:
    assert difference(expect, value) == apart


@pytest.mark.parametrize(
    ("happened", "outcome"),
    [
        (Happened(), Outcome.OPEN),
        (Happened(text="It fell once"), Outcome.OPEN),
        (Happened(text="It fell once", as_expected=False), Outcome.SURPRISE),
        (Happened(text="It held", as_expected=True), Outcome.AS_EXPECTED),
        (Happened(value=3, as_expected=True), Outcome.AS_EXPECTED),
    ],
)
def test_words_are_judged_by_the_learner(happened: Happened, outcome: Outcome) -> None:
    worded = replace(RUNNING, expect=Expectation(text="It holds"), happened=happened)
    assert worded.outcome is outcome


def test_words_for_a_band_of_numbers_are_judged_by_the_learner_too() -> None:
    assert (
        replace(RUNNING, happened=Happened(text="We could not measure", as_expected=False)).outcome is Outcome.SURPRISE
    )


def test_nothing_is_judged_before_the_start() -> None:
    assert replace(PLANNED, happened=Happened(value=57)).outcome is Outcome.OPEN


def test_about_is_free_of_binary_dust() -> None:
    assert about(43.5, 0.1) == Expectation(low=43.4, high=43.6)
    assert about(1, -2) == Expectation(low=-1, high=3)


@given(numbers, st.floats(0, 1e6))
def test_about_holds_its_centre(centre: float, give: float) -> None:
    band = about(centre, give)
    check_expectation(band)
    assert band.form is Form.RANGE
    assert difference(band, round(centre, 9)) == 0


@given(st.none() | numbers, st.none() | numbers, numbers)
def test_the_difference_is_the_way_back_to_the_band(low: float | None, high: float | None, value: float) -> None:
    band = Expectation(low=low, high=high)
    if low is not None and high is not None and low > high:
        assert reason(lambda: check_expectation(band)) is Reason.RANGE_TURNED
        return
    check_expectation(band)
    apart = difference(band, value)
    assert (apart == 0) == ((low is None or low <= value) and (high is None or value <= high))
    if apart:
        edge = high if apart > 0 else low
        assert edge is not None
        assert value - edge == apart


@pytest.mark.parametrize(
    ("experiment", "expected"),
    [
        (RUNNING, Reason.ALREADY_STARTED),
        (replace(PLANNED, step=" "), Reason.STEP_MISSING),
        (replace(PLANNED, expect=Expectation()), Reason.EXPECTATION_MISSING),
        (replace(PLANNED, expect=Expectation(text=" ")), Reason.EXPECTATION_MISSING),
    ],
)
def test_no_start_without_step_and_expectation(experiment: Experiment, expected: Reason) -> None:
    assert reason(lambda: check_start(experiment, (), "why not")) is expected


@pytest.mark.parametrize("expect", [Expectation(low=1), Expectation(text="It holds"), Expectation(unknown=True)])
def test_any_expectation_lets_it_start(expect: Expectation) -> None:
    check_start(replace(PLANNED, expect=expect), (), "")


@pytest.mark.parametrize("other", [RUNNING, CHECKED])
def test_a_second_open_one_asks_why(other: Experiment) -> None:
    assert reason(lambda: check_start(PLANNED, [other], " ")) is Reason.SECOND_STEP
    check_start(PLANNED, [other], "The other waits for parts")


def test_planned_and_learned_ones_stand_in_nobodys_way() -> None:
    check_start(PLANNED, [replace(PLANNED, id="f"), LEARNED], "")


def test_what_happened_opens_at_the_start() -> None:
    happened = Happened(value=57)
    assert reason(lambda: check_happened(PLANNED, happened)) is Reason.NOT_STARTED
    assert reason(lambda: check_happened(RUNNING, Happened(text="  "))) is Reason.HAPPENED_MISSING
    check_happened(RUNNING, happened)
    check_happened(LEARNED, Happened(value=57, text="A slip mended"))


def test_what_happened_may_not_become_what_was_learned() -> None:
    repeated = Happened(text="the way of  THE hand counts")
    assert reason(lambda: check_happened(LEARNED, repeated)) is Reason.LEARNED_EQUALS_HAPPENED


def test_what_was_learned_opens_after_what_happened_and_differs_from_it() -> None:
    assert reason(lambda: check_learned(PLANNED, "much")) is Reason.NOT_STARTED
    assert reason(lambda: check_learned(RUNNING, "much")) is Reason.HAPPENED_MISSING
    assert reason(lambda: check_learned(CHECKED, " \n")) is Reason.TEXT_MISSING
    assert reason(lambda: check_learned(CHECKED, " it WAS\tfaster ")) is Reason.LEARNED_EQUALS_HAPPENED
    check_learned(CHECKED, "It was faster because the hand goes a shorter way")
    check_learned(replace(RUNNING, happened=Happened(value=3)), "Three are enough")


@pytest.mark.parametrize(("one", "other"), [("Straße", "STRASSE"), ("a b", "ab"), ("", " \n")])
def test_spaces_and_capitals_make_no_difference(one: str, other: str) -> None:
    assert same_words(one, other)
    assert not same_words(one, other + "!")
