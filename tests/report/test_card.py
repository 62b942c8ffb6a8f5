"""The pocket card read back from its file: its words, its size, and that every back lies behind its front."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from kata_desktop.core.coaching import CycleTexts
from kata_desktop.paint.look import Weight
from kata_desktop.report.card import CARD, SMALLEST, Card, card
from kata_desktop.report.card_sheets import (
    SHEET,
    UNITS,
    CardSheet,
    Layout,
    card_sheets,
    four_on_a_sheet,
    mirrored,
    write_card,
)
from kata_desktop.report.items import Fill, Icon, Item, Loop, Page, Rule, Tone, Words
from kata_desktop.report.paint import LOOK, paint_items
from kata_desktop.report.pdf import FolderMissing, drawn_pdf
from kata_desktop.report.placing import Block, Placing, Voice
from kata_desktop.words import forms, questions
from kata_desktop.words.language import language_of_locale
from kata_desktop.words.questions import Question
from tests.helpers.pseudo import speak_pseudo

POINT = 25.4 / 72
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def tool(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def words_on(path: Path, page: int) -> list[tuple[str, float, float]]:
    """Each word with its left end and the middle of its box in millimetres."""
    number = str(page)
    found = _WORD.findall(tool("pdftotext", "-bbox", "-f", number, "-l", number, path, "-"))
    return [(word, float(left) * POINT, (float(top) + float(low)) / 2 * POINT) for left, top, _, low, word in found]


def places(path: Path, page: int, word: str) -> list[tuple[float, float]]:
    return [(x, y) for found, x, y in words_on(path, page) if found == word]


def said(page: Page) -> str:
    return " ".join(words.text for words in page.words())


@pytest.fixture(params=Layout)
def layout(request: pytest.FixtureRequest) -> Layout:
    return Layout(request.param)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "card.pdf"


@pytest.fixture
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    translator = speak_pseudo(qapp)
    yield
    QCoreApplication.removeTranslator(translator)


# ------------------------------------------------------------------------------------------ the words


def everything_is_said() -> None:
    one = card(LOOK)
    for question in questions.questions():
        assert " ".join(question.split()) in said(one.front)
    for question in questions.reflection_questions():
        assert question in said(one.back)
    for words in (forms.card_title(), forms.card_turn(), forms.card_footnote()):
        assert words in said(one.front)
    for words in (questions.default(Question.TURN), *forms.card_back_note()):
        assert words in said(one.back)


def test_the_front_asks_five_questions_and_the_back_four() -> None:
    everything_is_said()
    assert [item.text for item in card(LOOK).front.words() if item.text.isdigit()] == list("12345")


@pytest.mark.usefixtures("pseudo_language")
def test_a_longer_language_loses_no_word() -> None:
    everything_is_said()


def test_a_board_prints_its_own_wording_cut_where_it_is_too_long() -> None:
    long = "Which of all the things that keep us from there do we look at today, " * 12
    wording = {which.value: long for which in (*questions.FIVE, Question.HAPPENED)} | {
        "turn": "Look back",
        "step": "So?",
    }
    one = card(LOOK, CycleTexts(questions={language_of_locale(): wording}))
    assert "So?" in said(one.front)
    assert said(one.front).count("…") == 4
    assert "Look back" in said(one.back)
    assert "What actually happened?" not in said(one.back)
    check_places(one.front)
    check_places(one.back)


def test_a_new_sentence_begins_a_new_line_where_that_costs_none() -> None:
    lines = [words.text for words in card(LOOK).front.words()]
    assert "What do you expect to happen?" in lines
    # question 3 has no line to spare
    assert not any(line.startswith("Which one") for line in lines)


# ------------------------------------------------------------------------------------------ the places


def solid(page: Page) -> list[Item]:
    return [item for item in page.items if isinstance(item, Words | Icon | Rule)]


def overlapping(page: Page) -> list[tuple[Item, Item]]:
    # a level line has no height of its own
    rooms = [(item, item.place.adjusted(1, -1, -1, 1)) for item in solid(page)]
    return [(one, other) for (one, a), (other, b) in combinations(rooms, 2) if a.intersects(b)]


def check_places(page: Page) -> None:
    assert overlapping(page) == []
    margin = CARD.adjusted(50, 45, -50, -45)
    assert [item for item in solid(page) if not margin.contains(item.place.adjusted(0, -1, 0, 1))] == []
    assert min(words.size for words in page.words()) >= SMALLEST
    rings = [item.place for item in page.items if isinstance(item, Loop)]
    bars = [item.place for item in page.items if isinstance(item, Fill) and item.place != CARD]
    for room in (*rings, *bars):
        crossing = [w for w in solid(page) if w.place.adjusted(0, -1, 0, 1).intersects(room)]
        assert [w for w in crossing if not room.contains(w.place)] == []


@pytest.mark.parametrize("side", ["front", "back"])
def test_nothing_overlaps_or_leaves_the_card(side: str) -> None:
    check_places(getattr(card(LOOK), side))


@pytest.mark.usefixtures("pseudo_language")
@pytest.mark.parametrize("side", ["front", "back"])
def test_nor_does_it_in_a_longer_language(side: str) -> None:
    check_places(getattr(card(LOOK), side))


def test_the_smallest_text_has_eight_points() -> None:
    assert SMALLEST / UNITS / POINT >= 8


def test_the_back_is_dark_and_its_words_are_light() -> None:
    back = card(LOOK).back
    assert back.items[0] == Fill(CARD, Tone.DARK)
    assert {words.tone for words in back.words()} == {Tone.ON_DARK, Tone.ON_DARK2}


# ------------------------------------------------------------------------------------------ the file


def size_in_mm(path: Path) -> tuple[float, float]:
    found = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", tool("pdfinfo", path))
    assert found
    return float(found.group(1)) * POINT, float(found.group(2)) * POINT


@pytest.mark.parametrize(("layout", "size"), [(Layout.POCKET, (74, 105)), (Layout.A4, (210, 297))])
def test_two_pages_of_the_size_asked_for(out: Path, layout: Layout, size: tuple[int, int]) -> None:
    write_card(out, layout)
    assert size_in_mm(out) == pytest.approx(size, abs=0.5)
    facts = tool("pdfinfo", out)
    assert re.search(r"Pages:\s+2\b", facts)
    assert re.search(r"Title:\s+The five questions\n", facts)
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", out)


def test_every_word_is_found_in_the_file(out: Path, layout: Layout) -> None:
    write_card(out, layout)
    for number, sheet in enumerate(card_sheets(layout), start=1):
        printed = [item.text for item in sheet.below if isinstance(item, Words)]
        printed += [said(placed.page) for placed in sheet.cards]
        found = Counter(word for word, _, _ in words_on(out, number))
        assert Counter(" ".join(printed).split()) - found == Counter()


def test_only_our_typeface_is_embedded_and_nothing_is_a_picture(out: Path, layout: Layout) -> None:
    write_card(out, layout)
    fonts = tool("pdffonts", out).splitlines()[2:]
    assert len(fonts) == 2
    assert all(line.startswith("Overpass-") and line.split()[4:7:2] == ["yes", "yes"] for line in fonts)
    assert len(tool("pdfimages", "-list", out).splitlines()) == 2


def test_the_words_of_the_file_lie_where_they_were_laid(out: Path) -> None:
    write_card(out, Layout.POCKET)
    front, _ = card_sheets(Layout.POCKET)
    laid = next(words for words in front.cards[0].page.words() if words.text == "The five questions")
    ((x, y),) = places(out, 1, "five")
    assert x > laid.place.left() / UNITS
    assert y == pytest.approx(laid.place.center().y() / UNITS, abs=1.5)


def test_nothing_is_written_where_there_is_no_folder(tmp_path: Path, layout: Layout) -> None:
    with pytest.raises(FolderMissing):
        write_card(tmp_path / "away" / "card.pdf", layout)
    assert list(tmp_path.iterdir()) == []


# ------------------------------------------------------------------------------------------ four on A4


def turned(x: float) -> float:
    """Where a place of the back lies when one looks through the sheet from its front, in millimetres."""
    return SHEET.width() / UNITS - x


def test_the_file_has_a_back_behind_each_of_four_fronts(out: Path) -> None:
    write_card(out, Layout.A4)
    one = card(LOOK)
    starts = []
    for page, side, word in ((1, one.front, "five"), (2, one.back, "Reflect")):
        pocket = drawn_pdf([partial(draw, side)], QSizeF(74, 105), title="", author="")
        out.with_name("one.pdf").write_bytes(pocket)
        ((x, y),) = places(out.with_name("one.pdf"), 1, word)
        starts.append([QPointF(left - x, top - y) for left, top in places(out, page, word)])
    fronts, backs = starts
    assert len(fronts) == 4
    width = CARD.width() / UNITS
    behind = [QPointF(turned(back.x()) - width, back.y()) for back in backs]
    for front in fronts:
        assert [(front - back).manhattanLength() < 0.2 for back in behind].count(True) == 1


def draw(side: Page, painter: QPainter, size: QSizeF) -> None:
    painter.scale(size.width() / CARD.width(), size.height() / CARD.height())
    paint_items(painter, side.items)


def lettered(letter: str) -> Card:
    """A card that can be told from others on both sides."""

    def page(word: str) -> Page:
        return Page((Words(word, QRectF(300, 500, 140, 40), 40, Weight.REGULAR, Tone.INK),))

    return Card(page(f"front{letter}"), page(f"back{letter}"))


def test_of_four_different_cards_each_gets_its_own_back() -> None:
    fronts, backs = four_on_a_sheet([lettered(letter) for letter in "ABCD"])
    by_letter = [{said(placed.page)[-1]: placed.origin for placed in sheet.cards} for sheet in (fronts, backs)]
    assert list(by_letter[0]) == list("ABCD")
    for letter, front in by_letter[0].items():
        back = by_letter[1][letter]
        assert back.y() == front.y()
        # the right edge of the back lies behind the left edge of the front
        assert SHEET.width() - (back.x() + CARD.width()) == pytest.approx(front.x())
        assert mirrored(back) == front
    assert by_letter[0]["A"] == by_letter[1]["B"]


def test_cut_marks_are_the_same_from_both_sides_and_touch_no_card() -> None:
    fronts, backs = card_sheets(Layout.A4)

    def marks(sheet: CardSheet) -> set[tuple[float, float, float, float]]:
        rules = [item for item in sheet.below if isinstance(item, Rule)]
        return {(r.start.x(), r.start.y(), r.end.x(), r.end.y()) for r in rules}

    assert len(marks(fronts)) == 12
    assert marks(fronts) == marks(backs)
    width = SHEET.width()
    assert {(width - a, b, width - c, d) for a, b, c, d in marks(backs)} == marks(fronts)
    dark = next(item.place for item in backs.below if isinstance(item, Fill))
    for sheet in (fronts, backs):
        cards = QRectF()
        for placed in sheet.cards:
            cards = cards.united(QRectF(placed.origin, CARD.size()))
        assert dark.contains(cards)
        assert cards.center() == QPointF(SHEET.center())
        for a, b, c, d in marks(sheet):
            assert not dark.intersects(QRectF(QPointF(a, b), QPointF(c, d)).normalized().adjusted(-1, -1, 1, 1))
            assert a in (cards.left(), cards.center().x(), cards.right()) or b in (
                cards.top(),
                cards.center().y(),
                cards.bottom(),
            )


def test_lines_are_broken_evenly_and_never_into_more_of_them() -> None:
    placing, voice = Placing(LOOK), Voice(20)
    words = "what we know now and did not know before"
    full = placing.fitted(words, 320, 1e4, [voice])
    even = placing.even(words, 320, voice)
    assert len(even.lines) == len(full.lines) == 2
    assert even.is_whole(words)

    def longest(block: Block) -> float:
        return max(placing.width(line, voice) for line in block.lines)

    assert longest(even) < longest(full)
    assert placing.even("one", 320, voice).lines == ("one",)
    assert placing.even("", 320, voice).lines == ()


def test_a_word_too_long_for_its_line_still_ends_the_search() -> None:
    block = Placing(LOOK).even("Donaudampfschifffahrt", 60, Voice(20))
    assert "".join(block.lines) == "Donaudampfschifffahrt"
    assert not block.is_whole("Donaudampfschifffahrt")
