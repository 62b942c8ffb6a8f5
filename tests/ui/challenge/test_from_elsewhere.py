"""A challenge that changes elsewhere while it is being written here: what is typed stays, the rest follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.storyboard import Challenge
from kata_desktop.ui.destination import Place
from kata_desktop.words.challenge import Row
from tests.helpers.boards import MemoryFile, empty_board, ready_board
from tests.helpers.challenge_screens import Opened
from tests.helpers.on_screen import go, type_into
from tests.helpers.pointer import click


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot, ready_board().session)


def test_a_sentence_being_typed_survives_another_reason(opened: Opened) -> None:
    type_into(opened.screen.statement.field, "Every pump the same day")
    opened.arrives(why="The customer said so")
    assert opened.screen.statement.field.text == "Every pump the same day"
    assert opened.screen.why.field.text == "The customer said so"
    click(opened.screen.keep_button)
    assert (opened.challenge.statement, opened.challenge.why) == ("Every pump the same day", "The customer said so")


def test_the_hand_that_types_has_the_last_word_on_its_words(opened: Opened) -> None:
    type_into(opened.screen.statement.field, "Every pump the same day")
    opened.arrives(statement="Every pump within a week")
    assert opened.screen.statement.field.text == "Every pump the same day"
    click(opened.screen.keep_button)
    assert opened.challenge.statement == "Every pump the same day"


def test_what_nobody_types_follows_at_once(opened: Opened) -> None:
    opened.arrives(statement="Every pump within a week", to_value=470, by=date(2026, 12, 1))
    assert opened.screen.statement.field.text == "Every pump within a week"
    assert opened.screen.numbers.values() == (410, 470)
    assert not opened.screen.is_changed()
    before = opened.session.undo_status()
    click(opened.screen.keep_button)
    assert opened.session.undo_status() == before, "nothing was changed here"
    assert opened.challenge.by == date(2026, 12, 1)


@pytest.mark.parametrize("typed", ["43..5", "43.5"])
def test_numbers_half_typed_stay(opened: Opened, typed: str) -> None:
    opened.screen.show_row(Row.NUMBERS)
    opened.screen.numbers.low.edit(typed)
    opened.arrives(why="The customer said so")
    assert opened.screen.numbers.low.typed == typed
    assert opened.screen.why.field.text == "The customer said so"


def test_numbers_from_elsewhere_come_in_while_a_sentence_is_typed(opened: Opened) -> None:
    type_into(opened.screen.statement.field, "Every pump the same day")
    opened.arrives(from_value=400, to_value=500)
    assert opened.screen.numbers.values() == (400, 500)
    go(opened.window, Place.BOARD)
    assert (opened.challenge.statement, opened.challenge.to_value) == ("Every pump the same day", 500)


def test_a_challenge_undone_while_it_is_typed_leaves_the_typed_words(qtbot: QtBot) -> None:
    session = empty_board()
    session.setting_up.write_challenge(Challenge("Nobody waits", by=date(2026, 9, 16)))
    opened = Opened(qtbot, session)
    type_into(opened.screen.why.field, "Waiting costs trust")
    opened.window.document.undo()
    assert session.board.challenge is None
    assert opened.screen.statement.field.text == ""
    assert opened.screen.why.field.text == "Waiting costs trust"


@pytest.mark.parametrize(
    "words", ["كل مضخة في موعدها", "Jeden Tag pünktlich 🙂", "<b>fett</b> &amp; -> \\", "x" * 10_000], ids=range(4)
)
def test_words_of_any_kind_come_back_as_they_were(qtbot: QtBot, words: str) -> None:
    opened = Opened(qtbot, ready_board().session)
    type_into(opened.screen.statement.field, words)
    click(opened.screen.keep_button)
    assert opened.challenge.statement == words
    go(opened.window, Place.CHALLENGE)
    assert opened.screen.statement.field.text == words
    assert not opened.screen.is_changed()


def test_two_places_that_word_it_apart_read_one_challenge_in_any_order(opened: Opened) -> None:
    file = opened.session._file.read()
    first, second = MemoryFile(file), MemoryFile(file)
    one, other = empty_board(first), empty_board(second, who="coach@Laptop")
    one.setting_up.write_challenge(replace(opened.challenge, statement="Every pump the same day"))
    other.setting_up.write_challenge(replace(opened.challenge, why="The customer said so"))
    theirs, ours = second.entries[len(file) :], first.entries[len(file) :]
    boards = [empty_board(MemoryFile([*file, *more])).board for more in ([*ours, *theirs], [*theirs, *ours])]
    assert boards[0] == boards[1]
    merged = boards[0].challenge
    assert merged is not None
    assert (merged.statement, merged.why) == ("Every pump the same day", "The customer said so")
    assert merged.from_value == 410
