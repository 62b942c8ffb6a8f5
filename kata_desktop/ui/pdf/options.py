"""What can be chosen of a page: the paper, room for a pen, roles without names."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, wrap
from kata_desktop.report.paper import Paper
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import Panel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.pdf.switch import SWITCH_HEIGHT, Switch
from kata_desktop.words import paper

#: Below this size in points the page says that it is hard to read.
EASY_POINTS = 9.0
_EDGE = 24.0
_GAP = 12.0
_TILES_TOP = 76.0
_TILE = 88.0
_LINE_TOP = _TILES_TOP + _TILE + 16
_SWITCHES_TOP = _LINE_TOP + 120
_TEXT = 22.0


class OptionsPanel(Panel):
    """Sizes of paper as tiles, two switches; `chosen` after every change."""

    chosen = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.tiles: dict[Paper, Button] = {}
        super().__init__(style, parent)
        self._group = QButtonGroup(self)
        for size in Paper:
            self.tiles[size] = tile = Button(style, size.label, kind=Kind.CHOICE, parent=self)
            tile.clicked.connect(self._tell)
            self._group.addButton(tile)
        self.tiles[Paper.A3].setChecked(True)
        self.lines_for_writing = Switch(style, paper.lines_for_writing(), self)
        self.without_names = Switch(style, paper.without_names(), self)
        for switch in (self.lines_for_writing, self.without_names):
            switch.toggled.connect(self._tell)
        self.style_changed()

    @property
    def paper(self) -> Paper:
        """The size that is chosen."""
        return next(size for size, tile in self.tiles.items() if tile.isChecked())

    @property
    def said(self) -> tuple[str, ...]:
        """The lines below the tiles: measures, and a word where the text gets small."""
        size = self.paper
        measures, points = size.millimetres, size.smallest_points
        line = paper.size_line(measures.width(), measures.height(), points)
        return (line,) if points >= EASY_POINTS else (line, paper.small_text())

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "without_names"):
            return
        width = (width_u - 2 * _EDGE - _GAP * (len(self.tiles) - 1)) / len(self.tiles)
        for number, tile in enumerate(self.tiles.values()):
            self.place(tile, _EDGE + number * (width + _GAP), _TILES_TOP, width, _TILE)
        for number, switch in enumerate((self.lines_for_writing, self.without_names)):
            top = _SWITCHES_TOP + number * (SWITCH_HEIGHT + 16)
            self.place(switch, _EDGE, top, width_u - 2 * _EDGE, SWITCH_HEIGHT)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        room, colors = size.width() - 2 * _EDGE, look.palette
        bold = Weight.SEMIBOLD
        draw(painter, look, paper.size_title(), _EDGE, 40, size=28, color=colors.ink, weight=bold, width=room)
        y = _LINE_TOP
        for number, words in enumerate(self.said):
            lines = wrap(look, words, size=_TEXT, weight=Weight.REGULAR, width=room, max_lines=2)
            color = colors.ink if number else colors.ink2
            y = draw_lines(painter, look, lines, _EDGE, y, size=_TEXT, color=color)

    def _tell(self) -> None:
        self.setAccessibleDescription(" ".join(self.said))
        self.update()
        self.chosen.emit()
