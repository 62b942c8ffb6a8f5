"""The chain of coaching as boxes from above to below: an arrow where coaching is entered, else dots and a question."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.chain import Rung, Standing
from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.notebook.sizes import sizes_of
from kata_desktop.words import chain as words
from kata_desktop.words.chain import Text, text

_BOLD: Final = Weight.SEMIBOLD


@dataclass(frozen=True, slots=True)
class ChainShown:
    """The rungs from above to below, the board they meet at, how its coach and learner meet, and the second coach.

    `observed` is worded; `is_observed` tells whether anybody was ever observed here.
    """

    rungs: tuple[Rung, ...]
    board: str
    how: str
    second_coach: str
    observed: str
    is_observed: bool


class ChainView(Painted):
    """`gap_chosen` carries the name nobody coaches, `rung_chosen` a rung, `second_chosen` leads to the observations."""

    margin_u = RING_MARGIN
    gap_chosen = Signal(str)
    rung_chosen = Signal(object)
    second_chosen = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown: ChainShown | None = None
        self.boxes: list[ChainBox] = []
        self.gaps: list[ChainGap] = []
        self._second: ChainBox | None = None
        self._link = 0.0
        super().__init__(style, parent)

    @property
    def second(self) -> ChainBox | None:
        """The second coach, beside the coach."""
        return self._second

    def show_chain(self, shown: ChainShown) -> None:
        """Show a chain; the same one again leaves everything where it is."""
        if shown == self._shown:
            return
        for former in (*self.boxes, *self.gaps, *([self._second] if self._second else [])):
            former.hide()
            former.deleteLater()
        self._shown, self._second = shown, None
        self.boxes, self.gaps = [], []
        for number, rung in enumerate(shown.rungs):
            if self._gap_above(number):
                self.gaps.append(self._gap(rung.name))
            box = ChainBox(self.kit, rung.name, words.standing(rung, shown.board), self)
            box.clicked.connect(lambda _checked=False, rung=rung: self.rung_chosen.emit(rung))
            self.boxes.append(box)
            if rung.standing is Standing.COACH:
                name = shown.second_coach or text(Text.SECOND_COACH)
                self._second = ChainBox(self.kit, name, shown.observed, self)
                self._second.clicked.connect(self.second_chosen)
        for part in (*self.boxes, *self.gaps, *([self._second] if self._second else [])):
            part.show()
        self._name_it(shown)
        self.style_changed()

    def _gap(self, name: str) -> ChainGap:
        gap = ChainGap(self.kit, name, self)
        gap.clicked.connect(lambda: self.gap_chosen.emit(name))
        return gap

    def _gap_above(self, number: int) -> bool:
        """Whether nobody is entered as the coach of a rung; those who coach nobody yet stand above one gap together."""
        rungs = self._shown.rungs if self._shown else ()
        if rungs[number].standing is Standing.IDLE:
            return False
        return number == 0 or not rungs[number - 1].coaches

    def _name_it(self, shown: ChainShown) -> None:
        told = []
        for upper, lower in zip(shown.rungs, shown.rungs[1:], strict=False):
            if upper.coaches:
                how = upper.how or (shown.how if upper.standing is Standing.COACH else "")
                told.append(words.arrow_name(upper.name, lower.name, how))
        self.setAccessibleName(". ".join(told))

    def fit(self, room: float) -> float:
        """The height in design units that it takes where `room` is there: what lies between gives way first."""
        sizes = sizes_of(self.kit)
        between = max(0, len(self.boxes) - 1) + bool(self._shown and self._gap_above(0))
        boxes = len(self.boxes) * sizes.box
        self._link = sizes.link
        if between:
            self._link = min(sizes.link, max(sizes.least_link, (room - boxes) / between))
        return boxes + between * self._link

    def arrange(self, width_u: float, _height_u: float) -> None:
        shown, sizes = self._shown, sizes_of(self.kit)
        if shown is None:
            return
        y, gaps = 0.0, iter(self.gaps)
        left = sizes.edge * 2
        for number, box in enumerate(self.boxes):
            if self._gap_above(number):
                self.place(next(gaps), left, y, width_u - left, self._link)
            y += self._link if number or self._gap_above(0) else 0.0
            beside = self._second if shown.rungs[number].standing is Standing.COACH else None
            wide = min(sizes.box_width, width_u if beside is None else width_u * 0.45)
            self.place(box, 0, y, wide, sizes.box)
            if beside is not None:
                second = min(sizes.box_width, width_u * 0.42)
                self.place(beside, width_u - second, y, second, sizes.box)
            y += sizes.box

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        shown, sizes = self._shown, sizes_of(self.kit)
        if shown is None:
            return
        x = sizes.edge * 1.1
        for number, box in enumerate(self.boxes):
            place = self.placed_at(box)
            above = self.boxes[number - 1] if number else None
            start = self.placed_at(above).bottom() if above else 0.0
            if self._gap_above(number):
                self._dots(painter, look, QLineF(x, start, x, place.top()))
            elif above is not None and shown.rungs[number - 1].coaches:
                self._arrow(painter, look, QLineF(x, start, x, place.top() - 1))
                self._how(painter, look, number - 1, (start + place.top()) / 2, size.width())
            if self._second is not None and shown.rungs[number].standing is Standing.COACH:
                line = QLineF(
                    self.placed_at(self._second).left(), place.center().y(), place.right(), place.center().y()
                )
                if shown.is_observed:
                    self._arrow(painter, look, QLineF(line.p1(), line.p2() + QPointF(sizes.gap / 2, 0)))
                else:
                    self._dots(painter, look, line)

    def _how(self, painter: QPainter, look: Look, number: int, middle: float, width: float) -> None:
        shown, sizes = self._shown, sizes_of(self.kit)
        assert shown is not None
        rung = shown.rungs[number]
        how = rung.how or (shown.how if rung.standing is Standing.COACH else "")
        left = sizes.edge * 2 + sizes.gap
        lines = wrap(look, how, size=sizes.second, weight=Weight.REGULAR, width=width - left, max_lines=2)
        top = middle - len(lines) * sizes.second * 1.3 / 2
        draw_lines(painter, look, lines, left, top, size=sizes.second, color=look.palette.ink2)

    def _dots(self, painter: QPainter, look: Look, line: QLineF) -> None:
        pen = look.dashed(look.palette.line2, 2.5, 3, 7)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(line)

    def _arrow(self, painter: QPainter, look: Look, line: QLineF) -> None:
        painter.setPen(look.pen(look.palette.ink, 2.2, round_caps=True))
        painter.drawLine(line)
        reach = sizes_of(self.kit).gap * 1.1
        for angle in (145.0, -145.0):
            head = QLineF.fromPolar(reach, line.angle() + angle)
            painter.drawLine(QLineF(line.p2(), line.p2() + head.p2()))


class ChainBox(TapTarget):
    """One role or name, with what it is at this board."""

    def __init__(self, style: Style, name: str, below: str, parent: QWidget) -> None:
        self._name, self._below = name, below
        super().__init__(style, parent)
        self.setAccessibleName(words.box_name(name, below))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        sizes, colors, rect = sizes_of(self.kit), look.palette, whole(size)
        draw_frame(painter, look, rect, fill=colors.line if self.isDown() else colors.surface, line=colors.ink)
        if self.shows_ring():
            draw_focus_ring(painter, look, rect, colors.ink)
        left, room = sizes.gap * 1.5, size.width() - sizes.gap * 2
        size_of = (sizes.body + 1, sizes.body, sizes.body - 1)
        letters = fitted_size(look, self._name, sizes=size_of, weight=_BOLD, width=room)
        middle, step = size.height() / 2, sizes.second * 0.72
        draw(painter, look, self._name, left, middle - step, size=letters, weight=_BOLD, color=colors.ink, width=room)
        small = fitted_size(
            look, self._below, sizes=(sizes.second, sizes.second - 1), weight=Weight.REGULAR, width=room
        )
        draw(painter, look, self._below, left, middle + step, size=small, color=colors.ink2, width=room)


class ChainGap(TapTarget):
    """The question where nobody is entered."""

    margin_u = 0.0

    def __init__(self, style: Style, name: str, parent: QWidget) -> None:
        self._question = words.who_coaches(name)
        super().__init__(style, parent)
        self.setAccessibleName(words.gap_name(name))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        sizes, colors = sizes_of(self.kit), look.palette
        if self.isDown():
            painter.fillRect(whole(size), colors.line)
        if self.shows_ring():
            draw_frame(painter, look, whole(size).adjusted(2, 2, -2, -2), fill=None, line=colors.ink, width=3)
        left, room = sizes.gap, size.width() - 2 * sizes.gap
        lines = wrap(look, self._question, size=sizes.body, weight=_BOLD, width=room, max_lines=2)
        tall = len(lines) * sizes.body * 1.25 + sizes.second * 1.3
        top = (size.height() - tall) / 2
        y = draw_lines(
            painter, look, lines, left, top, size=sizes.body, weight=_BOLD, color=colors.ink, line_height=1.25
        )
        draw(
            painter, look, text(Text.NOBODY_YET), left, y + sizes.second * 0.65, size=sizes.second, color=colors.ink2,
            width=room,
        )  # fmt: skip
