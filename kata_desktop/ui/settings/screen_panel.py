"""The settings of this screen: what it is used as, reading size, light and dark, motion, keys, its name."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from kata_desktop import __version__
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.session.settings import (
    LIGHT_FROM,
    LIGHT_TO,
    PLACE_LIMIT,
    READING_SIZES,
    ModeChoice,
    RoleChoice,
    ThemeChoice,
)
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.measures import DESIGN_WIDTH
from kata_desktop.ui.kit.segments import Segments
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.settings.parts import EDGE, GAP, TITLE, SwitchRow, TitledPanel
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.words import dates, keys, questions, settings

#: The next step is 36 u, its capitals 0.7 of that; they are read down to 16 minutes of arc (design chapter 2).
_STEP, _CAPITALS = 36.0, 0.7
_ARC = math.tan(math.radians(16 / 60))
_INCH = 25.4
_FIELD: Final = 104.0


def carries(style: Style, millimetres: tuple[float, float]) -> str:
    """How far the next step reads on a screen of that size; empty where the screen does not tell its size."""
    width, height = millimetres
    if width < 100 or height < 50:
        return ""
    fit = min(width / DESIGN_WIDTH, height / (DESIGN_WIDTH * 9 / 16))
    metres = _STEP * _CAPITALS * fit * style.reading_size / _ARC / 1000
    return settings.carries(metres, round(math.hypot(width, height) / _INCH))


class ScreenPanel(TitledPanel):
    """Mode, reading size, light, motion."""

    said = Signal(str)

    def __init__(self, style: Style, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(style, settings.this_screen(), "monitor", parent)
        self._preferences = preferences
        modes = [(choice, settings.mode(choice)) for choice in ModeChoice]
        self.mode = Segments(style, settings.used_as(), modes, self)
        sizes = [(size, settings.percent(size)) for size in READING_SIZES]
        self.reading = Segments(style, settings.reading_size(), sizes, self)
        themes = [(choice, settings.theme(choice)) for choice in ThemeChoice]
        self.theme = Segments(style, settings.appearance(), themes, self)
        self.motion = SwitchRow(style, settings.motion(), self)
        self.mode.chosen.connect(lambda mode: preferences.change(mode=mode))
        self.reading.chosen.connect(lambda size: preferences.change(reading_size=size))
        self.theme.chosen.connect(lambda theme: preferences.change(theme=theme))
        self.motion.toggled.connect(lambda on: preferences.change(motion=on))
        for button in self.reading.buttons.values():
            button.not_yet.connect(self.said)
        preferences.changed.connect(self.refresh)
        self.refresh()
        self.style_changed()

    def refresh(self) -> None:
        """Show what holds."""
        held = self._preferences.settings
        self.mode.show_value(held.mode)
        self.mode.set_right(settings.found(touch=self._preferences.touch) if held.mode is ModeChoice.AUTO else "")
        self.reading.show_value(held.reading_size)
        at_desk = self.kit.mode is Mode.DESK
        self.reading.set_why(settings.desk_size() if at_desk else "")
        size = self.screen().physicalSize()
        self.reading.set_right("" if at_desk else carries(self.kit, (size.width(), size.height())))
        self.theme.show_value(held.theme)
        by_day = held.theme is ThemeChoice.TIME_OF_DAY
        between = settings.light_between(dates.clock(LIGHT_FROM), dates.clock(LIGHT_TO))
        self.theme.set_right(between if by_day else "")
        self.motion.setChecked(held.motion)
        self.motion.set_sub("" if self._preferences.system_motion else settings.motion_of_system())

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "motion"):
            return
        room, y = width_u - 2 * EDGE, TITLE
        for segments in (self.mode, self.reading, self.theme):
            height = segments.height_for(room)
            self.place(segments, EDGE, y, room, height)
            y += height
        self.place(self.motion, EDGE, y + 8, room, self.kit.least_tap)

    def height_for(self, width: float) -> float:
        choices = (self.mode, self.reading, self.theme)
        return TITLE + sum(part.height_for(width - 2 * EDGE) for part in choices) + 8 + self.kit.least_tap + 16


class PlacePanel(TitledPanel):
    """Single-letter keys, all keys, the name of the place, and whose screen it is: a wish, for a PIN may guard it."""

    keys_wanted = Signal()
    role_chosen = Signal(object)

    def __init__(self, style: Style, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(style, settings.keys_and_place(), "keyboard", parent)
        self._preferences = preferences
        self.letter_keys = SwitchRow(style, settings.letter_keys(), self)
        self.all_keys = Button(style, keys.all_keys(), icon="keyboard", parent=self)
        self.field = TextField(style, settings.place(), placeholder=settings.place_example(), parent=self)
        roles = [(choice, settings.role(choice)) for choice in RoleChoice]
        self.role = Segments(style, settings.role_of_screen(), roles, self)
        self.role.chosen.connect(self.role_chosen)
        editor = self.field.editor
        assert isinstance(editor, QLineEdit)
        editor.setMaxLength(PLACE_LIMIT)
        self.letter_keys.toggled.connect(lambda on: preferences.change(letter_keys=on))
        self.all_keys.clicked.connect(self.keys_wanted)
        self.field.finished.connect(lambda text: preferences.change(place=" ".join(text.split())))
        self.refresh()
        self.style_changed()

    def refresh(self) -> None:
        """Show what holds."""
        self.letter_keys.setChecked(self._preferences.settings.letter_keys)
        self.field.set_text(self._preferences.settings.place)
        self.role.show_value(self._preferences.settings.role)

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "role"):
            return
        room, high = width_u - 2 * EDGE, self.kit.least_tap
        wide = self.all_keys.preferred_width(high)
        y = TITLE
        if self._beside(width_u):
            self.place(self.letter_keys, EDGE, y, room - wide - 20, high)
        else:
            self.place(self.letter_keys, EDGE, y, room, high)
            y += high + GAP
        self.place(self.all_keys, EDGE + room - wide, y, wide, high)
        y += high + 16
        self.place(self.field, EDGE, y, room, _FIELD)
        self.place(self.role, EDGE, y + _FIELD + 16, room, self.role.height_for(room))

    def height_for(self, width: float) -> float:
        return self._line_top(width) + len(self._lines(width)) * 26 + 20

    def _beside(self, width: float) -> bool:
        """Whether the switch and the way to all keys have room in one row."""
        room = width - 2 * EDGE - self.all_keys.preferred_width(self.kit.least_tap) - 20
        return room >= self.letter_keys.preferred_width()

    def _line_top(self, width: float) -> float:
        """Where the line below name and role begins."""
        rows = self.kit.least_tap if self._beside(width) else 2 * self.kit.least_tap + GAP
        return TITLE + rows + 16 + _FIELD + 16 + self.role.height_for(width - 2 * EDGE)

    def _lines(self, width: float) -> list[str]:
        look, room = self.kit.look(self), width - 2 * EDGE
        return wrap(look, settings.place_line(), size=20, weight=Weight.REGULAR, width=room, max_lines=4)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        lines = self._lines(size.width())
        top = self._line_top(size.width())
        draw_lines(painter, look, lines, EDGE, top, size=20, color=look.palette.ink2, line_height=1.3)


class AboutPanel(TitledPanel):
    """Version, and where the pattern comes from."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, settings.about(), "info", parent)
        self.setAccessibleName(f"{settings.about()}. {settings.version(__version__)} {questions.credit()}")

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        y = TITLE - 2
        for words, color in zip(self._texts(), (look.palette.ink, look.palette.ink2), strict=True):
            lines = self._lines(look, words, size.width())
            y = draw_lines(painter, look, lines, EDGE, y, size=self._letters(), color=color, line_height=1.3)

    def height_for(self, width: float) -> float:
        look = self.kit.look(self)
        return TITLE + sum(len(self._lines(look, words, width)) for words in self._texts()) * self._letters() * 1.3 + 14

    def _letters(self) -> float:
        return 22.0 if self.kit.mode is Mode.WALL else 20.0

    def _texts(self) -> tuple[str, str]:
        return settings.version(__version__), questions.credit()

    def _lines(self, look: Look, words: str, width: float) -> list[str]:
        return wrap(look, words, size=self._letters(), weight=Weight.REGULAR, width=width - 2 * EDGE, max_lines=8)
