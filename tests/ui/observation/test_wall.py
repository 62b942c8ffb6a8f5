"""At the wall after the cycle: behind the PIN, closed by itself, and nothing of it where the learner looks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Phase, held_cycles
from kata_desktop.core.notebook import Mark
from kata_desktop.session.pin import kept_pin, opens
from kata_desktop.session.settings import RoleChoice
from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.observation.closing import CLOSES_MS
from kata_desktop.ui.observation.screen import ObservationScreen
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.helpers.cycles import cycle_on
from tests.helpers.notebooks import coached, memory_desk
from tests.helpers.observations import last_of, of, shown
from tests.helpers.on_screen import go, key, screen_on
from tests.helpers.pointer import HANDS, Pointer, click, tap
from tests.helpers.writing_hands import HOOK, by_finger


def cycle() -> str:
    """The last cycle of the picture's board."""
    return held_cycles(coached().board.coaching_cycles)[-1].id


def at_wall(qtbot: QtBot, *, pin: str = "1948") -> tuple[MainWindow, ObservationScreen]:
    """The learner's wall, asked for the observation of the last cycle; nothing was observed there yet."""
    window, screen = shown(qtbot, mode=Mode.WALL, fill=False)
    window._undo()  # the sheet that `shown` began
    screen._preferences.change(role=RoleChoice.LEARNER, pin=kept_pin(pin) if pin else "")
    go(window, Place.OBSERVATION, cycle())
    return window, screen


def type_pin(screen: ObservationScreen, pin: str, act: Pointer = click) -> None:
    for digit in pin:
        key(screen, getattr(Qt.Key, f"Key_{digit}"))
    assert screen.ledge.primary is not None
    act(screen.ledge.primary)
    QApplication.processEvents()


@HANDS
def test_the_pin_comes_first(qtbot: QtBot, act: Pointer) -> None:
    _, screen = at_wall(qtbot)
    assert screen.pad.isVisible()
    assert not screen.parts.sheet.isVisible()
    type_pin(screen, "1234", act)
    assert screen.pad.isVisible()
    assert screen.ledge.sentence
    type_pin(screen, "1948", act)
    assert not screen.pad.isVisible()
    assert screen.parts.sheet.isVisible()


def test_the_first_time_a_pin_is_chosen(qtbot: QtBot) -> None:
    _, screen = at_wall(qtbot, pin="")
    type_pin(screen, "2046")
    type_pin(screen, "2046")
    assert screen.parts.sheet.isVisible()
    assert opens("2046", screen._preferences.settings.pin)


def test_the_times_come_from_the_cycle_itself(qtbot: QtBot) -> None:
    window, screen = at_wall(qtbot)
    type_pin(screen, "1948")
    found = last_of(screen)
    assert (found.cycle, found.number, found.coach) == (cycle(), 26, "Area manager")
    assert {phase: seen.seconds for phase, seen in found.phases.items()} == {
        Phase.FRAMING: 60, Phase.REFLECTING: 120, Phase.FOCUSING: 40, Phase.NEXT_STEP: 60, Phase.AGREEING: 60,
    }  # fmt: skip
    go(window, Place.BOARD)
    go(window, Place.OBSERVATION, cycle())
    type_pin(screen, "1948")
    assert len(of(screen).notebook.observations) == 1


@HANDS
def test_a_plus_offers_the_rest_of_the_marks(qtbot: QtBot, act: Pointer) -> None:
    _, screen = at_wall(qtbot)
    type_pin(screen, "1948")
    marks = screen.parts.sheet.rows[Phase.NEXT_STEP].coach.marks
    assert [one for one in marks.buttons.values() if one.isVisible()] == []
    assert marks.more is not None
    act(marks.more)
    assert all(one.isVisible() for one in marks.buttons.values())
    act(marks.buttons[Mark.GAVE_A_SOLUTION])
    act(marks.more)
    assert [mark for mark, one in marks.buttons.items() if one.isVisible()] == [Mark.GAVE_A_SOLUTION]
    assert last_of(screen).solutions == 1


def test_a_tap_on_a_phase_starts_no_clock_after_the_cycle(qtbot: QtBot) -> None:
    _, screen = at_wall(qtbot)
    type_pin(screen, "1948")
    click(screen.parts.sheet.rows[Phase.FRAMING].cell)
    assert screen.parts.course is not None
    assert not screen.parts.course.is_running
    assert screen.parts.sheet.rows[Phase.FRAMING].coach.marks.is_open


def test_it_closes_by_itself_and_asks_again(qtbot: QtBot) -> None:
    window, screen = at_wall(qtbot)
    type_pin(screen, "1948")
    assert screen.closing.interval() == CLOSES_MS == 120_000
    assert screen.closing.isActive()
    screen.closing.timeout.emit()
    assert isinstance(window.screen_shown, StoryboardScreen)
    assert not screen.closing.isActive()
    go(window, Place.OBSERVATION, cycle())
    assert screen.pad.isVisible()
    assert not screen.parts.sheet.isVisible()


def test_every_touch_begins_the_two_minutes_anew(qtbot: QtBot) -> None:
    window, screen = at_wall(qtbot)
    type_pin(screen, "1948")
    touches: tuple[Callable[[], object], ...] = (
        lambda: tap(screen.parts.sheet),
        lambda: QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5)),
        lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift),
    )
    for touch in touches:
        began = screen.closing.timerId()
        touch()
        QApplication.processEvents()
        assert screen.closing.isActive()
        assert screen.closing.timerId() != began


def test_a_coachs_own_laptop_needs_no_pin_and_does_not_close(qtbot: QtBot) -> None:
    _, screen = shown(qtbot, cycle())
    assert not screen.pad.isVisible()
    assert not screen.closing.isActive()
    assert not screen.parts.closes


def test_an_empty_sheet_is_printed(qtbot: QtBot, tmp_path: Path) -> None:
    _, screen = at_wall(qtbot)
    type_pin(screen, "1948")
    out = tmp_path / "sheet.pdf"
    screen.parts.printer.ask = lambda _parent, _path: out
    empty = next(one for one in screen.ledge._actions if one.label == "Empty sheet")
    click(empty)
    assert out.read_bytes().startswith(b"%PDF")
    assert "sheet.pdf" in screen.ledge.sentence


def test_escape_before_the_pin_leads_back(qtbot: QtBot) -> None:
    window, screen = at_wall(qtbot)
    key(screen, Qt.Key.Key_Escape)
    assert isinstance(window.screen_shown, StoryboardScreen)
    assert of(screen).notebook.observations == ()


def test_without_a_notebook_it_says_so_and_leads_back(qtbot: QtBot) -> None:
    window, screen = shown(qtbot)
    screen._desk = NotebookDesk()
    go(window, Place.BOARD)
    go(window, Place.OBSERVATION, "new")
    assert screen.ledge.sentence == "The notebook cannot be opened here."
    click(screen.ledge._navigation[0])
    assert isinstance(window.screen_shown, StoryboardScreen)


@HANDS
def test_the_closing_of_a_cycle_leads_there_behind_the_pin(qtbot: QtBot, act: Pointer) -> None:
    cycle = cycle_on(qtbot)
    screen = cycle.open()
    assert screen.way.leave_button.label == "Leave"
    screen.course.finish()
    QApplication.processEvents()
    assert screen.way.leave_button.label == "Observation"
    act(screen.way.leave_button)
    QApplication.processEvents()
    observed = screen_on(cycle.window, ObservationScreen)
    assert observed.pad.isVisible()
    observed._desk = desk = memory_desk(observed.document.session.clock)
    type_pin(observed, "1948")
    type_pin(observed, "1948")
    assert last_of(observed).cycle == screen.course.cycle_id
    back = observed.ledge._navigation[0]
    assert back.label == "Back to board"
    act(back)
    assert isinstance(cycle.window.screen_shown, StoryboardScreen)
    desk.close()


def test_ink_stands_where_words_would(qtbot: QtBot) -> None:
    window, screen = at_wall(qtbot)
    type_pin(screen, "1948")
    row = screen.parts.sheet.rows[Phase.REFLECTING]
    before = row.coach.height_for(500)
    assert row.write is not None
    assert row.write.label == "Ink"
    click(row.write)
    click(screen.parts.writing.inks[0])
    ink = window.keyboard.ink
    assert ink.is_up
    by_finger(ink.sheet.paper, HOOK)
    click(ink.sheet.done)
    click(screen.ledge.primary)  # type: ignore[arg-type]
    assert screen.parts.course is not None
    assert len(screen.parts.course.ink(Phase.REFLECTING, "coach").strokes) == 1
    assert not screen.parts.course.ink(Phase.REFLECTING, "learner")
    assert not screen.parts.course.ink(Phase.FRAMING, "coach")
    assert row.coach.height_for(500) > before
    window._undo()
    assert not screen.parts.course.ink(Phase.REFLECTING, "coach")
