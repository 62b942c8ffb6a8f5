"""The keyboard never covers its field: what is typed stands above the keys, at every size and in longer words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextDocumentLayout, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kata_desktop.paint.ink import Line
from kata_desktop.paint.palette import Theme
from kata_desktop.ui.keyboard import hand
from kata_desktop.ui.keyboard.keyboard import KEYBOARD_HEIGHT
from kata_desktop.ui.keyboard.layouts import Act, layouts
from kata_desktop.ui.keyboard.mirror import LINE
from kata_desktop.ui.kit.about import About, Fact
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.notice import Notice, NoticeKind
from kata_desktop.ui.kit.text_field import MAX_CHARACTERS
from tests.helpers.pointer import click, flick, tap
from tests.helpers.pseudo import speak_pseudo
from tests.helpers.typing_hands import TypingWall, on_window

LONG = "The housing tips when it is let go. " * 60
sizes = pytest.mark.parametrize(
    ("size", "reading"),
    [((1920, 1080), 1.0), ((1280, 720), 1.0), ((1920, 1080), 1.3), ((1920, 1080), 0.9), ((1200, 1920), 1.0)],
    ids=["wall", "small", "130", "90", "upright"],
)
lines = pytest.mark.parametrize("several", [False, True], ids=["line", "lines"])


def numbers() -> About:
    return About((Fact("We expected", Line("43.0–44.0 s"), expected=True), Fact("We measured", Line("44.7 s"))))


@pytest.fixture
def wall(qtbot: QtBot) -> TypingWall:
    return TypingWall(qtbot)


@sizes
@lines
def test_field_and_caret_stand_above_the_keys(
    qtbot: QtBot, size: tuple[int, int], reading: float, several: bool
) -> None:
    wall = TypingWall(qtbot, size=size, reading_size=reading)
    field = wall.text if several else wall.line
    field.about = numbers
    field.set_text(LONG)
    wall.open(field)
    keys, mirror = on_window(wall.keyboard), on_window(wall.host.sheet.mirror)
    for place in (0, len(LONG) // 2, len(LONG)):
        hand.put_caret(wall.host.sheet.mirror._editor or field.editor, place)
        assert wall.caret_bottom() <= 430
        inner = wall.host.sheet.mirror.text_rect()
        assert inner.top() - 0.5 <= wall.host.sheet.mirror.caret_rect().top()
        assert wall.host.sheet.mirror.caret_rect().bottom() <= wall.host.sheet.mirror.size_u().height()
    assert not keys.intersects(mirror)
    assert mirror.top() >= 0
    assert keys.bottom() == wall.window.height() - 1
    assert keys.height() == pytest.approx(KEYBOARD_HEIGHT * wall.style.unit, abs=1)


@sizes
def test_two_lines_at_least_are_in_sight_and_beginnings_lie_between_field_and_keys(
    qtbot: QtBot, size: tuple[int, int], reading: float
) -> None:
    wall = TypingWall(qtbot, size=size, reading_size=reading)
    wall.text.about = numbers
    wall.open(wall.text)
    sheet = wall.host.sheet
    assert sheet.starters is not None
    assert sheet.mirror.text_rect().height() >= 2 * LINE
    field, starters = sheet.placed_at(sheet.mirror), sheet.placed_at(sheet.starters)
    assert field.bottom() + 12 <= starters.top()
    assert starters.bottom() + 12 <= sheet.size_u().height() + 0.5
    assert starters.height() >= 64


@sizes
def test_keys_are_large_and_apart(qtbot: QtBot, size: tuple[int, int], reading: float) -> None:
    wall = TypingWall(qtbot, size=size, reading_size=reading)
    wall.open(wall.text)
    unit = wall.style.unit
    for layout in layouts():
        wall.keyboard.set_layout(layout)
        for _page in range(2):
            found = wall.keyboard.all_keys
            drawn = [
                QRect(key.mapTo(wall.keyboard, key.drawn_rect().topLeft()), key.drawn_rect().size()) for key in found
            ]
            assert min(rect.width() for rect in drawn) >= 100 * unit - 1
            assert min(rect.height() for rect in drawn) >= 88 * unit - 1
            apart = round(12 * unit) - 2
            for one, other in combinations(drawn, 2):
                assert not one.adjusted(0, 0, apart, apart).intersects(other)
            assert all(wall.keyboard.rect().contains(rect) for rect in drawn)
            tap(wall.keyboard.key(Act.PAGE))


def test_it_follows_the_window_and_the_reading_size(wall: TypingWall) -> None:
    wall.open(wall.text)
    wall.window.resize(1280, 720)
    wall.stage.resize(1280, 720)
    QApplication.processEvents()
    assert on_window(wall.keyboard) == QRect(0, 720 - 365, 1280, 365)
    wall.style.set_reading_size(1.3)
    assert on_window(wall.keyboard).height() == round(548 * 1.3 * 2 / 3)
    assert not on_window(wall.keyboard).intersects(on_window(wall.host.sheet.mirror))


def test_the_numbers_a_text_is_about_stay_above_it(wall: TypingWall) -> None:
    wall.text.about = numbers
    wall.open(wall.text)
    sheet = wall.host.sheet
    assert [fact.value.text for fact in sheet.facts] == ["43.0–44.0 s", "44.7 s"]
    assert sheet.placed_at(sheet.mirror).top() == 200
    assert sheet.placed_at(sheet.mirror).bottom() == 436
    wall.line.editor.setFocus()
    QApplication.processEvents()
    assert sheet.facts == ()
    assert sheet.placed_at(sheet.mirror).top() == 112


def test_the_field_is_named_by_its_label_or_for_the_reader(wall: TypingWall) -> None:
    wall.text.set_label("")
    wall.text.editor.setAccessibleName("What we learned")
    wall.open(wall.text)
    assert wall.host.sheet.mirror.label == "What we learned"


def test_a_question_takes_the_place_of_the_label_and_learning_is_plum(wall: TypingWall) -> None:
    wall.text.about = lambda: About(question="A surprise. What did we learn from it?")
    wall.open(wall.text)
    assert wall.host.sheet.mirror.label == "A surprise. What did we learn from it?"
    asked = picture(wall)
    wall.text.about = lambda: About(question="A surprise. What did we learn from it?", learning=True)
    wall.host.raise_for(wall.text.editor)
    assert picture(wall) != asked


def test_a_picture_stands_beside_the_numbers(wall: TypingWall) -> None:
    places: list[QRectF] = []
    wall.text.about = lambda: About(numbers().facts, lambda _painter, _look, place: places.append(place))
    wall.open(wall.text)
    wall.host.sheet.grab()
    assert places[0].left() >= 960
    assert places[0].right() <= 1896
    assert (places[0].top(), places[0].height()) == (110, 64)


@lines
def test_a_tap_in_the_text_sets_the_caret_of_the_field(wall: TypingWall, several: bool) -> None:
    field = wall.text if several else wall.line
    field.set_text("abc def")
    wall.open(field)
    mirror = wall.host.sheet.mirror
    hand.put_caret(field.editor, 4)
    place = mirror.caret_rect().center()
    hand.put_caret(field.editor, 0)
    edge = mirror.margin_px()
    click(mirror, QPoint(round(place.x()) + edge, round(place.y()) + edge))
    assert hand.caret(field.editor) == 4
    assert wall.host.is_up
    tap(mirror, QPoint(round(place.x()) + 900, round(place.y())))
    assert hand.caret(field.editor) == 7
    assert field.editor.hasFocus()


def test_a_finger_draws_a_long_text_and_typing_comes_back_to_the_caret(wall: TypingWall) -> None:
    wall.text.set_text(LONG)
    wall.open(wall.text)
    mirror = wall.host.sheet.mirror
    assert mirror.lines() > 8
    hand.put_caret(wall.text.editor, 0)
    flick(mirror, QPoint(300, 200), QPoint(300, 60))
    assert hand.caret(wall.text.editor) == 0
    assert mirror.caret_rect().bottom() < mirror.text_rect().top()
    wall.type("a")
    assert mirror.caret_rect().top() >= mirror.text_rect().top()


def test_new_lines_and_blank_lines_have_their_places(wall: TypingWall) -> None:
    wall.text.set_text("one\n\nthree\n")
    wall.open(wall.text)
    mirror, room = wall.host.sheet.mirror, wall.host.sheet.mirror.text_rect()
    assert mirror.lines() == 4
    for place, line in ((0, 0), (4, 1), (5, 2), (11, 3)):
        hand.put_caret(wall.text.editor, place)
        assert mirror.caret_rect().top() - room.top() + mirror._top == line * LINE
        if line in (1, 3):
            assert mirror.caret_rect().left() == room.left()


def test_a_selection_and_the_caret_are_seen(wall: TypingWall) -> None:
    wall.text.set_text("abc def")
    wall.open(wall.text)
    plain = picture(wall)
    wall.text.editor.selectAll()
    assert picture(wall) != plain
    hand.put_caret(wall.text.editor, 7)
    end = picture(wall)
    hand.put_caret(wall.text.editor, 0)
    assert picture(wall) != end


def test_a_placeholder_is_seen_until_something_is_typed(wall: TypingWall) -> None:
    wall.line.editor.setPlaceholderText("As short as you like")
    wall.open(wall.line)
    empty = picture(wall)
    wall.host.sheet.mirror._placeholder = ""
    assert picture(wall) != empty


def test_texts_are_literal_and_the_longest_still_types_at_once(wall: TypingWall) -> None:
    wall.text.set_text("<b>&amp; 🙂 שלום\t" + "x" * 9_900)
    wall.open(wall.text)
    assert isinstance(wall.text.editor, QPlainTextEdit)
    wall.text.editor.moveCursor(wall.text.editor.textCursor().MoveOperation.End)
    wall.type("ab" * 100)
    assert len(wall.text.text) <= MAX_CHARACTERS
    assert wall.text.text.startswith("<b>&amp; 🙂")
    assert isinstance(wall.text.editor.document().documentLayout(), QPlainTextDocumentLayout)
    assert wall.caret_bottom() <= 430


def test_a_notice_of_trouble_is_not_covered(wall: TypingWall) -> None:
    notice = Notice(wall.style, NoticeKind.DATA, wall.window)
    notice.setGeometry(500, 8, 900, 90)
    notice.show()
    wall.open(wall.text)
    assert wall.window.childAt(900, 50) in {notice, *notice.findChildren(Button)}


def test_the_saved_state_and_what_the_ledge_says_are_seen_above(wall: TypingWall) -> None:
    wall.open(wall.text)
    before = picture(wall)
    wall.screen.ledge.set_saved("Saved on this screen")
    saved = picture(wall)
    wall.screen.ledge.say("The name is missing.")
    assert len({bytes(one.constBits()) for one in (before, saved, picture(wall))}) == 3


@pytest.mark.parametrize("theme", list(Theme))
def test_the_keyboard_has_the_colour_of_the_ledge(qtbot: QtBot, theme: Theme) -> None:
    wall = TypingWall(qtbot, theme=theme)
    wall.open(wall.text)
    shot = wall.window.grab().toImage()
    top = wall.keyboard.y()
    assert shot.pixelColor(5, top + 5) == wall.style.palette.ledge
    assert shot.pixelColor(5, top - 5) == wall.style.palette.bg


@pytest.fixture
def longer(qtbot: QtBot) -> Iterator[None]:
    translator = speak_pseudo(QCoreApplication.instance())  # type: ignore[arg-type]
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("longer")
@sizes
def test_longer_words_fit_on_their_keys(qtbot: QtBot, size: tuple[int, int], reading: float) -> None:
    wall = TypingWall(qtbot, size=size, reading_size=reading)
    wall.open(wall.text)
    done = wall.keyboard.key(Act.DONE)
    assert len(done.label) > len("Done")
    look = wall.style.look(done)
    room = done.size_u().width() - 24 - 32 - 14
    assert look.metrics(22, 600).horizontalAdvance(done.label) <= room  # type: ignore[arg-type]


def test_a_line_keeps_its_own_editor(wall: TypingWall) -> None:
    wall.open(wall.line)
    assert isinstance(wall.line.editor, QLineEdit)
    assert wall.line.editor.parentWidget() is wall.line
    assert wall.host.sheet.findChildren(QLineEdit) == []
    assert wall.host.sheet.findChildren(QPlainTextEdit) == []


def picture(wall: TypingWall) -> QImage:
    return wall.host.sheet.grab().toImage()
