"""The card turned over: two halves of 200 ms, without perspective; at once where nothing shall move."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEasingCurve, QRectF, QSizeF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style

TURN_MS: Final = 200


class CardTurn(Painted):
    """Lies above the card while it turns: the former side narrows to a line, then the new one widens from it."""

    #: the card keeps room for the focus ring around it
    margin_u = RING_MARGIN

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._former, self._new = QPixmap(), QPixmap()
        self._share = 1.0
        super().__init__(style, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._animation = QVariantAnimation(self, duration=TURN_MS, startValue=0.0, endValue=1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)
        self._animation.finished.connect(self._end)
        self.hide()

    @property
    def is_turning(self) -> bool:
        """Whether it is on its way."""
        return self.isVisible()

    def turn(self, former: QPixmap, new: QPixmap) -> None:
        """Turn from one picture of the card to another; both are as large as the card."""
        self._former, self._new, self._share = former, new, 0.0
        self.raise_()
        self.show()
        self._animation.stop()
        self._animation.start()

    def stop(self) -> None:
        """Be turned at once."""
        self._animation.stop()
        self._end()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        whole = QRectF(0, 0, size.width(), size.height()).adjusted(-RING_MARGIN, -RING_MARGIN, RING_MARGIN, RING_MARGIN)
        painter.fillRect(whole, look.palette.bg)
        first = self._share < 0.5
        picture = self._former if first else self._new
        width = whole.width() * (1 - 2 * self._share if first else 2 * self._share - 1)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(whole.center().x() - width / 2, whole.top(), width, whole.height())
        painter.drawPixmap(place, picture, QRectF(picture.rect()))

    def _step(self, share: float) -> None:
        self._share = share
        self.update()

    def _end(self) -> None:
        self.hide()
        self._former = self._new = QPixmap()
