"""The screens of a board: made when first wanted, given away with the board, and where Back leads."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.screens import ScreenFactory, Screens
from tests.helpers.boards import empty_board


class Returning(BoardScreen):
    """A screen to which one comes back from what was asked for there."""

    returns_here = True


class House:
    """Screens of a document, and those that were furnished."""

    def __init__(self, qtbot: QtBot) -> None:
        self.furnished: list[BoardScreen] = []
        self._qtbot = qtbot
        factories: dict[Place, ScreenFactory] = {
            Place.BOARD: BoardScreen,
            Place.RESTART: BoardScreen,
            Place.SETTINGS: Returning,
            Place.RHYTHM: Returning,
            Place.MEASURE: BoardScreen,
            Place.METRIC: BoardScreen,
        }
        self.screens = Screens(factories, self._furnish)
        self.style = Style()
        self.document = StoryboardDocument(empty_board())

    def _furnish(self, screen: BoardScreen) -> None:
        self.furnished.append(screen)
        self._qtbot.addWidget(screen)

    def go(self, *places: Place) -> None:
        """Go from screen to screen as the window does."""
        current: BoardScreen | None = None
        for place in places:
            self.screens.go_from(current, place)
            current = self.screens.screen(place, self.style, self.document)


@pytest.fixture
def house(qtbot: QtBot) -> House:
    return House(qtbot)


def test_a_screen_is_made_once_and_furnished_then(house: House) -> None:
    assert house.screens.get(Place.MEASURE) is None
    made = house.screens.screen(Place.MEASURE, house.style, house.document)
    assert house.screens.screen(Place.MEASURE, house.style, house.document) is made is house.screens.get(Place.MEASURE)
    assert house.furnished == [made]


def test_what_is_not_built_is_known_not_to_be(house: House) -> None:
    assert Place.MEASURE in house.screens
    assert Place.PDF not in house.screens
    with pytest.raises(KeyError):
        house.screens.screen(Place.PDF, house.style, house.document)


def test_with_another_board_all_are_given_away(house: House) -> None:
    house.go(Place.BOARD, Place.MEASURE)
    assert house.screens.let_go() == house.furnished
    assert house.screens.get(Place.BOARD) is None
    assert house.screens.let_go() == []


@pytest.mark.parametrize(
    ("way", "back"),
    [
        ([Place.BOARD, Place.MEASURE], Place.BOARD),
        ([Place.BOARD, Place.SETTINGS], Place.BOARD),
        ([Place.BOARD, Place.SETTINGS, Place.METRIC], Place.SETTINGS),
        ([Place.BOARD, Place.SETTINGS, Place.METRIC, Place.SETTINGS], Place.BOARD),
        ([Place.BOARD, Place.SETTINGS, Place.METRIC, Place.BOARD], Place.BOARD),
        ([Place.BOARD, Place.RHYTHM, Place.SETTINGS], Place.RHYTHM),
        ([Place.BOARD, Place.RHYTHM, Place.SETTINGS, Place.METRIC], Place.SETTINGS),
        ([Place.RESTART, Place.MEASURE], Place.BOARD),
        ([Place.RESTART, Place.SETTINGS, Place.RESTART], Place.BOARD),
        ([Place.BOARD, Place.MEASURE, Place.METRIC], Place.BOARD),
    ],
)
def test_where_back_leads(house: House, way: list[Place], back: Place) -> None:
    house.go(*way)
    assert house.screens.back is back
