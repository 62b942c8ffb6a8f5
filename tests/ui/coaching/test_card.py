"""The left side: the question in its exact wording, follow-ups whose turn it is, and the card that turns over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts, Part
from kata_desktop.paint.look import Weight
from kata_desktop.paint.palette import Theme, palette_of
from kata_desktop.paint.text import balanced, text_width, wrap
from kata_desktop.ui.coaching.question import Asked, QuestionCard, fit
from kata_desktop.ui.coaching.turn import TURN_MS
from kata_desktop.ui.kit.style import Style
from kata_desktop.words.follow_ups import default_follow_ups, follow_ups
from kata_desktop.words.questions import OPENS, default
from tests.helpers.boards import pass_time
from tests.helpers.cycles import Cycle, cycle_on
from tests.helpers.seen_text import listening

THIRD = default(OPENS[Part.OBSTACLES])


@pytest.fixture
def card(qtbot: QtBot) -> QuestionCard:
    style = Style(motion=False)
    made = QuestionCard(style)
    style.setParent(made)
    qtbot.addWidget(made)
    made.resize(836, 848)
    return made


def seen(card: QuestionCard) -> str:
    with listening() as spy:
        card.grab()
    assert spy.shortened == []
    return " ".join(line.whole for line in spy.lines)


def test_a_board_words_its_questions_and_adds_follow_ups(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot)
    own = CycleTexts(
        questions={"en": {"target": "Where do we want to be?", "turn": "Look back", "planned": "What was planned?"}},
        follow_ups={Part.TARGET: ("What would the customer say?",)},
    )
    cycle.window.document.apply(lambda: cycle.session.coaching.word_card(own))
    asked = cycle.open().card.asked
    assert asked.question == "Where do we want to be?"
    assert asked.follow_ups == follow_ups(Part.TARGET, 9, own)
    cycle.screen.go_to(Part.REFLECTION)
    assert cycle.screen.card.asked.question == "Look back"
    assert cycle.screen.card.asked.back[0] == "What was planned?"


def test_the_next_day_asks_other_follow_ups_and_they_can_be_switched_off(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot)
    first = cycle.open().card.asked.follow_ups
    assert len(first) == 3
    cycle.screen.course.finish()
    cycle.screen.back_requested.emit()
    pass_time(cycle.session, days=1)
    second = cycle.open().card.asked.follow_ups
    assert set(first).isdisjoint(second)
    cycle.window.document.apply(lambda: cycle.session.coaching.word_card(CycleTexts(follow_ups_shown=False)))
    assert cycle.screen.card.asked.follow_ups == ()


def test_every_word_of_question_and_follow_ups_is_seen(card: QuestionCard) -> None:
    for part in Part:
        if part is Part.REFLECTION:
            continue
        asked = Asked(default(OPENS[part]), "3", follow_ups=default_follow_ups(part)[:3])
        card.show_question(asked, unknown=False, marked=False, why="")
        told = seen(card)
        for words in (asked.question, *asked.follow_ups):
            assert all(word in told for word in words.split())


def test_in_little_room_follow_ups_give_way_before_the_question_gets_small(card: QuestionCard) -> None:
    look = card.kit.look(card)
    hints = default_follow_ups(Part.OBSTACLES)[:3]
    asked = Asked(THIRD, "3", follow_ups=hints)
    letters = []
    for height in (760, 560, 430, 300, 120):
        found = fit(look, asked, QSizeF(740, height), 40)
        letters.append((found.letter, len(found.hints)))
    assert [count for _, count in letters] == sorted((count for _, count in letters), reverse=True)
    assert [letter for letter, _ in letters] == sorted((letter for letter, _ in letters), reverse=True)
    assert letters[0][1] == 3
    assert letters[-1][1] == 0
    assert fit(look, Asked("Why?", "1"), QSizeF(740, 500), 40).letter == 64


def test_lines_are_about_equally_long_and_no_word_is_left_alone(card: QuestionCard) -> None:
    look = card.kit.look(card)
    told = "That was coaching cycle 27."
    told_lines = {"size": 64, "weight": Weight.SEMIBOLD, "width": 740.0, "max_lines": 3}
    assert wrap(look, told, **told_lines) == ["That was coaching cycle", "27."]  # type: ignore[arg-type]
    lines = balanced(look, told, **told_lines)  # type: ignore[arg-type]
    assert " ".join(lines) == told
    widths = [text_width(look, line, size=64, weight=Weight.SEMIBOLD) for line in lines]
    assert max(widths) < 0.8 * 740
    assert all(len(line.split()) > 1 for line in lines)
    word = "Donaudampfschifffahrtsgesellschaft"
    for width in (50.0, 200.0, 400.0):
        broken = balanced(look, word, size=40, weight=Weight.SEMIBOLD, width=width, max_lines=9)
        assert "".join(broken).startswith(word[:20]) or len(broken) == 9
    assert balanced(look, "", size=40, weight=Weight.SEMIBOLD, width=300, max_lines=3) == []


def test_the_back_of_the_card_is_dark_at_both_themes_and_says_why_one_looks_back(qtbot: QtBot) -> None:
    for theme in (Theme.LIGHT, Theme.DARK):
        cycle = cycle_on(qtbot, theme=theme)
        card = cycle.open(Part.REFLECTION).card
        told = seen(card)
        assert "We cannot know in advance what a step will show." in told
        shown = QColor(card.grab().toImage().pixelColor(card.width() // 2, card.height() - 20))
        assert shown == palette_of(theme).ledge
        cycle.window.close()


@pytest.fixture
def moving(qtbot: QtBot) -> Cycle:
    return cycle_on(qtbot, motion=True)


def test_the_card_turns_in_two_halves_and_only_where_things_may_move(qtbot: QtBot, moving: Cycle) -> None:
    screen = moving.open(Part.ACTUAL)
    screen.turning.stop()
    screen.go_on()
    turning = screen.turning
    assert turning.is_turning
    assert turning._animation.duration() == TURN_MS
    middle = turning.height() // 2
    turning._animation.pause()
    shown = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        turning._step(share)
        image = turning.grab().toImage()
        left = next(
            (x for x in range(image.width() // 2) if image.pixelColor(x, middle) == palette_of(Theme.LIGHT).ledge), None
        )
        shown.append(left)
    # the front narrows, then the dark back widens from the middle
    assert shown[:2] == [None, None]
    assert shown[3] is not None
    assert shown[4] is not None
    assert shown[3] > 150 > shown[4]
    turning._animation.resume()
    qtbot.waitUntil(lambda: not turning.is_turning)
    screen.go_on()
    assert turning.is_turning
    qtbot.waitUntil(lambda: not turning.is_turning)
    screen.go_on()
    assert not turning.is_turning


def test_without_motion_it_is_turned_at_once(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot)
    cycle.open(Part.REFLECTION)
    assert not cycle.screen.turning.is_turning
    assert cycle.screen.card.is_turned


def test_the_two_answers_are_on_every_question_and_not_on_the_closing(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot)
    screen = cycle.open()
    for part in Part:
        screen.go_to(part)
        assert screen.card.unknown.isVisible()
        assert screen.card.here.isVisible()
    screen.course.finish()
    assert not screen.card.unknown.isVisible()
    assert not screen.card.here.isVisible()


def test_the_card_as_it_is_has_no_wording_of_its_own() -> None:
    assert AS_ON_THE_CARD.questions == {}
