"""The observation sheet as it was written stands in the form that is filled in by hand."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kata_desktop.core.coaching import Phase
from kata_desktop.core.ink import NO_INK, Ink, Stroke
from kata_desktop.core.notebook import Feedback, Mark, Observation, Seen, seen_ink
from kata_desktop.paint.ink import Written, ink_size
from kata_desktop.report.forms_sheets import observation
from kata_desktop.report.items import Handwriting, Rule, Words
from kata_desktop.report.observation import observed, written
from kata_desktop.report.paint import LOOK
from kata_desktop.report.paper import PAGE_HEIGHT, PAGE_WIDTH, Paper
from tests.helpers.observations import FEEDBACK, SEEN

SHEET = Observation(
    "1", datetime(2026, 6, 15, 14, tzinfo=UTC), title="Cell 4", coach="area manager", observer="second coach",
    practise="Wait, count to five", phases=SEEN, feedback=Feedback(**FEEDBACK),  # type: ignore[arg-type]
)  # fmt: skip


def said(found: Observation, paper: Paper = Paper.A4) -> str:
    """All words of the page, one after the other."""
    return " ".join(item.text for item in observed(LOOK, paper, found).items if isinstance(item, Words))


@pytest.mark.parametrize("paper", Paper, ids=str)
def test_everything_written_is_on_the_page(paper: Paper) -> None:
    told = said(SHEET, paper)
    for words in (SHEET.title, SHEET.coach, SHEET.observer, SHEET.practise, "0:50", "5:50", "[gave a solution]"):
        assert words in told
    for words in FEEDBACK.values():
        for word in words.split():
            assert word in told


def test_nothing_leaves_the_page() -> None:
    long = Seen(90, "word " * 400, "answer " * 400, tuple(Mark))
    found = Observation("1", SHEET.at, title="Cell " * 40, phases=dict.fromkeys(Phase, long))
    for item in observed(LOOK, Paper.A4, found).items:
        if isinstance(item, Words):
            assert item.place.left() >= 0
            assert item.place.right() <= PAGE_WIDTH
            assert item.place.bottom() <= PAGE_HEIGHT


def test_an_observation_without_a_word_is_the_empty_form() -> None:
    empty = observation(LOOK, Paper.A4)
    found = observed(LOOK, Paper.A4, Observation("1", SHEET.at, title="Cell 4"))
    lines = [sum(isinstance(item, Rule) for item in page.items) for page in (empty, found)]
    assert lines[0] == lines[1]
    assert written(Observation("1", SHEET.at)).rows == ((Written(), Written(), ""),) * 5


HAND = Ink(tuple(Stroke(f"s{n}", "1", "x", ((n * 60, 100 + n % 2 * 60), (n * 60 + 40, 60))) for n in range(12)))


def test_what_is_written_by_hand_is_drawn_in_its_cell_above_what_is_typed() -> None:
    by_hand = {seen_ink(Phase.REFLECTING, "coach"), seen_ink(Phase.REFLECTING, "learner"), "effect"}
    asked: list[str] = []

    def ink(thing: str, field: str) -> Ink:
        asked.append(thing)
        return HAND if field in by_hand else NO_INK

    page = observed(LOOK, Paper.A4, SHEET, ink)
    places = [item.place for item in page.items if isinstance(item, Handwriting)]
    assert len(places) == len(by_hand)
    assert set(asked) == {SHEET.id}
    words = [item.place for item in page.words()]
    for place in places:
        # a line of it can be read
        assert ink_size(HAND, place.width(), place.height())[1] > 30
        assert not any(place.intersects(line) for line in words)
    empty = observed(LOOK, Paper.A4, Observation("1", SHEET.at), ink)
    assert sum(isinstance(item, Handwriting) for item in empty.items) == len(by_hand)


def test_written_feedback_takes_the_place_of_its_lines() -> None:
    empty, filled = observation(LOOK, Paper.A4), observed(LOOK, Paper.A4, SHEET)
    lines = [sum(isinstance(item, Rule) for item in page.items) for page in (empty, filled)]
    assert lines[0] - lines[1] == 3 * len(FEEDBACK)
