"""What a screen reader says, asked through Qt's accessibility interface.

The interface stays in here: kept alive after its widget, it would be taken for whatever Qt makes at its address.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Spoken:
    """What a reader finds of a widget."""

    name: str
    description: str
    role: QAccessible.Role


def spoken(widget: QWidget) -> Spoken:
    """Ask for all of it at once."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    name, description = (interface.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
    return Spoken(str(name), str(description), interface.role())


def spoken_name(widget: QWidget) -> str:
    """The name a reader finds."""
    return spoken(widget).name
