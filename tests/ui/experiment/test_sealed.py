"""The rows of a kept plan: what stood there at the start, and every correction since, with both times."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kata_desktop.core.experiment import Expectation, Experiment, ExperimentKind, Happened, about
from kata_desktop.ui.experiment.check import draft_of, source_of
from kata_desktop.ui.experiment.compared import Marks, asks_for_answer, marks_of, scale_of
from kata_desktop.ui.experiment.plan_rows import expectation_words
from kata_desktop.ui.experiment.sealed import SealedRow, sealed_rows
from kata_desktop.words.experiment_plan import Put
from tests.helpers.boards import ReadyBoard, experiment_started, pass_time, ready_board


@pytest.fixture
def board() -> ReadyBoard:
    return ready_board()


def found(board: ReadyBoard, made: str) -> Experiment:
    experiment = board.session.board.experiment(made)
    assert experiment is not None
    return experiment


def rows(board: ReadyBoard, made: str) -> dict[str, SealedRow]:
    session = board.session
    told = sealed_rows(
        session.board, found(board, made), lambda field: session.wordings(made, field), session.clock.now()
    )
    return {row.field or row.label: row for row in told}


def test_words_changed_before_the_start_are_no_correction(board: ReadyBoard) -> None:
    experimenting = board.session.experimenting
    made = experimenting.plan(step="Hang it").made
    pass_time(board.session, minutes=5)
    experimenting.write_plan(made, step="Hang it high", expect=about(57.0, 1.0), kind=ExperimentKind.TEST)
    pass_time(board.session, minutes=5)
    experimenting.start(made)
    assert (rows(board, made)["step"].value, rows(board, made)["step"].old) == ("Hang it high", ())
    assert rows(board, made)["What kind of step is it?"].value == "Change one thing"


def test_every_correction_stays_readable(board: ReadyBoard) -> None:
    made = experiment_started(board)
    for text in ("Hang it", "Hang it high", "Hang it high"):
        pass_time(board.session, hours=1)
        board.session.experimenting.reword(made, "step", text)
    row = rows(board, made)["step"]
    assert row.value == "Hang it high"
    assert [(old.text, old.when) for old in row.old] == [
        ("Hang the screwdriver at the right", "written Mon 16 March, 06:50"),
        ("Hang it", "written Mon 16 March, 07:50"),
    ]
    assert row.corrected == "corrected Mon 16 March, 08:50"


def test_only_what_is_written_has_a_row(board: ReadyBoard) -> None:
    made = experiment_started(board)
    assert list(rows(board, made)) == ["Obstacle", "step", "factor", "We expect", "harm"]
    assert rows(board, made)["We expect"].value == "56.0–58.0 s"


def test_a_measurement_counts_from_after_the_start(board: ReadyBoard) -> None:
    made = experiment_started(board)
    session = board.session
    session.measuring.record(board.pace, [55.0])
    assert source_of(session.board, found(board, made)) is None
    pass_time(session, minutes=1)
    first = session.measuring.record(board.pace, [56.0, 57.0, 59.0]).made
    pass_time(session, minutes=1)
    last = session.measuring.record(board.pace, [58.04]).made
    source = source_of(session.board, found(board, made))
    assert source is not None
    assert (source.measurement.id, source.value) == (last, 58.0)
    session.measuring.leave_out(last, "the belt stood still")
    source = source_of(session.board, found(board, made))
    assert source is not None
    assert (source.measurement.id, source.value) == (first, 57.0)
    assert source.described(session.today()).startswith("3 cycles, today ")
    assert source.described(session.today() + timedelta(days=1)).startswith("3 cycles, Mon 16 March")


def test_a_unit_of_its_own_has_neither_source_nor_marks(board: ReadyBoard) -> None:
    experiment = Experiment("x", unit="steps", expect=Expectation(3, 5))
    assert source_of(board.session.board, experiment) is None
    assert marks_of(board.session.board, experiment, board.session.today()) == Marks()


def test_the_scale_has_room_for_all_marks() -> None:
    experiment = Experiment("x", expect=Expectation(43.0, 44.0), happened=Happened(44.7))
    scale = scale_of(experiment, Marks(42.0, "Target 42", 48.0, "Start 48.0"))
    assert scale is not None
    assert scale.least < 42.0
    assert scale.most > 48.0
    assert scale_of(Experiment("x", expect=Expectation(text="No squeak")), Marks()) is None


@pytest.mark.parametrize(
    ("expect", "number", "asks"),
    [
        (Expectation(43.0, 44.0), True, False),
        (Expectation(43.0, 44.0), False, True),
        (Expectation(text="No squeak"), True, True),
        (Expectation(unknown=True), False, False),
        (Expectation(), False, False),
    ],
)
def test_who_says_whether_it_was_as_expected(expect: Expectation, number: bool, asks: bool) -> None:
    assert asks_for_answer(Experiment("x", expect=expect), has_value=number) is asks


@pytest.mark.parametrize(
    ("expect", "put", "told"),
    [
        (Expectation(43.0, 44.0), None, "43.5 s, give or take 0.5 s"),
        (Expectation(43.0, 44.0), Put.BETWEEN, "43.0–44.0 s"),
        (Expectation(43.0, 43.0), None, "43.0 s"),
        (Expectation(43.0, 43.1), None, "43.0–43.1 s"),
        (Expectation(low=43.0), None, "above 43 s"),
        (Expectation(text="No squeak"), Put.WORDS, "No squeak"),
        (Expectation(), None, ""),
    ],
)
def test_a_plan_says_what_it_expects(board: ReadyBoard, expect: Expectation, put: Put | None, told: str) -> None:
    metric = board.session.board.metric(board.pace)
    assert expectation_words(expect, Experiment("x", expect=expect), metric, put) == told


def test_what_is_kept_comes_back_into_the_fields() -> None:
    kept = draft_of(Experiment("x", happened=Happened(44.75, "It tips", as_expected=False)), 1)
    assert (kept.value, kept.text, kept.answer) == ("44.75", "It tips", False)
    assert draft_of(Experiment("x"), 1).value == ""
