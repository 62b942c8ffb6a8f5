"""The card of the overview for odd boards: what stands on it, what is left out, and all of it for a voice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.ink import Ink, Stroke
from kata_desktop.core.measurement import Measurement, Metric, Point
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus
from kata_desktop.core.storyboard import CHALLENGE, Challenge, Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.paint.board.card import card_picture, trouble_card, waiting_card

NOW = datetime(2026, 6, 15, 13, 42, tzinfo=UTC)
PACE = Metric("pace", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
VISITS = (Measurement("m", "pace", datetime(2026, 6, 12, 9, tzinfo=UTC), (44.0, 45.0, 47.0)),)
TARGET = TargetCondition(
    "t", set_on=date(2026, 6, 5), achieve_by=date(2026, 6, 19), process=MetricTarget("pace", 42.0), pattern=("One",)
)
DUE = replace(TARGET, achieve_by=date(2026, 6, 12))
DAILY = WorkCalendar(cycle_time=time(14), since=date(2026, 6, 8))
MORNING = replace(DAILY, cycle_time=time(9))
HELD = CoachingCycle("c", datetime(2026, 6, 15, 9, tzinfo=UTC), 12)
BOARD = Storyboard(title="Cell 4", metrics=(PACE,), measurements={"pace": VISITS}, target_conditions=(TARGET,))
HAND = Ink((Stroke("s", "o", "text", ((0, 0), (40, 40))),))


def lines(board: Storyboard) -> tuple[str, str, bool]:
    """The line at the foot, the one after the time of the cycle has passed, and whether to look back."""
    card = card_picture(board, NOW)
    return card.line, card.line_after, card.due


def front(board: Storyboard) -> tuple[str, str, str, str]:
    """Title, challenge, days left, obstacle in focus."""
    card = card_picture(board, NOW)
    return card.title, card.challenge, card.left, card.focus


def name(board: Storyboard) -> str:
    return card_picture(board, NOW).name


def test_ink_stands_on_the_card_where_the_words_would() -> None:
    hands = {(CHALLENGE, "statement"): HAND, ("o", "text"): HAND}
    written = Storyboard(challenge=Challenge(), obstacles=(Obstacle("o", ""),), focus="o", ink=hands)
    card = card_picture(written, NOW)
    assert card.challenge_ink == card.focus_ink == HAND
    assert not card_picture(replace(written, focus=""), NOW).focus_ink


def test_a_card_is_of_its_work_day() -> None:
    card = card_picture(BOARD, NOW)
    assert card.is_of(NOW)
    assert not card.is_of(NOW.replace(day=16))
    assert waiting_card("Cell 4").is_of(NOW)


def test_the_foot_of_a_card() -> None:
    assert lines(Storyboard()) == ("", "", False)
    assert lines(BOARD) == ("Last measured Fri 12 June, 09:00", "Last measured Fri 12 June, 09:00", False)
    assert lines(replace(BOARD, calendar=DAILY)) == ("Next: today 14:00", "Today 14:00, not held yet", False)
    assert lines(replace(BOARD, calendar=MORNING)) == ("Next: today 09:00", "Today 09:00, not held yet", False)
    assert lines(replace(BOARD, calendar=replace(DAILY, work_days=frozenset({1})))) == (
        "Next: Tue 16 June, 14:00",
        "Next: Tue 16 June, 14:00",
        False,
    )
    assert lines(replace(BOARD, calendar=DAILY, coaching_cycles=(HELD,))) == (
        "Held today 09:00",
        "Held today 09:00",
        False,
    )
    assert lines(replace(BOARD, target_conditions=(DUE,))) == (
        "Look back at the target",
        "Look back at the target",
        True,
    )
    assert lines(replace(BOARD, target_conditions=(DUE,), calendar=DAILY)) == (
        "Next: today 14:00. Look back at the target",
        "Today 14:00, not held yet. Look back at the target",
        True,
    )
    assert lines(replace(BOARD, target_conditions=(DUE,), calendar=MORNING)) == (
        "Next: today 09:00. Look back at the target",
        "Today 09:00, not held yet. Look back at the target",
        True,
    )
    assert lines(replace(BOARD, target_conditions=(DUE,), calendar=DAILY, coaching_cycles=(HELD,))) == (
        "Held today 09:00. Look back at the target",
        "Held today 09:00. Look back at the target",
        True,
    )


def test_the_front_of_a_card() -> None:
    assert front(Storyboard()) == ("Board without a name", "", "", "")
    assert front(BOARD) == ("Cell 4", "", "4 days left", "")
    assert front(replace(BOARD, challenge=Challenge("Every order leaves the same day.", by=date(2026, 9, 30)))) == (
        "Cell 4",
        "Every order leaves the same day.",
        "4 days left",
        "",
    )
    assert front(replace(BOARD, target_conditions=(replace(TARGET, achieve_by=NOW.date()),))) == (
        "Cell 4",
        "",
        "date is today",
        "",
    )
    assert front(replace(BOARD, target_conditions=(DUE,))) == ("Cell 4", "", "", "")
    assert front(replace(BOARD, target_conditions=(replace(TARGET, achieve_by=None),))) == ("Cell 4", "", "", "")
    assert front(replace(BOARD, target_conditions=(replace(TARGET, set_on=None),))) == ("Cell 4", "", "", "")
    assert front(replace(BOARD, obstacles=(Obstacle("o", "Refill"),))) == ("Cell 4", "", "4 days left", "")
    assert front(replace(BOARD, obstacles=(Obstacle("o", "Refill"),), focus="o")) == (
        "Cell 4",
        "",
        "4 days left",
        "Refill",
    )
    assert front(replace(BOARD, obstacles=(Obstacle("o", "Refill", status=ObstacleStatus.SOLVED),), focus="o")) == (
        "Cell 4",
        "",
        "4 days left",
        "",
    )


def test_a_card_for_a_voice() -> None:
    assert name(Storyboard()) == "Board without a name."
    assert name(replace(BOARD, measurements={}, target_conditions=())) == "Board Cell 4."
    assert (
        name(replace(BOARD, target_conditions=()))
        == "Board Cell 4. Actual condition: 45.0 seconds. 1 of 10 measurements for a first picture."
    )
    assert name(BOARD) == (
        "Board Cell 4. Actual condition: 45.0 seconds, 3.0 seconds to go. 1 of 10 measurements for "
        "a first picture. Target condition: 42 seconds cycle time, by Friday 19 June, 4 days left. "
        "Pattern: One."
    )
    assert name(replace(BOARD, target_conditions=(DUE,))) == (
        "Board Cell 4. Actual condition: 45.0 seconds, 3.0 seconds to go. 1 of 10 measurements for "
        "a first picture. Target condition: 42 seconds cycle time, by Friday 12 June, look back at "
        "the target. Pattern: One."
    )
    assert name(replace(BOARD, obstacles=(Obstacle("o", "Refill"),), focus="o")) == (
        "Board Cell 4. Actual condition: 45.0 seconds, 3.0 seconds to go. 1 of 10 measurements for "
        "a first picture. Target condition: 42 seconds cycle time, by Friday 19 June, 4 days left. "
        "Pattern: One. Obstacle, in focus: Refill."
    )
    assert name(replace(BOARD, calendar=DAILY)) == (
        "Board Cell 4. Actual condition: 45.0 seconds, 3.0 seconds to go. 1 of 10 measurements for "
        "a first picture. Target condition: 42 seconds cycle time, by Friday 19 June, 4 days left. "
        "Pattern: One. Coaching cycles, last 14 days: held on 0 days, not held on 5, planned "
        "today. Next: today 14:00."
    )
    assert name(replace(BOARD, calendar=DAILY, coaching_cycles=(HELD,))) == (
        "Board Cell 4. Actual condition: 45.0 seconds, 3.0 seconds to go. 1 of 10 measurements for "
        "a first picture. Target condition: 42 seconds cycle time, by Friday 19 June, 4 days left. "
        "Pattern: One. Coaching cycles, last 14 days: held on 1 day, not held on 5. Held today "
        "09:00."
    )


def test_cards_of_boards_that_are_not_there_yet() -> None:
    assert waiting_card("Cell 4").name == "Board Cell 4. Being read."
    assert waiting_card("Cell 4.").title == "Cell 4."
    assert (
        trouble_card("Cell 4", "The file could not be read.", "It was not changed.").name
        == "Board Cell 4. The file could not be read. It was not changed."
    )
    assert trouble_card("Cell 4", "The file could not be read", "It was not changed").trouble == (
        "The file could not be read",
        "It was not changed",
    )
