"""The pattern of a target condition that is set: its lines stay with their day, and more can be added up to five."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.ui.target.locked_pattern import LockedPattern
from tests.helpers.alone import style_of
from tests.helpers.on_screen import overlaps
from tests.helpers.pointer import click
from tests.helpers.seen_text import listening

#: a Monday
TODAY = date(2026, 6, 15)


def locked_of(qtbot: QtBot, *lines: tuple[str, date | None]) -> LockedPattern:
    editor = LockedPattern(style_of())
    editor.show_lines(lines, TODAY, None)
    qtbot.addWidget(editor)
    editor.resize(900, round(editor.preferred_height(900)) + 40)
    editor.show()
    QApplication.processEvents()
    return editor


@pytest.mark.parametrize("day", [None, TODAY - timedelta(days=3)])
@pytest.mark.parametrize("words", ["Parts within reach", "word " * 40, "<b>x</b> & y"])
def test_a_locked_line_shows_its_words_and_the_day_it_came(qtbot: QtBot, words: str, day: date | None) -> None:
    editor = locked_of(qtbot, (words, day))
    with listening() as spy:
        editor.grab()
    told = " ".join(line.whole for line in spy.lines)
    assert words[:15] in told
    assert ("12 June" in told) is (day is not None)
    assert editor.lines[0].accessibleName().startswith(words)
    assert spy.outside == []


@pytest.mark.parametrize("count", [0, 1, 4, 5])
def test_a_line_can_be_added_until_there_are_five(qtbot: QtBot, count: int) -> None:
    editor = locked_of(qtbot, *[(f"line {number}", None) for number in range(count)])
    told, said = list[str](), list[str]()
    editor.added.connect(told.append)
    editor.said.connect(said.append)
    click(editor.add)
    assert (told, len(said)) == ([], 1)
    QTest.keyClicks(editor.field.editor, "one more")
    QTest.keyClick(editor.field.editor, Qt.Key.Key_Return)
    assert told == (["one more"] if count < 5 else [])
    assert overlaps(editor) == []


def test_after_a_line_was_taken_the_field_is_empty_and_says_why_it_waits(qtbot: QtBot) -> None:
    editor = locked_of(qtbot)
    QTest.keyClicks(editor.field.editor, "one more")
    assert editor.add.why == ""
    editor.clear_field()
    assert editor.field.text == ""
    assert editor.add.why
