"""Leaves of any size: what is looked at is what is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts
from kata_desktop.report.card_sheets import Layout, card_sheets
from kata_desktop.report.forms import Form
from kata_desktop.report.leaves import Leaf, card_leaves, form_leaves, leaves_pdf, page_leaf
from kata_desktop.report.paper import Paper
from tests.helpers.canvas import distance


def darkness(leaf: Leaf, width: int = 200) -> float:
    """The share of dark pixels of a leaf."""
    image = leaf.image(width)
    dark = sum(image.pixelColor(x, y).lightness() < 110 for y in range(image.height()) for x in range(image.width()))
    return dark / (image.width() * image.height())


@pytest.mark.parametrize(("layout", "size"), [(Layout.POCKET, (74, 105)), (Layout.A4, (210, 297))])
def test_the_card_has_a_light_front_and_a_dark_back(qapp: QApplication, layout: Layout, size: tuple[int, int]) -> None:
    front, back = card_leaves(layout, AS_ON_THE_CARD)
    assert front.millimetres == back.millimetres == QSizeF(*size)
    assert darkness(front) < 0.2
    assert darkness(back) > darkness(front) + 0.3


def test_a_picture_keeps_the_shape_of_its_paper(qapp: QApplication) -> None:
    (leaf,) = form_leaves([Form.RECORD], Paper.A4)
    image = leaf.image(297)
    assert (image.width(), image.height()) == (297, 210)
    assert distance(image.pixelColor(3, 3), image.pixelColor(293, 206)) < 5
    assert leaf.image(1).height() == 1


def test_a4_and_a3_show_the_same_form(qapp: QApplication) -> None:
    small, large = (form_leaves([Form.BOARD], paper)[0] for paper in (Paper.A4, Paper.A3))
    assert small.millimetres != large.millimetres
    # to the width of a line the same page
    assert darkness(small) == pytest.approx(darkness(large), abs=0.01)


def test_the_wording_of_a_board_changes_the_card_and_no_form(qapp: QApplication) -> None:
    own = CycleTexts(questions={"en": {"target": "W" * 40}})
    assert card_leaves(Layout.POCKET, own)[0].image(300) != card_leaves(Layout.POCKET, AS_ON_THE_CARD)[0].image(300)
    assert card_leaves(Layout.POCKET, own)[1].image(300) == card_leaves(Layout.POCKET, AS_ON_THE_CARD)[1].image(300)


def test_a_file_of_all_forms_is_written_in_their_order(qapp: QApplication, tmp_path: Path) -> None:
    content = leaves_pdf(form_leaves(list(Form), Paper.A3), "Forms")
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == len(Form)


def test_a_leaf_of_a_page_is_a3_unless_said(qapp: QApplication) -> None:
    sheet = card_sheets(Layout.POCKET)[0].cards[0].page
    assert page_leaf(sheet).millimetres == QSizeF(420, 297)
    assert page_leaf(sheet, Paper.A0).millimetres == QSizeF(1189, 841)
