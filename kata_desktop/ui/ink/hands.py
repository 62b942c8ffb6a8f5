"""What writes on the paper: one finger, a pen or the mouse. Two fingers, wheel and arrow keys move it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.ui.ink.paper import SQUARE, Paper
from kata_desktop.ui.kit.style import Style

_ENDS: Final = (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_ARROWS: Final = {
    Qt.Key.Key_Left: (-2, 0), Qt.Key.Key_Right: (2, 0), Qt.Key.Key_Up: (0, -2), Qt.Key.Key_Down: (0, 2),
    Qt.Key.Key_PageUp: (0, -12), Qt.Key.Key_PageDown: (0, 12), Qt.Key.Key_Home: (-1000, -1000),
}  # fmt: skip


class WritingPaper(Paper):
    """The paper with hands on it. Palms never come here: the guard of the window takes them (`ui.kit.touch`)."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._held: QPointF | None = None
        self._pen = False

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            event.accept()
            # the hand that holds the pen lies on the glass as well
            if not self._pen:
                self._touched(event)
            return True
        return super().event(event)

    def _touched(self, event: QTouchEvent) -> None:
        points, kind = event.points(), event.type()
        down = [point for point in points if point.state() is not QEventPoint.State.Released]
        if kind == QEvent.Type.TouchCancel:
            self.take_back()
        elif len(points) > 1 or self._held is not None:
            self._moved(down)
        elif kind == QEvent.Type.TouchBegin:
            self.put_down(points[0].position())
        elif self.is_writing:
            self.go_on(points[0].position())
            if kind == QEvent.Type.TouchEnd:
                self.lift()
        if kind in _ENDS:
            self._held = None

    def _moved(self, down: list[QEventPoint]) -> None:
        """Two fingers have the paper; what the first of them had begun was no writing."""
        self.take_back()
        if len(down) != 2:
            # the one that stays longer does not write
            self._held = self._held or QPointF()
            return
        at = (down[0].position() + down[1].position()) / 2
        if self._held is not None and not self._held.isNull():
            way = self._held - at
            here, there = self.place_of(QPointF()), self.place_of(way)
            self.move_by(there[0] - here[0], there[1] - here[1])
        self._held = at

    def tabletEvent(self, event: QTabletEvent) -> None:
        event.accept()
        if event.type() == QEvent.Type.TabletPress and event.button() == Qt.MouseButton.LeftButton:
            self.take_back()
            self._pen = True
            self.put_down(event.position(), rubs=event.pointerType() is QPointingDevice.PointerType.Eraser)
        elif self._pen and event.type() == QEvent.Type.TabletMove:
            self.go_on(event.position())
        elif self._pen and event.type() == QEvent.Type.TabletRelease:
            self._pen = False
            self.lift()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton:
            self.put_down(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton and self.is_writing:
            self.go_on(event.position())
            self.lift()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        turned = event.angleDelta()
        self.move_by(-turned.x() / 120 * 2 * SQUARE, -turned.y() / 120 * 2 * SQUARE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        self.move_by(way[0] * SQUARE, way[1] * SQUARE)
