"""Puts the program together: application, look, session, window."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from kata_desktop import glimpse
from kata_desktop.paint.fonts import load_fonts
from kata_desktop.session.clock import Clock, SystemClock
from kata_desktop.session.overview import shelf_in, shelf_of
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.session.settings import RoleChoice, SettingsFile
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.boards.home import Home, open_for
from kata_desktop.ui.destination import Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.first_paint import FirstPaint
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.screens import ScreenFactory
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.ui.storyboard.chart_place import ChartPlace
from kata_desktop.ui.storyboard.screen import StoryboardScreen

if TYPE_CHECKING:
    from kata_desktop.chart.loading import ChartLoader
    from kata_desktop.session.notebook.opening import OpenNotebook


def application() -> QApplication:
    """The one application, with our fonts."""
    program = glimpse.application()
    load_fonts()
    return program


def screens(
    preferences: Preferences | None = None,
    desk: NotebookDesk | None = None,
) -> Mapping[Place, ScreenFactory]:
    """The screens by name. Only the storyboard is imported before the first paint.

    Without preferences the settings hold until the program ends; without a desk there is no notebook.
    """
    return {
        Place.BOARD: partial(_board, preferences),
        Place.COACHING: partial(_coaching, preferences, desk),
        Place.CHALLENGE: _challenge,
        Place.TARGET: _target,
        Place.LOOK_BACK: _look_back,
        Place.ACTUAL: _actual,
        Place.MEASURE: _measure,
        Place.METRIC: _metric,
        Place.OBSTACLES: _obstacles,
        Place.EXPERIMENT: _experiment,
        Place.RHYTHM: _rhythm,
        Place.RESTART: _restart,
        Place.NOTEBOOK: partial(_notebook, desk),
        Place.OBSERVATION: partial(_observation, preferences, desk),
        Place.PDF: _pdf,
        Place.PRINT: _print,
        Place.NEW_BOARD: _new_board,
        Place.SETTINGS: partial(_settings, preferences, desk),
    }


def _board(preferences: Preferences | None, style: Style, document: StoryboardDocument) -> BoardScreen:
    screen = StoryboardScreen(style, document)
    screen.has_notebook = lambda: preferences is not None and preferences.is_coachs
    return screen


def _coaching(
    preferences: Preferences | None, desk: NotebookDesk | None, style: Style, document: StoryboardDocument
) -> BoardScreen:
    from kata_desktop.ui.coaching.screen import CoachingScreen

    def role() -> RoleChoice:
        return RoleChoice.LEARNER if preferences is None else preferences.settings.role

    return CoachingScreen(style, document, role=role, desk=desk)


def _challenge(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.challenge.screen import ChallengeScreen

    return ChallengeScreen(style, document)


def _target(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.target.screen import TargetScreen

    return TargetScreen(style, document)


def _look_back(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.target.look_back import LookBackScreen

    return LookBackScreen(style, document)


def _actual(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.actual.screen import ActualScreen

    return ActualScreen(style, document)


def _measure(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.measure.screen import MeasureScreen

    return MeasureScreen(style, document)


def _metric(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.metric.screen import MetricScreen

    return MetricScreen(style, document)


def _obstacles(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.obstacles.screen import ObstaclesScreen

    return ObstaclesScreen(style, document)


def _experiment(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.experiment.screen import ExperimentScreen

    return ExperimentScreen(style, document)


def _rhythm(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.rhythm.screen import RhythmScreen

    return RhythmScreen(style, document)


def _restart(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.restart.screen import RestartScreen

    return RestartScreen(style, document)


def _notebook(desk: NotebookDesk | None, style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.notebook.screen import NotebookScreen

    return NotebookScreen(style, document, desk or NotebookDesk(parent=document))


def _observation(
    preferences: Preferences | None, desk: NotebookDesk | None, style: Style, document: StoryboardDocument
) -> BoardScreen:
    from kata_desktop.ui.observation.screen import ObservationScreen

    return ObservationScreen(style, document, desk or NotebookDesk(parent=document), preferences or Preferences(style))


def _pdf(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.pdf.screen import PdfScreen

    return PdfScreen(style, document)


def _print(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.pdf.print_page import PrintScreen

    return PrintScreen(style, document)


def _new_board(style: Style, document: StoryboardDocument) -> BoardScreen:
    from kata_desktop.ui.start.screen import StartScreen

    return StartScreen(style, document)


def _settings(
    preferences: Preferences | None, desk: NotebookDesk | None, style: Style, document: StoryboardDocument
) -> BoardScreen:
    from kata_desktop.ui.settings.screen import SettingsScreen

    return SettingsScreen(style, document, preferences or Preferences(style), desk=desk)


def window_for(session: StoryboardSession, style: Style) -> MainWindow:
    """A window on a board, not shown yet; it owns its document and its style."""
    document = StoryboardDocument(session)
    window = MainWindow(document, style, screens())
    document.setParent(window)
    style.setParent(window)
    return window


def _complete(window: MainWindow) -> None:
    """Bring in what the board was painted without: first the keyboard, which beside a thread that imports takes long.

    Each file that is read lets the other thread have its turn.
    """
    assert window.keyboard is not None
    let_charts_move(window)


def let_charts_move(window: MainWindow) -> ChartLoader:
    """Bring in what moves charts, for the screens there are and those to come."""
    from kata_desktop.chart.loading import ChartLoader

    loader = ChartLoader(window)

    def furnish(part: QWidget) -> None:
        for place in part.findChildren(ChartPlace):
            loader.furnish(place)

    furnish(window)
    window.screen_made.connect(furnish)
    loader.start()
    return loader


def run(board: Path | None, place: DataPlace, frame: glimpse.Frame | None = None) -> int:
    """Open a board, or the boards of a folder, in a window and stay until it is closed; gives the exit code.

    Without either it is the board of the library; where there are several, or none yet, one sees all of them.
    `frame` is the window if it stands already, with the picture of the board in it.

    Raises:
        StoreTrouble: the board cannot be opened, or the library not listed; no window was shown.
    """
    program = application()
    # a folder that calls itself a board is refused like any other thing that is none
    folder = board if board is not None and board.is_dir() and board.suffix.lower() != ".kata" else None
    library = place.kept_boards() if board is None else []
    opened = open_for(board, place.who(), SystemClock()) if board is not None and folder is None else None
    style = Style()
    preferences = Preferences(style, SettingsFile(place.data))
    window, home = home_for(folder, place, style, preferences, frame)
    follow_the_day(preferences, window)
    if opened is not None:
        home.adopt(opened)
    elif len(library) == 1:
        home.open(library[0])
    else:
        home.show_boards()
    FirstPaint(window).over.connect(lambda: _complete(window))
    # who ends the day at the switch of the wall closes no window
    window.rested.connect(lambda: keep_still(home.open_path, place, window, style))
    if frame is None:
        window.resize(QGuiApplication.primaryScreen().availableSize())
        window.showMaximized()
    else:
        frame.take(window)
    # all there is by now stays to the end: whoever collects while the rest is imported need not go through it
    gc.freeze()
    gc.enable()
    try:
        return program.exec()
    finally:
        gc.unfreeze()
        path = home.open_path
        home.close()
        keep_still(path, place, window, style)
        (frame or window).deleteLater()


def keep_still(path: Path | None, place: DataPlace, window: MainWindow, style: Style) -> None:
    """Keep the picture of an open board for the next start."""
    if path is not None:
        from kata_desktop.ui.storyboard import still

        still.keep(place.data, path, window, window.document.session, style)


def follow_the_day(preferences: Preferences, window: MainWindow) -> None:
    """Let the light change between two screens and while nobody touches the window."""
    preferences.setParent(window)
    preferences.at_rest = lambda: window.is_resting
    window.stage.shown.connect(preferences.follow_day)


def home_for(
    folder: Path | None,
    place: DataPlace,
    style: Style,
    preferences: Preferences | None = None,
    frame: glimpse.Frame | None = None,
    *,
    clock: Clock | None = None,
) -> tuple[MainWindow, Home]:
    """A window for the boards of a folder, else of the library; nothing is open in it yet."""
    clock = clock or SystemClock()
    desk = notebook_desk(place, clock)
    window = MainWindow(None, style, screens(preferences, desk), frame)
    style.setParent(window)
    desk.setParent(window)
    window.beside = lambda: desk.opened
    shelf = shelf_of(place, clock) if folder is None else shelf_in(folder, clock)
    name = "" if folder is None else folder.name
    return window, Home(
        window, style, shelf, who=place.who(), place=name, preferences=preferences, desk=desk, data=place.data
    )


def notebook_desk(place: DataPlace, clock: Clock) -> NotebookDesk:
    """The notebook of a place; its file is opened, and what reads it imported, when a screen first wants it.

    What is noted at a wall is signed by the coach, whoever that screen belongs to.
    """

    def open_it() -> OpenNotebook:
        from kata_desktop.session.notebook.opening import open_notebook

        role = RoleChoice.COACH.value if place.role is RoleChoice.LEARNER else ""
        return open_notebook(place.data, who=place.who(role), clock=clock)

    return NotebookDesk(open_it)
