"""The screens of one open board: each is made when it is first wanted, and they know where Back leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style

ScreenFactory = Callable[[Style, StoryboardDocument], BoardScreen]

#: What one comes back to in the end: the board, or what stands in front of it.
FRONTS: Final = (Place.BOARD, Place.RESTART)


class Screens:
    """Made by their factories; `furnish` is called with each new one."""

    def __init__(self, factories: Mapping[Place, ScreenFactory], furnish: Callable[[BoardScreen], None]) -> None:
        self._factories = factories
        self._furnish = furnish
        self._made: dict[Place, BoardScreen] = {}
        self.back = Place.BOARD

    def __contains__(self, place: Place) -> bool:
        return place in self._factories

    def get(self, place: Place) -> BoardScreen | None:
        """The screen of a place if it was made already."""
        return self._made.get(place)

    def screen(self, place: Place, style: Style, document: StoryboardDocument) -> BoardScreen:
        """The screen of a place; KeyError if it is not built."""
        if place not in self._made:
            self._made[place] = self._factories[place](style, document)
            self._furnish(self._made[place])
        return self._made[place]

    def let_go(self) -> list[BoardScreen]:
        """Give all screens away: another board comes up."""
        made, self._made = list(self._made.values()), {}
        return made

    def go_from(self, current: Screen | None, place: Place) -> None:
        """Remember where Back leads from a place: to where it was asked for, if that wants it, else to the board."""
        here = next((known for known, screen in self._made.items() if screen is current), None)
        if place in (*FRONTS, self.back):
            waiting = self._made.get(self.back)
            if waiting is not None and place is not self.back:
                waiting.given_up()
            self.back = Place.BOARD
        elif here is not None and self._made[here].returns_here:
            self.back = here
