"""A new file is there whole or not at all, and never over another one."""

import os
import sqlite3
from pathlib import Path

import pytest

from kata_desktop.store import creating, errors, schema
from kata_desktop.store.file import StoryboardFile
from tests.helpers.board_files import MADE, content, entries, make_board, names_in


def create(path: Path) -> None:
    StoryboardFile.create(path, board_id="b", made=MADE).close()


@pytest.mark.parametrize("what", ["board", "text", "folder", "dangling link"])
def test_nothing_is_overwritten(tmp_path: Path, what: str) -> None:
    path = tmp_path / "a.kata"
    if what == "board":
        make_board(path, entries(2))
    elif what == "text":
        path.write_text("mine", encoding="utf-8")
    elif what == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "nowhere")
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(errors.FileExists) as trouble:
        create(path)
    assert trouble.value.path == path
    assert names_in(tmp_path) == ["a.kata"]
    assert before == (path.read_bytes() if path.is_file() else None)


def test_only_known_kinds(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="diary"):
        StoryboardFile.create(tmp_path / "a.kata", kind="diary", board_id="b", made=MADE)
    assert names_in(tmp_path) == []


def test_without_its_folder_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing):
        create(tmp_path / "none" / "a.kata")


def test_the_file_is_complete_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.kata"
    seen: list[bytes] = []
    link = os.link

    def watched(source: Path, target: Path) -> None:
        assert names_in(tmp_path) == [Path(source).name]
        seen.append(Path(source).read_bytes())
        link(source, target)

    monkeypatch.setattr(os, "link", watched)
    create(path)
    assert seen == [path.read_bytes()]
    assert seen[0][18:20] == b"\2\2"
    assert names_in(tmp_path) == ["a.kata"]


def no_links(source: Path, target: Path) -> None:
    raise PermissionError(1, "no hard links on this medium")


def test_a_medium_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", no_links)
    create(tmp_path / "a.kata")
    assert content(tmp_path / "a.kata") == ("b", "storyboard", [])
    assert names_in(tmp_path) == ["a.kata"]


@pytest.mark.parametrize("links", [True, False])
def test_another_one_was_quicker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool) -> None:
    path = tmp_path / "a.kata"
    make = schema.make

    def and_meanwhile(connection: sqlite3.Connection) -> None:
        make(connection)
        path.write_text("mine", encoding="utf-8")

    monkeypatch.setattr(creating, "make", and_meanwhile)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(errors.FileExists):
        create(path)
    assert path.read_text(encoding="utf-8") == "mine"
    assert names_in(tmp_path) == ["a.kata"]
