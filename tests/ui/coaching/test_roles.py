"""What is whose: the learner's words, the coach's notebook, and nothing of one in the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Part
from kata_desktop.core.plain import as_json
from kata_desktop.session.clock import SetClock
from kata_desktop.session.notebook.about import about
from kata_desktop.session.notebook.opening import open_notebook
from kata_desktop.session.settings import RoleChoice
from kata_desktop.session.trouble import FileInUse
from kata_desktop.ui.coaching.closing_part import ClosingPart
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.words.coaching import Word
from tests.helpers.cycles import Cycle, button_of, cycle_on
from tests.helpers.every_screen import planned
from tests.helpers.on_screen import key, type_into
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.screens import PICTURED

COACHES = "This screen belongs to a coach. What the learner says is written by the learner."


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> NotebookDesk:
    return NotebookDesk(lambda: open_notebook(tmp_path, who="coach@Wall", clock=SetClock(PICTURED)), qapp)


@pytest.fixture
def cycle(qtbot: QtBot, desk: NotebookDesk) -> Cycle:
    return cycle_on(qtbot, desk=desk)


def notes(desk: NotebookDesk) -> list[tuple[int, str, str]]:
    document = desk.document()
    assert document is not None
    return [(note.number, note.note, note.word) for note in document.notebook.notes]


@HANDS
def test_a_note_goes_to_the_notebook_and_is_not_shown_again(
    qtbot: QtBot, cycle: Cycle, desk: NotebookDesk, act: Pointer
) -> None:
    screen = cycle.open(Part.OBSTACLES)
    before = as_json(cycle.session.board)
    for words in ("I asked two things at once", "Wait longer"):
        cycle.do(act, "Coach note")
        assert screen.note.note.field.text == ""
        type_into(screen.note.note.field, words)
        if cycle.window.keyboard.is_up:
            # it lies above the ledge, with a "Done" of its own
            cycle.window.keyboard.keyboard.done.emit()
        else:
            act(cycle.primary())
        qtbot.waitUntil(screen.note.isHidden)
        assert screen.ledge.sentence == "Kept in the notebook"
        assert cycle.primary().label == "Next"
    assert notes(desk) == [(9, "I asked two things at once\nWait longer", "")]
    assert as_json(cycle.session.board) == before
    desk.close()


@pytest.mark.parametrize("way", ["next", "back", "ring"])
def test_a_sentence_about_a_note_goes_with_the_question_it_was_written_at(
    cycle: Cycle, desk: NotebookDesk, way: str
) -> None:
    screen = cycle.open(Part.OBSTACLES)
    screen.begin_note()
    type_into(screen.note.note.field, "Wait longer")
    click(screen.way.stepper.rings[Part.ACTUAL])
    assert screen.ledge.sentence == "Kept in the notebook"
    click({"next": cycle.primary(), "back": screen.way.back_button, "ring": screen.way.stepper.rings[Part.STEP]}[way])
    assert screen.course.part is not Part.ACTUAL
    assert screen.ledge.sentence == ""
    desk.close()


@pytest.mark.parametrize("way", ["back", "escape", "ring", "leave"])
def test_whatever_puts_a_note_away_keeps_it(cycle: Cycle, desk: NotebookDesk, way: str) -> None:
    screen = cycle.open(Part.ACTUAL)
    screen.begin_note()
    type_into(screen.note.note.field, "Wait longer")
    if way == "back":
        click(screen.way.back_button)
    elif way == "escape":
        key(cycle.window, Qt.Key.Key_Escape)
    elif way == "ring":
        click(screen.way.stepper.rings[Part.STEP])
    else:
        click(screen.way.leave_button)
    assert notes(desk) == [(9, "Wait longer", "")]
    assert screen.course.part is (Part.STEP if way == "ring" else Part.ACTUAL)
    desk.close()


def test_an_empty_note_leaves_nothing(cycle: Cycle, desk: NotebookDesk) -> None:
    screen = cycle.open()
    screen.begin_note()
    cycle.do(click, "Done")
    assert screen.ledge.sentence == ""
    assert notes(desk) == []
    desk.close()


def test_where_the_notebook_is_open_elsewhere_the_note_stays(qtbot: QtBot, tmp_path: Path) -> None:
    def shut() -> object:
        raise FileInUse(tmp_path)

    cycle = cycle_on(qtbot, desk=NotebookDesk(shut))  # type: ignore[arg-type]
    screen = cycle.open()
    screen.begin_note()
    type_into(screen.note.note.field, "Wait longer")
    cycle.do(click, "Done")
    assert "cannot be opened right now" in screen.ledge.sentence
    assert not screen.note.isHidden()
    assert screen.note.note.field.text == "Wait longer"
    screen.note.note.field.set_text("")
    cycle.do(click, "Done")
    screen.course.finish()
    screen._keep_word(Word.STUCK)
    assert "cannot be opened right now" in screen.ledge.sentence


def test_without_a_notebook_the_button_says_so_and_the_closing_asks_nothing(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot)
    screen = cycle.open()
    click(screen.way.note_button)
    assert screen.ledge.sentence == "There is no notebook at this place."
    assert screen.note.isHidden()
    screen.course.finish()
    assert isinstance(cycle.part, ClosingPart)
    assert not any(button.isVisible() for button in cycle.part.page.words.values())


@HANDS
def test_the_one_word_goes_to_the_notebook_alone(cycle: Cycle, desk: NotebookDesk, act: Pointer) -> None:
    screen = cycle.open(Part.AGREEMENT)
    cycle.do(act, "Finish")
    before = as_json(cycle.session.board)
    assert screen.card.closing is not None
    assert screen.card.closing.line == "Less than a minute. See you tomorrow at 14:00 in front of this board."
    cycle.do(act, "Curious")
    assert notes(desk) == [(9, "", "curious")]
    cycle.do(act, "In a hurry")
    assert notes(desk) == [(9, "", "in a hurry")]
    assert button_of(screen, "In a hurry").isChecked()
    assert not button_of(screen, "Curious").isChecked()
    cycle.do(act, "In a hurry")
    assert notes(desk) == [(9, "", "")]
    assert as_json(cycle.session.board) == before
    desk.close()


def test_the_closing_repeats_what_was_agreed(cycle: Cycle) -> None:
    cycle.open(Part.AGREEMENT)
    cycle.do(click, "Tomorrow")
    cycle.do(click, "What happened, in facts")
    cycle.do(click, "Finish")
    assert cycle.part.page.accessibleName() == (  # type: ignore[attr-defined]
        "Agreed. Go and see on Tue 16 June at 10:00. Turn the fixture 90°, so the housing arrives ready to press. "
        "Next coaching cycle: Tue 16 June, 14:00. The learner brings: what happened, in facts."
    )


# ------------------------------------------------------------------------------ a coach's own screen


@pytest.mark.parametrize("role", [RoleChoice.COACH, RoleChoice.SECOND_COACH])
def test_on_a_coachs_screen_the_learners_words_are_only_read(qtbot: QtBot, role: RoleChoice) -> None:
    """Whatever is tapped on the right side says why, and nothing of the learner's changes."""
    session = planned()
    cycle = cycle_on(qtbot, session, role=lambda: role)
    screen = cycle.open()
    asked = 0
    for part in (Part.ACTUAL, Part.REFLECTION, Part.OBSTACLES, Part.STEP):
        screen.go_to(part)
        stood = session.board.obstacles, session.board.experiments, session.board.measurements, session.board.focus
        taps = [one for one in cycle.part.findChildren(TapTarget) if one.isVisible() and one.why]
        for target in taps:
            screen.ledge.say("")
            click(target)
            assert screen.ledge.sentence == COACHES, target.accessibleName()
            asked += 1
        assert not cycle.part.is_editing
        assert stood == (
            session.board.obstacles,
            session.board.experiments,
            session.board.measurements,
            session.board.focus,
        )
        assert cycle.part.findChildren(TextField) == [] or not any(
            field.isVisible() for field in cycle.part.findChildren(TextField)
        )
    assert asked >= 7


def test_on_a_coachs_screen_no_drag_moves_the_arrow(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, role=lambda: RoleChoice.COACH)
    cycle.open(Part.OBSTACLES)
    focus = cycle.session.board.focus
    lot = cycle.part.page.lot  # type: ignore[attr-defined]
    lot.focus_wanted.emit(lot.parked_rows[0].shown.id)
    lot.moved.emit(lot.parked_rows[0].shown.id, 2)
    assert cycle.session.board.focus == focus
    assert cycle.screen.ledge.sentence == COACHES


def test_on_a_coachs_screen_times_are_agreed_and_what_is_brought_is_read(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot, role=lambda: RoleChoice.COACH)
    cycle.open(Part.AGREEMENT)
    page = cycle.part.page  # type: ignore[attr-defined]
    assert page.bring.editor.isReadOnly()
    click(page.proposals["What happened, in facts"])
    assert cycle.screen.ledge.sentence == COACHES
    assert cycle.kept.bring == ""
    cycle.do(click, "Today")
    assert cycle.kept.see_at is not None


@pytest.mark.parametrize(
    ("role", "shown"), [(RoleChoice.COACH, True), (RoleChoice.LEARNER, False), (RoleChoice.SECOND_COACH, False)]
)
def test_what_the_coach_practises_stands_before_the_cycle_on_a_coachs_screen_only(
    qtbot: QtBot, desk: NotebookDesk, role: RoleChoice, *, shown: bool
) -> None:
    cycle = cycle_on(qtbot, role=lambda: role, desk=desk)
    document = desk.document()
    assert document is not None
    former = cycle.session.board.coaching_cycles[-1]
    document.apply(lambda: document.session.note_cycle(about(cycle.session, former), practise="Wait, count to five"))
    screen = cycle.open()
    assert screen.card.asked.practise == ("What will I practise: Wait, count to five" if shown else "")
    screen.go_to(Part.ACTUAL)
    assert screen.card.asked.practise == ""
    desk.close()


def test_no_word_of_a_note_reaches_a_field_of_the_learner(cycle: Cycle, desk: NotebookDesk) -> None:
    """There is one text field of the coach's, and what is in it goes to one place."""
    screen = cycle.open()
    words = "Only mine"
    for part in Part:
        screen.go_to(part)
        screen.begin_note()
        type_into(screen.note.note.field, words)
        cycle.do(click, "Done")
        assert all(words not in field.text for field in screen.findChildren(TextField))
    entries = [entry for entry in cycle.session.entries_until(PICTURED.date()) if words in repr(entry)]
    assert entries == []
    assert notes(desk)[0][1].count(words) == len(Part)
    desk.close()
