"""Small pieces of the kit: a stroke to the side, buttons in lines, the way of Tab, and asking for ink."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.about import About
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.button_flow import ButtonFlow
from kata_desktop.ui.kit.handwriting import Handwriting, ask_for_ink
from kata_desktop.ui.kit.swipe import Swipe
from kata_desktop.ui.kit.tab_order import order_tabs
from tests.helpers.board_parts import LARGE, WALL, put, words_on
from tests.helpers.pseudo import pseudo

LONG = "A note that is long enough to need more than a single line of the room it is given here"


# ------------------------------------------------------------------------------------------- a stroke to the side


@pytest.mark.parametrize(
    ("across", "down", "turns"),
    [
        (-200, 0, 1),
        (200, 0, -1),
        (-160, 0, 1),
        (-159, 0, 0),
        (159, 0, 0),
        (0, 300, 0),
        (-200, 100, 0),
        (-200, 99, 1),
        (200, -99, -1),
        (-900, 0, 0),
        (0, 0, 0),
    ],
)
def test_a_stroke_turns_the_page_only_when_it_is_long_and_level(across: float, down: float, turns: int) -> None:
    swipe = Swipe(WALL.style())
    swipe.press(QPointF(500, 500))
    assert swipe.release(QPointF(500 + across, 500 + down), 800) == turns


def test_a_hand_that_never_came_down_turns_nothing_and_one_stroke_counts_once() -> None:
    swipe = Swipe(WALL.style())
    assert swipe.release(QPointF(0, 0), 800) == 0
    swipe.press(QPointF(500, 0))
    assert swipe.release(QPointF(100, 0), 800) == 1
    assert swipe.release(QPointF(100, 0), 800) == 0


def test_larger_letters_ask_for_a_longer_stroke() -> None:
    small, large = Swipe(WALL.style()), Swipe(LARGE.style())
    for swipe in (small, large):
        swipe.press(QPointF(500, 0))
    assert small.release(QPointF(320, 0), 800) == 1
    assert large.release(QPointF(320, 0), 800) == 0


# ------------------------------------------------------------------------------------------- buttons in lines


def flow(qtbot: QtBot, words: list[str], width: float, label: str = "How is it put?") -> ButtonFlow:
    style = WALL.style()
    buttons = [Button(style, one, kind=Kind.CHOICE) for one in words]
    made = ButtonFlow(style, label, buttons)
    put(qtbot, made, width, made.preferred_height(width))
    return made


@pytest.mark.parametrize("words", [["Yes"], ["Yes", "No"], ["about", "between", "above", "below", "in words"]], ids=len)
@pytest.mark.parametrize("width", [240, 500, 1200])
@pytest.mark.parametrize("longer", [False, True], ids=["plain", "40 % longer"])
def test_buttons_stay_apart_and_inside_at_any_width(
    qtbot: QtBot, words: list[str], width: float, *, longer: bool
) -> None:
    made = flow(qtbot, [pseudo(one) if longer else one for one in words], width)
    places = [made.placed_at(button) for button in made.buttons]
    assert all(a.right() + 12 <= b.left() + 0.01 or a.bottom() + 12 <= b.top() for a, b in pairwise(places))
    assert all(place.left() >= 0 and place.right() <= width and place.height() == 72 for place in places)
    assert places[-1].bottom() == made.preferred_height(width)
    assert places[0].top() == 34


def test_one_line_is_enough_where_there_is_room() -> None:
    style = WALL.style()
    made = ButtonFlow(style, "", [Button(style, one) for one in ("about", "between", "above")])
    assert made.preferred_height(1200) == 72
    assert made.preferred_height(200) > 200
    made.deleteLater()


def test_a_note_makes_room_below_the_buttons_and_gives_it_back(qtbot: QtBot) -> None:
    made = flow(qtbot, ["Yes", "No"], 500)
    plain = made.preferred_height(500)
    made.set_note(LONG)
    assert made.preferred_height(500) > plain + 2 * 22
    put(qtbot, made, 500, made.preferred_height(500))
    assert LONG in " ".join(words_on(made))
    assert (made.note, made.accessibleDescription()) == (LONG, LONG)
    made.set_note("")
    assert made.preferred_height(500) == plain


def test_one_is_filled_at_a_time_or_none(qtbot: QtBot) -> None:
    made = flow(qtbot, ["Yes", "No"], 500)
    for button in made.buttons:
        button.setCheckable(True)
    for chosen in (*made.buttons, None):
        made.choose(chosen)
        assert [button for button in made.buttons if button.isChecked()] == ([chosen] if chosen else [])


# ------------------------------------------------------------------------------------------- Tab and ink


def tab_chain(start: QWidget, count: int) -> list[str]:
    """The names of what Tab comes to, one after the other."""
    names: list[str] = []
    here: QWidget | None = start
    while len(names) < count:
        here = here.nextInFocusChain() if here is not None else None
        assert here is not None
        if here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            names.append(here.objectName())
    return names


def test_tab_goes_through_places_in_their_order_not_in_that_of_their_making(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    places = {}
    for name in ("last", "first"):
        places[name] = QWidget(window)
        for n in (1, 2):
            QLineEdit(places[name]).setObjectName(f"{name} {n}")
    order_tabs(places["first"], places["last"])
    start = places["last"].findChildren(QLineEdit)[-1]
    assert tab_chain(start, 4) == ["first 1", "first 2", "last 1", "last 2"]


def test_what_lies_in_two_places_counts_in_the_first(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    outer = QWidget(window)
    before, inner = QLineEdit(outer), QWidget(outer)
    deep = QLineEdit(inner)
    before.setObjectName("before")
    deep.setObjectName("deep")
    order_tabs(inner, outer)
    assert tab_chain(before, 2) == ["deep", "before"]


def test_a_window_without_a_sheet_takes_no_ink(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert not ask_for_ink(QWidget(window), Handwriting(window), About())
