"""A newcomer's hands at the guided start: every tap and every typed character counted."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.keyboard.layouts import Act
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.measure.screen import MeasureScreen
from kata_desktop.ui.start.screen import StartScreen
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.new_metric import NewMetricEditor
from kata_desktop.ui.target.pattern_editor import PatternEditor
from tests.helpers.boards import clock_at, empty_board
from tests.helpers.on_screen import WALL, go, screen_on
from tests.helpers.pointer import Pointer, tap
from tests.helpers.screens import shown_window

#: The Friday of the design's pictures 10 and 14.
FRIDAY = datetime(2026, 6, 5, 14, 20).astimezone()


def fresh_session(title: str = "Cell 4, coolant pump assembly") -> StoryboardSession:
    """A board that has nothing but its name."""
    session = empty_board(clock=clock_at(FRIDAY))
    if title:
        session.setting_up.name_board(title)
    return session


def start_on(
    qtbot: QtBot,
    session: StoryboardSession | None = None,
    *,
    size: tuple[int, int] = WALL,
    reading_size: float = 1.0,
) -> tuple[MainWindow, StartScreen]:
    """The guided start of a board, shown."""
    window = shown_window(qtbot, session or fresh_session(), size=size, reading_size=reading_size)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    go(window, Place.NEW_BOARD)
    return window, screen_on(window, StartScreen)


class Hand:
    """One finger, or a mouse, and a keyboard; it only reaches what can be seen."""

    def __init__(self, window: MainWindow, act: Pointer) -> None:
        self.window, self._act = window, act
        self.taps = self.typed = 0

    def tap(self, widget: QWidget | None) -> None:
        """Tap something in sight."""
        assert widget is not None
        assert widget.isVisible()
        assert not widget.visibleRegion().isEmpty(), widget.accessibleName()
        self._act(widget, widget.visibleRegion().boundingRect().center())
        self.taps += 1
        QApplication.processEvents()

    def write(self, field: TextField, words: str) -> None:
        """Type into a field: on a physical keyboard where the caret stands, by touch on our own until "Done"."""
        self.typed += len(words)
        if self._act is tap:
            self.tap(field.editor)
            self._type_by_finger(words)
        else:
            if not field.editor.hasFocus():
                self.tap(field.editor)
            QTest.keyClicks(field.editor, words)
        QApplication.processEvents()

    def _type_by_finger(self, words: str) -> None:
        assert self.window.keyboard.is_up
        keyboard = self.window.keyboard.keyboard
        for sign in words:
            if sign.isupper():
                tap(keyboard.key(Act.SHIFT))
            tap(keyboard.key(Act.SPACE if sign == " " else sign))
        self.tap(keyboard.key(Act.DONE))

    def go_on(self, screen: StartScreen) -> None:
        """Tap the primary."""
        primary = screen.ledge.primary
        assert primary is not None
        assert primary.why == "", primary.why
        self.tap(primary)


def write_challenge(hand: Hand, screen: StartScreen) -> None:
    hand.write(screen.challenge.statement, "every order to leave the same day")
    hand.go_on(screen)


def measure_once(hand: Hand, screen: StartScreen) -> None:
    page = screen.condition
    cycle_time = next(button for offer, button in page.offers.items() if offer.name == "Cycle time")
    hand.tap(cycle_time)
    hand.tap(page.type_tile)
    measuring = screen_on(hand.window, MeasureScreen)
    hand.tap(measuring.pad.key("4"))
    hand.tap(measuring.pad.key("8"))
    hand.tap(measuring.keep)
    back = measuring.ledge.findChildren(type(measuring.keep))
    hand.tap(next(button for button in back if button.label == "Back to board"))
    assert hand.window.screen_shown is screen
    hand.go_on(screen)


def set_target(hand: Hand, screen: StartScreen) -> None:
    page = screen.target
    hand.tap(page.value)
    aiming = screen.editors.editor
    assert isinstance(aiming, MetricEditor)
    for sign in "42":
        hand.tap(aiming.pad.key(sign))
    hand.go_on(screen)
    naming = screen.editors.editor
    assert isinstance(naming, NewMetricEditor)
    hand.write(naming.name, "Pumps a shift")
    hand.go_on(screen)
    aiming = screen.editors.editor
    assert isinstance(aiming, MetricEditor)
    for sign in "570":
        hand.tap(aiming.pad.key(sign))
    hand.go_on(screen)
    lines = screen.editors.editor
    assert isinstance(lines, PatternEditor)
    hand.write(lines.lines[0].field, "Both hands start together")
    hand.go_on(screen)
    hand.go_on(screen)


def start_step(hand: Hand, screen: StartScreen) -> None:
    page = screen.experiment
    hand.write(page.obstacle, "the hands wait for the gasket")
    hand.write(page.first_step, "Move the screw tray")
    hand.tap(page.expect)
    editor = screen.sheets.sheet
    pad = getattr(editor, "pad")  # noqa: B009 - the sheet is known as the base of all editors
    for sign in "46":
        hand.tap(pad.key(sign))
    hand.go_on(screen)
    hand.tap(next(iter(page.answers.values())))
    hand.go_on(screen)


def meet(hand: Hand, screen: StartScreen) -> None:
    page = screen.meeting
    hand.tap(page.roles["team lead"])
    hand.tap(page.roles["area manager"])
    hand.tap(list(page.times.values())[-1])
    hand.go_on(screen)


def settle(screen: StartScreen) -> None:
    """Leave what is typed, as a finger on another place does."""
    screen.keeper.flush()
    QApplication.processEvents()
