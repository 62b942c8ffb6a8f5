"""The time of each phase by a clock that never runs backwards, and everything kept at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kata_desktop.core.coaching import Phase
from kata_desktop.core.labels import Label
from kata_desktop.core.notebook import Mark, Seen
from kata_desktop.session.notebook.opening import open_notebook
from kata_desktop.ui.notebook.document import NotebookDocument
from kata_desktop.ui.observation.course import KEEP_SECONDS, ObservationCourse
from tests.helpers.boards import clock_at
from tests.helpers.observations import begun


class Watch:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def on(self, seconds: float) -> None:
        self.seconds += seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def document(tmp_path: Path, qapp: QApplication) -> Iterator[NotebookDocument]:
    with open_notebook(tmp_path, who="second coach", clock=clock_at()) as found:
        yield NotebookDocument(found.session)


@pytest.fixture
def course(document: NotebookDocument, watch: Watch) -> Iterator[ObservationCourse]:
    found = ObservationCourse(document, begun(document.session), watch)
    yield found
    found.pause()


def kept(course: ObservationCourse) -> dict[Phase, float]:
    """The seconds as the notebook has them."""
    return {phase: seen.seconds for phase, seen in course.observation.phases.items()}


def test_nothing_runs_before_somebody_starts(course: ObservationCourse, watch: Watch) -> None:
    watch.on(30)
    assert (course.phase, course.is_running, course.has_begun, course.total) == (Phase.FRAMING, False, False, 0)
    course.pause()
    assert course.observation.is_empty


def test_next_begins_and_then_goes_from_phase_to_phase(course: ObservationCourse, watch: Watch) -> None:
    for seconds in (50, 350, 130, 97, 90):
        course.next()
        assert course.is_running
        watch.on(seconds)
    assert course.phase is Phase.AGREEING
    course.next()
    assert not course.is_running
    assert list(kept(course).values()) == [50, 350, 130, 97, 90]
    assert course.total == 717


def test_a_pause_counts_nowhere(course: ObservationCourse, watch: Watch) -> None:
    course.start()
    watch.on(20)
    course.pause()
    watch.on(500)
    course.go(Phase.FRAMING)
    watch.on(5)
    assert course.seconds(Phase.FRAMING) == 25
    course.start()
    course.go(Phase.FRAMING)
    assert course.seconds(Phase.FRAMING) == 25


def test_back_to_a_phase_goes_on_with_its_time(course: ObservationCourse, watch: Watch) -> None:
    course.go(Phase.FOCUSING)
    watch.on(10)
    course.go(Phase.FRAMING)
    watch.on(3)
    course.go(Phase.FOCUSING)
    watch.on(4)
    course.pause()
    assert kept(course) == {Phase.FOCUSING: 14, Phase.FRAMING: 3}


def test_a_clock_that_stands_still_or_a_strange_one_takes_nothing_away(course: ObservationCourse, watch: Watch) -> None:
    course.start()
    watch.on(8)
    course.keep()
    watch.on(-20)
    assert course.seconds(Phase.FRAMING) == 0
    assert kept(course) == {Phase.FRAMING: 8}


def test_the_running_time_is_kept_every_ten_seconds(course: ObservationCourse, watch: Watch) -> None:
    ticks: list[float] = []
    course.ticked.connect(lambda: ticks.append(course.total))
    course.start()
    watch.on(KEEP_SECONDS - 1)
    course._tick()
    assert kept(course) == {}
    watch.on(1)
    course._tick()
    assert kept(course) == {Phase.FRAMING: 10}
    assert ticks == [9, 10]


def test_another_hand_finds_it_where_it_was(course: ObservationCourse, watch: Watch) -> None:
    """As after kill -9: what was kept is read again, and goes on from there."""
    course.go(Phase.NEXT_STEP)
    watch.on(41)
    course.keep()
    course.mark(Phase.NEXT_STEP, Mark.GAVE_A_SOLUTION)
    again = ObservationCourse(course.document, course.id, watch)
    assert (again.phase, again.is_running, again.total) == (Phase.NEXT_STEP, False, 41)
    again.start()
    watch.on(9)
    assert again.seconds(Phase.NEXT_STEP) == 50
    again.pause()
    assert again.seen(Phase.NEXT_STEP).coach_marks == (Mark.GAVE_A_SOLUTION,)


def test_the_phase_that_was_asked_for_comes_first(document: NotebookDocument, watch: Watch) -> None:
    sheet = begun(document.session)
    document.session.observing.prepare(sheet, one_phase=Phase.FOCUSING)
    assert ObservationCourse(document, sheet, watch).phase is Phase.FOCUSING


def test_a_mark_is_turned_by_each_tap_and_undone_apart_from_the_time(course: ObservationCourse, watch: Watch) -> None:
    course.start()
    course.mark(Phase.FRAMING, Mark.WAITED)
    course.mark(Phase.FRAMING, Mark.ORDER_KEPT)
    course.mark(Phase.FRAMING, Mark.FACT)
    course.mark(Phase.FRAMING, Mark.WAITED)
    assert course.seen(Phase.FRAMING).coach_marks == (Mark.ORDER_KEPT,)
    assert course.seen(Phase.FRAMING).learner_marks == (Mark.FACT,)
    watch.on(12)
    course.pause()
    assert course.document.undo_status().undo is Label.OBSERVED
    course.document.undo()
    assert course.seen(Phase.FRAMING).coach_marks == (Mark.ORDER_KEPT, Mark.WAITED)
    assert course.seconds(Phase.FRAMING) == 12


def test_words_stand_beside_the_marks(course: ObservationCourse) -> None:
    course.write_coach(Phase.FOCUSING, "Asked “how do you know?”")
    course.mark(Phase.FOCUSING, Mark.NUMBER)
    course.write_learner(Phase.FOCUSING, "Timed it.")
    assert course.seen(Phase.FOCUSING) == Seen(0, "Asked “how do you know?”", "Timed it.", (), (Mark.NUMBER,))


def test_times_of_the_cycle_are_taken_once(course: ObservationCourse) -> None:
    course.take_times({})
    course.take_times({Phase.FRAMING: 48.0})
    course.take_times({Phase.FRAMING: 90.0})
    assert kept(course) == {Phase.FRAMING: 48}


def test_a_sheet_that_was_taken_back_takes_nothing_more(course: ObservationCourse, watch: Watch) -> None:
    course.document.undo()
    assert not course.is_there
    course.start()
    watch.on(20)
    course.keep()
    course.pause()
    assert course.document.notebook.observations == ()
