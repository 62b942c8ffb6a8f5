"""The page of a board that changes while it is looked at, that is only read, and that holds words of any kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import Theme
from kata_desktop.report.paper import Paper
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.pdf.options import EASY_POINTS, OptionsPanel
from kata_desktop.ui.pdf.screen import PdfScreen
from kata_desktop.ui.pdf.switch import Switch
from tests.helpers.boards import MemoryFile, empty_board, ready_board
from tests.helpers.on_screen import go, key, screen_on, window_on
from tests.helpers.pointer import click, unhurried_style

FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def opened(qtbot: QtBot, session: StoryboardSession, **options: object) -> tuple[MainWindow, PdfScreen]:
    window = window_on(qtbot, session, **options)  # type: ignore[arg-type]
    go(window, Place.PDF)
    return window, screen_on(window, PdfScreen)


def printed(screen: PdfScreen) -> str:
    return " ".join(words.text for page in screen.pages for words in page.words())


def test_undo_and_redo_turn_the_page_with_the_board(qtbot: QtBot) -> None:
    window, screen = opened(qtbot, ready_board().session)
    before = printed(screen)
    setting = window.document.session.setting_up
    window.document.apply(lambda: setting.name_board("Hinges", "Hall 2"))
    after = printed(screen)
    assert "Hinges" in after
    assert "Hinges" in screen.preview.accessibleName()
    window.document.undo()
    assert printed(screen) == before
    window.document.redo()
    assert printed(screen) == after


def test_choices_stay_while_the_board_changes(qtbot: QtBot) -> None:
    window, screen = opened(qtbot, ready_board().session)
    click(screen.options.tiles[Paper.A4])
    click(screen.options.without_names)
    setting = window.document.session.setting_up
    window.document.apply(lambda: setting.name_roles(learner="Ada", coach="Grace", second_coach="Mary"))
    assert screen.options.paper is Paper.A4
    assert not any(name in printed(screen) for name in ("Ada", "Grace", "Mary"))
    click(screen.options.without_names)
    assert "Ada" in printed(screen)


def test_what_was_said_of_a_file_goes_when_the_page_is_another(qtbot: QtBot, tmp_path: Path) -> None:
    window, screen = opened(qtbot, ready_board().session)
    screen._ask = lambda _parent, _suggested: tmp_path / "Page.pdf"
    click(screen.save)
    saved = screen.ledge.message
    assert "Page.pdf" in saved
    window.document.apply(lambda: window.document.session.setting_up.name_board("Hinges", ""))
    assert "Page.pdf" not in screen.ledge.message


def test_a_board_that_is_only_read_is_printed_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    ready = ready_board()
    _, writing = opened(qtbot, ready.session)
    file = MemoryFile(ready.file.entries, writable=False)
    _, screen = opened(qtbot, StoryboardSession(file, ready.session.clock, ""))
    assert printed(screen) == printed(writing)
    screen._ask = lambda _parent, _suggested: tmp_path / "Read.pdf"
    click(screen.save)
    assert (tmp_path / "Read.pdf").read_bytes().startswith(b"%PDF")
    assert file.entries == ready.file.entries


@pytest.mark.parametrize(
    "title", ["لوحة المضخات", "👩‍🏭 Pumpen 🔧", "a/b\\c:d*?", "x" * 400, "<b>Pumps</b>", "...", "CON\tPRN"]
)
def test_any_title_gives_a_page_and_a_file(qtbot: QtBot, tmp_path: Path, title: str) -> None:
    session = empty_board()
    session.setting_up.name_board(title)
    _, screen = opened(qtbot, session)
    suggested: list[Path] = []

    def ask(_parent: QWidget, wanted: Path) -> Path:
        suggested.append(wanted)
        return tmp_path / wanted.name

    screen._ask = ask
    click(screen.save)
    (only,) = tmp_path.iterdir()
    assert only.name == suggested[0].name
    assert only.read_bytes().startswith(b"%PDF")
    assert session.board.title in screen.preview.accessibleName()


@FEW
@given(taps=st.lists(st.sampled_from([*Paper, "lines", "names"]), max_size=10))
def test_options_tapped_in_any_order_are_the_last_of_each(qtbot: QtBot, taps: list[Paper | str]) -> None:
    panel = OptionsPanel(unhurried_style())
    qtbot.addWidget(panel)
    told: list[None] = []
    panel.chosen.connect(lambda: told.append(None))
    switches = {"lines": panel.lines_for_writing, "names": panel.without_names}
    for each in taps:
        (panel.tiles[each] if isinstance(each, Paper) else switches[each]).click()
        assert [size for size, tile in panel.tiles.items() if tile.isChecked()] == [panel.paper]
        assert (len(panel.said) > 1) is (panel.paper.smallest_points < EASY_POINTS)
        assert panel.accessibleDescription() == " ".join(panel.said)
    assert len(told) == len(taps)
    assert panel.paper is next((each for each in reversed(taps) if isinstance(each, Paper)), Paper.A3)
    for name, switch in switches.items():
        assert switch.isChecked() is bool(taps.count(name) % 2)
        assert switch.accessibleName() == f"{switch.label}, {'on' if switch.isChecked() else 'off'}"


def test_a_switch_is_turned_by_the_space_key(qtbot: QtBot) -> None:
    window, screen = opened(qtbot, ready_board().session)
    switch = screen.options.lines_for_writing
    switch.setFocus()
    for wanted in (True, False):
        key(window, Qt.Key.Key_Space)
        assert switch.isChecked() is wanted
        assert switch.hasFocus()


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("reading", [1.0, 1.3])
def test_a_switch_looks_otherwise_when_it_is_on(qtbot: QtBot, theme: Theme, reading: float) -> None:
    switch = Switch(unhurried_style(theme=theme, reading_size=reading), "Lines " + "for writing by hand " * 8)
    qtbot.addWidget(switch)
    switch.resize(600, 80)
    off = switch.grab().toImage()
    switch.click()
    on = switch.grab().toImage()
    assert on != off
    switch.click()
    assert switch.grab().toImage() == off


@pytest.mark.usefixtures("german")
def test_the_page_is_dated_in_the_words_of_the_locale(qtbot: QtBot) -> None:
    _, screen = opened(qtbot, ready_board().session)
    words = printed(screen)
    assert "März" in words
