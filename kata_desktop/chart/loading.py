"""Brings the moving chart in after the first paint: its imports cost more than the whole board and run in a thread."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING, Final, Protocol
from weakref import ref

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from kata_desktop.chart.run_chart_view import Kit, RunChartView
    from kata_desktop.paint.chart_plot import ChartStyle

#: Seconds; a touch meanwhile waits no longer than for a frame.
_SLICE: Final = 0.008


class Place(Protocol):
    """Where a painted chart waits for the moving one."""

    @property
    def kit(self) -> Kit: ...

    @property
    def chart_style(self) -> ChartStyle: ...

    @property
    def movable(self) -> bool: ...

    def take_view(self, view: RunChartView, /) -> None: ...


class _Import(QThread):
    def run(self) -> None:
        importlib.import_module("pyqtgraph")


class ChartLoader(QObject):
    """Imports pyqtgraph once, in a thread; `ready` when charts can move. Places that wait are furnished then."""

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_ready = False
        self._waiting: list[ref[Place]] = []
        self._names: Iterator[tuple[object, str]] | None = None
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._make_types)
        self._thread = _Import(self)
        self._thread.finished.connect(self._on_imported)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.wait)

    def start(self) -> None:
        """Begin to import; a second start does nothing."""
        if self._names is None:
            self._names = _names_of_qt()
            self._slices.start()

    def _make_types(self) -> None:
        """Make what PySide makes of its types only when they are named, for some milliseconds at a time.

        pyqtgraph names all of them. In the thread that could meet the same type being made here, which crashes.
        """
        assert self._names is not None
        until = perf_counter() + _SLICE
        for module, name in self._names:
            getattr(module, name)
            if perf_counter() > until:
                return
        self._slices.stop()
        self._thread.start(QThread.Priority.LowPriority)

    def wait(self) -> None:
        """Let an import that runs come to its end: a thread must not outlive the program."""
        self._slices.stop()
        self._thread.wait()

    def furnish(self, place: Place) -> None:
        """Put a moving chart in a place, now or as soon as there is one; a place that has gone is forgotten."""
        if self.is_ready:
            _furnish(place)
        else:
            self._waiting.append(ref(place))

    def _on_imported(self) -> None:
        self.is_ready = True
        waiting, self._waiting = self._waiting, []
        for waits in waiting:
            place = waits()
            if place is not None:
                _furnish(place)
        self.ready.emit()


def _names_of_qt() -> Iterator[tuple[object, str]]:
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            yield module, name


def _furnish(place: Place) -> None:
    from shiboken6 import isValid

    from kata_desktop.chart.run_chart_view import RunChartView

    if isinstance(place, QWidget) and not isValid(place):
        return
    view = RunChartView(place.kit, chart_style=place.chart_style)
    view.set_movable(place.movable)
    place.take_view(view)
