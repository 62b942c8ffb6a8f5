"""The style of the storyboard: at a desk it has a grid of its own, so its unit there is the pixel of that grid."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kata_desktop.paint.palette import Theme
from kata_desktop.ui.kit.style import Mode, Style


class BoardStyle(Style):
    """Follows another style in everything but the unit of desk mode."""

    def __init__(self, base: Style, parent: QObject | None = None) -> None:
        self._base = base
        super().__init__(clock=base.now, parent=parent)
        base.changed.connect(self.changed)

    @property
    def theme(self) -> Theme:
        return self._base.theme

    @property
    def mode(self) -> Mode:
        return self._base.mode

    @property
    def reading_size(self) -> float:
        return self._base.reading_size

    @property
    def motion(self) -> bool:
        return self._base.motion

    @property
    def letter_keys(self) -> bool:
        return self._base.letter_keys

    @property
    def shows_focus(self) -> bool:
        return self._base.shows_focus

    @property
    def unit(self) -> float:
        return self._base.desk_unit if self._base.mode is Mode.DESK else self._base.unit
