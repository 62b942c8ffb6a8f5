"""Shows one screen at a time, fits the design unit to the window and brings Esc back to its screen."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.ui.kit.measures import GUTTER, LEDGE_HEIGHT, MARGIN
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.snackbar import SNACKBAR_HEIGHT, Snackbar
from kata_desktop.ui.kit.style import Style

CHANGE_MS = 160


class Stage(QWidget):
    """The whole window inside: the current screen and, above its ledge, the snackbar."""

    shown = Signal(Screen)

    def __init__(self, style: Style, parent: QWidget | None = None, *, snackbar: Snackbar | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._current: Screen | None = None
        self._fade = _Fade(self)
        self.snackbar = snackbar if snackbar is not None else Snackbar(style)
        self.snackbar.setParent(self)
        style.changed.connect(self._fit_children)

    @property
    def current(self) -> Screen | None:
        return self._current

    def show_screen(self, screen: Screen) -> None:
        """Show `screen` and hide the one before, which stays alive until `forget`."""
        former = self._current
        if screen is former:
            return
        moves = self._style.motion and former is not None and self.isVisible()
        picture = former.grab() if former is not None and moves else None
        self._current = screen
        if screen.parentWidget() is not self:
            screen.setParent(self)
        self._fit_children()
        screen.show()
        if former is not None:
            former.hide()
        screen.setFocus()
        if picture is not None:
            self._fade.start(picture)
        self.snackbar.raise_()
        self.shown.emit(screen)

    def forget(self, screen: Screen) -> None:
        """Delete a screen that is no longer shown."""
        if screen is not self._current:
            screen.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._style.fit(self.width(), self.height())
        self._fit_children()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._current is not None:
            self._current.back_requested.emit()
            return
        super().keyPressEvent(event)

    def _fit_children(self) -> None:
        if self._current is not None:
            self._current.setGeometry(self.rect())
        self._fade.setGeometry(self.rect())
        pixels = self._style.pixels
        width = min(pixels(self.snackbar.preferred_width()), self.width() - 2 * pixels(MARGIN))
        height = pixels(SNACKBAR_HEIGHT)
        shown = self._current
        foot = pixels(LEDGE_HEIGHT) if shown is None else shown.kit.pixels(shown.foot)
        left, top = pixels(MARGIN), self.height() - foot - pixels(GUTTER) - height
        free = shown.snackbar_place() if shown is not None else None
        if free is not None:
            left, top = pixels(free.x()), pixels(free.y())
        self.snackbar.setGeometry(QRect(left, top, width, height))

    def show_message(self, text: str, *, undo: bool = True) -> None:
        """Show a snackbar as wide as its text."""
        self.snackbar.show_message(text, undo=undo)
        self._fit_children()


class _Fade(QWidget):
    """The former screen, fading above the new one; it takes no touches."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = QPixmap()
        self._opacity = 0.0
        self._animation = QVariantAnimation(self, duration=CHANGE_MS, startValue=1.0, endValue=0.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)
        self._animation.finished.connect(self._end)
        self.hide()

    def start(self, picture: QPixmap) -> None:
        self._picture, self._opacity = picture, 1.0
        self.raise_()
        self.show()
        self._animation.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._opacity)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _step(self, value: float) -> None:
        self._opacity = value
        self.update()

    def _end(self) -> None:
        self.hide()
        self._picture = QPixmap()
