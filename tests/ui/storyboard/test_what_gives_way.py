"""Where the board has little room the step keeps its lines, rows are whole or half, and what is not seen is counted."""

from __future__ import annotations

from itertools import pairwise
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.storyboard.obstacle_panel import ParkedRow
from kata_desktop.ui.storyboard.record_panel import row_height
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from kata_desktop.ui.storyboard.sizes import DESK
from tests.helpers.every_screen import sample
from tests.helpers.on_screen import window_on
from tests.helpers.seen_text import listening

FRAMED = (1366, 738)
"""A laptop's screen less the frame of the window."""


def lines_on(widget: QWidget) -> list[str]:
    with listening() as spy:
        widget.grab()
    assert spy.outside == []
    return [line.text for line in spy.lines]


def board(qtbot: QtBot, **how: object) -> StoryboardScreen:
    screen = window_on(qtbot, sample(), **how).screen_shown  # type: ignore[arg-type]
    assert isinstance(screen, StoryboardScreen)
    return screen


@pytest.mark.parametrize("reading_size", [1.0, 1.15, 1.3])
def test_the_next_step_keeps_its_two_lines_at_any_reading_size(qtbot: QtBot, reading_size: float) -> None:
    screen = board(qtbot, reading_size=reading_size)
    shown = lines_on(screen.step)
    step = screen.document.board.experiments[-1].step
    assert any(f"{first} {second}" == step for first, second in pairwise(shown))


@pytest.mark.parametrize("size", [(1366, 768), FRAMED])
def test_a_desk_counts_the_obstacles_that_have_no_room(qtbot: QtBot, size: tuple[int, int]) -> None:
    screen = board(qtbot, mode=Mode.DESK, size=size)
    hidden = [row for row in screen.findChildren(ParkedRow) if not row.isVisible()]
    assert len(hidden) == 1
    assert "1 more" in lines_on(screen.obstacles)
    screen.window().resize(1920, 1200)
    QApplication.processEvents()
    assert not any("more" in line for line in lines_on(screen.obstacles))


def test_a_window_with_a_frame_shows_all_five_rows_whole(qtbot: QtBot) -> None:
    screen = board(qtbot, mode=Mode.DESK, size=FRAMED)
    rows = screen.record.list.rows
    assert len(rows) == 5
    assert all(row.visibleRegion().boundingRect() == row.rect() for row in rows)
    lowest = rows[-1].mapTo(screen.record, rows[-1].rect().bottomLeft()).y()
    assert lowest < screen.record.height() - 2


@given(count=st.integers(1, 60), room=st.floats(90, 900))
def test_rows_of_a_desk_all_fit_or_the_last_one_is_half_seen(count: int, room: float) -> None:
    sizes = DESK.record
    row = row_height(sizes, count, room)
    assert sizes.least_row <= row <= sizes.row
    seen = room / row
    if seen < count - 1e-9 and row < sizes.row:
        assert isclose(seen % 1, 0.5)
