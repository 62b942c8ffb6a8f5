"""How the program begins: one board is opened, of several and of a folder one sees all, and pictures can be made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop import app, drawing
from kata_desktop.session.clock import SystemClock
from kata_desktop.session.opening import create_board, open_board
from kata_desktop.session.place import Place
from kata_desktop.session.trouble import FileMissing, FileNotABoard
from kata_desktop.ui.boards.screen import BoardsScreen
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.storyboard.screen import StoryboardScreen

WHO = "learner@here"


def with_boards(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        create_board(folder / f"{name}.kata", name, who=WHO, clock=SystemClock())
    return folder


@pytest.fixture
def seen(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a person sees first; the program then ends as if its window were closed."""
    told: list[str] = []

    def look() -> int:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        (window,) = windows
        shown = window.stage.current
        if isinstance(shown, BoardsScreen):
            qtbot.waitUntil(lambda: not shown.is_reading)
            told.append(", ".join(card.picture.title for card in shown.cards) or "nothing")
        elif isinstance(shown, StoryboardScreen):
            told.append(f"open: {window.document.board.title}")
            shown.leave()
        window.stage.snackbar.dismiss()
        window._idle.stop()
        window.close()
        return 0

    monkeypatch.setattr(app, "let_charts_move", lambda _window: None)
    monkeypatch.setattr(QApplication, "exec", lambda *_: look())
    yield told
    QTimer.singleShot(0, qapp.processEvents)
    qapp.processEvents()


def test_the_only_board_is_opened(seen: list[str], tmp_path: Path) -> None:
    with_boards(tmp_path / "boards", "Cell 4")
    assert app.run(None, Place(tmp_path)) == 0
    assert seen == ["open: Cell 4"]
    # and free for others afterwards
    open_board(tmp_path / "boards" / "Cell 4.kata", who=WHO, clock=SystemClock()).close()


def test_of_several_boards_one_sees_all(seen: list[str], tmp_path: Path) -> None:
    with_boards(tmp_path / "boards", "Cell 4", "Paint line")
    app.run(None, Place(tmp_path))
    assert sorted(seen[0].split(", ")) == ["Cell 4", "Paint line"]


def test_an_empty_library_is_shown(seen: list[str], tmp_path: Path) -> None:
    app.run(None, Place(tmp_path))
    assert seen == ["nothing"]


def test_a_folder_shows_its_boards_even_if_it_is_one(seen: list[str], tmp_path: Path) -> None:
    app.run(with_boards(tmp_path / "elsewhere", "Cell 4"), Place(tmp_path))
    assert seen == ["Cell 4"]


def test_an_only_board_that_cannot_be_opened_is_shown_as_it_is(seen: list[str], tmp_path: Path) -> None:
    (with_boards(tmp_path / "boards") / "Broken.kata").write_bytes(b"no board" * 50)
    app.run(None, Place(tmp_path))
    assert seen == ["Broken"]


def test_a_named_board_that_cannot_be_opened_shows_no_window(seen: list[str], tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        app.run(tmp_path / "none.kata", Place(tmp_path))
    (tmp_path / "folder.kata").mkdir()
    with pytest.raises(FileNotABoard):
        app.run(tmp_path / "folder.kata", Place(tmp_path))
    assert seen == []


def test_the_overview_of_a_folder_is_a_picture_too(qtbot: QtBot, tmp_path: Path) -> None:
    folder = with_boards(tmp_path / "elsewhere", "Cell 4", "Paint line")
    drawing.write_picture(folder, tmp_path / "boards.png", looks=drawing.Looks((1280, 720)))
    picture = QImage(str(tmp_path / "boards.png"))
    assert (picture.width(), picture.height()) == (1280, 720)
    assert sorted(path.name for path in folder.iterdir()) == ["Cell 4.kata", "Paint line.kata"]
