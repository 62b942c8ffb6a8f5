"""The mirror shows facts with their numbers, and nothing where there is none; it never judges."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Phase
from kata_desktop.core.mirror import Mirror
from kata_desktop.paint.palette import Theme, palette_of
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.notebook.mirror_panel import MirrorPanel, MirrorRow
from tests.helpers.alone import style_of
from tests.helpers.on_screen import drawn, longer_words
from tests.helpers.pointer import HANDS, Pointer
from tests.helpers.seen_text import listening

CLEAR = Mirror(10, 0, MappingProxyType({}), None, 0, 0)
ALL = Mirror(10, 2, MappingProxyType(dict.fromkeys(Phase, 3)), ("Cup is empty " * 12, 4), 2, 1)
JUDGING = re.compile(r"bad|good|better|worse|should|must|must not|poor|well done|score|%", re.IGNORECASE)


def panel_of(qtbot: QtBot, *, mode: Mode = Mode.DESK, theme: Theme = Theme.LIGHT) -> MirrorPanel:
    style = style_of(mode, theme=theme)
    panel = MirrorPanel(style)
    qtbot.addWidget(panel)
    panel.resize(*((426, 400) if mode is Mode.DESK else (596, 505)))
    panel.show()
    QApplication.processEvents()
    return panel


def rows(panel: MirrorPanel) -> list[MirrorRow]:
    return [row for row in panel.list.rows if isinstance(row, MirrorRow)]


@pytest.mark.parametrize("mode", list(Mode))
def test_rows_stand_below_each_other_and_all_can_be_reached(qtbot: QtBot, mode: Mode) -> None:
    panel = panel_of(qtbot, mode=mode)
    panel.show_mirror(ALL, shown=True)
    QApplication.processEvents()
    found = rows(panel)
    assert len(found) == 9
    heights = [row.preferred_height(panel.list.size_u().width()) for row in found]
    assert max(heights) > min(heights), "a long sentence takes more lines"
    assert panel.list.content_height() == pytest.approx(sum(heights))
    panel.list.scroll_to(found[-1])
    QApplication.processEvents()
    assert not found[-1].visibleRegion().isEmpty()
    # the sentence below never lies under them
    assert drawn(panel.switch, panel).bottom() <= panel.list.geometry().top() + panel.list.margin_px()


def test_only_what_was_found_is_told(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    panel.show_mirror(replace(CLEAR, unmeasured=1), shown=True)
    assert [row.accessibleName() for row in rows(panel)] == ["1 cycle without a new measurement before"]
    for found, told in ((CLEAR, "Nothing stands out."), (None, "Fewer than 10 cycles. Nothing to show yet.")):
        panel.show_mirror(found, shown=True)
        assert rows(panel) == []
        assert panel.accessibleName() == f"Mirror, last 10 cycles: {told}"
        with listening() as spy:
            panel.grab()
        assert told in [line.text for line in spy.lines]


def test_switched_off_it_tells_nothing_at_all(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    panel.show_mirror(ALL, shown=False)
    with listening() as spy:
        panel.grab()
    assert {line.text for line in spy.lines} == {"Mirror, last 10 cycles", "Switch on", "The mirror is switched off."}


@HANDS
def test_the_switch_asks_and_leaves_the_answer_to_the_notebook(qtbot: QtBot, act: Pointer) -> None:
    panel, asked = panel_of(qtbot), list[bool]()
    panel.turned.connect(asked.append)
    panel.show_mirror(CLEAR, shown=True)
    act(panel.switch, None)
    assert asked == [False]
    assert panel.switch.label == "Switch off"
    panel.show_mirror(None, shown=False)
    act(panel.switch, None)
    assert asked == [False, True]


@pytest.mark.parametrize("theme", list(Theme))
def test_no_word_and_no_colour_judges(qtbot: QtBot, theme: Theme) -> None:
    panel = panel_of(qtbot, theme=theme)
    panel.show_mirror(ALL, shown=True)
    QApplication.processEvents()
    with listening() as spy:
        image = panel.grab().toImage()
    assert [line.text for line in spy.lines if JUDGING.search(line.text)] == []
    colors = palette_of(theme)
    signs = {colors.data.rgb(), colors.learn.rgb(), colors.target.rgb()}
    seen = {image.pixelColor(x, y).rgb() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert seen & signs == set()


def test_a_longer_language_keeps_title_and_switch(qtbot: QtBot, qapp: QApplication) -> None:
    with longer_words(qapp, longer=True):
        panel = panel_of(qtbot)
        panel.show_mirror(ALL, shown=True)
        QApplication.processEvents()
        with listening() as spy:
            panel.grab()
    assert spy.overlaps(panel) == []
    assert spy.outside == []
    assert [line.whole for line in spy.lines if line.shortened and line.widget is panel.switch] == []
