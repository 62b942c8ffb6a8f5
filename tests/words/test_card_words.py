"""The card and its wording: the ten texts, follow-ups by turns, vague words, and what a board has made of them."""

from __future__ import annotations

from datetime import date

from kata_desktop.core.card import Question
from kata_desktop.core.coaching import CycleTexts, Part
from kata_desktop.words import card, questions, wording
from kata_desktop.words.follow_ups import all_follow_ups, default_follow_ups, follow_ups
from tests.helpers.said import said

TODAY = date(2026, 6, 15)
OWN = CycleTexts(
    questions={"en": {"target": " Where do we want to be? ", "step": "  "}, "de": {"target": "Wohin?"}},
    follow_ups={Part.STEP: ("What if it rains?", " ", "Can it be smaller and sooner?")},
)


def test_the_ten_texts_are_those_of_the_card() -> None:
    expected = {
        Question.TARGET: "What is the target condition?",
        Question.ACTUAL: "What is the actual condition now?",
        Question.TURN: "Reflect on the last step",
        Question.PLANNED: "What did you plan as your last step?",
        Question.EXPECTED: "What did you expect?",
        Question.HAPPENED: "What actually happened?",
        Question.LEARNED: "What did you learn?",
        Question.OBSTACLES: (
            "What obstacles do you think are preventing you from reaching the target condition? Which "
            "one are you addressing now?"
        ),
        Question.STEP: "What is your next step (experiment)? What do you expect to happen?",
        Question.AGREEMENT: "How quickly can we go and see what we have learned from taking that step?",
    }
    assert said(questions.default, expected) == expected


def test_a_board_may_word_a_question_per_language() -> None:
    assert questions.question(Question.TARGET, OWN) == "Where do we want to be?"
    assert questions.question(Question.TARGET, OWN, "de") == "Wohin?"
    assert questions.question(Question.TARGET, OWN, "fr") == "What is the target condition?"
    assert (
        questions.question(Question.STEP, OWN) == "What is your next step (experiment)? What do you expect to happen?"
    )
    assert questions.question(Question.ACTUAL, OWN, "de") == "What is the actual condition now?"
    assert questions.questions(OWN) == (
        "Where do we want to be?",
        "What is the actual condition now?",
        (
            "What obstacles do you think are preventing you from reaching the target condition? Which "
            "one are you addressing now?"
        ),
        "What is your next step (experiment)? What do you expect to happen?",
        "How quickly can we go and see what we have learned from taking that step?",
    )
    assert questions.reflection_questions(OWN) == (
        "What did you plan as your last step?",
        "What did you expect?",
        "What actually happened?",
        "What did you learn?",
    )


def test_each_text_has_a_name() -> None:
    expected = {
        Question.TARGET: "Question 1",
        Question.ACTUAL: "Question 2",
        Question.TURN: "Title of the back",
        Question.PLANNED: "Back of the card, 1",
        Question.EXPECTED: "Back of the card, 2",
        Question.HAPPENED: "Back of the card, 3",
        Question.LEARNED: "Back of the card, 4",
        Question.OBSTACLES: "Question 3",
        Question.STEP: "Question 4",
        Question.AGREEMENT: "Question 5",
    }
    assert said(wording.name, expected) == expected


def test_a_row_of_the_wording_for_a_voice() -> None:
    expected = {
        (Question.TARGET, "Where to?", True): "Question 1, in this board’s words: Where to?",
        (
            Question.TARGET,
            "What is the target condition?",
            False,
        ): "Question 1, as on the card: What is the target condition?",
        (Question.LEARNED, "What did you learn?", False): "Back of the card, 4, as on the card: What did you learn?",
        (Question.TURN, "Look back", True): "Title of the back, in this board’s words: Look back",
    }
    assert said(lambda which, words, own: wording.spoken(which, words, own=own), expected) == expected


def test_own_follow_ups_are_counted() -> None:
    expected = {
        0: "up to three beside each question, by turns",
        1: "1 of this board, and those of the program",
        2: "2 of this board, and those of the program",
        7: "7 of this board, and those of the program",
    }
    assert said(wording.follow_ups_line, expected) == expected


def test_vague_words_below_their_switch() -> None:
    assert wording.vague_line(CycleTexts(vague_words={"en": ("usually",)})) == "usually"
    assert wording.vague_line(CycleTexts(vague_words={"en": ("a", "b", "c", "d")})) == "a, b, c, d"
    assert wording.vague_line(CycleTexts(vague_words={"en": ("a", "b", "c", "d", "e")})) == "a, b, c, d …"
    assert wording.vague_line(CycleTexts()) == "usually, often, I think, on average …"


def test_words_in_sentences_of_the_wording() -> None:
    assert wording.on_card("What is the target condition?") == "On the card: What is the target condition?"
    assert wording.take_out("What if it rains?") == "Take out: What if it rains?"
    assert wording.listed(()) == ""
    assert wording.listed(("usually",)) == "usually"
    assert wording.listed(("usually", "often", "I think")) == "usually, often, I think"


def test_a_question_with_its_note() -> None:
    expected = {
        (Question.TARGET, ""): "Question 1: What is the target condition?",
        (Question.TARGET, "  "): "Question 1: What is the target condition?",
        (Question.TARGET, "42 s a pump"): "Question 1: What is the target condition? Noted: 42 s a pump",
        (Question.STEP, "turn it\nand count"): (
            "Question 4: What is your next step (experiment)? What do you expect to happen? Noted: turn it and count"
        ),
        (Question.HAPPENED, "it took 44 s"): "Back of the card, 3: What actually happened? Noted: it took 44 s",
    }
    assert said(card.row_spoken, expected) == expected


def test_notes_of_another_day() -> None:
    expected = {
        (date(2026, 6, 12), TODAY): "Noted on Fri 12 June",
        (date(2025, 6, 12), TODAY): "Noted on Thu 12 June 2025",
    }
    assert said(card.noted_on, expected) == expected


def test_where_the_notes_cannot_be_kept() -> None:
    expected = {
        True: ("The notes cannot be kept right now. They stay on this screen. The disk is full: make space."),
        False: "The notes cannot be kept right now. They stay on this screen. Look after the data folder.",
    }
    assert said(lambda full: card.not_kept(full=full), expected) == expected


def test_where_the_notes_come_to() -> None:
    expected = {
        (()): (("First coaching cycle", "Every note as it is, with its time"),),
        (Question.TARGET,): (
            ("Target condition", "Lines of the pattern, as a draft"),
            ("First coaching cycle", "Every note as it is, with its time"),
        ),
        (Question.OBSTACLES, Question.ACTUAL): (
            ("Obstacles", "One for each line, parked"),
            ("First coaching cycle", "Every note as it is, with its time"),
        ),
        (Question.STEP, Question.OBSTACLES, Question.TARGET): (
            ("Target condition", "Lines of the pattern, as a draft"),
            ("Obstacles", "One for each line, parked"),
            ("Next step", "Planned, not started"),
            ("First coaching cycle", "Every note as it is, with its time"),
        ),
    }
    assert said(lambda *filled: card.places(frozenset(filled)), expected) == expected


def test_the_first_follow_ups_of_a_part() -> None:
    expected = {
        Part.TARGET: (
            "How should the process run then?",
            "Why this target, on the way to the challenge?",
            "How will you measure it?",
        ),
        Part.ACTUAL: (
            "When did you last go and see?",
            "What do the points tell you?",
            "How does it differ from the pattern you want?",
        ),
        Part.REFLECTION: (
            "What do you know now that you did not know before?",
            "What surprised you?",
            "What did you see with your own eyes?",
        ),
        Part.OBSTACLES: (
            "How do you know it is an obstacle?",
            "What exactly happens there?",
            "How will you know that it is gone?",
        ),
        Part.STEP: (
            "What do you want to find out with it?",
            "How will you measure it?",
            "Can it be smaller and sooner?",
        ),
        Part.AGREEMENT: ("Who will be there?", "What do we look at?", "What will you bring to the next cycle?"),
    }
    assert said(lambda part: default_follow_ups(part)[:3], expected) == expected


def test_follow_ups_come_by_turns() -> None:
    expected = {
        1: (
            "When did you last go and see?",
            "What do the points tell you?",
            "How does it differ from the pattern you want?",
        ),
        2: (
            "What have you measured, and what have you heard?",
            "Can we see the single values?",
            "What is different since the last cycle?",
        ),
        3: ("Where does it vary most?", "When did you last go and see?", "What do the points tell you?"),
        4: (
            "How does it differ from the pattern you want?",
            "What have you measured, and what have you heard?",
            "Can we see the single values?",
        ),
        8: (
            "When did you last go and see?",
            "What do the points tell you?",
            "How does it differ from the pattern you want?",
        ),
    }
    assert said(lambda number: follow_ups(Part.ACTUAL, number, CycleTexts()), expected) == expected


def test_own_follow_ups_come_first_and_none_twice() -> None:
    assert all_follow_ups(Part.STEP, OWN) == (
        "What if it rains?",
        "Can it be smaller and sooner?",
        "What do you want to find out with it?",
        "How will you measure it?",
        "Which one thing do you change?",
        "What do you base your expectation on?",
        "What would surprise you?",
        "Could it harm anyone, and what protects them?",
    )
    assert follow_ups(Part.STEP, 1, OWN) == (
        "What if it rains?",
        "Can it be smaller and sooner?",
        "What do you want to find out with it?",
    )
    assert follow_ups(Part.STEP, 2, OWN) == (
        "How will you measure it?",
        "Which one thing do you change?",
        "What do you base your expectation on?",
    )
    assert follow_ups(Part.STEP, 1, CycleTexts(follow_ups_shown=False)) == ()
