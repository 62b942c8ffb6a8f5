"""Time from the start of Python to the first painted window: an empty one, and the program with a board.

Both run the same watch, in turn, each in a process of its own; so read the ratio, not the milliseconds.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROUNDS = 11
SAMPLE = "coolant_pumps"


@dataclass(frozen=True, slots=True)
class FirstPaint:
    """Seconds of each round, of the empty window (the floor) and of the program."""

    floor: list[float]
    program: list[float]

    @property
    def ratio(self) -> float:
        """How many times the floor the program takes, by medians."""
        return statistics.median(self.program) / statistics.median(self.floor)


def measure(rounds: int = ROUNDS) -> FirstPaint:
    """Measure both in turn, after one round that only warms the disk's cache."""
    with tempfile.TemporaryDirectory() as folder:
        board = str(Path(folder, f"{SAMPLE}.kata"))
        new = [sys.executable, "-m", "kata_desktop", "new", board, "--sample", SAMPLE]
        subprocess.run(new, check=True, stdout=subprocess.DEVNULL)
        paints = [(_seconds(folder, "empty"), _seconds(folder, board)) for _ in range(rounds + 1)][1:]
    return FirstPaint(floor=[empty for empty, _ in paints], program=[full for _, full in paints])


def _seconds(folder: str, what: str) -> float:
    env = {**os.environ, "KATA_DATA": folder}
    started = time.monotonic()
    child = [sys.executable, "-m", "tests.bench.first_paint", what]
    ended = subprocess.run(child, env=env, check=True, capture_output=True, text=True)
    return float(ended.stdout.split()[-1]) - started


def _child(what: str) -> None:
    """Show one window and print the time at which its first paint was done."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    class Watch(QObject):
        seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and not self.seen:
                self.seen = True
                QTimer.singleShot(0, self, painted)
            return False

    def painted() -> None:
        print(time.monotonic(), flush=True)
        # the rest of the program's life is not what is measured
        os._exit(0)

    run = QApplication.exec

    def watched(*_: Any) -> int:
        watch = Watch()
        QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]
        return run()

    QApplication.exec = watched  # type: ignore[method-assign]
    if what == "empty":
        app = QApplication([])
        window = QWidget()
        window.resize(1920, 1080)
        window.show()
        app.exec()
    else:
        from kata_desktop.cli import main

        main([what])


if __name__ == "__main__":
    _child(sys.argv[1])
