"""A window on a board for tests of screens: shown offscreen at the size of a wall, without motion."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.app import screens
from kata_desktop.core.entries import Entry
from kata_desktop.paint.palette import Theme
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_sample
from kata_desktop.session.samples import write_sample
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.main_window import MainWindow
from tests.helpers.boards import LEARNER, MemoryFile
from tests.helpers.pointer import unhurried_style

#: The moment of the design's pictures.
PICTURED = datetime(2026, 6, 15, 13, 42).astimezone()


class SampleFile(MemoryFile):
    """A file in memory that takes a sample."""

    def append_all(self, entries: Iterable[Entry]) -> None:
        """Keep entries, all or none."""
        self.entries.extend(entries)


def sample_session(name: str = "coolant_pumps", now: datetime = PICTURED) -> StoryboardSession:
    """A session of this place on a sample board."""
    file = SampleFile()
    write_sample(name, file, SetClock(now))
    return StoryboardSession(file, SetClock(now), LEARNER)


def pumps_file(folder: Path, now: datetime) -> Path:
    """The file of a sample board, alone in a folder ``boards``."""
    path = folder / "boards" / "pumps.kata"
    path.parent.mkdir()
    create_sample(path, "coolant_pumps", clock=SetClock(now))
    return path


def shown_window(
    qtbot: QtBot,
    session: StoryboardSession,
    *,
    size: tuple[int, int] = (1920, 1080),
    theme: Theme = Theme.LIGHT,
    reading_size: float = 1.0,
) -> MainWindow:
    """A window that is shown and painted once."""
    style = unhurried_style(theme=theme, motion=False, reading_size=reading_size)
    document = StoryboardDocument(session)
    window = MainWindow(document, style, screens())
    document.setParent(window)
    style.setParent(window)
    qtbot.addWidget(window)
    # the bot holds widgets weakly, and a test may keep only a screen of the window
    vars(qtbot).setdefault("windows", []).append(window)
    window.resize(*size)
    window.show()
    QApplication.processEvents()
    return window
