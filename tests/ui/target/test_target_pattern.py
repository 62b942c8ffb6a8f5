"""The pattern: lines are written, moved with and without dragging, taken out, and softly asked about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QScrollPrepareEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.target import Part
from kata_desktop.paint.palette import LIGHT
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.target.pattern_editor import PatternEditor
from kata_desktop.ui.target.screen import TargetScreen
from tests.helpers.on_screen import key, type_into
from tests.helpers.pointer import HANDS, Pointer, click, drag, move, press, release
from tests.helpers.target_screens import PATTERN, editor, opened, primary, target_board, window_of

FIRST, SECOND, THIRD = PATTERN


def on_pattern(qtbot: QtBot, *lines: str) -> tuple[StoryboardSession, TargetScreen, PatternEditor]:
    session = target_board(pattern=lines)
    screen = opened(qtbot, session, Part.PATTERN)
    return session, screen, editor(screen, PatternEditor)


def kept(session: StoryboardSession) -> tuple[str, ...]:
    draft = session.board.target_draft
    assert draft is not None
    return draft.pattern


@HANDS
def test_lines_are_written_one_below_the_other(qtbot: QtBot, act: Pointer) -> None:
    session, screen, pattern = on_pattern(qtbot)
    act(pattern.lines[0].face)
    type_into(pattern.lines[0].field, FIRST)
    key(screen, Qt.Key.Key_Return)
    assert kept(session) == (FIRST,)
    act(pattern.add)
    type_into(pattern.lines[1].field, SECOND)
    assert screen.ledge.message != "Draft saved"
    qtbot.waitUntil(lambda: kept(session) == (FIRST, SECOND))
    assert screen.ledge.message == "Draft saved"
    assert screen.rows.rows[Part.PATTERN].value == f"{FIRST}\n{SECOND}"
    assert not primary(screen).why


def test_five_lines_are_enough(qtbot: QtBot) -> None:
    session, screen, pattern = on_pattern(qtbot, *PATTERN)
    for number in (4, 5):
        assert pattern.add.isVisible()
        click(pattern.add)
        type_into(pattern.lines[-1].field, f"Line {number}")
        key(screen, Qt.Key.Key_Return)
    assert len(kept(session)) == 5
    assert not pattern.add.isVisible()


def test_an_empty_line_is_used_before_another_is_added(qtbot: QtBot) -> None:
    _, _, pattern = on_pattern(qtbot, FIRST)
    click(pattern.add)
    click(pattern.add)
    assert len(pattern.lines) == 2
    assert pattern.lines[1].is_written


@HANDS
def test_a_line_is_reworded(qtbot: QtBot, act: Pointer) -> None:
    session, screen, pattern = on_pattern(qtbot, *PATTERN)
    act(pattern.lines[2].face)
    type_into(pattern.lines[2].field, "Refill after every 12th part")
    key(screen, Qt.Key.Key_Return)
    assert kept(session)[2] == "Refill after every 12th part"
    assert pattern.lines[2].face.accessibleName() == "Line 3: Refill after every 12th part"


@HANDS
def test_a_line_moves_by_its_keys(qtbot: QtBot, act: Pointer) -> None:
    session, _, pattern = on_pattern(qtbot, *PATTERN)
    line = pattern.lines[1]
    act(line.face)
    act(line.up)
    assert kept(session) == (SECOND, FIRST, THIRD)
    assert not line.up.isVisible()
    act(line.down)
    act(line.down)
    assert kept(session) == (FIRST, THIRD, SECOND)
    assert not line.down.isVisible()


def test_a_line_moves_with_alt_and_an_arrow(qtbot: QtBot) -> None:
    session, screen, pattern = on_pattern(qtbot, *PATTERN)
    pattern.lines[0].face.setFocus()
    key(screen, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert kept(session) == (SECOND, FIRST, THIRD)
    key(screen, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    key(screen, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert kept(session) == PATTERN


def test_a_line_is_drawn_to_another_place_by_mouse(qtbot: QtBot) -> None:
    session, _, pattern = on_pattern(qtbot, *PATTERN)
    grip = pattern.lines[0].grip
    drag(grip, QPoint(32, 42), QPoint(32, 42 + 210))
    assert kept(session) == (SECOND, THIRD, FIRST)


def test_a_line_is_drawn_to_another_place_by_finger(qtbot: QtBot) -> None:
    session, screen, pattern = on_pattern(qtbot, *PATTERN)
    window = window_of(screen)
    start = pattern.lines[2].grip.mapTo(window, QPoint(32, 42))
    press(window, start)
    for step in range(1, 6):
        move(window, start - QPoint(0, 24 * step))
    assert kept(session) == PATTERN
    release(window, start - QPoint(0, 120))
    assert kept(session) == (FIRST, THIRD, SECOND)


def test_while_a_line_is_lifted_its_place_waits_for_it(qtbot: QtBot) -> None:
    _, _, pattern = on_pattern(qtbot, *PATTERN)
    grip, lifted = pattern.lines[0].grip, pattern.lines[0]
    before = pattern.placed_at(pattern.lines[1]).top()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(32, 42))
    QTest.mouseMove(grip, QPoint(32, 42 + 100))
    assert pattern.placed_at(pattern.lines[1]).top() < before
    assert pattern.placed_at(lifted).top() > pattern.placed_at(pattern.lines[1]).top()
    pattern.grab()
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton)


def test_a_finger_on_a_grip_does_not_move_the_list(qtbot: QtBot) -> None:
    _, screen, pattern = on_pattern(qtbot, *PATTERN)
    viewport = screen.panel.viewport()
    for widget, still in ((pattern.lines[1].grip, True), (pattern.lines[1].face, False)):
        event = QScrollPrepareEvent(QPointF(widget.mapTo(viewport, widget.rect().center())))
        event.setAccepted(True)
        assert pattern.eventFilter(viewport, event) is still


@HANDS
def test_a_line_is_taken_out(qtbot: QtBot, act: Pointer) -> None:
    session, screen, pattern = on_pattern(qtbot, FIRST, SECOND)
    for rest in ((SECOND,), ()):
        act(pattern.lines[0].face)
        act(pattern.lines[0].take_out)
        assert kept(session) == rest
    assert [line.text for line in pattern.lines] == [""]
    assert screen.ledge.message.startswith("Pattern is missing")


@pytest.mark.parametrize(
    ("words", "what", "asked"),
    [
        ("Reduce the refills", "This begins with a verb.", "How does it look when it is done?"),
        ("No waiting at the press", "This says what is not there.", "What is there instead?"),
        ("Lack of gaskets", "This says what is not there.", "What is there instead?"),
    ],
)
def test_a_line_is_softly_asked_about_and_never_blocked(qtbot: QtBot, words: str, what: str, asked: str) -> None:
    session, screen, pattern = on_pattern(qtbot, FIRST, words)
    look = pattern.kit.look(pattern)
    first, rest = pattern._hint_lines(look, pattern.lines[1], 960)
    assert first == [what]
    assert " ".join(rest) == f"{asked} You can leave it as it is."
    assert pattern._hint_lines(look, pattern.lines[0], 960) == ([], [])
    assert not primary(screen).why
    colours = screen.panel.grab().toImage()
    place = pattern.lines[1].face.mapTo(screen.panel, QPoint(2, 42 + 20))
    near = {colours.pixelColor(place + QPoint(x, y)).name() for x in range(12) for y in range(-6, 7)}
    assert LIGHT.learn.name() in near
    click(primary(screen))
    assert session.board.target is not None


def test_the_underline_stands_while_it_is_written_too(qtbot: QtBot) -> None:
    _, screen, pattern = on_pattern(qtbot, "Reduce the refills")
    click(pattern.lines[0].face)
    field = pattern.lines[0].field
    place = field.mapTo(screen.panel, QPoint(0, 0))
    image = screen.panel.grab().toImage()
    learn = LIGHT.learn.name()
    assert any(
        image.pixelColor(place + QPoint(x, y)).name() == learn for x in range(20, 60) for y in range(40, field.height())
    )


def test_undo_brings_a_taken_line_back(qtbot: QtBot) -> None:
    session, screen, pattern = on_pattern(qtbot, *PATTERN)
    click(pattern.lines[0].face)
    click(pattern.lines[0].take_out)
    window_of(screen).document.undo()
    assert kept(session) == PATTERN
    assert [line.text for line in editor(screen, PatternEditor).lines] == list(PATTERN)


@pytest.mark.parametrize("words", ["<b>One</b> part & one hand", "Ein Teil 👷 zwischen den Plätzen", "long " * 400])
def test_any_words_are_kept_and_shown_as_they_are(qtbot: QtBot, words: str) -> None:
    session, screen, pattern = on_pattern(qtbot)
    click(pattern.lines[0].face)
    type_into(pattern.lines[0].field, words)
    key(screen, Qt.Key.Key_Return)
    assert kept(session) == (words.strip(),)
    assert screen.rows.rows[Part.PATTERN].value == words.strip()
    assert QApplication.focusWidget() is pattern.lines[0].face
    screen.grab()
