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

_PATIENCE = 60


def part(floor: float) -> Part:
    """The time to Calc's window beside the floor (seconds), or why it was not measured."""
    title = "instead"
    if shutil.which("soffice") is None:
        return Part(title, [], ["LibreOffice Calc is not installed: left out."])
    if os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen") or shutil.which("xdotool") is None:
        return Part(title, [], ["LibreOffice Calc needs a display and xdotool to be seen: left out."])
    seconds = measure()
    what = "LibreOffice Calc, window of a small sheet"
    return Part(title, [Line(what=what, figure=seconds * 1000, ratio=seconds / floor)])


def measure() -> float:
    """Seconds from the call to a window with the sheet's name, the second time; the first one makes its profile."""
    with tempfile.TemporaryDirectory() as name:
        sheet = Path(name) / "kata-bench.csv"
        sheet.write_text("\n".join(f"{n},{value:.1f}" for n, value in enumerate(series(60))), encoding="utf-8")
        profile = f"-env:UserInstallation={(Path(name) / 'profile').as_uri()}"
        calls = [_until_window(["soffice", profile, "--norestore", "--nologo", "--calc", str(sheet)]) for _ in range(2)]
    return calls[-1]


def _until_window(command: list[str]) -> float:
    began = time.monotonic()
    office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        find = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "kata-bench"]
        subprocess.run(find, check=True, stdout=subprocess.DEVNULL, timeout=_PATIENCE)
        return time.monotonic() - began
    finally:
        office.terminate()
        office.wait(timeout=_PATIENCE)
