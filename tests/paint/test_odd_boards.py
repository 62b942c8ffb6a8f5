"""Any board that a file may hold has a picture, words for a voice, a chart, a card and a summary; nothing raises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import timedelta
from enum import Enum

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QRectF

from kata_desktop.commands.summary import summary
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.card import card_picture, paint_card_chart
from kata_desktop.paint.board.picture import actual_picture, board_picture
from kata_desktop.paint.run_chart import paint_run_chart
from kata_desktop.paint.scale import paint_scale
from kata_desktop.session.samples import SAMPLES
from tests.helpers.canvas import render
from tests.helpers.odd_boards import NOW, odd_boards
from tests.helpers.screens import PICTURED, sample_session

LOCALES = st.sampled_from(["en_GB", "de_DE", "ar_EG", "hi_IN"])
odd = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def texts(thing: object) -> Iterator[str]:
    """Every text of a picture, however deep."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from texts(part)
    elif is_dataclass(thing) and not isinstance(thing, Enum):
        for field in fields(thing):
            yield from texts(getattr(thing, field.name))


@odd
@given(odd_boards(), LOCALES)
def test_any_board_has_a_picture(board: Storyboard, locale: str) -> None:
    QLocale.setDefault(QLocale(locale))
    shown = board_picture(board, NOW)
    assert len(shown.record.rows) == len(board.experiments)
    assert shown.header.title == board.title
    assert "nan" not in shown.actual.value
    closed = len(shown.obstacles.solved) + len(shown.obstacles.dropped)
    there = closed + len(shown.obstacles.parked) + len(shown.obstacles.held)
    # one that is held apart may be in focus all the same, and then stands at both places
    assert len(board.obstacles) <= there + (shown.obstacles.focus is not None) <= len(board.obstacles) + 1
    assert summary(board, NOW.date()).strip()


@odd
@given(odd_boards())
def test_what_people_wrote_stands_there_to_the_letter(board: Storyboard) -> None:
    shown = board_picture(board, NOW)
    assert [row.step for row in shown.record.rows] == [one.step for one in reversed(board.experiments)]
    written = {one.text for one in board.obstacles}
    assert {one.text for one in (*shown.obstacles.parked, *shown.obstacles.held)} <= written
    for one in shown.obstacles.parked:
        # the voice leaves out a stop at the end, nothing else
        assert one.text.strip().rstrip(".!?… \t\n") in one.name


@odd
@given(odd_boards())
def test_the_charts_of_any_board_can_be_painted(board: Storyboard) -> None:
    assume(board.metrics)
    for metric in board.metrics:
        shown = actual_picture(board, metric, NOW.date(), most=None)
        if shown.chart is None:
            continue
        chart = shown.chart
        assert chart.low < chart.high
        assert [point.index for point in chart.points] == list(range(len(chart.points)))
        # beyond five decimals, and where sums lose their last digit, figures may look alike
        if 1e-3 < chart.high - chart.low < 1e9:
            assert len({tick.label for tick in chart.ticks}) == len(chart.ticks)
        render(lambda p, look, c=chart: paint_run_chart(p, look, c, QRectF(0, 0, 600, 300)), width=600, height=300)  # type: ignore[misc]


@odd
@given(odd_boards())
def test_card_and_scales_of_any_board_can_be_painted(board: Storyboard) -> None:
    card = card_picture(board, NOW)
    assert card.title.strip() or board.title
    assert card.actual is not None
    if card.actual.chart is not None:
        chart = card.actual.chart
        render(lambda p, look: paint_card_chart(p, look, chart, QRectF(0, 0, 300, 80)), width=300, height=80)
    for row in board_picture(board, NOW).record.rows:
        if row.scale is not None:
            scale = row.scale
            assert scale.least < scale.most
            render(lambda p, look, s=scale: paint_scale(p, look, s, QRectF(0, 0, 300, 60)), width=300, height=60)  # type: ignore[misc]


@pytest.mark.parametrize("locale", ["en_GB", "de_DE"])
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_of_the_program_shows_through_on_any_day_of_a_sample(name: str, locale: str) -> None:
    """No form left open, no None, no double space; a voice hears whole sentences, the eye no empty ones."""
    QLocale.setDefault(QLocale(locale))
    session = sample_session(name)
    signs = ("{", "}", "%n", "None", "  ", " ,", " .", "..")
    for back in range(0, 60, 3):
        day = PICTURED - timedelta(days=back)
        shown = board_picture(session.board_on(day.date()), day)
        assert [text for text in texts(shown) if any(sign in text for sign in signs)] == []
        spoken = [shown.target.name, shown.actual.name, shown.step.name, *(row.name for row in shown.record.rows)]
        assert [text for text in spoken if text[-1] not in ".?!"] == []
