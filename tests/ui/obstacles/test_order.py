"""The order of the parked obstacles is the one a hand gave them, also far beyond what is in sight."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.obstacles.rows import ObstacleRow
from kata_desktop.ui.obstacles.screen import ObstaclesScreen
from tests.helpers.boards import COACH, MemoryFile, empty_board
from tests.helpers.on_screen import go, key, screen_on, window_on
from tests.helpers.pointer import click, flick

LEFT, NONE, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
MOVES = st.lists(
    st.tuples(st.sampled_from(["drag", "key", "button"]), st.integers(0, 5), st.integers(0, 5)), max_size=6
)


class Parked:
    """A screen on a board where so many obstacles wait and none is in focus."""

    def __init__(self, qtbot: QtBot, count: int) -> None:
        self.qtbot = qtbot
        self.file = MemoryFile()
        self.session = empty_board(self.file)
        for n in range(count):
            self.session.clearing.add(f"obstacle {n}")
        self.window = window_on(qtbot, self.session)
        go(self.window, Place.OBSTACLES)
        screen = screen_on(self.window, ObstaclesScreen)
        self.screen, self.lot = screen, screen.lot

    def order(self) -> list[str]:
        return order_of(self.session)

    def shown(self) -> list[str]:
        """The rows as they stand below each other."""
        rows = sorted(self.lot.parked_rows, key=lambda row: row.y())
        return [row.shown.text for row in rows]

    def row(self, text: str) -> ObstacleRow:
        return next(row for row in self.lot.parked_rows if row.shown.text == text)

    def middle(self, row: ObstacleRow) -> QPoint:
        return row.mapTo(self.lot, QPoint(row.grip.width() // 2, row.height() // 2))

    def take(self, text: str) -> ObstacleRow:
        """Take a row at its grip, and move enough for it to be lifted."""
        row = self.row(text)
        QTest.mousePress(row.grip, LEFT, NONE, row.grip.rect().center())
        self.carry(row, self.middle(row) + QPoint(0, 4))
        self.carry(row, self.middle(row) + QPoint(12, 0))
        return row

    def carry(self, row: ObstacleRow, to: QPoint) -> None:
        QTest.mouseMove(row.grip, row.grip.mapFrom(self.lot, to))

    def let_go(self, row: ObstacleRow, at: QPoint) -> None:
        QTest.mouseRelease(row.grip, LEFT, NONE, row.grip.mapFrom(self.lot, at))
        QApplication.processEvents()

    def drag(self, text: str, place: int) -> None:
        """Drag a row to the place where another one stands now."""
        to = self.middle(self.lot.parked_rows[place])
        row = self.take(text)
        self.carry(row, to)
        self.let_go(row, to)

    def drag_to_edge(self, text: str, *, top: bool) -> None:
        """Hold a row still at an edge of the list until it does not go on."""
        row, port = self.take(text), self.lot.list.geometry()
        at = QPoint(120, port.top() + 12 if top else port.bottom() - 12)
        self.lot._creep.setInterval(0)
        self.carry(row, at)
        end = 0 if top else len(self.order()) - 1
        self.qtbot.waitUntil(lambda: self.lot._slot == end and not self.lot._creep.isActive())
        self.let_go(row, at)


def order_of(session: StoryboardSession) -> list[str]:
    return [one.text for one in session.board.parked]


def moved(order: list[str], text: str, place: int) -> list[str]:
    """What a list of cards in the hand would do."""
    rest = [one for one in order if one != text]
    return [*rest[:place], text, *rest[place:]]


def test_any_moves_by_hand_key_and_button_are_those_of_a_list(qtbot: QtBot) -> None:
    parked = Parked(qtbot, 6)

    @settings(max_examples=12, suppress_health_check=list(HealthCheck))
    @given(moves=MOVES)
    def check(moves: list[tuple[str, int, int]]) -> None:
        wanted = parked.order()
        for by, which, place in moves:
            text = wanted[which]
            if by == "drag":
                parked.drag(text, place)
                wanted = moved(wanted, text, place)
                assert parked.order() == wanted
                continue
            step = 1 if place > which else -1
            goes = 0 <= which + step < len(wanted)
            row = parked.row(text)
            parked.screen.choose(row.shown.id)
            if by == "key":
                row.setFocus()
                key(parked.window, Qt.Key.Key_Down if step > 0 else Qt.Key.Key_Up, ALT)
            else:
                click(parked.screen.keys.down if step > 0 else parked.screen.keys.up)
            wanted = moved(wanted, text, which + step) if goes else wanted
            assert parked.order() == wanted
            assert parked.shown() == wanted
        again = empty_board(MemoryFile(parked.file.entries))
        assert order_of(again) == wanted, "another place reads the same order"

    check()


@settings(max_examples=15)
@given(moves=st.lists(st.tuples(st.integers(0, 7), st.integers(-3, 12)), max_size=20))
def test_places_beyond_the_ends_are_the_ends(moves: list[tuple[int, int]]) -> None:
    session = empty_board()
    for n in range(8):
        session.clearing.add(str(n))
    wanted = order_of(session)
    for which, place in moves:
        text = wanted[which]
        session.clearing.move(session.board.parked[which].id, place)
        wanted = moved(wanted, text, max(0, place))
        assert order_of(session) == wanted
    ranks = [one.rank for one in session.board.parked]
    assert all(one < other for one, other in pairwise(ranks))


def test_undone_one_by_one_the_order_goes_back_by_the_same_steps(qtbot: QtBot) -> None:
    parked = Parked(qtbot, 5)
    seen = [parked.order()]
    for text, place in (("obstacle 0", 4), ("obstacle 3", 0), ("obstacle 1", 2)):
        parked.drag(text, place)
        seen.append(parked.order())
    for wanted in reversed(seen[:-1]):
        parked.window.document.undo()
        assert parked.order() == parked.shown() == wanted
    for wanted in seen[1:]:
        parked.window.document.redo()
        assert parked.order() == parked.shown() == wanted


@pytest.mark.parametrize(("which", "top"), [(3, False), (0, False), (44, True), (49, True)])
def test_of_fifty_one_is_dragged_to_the_very_end(qtbot: QtBot, which: int, top: bool) -> None:
    parked = Parked(qtbot, 50)
    text = f"obstacle {which}"
    parked.lot.list.scroll_to(parked.row(text))
    QApplication.processEvents()
    parked.drag_to_edge(text, top=top)
    assert parked.order() == moved([f"obstacle {n}" for n in range(50)], text, 0 if top else 49)
    row, port = parked.row(text), parked.lot.list.viewport()
    assert port.rect().contains(row.mapTo(port, row.rect().center())), "what was moved is in sight"
    assert not parked.lot.is_dragging


def test_a_row_dragged_out_of_the_list_and_back_in_still_goes_where_it_is_let_go(qtbot: QtBot) -> None:
    parked = Parked(qtbot, 6)
    row = parked.take("obstacle 1")
    parked.carry(row, QPoint(parked.lot.width() + 200, 300))
    assert parked.lot._slot == 1, "outside it would stay"
    to = parked.middle(parked.row("obstacle 4"))
    parked.carry(row, to)
    parked.let_go(row, to)
    assert parked.order() == moved([f"obstacle {n}" for n in range(6)], "obstacle 1", 4)


def test_after_a_flick_the_grip_under_the_finger_is_the_one_that_moves(qtbot: QtBot) -> None:
    parked = Parked(qtbot, 50)
    lot = parked.lot
    at = QPoint(lot.width() // 2, lot.list.geometry().center().y())
    flick(lot, at, at - QPoint(0, 300))
    qtbot.waitUntil(lambda: lot.list.position() > 200)
    inside = [row for row in lot.parked_rows if lot.list.geometry().contains(parked.middle(row))]
    text, goal = inside[2].shown.text, inside[4].shown.text
    place = parked.order().index(goal)
    parked.drag(text, place)
    assert parked.order() == moved([f"obstacle {n}" for n in range(50)], text, place)


@pytest.mark.parametrize("at", [QPoint(-300, -300), QPoint(3000, 3000), QPoint(100, -5)])
def test_let_go_off_the_lot_nothing_is_written(qtbot: QtBot, at: QPoint) -> None:
    parked = Parked(qtbot, 4)
    before = len(parked.file.entries)
    row = parked.take("obstacle 2")
    parked.carry(row, at)
    parked.let_go(row, at)
    assert len(parked.file.entries) == before
    assert parked.shown() == [f"obstacle {n}" for n in range(4)]
    assert not row.is_gap


def test_put_back_on_its_own_place_nothing_is_written(qtbot: QtBot) -> None:
    parked = Parked(qtbot, 4)
    before = len(parked.file.entries)
    parked.drag("obstacle 2", 2)
    assert not parked.row("obstacle 2").is_gap
    assert len(parked.file.entries) == before


Act = Callable[[StoryboardSession, str], object]


@pytest.mark.parametrize(
    ("act", "leaves"),
    [
        (lambda session, one: session.clearing.move(one, 0), True),
        (lambda session, one: session.clearing.solve(one), False),
        (lambda session, one: session.clearing.hold(one), False),
        (lambda session, one: session.clearing.drop(one), False),
        (lambda session, one: session.clearing.focus(one), False),
    ],
    ids=["moved", "solved", "held", "dropped", "focused"],
)
def test_a_row_that_changes_elsewhere_while_it_is_in_the_hand_is_let_go(qtbot: QtBot, act: Act, leaves: bool) -> None:
    parked = Parked(qtbot, 4)
    row = parked.take("obstacle 2")
    parked.carry(row, parked.middle(parked.lot.parked_rows[0]))
    one = row.shown.id
    parked.window.document.apply(lambda: act(parked.session, one))  # type: ignore[arg-type, return-value]
    assert not parked.lot.is_dragging
    assert not parked.lot.lifted.isVisible()
    after = parked.order()
    assert ("obstacle 2" in after) is leaves
    if leaves:
        parked.let_go(row, QPoint(120, 300))
    assert parked.order() == after
    assert parked.shown() == after


def test_two_places_that_moved_rows_apart_agree_once_their_entries_are_one(qtbot: QtBot) -> None:
    first = Parked(qtbot, 6)
    begun = list(first.file.entries)
    other = empty_board(MemoryFile(begun), who=COACH, new_id=lambda: "c" * 32)
    first.drag("obstacle 5", 0)
    other.clearing.move(other.board.parked[0].id, 3)
    other.clearing.add("from the other place")
    theirs = list(other._journal.log.entries())[len(begun) :]
    ours = first.file.entries[len(begun) :]
    one = empty_board(MemoryFile([*begun, *ours, *theirs]))
    same = empty_board(MemoryFile([*begun, *theirs, *ours]))
    assert order_of(one) == order_of(same)
    assert sorted(order_of(one)) == sorted([*first.order(), "from the other place"])
    assert order_of(one)[0] == "obstacle 5"
