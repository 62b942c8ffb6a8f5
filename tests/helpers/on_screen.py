"""A real window on a board in memory, and what a hand or an eye finds on its screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import combinations
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.app import screens
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import InUnits
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.screens import ScreenFactory
from tests.helpers.notebooks import memory_desk
from tests.helpers.pointer import unhurried_style
from tests.helpers.pseudo import speak_pseudo

_Seen = TypeVar("_Seen")
_Screen = TypeVar("_Screen", bound=BoardScreen)

WALL, SMALL = (1920, 1080), (1280, 720)


def window_on(qtbot: QtBot, session: StoryboardSession, *, size: tuple[int, int] = WALL, **style: object) -> MainWindow:
    """A shown window on the board of a session; it closes with the test."""
    desk = memory_desk(session.clock)
    window = window_knowing(qtbot, session, screens(desk=desk), size=size, **style)
    desk.setParent(window)
    return window


def window_knowing(
    qtbot: QtBot,
    session: StoryboardSession,
    known: Mapping[Place, ScreenFactory],
    *,
    size: tuple[int, int] = WALL,
    **style: object,
) -> MainWindow:
    """A shown window that knows these places only; the way to any other ends in its signal."""
    document = StoryboardDocument(session)
    window = MainWindow(document, unhurried_style(motion=False, **style), known)
    document.setParent(window)
    qtbot.addWidget(window, before_close_func=_rest)
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _rest(window: QWidget) -> None:
    """Let nothing wait for a time that comes after the test."""
    assert isinstance(window, MainWindow)
    window.stage.snackbar.dismiss()
    window._idle.stop()
    window.screen_shown.leave()


def go(window: MainWindow, place: Place, thing: str = "") -> None:
    """Bring a screen up as a panel would."""
    window.go(Destination(place, thing))
    QApplication.processEvents()


def screen_on(window: MainWindow, kind: type[_Screen]) -> _Screen:
    """The screen that is up, which must be one of a kind."""
    shown = window.screen_shown
    assert isinstance(shown, kind)
    return shown


def type_into(field: TextField, text: str) -> None:
    """Type over what stands in a field, as by keyboard."""
    field.editor.setFocus()
    field.editor.selectAll()
    if len(text) > 200 or not text.isascii():  # the test keyboard has only the plain letters
        field.editor.clear()
        field.insert_starter(text)
    else:
        QTest.keyClicks(field.editor, text)
    QApplication.processEvents()


def settle_keyboard(window: MainWindow) -> None:
    """Put the keyboard that a finger may have raised away, as the first key of a physical one does."""
    QApplication.processEvents()
    window.keyboard.lower()


def key(window: QWidget, pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget() or window, pressed, modifier)
    QApplication.processEvents()


@contextmanager
def longer_words(app: QApplication, *, longer: bool) -> Iterator[None]:
    """Speak a language 40 % longer while the block runs, or go on in English."""
    translator = speak_pseudo(app) if longer else None
    try:
        yield
    finally:
        if translator is not None:
            QCoreApplication.removeTranslator(translator)


def tab_path(window: QWidget, start: QWidget, count: int) -> list[QWidget]:
    """What takes the focus, one after the other, by Tab from `start` on."""
    start.setFocus()
    path = []
    for _ in range(count):
        key(window, Qt.Key.Key_Tab)
        found = QApplication.focusWidget()
        assert found is not None
        path.append(found)
    return path


def targets(screen: QWidget) -> list[QWidget]:
    """What can be tapped or typed into and is in sight."""
    found = [*screen.findChildren(TapTarget), *screen.findChildren(TextField)]
    return [one for one in found if one.isVisible() and not one.visibleRegion().isEmpty()]


def drawn(widget: QWidget, screen: QWidget) -> QRect:
    """The drawn rectangle of a widget on the screen, cut where a list cuts it."""
    assert isinstance(widget, InUnits)
    rect = widget.drawn_rect()
    place = QRect(widget.mapTo(screen, rect.topLeft()), rect.size())
    for scrolled in _lists_around(widget):
        port = scrolled.viewport()
        strip = scrolled.margin_px()
        place &= QRect(port.mapTo(screen, QPoint(0, 0)), port.size()).adjusted(strip, strip, -strip, -strip)
    return place


def _lists_around(widget: QWidget) -> Iterator[FlickList]:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, FlickList):
            yield above
        above = above.parentWidget()


def overlaps(screen: QWidget) -> list[tuple[str, str]]:
    """Pairs of targets that lie on each other; one within the other is one target."""
    found = [(one, drawn(one, screen)) for one in targets(screen)]
    return [
        (one.accessibleName(), other.accessibleName())
        for (one, first), (other, second) in combinations(found, 2)
        if (first & second).width() > 1
        and (first & second).height() > 1
        and not one.isAncestorOf(other)
        and not other.isAncestorOf(one)
    ]


def outside(screen: QWidget) -> list[str]:
    """Targets that reach beyond the edge of the screen."""
    edge = screen.rect().adjusted(-1, -1, 1, 1)
    places = [(one, drawn(one, screen)) for one in targets(screen)]
    return [one.accessibleName() for one, at in places if not at.isEmpty() and not edge.contains(at)]


def nameless(screen: QWidget) -> list[QWidget]:
    """Targets that a screen reader could not name."""
    return [
        one
        for one in targets(screen)
        if not (one.editor.accessibleName() if isinstance(one, TextField) else one.accessibleName()).strip()
    ]


def as_it_is(value: _Seen) -> _Seen:
    """Give a value back: what an earlier line saw says nothing of it any more, for the type checker either."""
    return value
