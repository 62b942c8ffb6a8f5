"""The coach's notebook: its use cases, its file, and the way from the wall to the laptop by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kata_desktop.core.coaching import Phase
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.labels import Label
from kata_desktop.core.notebook import Mark, Seen, Solution
from kata_desktop.session.notebook.about import About, about
from kata_desktop.session.notebook.opening import FILE_NAME, OpenNotebook, open_notebook
from kata_desktop.session.opening import create_board, open_board
from kata_desktop.session.trouble import FileInUse, FileMissing, FileNotABoard, MediumGone
from tests.helpers.boards import MONDAY, clock_at, pass_time, ready_board

CYCLE = About(MONDAY, "Cell 4", "board", "cycle", 27, "area manager")


def opened(folder: Path, who: str = "coach@Laptop") -> OpenNotebook:
    return open_notebook(folder, who=who, clock=clock_at())


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[OpenNotebook]:
    with opened(tmp_path / "laptop" / "data") as found:
        yield found


def test_a_note_is_kept_with_its_parts(laptop: OpenNotebook) -> None:
    session = laptop.session
    session.note_cycle(CYCLE, note="Silence is hard", word="Curious")
    session.note_cycle(CYCLE, solution=Solution.ONCE, practise="Count to five")
    (note,) = session.notebook.notes
    assert (note.title, note.number, note.at) == ("Cell 4", 27, MONDAY)
    assert (note.note, note.word, note.solution, note.practise) == (
        "Silence is hard", "Curious", Solution.ONCE, "Count to five",
    )  # fmt: skip
    session.note_cycle(CYCLE, solution=None)
    session.undo()
    assert session.notebook.notes[0].solution is Solution.ONCE
    assert session.undo_status().redo is Label.NOTE_WRITTEN
    session.redo()
    assert session.notebook.notes[0].solution is None


def test_what_was_undone_stays_undone_when_another_note_is_written(laptop: OpenNotebook) -> None:
    session = laptop.session
    session.note_cycle(CYCLE, word="Curious")
    session.undo()
    session.note_cycle(CYCLE, note="Silence is hard")
    (note,) = session.notebook.notes
    assert (note.note, note.word) == ("Silence is hard", "")
    session.show_mirror(False)
    session.undo()
    assert session.notebook.mirror_shown


def test_it_survives_closing_and_settles(tmp_path: Path) -> None:
    with opened(tmp_path) as found:
        found.session.note_cycle(CYCLE, note="kept")
        found.settle()
        assert found.path == tmp_path / FILE_NAME
    with opened(tmp_path) as found:
        assert found.session.notebook.practise("board") == ""
        assert found.session.notebook.notes[0].note == "kept"


def test_an_observation_from_the_sheet_to_the_feedback(laptop: OpenNotebook) -> None:
    session = laptop.session
    sheet = session.observing.begin(About(MONDAY, "Cell 4"), observer="me", one_phase=Phase.NEXT_STEP).made
    with pytest.raises(InvalidValue):
        session.observing.agree_feedback(sheet)
    session.observing.see(
        sheet, {Phase.FRAMING: Seen(50.0, coach_marks=(Mark.ORDER_KEPT,)), Phase.FOCUSING: Seen(10.0)}
    )
    session.observing.see(sheet, {Phase.FOCUSING: Seen(20.0, learner="Pointed at the arrow")})
    session.observing.write_feedback(sheet, observed="a", trigger="When …", phase=Phase.FOCUSING)
    session.observing.write_feedback(sheet, phase=None)
    session.observing.write_feedback(sheet, effect="b")
    session.observing.agree_feedback(sheet)
    (one,) = session.notebook.observations
    assert (one.seconds, one.one_phase, one.feedback.phase) == (70.0, Phase.NEXT_STEP, None)
    assert (one.feedback.effect, one.feedback.agreed_on) == ("b", MONDAY.date())


def test_the_chain_and_the_mirror(laptop: OpenNotebook) -> None:
    session = laptop.session
    link = session.link("area manager", "team lead", title="Cell 4", how="14:00").made
    session.link("", "area manager")
    session.link("plant manager", "team lead", link_id=link)
    assert [(one.coach, one.learner) for one in session.notebook.links] == [
        ("plant manager", "team lead"),
        ("", "area manager"),
    ]
    session.unlink(link)
    assert len(session.notebook.links) == 1
    session.show_mirror(False)
    assert not session.notebook.mirror_shown


@pytest.mark.parametrize("what", ["observation", "sheet", "link"])
def test_nothing_said_is_nothing_kept(laptop: OpenNotebook, what: str) -> None:
    session = laptop.session
    acts = {
        "observation": lambda: session.observing.begin(About(MONDAY, " ")),
        "sheet": lambda: session.observing.see("nowhere", {}),
        "link": lambda: session.link(" ", ""),
    }
    with pytest.raises(InvalidValue) as fault:
        acts[what]()
    assert fault.value.reason is Reason.TEXT_MISSING


def test_a_board_is_no_notebook(laptop: OpenNotebook, tmp_path: Path) -> None:
    board = tmp_path / "board.kata"
    create_board(board, "Cell 4", who="w", clock=clock_at())
    with pytest.raises(FileNotABoard):
        laptop.session.carrying.take_in(board)
    with pytest.raises(FileMissing):
        laptop.session.carrying.take_in(tmp_path / "nothing.kata")
    data = tmp_path / "data"
    data.mkdir()
    board.rename(data / FILE_NAME)
    with pytest.raises(FileNotABoard):
        opened(data)
    laptop.close()
    with pytest.raises(FileNotABoard):
        open_board(laptop.path.rename(tmp_path / "n.kata"), who="w", clock=clock_at())


def test_another_window_has_it(laptop: OpenNotebook) -> None:
    with pytest.raises(FileInUse):
        opened(laptop.path.parent)


def test_a_place_that_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(MediumGone):
        opened(tmp_path / "data")


def test_entries_wait_while_the_medium_is_full(laptop: OpenNotebook) -> None:
    session = laptop.session
    assert (session.writable, session.waiting, session.trouble, session.try_again()) == (True, 0, None, True)
    session.let_wait()


def test_what_a_note_says_about_a_cycle() -> None:
    board = ready_board().session
    board.setting_up.name_roles(learner="team lead", coach="area manager")
    made = board.coaching.begin().made
    pass_time(board, hours=1)
    found = about(board, board.board.coaching_cycles[0])
    assert found == About(MONDAY, board.board.title, "", made, 1, "area manager")
