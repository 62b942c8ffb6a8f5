"""Brings the moving chart in after the first paint: its imports cost more than the whole board and run in a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from weakref import ref

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.chart.mirror import Maker, import_pyqtgraph

if TYPE_CHECKING:
    from kata_desktop.chart.run_chart_view import Kit, RunChartView
    from kata_desktop.paint.chart_plot import ChartStyle


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
    def __init__(self, maker: Maker, parent: QObject) -> None:
        super().__init__(parent)
        self._maker = maker

    def run(self) -> None:
        import_pyqtgraph(self._maker)


class ChartLoader(QObject):
    """Imports pyqtgraph once, in a thread; `ready` when charts can move. Places that wait are furnished then."""

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_ready = self._begun = False
        self._waiting: list[ref[Place]] = []
        self._maker = Maker(self)
        self._thread = _Import(self._maker, self)
        self._thread.finished.connect(self._on_imported)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.wait)

    def start(self) -> None:
        """Begin to import; a second start does nothing."""
        if not self._begun:
            self._begun = True
            self._thread.start(QThread.Priority.LowPriority)

    def wait(self) -> None:
        """Let an import that runs come to its end: a thread must not outlive the program."""
        self._maker.wait_for(self._thread)

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


def _furnish(place: Place) -> None:
    from shiboken6 import isValid

    from kata_desktop.chart.run_chart_view import RunChartView

    if isinstance(place, QWidget) and not isValid(place):
        return
    view = RunChartView(place.kit, chart_style=place.chart_style)
    view.set_movable(place.movable)
    place.take_view(view)
