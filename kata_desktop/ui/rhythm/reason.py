"""What was in the way: reasons to tap, or own words; all of it can be left out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.inked import REASON
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.button_flow import ButtonFlow
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import ink, rhythm
from kata_desktop.words.rhythm import Text, text

#: The field with words, and with ink.
_FIELD, _INKED = 96.0, 156.0
_GAP: Final = 16.0
_BUTTON, _BESIDE = 72.0, 12.0


class ReasonPicker(Painted):
    """`given` carries the reason; a second tap on it takes it back as an empty one. Own words are kept as typed."""

    margin_u = RING_MARGIN
    given = Signal(str)
    refused = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown = ""
        super().__init__(style, parent)
        self.keeper = Keeper(self)
        self.tiles = [Button(style, words, kind=Kind.CHOICE) for words in rhythm.reasons()]
        for tile in self.tiles:
            tile.clicked.connect(lambda _checked=False, tile=tile: self._take(tile.label))
            tile.not_yet.connect(self.refused)
        self.flow = ButtonFlow(style, text(Text.IN_THE_WAY), self.tiles, self)
        self.field = TextField(style, text(Text.OWN_WORDS), size=26, parent=self)
        self.field.edited.connect(lambda words: self.keeper.later("reason", lambda: self._keep(words)))
        self.field.finished.connect(lambda _words: self.keeper.flush())
        self.by_hand = Button(style, ink.ink(), icon="pen-line", name=ink.write_by_hand(), parent=self)
        self.by_hand.clicked.connect(self.field.ask_for_ink)
        self.by_hand.not_yet.connect(self.refused)
        self.style_changed()

    def take_ink(self, take: InkOf) -> None:
        """Let it be written by hand as well."""
        take(self.field, REASON)
        self.style_changed()

    def show_reason(self, reason: str, *, why_not: str = "") -> None:
        """Show a reason as a tile or in the field; `why_not` says why none can be kept here."""
        self._shown = reason
        for tile in self.tiles:
            tile.setChecked(tile.label == reason)
            tile.set_why(why_not)
        self.by_hand.set_why(why_not)
        own = "" if any(tile.label == reason for tile in self.tiles) else reason
        self.field.editor.setReadOnly(bool(why_not))
        if not self.keeper.pending and self.field.text.strip() != own:
            self.field.set_text(own)
        # the ink of another day comes with the next picture
        self.field.update()

    def _take(self, words: str) -> None:
        self.keeper.drop()
        self._keep("" if words == self._shown else words)

    def _keep(self, words: str) -> None:
        self.given.emit(words.strip())

    def preferred_height(self, width: float) -> float:
        """The height in design units at which tiles and field have room."""
        return self.flow.preferred_height(width) + _GAP + self._field_height

    def style_changed(self) -> None:
        if hasattr(self, "by_hand"):
            # on the wall a button leads to the paper at once; at a desk the field has its own
            self.by_hand.setVisible(self.kit.mode is Mode.WALL and self.field.handwriting is not None)
        super().style_changed()

    @property
    def _field_height(self) -> float:
        return _INKED if self.field.is_by_hand else _FIELD

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "by_hand"):
            return
        height = self.flow.preferred_height(width_u)
        self.place(self.flow, 0, 0, width_u, height)
        beside = 0.0 if self.by_hand.isHidden() else self.by_hand.preferred_width(_BUTTON) + _BESIDE
        field = min(width_u, 720.0) - beside
        self.place(self.field, 0, height + _GAP, field, self._field_height)
        top = height + _GAP + (_FIELD - _BUTTON) / 2
        self.place(self.by_hand, field + _BESIDE, top, max(1.0, beside - _BESIDE), _BUTTON)
