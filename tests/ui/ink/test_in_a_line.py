"""Where a text stands in one line among words, its ink stands there: nowhere does a line only say that it is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Happened
from kata_desktop.core.obstacle import Size
from kata_desktop.session.clock import SetClock
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.experiment.screen import ExperimentScreen
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.obstacles.screen import ObstaclesScreen
from kata_desktop.words.ink import by_hand as said
from kata_desktop.words.start_pages import Step
from tests.helpers.every_screen import HAND, learned
from tests.helpers.on_screen import WALL, window_on
from tests.helpers.pointer import tap
from tests.helpers.seen_text import BY_HAND, listening
from tests.ui.start.boards import draft_target, filled_session


def by_hand() -> StoryboardSession:
    """Nothing is typed in the obstacles and the next step, which is not begun."""
    session = learned(value=43.4)
    board = session.board
    focused = board.focused
    assert focused
    step = session.experimenting.plan().made
    parked = board.parked[0].id
    places = [(focused.id, "text"), (focused.id, "detail"), (parked, "text")]
    for thing, field in [*places, (step, "step"), (step, "factor"), (step, "expect.text")]:
        for way in HAND[:6]:
            session.inking.write(thing, field, way)
    session.clearing.reword(focused.id, "", "")
    session.clearing.reword(parked, "")
    session.clearing.size(parked, Size.SMALL)
    return session


def drafted() -> StoryboardSession:
    """What is said of the number of a target condition that is not set."""
    session = filled_session(Step.CONDITION)
    draft_target(session)
    target = session.board.target_draft
    assert target
    for way in HAND[:6]:
        session.inking.write(target.id, "process.text", way)
    return session


def running() -> StoryboardSession:
    """The step runs."""
    session = by_hand()
    session.experimenting.write_plan(session.board.experiments[-1].id, see_at=datetime(2026, 6, 16, 10).astimezone())
    session.experimenting.start(session.board.experiments[-1].id)
    return session


def checked() -> StoryboardSession:
    """And it brought a number."""
    session = running()
    session.experimenting.write_happened(session.board.experiments[-1].id, Happened(44.4, as_expected=True))
    return session


def silent() -> StoryboardSession:
    """And then nobody met."""
    session = running()
    assert isinstance(session.clock, SetClock)
    session.clock.put(datetime(2026, 6, 22, 14).astimezone())
    return session


def left_out() -> StoryboardSession:
    """The last point is left out, and has a note."""
    session = by_hand()
    metric = session.board.process_metric
    assert metric
    last = session.board.measured(metric.id)[-1].id
    for field in ("excluded", "note"):
        for way in HAND[:6]:
            session.inking.write(last, field, way)
    session.measuring.leave_out(last, "")
    return session


def choose_last(screen: Any) -> None:
    """Choose the point that is left out."""
    screen.choose(screen._shown.above.points[-1].measurement.id)


def turn_table(screen: Any) -> None:
    """Read the chart as a table."""
    screen.turn_table()


def step_id(session: StoryboardSession) -> str:
    return session.board.experiments[-1].id


def nothing(_screen: Any) -> None:
    pass


@pytest.mark.parametrize("mode", [Mode.WALL, Mode.DESK])
@pytest.mark.parametrize(
    ("made", "place", "act", "inks"),
    [
        (silent, Place.RESTART, nothing, 4),
        (by_hand, Place.OBSTACLES, nothing, 2),
        (drafted, Place.TARGET, nothing, 1),
        (running, Place.MEASURE, nothing, 1),
        (by_hand, Place.EXPERIMENT, nothing, 5),
        (running, Place.EXPERIMENT, nothing, 4),
        (checked, Place.EXPERIMENT, nothing, 3),
        (left_out, Place.BOARD, nothing, 4),
        (left_out, Place.ACTUAL, choose_last, 2),
        (left_out, Place.ACTUAL, turn_table, 1),
        (by_hand, Place.NEW_BOARD, lambda screen: screen.go(Step.EXPERIMENT), 2),
    ],
)
def test_it_is_drawn_in_the_line(
    qtbot: QtBot,
    made: Callable[[], StoryboardSession],
    place: Place,
    act: Callable[[Any], object],
    *,
    inks: int,
    mode: Mode,
) -> None:
    session = made()
    window = window_on(qtbot, session, size=WALL if mode is Mode.WALL else (1366, 768), mode=mode)
    window.go(Destination(place, step_id(session) if place is Place.EXPERIMENT else ""))
    act(window.screen_shown)
    QApplication.processEvents()
    with listening() as spy:
        window.grab()
    texts = [line.text for line in spy.lines]
    assert texts.count(BY_HAND) >= inks
    assert not [text for text in texts if said() in text]
    assert not spy.outside
    assert not spy.overlaps(window)


def test_above_the_keys_what_we_expected_stays_in_sight_as_it_was_written(qtbot: QtBot) -> None:
    session = checked()
    window = window_on(qtbot, session)
    window.go(Destination(Place.EXPERIMENT, step_id(session)))
    screen = window.screen_shown
    assert isinstance(screen, ExperimentScreen)
    tap(screen.record.act.field.editor)
    QApplication.processEvents()
    sheet = window.keyboard.sheet
    assert [fact.value.told for fact in sheet.facts][:2] == [said(), "44.4 s"]
    with listening() as spy:
        sheet.grab()
    inks = [line for line in spy.lines if line.text == BY_HAND]
    # in the header and in the strip
    assert len(inks) == 2
    assert not spy.outside
    assert said() not in [line.text for line in spy.lines]


def test_the_sentence_to_be_read_aloud_says_that_its_end_is_by_hand(qtbot: QtBot) -> None:
    window = window_on(qtbot, by_hand())
    window.go(Destination(Place.OBSTACLES))
    screen = window.screen_shown
    assert isinstance(screen, ObstaclesScreen)
    assert f"because … {said()}." in screen.detail.sentence.accessibleName()
