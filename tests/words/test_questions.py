"""The ten texts of the card in a board's own words, and the follow-ups that take turns."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from kata_desktop.core.coaching import AS_ON_THE_CARD, FOLLOW_UPS, CycleTexts, Part
from kata_desktop.words import questions
from kata_desktop.words.follow_ups import all_follow_ups, default_follow_ups, follow_ups
from kata_desktop.words.questions import BACK, FIVE, OPENS, Question
from tests.words.test_practice import NEVER


def test_a_board_words_its_own_questions_by_language(speak: Callable[[str], None]) -> None:
    texts = CycleTexts(questions={"en": {"actual": "  Where are we now?  ", "step": " "}, "de": {"actual": "Ist?"}})
    assert questions.question(Question.ACTUAL, texts) == "Where are we now?"
    assert questions.question(Question.STEP, texts) == questions.default(Question.STEP)
    assert questions.question(Question.ACTUAL, texts, "de") == "Ist?"
    assert questions.questions(texts)[1] == "Where are we now?"
    speak("de_DE")
    assert questions.question(Question.ACTUAL, texts) == "Ist?"


def test_the_order_is_that_of_the_card() -> None:
    turned = list(Question).index(Question.TURN)
    assert tuple(Question)[:turned] == FIVE[:2]
    assert tuple(Question)[turned + 1 : turned + 5] == BACK
    assert tuple(Question)[turned + 5 :] == FIVE[2:]
    assert [OPENS[part] for part in Part] == [which for which in Question if which not in BACK]


@pytest.mark.parametrize("part", Part)
def test_follow_ups_take_turns_until_all_have_come(part: Part) -> None:
    own = CycleTexts(follow_ups={part: ("Who stood at press 2?", " ", "Who stood at press 2?")})
    seen = [follow_ups(part, number, own) for number in range(1, 9)]
    assert seen[0][0] == "Who stood at press 2?"
    assert all(len(set(shown)) == FOLLOW_UPS for shown in seen)
    assert all(not set(before) & set(after) for before, after in pairwise(seen))
    assert {text for shown in seen for text in shown} == set(all_follow_ups(part, own))


@pytest.mark.parametrize("part", Part)
def test_the_program_brings_enough_of_them(part: Part) -> None:
    given = default_follow_ups(part)
    assert len(set(given)) == len(given) >= 6
    assert follow_ups(part, 1, AS_ON_THE_CARD) == given[:3]
    assert not [text for text in given if NEVER.search(text) or not text.endswith("?")]


def test_follow_ups_can_be_switched_off() -> None:
    assert follow_ups(Part.STEP, 1, CycleTexts(follow_ups_shown=False)) == ()
