"""A board of the notes: its name, and what becomes of each note."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from kata_desktop.core.card import CardTalk
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import Painted, Panel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import boards, card

_FIELD: Final = 116.0
_WIDEST: Final = 1000.0
_ROW: Final = 92.0


class MakeBoard(Painted):
    """`entered` by Enter in the field, `edited` with every change of the name."""

    entered = Signal()
    edited = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.field = TextField(style, boards.name_label(), placeholder=boards.name_example(), parent=self)
        self.field.asks_at_once = True
        self.field.edited.connect(self.edited)
        editor = self.field.editor
        assert isinstance(editor, QLineEdit)
        editor.returnPressed.connect(self.entered)
        self.becomes = Becomes(style, self)
        self.style_changed()

    @property
    def name(self) -> str:
        """The name as typed, without spaces around it."""
        return self.field.text.strip()

    def show_talk(self, talk: CardTalk) -> None:
        """Come up for a talk, with an empty name."""
        self.field.set_text("")
        self.becomes.show_places(card.places(talk.noted_on))
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "becomes"):
            return
        width = min(_WIDEST, width_u)
        self.place(self.field, 0, 16, width, _FIELD)
        top = 16 + _FIELD + 2 * GUTTER
        high = min(self.becomes.preferred_height(), max(1.0, height_u - top))
        self.place(self.becomes, 0, top, width, high)


class Becomes(Panel):
    """Where the notes come to."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        self.places: tuple[tuple[str, str], ...] = ()
        super().__init__(style, parent)

    def show_places(self, places: tuple[tuple[str, str], ...]) -> None:
        """Show names of places, each with the line below it."""
        self.places = places
        told = ". ".join(f"{name}: {line}" for name, line in places)
        self.setAccessibleName(f"{card.becomes()}. {told}")
        self.style_changed()

    def preferred_height(self) -> float:
        """The height in design units."""
        return 80 + len(self.places) * _ROW + 12

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, room = look.palette, size.width() - 56
        draw(
            painter, look, card.becomes(), 28, 44, size=28, weight=Weight.SEMIBOLD, color=colors.ink, width=room
        )  # fmt: skip
        row = min(_ROW, (size.height() - 92) / max(1, len(self.places)))
        y = 80.0
        for name, line in self.places:
            painter.setPen(look.pen(colors.line, 1))
            painter.drawLine(28, round(y), round(size.width() - 28), round(y))
            letter = fitted_size(look, name, sizes=(26, 24), weight=Weight.SEMIBOLD, width=room)
            draw(
                painter, look, name, 28, y + row * 0.34, size=letter, weight=Weight.SEMIBOLD, color=colors.ink,
                width=room,
            )  # fmt: skip
            lines = wrap(look, line, size=22, weight=Weight.REGULAR, width=room, max_lines=1)
            draw_lines(painter, look, lines, 28, y + row * 0.54, size=22, color=colors.ink2)
            y += row
