"""The folder of boards changes under the overview: files come, go, are renamed, damaged, and come back from the bin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_board, open_board
from kata_desktop.ui.boards.bin_screen import BinScreen
from kata_desktop.ui.boards.screen import BoardsScreen
from kata_desktop.ui.destination import Place
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.helpers.home_desk import WHO, desk_on
from tests.helpers.pointer import click
from tests.helpers.screens import PICTURED


class Folder:
    """An overview of a folder in which others put, rename and spoil files."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder, self.clock = qtbot, folder, SetClock(PICTURED)
        folder.mkdir()
        for name in ("Assembly", "Milling", "Press"):
            self.put(name)
        self.desk = desk_on(qtbot, folder, self.clock, {Place.BOARD: StoryboardScreen})
        self.window, self.home = self.desk.window, self.desk.home

    def put(self, name: str) -> Path:
        path = self.folder / f"{name}.kata"
        create_board(path, name, who=WHO, clock=self.clock)
        return path

    def read(self) -> None:
        self.desk.read(self.qtbot)

    def look_again(self) -> None:
        self.home.show_boards()
        self.read()

    @property
    def boards(self) -> BoardsScreen:
        return self.home.boards

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.kata"

    def titles(self) -> list[str]:
        return sorted(card.picture.title for card in self.boards.cards)

    def tap(self, name: str) -> None:
        card = self.boards.card_of(self.path(name))
        assert card is not None
        click(card)

    def in_bin(self) -> BinScreen:
        self.home.show_bin()
        shown = self.window.stage.current
        assert isinstance(shown, BinScreen)
        return shown


@pytest.fixture
def folder(qtbot: QtBot, tmp_path: Path) -> Iterator[Folder]:
    found = Folder(qtbot, tmp_path / "boards")
    yield found
    found.desk.close()


def test_a_file_that_appears_has_a_card_at_the_next_look(folder: Folder) -> None:
    folder.put("Welding")
    assert folder.titles() == ["Assembly", "Milling", "Press"]
    folder.look_again()
    assert folder.titles() == ["Assembly", "Milling", "Press", "Welding"]


def test_a_file_that_vanished_is_said_and_its_card_goes(folder: Folder) -> None:
    folder.path("Milling").unlink()
    folder.tap("Milling")
    assert folder.window.stage.current is folder.boards
    assert folder.boards.ledge.message != ""
    assert folder.titles() == ["Assembly", "Press"]
    folder.tap("Press")
    assert folder.window.document.board.title == "Press"


def test_a_file_that_vanished_cannot_be_removed_and_nothing_else_is(folder: Folder) -> None:
    folder.path("Milling").unlink()
    folder.home.remove(folder.path("Milling"))
    assert folder.boards.ledge.message != ""
    assert sorted(path.name for path in folder.folder.glob("*.kata")) == ["Assembly.kata", "Press.kata"]
    assert folder.home.boards.bin_button.isHidden() or folder.in_bin().rows == []


def test_a_renamed_file_keeps_its_title_and_opens(folder: Folder) -> None:
    folder.path("Milling").rename(folder.path("Cell 9"))
    folder.look_again()
    assert folder.titles() == ["Assembly", "Milling", "Press"]
    folder.tap("Cell 9")
    assert folder.window.document.board.title == "Milling"


def test_a_file_spoiled_after_it_was_read_says_so_when_it_is_tapped(folder: Folder) -> None:
    folder.path("Press").write_bytes(b"no board " * 99)
    folder.tap("Press")
    assert folder.window.stage.current is folder.boards
    card = folder.boards.card_of(folder.path("Press"))
    assert card is not None
    assert card.picture.trouble == ("This file is no board.", "It was not changed. Choose another one.")
    assert folder.path("Press").read_bytes() == b"no board " * 99


def test_a_file_that_is_whole_again_shows_its_board_again(folder: Folder) -> None:
    whole = folder.path("Press").read_bytes()
    folder.path("Press").write_bytes(whole[:100])
    folder.look_again()
    card = folder.boards.card_of(folder.path("Press"))
    assert card is not None
    assert card.picture.trouble is not None
    folder.path("Press").write_bytes(whole)
    folder.look_again()
    card = folder.boards.card_of(folder.path("Press"))
    assert card is not None
    assert card.picture.trouble is None
    assert card.picture.title == "Press"


def test_what_another_program_wrote_is_read_anew(folder: Folder) -> None:
    with open_board(folder.path("Press"), who=WHO, clock=folder.clock) as opened:
        opened.session.setting_up.name_board("Press 2", "")
    folder.look_again()
    assert folder.titles() == ["Assembly", "Milling", "Press 2"]


def test_what_is_no_board_by_its_name_has_no_card(folder: Folder) -> None:
    (folder.folder / "notes.txt").write_text("x")
    (folder.folder / "Press.kata.bak").write_bytes(folder.path("Press").read_bytes())
    (folder.folder / "Press.pdf").write_bytes(b"%PDF")
    folder.look_again()
    assert folder.titles() == ["Assembly", "Milling", "Press"]


def test_a_folder_that_went_away_is_no_end_and_one_that_came_back_is_read(folder: Folder) -> None:
    away = folder.folder.with_name("unplugged")
    folder.folder.rename(away)
    folder.home.show_boards()
    QApplication.processEvents()
    assert folder.boards.cards == []
    away.rename(folder.folder)
    folder.look_again()
    assert folder.titles() == ["Assembly", "Milling", "Press"]


# --------------------------------------------------------------------------------------------- the bin


def test_a_board_comes_back_beside_one_that_took_its_name(folder: Folder) -> None:
    folder.home.remove(folder.path("Press"))
    folder.put("Press")
    with open_board(folder.path("Press"), who=WHO, clock=folder.clock) as opened:
        opened.session.setting_up.name_board("Another press", "")
    click(folder.in_bin().rows[0].restore_button)
    folder.look_again()
    assert folder.titles() == ["Another press", "Assembly", "Milling", "Press"]
    with open_board(folder.path("Press"), who=WHO, clock=folder.clock, writable=False) as opened:
        assert opened.session.board.title == "Another press", "the one that was there is untouched"


def test_removed_twice_under_one_name_both_lie_in_the_bin_and_both_come_back(folder: Folder) -> None:
    folder.home.remove(folder.path("Press"))
    folder.put("Press")
    folder.look_again()
    folder.home.remove(folder.path("Press"))
    assert [row.removed.name for row in folder.in_bin().rows] == ["Press", "Press"]
    for _ in range(2):
        click(folder.in_bin().rows[0].restore_button)
    folder.look_again()
    assert folder.titles() == ["Assembly", "Milling", "Press", "Press"]


def test_a_bin_emptied_by_another_hand_is_said(folder: Folder) -> None:
    folder.home.remove(folder.path("Press"))
    bin_ = folder.in_bin()
    bin_.rows[0].removed.path.unlink()
    click(bin_.rows[0].restore_button)
    assert not folder.path("Press").exists()
    folder.look_again()
    assert folder.titles() == ["Assembly", "Milling"]


@pytest.mark.parametrize("name", ["Größe 🙂", "مضخة", "a.b.c", "x" * 120, "-rf"])
def test_a_board_of_any_name_goes_into_the_bin_and_back(folder: Folder, name: str) -> None:
    path = folder.put(name)
    before = path.read_bytes()
    folder.look_again()
    folder.home.remove(path)
    assert not path.exists()
    click(folder.in_bin().rows[0].restore_button)
    assert path.read_bytes() == before
