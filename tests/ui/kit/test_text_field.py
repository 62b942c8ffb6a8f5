"""Words stay plain and whole, and a tapped beginning waits to be typed over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QFont, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import DARK, Theme
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.kit.text_field import MAX_CHARACTERS, SentenceStarters, TextField
from tests.helpers.on_screen import type_into
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style

STARTER = "We thought … but …"
both = pytest.mark.parametrize("lines", [False, True])


class Form:
    """A field, its starters and another place for the focus."""

    def __init__(self, qtbot: QtBot, *, lines: bool) -> None:
        self.style = unhurried_style()
        self.window = Painted(self.style)
        qtbot.addWidget(self.window)
        self.window.resize(900, 400)
        self.field = TextField(self.style, "What did we learn?", lines=lines, parent=self.window)
        texts = [STARTER, "Without a gap"]
        self.starters = SentenceStarters(self.style, self.field, texts, self.window)
        self.elsewhere = QWidget(self.window)
        self.elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.window.place(self.field, 20, 20, 800, 190)
        self.window.place(self.starters, 20, 240, 800, 72)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.elsewhere.setFocus()


@both
def test_says_what_was_typed_and_when_it_was_finished(qtbot: QtBot, lines: bool) -> None:
    form = Form(qtbot, lines=lines)
    said: list[str] = []
    form.field.finished.connect(lambda text: said.append(f"finished {text}"))
    form.field.edited.connect(said.append)
    with qtbot.waitSignal(form.field.entered):
        form.field.setFocus()
    QTest.keyClicks(form.field.editor, "<b>A")
    form.elsewhere.setFocus()
    form.field.setFocus()
    form.elsewhere.setFocus()
    assert said == ["<", "<b", "<b>", "<b>A", "finished <b>A"]


def test_enter_finishes_one_line(qtbot: QtBot) -> None:
    form = Form(qtbot, lines=False)
    form.field.setFocus()
    QTest.keyClicks(form.field.editor, "Tips")
    with qtbot.waitSignal(form.field.finished) as finished:
        QTest.keyClick(form.field.editor, Qt.Key.Key_Return)
    assert finished.args == ["Tips"]


def test_enter_begins_a_new_one_of_several(qtbot: QtBot) -> None:
    form = Form(qtbot, lines=True)
    form.field.setFocus()
    QTest.keyClicks(form.field.editor, "a")
    QTest.keyClick(form.field.editor, Qt.Key.Key_Return)
    QTest.keyClicks(form.field.editor, "b")
    assert form.field.text == "a\nb"
    QTest.keyClick(form.field.editor, Qt.Key.Key_Tab)
    assert not form.field.editor.hasFocus()
    assert form.field.text == "a\nb"


@both
def test_text_from_elsewhere_is_no_edit(qtbot: QtBot, lines: bool) -> None:
    form = Form(qtbot, lines=lines)
    with qtbot.assertNotEmitted(form.field.edited), qtbot.assertNotEmitted(form.field.finished):
        form.field.set_text("The turn is gone.")
        form.field.setFocus()
        form.elsewhere.setFocus()
    assert form.field.text == "The turn is gone."


@both
@HANDS
def test_a_starter_is_inserted_and_its_gap_waits(qtbot: QtBot, lines: bool, act: Pointer) -> None:
    form = Form(qtbot, lines=lines)
    form.field.set_text("Well.")
    form.field.setFocus()
    QTest.keyClick(form.field.editor, Qt.Key.Key_End)
    act(form.starters.buttons[0])
    assert form.field.text == f"Well. {STARTER}"
    assert form.field.editor.hasFocus()
    QTest.keyClicks(form.field.editor, "the turn")
    assert form.field.text == "Well. We thought the turn but …"


@both
def test_a_starter_without_gap_leaves_the_caret_behind_it(qtbot: QtBot, lines: bool) -> None:
    form = Form(qtbot, lines=lines)
    click(form.starters.buttons[1])
    QTest.keyClicks(form.field.editor, "!")
    assert form.field.text == "Without a gap!"


@both
def test_a_long_text_is_cut_at_its_limit(qtbot: QtBot, lines: bool) -> None:
    form = Form(qtbot, lines=lines)
    form.field.set_text("x" * (MAX_CHARACTERS + 50))
    assert len(form.field.text) == MAX_CHARACTERS
    form.field.setFocus()
    QTest.keyClick(form.field.editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(form.field.editor, "yy")
    assert len(form.field.text) == MAX_CHARACTERS
    form.field.insert_starter(STARTER)
    assert len(form.field.text) == MAX_CHARACTERS


def test_a_long_text_of_signs_that_qt_counts_twice_stays_whole(qtbot: QtBot) -> None:
    form = Form(qtbot, lines=True)
    text = "First " + "😀" * (MAX_CHARACTERS - 6)
    form.field.set_text(text)
    assert form.field.text == text
    form.field.setFocus()
    QTest.keyClick(form.field.editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(form.field.editor, "y")
    assert form.field.text == text


@both
def test_a_paste_is_plain_and_short(qtbot: QtBot, lines: bool) -> None:
    form = Form(qtbot, lines=lines)
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("<b>bold</b>" * 2000)
    QGuiApplication.clipboard().setMimeData(data)
    form.field.editor.paste()
    assert form.field.text == ("<b>bold</b>" * 2000)[:MAX_CHARACTERS]
    QGuiApplication.clipboard().clear()


@both
def test_a_screen_reader_finds_an_editable_text_with_its_label(qtbot: QtBot, lines: bool) -> None:
    form = Form(qtbot, lines=lines)
    form.field.set_text("The turn is gone.")
    reader = QAccessible.queryAccessibleInterface(form.field.editor)
    assert reader is not None
    assert reader.role() == QAccessible.Role.EditableText
    assert reader.text(QAccessible.Text.Name) == "What did we learn?"
    assert reader.text(QAccessible.Text.Value) == "The turn is gone."
    form.field.set_label("Why?")
    assert (form.field.label, reader.text(QAccessible.Text.Name)) == ("Why?", "Why?")


@both
def test_focus_is_visible_and_letters_follow_unit_and_theme(qtbot: QtBot, lines: bool) -> None:
    form = Form(qtbot, lines=lines)
    bare = form.field.grab().toImage()
    form.field.setFocus()
    framed = form.field.grab().toImage()
    assert framed != bare
    form.style.set_keys_in_use(True)
    assert form.field.grab().toImage() != framed
    form.style.fit(3840, 2160)
    assert form.field.editor.font().pixelSize() == 56
    form.style.set_theme(Theme.DARK)
    assert form.field.editor.palette().text().color() == DARK.ink
    form.style.set_mode(Mode.DESK)
    assert form.field.editor.contextMenuPolicy() == Qt.ContextMenuPolicy.DefaultContextMenu


def test_several_lines_show_no_scroll_bars(qtbot: QtBot) -> None:
    form = Form(qtbot, lines=True)
    assert isinstance(form.field.editor, QPlainTextEdit)
    form.field.set_text("line\n" * 100)
    assert not form.field.editor.verticalScrollBar().isVisible()


def test_starters_shrink_into_their_row(qtbot: QtBot) -> None:
    form = Form(qtbot, lines=False)
    form.window.place(form.starters, 20, 240, 300, 72)
    last = form.starters.placed_at(form.starters.buttons[-1])
    assert last.right() <= 300.5


@both
def test_what_stands_for_words_is_light_and_words_are_heavy(qtbot: QtBot, lines: bool) -> None:
    form = Form(qtbot, lines=lines)
    editor = form.field.editor
    assert editor.font().weight() == QFont.Weight.Normal
    type_into(form.field, "s")
    assert editor.font().weight() == QFont.Weight.DemiBold
    form.field.set_text("")
    assert editor.font().weight() == QFont.Weight.Normal
