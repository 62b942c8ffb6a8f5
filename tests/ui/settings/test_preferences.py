"""The look follows the settings, the computer and the time of day; the file follows every change."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.glimpse import touch_found
from kata_desktop.paint.palette import Theme
from kata_desktop.session.settings import ModeChoice, Settings, SettingsFile, ThemeChoice
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.ui.settings.screen_panel import carries
from kata_desktop.ui.settings.system import system_motion
from tests.helpers.pointer import touch_device


class Place:
    """A screen whose hour, touch device and wish for motion a test sets."""

    def __init__(self, folder: Path, settings: Settings | None = None) -> None:
        self.file = SettingsFile(folder)
        self.file.change(Settings(), settings or Settings())
        self.hour, self.touch, self.moves = 12, False, True
        self.style = Style()

    def preferences(self) -> Preferences:
        return Preferences(
            self.style, self.file, now=lambda: datetime(2026, 6, 15, self.hour).astimezone(), touch=lambda: self.touch,
            motion=lambda: self.moves,
        )  # fmt: skip


def lit(style: Style) -> Theme:
    return style.theme


@pytest.mark.parametrize(
    ("choice", "touch", "mode"),
    [
        (ModeChoice.AUTO, True, Mode.WALL), (ModeChoice.AUTO, False, Mode.DESK),
        (ModeChoice.WALL, False, Mode.WALL), (ModeChoice.DESK, True, Mode.DESK),
    ],
)  # fmt: skip
def test_without_a_touchscreen_it_is_a_desk(tmp_path: Path, choice: ModeChoice, mode: Mode, *, touch: bool) -> None:
    place = Place(tmp_path, Settings(mode=choice))
    place.touch = touch
    place.preferences()
    assert place.style.mode is mode


def test_a_start_shows_what_was_kept(tmp_path: Path) -> None:
    place = Place(tmp_path, Settings(theme=ThemeChoice.DARK, reading_size=1.15, motion=False, letter_keys=False))
    place.preferences()
    style = place.style
    assert (style.theme, style.reading_size, style.motion, style.letter_keys) == (Theme.DARK, 1.15, False, False)


def test_a_change_shows_at_once_and_is_kept(tmp_path: Path, qtbot: QtBot) -> None:
    place = Place(tmp_path)
    preferences = place.preferences()
    with qtbot.waitSignal(preferences.changed):
        preferences.change(theme=ThemeChoice.DARK, reading_size=1.3)
    assert lit(place.style) is Theme.DARK
    assert place.style.reading_size == 1.3
    assert place.file.read() == Settings(theme=ThemeChoice.DARK, reading_size=1.3)
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(reading_size=1.3)


def test_by_time_of_day_the_light_changes_between_two_screens_or_at_rest(tmp_path: Path) -> None:
    place = Place(tmp_path, Settings(theme=ThemeChoice.TIME_OF_DAY))
    preferences = place.preferences()
    place.hour = 19
    assert lit(place.style) is Theme.LIGHT
    preferences._on_minute()
    assert lit(place.style) is Theme.LIGHT, "somebody touches the screen"
    preferences.follow_day()
    assert lit(place.style) is Theme.DARK
    place.hour = 7
    preferences.at_rest = lambda: True
    preferences._on_minute()
    assert lit(place.style) is Theme.LIGHT
    assert preferences._timer.isActive()
    preferences.change(theme=ThemeChoice.LIGHT)
    assert not preferences._timer.isActive()


def test_nothing_moves_where_the_system_says_so(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.moves = False
    place.preferences()
    assert not place.style.motion


def test_what_cannot_be_kept_holds_until_the_end(tmp_path: Path, qtbot: QtBot) -> None:
    place = Place(tmp_path / "data")
    preferences = place.preferences()
    place.file.path.unlink()
    place.file.path.parent.rmdir()
    place.file.path.parent.write_text("no folder")
    with qtbot.waitSignal(preferences.trouble):
        preferences.change(letter_keys=False)
    assert not place.style.letter_keys


def test_without_a_file_the_style_stays_as_it_was_given() -> None:
    style = Style(theme=Theme.DARK, mode=Mode.DESK, motion=False, reading_size=1.15)
    held = Preferences(style).settings
    assert held == replace(Settings(), theme=ThemeChoice.DARK, mode=ModeChoice.DESK, motion=False, reading_size=1.15)
    assert style.mode is Mode.DESK


def test_a_touchscreen_is_found(qtbot: QtBot) -> None:
    touch_device()
    assert touch_found()


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        (None, True), ("", True), ("[Settings]\ngtk-enable-animations=1\n", True),
        ("[Settings]\ngtk-enable-animations = false\n", False), ("gtk-enable-animations=0", False),
    ],
)  # fmt: skip
def test_the_wish_of_the_desktop_is_read(tmp_path: Path, text: str | None, *, moves: bool) -> None:
    if text is not None:
        (tmp_path / ".config/gtk-3.0").mkdir(parents=True)
        (tmp_path / ".config/gtk-3.0/settings.ini").write_text(text)
    assert system_motion(tmp_path) is moves


@pytest.mark.parametrize(
    ("size", "reading", "words"),
    [
        ((952, 535), 1.0, "reads from 2.7 m on 43″"), ((708, 398), 1.0, "reads from 2.0 m on 32″"),
        ((952, 535), 1.3, "reads from 3.5 m on 43″"), ((0, 0), 1.0, ""),
    ],
)  # fmt: skip
def test_how_far_a_size_carries_is_that_of_the_design(size: tuple[float, float], reading: float, words: str) -> None:
    assert carries(Style(reading_size=reading), size) == words
