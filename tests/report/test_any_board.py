"""Whatever stands on a board, it prints: nothing raises, nothing covers anything, and every word can be found again."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.experiment import Happened, about
from kata_desktop.core.measurement import Direction, Metric
from kata_desktop.core.obstacle import Size
from kata_desktop.core.storyboard import Challenge, Storyboard
from kata_desktop.core.target import MetricTarget
from kata_desktop.report.compose import FIRST_ROWS, MORE_ROWS
from kata_desktop.report.items import Chart, Figure, Frame, Lozenge, Page, Ring, Words
from kata_desktop.report.paper import PAGE_HEIGHT, PAGE_WIDTH, Paper
from kata_desktop.report.pdf import board_pages, write_board_pdf
from kata_desktop.session.changes import Changes
from kata_desktop.session.storyboard import StoryboardSession
from tests.helpers.boards import MONDAY, empty_board, pass_time, ready_board

TEXT = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "Größe & <b>fett</b>",
            "مضخة التبريد تنتظر الختم",
            "👩‍🔧 the gasket 🙂 sticks",
            "Donaudampfschifffahrtsgesellschaft" * 12,
            "a\tb\x0bc",
            "ten thousand " * 800,
        ]
    ),
)
WORDED = TEXT.filter(lambda words: bool(words.strip()))
VALUES = st.lists(st.floats(-1e6, 1e6, allow_nan=False).map(lambda value: round(value, 2)), max_size=12)


def tried(act: Callable[..., Changes], *arguments: object, **more: object) -> Changes:
    """Do what may be refused: only what a person can enter comes onto the board."""
    try:
        return act(*arguments, **more)
    except InvalidValue:
        return Changes()


@st.composite
def boards(draw: st.DrawFn) -> StoryboardSession:
    """A small board of any words and numbers, made by the gestures that make boards."""
    session = empty_board()
    setting = session.setting_up
    tried(setting.name_board, draw(TEXT), draw(TEXT))
    tried(setting.name_roles, learner=draw(TEXT), coach=draw(TEXT), second_coach="")
    if draw(st.booleans()):
        goal = Challenge(draw(WORDED), "pumps", 1.0, 2.0, "u", by=date(2026, 9, 16), why=draw(TEXT))
        tried(setting.write_challenge, goal)
    metric = ""
    if draw(st.booleans()):
        direction = draw(st.sampled_from(Direction))
        made = tried(setting.add_metric, draw(WORDED), unit=draw(st.text(max_size=6)), decimals=1, direction=direction)
        metric = made.made
    if metric:
        for value in draw(VALUES):
            tried(session.measuring.record, metric, [value])
            pass_time(session, hours=draw(st.integers(0, 30)))
        tried(session.targeting.write_process, MetricTarget(metric, draw(st.integers(-99, 99))))
    tried(session.targeting.write_pattern, draw(st.lists(WORDED, max_size=5)))
    for text in draw(st.lists(WORDED, max_size=12)):
        tried(session.clearing.add, text, size=draw(st.sampled_from([None, *Size])))
    for obstacle in session.board.obstacles[::3]:
        act = draw(st.sampled_from(["focus", "solve", "hold", "drop"]))
        tried(getattr(session.clearing, act), obstacle.id)
    return session


def outside(page: Page) -> list[Words]:
    """What leaves the paper, or a frame it lies across."""
    frames = [item.place for item in page.items if isinstance(item, Frame)]
    found: list[Words] = []
    for item in page.words():
        box = item.place.adjusted(0.5, 0.5, -0.5, -0.5)
        if box.left() < 0 or box.top() < 0 or box.right() > PAGE_WIDTH or box.bottom() > PAGE_HEIGHT:
            found.append(item)
        found += [item for frame in frames if frame.intersects(box) and not frame.contains(box)]
    return found


def covered(page: Page) -> list[tuple[str, str]]:
    """Lines of text that lie on each other."""
    lines = [(one.text, one.place.adjusted(0.5, 0.5, -0.5, -0.5)) for one in page.words()]
    return [
        (text, other) for n, (text, place) in enumerate(lines) for other, its in lines[n + 1 :] if place.intersects(its)
    ]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(session=boards(), pen=st.booleans(), names=st.booleans())
def test_any_small_board_is_laid_out_without_harm(session: StoryboardSession, pen: bool, names: bool) -> None:
    for page in board_pages(session.board, now=session.clock.now(), lines_for_writing=pen, names=names):
        assert outside(page) == []
        assert covered(page) == []


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(session=boards(), paper=st.sampled_from(Paper))
def test_any_small_board_becomes_a_file_that_other_programs_read(
    tmp_path: Path, session: StoryboardSession, paper: Paper
) -> None:
    out = tmp_path / "board.pdf"
    write_board_pdf(session.board, out, now=session.clock.now(), paper=paper)
    checked = tool("qpdf", "--check", out)
    assert "No syntax or stream encoding errors" in checked


def tool(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


# ---------------------------------------------------------------------------------------- on each paper


@pytest.mark.parametrize("pen", [False, True], ids=["plain", "pen"])
@pytest.mark.parametrize("paper", [Paper.A4, Paper.A0])
def test_every_sample_keeps_each_line_on_each_paper(
    any_sample: Storyboard, now: datetime, tmp_path: Path, paper: Paper, pen: bool
) -> None:
    out = tmp_path / "board.pdf"
    write_board_pdf(any_sample, out, now=now, paper=paper, lines_for_writing=pen)
    pages = board_pages(any_sample, now=now, lines_for_writing=pen)
    wanted = Counter(" ".join(words.text for page in pages for words in page.words()).split())
    found = Counter(tool("pdftotext", out, "-").split())
    assert wanted - found == Counter()


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A2])
def test_no_word_is_printed_beyond_the_edge(coolant: Storyboard, now: datetime, tmp_path: Path, paper: Paper) -> None:
    out = tmp_path / "board.pdf"
    write_board_pdf(coolant, out, now=now, paper=paper, lines_for_writing=True)
    whole = Counter(tool("pdftotext", out, "-").split())
    width, height = (round(side * 72 / 25.4) for side in (paper.millimetres.width(), paper.millimetres.height()))
    edge = round(width * 0.02)
    crop = ["-x", edge, "-y", edge, "-W", width - 2 * edge, "-H", height - 2 * edge]
    inside = Counter(tool("pdftotext", *map(str, crop), out, "-").split())
    assert whole - inside == Counter()


# -------------------------------------------------------------------------------------- further pages


def with_steps(count: int) -> StoryboardSession:
    """A board on which so many steps were tried, each with a number and words of its own."""
    ready = ready_board()
    session = ready.session
    for n in range(1, count + 1):
        step = session.experimenting.plan(step=f"try-{n:03}").made
        session.experimenting.write_plan(step, expect=about(57.0, 1.0), factor="place", harm="nobody")
        session.experimenting.start(step)
        pass_time(session, hours=2)
        session.experimenting.write_happened(step, Happened(value=56.5, text="as thought"))
        session.experimenting.write_learned(step, f"learnt-{n:03}")
        pass_time(session, hours=20)
    return session


def steps_on(page: Page) -> list[str]:
    """The steps of a page from top to bottom."""
    lines = [item for item in page.words() if item.text.startswith("try-")]
    record = [item for item in lines if item.place.left() < PAGE_WIDTH / 2]
    return [item.text for item in sorted(record, key=lambda item: item.place.top())]


@pytest.mark.parametrize("count", [FIRST_ROWS, FIRST_ROWS + 1, FIRST_ROWS + MORE_ROWS, FIRST_ROWS + MORE_ROWS + 1])
def test_each_page_goes_on_where_the_one_before_ended(count: int) -> None:
    session = with_steps(count)
    pages = board_pages(session.board, now=session.clock.now())
    expected = 1 + -(-max(0, count - FIRST_ROWS) // MORE_ROWS)
    assert len(pages) == expected
    shown = [step for page in pages for step in steps_on(page)]
    assert shown == [f"try-{n:03}" for n in range(count, 0, -1)]
    for number, page in enumerate(pages, start=1):
        texts = [words.text for words in page.words()]
        assert f"Page {number} of {expected}" in texts
        assert "Coolant pumps" in texts, "each page says whose it is"
        assert outside(page) == []


@pytest.mark.parametrize("count", [0, 1, FIRST_ROWS - 1, FIRST_ROWS, FIRST_ROWS + 3])
def test_lines_for_writing_come_after_the_last_row_and_fill_its_page(count: int) -> None:
    session = with_steps(count)
    pages = board_pages(session.board, now=session.clock.now(), lines_for_writing=True)
    plain = board_pages(session.board, now=session.clock.now())
    assert [step for page in pages for step in steps_on(page)] == [step for page in plain for step in steps_on(page)]
    blank = [[item for item in page.items if isinstance(item, Ring) and item.dashed] for page in pages]
    assert all(not rings for rings in blank[:-1])
    most = FIRST_ROWS if len(pages) == 1 else MORE_ROWS
    rows = steps_on(pages[-1])
    assert len(blank[-1]) + max(len(rows), 1 if len(pages) == 1 else 0) == most
    filled = [item for item in pages[-1].items if isinstance(item, Ring | Lozenge) and item.number.isdigit()]
    last = max((item.place.bottom() for item in filled if item.size == 16), default=0.0)
    assert min(ring.place.top() for ring in blank[-1]) > last


def test_two_pages_of_the_same_moment_are_the_same(coolant: Storyboard, now: datetime) -> None:
    first = board_pages(coolant, now=now)
    assert board_pages(coolant, now=now) == first
    assert board_pages(coolant, now=now + timedelta(days=1)) != first


# ----------------------------------------------------------------------------------------- without names


NAMES = ("Adaline", "Quistgaard", "Benedikt", "Olufsen", "Zebulon")


@pytest.mark.parametrize("pen", [False, True], ids=["plain", "pen"])
def test_without_names_none_is_in_text_facts_or_bytes(
    any_sample: Storyboard, now: datetime, tmp_path: Path, pen: bool
) -> None:
    named = replace(any_sample, learner="Adaline Quistgaard", coach="Benedikt Olufsen", second_coach="Zebulon")
    out = tmp_path / "board.pdf"
    write_board_pdf(named, out, now=now, paper=Paper.A3, lines_for_writing=pen, names=False)
    laid_bare = tmp_path / "bare.pdf"
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", out, laid_bare], check=True)
    content = laid_bare.read_bytes()
    said = tool("pdftotext", out, "-") + tool("pdfinfo", out) + tool("pdfinfo", "-meta", out)
    for name in NAMES:
        assert name not in said
        for coding in ("utf-8", "utf-16-be", "utf-16-le"):
            assert name.encode(coding) not in content
            assert name.encode(coding).hex().encode() not in content.lower()
    write_board_pdf(named, out, now=now, paper=Paper.A3, lines_for_writing=pen)
    assert "Quistgaard" in tool("pdftotext", out, "-"), "else the search above finds nothing at all"


# ------------------------------------------------------------------------------------- other languages


@pytest.mark.parametrize(
    ("place", "figure"), [("de_DE", "45,0"), ("en_US", "45.0"), ("fi_FI", "45,0"), ("de_CH", "45.0")]
)
def test_figures_are_written_as_the_place_writes_them_and_still_fit(
    coolant: Storyboard, now: datetime, place: str, figure: str
) -> None:
    QLocale.setDefault(QLocale(place))
    (page,) = board_pages(coolant, now=now)
    assert figure in [item.value for item in page.items if isinstance(item, Figure)]
    assert outside(page) == []
    assert covered(page) == []


def test_the_chart_is_there_once_and_only_where_there_is_something_to_show(now: datetime) -> None:
    ready = ready_board()
    (page,) = board_pages(ready.session.board, now=MONDAY)
    assert len([item for item in page.items if isinstance(item, Chart)]) == 1
    (empty,) = board_pages(Storyboard(metrics=(Metric("m", "Cycle time", "s"),)), now=now)
    assert not [item for item in empty.items if isinstance(item, Chart) and item.picture.points]
    assert any(isinstance(item, Words) for item in empty.items)
