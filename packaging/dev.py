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
from dataclasses import dataclass
from pathlib import Path
from typing import IO

sys.path.insert(0, str(Path(__file__).resolve().parent))

from machine import (
    DISPLAY,
    LOCK,
    OFFSCREEN,
    ROOT,
    TEST_TOOLS,
    NotReady,
    compile_program,
    ensure_packages,
    ensure_venv,
    has_display,
    say,
    venv_program,
)
from rivals import ensure_rivals

Command = list[str | Path]

SAMPLE = "coolant_pumps"
EMPTY = "Cell 4"
HALL = "Assembly"
SHRINK = ROOT / "packaging" / "shrink.py"
FIRST_BOARD = "first-board"
TEN_DAYS = "ten-days"
# where the program itself looks when nothing else is said
DATA_QUESTION = "import platformdirs; print(platformdirs.user_data_dir('kata-desktop', appauthor=False))"


@dataclass(frozen=True)
class Picture:
    """One picture of the documentation: docs/pictures/NAME.png, of a sample as of a day.

    Without a sample it is an empty board, of several it is the overview; `width` scales a large one down.
    """

    name: str
    screen: str = "storyboard"
    theme: str = "light"
    size: str = "1920x1080"
    mode: str = "wall"
    reading_size: int = 100
    samples: tuple[str, ...] = (SAMPLE,)
    day: str = "2026-06-15"
    width: int = 0


SAMPLES = (SAMPLE, "manufacturing_cell", "insurance_claims", "hospital_ward")
LAPTOP = "1366x768"
PICTURES = (
    Picture("storyboard-light"),
    Picture("storyboard-dark", theme="dark"),
    Picture("storyboard-desk", size=LAPTOP, mode="desk"),
    Picture("storyboard-desk-dark", size=LAPTOP, mode="desk", theme="dark"),
    Picture("storyboard-4k", size="3840x2160", width=1920),
    Picture("storyboard-large", reading_size=130),
    Picture("storyboard-empty", samples=()),
    Picture("challenge", "challenge"),
    Picture("target-condition", "target"),
    Picture("target-condition-dark", "target", theme="dark"),
    Picture("look-back", "look-back", day="2026-06-19"),
    Picture("run-chart", "actual"),
    Picture("run-chart-dark", "actual", theme="dark"),
    Picture("run-chart-desk", "actual", size=LAPTOP, mode="desk"),
    Picture("measure", "measure"),
    Picture("metric", "metric"),
    Picture("obstacles", "obstacles"),
    Picture("obstacles-dark", "obstacles", theme="dark"),
    Picture("experiment", "experiment"),
    Picture("experiment-dark", "experiment", theme="dark"),
    Picture("experiment-large", "experiment", reading_size=130),
    Picture("rhythm", "rhythm"),
    Picture("restart", "restart", day="2026-06-29"),
    Picture("page", "pdf"),
    Picture("card-and-forms", "print"),
    Picture("boards", samples=SAMPLES),
    Picture("boards-dark", samples=SAMPLES, theme="dark"),
    Picture("boards-desk", samples=SAMPLES, size=LAPTOP, mode="desk"),
    Picture("new-board", "new-board", samples=()),
    Picture("new-board-dark", "new-board", samples=(), theme="dark"),
    Picture("settings", "settings"),
    Picture("keys", "keys"),
)


# the pictures a newcomer takes that the documentation shows, by their number
FIRST_BOARD_SCREENS = {
    4: "challenge",
    7: "actual-condition",
    12: "target-condition",
    15: "experiment",
    17: "meeting",
    18: "storyboard",
}
# the pictures of ten days of a pair that the documentation shows
TEN_DAYS_SCREENS = {
    "day-02-01-1": "coaching",
    "day-08-01-1": "coaching-dark",
    "day-09-01-1": "coaching-desk",
    "day-04-*-turned back": "coaching-look-back",
    "day-04-*-3": "coaching-obstacles",
    "day-04-*-4": "coaching-step",
    "day-04-*-5": "coaching-agreement",
    "day-10-*-closing": "coaching-closing",
    "day-04-*-a day without a cycle": "rhythm-day",
    "day-11-*-notebook": "notebook",
    "day-11-*-observation": "observation",
}


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
        for call in calls:
            code = kata(python, *call, env=env, quiet=True)
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


def kata(python: Path, *arguments: str, env: dict[str, str] | None = None, quiet: bool = False) -> int:
    """Call the program; `quiet` hides its results, never its messages."""
    out = subprocess.DEVNULL if quiet else None
    command: Command = [python, "-m", "kata_desktop", *arguments]
    return subprocess.run(command, check=False, env={**os.environ, **(env or {})}, stdout=out).returncode


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


def pictures(arguments: list[str]) -> int:
    """Draw the pictures of the documentation, all or the named ones; "first-board" and "ten-days" are played."""
    python = ensure_venv()
    folder = ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        if not arguments or picture.name in arguments:
            ensure_packages(OFFSCREEN, {})
            target = folder / f"{picture.name}.png"
            width = [str(picture.width)] if picture.width else []
            code = draw(python, picture, target) or call([python, SHRINK, target, *width])
            if code:
                return code
    if not arguments or FIRST_BOARD in arguments:
        ensure_packages({**OFFSCREEN, **DISPLAY}, TEST_TOOLS)
        say(f"Playing a newcomer's first board for {FIRST_BOARD}-*.png")
        code = draw_first_board(python, folder)
        if code:
            return code
    if not arguments or TEN_DAYS in arguments:
        ensure_packages({**OFFSCREEN, **DISPLAY}, TEST_TOOLS)
        say("Playing ten days of a pair for coaching*.png, notebook.png and observation.png")
        return draw_ten_days(python, folder)
    return 0


def draw(python: Path, picture: Picture, target: Path) -> int:
    """Draw one picture of fresh sample boards."""
    say(f"Drawing {target.relative_to(ROOT)}")
    with tempfile.TemporaryDirectory() as temporary:
        env = {"QT_QPA_PLATFORM": "offscreen", "KATA_DATA": temporary}
        boards = Path(temporary, HALL)
        boards.mkdir()
        as_of = ("--as-of", picture.day)
        for sample in picture.samples or ("",):
            board = str(boards / f"{sample or EMPTY}.kata")
            made = ("--sample", sample) if sample else ("--title", EMPTY)
            code = kata(python, "new", board, *made, *as_of, env=env, quiet=True)
            if code:
                return code
        shown = str(boards) if len(picture.samples) > 1 else board
        look = ("--size", picture.size, "--theme", picture.theme, "--mode", picture.mode)
        more = ("--reading-size", str(picture.reading_size), "--screen", picture.screen, *as_of)
        return kata(python, "picture", shown, str(target), *look, *more, env=env, quiet=True)


def draw_first_board(python: Path, folder: Path) -> int:
    """Let a newcomer start a first board by finger, and keep what the screens showed."""
    screens = {f"{number:02}-*": f"{FIRST_BOARD}-{name}" for number, name in FIRST_BOARD_SCREENS.items()}
    return play("tests.end2end.newcomer", screens, python, folder)


def draw_ten_days(python: Path, folder: Path) -> int:
    """Let a learner and a coach play ten days by mouse, and keep what the screens showed."""
    return play("tests.end2end.ten_days", TEN_DAYS_SCREENS, python, folder)


def play(module: str, screens: dict[str, str], python: Path, folder: Path) -> int:
    """Play in a module of the tests, and keep its pictures: those it names so, under the names of the documentation."""
    with tempfile.TemporaryDirectory() as temporary:
        code = call([python, "-m", module, temporary])
        for taken, name in screens.items():
            if code:
                break
            target = folder / f"{name}.png"
            (found,) = Path(temporary).glob(f"{taken}.png")
            shutil.copyfile(found, target)
            code = call([python, SHRINK, target, "1440"])
    return code


def lock(arguments: list[str]) -> int:
    """Write the lock anew for all platforms, with hashes and without the name of any index (needs uv)."""
    uv = shutil.which("uv") or venv_program("uv")
    if not Path(uv).exists():
        raise NotReady("The lock is written by uv, which is not here: pip install uv")
    options = ["--universal", "--generate-hashes", "--no-emit-index-url", "--quiet", *arguments]
    groups = ["--group", "test", "--group", "lint", "--group", "build"]
    header = ["--custom-compile-command", "python3 packaging/dev.py lock"]
    return call([uv, "pip", "compile", "pyproject.toml", *options, *groups, *header, "-o", LOCK])


def call(command: Command, told: IO[str] | None = None) -> int:
    """Run a command in the project's folder and return its exit code; what it says may go to a file."""
    return subprocess.run(command, check=False, cwd=ROOT, stdout=told, stderr=told).returncode


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
