"""Lists turned by wheel and key, the way of Tab, and words held back: in any order, nothing is lost."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.notice import Notice, NoticeKind
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.tab_order import order_tabs
from tests.helpers.pointer import click, unhurried_style

KEEPING = st.lists(st.one_of(st.tuples(st.sampled_from("abc"), st.integers()), st.sampled_from(["flush", "drop"])))


@given(acts=KEEPING)
def test_what_is_kept_is_the_last_of_each_name(qapp: QApplication, acts: list[tuple[str, int] | str]) -> None:
    owner = QObject()
    keeper, kept = Keeper(owner), dict[str, int]()
    expected, waiting = dict[str, int](), dict[str, int]()
    for act in acts:
        if isinstance(act, tuple):
            name, value = act
            keeper.later(name, partial(kept.__setitem__, name, value))
            waiting[name] = value
        elif act == "flush":
            keeper.flush()
            expected.update(waiting)
            waiting.clear()
        else:
            keeper.drop()
            waiting.clear()
        assert keeper.pending == bool(waiting)
        assert kept == expected
    keeper.drop()


class Listed:
    """Rows of different heights in a place for few of them."""

    def __init__(self, qtbot: QtBot, heights: list[float]) -> None:
        self.window = Painted(unhurried_style())
        qtbot.addWidget(self.window)
        self.window.resize(600, 500)
        self.list = FlickList(self.window.kit, self.window, gap=8)
        self.rows = [Button(self.window.kit, f"Row {n}") for n in range(len(heights))]
        self.list.set_rows(self.rows, heights)
        self.window.place(self.list, 20, 20, 500, 400)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def wheel(self, steps: int) -> None:
        port = self.list.viewport()
        place = QPointF(port.rect().center())
        event = QWheelEvent(
            place, port.mapToGlobal(place), QPoint(), QPoint(0, -120 * steps), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(port, event)


def turn(listed: Listed, step: int) -> None:
    """Turn the wheel further than any list here is long."""
    for _ in range(40):
        listed.wheel(step)


def test_the_wheel_ends_at_both_ends(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [72.0] * 12)
    listed.wheel(1)
    first = listed.list.position()
    assert first > 0
    turn(listed, 1)
    end = listed.list.position()
    listed.wheel(1)
    assert listed.list.position() == end > first
    assert not listed.rows[-1].visibleRegion().isEmpty()
    turn(listed, -1)
    assert listed.list.position() == 0


def test_a_list_that_fits_stays_where_it_is(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [72.0] * 4)
    listed.wheel(5)
    assert listed.list.position() == 0


@pytest.mark.parametrize("heights", [[72.0] * 9, [64.0, 176.0] * 4, [390.0] * 3])
def test_a_longer_list_ends_within_a_row(qtbot: QtBot, heights: list[float]) -> None:
    listed = Listed(qtbot, heights)
    cut = [row for row in listed.rows if 0 < row.visibleRegion().boundingRect().height() < row.height()]
    assert cut


def test_the_keyboard_brings_each_row_into_sight_and_back(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [72.0] * 12)
    listed.rows[0].setFocus()
    for back in (False, True):
        for _ in listed.rows[1:]:
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            assert focused is not None
            assert focused.visibleRegion().boundingRect().height() >= focused.height()
    assert (listed.rows[0].hasFocus(), listed.list.position()) == (True, 0)


def test_fewer_rows_bring_the_list_back_to_its_beginning(qtbot: QtBot) -> None:
    listed = Listed(qtbot, [72.0] * 12)
    turn(listed, 1)
    listed.list.set_rows(listed.rows[:3], [72.0] * 3)
    assert listed.list.position() == 0
    assert listed.list.rows == listed.rows[:3]


@given(heights=st.lists(st.floats(1, 400), max_size=12), gap=st.floats(0, 40))
def test_the_height_of_a_list_is_that_of_its_rows_and_gaps(
    qapp: QApplication, heights: list[float], gap: float
) -> None:
    style = unhurried_style()
    listed = FlickList(style, gap=gap)
    listed.set_rows([Painted(style) for _ in heights], heights)
    assert listed.content_height() == pytest.approx(sum(heights) + gap * max(0, len(heights) - 1))
    listed.deleteLater()


def test_tab_goes_from_place_to_place_and_counts_each_once(qtbot: QtBot) -> None:
    window, style = QWidget(), unhurried_style()
    qtbot.addWidget(window)
    late, early = QWidget(window), QWidget(window)
    buttons = [Button(style, text, parent=place) for text, place in (("C", late), ("A", early), ("B", early))]
    last, first, second = buttons
    order_tabs(early, late, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        seen.append(focused)
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
    assert seen == [first, second, last]
    assert first.hasFocus()


@pytest.mark.parametrize("text", ["اللوحة غير محفوظة", "🙂" * 40, "<b>Board</b> &amp; {count} %n", "W" * 400])
def test_a_notice_shows_any_words_within_its_height(qtbot: QtBot, text: str) -> None:
    notice = Notice(unhurried_style(), NoticeKind.DATA)
    qtbot.addWidget(notice)
    notice.show_text(text, "What it means. " * 8, way_out="Save it somewhere else, at another place")
    height = notice.preferred_height(800)
    notice.resize(800, int(height) + 1)
    notice.show()
    assert notice.accessibleName().startswith(text)
    assert notice.rect().contains(notice.button.geometry())
    told: list[bool] = []
    notice.way_out.connect(lambda: told.append(True))
    click(notice.button)
    assert told == [True]
    notice.show_text(text)
    assert not notice.button.isVisible()
    assert notice.preferred_height(800) <= height
