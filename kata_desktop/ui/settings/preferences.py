"""Lets the look follow the settings: at once when a person changes them, by time of day only between two screens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from kata_desktop.glimpse import touch_found
from kata_desktop.paint.palette import Theme
from kata_desktop.session.settings import ModeChoice, RoleChoice, Settings, SettingsFile, ThemeChoice
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.settings.system import pen_found, system_motion

_MINUTE_MS: Final = 60_000


class Preferences(QObject):
    """The settings that hold now. Without a file they hold until the program ends.

    `at_rest` tells whether nobody has touched the screen for a while: then the light may change too.
    """

    changed = Signal()
    trouble = Signal(StoreTrouble)

    def __init__(
        self,
        style: Style,
        file: SettingsFile | None = None,
        *,
        now: Callable[[], datetime] = datetime.now,
        touch: Callable[[], bool] = touch_found,
        pen: Callable[[], bool] = pen_found,
        motion: Callable[[], bool] = system_motion,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._file = style, file
        self._now, self._touch, self._pen, self._motion = now, touch, pen, motion
        self.at_rest: Callable[[], bool] = lambda: False
        self.settings = file.read() if file is not None else _of_style(style)
        self._timer = QTimer(self, interval=_MINUTE_MS)
        self._timer.timeout.connect(self._on_minute)
        if file is not None:
            self.apply()

    @property
    def touch(self) -> bool:
        """Whether there is something to touch."""
        return self._touch()

    @property
    def is_coachs(self) -> bool:
        """Whether the screen belongs to a coach or a second coach: only then it leads to the notebook."""
        return self.settings.role is not RoleChoice.LEARNER

    @property
    def system_motion(self) -> bool:
        """Whether the system leaves things moving."""
        return self._motion()

    def change(self, **wanted: Any) -> None:
        """Take over fields of the settings, keep them and show them."""
        former = self.settings
        self.settings = replace(former, **wanted)
        if self.settings == former:
            return
        self.apply()
        self.changed.emit()
        if self._file is None:
            return
        try:
            self._file.change(former, self.settings)
        except StoreTrouble as fault:
            self.trouble.emit(fault)

    def apply(self) -> None:
        """Show what the settings say."""
        wanted, style = self.settings, self._style
        style.set_mode(self._mode())
        style.set_writes_by_hand(self.touch or self._pen())
        style.set_reading_size(wanted.reading_size)
        style.set_letter_keys(wanted.letter_keys)
        style.set_motion(wanted.motion and self.system_motion)
        self.follow_day()

    def follow_day(self) -> None:
        """Light or dark as chosen; called between two screens, where the time of day may change it."""
        by_day = self.settings.theme is ThemeChoice.TIME_OF_DAY
        self._style.set_theme(self._theme())
        if by_day and self._file is not None and not self._timer.isActive():
            # a picture or a window without a place does not wait for the evening
            self._timer.start()
        elif not by_day:
            self._timer.stop()

    def _on_minute(self) -> None:
        if self.at_rest():
            self.follow_day()

    def _mode(self) -> Mode:
        return Mode.WALL if self.settings.is_for_wall(touch=self.touch) else Mode.DESK

    def _theme(self) -> Theme:
        return Theme.DARK if self.settings.is_dark_at(self._now().time()) else Theme.LIGHT


def _of_style(style: Style) -> Settings:
    """The settings a style stands for: of a picture, or of a window without a data folder."""
    return Settings(
        theme=ThemeChoice.LIGHT if style.theme is Theme.LIGHT else ThemeChoice.DARK,
        mode=ModeChoice.WALL if style.mode is Mode.WALL else ModeChoice.DESK,
        reading_size=style.reading_size,
        motion=style.motion,
        letter_keys=style.letter_keys,
    )
