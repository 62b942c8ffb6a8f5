"""The moving chart comes after the first paint, from a thread, and takes the painted one's place unseen."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.chart import loading
from kata_desktop.chart.loading import ChartLoader
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.chart_place import ChartPlace
from tests.helpers.charts import chart_of
from tests.helpers.pointer import Pointer, click, tap

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


@pytest.mark.parametrize("act", [click, tap], ids=["mouse", "touch"])
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


def test_every_type_of_qt_is_made_before_the_thread_begins(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    class Module:
        """Makes its types when they are named, as PySide does."""

        def __init__(self) -> None:
            self.made: list[str] = []

        def __getattr__(self, name: str) -> None:
            self.made.append(name)

    module, begun = Module(), []
    names = [f"Type{n}" for n in range(300)]
    monkeypatch.setattr(loading, "_names_of_qt", lambda: iter([(module, name) for name in names]))
    monkeypatch.setattr(loading, "_SLICE", 0.0)
    monkeypatch.setattr(loading._Import, "run", lambda _: begun.append(list(module.made)))
    loader = ChartLoader()
    with qtbot.waitSignal(loader.ready):
        loader.start()
        loader.start()
        assert module.made == []
    assert begun == [names]


def test_a_program_that_ends_early_leaves_nothing_running(qtbot: QtBot) -> None:
    loader = ChartLoader()
    loader.start()
    loader.wait()
    assert not loader._slices.isActive()
    assert not loader._thread.isRunning()


def test_the_names_are_those_that_the_import_will_touch() -> None:
    found = {name for _, name in loading._names_of_qt()}
    assert {"Qt", "QObject", "QPainter", "QWidget"} <= found
