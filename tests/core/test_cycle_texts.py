"""What a board makes of the card: each change leaves the other languages, parts and words as they were."""

from __future__ import annotations

import pytest

from kata_desktop.core.coaching import (
    AS_ON_THE_CARD,
    LONGEST_LINE,
    LONGEST_WORDING,
    CycleTexts,
    Part,
    with_follow_ups,
    with_vague_words,
    worded,
)
from kata_desktop.core.errors import InvalidValue, Reason
from tests.helpers.boards import empty_board

TEXTS = CycleTexts(
    questions={"en": {"target": "Where to?", "step": "What next?"}, "de": {"target": "Wohin?"}},
    follow_ups={Part.STEP: ("How soon?",)},
    vague_words={"en": ("mostly",), "de": ("meist",)},
    follow_ups_shown=False,
)


def test_a_question_is_worded_in_one_language() -> None:
    told = worded(TEXTS, "en", "step", "  What do we try?  ")
    assert told.questions == {"en": {"target": "Where to?", "step": "What do we try?"}, "de": {"target": "Wohin?"}}
    assert (told.follow_ups, told.vague_words, told.follow_ups_shown) == (TEXTS.follow_ups, TEXTS.vague_words, False)
    assert worded(told, "fr", "step", "Et après ?").questions["fr"] == {"step": "Et après ?"}


def test_without_words_it_is_as_on_the_card_again() -> None:
    one = worded(TEXTS, "en", "step", " ")
    assert one.questions["en"] == {"target": "Where to?"}
    assert worded(one, "en", "target", "").questions == {"de": {"target": "Wohin?"}}
    assert worded(AS_ON_THE_CARD, "en", "target", "") == AS_ON_THE_CARD


def test_follow_ups_are_kept_once_and_taken_out() -> None:
    told = with_follow_ups(TEXTS, Part.TARGET, ["Who?", "  ", "Who? ", "When?"])
    assert told.follow_ups == {Part.STEP: ("How soon?",), Part.TARGET: ("Who?", "When?")}
    assert with_follow_ups(told, Part.STEP, []).follow_ups == {Part.TARGET: ("Who?", "When?")}


def test_vague_words_are_a_list_or_those_of_the_program() -> None:
    assert with_vague_words(TEXTS, "en", ["soon"]).vague_words == {"de": ("meist",), "en": ("soon",)}
    assert with_vague_words(TEXTS, "en", []).vague_words["en"] == ()
    assert with_vague_words(TEXTS, "en", None).vague_words == {"de": ("meist",)}


def test_the_board_keeps_them_and_gives_them_back() -> None:
    session = empty_board()
    session.coaching.word_card(TEXTS)
    assert session.board.cycle_texts == TEXTS
    session.undo()
    assert session.board.cycle_texts == AS_ON_THE_CARD


@pytest.mark.parametrize(
    "texts",
    [
        worded(TEXTS, "en", "step", "x" * (LONGEST_WORDING + 1)),
        with_follow_ups(TEXTS, Part.STEP, ["x" * (LONGEST_LINE + 1)]),
        with_vague_words(TEXTS, "en", ["x" * (LONGEST_LINE + 1)]),
    ],
    ids=["question", "follow-up", "vague word"],
)
def test_what_nobody_reads_while_standing_is_refused(texts: CycleTexts) -> None:
    session = empty_board()
    with pytest.raises(InvalidValue) as refused:
        session.coaching.word_card(texts)
    assert refused.value.reason is Reason.TEXT_TOO_LONG
    assert session.board.cycle_texts == AS_ON_THE_CARD
