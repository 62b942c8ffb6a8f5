"""A wall with fields and the keyboard, and fingers that type on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.keyboard.host import KeyboardHost
from kata_desktop.ui.keyboard.keyboard import Keyboard
from kata_desktop.ui.keyboard.layouts import Act
from kata_desktop.ui.kit.number_pad import NumberField
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.stage import Stage
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import SentenceStarters, TextField
from kata_desktop.ui.kit.touch import TouchGuard
from tests.helpers.pointer import tap

STARTER = "We thought … but …"


class Hours:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class TypingWall:
    """One screen: a line at the top, several lines with starters at the bottom, a number."""

    def __init__(
        self, qtbot: QtBot, *, size: tuple[int, int] = (1920, 1080), language: str = "en", **style: object
    ) -> None:
        self.clock = Hours()
        options: dict[str, object] = {"motion": False, "clock": self.clock, **style}
        self.style = Style(**options)  # type: ignore[arg-type]
        self.window = QWidget()
        self.style.setParent(self.window)
        qtbot.addWidget(self.window)
        self.stage = Stage(self.style, self.window)
        self.screen = Screen(self.style, closable=True)
        self.screen.set_title("Experiment 6, what did we learn?", "Turn the fixture")
        self.line = TextField(self.style, "Step", parent=self.screen)
        self.text = TextField(self.style, "What did we learn?", lines=True, parent=self.screen)
        self.starters = SentenceStarters(self.style, self.text, [STARTER, "Next …"], self.screen)
        self.number = NumberField(self.style, "About", parent=self.screen)
        self.guard = TouchGuard(parent=self.window)
        self.host = KeyboardHost(self.style, self.window, self.guard, language=language)
        self.guard.watch(self.window)
        self.window.resize(*size)
        self.stage.resize(*size)
        bottom = self.screen.size_u().height()
        self.stage.show_screen(self.screen)
        bottom = self.screen.size_u().height()
        self.screen.place(self.line, 40, 120, 600, 104)
        self.screen.place(self.number, 700, 120, 300, 104)
        self.screen.place(self.starters, 40, bottom - 400, 900, 72)
        self.screen.place(self.text, 40, bottom - 310, 900, 180)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def keyboard(self) -> Keyboard:
        return self.host.keyboard

    def open(self, field: TextField) -> None:
        """Tap a field with a finger."""
        tap(field.editor)
        QApplication.processEvents()
        assert self.host.is_up

    def type(self, text: str) -> None:
        """Type with one finger, by Shift and the page of signs where they are needed."""
        for sign in text:
            type_sign(self.keyboard, sign)
            self.clock.seconds += 2

    def press(self, act: Act) -> None:
        """Tap a special key."""
        tap(self.keyboard.key(act))

    def caret_bottom(self) -> float:
        """The lower end of the caret on the window, in design units."""
        mirror = self.host.sheet.mirror
        return self.host.sheet.placed_at(mirror).top() + mirror.caret_rect().bottom()

    def physical(self, key: Qt.Key) -> None:
        """Press a key of a keyboard on the table."""
        QTest.keyClick(self.window.windowHandle(), key)
        QApplication.processEvents()


def type_sign(keyboard: Keyboard, sign: str) -> None:
    """Tap one sign, by Shift or the page of signs where it is needed."""
    if sign in " \n":
        tap(keyboard.key(Act.SPACE if sign == " " else Act.ENTER))
    elif _has(keyboard, sign):
        tap(keyboard.key(sign))
    elif _capital(keyboard, sign):
        tap(keyboard.key(Act.SHIFT))
        tap(keyboard.key(sign))
    else:
        tap(keyboard.key(Act.PAGE))
        tap(keyboard.key(sign))
        tap(keyboard.key(Act.PAGE))


def _has(keyboard: Keyboard, sign: str) -> bool:
    return any(key.label == sign for key in keyboard.all_keys)


def _capital(keyboard: Keyboard, sign: str) -> bool:
    return sign in {keyboard.layout_shown.capital(key.label) for key in keyboard.all_keys if key.label}


def on_window(widget: QWidget) -> QRect:
    """Where a widget lies on its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
