"""The board of the target condition's pictures on its Friday, and its screens in a real window."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final, TypeVar

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.app import screens
from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import MetricTarget, Part
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.target.editor import Editor
from kata_desktop.ui.target.look_back import LookBackEditor, LookBackScreen
from kata_desktop.ui.target.screen import TargetScreen
from tests.helpers.boards import empty_board
from tests.helpers.on_screen import screen_on
from tests.helpers.pointer import unhurried_style

FRIDAY: Final = datetime(2026, 6, 5, 14, 20)  # noqa: DTZ001 - the clock of the place gives it its zone
TODAY: Final = FRIDAY.date()
E = TypeVar("E", bound=Editor)
PATTERN: Final = ("One part between stations", "Both hands start together", "Refill after every 10th part")


def on(month: int, day: int, hour: int = 9) -> datetime:
    """A moment of the board's year, in the clock of the place."""
    return datetime(2026, month, day, hour)  # noqa: DTZ001 - as FRIDAY


def put_clock(session: StoryboardSession, moment: datetime) -> None:
    """Let it be another time."""
    assert isinstance(session.clock, SetClock)
    session.clock.put(moment)


def target_board(
    *, numbers: bool = True, pattern: Iterable[str] = PATTERN, days_off: Iterable[date] = ()
) -> StoryboardSession:
    """A measured board with a draft on Friday 5 June; without `numbers` the draft has no metric yet."""
    session = empty_board(clock=SetClock(on(6, 1)))
    setting = session.setting_up
    setting.name_board("Cell 4, coolant pump assembly")
    setting.write_challenge(
        Challenge(
            "Every order leaves the same day, without overtime",
            "Cycle time per pump",
            48.0,
            40.0,
            "s",
            by=date(2026, 9, 30),
        )
    )
    pace = setting.add_metric("Cycle time per pump", unit="s", decimals=1, point=Point.MEDIAN).made
    output = setting.add_metric("Good pumps per shift", kind=MetricKind.OUTCOME, direction=Direction.HIGHER).made
    for day, value in ((2, 48.6), (2, 47.4), (3, 49.1), (3, 48.0)):
        put_clock(session, on(6, day))
        session.measuring.record(pace, [value])
        session.measuring.record(output, [497])
    put_clock(session, FRIDAY)
    setting.set_calendar(WorkCalendar(days_off=frozenset(days_off)))
    if numbers:
        session.targeting.write_outcome(MetricTarget(output, 570, text="in three shifts in a row"))
        session.targeting.write_process(MetricTarget(pace, 42))
    if lines := list(pattern):
        session.targeting.write_pattern(lines)
    return session


def target_set(*, days_off: Iterable[date] = ()) -> StoryboardSession:
    """The same, set on that Friday for 14 days."""
    session = target_board(days_off=days_off)
    session.targeting.set_draft()
    return session


def _window(
    qtbot: QtBot, session: StoryboardSession, *, size: tuple[int, int] = (1920, 1080), reading_size: float = 1.0
) -> MainWindow:
    """A window with the board and these two screens; the way to any other ends in its signal."""
    document = StoryboardDocument(session)
    style = unhurried_style(motion=False, reading_size=reading_size)
    wanted = (Place.BOARD, Place.TARGET, Place.LOOK_BACK)
    window = MainWindow(document, style, {place: screens()[place] for place in wanted})
    document.setParent(window)
    style.setParent(window)
    qtbot.addWidget(window)
    # the bot holds widgets weakly, and a test keeps only the screen
    vars(qtbot).setdefault("windows", []).append(window)
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def opened(qtbot: QtBot, session: StoryboardSession, part: Part | str = "", **options: object) -> TargetScreen:
    """The screen of the target condition with the editor of a part."""
    window = _window(qtbot, session, **options)  # type: ignore[arg-type]
    window.go(Destination(Place.TARGET, part.value if isinstance(part, Part) else part))
    QApplication.processEvents()
    return screen_on(window, TargetScreen)


def looking_back(qtbot: QtBot, session: StoryboardSession, **options: object) -> LookBackScreen:
    """The look back."""
    window = _window(qtbot, session, **options)  # type: ignore[arg-type]
    window.go(Destination(Place.LOOK_BACK))
    QApplication.processEvents()
    return screen_on(window, LookBackScreen)


def look_back_editor(screen: LookBackScreen) -> LookBackEditor:
    """Its editor."""
    assert isinstance(screen.editor, LookBackEditor)
    return screen.editor


def editor(screen: TargetScreen, kind: type[E]) -> E:
    """The editor that is open, as the kind it must be."""
    QApplication.processEvents()
    assert isinstance(screen.editor, kind)
    return screen.editor


def primary(screen: TargetScreen) -> Button:
    """The button in the far right corner."""
    assert screen.ledge.primary is not None
    return screen.ledge.primary


def window_of(screen: TargetScreen | LookBackScreen) -> MainWindow:
    """The window a screen is in."""
    window = screen.window()
    assert isinstance(window, MainWindow)
    return window
