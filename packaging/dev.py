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
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from machine import (
    DISPLAY,
    LOCK,
    OFFSCREEN,
    ROOT,
    TEST_TOOLS,
    NotReady,
    ensure_packages,
    ensure_venv,
    has_display,
    say,
    venv_program,
)

Command = list[str | Path]

SAMPLE = "coolant_pumps"
# where the program itself looks when nothing else is said
DATA_QUESTION = "import platformdirs; print(platformdirs.user_data_dir('kata-desktop', appauthor=False))"


@dataclass(frozen=True)
class Picture:
    """One picture of the documentation: docs/pictures/NAME.png."""

    name: str
    screen: str
    theme: str = "light"
    size: str = "1920x1080"
    sample: str = SAMPLE


PICTURES = (
    Picture("storyboard-light", "storyboard"),
    Picture("storyboard-dark", "storyboard", theme="dark"),
    Picture("experiment", "experiment"),
    Picture("target-condition", "target"),
    Picture("obstacles", "obstacles"),
    Picture("measure", "measure"),
)


def run(arguments: list[str]) -> int:
    """Open the program with a sample board, or draw that board where no window can be seen."""
    if not has_display(dict(os.environ)):
        ensure_packages(OFFSCREEN, {})
        return draw_sample(ensure_venv(), Path.cwd())
    ensure_packages({**OFFSCREEN, **DISPLAY}, {})
    python = ensure_venv()
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


def test(arguments: list[str]) -> int:
    """Run the whole suite with its coverage, or what the arguments (pytest's) pick."""
    ensure_packages({**OFFSCREEN, **DISPLAY}, TEST_TOOLS)
    python = ensure_venv()
    if arguments:
        return call([python, "-m", "pytest", *arguments])
    say("Running every test")
    code = call([python, "-m", "pytest", "--cov", "--cov-report="])
    return code or check_coverage(python)


def check_coverage(python: Path) -> int:
    """Print what is not covered; anything but all of core and store, branches included, is not enough."""
    coverage: Command = [python, "-m", "coverage", "report"]
    call([*coverage, "--skip-covered", "--show-missing"])
    say("Core and store, where every branch is to be covered:")
    return call([*coverage, "--include=kata_desktop/core/*,kata_desktop/store/*", "--fail-under=100"])


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
    return call([ensure_venv(), "-m", "tests.bench", *arguments])


def pictures(arguments: list[str]) -> int:
    """Draw the pictures of the documentation, all or the named ones."""
    ensure_packages(OFFSCREEN, {})
    python = ensure_venv()
    folder = ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        if not arguments or picture.name in arguments:
            code = draw(python, picture, folder / f"{picture.name}.png")
            if code:
                return code
    return 0


def draw(python: Path, picture: Picture, target: Path) -> int:
    """Draw one picture of a fresh sample board."""
    say(f"Drawing {target.relative_to(ROOT)}")
    with tempfile.TemporaryDirectory() as temporary:
        board = str(Path(temporary, f"{picture.sample}.kata"))
        env = {"QT_QPA_PLATFORM": "offscreen", "KATA_DATA": temporary}
        look = ("--size", picture.size, "--theme", picture.theme, "--screen", picture.screen)
        code = kata(python, "new", board, "--sample", picture.sample, env=env, quiet=True)
        return code or kata(python, "picture", board, str(target), *look, env=env, quiet=True)


def lock(arguments: list[str]) -> int:
    """Write the lock anew for all platforms, with hashes and without the name of any index (needs uv)."""
    uv = shutil.which("uv") or venv_program("uv")
    if not Path(uv).exists():
        raise NotReady("The lock is written by uv, which is not here: pip install uv")
    options = ["--universal", "--generate-hashes", "--no-emit-index-url", "--quiet", *arguments]
    groups = ["--group", "test", "--group", "lint", "--group", "build"]
    header = ["--custom-compile-command", "python3 packaging/dev.py lock"]
    return call([uv, "pip", "compile", "pyproject.toml", *options, *groups, *header, "-o", LOCK])


def call(command: Command) -> int:
    """Run a command in the project's folder and return its exit code."""
    return subprocess.run(command, check=False, cwd=ROOT).returncode


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
