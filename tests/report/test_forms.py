"""The empty forms read back from their file, and their places: nothing lies on anything else, nothing is lost."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtWidgets import QApplication

from kata_desktop.report.forms import Form, form_pages, write_forms
from kata_desktop.report.items import (
    Dots,
    Fill,
    Frame,
    Icon,
    Item,
    Loop,
    Page,
    Ring,
    Rule,
    Square,
    Squares,
    Ticks,
    Tone,
    Turned,
    Words,
)
from kata_desktop.report.paint import page_image
from kata_desktop.report.paper import PAGE_HEIGHT, PAGE_WIDTH, SMALLEST_TEXT, Paper
from kata_desktop.report.pdf import FileNotWritten, FolderMissing
from kata_desktop.words import forms as words
from kata_desktop.words import practice, questions
from kata_desktop.words.practice import Panel
from tests.helpers.canvas import hues
from tests.helpers.pseudo import speak_pseudo

PAPERS = (Paper.A3, Paper.A4)
MARGIN = QRectF(44, 30, PAGE_WIDTH - 88, PAGE_HEIGHT - 50)
SOLID = (Words, Icon, Ring, Square, Squares, Dots, Ticks, Fill)
MOST_BYTES = 80_000


def tool(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def page_of(form: Form, paper: Paper = Paper.A3) -> Page:
    (page,) = form_pages([form], paper)
    return page


def said(page: Page) -> str:
    texts = [item.text for item in page.items if isinstance(item, Words | Turned)]
    return " ".join(" ".join(texts).split())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "forms.pdf"


@pytest.fixture
def pseudo_language(qapp: QApplication) -> Iterator[None]:
    translator = speak_pseudo(qapp)
    yield
    QCoreApplication.removeTranslator(translator)


# ------------------------------------------------------------------------------------------ the words


def texts(value: object) -> Iterable[str]:
    """All texts of the words of a form, whatever holds them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def wanted(form: Form) -> list[str]:
    told = {
        Form.BOARD: words.storyboard_form,
        Form.RECORD: words.record_form,
        Form.OBSERVE: words.observation_form,
        Form.ANALYSIS: words.analysis_form,
    }[form]()
    return [text for text in (*texts(told), words.process(), questions.credit()) if text]


def missing(form: Form, paper: Paper) -> Counter[str]:
    return Counter(" ".join(set(wanted(form))).split()) - Counter(said(page_of(form, paper)).split())


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("form", Form)
def test_all_words_stand_there(form: Form, paper: Paper) -> None:
    assert missing(form, paper) == Counter()


@pytest.mark.usefixtures("pseudo_language")
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("form", Form)
def test_a_longer_language_loses_no_word(form: Form, paper: Paper) -> None:
    assert missing(form, paper) == Counter()


def test_the_panels_of_the_storyboard_are_those_of_the_board_in_their_order() -> None:
    page = page_of(Form.BOARD)
    panels = (Panel.TARGET, Panel.ACTUAL, Panel.OBSTACLES, Panel.NEXT_STEP, Panel.GO_AND_SEE)
    found = said(page)
    at = [found.index(practice.panel_title(panel)) for panel in panels]
    assert at == sorted(at)
    assert [item.number for item in page.items if isinstance(item, Ring)] == list("12345")


def test_the_five_phases_have_the_numbers_of_the_questions_and_the_arrow_of_the_card() -> None:
    page = page_of(Form.OBSERVE)
    assert [item.number for item in page.items if isinstance(item, Ring)] == ["1", "3", "4", "5"]
    assert [item.name for item in page.items if isinstance(item, Icon)] == ["rotate-ccw"]


# ------------------------------------------------------------------------------------------ the places


def solid(page: Page) -> list[Item]:
    return [item for item in page.items if isinstance(item, SOLID)]


def covered(page: Page) -> list[tuple[Item, Item]]:
    rooms = [(item, item.place.adjusted(0.5, 0.5, -0.5, -0.5)) for item in solid(page)]
    return [(one, other) for (one, a), (other, b) in combinations(rooms, 2) if a.intersects(b)]


def struck(page: Page) -> list[tuple[Item, Item]]:
    """Words with a line through them, or through the edge of a frame or a circle."""
    lines = [(item, item.place.adjusted(-0.4, -0.4, 0.4, 0.4)) for item in page.items if isinstance(item, Rule)]
    struck_out: list[tuple[Item, Item]] = [
        (item, line) for item in solid(page) for line, room in lines if isinstance(item, Words) if cuts(room, item)
    ]
    edges = [item for item in page.items if isinstance(item, Frame | Loop)]
    crossed: list[tuple[Item, Item]] = [
        (item, edge)
        for item in solid(page)
        for edge in edges
        if edge.place.intersects(item.place) and not edge.place.contains(item.place)
    ]
    return struck_out + crossed


def cuts(line: QRectF, item: Item) -> bool:
    return line.intersects(item.place.adjusted(0.5, 1, -0.5, -1))


def check_places(page: Page) -> None:
    assert covered(page) == []
    assert struck(page) == []
    rooms = [item for item in page.items if not MARGIN.contains(item.place.adjusted(0, 0, 0.01, 0.01))]
    assert rooms == []
    sizes = [item.size for item in page.items if isinstance(item, Words | Turned | Ring)]
    assert min(sizes) >= SMALLEST_TEXT


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("form", Form)
def test_nothing_covers_anything_and_all_stays_inside(form: Form, paper: Paper) -> None:
    check_places(page_of(form, paper))


@pytest.mark.usefixtures("pseudo_language")
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("form", Form)
def test_nor_does_it_in_a_longer_language(form: Form, paper: Paper) -> None:
    check_places(page_of(form, paper))


def test_the_turned_words_fit_their_bar() -> None:
    page = page_of(Form.RECORD)
    (bar,) = (item for item in page.items if isinstance(item, Fill))
    (turned,) = (item for item in page.items if isinstance(item, Turned))
    assert turned.text == "Coaching cycle, then go and do the step"
    assert turned.place == bar.place
    before = [item for item in page.items if isinstance(item, Frame) and item.dashed]
    after = [item for item in page.items if isinstance(item, Ticks)]
    assert len(before) == len(after) == 5
    assert all(
        frame.place.right() < bar.place.left() < bar.place.right() < ticks.place.left()
        for frame, ticks in zip(before, after, strict=True)
    )
    # what was expected and what happened stand at the same height
    for frame, ticks in zip(before, after, strict=True):
        assert frame.place.center().y() == pytest.approx(ticks.place.center().y())


# ------------------------------------------------------------------------------------------ for the pen


@pytest.mark.parametrize("paper", PAPERS)
def test_squares_have_five_millimetres_and_lines_0_4_on_any_paper(paper: Paper) -> None:
    page = page_of(Form.BOARD, paper)
    millimetre = PAGE_WIDTH / paper.millimetres.width()
    (squares,) = (item for item in page.items if isinstance(item, Squares))
    assert squares.pitch == pytest.approx(5 * millimetre)
    for side in (squares.place.width(), squares.place.height()):
        assert side / squares.pitch == pytest.approx(round(side / squares.pitch))
    writing = {item.width for item in page.items if isinstance(item, Rule) and item.tone is Tone.LINE2}
    assert list(writing) == pytest.approx([0.4 * millimetre])
    assert min(item.width for item in page.items if isinstance(item, Frame)) == pytest.approx(0.4 * millimetre)


def test_there_are_fourteen_boxes_for_the_days_and_circles_for_the_cycles() -> None:
    page = page_of(Form.BOARD)
    assert len([item for item in page.items if isinstance(item, Frame) and item.tone is Tone.TARGET]) == 14
    assert len([item for item in page.items if isinstance(item, Loop) and item.tone is Tone.LINE2]) == 14


def test_each_operator_has_a_square_for_each_of_twenty_cycles() -> None:
    charts = [item for item in page_of(Form.ANALYSIS).items if isinstance(item, Squares)]
    assert [round(chart.place.width() / chart.pitch) for chart in charts] == [20, 20, 20]


@pytest.mark.parametrize("form", Form)
def test_the_forms_have_the_two_colours_only(form: Form) -> None:
    assert hues(page_image(page_of(form), 1200), at_least=0.5) <= {200, 210, 310, 320, 330}


# ------------------------------------------------------------------------------------------ the file


@pytest.mark.parametrize("paper", PAPERS)
def test_one_file_holds_all_four(out: Path, paper: Paper) -> None:
    write_forms(out, paper=paper)
    facts = tool("pdfinfo", out)
    assert re.search(r"Pages:\s+4\b", facts)
    assert re.search(r"Title:\s+Empty forms\n", facts)
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", facts)
    assert size
    millimetres = paper.millimetres
    found = [float(side) * 25.4 / 72 for side in size.groups()]
    assert found == pytest.approx([millimetres.width(), millimetres.height()], abs=0.5)
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", out)
    assert out.stat().st_size <= MOST_BYTES
    assert list(out.parent.iterdir()) == [out]


def test_every_printed_word_is_found_and_the_credit_stands_in_each_footer(out: Path) -> None:
    write_forms(out, paper=Paper.A3)
    for number, page in enumerate(form_pages(list(Form), Paper.A3), start=1):
        text = tool("pdftotext", "-f", str(number), "-l", str(number), out, "-")
        numbers = [item.number for item in page.items if isinstance(item, Ring)]
        # poppler takes the sum of single letters for one spaced word
        unread = Counter(said(page).split() + numbers) - Counter(text.replace("A+B+C+…=", "A + B + C + … =").split())
        assert unread == Counter()
        assert text.count("The pattern follows the improvement kata and coaching kata described by Mike Rother.") == 1


def test_only_our_typeface_is_embedded_and_nothing_is_a_picture(out: Path) -> None:
    write_forms(out, paper=Paper.A4)
    fonts = tool("pdffonts", out).splitlines()[2:]
    assert fonts
    assert all(line.startswith("Overpass-") and line.split()[4:7:2] == ["yes", "yes"] for line in fonts)
    assert len(tool("pdfimages", "-list", out).splitlines()) == 2


def test_pages_can_be_chosen_in_any_order(out: Path) -> None:
    write_forms(out, paper=Paper.A4, chosen=[Form.OBSERVE, Form.RECORD])
    first, second, _ = tool("pdftotext", out, "-").split("\f")
    assert "Observation of a coaching cycle" in first
    assert "Experimenting record" in second


def test_what_cannot_be_written_is_said_and_what_was_there_stays(out: Path) -> None:
    with pytest.raises(FolderMissing):
        write_forms(out.parent / "away" / "forms.pdf", paper=Paper.A4)
    out.mkdir()
    with pytest.raises(FileNotWritten):
        write_forms(out, paper=Paper.A4)
    assert list(out.parent.iterdir()) == [out]
