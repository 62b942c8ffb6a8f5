"""The four steps at the left: a ring each, with a tick when the step is finished, and why the step is there."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.marks import tick
from kata_desktop.paint.text import Align, draw, draw_lines, wrap
from kata_desktop.ui.kit.button import PRESSED_SHIFT, TapTarget
from kata_desktop.ui.kit.placed import PANEL_RADIUS, RING_MARGIN, Painted, draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.start.progress import lacks, missing_words
from kata_desktop.words import start_pages
from kata_desktop.words.start_pages import Step

FOUR: Final = (Step.DIRECTION, Step.CONDITION, Step.TARGET, Step.EXPERIMENT)
_EDGE: Final = 20.0
_LINE: Final = 20.0
_LINE_STEP: Final = 25.0
_TITLE_STEP: Final = 1.15
_GAP: Final = 12.0


@dataclass(frozen=True, slots=True)
class _Sizes:
    """How a tile is set, in design units."""

    ring: float
    text: float
    title: float
    pad: float
    number: float
    lines: int


_FULL: Final = _Sizes(ring=64, text=112, title=26, pad=17, number=30, lines=2)
#: Where the column is too low for all four, the quiet line is left to the voice.
_LOW: Final = _Sizes(ring=48, text=84, title=22, pad=10, number=24, lines=0)


class StepTile(TapTarget):
    """One step; it can be opened again at any time."""

    def __init__(self, style: Style, number: int, step: Step, parent: QWidget | None = None) -> None:
        self._number, self._step = number, step
        self._title, self._line = start_pages.step_title(step)
        self._done = self._current = False
        self._sizes = _FULL
        super().__init__(style, parent)

    @property
    def line(self) -> str:
        """The quiet line: the question of the step, or what is still missing."""
        return self._line

    @property
    def done(self) -> bool:
        """Whether the step is finished."""
        return self._done

    def show_state(self, *, done: bool, current: bool, missing: str) -> None:
        """Show a tick, the frame, and what is missing where something is."""
        self._done, self._current = done, current
        self._line = missing or start_pages.step_title(self._step)[1]
        self.setAccessibleName(start_pages.step_spoken(self._number, self._step, self._line, done=done))
        self.update()

    def set_low(self, *, low: bool) -> None:
        """Show the title alone, in smaller letters, or everything."""
        self._sizes = _LOW if low else _FULL
        self.update()

    def preferred_height(self, width: float) -> float:
        """The height in design units of title and line, at least that of the ring."""
        title, lines = self._wrapped(self.kit.look(self), width)
        sizes = self._sizes
        words = len(title) * sizes.title * _TITLE_STEP + len(lines) * _LINE_STEP
        return max(sizes.ring + 24, 2 * sizes.pad + words)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, rect = look.palette, whole(size)
        if self._current or self.isDown():
            fill = colors.line if self.isDown() else colors.surface
            line = colors.ink if self._current else None
            draw_frame(painter, look, rect, fill=fill, line=line, width=3, radius=PANEL_RADIUS)
        if self.shows_ring():
            draw_focus_ring(painter, look, rect, colors.ink, PANEL_RADIUS)
        if self.isDown():
            painter.translate(0, PRESSED_SHIFT)
        self._paint_ring(painter, look, QPointF(_EDGE + self._sizes.ring / 2 + 2, size.height() / 2))
        title, lines = self._wrapped(look, size.width())
        sizes = self._sizes
        top = (size.height() - len(title) * sizes.title * _TITLE_STEP - len(lines) * _LINE_STEP) / 2
        below = draw_lines(
            painter,
            look,
            title,
            sizes.text,
            top,
            size=sizes.title,
            weight=Weight.SEMIBOLD,
            color=colors.ink,
            line_height=1.15,
        )
        draw_lines(painter, look, lines, sizes.text, below, size=_LINE, color=colors.ink2, line_height=1.25)

    def _paint_ring(self, painter: QPainter, look: Look, centre: QPointF) -> None:
        colors, radius = look.palette, self._sizes.ring / 2 - 1.5
        strong = self._current or self._done
        painter.setPen(look.pen(colors.ink if strong else colors.line2, 3))
        painter.setBrush(colors.ink if self._current else colors.bg)
        painter.drawEllipse(centre, radius, radius)
        if self._done:
            color = colors.on_ink if self._current else colors.ink
            tick(painter, look, QRectF(centre.x() - 16, centre.y() - 16, 32, 32), color)
            return
        color = colors.on_ink if self._current else colors.ink2
        number, letters = str(self._number), self._sizes.number
        draw(
            painter, look, number, centre.x(), centre.y(), size=letters, weight=Weight.SEMIBOLD, color=color,
            align=Align.CENTRE,
        )  # fmt: skip

    def _wrapped(self, look: Look, width: float) -> tuple[list[str], list[str]]:
        sizes = self._sizes
        room = width - sizes.text - 14
        title = wrap(look, self._title, size=sizes.title, weight=Weight.SEMIBOLD, width=room, max_lines=4)
        if not sizes.lines:
            return title, []
        return title, wrap(look, self._line, size=_LINE, weight=Weight.REGULAR, width=room, max_lines=sizes.lines)


class StepColumn(Painted):
    """`chosen` carries the step that was tapped; below the steps stands why the current one is there."""

    margin_u = RING_MARGIN
    chosen = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.tiles: dict[Step, StepTile] = {}
        self._why_title = self._why = ""
        super().__init__(style, parent)
        for number, step in enumerate(FOUR, start=1):
            self.tiles[step] = StepTile(style, number, step, self)
            self.tiles[step].clicked.connect(partial(self._choose, step))

    def _choose(self, step: Step) -> None:
        self.chosen.emit(step)

    def show_board(self, board: Storyboard, current: Step, begun: frozenset[Step]) -> None:
        """Show how far the board is; what is missing is named for the steps that are begun."""
        for step, tile in self.tiles.items():
            missing = lacks(board, step)
            told = missing_words(missing) if step in begun and step is not current else ""
            tile.show_state(done=not missing, current=step is current, missing=told)
        page = start_pages.page(current)
        self._why_title, self._why = page.why_title, page.why
        self.setAccessibleDescription(f"{page.why_title} {page.why}")
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        top = 8.0
        for tile in self.tiles.values():
            tile.set_low(low=False)
        wanted = sum(tile.preferred_height(width_u) + _GAP for tile in self.tiles.values())
        for tile in self.tiles.values():
            tile.set_low(low=top + wanted - _GAP > height_u)
        for tile in self.tiles.values():
            height = tile.preferred_height(width_u)
            self.place(tile, 0, top, width_u, height)
            top += height + _GAP

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if not self.tiles or not self._why:
            return
        colors, room = look.palette, size.width() - 2 * _EDGE
        top = self.placed_at(self.tiles[FOUR[-1]]).bottom() + 26
        title = wrap(look, self._why_title, size=24, weight=Weight.SEMIBOLD, width=room, max_lines=2)
        lines = wrap(look, self._why, size=22, weight=Weight.REGULAR, width=room, max_lines=8)
        if top + 26 + (len(title) * 24 + len(lines) * 22) * 1.35 > size.height():
            return
        painter.fillRect(QRectF(0, top, size.width(), look.crisp(1)), colors.line)
        below = draw_lines(
            painter, look, title, _EDGE, top + 22, size=24, weight=Weight.SEMIBOLD, color=colors.ink, line_height=1.35
        )
        draw_lines(painter, look, lines, _EDGE, below + 2, size=22, color=colors.ink2, line_height=1.35)
