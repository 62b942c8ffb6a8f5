"""The page in windows of any size, at any reading size, with any words, and while something stands above it."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.notebook import CycleNote
from kata_desktop.session.notebook.about import About
from kata_desktop.session.notebook.session import NotebookSession
from kata_desktop.session.trouble import MediumFull
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.notebook.notes import NoteRow
from kata_desktop.ui.notebook.screen import NotebookScreen
from tests.helpers.notebooks import BOARD, coached, practised
from tests.helpers.on_screen import drawn, go, outside, overlaps, screen_on, type_into, window_on
from tests.helpers.pointer import click
from tests.helpers.screens import PICTURED
from tests.helpers.seen_text import listening

ODD = ("<b>bold</b> &amp; <img src=x>", "مدير المصنع يسأل", "W" * 400, "line\nbreak\nand more", "Ende \u202e rückwärts")


def page(qtbot: QtBot, size: tuple[int, int], mode: Mode, reading: float = 1.0) -> tuple[MainWindow, NotebookScreen]:
    session = coached()
    window = window_on(qtbot, session, size=size, mode=mode, reading_size=reading)
    go(window, Place.NOTEBOOK)
    screen = screen_on(window, NotebookScreen)
    practised(notebook_of(screen), session)
    screen.enter()
    QApplication.processEvents()
    return window, screen


def notebook_of(screen: NotebookScreen) -> NotebookSession:
    assert screen._notebook is not None
    return screen._notebook.session


@pytest.mark.parametrize(
    ("size", "mode", "reading"),
    [
        ((1366, 728), Mode.DESK, 1.0),  # a task bar takes the rest
        ((1280, 720), Mode.DESK, 1.0),
        ((2560, 1440), Mode.DESK, 1.0),
        ((1280, 1024), Mode.WALL, 1.0),
        ((1920, 1080), Mode.WALL, 1.15),
        ((1080, 1920), Mode.WALL, 1.0),
    ],
    ids=str,
)
def test_every_part_keeps_its_room(qtbot: QtBot, size: tuple[int, int], mode: Mode, reading: float) -> None:
    window, screen = page(qtbot, size, mode, reading)
    sheet = screen.sheet
    panels = [drawn(panel, screen) for panel in (sheet.rhythm, sheet.practise, sheet.mirror, sheet.chain)]
    assert not any(one.intersects(other) for one in panels for other in panels if one is not other)
    with listening() as spy:
        window.grab()
    assert spy.overlaps(window) == []
    assert spy.outside == []
    assert (overlaps(screen), outside(screen)) == ([], [])


@pytest.mark.parametrize(("size", "beside"), [((1920, 1080), True), ((1500, 1080), False)], ids=["wide", "narrow"])
def test_a_narrow_sheet_has_two_rows_of_panels(qtbot: QtBot, size: tuple[int, int], beside: bool) -> None:
    _, screen = page(qtbot, size, Mode.WALL, 1.3 if not beside else 1.0)
    practise, chain = screen.sheet.practise, screen.sheet.chain
    assert (practise.y() == chain.y()) is beside
    if not beside:
        screen.sheet.list.scroll_to(chain)
        QApplication.processEvents()
        assert not chain.visibleRegion().isEmpty()


@pytest.mark.parametrize("words", ODD, ids=range(len(ODD)))
def test_any_words_are_shown_literally_and_stay_in_their_place(qtbot: QtBot, words: str) -> None:
    window, screen = page(qtbot, (1366, 768), Mode.DESK)
    session = notebook_of(screen)
    session.note_cycle(About(PICTURED, words, "elsewhere", "x", 1, words), learned=words, note=words, word=words)
    session.note_cycle(About(PICTURED, words, BOARD, "y", 2), practise=words)
    session.link(words, "Area manager", how=words)
    screen.enter()
    QApplication.processEvents()
    with listening() as spy:
        window.grab()
    assert spy.outside == []
    assert spy.overlaps(window) == []
    shown = [line.whole for line in spy.lines]
    assert any(words[:12].split("\n", maxsplit=1)[0] in line for line in shown)


def test_more_than_a_note_holds_is_refused_with_a_sentence(qtbot: QtBot) -> None:
    _, screen = page(qtbot, (1366, 768), Mode.DESK)
    before = notebook_of(screen).notebook
    screen._note(before.notes[-1], {"learned": "W" * 20_000})
    assert screen.ledge.sentence
    assert notebook_of(screen).notebook == before


def test_the_sheet_gives_way_to_a_notice_and_takes_its_room_back(qtbot: QtBot) -> None:
    window, screen = page(qtbot, (1366, 768), Mode.DESK)
    top, file = screen.sheet.y(), notebook_of(screen).carrying.file
    file.trouble = MediumFull(PICTURED)  # type: ignore[arg-type, attr-defined]
    type_into(screen.practise.field, "Later")
    screen.leave()
    QApplication.processEvents()
    assert screen.sheet.y() >= screen.notice.geometry().bottom() - screen.sheet.margin_px()
    with listening() as spy:
        window.grab()
    assert spy.overlaps(window) == []
    file.trouble = None  # type: ignore[attr-defined]
    click(screen.notice.button)
    assert screen.sheet.y() == top


def test_turning_from_desk_to_wall_keeps_what_is_being_written(qtbot: QtBot) -> None:
    window, screen = page(qtbot, (1366, 768), Mode.DESK)
    screen.practise.new_line()
    type_into(screen.practise.editor.fields["note"], "not done yet")
    window._style.set_mode(Mode.WALL)
    QApplication.processEvents()
    assert screen.practise.is_editing
    assert screen.practise.editor.fields["note"].text == "not done yet"
    assert screen.ledge.isVisible()
    assert not screen.bar.isVisible()
    assert overlaps(screen) == []
    window._style.set_mode(Mode.DESK)
    QApplication.processEvents()
    assert screen.bar.isVisible()


@pytest.mark.parametrize("mode", list(Mode))
def test_a_day_in_two_lines_has_room_for_both(qtbot: QtBot, mode: Mode) -> None:
    day = datetime(2026, 9, 30, 14, 0).astimezone()
    row = NoteRow(Style(mode=mode, motion=False), CycleNote("n", "c", day), day.date())
    qtbot.addWidget(row)
    width = 420.0
    row.resize(row.kit.pixels(width), row.kit.pixels(row.preferred_height(width)))
    with listening() as spy:
        row.grab()
    assert spy.outside == []
    assert {"Wed 30", "September"} <= {line.text for line in spy.lines}
