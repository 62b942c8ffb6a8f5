"""A few commands as real processes: streams, exit codes, and how little is loaded."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run(*arguments: str | Path, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "kata_desktop", *arguments],
        cwd=ROOT,
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_a_board_is_made_measured_and_shown_in_utf8_whatever_the_console_speaks(tmp_path: Path) -> None:
    board = tmp_path / "Zelle 4.kata"
    made = run("new", board, "--sample", "coolant_pumps", "--title", "Zelle 4 ↗ Pumpen")
    assert (made.returncode, made.stderr) == (0, b"")
    measured = run("measure", board, "--metric", "Cycle time per pump", "-", given=b"44.1\n44.3\n44.2\n")
    assert (measured.returncode, measured.stderr) == (0, b"")
    shown = run("show", board, PYTHONIOENCODING="ascii")
    assert shown.returncode == 0
    assert "Zelle 4 ↗ Pumpen" in shown.stdout.decode("utf-8")
    # closed, it is one file
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ""] == [board.name]


def test_trouble_goes_to_standard_error_with_exit_code_one(tmp_path: Path) -> None:
    ended = run("show", tmp_path / "nowhere.kata")
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr.count(b"\n") == 1


def test_the_version_needs_nothing_heavy() -> None:
    question = (
        "import sys\nfrom kata_desktop.cli import main\ncode = main(['--version'])\n"
        "heavy = {'PySide6', 'pyqtgraph', 'numpy', 'sqlite_utils', 'sqlite3', 'platformdirs'}\n"
        "sys.exit(code or bool(heavy & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", question], cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_somebody_who_stops_reading_early_is_no_trouble(tmp_path: Path) -> None:
    board = tmp_path / "a.kata"
    assert run("new", board, "--sample", "coolant_pumps").returncode == 0
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-m", "kata_desktop", "show", board, "--json"],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert ended.stderr == b""


def test_without_a_display_a_window_is_refused_in_one_sentence(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "kata_desktop", str(tmp_path / "board.kata")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=ROOT)
    if sys.platform.startswith("linux"):
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("There is no display here, so no window can be seen.")
