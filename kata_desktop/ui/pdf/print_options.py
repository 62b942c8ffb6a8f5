"""What can be printed without a board's page: the card in two layouts, or empty forms page by page."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QButtonGroup, QWidget

from kata_desktop.core.coaching import CycleTexts
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, wrap
from kata_desktop.report.card_sheets import Layout
from kata_desktop.report.forms import Form
from kata_desktop.report.leaves import Leaf, card_leaves, form_leaves
from kata_desktop.report.paper import Paper
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.pdf.options import EASY_POINTS
from kata_desktop.ui.pdf.switch import Switch
from kata_desktop.words import paper, printing

PAPERS: Final = (Paper.A3, Paper.A4)
_EDGE, _GAP = 16.0, 12.0
_LABEL: Final = 40.0
_TILE: Final = 88.0
_LETTERS: Final = 22.0


class What(Enum):
    """The two kinds."""

    CARD = auto()
    FORMS = auto()


class PrintOptions(Painted):
    """Tiles and switches; `chosen` after every change, `turn_wanted` by the page keys, which the list would take."""

    chosen = Signal()
    turn_wanted = Signal(int)
    margin_u = RING_MARGIN

    def __init__(self, style: Style, texts: CycleTexts, parent: QWidget | None = None) -> None:
        self.texts = texts
        super().__init__(style, parent)
        self.kinds = {
            What.CARD: self._tile(printing.card()),
            What.FORMS: self._tile(printing.empty_forms()),
        }
        self.layouts = {
            Layout.POCKET: self._tile(printing.pocket(), printing.pocket_line()),
            Layout.A4: self._tile(printing.four(), printing.four_line()),
        }
        self.papers = {size: self._tile(size.label) for size in PAPERS}
        self._groups = [self._group(tiles) for tiles in (self.kinds, self.layouts, self.papers)]
        self.forms = {form: Switch(style, printing.form(form.value), self) for form in Form}
        for switch in self.forms.values():
            switch.setChecked(True)
            switch.toggled.connect(self._tell)
        self.show_kind(What.CARD)

    def _tile(self, words: str, below: str = "") -> Button:
        tile = Button(self.kit, words, kind=Kind.CHOICE, second_line=below, parent=self)
        tile.clicked.connect(self._tell)
        return tile

    def _group(self, tiles: dict[What, Button] | dict[Layout, Button] | dict[Paper, Button]) -> QButtonGroup:
        group = QButtonGroup(self)
        for tile in tiles.values():
            group.addButton(tile)
        next(iter(tiles.values())).setChecked(True)
        return group

    @property
    def what(self) -> What:
        """Which kind is chosen."""
        return next(kind for kind, tile in self.kinds.items() if tile.isChecked())

    @property
    def card_layout(self) -> Layout:
        """How the card is printed."""
        return next(one for one, tile in self.layouts.items() if tile.isChecked())

    @property
    def paper(self) -> Paper:
        """The paper of the forms."""
        return next(size for size, tile in self.papers.items() if tile.isChecked())

    @property
    def title(self) -> str:
        """What the file is called."""
        return printing.card() if self.what is What.CARD else printing.empty_forms()

    @property
    def said(self) -> tuple[str, ...]:
        """The lines below the tiles of the paper."""
        if self.what is What.CARD:
            own = (printing.own_wording(),) if self.texts.questions else ()
            return (*own, printing.double_sided()) if self.card_layout is Layout.A4 else own
        size = self.paper
        line = paper.size_line(size.millimetres.width(), size.millimetres.height(), size.smallest_points)
        return (line,) if size.smallest_points >= EASY_POINTS else (line, paper.small_text())

    def show_kind(self, what: What) -> None:
        """Choose one of the two kinds."""
        self.kinds[what].setChecked(True)
        self._tell()

    def leaves(self) -> tuple[Leaf, ...]:
        """What will be printed; nothing while no form is chosen."""
        if self.what is What.CARD:
            return card_leaves(self.card_layout, self.texts)
        return form_leaves([form for form, switch in self.forms.items() if switch.isChecked()], self.paper)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turn_wanted.emit(step)

    def _tell(self) -> None:
        card = self.what is What.CARD
        for tile in self.layouts.values():
            tile.setVisible(card)
        for part in (*self.papers.values(), *self.forms.values()):
            part.setVisible(not card)
        self.setAccessibleDescription(" ".join(self.said))
        self.style_changed()
        self.chosen.emit()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "forms"):
            return
        self._row(list(self.kinds.values()), 24 + _LABEL, width_u)
        tiles = list(self.layouts.values()) if self.what is What.CARD else list(self.papers.values())
        self._row(tiles, self._second() + _LABEL, width_u)
        top = self._third(width_u) + _LABEL
        high = max(64.0, self.kit.least_tap)
        for switch in self.forms.values():
            self.place(switch, _EDGE, top, width_u - 2 * _EDGE, high)
            top += high + _GAP

    def height_for(self, width: float) -> float:
        """The height in design units at which everything in it has room."""
        if self.what is What.CARD:
            return self._third(width)
        high = max(64.0, self.kit.least_tap)
        return self._third(width) + _LABEL + len(self.forms) * (high + _GAP)

    def _row(self, tiles: Sequence[Button], top: float, width: float) -> None:
        each = (width - 2 * _EDGE - _GAP * (len(tiles) - 1)) / len(tiles)
        for number, tile in enumerate(tiles):
            self.place(tile, _EDGE + number * (each + _GAP), top, each, _TILE)

    def _second(self) -> float:
        return 24 + _LABEL + _TILE + 24

    def _third(self, width: float) -> float:
        look = self.kit.look(self)
        said = sum(len(self._lines(look, words, width)) for words in self.said) * _LETTERS * 1.3
        return self._second() + _LABEL + _TILE + 16 + said + 12

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        self._label(painter, look, printing.what(), 24, size)
        self._label(painter, look, printing.how(), self._second(), size)
        y = self._second() + _LABEL + _TILE + 16
        for words in self.said:
            lines = self._lines(look, words, size.width())
            y = draw_lines(painter, look, lines, _EDGE, y, size=_LETTERS, color=look.palette.ink2, line_height=1.3)
        if self.what is What.FORMS:
            self._label(painter, look, printing.pages(), self._third(size.width()), size)

    def _label(self, painter: QPainter, look: Look, words: str, top: float, size: QSizeF) -> None:
        room = size.width() - 2 * _EDGE
        draw(
            painter, look, words, _EDGE, top + 14, size=24, weight=Weight.SEMIBOLD, color=look.palette.ink, width=room
        )  # fmt: skip

    def _lines(self, look: Look, words: str, width: float) -> list[str]:
        return wrap(look, words, size=_LETTERS, weight=Weight.REGULAR, width=width - 2 * _EDGE, max_lines=4)
