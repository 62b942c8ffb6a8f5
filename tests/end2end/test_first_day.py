"""A day at the board in the real program on a real display, once by mouse and once by finger."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.display import as_wall, display
from tests.end2end.first_day import TYPED

ROOT = Path(__file__).parents[2]


def kata(*arguments: str) -> str:
    """Run the program as a command and give what it prints."""
    command = [sys.executable, "-m", "kata_desktop", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout


@pytest.mark.parametrize("hands", ["mouse", "touch"])
def test_a_day_at_the_board(tmp_path: Path, hands: str) -> None:
    board, pictures = tmp_path / "board.kata", Path(os.environ.get("KATA_PICTURES", tmp_path)) / hands
    pictures.mkdir(parents=True, exist_ok=True)
    data = as_wall(tmp_path / "data")
    kata("new", str(board), "--sample", "coolant_pumps")
    before = json.loads(kata("show", str(board), "--json"))
    with display() as name:
        environment = os.environ | {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "KATA_DATA": str(data)}
        command = [sys.executable, "-m", "tests.end2end.first_day", str(board), str(pictures), hands]
        played = subprocess.run(
            command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
        )
    assert played.returncode == 0, played.stdout + played.stderr
    after = json.loads(kata("show", str(board), "--json"))
    visit = after["metrics"][0]["measurements"][-1]
    assert visit["values"] == [float(number) for number in TYPED]
    assert after["focus"] not in ("", before["focus"])
    learned = after["experiments"][-2:]
    assert [experiment["happened"]["value"] for experiment in learned] == [44.7, 43.4]
    assert learned[1]["expect"]["low"] == 43.0
    assert learned[1]["expect"]["high"] == 44.0
    assert learned[1]["learned"] == "The hand is free as soon as the press closes."
    page = subprocess.run(
        ["pdftotext", "-layout", str(pictures / "board.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "The hand is free as soon as the press closes." in page
    assert len(list(pictures.glob("*.png"))) >= 14
