"""The board of a past day: what was known then, at that day's last moment, and nothing can be written into it."""

from __future__ import annotations

from datetime import date

import pytest

from kata_desktop.session.past import session_on
from kata_desktop.session.trouble import MediumReadOnly
from tests.helpers.boards import MONDAY, empty_board, pass_time


def test_the_board_is_that_of_the_day_and_the_clock_stands_at_its_last_entry() -> None:
    session = empty_board()
    session.setting_up.name_board("As it was")
    pass_time(session, days=2, hours=10)
    session.setting_up.name_board("As it is")
    first = session_on(session, MONDAY.date())
    assert first.board.title == "As it was"
    assert first.clock.now().isoformat().startswith("2026-03-16T12:00")
    last = session_on(session, date(2026, 3, 18))
    assert last.board.title == "As it is"
    assert last.clock.now().isoformat().startswith("2026-03-18T16:50")


def test_the_past_is_not_written() -> None:
    session = empty_board()
    session.setting_up.name_board("As it was")
    past = session_on(session, MONDAY.date())
    assert not past.writable
    with pytest.raises(MediumReadOnly):
        past.setting_up.name_board("Rewritten")
    assert past.board.title == "As it was"


def test_what_is_begun_in_the_past_as_it_was_then_stays_in_memory() -> None:
    session = empty_board()
    session.setting_up.name_board("As it was")
    past = session_on(session, MONDAY.date(), as_then=True)
    assert past.writable
    cycle = past.coaching.begin().made
    assert [begun.id for begun in past.board.coaching_cycles] == [cycle]
    assert session.board.coaching_cycles == ()
