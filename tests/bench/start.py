"""Starts of the program beside those of an empty Qt window, each a process of its own, in turn; medians."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.line import Line, Part

ROUNDS = 11
SAMPLE = "coolant_pumps"
SCREEN = Path(__file__).parent / "screen.json"
#: Goals as multiples of the floor, milliseconds and MiB.
PAINTED, FRAMED, LIVE = 1.3, 1.5, 4.5
STALL_MS, MEMORY = 50.0, 150.0

_PATIENCE = 60

#: Seconds from the start of the process by moment; "stall" is a length, "memory" MiB.
Start = dict[str, float]


def measure(rounds: int = ROUNDS) -> tuple[list[Start], list[Start], list[Start]]:
    """Measure the empty window, a start without and one with a kept picture, after a round that warms the cache."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        board = folder / f"{SAMPLE}.kata"
        new = [sys.executable, "-m", "kata_desktop", "new", str(board), "--sample", SAMPLE]
        subprocess.run(new, check=True, stdout=subprocess.DEVNULL)
        found: tuple[list[Start], list[Start], list[Start]] = ([], [], [])
        for _ in range(rounds + 1):
            found[0].append(start(folder))
            shutil.rmtree(folder / "cache", ignore_errors=True)
            found[1].append(start(folder, board))
            found[2].append(start(folder, board))
    return found[0][1:], found[1][1:], found[2][1:]


def start(folder: Path, board: Path | None = None) -> Start:
    """Start once, with the data in a folder."""
    env = {**os.environ, "KATA_DATA": str(folder)}
    if env.get("QT_QPA_PLATFORM") == "offscreen":
        # its own screen is smaller than any wall's
        env["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
    child = [sys.executable, "-m", "tests.bench.probe", *([str(board)] if board else [])]
    began = time.monotonic()
    ended = subprocess.run(child, env=env, check=True, capture_output=True, text=True, timeout=_PATIENCE)
    told: Start = json.loads(ended.stdout.splitlines()[-1])
    return {what: at if what in ("stall", "memory") else at - began for what, at in told.items()}


def part(empty: Sequence[Start], plain: Sequence[Start], kept: Sequence[Start]) -> Part:
    """The table of the starts."""
    floor = middle(empty, "painted")

    def line(what: str, starts: Sequence[Start], moment: str, goal: float | None) -> Line:
        at = middle(starts, moment)
        return Line(what=what, figure=at * 1000, ratio=at / floor, goal=goal)

    lines = [
        Line(what="empty Qt window painted (the floor)", figure=floor * 1000, ratio=1),
        line("first paint, all data and the chart, from the kept picture", kept, "painted", PAINTED),
        line("the board itself painted behind it, answering touch", kept, "complete", None),
        line("first paint without a kept picture: the bare panels", plain, "framed", FRAMED),
        line("all data and the chart without a kept picture", plain, "painted", PAINTED),
        line("chart answers touch", kept, "live", LIVE),
        line("chart answers touch, without a kept picture", plain, "live", LIVE),
    ]
    stalls = [one["stall"] * 1000 for one in (*plain, *kept)]
    lines.append(Line(what="longest stall while the rest is imported", figure=statistics.median(stalls), goal=STALL_MS))
    if kept[0]["memory"]:
        memory = max(one["memory"] for one in (*plain, *kept))
        lines.append(Line(what="resident memory, chart live", figure=memory, unit="MiB", goal=MEMORY))
    return Part("start", lines)


def middle(starts: Sequence[Start], moment: str) -> float:
    """The median of a moment."""
    return statistics.median(one[moment] for one in starts)
