"""What lies where a board should be: said in the same words by the window and the command, and left as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.app import screens
from kata_desktop.cli import main
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_board, open_board
from kata_desktop.session.overview import shelf_in
from kata_desktop.ui.boards.home import Home
from kata_desktop.ui.main_window import MainWindow
from tests.helpers.board_files import folder_for_all, not_root
from tests.helpers.home_desk import WHO, desk_on
from tests.helpers.plain_words import is_plain
from tests.helpers.pointer import unhurried_style
from tests.helpers.screens import PICTURED


def _board(path: Path) -> None:
    create_board(path, "Cell 4", who=WHO, clock=SetClock(PICTURED))


def _text(path: Path) -> None:
    path.write_text("title: a board?\n" * 50, encoding="utf-8")


def _newer(path: Path) -> None:
    _board(path)
    with sqlite3.connect(path, isolation_level=None) as database:
        database.execute("ALTER TABLE entry ADD COLUMN harm TEXT")
        database.execute("PRAGMA user_version = 7")
    database.close()


def _damaged(path: Path) -> None:
    _board(path)
    path.write_bytes(path.read_bytes().replace(b"Cell 4", b"Cell 5"))


KINDS: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (
        lambda _: None,
        "There is nothing at this place. The board or its folder was moved, renamed or never made. Choose another one.",
    ),
    "no board": (_text, "This file is no board. It was not changed. Choose another one."),
    "empty": (
        lambda path: path.write_bytes(b""),
        "This file is empty: there is no board in it. It was not changed. Choose another one.",
    ),
    "folder": (lambda path: path.mkdir(), "This is a folder, not a board. Choose a board in it."),
    "newer": (
        _newer,
        "This file belongs to a newer version. It was not changed. Open it with version 7 or later.",
    ),
    "damaged": (
        _damaged,
        "The file could not be read to the end. It was not changed. Keep it, and open a copy of it if there is one.",
    ),
}
KIND = pytest.mark.parametrize(("make", "told"), KINDS.values(), ids=KINDS)


def content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path) -> Iterator[Home]:
    """The boards of a folder in a window."""
    folder = tmp_path / "boards"
    folder.mkdir()
    desk = desk_on(qtbot, folder, SetClock(PICTURED), screens())
    yield desk.home
    desk.close()


def said(home: Home) -> str:
    return home.boards.ledge.message


@KIND
def test_the_window_says_what_it_is_and_stays_with_the_boards(
    home: Home, tmp_path: Path, make: Callable[[Path], object], told: str
) -> None:
    path = tmp_path / "boards" / "thing.kata"
    make(path)
    before = content(path)
    assert not home.open(path)
    assert said(home) == told
    assert is_plain(told)
    assert content(path) == before
    assert home.boards.isVisible()
    QApplication.processEvents()


@KIND
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("command", ["show", "pdf", "picture", "measure"])
def test_the_command_says_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], make: Callable[[Path], object], told: str, command: str
) -> None:
    path, out = tmp_path / "thing.kata", tmp_path / "out"
    make(path)
    if command == "picture" and path.is_dir():
        # of a folder it is the overview of its boards
        return
    before = content(path)
    column = tmp_path / "column.csv"
    column.write_text("1\n", encoding="utf-8")
    more = {"show": [], "pdf": [f"{out}.pdf"], "picture": [f"{out}.png"], "measure": ["--metric", "X", str(column)]}
    assert main([command, str(path), *more[command]]) == 1
    assert capsys.readouterr() == ("", told + "\n")
    assert content(path) == before
    assert not list(tmp_path.glob("out*"))


def test_a_board_that_is_open_elsewhere_is_left_to_it(
    home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "boards" / "a.kata"
    _board(path)
    told = "This board is open in another window. Go on there."
    with open_board(path, who=WHO, clock=SetClock(PICTURED)):
        assert not home.open(path)
        assert said(home) == told
        assert main(["show", str(path)]) == 1
        assert capsys.readouterr().err == told + "\n"
    assert home.open(path)


def test_where_nothing_can_be_written_a_board_can_be_looked_at(qtbot: QtBot) -> None:
    """Commands that write say why not; nothing typed vanishes without a word."""
    with folder_for_all() as folder:
        path = folder / "a.kata"
        _board(path)
        path.chmod(0o444)
        folder.chmod(0o555)
        with not_root():
            style = unhurried_style(motion=False)
            window = MainWindow(None, style, screens())
            style.setParent(window)
            qtbot.addWidget(window)
            home = Home(window, style, shelf_in(folder, SetClock(PICTURED)), who=WHO)
            assert home.open(path)
            document: Any = window.document
            assert not document.writable
            assert document.apply(lambda: document.session.clearing.add("Parts wait")) is None
            assert document.waiting == 0
            assert window.notice.text.startswith(
                "The board cannot be saved right now. Nothing can be written at its place."
            )
            home.close()
        folder.chmod(0o755)
