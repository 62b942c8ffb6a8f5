"""How the screen looks and is operated at this moment: theme, design unit, reading size, motion, letter keys."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.look import Look, Medium
from kata_desktop.paint.palette import Palette, Theme, palette_of
from kata_desktop.ui.kit.measures import (
    DESIGN_HEIGHT,
    DESIGN_WIDTH,
    DESK_HEIGHT,
    LEAST_TAP,
    LEAST_TAP_AT_DESK,
    desk_unit,
    wall_unit,
)

READING_SIZES = (0.9, 1.0, 1.15, 1.3)


class Mode(Enum):
    """How the program is operated: by touch on a wall, or by mouse and keyboard at a desk."""

    WALL = auto()
    DESK = auto()


class Style(QObject):
    """The one place that knows how many pixels a design unit has; widgets repaint when it says `changed`.

    `clock` returns seconds that never run backwards; it tells a second touch from a double one.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        theme: Theme = Theme.LIGHT,
        mode: Mode = Mode.WALL,
        reading_size: float = 1.0,
        motion: bool = True,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mode = mode
        self._reading_size = _known_size(reading_size)
        self._motion = motion
        self._clock = clock
        self._width, self._height = DESIGN_WIDTH, DESIGN_HEIGHT
        self._keys_in_use = False
        self._letter_keys = True
        self._desk_unit = desk_unit(self._width, self._height)
        self._writes_by_hand = False
        self._unit = self._rule()

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def palette(self) -> Palette:
        return palette_of(self.theme)

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def reading_size(self) -> float:
        return self._reading_size

    @property
    def motion(self) -> bool:
        return self._motion

    @property
    def unit(self) -> float:
        """Logical pixels per design unit."""
        return self._unit

    @property
    def least_tap(self) -> float:
        """The least side in design units of what is tapped (design chapter 2): 64 u, at a desk as much as 48 px."""
        return LEAST_TAP_AT_DESK if self._mode is Mode.DESK else LEAST_TAP

    @property
    def desk_unit(self) -> float:
        """Logical pixels per desk unit."""
        return self._desk_unit

    @property
    def letter_keys(self) -> bool:
        """Whether single letters act where no text is typed."""
        return self._letter_keys

    @property
    def writes_by_hand(self) -> bool:
        """Whether there is a finger or a pen to write with; the wall has one in any case."""
        return self._writes_by_hand

    @property
    def shows_focus(self) -> bool:
        """Whether the focus ring is drawn: always at a desk, on the wall only after a key was pressed."""
        return self._mode is Mode.DESK or self._keys_in_use

    def now(self) -> float:
        """Return the seconds of the injected clock."""
        return self._clock()

    def fit(self, width: float, height: float) -> None:
        """Take over the size of the window in logical pixels."""
        self._width, self._height = width, height
        self._desk_unit = desk_unit(self._width, self._height)
        self._recount()

    def set_theme(self, theme: Theme) -> None:
        if theme is not self._theme:
            self._theme = theme
            self.changed.emit()

    def set_mode(self, mode: Mode) -> None:
        if mode is not self._mode:
            self._mode = mode
            self._unit = self._rule()
            self.changed.emit()

    def set_reading_size(self, size: float) -> None:
        """Take one of READING_SIZES; raises ValueError for any other."""
        self._reading_size = _known_size(size)
        self._recount()

    def set_motion(self, motion: bool) -> None:
        if motion is not self._motion:
            self._motion = motion
            self.changed.emit()

    def set_letter_keys(self, letter_keys: bool) -> None:
        if letter_keys is not self._letter_keys:
            self._letter_keys = letter_keys
            self.changed.emit()

    def set_writes_by_hand(self, writes: bool) -> None:
        if writes is not self._writes_by_hand:
            self._writes_by_hand = writes
            self.changed.emit()

    def set_keys_in_use(self, in_use: bool) -> None:
        """Remember whether the last act was by key or by hand; the caller repaints the focused widget."""
        self._keys_in_use = in_use

    def look(self, widget: QWidget) -> Look:
        """Return fonts, pens and colours for painting on `widget` in design units."""
        return Look(self.palette, Medium.SCREEN, self.unit * widget.devicePixelRatioF())

    def pixels(self, units: float) -> int:
        """Return whole logical pixels for a length in design units."""
        return round(units * self.unit)

    def _recount(self) -> None:
        unit = self._rule()
        if unit != self._unit:
            self._unit = unit
            self.changed.emit()

    def _rule(self) -> float:
        """Design chapter 2. Tasks at a desk are the sheets of the wall, so small that 1920 by 1080 u fill a laptop."""
        if self._mode is Mode.DESK:
            return self.desk_unit * DESK_HEIGHT / DESIGN_HEIGHT
        return wall_unit(self._width, self._height, self._reading_size)


def _known_size(size: float) -> float:
    if size not in READING_SIZES:
        raise ValueError(f"reading size {size} is none of {READING_SIZES}")
    return size
