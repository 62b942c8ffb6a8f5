"""The ink sheet: what the text is about, the paper, and the pens on the ledge."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kata_desktop.core.ink import Place
from kata_desktop.paint.ink import Line
from kata_desktop.paint.look import Look
from kata_desktop.ui.ink.hands import WritingPaper
from kata_desktop.ui.ink.paper import Tool
from kata_desktop.ui.kit.about import BELOW_FACTS, FACTS_HEIGHT, FACTS_TOP, About, paint_facts, paint_header
from kata_desktop.ui.kit.access import announce
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.handwriting import Handwriting
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.kit.measures import GUTTER, HEADER_HEIGHT, LEDGE_HEIGHT, MARGIN
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import ink as words

#: A lower paper gives up the strip of numbers, and then the header, before it gets smaller.
_LEAST_PAPER: Final = 420.0


class InkSheet(Painted):
    """Covers the window. `left` comes with "Done" and Esc, `typing_wanted` with the two ways to the keyboard."""

    left = Signal()
    typing_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._handwriting: Handwriting | None = None
        self._about, self._titles, self._said, self._thing = About(), ("", Line()), "", ""
        super().__init__(style, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.paper = WritingPaper(style, self)
        self.paper.drawn.connect(self._keep)
        self.paper.passed.connect(self._rub_out)
        self.ledge = Ledge(style, self)
        self._make_buttons()
        self.hide()
        self.style_changed()

    def _make_buttons(self) -> None:
        style, led = self.kit, Kind.LEDGE
        self.type: Button | None = None
        self.typed_line: Button | None = None
        self.fine = Button(style, words.fine(), kind=led, icon="pen-line")
        self.broad = Button(style, words.broad(), kind=led, icon="pen-line", icon_size=40)
        self.rubber = Button(style, words.rub_out(), kind=led, icon="eraser")
        self.last = Button(style, words.last_stroke(), kind=led, icon="undo-2")
        self.squares = Button(style, words.squares(), kind=led, icon="grid-3x3")
        self.done = Button(style, words.done(), kind=Kind.LEDGE_PRIMARY, icon="check")
        self.tools = {Tool.FINE: self.fine, Tool.BROAD: self.broad, Tool.RUBBER: self.rubber}
        for tool, button in self.tools.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self._take, tool))
        self.squares.setCheckable(True)
        self.squares.setChecked(True)
        self.squares.clicked.connect(self.paper.show_squares)
        self.last.clicked.connect(self._take_back)
        self.last.not_yet.connect(self.say)
        self.done.clicked.connect(self.left)
        self._take(Tool.FINE)
        self.ledge.set_primary(self.done)
        self._fill_ledge(typing=False)

    def _fill_ledge(self, *, typing: bool) -> None:
        """The pens, and the ways to the keyboard where there are any; the ledge deletes those that go."""
        if not typing:
            self.type = self.typed_line = None
        elif self.type is None or self.typed_line is None:
            self.type = Button(self.kit, words.type_instead(), kind=Kind.LEDGE, icon="keyboard")
            self.typed_line = Button(self.kit, words.add_typed_line(), kind=Kind.LEDGE, icon="type")
            self.type.clicked.connect(self.typing_wanted)
            self.typed_line.clicked.connect(self.typing_wanted)
        self.ledge.set_navigation([button for button in (self.type, *self._pens()) if button is not None])
        self.ledge.set_actions([button for button in (self.typed_line,) if button is not None])

    def _pens(self) -> list[Button]:
        return [self.fine, self.broad, self.rubber, self.last, self.squares]

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through."""
        buttons = (self.type, *self._pens(), self.typed_line, self.done)
        return [self.paper, *(button for button in buttons if button is not None)]

    @property
    def message(self) -> str:
        """What stands at the right of the header."""
        return self._said or words.kept()

    def open(
        self, handwriting: Handwriting, about: About, titles: tuple[str, Line], label: str, *, typing: bool
    ) -> None:
        """Lie above the window for a text; `typing` offers the ways to the keyboard."""
        self.let_go()
        self._handwriting, self._about, self._titles, self._said = handwriting, about, titles, ""
        self._thing = handwriting.thing
        handwriting.changed.connect(self._show)
        handwriting.destroyed.connect(self.left)
        self._fill_ledge(typing=typing)
        # a rubber in the hand would surprise the next one
        if self.paper.tool is Tool.RUBBER:
            self._take(Tool.FINE)
        self.style_changed()
        self.paper.begin(handwriting.ink, about.question or label, learning=about.learning)
        self.setAccessibleName(about.question or label)
        self._show()
        self.show()
        self.raise_()
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words.opened(about.question or label))

    def let_go(self) -> None:
        """Lie above no text any more."""
        if self._handwriting is not None and isValid(self._handwriting):
            self._handwriting.changed.disconnect(self._show)
            self._handwriting.destroyed.disconnect(self.left)
        self._handwriting = None
        self.hide()

    def say(self, sentence: str) -> None:
        """Say something in the place of what is kept; empty brings that back."""
        self._said = sentence
        self.update()
        if sentence:
            announce(self, sentence)

    def _show(self) -> None:
        if self._handwriting is None:
            return
        former, self._thing = self._thing, self._handwriting.thing
        if former and self._thing not in (former, ""):
            # the screen below went on to something else
            self.left.emit()
            return
        ink = self._handwriting.ink
        self.paper.show_ink(ink)
        self.paper.setAccessibleName(words.on_paper(len(ink.strokes)))
        self.last.set_why("" if ink else words.no_stroke_yet())

    def _take(self, tool: Tool, _checked: bool = True) -> None:
        self.paper.take(tool)
        for each, button in self.tools.items():
            button.setChecked(each is tool)

    def _keep(self, drawn: Sequence[Place], width: int) -> None:
        if self._handwriting is not None:
            self.say(self._handwriting.write(drawn, width))

    def _rub_out(self, stroke: str) -> None:
        if self._handwriting is not None:
            self.say(self._handwriting.rub_out(stroke))

    def _take_back(self) -> None:
        if self._handwriting is not None:
            self.say(self._handwriting.take_back())

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "done"):
            return
        self.place(self.ledge, 0, height_u - LEDGE_HEIGHT, width_u, LEDGE_HEIGHT)
        bottom, top = height_u - LEDGE_HEIGHT - GUTTER, self._paper_top(height_u)
        self.place(self.paper, MARGIN, top, width_u - 2 * MARGIN, max(1.0, bottom - top))

    def _paper_top(self, height_u: float) -> float:
        room = height_u - LEDGE_HEIGHT - GUTTER - _LEAST_PAPER
        tops = [BELOW_FACTS, HEADER_HEIGHT] if self._about.facts else [HEADER_HEIGHT]
        return next((top for top in tops if top <= room), tops[-1])

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        painter.fillRect(QRectF(0, 0, size.width() + 1, size.height() + 1), look.palette.bg)
        paint_header(painter, look, size.width(), self._titles, self.message, ticked=not self._said)
        if self._about.facts and self.placed_at(self.paper).top() >= BELOW_FACTS:
            place = QRectF(MARGIN, FACTS_TOP, size.width() - 2 * MARGIN, FACTS_HEIGHT)
            paint_facts(painter, look, place, self._about)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Keep the focus here: what lies below is not in sight."""
        stops, focused = self.stops, QApplication.focusWidget()
        at = stops.index(focused) if focused in stops else 0
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        # nothing acts on what cannot be seen
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
