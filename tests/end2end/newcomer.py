"""A newcomer's first ten minutes in the real program: from an empty library to a started experiment, every act counted.

A program of its own on a display of its own: ``python -m tests.end2end.newcomer PICTURES mouse|touch``; the library is
that of KATA_DATA, and the counts lie beside the pictures as ``counts.json``. With PICTURES alone it makes that display
and an empty library itself, and works by finger.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kata_desktop.app import application
from kata_desktop.ui.boards.new_board import NewBoardScreen
from kata_desktop.ui.boards.screen import BoardsScreen
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.number_pad import NumberPad
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.measure.screen import MeasureScreen
from kata_desktop.ui.start.screen import StartScreen
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.new_metric import NewMetricEditor
from kata_desktop.ui.target.pattern_editor import PatternEditor
from kata_desktop.words.start_pages import Step
from tests.end2end.display import display
from tests.end2end.hands import FingerHands, Hands, MouseHands, seen, until
from tests.end2end.playing import played, the_window
from tests.helpers.pointer import touch_device

ROOT = Path(__file__).parents[2]

TITLE = "Cell 4"
CHALLENGE = "every order to leave the same day"
MEASURED = "48"
TARGET = "42"
OUTCOME = "Pumps a shift"
OUTCOME_TARGET = "570"
PATTERN = "Both hands start together"
OBSTACLE = "the hands wait for the gasket"
FIRST_STEP = "Move the screw tray"
EXPECTED = "46"


class Newcomer:
    """Somebody who sees the program for the first time: what is pressed and typed until the first experiment runs."""

    def __init__(self, window: MainWindow, hands: Hands, pictures: Path) -> None:
        self.window, self._hands, self._pictures = window, hands, pictures
        self.taps = self.typed = self._shots = 0

    # ------------------------------------------------------------------------------------ hands and eyes

    def picture(self, name: str) -> None:
        """Keep what the screen shows."""
        self._shots += 1
        picture = self.window.screen().grabWindow(self.window.window().winId())
        picture.save(str(self._pictures / f"{self._shots:02}-{name}.png"))

    def tap(self, widget: QWidget) -> None:
        """Tap something that is to be seen, where it is to be seen."""
        assert widget.isVisible(), widget.accessibleName()
        in_sight = widget.visibleRegion().boundingRect()
        assert not in_sight.isEmpty(), widget.accessibleName()
        self._hands.tap(widget, in_sight.center())
        self.taps += 1

    def press(self, name: str) -> None:
        """Tap the one button of a name."""
        assert self.window.stage.current is not None
        self.tap(seen(self.window.stage.current, Button, name))

    def number(self, pad: NumberPad, digits: str) -> None:
        """Tap a number on its pad, a tap a digit."""
        for digit in digits:
            self.tap(pad.key(digit))

    def write(self, field: TextField, words: str) -> None:
        """Type words; the field is tapped first where the caret, or by finger the keyboard, is not there yet."""
        by_finger = isinstance(self._hands, FingerHands)
        if not (self.window.keyboard.editor is field.editor if by_finger else field.editor.hasFocus()):
            self.tap(field.editor)
        self._hands.write(words)
        self.typed += len(words)
        # the key that puts the keyboard away
        self.taps += by_finger

    # ------------------------------------------------------------------------------------ the ten minutes

    def play(self) -> None:
        """All of it."""
        self.name_the_board()
        until(lambda: isinstance(self.window.stage.current, StartScreen), "the guided start did not come")
        screen = self.window.stage.current
        assert isinstance(screen, StartScreen)
        self.write_the_challenge(screen)
        self.measure_once(screen)
        self.set_the_target_condition(screen)
        self.start_the_first_step(screen)
        to_first_step = {"taps": self.taps, "typed": self.typed}
        self.meet(screen)
        counted = {"first step": to_first_step, "whole board": {"taps": self.taps, "typed": self.typed}}
        Path(self._pictures, "counts.json").write_text(json.dumps(counted), encoding="utf-8")

    def name_the_board(self) -> None:
        """From the empty library to a board with a name."""
        assert isinstance(self.window.stage.current, BoardsScreen)
        until(lambda: not self.window.stage.findChildren(BoardsScreen)[0].is_reading, "the boards were not read")
        self.picture("no board yet")
        self.press("New board")
        naming = self.window.stage.current
        assert isinstance(naming, NewBoardScreen)
        self.picture("new board")
        self.write(naming.field, TITLE)
        self.tap(naming.make_button)

    def write_the_challenge(self, screen: StartScreen) -> None:
        """Step 1."""
        self.picture("1 challenge")
        self.write(screen.challenge.statement, CHALLENGE)
        self.picture("1 challenge written")
        self.go_on(screen, Step.CONDITION)

    def measure_once(self, screen: StartScreen) -> None:
        """Step 2, with a metric that is offered and one value."""
        self.picture("2 actual condition")
        offers = screen.condition.offers
        self.tap(next(button for offer, button in offers.items() if offer.name == "Cycle time"))
        self.tap(screen.condition.type_tile)
        until(lambda: isinstance(self.window.stage.current, MeasureScreen), "no measuring")
        measuring = self.window.stage.current
        assert isinstance(measuring, MeasureScreen)
        self.number(measuring.pad, MEASURED)
        self.picture("2 measure")
        self.press("Keep it")
        self.press("Back")
        until(lambda: self.window.stage.current is screen, "not back from measuring")
        self.picture("2 actual condition measured")
        self.go_on(screen, Step.TARGET)

    def set_the_target_condition(self, screen: StartScreen) -> None:
        """Step 3: the value, what the customer gets, one line of the pattern, from part to part."""
        self.picture("3 target condition")
        self.tap(screen.target.value)
        aiming = screen.editors.editor
        assert isinstance(aiming, MetricEditor)
        self.number(aiming.pad, TARGET)
        self.picture("3 process metric")
        self.take(screen)
        naming = screen.editors.editor
        assert isinstance(naming, NewMetricEditor)
        self.write(naming.name, OUTCOME)
        self.picture("3 outcome metric")
        self.take(screen)
        aiming = screen.editors.editor
        assert isinstance(aiming, MetricEditor)
        self.number(aiming.pad, OUTCOME_TARGET)
        self.take(screen)
        lines = screen.editors.editor
        assert isinstance(lines, PatternEditor)
        self.write(lines.lines[0].field, PATTERN)
        self.picture("3 pattern")
        self.take(screen)
        self.picture("3 target condition written")
        self.go_on(screen, Step.EXPERIMENT)

    def start_the_first_step(self, screen: StartScreen) -> None:
        """Step 4: an obstacle, a step, what we expect, and whether anyone could be harmed."""
        page = screen.experiment
        self.picture("4 first experiment")
        self.write(page.obstacle, OBSTACLE)
        self.write(page.first_step, FIRST_STEP)
        self.tap(page.expect)
        editor = screen.sheets.sheet
        assert isinstance(editor, ExpectationEditor)
        self.number(editor.pad, EXPECTED)
        self.picture("4 expectation")
        self.take(screen)
        self.tap(next(iter(page.answers.values())))
        self.picture("4 first experiment planned")
        self.go_on(screen, Step.MEETING)

    def meet(self, screen: StartScreen) -> None:
        """The closing: who learns, who coaches, at what time; then the board."""
        page = screen.meeting
        self.picture("5 roles and time")
        for widget in self._agreed(screen):
            self.tap(widget)
        self.picture("5 agreed")
        assert page.first_cycle()
        assert screen.ledge.primary is not None
        self.tap(screen.ledge.primary)
        until(lambda: isinstance(self.window.stage.current, StoryboardScreen), "the board did not come")
        until(lambda: not self.window.stage.snackbar.isVisible(), "the offer to undo stayed")
        self.picture("storyboard")

    def _agreed(self, screen: StartScreen) -> Iterable[QWidget]:
        page = screen.meeting
        yield page.roles["team lead"]
        yield page.roles["area manager"]
        yield next(iter(page.times.values()))

    def go_on(self, screen: StartScreen, to: Step) -> None:
        """Tap the primary, which must be ready."""
        self._primary(screen)
        until(lambda: screen.step is to, f"not at {to}")

    def take(self, screen: StartScreen) -> None:
        """Take what an editor holds."""
        assert screen.editing
        self._primary(screen)

    def _primary(self, screen: StartScreen) -> None:
        primary = screen.ledge.primary
        assert primary is not None
        assert primary.why == "", primary.why
        self.tap(primary)


def run(pictures: Path, hands: Hands) -> int:
    """Play the ten minutes in the program as the command starts it without a board; gives its exit code."""
    return played(lambda window: Newcomer(window, hands, pictures).play(), pictures)


def play_apart(pictures: Path, hands: str, data: Path) -> subprocess.CompletedProcess[str]:
    """Play it in a process and on a display of its own."""
    with display() as name:
        environment = os.environ | {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "KATA_DATA": str(data)}
        command = [sys.executable, "-m", "tests.end2end.newcomer", str(pictures), hands]
        return subprocess.run(
            command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=150, check=False
        )


if __name__ == "__main__":
    if len(sys.argv) == 2:
        with tempfile.TemporaryDirectory() as library:
            alone = play_apart(Path(sys.argv[1]), "touch", Path(library))
        print(alone.stderr if alone.returncode else "", end="", file=sys.stderr)
        sys.exit(alone.returncode)
    _, picture_folder, kind = sys.argv
    if kind == "touch":
        # a screen that can be touched is there from the start, so the board is laid out for a wall
        application()
        touch_device()
    sys.exit(run(Path(picture_folder), MouseHands() if kind == "mouse" else FingerHands(the_window)))
