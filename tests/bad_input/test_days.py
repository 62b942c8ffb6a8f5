"""Days that are past, too far or not in any calendar: refused with the sentence that helps, and nothing changed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.cli import main
from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.experiment import about
from kata_desktop.session.clock import SystemClock
from kata_desktop.session.opening import create_board
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.words import reasons
from tests.helpers.boards import plain, ready_board
from tests.helpers.plain_words import is_plain
from tests.helpers.pointer import click
from tests.helpers.target_screens import TODAY, editor, opened, target_board

RANGE = "A day between tomorrow and 3 months from today, please."
TOO_FAR = "More than 3 months is a challenge, not a target condition. What could be reached in 14 days?"


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (-400, RANGE),
        (-1, RANGE),
        (0, RANGE),
        (29, "Write one sentence why. Then the date can be taken."),
        (93, TOO_FAR),
        (40_000, TOO_FAR),
    ],
)
def test_a_target_condition_is_for_a_day_that_can_be_reached(days: int, told: str) -> None:
    session = target_board()
    before = plain(session)
    with pytest.raises(InvalidValue) as fault:
        session.targeting.choose_date(TODAY + timedelta(days=days))
    assert reasons.sentence(fault.value) == told
    assert is_plain(told)
    assert plain(session) == before


def test_the_calendar_says_why_a_day_cannot_be_chosen(qtbot: QtBot) -> None:
    session = target_board()
    screen = opened(qtbot, session, "achieve_by")
    before = plain(session)
    cells = editor(screen, DateEditor).calendar.cells
    past = [cell for cell in cells if cell.why]
    assert past
    for cell in past:
        click(cell)
        assert is_plain(screen.ledge.message)
    assert plain(session) == before


def test_one_cannot_go_and_see_in_the_past() -> None:
    board = ready_board()
    made = board.session.experimenting.plan(step="Look").made
    assert made
    see = datetime(2020, 1, 1, 8, 0).astimezone()
    with pytest.raises(InvalidValue) as fault:
        board.session.experimenting.write_plan(made, expect=about(57.0, 1.0), see_at=see)
    assert reasons.sentence(fault.value) == "This time is past. When can we go and see?"


@pytest.mark.parametrize(
    "day",
    ["2026-02-30", "2026-13-01", "0000-01-01", "0001-01-01", "9999-12-31", "tomorrow", "15.6.2026", "", "٢٠٢٦-٠١-٠١"],
)
def test_the_command_line_knows_no_such_day(tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str) -> None:
    board = tmp_path / "a.kata"
    create_board(board, "Cell 4", who="learner@here", clock=SystemClock())
    assert main(["show", str(board), "--as-of", day]) == 2
    told = capsys.readouterr().err.strip().splitlines()[-1]
    assert f"“{day}”" in told
    assert "2026-06-19" in told
    assert "invalid" not in told


def test_days_before_the_board_and_far_behind_it_show_what_there_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    board = tmp_path / "a.kata"
    create_board(board, "Cell 4", who="learner@here", clock=SystemClock())
    for day in (date(1900, 1, 1), date(2026, 1, 1), date(2999, 12, 31)):
        assert main(["show", str(board), "--as-of", day.isoformat()]) == 0
        assert capsys.readouterr().err == ""
