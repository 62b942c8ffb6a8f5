"""Whatever a coach does in whatever order: the page shows what the notebook holds, and the board never changes."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.notebook import Notebook, Solution, read_notebook
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.notebook.notes import NoteRow
from kata_desktop.ui.notebook.screen import NotebookScreen
from tests.helpers.notebooks import BOARD, coached, practised
from tests.helpers.on_screen import go, key, outside, overlaps, screen_on, type_into, window_on
from tests.helpers.pointer import click

WORDS = ("Wait", "One question more", "Zwölf <b>Boxer</b> &amp; 1", "", "Say nothing, count to five, then ask once")
CTRL = Qt.KeyboardModifier.ControlModifier


class Coach:
    """A hand on the page that does one thing after the other."""

    def __init__(self, qtbot: QtBot, seed: int) -> None:
        self.random = random.Random(seed)
        self.session = coached()
        mode = Mode.DESK if seed % 2 else Mode.WALL
        size = (1366, 768) if seed % 2 else (1920, 1080)
        self.window: MainWindow = window_on(qtbot, self.session, size=size, mode=mode)
        go(self.window, Place.NOTEBOOK)
        self.screen = screen = screen_on(self.window, NotebookScreen)
        assert screen._notebook is not None
        self.notebook = screen._notebook.session
        practised(self.notebook, self.session)
        screen.enter()
        self.acts: list[Callable[[], object]] = [
            self.write_line, self.answer, self.open_row, self.write_note, self.close_note, self.fill_gap, self.take_out,
            self.turn_mirror, self.undo, self.redo, self.leave_and_return, self.new_line,
        ]  # fmt: skip

    def word(self) -> str:
        return self.random.choice(WORDS)

    def write_line(self) -> None:
        if self.screen.practise.field.isVisible():
            type_into(self.screen.practise.field, self.word())

    def answer(self) -> None:
        if self.screen.practise.solution.isVisible():
            click(self.screen.practise.solution.buttons[self.random.choice(list(Solution))])

    def open_row(self) -> None:
        rows = [row for row in self.screen.practise.list.rows if isinstance(row, NoteRow) and row.isVisible()]
        if rows:
            click(self.random.choice(rows[:2]))

    def write_note(self) -> None:
        if self.screen.practise.is_editing:
            type_into(self.screen.practise.editor.fields[self.random.choice(["learned", "note", "word"])], self.word())

    def close_note(self) -> None:
        if self.screen.practise.is_editing:
            click(self.screen.practise.done)

    def fill_gap(self) -> None:
        panel = self.screen.chain
        if not panel.is_editing and panel.view.gaps:
            click(panel.view.gaps[0])
            type_into(panel.fields[0], self.word() or "Director")
            click(panel.keep)

    def take_out(self) -> None:
        links = self.notebook.notebook.links
        if links and not self.screen.chain.is_editing:
            link = self.random.choice(links)
            self.screen.chain.open_link(link.coach, link.learner, link.how, link.id)
            click(self.screen.chain.remove)

    def turn_mirror(self) -> None:
        click(self.screen.mirror.switch)

    def undo(self) -> None:
        # in a field the same keys take back what was typed
        self.screen.setFocus()
        key(self.window, Qt.Key.Key_Z, CTRL)

    def redo(self) -> None:
        self.screen.setFocus()
        key(self.window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)

    def leave_and_return(self) -> None:
        go(self.window, Place.BOARD)
        go(self.window, Place.NOTEBOOK)

    def new_line(self) -> None:
        self.screen.practise.new_line()

    def check(self) -> None:
        """What is seen is what is kept."""
        QApplication.processEvents()
        held, screen = self.notebook.notebook, self.screen
        assert held == read_notebook(self.notebook._journal.log)
        if not screen.practise.keeper.pending:
            assert screen.practise.field.text == held.practise(BOARD)
        assert screen.mirror.switch.label == ("Switch off" if held.mirror_shown else "Switch on")
        told = [note for note in held.notes if note.learned or note.note or note.word]
        rows = [row for row in screen.practise.list.rows if isinstance(row, NoteRow)]
        assert len(rows) in (len(told), len(told) + 1)
        assert overlaps(screen) == []
        assert outside(screen) == []


@pytest.mark.parametrize("seed", range(4))
def test_the_page_follows_the_notebook_through_any_acts(qtbot: QtBot, seed: int) -> None:
    coach = Coach(qtbot, seed)
    board = [entry.id for entry in coach.session._journal.log.entries()]
    for _ in range(24):
        coach.random.choice(coach.acts)()
        coach.check()
    coach.screen.leave()
    assert [entry.id for entry in coach.session._journal.log.entries()] == board
    for _ in coach.notebook._journal.log.entries():
        coach.screen.undo_last()
    assert coach.notebook.notebook == Notebook()
    coach.check()
