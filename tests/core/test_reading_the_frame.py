"""The frame of a board is read from its entries: challenge, calendar, shifts, card, coaching cycles."""

from __future__ import annotations

from datetime import date, time

from kata_desktop.core.assembly import read_storyboard
from kata_desktop.core.calendar import MONDAY_TO_FRIDAY, Shift, WorkCalendar
from kata_desktop.core.coaching import CoachingCycle, CycleTexts, Part
from kata_desktop.core.entries import Json
from kata_desktop.core.reading import read_calendar
from kata_desktop.core.storyboard import CHALLENGE, STORYBOARD, Challenge, Words
from tests.helpers.boards import Writer
from tests.helpers.one_thing import AT, read


def test_a_coaching_cycle() -> None:
    assert read(
        "coaching_cycle",
        started_at=AT.isoformat(),
        minutes=9.5,
        phases={"framing": 60},
        answers={"1": "a"},
        agreed="tomorrow",
        bring="20 cycles",
        threshold="why",
        reason="",
    ) == CoachingCycle("id", AT, 9.5, {"framing": 60}, {"1": "a"}, "tomorrow", "20 cycles", "why")
    assert read("coaching_cycle", started_at=AT.isoformat(), phases=[1]) == CoachingCycle("id", AT)


def test_where_a_cycle_stands_and_what_was_agreed() -> None:
    found = read(
        "coaching_cycle",
        started_at=AT.isoformat(),
        part="obstacles",
        threshold_part="actual",
        unknown=["step", "actual", "nothing", 3],
        learner="team lead",
        coach="area manager",
        step="e",
        see_at=AT.isoformat(),
        next_at=AT.isoformat(),
    )
    assert found == CoachingCycle(
        "id",
        AT,
        part=Part.OBSTACLES,
        threshold_part=Part.ACTUAL,
        unknown=(Part.ACTUAL, Part.STEP),
        learner="team lead",
        coach="area manager",
        step="e",
        see_at=AT,
        next_at=AT,
    )
    odd = read("coaching_cycle", started_at=AT.isoformat(), part="closing", unknown="step", next_at="tomorrow")
    assert odd == CoachingCycle("id", AT)
    assert read("coaching_cycle", part="target") is None


def test_the_challenge() -> None:
    assert read(
        "challenge",
        statement="s",
        measure="m",
        from_value=1,
        to_value=2.5,
        unit="u",
        set_on="2026-03-16",
        by="2026-09-16",
        why="w",
    ) == Challenge("s", "m", 1, 2.5, "u", date(2026, 3, 16), date(2026, 9, 16), "w")


def test_the_challenge_is_the_one_of_the_board() -> None:
    place = Writer()
    place.make("another", "challenge", statement="stray")
    assert read_storyboard(place.log).challenge is None
    place.make(CHALLENGE, "challenge", statement="ours")
    board = read_storyboard(place.log)
    assert board.challenge == Challenge("ours")
    place = Writer()
    place.make(CHALLENGE, "metric", name="odd")
    assert read_storyboard(place.log).challenge is None


def test_the_calendar() -> None:
    assert read_calendar(
        {"work_days": [0, 1, 2.0, 7, -1, True, "3"], "days_off": ["2026-04-03", "Easter", 1], "cycle_time": "06:50"}
    ) == WorkCalendar(frozenset({0, 1, 2}), frozenset({date(2026, 4, 3)}), time(6, 50))
    assert read_calendar("never") == read_calendar({"work_days": []}) == WorkCalendar(MONDAY_TO_FRIDAY)


def test_the_shifts() -> None:
    night: Json = {"name": "Night", "begins": "22:00", "ends": "06:00"}
    shifts: Json = [night, {"begins": "06:00+01:00", "ends": "14:00"}, {"name": "No end", "begins": "6"}, "Early"]
    read_shifts = read_calendar({"shifts": shifts, "cycle_time": "14:00+02:00"})
    assert read_shifts.shifts == (Shift("Night", time(22), time(6)), Shift("", time(6), time(14)))
    assert read_shifts.shifts[0].over_midnight
    assert not read_shifts.shifts[1].over_midnight
    # as people write it, without a zone
    assert read_shifts.cycle_time == time(14)


def test_what_a_site_made_of_the_card() -> None:
    place = Writer()
    place.set(
        STORYBOARD,
        questions={"en": {"target": "Where to?", "actual": 3}, "de": "keine"},
        follow_ups={"step": ["How soon?", 4], "closing": ["What?"], "target": []},
        vague_words={"en": ["mostly"], "de": "meist"},
        follow_ups_shown=False,
        vague_shown="no",
    )
    assert read_storyboard(place.log).cycle_texts == CycleTexts(
        questions={"en": {"target": "Where to?"}, "de": {}},
        follow_ups={Part.STEP: ("How soon?",)},
        vague_words={"en": ("mostly",)},
        follow_ups_shown=False,
    )


def test_the_frame_of_the_board() -> None:
    place = Writer()
    place.set(STORYBOARD, title="t", process="p", learner="l", coach="c", second_coach="s", words="care", focus=1)
    board = read_storyboard(place.log)
    assert (board.title, board.process, board.learner, board.coach, board.second_coach) == ("t", "p", "l", "c", "s")
    assert (board.words, board.focus) == (Words.CARE, "")
    place.set(STORYBOARD, words="pirate")
    assert read_storyboard(place.log).words is Words.SHOP_FLOOR
