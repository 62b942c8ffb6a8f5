"""The boards of a folder are listed without opening, read one by one, and one that cannot be read stops nothing."""

from __future__ import annotations

import threading
from pathlib import Path

from kata_desktop.session.clock import SystemClock
from kata_desktop.session.opening import create_board, open_board
from kata_desktop.session.overview import BoardRead, Listed, Reading, Shelf, example_boards, shelf_in, shelf_of
from kata_desktop.session.place import Place
from kata_desktop.session.samples import SAMPLES
from kata_desktop.session.trouble import FileInUse, FileNotABoard
from tests.helpers.board_files import names_in
from tests.helpers.boards import clock_at

WHO = "learner@here"


def shelf_with(folder: Path, *names: str) -> Shelf:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        create_board(folder / f"{name}.kata", name, who=WHO, clock=clock_at())
    return shelf_in(folder, clock_at())


def test_the_library_has_its_bin_beside_it(tmp_path: Path) -> None:
    shelf = shelf_of(Place(tmp_path), SystemClock())
    assert shelf.boards() == []
    path = Place(tmp_path).path_for("Cell 4")
    create_board(path, "Cell 4", who=WHO, clock=SystemClock())
    assert [one.path for one in shelf.boards()] == [path]
    shelf.bin.remove(path)
    assert names_in(tmp_path) == ["bin", "boards"]


def test_the_folder_of_the_library_is_made_with_its_first_board(tmp_path: Path) -> None:
    shelf = shelf_of(Place(tmp_path / "data"), SystemClock())
    create_board(shelf.path_for("Cell 4"), "Cell 4", who=WHO, clock=SystemClock())
    assert [one.path for one in shelf.boards()] == [tmp_path / "data" / "boards" / "Cell 4.kata"]


def test_a_folder_that_somebody_named_is_never_made(tmp_path: Path) -> None:
    assert shelf_in(tmp_path / "stick", SystemClock()).path_for("A") == tmp_path / "stick" / "A.kata"
    assert names_in(tmp_path) == []


def test_reading_leaves_no_trace_and_no_lock(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path / "a", "Cell 4")
    (listed,) = shelf.boards()
    before = listed.path.read_bytes()
    read = shelf.read(listed)
    assert read.board is not None
    assert read.board.title == "Cell 4"
    assert listed.path.read_bytes() == before
    assert names_in(tmp_path / "a") == ["Cell 4.kata"]
    assert shelf.boards() == [listed]
    open_board(listed.path, who=WHO, clock=clock_at()).close()


def test_the_stamp_changes_with_the_board(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path, "Cell 4")
    (before,) = shelf.boards()
    with open_board(before.path, who=WHO, clock=clock_at()) as opened:
        opened.session.setting_up.name_board("Cell 5")
        assert shelf.boards() != [before]
    assert shelf.boards() != [before]


def test_trouble_with_one_stops_no_other(tmp_path: Path) -> None:
    shelf = shelf_with(tmp_path, "A", "B")
    (tmp_path / "C.kata").write_bytes(b"no board" * 40)
    told: list[BoardRead] = []
    with open_board(tmp_path / "A.kata", who=WHO, clock=clock_at()):
        Reading(shelf, shelf.boards()).run(told.append)
    by_name = {read.listed.path.stem: read for read in told}
    assert isinstance(by_name["A"].trouble, FileInUse)
    assert isinstance(by_name["C"].trouble, FileNotABoard)
    assert by_name["B"].board is not None
    assert shelf.path_for("A") == tmp_path / "A 2.kata"


class SlowShelf:
    """Reads only when it is let."""

    def __init__(self) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()

    def read(self, listed: Listed) -> BoardRead:
        self.begun.set()
        assert self.go_on.wait(10)
        return BoardRead(listed)


def test_a_file_that_is_wanted_is_waited_for_and_nothing_more_is_read(tmp_path: Path) -> None:
    shelf, told = SlowShelf(), list[BoardRead]()
    boards = [Listed(tmp_path / name, 1) for name in "ab"]
    reading = Reading(shelf, boards)  # type: ignore[arg-type]
    thread = threading.Thread(target=reading.run, args=(told.append,))
    thread.start()
    assert shelf.begun.wait(10)
    # another file need not be waited for
    reading.stop(tmp_path / "b")
    threading.Timer(0.05, shelf.go_on.set).start()
    reading.stop(tmp_path / "a")
    assert shelf.go_on.is_set()
    thread.join(10)
    assert told == []
    reading.run(told.append)
    assert told == []


def test_the_examples_have_names(tmp_path: Path) -> None:
    found = example_boards(SAMPLES)
    assert list(found) == list(SAMPLES)
    assert found["coolant_pumps"][0] == "Cell 4, coolant pump assembly"
    assert all(title and process for title, process in found.values())
