"""The one entry for every chore: python3 packaging/dev.py run | test | lint | bench | pictures | lock.

Plain standard library, Python 3.11 to 3.14, on Linux, macOS and Windows. Each chore first sees to what it
needs, and does nothing twice.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from machine import (
    DISPLAY,
    LOCK,
    OFFSCREEN,
    TEST_TOOLS,
    Command,
    NotReady,
    call,
    compile_program,
    ensure_packages,
    ensure_venv,
    has_display,
    kata,
    say,
    venv_program,
)
from pictures import SAMPLE, pictures
from rivals import ensure_rivals

# where the program itself looks when nothing else is said
DATA_QUESTION = "import platformdirs; print(platformdirs.user_data_dir('kata-desktop', appauthor=False))"


def run(arguments: list[str]) -> int:
    """Open the program with a sample board, or draw that board where no window can be seen."""
    if not has_display(dict(os.environ)):
        ensure_packages(OFFSCREEN, {})
        return draw_sample(ensure_venv(), Path.cwd())
    ensure_packages({**OFFSCREEN, **DISPLAY}, {})
    python = ensure_venv()
    compile_program(python)
    if not arguments:
        arguments = [str(sample_board(python))]
    say("Opening Kata Desktop" + (f" with {arguments[-1]}" if arguments else ""))
    return kata(python, *arguments)


def draw_sample(python: Path, folder: Path) -> int:
    """Write the sample board as picture and as A3 page; the exit code of the first call that did not work."""
    say("There is no display here, so the sample board is drawn into files instead.")
    png, pdf = folder / "kata-sample.png", folder / "kata-sample.pdf"
    with tempfile.TemporaryDirectory() as temporary:
        board = str(Path(temporary, f"{SAMPLE}.kata"))
        env = {"QT_QPA_PLATFORM": "offscreen", "KATA_DATA": temporary}
        calls = (
            ("new", board, "--sample", SAMPLE),
            ("picture", board, str(png)),
            ("pdf", board, str(pdf)),
        )
        for arguments in calls:
            code = kata(python, *arguments, env=env, quiet=True)
            if code:
                return code
    say(f"Written: {png}\nWritten: {pdf}")
    return 0


def data_folder(python: Path, env: dict[str, str]) -> Path:
    """The place's data folder: what KATA_DATA says, else the user's."""
    if env.get("KATA_DATA"):
        return Path(env["KATA_DATA"])
    answer = subprocess.run([python, "-c", DATA_QUESTION], capture_output=True, text=True, check=True)
    return Path(answer.stdout.strip())


def sample_board(python: Path) -> Path:
    """The sample board in this place's library, made once and then only opened."""
    board = data_folder(python, dict(os.environ)) / "boards" / f"{SAMPLE}.kata"
    if not board.exists():
        say(f"Making the sample board {board}")
        board.parent.mkdir(parents=True, exist_ok=True)
        if kata(python, "new", str(board), "--sample", SAMPLE, quiet=True):
            raise NotReady("The sample board could not be made.")
    return board


#: These cover core and store; tracing the other tests as well would half as long again keep everybody waiting.
COVERED_BY = ("tests/core", "tests/store", "tests/session")
#: These wait for hands more than they reckon.
DAYS = "tests/end2end"


def test(arguments: list[str]) -> int:
    """Run the whole suite with its coverage, or what the arguments (pytest's) pick."""
    ensure_packages({**OFFSCREEN, **DISPLAY}, TEST_TOOLS)
    python = ensure_venv()
    if arguments:
        return call([python, "-m", "pytest", *arguments])
    say("Running the tests of core, store and session, branch by branch, beside every other test")
    pytest: Command = [python, "-m", "pytest"]
    lane: list[Command] = [[*pytest, "--cov", "--cov-report=", *COVERED_BY], [*pytest, DAYS]]
    others: Command = [*pytest, *(f"--ignore={folder}" for folder in (*COVERED_BY, DAYS))]
    # two lanes for two cores; what the first one says is kept until the other has ended
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told, ThreadPoolExecutor(1) as beside:
        first = beside.submit(lambda: [call(command, told) for command in lane])
        codes = [call(others), *first.result()]
        told.seek(0)
        print(told.read(), flush=True)
    return max(codes) or check_coverage(python)


def check_coverage(python: Path) -> int:
    """Print what is not covered of core and store; anything but all of it, branches included, is not enough."""
    coverage: Command = [python, "-m", "coverage", "report"]
    return call([*coverage, "--skip-covered", "--show-missing", "--fail-under=100"])


def lint(arguments: list[str]) -> int:
    """Check style, types and the directions of imports, all of them even when one complains."""
    python = ensure_venv()
    checks: tuple[Command, ...] = (
        [python, "-m", "ruff", "check", *(arguments or ["."])],
        [python, "-m", "ruff", "format", "--check", *(arguments or ["."])],
        [python, "-m", "mypy"],
        [venv_program("lint-imports")],
    )
    worst = 0
    for check in checks:
        say("> " + " ".join(Path(part).name if part == check[0] else str(part) for part in check))
        worst = max(worst, call(check))
    return worst


def bench(arguments: list[str]) -> int:
    """Measure, and print the numbers beside those of an empty window."""
    ensure_packages({**OFFSCREEN, **DISPLAY}, {})
    if not has_display(dict(os.environ)):
        say("There is no display here, so windows are painted offscreen.")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    python = ensure_venv()
    compile_program(python)
    ensure_rivals(python)
    return call([python, "-m", "tests.bench", *arguments])


def lock(arguments: list[str]) -> int:
    """Write the lock anew for all platforms, with hashes and without the name of any index (needs uv)."""
    uv = shutil.which("uv") or venv_program("uv")
    if not Path(uv).exists():
        raise NotReady("The lock is written by uv, which is not here: pip install uv")
    options = ["--universal", "--generate-hashes", "--no-emit-index-url", "--quiet", *arguments]
    groups = ["--group", "test", "--group", "lint", "--group", "build"]
    header = ["--custom-compile-command", "python3 packaging/dev.py lock"]
    return call([uv, "pip", "compile", "pyproject.toml", *options, *groups, *header, "-o", LOCK])


CHORES = {"run": run, "test": test, "lint": lint, "bench": bench, "pictures": pictures, "lock": lock}


def main(argv: list[str] | None = None) -> int:
    """Do the named chore; everything after its name is handed to it."""
    parser = argparse.ArgumentParser(prog="dev.py", description="The chores of the source tree.")
    parser.add_argument("chore", choices=CHORES, help="what to do")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed to the chore")
    chosen = parser.parse_args(argv)
    try:
        return CHORES[chosen.chore](chosen.arguments)
    except NotReady as reason:
        print(reason, file=sys.stderr, flush=True)
        return 1
    except subprocess.CalledProcessError as trouble:
        print(f"This did not work: {' '.join(map(str, trouble.cmd))}", file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
