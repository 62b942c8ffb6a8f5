"""What a second coach keeps: the running time apart from marks and words, what was asked for, and whose line it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kata_desktop.core.coaching import Phase
from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.labels import Label
from kata_desktop.core.notebook import Mark, Observation, Seen
from kata_desktop.session.notebook.about import About
from kata_desktop.session.notebook.opening import open_notebook
from kata_desktop.session.notebook.session import NotebookSession
from tests.helpers.boards import MONDAY, clock_at
from tests.helpers.observations import SEEN, begun

BY_NAME = About(MONDAY, "Cell 4", coach="area manager")


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[NotebookSession]:
    with open_notebook(tmp_path, who="second coach@laptop", clock=clock_at()) as found:
        yield found.session


def only(notebook: NotebookSession) -> Observation:
    (found,) = notebook.notebook.observations
    return found


def test_the_time_stands_apart_so_that_undo_takes_back_what_a_hand_did(notebook: NotebookSession) -> None:
    sheet = begun(notebook)
    notebook.observing.see(sheet, {Phase.FRAMING: SEEN[Phase.FRAMING]})
    notebook.observing.time_phases(sheet, {Phase.FRAMING: 61.04, Phase.FOCUSING: 5})
    assert notebook.undo_status().undo is Label.OBSERVED
    assert only(notebook).phases[Phase.FRAMING] == replace(SEEN[Phase.FRAMING], seconds=61.0)
    notebook.undo()
    seen = only(notebook).phases
    assert seen == {Phase.FRAMING: Seen(61.0), Phase.FOCUSING: Seen(5.0)}
    notebook.redo()
    assert only(notebook).phases[Phase.FRAMING].coach_marks == (Mark.ORDER_KEPT,)
    assert only(notebook).seconds == 66


def test_a_sheet_of_before_keeps_its_times(notebook: NotebookSession) -> None:
    sheet = begun(notebook)
    notebook.observing.see(sheet, {Phase.REFLECTING: Seen(350.0)})
    assert only(notebook).seconds == 350


def test_what_is_prepared_is_found_when_the_cycle_comes(notebook: NotebookSession) -> None:
    assert notebook.notebook.asked_for("", "Cell 4") is None
    sheet = begun(notebook)
    notebook.observing.prepare(sheet, practise="Count to five", one_phase=Phase.FOCUSING)
    waiting = notebook.notebook.asked_for("", "Cell 4")
    assert waiting is not None
    assert (waiting.id, waiting.practise, waiting.one_phase) == (sheet, "Count to five", Phase.FOCUSING)
    notebook.observing.prepare(sheet, one_phase=None)
    assert only(notebook).one_phase is None
    assert only(notebook).practise == "Count to five"
    notebook.observing.time_phases(sheet, {Phase.FRAMING: 3})
    assert not only(notebook).is_empty
    assert notebook.notebook.asked_for("", "Cell 4") is None


def test_a_feedback_alone_is_no_empty_sheet(notebook: NotebookSession) -> None:
    sheet = begun(notebook)
    assert only(notebook).is_empty
    notebook.observing.write_feedback(sheet, observed="Waited four seconds.")
    assert not only(notebook).is_empty


def test_the_coachs_line_is_found_by_the_name_of_the_board_alone(notebook: NotebookSession) -> None:
    notebook.note_cycle(replace(BY_NAME, cycle="1", board="cell"), practise="Wait")
    notebook.note_cycle(replace(BY_NAME, cycle="2", board="cell", title="Cell 5"), practise="Ask")
    held = notebook.notebook
    assert (held.practise("cell"), held.practise("", "Cell 4"), held.practise("", "Cell 6")) == ("Ask", "Wait", "")


def test_a_sheet_that_is_gone_takes_nothing(notebook: NotebookSession) -> None:
    begun(notebook)
    with pytest.raises(InvalidValue):
        notebook.observing.time_phases("none", {Phase.FRAMING: 1})
    with pytest.raises(InvalidValue):
        notebook.observing.prepare("none", practise="Wait")
    assert only(notebook).is_empty


def test_it_is_all_there_after_the_file_was_opened_again(tmp_path: Path) -> None:
    with open_notebook(tmp_path, who="second coach", clock=clock_at()) as first:
        sheet = begun(first.session)
        first.session.observing.see(sheet, SEEN)
        first.session.observing.time_phases(sheet, {Phase.FRAMING: 12})
        before = first.session.notebook
    with open_notebook(tmp_path, who="second coach", clock=clock_at()) as again:
        assert again.session.notebook == before
        assert again.session.notebook.observations[0].phases[Phase.FRAMING].seconds == 12
