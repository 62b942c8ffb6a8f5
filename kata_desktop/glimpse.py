"""The first glimpse: the kept picture of a board is on the screen while the program behind it is still being read.

Nothing else of the program is imported here, as each module would come before the first paint.
"""

from __future__ import annotations

import json
import os
import sys
import time
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QLocale, qVersion
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QImage,
    QInputDevice,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from kata_desktop import __version__

NAME = "Kata Desktop"
STYLE = "Fusion"
CACHE = "cache"
INDEX = "glimpse.json"
SUFFIX = ".kata"
_PATIENCE = 0.5
_BYTES_PER_PIXEL = 4


def application() -> QApplication:
    """The one application, in a style that looks the same everywhere; our fonts come with the program itself."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    QGuiApplication.setDesktopFileName("kata-desktop")
    # told so and not by `setStyle`, whose answer PySide would first learn to know: a hundredth of a second
    made = QApplication([NAME, "-style", STYLE])
    made.setApplicationName(NAME)
    made.setApplicationDisplayName(NAME)
    return made


class Frame(QWidget):
    """The window of the program: at first it shows a picture, then it is filled by what it `take`s.

    Without a picture, or with one of another size than the window's, it shows the ground.
    """

    def __init__(self, picture: QImage | None, *, title: str, ground: str) -> None:
        super().__init__()
        self.was_painted = False
        self._picture = picture
        self._ground = QColor(ground)
        self._content: QWidget | None = None
        self.setWindowTitle(title)

    def take(self, content: QWidget) -> None:
        """Let a child widget fill the window; its title and its smallest size become the window's."""
        self._picture = None
        self._content = content
        content.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(content.windowTitle())
        self.setMinimumSize(content.minimumSize())
        content.setGeometry(self.rect())
        content.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        # what fills the window is asked too: it may hold entries that no file has taken yet
        event.setAccepted(self._content is None or self._content.close())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._content is not None:
            self._content.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted once or twice, and whole
        painter = QPainter(self)
        if self._picture is not None and self.shows_picture:
            painter.drawImage(0, 0, self._picture)
        elif self._content is None:
            self.paint_ground(painter)
        painter.end()
        self.was_painted = True

    @property
    def shows_picture(self) -> bool:
        """Whether what stands in the window is the kept picture of a board."""
        return self._picture is not None and self._picture.deviceIndependentSize().toSize() == self.size()

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what stands in the window without a picture."""
        painter.fillRect(self.rect(), self._ground)

    def wait_for_paint(self) -> None:
        """Let the window be painted, for half a second at most; nothing that people do is answered meanwhile."""
        until = time.monotonic() + _PATIENCE
        while not self.was_painted and time.monotonic() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 10)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a display is named where there may be none: Qt ends the whole program when it cannot reach one."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environment.get(name) for name in named)


def show(arguments: Sequence[str]) -> Frame | None:
    """Show the picture kept for what the arguments open; None, with nothing shown, unless it is surely right."""
    try:
        opened = asked(arguments)
        if opened is None:
            return None
        data, board = opened
        held = json.loads((data / CACHE / INDEX).read_bytes())
        kept = held["days"][_today()]
        if held["key"]["board"] != str(board):
            return None
        application()
        screen = QGuiApplication.primaryScreen()
        picture = _picture(data / CACHE / kept["name"], kept, screen.devicePixelRatio())
        if picture is None or held["key"] != key(board, data):
            return None
        frame = Frame(picture, title=str(held["title"]), ground=str(held["ground"]))
        frame.resize(picture.deviceIndependentSize().toSize())
        frame.showMaximized()
    except (OSError, ValueError, LookupError, TypeError, zlib.error, RecursionError):
        # a cache that cannot be used is none
        return None
    frame.wait_for_paint()
    return frame


def touch_found() -> bool:
    """Whether there is a touchscreen."""
    return any(device.type() is QInputDevice.DeviceType.TouchScreen for device in QInputDevice.devices())


def asked(arguments: Sequence[str]) -> tuple[Path, Path] | None:
    """The data folder and the one board that is to be opened in a window; None for everything else.

    Raises OSError where the boards of the data folder cannot be listed.
    """
    if not has_display(os.environ, sys.platform):
        return None
    rest = list(arguments)
    data = os.environ.get("KATA_DATA", "")
    if len(rest) > 1 and rest[0] == "--data":
        data, rest = rest[1], rest[2:]
    folder = Path(data) if data else _own_folder()
    if not rest:
        boards = [path for path in (folder / "boards").iterdir() if path.suffix.lower() == SUFFIX]
        return (folder, boards[0].resolve()) if len(boards) == 1 else None
    is_board = len(rest) == 1 and rest[0].endswith(SUFFIX)
    return (folder, Path(rest[0]).resolve()) if is_board else None


def _own_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("kata-desktop", appauthor=False))


def _today() -> str:
    return time.strftime("%Y-%m-%d")


def key(board: Path, data: Path) -> dict[str, object]:
    """All that a picture of a board depends on but the day, comparable after a way through JSON.

    Raises OSError when the board cannot be asked, or holds entries that are not yet in the one file.
    """
    for beside in ("-wal", "-journal"):
        with suppress(FileNotFoundError):
            if board.with_name(board.name + beside).stat().st_size:
                raise FileExistsError(board)
    file = board.stat()
    screen = QGuiApplication.primaryScreen()
    try:
        settings = (data / "settings.json").read_text(encoding="utf-8")
    except FileNotFoundError:
        settings = ""
    return {
        "program": __version__,
        "qt": qVersion(),
        "board": str(board),
        "file": [file.st_size, file.st_mtime_ns, file.st_ctime_ns, file.st_ino],
        "writable": os.access(board, os.W_OK) and os.access(board.parent, os.W_OK),
        "screen": [*screen.availableSize().toTuple(), screen.devicePixelRatio(), screen.logicalDotsPerInch()],
        "settings": settings,
        "language": [QLocale.system().name(), os.environ.get("LANGUAGE", "")],
        "zone": list(time.tzname),
        "touch": touch_found(),
    }


def is_kept(data: Path, board: Path, days: Sequence[str]) -> bool:
    """Whether pictures of these days are kept for the board as it is now."""
    try:
        held = json.loads((data / CACHE / INDEX).read_bytes())
        return bool(held["key"] == key(board, data)) and set(days) <= set(held["days"])
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return False


def keep(data: Path, board: Path, pictures: Mapping[str, QImage], *, title: str, ground: str) -> None:
    """Keep the pictures of a closed board by day (``2026-06-19``), in place of all others.

    A medium that takes no writing keeps none; that is no trouble.
    """
    with suppress(OSError):
        folder = data / CACHE
        _delete(data)
        found = key(board, data)
        folder.mkdir(parents=True, exist_ok=True)
        days = {}
        for day, picture in pictures.items():
            name = f"glimpse-{day}.picture"
            flat = picture.convertToFormat(QImage.Format.Format_RGB32)
            packed = zlib.compress(bytes(flat.constBits()), 1)
            (folder / name).write_bytes(packed)
            days[day] = {"name": name, "width": flat.width(), "height": flat.height(), "sum": zlib.crc32(packed)}
        held = {"key": found, "title": title, "ground": ground, "days": days}
        beside = folder / f".{INDEX}"
        beside.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
        beside.replace(folder / INDEX)


def forget(data: Path) -> None:
    """Keep no picture any more."""
    with suppress(OSError):
        _delete(data)


def _delete(data: Path) -> None:
    # the index goes first: without it no picture is looked at
    (data / CACHE / INDEX).unlink(missing_ok=True)
    for path in (data / CACHE).glob("glimpse-*.picture"):
        path.unlink(missing_ok=True)


class _Kept(QImage):
    """A picture that keeps the pixels it was read into: a copy would cost a twentieth of the whole start."""

    def __init__(self, pixels: bytes, width: int, height: int) -> None:
        super().__init__(pixels, width, height, width * _BYTES_PER_PIXEL, QImage.Format.Format_RGB32)
        self._pixels = pixels


def _picture(path: Path, kept: Mapping[str, int], ratio: float) -> QImage | None:
    """Read a kept picture; None when it is not what was written."""
    width, height = int(kept["width"]), int(kept["height"])
    packed = path.read_bytes()
    if zlib.crc32(packed) != kept["sum"]:
        return None
    pixels = zlib.decompress(packed)
    if len(pixels) != width * height * _BYTES_PER_PIXEL:
        return None
    picture = _Kept(pixels, width, height)
    picture.setDevicePixelRatio(ratio)
    return picture
