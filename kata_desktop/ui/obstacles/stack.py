"""Parts below each other, each as high as it needs, that scroll together; parts that stay away leave no gap."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import PANEL_RADIUS, RING_MARGIN, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style

_EDGE = 36.0


@dataclass(frozen=True, slots=True)
class Part:
    """A widget, the height it needs at a width, and the gap below it, in design units."""

    widget: QWidget
    height: Callable[[float], float]
    gap: float = 20.0


class Stack(Painted):
    """The parts live as long as the stack; showing or hiding one never takes the focus or a text from another."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._height = -1.0
        super().__init__(style, parent)
        self.sheet = _Sheet(style)
        self.list = FlickList(style, self, whole_place=True)

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Take over the parts, once."""
        self.sheet.parts = list(parts)
        for part in parts:
            part.widget.setParent(self.sheet)
        self.list.set_rows([self.sheet], [1.0])
        self.style_changed()

    def settle(self) -> None:
        """Give every part the room it needs now."""
        self._height = -1.0
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "list") or not self.sheet.parts:
            return
        room = width_u - 2 * _EDGE
        height = self.sheet.needed(room)
        self.place(self.list, _EDGE, 20, room, height_u - 40)
        if height != self._height:
            self._height = height
            self.list.set_rows([self.sheet], [height])
            self.sheet.style_changed()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)


class _Sheet(Painted):
    """The parts in their order."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style) -> None:
        self.parts: list[Part] = []
        super().__init__(style)

    def needed(self, width: float) -> float:
        """The height of all parts that are shown."""
        return sum(part.height(width) + part.gap for part in self.parts if not part.widget.isHidden()) + RING_MARGIN

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - each part says its own
        top = 0.0
        for part in self.parts:
            if not part.widget.isHidden():
                height = part.height(width_u)
                self.place(part.widget, 0, top, width_u, height)
                top += height + part.gap
