"""The screen on which measurements are typed: a metric, a number pad, and what the numbers say at once."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QButtonGroup, QWidget

from kata_desktop.core.experiment import Stage
from kata_desktop.core.ink import NO_INK
from kata_desktop.core.labels import Label
from kata_desktop.core.measurement import Metric, Point
from kata_desktop.paint.board.picture import actual_picture
from kata_desktop.paint.board.visit import visit_picture
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.session.changes import Changes
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.number_pad import PAD_HEIGHT
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.measure.entry import FIELD, MeasureEntry
from kata_desktop.ui.measure.visit_panel import VisitPanel
from kata_desktop.words import measure
from kata_desktop.words.ink import or_here

_RIGHT = 820.0
_TILE = 72.0


class MeasureScreen(BoardScreen):
    """Each value is in the file as soon as it is kept. `enter` with a metric's id chooses that metric.

    Where a point is a visit, values gather in one visit until "New visit"; one undo takes back one value.
    """

    tells_itself = frozenset({Label.MEASURED})

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self._metric_id = ""
        self._tiles: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self.visit = VisitPanel(style, self)
        self.entry = MeasureEntry(style, document, self)
        self.field, self.pad = self.entry.field, self.entry.pad
        self.entry.kept.connect(self.refresh)
        self.entry.refused.connect(self.ledge.say)
        self.new_metric = Button(style, measure.new_metric(), icon="plus", parent=self)
        self.new_metric.clicked.connect(lambda: self.wanted.emit(Destination(Place.METRIC)))
        self._fill_ledge()

    def _fill_ledge(self) -> None:
        back = self.back_button()
        self.paste = Button(self.kit, measure.paste(), kind=Kind.LEDGE)
        self.paste.clicked.connect(self.paste_column)
        self.new_visit = Button(self.kit, measure.new_visit(), kind=Kind.LEDGE, icon="plus")
        self.new_visit.clicked.connect(self.begin_visit)
        self.keep = Button(self.kit, measure.keep(), kind=Kind.LEDGE_PRIMARY, icon="check")
        self.keep.clicked.connect(self.entry.keep_value)
        self.undo = Button(self.kit, measure.undo_last(), kind=Kind.LEDGE, icon="undo-2")
        self.undo.clicked.connect(self.document.undo)
        self.ledge.set_navigation([back, self.undo])
        self.ledge.set_actions([self.paste, self.new_visit])
        self.ledge.set_primary(self.keep)

    @property
    def chosen_metric(self) -> Metric | None:
        """What is measured."""
        board = self.document.board
        return board.metric(self._metric_id) or board.process_metric

    def enter(self, thing: str = "") -> None:
        if self.document.board.metric(thing) is not None:
            self._metric_id = thing
        self.entry.begin_visit()
        super().enter(thing)
        self.entry.begin()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - chart, figures and tiles hang together
        board, metric = self.document.board, self.chosen_metric
        self._offer_metrics()
        for child in (self.visit, self.entry):
            child.setVisible(metric is not None)
        self.new_metric.setVisible(metric is None)
        if metric is None:
            self.set_title(board.title)
            self.style_changed()
            return
        self._metric_id = metric.id
        running = [e for e in board.experiments if e.stage is Stage.RUNNING]
        step, subtitle = running[-1] if running else None, board.title
        if step is not None:
            subtitle = measure.for_experiment(step.number, or_here(step.step, inked="step" in step.inked))
        ink = board.ink_in(step.id, "step") if step is not None else NO_INK
        self.set_title(measure.title(metric.name), subtitle, ink, width=min(1200.0, self.size_u().width() - 300))
        self.entry.show_metric(metric)
        self._show_visit(metric)
        self.new_visit.setVisible(metric.point is not Point.VALUE)
        self.undo.setVisible(self.document.undo_status().undo is Label.MEASURED)
        self.show_kept(measure.every_value_saved())
        self.style_changed()

    def _show_visit(self, metric: Metric) -> None:
        board = self.document.board
        if metric.point is Point.VALUE:
            shown = actual_picture(board, metric, self.document.today())
            self.visit.show_visit(metric, (), shown.chart, alone=True, description=shown.name)
            return
        visit = self.entry.visit
        values = visit.values if visit else ()
        running = [e for e in board.experiments if e.stage is Stage.RUNNING and e.metric == metric.id]
        target = board.target.process if board.target else None
        in_values = metric.point is Point.MEDIAN
        picture = visit_picture(
            metric,
            values,
            target=target.value if target and target.metric == metric.id and in_values else None,
            expect=running[-1].expect if running and in_values else None,
        )
        self.visit.show_visit(metric, values, picture, alone=False, description=measure.of_visit(len(values)))

    def _offer_metrics(self) -> None:
        metrics = self.document.board.metrics
        if list(self._tiles) != [metric.id for metric in metrics]:
            for tile in self._tiles.values():
                tile.hide()
                tile.deleteLater()
            self._tiles = {metric.id: self._tile(metric) for metric in metrics}
        for metric_id, tile in self._tiles.items():
            tile.setVisible(len(metrics) > 1)
            tile.setChecked(self.chosen_metric is not None and metric_id == self.chosen_metric.id)

    def _tile(self, metric: Metric) -> Button:
        tile = Button(self.kit, metric.name, kind=Kind.CHOICE, text_size=22, parent=self)
        self._group.addButton(tile)
        tile.clicked.connect(lambda: self.choose_metric(metric.id))
        return tile

    def choose_metric(self, metric_id: str) -> None:
        """Measure something else."""
        self._metric_id = metric_id
        self.begin_visit()

    def begin_visit(self) -> None:
        """The next value begins another point."""
        self.entry.begin_visit()
        self.refresh(Changes())

    def keep_value(self) -> None:
        """Keep the number typed."""
        self.entry.keep_value()

    def paste_column(self) -> None:
        """Take a column of numbers from the clipboard: all rows or none."""
        metric = self.chosen_metric
        if metric is not None:
            text = QGuiApplication.clipboard().text()
            self.document.apply(lambda: self.document.session.measuring.import_column(metric.id, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_column()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep_value()
        elif not self.entry.take_key(event):
            super().keyPressEvent(event)

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - the content rectangle says it
        if not hasattr(self, "new_visit"):
            return
        area = self.content_rect()
        right = min(_RIGHT, area.width() * 0.45)
        self.place(self.visit, area.left(), area.top(), area.width() - right - GUTTER, area.height())
        left = area.right() - right
        top = self._place_tiles(left, area.top(), right)
        self.place(self.entry, left, top, right, min(FIELD + GUTTER + PAD_HEIGHT, area.bottom() - top))
        self.place(self.new_metric, area.left(), area.top() + 120, 320, 88)

    def _place_tiles(self, left: float, top: float, width: float) -> float:
        tiles = list(self._tiles.values())
        if len(tiles) < 2:
            return top
        share = (width - 12 * (len(tiles) - 1)) / len(tiles)
        for n, tile in enumerate(tiles):
            self.place(tile, left + n * (share + 12), top, share, _TILE)
        return top + _TILE + GUTTER

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        if self.chosen_metric is None:
            area = self.content_rect()
            lines = wrap(
                look, measure.nothing_to_measure(), size=32, weight=Weight.SEMIBOLD, width=area.width(), max_lines=2
            )
            draw_lines(painter, look, lines, area.left(), area.top() + 24, size=32, color=look.palette.ink)
