"""Opening and making boards in real files, and the library of a place."""

import gc
import os
from datetime import datetime
from pathlib import Path

import pytest

from kata_desktop.core.errors import InvalidValue
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_board, create_sample, open_board, open_session
from kata_desktop.session.place import Place, data_folder, this_place
from kata_desktop.session.samples import NoSuchSample
from kata_desktop.session.trouble import (
    FileExists,
    FileInUse,
    FileMissing,
    FileNotABoard,
    MediumGone,
    MediumReadOnly,
)
from kata_desktop.store.file import StoryboardFile

CLOCK = SetClock(datetime.fromisoformat("2026-06-15 13:42"))
WHO = "learner@Wall cell 4"


def made(path: Path, title: str = "Cell 4") -> Path:
    create_board(path, title, who=WHO, clock=CLOCK)
    return path


def test_what_is_written_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    path = made(tmp_path / "a.kata")
    with open_board(path, who=WHO, clock=CLOCK) as opened:
        opened.session.clearing.add("Gasket sticks")
        opened.settle()
        assert opened.path == path.resolve()
    with open_session(path, who=WHO, clock=CLOCK, writable=False) as session:
        assert [obstacle.text for obstacle in session.board.obstacles] == ["Gasket sticks"]
        assert session.undo_status().can_undo
        assert not session.writable
        with pytest.raises(MediumReadOnly):
            session.clearing.add("Another one")


def test_one_window_at_a_time(tmp_path: Path) -> None:
    path = made(tmp_path / "a.kata")
    opened = open_board(path, who=WHO, clock=CLOCK)
    with pytest.raises(FileInUse):
        open_board(path, who=WHO, clock=CLOCK)
    opened.close()
    opened.close()
    open_board(path, who=WHO, clock=CLOCK).close()


def test_a_notebook_is_no_board_and_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "notebook.kata"
    StoryboardFile.create(path, kind="notebook", board_id="a" * 32, made="2026-06-15T13:42:00+00:00").close()
    for _ in range(2):
        with pytest.raises(FileNotABoard):
            open_board(path, who=WHO, clock=CLOCK)


def test_nothing_is_overwritten_and_nothing_half_made_stays(tmp_path: Path) -> None:
    path = made(tmp_path / "a.kata")
    before = path.read_bytes()
    with pytest.raises(FileExists):
        create_board(path, "Other", who=WHO, clock=CLOCK)
    assert path.read_bytes() == before
    with pytest.raises(FileMissing):
        made(tmp_path / "nowhere" / "a.kata")
    with pytest.raises(InvalidValue):
        made(tmp_path / "b.kata", "x" * 10_001)
    with pytest.raises(NoSuchSample):
        create_sample(tmp_path / "c.kata", "none", clock=CLOCK)
    assert [file.name for file in tmp_path.iterdir()] == ["a.kata"]


def test_the_library_gives_the_board_changed_last(tmp_path: Path) -> None:
    place = Place(tmp_path / "data")
    assert place.kept_boards() == []
    first = made(place.path_for("Cell 4"))
    second = made(place.path_for("Cell 4"))
    assert (first.name, second.name) == ("Cell 4.kata", "Cell 4 2.kata")
    os.utime(first, ns=(2**62, 2**62))
    assert place.kept_boards() == [first, second]


def test_a_place_signs_with_role_and_name(tmp_path: Path) -> None:
    assert Place(tmp_path).who() == "learner@this screen"
    assert Place(tmp_path, "Wall cell 4").who("coach") == "coach@Wall cell 4"


def test_the_data_folder_is_the_one_given_else_the_variable_else_the_users_own(tmp_path: Path) -> None:
    assert data_folder(tmp_path / "a", {"KATA_DATA": str(tmp_path / "b")}) == tmp_path / "a"
    assert data_folder(None, {"KATA_DATA": str(tmp_path / "b")}) == tmp_path / "b"
    assert data_folder(None, {}).name == "kata-desktop"
    assert this_place(tmp_path).boards == tmp_path / "boards"


def test_a_data_folder_that_is_a_file_is_trouble(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    with pytest.raises(MediumGone):
        data_folder(path)


def test_the_collector_rests_only_while_a_board_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, clock = tmp_path / "a.kata", SetClock(datetime(2026, 3, 16, 6, 50).astimezone())
    create_board(path, "A", who="x", clock=clock)
    seen: list[bool] = []
    read = StoryboardFile.read

    def watched(file: StoryboardFile) -> object:
        seen.append(gc.isenabled())
        return read(file)

    monkeypatch.setattr(StoryboardFile, "read", watched)
    for before in (True, False):
        gc.enable() if before else gc.disable()
        try:
            open_board(path, who="x", clock=clock).close()
            assert gc.isenabled() is before
        finally:
            gc.enable()
    assert seen == [False, False]


def test_what_was_read_is_not_looked_through_for_garbage_at_once(tmp_path: Path) -> None:
    path, clock = tmp_path / "a.kata", SetClock(datetime(2026, 3, 16, 6, 50).astimezone())
    create_sample(path, "coolant_pumps", clock=clock)
    collected: list[str] = []

    def watch(phase: str, _info: object) -> None:
        collected.append(phase)

    gc.collect()
    gc.callbacks.append(watch)
    try:
        with open_board(path, who="x", clock=clock):
            made = [[one] for one in range(100)]
    finally:
        gc.callbacks.remove(watch)
    assert len(made) == 100
    assert collected == []
