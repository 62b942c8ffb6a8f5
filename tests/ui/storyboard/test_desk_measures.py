"""The grid of a desk, its line of keys and its sizes hold at any window."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.storyboard.board_style import BoardStyle
from kata_desktop.ui.storyboard.grid import GUTTER, HINTS, MARGIN, Grid, desk_grid, share_heights
from kata_desktop.ui.storyboard.key_hints import Hint, KeyHints
from kata_desktop.ui.storyboard.sizes import DESK, WALL, sizes_of
from tests.helpers.pointer import HANDS, Pointer, unhurried_style

WIDTHS, HEIGHTS = st.floats(1280, 4000), st.floats(680, 2400)
KEYS = [
    Hint("M", "Measure", Destination(Place.MEASURE)),
    Hint("E", "Experiment", Destination(Place.EXPERIMENT, "new")),
    Hint("F11", "Full screen", None),
    Hint("?", "All keys", Destination(Place.KEYS)),
]


def panels(grid: Grid) -> list[QRectF]:
    return [grid.target, grid.actual, grid.obstacles, grid.step, grid.record]


@given(width=WIDTHS, height=HEIGHTS)
def test_gutters_and_margins_stay_as_designed(width: float, height: float) -> None:
    grid = desk_grid(width, height)
    assert grid.target.left() == grid.record.left() == MARGIN
    assert grid.record.right() == pytest.approx(width - MARGIN)
    assert grid.actual.left() - grid.target.right() == pytest.approx(GUTTER)
    assert grid.obstacles.left() - grid.actual.right() == pytest.approx(GUTTER)
    assert grid.step.top() - grid.obstacles.bottom() == pytest.approx(GUTTER)
    assert grid.record.top() - grid.step.bottom() == pytest.approx(GUTTER)
    assert grid.target.bottom() == pytest.approx(grid.step.bottom())
    assert grid.foot.bottom() == pytest.approx(height)


@given(width=WIDTHS, height=HEIGHTS, more=st.floats(1, 600))
def test_more_height_takes_from_no_panel(width: float, height: float, more: float) -> None:
    for small, large in zip(panels(desk_grid(width, height)), panels(desk_grid(width, height + more)), strict=True):
        assert large.height() >= small.height() - 1e-6


@given(width=WIDTHS, height=HEIGHTS, more=st.floats(1, 600))
def test_more_width_goes_to_the_chart(width: float, height: float, more: float) -> None:
    small, large = desk_grid(width, height), desk_grid(width + more, height)
    assert large.actual.width() - small.actual.width() == pytest.approx(more)
    assert [large.target.width(), large.obstacles.width()] == [small.target.width(), small.obstacles.width()]


@given(room=st.floats(610, 3000), more=st.floats(0, 500))
def test_rows_of_the_wall_share_all_their_room_and_never_shrink(room: float, more: float) -> None:
    top, bottom = share_heights(room)
    assert top + bottom == pytest.approx(room)
    taller = share_heights(room + more)
    assert taller[0] >= top - 1e-6
    assert taller[1] >= bottom - 1e-6


def test_only_the_board_itself_has_the_sizes_of_a_desk(qapp: QApplication) -> None:
    style = unhurried_style(mode=Mode.DESK)
    board = BoardStyle(style)
    assert (sizes_of(board), sizes_of(style)) == (DESK, WALL)
    style.set_mode(Mode.WALL)
    assert sizes_of(board) == WALL
    style.set_mode(Mode.DESK)
    assert sizes_of(board) == DESK


def test_letters_of_a_desk_can_be_read(qapp: QApplication) -> None:
    letters = [
        DESK.panel.body, DESK.target.text, DESK.target.pattern_text, DESK.actual.captions[1], DESK.obstacles.row_text,
        DESK.step.text, DESK.record.text, DESK.record.chip, DESK.record.legend, DESK.actual.chart.size,
    ]  # fmt: skip
    assert min(letters) >= 14


# -------------------------------------------------------------------------------------- keys


def hints_at(qtbot: QtBot, width: int, keys: list[Hint] = KEYS) -> KeyHints:
    style = unhurried_style(mode=Mode.DESK)
    hints = KeyHints(style, keys)
    qtbot.addWidget(hints)
    hints.resize(width, style_height(hints))
    hints.show()
    QApplication.processEvents()
    return hints


def style_height(hints: KeyHints) -> int:
    return hints.kit.pixels(HINTS)


@HANDS
def test_a_key_tells_which_it_was(qtbot: QtBot, act: Pointer) -> None:
    hints = hints_at(qtbot, 1600)
    told: list[Hint] = []
    hints.wanted.connect(told.append)
    for key in hints.keys:
        act(key)
    assert told == KEYS


def test_keys_are_named_with_word_and_key(qtbot: QtBot) -> None:
    hints = hints_at(qtbot, 1600)
    assert [key.accessibleName() for key in hints.keys] == [
        "Measure, M",
        "Experiment, E",
        "Full screen, F11",
        "All keys, ?",
    ]


@given(width=st.integers(150, 1600))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_keys_leave_from_the_left_and_cover_nothing(qtbot: QtBot, typeface: None, width: int) -> None:
    hints = hints_at(qtbot, width)
    seen = [not key.isHidden() for key in hints.keys]
    assert seen == sorted(seen)
    places = [hints.placed_at(key) for key in hints.keys if not key.isHidden()]
    for left, right in pairwise(places):
        assert left.right() <= right.left()
    assert all(place.right() <= hints.size_u().width() for place in places)


def test_all_keys_come_back_when_the_window_grows(qtbot: QtBot) -> None:
    hints = hints_at(qtbot, 400)
    assert not hints.keys[0].isVisible()
    hints.resize(1600, hints.height())
    QApplication.processEvents()
    assert all(key.isVisible() for key in hints.keys)


def test_a_word_of_great_length_takes_no_other_place(qtbot: QtBot) -> None:
    keys = [Hint("M", "Messen und aufschreiben, was gemessen wurde " * 6, None), *KEYS[1:]]
    hints = hints_at(qtbot, 1280, keys)
    assert [key.isVisible() for key in hints.keys] == [False, True, True, True]


def test_without_letter_keys_their_frames_leave_room(qtbot: QtBot) -> None:
    hints = hints_at(qtbot, 1600)
    before = [key.preferred_width() for key in hints.keys]
    hints.kit.set_letter_keys(False)
    after = [key.preferred_width() for key in hints.keys]
    assert after[0] < before[0]
    assert after[2] == before[2]


def test_what_is_saved_is_read_out(qtbot: QtBot) -> None:
    hints = hints_at(qtbot, 1600)
    hints.set_saved("محفوظ 🙂", ticked=False)
    assert hints.accessibleName() == "محفوظ 🙂"
    without = hints.grab().toImage()
    hints.set_saved("محفوظ 🙂", ticked=True)
    assert hints.grab().toImage() != without
