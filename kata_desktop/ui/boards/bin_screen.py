"""The bin: removed boards, taken back by one tap, deleted for good at a desk only and by typing their name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw
from kata_desktop.session.bin import Removed
from kata_desktop.ui.boards.new_board import back_button
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import boards

_ROW: Final = 112.0
_OPEN_ROW: Final = 260.0
_BUTTON: Final = 72.0
_EDGE: Final = 24.0


class BinScreen(Screen):
    """One row for each removed board, the one removed last on top."""

    restored = Signal(object)
    deleted = Signal(object)

    def __init__(self, style: Style, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(style, parent, closable=True)
        self._today = today
        self._count = 0
        self.set_title(boards.bin_title(), boards.bin_line(), width=1500)
        self.list = FlickList(style, self, gap=16)
        self._rows: list[BinRow] = []
        self.ledge.set_navigation([back_button(self)])
        self.style_changed()

    @property
    def rows(self) -> list[BinRow]:
        """The rows in order."""
        return list(self._rows)

    def show_boards(self, removed: list[Removed]) -> None:
        """Show what lies in the bin."""
        self._rows = [BinRow(self.kit, one, self._today()) for one in removed]
        for row in self._rows:
            row.restore_button.clicked.connect(lambda _checked=False, row=row: self.restored.emit(row.removed))
            row.delete_button.clicked.connect(lambda _checked=False, row=row: self._ask(row))
            row.delete_button.not_yet.connect(self.ledge.say)
            row.confirm_button.clicked.connect(lambda _checked=False, row=row: self.deleted.emit(row.removed))
            row.confirm_button.not_yet.connect(self.ledge.say)
        self._fit()
        self.ledge.say("")
        self.update()
        if self._rows:
            self._rows[0].restore_button.setFocus()

    def _ask(self, wanted: BinRow) -> None:
        for row in self._rows:
            row.set_asking(row is wanted and not row.is_asking)
        self._fit()
        if wanted.is_asking:
            self.list.scroll_to(wanted)
            wanted.field.editor.setFocus()

    def _fit(self) -> None:
        self.list.set_rows(self._rows, [_OPEN_ROW if row.is_asking else _ROW for row in self._rows])

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if hasattr(self, "list"):
            rect = self.content_rect()
            self.place(self.list, rect.left(), rect.top(), rect.width(), rect.height())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        if not getattr(self, "_rows", ()):
            rect = self.content_rect()
            draw(painter, look, boards.bin_empty(), rect.left() + 8, rect.top() + 48, size=28, color=look.palette.ink2)


class BinRow(Painted):
    """One removed board. To delete it its name is typed, letter by letter as it stands there."""

    def __init__(self, style: Style, removed: Removed, today: date) -> None:
        self.removed = removed
        self._when = boards.removed_on(removed.at, today)
        super().__init__(style)
        name = removed.name
        self.is_asking = False
        self.restore_button = Button(
            style, boards.restore(), icon="archive-restore", name=boards.restore_name(name), parent=self
        )
        self.delete_button = Button(
            style, boards.delete(), kind=Kind.QUIET, icon="trash-2", name=boards.delete_name(name), parent=self
        )
        self.delete_button.set_why("" if style.mode is Mode.DESK else boards.delete_at_desk())
        self.field = TextField(style, boards.delete_label(name), parent=self)
        self.field.edited.connect(self._on_typed)
        self.field.editor.returnPressed.connect(self._on_enter)  # type: ignore[union-attr]
        self.confirm_button = Button(style, boards.delete(), name=boards.delete_name(name), parent=self)
        self.set_asking(False)
        self.style_changed()

    def set_asking(self, asking: bool) -> None:
        """Open the field for the name, or close it empty."""
        self.is_asking = asking
        self.field.set_text("")
        self.field.setVisible(asking)
        self.confirm_button.setVisible(asking)
        self._on_typed()
        self.style_changed()

    def _on_typed(self) -> None:
        same = " ".join(self.field.text.split()) == " ".join(self.removed.name.split())
        self.confirm_button.set_why("" if same else boards.name_differs())

    def _on_enter(self) -> None:
        self.confirm_button.click()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "confirm_button"):
            return
        room = width_u * 0.6
        widths = [button.preferred_width(_BUTTON) for button in (self.delete_button, self.restore_button)]
        shrink = min(1.0, (room - 16) / sum(widths))
        x = width_u - _EDGE
        for button, width in zip((self.restore_button, self.delete_button), reversed(widths), strict=True):
            x -= width * shrink
            self.place(button, x, 20, width * shrink, _BUTTON)
            x -= 16
        self._text_room = x - _EDGE
        wide = min(self.confirm_button.preferred_width(_BUTTON), width_u * 0.4)
        self.place(self.field, _EDGE, _ROW + 16, width_u - 2 * _EDGE - wide - 16, 104)
        self.place(self.confirm_button, width_u - _EDGE - wide, _ROW + 32, wide, _BUTTON)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, room = look.palette, getattr(self, "_text_room", 400.0)
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        bold = Weight.SEMIBOLD
        draw(painter, look, self.removed.name, _EDGE, 40, size=28, weight=bold, color=colors.ink, width=room)
        line = self._when if not self.is_asking else boards.delete_line()
        draw(painter, look, line, _EDGE, 76, size=20, color=colors.ink2, width=room)
