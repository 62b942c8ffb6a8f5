"""Nothing of the guided start lies on anything else, at any size, in any reading size and with longer words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.target import Part
from kata_desktop.paint.palette import Theme
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.start.screen import StartScreen
from kata_desktop.ui.start.sentence import Sentence, SentenceField, Slot
from kata_desktop.words.start_pages import Step
from tests.helpers.on_screen import SMALL, WALL, nameless, outside, overlaps
from tests.helpers.pseudo import speak_pseudo
from tests.ui.start.boards import filled_session
from tests.ui.start.first_board import fresh_session, start_on

LEAST = 48
SIZES = [(WALL, 1.0), (SMALL, 1.0), (WALL, 1.3), (SMALL, 1.3)]


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    translator = speak_pseudo(qapp)
    yield
    QCoreApplication.removeTranslator(translator)


def is_sound(screen: QWidget) -> None:
    assert overlaps(screen) == []
    assert outside(screen) == []
    assert nameless(screen) == []


def walk(screen: StartScreen) -> None:
    for step in Step:
        screen.go(step)
        QApplication.processEvents()
        is_sound(screen)
        places_are_in_order(screen)


def places_are_in_order(screen: StartScreen) -> None:
    """The places of a sentence are as wide as their words and lie in it."""
    for sentence in screen.page.findChildren(Sentence):
        inside = sentence.rect().adjusted(-12, -12, 12, 12)
        for place in [*sentence.findChildren(Slot), *sentence.findChildren(SentenceField)]:
            if place.isVisible():
                assert inside.contains(place.geometry()), place.accessibleName()


@pytest.mark.parametrize("board", [fresh_session, filled_session])
@pytest.mark.parametrize(("size", "reading"), SIZES)
def test_every_step_stands_apart(
    qtbot: QtBot, size: tuple[int, int], reading: float, board: Callable[[], StoryboardSession]
) -> None:
    _, screen = start_on(qtbot, board(), size=size, reading_size=reading)
    walk(screen)


@pytest.mark.usefixtures("longer")
@pytest.mark.parametrize(("size", "reading"), SIZES)
def test_every_step_stands_apart_in_longer_words(qtbot: QtBot, size: tuple[int, int], reading: float) -> None:
    _, screen = start_on(qtbot, filled_session(), size=size, reading_size=reading)
    walk(screen)


@pytest.mark.parametrize(("size", "reading"), SIZES)
def test_the_four_steps_are_always_in_sight(qtbot: QtBot, size: tuple[int, int], reading: float) -> None:
    _, screen = start_on(qtbot, size=size, reading_size=reading)
    column = QRect(screen.steps.rect())
    for tile in screen.steps.tiles.values():
        assert column.adjusted(-12, 0, 12, 12).contains(tile.geometry())


@pytest.mark.parametrize("part", list(Part))
@pytest.mark.parametrize(("size", "reading"), [(WALL, 1.0), (SMALL, 1.3)])
def test_the_editors_have_room_in_the_place_of_the_page(
    qtbot: QtBot, part: Part, size: tuple[int, int], reading: float
) -> None:
    _, screen = start_on(qtbot, filled_session(until=Step.CONDITION), size=size, reading_size=reading)
    screen.go(Step.TARGET)
    screen.target.open_part(part)
    QApplication.processEvents()
    assert screen.editing
    is_sound(screen)


def test_everything_that_can_be_tapped_is_large_enough(qtbot: QtBot) -> None:
    _, screen = start_on(qtbot, filled_session())
    for step in Step:
        screen.go(step)
        for target in screen.findChildren(TapTarget):
            if target.isVisible():
                drawn = target.drawn_rect()
                assert min(drawn.width(), drawn.height()) >= LEAST, target.accessibleName()


def test_long_words_of_a_person_break_nothing(qtbot: QtBot) -> None:
    hostile = "<b>Zeit</b> &amp; \u202e 🙂 " + "x" * 3_000
    session = filled_session()
    session.setting_up.name_board("<i>" + "y" * 300)
    session.clearing.reword(session.board.obstacles[0].id, hostile)
    _, screen = start_on(qtbot, session, size=SMALL)
    walk(screen)


@pytest.mark.parametrize("theme", list(Theme))
def test_it_is_painted_in_both_themes(qtbot: QtBot, theme: Theme) -> None:
    _, screen = start_on(qtbot, filled_session())
    screen.kit.set_theme(theme)
    for step in Step:
        screen.go(step)
        QApplication.processEvents()
        picture = screen.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        ground = screen.kit.palette.bg.rgb()
        assert picture.pixel(4, 200) == ground
        colours = {picture.pixel(x, y) for x in range(500, 1300, 7) for y in range(130, 900, 7)}
        assert len(colours) > 2
