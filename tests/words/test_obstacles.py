"""The words of the obstacles' screen: a proposal without force, why something waits, names for a voice."""

from __future__ import annotations

import pytest

from kata_desktop.words import obstacles, storyboard
from kata_desktop.words.obstacles import Text


def test_the_smallest_is_proposed_in_its_own_words() -> None:
    assert obstacles.smallest_parked("Refill is slow.") == (
        "The smallest of the parked ones: “Refill is slow”. Choose freely."
    )


@pytest.mark.parametrize(("length", "cut"), [(60, False), (61, True), (500, True)])
def test_long_words_are_shortened(length: int, cut: bool) -> None:
    told = obstacles.smallest_parked("x" * length)
    assert ("…”" in told) is cut
    assert len(told) <= len(obstacles.smallest_parked("x" * 60))


def test_a_cut_leaves_no_space_before_its_dots() -> None:
    assert "word…" in obstacles.smallest_parked("word " * 20)


def test_what_a_person_wrote_is_no_form() -> None:
    assert "“{obstacle} <b>”" in obstacles.smallest_parked("{obstacle} <b>")
    assert obstacles.grip("{obstacle}.") == "Move: {obstacle}"


def test_why_something_is_not_possible_is_a_sentence() -> None:
    whys = (
        obstacles.nothing_written(),
        obstacles.in_focus_already(),
        obstacles.only_parked_move(),
        obstacles.at_the_top(),
        obstacles.at_the_end(),
        obstacles.no_pattern_yet(),
        obstacles.nothing_tried(),
    )
    assert all(why.endswith(".") for why in whys)
    assert len(set(whys)) == len(whys)


def test_fixed_texts_as_on_the_pictures() -> None:
    assert obstacles.text(Text.WORK_ON_THIS) == "Work on this one"
    assert obstacles.text(Text.WHY_NOW) == "Why now?"
    assert obstacles.text(Text.DROP_HERE) == "Drop here"
    assert obstacles.text(Text.WHAT) == "What keeps us from the target?"
    assert storyboard.back_to_board() == "Back to board"
