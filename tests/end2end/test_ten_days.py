"""Ten days of a pair in the real program on a real display: some without a cycle, one cut off by a kill and gone on."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.display import as_wall
from tests.end2end.ten_days import DAYS, NOT_HELD, OBSERVED, PRIVATE, REASON, THRESHOLD, play_apart

#: Seven of them are digits, and two are "next" for each that is asked.
MOST_TAPS = 30


def told(pictures: Path, day: int) -> dict[str, Any]:
    """What ``show --json`` said after a day."""
    found: dict[str, Any] = json.loads((pictures / f"day-{day:02}.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("hands", ["mouse", "touch"])
def test_ten_days(tmp_path: Path, hands: str) -> None:
    pictures = Path(os.environ.get("KATA_PICTURES", tmp_path)) / f"ten days {hands}"
    pictures.mkdir(parents=True, exist_ok=True)
    data = as_wall(tmp_path / "data")
    killed, ended = play_apart(pictures, hands, data)
    assert killed.returncode == -signal.SIGKILL, killed.stdout + killed.stderr
    assert ended.returncode == 0, ended.stdout + ended.stderr
    check_each_day(pictures)
    check_what_was_counted(pictures)
    check_that_nothing_private_is_on_the_board(data)


def check_each_day(pictures: Path) -> None:
    """The cycles of each day, what was asked in them, and what was agreed."""
    held = 0
    for day in range(1, len(DAYS) + 1):
        board = told(pictures, day)
        held += day not in NOT_HELD
        cycles = [cycle for cycle in board["coaching_cycles"] if not cycle["reason"]]
        assert [cycle["part"] for cycle in cycles] == [None] * held, day
        assert (board["learner"], board["coach"]) == (cycles[-1]["learner"], cycles[-1]["coach"])
        if day in NOT_HELD:
            assert board == told(pictures, day - 1) or day == NOT_HELD[0]
            continue
        last = cycles[-1]
        assert set(last["phases"]) == {"target", "actual", "reflection", "obstacles", "step", "agreement"}, day
        assert last["see_at"] is not None
        assert last["next_at"] is not None
        assert last["step"] == board["experiments"][-1]["id"]
        assert board["experiments"][-1]["started_at"] is not None
        learned = board["experiments"][:-1]
        assert all(experiment["happened"]["value"] is not None for experiment in learned), day
        assert last["threshold_part"] == ("obstacles" if day == THRESHOLD else None)
    reasons = [cycle["reason"] for cycle in told(pictures, len(DAYS))["coaching_cycles"] if cycle["reason"]]
    assert reasons == [REASON]


def check_what_was_counted(pictures: Path) -> None:
    """One tap from the board to the first question, and no keyboard in a whole cycle."""
    for day in range(1, len(DAYS) + 1):
        counts = json.loads((pictures / f"day-{day:02}-counts.json").read_text(encoding="utf-8"))
        if day not in NOT_HELD:
            assert counts["to the first question"] == 1
        if day not in (*NOT_HELD, OBSERVED):
            assert counts["keyboards"] == 0
            assert counts["taps in the cycle"] <= MOST_TAPS


def check_that_nothing_private_is_on_the_board(data: Path) -> None:
    """The one word, the note and the marks lie in the notebook's file and in no other."""
    boards = list((data / "boards").iterdir())
    assert boards
    for sentence in PRIVATE:
        assert sentence.encode() in (data / "notebook.kata").read_bytes(), sentence
        for file in boards:
            assert sentence.encode() not in file.read_bytes(), sentence
