"""Words on paper: cut to their room, in the largest voice that loses nothing, each block where it was put."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from kata_desktop.paint.look import Weight
from kata_desktop.paint.text import Align
from kata_desktop.report.items import Frame, Ring, Rule, Tone, Words
from kata_desktop.report.paint import LOOK
from kata_desktop.report.placing import Block, Placing, Voice

LARGE, SMALL = Voice(20), Voice(14)
SENTENCE = "Hang the screwdriver at the right of the second station"


@pytest.fixture
def placing() -> Placing:
    return Placing(LOOK)


def only_line(placing: Placing) -> Words:
    (item,) = placing.items
    assert isinstance(item, Words)
    return item


@pytest.mark.parametrize(("align", "left_share"), [(Align.LEFT, 0.0), (Align.CENTRE, 0.5), (Align.RIGHT, 1.0)])
def test_a_line_stands_at_its_place(placing: Placing, align: Align, left_share: float) -> None:
    extent = placing.line("  Output ", 300, 80, 200, LARGE, align=align)
    found = only_line(placing)
    assert found.text == "Output"
    assert extent == placing.width("Output", LARGE) > 0
    assert found.place.left() == pytest.approx(300 - left_share * extent)
    assert (found.place.center().y(), found.place.height()) == (80, 20)


@pytest.mark.parametrize(("words", "width"), [("", 100), (" \n\t", 100), ("Output", 0), ("Output", -3)])
def test_nothing_to_say_or_no_room_leaves_nothing(placing: Placing, words: str, width: float) -> None:
    assert placing.line(words, 10, 10, width, LARGE) == 0
    assert placing.items == []


def test_a_line_too_long_ends_with_dots_inside_its_room(placing: Placing) -> None:
    extent = placing.line(SENTENCE, 0, 0, 120, LARGE)
    found = only_line(placing)
    assert found.text.endswith("…")
    assert SENTENCE.startswith(found.text.rstrip("…").rstrip())
    assert 60 < extent <= 120


def test_the_first_voice_that_loses_nothing_is_taken(placing: Placing) -> None:
    room = placing.width(SENTENCE, SMALL) + 1
    wide = placing.fitted(SENTENCE, 2 * room, LARGE.step, [LARGE, SMALL])
    narrow = placing.fitted(SENTENCE, room, LARGE.step, [LARGE, SMALL])
    assert (wide.voice, wide.lines) == (LARGE, (SENTENCE,))
    assert (narrow.voice, narrow.lines) == (SMALL, (SENTENCE,))


def test_only_the_last_voice_cuts(placing: Placing) -> None:
    block = placing.fitted(SENTENCE, 100, 2 * SMALL.step, [LARGE, SMALL])
    assert block.voice == SMALL
    assert len(block.lines) == 2
    assert block.lines[-1].endswith("…")
    assert not block.is_whole(SENTENCE)


def test_a_room_lower_than_a_line_still_takes_one(placing: Placing) -> None:
    assert placing.fitted("Output", 200, 3, [LARGE]).lines == ("Output",)


@given(st.text(alphabet="abc de ", max_size=80), st.integers(40, 400), st.integers(10, 120))
def test_lines_of_any_words_stay_in_their_room(words: str, width: int, height: int) -> None:
    placing = Placing(LOOK)
    block = placing.fitted(words, width, height, [LARGE, SMALL])
    assert block.height <= max(height, block.voice.step) + 1e-6
    assert all(placing.width(line, block.voice) <= width + 0.5 for line in block.lines)
    if not any(line.endswith("…") for line in block.lines):
        assert "".join(block.lines).replace(" ", "") == words.replace(" ", "")


def test_even_lines_are_about_as_long_and_no_more_of_them(placing: Placing) -> None:
    words = "one two three four five six seven eight nine"
    room = placing.width(words, LARGE) * 0.75
    plain = placing.fitted(words, room, 1e4, [LARGE])
    even = placing.even(words, room, LARGE)

    def spread(block: Block) -> float:
        widths = [placing.width(line, LARGE) for line in block.lines]
        return max(widths) - min(widths)

    assert len(even.lines) == len(plain.lines) == 2
    assert even.is_whole(words)
    assert spread(even) < spread(plain) / 2


def test_lines_of_a_block_are_a_step_apart(placing: Placing) -> None:
    block = Block(("first", "second", "third"), Voice(16, spacing=1.5))
    assert placing.block(block, 30, 100) == 100 + 3 * 24
    middles = [item.place.center().y() for item in placing.items]
    assert middles == [112, 136, 160]
    assert {item.place.left() for item in placing.items} == {30}


def test_blocks_are_centred_together_and_an_empty_one_takes_no_gap(placing: Placing) -> None:
    placing.centred([Block(("a",), LARGE), Block((), SMALL), Block(("b",), LARGE)], 0, 200, gap=10)
    first, second = (item.place.center().y() for item in placing.items)
    assert (first + second) / 2 == pytest.approx(200)
    assert second - first == pytest.approx(LARGE.step + 10)


def test_the_line_of_a_frame_lies_inside_its_box(placing: Placing) -> None:
    placing.frame(QRectF(10, 20, 100, 50), width=4, radius=3)
    assert placing.items == [Frame(QRectF(12, 22, 96, 46), 4, 3)]


def test_a_rule_is_level(placing: Placing) -> None:
    placing.rule(10, 90, 33, tone=Tone.QUIET)
    (rule,) = placing.items
    assert isinstance(rule, Rule)
    assert (rule.start.toTuple(), rule.end.toTuple(), rule.tone) == ((10, 33), (90, 33), Tone.QUIET)


def test_a_title_stands_beside_its_ring_and_gives_its_end(placing: Placing) -> None:
    end = placing.panel_title(50, 60, "3", "Obstacles", 300)
    ring, title = placing.items
    assert isinstance(ring, Ring)
    assert isinstance(title, Words)
    assert (ring.number, ring.place) == ("3", QRectF(50, 44, 32, 32))
    assert (title.place.left(), title.size, title.weight) == (94, 22, Weight.SEMIBOLD)
    assert title.place.right() == pytest.approx(end)


def test_a_title_shrinks_before_it_is_cut_and_no_further_than_seventeen(placing: Placing) -> None:
    full = placing.width("Obstacles and more", Voice(22, Weight.SEMIBOLD))
    placing.panel_title(0, 0, "3", "Obstacles and more", full * 0.9 + 44)
    placing.panel_title(0, 0, "3", "Obstacles and more" * 3, full + 44)
    shrunk, cut = (item for item in placing.items if isinstance(item, Words))
    assert (shrunk.text, 17 <= shrunk.size < 22) == ("Obstacles and more", True)
    assert (cut.text[-1], cut.size) == ("…", 17)


def test_a_voice_shrinks_to_the_first_size_that_fits(placing: Placing) -> None:
    room = placing.width(SENTENCE, Voice(18)) + 0.01
    assert placing.shrunk(SENTENCE, room, Voice(24)).size == 18
    assert placing.shrunk(SENTENCE, 5, Voice(24)).size == 16
    assert placing.shrunk("", 5, Voice(24)).size == 24
