"""Time from the window to the first card with a board's values, to the last of two hundred and the agenda beside them.

Counted from the window's first paint, in a process of its own.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.bench.line import Line, Part

BOARDS = 200
FIRST_SECONDS, ALL_SECONDS, STALL_SECONDS = 0.1, 2.0, 0.05
#: About a hundred entries each.
SAMPLES = ("coolant_pumps", "hospital_ward", "insurance_claims", "manufacturing_cell")


@dataclass(frozen=True, slots=True)
class Overview:
    """Seconds from the first paint of the window to its first filled card and to the last one; the longest stall."""

    first: float
    last: float
    stall: float


def measure(boards: int = BOARDS) -> Overview:
    """Show so many boards once, in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder, boards)
        child = [sys.executable, "-m", "tests.bench.overview", name]
        env = {**os.environ, "KATA_DATA": name, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        ended = subprocess.run(child, env=env, check=True, capture_output=True, text=True)
    first, last, stall = map(float, ended.stdout.split()[-3:])
    return Overview(first, last, stall)


def part() -> Part:
    """The table of the overview."""
    found = measure()
    rows = (
        ("first card, counted from the window", found.first, FIRST_SECONDS),
        ("the last card and the agenda", found.last, ALL_SECONDS),
        ("longest stall meanwhile", found.stall, STALL_SECONDS),
    )
    lines = [Line(what=what, figure=seconds * 1000, goal=goal * 1000) for what, seconds, goal in rows]
    return Part(f"overview of {BOARDS} boards", lines)


def fill(folder: Path, boards: int) -> None:
    """Make boards of the samples, each a file of its own."""
    for name in SAMPLES:
        new = [sys.executable, "-m", "kata_desktop", "new", str(folder / f"{name}.kata"), "--sample", name]
        subprocess.run(new, check=True, stdout=subprocess.DEVNULL)
    for n in range(boards - len(SAMPLES)):
        shutil.copy(folder / f"{SAMPLES[n % len(SAMPLES)]}.kata", folder / f"board {n}.kata")


def _child(folder: Path) -> None:
    """Print when the first card was filled and when all was there, from the first paint on, and the longest stall."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    from kata_desktop.app import application, home_for
    from kata_desktop.session.place import Place
    from kata_desktop.ui.kit.style import Style

    program = application()
    window, home = home_for(folder, Place(folder), Style(motion=False))
    home.show_boards()
    moments: dict[str, float] = {}
    beats: list[float] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and watched is home.boards and "paint" not in moments:
                moments["paint"] = time.monotonic()
            return False

    def beat() -> None:
        now = time.monotonic()
        beats.append(now)
        cards = home.boards.cards
        if "first" not in moments and any(not card.picture.pending for card in cards):
            moments["first"] = now
        if not home.boards.is_reading and home.boards.agenda.rows and "paint" in moments:
            gaps = [after - before for before, after in pairwise(beats)]
            paint = moments["paint"]
            print(moments["first"] - paint, now - paint, max(gaps), flush=True)
            os._exit(0)

    watch = Watch()
    home.boards.installEventFilter(watch)
    timer = QTimer(interval=1)
    timer.timeout.connect(beat)
    timer.start()
    window.resize(1920, 1080)
    window.show()
    program.exec()


if __name__ == "__main__":
    _child(Path(sys.argv[1]))
