"""The target condition's screen: four rows, what is missing, setting it, and what stays after that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.target import ClosedAs, Part
from kata_desktop.ui.destination import Place
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.ui.target.locked_pattern import LockedPattern
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.pattern_editor import PatternEditor
from kata_desktop.words import storyboard
from tests.helpers.boards import MemoryFile, empty_board
from tests.helpers.on_screen import key, type_into
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.target_screens import (
    TODAY,
    editor,
    on,
    opened,
    primary,
    put_clock,
    target_board,
    target_set,
    window_of,
)


def test_the_rows_say_what_is_written_and_where_we_are(qtbot: QtBot) -> None:
    rows = opened(qtbot, target_board()).rows.rows
    assert rows[Part.OUTCOME].accessibleName() == (
        "Outcome metric: 570 good pumps per shift, in three shifts in a row. Now 497"
    )
    assert rows[Part.PROCESS].value == "42 s cycle time per pump"
    assert "Now 48.3 s" in rows[Part.PROCESS].accessibleName()
    assert rows[Part.PATTERN].value.splitlines()[0] == "One part between stations"
    assert rows[Part.ACHIEVE_BY].accessibleName() == "Achieve by: Fri 19 June, in 14 days, 10 work days"


@HANDS
@pytest.mark.parametrize(
    ("part", "kind"),
    [
        (Part.OUTCOME, MetricEditor),
        (Part.PROCESS, MetricEditor),
        (Part.PATTERN, PatternEditor),
        (Part.ACHIEVE_BY, DateEditor),
    ],
)
def test_a_row_opens_its_editor_and_is_framed(qtbot: QtBot, act: Pointer, part: Part, kind: type) -> None:
    screen = opened(qtbot, target_board(), Part.OUTCOME if part is not Part.OUTCOME else Part.PATTERN)
    act(screen.rows.rows[part])
    assert isinstance(screen.editor, kind)
    assert [each for each, row in screen.rows.rows.items() if row.is_chosen] == [part]


def test_one_missing_part_is_named_with_its_question(qtbot: QtBot) -> None:
    screen = opened(qtbot, target_board(pattern=()), Part.ACHIEVE_BY)
    assert screen.ledge.message == "Pattern is missing: how should the work run then?"
    row = screen.rows.rows[Part.PATTERN]
    assert row.accessibleName() == "Pattern, missing. How should the work run then? One to five short lines."


def test_several_missing_parts_are_named_together(qtbot: QtBot) -> None:
    screen = opened(qtbot, target_board(numbers=False, pattern=()))
    assert screen.ledge.message == "Still missing: outcome metric, process metric and pattern."
    assert screen.chosen_part is Part.OUTCOME


@HANDS
def test_the_primary_jumps_to_the_first_missing_row(qtbot: QtBot, act: Pointer) -> None:
    session = target_board(pattern=())
    screen = opened(qtbot, session, Part.ACHIEVE_BY)
    assert primary(screen).why
    act(primary(screen))
    assert screen.chosen_part is Part.PATTERN
    assert editor(screen, PatternEditor).lines[0].is_written
    assert session.board.target is None
    assert screen.ledge.message == "Pattern is missing: how should the work run then?"


@HANDS
def test_a_complete_one_is_set_and_the_board_comes_up(qtbot: QtBot, act: Pointer) -> None:
    session = target_board()
    screen = opened(qtbot, session)
    assert screen.ledge.message == "Draft saved"
    window = window_of(screen)
    act(primary(screen))
    target = session.board.target
    assert target is not None
    assert (target.set_on, target.achieve_by) == (TODAY, on(6, 19).date())
    assert window.screen_shown is not screen


def test_setting_can_be_undone_and_the_draft_is_open_again(qtbot: QtBot) -> None:
    session = target_set()
    screen = opened(qtbot, session)
    editor(screen, LockedPattern)
    window_of(screen).document.undo()
    assert session.board.target is None
    assert primary(screen).label == "Set the target condition"
    editor(screen, PatternEditor)


@HANDS
@pytest.mark.parametrize("part", [Part.OUTCOME, Part.PROCESS, Part.ACHIEVE_BY])
def test_once_set_numbers_and_date_say_that_they_stay(qtbot: QtBot, act: Pointer, part: Part) -> None:
    session = target_set()
    before = session.board.target
    screen = opened(qtbot, session)
    act(screen.rows.rows[part])
    assert "stays" in screen.ledge.message or "stay" in screen.ledge.message
    assert screen.chosen_part is Part.PATTERN
    assert session.board.target == before
    assert screen.ledge.primary is None


@HANDS
def test_a_line_may_be_added_with_its_day(qtbot: QtBot, act: Pointer) -> None:
    session = target_set()
    put_clock(session, on(6, 9))
    screen = opened(qtbot, session)
    locked = editor(screen, LockedPattern)
    act(locked.add)
    assert screen.ledge.message == "Nothing is written yet. A few words are enough."
    type_into(locked.field, "The runner comes every 30 minutes")
    act(locked.add)
    target = session.board.target
    assert target is not None
    assert target.pattern[-1] == "The runner comes every 30 minutes"
    assert locked.lines[-1].accessibleName() == "The runner comes every 30 minutes, added Tue 9 June"
    assert [line.accessibleName() for line in locked.lines[:-1]] == list(target.pattern[:-1])
    assert locked.field.text == ""


def test_a_sixth_line_is_not_taken(qtbot: QtBot) -> None:
    session = target_set()
    put_clock(session, on(6, 9))
    for words in ("Four", "Five"):
        session.targeting.add_pattern_line(words)
    screen = opened(qtbot, session)
    locked = editor(screen, LockedPattern)
    type_into(locked.field, "Six")
    key(locked.field, Qt.Key.Key_Return)
    assert session.board.target is not None
    assert len(session.board.target.pattern) == 5
    qtbot.waitUntil(lambda: screen.ledge.message.startswith("Five lines are there."))


@HANDS
def test_closing_early_leads_to_the_look_back(qtbot: QtBot, act: Pointer) -> None:
    screen = opened(qtbot, target_set())
    with qtbot.waitSignal(screen.wanted) as wanted:
        act(screen.rows.close_button)
    assert wanted.args[0].place is Place.LOOK_BACK


def test_on_the_date_the_primary_leads_to_the_look_back(qtbot: QtBot) -> None:
    session = target_set()
    put_clock(session, on(6, 19))
    screen = opened(qtbot, session)
    assert screen.rows.close_button.isHidden()
    with qtbot.waitSignal(screen.wanted) as wanted:
        click(primary(screen))
    assert wanted.args[0].place is Place.LOOK_BACK


def test_what_was_before_is_listed(qtbot: QtBot) -> None:
    session = target_set()
    put_clock(session, on(6, 19))
    session.targeting.close(ClosedAs.DATE)
    screen = opened(qtbot, session)
    assert screen.rows.before.accessibleName() == (
        "Before this one. 42 s cycle time per pump. Fri 5 to Fri 19 June. Not yet."
    )


def test_tab_goes_through_rows_editor_and_ledge(qtbot: QtBot) -> None:
    screen = opened(qtbot, target_board(), Part.ACHIEVE_BY)
    screen.rows.rows[Part.OUTCOME].setFocus()
    seen = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName())
        key(screen, Qt.Key.Key_Tab)
    assert [name.split(":")[0].split(",")[0] for name in seen] == [
        "Outcome metric", "Process metric", "Pattern", "Achieve by", "1 week", "2 weeks", "3 weeks", "4 weeks",
        "Fri 19 June", "Longer", "Back to board", "Set the target condition",
    ]  # fmt: skip


def test_enter_on_a_row_opens_its_editor_and_goes_into_it(qtbot: QtBot) -> None:
    screen = opened(qtbot, target_board(), Part.ACHIEVE_BY)
    screen.kit.set_keys_in_use(True)
    screen.rows.rows[Part.OUTCOME].setFocus()
    key(screen, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is editor(screen, MetricEditor).value


def test_escape_leaves_without_loss(qtbot: QtBot) -> None:
    session = target_board(pattern=())
    screen = opened(qtbot, session, Part.PATTERN)
    pattern = editor(screen, PatternEditor)
    pattern.focus_first()
    type_into(pattern.lines[0].field, "One part between stations")
    window = window_of(screen)
    key(screen, Qt.Key.Key_Escape)
    assert window.screen_shown is not screen
    assert session.board.target_draft is not None
    assert session.board.target_draft.pattern == ("One part between stations",)


def test_a_draft_whose_date_is_past_asks_for_a_new_one(qtbot: QtBot) -> None:
    session = target_board()
    session.targeting.choose_date(on(6, 12).date())
    put_clock(session, on(6, 15))
    screen = opened(qtbot, session, Part.PATTERN)
    assert screen.ledge.message == "The date is missing: by when do we want to work like this?"
    click(primary(screen))
    assert screen.chosen_part is Part.ACHIEVE_BY
    click(editor(screen, DateEditor).tiles[1])
    assert screen.ledge.message == "Draft saved"


def test_a_board_that_takes_nothing_says_so(qtbot: QtBot) -> None:
    screen = opened(qtbot, empty_board(MemoryFile(writable=False)))
    assert screen.ledge.message == storyboard.read_only()
