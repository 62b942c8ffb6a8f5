"""Ten days of a learner and a coach on a new board, in the real program.

A program of its own on a display of its own: ``python -m tests.end2end.ten_days PICTURES mouse|touch FIRST``; the
library is that of KATA_DATA. With PICTURES alone it makes that display and an empty library itself, and works by
mouse. It plays from day FIRST (1 to 10) on. On the sixth day it is killed in the middle of a
cycle, unless that is where it began. After each day it writes what ``show --json`` says of the board, beside the
pictures, and what was counted.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kata_desktop.app import application
from kata_desktop.cli import main
from kata_desktop.core.coaching import Part
from kata_desktop.core.experiment import Stage
from kata_desktop.session.clock import SystemClock
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.session.place import data_folder
from kata_desktop.session.settings import ModeChoice, RoleChoice, SettingsFile, ThemeChoice
from kata_desktop.ui.coaching.agreement_part import AgreementPart
from kata_desktop.ui.coaching.look_back_part import LookBackPart
from kata_desktop.ui.coaching.screen import CoachingScreen
from kata_desktop.ui.coaching.step_part import StepPart
from kata_desktop.ui.coaching.turn import CardTurn
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.notebook.screen import NotebookScreen
from kata_desktop.ui.observation.screen import ObservationScreen
from kata_desktop.ui.rhythm.screen import RhythmScreen
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from kata_desktop.words.experiment import Row
from tests.end2end.display import display
from tests.end2end.hands import FingerHands, Hands, MouseHands, seen, until
from tests.end2end.newcomer import Newcomer
from tests.end2end.playing import played, the_window
from tests.helpers.pointer import touch_device

#: Up to the kill, and from there on.
Played = tuple[subprocess.CompletedProcess[str], subprocess.CompletedProcess[str]]
ROOT = Path(__file__).parents[2]

#: A Monday; between the fifth and the sixth day lies a weekend.
BEGIN = datetime(2026, 6, 15, 13, 58).astimezone()
DAYS = (0, 1, 2, 3, 4, 7, 8, 9, 10, 11)
#: After the ten days the coach sits at a desk.
LAPTOP = 11
KILLED = 6
NOT_HELD = (3, 5)
DARK, DESK = 8, 9
OBSERVED, THRESHOLD = 4, 7
REASON = "Rush orders"
#: What the coach writes for nobody else, the one word, and what the second coach marks.
PRIVATE = ("Silence is hard for me", "curious", "waited")
#: What is measured at the beginning of each day's cycle, on the number pad.
PACE = ("47", "46", "", "46", "", "45", "44", "44", "43", "42")


class Days:
    """The program on one of the days, the hands on it, and what they count."""

    def __init__(self, day: int, hands: Hands, pictures: Path) -> None:
        self.day, self._hands, self._pictures = day, hands, pictures
        self.taps, self.keyboards, self._shots = 0, 0, 0
        self.counted: dict[str, int] = {}
        self.window = the_window()

    # ------------------------------------------------------------------------------------ hands and eyes

    def picture(self, name: str) -> None:
        """Keep what the screen shows when it has come to rest."""
        until(lambda: not self.window.stage._fade.isVisible(), "the former screen does not fade")
        cards = self.window.findChildren(CardTurn)
        until(lambda: not any(card.is_turning for card in cards), "the card does not come to rest")
        self._shots += 1
        shot = self.window.screen().grabWindow(self.window.window().winId())
        shot.save(str(self._pictures / f"day-{self.day:02}-{self._shots:02}-{name}.png"))

    def tap(self, widget: QWidget) -> None:
        """Tap something where it is to be seen."""
        in_sight = widget.visibleRegion().boundingRect()
        assert not in_sight.isEmpty(), widget.accessibleName()
        self._hands.tap(widget, in_sight.center())
        self.taps += 1
        self.keyboards += self.window.keyboard.is_up

    def press(self, name: str) -> None:
        """Tap the one button of a name."""
        assert self.window.stage.current is not None
        self.tap(seen(self.window.stage.current, Button, name))

    def type_number(self, pad: QWidget, digits: str) -> None:
        """Tap the digits of a pad."""
        for digit in digits:
            self.tap(seen(pad, Button, digit))

    @property
    def cycle(self) -> CoachingScreen:
        """The cycle that is up."""
        screen = self.window.screen_shown
        assert isinstance(screen, CoachingScreen)
        return screen

    def at(self, part: Part) -> None:
        """Wait until a question is asked."""
        until(lambda: self.cycle.course.part is part, f"not at {part}")

    def is_home(self) -> bool:
        """Whether the board is up."""
        return isinstance(self.window.stage.current, StoryboardScreen)

    # ------------------------------------------------------------------------------------------ the days

    def play(self, *, gone_on: bool = False) -> None:
        """What happens on this day."""
        if self.day == 1:
            Newcomer(self.window, self._hands, self._pictures).play()
        if self.day == LAPTOP:
            self.look_into_the_notebook()
            return
        if self.day in NOT_HELD:
            self.picture("storyboard")
            return
        if self.day == NOT_HELD[0] + 1:
            self.say_why_there_was_none()
        self.hold_a_cycle(gone_on=gone_on)

    def say_why_there_was_none(self) -> None:
        """A tap on the strip opens the day that asks, another is the reason."""
        board = self.window.stage.current
        assert isinstance(board, StoryboardScreen)
        self.tap(board.header.rhythm)
        until(lambda: isinstance(self.window.stage.current, RhythmScreen), "no days to see")
        self.press(REASON)
        self.picture("a day without a cycle")
        self.press("Back to board")
        until(self.is_home, "the board did not come back")

    def hold_a_cycle(self, *, gone_on: bool) -> None:
        """From the sleeping board to the closing, without a keyboard."""
        until(self.is_home, "the board is not up")
        taps = self.taps
        at_desk = self.window.stage.current is not None and self.window.stage.current.kit.mode is Mode.DESK
        self.press("Go on" if gone_on else "Coaching cycle" if at_desk else "Start coaching cycle")
        until(lambda: isinstance(self.window.stage.current, CoachingScreen), "no cycle began")
        self.counted["to the first question"] = self.taps - taps
        if gone_on:
            self.at(Part.STEP)
            self.plan_a_step()
        else:
            self.ask_the_first_questions()
        self.agree()
        self.close()
        self.counted |= {"taps in the cycle": self.taps - taps, "keyboards": self.keyboards}

    def ask_the_first_questions(self) -> None:
        """Target, actual condition, the last step, obstacles, the next step."""
        self.at(Part.TARGET)
        self.picture("1")
        if self.day == OBSERVED:
            self.note()
        self.press("Next")
        self.at(Part.ACTUAL)
        self.measure(PACE[self.day - 1])
        self.picture("2")
        self.press("Next")
        self.at(Part.REFLECTION)
        self.look_back()
        self.press("Next")
        self.at(Part.OBSTACLES)
        self.picture("3")
        self.press("Here we do not know" if self.day == THRESHOLD else "Next")
        self.at(Part.STEP)
        if self.day == KILLED:
            self.picture("before the power cut")
            os.kill(os.getpid(), signal.SIGKILL)
        self.plan_a_step()

    def note(self) -> None:
        """A line for the coach alone, by keyboard."""
        self.press("Coach note")
        field = self.cycle.note.note.field.editor
        if not self.window.keyboard.is_up and not field.hasFocus():
            self.tap(field)
        self._hands.write(PRIVATE[0])
        # by finger the keyboard's own Done ends the note
        if self.cycle.note.isVisible():
            self.press("Done")

    def measure(self, value: str) -> None:
        """A number typed beside the chart."""
        self.press("Type a number")
        self.type_number(self.cycle.part, value)
        self.press("Keep it")
        self.press("Back")

    def look_back(self) -> None:
        """What happened, and what was learned from it, where a step runs."""
        self.picture("turn")
        part = self.cycle.part
        assert isinstance(part, LookBackPart)
        if part.step is None or part.step.stage is not Stage.RUNNING:
            return
        self.press("What happened?")
        assert part.view is not None
        assert part.view.check is not None
        self.type_number(part.view.check.pad, PACE[self.day - 1])
        self.press("Keep what happened")
        self.picture("what happened")
        self.tap(part.view.act.starters.buttons[0])
        self.press("Keep the learning")
        self.picture("turned back")

    def plan_a_step(self) -> None:
        """Go and see the obstacle in focus, with a number expected, and begin."""
        part = self.cycle.part
        assert isinstance(part, StepPart)
        if part.is_editing:
            self.press("Done")
        for button in (part.see, part.plan):
            if button.isVisible():
                self.tap(button)
                break
        if part.is_editing:
            self.press("Done")
        if part.begin.isVisible():
            self.tap(next(one for one in part.page.taps if one.row is Row.EXPECT))
            assert part.desk is not None
            editor = part.desk.editor
            assert isinstance(editor, ExpectationEditor)
            self.type_number(editor.pad, "44")
            self.picture("4 expected")
            self.press("Done")
        if part.begin.isVisible():
            self.tap(part.begin)
        self.picture("4")
        self.press("Next")

    def agree(self) -> None:
        """The next work day."""
        self.at(Part.AGREEMENT)
        part = self.cycle.part
        assert isinstance(part, AgreementPart)
        self.tap(list(part.page.tiles.values())[1])
        self.picture("5")
        self.press("Finish")
        until(lambda: self.cycle.course.is_finished, "the cycle did not end")

    def close(self) -> None:
        """One word, and back to the board."""
        self.press("Curious")
        self.picture("closing")
        if self.day == OBSERVED:
            self.observe()
        else:
            self.press("To the board")
        until(self.is_home, "the board did not come back")
        self.picture("storyboard")

    def look_into_the_notebook(self) -> None:
        """The coach's own laptop, with the notebook that was carried there."""
        until(self.is_home, "the board is not up")
        self.press("Notebook")
        until(lambda: isinstance(self.window.stage.current, NotebookScreen), "no notebook")
        self.picture("notebook")
        self.press("Ask for observation")
        until(lambda: isinstance(self.window.stage.current, ObservationScreen), "no sheet")
        self.press("Start")
        self.press("Next phase")
        self.picture("observation")

    def observe(self) -> None:
        """The second coach marks at the wall what the coach did, behind a PIN that is chosen now."""
        self.press("Observation")
        until(lambda: isinstance(self.window.stage.current, ObservationScreen), "no sheet")
        screen = self.window.stage.current
        assert isinstance(screen, ObservationScreen)
        for then in ("Next", "Keep the PIN"):
            self.type_number(screen.pad, "2580")
            self.press(then)
        for name in ("More marks, Framing", "waited, Framing"):
            self.tap(next(one for one in self._buttons(screen) if one.accessibleName() == name))
        self.picture("observation at the wall")
        self.press("Back to board")

    @staticmethod
    def _buttons(screen: QWidget) -> list[Button]:
        return [one for one in screen.findChildren(Button) if one.isVisible()]


def set_the_clock(day: int) -> None:
    """Let the program's clock run from two minutes to two on a day."""
    begin, started = BEGIN + timedelta(days=[*DAYS, DAYS[-1]][day - 1]), time.monotonic()

    def now(_: SystemClock) -> datetime:
        return (begin + timedelta(seconds=time.monotonic() - started)).replace(microsecond=0)

    SystemClock.now = now  # type: ignore[assignment, method-assign]


def look_as(day: int, hands: str) -> None:
    """The wall in the light, one day in the dark, and by mouse one day at a desk."""
    file = SettingsFile(data_folder())
    former = file.read()
    mode = ModeChoice.DESK if day == DESK and hands == "mouse" else ModeChoice.WALL
    role = RoleChoice.COACH if day == LAPTOP else RoleChoice.LEARNER
    if day == LAPTOP:
        mode = ModeChoice.DESK
    file.change(
        former, replace(former, role=role, mode=mode, theme=ThemeChoice.DARK if day == DARK else ThemeChoice.LIGHT)
    )


def run(day: int, hands: Hands, pictures: Path, *, gone_on: bool) -> int:
    """Play one day in the program as the command starts it; gives its exit code."""

    def story(_: QWidget) -> None:
        days = Days(day, hands, pictures)
        days.play(gone_on=gone_on)
        (pictures / f"day-{day:02}-counts.json").write_text(json.dumps(days.counted), encoding="utf-8")

    return played(story, pictures)


def show(day: int, pictures: Path) -> None:
    """Write what the command says of the board after a day."""
    (board,) = DataPlace(data_folder()).kept_boards()
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        assert main(["show", str(board), "--json"]) == 0
    (pictures / f"day-{day:02}.json").write_text(told.getvalue(), encoding="utf-8")


def play(pictures: Path, kind: str, first: int, hands: Callable[[], Hands]) -> int:
    """From a day to the end."""
    for day in range(first, LAPTOP + (kind == "mouse")):
        look_as(day, kind)
        set_the_clock(day)
        if run(day, hands(), pictures, gone_on=day == first != 1):
            return 1
        show(day, pictures)
    return 0


def play_apart(pictures: Path, kind: str, data: Path) -> Played:
    """Play all of it in processes and on a display of their own: up to the kill, and on from there."""
    with display() as name:
        environment = os.environ | {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "KATA_DATA": str(data)}

        def play_from(first: int) -> subprocess.CompletedProcess[str]:
            command = [sys.executable, "-m", "tests.end2end.ten_days", str(pictures), kind, str(first)]
            return subprocess.run(
                command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False
            )

        return play_from(1), play_from(KILLED)


if __name__ == "__main__":
    if len(sys.argv) == 2:
        with tempfile.TemporaryDirectory() as library:
            _, ended = play_apart(Path(sys.argv[1]), "mouse", Path(library))
        print(ended.stderr if ended.returncode else "", end="", file=sys.stderr)
        sys.exit(ended.returncode)
    application()
    if sys.argv[2] == "touch":
        touch_device()
    made: Callable[[], Hands] = MouseHands if sys.argv[2] == "mouse" else lambda: FingerHands(the_window)
    sys.exit(play(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), made))
