"""LibreOffice Calc with a small sheet: what people would open instead."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from tests.bench.frames import series
from tests.bench.line import Line, Part
from tests.end2end.display import display

_PATIENCE = 60


def part(floor: float) -> Part:
    """The time to Calc's window, on a display of its own, beside the floor (seconds); or why it was not measured."""
    title = "instead"
    if shutil.which("soffice") is None:
        return Part(title, [], ["LibreOffice Calc is not installed: left out."])
    if not all(shutil.which(tool) for tool in ("Xvfb", "openbox", "xdotool")):
        return Part(title, [], ["LibreOffice Calc needs Xvfb, openbox and xdotool to be seen: left out."])
    with display() as name:
        seconds = measure(name)
    what = "LibreOffice Calc, window of a small sheet"
    return Part(title, [Line(what=what, figure=seconds * 1000, ratio=seconds / floor)])


def measure(display_name: str) -> float:
    """Seconds from the call to a window with the sheet's name, the second time; the first one makes its profile."""
    seen = {**os.environ, "DISPLAY": display_name}
    with tempfile.TemporaryDirectory() as name:
        sheet = Path(name) / "kata-bench.csv"
        sheet.write_text("\n".join(f"{n},{value:.1f}" for n, value in enumerate(series(60))), encoding="utf-8")
        profile = f"-env:UserInstallation={(Path(name) / 'profile').as_uri()}"
        command = ["soffice", profile, "--norestore", "--nologo", "--calc", str(sheet)]
        calls = [_until_window(command, seen) for _ in range(2)]
    return calls[-1]


def _until_window(command: list[str], seen: dict[str, str]) -> float:
    began = time.monotonic()
    office = subprocess.Popen(command, env=seen, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        find = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "kata-bench"]
        subprocess.run(find, env=seen, check=True, stdout=subprocess.DEVNULL, timeout=_PATIENCE)
        return time.monotonic() - began
    finally:
        office.terminate()
        office.wait(timeout=_PATIENCE)
