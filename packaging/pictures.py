"""The pictures of the documentation: which there are, and how they are drawn and played.

Plain standard library; what needs Qt is called with the environment's Python.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from machine import DISPLAY, OFFSCREEN, ROOT, TEST_TOOLS, call, ensure_packages, ensure_venv, kata, say

SAMPLE = "coolant_pumps"
EMPTY = "Cell 4"
HALL = "Assembly"
SHRINK = ROOT / "packaging" / "shrink.py"
FIRST_BOARD = "first-board"
TEN_DAYS = "ten-days"
SHEETS = "every-screen"


@dataclass(frozen=True)
class Picture:
    """One picture of the documentation: docs/pictures/NAME.png, of a sample as of a day.

    Without a sample it is an empty board, of several it is the overview; `width` scales a large one down. A sample ends
    on the day on which it is made, so one that nobody has touched since is `made` on a day before.
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
    made: str = ""

    def looking(self, look: Picture) -> Picture:
        """The same screen of the same boards on the same day in the look of another picture."""
        boards = replace(look, samples=self.samples, day=self.day, made=self.made)
        return replace(boards, name=self.name, screen=self.screen)


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
    Picture("restart", "restart", day="2026-06-29", made="2026-06-15"),
    Picture("page", "pdf"),
    Picture("card-and-forms", "print"),
    Picture("boards", samples=SAMPLES),
    Picture("boards-dark", samples=SAMPLES, theme="dark"),
    Picture("boards-desk", samples=SAMPLES, size=LAPTOP, mode="desk"),
    Picture("new-board", "new-board", samples=()),
    Picture("new-board-dark", "new-board", samples=(), theme="dark"),
    Picture("settings", "settings"),
    Picture("keys", "keys"),
    Picture("help", "help"),
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

# every screen once, for the sheets that show all of them in one look; notebook and observation are played alone
SCREENS = (
    *(found for found in PICTURES if found == found.looking(Picture(""))),
    Picture("coaching", "coaching"),
)
LOOKS = {
    "light": Picture(""),
    "dark": Picture("", theme="dark"),
    "desk": Picture("", size=LAPTOP, mode="desk"),
    "4k": Picture("", size="3840x2160"),
    "large": Picture("", reading_size=130),
}


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
    for name, look in LOOKS.items():
        if not arguments or SHEETS in arguments:
            code = draw_sheet(python, name, look, folder)
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
    say(f"Drawing {target.name}")
    with tempfile.TemporaryDirectory() as temporary:
        env = {"QT_QPA_PLATFORM": "offscreen", "KATA_DATA": temporary}
        boards = Path(temporary, HALL)
        boards.mkdir()
        as_of = ("--as-of", picture.day)
        for sample in picture.samples or ("",):
            board = str(boards / f"{sample or EMPTY}.kata")
            made = ("--sample", sample) if sample else ("--title", EMPTY)
            code = kata(python, "new", board, *made, "--as-of", picture.made or picture.day, env=env, quiet=True)
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


def draw_sheet(python: Path, name: str, look: Picture, folder: Path) -> int:
    """Draw every screen in one look, small, on one sheet."""
    with tempfile.TemporaryDirectory() as temporary:
        drawn = []
        for screen in SCREENS:
            drawn.append(Path(temporary, f"{screen.name}.png"))
            code = draw(python, screen.looking(look), drawn[-1])
            if code:
                return code
        target = folder / f"{SHEETS}-{name}.png"
        say(f"Laying them on {target.name}")
        return call([python, SHRINK, target, "640", *drawn])
