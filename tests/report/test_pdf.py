"""The file is read back by other programs: its words, its fonts, its size, and that it is whole or not there."""

from __future__ import annotations

import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from kata_desktop.core.storyboard import Storyboard
from kata_desktop.report.compose import compose
from kata_desktop.report.items import Badge, Chart, Figure, Lozenge, Page, Ring, Scale, Strip
from kata_desktop.report.layout import layout
from kata_desktop.report.paint import LOOK
from kata_desktop.report.paper import Paper
from kata_desktop.report.pdf import (
    FileNotWritten,
    FolderMissing,
    author,
    board_pages,
    pdf_bytes,
    write_board_pdf,
    write_whole,
)
from tests.helpers.paper_board import AS_OF, empty_paper_board, paper_board, worded

#: An A3 page stays small enough for any mail.
MOST_BYTES = 60_000


def tool(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def info(path: Path) -> dict[str, str]:
    lines = (line.partition(":") for line in tool("pdfinfo", path).splitlines())
    return {name: value.strip() for name, _, value in lines}


def read(path: Path) -> Counter[str]:
    return Counter(tool("pdftotext", path, "-").split())


def printed(page: Page) -> Iterable[str]:
    """Every word and figure of a page."""
    for words in page.words():
        yield words.text
    for item in page.items:
        if isinstance(item, Figure):
            yield f"{item.value} {item.unit}"
        elif isinstance(item, Badge):
            yield f"{item.label} {item.value}"
        elif isinstance(item, Ring | Lozenge):
            yield item.number
        elif isinstance(item, Scale):
            yield item.picture.label
        elif isinstance(item, Strip):
            yield " ".join(day.label for day in item.days)
        elif isinstance(item, Chart):
            yield from charted(item)


def charted(item: Chart) -> Iterable[str]:
    chart = item.picture
    yield from (tick.label for tick in chart.ticks)
    # of experiments begun at the same point the last one lies on top
    yield from {flag.position: flag.number for flag in chart.flags}.values()
    yield from (line.label for line in chart.medians)
    yield from (target.label for target in chart.targets)
    yield from (chart.expectation.lines if chart.expectation else ())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "board.pdf"


def write(board: Storyboard, out: Path, now: datetime, paper: Paper = Paper.A3) -> Path:
    write_board_pdf(board, out, now=now, paper=paper)
    return out


def test_every_printed_word_and_digit_can_be_found(any_sample: Storyboard, out: Path, now: datetime) -> None:
    found = read(write(any_sample, out, now))
    wanted = Counter(" ".join(words for page in board_pages(any_sample, now=now) for words in printed(page)).split())
    assert wanted - found == Counter()
    assert len(found) > 100


def test_the_days_of_the_chart_can_be_found(coolant: Storyboard, out: Path, now: datetime) -> None:
    text = " ".join(tool("pdftotext", "-raw", write(coolant, out, now), "-").split())
    for day in ("Tue 2", "Wed 3", "Thu 4", "Mon 8", "Fri 12", "Mon 15"):
        assert day in text
    assert "Today" not in text


def test_only_our_typeface_is_embedded_and_nothing_is_a_picture(
    any_sample: Storyboard, out: Path, now: datetime
) -> None:
    write(any_sample, out, now)
    fonts = tool("pdffonts", out).splitlines()[2:]
    assert len(fonts) == 3
    # family, type (two words), encoding, embedded, subset, with Unicode mapping
    assert all(line.startswith("Overpass-") and line.split()[4:7:2] == ["yes", "yes"] for line in fonts)
    assert len(tool("pdfimages", "-list", out).splitlines()) == 2


@pytest.mark.parametrize("paper", Paper)
def test_each_size_of_paper_is_landscape_and_whole(coolant: Storyboard, out: Path, now: datetime, paper: Paper) -> None:
    facts = info(write(coolant, out, now, paper))
    width, height = (float(n) for n in re.findall(r"[\d.]+", facts["Page size"])[:2])
    assert width * 25.4 / 72 == pytest.approx(paper.millimetres.width(), abs=0.5)
    assert height * 25.4 / 72 == pytest.approx(paper.millimetres.height(), abs=0.5)
    assert facts["Pages"] == "1"
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", out)
    assert out.stat().st_size <= MOST_BYTES


@pytest.mark.parametrize(("paper", "points"), [(Paper.A4, 7.4), (Paper.A3, 10.5), (Paper.A2, 14.8), (Paper.A0, 29.7)])
def test_the_smallest_text_grows_with_the_paper(paper: Paper, points: float) -> None:
    assert paper.smallest_points == points


def test_the_file_says_what_it_is(coolant: Storyboard, out: Path, now: datetime) -> None:
    facts = info(write(coolant, out, now))
    assert facts["Title"] == "Cell 4, coolant pump assembly"
    assert facts["Author"] == "team lead"
    assert facts["Creator"].startswith("Kata Desktop ")


def test_a_file_of_two_pages_stays_small(any_sample: Storyboard, out: Path, now: datetime) -> None:
    write_board_pdf(any_sample, out, now=now, paper=Paper.A3, lines_for_writing=True)
    assert info(out)["Pages"] == "2"
    assert out.stat().st_size <= MOST_BYTES


def test_without_names_roles_are_left(coolant: Storyboard, out: Path, now: datetime) -> None:
    board = replace(coolant, learner="Ada Quist", coach="Ben Olufsen")
    write_board_pdf(board, out, now=now, paper=Paper.A3, names=False)
    text = tool("pdftotext", out, "-")
    assert "Learner, coach" in text
    assert not {"Ada", "Quist", "Ben", "Olufsen"} & set(text.split())
    assert info(out)["Author"] == "Learner"
    assert author(board, names=True) == "Ada Quist"
    assert author(Storyboard(), names=True) == "Learner"


def test_texts_are_literal(out: Path) -> None:
    def change(words: str) -> str:
        return words and "<b>first</b> & &amp; ->"

    pages = [layout(sheet, LOOK) for sheet in compose(worded(paper_board(), change), as_of=AS_OF)]
    out.write_bytes(pdf_bytes(pages, Paper.A3, title="<b>first</b>", author=""))
    text = tool("pdftotext", "-raw", out, "-")
    assert text.count("<b>first</b> & &amp; ->") > 15
    assert info(out)["Title"] == "<b>first</b>"


def test_ten_thousand_characters_everywhere_make_one_small_page(out: Path) -> None:
    board = worded(paper_board(), lambda words: words and ("Größe " * 2000)[:10_000])
    pages = [layout(sheet, LOOK) for sheet in compose(board, as_of=AS_OF)]
    out.write_bytes(pdf_bytes(pages, Paper.A3, title="x", author=""))
    assert info(out)["Pages"] == "1"
    assert out.stat().st_size <= MOST_BYTES


def test_an_empty_board_prints_too(out: Path, now: datetime) -> None:
    write(Storyboard(), out, now)
    text = " ".join(tool("pdftotext", "-raw", out, "-").split())
    assert "What would be really good for our customers?" in text
    assert "Page 1 of 1" in text
    pages = [layout(sheet, LOOK) for sheet in compose(empty_paper_board(), as_of=AS_OF)]
    assert len(pages) == 1


def test_a_missing_folder_is_said(coolant: Storyboard, tmp_path: Path, now: datetime) -> None:
    with pytest.raises(FolderMissing) as caught:
        write(coolant, tmp_path / "away" / "board.pdf", now)
    assert caught.value.sentence == "The folder is not there. Choose another one."
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_replaced(coolant: Storyboard, out: Path, now: datetime) -> None:
    out.write_text("old")
    write(coolant, out, now)
    assert out.read_bytes().startswith(b"%PDF")
    assert list(out.parent.iterdir()) == [out]


def test_a_folder_in_the_place_of_the_file_is_said(out: Path) -> None:
    out.mkdir()
    with pytest.raises(FileNotWritten) as caught:
        write_whole(out, b"%PDF")
    assert caught.value.sentence == "The file cannot be written there. Choose another place."
    assert list(out.parent.iterdir()) == [out]


def test_what_was_there_stays_when_the_disk_is_full(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "no space")

    out.write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileNotWritten):
        write_whole(out, b"new")
    assert out.read_text() == "old"
    assert list(out.parent.iterdir()) == [out]


def test_a_name_too_long_for_the_disk_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten):
        write_whole(tmp_path / ("x" * 300 + ".pdf"), b"new")
    assert list(tmp_path.iterdir()) == []
