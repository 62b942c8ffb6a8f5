"""A desk on a folder of boards, each made for its test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_board, create_sample
from kata_desktop.ui.destination import Place
from kata_desktop.ui.screens import ScreenFactory
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.helpers.home_desk import WHO, Desk, desk_on
from tests.helpers.screens import PICTURED

Enter = Callable[..., Desk]


@pytest.fixture
def enter(qtbot: QtBot, tmp_path: Path) -> Iterator[Enter]:
    """Make boards of these names, the last one changed first, and show the overview."""
    made: list[Desk] = []

    def begin(
        *names: str,
        screens: Mapping[Place, ScreenFactory] = MappingProxyType({Place.BOARD: StoryboardScreen}),
        size: tuple[int, int] = (1920, 1080),
        **style: object,
    ) -> Desk:
        folder = tmp_path / "boards"
        folder.mkdir(exist_ok=True)
        clock = SetClock(PICTURED)
        for n, name in enumerate(names):
            path = folder / f"{name}.kata"
            if name in ("coolant_pumps", "hospital_ward"):
                create_sample(path, name, clock=clock)
            elif not path.exists():
                create_board(path, name, who=WHO, clock=clock)
            os.utime(path, (1000 - n, 1000 - n))
        made.append(desk_on(qtbot, folder, clock, screens, size=size, **style))  # type: ignore[arg-type]
        return made[-1]

    yield begin
    for desk in made:
        desk.close()
