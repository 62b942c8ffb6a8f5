"""The words of the guided start: sentences with places, presets, and what is missing, without a share."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from kata_desktop.core.measurement import Direction, Metric
from kata_desktop.words import start, start_pages, start_texts
from kata_desktop.words.start_pages import Step
from kata_desktop.words.start_texts import Lack, Text
from tests.helpers.pseudo import speak_pseudo

SENTENCES: dict[Callable[[], str], set[str]] = {
    start.challenge_sentence: {"day", "challenge"},
    start.condition_sentence: {"metric", "unit", "better"},
    start.obstacle_sentence: {"pattern", "obstacle"},
    start.meeting_sentence: {"learner", "coach", "time"},
}
NEVER = re.compile(r"\b(error|invalid|failed|failure|overdue|deadline|goal|toyota)\b|%\D|%$", re.IGNORECASE)


def places(sentence: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", sentence))


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda each: each.__name__)
def test_each_sentence_has_its_places(sentence: Callable[[], str]) -> None:
    assert places(sentence()) == SENTENCES[sentence]


@pytest.mark.parametrize("measured", [False, True])
def test_the_sentence_of_the_target_condition_names_now_only_where_it_is_known(*, measured: bool) -> None:
    found = places(start.target_sentence(measured=measured))
    assert found == {"day", "length", "metric", "value", "outcome"} | ({"now"} if measured else set())


def test_a_longer_language_keeps_the_places(qapp: QApplication) -> None:
    translator = speak_pseudo(qapp)
    found = {sentence: places(sentence()) for sentence in SENTENCES}
    QCoreApplication.removeTranslator(translator)
    assert found == SENTENCES


@pytest.mark.parametrize("which", list(Text))
def test_every_text_is_there_and_calm(which: Text) -> None:
    words = start_texts.text(which)
    assert words
    assert not NEVER.search(words)
    assert "!" not in words


@pytest.mark.parametrize("step", list(Step))
def test_every_step_says_why_it_is_there(step: Step) -> None:
    page = start_pages.page(step)
    assert page.why_title.endswith("?")
    assert page.why.endswith(".")
    for words in (page.question, page.help, page.why, *(told for _, told in page.notes)):
        assert not NEVER.search(words)


def test_the_four_steps_are_those_of_the_improvement_kata() -> None:
    titles = [start_pages.step_title(step)[0] for step in list(Step)[:4]]
    assert titles == [
        "Understand the direction",
        "Grasp the current condition",
        "Set the next target condition",
        "Conduct experiments",
    ]


def test_a_step_is_spoken_with_what_it_lacks_or_done() -> None:
    spoken = start_pages.step_spoken(3, Step.TARGET, "Still missing: pattern", done=False)
    assert spoken == "Step 3, Set the next target condition. Still missing: pattern"
    assert start_pages.step_spoken(3, Step.TARGET, "", done=True) == "Step 3, Set the next target condition, done"


def test_missing_parts_are_listed_as_people_say_them() -> None:
    assert start.lacks(["Outcome metric", "pattern"]) == "Still missing: outcome metric and pattern"


@pytest.mark.parametrize("lack", list(Lack))
def test_every_lack_has_a_name_and_a_way_out(lack: Lack) -> None:
    assert start_texts.lack(lack)
    assert start_texts.lack_sentence(lack).endswith(".")


@pytest.mark.parametrize(
    ("typed", "told", "again"),
    [
        ("every order leaves", "Every order leaves", "every order leaves"),
        ("  no rework. ", "No rework.", "no rework"),
        ("PDF by mail", "PDF by mail", "PDF by mail"),
        ("42 pumps", "42 pumps", "42 pumps"),
        ("", "", ""),
        ("🙂 first", "🙂 first", "🙂 first"),
    ],
)
def test_words_of_the_sentence_stand_alone_with_a_capital(typed: str, told: str, again: str) -> None:
    assert start.as_told(typed) == told
    assert start.as_within(told) == again


def test_measured_so_far() -> None:
    assert start.measured(0, "") == "Nothing measured yet"
    assert start.measured(1, "48.0 s") == "1 measurement so far: 48.0 s"
    assert start.measured(10, "48.0 s") == "10 measurements so far: 48.0 s"


def test_the_outcome_within_the_sentence() -> None:
    metric = Metric("m", "Good pumps per shift", direction=Direction.HIGHER)
    assert start.outcome_line(570, metric, None) == "570 good pumps per shift"


def test_the_small_board_for_a_voice() -> None:
    assert start.preview([], ["A", "B"]) == "Your board so far is empty. Still open: A and B."
    assert start.preview(["A"], ["B"]) == "Your board so far: A. Still open: B."
    assert start.preview(["A", "B"], []) == "Your board so far: A and B."


def test_days_are_named() -> None:
    assert start.weekday_name(0, works=True) == "Monday, work day"
    assert start.weekday_name(6, works=False) == "Sunday, no work day"


def test_the_end_of_the_start() -> None:
    assert start.saved_as("Cell 4") == "Saved as Cell 4"
    assert start.saved_as(" ") == "Saved"
    assert start.first_cycle("Mon 8 June, 14:00") == "First coaching cycle: Mon 8 June, 14:00."
    assert "daily time" in start.first_cycle("")


def test_offers_are_short_and_known_units_are_times() -> None:
    assert all(len(words) <= 30 for words in start.challenge_starters())
    units = {offer.unit for offer in start.metric_offers()}
    assert units & start.time_units() == {"s", "min"}
    assert [months for months, _ in start.challenge_lengths()] == [3, 6, 12]
