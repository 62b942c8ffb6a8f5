"""Observations of coaching cycles: those of the design's picture."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Phase, held_cycles
from kata_desktop.core.notebook import Mark, Observation, Seen
from kata_desktop.session.notebook.about import About, about
from kata_desktop.session.notebook.session import NotebookSession
from kata_desktop.session.settings import RoleChoice
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.observation.screen import ObservationScreen
from tests.helpers.notebooks import coached
from tests.helpers.on_screen import go, screen_on, window_on

#: What the picture shows of the first four phases.
SEEN = {
    Phase.FRAMING: Seen(
        50.0,
        "Read the question from the card.",
        "Read the target condition from the board, all three parts.",
        (Mark.ORDER_KEPT,),
    ),
    Phase.REFLECTING: Seen(
        350.0,
        "Asked “what do the points tell you?”\nWaited 6 s for the answer.",
        "Said 45.0 s and showed the run chart. “Usually it is the gasket”, then looked again.",
        (Mark.WAITED, Mark.ASKED_FOR_NUMBERS),
        (Mark.FACT, Mark.I_THINK),
    ),
    Phase.FOCUSING: Seen(
        130.0,
        "Asked “how do you know?” Did not name a cause.",
        "Pointed at the arrow. 2 to 4 s in every cycle, timed.",
        (Mark.WAITED,),
        (Mark.FACT,),
    ),
    Phase.NEXT_STEP: Seen(
        97.0,
        "“Could you turn the fixture?”",
        "Took it up at once. Expects 43 to 44 s.",
        (Mark.GAVE_A_SOLUTION,),
        (Mark.NUMBER,),
    ),
}
FEEDBACK = {
    "observed": "After 4 s of silence you asked “Could you turn the fixture?” It was the only solution in the cycle.",
    "effect": "The learner took it up at once and stopped looking at the drawing.",
    "suggestion": "Ask “what do you need to learn next?” and count to five with your fingers behind the back.",
    "trigger": "When I have an idea for a solution, I look at the card and ask question 4 again.",
}
#: Minutes of the five phases of four observed cycles, and the phases in which a solution was given.
MINUTES = (
    ((0.8, 2.1, 1.0, 2.2, 0.6), 2),
    ((0.7, 2.4, 0.2, 3.1, 0.5), 2),
    ((0.9, 3.0, 1.2, 2.0, 0.8), 1),
    ((0.8, 5.8, 2.2, 3.0, 1.5), 1),
)


def picture(notebook: NotebookSession, board: StoryboardSession) -> str:
    """Write the four observed cycles of the picture; gives the id of the last observation, with its feedback."""
    cycles = held_cycles(board.board.coaching_cycles)[-len(MINUTES) :]
    made = ""
    for cycle, (minutes, solutions) in zip(cycles, MINUTES, strict=True):
        found = about(board, cycle)
        made = notebook.observing.begin(found, observer="Second coach", practise=PRACTISE).made
        seen = {phase: Seen(time * 60) for phase, time in zip(Phase, minutes, strict=True)}
        for phase in (Phase.NEXT_STEP, Phase.FOCUSING)[:solutions]:
            seen[phase] = Seen(seen[phase].seconds, coach_marks=(Mark.GAVE_A_SOLUTION,))
        notebook.observing.see(made, seen)
    notebook.observing.write_feedback(made, phase=Phase.NEXT_STEP, **FEEDBACK)
    notebook.note_cycle(
        about(board, cycles[-1]),
        learned="Silence is hard for me as soon as I see a way out.",
        practise=PRACTISE,
    )
    return made


PRACTISE = "Wait, count to five, before the next question."


def begun(notebook: NotebookSession, title: str = "Cell 4", at: datetime | None = None) -> str:
    """Begin a sheet of a board of which only the name is known; gives its id."""
    return notebook.observing.begin(About(at or notebook.clock.now(), title)).made


def unlocked(screen: Any, thing: str = "") -> None:
    """Show an observation as if the PIN had been typed: of the picture's board, and nothing else was noted."""
    notebook = screen._desk.document().session
    picture(notebook, screen.document.session)
    screen._thing = thing
    screen._unlocked()


def live(screen: Any) -> None:
    """A sheet in the middle of the fourth phase."""
    unlocked(screen, "new")
    course = screen.parts.course
    course.document.apply(lambda: course.document.session.observing.see(course.id, SEEN))
    screen.parts.sheet.go(Phase.NEXT_STEP)


def last_cycle(screen: Any) -> None:
    """The sheet after the last cycle, as at the wall."""
    unlocked(screen, held_cycles(screen.document.board.coaching_cycles)[-1].id)


def shown(
    qtbot: QtBot,
    thing: str = "new",
    *,
    mode: Mode = Mode.DESK,
    role: RoleChoice = RoleChoice.SECOND_COACH,
    fill: bool = True,
) -> tuple[MainWindow, ObservationScreen]:
    """A window on the picture's board with the screen of the second coach, on whose screen it is."""
    size = (1366, 768) if mode is Mode.DESK else (1920, 1080)
    window = window_on(qtbot, coached(), size=size, mode=mode)
    go(window, Place.OBSERVATION, "new")
    screen = screen_on(window, ObservationScreen)
    screen._preferences.change(role=role)
    if fill:
        picture(of(screen), screen.document.session)
    go(window, Place.BOARD)
    go(window, Place.OBSERVATION, thing)
    return window, screen


def of(screen: ObservationScreen) -> NotebookSession:
    """The notebook behind a screen."""
    document = screen._desk.document()
    assert document is not None
    return document.session


def last_of(screen: ObservationScreen) -> Observation:
    """The observation that is shown."""
    assert screen.parts.course is not None
    return screen.parts.course.observation
