"""A story played by hand in the program as the command starts it, with a picture of where it got stuck."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kata_desktop.app import application
from kata_desktop.cli import main
from kata_desktop.ui.main_window import MainWindow
from tests.end2end.hands import until


def the_window() -> MainWindow:
    """The window of the program."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))


def played(story: Callable[[MainWindow], None], pictures: Path, arguments: Sequence[str] = ()) -> int:
    """Start the command with its arguments, play the story in its window and close it; gives the exit code."""
    application()
    ended = [1]

    def play() -> None:
        window = the_window()
        try:
            until(window.isActiveWindow, "the window did not come up")
            story(window)
            ended[0] = 0
        except Exception:  # noqa: BLE001 - whatever went wrong is shown with a picture of where
            traceback.print_exc()
            window.screen().grabWindow(window.winId()).save(str(pictures / "stuck.png"))
        finally:
            window.close()
            QApplication.quit()

    QTimer.singleShot(500, play)
    return main([*arguments]) or ended[0]
