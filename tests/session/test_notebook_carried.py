"""A notebook carried by hand: both ways, twice, damaged, onto full and read-only media: nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kata_desktop.core.coaching import Phase
from kata_desktop.core.entries import Entry
from kata_desktop.core.notebook import Notebook, Seen
from kata_desktop.session.notebook.about import About
from kata_desktop.session.notebook.opening import FILE_NAME, OpenNotebook, open_notebook
from kata_desktop.session.trouble import (
    FileDamaged,
    FileInUse,
    FileMissing,
    FileNotABoard,
    MediumFull,
    MediumGone,
    MediumReadOnly,
    StoreTrouble,
)
from kata_desktop.store.file import StoryboardFile
from tests.helpers.board_files import folder_for_all, names_in, not_root, room
from tests.helpers.boards import MONDAY, clock_at

CYCLE = About(MONDAY, "Cell 4", "board", "cycle", 27, "area manager")
LONG = "Count to five before the next question. " * 200


def opened(folder: Path, who: str) -> OpenNotebook:
    return open_notebook(folder, who=who, clock=clock_at())


@pytest.fixture
def wall(tmp_path: Path) -> Iterator[OpenNotebook]:
    """A wall on which the coach noted something."""
    with opened(tmp_path / "wall", "coach@Wall") as found:
        found.session.note_cycle(CYCLE, note="at the wall", word="calm")
        sheet = found.session.observing.begin(CYCLE, observer="plant manager").made
        found.session.observing.see(sheet, {Phase.FOCUSING: Seen(20.0, "asked twice")})
        yield found


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[OpenNotebook]:
    """The coach's own."""
    with opened(tmp_path / "laptop", "coach@Laptop") as found:
        found.session.note_cycle(CYCLE, practise="Wait")
        found.session.link("plant manager", "area manager")
        yield found


def ids(found: OpenNotebook) -> list[str]:
    return [entry.id for entry in found.session._journal.log.entries()]


def test_both_ways_they_come_to_one_notebook(wall: OpenNotebook, laptop: OpenNotebook, tmp_path: Path) -> None:
    outward = wall.session.carrying.hand_out(tmp_path, "Notebook, Wall")
    assert laptop.session.carrying.take_in(outward) == 3
    back = laptop.session.carrying.hand_out(tmp_path, "Notebook, Wall")
    assert back.name == "Notebook, Wall 2.kata"
    assert wall.session.carrying.take_in(back) == 2
    assert wall.session.notebook == laptop.session.notebook
    for path in (outward, back):
        assert wall.session.carrying.take_in(path) == laptop.session.carrying.take_in(path) == 0
    (note,) = laptop.session.notebook.notes
    assert (note.note, note.word, note.practise) == ("at the wall", "calm", "Wait")
    # one file each, that any medium can carry
    assert {name for name in names_in(tmp_path) if "Notebook" in name} == {outward.name, back.name}


def test_what_was_taken_in_survives_closing_and_is_nobodys_undo(
    wall: OpenNotebook, laptop: OpenNotebook, tmp_path: Path
) -> None:
    laptop.session.carrying.take_in(wall.session.carrying.hand_out(tmp_path, "n"))
    laptop.session.undo()
    assert laptop.session.notebook.links == ()
    assert laptop.session.notebook.notes[0].note == "at the wall"
    before = laptop.session.notebook
    laptop.close()
    with opened(tmp_path / "laptop", "coach@Laptop") as again:
        assert again.session.notebook == before


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def scratched(path: Path) -> None:
    """One word is another one: pages are in order, and only the digest knows."""
    data = path.read_bytes()
    assert b"at the wall" in data
    path.write_bytes(data.replace(b"at the wall", b"at the bell"))


def text(path: Path) -> None:
    path.write_text("Dear coach, this is a letter.", encoding="utf-8")


def gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    ("spoil", "trouble"),
    [(cut, FileDamaged), (scratched, FileDamaged), (text, FileNotABoard), (gone, FileMissing)],
    ids=lambda one: one.__name__,
)
def test_what_cannot_be_read_whole_is_not_taken_in_at_all(
    wall: OpenNotebook,
    laptop: OpenNotebook,
    tmp_path: Path,
    spoil: Callable[[Path], None],
    trouble: type[StoreTrouble],
) -> None:
    carried = wall.session.carrying.hand_out(tmp_path, "n")
    spoil(carried)
    before, held = ids(laptop), carried.read_bytes() if carried.exists() else b""
    with pytest.raises(trouble):
        laptop.session.carrying.take_in(carried)
    assert ids(laptop) == before
    if held:
        assert carried.read_bytes() == held
    laptop.session.note_cycle(CYCLE, learned="and it goes on")


def test_one_of_a_newer_program_is_taken_in_as_long_as_its_log_is_known(
    wall: OpenNotebook, laptop: OpenNotebook, tmp_path: Path
) -> None:
    carried = wall.session.carrying.hand_out(tmp_path, "n")
    data = bytearray(carried.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")
    carried.write_bytes(data)
    assert laptop.session.carrying.take_in(carried) == 3
    assert carried.read_bytes() == data


def test_one_that_is_open_is_left_alone(wall: OpenNotebook, laptop: OpenNotebook) -> None:
    for path in (wall.path, laptop.path):
        with pytest.raises(FileInUse):
            laptop.session.carrying.take_in(path)
    assert laptop.session.notebook.notes[0].note == ""


def test_a_full_laptop_takes_all_of_it_later_or_nothing(
    wall: OpenNotebook, laptop: OpenNotebook, tmp_path: Path
) -> None:
    for number in range(20):
        wall.session.note_cycle(About(MONDAY, "Cell 4", "board", f"c{number}", number), note=LONG)
    carried = wall.session.carrying.hand_out(tmp_path, "n")
    before = ids(laptop)
    with room(laptop.path.stat().st_size), pytest.raises(MediumFull):
        laptop.session.carrying.take_in(carried)
    assert ids(laptop) == before
    assert laptop.session.carrying.take_in(carried) == 23


def test_a_full_stick_keeps_no_half_of_it(wall: OpenNotebook, tmp_path: Path) -> None:
    for number in range(20):
        wall.session.note_cycle(About(MONDAY, "Cell 4", "board", f"c{number}", number), note=LONG)
    stick = tmp_path / "stick"
    stick.mkdir()
    for size in (2_000, 60_000):
        with room(size), pytest.raises(MediumFull):
            wall.session.carrying.hand_out(stick, "n")
        assert names_in(stick) == []
    assert names_in(wall.session.carrying.hand_out(stick, "n").parent) == ["n.kata"]


def test_a_stick_that_lies_is_found_out(wall: OpenNotebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A medium that says it has written and has not: what is read back decides."""

    class LyingFile(StoryboardFile):
        def read(self) -> list[Entry]:
            return super().read()[:-1]

    monkeypatch.setattr("kata_desktop.session.notebook.carrying.StoryboardFile", LyingFile)
    with pytest.raises(MediumGone):
        wall.session.carrying.hand_out(tmp_path, "n")
    assert "n.kata" not in names_in(tmp_path)


def test_a_read_only_stick_can_be_read_and_says_so_when_it_is_to_be_written(
    wall: OpenNotebook, laptop: OpenNotebook
) -> None:
    with folder_for_all() as stick:
        carried = wall.session.carrying.hand_out(stick, "n")
        carried.chmod(0o644)
        stick.chmod(0o555)
        with not_root():
            assert laptop.session.carrying.take_in(carried) == 3
            with pytest.raises(MediumReadOnly):
                wall.session.carrying.hand_out(stick, "n")
        assert names_in(stick) == ["n.kata"]


def test_a_folder_that_is_not_there_is_said(wall: OpenNotebook, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        wall.session.carrying.hand_out(tmp_path / "nowhere", "n")


def test_an_empty_one_is_no_trouble(laptop: OpenNotebook, tmp_path: Path) -> None:
    with opened(tmp_path / "new", "coach@Wall") as empty:
        assert laptop.session.carrying.take_in(empty.session.carrying.hand_out(tmp_path, "n")) == 0
        assert empty.session.notebook == Notebook()
    assert FILE_NAME in names_in(tmp_path / "new")
