"""The chain of coaching as it is drawn: an arrow where coaching is entered, dots and a question where not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.chain import chain
from kata_desktop.core.notebook import Link
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.notebook.chain_view import ChainShown, ChainView
from tests.helpers.alone import style_of
from tests.helpers.on_screen import drawn, overlaps
from tests.helpers.pointer import click
from tests.helpers.seen_text import listening

LINKS = (Link("1", "Plant manager", "Area manager", how="every Friday"), Link("2", "Director", "Plant manager"))
ODD = ("<b>Anna</b> &amp; co", "مدير المصنع", "W" * 300, "Zwölf Pumpenmeisterinnen", "\u200b\u202eabc")


def shown_with(links: tuple[Link, ...] = (), **other: object) -> ChainShown:
    fields: dict[str, object] = {
        "rungs": chain(links, learner="Team lead", coach="Area manager"),
        "board": "Cell 4",
        "how": "every work day, 14:00",
        "second_coach": "",
        "observed": "last: today",
        "is_observed": True,
    }
    return ChainShown(**{**fields, **other})  # type: ignore[arg-type]


def view_of(qtbot: QtBot, shown: ChainShown, width: int = 398, mode: Mode = Mode.DESK) -> ChainView:
    style = style_of(mode)
    view = ChainView(style)
    qtbot.addWidget(view)
    view.show_chain(shown)
    edge = 2 * view.margin_px()
    view.resize(style.pixels(width) + edge, style.pixels(view.fit(10_000)) + edge)
    view.show()
    QApplication.processEvents()
    return view


@pytest.mark.parametrize(
    ("links", "question"),
    [
        ((), "the area manager"),
        (LINKS[:1], "the plant manager"),
        (LINKS, "Director"),
        ((*LINKS, Link("3", "Consultant", "")), "Director"),
    ],
    ids=[0, 1, 2, 3],
)
@pytest.mark.parametrize("mode", list(Mode))
def test_boxes_stand_below_each_other_with_room_between(
    qtbot: QtBot, links: tuple[Link, ...], question: str, mode: Mode
) -> None:
    shown = shown_with(links)
    view = view_of(qtbot, shown, 560, mode)
    boxes = [drawn(box, view) for box in view.boxes]
    assert len(boxes) == len(shown.rungs)
    assert all(view.rect().contains(box) for box in boxes)
    assert all(lower.top() - upper.bottom() >= 20 for upper, lower in pairwise(boxes))
    assert overlaps(view) == []
    assert [gap.accessibleName() for gap in view.gaps] == [f"Who coaches {question}? Nobody is entered yet."]


def test_an_arrow_is_drawn_with_how_and_the_second_coach_beside(qtbot: QtBot) -> None:
    view = view_of(qtbot, shown_with(LINKS[:1]))
    with listening() as spy:
        view.grab()
    told = [line.text for line in spy.lines]
    assert told.count("every work day, 14:00") == 1
    assert told.count("every Friday") == 1
    assert {"Second coach", "last: today"} <= set(told)
    assert spy.overlaps(view) == []
    assert spy.outside == []


def test_who_was_never_observed_is_joined_by_dots(qtbot: QtBot) -> None:
    observed, never = (view_of(qtbot, shown_with(is_observed=seen)).grab().toImage() for seen in (True, False))
    assert observed != never


@pytest.mark.parametrize("name", ODD, ids=range(len(ODD)))
def test_any_name_stays_in_its_box_and_is_shown_as_it_was_written(qtbot: QtBot, name: str) -> None:
    links = (Link("1", name, "Area manager", how=name), Link("2", name + "x", ""))
    view = view_of(qtbot, shown_with(links, second_coach=name, board=name))
    with listening() as spy:
        view.grab()
    assert spy.outside == []
    assert any(line.text.startswith(name[:3]) or line.whole.startswith(name[:3]) for line in spy.lines)
    assert view.boxes[1].accessibleName().startswith(name)


def test_what_lies_between_gives_way_before_anything_is_cut(qtbot: QtBot) -> None:
    view = view_of(qtbot, shown_with(LINKS))
    whole = view.fit(10_000)
    assert view.fit(whole - 60) == whole - 60
    # down to what a question needs, and never further
    assert view.fit(10) == view.fit(100) < whole - 60
    assert view.fit(whole) == whole


def test_the_same_chain_is_not_built_anew(qtbot: QtBot) -> None:
    """Whoever stands on a box with the keyboard is not thrown off it by a change elsewhere."""
    view = view_of(qtbot, shown_with(LINKS))
    first = list(view.boxes)
    view.show_chain(shown_with(LINKS))
    assert view.boxes == first
    view.show_chain(shown_with(LINKS[:1]))
    assert view.boxes != first
    asked: list[str] = []
    view.gap_chosen.connect(asked.append)
    click(view.gaps[0])
    assert asked == ["Plant manager"]
