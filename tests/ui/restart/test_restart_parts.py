"""The restart card and its four rows alone: any silence, any room, longer words, and rows that lead to their place."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.restart.card import RestartCard
from kata_desktop.ui.restart.where import Where, WherePanel
from kata_desktop.words import restart
from tests.helpers.alone import alone, look_at
from tests.helpers.on_screen import longer_words
from tests.helpers.pointer import HANDS, Pointer

TODAY = date(2026, 4, 15)
LONG = "The screwdriver jams at the second press whenever the new batch of housings comes with the long screws"
ROWS = (
    Where("target", "Target condition", "52 s by Tue 14 April", "look back", Destination(Place.TARGET), is_target=True),
    Where("ruler", "Actual condition", "56.0 s", "last measured Tue 24 March", Destination(Place.ACTUAL)),
    Where("pin", "Obstacle", "The screwdriver jams", "", Destination(Place.OBSTACLES, "o")),
    Where("flask-conical", "Open step", "Hang it", "we expect 51.0–52.0 s", Destination(Place.EXPERIMENT, "e")),
)


def panel_of(qtbot: QtBot, size: tuple[int, int] = (900, 800), rows: tuple[Where, ...] = ROWS) -> WherePanel:
    panel = alone(qtbot, WherePanel, size)
    panel.show_rows(rows)
    QApplication.processEvents()
    return panel


# ------------------------------------------------------------------------------------ the four rows


@HANDS
def test_each_row_leads_to_its_place(qtbot: QtBot, act: Pointer) -> None:
    panel = panel_of(qtbot)
    told: list[Destination] = []
    panel.wanted.connect(told.append)
    for row in panel.rows:
        act(row)
    assert told == [row.place for row in ROWS]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space], ids=["enter", "space"])
def test_keys_open_a_row(qtbot: QtBot, key: Qt.Key) -> None:
    panel = panel_of(qtbot)
    with qtbot.waitSignal(panel.wanted) as wanted:
        QTest.keyClick(panel.rows[2], key)
    assert wanted.args == [Destination(Place.OBSTACLES, "o")]


def test_a_voice_hears_label_value_and_the_line_below(qtbot: QtBot) -> None:
    names = [row.accessibleName() for row in panel_of(qtbot).rows]
    assert names[0] == "Target condition: 52 s by Tue 14 April, look back"
    assert names[2] == "Obstacle: The screwdriver jams"


@pytest.mark.parametrize("size", [(900, 800), (620, 560)], ids=str)
@pytest.mark.parametrize("which", range(4))
def test_one_long_row_takes_room_from_the_others_and_leaves_nothing_outside(
    qtbot: QtBot, size: tuple[int, int], which: int
) -> None:
    rows = tuple(Where(row.icon, row.label, LONG, LONG, row.place) if n == which else row for n, row in enumerate(ROWS))
    panel = panel_of(qtbot, size, rows)
    look = look_at(panel)
    assert look.outside == []
    assert look.overlaps(panel.window()) == []
    # each row still says what it is about
    assert {row.label for row in ROWS} <= {line.whole for line in look.lines}
    heights = [panel.placed_at(row).height() for row in panel.rows]
    assert heights[which] == max(heights)
    bottoms = [panel.placed_at(row).bottom() for row in panel.rows]
    assert bottoms == sorted(bottoms)
    assert bottoms[-1] <= size[1]


def test_rows_that_need_alike_are_alike_high(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    assert len({round(panel.placed_at(row).height(), 2) for row in panel.rows}) == 1


def test_text_of_a_board_is_literal(qtbot: QtBot) -> None:
    odd = tuple(Where(row.icon, row.label, "<b>52</b> & more", "%n {x}", row.place) for row in ROWS)
    told = {line.whole for line in look_at(panel_of(qtbot, rows=odd)).lines}
    assert {"<b>52</b> & more", "%n {x}"} <= told


# ------------------------------------------------------------------------------------ the card


def card_of(qtbot: QtBot, size: tuple[int, int] = (780, 800), **style: object) -> RestartCard:
    return alone(qtbot, RestartCard, size, **style)


@pytest.mark.parametrize(
    ("last", "day"),
    [
        (date(2026, 4, 8), "Wed 8 April"),
        (date(2026, 3, 24), "Tue 24 March"),
        (date(2025, 12, 31), "Wed 31 December"),
        (date(1999, 12, 31), "Fri 31 December 1999"),
    ],
)
def test_the_card_names_the_day_and_never_how_long_ago(qtbot: QtBot, last: date, day: str) -> None:
    card = card_of(qtbot)
    told = restart.last_cycle(last, TODAY)
    card.show_silence(told, "", asks=True)
    assert told == f"The last coaching cycle here was on {day}. Good that you are here."
    assert card.accessibleName() == f"Read the board together. Set the next small step. {told}"
    assert "days" not in card.accessibleName()


@pytest.mark.parametrize("asks", [True, False])
def test_a_reason_is_asked_for_only_while_there_is_a_day_to_say_it_for(qtbot: QtBot, *, asks: bool) -> None:
    card = card_of(qtbot)
    card.show_silence("Told", "Illness", asks=asks)
    assert card.reason.isVisible() is asks
    assert [tile.label for tile in card.reason.tiles if tile.isChecked()] == ["Illness"]


@HANDS
def test_the_reason_is_given_on(qtbot: QtBot, act: Pointer) -> None:
    card = card_of(qtbot)
    card.show_silence("Told", "", asks=True)
    with qtbot.waitSignal(card.given) as given:
        act(card.reason.tiles[1])
    assert given.args == ["Holidays"]


@pytest.mark.parametrize("height", [1000, 700, 500, 300])
@pytest.mark.parametrize("longer", [False, True], ids=["plain", "40 % longer"])
def test_it_says_how_much_room_it_needs_and_is_whole_in_it(
    qtbot: QtBot, qapp: QApplication, height: int, *, longer: bool
) -> None:
    with longer_words(qapp, longer=longer):
        card = card_of(qtbot)
        card.show_silence(restart.last_cycle(date(2026, 3, 24), TODAY), "", asks=True)
        needed = card.fit(780, height)
        assert needed >= height
        window = card.window()
        assert isinstance(window, Painted)
        window.resize(780, round(needed) + 1)
        window.place(card, 0, 0, 780, needed)
        QApplication.processEvents()
        look = look_at(card)
        assert (look.shortened, look.outside) == ([], [])
        assert card.placed_at(card.reason).bottom() <= needed + 0.5
        assert look.overlaps(window) == []


def test_letters_are_largest_where_there_is_room(qtbot: QtBot) -> None:
    card = card_of(qtbot)
    card.show_silence("Told", "", asks=True)
    sizes = []
    for height in (1400, 640, 200):
        card.fit(780, height)
        sizes.append(max(line.rect.height() for line in look_at(card).lines))
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]
