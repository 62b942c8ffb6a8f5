"""The run chart that moves: at rest it looks like the painted one, in its own view it is zoomed and panned."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Protocol

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEventPoint,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from kata_desktop.chart.run_chart_item import RunChartItem
from kata_desktop.chart.sideways import Columns, Fingers, within, zoomed
from kata_desktop.paint.chart_picture import ChartPicture
from kata_desktop.paint.chart_plot import WALL, ChartStyle, Plot, hit_test, plot_for
from kata_desktop.paint.look import Look

# what it does at exit looks at every object there is
pg.setConfigOption("exitCleanup", False)

#: A finger that strays less than this (design units) taps.
_TAP: Final = 14.0
#: One notch of the wheel, one press of a key.
ZOOM_STEP: Final = 1.25
_NOTCH: Final = 120.0
_TOUCH: Final = {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}


class _Changed(Protocol):
    def connect(self, slot: object, /) -> object: ...


class Kit(Protocol):
    """What the chart needs to know of the screen it stands on."""

    @property
    def unit(self) -> float: ...

    @property
    def shows_focus(self) -> bool: ...

    @property
    def changed(self) -> _Changed: ...

    def look(self, widget: QWidget, /) -> Look: ...


class RunChartView(pg.GraphicsView):
    """One chart, painted by the painters of paper and first paint, in a pyqtgraph view box that only moves sideways.

    A tap chooses a point (`point_chosen`, its place in the picture) or an experiment, or lies `elsewhere`. Where it is
    movable, `columns_changed` follows what is shown and `zoomed` says whether that is less than the whole time.
    """

    point_chosen = Signal(int)
    experiment_chosen = Signal(str)
    elsewhere = Signal()
    zoomed = Signal(bool)
    columns_changed = Signal(float, float)

    # the base class is asked about events before our constructor has come so far
    _movable = False

    def __init__(self, kit: Kit, parent: QWidget | None = None, *, chart_style: ChartStyle = WALL) -> None:
        super().__init__(parent, background=None)
        self._kit = kit
        self._style = chart_style
        self._picture: ChartPicture | None = None
        self._whole: Plot | None = None
        self._columns: Columns | None = None
        self._fingers = Fingers()
        self._start: QPointF | None = None
        self._is_tap = False
        self.setAntialiasing(True)
        self.setCentralItem(None)
        self.viewport().setAutoFillBackground(False)
        # a cached ground is filled with the system's colour; what lies below is to shine through
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        self._box.disableAutoRange()
        self._item = RunChartItem(chart_style)
        self.addItem(self._box)
        self.addItem(self._item)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        kit.changed.connect(self._settle)

    @property
    def picture(self) -> ChartPicture | None:
        """What is shown."""
        return self._picture

    @property
    def is_zoomed(self) -> bool:
        """Whether less than the whole time is shown."""
        return self._columns is not None

    def show_chart(self, picture: ChartPicture, description: str = "") -> None:
        """Show a chart; what was zoomed stays so. The description is its sentence for a screen reader."""
        self._picture = picture
        self._item.show_picture(picture)
        if description:
            self.setAccessibleName(description)
        self._settle()

    def set_chart_style(self, chart_style: ChartStyle) -> None:
        """Show the chart with other margins."""
        self._style = chart_style
        self._item.set_style(chart_style)
        self._settle()

    def set_movable(self, movable: bool) -> None:
        """Let fingers, wheel and mouse move the chart sideways, or hold it still."""
        self._movable = movable
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, movable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if movable else Qt.FocusPolicy.NoFocus)
        if not movable:
            self.whole_time()

    def plot(self) -> Plot | None:
        """The mapping as it is on the screen now, in design units; it is read from the view box."""
        if self._whole is None:
            return None
        (first, last), (low, high) = self._box.viewRange()
        return replace(self._whole, first=first, last=last, low=low, high=high)

    # ------------------------------------------------------------------------------------ moving

    def show_columns(self, first: float, last: float) -> None:
        """Show a stretch of columns as far as the chart has them; all of them is the whole time."""
        if self._picture is None:
            return
        wanted = within((first, last), self._picture.columns)
        whole = max(1, self._picture.columns)
        was, before = self.is_zoomed, self._columns
        self._columns = wanted if wanted[1] - wanted[0] < whole - 1e-6 else None
        if self._columns == before:
            return
        self._settle()
        shown = self._columns or (-0.5, whole - 0.5)
        self.columns_changed.emit(*shown)
        if self.is_zoomed != was:
            self.zoomed.emit(self.is_zoomed)

    def whole_time(self) -> None:
        """Show everything again."""
        if self._picture is not None:
            self.show_columns(-0.5, self._picture.columns - 0.5)

    def zoom(self, factor: float, about: float | None = None) -> None:
        """Show `factor` times larger; the column `about` stays where it is, by default the middle."""
        plot = self.plot()
        if plot is not None:
            middle = (plot.first + plot.last) / 2 if about is None else about
            self.show_columns(*zoomed((plot.first, plot.last), factor, middle))

    def pan(self, columns: float) -> None:
        """Go on by so many columns, or back."""
        plot = self.plot()
        if plot is not None:
            self.show_columns(plot.first + columns, plot.last + columns)

    def bring_into_view(self, index: float) -> None:
        """Go to a column if it is not seen."""
        plot = self.plot()
        if plot is not None and not plot.first <= index <= plot.last:
            self.pan(index - (plot.first + plot.last) / 2)

    def _settle(self) -> None:
        """Fit the view box to the size, the picture and the columns shown."""
        if self._picture is None or self.closed:
            return
        unit, look = self._kit.unit, self._kit.look(self)
        area = QRectF(0, 0, self.width(), self.height())
        self._whole = plot_for(look, self._picture, QRectF(area.topLeft(), area.size() / unit), self._style)
        if self._columns is not None:
            self._columns = within(self._columns, self._picture.columns)
        rect, shown = self._whole.rect, self._columns or (self._whole.first, self._whole.last)
        size = QSizeF(max(1.0, rect.width()), max(1.0, rect.height()))
        self._box.setGeometry(QRectF(rect.topLeft() * unit, size * unit))
        self._box.setRange(xRange=shown, yRange=(self._whole.low, self._whole.high), padding=0)
        plot = self.plot()
        if plot is not None:
            ring = self.hasFocus() and self._kit.shows_focus
            self._item.show_plot(look, plot, unit, area, moved=self.is_zoomed, ring=ring)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._settle()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_item"):
            self._settle()

    # ------------------------------------------------------------------------------------ hands

    def viewportEvent(self, event: QEvent) -> bool:
        if self._movable and event.type() in _TOUCH and isinstance(event, QTouchEvent):
            self._touch(event)
            event.accept()
            return True
        return bool(super().viewportEvent(event))

    def _touch(self, event: QTouchEvent) -> None:
        down = [point for point in event.points() if point.state() is not QEventPoint.State.Released]
        if event.type() == QEvent.Type.TouchBegin:
            self._begin(event.points()[0].position())
        if len(event.points()) > 1 or event.type() == QEvent.Type.TouchCancel:
            self._is_tap = False
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._end(event.points()[0].position() if event.points() else QPointF())
            return
        self._follow({point.id(): point.position() for point in down})

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())
            self._follow({0: event.position()})

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._follow({0: event.position()})

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._start is not None:
            inside = self.rect().contains(event.position().toPoint())
            self._is_tap = self._is_tap and inside
            self._end(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        plot = self.plot()
        turned, aside = event.angleDelta().y(), event.angleDelta().x()
        if not self._movable or plot is None:
            event.ignore()
            return
        if aside and abs(aside) > abs(turned):
            self.pan(-aside / _NOTCH * (plot.last - plot.first) / 10)
        else:
            about = plot.index_at(event.position().x() / self._kit.unit)
            self.zoom(ZOOM_STEP ** (turned / _NOTCH), about)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # the screen knows the keys; a graphics view would scroll
        event.ignore()

    def _begin(self, place: QPointF) -> None:
        self._start, self._is_tap = place, True
        self._fingers = Fingers()

    def _follow(self, places: dict[int, QPointF]) -> None:
        plot, unit = self.plot(), self._kit.unit
        if plot is None or self._start is None:
            return
        across = {finger: place.x() / unit for finger, place in places.items()}
        if not self._fingers.holds(across):
            self._fingers.put_down(plot, across)
            return
        if self._is_tap:
            strayed = max((place - self._start).manhattanLength() for place in places.values()) / unit
            self._is_tap = strayed <= _TAP
        wanted = self._fingers.moved(plot, across)
        if wanted is not None and self._movable and not self._is_tap:
            self.show_columns(*wanted)

    def _end(self, place: QPointF) -> None:
        tapped = self._is_tap and self._start is not None
        self._start, self._is_tap = None, False
        if tapped:
            self.tapped(place / self._kit.unit)

    def tapped(self, place: QPointF) -> None:
        """Tell what lies at a place in design units."""
        plot = self.plot()
        if plot is None or self._picture is None:
            return
        hit = hit_test(plot, self._picture, place, self._style)
        if isinstance(hit, int):
            self.point_chosen.emit(hit)
        elif isinstance(hit, str):
            self.experiment_chosen.emit(hit)
        else:
            self.elsewhere.emit()
