"""The way to the challenge and its numbers by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.core.errors import InvalidValue
from kata_desktop.ui.challenge.numbers_page import NumbersPage
from kata_desktop.ui.challenge.way_page import Stairs, WayPage
from tests.helpers.alone import show, style_of
from tests.helpers.pointer import HANDS, Pointer
from tests.helpers.seen_text import listening


def stairs_of(qtbot: QtBot, count: int, width: int = 900) -> Stairs:
    stairs = Stairs(style_of())
    steps = [(f"{60 - number} s", f"{number} June") for number in range(count)]
    stairs.show_way(("62 s", "start"), steps, ("30 s", "16 September"))
    show(qtbot, stairs, width, 300)
    return stairs


@pytest.mark.parametrize(
    ("count", "width", "shown", "left"),
    [(0, 900, 0, 0), (1, 900, 1, 0), (4, 900, 4, 0), (5, 900, 4, 1), (20, 900, 4, 16), (3, 200, 1, 2), (9, 3000, 9, 0)],
)
def test_the_latest_steps_stand_there_and_the_others_are_counted(
    qtbot: QtBot, count: int, width: int, shown: int, left: int
) -> None:
    stairs = stairs_of(qtbot, count, width)
    steps, earlier = stairs.shown_steps(width)
    assert (len(steps), earlier) == (shown, left)
    assert steps == stairs.steps[count - shown :]
    with listening() as spy:
        stairs.grab()
    told = [line.whole for line in spy.lines]
    assert [f"{60 - number} s" in told for number in range(count)] == [number >= left for number in range(count)]
    assert ("start" in told) is (count > 0 and not left)
    assert spy.outside == []


@pytest.mark.parametrize("count", [0, 3, 20])
def test_a_voice_hears_every_step_of_the_way(qtbot: QtBot, count: int) -> None:
    name = stairs_of(qtbot, count).accessibleName()
    assert all(f"{60 - number} s, {number} June" in name for number in range(count))
    assert name.index("62 s, start") < name.index("30 s, 16 September")


@HANDS
@pytest.mark.parametrize("known", [True, False])
def test_an_answer_has_its_note_and_none_has_none(qtbot: QtBot, act: Pointer, *, known: bool) -> None:
    page = WayPage(style_of())
    show(qtbot, page, 1000, 800)
    assert page.note == ""
    act(page.known.tiles[known])
    first = page.note
    act(page.known.tiles[not known])
    assert first
    assert page.note
    assert page.note != first
    with listening() as spy:
        page.grab()
    assert page.note in [line.whole for line in spy.lines]


def numbers_of(qtbot: QtBot, low: float | None = None, high: float | None = None, unit: str = "") -> NumbersPage:
    page = NumbersPage(style_of())
    page.show_values("pumps per shift", low, high, unit)
    show(qtbot, page, 1000, 860)
    return page


@pytest.mark.parametrize(
    ("low", "high"),
    [(None, None), (410.0, 460.0), (0.0, None), (-3.5, 4.25), (1e12, 1.23456789012345), (0.1 + 0.2, 1 / 3)],
)
def test_numbers_nobody_touched_come_back_to_the_last_digit(
    qtbot: QtBot, low: float | None, high: float | None
) -> None:
    assert numbers_of(qtbot, low, high).values() == (low, high)


@pytest.mark.parametrize(
    ("typed", "value"), [("460", 460.0), ("4.5", 4.5), ("0", 0.0), ("-3", -3.0), ("", None), ("007", 7.0)]
)
def test_a_number_is_read_as_it_was_typed(qtbot: QtBot, typed: str, value: float | None) -> None:
    page = numbers_of(qtbot, 410.0, 455.0)
    page.high.set_text(typed)
    assert page.values() == (410.0, value)


@pytest.mark.parametrize("typed", ["-", ".", "4.5.6", "--3"])
def test_what_is_no_number_is_refused(qtbot: QtBot, typed: str) -> None:
    page = numbers_of(qtbot)
    page.low.set_text(typed)
    with pytest.raises(InvalidValue):
        page.values()


@pytest.mark.parametrize(("unit", "shown"), [("pumps", "pumps"), ("  s ", "s"), ("", ""), ("x" * 40, "x" * 12)])
def test_the_unit_stands_beside_both_numbers_as_it_is_typed(qtbot: QtBot, unit: str, shown: str) -> None:
    page = numbers_of(qtbot, unit="old")
    with qtbot.waitSignal(page.edited):
        page.unit.editor.clear()
        QTest.keyClicks(page.unit.editor, unit)
    with listening() as spy:
        page.low.grab()
        page.high.grab()
    told = " ".join(line.whole for line in spy.lines)
    assert told.count(shown) >= 2
    assert "old" not in told
