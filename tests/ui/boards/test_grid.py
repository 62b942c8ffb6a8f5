"""Cards on one sheet: as many across as there is room for, another order only moves them, Tab follows the eye."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kata_desktop.paint.board.card import waiting_card
from kata_desktop.ui.boards.card import BoardCard
from kata_desktop.ui.boards.grid import PEEK, CardGrid
from tests.helpers.pointer import unhurried_style

WIDTH = 466 * 3 + 2 * 16


class Shown:
    """A grid of so many cards in a window."""

    def __init__(self, qtbot: QtBot, count: int, *, width: float = WIDTH, height: float = 840) -> None:
        self.grid = CardGrid(unhurried_style())
        qtbot.addWidget(self.grid)
        self.cards = [BoardCard(self.grid.kit, waiting_card(f"Board {n}")) for n in range(count)]
        edge = 2 * self.grid.margin_px()
        self.grid.resize(round(width) + edge, round(height) + edge)
        self.grid.set_cards(self.cards)
        self.grid.show()
        self.grid.activateWindow()
        qtbot.waitUntil(self.grid.isActiveWindow)

    def places(self) -> list[tuple[int, int]]:
        return [(card.x(), card.y()) for card in self.cards]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot, 7)


def test_three_stand_side_by_side_in_reading_order(shown: Shown) -> None:
    assert shown.grid.columns == 3
    places = shown.places()
    assert [y for _, y in places[:3]] == [places[0][1]] * 3
    assert places[0][0] < places[1][0] < places[2][0]
    assert places[3][0] == places[0][0]
    assert places[3][1] > places[0][1]
    assert {card.drawn_rect().width() for card in shown.cards} == {466}
    gaps = [second[0] - first[0] - 466 for first, second in pairwise(places[:3])]
    assert gaps == [16, 16]


@pytest.mark.parametrize(("width", "columns"), [(400, 1), (985, 2), (1073, 2), (1428, 3), (1912, 4)])
def test_the_room_says_how_many(qtbot: QtBot, width: int, columns: int) -> None:
    assert Shown(qtbot, 5, width=width).grid.columns == columns


def test_another_order_moves_the_cards_and_makes_none_anew(shown: Shown) -> None:
    before = shown.places()
    shown.grid.set_cards(shown.cards[::-1])
    assert shown.places() == before[::-1]
    assert all(isValid(card) and card.isVisible() for card in shown.cards)


def test_tab_follows_the_order(shown: Shown) -> None:
    shown.grid.set_cards(shown.cards[::-1])
    shown.cards[-1].setFocus()
    found = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        found.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert found == [shown.cards[6], shown.cards[5], shown.cards[4]]


def test_a_card_that_is_left_out_goes_and_the_focus_of_another_stays(shown: Shown, qtbot: QtBot) -> None:
    gone, kept = shown.cards[0], shown.cards[1]
    kept.setFocus()
    shown.grid.set_cards(shown.cards[1:])
    assert kept.hasFocus()
    qtbot.waitUntil(lambda: not isValid(gone))
    assert shown.grid.neighbour(kept, Qt.Key.Key_Home) is kept


@pytest.mark.parametrize(
    ("at", "key", "wanted"),
    [
        (0, Qt.Key.Key_Left, None),
        (0, Qt.Key.Key_Right, 1),
        (0, Qt.Key.Key_Down, 3),
        (1, Qt.Key.Key_Up, None),
        (4, Qt.Key.Key_Up, 1),
        (5, Qt.Key.Key_Down, 6),
        (6, Qt.Key.Key_Right, None),
        (6, Qt.Key.Key_Down, None),
        (2, Qt.Key.Key_End, 6),
        (6, Qt.Key.Key_Home, 0),
    ],
)
def test_where_a_key_leads(shown: Shown, at: int, key: Qt.Key, wanted: int | None) -> None:
    found = shown.grid.neighbour(shown.cards[at], key)
    assert found is (None if wanted is None else shown.cards[wanted])


def test_a_third_row_is_seen_to_go_on(qtbot: QtBot) -> None:
    shown = Shown(qtbot, 9)
    third = shown.cards[6]
    assert third.visibleRegion().boundingRect().height() >= PEEK * 0.5
    assert shown.cards[0].drawn_rect().height() < 412


def test_the_focus_brings_a_card_into_sight(qtbot: QtBot) -> None:
    shown = Shown(qtbot, 30)
    shown.cards[-1].setFocus()
    assert shown.grid.list.position() > 1000
    assert shown.cards[-1].visibleRegion().boundingRect().height() >= shown.cards[-1].drawn_rect().height()
