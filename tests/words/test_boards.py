"""The words between the boards, as they are seen and heard."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from kata_desktop.words import boards

TODAY = date(2026, 6, 15)


def test_a_card_is_one_text_for_a_voice() -> None:
    assert boards.card_name("Cell 4.", "", "Now 45 s") == "Board Cell 4. Now 45 s."
    assert boards.card_name("Ward 3: home before eleven") == "Board Ward 3: home before eleven."


def test_names_of_boards_stand_in_the_sentences_as_they_are() -> None:
    name = "<b>Cell</b> {4} & %n"
    for told in (
        boards.open_board(name),
        boards.removed(name),
        boards.restored(name),
        boards.deleted(name),
        boards.restore_name(name),
        boards.delete_name(name),
        boards.delete_label(name),
    ):
        assert name in told


@pytest.mark.parametrize("count", [1, 2, 30])
def test_the_bin_tells_how_many_lie_in_it(count: int) -> None:
    assert boards.bin_button(count) == f"Bin, {count}"


def test_when_a_board_was_removed() -> None:
    assert boards.removed_on(datetime(2026, 6, 15, 13, 40), TODAY) == "removed Mon 15 June, 13:40"  # noqa: DTZ001
    assert boards.removed_on(None, TODAY) == ""


def test_nothing_speaks_of_errors() -> None:
    for words in (
        boards.name_missing,
        boards.name_differs,
        boards.delete_at_desk,
        boards.remove_which,
        boards.bin_line,
    ):
        assert not any(word in words().lower() for word in ("error", "invalid", "failed", "not ok"))
