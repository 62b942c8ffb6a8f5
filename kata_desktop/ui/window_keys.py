"""The single keys of the storyboard and where they lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.idle import is_typing

SETTINGS: Final = Destination(Place.SETTINGS)
KEYS: Final[Mapping[int, Destination]] = {
    Qt.Key.Key_1: Destination(Place.TARGET),
    Qt.Key.Key_2: Destination(Place.ACTUAL),
    Qt.Key.Key_3: Destination(Place.OBSTACLES),
    Qt.Key.Key_4: Destination(Place.EXPERIMENT),
    Qt.Key.Key_5: Destination(Place.EXPERIMENT),
    Qt.Key.Key_C: Destination(Place.COACHING),
    Qt.Key.Key_M: Destination(Place.MEASURE),
    Qt.Key.Key_E: Destination(Place.EXPERIMENT, "new"),
    Qt.Key.Key_R: Destination(Place.RHYTHM),
    Qt.Key.Key_P: Destination(Place.PDF),
    Qt.Key.Key_B: Destination(Place.BOARDS),
    Qt.Key.Key_S: SETTINGS,
}


def destination_of(event: QKeyEvent) -> Destination | None:
    """Where a key leads that is pressed alone."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return KEYS.get(event.key()) if plain else None


def is_letter(event: QKeyEvent) -> bool:
    """Whether a single letter or sign was pressed where no text is typed; figures are typed everywhere."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not held and not is_typing() and (event.text().isalpha() or event.text() == "?")
