"""Every screen of the program in its states, as one table: what stands on the board and which taps lead there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time
from functools import cache
from operator import attrgetter
from typing import Any, Final

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.app import screens
from kata_desktop.core.calendar import Shift
from kata_desktop.core.coaching import Part as CyclePart
from kata_desktop.core.coaching import Phase
from kata_desktop.core.entries import Entry
from kata_desktop.core.experiment import Expectation, Happened
from kata_desktop.core.ink import Place as InkPlace
from kata_desktop.core.storyboard import CHALLENGE
from kata_desktop.core.target import Part
from kata_desktop.session.clock import SetClock
from kata_desktop.session.samples import write_sample
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.actual.screen import Side
from kata_desktop.ui.cover import Cover
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.pdf.print_options import What
from kata_desktop.words.challenge import Row as ChallengeRow
from kata_desktop.words.experiment import Row
from kata_desktop.words.help import Chapter
from kata_desktop.words.start_pages import Step
from tests.helpers.boards import LEARNER, empty_board
from tests.helpers.notebooks import coached, practised
from tests.helpers.observations import last_cycle, live, unlocked
from tests.helpers.on_screen import WALL, window_on
from tests.helpers.screens import PICTURED, SampleFile

Board = Callable[[], StoryboardSession]
Open = Callable[[MainWindow], object]
STEP: Final = "Turn the fixture by 90 degrees"
#: Two lines of something written by hand.
HAND: Final[tuple[tuple[InkPlace, ...], ...]] = tuple(
    tuple((120 + 40 * word + 8 * n, 160 + 120 * line + 30 * (n % 2)) for n in range(5))
    for line in range(2)
    for word in range(0, 24, 2)
)


@dataclass(frozen=True, slots=True)
class State:
    """A screen in a state: the board it is about, and the way there."""

    name: str
    board: Board
    open: Open
    desk: bool = True
    """Whether the screen is laid out at a desk too."""

    def __str__(self) -> str:
        return self.name


def show(
    qtbot: QtBot, state: State, *, size: tuple[int, int] = WALL, mode: Mode = Mode.WALL, **style: object
) -> MainWindow:
    """A window with a state of the table."""
    window = window_on(qtbot, state.board(), size=size, mode=mode, **style)
    state.open(window)
    QApplication.processEvents()
    return window


def seen(window: MainWindow) -> Any:
    """The screen that is up, or what lies above it."""
    return above(window) or window.screen_shown


def above(window: MainWindow) -> QWidget | None:
    """What lies above the whole window."""
    cover = window.findChild(Cover)
    return None if cover is None else cover.sheet


@cache
def _sample_entries() -> tuple[Entry, ...]:
    file = SampleFile()
    write_sample("coolant_pumps", file, SetClock(PICTURED))
    return tuple(file.entries)


def sample() -> StoryboardSession:
    """The board of the design's pictures; written once, so that a table of screens does not write it fifty times."""
    return StoryboardSession(SampleFile(_sample_entries()), SetClock(PICTURED), LEARNER)


def nothing() -> StoryboardSession:
    """A board without a word on it, on the day of the pictures."""
    return empty_board(clock=SetClock(PICTURED))


def _at(place: Place, thing: str | Callable[[StoryboardSession], str] = "") -> Open:
    def go(window: MainWindow) -> Any:
        wanted = thing if isinstance(thing, str) else thing(window.document.session)
        window.go(Destination(place, wanted))
        QApplication.processEvents()
        return seen(window)

    return go


def _then(go: Open, *acts: Callable[[Any], object]) -> Open:
    def both(window: MainWindow) -> Any:
        screen = go(window)
        for act in acts:
            act(screen)
            QApplication.processEvents()
        return screen

    return both


def _do(path: str, *told: object) -> Callable[[Any], object]:
    """An act of a screen or of a part of it."""
    return lambda screen: attrgetter(path)(screen)(*told)


# -------------------------------------------------------------------------------- boards made ready


def planned() -> StoryboardSession:
    """The running step is done with, and another is planned."""
    session = learned(value=43.4)
    made = session.experimenting.plan(step=STEP).made
    assert made
    see = datetime(2026, 6, 16, 10, 0).astimezone()
    session.experimenting.write_plan(
        made, expect=Expectation(43.0, 44.0), how="By hand", factor="Fixture", harm="No", see_at=see
    )
    return session


def checked(value: float = 44.4) -> StoryboardSession:
    """The running step is checked, and what was learned is open."""
    session = sample()
    running = _last(session)
    session.experimenting.write_happened(running, Happened(value, "The hands wait for the housing"))
    return session


def learned(value: float = 44.4) -> StoryboardSession:
    """No step is open."""
    session = checked(value)
    session.experimenting.write_learned(_last(session), "The press, not the hand, sets the pace")
    return session


def reworded() -> StoryboardSession:
    """The words of the running plan were corrected."""
    session = sample()
    session.experimenting.reword(_last(session), "step", STEP)
    return session


def by_hand() -> StoryboardSession:
    """Obstacle, what was learned and the next step are written by hand; one of them has a typed line too."""
    session = learned(value=43.4)
    done, focused, target = _last(session), session.board.focused, session.board.target
    assert focused
    assert target
    made = session.experimenting.plan().made
    places = [
        (focused.id, "text"),
        (_parked(session), "text"),
        (done, "learned"),
        (made, "step"),
        (made, "expect.text"),
    ]
    for thing, field in [*places, (target.id, "pattern"), (CHALLENGE, "statement")]:
        for way in HAND:
            session.inking.write(thing, field, way)
    session.clearing.reword(focused.id, "")
    session.experimenting.write_learned(done, "")
    return session


def on_the_date() -> StoryboardSession:
    """The day of the target condition."""
    session = sample()
    _put_clock(session, datetime(2026, 6, 19, 9, 0).astimezone())
    return session


def silent() -> StoryboardSession:
    """Five work days after the last coaching cycle."""
    session = sample()
    _put_clock(session, datetime(2026, 6, 22, 14, 0).astimezone())
    return session


def in_shifts() -> StoryboardSession:
    """A day of two shifts and a night."""
    session = sample()
    shifts = (Shift("Early", time(6), time(14)), Shift("Afternoon", time(14), time(22)), Shift("", time(22), time(6)))
    session.setting_up.set_calendar(replace(session.board.calendar, shifts=shifts))
    return session


def draft() -> StoryboardSession:
    """A target condition is looked back at, and the next one begun."""
    from kata_desktop.core.target import ClosedAs

    session = on_the_date()
    session.targeting.close(ClosedAs.DATE)
    session.targeting.write_pattern(["One part between stations", "Both hands start together"])
    return session


def _put_clock(session: StoryboardSession, moment: datetime) -> None:
    assert isinstance(session.clock, SetClock)
    session.clock.put(moment)


def _last(session: StoryboardSession) -> str:
    return session.board.experiments[-1].id


def _one(session: StoryboardSession) -> str:
    return session.board.experiments[0].id


def _parked(session: StoryboardSession) -> str:
    return session.board.obstacles[1].id


# ------------------------------------------------------------------------------------- the table


def _experiment(name: str, board: Board, thing: Callable[[StoryboardSession], str] = _last, *acts: Any) -> State:
    return State(f"experiment, {name}", board, _then(_at(Place.EXPERIMENT, thing), *acts))


def _plan_rows() -> list[State]:
    rows = [row for row in Row if row is not Row.SECOND]
    return [_experiment(f"plan {row.name.lower()}", planned, _last, _do("plan.open", row)) for row in rows]


def _sample_states() -> list[State]:
    actual = _at(Place.ACTUAL)
    return [
        State("storyboard", sample, _at(Place.BOARD)),
        State("storyboard, by hand", by_hand, _at(Place.BOARD)),
        *(
            State(f"challenge, {row.name.lower()}", sample, _then(_at(Place.CHALLENGE), _do("show_row", row)))
            for row in ChallengeRow
        ),
        State("target, set", sample, _at(Place.TARGET)),
        *(State(f"target, {part.value}", draft, _at(Place.TARGET, part.value)) for part in Part),
        State("target, longer", draft, _then(_at(Place.TARGET, Part.ACHIEVE_BY.value), _do("editor.longer.emit"))),
        State("target, by hand", by_hand, _at(Place.TARGET)),
        State("target, over", on_the_date, _at(Place.TARGET)),
        State("look back", on_the_date, _at(Place.LOOK_BACK)),
        State("look back, not today", sample, _at(Place.LOOK_BACK)),
        State("actual", sample, actual),
        State("actual, table", sample, _then(actual, lambda s: s.turn_table())),
        State("actual, leave out", sample, _then(actual, lambda s: s._turn(side=Side.LEAVE_OUT))),
        State("actual, rules", sample, _then(actual, lambda s: s._turn(side=Side.RULES))),
        State("actual, correct", sample, _then(actual, lambda s: s.turn_correcting())),
        State("measure", sample, _at(Place.MEASURE)),
        State("metric", sample, _at(Place.METRIC)),
        State("obstacles", sample, _at(Place.OBSTACLES)),
        State("obstacles, by hand", by_hand, _at(Place.OBSTACLES)),
        State("obstacles, parked", sample, _at(Place.OBSTACLES, _parked)),
        State("obstacles, new", sample, _then(_at(Place.OBSTACLES), lambda s: s.write_new())),
        *_plan_rows(),
        _experiment("do", sample),
        _experiment("check", sample, _last, lambda s: s.strip.parts[_part("CHECK")].click()),
        _experiment("act", checked),
        _experiment("plan by hand", by_hand),
        _experiment("learned by hand", by_hand, lambda session: session.board.experiments[-2].id),
        _experiment("sealed", sample, _one),
        _experiment("corrected", reworded),
        _experiment("reword", sample, _last, lambda s: s.record.plan.row_of("step").pencil.click()),
        State("experiment, second", sample, _at(Place.EXPERIMENT, "new")),
        State("rhythm", sample, _at(Place.RHYTHM)),
        State("rhythm, not held", silent, _at(Place.RHYTHM)),
        State("restart", silent, _at(Place.RESTART)),
        State("notebook", coached, _then(_at(Place.NOTEBOOK), _practise)),
        State("notebook, note", coached, _then(_at(Place.NOTEBOOK), _practise, _do("practise.new_line"))),
        State(
            "notebook, link", coached, _then(_at(Place.NOTEBOOK), _do("chain.open_link", "", "Area manager", "", ""))
        ),
        *_observation_states(),
        State("pdf", sample, _at(Place.PDF)),
        *(State(f"start, {step.name.lower()}", sample, _then(_at(Place.NEW_BOARD), _do("go", step))) for step in Step),
    ]


def _observation_states() -> list[State]:
    there = _at(Place.OBSERVATION)
    return [
        State("observation, live", coached, _then(there, live)),
        State("observation, feedback", coached, _then(there, unlocked)),
        State("observation, wall", coached, _then(there, last_cycle)),
        State("observation, words", coached, _then(there, last_cycle, _do("parts.write", Phase.REFLECTING))),
        State("observation, ask", coached, _then(there, unlocked, _do("parts.feedback.coach.turn_asking"))),
    ]


def _practise(screen: Any) -> None:
    practised(screen._notebook.session, screen.document.session)
    screen.enter()


def _part(name: str) -> Any:
    from kata_desktop.words.experiment import Part as ExperimentPart

    return ExperimentPart[name]


def _cycle(part: CyclePart, *acts: Callable[[Any], object]) -> Open:
    """A coaching cycle at a question."""
    return _then(_at(Place.COACHING), lambda screen: screen.go_to(part), *acts)


def _cycle_states() -> list[State]:
    def finish(screen: Any) -> None:
        screen.course.finish()

    def mark(screen: Any) -> None:
        screen.card.here.click()

    editors: list[tuple[str, Board, CyclePart, Callable[[Any], object]]] = [
        ("typing", sample, CyclePart.ACTUAL, _do("part.begin_typing")),
        ("check", sample, CyclePart.REFLECTION, _do("part.begin_check")),
        ("learning", checked, CyclePart.REFLECTION, _do("part.begin_learning")),
        ("new obstacle", sample, CyclePart.OBSTACLES, _do("part.begin_new")),
        ("planned", planned, CyclePart.STEP, lambda _screen: None),
        ("step by hand", by_hand, CyclePart.STEP, lambda _screen: None),
        ("learned by hand", by_hand, CyclePart.REFLECTION, lambda _screen: None),
        ("expectation", planned, CyclePart.STEP, lambda s: s.part.edit(Row.EXPECT)),
        ("threshold", planned, CyclePart.OBSTACLES, mark),
        ("calendar", sample, CyclePart.AGREEMENT, lambda s: s.part.page.calendar.click()),
        ("closing", sample, CyclePart.AGREEMENT, finish),
    ]
    return [
        *(State(f"cycle, {part.value}", sample, _cycle(part)) for part in CyclePart),
        *(State(f"cycle, {name}", board, _cycle(part, act)) for name, board, part, act in editors),
    ]


def _empty_states() -> list[State]:
    places = [Place.BOARD, Place.CHALLENGE, Place.TARGET, Place.LOOK_BACK, Place.ACTUAL, Place.MEASURE, Place.METRIC]
    places += [Place.OBSTACLES, Place.RHYTHM, Place.NOTEBOOK, Place.OBSERVATION, Place.PDF]
    return [
        *(State(f"{place.value}, empty", nothing, _at(place)) for place in places),
        State("experiment, empty", nothing, _at(Place.EXPERIMENT, "new")),
        *(State(f"cycle, {part.value}, empty", nothing, _cycle(part)) for part in CyclePart),
        *(
            State(f"start, {step.name.lower()}, empty", nothing, _then(_at(Place.NEW_BOARD), _do("go", step)))
            for step in Step
        ),
    ]


def _other_states() -> list[State]:
    """Screens that came after this table, as they open."""
    known = set(Place) - {Place.SETTINGS, Place.KEYS}
    wording = _then(_at(Place.SETTINGS), lambda s: s.show_wording())
    return [
        *(State(place.value, sample, _at(place)) for place in screens() if place not in known),
        State("settings, pin", sample, _then(_at(Place.SETTINGS), _do("behind.change_pin"))),
        State("settings, shifts", in_shifts, _then(_at(Place.SETTINGS), _do("show_shifts"))),
        State("settings, wording", sample, wording),
        State("print, forms", sample, _then(_at(Place.PRINT), lambda s: s.page.options.show_kind(What.FORMS))),
        *(
            State(f"help, {one.name.lower()}", sample, _then(_at(Place.HELP), _do("show_chapter", one)))
            for one in (Chapter.COACHING, Chapter.WALL, Chapter.KEYS)
        ),
        State("settings, vague words", sample, _then(wording, lambda s: s.wording.open(None))),
    ]


SAMPLE_STATES: Final = [*_sample_states(), *_cycle_states()]
EMPTY_STATES: Final = _empty_states()
STATES: Final = [*SAMPLE_STATES, *EMPTY_STATES, *_other_states()]
