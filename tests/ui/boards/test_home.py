"""The home of the program, with real files: opening, making, removing and taking back by mouse, touch and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScroller
from pytestqt.qtbot import QtBot

from kata_desktop.app import screens
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_board, open_board
from kata_desktop.ui.boards.new_board import ExamplesScreen, NewBoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.start.screen import StartScreen
from tests.helpers.board_files import child, finish, line_of, names_in
from tests.helpers.home_desk import WHO, key
from tests.helpers.on_screen import drawn, nameless, outside, overlaps, targets
from tests.helpers.pointer import HANDS, Pointer, click, flick, tap
from tests.helpers.pseudo import speak_pseudo
from tests.helpers.screens import PICTURED
from tests.ui.boards.conftest import Enter


def test_cards_stand_in_order_and_tell_their_board(enter: Enter) -> None:
    desk = enter("coolant_pumps", "Milling", "hospital_ward")
    assert [card.picture.title for card in desk.boards.cards] == [
        # at 13:30, twelve minutes ago
        "Ward 3: home before eleven",
        "Cell 4, coolant pump assembly",
        "Milling",
    ]
    pumps, milling = desk.card("coolant_pumps"), desk.card("Milling")
    assert pumps.picture.actual is not None
    assert pumps.picture.actual.value == "45.0"
    for words in ("Board Cell 4, coolant pump assembly.", "45.0 seconds", "42 seconds", "in focus", "Coaching cycles"):
        assert words in pumps.accessibleName()
    assert milling.accessibleName() == "Board Milling."
    assert desk.boards.ledge.message == "All boards are saved on this screen"
    assert desk.boards.open_button.label == "Open Ward 3: home before eleven"
    assert desk.window.windowTitle() == "Boards"


@HANDS
def test_a_tap_opens_and_boards_leads_back(enter: Enter, act: Pointer) -> None:
    desk = enter("A", "B")
    act(desk.card("B"))
    assert desk.at_board
    assert desk.window.document.board.title == "B"
    assert desk.window.windowTitle() == "B"
    assert desk.home.open_path == (desk.folder / "B.kata").resolve()
    desk.window.go(Destination(Place.BOARDS))
    assert desk.at_home
    # the open board is the one that is framed, and its file is not read
    assert desk.card("B").is_chosen
    assert desk.card("B").picture.trouble is None
    act(desk.boards.open_button)
    assert desk.window.document.board.title == "B"


def test_another_board_takes_the_place_of_the_former_one(enter: Enter, qtbot: QtBot) -> None:
    desk = enter("A", "B")
    click(desk.card("A"))
    former = desk.window.document
    former.apply(lambda: former.session.clearing.add("Parts wait"))
    desk.home.show_boards()
    assert desk.card("A").picture.title == "A"
    click(desk.card("B"))
    assert desk.window.document.board.title == "B"
    # the former file is one again and free for others
    assert names_in(desk.folder)[0:2] == ["A.kata", "B.kata"]
    with open_board(desk.folder / "A.kata", who=WHO, clock=desk.clock) as opened:
        assert [one.text for one in opened.session.board.obstacles] == ["Parts wait"]
    assert not desk.window.stage.snackbar.isVisible()


def test_keys_go_from_card_to_card_open_and_come_back(enter: Enter) -> None:
    names = [f"Board {n}" for n in range(6)]
    desk = enter(*names)
    assert desk.card("Board 0").hasFocus()
    for pressed, wanted in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 4),
        (Qt.Key.Key_Left, 3),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
    ):
        key(desk, pressed)
        assert desk.card(f"Board {wanted}").hasFocus()
    key(desk, Qt.Key.Key_End)
    assert desk.boards.new_card.hasFocus()
    key(desk, Qt.Key.Key_Home)
    key(desk, Qt.Key.Key_Right)
    key(desk, Qt.Key.Key_Return)
    assert desk.window.document.board.title == "Board 1"
    key(desk, Qt.Key.Key_B)
    assert desk.at_home
    assert desk.card("Board 1").hasFocus()
    key(desk, Qt.Key.Key_Escape)
    assert desk.at_board


@HANDS
def test_an_empty_library_offers_two_ways_to_begin(enter: Enter, act: Pointer) -> None:
    desk = enter()
    boards = desk.boards
    assert boards.empty.isVisible()
    assert boards.empty.accessibleName() == "One process, one learner, one coach. That is enough to start."
    assert boards.ledge.primary is None
    act(boards.empty.examples_button)
    examples = desk.shown
    assert isinstance(examples, ExamplesScreen)
    act(examples.tiles[0])
    assert desk.window.document.board.title == "Cell 4, coolant pump assembly"
    assert names_in(desk.folder)[0] == "Cell 4, coolant pump assembly.kata"


@HANDS
def test_a_new_board_is_made_by_its_name(enter: Enter, act: Pointer) -> None:
    desk = enter("A")
    act(desk.boards.new_card)
    new = desk.shown
    assert isinstance(new, NewBoardScreen)
    QApplication.processEvents()
    # there is one field: by finger its keyboard is up already
    assert desk.window.keyboard.is_up is (act is tap)
    desk.window.keyboard.lower()
    act(new.make_button)
    assert new.ledge.message == "Write the name of the process first."
    QTest.keyClicks(new.field.editor, " Paint line/hooks ")
    act(new.make_button)
    assert desk.window.document.board.title == "Paint line/hooks"
    assert (desk.folder / "Paint line hooks.kata").exists()
    desk.home.show_boards()
    desk.home.show_new()
    assert new.field.text == ""
    key(desk, Qt.Key.Key_Return)
    assert new.ledge.message == "Write the name of the process first."
    key(desk, Qt.Key.Key_Escape)
    assert desk.at_home


def test_a_new_board_begins_with_its_guided_start_which_leads_to_the_examples(enter: Enter) -> None:
    desk = enter("A", screens=screens())
    desk.home.make("Paint line")
    start = desk.shown
    assert isinstance(start, StartScreen)
    assert start.document.board.title == "Paint line"
    start.example_wanted.emit()
    assert isinstance(desk.shown, ExamplesScreen)
    click(desk.shown.ledge.findChildren(Button)[0])
    assert desk.at_home


def test_a_board_that_cannot_be_made_is_said(enter: Enter) -> None:
    desk = enter()
    desk.folder.rmdir()
    desk.home.show_new()
    desk.home.make("Cell 4")
    assert isinstance(desk.shown, NewBoardScreen)
    assert desk.shown.ledge.message.startswith("There is nothing at this place.")
    desk.home.make("x" * 200_000)
    assert desk.shown.ledge.message.endswith(".")


def test_what_cannot_be_read_is_a_card_that_says_why(enter: Enter, tmp_path: Path) -> None:
    folder = tmp_path / "boards"
    folder.mkdir()
    (folder / "Text.kata").write_bytes(b"no board " * 40)
    desk = enter("A")
    card = desk.card("Text")
    assert card.picture.trouble == ("This file is no board.", "It was not changed. Choose another one.")
    assert "This file is no board." in card.accessibleName()
    click(card)
    assert desk.at_home
    assert desk.boards.ledge.message.startswith("This file is no board.")
    click(desk.card("A"))
    desk.home.show_boards()
    desk.card("Text").setFocus()
    key(desk, Qt.Key.Key_Delete)
    assert "Text.kata" not in names_in(desk.folder)
    assert len(desk.boards.cards) == 1


def test_a_board_open_elsewhere_opens_as_soon_as_it_is_free(enter: Enter, tmp_path: Path) -> None:
    from tests.store.test_in_use import FIRST

    folder = tmp_path / "boards"
    folder.mkdir()
    create_board(folder / "A.kata", "A", who=WHO, clock=SetClock(PICTURED))
    other = child(FIRST, folder / "A.kata")
    assert line_of(other) == "open"
    desk = enter("A")
    assert desk.card("A").picture.trouble == ("This board is open in another window.", "Go on there.")
    click(desk.card("A"))
    assert desk.boards.ledge.message == "This board is open in another window. Go on there."
    desk.card("A").setFocus()
    key(desk, Qt.Key.Key_Delete)
    assert desk.boards.ledge.message == "This board is open in another window. Go on there."
    finish(other)
    click(desk.card("A"))
    assert desk.window.document.board.title == "A"


def test_more_boards_than_there_is_room_for_are_flicked(enter: Enter, qtbot: QtBot) -> None:
    desk = enter(*(f"Board {n}" for n in range(14)))
    grid = desk.boards.grid
    assert grid.columns == 3
    flick(desk.card("Board 5"), QPoint(200, 300), QPoint(200, 20))
    qtbot.waitUntil(lambda: grid.list.position() > 100)
    assert desk.at_home
    # a flick goes on for a while after the finger
    scroller = QScroller.scroller(grid.list.viewport())
    qtbot.waitUntil(lambda: scroller.state() is QScroller.State.Inactive)
    key(desk, Qt.Key.Key_Home)
    assert grid.list.position() == 0


@pytest.mark.parametrize(
    ("size", "reading_size", "longer"),
    [((1920, 1080), 1.0, False), ((1920, 1080), 1.3, True), ((1280, 720), 1.0, True), ((3840, 2160), 1.0, False)],
)
def test_nothing_overlaps_at_any_size(
    enter: Enter, size: tuple[int, int], reading_size: float, *, longer: bool
) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    translator = speak_pseudo(application) if longer else None
    try:
        desk = enter("coolant_pumps", "B", "C", "D", "E", "F", "G", "H", "I", size=size, reading_size=reading_size)
        desk.home.remove(desk.folder / "I.kata")
        for show in (desk.home.show_boards, desk.home.show_new, desk.home.show_examples, desk.home.show_bin):
            show()
            QApplication.processEvents()
            shown = desk.window.stage.current
            assert shown is not None
            assert overlaps(shown) == []
            assert outside(shown) == []
            assert nameless(shown) == []
            desk.window._style.set_mode(Mode.DESK)
            sides = [side for one in targets(shown) for side in drawn(one, shown).size().toTuple()]
            assert min(sides) >= 48 * desk.window._style.desk_unit
            desk.window._style.set_mode(Mode.WALL)
    finally:
        if translator is not None:
            QCoreApplication.removeTranslator(translator)


def test_the_overview_left_alone_gives_way_to_the_open_board_on_the_wall_only(enter: Enter) -> None:
    desk = enter("A")
    desk.window._idle.timeout.emit()
    assert desk.at_home
    click(desk.card("A"))
    desk.home.show_boards()
    desk.window._idle.timeout.emit()
    assert desk.at_board
    desk.window._style.set_mode(Mode.DESK)
    desk.home.show_boards()
    desk.window._idle.timeout.emit()
    assert desk.at_home


def test_a_new_day_is_worded_anew(enter: Enter, qtbot: QtBot) -> None:
    from datetime import timedelta

    desk = enter("coolant_pumps")
    before = desk.card("coolant_pumps").picture.left
    desk.clock.put(PICTURED + timedelta(days=1))
    desk.boards._clock.timeout.emit()
    qtbot.waitUntil(lambda: not desk.boards.is_reading)
    assert desk.card("coolant_pumps").picture.left != before
    desk.home.show_boards()
    # nothing has changed since: nothing is read again
    assert not desk.boards.is_reading
