"""A notice stays, is read out, and offers one way out."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from kata_desktop.paint.palette import LIGHT
from kata_desktop.ui.kit.notice import Notice, NoticeKind
from tests.helpers.pointer import HANDS, Pointer, unhurried_style

WHAT = "The board cannot be saved right now."
MEANING = "The disk is full. Your last entries stay on this screen until there is space."


def _notice(qtbot: QtBot, kind: NoticeKind = NoticeKind.DATA) -> Notice:
    notice = Notice(unhurried_style(), kind)
    qtbot.addWidget(notice)
    notice.resize(1428, 96)
    notice.show()
    qtbot.waitExposed(notice)
    return notice


@pytest.mark.parametrize(("kind", "fill"), [(NoticeKind.DATA, LIGHT.data_soft), (NoticeKind.INK, LIGHT.surface)])
def test_only_entries_in_danger_have_their_colour(qtbot: QtBot, kind: NoticeKind, fill: object) -> None:
    notice = _notice(qtbot, kind)
    notice.show_text(WHAT, MEANING)
    assert notice.grab().toImage().pixelColor(1300, 10) == fill
    other = NoticeKind.INK if kind is NoticeKind.DATA else NoticeKind.DATA
    notice.set_kind(other)
    assert notice.kind is other
    assert notice.grab().toImage().pixelColor(1300, 10) != fill


@HANDS
def test_offers_one_way_out(qtbot: QtBot, act: Pointer) -> None:
    notice = _notice(qtbot)
    notice.show_text(WHAT, MEANING, icon="file-warning", way_out="Save somewhere else")
    assert notice.button.isVisible()
    with qtbot.waitSignal(notice.way_out):
        act(notice.button)


def test_without_a_way_out_there_is_no_button(qtbot: QtBot) -> None:
    notice = _notice(qtbot)
    notice.show_text(WHAT)
    assert not notice.button.isVisible()
    notice.grab()


def test_is_read_out_whole(qtbot: QtBot) -> None:
    notice = _notice(qtbot)
    notice.show_text(WHAT, MEANING)
    reader = QAccessible.queryAccessibleInterface(notice)
    assert reader is not None
    assert reader.text(QAccessible.Text.Name) == f"{WHAT} {MEANING}"


def test_height_grows_as_width_shrinks(qtbot: QtBot) -> None:
    notice = _notice(qtbot)
    notice.show_text(WHAT, MEANING)
    assert notice.preferred_height(1428) == 96
    assert notice.preferred_height(400) > 150
