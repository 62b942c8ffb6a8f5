"""A window in the middle of a coaching cycle, with a clock that stands until it is put on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.app import screens
from kata_desktop.core.coaching import CoachingCycle, Part
from kata_desktop.session.settings import RoleChoice
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.coaching.part import CyclePart
from kata_desktop.ui.coaching.screen import CoachingScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.number_pad import NumberPad
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.notebook.desk import NotebookDesk
from tests.helpers.on_screen import screen_on
from tests.helpers.pointer import Pointer, unhurried_style
from tests.helpers.screens import sample_session


class StandingClock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def pass_on(self, seconds: float) -> None:
        """Let time pass."""
        self.seconds += seconds


@dataclass
class Cycle:
    """A window whose coaching cycle can be brought up by `open`."""

    window: MainWindow
    session: StoryboardSession
    clock: StandingClock

    @property
    def screen(self) -> CoachingScreen:
        """The cycle, which must be up."""
        return screen_on(self.window, CoachingScreen)

    @property
    def kept(self) -> CoachingCycle:
        """The cycle as the board has it."""
        cycle = self.screen.course.cycle
        assert cycle is not None
        return cycle

    def at(self) -> Part:
        """The question that is asked."""
        return self.screen.course.part

    @property
    def part(self) -> CyclePart:
        """The right side that is up."""
        return self.screen.part

    def open(self, part: Part | None = None) -> CoachingScreen:
        """Bring the cycle up, at a question if one is named."""
        self.window.go(Destination(Place.COACHING))
        if part is not None:
            self.screen.go_to(part)
        QApplication.processEvents()
        return self.screen

    def primary(self) -> Button:
        """The one act of the far right corner."""
        button = self.screen.way.primary
        assert button is not None
        return button

    def do(self, act: Pointer, label: str) -> None:
        """Tap what reads so on the screen, right or on the ledge."""
        act(button_of(self.screen, label))
        QApplication.processEvents()


def button_of(screen: BoardScreen, label: str) -> Button:
    """The button in sight that reads so; AssertionError if there is none."""
    found = [one for one in screen.findChildren(Button) if one.label == label and one.isVisible()]
    assert found, f"{label!r} is none of {[one.label for one in screen.findChildren(Button) if one.isVisible()]}"
    return found[0]


def press_pad(act: Pointer, pad: NumberPad, signs: str) -> None:
    """Type on a number pad."""
    for sign in signs:
        act(pad.key(sign))
    QApplication.processEvents()


def cycle_on(
    qtbot: QtBot,
    session: StoryboardSession | None = None,
    *,
    role: Callable[[], RoleChoice] = lambda: RoleChoice.LEARNER,
    desk: NotebookDesk | None = None,
    size: tuple[int, int] = (1920, 1080),
    **style: object,
) -> Cycle:
    """A shown window on a board, the sample unless one is given; the cycle is not up yet."""
    clock, board = StandingClock(), session or sample_session()

    def coaching(kit: Style, document: StoryboardDocument) -> BoardScreen:
        return CoachingScreen(kit, document, role=role, desk=desk, clock=clock)

    document = StoryboardDocument(board)
    factories = {**screens(), Place.COACHING: coaching}
    window = MainWindow(document, unhurried_style(**{"motion": False, **style}), factories)
    document.setParent(window)
    qtbot.addWidget(window, before_close_func=_rest)
    vars(qtbot).setdefault("windows", []).append(window)
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Cycle(window, board, clock)


def _rest(window: object) -> None:
    assert isinstance(window, MainWindow)
    window.stage.snackbar.dismiss()
    window.screen_shown.leave()
    window._idle.stop()
