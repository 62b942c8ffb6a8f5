"""A new board by one field, and the sample boards."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.session.overview import example_boards
from kata_desktop.session.samples import SAMPLES
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import boards

_FIELD_WIDTH: Final = 1000.0
_FIELD_HEIGHT: Final = 116.0
_TILE_HEIGHT: Final = 128.0


def back_button(screen: Screen) -> Button:
    """The way back to all boards, on the ledge within reach of everybody."""
    back = Button(screen.kit, boards.title(), kind=Kind.LEDGE, icon="layout-grid")
    back.clicked.connect(screen.back_requested)
    return back


class NewBoardScreen(Screen):
    """Asks for the name of the process; Enter or the primary makes the board (`made`)."""

    made = Signal(str)
    examples_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent, closable=True)
        self.set_title(boards.new_board(), boards.new_board_line(), width=900)
        self.field = TextField(style, boards.name_label(), placeholder=boards.name_example(), parent=self)
        self.field.asks_at_once = True
        self.field.edited.connect(self._on_edited)
        self.field.editor.returnPressed.connect(self._make)  # type: ignore[union-attr]
        self.make_button = Button(style, boards.make(), kind=Kind.LEDGE_PRIMARY, icon="plus")
        self.make_button.clicked.connect(self._make)
        examples = Button(style, boards.example(), kind=Kind.LEDGE)
        examples.clicked.connect(self.examples_wanted)
        self.ledge.set_navigation([back_button(self), examples])
        self.ledge.set_primary(self.make_button)
        self.style_changed()

    def enter(self) -> None:
        """Come up empty."""
        self.field.set_text("")
        self.ledge.say("")
        self._on_edited()
        self.field.editor.setFocus()

    def _on_edited(self) -> None:
        self.make_button.set_why("" if self.field.text.strip() else boards.name_missing())

    def _make(self) -> None:
        if self.field.text.strip():
            self.made.emit(self.field.text.strip())
        else:
            self.ledge.say(boards.name_missing())

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if hasattr(self, "field"):
            rect = self.content_rect()
            self.place(self.field, rect.left(), rect.top() + 48, min(_FIELD_WIDTH, rect.width()), _FIELD_HEIGHT)


class ExamplesScreen(Screen):
    """The sample boards as tiles; a tap writes one into the library (`chosen`)."""

    chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent, closable=True)
        self.set_title(boards.example(), boards.example_line(), width=1500)
        self.tiles: list[Button] = []
        for name, (title, process) in example_boards(SAMPLES).items():
            tile = Button(style, title, second_line=process, parent=self)
            tile.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self.tiles.append(tile)
        self.ledge.set_navigation([back_button(self)])
        self.style_changed()

    def enter(self) -> None:
        """Come up; the first one has the focus."""
        self.ledge.say("")
        self.tiles[0].setFocus()

    def arrange(self, _width_u: float, _height_u: float) -> None:
        rect = self.content_rect()
        for n, tile in enumerate(getattr(self, "tiles", [])):
            top = rect.top() + n * (_TILE_HEIGHT + GUTTER)
            self.place(tile, rect.left(), top, rect.width(), _TILE_HEIGHT)
