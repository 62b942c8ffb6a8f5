"""The first glimpse is the board as it is, but for the time, or nothing at all."""

from __future__ import annotations

import json
import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop import glimpse
from kata_desktop.app import window_for
from kata_desktop.paint.palette import Theme
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_sample, open_board
from kata_desktop.session.settings import ModeChoice, Settings, ThemeChoice
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.storyboard import still
from tests.helpers.screens import pumps_file

NOW = datetime(2026, 6, 22, 10, 32).astimezone()


@pytest.fixture
def board(tmp_path: Path, qtbot: QtBot) -> Path:
    return pumps_file(tmp_path, NOW)


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The day of the next start, to be changed; only the day of closing is drawn."""
    monkeypatch.setattr(still, "DAYS", 1)
    days = ["2026-06-22"]
    monkeypatch.setattr(glimpse, "_today", lambda: days[-1])
    return days


def seen(board: Path, data: Path, style: Style, now: datetime = NOW) -> tuple[MainWindow, QImage]:
    """A window as the program makes it, its picture, and what is kept when it is closed."""
    with open_board(board, who="learner@wall", clock=SetClock(now)) as opened:
        window = window_for(opened.session, style)
        window.resize(QGuiApplication.primaryScreen().availableSize())
        window.showMaximized()
        QApplication.processEvents()
        picture = window.grab().toImage()
        window.close()
    still.keep(data, board, window, opened.session, style)
    return window, picture


def differing(first: QImage, second: QImage) -> QRect:
    """The smallest rectangle that holds every pixel in which two pictures differ."""
    assert first.size() == second.size()
    found = QRect()
    width = first.width()
    rows = [
        memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I") for image in (first, second)
    ]
    for y in range(first.height()):
        one, other = (row[y * width : (y + 1) * width] for row in rows)
        if one != other:
            columns = [x for x in range(width) if one[x] != other[x]]
            found |= QRect(columns[0], y, columns[-1] - columns[0] + 1, 1)
    return found


def kept(board: Path, data: Path, **style: object) -> QImage:
    """Keep the glimpse of a board; gives what its window showed."""
    window, picture = seen(board, data, Style(motion=False, **style))  # type: ignore[arg-type]
    window.deleteLater()
    return picture


def shown(board: Path, data: Path) -> QImage | None:
    """The glimpse as a start would show it."""
    frame = glimpse.show(["--data", str(data), str(board)])
    if frame is None:
        return None
    assert frame.was_painted
    picture = frame.grab().toImage()
    frame.close()
    frame.deleteLater()
    return picture


@pytest.mark.parametrize(
    "style",
    [{}, {"theme": Theme.DARK}, {"mode": Mode.DESK}, {"reading_size": 1.3}],
    ids=["wall", "dark", "desk", "130"],
)
def test_it_is_the_board_to_the_pixel_but_for_the_time(
    board: Path, data_folder: Path, day: list[str], style: dict[str, object]
) -> None:
    data_folder.mkdir()
    settings = {"theme": "dark" if "theme" in style else "light", "reading_size": style.get("reading_size", 1.0)}
    (data_folder / "settings.json").write_text(json.dumps(settings))
    real = kept(board, data_folder, **style)
    picture = shown(board, data_folder)
    assert picture is not None
    differs = differing(picture, real)
    unit = real.width() / 1920
    # at a desk the system shows the time
    assert differs.isEmpty() == (style.get("mode") is Mode.DESK)
    assert QRect(int(1500 * unit), 0, real.width(), int(100 * unit)).contains(differs) or differs.isEmpty()


def test_the_next_days_are_ready(
    board: Path, data_folder: Path, day: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still, "DAYS", 4)
    kept(board, data_folder)
    day.append("2026-06-24")
    picture = shown(board, data_folder)
    window, real = seen(board, data_folder / "other", Style(motion=False), NOW + timedelta(days=2, hours=-3))
    window.deleteLater()
    assert picture is not None
    assert differing(picture, real).bottom() < 100 * real.width() / 1920
    for other in ("2026-06-21", "2026-06-26"):
        day.append(other)
        assert shown(board, data_folder) is None


def test_the_library_of_one_board_needs_no_name(board: Path, day: list[str]) -> None:
    data = board.parent.parent
    kept(board, data)
    frame = glimpse.show(["--data", str(data)])
    assert frame is not None
    assert frame.windowTitle() == "Cell 4, coolant pump assembly"
    frame.close()
    frame.deleteLater()
    create_sample(board.with_name("second.kata"), "hospital_ward", clock=SetClock(NOW))
    assert glimpse.show(["--data", str(data)]) is None


@pytest.mark.parametrize(
    "arguments", [["new", "a.kata"], ["--version"], ["folder"], ["--data"], ["pdf", "a.kata", "b.pdf"]]
)
def test_commands_and_folders_have_none(arguments: list[str]) -> None:
    assert glimpse.show(arguments) is None


def test_an_entry_by_another_road_is_never_missing(board: Path, data_folder: Path, day: list[str]) -> None:
    kept(board, data_folder)
    with open_board(board, who="coach@laptop", clock=SetClock(NOW)) as opened:
        opened.session.setting_up.name_board("Another name")
    assert shown(board, data_folder) is None


def test_entries_that_wait_beside_the_file_are_never_missing(board: Path, data_folder: Path, day: list[str]) -> None:
    kept(board, data_folder)
    beside = board.with_name(board.name + "-wal")
    beside.touch()
    assert shown(board, data_folder) is not None
    beside.write_bytes(b"entries")
    assert shown(board, data_folder) is None


def test_another_board_in_the_place_of_the_file_is_not_shown(
    board: Path, data_folder: Path, day: list[str], tmp_path: Path
) -> None:
    kept(board, data_folder)
    times = board.stat()
    other = tmp_path / "other.kata"
    other.write_bytes(board.read_bytes())
    os.utime(other, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert shown(other, data_folder) is None
    other.replace(board)
    assert board.stat().st_mtime_ns == times.st_mtime_ns
    assert shown(board, data_folder) is None


@pytest.mark.parametrize("change", ["settings", "language", "zone", "program", "readonly"])
def test_it_goes_with_what_it_depends_on(
    board: Path, data_folder: Path, day: list[str], monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    kept(board, data_folder)
    assert shown(board, data_folder) is not None
    match change:
        case "settings":
            (data_folder / "settings.json").write_text('{"reading_size": 1.15}')
        case "language":
            monkeypatch.setenv("LANGUAGE", "xx")
        case "zone":
            monkeypatch.setattr("time.tzname", ("ABC", "DEF"))
        case "program":
            monkeypatch.setattr(glimpse, "__version__", "0.0.0")
        case _:
            monkeypatch.setattr("os.access", lambda *_: False)
    assert shown(board, data_folder) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"days": 3}', '{"days": {"2026-06-22": {}}, "key": {}}'])
def test_an_index_that_cannot_be_used_is_none(board: Path, data_folder: Path, day: list[str], text: str) -> None:
    kept(board, data_folder)
    (data_folder / "cache" / glimpse.INDEX).write_text(text)
    assert shown(board, data_folder) is None
    assert not glimpse.is_kept(data_folder, board, ["2026-06-22"])


@pytest.mark.parametrize("damage", [b"", b"-", None])
def test_a_damaged_picture_is_none(board: Path, data_folder: Path, day: list[str], damage: bytes | None) -> None:
    kept(board, data_folder)
    path = data_folder / "cache" / "glimpse-2026-06-22.picture"
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage + path.read_bytes()[1:])
        if not damage:
            path.write_bytes(b"")
    assert shown(board, data_folder) is None


def test_a_picture_of_another_size_than_told_is_none(board: Path, data_folder: Path, day: list[str]) -> None:
    kept(board, data_folder)
    index = data_folder / "cache" / glimpse.INDEX
    held = json.loads(index.read_text())
    held["days"]["2026-06-22"]["width"] += 1
    index.write_text(json.dumps(held))
    assert shown(board, data_folder) is None


def test_without_the_folder_all_goes_on(board: Path, data_folder: Path, day: list[str]) -> None:
    assert shown(board, data_folder) is None
    data_folder.write_text("a file where the folder should be")
    kept(board, data_folder)
    assert shown(board, data_folder) is None


def test_nothing_is_drawn_twice(
    board: Path, data_folder: Path, day: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(board, data_folder)
    monkeypatch.setattr(still, "still", None)
    kept(board, data_folder)
    assert shown(board, data_folder) is not None


def test_a_window_of_another_size_keeps_none(board: Path, data_folder: Path, day: list[str]) -> None:
    kept(board, data_folder)
    with open_board(board, who="learner@wall", clock=SetClock(NOW)) as opened:
        style = Style(motion=False)
        opened.session.setting_up.name_board("Other")
        window = window_for(opened.session, style)
        window.show()
        window.close()
    still.keep(data_folder, board, window, opened.session, style)
    window.deleteLater()
    assert list((data_folder / "cache").iterdir()) == []


@pytest.mark.parametrize(
    ("settings", "style", "same"),
    [
        (Settings(), Style(), True),
        (Settings(), Style(theme=Theme.DARK), False),
        (Settings(theme=ThemeChoice.DARK), Style(theme=Theme.DARK), True),
        (Settings(theme=ThemeChoice.TIME_OF_DAY), Style(), False),
        (Settings(mode=ModeChoice.DESK), Style(), False),
        (Settings(mode=ModeChoice.DESK), Style(mode=Mode.DESK), True),
        (Settings(reading_size=1.15), Style(), False),
    ],
)
def test_only_a_look_that_comes_again_is_kept(settings: Settings, style: Style, same: bool) -> None:
    assert still.follows(style, settings) is same


def test_the_window_is_filled_by_the_program_and_stays_the_same(qtbot: QtBot) -> None:
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.blue)
    frame = glimpse.Frame(picture, title="Pumps", ground="#ff0000")
    qtbot.addWidget(frame)
    frame.resize(640, 480)
    frame.show()
    native = frame.windowHandle()
    assert frame.grab().toImage().pixelColor(5, 5) == Qt.GlobalColor.blue
    frame.resize(650, 480)
    assert frame.grab().toImage().pixelColor(5, 5) == Qt.GlobalColor.red
    content = QWidget(frame)
    content.setMinimumSize(600, 400)
    content.setWindowTitle("Pumps of cell 4")
    pressed: list[QPoint] = []
    content.mousePressEvent = lambda event: pressed.append(event.position().toPoint())  # type: ignore[method-assign]
    frame.take(content)
    assert (frame.windowTitle(), frame.minimumWidth()) == ("Pumps of cell 4", 600)
    frame.resize(700, 500)
    assert content.geometry() == frame.rect()
    assert frame.windowHandle() is native
    QTest.mouseClick(native, Qt.MouseButton.LeftButton, pos=QPoint(30, 40))
    assert pressed == [QPoint(30, 40)]
    content.setWindowTitle("Other")
    assert frame.windowTitle() == "Other"


def test_what_fills_the_frame_is_asked_before_it_closes(qtbot: QtBot) -> None:
    frame = glimpse.Frame(QImage(64, 48, QImage.Format.Format_RGB32), title="Pumps", ground="#ff0000")
    qtbot.addWidget(frame)
    frame.show()
    content = QWidget(frame)
    answers = iter([False, True])
    content.closeEvent = lambda event: event.setAccepted(next(answers))  # type: ignore[method-assign]
    frame.take(content)
    assert not frame.close()
    assert frame.isVisible()
    assert frame.close()
