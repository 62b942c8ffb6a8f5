"""Texts of any kind stand on the board as they were written: literal, shortened, never cut through the screen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import about
from tests.helpers.boards import empty_board
from tests.helpers.screens import shown_window

TEXTS = ["<b>bold</b> & <img src=x>", "🛠️ 👩‍🔧 emoji", "نص من اليمين إلى اليسار", "w" * 10_000, "line\nbreak\n" * 50]


@pytest.mark.parametrize("text", TEXTS, ids=["tags", "emoji", "right to left", "long", "lines"])
def test_any_text_is_shown_literally_and_in_its_place(qtbot: QtBot, text: str) -> None:
    session = empty_board()
    session.setting_up.name_board(text)
    session.setting_up.name_roles(learner=text, coach=text)
    metric = session.setting_up.add_metric(text[:150], unit="s").made
    session.measuring.record(metric, [42])
    obstacle = session.clearing.add(text, detail=text).made
    session.clearing.focus(obstacle)
    session.clearing.add(text)
    step = session.experimenting.plan(step=text).made
    session.experimenting.write_plan(step, expect=about(43.5, 0.5), how=text)
    session.experimenting.start(step)
    window = shown_window(qtbot, session)
    assert not window.grab().isNull()
    assert text.strip()[:20].split("\n")[0] in window.screen_shown.accessibleName()
