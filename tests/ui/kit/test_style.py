"""One unit for the whole screen, and one signal when it changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import Theme, palette_of
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import READING_SIZES, Mode, Style
from kata_desktop.ui.storyboard.board_style import BoardStyle


@pytest.mark.parametrize(
    ("width", "height", "reading", "unit"),
    [(1920, 1080, 1.0, 1.0), (3840, 2160, 1.0, 2.0), (1366, 768, 1.0, 768 / 1080), (1920, 1200, 1.3, 1.3)],
)
def test_unit_follows_the_tighter_side(width: int, height: int, reading: float, unit: float) -> None:
    style = Style(reading_size=reading)
    style.fit(width, height)
    assert style.unit == pytest.approx(min(unit, width / 1920 * reading))


@given(st.integers(0, 8000), st.integers(0, 8000), st.sampled_from(READING_SIZES))
def test_unit_is_never_nothing_and_never_too_large(width: int, height: int, reading: float) -> None:
    style = Style(reading_size=reading)
    style.fit(width, height)
    assert style.unit >= 0.1
    assert style.unit <= max(0.1, width / 1920 * reading)


def test_says_changed_once_for_each_change(qtbot: QtBot) -> None:
    style = Style()
    said: list[str] = []
    style.changed.connect(lambda: said.append("changed"))
    style.fit(1920, 1080)
    style.set_theme(Theme.LIGHT)
    style.set_mode(Mode.WALL)
    style.set_reading_size(1.0)
    style.set_motion(True)
    assert said == []
    style.fit(3840, 2160)
    style.set_theme(Theme.DARK)
    style.set_reading_size(1.15)
    style.set_mode(Mode.DESK)
    style.set_motion(False)
    assert said == ["changed"] * 5
    assert style.palette is palette_of(Theme.DARK)
    assert (style.theme, style.mode, style.reading_size, style.motion) == (Theme.DARK, Mode.DESK, 1.15, False)


@pytest.mark.parametrize(
    ("width", "height", "desk"),
    [
        (1366, 768, 1.0),
        (1920, 1200, 1.25),
        (1920, 1080, 1.25),
        (1600, 900, 1600 / 1366),
        (1280, 720, 1.0),
        (640, 360, 0.5),
    ],
)  # fmt: skip
def test_a_desk_has_units_of_its_own_without_the_reading_size(width: int, height: int, desk: float) -> None:
    style = Style(reading_size=1.3, mode=Mode.DESK)
    style.fit(width, height)
    assert style.desk_unit == pytest.approx(desk)
    assert style.unit == pytest.approx(desk * 768 / 1080)


def test_the_storyboard_follows_in_everything_but_the_unit_of_a_desk() -> None:
    style = Style(reading_size=1.15)
    board, said = BoardStyle(style), []
    board.changed.connect(lambda: said.append("changed"))
    assert board.unit == style.unit == 1.15
    style.set_theme(Theme.DARK)
    style.set_letter_keys(False)
    style.set_motion(False)
    style.set_mode(Mode.DESK)
    assert len(said) == 4
    assert (board.theme, board.palette, board.mode) == (Theme.DARK, palette_of(Theme.DARK), Mode.DESK)
    assert (board.letter_keys, board.motion, board.reading_size, board.shows_focus) == (False, False, 1.15, True)
    assert board.unit == style.desk_unit == 1.25
    assert board.pixels(268) == 335


def test_unknown_reading_size_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="reading size 2"):
        Style(reading_size=2)


def test_look_counts_device_pixels_per_unit(qtbot: QtBot) -> None:
    style = Style()
    widget = Painted(style)
    qtbot.addWidget(widget)
    style.fit(3840, 2160)
    assert style.look(widget).device_pixels == 2 * widget.devicePixelRatioF()
    assert style.pixels(10.4) == 21
