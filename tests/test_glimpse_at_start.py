"""The program itself opens with the glimpse it kept, and imports little before it."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from kata_desktop.session.clock import SystemClock
from kata_desktop.session.opening import create_sample, open_board
from tests.helpers.board_files import ROOT

_START = """
import sys
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer
seen = []
class Watch(QObject):
    def eventFilter(self, watched, event):
        name = type(watched).__name__
        if event.type() == QEvent.Type.Paint and name in ("Frame", "BareBoard", "MainWindow") and name not in seen:
            seen.append(name)
            if name == "MainWindow":
                QTimer.singleShot(0, QtWidgets.QApplication.closeAllWindows)
        return False
class Application(QtWidgets.QApplication):
    def __init__(self, arguments):
        super().__init__(arguments)
        self.watch = Watch()
        self.installEventFilter(self.watch)
QtWidgets.QApplication = Application
from kata_desktop.__main__ import run
code = run()
print(*seen)
sys.exit(code)
"""


def test_the_program_opens_with_what_it_kept_else_with_bare_panels(tmp_path: Path, data_folder: Path) -> None:
    # a board of these days: after a silence something else comes first
    board = tmp_path / "pumps.kata"
    create_sample(board, "coolant_pumps", clock=SystemClock())

    def start() -> str:
        ended = subprocess.run(
            [sys.executable, "-c", _START, str(board)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        return ended.stdout.strip()

    assert start() == "BareBoard MainWindow"
    assert start() == "Frame MainWindow"
    with open_board(board, who="coach@laptop", clock=SystemClock()) as opened:
        opened.session.setting_up.name_board("Another name")
    assert start() == "BareBoard MainWindow"
    assert start() == "Frame MainWindow"


_CUT = """
import os, signal, sys
from kata_desktop import glimpse
from kata_desktop.ui import idle
idle.IDLE_MS = 1
keep = glimpse.keep
def kept_and_cut(*told, **named):
    keep(*told, **named)
    os.kill(os.getpid(), signal.SIGKILL)
glimpse.keep = kept_and_cut
from kata_desktop.__main__ import run
run()
"""


def test_a_board_at_rest_keeps_its_glimpse_for_the_day_the_power_is_cut(tmp_path: Path) -> None:
    board = tmp_path / "pumps.kata"
    create_sample(board, "coolant_pumps", clock=SystemClock())
    cut = subprocess.run([sys.executable, "-c", _CUT, str(board)], cwd=ROOT, capture_output=True, check=False)
    assert cut.returncode == -signal.SIGKILL
    shown = subprocess.run(
        [sys.executable, "-c", _START, str(board)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert shown.stdout.strip() == "Frame MainWindow"


_IMPORTS = """
import builtins, sys
plain = builtins.__import__
from kata_desktop.__main__ import glimpse_module
assert glimpse_module().__name__ == "kata_desktop.glimpse"
ours = {name for name in sys.modules if name.startswith("kata_desktop")}
assert ours == {"kata_desktop", "kata_desktop.__main__", "kata_desktop.glimpse"}, ours
sys.exit(builtins.__import__ is not plain)
"""


def test_a_command_needs_no_window(tmp_path: Path) -> None:
    program = (
        "import gc, sys\n"
        "from kata_desktop.__main__ import run\n"
        "code = run()\n"
        "assert gc.isenabled()\n"
        "assert 'PySide6.QtWidgets' not in sys.modules\n"
        "sys.exit(code)"
    )
    command = [sys.executable, "-c", program, "new", str(tmp_path / "a.kata")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def test_little_comes_before_the_glimpse_and_nothing_reads_the_sources_after_it() -> None:
    assert subprocess.run([sys.executable, "-c", _IMPORTS], cwd=ROOT, check=False).returncode == 0
