"""On a page nothing covers anything else, nothing is too small, and nothing leaves its frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtWidgets import QApplication

from kata_desktop.core.experiment import Stage
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint import text
from kata_desktop.paint.board.values import BoardPicture, ObstaclePicture
from kata_desktop.report.compose import compose
from kata_desktop.report.items import (
    Badge,
    Bars,
    Chart,
    Figure,
    Frame,
    Icon,
    Item,
    Lozenge,
    Mark,
    Page,
    Ring,
    Rule,
    Scale,
    Square,
    Strip,
    Tone,
    Words,
)
from kata_desktop.report.layout import layout
from kata_desktop.report.paint import LOOK
from kata_desktop.report.paper import PAGE_HEIGHT, PAGE_WIDTH, SMALLEST_TEXT
from kata_desktop.report.pdf import board_pages
from tests.helpers.paper_board import AS_OF, empty_paper_board, paper_board, row, worded
from tests.helpers.pseudo import speak_pseudo

SOLID = (Badge, Bars, Chart, Figure, Icon, Lozenge, Mark, Ring, Scale, Square, Strip, Words)
MARGIN = QRectF(44, 30, PAGE_WIDTH - 88, PAGE_HEIGHT - 60)

Change = Callable[[str], str]


def longer(words: str) -> str:
    return words and words + " " + words[: round(len(words) * 0.4)]


def huge(words: str) -> str:
    return words and ("<b>Größe</b> & 🙂 " * 700)[:10_000]


def one_word(words: str) -> str:
    return words and "Donaudampfschifffahrt" * 400


CHANGES: list[Change] = [str, longer, huge, one_word]


def pages_of(board: BoardPicture, *, pen: bool = False) -> list[Page]:
    return [layout(sheet, LOOK) for sheet in compose(board, as_of=AS_OF, lines_for_writing=pen)]


def room_of(item: Item) -> QRectF:
    """The room an item takes; neighbours of a chart may touch its margins."""
    return item.place.adjusted(7, 4, -13, 0) if isinstance(item, Chart) else item.place


def covered(page: Page) -> list[tuple[Item, Item]]:
    """Pairs of things that lie on each other."""
    solid = [item for item in page.items if isinstance(item, SOLID)]
    return [
        (one, other)
        for one, other in combinations(solid, 2)
        if room_of(one).adjusted(0.5, 0.5, -0.5, -0.5).intersects(room_of(other).adjusted(0.5, 0.5, -0.5, -0.5))
    ]


def outside(page: Page) -> list[Item]:
    """Things that leave the page or cross the line of a frame."""
    frames = [item.place for item in page.items if isinstance(item, Frame)]
    solid = [item for item in page.items if isinstance(item, SOLID)]
    return [
        item
        for item in solid
        if not MARGIN.contains(room_of(item))
        or any(frame.intersects(room_of(item)) and not frame.contains(room_of(item)) for frame in frames)
    ]


def words_of(page: Page) -> list[str]:
    return [item.text for item in page.words()]


@pytest.mark.parametrize("pen", [False, True], ids=["plain", "pen"])
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("board", [paper_board, empty_paper_board])
def test_nothing_covers_anything_and_all_stays_inside(
    board: Callable[[], BoardPicture], change: Change, pen: bool
) -> None:
    for page in pages_of(worded(board(), change), pen=pen):
        assert covered(page) == []
        assert outside(page) == []


@pytest.mark.parametrize("pen", [False, True], ids=["plain", "pen"])
def test_the_samples_fit(any_sample: Storyboard, now: datetime, pen: bool) -> None:
    for page in board_pages(any_sample, now=now, lines_for_writing=pen):
        assert covered(page) == []
        assert outside(page) == []


@pytest.fixture
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    translator = speak_pseudo(qapp)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("pseudo_language")
def test_a_longer_language_fits_and_is_cut_hardly_anywhere(coolant: Storyboard, now: datetime) -> None:
    (page,) = board_pages(coolant, now=now)
    assert covered(page) == []
    assert outside(page) == []
    assert [words for words in words_of(page) if words.endswith("…")] == []


@settings(max_examples=20)
@given(
    texts=st.lists(st.text(max_size=90), min_size=1, max_size=14),
    solved=st.integers(0, 14),
    focus=st.text(max_size=300),
    pen=st.booleans(),
)
def test_any_list_of_obstacles_fits(texts: list[str], solved: int, focus: str, pen: bool) -> None:
    board = paper_board()
    some = tuple(ObstaclePicture(str(n), words) for n, words in enumerate(texts))
    lot = replace(board.obstacles, focus=ObstaclePicture("f", focus, focus), parked=some[solved:], solved=some[:solved])
    for page in pages_of(replace(board, obstacles=lot), pen=pen):
        assert covered(page) == []
        assert outside(page) == []


def test_what_finds_no_room_is_counted() -> None:
    board = paper_board()
    parked = tuple(ObstaclePicture(str(n), f"Obstacle {n} of many") for n in range(20))
    (page,) = pages_of(replace(board, obstacles=replace(board.obstacles, parked=parked)))
    shown = [words for words in words_of(page) if words.startswith("Obstacle") and words.endswith("many")]
    assert shown == [f"Obstacle {n} of many" for n in range(len(shown))]
    assert len(shown) >= 7
    assert f"and {22 - len(shown)} more" in words_of(page)


def test_no_text_is_smaller_than_ten_and_a_half_points() -> None:
    for change in CHANGES:
        for page in pages_of(worded(paper_board(), change)):
            assert min(item.size for item in page.words()) >= SMALLEST_TEXT
            others = [item.size for item in page.items if isinstance(item, Ring | Lozenge | Strip | Figure)]
            assert min(others) >= SMALLEST_TEXT


@pytest.mark.parametrize("number", ["7", "42", "123"])
def test_numbers_of_experiments_stay_readable(number: str) -> None:
    board = paper_board()
    record = replace(board.record, rows=(row(int(number)), row(int(number), surprise=True)))
    (page,) = pages_of(replace(board, record=record))
    rings = [item for item in page.items if isinstance(item, Ring) and item.size == 16]
    lozenges = [item for item in page.items if isinstance(item, Lozenge)]
    rooms = [1.45 * rings[0].place.width() / 2, 0.9 * lozenges[0].side]
    width = text.text_width(LOOK, number, size=SMALLEST_TEXT, weight=rings[0].weight)
    assert min(rooms) >= width - 0.5


def test_all_words_of_the_board_stand_on_the_page(coolant: Storyboard, now: datetime) -> None:
    (page,) = board_pages(coolant, now=now)
    shown = " ".join(words_of(page))
    for words in (
        *(coolant.title, coolant.experiments[0].learned, coolant.experiments[4].step),
        *(obstacle.text.rstrip(".") for obstacle in coolant.obstacles),
        *("in three shifts in a row", "Learner: team lead. Coach: area manager", "set on 5 June", "Mon 15 June"),
    ):
        assert words in shown


def test_the_panels_stand_where_the_design_puts_them() -> None:
    (page,) = pages_of(paper_board())
    frames = [item.place for item in page.items if isinstance(item, Frame)]
    left_tops = {(round(place.left() - place.left() % 1), round(place.top() - place.top() % 1)) for place in frames}
    assert {(45, 122), (357, 122), (1159, 122), (45, 564), (45, 688)} <= left_tops
    rings = sorted(
        (item.place.left(), item.number) for item in page.items if isinstance(item, Ring) and item.size == 18
    )
    assert [number for _, number in rings] == ["1", "4", "2", "3", "5"]


def test_the_target_line_runs_through_all_rows_that_share_it() -> None:
    (page,) = pages_of(paper_board())
    scales = [item for item in page.items if isinstance(item, Scale)]
    assert len(scales) == 6
    for above, below in pairwise(scales):
        assert above.place.bottom() == pytest.approx(below.place.top())
    assert {scale.picture.target for scale in scales} == {42.0}


def test_a_row_with_another_unit_says_its_numbers_in_words() -> None:
    board = paper_board()
    other = row(2, shared=False, expected="15–20 %", happened="31 %", surprise=True)
    unmeasured = row(1, scale=None, shared=False, expected="nobody waits", happened="one waited", stage=Stage.RUNNING)
    (page,) = pages_of(replace(board, record=replace(board.record, rows=(other, unmeasured))))
    tones = {item.text: item.tone for item in page.words()}
    assert tones["15–20 %"] is Tone.LEARN
    assert tones["31 %"] is Tone.LEARN
    assert tones["nobody waits"] is Tone.LEARN
    assert "one waited" not in tones
    (scale,) = [item for item in page.items if isinstance(item, Scale)]
    assert scale.picture.label == ""


def test_the_metric_is_named_beside_the_title_when_the_target_is_in_another_one() -> None:
    board = paper_board()
    assert words_of(pages_of(board)[0]).count("Cycle time per pump") == 1
    other = replace(board, actual=replace(board.actual, metric="Pumps per shift"))
    assert "Pumps per shift" in words_of(pages_of(other)[0])


def test_an_empty_board_asks_and_leaves_room_for_the_pen() -> None:
    (page,) = pages_of(empty_paper_board(), pen=True)
    shown = " ".join(words_of(page))
    for words in (
        "What would be really good for our customers?",
        "How should the process run in 14 days? First watch it, then decide.",
        "Nothing measured yet. Go to the process and watch 20 cycles.",
        "What keeps us from the target? Write down what you see, one at a time.",
        "Choose one. A small one is good.",
        "What do we want to find out next?",
        "Nothing tried yet. The first step may be small: go, watch, count.",
    ):
        assert words in shown
    assert sum(isinstance(item, Square) for item in page.items) >= 5
    assert sum(isinstance(item, Rule) for item in page.items) >= 60
    assert not any(isinstance(item, Badge | Chart) for item in page.items)


def test_a_long_moment_moves_the_motto_aside() -> None:
    (sheet,) = compose(paper_board(), as_of="Montag, 15. Juni 2026, 13:42 Uhr " * 2)
    page = layout(sheet, LOOK)
    assert covered(page) == []
    assert any(words.startswith("Every step is an experiment") for words in words_of(page))


def test_a_target_without_a_date_has_no_days() -> None:
    board = paper_board()
    (page,) = pages_of(replace(board, target=replace(board.target, by="", set_on="", days=0, past=0)))
    assert not any(isinstance(item, Bars) for item in page.items)
    assert covered(page) == []


@pytest.mark.parametrize("board", [paper_board, empty_paper_board])
def test_rules_stay_inside_their_frames(board: Callable[[], BoardPicture]) -> None:
    for page in pages_of(board(), pen=True):
        frames = [item.place for item in page.items if isinstance(item, Frame)]
        for rule in (item for item in page.items if isinstance(item, Rule)):
            assert any(frame.adjusted(-1, -1, 1, 1).contains(rule.place.center()) for frame in frames)
            assert rule.place.width() >= 0


def test_lines_for_writing_give_squares_and_rows() -> None:
    plain, pen = (pages_of(paper_board(), pen=pen) for pen in (False, True))
    squares = [sum(isinstance(item, Square) for item in pages[0].items) for pages in (plain, pen)]
    assert squares[1] >= squares[0] + 2
    assert len(plain) == 1
    assert sum(isinstance(item, Scale) for item in pen[1].items) == 18
