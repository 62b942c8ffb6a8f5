"""The help: it comes anywhere, is read by hand, keys and voice, and leaves all below it as it was."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop import __version__
from kata_desktop.app import home_for
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.ui.destination import Place
from kata_desktop.ui.help.page import KeysPage, TextRow
from kata_desktop.ui.help.screen import HelpScreen
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.metric.screen import MetricScreen
from kata_desktop.ui.settings.screen import SettingsScreen
from kata_desktop.words import help as words
from kata_desktop.words import keys
from kata_desktop.words.help import Chapter
from tests.helpers.boards import clock_at, empty_board, plain, ready_board
from tests.helpers.on_screen import as_it_is, go, key, screen_on, type_into, window_on
from tests.helpers.pointer import HANDS, Pointer, click, flick, tap, unhurried_style

CTRL = Qt.KeyboardModifier.ControlModifier


def help_on(window: MainWindow) -> HelpScreen:
    sheet = window.cover.sheet
    assert isinstance(sheet, HelpScreen)
    assert window.cover.isVisible()
    assert window.cover.geometry() == window.rect()
    return sheet


def shown(screen: HelpScreen) -> list[str]:
    return [row.line.term for row in screen.panel.list.rows if isinstance(row, TextRow)]


def test_f1_brings_it_while_somebody_writes_and_takes_it_away_again(qtbot: QtBot) -> None:
    window = window_on(qtbot, empty_board())
    go(window, Place.METRIC)
    below = screen_on(window, MetricScreen)
    field = below.form.naming.name
    type_into(field, "Cycle time")
    key(window, Qt.Key.Key_F1)
    screen = help_on(window)
    assert screen.chapters.rows[Chapter.IMPROVEMENT].hasFocus()
    key(window, Qt.Key.Key_F1)
    assert not window.cover.isVisible()
    assert window.screen_shown is below
    assert field.text == "Cycle time"
    assert field.editor.hasFocus()


def test_nothing_below_changes_while_it_is_read(qtbot: QtBot) -> None:
    ready = ready_board()
    ready.session.clearing.add("A second one")
    window = window_on(qtbot, ready.session)
    below, before = window.screen_shown, plain(ready.session)
    key(window, Qt.Key.Key_F1)
    screen = help_on(window)
    for pressed, modifier in (
        (Qt.Key.Key_Z, CTRL),
        (Qt.Key.Key_Comma, CTRL),
        (Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier),
    ):
        key(window, pressed, modifier)
    click(screen.panel)
    assert plain(ready.session) == before
    assert window.screen_shown is below
    key(window, Qt.Key.Key_Escape)
    assert not window.cover.isVisible()
    key(window, Qt.Key.Key_Z, CTRL)
    assert plain(ready.session) != before


@HANDS
def test_a_hand_goes_through_the_chapters(qtbot: QtBot, act: Pointer) -> None:
    window = window_on(qtbot, empty_board())
    go(window, Place.SETTINGS)
    settings = screen_on(window, SettingsScreen)
    act(next(one for one in settings.ledge.findChildren(Button) if one.label == words.title()), None)
    screen = help_on(window)
    told: list[str] = []
    screen.before.not_yet.connect(told.append)
    act(screen.before, None)
    assert told == [words.is_first()]
    seen = []
    for chapter in Chapter:
        assert screen.panel.chapter is chapter
        assert screen.chapters.rows[chapter].isChecked()
        seen += shown(screen)
        if chapter is not Chapter.ABOUT:
            act(screen.following, None)
    assert len(seen) == len(set(seen)) > 30
    act(screen.chapters.rows[Chapter.WALL], None)
    assert screen.panel.chapter is Chapter.WALL
    primary = screen.ledge.primary
    assert primary is not None
    act(primary, None)
    assert not window.cover.isVisible()
    assert window.screen_shown is settings


def test_what_is_long_is_flicked_and_a_chapter_begins_at_its_beginning(qtbot: QtBot) -> None:
    window = window_on(qtbot, empty_board(), reading_size=1.3)
    go(window, Place.HELP)
    screen = help_on(window)
    tap(screen.chapters.rows[Chapter.COACHING])
    assert screen.panel.list.content_height() > screen.panel.list.size_u().height()
    flick(screen.panel.list.viewport(), QPoint(400, 500), QPoint(400, 100))
    qtbot.waitUntil(lambda: screen.panel.list.position() > 0)
    tap(screen.chapters.rows[Chapter.BOARD])
    QApplication.processEvents()
    assert screen.panel.list.position() == 0


def test_keys_go_through_chapters_and_lines_and_stay_inside(qtbot: QtBot) -> None:
    window = window_on(qtbot, empty_board())
    key(window, Qt.Key.Key_F1)
    screen = help_on(window)
    for _ in range(5):
        key(window, Qt.Key.Key_Down)
    assert as_it_is(screen.panel.chapter) is Chapter.KEYS
    key(window, Qt.Key.Key_Up)
    key(window, Qt.Key.Key_Tab)
    assert as_it_is(screen.panel.chapter) is Chapter.PAPER
    assert QApplication.focusWidget() is screen.panel.list.rows[0]
    key(window, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is screen.panel.list.rows[1]
    around = len(screen.panel.list.rows) + 4
    for pressed in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(around):
            key(window, pressed)
            focused = QApplication.focusWidget()
            assert focused is not None
            assert screen.isAncestorOf(focused)
        assert QApplication.focusWidget() is screen.panel.list.rows[1]


def test_a_voice_reads_every_line_and_every_key(qtbot: QtBot) -> None:
    window = window_on(qtbot, empty_board())
    go(window, Place.HELP)
    screen = help_on(window)
    assert screen.accessibleName() == words.title()
    for line, row in zip(words.improvement(), screen.panel.list.rows, strict=True):
        assert line.term in row.accessibleName()
        assert line.text in row.accessibleName()
    screen.show_chapter(Chapter.KEYS)
    page = screen.panel.list.rows[-1]
    assert isinstance(page, KeysPage)
    assert [panel.group for panel in page.panels] == list(keys.groups())


def test_all_keys_and_help_take_each_others_place(qtbot: QtBot) -> None:
    window = window_on(qtbot, empty_board())
    go(window, Place.METRIC)
    former = QApplication.focusWidget()
    assert former is not None
    go(window, Place.HELP)
    help_on(window)
    key(window, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert not isinstance(window.cover.sheet, HelpScreen)
    key(window, Qt.Key.Key_F1)
    help_on(window)
    key(window, Qt.Key.Key_Escape)
    assert not window.cover.isVisible()
    assert QApplication.focusWidget() is former


def test_a_screen_left_alone_shows_the_board_again(qtbot: QtBot) -> None:
    window = window_on(qtbot, empty_board())
    board = window.screen_shown
    go(window, Place.HELP)
    window._on_idle()
    assert not window.cover.isVisible()
    assert window.screen_shown is board


@HANDS
def test_a_newcomer_finds_it_among_the_boards(qtbot: QtBot, tmp_path: Path, act: Pointer) -> None:
    window, home = home_for(tmp_path, DataPlace(tmp_path), unhurried_style(motion=False), clock=clock_at())
    qtbot.addWidget(window)
    home.show_boards()
    window.resize(1280, 720)
    window.show()
    act(home.boards.help_button, None)
    screen = help_on(window)
    primary = screen.ledge.primary
    assert primary is not None
    act(primary, None)
    assert window.stage.current is home.boards
    home.show_settings()
    current = window.stage.current
    assert current is not None
    act(next(one for one in current.ledge.findChildren(Button) if one.label == words.title()), None)
    assert help_on(window) is screen
    home.close()


def test_about_tells_version_and_where_the_practice_comes_from() -> None:
    told = " ".join(line.text for line in words.about())
    assert __version__ in told
    assert "Mike Rother" in told
    assert "“Toyota Kata”" in told
