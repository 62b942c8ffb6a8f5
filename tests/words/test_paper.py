"""The words of paper, and names of files that every system takes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.words import paper

Speak = Callable[[str], None]


def test_the_footer() -> None:
    assert paper.as_of("Mon 15 June, 13:42") == "Storyboard as of Mon 15 June, 13:42"
    assert paper.motto() == "Every step is an experiment. What we did not expect is what we learn from."
    assert paper.page_of(1, 2) == "Page 1 of 2"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (paper.solved("Refill breaks the rhythm.", "11 June"), "Refill breaks the rhythm, 11 June"),
        (paper.solved(" Refill breaks the rhythm. ", ""), "Refill breaks the rhythm."),
        (paper.put_aside("Press 2 waits."), "Press 2 waits, put aside"),
        (paper.more(1), "and 1 more"),
        (paper.more(12), "and 12 more"),
        (paper.saved_as("a.pdf"), "Saved as a.pdf"),
        (paper.preview("Pumps", "Page 1 of 1"), "Preview of Pumps, Page 1 of 1"),
        (paper.size_line(420, 297, 10.5), "420 × 297 mm, smallest text 10.5 pt"),
    ],
)
def test_lines(said: str, words: str) -> None:
    assert said == words


def test_numbers_follow_the_place(speak: Speak) -> None:
    speak("de_DE")
    assert paper.size_line(297, 210, 7.4) == "297 × 210 mm, smallest text 7,4 pt"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Cell 4, coolant pump assembly", "Cell 4, coolant pump assembly.pdf"),
        ("Press 2: up/down? <b>", "Press 2 up down b.pdf"),
        ("  two\nlines\tand\0more ", "two lines and more.pdf"),
        ("...", "Storyboard.pdf"),
        ("", "Storyboard.pdf"),
        ("Größe 東京", "Größe 東京.pdf"),
        ("東" * 300, "東" * 40 + ".pdf"),
    ],
)
def test_names_of_files(title: str, name: str) -> None:
    assert paper.file_name(title) == name


@given(st.text(max_size=300))
def test_any_title_gives_a_name_that_can_be_written(title: str) -> None:
    name = paper.file_name(title)
    assert name.endswith(".pdf")
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert len(name.encode()) <= 124
    assert name == name.strip()
    assert name != ".pdf"


def test_the_screen_says_what_it_does() -> None:
    words = (
        paper.screen_title(),
        paper.size_title(),
        paper.small_text(),
        paper.lines_for_writing(),
        paper.without_names(),
        paper.on(),
        paper.off(),
        paper.save(),
        paper.save_title(),
        paper.file_kind(),
        paper.next_page(),
        paper.date_column(),
        paper.step_column(),
        paper.surprise(),
        paper.learner(),
    )
    assert all(words)
    assert len(set(words)) == len(words)
