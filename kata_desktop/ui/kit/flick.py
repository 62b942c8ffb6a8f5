"""Lists longer than their place: flicked by finger, turned by wheel, one direction only."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScroller, QScrollerProperties, QWidget

from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.touch import take_back_press


class FlickList(Painted):
    """Rows below each other that scroll vertically; a half visible row shows that there is more.

    With `whole_place` the list fills its place to the edge, and what is cut there shows it.
    Rows keep their order and heights in design units. Whatever takes the focus is scrolled into view.
    """

    margin_u = RING_MARGIN

    def __init__(
        self, style: Style, parent: QWidget | None = None, *, gap: float = 0.0, whole_place: bool = False
    ) -> None:
        self._gap = gap
        self._whole_place = whole_place
        self._heights: list[float] = []
        super().__init__(style, parent)
        self._column = _Column(style)
        self._area = QScrollArea(self)
        # asked for a viewport of its own, PySide would first make all there is to know of every kind of widget
        self._viewport = QWidget()
        self._area.setViewport(self._viewport)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(False)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._column)
        self._viewport.setAutoFillBackground(False)
        self._column.setAutoFillBackground(False)
        _flick(self._viewport).stateChanged.connect(self._scroller_changed)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self.style_changed()

    @property
    def rows(self) -> list[QWidget]:
        return list(self._column.rows)

    def set_rows(self, rows: Sequence[QWidget], heights: Sequence[float]) -> None:
        """Show these rows with these heights in design units; former ones not among them are deleted."""
        for former in self._column.rows:
            if former not in rows:
                former.hide()
                former.setParent(None)
                former.deleteLater()
        for row in rows:
            if row.parentWidget() is not self._column:
                row.setParent(self._column)
            row.show()
        self._heights = list(heights)
        tops = [0.0, *accumulate(height + self._gap for height in heights)]
        self._column.show_rows(rows, tops, heights)
        self.style_changed()

    def content_height(self) -> float:
        """Return the height of all rows in design units."""
        return sum(self._heights) + self._gap * max(0, len(self._heights) - 1)

    def position(self) -> float:
        """Return how far the list is scrolled, in design units."""
        return self._area.verticalScrollBar().value() / self.kit.unit

    def scroll_to(self, row: QWidget) -> None:
        """Bring a row into view."""
        self._area.ensureWidgetVisible(row, 0, self.kit.pixels(RING_MARGIN))

    def scroll_back(self) -> None:
        """Show the beginning; a flick that still runs ends."""
        QScroller.scroller(self._viewport).stop()
        self._area.verticalScrollBar().setValue(0)

    def viewport(self) -> QWidget:
        """Return the widget that is flicked."""
        return self._viewport

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "_area"):
            return
        edge = RING_MARGIN
        shown = self._shown_height(height_u)
        self.place(self._area, -edge, -edge, width_u + 2 * edge, shown + 2 * edge)
        pixels = self.kit.pixels
        self._column.resize(pixels(width_u + 2 * edge), pixels(self.content_height() + 2 * edge))
        self._area.verticalScrollBar().setSingleStep(pixels(24))

    def _shown_height(self, height: float) -> float:
        """Where not all rows fit, end in the middle of one, so that nobody takes the last one for the end."""
        if self._whole_place or self.content_height() <= height + 0.5:
            return height
        tops = [0.0, *accumulate(row + self._gap for row in self._heights)]
        middles = [top + row / 2 for top, row in zip(tops, self._heights, strict=False)]
        fitting = [middle for middle in middles if self._heights[0] <= middle <= height]
        return max(fitting, default=height)

    def _scroller_changed(self, state: QScroller.State) -> None:
        window = self.window().windowHandle()
        if state is QScroller.State.Dragging and window is not None:
            # The row under the finger moves along with it and would act when the finger is lifted.
            take_back_press(window)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._column.isAncestorOf(now):
            return
        around = now.parentWidget()
        # a field draws the ring around its editor
        self.scroll_to(around if around is not None and around.focusProxy() is now else now)


class _Column(Painted):
    """The scrolled sheet; its margin keeps focus rings of the outer rows inside."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style) -> None:
        self.rows: list[QWidget] = []
        self._tops: list[float] = []
        self._heights: list[float] = []
        super().__init__(style)

    def show_rows(self, rows: Sequence[QWidget], tops: Sequence[float], heights: Sequence[float]) -> None:
        self.rows, self._tops, self._heights = list(rows), list(tops), list(heights)
        self.style_changed()

    def arrange(self, width_u: float, _height_u: float) -> None:
        for row, top, height in zip(self.rows, self._tops, self._heights, strict=False):
            self.place(row, 0, top, width_u, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the rows that leave the arrows to their list, and stay at its ends."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        at = next((place for place, row in enumerate(self.rows) if row.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        self.rows[max(0, min(at + step, len(self.rows) - 1))].setFocus(Qt.FocusReason.TabFocusReason)


def _flick(viewport: QWidget) -> QScroller:
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(viewport)
    properties = scroller.scrollerProperties()
    metric, off = QScrollerProperties.ScrollMetric, QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    properties.setScrollMetric(metric.VerticalOvershootPolicy, off)
    properties.setScrollMetric(metric.HorizontalOvershootPolicy, off)
    properties.setScrollMetric(metric.AxisLockThreshold, 1.0)
    scroller.setScrollerProperties(properties)
    return scroller
