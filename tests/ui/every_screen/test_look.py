"""Only the colours of the table, marks that differ without colour, and a result that nobody judges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import numpy as np
import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Expectation, Happened
from kata_desktop.core.measurement import Direction, Point
from kata_desktop.core.target import MetricTarget
from kata_desktop.paint.hatch import hatched_band
from kata_desktop.paint.look import Look
from kata_desktop.paint.marks import diamond, measured_dot, target_mark
from kata_desktop.paint.palette import PAPER, Theme, palette_of
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.main_window import MainWindow
from tests.helpers.boards import empty_board
from tests.helpers.canvas import grey, inked, render
from tests.helpers.every_screen import STATES, State, show
from tests.helpers.on_screen import go, window_on
from tests.helpers.screens import PICTURED

Pixels = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
#: A flat piece this large is a colour that somebody chose, no mixture at an edge.
FLAT = 6
#: Between these hues lie red, amber and green; the bluish greys, the blue and the plum do not.
FORBIDDEN_HUES = (345.0, 185.0)


def pixels(image: QImage) -> Pixels:
    """Height by width by blue, green, red."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    # a copy: the picture goes with this function
    flat = np.array(plain.constBits(), dtype=np.uint8)
    return flat.reshape(plain.height(), plain.bytesPerLine() // 4, 4)[:, : plain.width(), :3]


def flat_colours(found: Pixels) -> set[str]:
    """The colours of all flat pieces."""
    packed = (found[..., 2].astype(np.uint32) << 16) | (found[..., 1].astype(np.uint32) << 8) | found[..., 0]
    same = np.ones((packed.shape[0] - FLAT, packed.shape[1] - FLAT), dtype=bool)
    first = packed[:-FLAT, :-FLAT]
    for down in range(0, FLAT + 1, 2):
        for across in range(0, FLAT + 1, 2):
            same &= packed[down : down + same.shape[0], across : across + same.shape[1]] == first
    return {f"#{value:06x}" for value in np.unique(first[same])}


def hues(found: Pixels) -> set[int]:
    """The hues, in whole degrees, of all pixels that clearly have one."""
    colour = found.astype(np.int16)
    spread = colour.max(axis=2) - colour.min(axis=2)
    clear = np.unique(found[spread > 60].reshape(-1, 3), axis=0)
    return {QColor(int(red), int(green), int(blue)).hue() for blue, green, red in clear}


def tokens(theme: Theme) -> set[str]:
    """The colours of the screen, and those of the page that the preview shows."""
    palettes = (palette_of(theme), PAPER)
    return {getattr(palette, one.name).name() for palette in palettes for one in fields(palette)}


@pytest.mark.parametrize(
    ("state", "theme"),
    [*((state, Theme.LIGHT) for state in STATES), *((state, Theme.DARK) for state in STATES[::3])],
    ids=str,
)
def test_only_the_colours_of_the_table_are_used(qtbot: QtBot, state: State, theme: Theme) -> None:
    window = show(qtbot, state, theme=theme, size=(1280, 720))
    if (focused := QApplication.focusWidget()) is not None:
        # Qt draws the caret as the reverse of what lies below it
        focused.clearFocus()
    found = pixels(window.grab().toImage())
    assert flat_colours(found) - tokens(theme) == set()
    low, high = FORBIDDEN_HUES[1], FORBIDDEN_HUES[0]
    assert {hue for hue in hues(found) if not low <= hue <= high} == set()


def test_the_marks_differ_without_colour() -> None:
    """Target a line, expectation a hatched band, as expected a round point, a surprise a diamond."""
    middle = QPointF(50, 50)
    marks: dict[str, Callable[[QPainter, Look], object]] = {
        "target": lambda painter, look: target_mark(painter, look, QLineF(10, 50, 90, 50)),
        "expectation": lambda painter, look: hatched_band(painter, look, QRectF(30, 38, 40, 24)),
        "as expected": lambda painter, look: measured_dot(painter, look, middle),
        "surprise": lambda painter, look: diamond(painter, look, middle),
    }
    shapes = {name: inked(grey(render(mark))) for name, mark in marks.items()}
    for one, first in shapes.items():
        assert first, one
        for other, second in shapes.items():
            if one < other:
                assert len(first & second) / len(first | second) < 0.9, (one, other)


# ---------------------------------------------------------------------------- better and worse look alike


def judged(direction: Direction, value: float) -> StoryboardSession:
    """A board on which 43 to 44 was expected and something else measured; more or less may be what is wanted."""
    session = empty_board(clock=SetClock(PICTURED))
    session.setting_up.name_board("Cell 4")
    pace = session.setting_up.add_metric(
        "Cycle time", unit="s", decimals=1, point=Point.VALUE, direction=direction
    ).made
    assert pace
    session.targeting.write_process(MetricTarget(pace, 40))
    focus = session.clearing.add("Parts wait").made
    assert focus
    session.clearing.focus(focus)
    step = session.experimenting.plan(step="Hang it").made
    assert step
    session.experimenting.write_plan(step, expect=Expectation(43.0, 44.0), factor="height", harm="No")
    session.experimenting.start(step)
    session.experimenting.write_happened(step, Happened(value, "It was so"))
    return session


def shot(qtbot: QtBot, session: StoryboardSession, place: Place) -> MainWindow:
    window = window_on(qtbot, session)
    vars(qtbot).setdefault("windows", []).append(window)
    go(window, place, session.board.experiments[-1].id)
    QApplication.processEvents()
    return window


@pytest.mark.parametrize("place", [Place.BOARD, Place.EXPERIMENT])
def test_better_and_worse_than_expected_look_alike(qtbot: QtBot, place: Place) -> None:
    """The same surprise where less is wanted and where more is wanted: not one pixel knows the difference."""
    lower = shot(qtbot, judged(Direction.LOWER, 44.4), place).grab().toImage()
    higher = shot(qtbot, judged(Direction.HIGHER, 44.4), place).grab().toImage()
    assert lower == higher


def test_more_and_less_than_expected_have_the_same_colours(qtbot: QtBot) -> None:
    more = pixels(shot(qtbot, judged(Direction.LOWER, 44.4), Place.EXPERIMENT).grab().toImage())
    less = pixels(shot(qtbot, judged(Direction.LOWER, 42.6), Place.EXPERIMENT).grab().toImage())
    assert flat_colours(more) == flat_colours(less)
    plum = np.array([107, 42, 139], dtype=np.uint8)
    counts = [int((found == plum).all(axis=2).sum()) for found in (more, less)]
    assert counts[0] > 200
    assert abs(counts[0] - counts[1]) < counts[0] * 0.1
