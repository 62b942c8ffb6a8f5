"""Before a board is read its panels stand where they will be, and nothing that is not known yet is said."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop import glimpse
from kata_desktop.app import window_for
from kata_desktop.paint.palette import Theme, palette_of
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import open_board
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.storyboard import bare
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.helpers.screens import pumps_file

NOW = datetime(2026, 6, 22, 10, 32).astimezone()


@pytest.fixture
def board(tmp_path: Path, qtbot: QtBot) -> Path:
    return pumps_file(tmp_path, NOW)


@pytest.fixture
def begun(board: Path, data_folder: Path, qtbot: QtBot) -> Callable[[dict[str, object]], bare.BareBoard]:
    """The bare board of a start with these settings."""

    def start(settings: dict[str, object]) -> bare.BareBoard:
        data_folder.mkdir()
        (data_folder / "settings.json").write_text(json.dumps(settings))
        frame = bare.show(["--data", str(data_folder), str(board)])
        assert frame is not None
        qtbot.addWidget(frame)
        assert frame.was_painted
        assert frame.windowTitle() == glimpse.NAME
        return frame

    return start


def panels_of(window: MainWindow) -> list[QRectF]:
    screen = window.stage.current
    assert isinstance(screen, StoryboardScreen)
    parts = (screen.target, screen.actual, screen.obstacles, screen.step, screen.record)
    return [QRectF(part.mapTo(window, part.drawn_rect().topLeft()), part.drawn_rect().size()) for part in parts]


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1280, 720), (3840, 2160)])
@pytest.mark.parametrize(
    "look",
    [
        ({"mode": "wall"}, {}),
        ({"mode": "wall", "theme": "dark"}, {"theme": Theme.DARK}),
        ({"mode": "wall", "reading_size": 1.3}, {"reading_size": 1.3}),
        ({"mode": "desk"}, {"mode": Mode.DESK}),
    ],
    ids=["wall", "dark", "130", "desk"],
)
def test_the_panels_stand_where_the_board_has_them(
    board: Path,
    begun: Callable[[dict[str, object]], bare.BareBoard],
    qtbot: QtBot,
    look: tuple[dict[str, object], dict[str, object]],
    size: tuple[int, int],
) -> None:
    settings, style = look
    frame = begun(settings)
    frame.showNormal()
    frame.resize(*size)
    empty = frame.grab().toImage()
    with open_board(board, who="learner@wall", clock=SetClock(NOW)) as opened:
        window = window_for(opened.session, Style(motion=False, **style))  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        QApplication.processEvents()
        real = window.grab().toImage()
        places = panels_of(window)
    colors = palette_of(Theme.DARK if "theme" in style else Theme.LIGHT)
    for place in places:
        for image in (empty, real):
            assert all(is_like(found, colors.line) for found in edges(image, place))
            assert all(is_like(found, colors.bg) for found in outside(image, place))
        assert empty.pixelColor(place.center().toPoint()) == colors.surface


def is_like(one: QColor, other: QColor) -> bool:
    """Whether two colours are the same but for the rounding of a line that is no whole number of pixels wide."""
    pairs = (one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue())
    return all(abs(first - second) <= 3 for first, second in pairs)


def edges(image: QImage, place: QRectF) -> list[QColor]:
    """The colours in the middles of the four sides."""
    middle = place.center().toPoint()
    left, top, right, bottom = (int(n) for n in (place.left(), place.top(), place.right() - 1, place.bottom() - 1))
    return colors_at(image, (left, middle.y()), (right, middle.y()), (middle.x(), top), (middle.x(), bottom))


def outside(image: QImage, place: QRectF) -> list[QColor]:
    """The colours just left and right of a panel."""
    y = int(place.center().y())
    return colors_at(image, (int(place.left()) - 2, y), (int(place.right()) + 1, y))


def colors_at(image: QImage, *points: tuple[int, int]) -> list[QColor]:
    return [image.pixelColor(*point) for point in points]


def test_in_the_evening_they_are_dark_if_the_light_follows_the_day(
    begun: Callable[[dict[str, object]], bare.BareBoard], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Evening(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # noqa: ARG003 - as datetime has it
            return datetime(2026, 6, 22, 21, 0).astimezone()

    monkeypatch.setattr(bare, "datetime", Evening)
    frame = begun({"theme": "time-of-day"})
    assert frame.grab().toImage().pixelColor(2, 2) == palette_of(Theme.DARK).bg


def test_a_board_that_another_window_has_open_shows_none(board: Path, data_folder: Path) -> None:
    arguments = ["--data", str(data_folder), str(board)]
    with open_board(board, who="learner@wall", clock=SetClock(NOW)) as opened:
        opened.session.setting_up.name_board("Another name")
        assert bare.show(arguments) is None


@pytest.mark.parametrize("content", [None, b"", b"value\n44.9\n"])
def test_what_is_no_board_shows_none(tmp_path: Path, data_folder: Path, qtbot: QtBot, content: bytes | None) -> None:
    path = tmp_path / "none.kata"
    if content is not None:
        path.write_bytes(content)
    assert bare.show(["--data", str(data_folder), str(path)]) is None


def test_commands_and_an_empty_library_show_none(board: Path, tmp_path: Path) -> None:
    assert bare.show(["new", str(board)]) is None
    assert bare.show(["--data", str(tmp_path / "nowhere")]) is None


def test_without_a_display_there_is_none(board: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glimpse, "has_display", lambda *_: False)
    assert bare.show([str(board)]) is None
