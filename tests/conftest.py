"""Every test: no display, a data folder of its own, and nothing left behind: no window, thread or timer."""

import gc
import os
import sys
import threading
import traceback
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

if not os.environ.get("KATA_TEST_DISPLAY"):
    # The platform's own screen of 800 by 800 loses every touch beyond it.
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parent / 'helpers/offscreen.json'}"
os.environ["QT_SCALE_FACTOR"] = "1"

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.helpers.locales import written_as
from tests.helpers.pseudo import be_silent

# a slow machine is no reason to fail; where CI is set, the library's own profile for it draws the same examples
settings.register_profile("house", settings.get_profile("ci" if os.environ.get("CI") else "default"), deadline=None)
settings.load_profile("house")

_begun: "list[tuple[weakref.ref[QObject], str]]" = []
# Qt keeps this one hidden for the next tooltip
_KEPT_BY_QT = {"QTipLabel"}


def pytest_configure() -> None:
    """Remember where timers and threads are started, to name the place of one left running."""
    for kind in (QTimer, QThread):
        _remember_starts(kind)


def _remember_starts(kind: Any) -> None:
    start = kind.start

    def remembered(self: QObject, *args: Any, **kwargs: Any) -> None:
        place = "".join(traceback.format_stack(sys._getframe(1), limit=4))
        _begun.append((weakref.ref(self), place))
        start(self, *args, **kwargs)

    kind.start = remembered


def pytest_sessionfinish(session: pytest.Session) -> None:
    """With KATA_NO_SKIPS set a skipped test fails the run, even when all others pass."""
    reporter: Any = session.config.pluginmanager.get_plugin("terminalreporter")
    if not reporter or not os.environ.get("KATA_NO_SKIPS"):
        return
    skipped = reporter.stats.get("skipped", [])
    if skipped and session.exitstatus == pytest.ExitCode.OK:
        reporter.write_line(f"{len(skipped)} tests were skipped; none may be", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place's data folder of this test alone; the program finds it by KATA_DATA."""
    folder = tmp_path / "kata-data"
    monkeypatch.setenv("KATA_DATA", str(folder))
    return folder


@pytest.fixture
def german() -> Iterator[None]:
    """Numbers and days as in Germany."""
    with written_as("de_DE"):
        yield


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[QtBot]:
    """Hold every window to the end of its test: the bot itself lets one be collected in the middle of the next."""
    held: list[QWidget] = []
    add = qtbot.addWidget

    def add_and_hold(widget: QWidget, **how: Any) -> None:
        held.append(widget)
        add(widget, **how)

    monkeypatch.setattr(qtbot, "addWidget", add_and_hold)
    yield qtbot
    held.clear()


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail when windows, threads or running timers outlive the test, and say where they began."""
    threads = set(threading.enumerate())
    windows = set(_windows())
    _begun.clear()
    yield
    left = _left_behind(threads, windows)
    if left:
        # what hangs in a reference cycle is no leak yet
        gc.collect()
        left = _left_behind(threads, windows)
    _close(_windows(), windows)
    be_silent()
    if left:
        pytest.fail("left behind:\n" + "\n".join(left), pytrace=False)


def _left_behind(threads: set[threading.Thread], windows: set[QWidget]) -> list[str]:
    if QCoreApplication.instance():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [f"thread {thread.name}" for thread in threading.enumerate() if _lives_on(thread, threads)]
    left += [f"window {w!r}" for w in _windows() if w not in windows and _class(w) not in _KEPT_BY_QT]
    return left + [f"{_class(o)} begun at\n{place}" for ref, place in _begun if (o := ref()) and _runs(o)]


def _lives_on(thread: threading.Thread, known: set[threading.Thread]) -> bool:
    # Python counts a QThread that called into it as a dummy thread, even long after its end
    if thread in known or isinstance(thread, threading._DummyThread):
        return False
    thread.join(timeout=2)
    return thread.is_alive()


def _runs(started: QObject) -> bool:
    if not isValid(started):
        return False
    if isinstance(started, QTimer):
        return started.isActive()
    return isinstance(started, QThread) and started.isRunning()


def _windows() -> list[QWidget]:
    return QApplication.topLevelWidgets() if isinstance(QApplication.instance(), QApplication) else []


def _class(thing: QObject) -> str:
    return thing.metaObject().className()


def _close(now: list[QWidget], before: set[QWidget]) -> None:
    """Keep one test's leak from spoiling the next one."""
    for window in now:
        if window not in before and isValid(window):
            window.close()
            window.deleteLater()
