"""Vague words get dots below them where they stand, in one line and in several; a board has its own list."""

from __future__ import annotations

from typing import Final

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts
from kata_desktop.paint.palette import DARK, LIGHT, Theme
from kata_desktop.ui.keyboard.mirror import Mirror
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.soft_line import qt_spans, words_of
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.obstacles.screen import ObstaclesScreen
from kata_desktop.words.hints import Field, hints
from tests.helpers.pointer import unhurried_style
from tests.helpers.screens import sample_session, shown_window

both: Final = pytest.mark.parametrize("lines", [False, True])
ASKED: Final = "This can be said more exactly. How many, how often, how long? You can leave it as it is."


def field_in(qtbot: QtBot, *, lines: bool, hinted: Field | None = Field.FACT, style: Style | None = None) -> TextField:
    style = style or unhurried_style()
    window = Painted(style)
    qtbot.addWidget(window)
    window.resize(700, 260)
    field = TextField(style, "Facts", lines=lines, hinted=hinted, parent=window)
    window.place(field, 20, 20, 600, 200)
    window.show()
    return field


def seen(field: TextField) -> QImage:
    return field.editor.grab().toImage()


def dots(image: QImage, color: QColor = LIGHT.learn) -> QRect:
    """Around everything in the colour of learning."""
    found = [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y) == color]
    if not found:
        return QRect()
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


def width_of(field: TextField, words: str) -> float:
    return QFontMetricsF(field.editor.font()).horizontalAdvance(words)


@both
@pytest.mark.parametrize("before", ["The press is ", "Der 👷 und die 👩: "])
def test_the_dots_stand_below_the_word_and_nowhere_else(qtbot: QtBot, lines: bool, before: str) -> None:
    field = field_in(qtbot, lines=lines)
    field.set_text(f"{before}often late")
    place = dots(seen(field))
    assert place.left() == pytest.approx(width_of(field, before), abs=6)
    assert place.width() == pytest.approx(width_of(field, "often"), abs=10)
    assert place.height() <= 5
    middle = QFontMetricsF(field.editor.font()).capHeight() / 2
    assert place.top() > middle
    field.set_text("The press is 4 times late")
    assert dots(seen(field)).isEmpty()


def test_they_follow_a_line_that_is_longer_than_its_field(qtbot: QtBot) -> None:
    field = field_in(qtbot, lines=False)
    field.set_text("It waits " * 30 + "often")
    field.editor.setFocus()
    QTest.keyClick(field.editor, Qt.Key.Key_Home)
    assert dots(seen(field)).isEmpty()
    QTest.keyClick(field.editor, Qt.Key.Key_End)
    assert dots(seen(field)).right() == pytest.approx(field.editor.width(), abs=12)


def test_a_phrase_broken_over_two_lines_has_dots_in_both(qtbot: QtBot) -> None:
    field = field_in(qtbot, lines=True)
    field.set_text("x" * 34 + " more or less\n\nand often")
    place, step = dots(seen(field)), QFontMetricsF(field.editor.font()).lineSpacing()
    assert place.height() > 2 * step
    editor = field.editor
    assert isinstance(editor, QPlainTextEdit)
    field.set_text("often\n" * 30)
    last = editor.textCursor()
    last.movePosition(last.MoveOperation.End)
    editor.setTextCursor(last)
    # scrolled by whole lines: only those in sight
    assert dots(seen(field)).height() < editor.height()


@both
def test_what_is_no_fact_has_none(qtbot: QtBot, lines: bool) -> None:
    field = field_in(qtbot, lines=lines, hinted=None)
    field.set_text("It is often late")
    assert field.hints == ()
    assert dots(seen(field)).isEmpty()
    assert field.editor.accessibleDescription() == ""


@both
def test_who_does_not_see_them_hears_the_question(qtbot: QtBot, lines: bool) -> None:
    field = field_in(qtbot, lines=lines)
    QTest.keyClicks(field.editor, "Usually")
    assert field.editor.accessibleDescription() == ASKED
    QTest.keyClick(field.editor, Qt.Key.Key_Backspace)
    assert field.editor.accessibleDescription() == ""


def test_above_the_keyboard_they_stand_too(qtbot: QtBot) -> None:
    field = field_in(qtbot, lines=True)
    window = field.parentWidget()
    assert isinstance(window, Painted)
    mirror = Mirror(field.kit, window)
    window.place(mirror, 0, 0, 700, 200)
    mirror.follow(field.editor, "Facts")
    mirror.show()
    field.set_text("The press is 👷 often late")
    before = QFontMetricsF(field.kit.look(mirror).font(36)).horizontalAdvance("The press is 👷 ")
    assert dots(mirror.grab().toImage()).left() == pytest.approx(24 + before, abs=8)
    mirror.follow(None)


def test_in_the_dark_they_are_light(qtbot: QtBot) -> None:
    field = field_in(qtbot, lines=True, style=unhurried_style(theme=Theme.DARK))
    field.set_text("often")
    assert not dots(seen(field), DARK.learn).isEmpty()


def test_a_board_has_its_own_words_and_can_switch_them_off(qtbot: QtBot) -> None:
    session = sample_session()
    window = shown_window(qtbot, session)
    screen = ObstaclesScreen(window.stage.current.kit, window.document, window)  # type: ignore[union-attr]
    field = screen.detail.field
    field.set_text("Often it hums along")
    assert [hint.length for hint in field.hints] == [len("often")]
    window.document.apply(lambda: session.coaching.word_card(CycleTexts(vague_words={"en": ("hums along",)})))
    assert [hint.start for hint in field.hints] == [len("Often it ")]
    window.document.apply(lambda: session.coaching.word_card(CycleTexts(vague_shown=False)))
    assert field.hints == ()


def test_outside_of_a_screen_the_words_of_the_program_hold(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert words_of(widget) is AS_ON_THE_CARD


def test_places_beyond_a_face_count_twice() -> None:
    text = "👷 often"
    assert qt_spans(text, hints(text, Field.FACT, "en")) == ((3, 8),)
    assert qt_spans("often", hints("often", Field.FACT, "en")) == ((0, 5),)
