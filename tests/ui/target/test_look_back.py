"""The look back: on the date, after it and before it; every ending alike; then a fresh look at the process."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kata_desktop.core.target import ClosedAs, Part, TargetCondition
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.target.look_back import LookBackScreen
from tests.helpers.boards import empty_board
from tests.helpers.on_screen import type_into
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.target_screens import (
    look_back_editor,
    looking_back,
    on,
    put_clock,
    target_board,
    target_set,
    window_of,
)

REACHED, NOT_YET, STOPPED = range(3)


def on_the_date(qtbot: QtBot, *, day: int = 19) -> tuple[StoryboardSession, LookBackScreen]:
    session = target_set()
    put_clock(session, on(6, day))
    return session, looking_back(qtbot, session)


def grasp(screen: LookBackScreen) -> Button:
    assert screen.ledge.primary is not None
    return screen.ledge.primary


def the_one(session: StoryboardSession) -> TargetCondition:
    return session.board.target_conditions[0]


def test_what_was_set_stands_at_the_left_with_its_lock(qtbot: QtBot) -> None:
    _, screen = on_the_date(qtbot)
    rows = screen.rows.rows
    assert all(row.why for row in rows.values())
    assert rows[Part.PROCESS].accessibleName().endswith("Now 48.3 s")
    assert rows[Part.ACHIEVE_BY].accessibleName() == "Achieve by: Fri 19 June, date is today"
    assert look_back_editor(screen).title == "Date is today. Look back at the target"
    assert screen._right == "Set on Fri 5 June for 14 days. The date has not moved."
    assert screen.rows._head.accessibleName() == "As set on Fri 5 June, 14:20"


def test_after_the_date_it_asks_the_same(qtbot: QtBot) -> None:
    _, screen = on_the_date(qtbot, day=22)
    assert look_back_editor(screen).title == "Look back at the target"
    assert screen.rows.rows[Part.ACHIEVE_BY].accessibleName().endswith("look back at the target")


def test_four_questions_in_order(qtbot: QtBot) -> None:
    _, screen = on_the_date(qtbot)
    assert [field.label for field in look_back_editor(screen).fields] == [
        "Where are we now?",
        "What did we learn on the way?",
        "What did we learn about setting a target condition?",
        "What does it mean for the challenge?",
    ]


def test_answers_are_kept_while_they_are_written(qtbot: QtBot) -> None:
    session, screen = on_the_date(qtbot)
    shown = look_back_editor(screen)
    type_into(shown.fields[0], "43.4 s instead of 42 s.")
    assert screen.ledge.message == ""
    qtbot.waitUntil(lambda: the_one(session).reflection.where_now == "43.4 s instead of 42 s.")
    assert screen.ledge.message == "Draft saved"
    type_into(shown.fields[3], "Half of the way")
    window_of(screen).go(Destination(Place.BOARD))
    assert the_one(session).reflection.challenge == "Half of the way"
    assert the_one(session).is_open


def test_what_was_kept_is_there_again(qtbot: QtBot) -> None:
    session, screen = on_the_date(qtbot)
    type_into(look_back_editor(screen).fields[1], "Turning was the long part.")
    screen.leave()
    other = looking_back(qtbot, session)
    assert look_back_editor(other).fields[1].text == "Turning was the long part."


@HANDS
@pytest.mark.parametrize(("answer", "closed_as"), [(REACHED, ClosedAs.REACHED), (NOT_YET, ClosedAs.DATE)])
def test_an_answer_closes_it_and_leads_to_the_actual_condition(
    qtbot: QtBot, act: Pointer, answer: int, closed_as: ClosedAs
) -> None:
    session, screen = on_the_date(qtbot)
    shown = look_back_editor(screen)
    type_into(shown.fields[0], "43.4 s")
    act(shown.answers.buttons[answer])
    with qtbot.waitSignal(screen.wanted) as wanted:
        act(grasp(screen))
    assert wanted.args == [Destination(Place.ACTUAL)]
    closed = the_one(session)
    assert (closed.closed_as, closed.closed_on) == (closed_as, on(6, 19).date())
    assert closed.reflection.where_now == "43.4 s"
    assert session.board.target is None


@HANDS
def test_without_an_answer_it_asks_how_it_ended(qtbot: QtBot, act: Pointer) -> None:
    session, screen = on_the_date(qtbot)
    act(grasp(screen))
    assert screen.ledge.message == "How did it end? Choose reached, not yet, or stopped with a reason."
    assert the_one(session).is_open


@HANDS
def test_stopped_asks_for_its_reason(qtbot: QtBot, act: Pointer) -> None:
    session, screen = on_the_date(qtbot)
    shown = look_back_editor(screen)
    assert not shown.reason.isVisible()
    act(shown.answers.buttons[STOPPED])
    act(grasp(screen))
    assert screen.ledge.message == "Write one sentence why."
    type_into(shown.reason, "The press moves to the other hall")
    act(grasp(screen))
    closed = the_one(session)
    assert (closed.closed_as, closed.closing_reason) == (ClosedAs.STOPPED, "The press moves to the other hall")


def test_another_answer_takes_the_question_for_a_reason_away(qtbot: QtBot) -> None:
    session, screen = on_the_date(qtbot)
    shown = look_back_editor(screen)
    click(shown.answers.buttons[STOPPED])
    click(shown.answers.buttons[REACHED])
    assert not shown.reason.isVisible()
    click(grasp(screen))
    assert the_one(session).closed_as is ClosedAs.REACHED


def test_the_three_answers_look_alike(qtbot: QtBot) -> None:
    _, screen = on_the_date(qtbot)
    buttons = look_back_editor(screen).answers.buttons
    widths = [button.width() for button in buttons]
    assert max(widths) - min(widths) <= 1  # edges lie on whole pixels
    edges = []
    for button in buttons:
        click(button)
        image: QImage = button.grab().toImage()
        edges.append({image.pixelColor(x, 14).name() for x in range(20, image.width() - 20)})
    assert edges[0] == edges[1] == edges[2]


@HANDS
def test_before_the_date_it_ends_reached_or_stopped_with_a_reason(qtbot: QtBot, act: Pointer) -> None:
    session = target_set()
    put_clock(session, on(6, 12))
    screen = looking_back(qtbot, session)
    shown = look_back_editor(screen)
    assert [button.label for button in shown.answers.buttons] == ["Reached", "Stopped, with a reason"]
    assert shown.reason.isVisible()
    assert shown.reason.label == "Why does it end before its date?"
    act(shown.answers.buttons[0])
    act(grasp(screen))
    assert screen.ledge.message == "Write one sentence why."
    assert the_one(session).is_open
    type_into(shown.reason, "42 s in every cycle for three days")
    act(grasp(screen))
    closed = the_one(session)
    assert (closed.closed_as, closed.closed_on) == (ClosedAs.REACHED, on(6, 12).date())
    assert closed.closing_reason == "42 s in every cycle for three days"


def test_where_nothing_is_measured_it_leads_to_measuring(qtbot: QtBot) -> None:
    from kata_desktop.core.target import MetricTarget

    session = empty_board()
    pace = session.setting_up.add_metric("Pace").made
    session.targeting.write_outcome(MetricTarget(pace, 1))
    session.targeting.write_process(MetricTarget(pace, 1))
    session.targeting.write_pattern(["One part at a time"])
    session.targeting.set_draft()
    put_clock(session, on(4, 10))
    screen = looking_back(qtbot, session)
    click(look_back_editor(screen).answers.buttons[REACHED])
    with qtbot.waitSignal(screen.wanted) as wanted:
        click(grasp(screen))
    assert wanted.args == [Destination(Place.MEASURE)]


def test_without_a_target_condition_there_is_nothing_to_look_back_at(qtbot: QtBot) -> None:
    screen = looking_back(qtbot, target_board())
    assert screen.editor is not None
    assert "nothing to look back at" in screen.editor.accessibleDescription()
    assert not grasp(screen).isVisible()
    assert not screen.rows.isVisible()


def test_undo_opens_it_again_with_its_answers(qtbot: QtBot) -> None:
    session, screen = on_the_date(qtbot)
    shown = look_back_editor(screen)
    type_into(shown.fields[0], "43.4 s")
    screen.keeper.flush()
    click(shown.answers.buttons[REACHED])
    window = window_of(screen)
    click(grasp(screen))
    window.document.undo()
    window.go(Destination(Place.LOOK_BACK))
    assert the_one(session).is_open
    assert look_back_editor(screen).fields[0].text == "43.4 s"
    window.document.undo()
    assert look_back_editor(screen).fields[0].text == ""
