"""One day at a board, played in the real program: measured, obstacle moved, experiment tried, page taken home.

A program of its own on a display of its own: ``python -m tests.end2end.first_day BOARD PICTURES mouse|touch``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kata_desktop.core.experiment import Stage
from kata_desktop.ui.destination import Place
from kata_desktop.ui.experiment.expectation import ExpectationEditor
from kata_desktop.ui.experiment.plan_editors import StepEditor
from kata_desktop.ui.experiment.screen import ExperimentScreen
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.rows import ValueRow
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.measure.screen import MeasureScreen
from kata_desktop.ui.obstacles.screen import ObstaclesScreen
from kata_desktop.ui.pdf.screen import PdfScreen
from kata_desktop.ui.storyboard.obstacle_panel import ParkedRow
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.end2end.hands import FingerHands, Hands, MouseHands, seen, until
from tests.end2end.playing import played, the_window
from tests.helpers.on_screen import screen_on

#: The ten values that are typed, as people type them.
TYPED = ("43.9", "44.1", "43.6", "44.8", "43.2", "43.7", "44.0", "43.5", "45.1", "43.8")


class Day:
    """The program, the hands on it, and the pictures taken on the way."""

    def __init__(self, window: MainWindow, hands: Hands, pictures: Path) -> None:
        self.window = window
        self.hands = hands
        self._pictures = pictures
        self._count = 0

    def picture(self, name: str) -> None:
        """Keep what the screen shows."""
        self._count += 1
        screen = self.window.screen()
        handle = self.window.winId()
        screen.grabWindow(handle).save(str(self._pictures / f"{self._count:02}-{name}.png"))

    def press(self, name: str) -> None:
        """Press the one button of a name."""
        self.hands.tap(seen(self.window.screen_shown, Button, name))

    def play(self) -> None:
        """The whole day."""
        self.picture("storyboard")
        self.measure()
        self.move_the_arrow()
        self.finish_the_running_experiment()
        self.try_the_next_one()
        self.take_the_page_home()

    def on(self, place: Place) -> None:
        """Wait until a screen is up."""
        until(lambda: self.window.screen_shown is self.window._screens.get(place), f"not on {place}")

    def measure(self) -> None:
        """Ten values of one visit."""
        self.press("Measure")
        self.on(Place.MEASURE)
        screen = screen_on(self.window, MeasureScreen)
        for number in TYPED:
            for sign in number:
                self.hands.tap(screen.pad.key(sign))
            self.press("Keep it")
        self.picture("measure")
        self.press("Back to board")
        self.on(Place.BOARD)

    def move_the_arrow(self) -> None:
        """Another obstacle comes into focus."""
        board = screen_on(self.window, StoryboardScreen)
        row = next(row for row in board.findChildren(ParkedRow) if row.isVisible())
        self.hands.tap(row)
        self.on(Place.OBSTACLES)
        assert isinstance(self.window.screen_shown, ObstaclesScreen)
        self.picture("obstacles")
        self.press("Work on this one")
        self.picture("obstacle in focus")
        self.press("Back to board")
        self.on(Place.BOARD)

    def finish_the_running_experiment(self) -> None:
        """What happened, and what was learned from it."""
        board = screen_on(self.window, StoryboardScreen)
        self.hands.tap(board.step)
        self.on(Place.EXPERIMENT)
        self.check("44.7", "The turn is gone, but the housing tips when it is let go.")

    def check(self, value: str, learned: str) -> None:
        """From the running step to the learning."""
        self.press("What happened?")
        screen = screen_on(self.window, ExperimentScreen)
        check = screen.record.check
        assert check is not None
        self.picture("check")
        for sign in value:
            self.hands.tap(check.pad.key(sign))
        self.press("Keep what happened")
        self.picture("surprise")
        self.hands.tap(screen.record.act.field)
        self.hands.write(learned)
        self.press("Keep the learning")
        until(lambda: screen.experiment.stage is Stage.LEARNED, "nothing was learned")
        self.picture("learned")

    def try_the_next_one(self) -> None:
        """Plan, start, check, learn."""
        self.press("Back to board")
        self.press("Experiment")
        self.on(Place.EXPERIMENT)
        screen = screen_on(self.window, ExperimentScreen)
        assert isinstance(screen.plan.editor, StepEditor)
        self.hands.tap(screen.plan.editor.step)
        self.hands.write("Hold the housing until the press closes")
        self.hands.tap(seen(screen, Button, "Change one thing"))
        self.hands.tap(seen(screen, ValueRow, "We expect"))
        self.picture("expectation")
        editor = screen.plan.editor
        assert isinstance(editor, ExpectationEditor)
        for sign in "43.5":
            self.hands.tap(editor.pad.key(sign))
        self.hands.tap(editor.second)
        for sign in "0.5":
            self.hands.tap(editor.pad.key(sign))
        self.picture("planned")
        self.press("Start the step")
        until(lambda: screen.experiment.stage is Stage.RUNNING, "it did not start")
        self.picture("running")
        self.check("43.4", "The hand is free as soon as the press closes.")

    def take_the_page_home(self) -> None:
        """The PDF."""
        self.press("Back to board")
        self.press("PDF")
        self.on(Place.PDF)
        screen = screen_on(self.window, PdfScreen)
        page = self._pictures / "board.pdf"
        screen._ask = lambda _parent, _suggested: page
        self.picture("page")
        self.press("Save the PDF")
        until(page.is_file, "no page was written")
        self.press("Back to board")
        self.picture("storyboard at the end")


def run(board: str, pictures: Path, hands: Hands) -> int:
    """Play the day in the program as the command starts it; gives its exit code."""
    return played(lambda window: Day(window, hands, pictures).play(), pictures, [board])


if __name__ == "__main__":
    _, board_file, picture_folder, kind = sys.argv
    sys.exit(run(board_file, Path(picture_folder), MouseHands() if kind == "mouse" else FingerHands(the_window)))
