"""A newcomer's first ten minutes, with real clicks and again by finger alone; every act is counted and written down."""

from __future__ import annotations

import json
import os
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.end2end import newcomer
from tests.end2end.test_first_day import kata

#: What it takes at most; whoever makes it less lowers these, and docs/first-board.md with them.
TYPED = 125
TAPS = {"mouse": (28, 32), "touch": (38, 42)}


def play(data: Path, pictures: Path, hands: str) -> dict[str, dict[str, int]]:
    """Let a newcomer work in a program whose library is empty; gives what was counted."""
    played = newcomer.play_apart(pictures, hands, data)
    assert played.returncode == 0, played.stdout + played.stderr
    counted: dict[str, dict[str, int]] = json.loads((pictures / "counts.json").read_text(encoding="utf-8"))
    return counted


@pytest.mark.parametrize("hands", ["mouse", "touch"])
def test_the_first_ten_minutes(tmp_path: Path, hands: str) -> None:
    data, pictures = tmp_path / "data", Path(os.environ.get("KATA_PICTURES", tmp_path)) / f"newcomer-{hands}"
    pictures.mkdir(parents=True, exist_ok=True)
    counted = play(data, pictures, hands)
    first_step, whole = counted["first step"], counted["whole board"]
    assert first_step["taps"] <= TAPS[hands][0]
    assert whole["taps"] <= TAPS[hands][1]
    assert first_step["typed"] == whole["typed"] <= TYPED
    assert_written_down(hands, first_step, whole)
    (path,) = (data / "boards").iterdir()
    assert path.name == "Cell 4.kata"
    assert_whole(json.loads(kata("show", str(path), "--json")))
    assert len(list(pictures.glob("*.png"))) == 18


def assert_written_down(hands: str, first_step: dict[str, int], whole: dict[str, int]) -> None:
    """What the page for team leaders says is what was counted."""
    told = " ".join((newcomer.ROOT / "docs" / "first-board.md").read_text(encoding="utf-8").split())
    with_what = {"mouse": "with a mouse", "touch": "by finger"}[hands]
    assert f"{first_step['taps']} taps {with_what}" in told
    assert f"{whole['taps'] - first_step['taps']} more taps" in told
    assert f"{first_step['typed']} typed characters" in told


def assert_whole(board: dict[str, Any]) -> None:
    """All that was typed is in the file, as it was meant."""
    assert board["title"] == newcomer.TITLE
    assert board["challenge"]["statement"] == "Every order to leave the same day"
    process, outcome = board["metrics"]
    assert (process["name"], process["unit"], process["kind"]) == ("Cycle time", "s", "process")
    assert [visit["values"] for visit in process["measurements"]] == [[48.0]]
    assert (outcome["name"], outcome["kind"]) == (newcomer.OUTCOME, "outcome")
    target = board["target_conditions"][-1]
    assert (target["process"]["value"], target["outcome"]["value"]) == (42, 570)
    assert target["pattern"] == [newcomer.PATTERN]
    assert date.fromisoformat(target["achieve_by"]) - date.fromisoformat(target["set_on"]) == timedelta(days=14)
    (obstacle,) = board["obstacles"]
    assert obstacle["text"] == "The hands wait for the gasket"
    assert board["focus"] == obstacle["id"]
    (experiment,) = board["experiments"]
    assert experiment["step"] == newcomer.FIRST_STEP
    assert (experiment["metric"], experiment["obstacle"]) == (process["id"], obstacle["id"])
    assert (experiment["expect"]["low"], experiment["expect"]["high"]) == (46, 46)
    assert experiment["harm"] == "No, nobody"
    assert experiment["started_at"]
    assert experiment["see_at"] > experiment["started_at"]
    assert (board["learner"], board["coach"]) == ("team lead", "area manager")
    assert board["calendar"]["cycle_time"]
