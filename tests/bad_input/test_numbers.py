"""Numbers as people write them, and what is none: in the window, on the command line and in the session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kata_desktop.cli import main
from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.measurement import Point
from kata_desktop.core.typed import parse_number
from kata_desktop.session.clock import SystemClock
from kata_desktop.session.opening import create_board, open_session
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.words import reasons
from tests.helpers.boards import empty_board
from tests.helpers.on_screen import go, window_on
from tests.helpers.plain_words import is_plain

NUMBER: Final = "Please a number, for example 43.5."
HUGE: Final = "9" * 10_000_000
GOOD = [("48,5", 48.5), ("48.5 s", 48.5), ("  48,5s ", 48.5), ("1:05", 65), ("−3", -3), ("1e2", 100.0)]
BAD = [
    ("", NUMBER),
    ("   ", NUMBER),
    ("nan", NUMBER),
    ("inf", NUMBER),
    ("many", NUMBER),
    ("1.234,5", NUMBER),
    ("48 . 5", NUMBER),
    ("1e999", "This number is too large for a board. Please one up to 1,000,000,000,000."),
    ("9" * 100, "This number is too large for a board. Please one up to 1,000,000,000,000."),
    ("5 kg", "This metric is measured in s. Please the number in s."),
    (HUGE, NUMBER),
]
SHORT = [pair for pair in BAD if len(pair[0]) <= 12]
COLUMNS = [
    ("\ufefftime;value\n2026-03-16 08:00;48,5\n2026-03-16 09:00;47\n", [48.5, 47]),
    ("48,5 s\n\n47\n", [48.5, 47]),
    ("value\n48,5\n47\n", [48.5, 47]),
    ("2026-03-16 08:00\t48,5\n2026-03-16 09:00\t47", [48.5, 47]),
]
BROKEN = [
    ("48\n47\nmany\n46\n", "Row 3 reads “many”. Nothing was taken in. Please a number there, for example 43.5."),
    ("48\nnan\n", "Row 2 reads “nan”. Nothing was taken in. Please a number there, for example 43.5."),
    ("48\n1e999\n", "Row 2 reads “1e999”. Nothing was taken in. Please a number there, for example 43.5."),
    (
        "time;value\n2026-06-15;48\n2026-06-16\n",
        "Row 3 has no number. Nothing was taken in. Please one, for example 43.5.",
    ),
    (
        "time;value\n2026-02-30 08:00;48\n",
        "The time in row 2 reads “2026-02-30 08:00”. Nothing was taken in. Please write it like 2026-06-15 13:40.",
    ),
    ("", "There are no numbers in it. Please one number in each row."),
    ("\ufeff\n\n", "There are no numbers in it. Please one number in each row."),
    ("value\n", "There are no numbers in it. Please one number in each row."),
    ("<b>48</b>\n", "Row 1 reads “<b>48</b>”. Nothing was taken in. Please a number there, for example 43.5."),
    (
        "48\n" * 3_500_000,
        "These are too many numbers at once. Up to 10,000 can be taken in; please part by part.",
    ),
]


def _short(text: str) -> str:
    return text[:12] or "empty"


@pytest.mark.parametrize(("text", "value"), GOOD)
def test_people_write_numbers_in_many_ways(text: str, value: float) -> None:
    assert parse_number(text, unit="s") == value


@pytest.mark.parametrize(("text", "told"), BAD, ids=_short)
def test_what_is_no_number_is_answered_with_one(text: str, told: str) -> None:
    with pytest.raises(InvalidValue) as fault:
        parse_number(text, unit="s")
    assert reasons.sentence(fault.value) == told
    assert is_plain(told)


def measured(point: Point = Point.VALUE) -> tuple[StoryboardSession, str]:
    session = empty_board()
    made = session.setting_up.add_metric("Cycle time", unit="s", decimals=1, point=point).made
    assert made
    return session, made


@pytest.mark.parametrize(("text", "told"), SHORT, ids=_short)
def test_the_pad_keeps_what_was_typed_and_says_why(qtbot: QtBot, text: str, told: str) -> None:
    session, metric = measured()
    window = window_on(qtbot, session)
    go(window, Place.MEASURE)
    screen: Any = window.screen_shown
    screen.field.set_text(text)
    screen.keep_value()
    assert screen.ledge.message == told
    assert screen.field.typed == text  # it stays to be put right
    assert session.board.measured(metric) == ()


@pytest.fixture
def paste(qtbot: QtBot) -> Callable[[str], tuple[str, StoryboardSession]]:
    """Paste a column into the screen for measuring; gives what is said, and the board."""

    def pasted(text: str) -> tuple[str, StoryboardSession]:
        session, _ = measured()
        window = window_on(qtbot, session)
        go(window, Place.MEASURE)
        screen: Any = window.screen_shown
        QGuiApplication.clipboard().setText(text)
        screen.paste_column()
        return screen.ledge.message, session

    return pasted


Paste = Callable[[str], tuple[str, StoryboardSession]]


@pytest.mark.parametrize(("text", "values"), COLUMNS, ids=["mark, semicolons", "unit", "head", "tabs"])
def test_a_column_is_taken_as_it_comes(paste: Paste, text: str, values: list[float]) -> None:
    _, session = paste(text)
    (metric,) = session.board.metrics
    assert [one.values[0] for one in session.board.measured(metric.id)] == values


@pytest.mark.parametrize(("text", "told"), BROKEN, ids=range(len(BROKEN)))
def test_a_column_that_is_not_whole_is_not_taken_at_all(paste: Paste, text: str, told: str) -> None:
    said, session = paste(text)
    assert said == told
    assert is_plain(told)
    (metric,) = session.board.metrics
    assert session.board.measured(metric.id) == ()


@pytest.mark.parametrize(("text", "told"), BROKEN, ids=range(len(BROKEN)))
def test_the_command_says_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, told: str) -> None:
    board, column = tmp_path / "a.kata", tmp_path / "column.csv"
    create_board(board, "Cell 4", who="learner@here", clock=SystemClock())
    with open_session(board, who="learner@here", clock=SystemClock()) as session:
        session.setting_up.add_metric("Cycle time", unit="s", decimals=1)
    column.write_text(text, encoding="utf-8")
    before = board.read_bytes()
    assert main(["measure", str(board), "--metric", "Cycle time", str(column)]) == 1
    assert capsys.readouterr() == ("", told + "\n")
    assert board.read_bytes() == before
