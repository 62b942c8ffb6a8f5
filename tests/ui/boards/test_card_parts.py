"""The card of one board, for given values: what it says, what gives way, and what the hand does to it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.paint.board.card import CardPicture
from kata_desktop.paint.board.values import ActualPicture, TargetPicture
from kata_desktop.ui.boards.card import CARD_HEIGHT, CARD_WIDTH, BoardCard, NewBoardCard
from kata_desktop.ui.boards.empty import EmptyLibrary
from kata_desktop.words import boards
from tests.helpers.board_parts import LARGE, WALL, Room, a_header, a_target, lines_on, put, words_on
from tests.helpers.charts import chart_of
from tests.helpers.pointer import click
from tests.helpers.pseudo import pseudo

ROOM = pytest.mark.parametrize("room", [WALL, LARGE], ids=["wall", "130 %"])
LONG = "Every pump leaves the cell on time and nobody has to search, carry or wait " * 4
NOTHING = ActualPicture(missing=True)
MEASURED = ActualPicture(missing=False, value="45.0", unit="s", chart=chart_of(12))


def a_card(**fields: object) -> CardPicture:
    """A board half way to its target condition."""
    given: dict[str, object] = {
        "title": "Coolant pumps", "challenge": "Every pump on time", "actual": MEASURED, "target": a_target(),
        "left": "4 days left", "focus": "The screwdriver jams", "rhythm": a_header().rhythm,
        "line": "coaching cycle at 14:00", "line_after": "coaching cycle was at 14:00", "name": "Coolant pumps, 45.0 s",
    }  # fmt: skip
    return CardPicture(**(given | fields))  # type: ignore[arg-type]


def card(qtbot: QtBot, shown: CardPicture, room: Room = WALL) -> BoardCard:
    made = BoardCard(room.style(), shown)
    put(qtbot, made, CARD_WIDTH, CARD_HEIGHT)
    return made


@ROOM
def test_a_card_reads_from_title_to_the_next_cycle(qtbot: QtBot, room: Room) -> None:
    made = card(qtbot, a_card(), room)
    tops = {line.text: line.rect.top() for line in lines_on(made)}
    order = ["Coolant pumps", "Every pump on time", "4 days left", "The screwdriver jams", "coaching cycle at 14:00"]
    assert [tops[words] for words in order] == sorted(tops[words] for words in order)
    assert made.accessibleName() == "Coolant pumps, 45.0 s"


@ROOM
def test_words_of_any_length_stay_on_their_card(qtbot: QtBot, room: Room) -> None:
    made = card(qtbot, a_card(title=LONG, challenge=LONG, left=LONG, focus=LONG, line=LONG), room)
    lines = lines_on(made)
    assert [line.text for line in lines if not line.fits] == []
    assert {line.whole for line in lines if line.shortened} == {LONG}


@pytest.mark.parametrize(
    ("actual", "target", "said"),
    [
        pytest.param(MEASURED, a_target(), "4 days left", id="both"),
        pytest.param(MEASURED, TargetPicture(missing=True), boards.no_target(), id="no target yet"),
        pytest.param(NOTHING, a_target(), boards.nothing_measured(), id="nothing measured"),
        pytest.param(NOTHING, TargetPicture(missing=True), boards.nothing_measured(), id="neither"),
    ],
)
def test_what_is_not_there_yet_is_said(qtbot: QtBot, actual: ActualPicture, target: TargetPicture, said: str) -> None:
    shown = " ".join(words_on(card(qtbot, a_card(actual=actual, target=target))))
    assert said in shown
    assert (boards.no_target() in shown) is (said == boards.no_target())


def test_without_an_obstacle_in_focus_that_is_said(qtbot: QtBot) -> None:
    assert boards.no_focus() in words_on(card(qtbot, a_card(focus="")))
    assert boards.no_focus() not in words_on(card(qtbot, a_card()))


def test_a_board_that_is_still_read_and_one_in_trouble_show_no_values(qtbot: QtBot) -> None:
    waiting = words_on(card(qtbot, CardPicture("Pumps", pending=True)))
    broken = words_on(card(qtbot, CardPicture("Pumps", trouble=("The file is damaged", LONG))))
    assert waiting == ["Pumps", boards.being_read()]
    assert broken[:2] == ["Pumps", "The file is damaged"]
    assert len(broken) > 3


@pytest.mark.parametrize(("is_past", "words"), [(False, "coaching cycle at"), (True, "coaching cycle was at")])
def test_once_its_time_has_passed_the_line_says_so(qtbot: QtBot, words: str, *, is_past: bool) -> None:
    made = card(qtbot, a_card())
    made.set_next(is_next=False, is_past=is_past)
    assert any(line.startswith(words) for line in words_on(made))


def test_every_state_of_a_card_can_be_seen(qtbot: QtBot) -> None:
    made = card(qtbot, a_card())
    looks = [made.grab().toImage()]
    made.set_chosen(chosen=True)
    looks.append(made.grab().toImage())
    made.set_removing(removing=True)
    looks.append(made.grab().toImage())
    made.set_next(is_next=True, is_past=False)
    looks.append(made.grab().toImage())
    assert all(one != other for n, one in enumerate(looks) for other in looks[n + 1 :])
    made.set_chosen(chosen=False)
    made.set_removing(removing=False)
    made.set_next(is_next=False, is_past=False)
    assert made.grab().toImage() == looks[0]


def test_a_tap_opens_and_a_long_press_chooses_instead(qtbot: QtBot) -> None:
    made = card(qtbot, a_card())
    acts: list[str] = []
    made.clicked.connect(lambda: acts.append("opened"))
    made.held.connect(lambda: acts.append("held"))
    click(made)
    QTest.mousePress(made, Qt.MouseButton.LeftButton)
    made._long.timeout.emit()
    QTest.mouseRelease(made, Qt.MouseButton.LeftButton)
    assert acts == ["opened", "held"]


@pytest.mark.parametrize("width", [CARD_WIDTH, 380, 300])
def test_the_place_of_a_new_board_says_what_it_is_for(qtbot: QtBot, width: float) -> None:
    made = NewBoardCard(WALL.style())
    put(qtbot, made, width, CARD_HEIGHT)
    shown = words_on(made)
    assert shown[0] == boards.new_board()
    assert all(part in made.accessibleName() for part in (boards.new_board(), boards.new_board_line().rstrip(".")))


@pytest.mark.parametrize("width", [1872, 1200, 700])
@pytest.mark.parametrize("longer", [False, True], ids=["plain", "40 % longer"])
def test_the_two_ways_to_begin_stand_in_the_middle_side_by_side(qtbot: QtBot, width: float, *, longer: bool) -> None:
    made = EmptyLibrary(WALL.style())
    if longer:
        made.examples_button.set_text(pseudo(boards.example()))
    put(qtbot, made, width, 700)
    new, examples = made.placed_at(made.new_button), made.placed_at(made.examples_button)
    assert new.right() < examples.left()
    assert new.left() == pytest.approx(width - examples.right(), abs=1)
    assert new.left() >= 40
    lines = [line for line in lines_on(made) if line.widget is made]
    assert all(above.rect.bottom() < below.rect.top() for above, below in pairwise(lines))
    assert max(line.rect.bottom() for line in lines) < new.top()
