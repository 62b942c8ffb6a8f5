"""The card of a board: worded once, and a small chart that shows the way by the same marks as the large one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.card import card_picture, paint_card_chart, trouble_card, waiting_card
from kata_desktop.paint.chart_picture import ChartPicture, ChartPoint, TargetSegment
from kata_desktop.paint.look import Look, Medium
from kata_desktop.paint.palette import Theme, palette_of
from kata_desktop.session.clock import SetClock
from kata_desktop.session.samples import write_sample
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import LEARNER
from tests.helpers.screens import PICTURED, SampleFile

LIGHT = palette_of(Theme.LIGHT)


def sample(now: datetime = PICTURED) -> Storyboard:
    file = SampleFile()
    write_sample("coolant_pumps", file, SetClock(PICTURED))
    return StoryboardSession(file, SetClock(now), LEARNER).board


def drawn(picture: ChartPicture, size: tuple[int, int] = (400, 100)) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    paint_card_chart(painter, Look(LIGHT, Medium.SCREEN, 1.0), picture, QRectF(0, 0, *size))
    painter.end()
    return image


def places(image: QImage, is_mark: Callable[[int], bool]) -> list[tuple[int, int]]:
    return [(x, y) for x in range(image.width()) for y in range(image.height()) if is_mark(image.pixel(x, y))]


def blue(image: QImage) -> list[tuple[int, int]]:
    return places(image, lambda pixel: pixel == LIGHT.target.rgb())


def ink(image: QImage) -> list[tuple[int, int]]:
    return places(image, lambda pixel: pixel == LIGHT.ink.rgb())


def test_a_card_tells_what_is_read_from_the_door() -> None:
    card = card_picture(sample(), PICTURED)
    assert card.title == "Cell 4, coolant pump assembly"
    assert card.actual is not None
    assert card.target is not None
    assert (card.actual.value, card.target.value, card.target.unit) == ("45.0", "42", "s")
    assert card.left == "4 days left"
    assert card.focus.startswith("Housing has to be turned over")
    assert (card.line, card.line_after) == ("Next: today 14:00", "Today 14:00, not held yet")
    assert card.name.endswith("not held on 1, planned today. Next: today 14:00.")
    assert len(card.rhythm) == 14
    assert not card.due


@pytest.mark.parametrize(
    ("days", "left", "coming"), [(4, "date is today", "today 14:00"), (5, "", "Mon 22 June, 14:00")]
)
def test_on_its_date_a_target_asks_to_be_looked_back_at(days: int, left: str, coming: str) -> None:
    card = card_picture(sample(), PICTURED + timedelta(days=days))
    assert card.due
    assert card.left == left
    assert card.line == f"Next: {coming}. Look back at the target"
    unplanned = replace(sample(), calendar=WorkCalendar(), coaching_cycles=())
    assert card_picture(unplanned, PICTURED + timedelta(days=days)).line == "Look back at the target"


def test_without_a_daily_time_a_card_tells_the_last_measurement() -> None:
    unplanned = replace(sample(), calendar=WorkCalendar(), coaching_cycles=())
    card = card_picture(unplanned, PICTURED)
    assert card.line.startswith("Last measured ")
    assert (card.meetings, card.next_at) == ((), None)


def test_a_card_tells_the_cycle_that_was_held_today() -> None:
    held = CoachingCycle("c", PICTURED.replace(hour=9, minute=0), 12)
    board = sample()
    card = card_picture(replace(board, coaching_cycles=(*board.coaching_cycles, held)), PICTURED)
    assert card.line == card.line_after == "Held today 09:00"
    assert [(one.at.hour, one.held, one.minutes) for one in card.meetings] == [(9, True, 12)]
    assert card.next_at is not None
    assert card.next_at.date() == date(2026, 6, 16)


def test_a_new_board_has_a_card_too() -> None:
    card = card_picture(Storyboard(), PICTURED)
    assert card.title == "Board without a name"
    assert card.actual is not None
    assert card.actual.missing
    assert (card.left, card.focus, card.line, card.rhythm) == ("", "", "", ())


def test_cards_without_a_board() -> None:
    assert waiting_card("Cell 4").name == "Board Cell 4. Being read."
    card = trouble_card("Cell 4", "This file is no board.", "It was not changed.")
    assert card.name == "Board Cell 4. This file is no board. It was not changed."
    assert not card.pending


def test_the_last_point_is_the_largest_and_the_target_a_blue_line() -> None:
    points = tuple(ChartPoint(n, 50.0 - n) for n in range(12))
    image = drawn(ChartPicture(16, 38, 52, points, targets=(TargetSegment(5, 20, 40.0),)))
    first = [y for x, y in ink(image) if x < 12]
    last = [y for x, y in ink(image) if x > 335]
    assert max(last) - min(last) > max(first) - min(first)
    # the line goes down, and the target lies at the bottom
    assert min(last) > max(first)
    assert min(y for _, y in blue(image)) > 70
    assert max(x for x, _ in blue(image)) > 385


def test_an_older_target_condition_does_not_flatten_the_chart() -> None:
    points = tuple(ChartPoint(n, 50.0 - n) for n in range(12))
    older = TargetSegment(0, 4, 500.0, older=True)
    assert drawn(ChartPicture(16, 38, 52, points, targets=(older,))) == drawn(ChartPicture(16, 38, 52, points))


@pytest.mark.parametrize("points", [(), (ChartPoint(0, 45.0),), (ChartPoint(0, 45.0), ChartPoint(1, 45.0))])
def test_few_and_equal_points_stay_inside(points: tuple[ChartPoint, ...]) -> None:
    marks = ink(drawn(ChartPicture(14, 45, 45, points)))
    assert bool(marks) is bool(points)
    assert all(0 < y < 99 and x < 100 for x, y in marks)


def test_a_point_left_out_is_no_mark() -> None:
    points = (ChartPoint(0, 45.0), ChartPoint(1, 44.0, left_out="machine stood"), ChartPoint(2, 43.0))
    image = drawn(ChartPicture(14, 40, 46, points))
    assert not [x for x, _ in ink(image) if 45 < x < 65]
