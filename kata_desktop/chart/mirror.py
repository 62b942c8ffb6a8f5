"""Qt as pyqtgraph sees it: a name is there when it is asked for, and its type is made in the window's own thread.

pyqtgraph copies every name of Qt, and PySide makes most types only when they are named: of seven hundred it uses sixty.
A type that is made in the thread of the import while the window makes it too would crash the program.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal

PYQTGRAPH: Final = "pyqtgraph"
_SOURCES: Final = (QtCore, QtGui, QtWidgets)
#: What PySide makes beside the types that pyqtgraph asks for, as it is first used: made here, when this is imported.
_BESIDES: Final = (QtCore.QPoint, QtCore.QRect, QtGui.QBitmap, QtGui.QPolygon, QtGui.QPolygonF, QtGui.QRegion)
_SHORT_MS: Final = 5


class Maker(QObject):
    """Lives in the window's thread and makes types there for a thread that asks, and waits."""

    asked = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked.connect(self._make, Qt.ConnectionType.BlockingQueuedConnection)

    def _make(self, source: ModuleType, name: str) -> None:
        getattr(source, name, None)

    def wait_for(self, thread: QThread) -> None:
        """Let a thread that asks come to its end, also where no events are handled any more."""
        while not thread.wait(_SHORT_MS):
            QCoreApplication.sendPostedEvents(self)


def import_pyqtgraph(maker: Maker) -> None:
    """Import pyqtgraph in a thread of its own, with mirrors of Qt in the places of its copies.

    Nobody else may import it meanwhile: the window would wait for this thread, which waits for the window.
    """
    if PYQTGRAPH in sys.modules:
        return
    makers = [maker]
    for source in _SOURCES:
        name = source.__name__.replace("PySide6", f"{PYQTGRAPH}.Qt")
        sys.modules[name] = _mirror(name, source, makers)
        # what there is to copy of it: nothing
        source.__dir__ = list  # type: ignore[method-assign]
    try:
        importlib.import_module(PYQTGRAPH)
    finally:
        makers.clear()
        for source in _SOURCES:
            del source.__dir__


def _mirror(name: str, source: ModuleType, makers: list[Maker]) -> ModuleType:
    mirror = ModuleType(name)

    def find(wanted: str) -> object:
        for maker in makers:
            maker.asked.emit(source, wanted)
        found = getattr(source, wanted)
        setattr(mirror, wanted, found)
        return found

    mirror.__getattr__ = find  # type: ignore[method-assign]
    return mirror
