"""What the bench alone compares with, matplotlib and QtCharts, kept apart from the program's own packages.

Plain standard library, as the other chores.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
import tomllib
import zipfile
from pathlib import Path

from machine import LOCK, ROOT, VENV, say

#: Nothing but `tests/bench/rivals.py` looks in here.
FOLDER = VENV / "bench"
_ADDONS = "PySide6-Addons"
#: QtCharts and its library in a wheel of any system; the other 400 MB of it are thrown away.
_CHARTS = re.compile(r"PySide6/(QtCharts\.(abi3\.so|pyd)|(Qt/lib/)?(lib)?Qt6?Charts(\.so\.6|\.dll|\.framework/.*))")


def ensure_rivals(python: Path, folder: Path = FOLDER) -> None:
    """Fetch both once; where that cannot be done the bench goes on and says what it left out."""
    packages: list[str] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"][
        "bench"
    ]
    addons = f"{_ADDONS}=={locked('pyside6-essentials')}"
    stamp, wanted = folder / "kata-stamp", "\n".join([*packages, addons])
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    say(f"Fetching what only the bench needs: matplotlib, and QtCharts out of {_ADDONS} (175 MB, of which 3 stay)")
    pip: list[str | Path] = [python, "-m", "pip", "-qq", "--disable-pip-version-check"]
    try:
        subprocess.run([*pip, "install", "--upgrade", "--target", folder, *packages], check=True)
        with tempfile.TemporaryDirectory() as temporary:
            subprocess.run([*pip, "download", "--no-deps", "--dest", temporary, addons], check=True)
            (wheel,) = Path(temporary).glob("*.whl")
            keep_charts(wheel, folder)
    except (OSError, subprocess.CalledProcessError):
        say("Not all of it could be fetched. The bench goes on without.")
        return
    stamp.write_text(wanted, encoding="utf-8")


def locked(package: str) -> str:
    """The version of a package in the lock."""
    found = re.search(rf"^{re.escape(package)}==(\S+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    assert found, package
    return found.group(1)


def keep_charts(wheel: Path, folder: Path) -> None:
    """Take QtCharts out of a wheel of PySide6-Addons."""
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(folder, [name for name in opened.namelist() if _CHARTS.fullmatch(name)])
