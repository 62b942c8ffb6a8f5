"""Keeps palms and stray fingers from acting, and notices whether keys or hands are in use."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QEventPoint, QGuiApplication, QInputDevice, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kata_desktop.ui.kit.style import Style

# Design chapter 13: contact over 30 mm, or three touches, is a palm.
PALM_MM = 30.0
PALM_TOUCHES = 3
_TOUCH = {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}
_ENDS = {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}
_FAR = QPointF(-100_000, -100_000)


class TouchGuard(QObject):
    """Watches the touches of a window before any widget sees them.

    A palm swallows the sequence to its end, and so do two fingers outside the widgets that were
    registered for them; what the first finger had begun is taken back without acting.
    `contact_mm` tells the larger diameter of a contact.
    """

    # for the class too: a window that is collected sends its last events after its filter has lost its attributes
    _own = False

    def __init__(
        self, *, contact_mm: Callable[[QEventPoint], float] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._contact_mm = contact_mm or contact_in_mm
        self._for_two: list[QWidget] = []
        self._swallows = False

    def watch(self, window: QWidget) -> None:
        """Guard a native window, or the one a widget fills; it is made if it does not exist yet."""
        window.window().winId()
        window.window().windowHandle().installEventFilter(self)

    def allow_two_fingers(self, widget: QWidget) -> None:
        """Let two fingers through to this widget: a chart, ink, a keyboard."""
        self._for_two.append(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            return _press_twice(watched, event)
        if self._own or event.type() not in _TOUCH or not isinstance(event, QTouchEvent):
            return False
        if event.type() == QEvent.Type.TouchBegin:
            self._swallows = False
        if not self._swallows:
            if not self._is_stray(event):
                return False
            self._swallows = True
            if event.type() != QEvent.Type.TouchBegin and isinstance(watched, QWindow):
                self._take_back(watched, event)
        if event.type() in _ENDS:
            self._swallows = False
        event.accept()
        return True

    def _is_stray(self, event: QTouchEvent) -> bool:
        down = [point for point in event.points() if point.state() is not QEventPoint.State.Released]
        if len(down) >= PALM_TOUCHES or any(self._contact_mm(point) > PALM_MM for point in down):
            return True
        return len(down) == 2 and not self._both_allowed(down)

    def _both_allowed(self, points: list[QEventPoint]) -> bool:
        self._for_two = [widget for widget in self._for_two if isValid(widget)]
        under = [QApplication.widgetAt(point.globalPosition().toPoint()) for point in points]
        return any(
            all(at is not None and (at is widget or widget.isAncestorOf(at)) for at in under)
            for widget in self._for_two
        )

    def _take_back(self, window: QWindow, event: QTouchEvent) -> None:
        """End what has begun: touch widgets get a cancel, a button held down a release far outside."""
        self._own = True
        device, none = event.pointingDevice(), Qt.KeyboardModifier.NoModifier
        QCoreApplication.sendEvent(window, QTouchEvent(QEvent.Type.TouchCancel, device, none, []))
        take_back_press(window)
        self._own = False


def _press_twice(window: QObject, event: QMouseEvent) -> bool:
    """Let a finger's second quick tap be a press like the first: a list that scrolls would lose a double click."""
    device = event.pointingDevice()
    if device.type() != QInputDevice.DeviceType.TouchScreen:
        return False
    press = QMouseEvent(
        QEvent.Type.MouseButtonPress, event.position(), event.scenePosition(), event.globalPosition(),
        event.button(), event.buttons(), event.modifiers(), device,
    )  # fmt: skip
    QCoreApplication.sendEvent(window, press)
    return True


class KeysInUse(QObject):
    """Tells the style whether the last act came from the keyboard, so that the focus ring shows."""

    def __init__(self, style: Style, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._style = style

    def watch(self, window: QWidget) -> None:
        """Follow a native window, or the one a widget fills; it is made if it does not exist yet."""
        window.window().winId()
        window.window().windowHandle().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self._note(True)
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self._note(False)
        return False

    def _note(self, in_use: bool) -> None:
        self._style.set_keys_in_use(in_use)
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.update()
            parent = focused.parentWidget()
            if parent is not None:
                parent.update()


def take_back_press(window: QWindow) -> None:
    """Let whatever is held down in a window see a release far outside, so that it does not act."""
    release = QMouseEvent(
        QEvent.Type.MouseButtonRelease, _FAR, _FAR, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QCoreApplication.sendEvent(window, release)


def contact_in_mm(point: QEventPoint) -> float:
    """Return the larger diameter of a contact in millimetres; 0 where the device does not tell it."""
    screen = QGuiApplication.screenAt(point.globalPosition().toPoint()) or QGuiApplication.primaryScreen()
    size = point.ellipseDiameters()
    return max(size.width(), size.height()) / max(1.0, screen.physicalDotsPerInch()) * 25.4
