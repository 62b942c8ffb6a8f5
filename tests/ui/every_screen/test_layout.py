"""At every size of the design nothing on any screen is cut off or covered, and gloves find what they reach for."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.plain import as_json
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.notebook.notes import NoteRow
from kata_desktop.ui.observation.marks import MarkButton
from kata_desktop.ui.storyboard.key_hints import HintKey
from kata_desktop.ui.storyboard.obstacle_panel import ParkedRow
from kata_desktop.ui.storyboard.record_panel import RecordRow
from kata_desktop.ui.target.calendar import DayCell
from tests.helpers.every_screen import EMPTY_STATES, STATES, State, above, seen, show
from tests.helpers.on_screen import drawn, longer_words, nameless, outside, overlaps, targets
from tests.helpers.seen_text import Spy, listening

EVERY = pytest.mark.parametrize("state", STATES, ids=str)
#: Window, reading size, way of operating: the pairs of the design's last chapter.
WAYS = (
    ((1920, 1080), 1.0, Mode.WALL),
    ((1280, 720), 1.0, Mode.WALL),
    ((3840, 2160), 1.0, Mode.WALL),
    ((1920, 1080), 1.3, Mode.WALL),
    ((1366, 768), 1.0, Mode.DESK),
    ((1920, 1200), 1.0, Mode.DESK),
)
LONG_WAYS = (WAYS[0], WAYS[4])
LEAST, LEAST_AT_DESK, ROW_AT_DESK, GAP = 64.0, 48.0, 32.0, 12.0
#: Rows of a list at a desk, and the line of key hints.
DESK_ROWS = (NoteRow, MarkButton, ParkedRow, RecordRow, HintKey)


def turn(window: MainWindow, size: tuple[int, int], reading_size: float, mode: Mode) -> Spy:
    """Show the window in another way, and note the lines it paints."""
    window._style.set_mode(mode)
    window._style.set_writes_by_hand(True)
    window._style.set_reading_size(reading_size)
    window.resize(*size)
    QApplication.processEvents()
    with listening() as spy:
        (above(window) or window).grab()
    return spy


def faults(window: MainWindow, spy: Spy) -> list[object]:
    """What lies on something else, reaches out of its place or cannot be named."""
    screen = seen(window)
    return [
        *overlaps(screen),
        *outside(screen),
        *nameless(screen),
        *spy.overlaps(window),
        *spy.outside,
    ]


def own_words(window: MainWindow) -> list[str]:
    """The beginnings of all texts that people wrote on the board, as they may stand within a line."""
    found: list[str] = []

    def collect(value: object) -> None:
        if isinstance(value, dict):
            for part in value.values():
                collect(part)
        elif isinstance(value, list):
            for part in value:
                collect(part)
        elif isinstance(value, str) and len(value) >= 8:
            found.append(value[1:8])

    collect(as_json(window.document.board))
    return found


def cut_labels(window: MainWindow, spy: Spy) -> list[str]:
    """Lines of the program's own that lost their end."""
    own = own_words(window)
    return [text for text in spy.shortened if not any(word in text for word in own)]


@EVERY
def test_nothing_is_cut_off_or_covered_at_any_size(qtbot: QtBot, state: State) -> None:
    window = show(qtbot, state)
    found = {}
    for way in WAYS:
        spy = turn(window, *way)
        wrong = [*faults(window, spy), *cut_labels(window, spy), *small(window), *close(window)]
        if wrong:
            found[way] = wrong
    assert found == {}


@EVERY
def test_a_language_with_longer_words_has_room(qtbot: QtBot, qapp: QApplication, state: State) -> None:
    found = {}
    with longer_words(qapp, longer=True):
        window = show(qtbot, state)
        for way in LONG_WAYS:
            spy = turn(window, *way)
            commands = [one.whole for one in spy.lines if one.shortened and _is_command(one.widget)]
            wrong = [*faults(window, spy), *commands]
            if wrong:
                found[way] = wrong
    assert found == {}


def _is_command(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), Ledge)


def small(window: MainWindow) -> list[object]:
    """Targets smaller than gloves need: 64 u of the screen at any reading size; 48 px at a desk, rows 32 px."""
    style = window._style
    at_desk = style.mode is Mode.DESK
    least = LEAST_AT_DESK * style.desk_unit if at_desk else LEAST * style.unit / style.reading_size - 1
    return [
        ("small", one.accessibleName(), one.drawn_rect().size().toTuple())
        for one in targets(seen(window))
        if isinstance(one, TapTarget)
        if min(one.drawn_rect().width(), one.drawn_rect().height())
        < (ROW_AT_DESK if at_desk and isinstance(one, DESK_ROWS) else least)
    ]


def close(window: MainWindow) -> list[object]:
    """Neighbours that neither touch, as rows and days do, nor keep their distance."""
    screen, style = seen(window), window._style
    if style.mode is Mode.DESK:
        return []  # a mouse needs no gaps
    unit = style.unit / style.reading_size
    places = [(one, drawn(one, screen)) for one in targets(screen)]
    return [
        ("close", one.accessibleName(), other.accessibleName(), gap)
        for (one, first), (other, second) in combinations([pair for pair in places if not pair[1].isEmpty()], 2)
        if not one.isAncestorOf(other) and not other.isAncestorOf(one)
        if not (isinstance(one, DayCell) and isinstance(other, DayCell))
        if 1 < (gap := _gap(first, second)) < GAP * unit - 2
    ]


def _gap(first: QRect, second: QRect) -> int:
    """The space between two rectangles, 0 where they touch or lie diagonally."""
    across = max(second.left() - first.right(), first.left() - second.right()) - 1
    down = max(second.top() - first.bottom(), first.top() - second.bottom()) - 1
    if across >= 0 and down >= 0:
        return 0
    return max(across, down, 0)


def test_an_empty_board_cuts_nothing_at_all(qtbot: QtBot) -> None:
    """Without a word of anybody every line is the program's own."""
    cut: set[str] = set()
    for state in EMPTY_STATES:
        window = show(qtbot, state)
        with listening() as spy:
            window.grab()
        cut.update(spy.shortened)
        window.close()
    assert cut == set()


def test_the_table_knows_every_screen() -> None:
    names: Iterable[str] = {str(state) for state in STATES}
    assert len(list(names)) == len(STATES)
