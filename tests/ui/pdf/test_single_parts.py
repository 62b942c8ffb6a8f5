"""What can be chosen of a page, and the page as it will be printed, by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import AS_ON_THE_CARD, worded
from kata_desktop.report.card_sheets import Layout
from kata_desktop.report.forms import Form
from kata_desktop.report.leaves import Leaf
from kata_desktop.report.paper import Paper
from kata_desktop.ui.pdf.options import OptionsPanel
from kata_desktop.ui.pdf.preview import PagePreview
from kata_desktop.ui.pdf.print_options import PrintOptions, What
from kata_desktop.ui.pdf.switch import Switch
from tests.helpers.alone import show, style_of
from tests.helpers.on_screen import overlaps
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.seen_text import listening


@HANDS
@pytest.mark.parametrize("label", ["Names", "<b>x</b> & y", "word " * 40])
def test_a_switch_turns_and_says_how_it_stands(qtbot: QtBot, act: Pointer, label: str) -> None:
    switch = Switch(style_of(), label)
    show(qtbot, switch, 420, 80)
    told: list[bool] = []
    switch.toggled.connect(told.append)
    names = [switch.accessibleName()]
    for _ in range(2):
        act(switch)
        names.append(switch.accessibleName())
    assert told == [True, False]
    assert names == [f"{label}, off", f"{label}, on", f"{label}, off"]


@HANDS
@pytest.mark.parametrize("size", Paper, ids=str)
def test_one_paper_is_chosen_and_its_measures_are_said(qtbot: QtBot, act: Pointer, size: Paper) -> None:
    panel = OptionsPanel(style_of())
    show(qtbot, panel, 520, 700)
    assert panel.paper is Paper.A3
    act(panel.tiles[size])
    assert panel.paper is size
    assert [one for one, tile in panel.tiles.items() if tile.isChecked()] == [size]
    assert f"{size.millimetres.width():.0f}" in panel.said[0]
    assert (len(panel.said) == 2) is (size.smallest_points < 9)
    assert panel.accessibleDescription() in ("", " ".join(panel.said))


def test_every_choice_is_told(qtbot: QtBot) -> None:
    panel, told = OptionsPanel(style_of()), list[Paper]()
    show(qtbot, panel, 520, 700)
    panel.chosen.connect(lambda: told.append(panel.paper))
    for part in (panel.tiles[Paper.A4], panel.lines_for_writing, panel.without_names, panel.tiles[Paper.A3]):
        click(part)
    assert told == [Paper.A4, Paper.A4, Paper.A4, Paper.A3]
    assert panel.lines_for_writing.isChecked()
    assert panel.without_names.isChecked()


def options_of(qtbot: QtBot, what: What) -> PrintOptions:
    options = PrintOptions(style_of(), AS_ON_THE_CARD)
    options.show_kind(what)
    show(qtbot, options, 560, round(options.height_for(520)) + 60)
    return options


@pytest.mark.parametrize("what", What)
def test_only_what_belongs_to_the_kind_is_in_sight(qtbot: QtBot, what: What) -> None:
    options = options_of(qtbot, what)
    assert options.what is what
    layouts = {tile.isVisible() for tile in options.layouts.values()}
    others = {part.isVisible() for part in (*options.papers.values(), *options.forms.values())}
    assert (layouts, others) == ({what is What.CARD}, {what is What.FORMS})
    assert overlaps(options) == []


def test_both_kinds_have_a_title_of_their_own(qtbot: QtBot) -> None:
    assert options_of(qtbot, What.CARD).title != options_of(qtbot, What.FORMS).title


@pytest.mark.parametrize("form", list(Form)[:3], ids=lambda form: form.value)
def test_a_form_that_is_switched_off_is_not_printed(qtbot: QtBot, form: Form) -> None:
    options = options_of(qtbot, What.FORMS)
    whole = len(options.leaves())
    click(options.forms[form])
    without = len(options.leaves())
    assert without < whole
    for other, switch in options.forms.items():
        switch.setChecked(other is form)
    assert len(options.leaves()) + without == whole
    click(options.forms[form])
    assert options.leaves() == ()


def test_the_card_says_when_it_wants_both_sides_and_own_words(qtbot: QtBot) -> None:
    options = options_of(qtbot, What.CARD)
    assert list(options.said) == []
    click(options.layouts[Layout.A4])
    assert len(options.said) == 1
    options.texts = worded(AS_ON_THE_CARD, "en", "target", "Where to?")
    assert len(options.said) == 2


@pytest.mark.parametrize(("pressed", "step"), [(Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)])
def test_the_page_keys_turn_the_pages(qtbot: QtBot, pressed: Qt.Key, step: int) -> None:
    options = options_of(qtbot, What.CARD)
    with qtbot.waitSignal(options.turn_wanted) as told:
        QTest.keyClick(options, pressed)
    assert told.args == [step]


def leaf(width: float, height: float) -> Leaf:
    """A page filled with one colour."""

    def fill(painter: QPainter, size: QSizeF) -> None:
        painter.fillRect(0, 0, round(size.width()), round(size.height()), QColor("#123456"))

    return Leaf(fill, QSizeF(width, height))


@pytest.mark.parametrize(
    ("paper", "room"),
    [((420, 297), (600, 600)), ((297, 420), (600, 300)), ((100, 100), (500, 200)), ((85, 54), (300, 300))],
)
def test_a_page_is_as_large_as_its_room_allows_and_in_the_middle(
    qtbot: QtBot, paper: tuple[int, int], room: tuple[int, int]
) -> None:
    preview = PagePreview(style_of())
    show(qtbot, preview, *room)
    size = preview.size_u()
    preview.show_leaf(leaf(*paper))
    image = preview.grab().toImage()
    filled = [
        (x, y)
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
        if image.pixelColor(x, y) == QColor("#123456")
    ]
    scale = min(size.width() / paper[0], size.height() / paper[1]) * image.width() / size.width()
    for axis, whole in ((0, image.width()), (1, image.height())):
        low, high = min(one[axis] for one in filled), max(one[axis] for one in filled)
        assert high - low == pytest.approx(paper[axis] * scale, abs=10)
        assert (low + high) / 2 == pytest.approx(whole / 2, abs=6)


def test_a_page_that_is_taken_away_leaves_nothing(qtbot: QtBot) -> None:
    preview = PagePreview(style_of())
    show(qtbot, preview, 200, 200)
    empty = preview.grab().toImage()
    preview.show_leaf(leaf(100, 100))
    assert preview.grab().toImage() != empty
    preview.show_leaf(None)
    assert preview.grab().toImage() == empty
    with listening() as spy:
        preview.grab()
    assert spy.lines == []
