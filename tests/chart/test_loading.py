"""The moving chart comes after the first paint, from a thread, and takes the painted one's place unseen."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.chart.loading import ChartLoader
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.chart_place import ChartPlace
from tests.helpers.charts import chart_of
from tests.helpers.pointer import HANDS, Pointer

HEAVY = "sorted({'pyqtgraph', 'numpy', 'sqlite_utils', 'platformdirs'} & set(sys.modules))"


def shown_place(qtbot: QtBot, *, movable: bool = False) -> ChartPlace:
    place = ChartPlace(Style(), movable=movable)
    qtbot.addWidget(place)
    place.resize(900, 400)
    place.show_chart(chart_of(24), "24 points.")
    place.show()
    QApplication.processEvents()
    return place


def loaded(qtbot: QtBot) -> ChartLoader:
    loader = ChartLoader()
    with qtbot.waitSignal(loader.ready, timeout=30_000):
        loader.start()
    return loader


def picture(place: ChartPlace) -> QImage:
    return place.grab().toImage()


def test_it_takes_the_place_unseen(qtbot: QtBot) -> None:
    place = shown_place(qtbot)
    before = picture(place)
    loaded(qtbot).furnish(place)
    assert place.view is not None
    assert picture(place) == before
    assert place.view.accessibleName() == place.accessibleName() == "24 points."
    assert place.view.geometry() == place.rect()


def test_places_wait_until_it_is_there(qtbot: QtBot) -> None:
    place, gone = shown_place(qtbot), ChartPlace(Style())
    loader = ChartLoader()
    loader.furnish(place)
    loader.furnish(gone)
    assert place.view is None
    gone.deleteLater()
    del gone
    with qtbot.waitSignal(place.taken_over, timeout=30_000):
        loader.start()
        loader.start()
    assert loader.is_ready


@HANDS
def test_it_tells_by_the_same_signals(qtbot: QtBot, act: Pointer) -> None:
    place = shown_place(qtbot)
    painted = place.plot()
    assert painted is not None
    assert place.picture is not None
    at = painted.place(place.picture.points[9]).toPoint()
    with qtbot.waitSignal(place.point_chosen) as told:
        act(place, at)
    assert told.args == [9]
    loaded(qtbot).furnish(place)
    assert place.view is not None
    with qtbot.waitSignal(place.point_chosen) as told:
        act(place.view.viewport(), at)
    assert told.args == [9]
    with qtbot.waitSignal(place.elsewhere):
        act(place.view.viewport(), QPoint(2, 2))


def test_the_focus_goes_over(qtbot: QtBot) -> None:
    place = shown_place(qtbot, movable=True)
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    place.setFocus()
    loaded(qtbot).furnish(place)
    assert place.view is not None
    assert place.view.hasFocus()


def test_what_is_shown_later_is_shown_by_the_moving_chart(qtbot: QtBot) -> None:
    place, painted = shown_place(qtbot), shown_place(qtbot)
    loaded(qtbot).furnish(place)
    for one in (place, painted):
        one.show_chart(chart_of(31), "31 points.")
        one.resize(1000, 420)
        QApplication.processEvents()
    assert picture(place) == picture(painted)
    assert place.view is not None
    assert place.view.accessibleName() == "31 points."


def test_nothing_heavy_is_imported_on_the_way_to_the_first_paint() -> None:
    program = f"import sys, kata_desktop.app; print({HEAVY})"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ended.stdout.strip(), ended.stderr) == ("[]", "")


_FIRST_IMPORT = """
import sys
from PySide6 import QtCore, QtGui, QtWidgets
application = QtWidgets.QApplication([])
from kata_desktop.chart import mirror
from kata_desktop.chart.loading import ChartLoader
def made():
    found = {f"{one.__name__}.{name}" for one in (QtCore, QtGui, QtWidgets) for name in vars(one)}
    return {name for name in found if "__" not in name}
make, known, elsewhere = mirror.Maker._make, made(), set()
def watched(maker, source, name):
    global known
    elsewhere.update(made() - known)
    make(maker, source, name)
    known = made()
mirror.Maker._make = watched
loader = ChartLoader()
"""
_TO_ITS_END = """
loader.ready.connect(application.quit)
loader.start()
loader.start()
application.exec()
elsewhere.update(made() - known)
assert not elsewhere, elsewhere
assert len(known) < 200, len(known)
assert dir(QtCore)
from kata_desktop.chart.run_chart_view import RunChartView
from pyqtgraph.Qt import QtGui as mirrored
assert mirrored.QPainter is QtGui.QPainter
"""
_WITHOUT_EVENTS = """
loader.start()
loader.wait()
assert not loader._thread.isRunning()
assert "pyqtgraph" in sys.modules
"""


@pytest.mark.parametrize("rest", [_TO_ITS_END, _WITHOUT_EVENTS], ids=["to its end", "without events"])
def test_types_of_qt_are_made_in_the_thread_of_the_window_and_few_of_them(rest: str) -> None:
    command = [sys.executable, "-c", _FIRST_IMPORT + rest]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_program_that_ends_early_leaves_nothing_running(qtbot: QtBot) -> None:
    loader = ChartLoader()
    loader.start()
    loader.wait()
    assert not loader._thread.isRunning()
