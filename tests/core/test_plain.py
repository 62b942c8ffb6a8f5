"""``show --json``: every field of every thing against its description, and equal values for equal boards."""

from __future__ import annotations

import json
import re
from datetime import time, timedelta
from random import Random

import pytest

from kata_desktop.core.assembly import read_storyboard
from kata_desktop.core.calendar import Shift, WorkCalendar
from kata_desktop.core.coaching import CoachingCycle, CycleTexts, Part
from kata_desktop.core.entries import Json
from kata_desktop.core.log import Log
from kata_desktop.core.plain import as_json
from kata_desktop.core.target import ClosedAs, Reflection
from tests.helpers.boards import COACH, MONDAY, MemoryFile, Writer, empty_board, experiment_learned, pass_time, plain
from tests.helpers.boards import ready_board as make_ready_board

DAY, TIME, CLOCK = r"\d{4}-\d\d-\d\d", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", r"\d\d:\d\d"

#: kind -> field -> type. "text", "number", "whole", "yes or no", "day", "time", "clock", "any", a kind in <...>,
#: a list of it in [...]; a question mark says that it may be null; words parted by | are the only ones.
DESCRIPTION: dict[str, dict[str, str]] = {
    "board": {
        "format": "kata-storyboard",
        "version": "whole",
        "title": "text",
        "process": "text",
        "learner": "text",
        "coach": "text",
        "second_coach": "text",
        "words": "shop floor|office|care",
        "calendar": "<calendar>",
        "questions": "any",
        "follow_ups": "any",
        "vague_words": "any",
        "follow_ups_shown": "yes or no",
        "vague_shown": "yes or no",
        "focus": "text?",
        "challenge": "<challenge>?",
        "metrics": "[<metric>]",
        "target_conditions": "[<target_condition>]",
        "obstacles": "[<obstacle>]",
        "experiments": "[<experiment>]",
        "coaching_cycles": "[<coaching_cycle>]",
        "strokes": "[<stroke>]",
        "conflicts": "[<conflict>]",
    },
    "calendar": {
        "work_days": "[whole]",
        "days_off": "[day]",
        "cycle_time": "clock?",
        "since": "day?",
        "shifts": "[<shift>]",
    },
    "shift": {"name": "text", "begins": "clock", "ends": "clock"},
    "challenge": {
        "statement": "text",
        "measure": "text",
        "from_value": "number?",
        "to_value": "number?",
        "unit": "text",
        "set_on": "day?",
        "by": "day?",
        "why": "text",
    },
    "metric": {
        "id": "text",
        "name": "text",
        "unit": "text",
        "kind": "outcome|process",
        "direction": "lower|higher",
        "decimals": "whole",
        "resolution": "number",
        "point": "value|median|within",
        "limit": "number?",
        "phases": "[text]",
        "offer_rests": "text",
        "shift_rule": "yes or no",
        "trend_rule": "yes or no",
        "limits_shown": "yes or no",
        "measurements": "[<measurement>]",
    },
    "measurement": {
        "id": "text",
        "taken_at": "time",
        "values": "[number]",
        "count": "whole?",
        "of": "whole?",
        "notes": "[text]",
        "excluded": "text?",
    },
    "target_condition": {
        "id": "text",
        "set_on": "day?",
        "achieve_by": "day?",
        "reason": "text",
        "outcome": "<metric_target>?",
        "process": "<metric_target>?",
        "pattern": "[text]",
        "closed_on": "day?",
        "closed_as": "reached|date|stopped?",
        "closing_reason": "text",
        "reflection": "<reflection>",
    },
    "metric_target": {"metric": "text?", "value": "number?", "of": "whole?", "text": "text"},
    "reflection": {"where_now": "text", "learned": "text", "learned_setting": "text", "challenge": "text"},
    "obstacle": {
        "id": "text",
        "text": "text",
        "detail": "text",
        "status": "parked|held|solved|dropped",
        "size": "small|medium|large?",
        "kind": "text",
        "rank": "text",
        "why_now": "text",
        "closed_on": "day?",
    },
    "experiment": {
        "id": "text",
        "number": "whole",
        "obstacle": "text?",
        "kind": "go and see|exploratory|test?",
        "step": "text",
        "factor": "text",
        "harm": "text",
        "how": "text",
        "metric": "text?",
        "unit": "text",
        "expect": "<expectation>",
        "see_at": "time?",
        "started_at": "time?",
        "second_reason": "text",
        "happened": "<happened>",
        "learned": "text",
        "learned_at": "time?",
    },
    "expectation": {"low": "number?", "high": "number?", "text": "text", "unknown": "yes or no"},
    "happened": {"value": "number?", "text": "text", "at": "time?", "as_expected": "yes or no?"},
    "coaching_cycle": {
        "id": "text",
        "started_at": "time",
        "minutes": "number?",
        "phases": "any",
        "answers": "any",
        "agreed": "text",
        "bring": "text",
        "threshold": "text",
        "threshold_part": "target|actual|reflection|obstacles|step|agreement?",
        "unknown": "[text]",
        "learner": "text",
        "coach": "text",
        "step": "text?",
        "see_at": "time?",
        "next_at": "time?",
        "part": "target|actual|reflection|obstacles|step|agreement?",
        "reason": "text",
        "missed": "yes or no",
        "reason_of": "text?",
    },
    "stroke": {"id": "text", "on": "text", "field": "text", "width": "whole", "points": "[whole]"},
    "conflict": {"thing": "text", "field": "text", "versions": "[any]"},
}
PATTERNS = {"text": ".*", "day": DAY, "time": TIME, "clock": CLOCK}


def check(value: Json, kind: str, place: str, seen: set[str]) -> None:
    """Hold a value against its description; `seen` gathers the fields that were there with a value."""
    if kind.endswith("?"):
        if value is None:
            return
        kind = kind[:-1]
    if kind.startswith("["):
        assert isinstance(value, list), place
        for item in value:
            check(item, kind[1:-1], place, seen)
    elif kind.startswith("<"):
        assert isinstance(value, dict), place
        described = DESCRIPTION[kind[1:-1]]
        assert set(value) == set(described), place
        for name, part in described.items():
            check(value[name], part, f"{kind[1:-1]}.{name}", seen)
    elif kind == "yes or no":
        assert isinstance(value, bool), place
    elif kind in ("whole", "number"):
        assert isinstance(value, int if kind == "whole" else int | float), place
        assert not isinstance(value, bool), place
    elif kind != "any":
        assert isinstance(value, str), place
        assert re.fullmatch(PATTERNS.get(kind, kind), value, re.DOTALL), place
    seen.add(place)


@pytest.fixture
def full() -> tuple[MemoryFile, dict[str, Json]]:
    """A board on which every field that there is has a value."""
    board = make_ready_board()
    session = board.session
    session.targeting.choose_date(MONDAY.date().replace(month=4, day=20), "The tool comes in April")
    session.targeting.set_draft()
    step = experiment_learned(board)
    session.inking.write(step, "learned", [(1, 2), (3, 40)])
    session.experimenting.put_away(session.experimenting.plan(step="another").made)
    session.targeting.close(ClosedAs.STOPPED, reason="r", reflection=Reflection("a", "b", "c", "d"))
    session.clearing.solve(board.focused)
    session.measuring.leave_out(session.board.measured(board.output)[0].id, "The line stood")
    session.coaching.record(
        CoachingCycle("", MONDAY, 9, {"framing": 60}, {"1": "x"}, "tomorrow", "values", "why", "no")
    )
    coaching, days = session.coaching, (MONDAY.date(), MONDAY.date().replace(day=17))
    session.inking.write_on_new(
        "coaching_cycle", coaching.by_hand(days[0]), "reason", [(1, 1)],
        also=lambda made: coaching.by_the_same_hand(days[1:], made),
    )  # fmt: skip
    plain_texts = CycleTexts(
        {"en": {"target": "Where to?"}}, {Part.STEP: ("How soon?",)}, {"en": ("mostly",)}, vague_shown=False
    )
    session.coaching.word_card(plain_texts)
    night = WorkCalendar(shifts=(Shift("Night", time(22), time(6)),))
    session.setting_up.set_calendar(night)
    cycle = session.coaching.begin().made
    session.coaching.not_known(cycle, Part.ACTUAL)
    session.coaching.mark_threshold(cycle, Part.ACTUAL, "Nobody has counted")
    planned = session.experimenting.plan(step="count").made
    session.coaching.agree(cycle, see_at=MONDAY + timedelta(days=1), next_at=MONDAY + timedelta(days=1), bring="20")
    assert session.board.go_and_see(session.board.experiments[-1]) == MONDAY + timedelta(days=1)
    session.experimenting.put_away(planned)
    there = Writer(COACH)
    there.take(*board.file.entries[:-1])
    pass_time(session, days=1)
    session.experimenting.reword(step, "how", "with a stop watch")
    board.file.append(there.set(step, how="by eye"))
    session = empty_board(board.file)
    return board.file, plain(session)


def test_every_field_is_as_described(full: tuple[MemoryFile, dict[str, Json]]) -> None:
    seen: set[str] = set()
    check(full[1], "<board>", "board", seen)
    never_here = {"calendar.cycle_time", "calendar.since", "experiment.see_at", "happened.as_expected", "board.focus"}
    never_here |= {"experiment.kind", "experiment.unit", "experiment.second_reason"}
    described = {f"{kind}.{name}" for kind, fields in DESCRIPTION.items() for name in fields}
    assert described - seen <= never_here


def test_an_empty_board_has_every_field_too() -> None:
    check(plain(empty_board()), "<board>", "board", set())


def test_the_board_of_a_day_long_ago_is_empty(full: tuple[MemoryFile, dict[str, Json]]) -> None:
    session = empty_board(full[0])
    long_ago = as_json(session.board_on(MONDAY.date().replace(year=1999)))
    assert long_ago == plain(empty_board())
    assert as_json(session.board_on(session.today().replace(year=2199))) == full[1]


def test_equal_boards_give_equal_bytes(full: tuple[MemoryFile, dict[str, Json]]) -> None:
    file, expected = full
    for seed in range(20):
        shuffled = list(file.entries)
        Random(seed).shuffle(shuffled)
        found = as_json(read_storyboard(Log(shuffled)))
        assert json.dumps(found, sort_keys=True) == json.dumps(expected, sort_keys=True)
        assert list(found) == list(expected)


def test_numbers_stay_as_they_were_entered(full: tuple[MemoryFile, dict[str, Json]]) -> None:
    written = json.dumps(full[1])
    assert '"values": [58.0, 61.5, 57.2, 60]' in written
    assert '"from_value": 410.0, "to_value": 460,' in written


def test_lists_stand_in_board_order(full: tuple[MemoryFile, dict[str, Json]]) -> None:
    obstacles = full[1]["obstacles"]
    assert isinstance(obstacles, list)
    ranks = [obstacle["rank"] for obstacle in obstacles if isinstance(obstacle, dict)]
    assert ranks == sorted(map(str, ranks))
