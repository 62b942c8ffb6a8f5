"""The card without a board: asked in its order, noted on, printed, emptied, and made a board, by hand and by key."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from kata_desktop.core.card import ASKED, BACK, FIVE, Question
from kata_desktop.paint.palette import LIGHT
from kata_desktop.session.opening import open_session
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.pdf.print_options import What
from kata_desktop.ui.pdf.print_page import HomePrintScreen
from kata_desktop.words import questions
from tests.helpers.card_room import Enter, Room
from tests.helpers.on_screen import as_it_is, longer_words, nameless, outside, overlaps, tab_path, type_into
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.screens import PICTURED
from tests.helpers.seen_text import listening


def write(room: Room, note: str) -> None:
    type_into(room.screen.note.field, note)
    room.screen.course.flush()


@HANDS
def test_the_overview_leads_to_the_card_and_back(enter: Enter, act: Pointer) -> None:
    room = enter()
    room.home.show_boards()
    act(room.home.boards.card_button)
    assert room.screen.title == "Five-questions card"
    assert room.window.windowTitle() == "Five-questions card"
    room.key(Qt.Key.Key_Escape)
    assert room.window.stage.current is room.home.boards


@HANDS
def test_next_goes_through_the_card_in_its_order_and_turns_it_over(enter: Enter, act: Pointer) -> None:
    room = enter()
    seen = []
    for _ in ASKED:
        screen = room.screen
        seen.append(screen.course.at)
        assert screen.face.is_turned is (screen.course.at in BACK)
        assert questions.question(screen.course.at) in screen.note.accessibleName()
        assert [which for which, row in screen.face.rows.items() if row.isChecked()] == [screen.course.at]
        act(screen.next_key)
    assert tuple(seen) == ASKED
    # after the last question the boards come up, and the card stays where it was
    assert room.window.stage.current is room.home.boards
    room.home.show_card()
    assert room.at() is Question.AGREEMENT
    assert room.screen.next_key.label == "Done"


@HANDS
def test_the_card_itself_is_tapped(enter: Enter, act: Pointer) -> None:
    room = enter()
    act(room.screen.face.turn)
    assert room.at() is Question.PLANNED
    act(room.screen.face.rows[Question.LEARNED])
    assert room.at() is Question.LEARNED
    act(room.screen.face.turn_back)
    assert room.at() is Question.OBSTACLES
    act(room.screen.face.rows[FIVE[0]])
    first = room.screen.note.helps
    room.clock.put(PICTURED + timedelta(days=1))
    room.screen.refresh()
    assert len(set(first)) == len(set(room.screen.note.helps)) == 3
    assert not set(first) & set(room.screen.note.helps)


@HANDS
def test_notes_are_kept_and_marked_on_the_card(enter: Enter, act: Pointer) -> None:
    room = enter()
    assert room.screen.ledge.message == "Nothing is noted yet."
    write(room, "42 s by Friday")
    assert room.kept == {Question.TARGET: "42 s by Friday"}
    assert room.screen.ledge.message == "Notes are kept on this screen"
    act(room.screen.next_key)
    assert room.screen.note.field.text == ""
    row = room.screen.face.rows[Question.TARGET]
    assert row.has_note
    assert row.accessibleName() == "Question 1: What is the target condition? Noted: 42 s by Friday"
    act(row)
    assert room.screen.note.field.text == "42 s by Friday"


def test_what_is_typed_last_is_kept_when_the_screen_goes(enter: Enter) -> None:
    room = enter()
    type_into(room.screen.note.field, "said just now")
    room.home.show_boards()
    assert room.kept == {Question.TARGET: "said just now"}
    room.home.show_card()
    assert room.screen.note.field.text == "said just now"


def test_notes_of_another_day_say_so(enter: Enter) -> None:
    room = enter()
    write(room, "42 s")
    room.home.show_boards()
    room.clock.put(PICTURED + timedelta(days=1))
    room.home.show_card()
    assert room.screen.ledge.message == "Noted on Mon 15 June"


def test_keys_walk_the_card(enter: Enter) -> None:
    room = enter()
    for _ in range(3):
        room.key(Qt.Key.Key_Right)
    assert room.at() is Question.EXPECTED
    room.key(Qt.Key.Key_Left)
    assert room.at() is Question.PLANNED
    assert QApplication.focusWidget() is room.screen.face.rows[Question.PLANNED]
    type_into(room.screen.note.field, "a b")
    room.key(Qt.Key.Key_Left)
    assert room.at() is Question.PLANNED


@HANDS
def test_start_again_empties_the_card_and_undo_brings_it_back(enter: Enter, act: Pointer) -> None:
    room = enter()
    act(room.screen.again)
    assert room.screen.ledge.message == "Nothing is noted yet."
    write(room, "42 s")
    act(room.screen.again)
    assert room.kept == {}
    assert room.screen.note.field.text == ""
    assert room.window.stage.snackbar.text == "The card is empty"
    act(room.window.stage.snackbar.undo)
    assert room.kept == {Question.TARGET: "42 s"}
    assert room.screen.note.field.text == "42 s"
    assert room.window.stage.snackbar.text == "The notes are back"


@HANDS
def test_a_board_is_made_of_the_notes(enter: Enter, act: Pointer) -> None:
    room = enter()
    act(room.screen.make_key)
    assert room.screen.making.isHidden()
    write(room, "One part between stations")
    act(room.screen.face.rows[Question.OBSTACLES])
    write(room, "Housing has to be turned over")
    screen = room.screen
    act(screen.make_key)
    assert [name for name, _ in screen.making.becomes.places] == [
        "Target condition", "Obstacles", "First coaching cycle"
    ]  # fmt: skip
    room.window.keyboard.lower()
    act(screen.make_it)
    assert screen.ledge.message == "Write the name of the process first."
    type_into(screen.making.field, "Cell 9")
    room.window.keyboard.lower()
    act(screen.make_it)
    assert room.home.open_path is not None
    assert isinstance(room.window.stage.current, BoardScreen)
    board = room.window.document.board
    assert board.title == "Cell 9"
    assert board.target_draft is not None
    assert board.target_draft.pattern == ("One part between stations",)
    assert board.focused is not None
    assert board.coaching_cycles[0].answers["target"] == "One part between stations"
    assert room.kept == {}
    room.home.show_card()
    room.home.take_back()
    assert room.kept[Question.OBSTACLES] == "Housing has to be turned over"


def test_enter_makes_the_board_and_escape_keeps_the_card(enter: Enter) -> None:
    room = enter()
    write(room, "42 s")
    screen = room.screen
    screen.show_making()
    room.key(Qt.Key.Key_Escape)
    assert screen.making.isHidden()
    screen.show_making()
    room.key(Qt.Key.Key_Return)
    assert as_it_is(room.home.open_path) is None
    type_into(screen.making.field, "Cell 9")
    room.key(Qt.Key.Key_Return)
    path = room.home.open_path
    assert path is not None
    room.home.show_boards()
    room.home.close()
    with open_session(path, who="learner@here", clock=room.clock) as session:
        assert session.board.coaching_cycles[0].answers == {"target": "42 s"}


def test_a_board_that_cannot_be_made_leaves_the_notes(enter: Enter) -> None:
    room = enter()
    write(room, "42 s")
    screen = room.screen
    screen.show_making()
    room.place.data.joinpath("boards").write_text("no folder")
    type_into(screen.making.field, "Cell 9")
    screen.make_it.click()
    assert room.window.stage.current is screen
    assert screen.ledge.sentence
    assert room.kept == {Question.TARGET: "42 s"}


def test_where_nothing_can_be_kept_the_ledge_says_so(enter: Enter) -> None:
    room = enter()
    room.place.data.touch()
    write(room, "42 s")
    assert room.screen.ledge.sentence.startswith("The notes cannot be kept right now. They stay on this screen.")
    assert room.screen.note.field.text == "42 s"


@HANDS
def test_card_and_forms_are_printed_from_here(enter: Enter, act: Pointer) -> None:
    room = enter()
    screen = room.screen
    for key, what in ((1, What.CARD), (2, What.FORMS)):
        act(screen.ledge._navigation[key])
        shown = room.window.stage.current
        assert isinstance(shown, HomePrintScreen)
        assert shown.page.options.what is what
        act(shown.buttons.back)
        assert room.window.stage.current is screen


def test_a_talk_is_left_alone_for_half_an_hour(enter: Enter) -> None:
    room = enter()
    room.home.make("Cell 1")
    room.home.show_card()
    room.window._idle.touched()
    assert room.window._idle.interval() == 30 * 60 * 1000
    room.window._on_idle()
    assert isinstance(room.window.stage.current, BoardScreen)
    room.home.show_boards()
    room.window._idle.touched()
    assert room.window._idle.interval() == 3 * 60 * 1000


def test_the_back_of_the_card_is_dark_and_the_card_turns(enter: Enter) -> None:
    room = enter(motion=True)
    screen = room.screen
    click(screen.face.turn)
    assert screen.turning.isVisible()
    screen.turning.stop()
    assert screen.face.grab().toImage().pixelColor(30, screen.face.height() - 100) == QColor(LIGHT.ledge)
    room.home.show_boards()


@pytest.mark.parametrize(
    ("size", "options"),
    [
        ((1920, 1080), {}), ((1920, 1080), {"reading_size": 1.3}), ((1280, 720), {}),
        ((1366, 768), {"mode": Mode.DESK}), ((3840, 2160), {}),
    ],
    ids=str,
)  # fmt: skip
@pytest.mark.parametrize("longer", [False, True], ids=["plain", "40 % longer"])
def test_nothing_is_laid_over_something_else(
    enter: Enter, qapp: QApplication, size: tuple[int, int], options: dict[str, object], *, longer: bool
) -> None:
    with longer_words(qapp, longer=longer):
        room = enter(size, **options)
        screen = room.screen
        for question in (Question.TARGET, Question.OBSTACLES, Question.LEARNED):
            screen.ask(question)
            write(room, "a note")
            assert faults(room, longer=longer) == []
        screen.show_making()
        QApplication.processEvents()
        assert faults(room, longer=longer) == []


def faults(room: Room, *, longer: bool) -> list[object]:
    """What lies on something else, reaches out of its place, cannot be named, or lost its end in plain English."""
    with listening() as spy:
        room.window.grab()
    screen = room.window.stage.current
    assert screen is not None
    seen = [*overlaps(screen), *outside(screen), *nameless(screen), *spy.overlaps(room.window), *spy.outside]
    return seen if longer else [*seen, *spy.shortened]


def test_tab_reaches_everything_on_the_card(enter: Enter) -> None:
    room = enter()
    write(room, "42 s")
    screen = room.screen
    found = set(tab_path(room.window, screen.face.rows[Question.TARGET], 20))
    wanted: list[QWidget] = [*(screen.face.rows[which] for which in FIVE), screen.face.turn, screen.note.field.editor]
    wanted += [*screen.ledge._navigation, *screen.ledge._actions, screen.next_key]
    assert [one.accessibleName() for one in wanted if one not in found] == []
