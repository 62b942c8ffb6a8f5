"""Marks in the line of the text: one tap marks what was seen, one more takes it back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import Mark
from kata_desktop.paint.look import Look
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.observation.sizes import sizes_of
from kata_desktop.words import observation as words
from kata_desktop.words.observation import Text, text


class MarkButton(Button):
    """One mark; at a desk as high as a line of text with its marks."""

    def __init__(self, style: Style, phase: Phase, mark: Mark, parent: QWidget | None = None) -> None:
        self.phase, self.mark = phase, mark
        at_desk = style.mode is Mode.DESK
        shown = words.mark(mark) if at_desk else words.mark_at_wall(mark)
        super().__init__(style, shown, kind=Kind.CHOICE, name=words.mark_name(phase, mark), parent=parent)
        self.set_text_size(sizes_of(style).mark_text)

    def style_changed(self) -> None:
        if hasattr(self, "_label"):
            at_desk = self.kit.mode is Mode.DESK
            self.set_text(words.mark(self.mark) if at_desk else words.mark_at_wall(self.mark))
            self.set_text_size(sizes_of(self.kit).mark_text)
        super().style_changed()


class MarkFlow(Painted):
    """The marks of one cell: those that are set, and all of them while `is_open`; `tapped` carries the mark.

    At the wall a plus stands behind them and opens the rest; at a desk the row that is written in shows them all.
    """

    tapped = Signal(object)
    opened = Signal()
    margin_u = RING_MARGIN

    def __init__(self, style: Style, phase: Phase, marks: Iterable[Mark], parent: QWidget | None = None) -> None:
        self.buttons: dict[Mark, MarkButton] = {}
        self.is_open = False
        self.more: Button | None = None
        super().__init__(style, parent)
        for mark in marks:
            button = MarkButton(style, phase, mark, self)
            button.clicked.connect(lambda _checked=False, mark=mark: self.tapped.emit(mark))
            self.buttons[mark] = button
        name = f"{text(Text.MORE)}, {words.phase(phase)}"
        self.more = Button(style, icon="plus", icon_size=26, name=name, parent=self)
        self.more.clicked.connect(lambda _checked=False: self.open(not self.is_open))
        self.show_marks(())

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Fill those that are set."""
        held = set(marks)
        for mark, button in self.buttons.items():
            button.setChecked(mark in held)
        self._show_parts()

    def open(self, opened: bool) -> None:
        """Show all that can be marked, or only what is."""
        if opened is not self.is_open:
            self.is_open = opened
            self._show_parts()
            self.opened.emit()

    def height_for(self, width: float) -> float:
        """The height in design units for a width."""
        rows = 1 + max((row for _, row, _, _ in self._layout(width)), default=0)
        sizes = sizes_of(self.kit)
        return rows * sizes.mark + (rows - 1) * sizes.mark_gap

    def style_changed(self) -> None:
        if self.more is not None:
            self._show_parts()
            return
        super().style_changed()

    def _show_parts(self) -> None:
        for button in self.buttons.values():
            button.setVisible(button.isChecked() or self.is_open)
        if self.more is not None:
            self.more.setVisible(self.kit.mode is Mode.WALL)
            self.more.set_icon("chevron-left" if self.is_open else "plus")
        super().style_changed()

    def _shown(self) -> list[Button]:
        chosen: list[Button] = [one for one in self.buttons.values() if one.isChecked()]
        if self.is_open:
            chosen += [one for one in self.buttons.values() if not one.isChecked()]
        if self.more is not None and self.kit.mode is Mode.WALL:
            chosen.append(self.more)
        return chosen

    def _layout(self, width: float) -> list[tuple[Button, int, float, float]]:
        sizes, places = sizes_of(self.kit), []
        row, left = 0, 0.0
        for button in self._shown():
            wide = min(width, button.preferred_width(sizes.mark))
            if left and left + wide > width + 0.5:
                row, left = row + 1, 0.0
            places.append((button, row, left, wide))
            left += wide + sizes.mark_gap
        return places

    def arrange(self, width_u: float, _height_u: float) -> None:
        if self.more is None:
            return
        sizes = sizes_of(self.kit)
        for button, row, left, wide in self._layout(width_u):
            self.place(button, left, row * (sizes.mark + sizes.mark_gap), wide, sizes.mark)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        """Nothing of its own."""
