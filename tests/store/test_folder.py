"""The library: which boards lie in it, and names that every file system takes."""

import os
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.store import errors
from kata_desktop.store.file import StoryboardFile
from kata_desktop.store.folder import boards_in, file_name, free_path
from kata_desktop.store.places import log_beside
from tests.helpers.board_files import entries, entry_after, make_board


def dated(path: Path, seconds: int) -> Path:
    os.utime(path, (seconds, seconds))
    return path


def test_the_board_changed_last_comes_first(tmp_path: Path) -> None:
    old = dated(make_board(tmp_path / "old.kata", []), 1000)
    new = dated(make_board(tmp_path / "new.KATA", []), 3000)
    equal = dated(make_board(tmp_path / "a.kata", []), 1000)
    assert boards_in(tmp_path) == [new, equal, old]


def test_an_open_board_counts_what_is_not_folded_in(tmp_path: Path) -> None:
    idle = dated(make_board(tmp_path / "idle.kata", []), 2000)
    live = dated(make_board(tmp_path / "live.kata", []), 1000)
    with StoryboardFile.open(live) as file:
        dated(log_beside(live), 1000)
        assert boards_in(tmp_path) == [idle, live]
        file.append(entry_after(None))
        assert boards_in(tmp_path) == [live, idle]


def test_what_else_lies_there_is_no_board(tmp_path: Path) -> None:
    board = make_board(tmp_path / "a.kata", entries(1))
    for name in (".a.kata", "~a.kata", "a.kata.part", "a.kata-wal", "a.txt", ".0123.part", ".kata"):
        (tmp_path / name).touch()
    (tmp_path / "folder.kata").mkdir()
    (tmp_path / "dangling.kata").symlink_to(tmp_path / "nowhere")
    assert boards_in(tmp_path) == [board]


def test_a_board_that_vanishes_meanwhile_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = make_board(tmp_path / "a.kata", [])
    gone = tmp_path / "b.kata"
    listed = Path.is_file
    monkeypatch.setattr(Path, "iterdir", lambda _: iter([gone, there]))
    monkeypatch.setattr(Path, "is_file", lambda path: path == gone or listed(path))
    assert boards_in(tmp_path) == [there, gone]


def test_no_folder_has_no_boards(tmp_path: Path) -> None:
    assert boards_in(tmp_path / "none") == []
    assert free_path(tmp_path / "none", "A") == tmp_path / "none" / "A.kata"


def test_a_file_is_no_library(tmp_path: Path) -> None:
    place = make_board(tmp_path / "a.kata", [])
    for ask in (lambda: boards_in(place), lambda: free_path(place, "A")):
        with pytest.raises(errors.MediumGone):
            ask()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Changeover at press 3", "Changeover at press 3.kata"),
        ("  Zähler \n –\tÄnderung ", "Zähler – Änderung.kata"),
        ("Za\u0308hler", "Zähler.kata"),
        ("漢字 🛠", "漢字 🛠.kata"),
        ("", "storyboard.kata"),
        (" . .. ", "storyboard.kata"),
        ("???", "storyboard.kata"),
        ("../../etc/passwd", "etc passwd.kata"),
        ("C:\\Users", "C Users.kata"),
        ('a<b>c:d"e/f|g?h*i', "a b c d e f g h i.kata"),
        (".hidden", "hidden.kata"),
        ("~lock", "lock.kata"),
        ("from 57 s to 51 s.", "from 57 s to 51 s.kata"),
        ("con", "storyboard con.kata"),
        ("NUL", "storyboard NUL.kata"),
        ("Com1", "storyboard Com1.kata"),
        ("LPT¹", "storyboard LPT¹.kata"),
        ("aux.log", "storyboard aux.log.kata"),
        ("prn .x", "storyboard prn .x.kata"),
        ("conin$", "storyboard conin$.kata"),
        ("Console", "Console.kata"),
        ("com10", "com10.kata"),
        ("a\0b\x1b[2Jc\u202ed\ud800e", "ab[2Jcde.kata"),
        ("x" * 300, "x" * 120 + ".kata"),
        ("ü" * 300, "ü" * 60 + ".kata"),
        ("x" + "漢" * 300, "x" + "漢" * 39 + ".kata"),
        ("x" * 119 + " y", "x" * 119 + ".kata"),
        ("a.kata", "a.kata.kata"),
    ],
)
def test_titles_become_names(title: str, name: str) -> None:
    assert file_name(title) == name


@given(st.text(st.characters()))
def test_any_title_becomes_a_name_that_is_safe(title: str) -> None:
    name = file_name(title)
    assert len(name.encode()) <= 140
    assert name.endswith(".kata")
    assert name[0] not in ".~ "
    assert name[-6] not in ". "
    assert not set(name) & set('<>:"/\\|?*')
    assert all(ord(letter) >= 32 for letter in name)
    assert PureWindowsPath(name).name == name
    stem = name.split(".")[0].rstrip().lower()
    assert stem not in {"con", "prn", "aux", "nul", "com1", "lpt1", "conin$", "conout$"}


@given(st.text())
def test_a_name_is_a_file(title: str) -> None:
    assert file_name(file_name(title).removesuffix(".kata")) == file_name(title)


def test_a_free_name_is_found_beside_others(tmp_path: Path) -> None:
    for name in ("A.kata", "a 2.kata", "A 3.KATA", "Za\u0308hler.kata"):
        (tmp_path / name).touch()
    (tmp_path / "A 4.kata").mkdir()
    assert free_path(tmp_path, "A") == tmp_path / "A 5.kata"
    assert free_path(tmp_path, "zähler") == tmp_path / "zähler 2.kata"
    assert free_path(tmp_path, "B") == tmp_path / "B.kata"
