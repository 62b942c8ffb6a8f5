"""`python -m tests.bench.probe [BOARD]`: one start of an empty Qt window, or of the program, told in moments.

Only what the start itself imports is imported here: whatever else came first would make the floor look slow.
"""

import json
import os
import sys
import time
from typing import Any

#: Milliseconds after the chart moves in which nothing more should hold the window up.
REST_MS = 300
_BEAT_MS = 1
CHART_PLACE = "kata_desktop.ui.storyboard.chart_place"


def _memory() -> float:
    """Resident MiB of this process; 0 where the system does not tell."""
    if not sys.platform.startswith("linux"):
        return 0.0
    with open("/proc/self/statm", encoding="ascii") as told:  # noqa: PTH123 - no import more than the floor needs
        return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def empty() -> None:
    """Show an empty window; tells when it was painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        def paintEvent(self, event: Any) -> None:
            QTimer.singleShot(0, application.quit)

    application = QApplication([])
    window = Window()
    window.resize(application.primaryScreen().availableSize())
    window.showMaximized()
    application.exec()
    print(json.dumps({"painted": time.monotonic(), "memory": _memory()}))


class Probe:
    """Watches the program from its first event to the moving chart, then closes it as a person would."""

    def __init__(self) -> None:
        self.moments: dict[str, float] = {}
        self.stall = self.memory = 0.0
        self._last = 0.0
        self.beats: Any = None

    def watch(self) -> None:
        """Look at the first paints of the glimpse, of the board's chart and of the moving one, and at nothing else.

        A look at every event of the program would make PySide learn each kind of thing that gets one.
        """
        from kata_desktop.__main__ import glimpse_module

        glimpse: Any = glimpse_module()
        make, wait = glimpse.application, glimpse.Frame.wait_for_paint

        def application() -> Any:
            made = make()
            if CHART_PLACE in sys.modules and self.beats is None:
                from PySide6.QtCore import QTimer

                self.beats = QTimer(made, interval=_BEAT_MS)
                self.beats.timeout.connect(self.beat)
                self.follow(sys.modules[CHART_PLACE].ChartPlace)
            return made

        def waited(frame: Any) -> None:
            wait(frame)
            # bare panels are no board
            if frame.was_painted:
                self.moments["painted" if frame.shows_picture else "framed"] = time.monotonic()

        glimpse.Frame.wait_for_paint = waited
        glimpse.application = application

    def follow(self, kind: Any) -> None:
        """Tell when a chart is painted, and when the moving one in its place is."""
        from PySide6.QtCore import QEvent, QObject, QTimer

        probe, paint, take = self, kind.paintEvent, kind.take_view

        class Watch(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint and "live" not in probe.moments:
                    QTimer.singleShot(0, self, probe.live)
                return False

        def painted(place: Any, event: Any) -> None:
            paint(place, event)
            if "complete" not in probe.moments:
                QTimer.singleShot(0, place, probe.complete)

        def taken(place: Any, view: Any) -> None:
            take(place, view)
            view.viewport().installEventFilter(Watch(view))

        kind.paintEvent, kind.take_view = painted, taken

    def complete(self) -> None:
        """The real board was painted, and answers."""
        if "complete" not in self.moments:
            self._last = self.moments["complete"] = time.monotonic()
            self.beats.start()

    def live(self) -> None:
        """The chart can be moved; soon all is done."""
        from PySide6.QtCore import QTimer

        if "live" not in self.moments:
            self.moments["live"] = time.monotonic()
            QTimer.singleShot(REST_MS, self.end)

    def beat(self) -> None:
        """Take the time since the event loop last came round."""
        now = time.monotonic()
        self.stall, self._last = max(self.stall, now - self._last), now

    def end(self) -> None:
        """Close the window."""
        from PySide6.QtWidgets import QApplication

        self.memory = _memory()
        self.beats.stop()
        QApplication.closeAllWindows()


def program(board: str) -> None:
    """Open a board with the program; tells its moments, the longest stall and the memory."""
    probe = Probe()
    probe.watch()
    sys.argv = ["kata-desktop", board]
    from kata_desktop.__main__ import run

    run()
    told = {"painted": probe.moments["complete"], **probe.moments, "stall": probe.stall, "memory": probe.memory}
    print(json.dumps(told))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        program(sys.argv[1])
    else:
        empty()
