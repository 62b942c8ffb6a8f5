"""Feedback to the coach: one thing in four parts, the way of the coaching, the coach's own lines, and the paper."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import FEEDBACK_FIELDS, Observation
from kata_desktop.ui.observation.parts import View
from kata_desktop.ui.observation.screen import ObservationScreen
from tests.helpers.observations import FEEDBACK, PRACTISE, last_of, of, shown
from tests.helpers.on_screen import key, type_into
from tests.helpers.pointer import HANDS, Pointer, click


def button(screen: ObservationScreen, label: str) -> object:
    return next(one for one in screen.parts.bar._actions if one.label == label)


def page_text(path: Path) -> str:
    """The words of a PDF as a reader finds them."""
    told = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True, encoding="utf-8")
    return told.stdout


def test_the_last_observation_comes_up_with_its_feedback(qtbot: QtBot) -> None:
    _, screen = shown(qtbot, "")
    view = screen.parts.feedback
    assert screen.parts.view is View.FEEDBACK
    assert tuple(view.left.fields) == FEEDBACK_FIELDS
    assert {part: one.field.text for part, one in view.left.fields.items()} == FEEDBACK
    assert [phase for phase, one in view.left.phases.items() if one.isChecked()] == [Phase.NEXT_STEP]
    assert [bar.line for bar in view.develops.bars] == [
        "7 min, 2 solutions given", "7 min, 2 solutions given", "8 min, 1 solution given", "13 min, 1 solution given",
    ]  # fmt: skip


def test_each_part_is_kept_as_it_is_typed(qtbot: QtBot) -> None:
    _, screen = shown(qtbot, "")
    for number, part in enumerate(FEEDBACK_FIELDS):
        type_into(screen.parts.feedback.left.fields[part].field, f"Part {number}")
    screen.parts.feedback.flush()
    told = last_of(screen).feedback
    assert [getattr(told, part) for part in FEEDBACK_FIELDS] == [f"Part {number}" for number in range(4)]


@HANDS
def test_it_is_about_one_phase_at_most(qtbot: QtBot, act: Pointer) -> None:
    _, screen = shown(qtbot, "")
    phases = screen.parts.feedback.left.phases
    act(phases[Phase.FOCUSING])
    assert last_of(screen).feedback.phase is Phase.FOCUSING
    assert [phase for phase, one in phases.items() if one.isChecked()] == [Phase.FOCUSING]
    act(phases[Phase.FOCUSING])
    assert last_of(screen).feedback.phase is None


@HANDS
def test_agreed_with_the_coach_keeps_the_day(qtbot: QtBot, act: Pointer) -> None:
    _, screen = shown(qtbot, "")
    act(button(screen, "Agreed with the coach"))  # type: ignore[arg-type]
    assert last_of(screen).feedback.agreed_on == screen.document.today()
    assert "Agreed on Mon 15 June" in screen.parts.feedback.left._agreed


def test_nothing_written_is_nothing_to_agree_on(qtbot: QtBot) -> None:
    _, screen = shown(qtbot, fill=False)
    screen.parts.show(View.FEEDBACK)
    click(button(screen, "Agreed with the coach"))  # type: ignore[arg-type]
    assert screen.ledge.sentence == "Write what you observed first."
    assert last_of(screen).feedback.agreed_on is None


@HANDS
def test_a_bar_opens_its_observation(qtbot: QtBot, act: Pointer) -> None:
    _, screen = shown(qtbot, "")
    bars = screen.parts.feedback.develops.bars
    wanted = bars[1].observation.id
    assert last_of(screen).id != wanted
    act(bars[1])
    QApplication.processEvents()
    assert last_of(screen).id == wanted
    assert screen.parts.feedback.left.fields["observed"].field.text == ""


def test_one_that_was_only_asked_for_has_no_bar(qtbot: QtBot) -> None:
    _, screen = shown(qtbot, "")
    before = len(screen.parts.feedback.develops.bars)
    screen.parts.feedback.coach.asked.emit(Phase.FOCUSING)
    assert len(screen.parts.feedback.develops.bars) == before
    assert "Focusing next time" in screen.ledge.sentence


@HANDS
def test_the_coach_asks_for_one_phase(qtbot: QtBot, act: Pointer) -> None:
    _, screen = shown(qtbot, "")
    coach = screen.parts.feedback.coach
    assert coach.ask is not None
    act(coach.ask)
    assert coach.is_asking
    act(coach.phases[2])
    found = last_of(screen)
    waiting = of(screen).notebook.asked_for(found.board, found.title)
    assert waiting is not None
    assert waiting.one_phase is Phase.FOCUSING
    coach.asked.emit(Phase.AGREEING)
    again = of(screen).notebook.asked_for(found.board, found.title)
    assert again is not None
    assert (again.id, again.one_phase) == (waiting.id, Phase.AGREEING)


def test_never_mind_asks_for_nothing(qtbot: QtBot) -> None:
    _, screen = shown(qtbot, "")
    coach = screen.parts.feedback.coach
    coach.turn_asking()
    click(coach.never_mind)
    assert not coach.is_asking
    assert len(of(screen).notebook.observations) == 4


@HANDS
def test_the_coachs_own_two_lines_are_changed_here(qtbot: QtBot, act: Pointer) -> None:
    window, screen = shown(qtbot, "")
    coach = screen.parts.feedback.coach
    act(coach.change)
    window.keyboard.lower()
    assert coach.fields["practise"].text == PRACTISE
    type_into(coach.fields["learned"], "Five seconds are long.")
    type_into(coach.fields["practise"], "Ask, then wait.")
    act(coach.change)
    assert not coach.is_editing
    found = last_of(screen)
    note = of(screen).notebook.note_of(found.cycle)
    assert note is not None
    assert (note.learned, note.practise) == ("Five seconds are long.", "Ask, then wait.")
    assert "Ask, then wait." in coach.accessibleName()


def test_keys_of_the_feedback(qtbot: QtBot, tmp_path: Path) -> None:
    _, screen = shown(qtbot, "")
    asked: list[str] = []
    screen.parts.printer.ask = lambda _parent, path: asked.append(path.name)
    screen.setFocus()
    key(screen, Qt.Key.Key_P)
    assert asked == ["Observation Cell 4, coolant pumps 2026-06-12.pdf"]
    assert list(tmp_path.iterdir()) == []
    click(screen.parts.feedback_hints.keys[0])
    assert screen.parts.feedback.left.fields["observed"].field.editor.hasFocus()
    click(screen.parts.feedback_hints.keys[0])
    assert screen.parts.feedback.left.fields["effect"].field.editor.hasFocus()
    key(screen, Qt.Key.Key_Escape)
    assert screen.parts.view is View.SHEET


def test_the_printed_sheet_says_what_was_observed(qtbot: QtBot, tmp_path: Path) -> None:
    _, screen = shown(qtbot, "")
    out = tmp_path / "for the coach.pdf"
    screen.parts.printer.ask = lambda _parent, _path: out
    click(button(screen, "Print"))  # type: ignore[arg-type]
    assert "for the coach.pdf" in screen.ledge.sentence
    told = " ".join(page_text(out).split())
    found: Observation = last_of(screen)
    for said in (found.title, found.coach, "Second coach", PRACTISE, "5:48", "gave a solution", *FEEDBACK.values()):
        assert " ".join(said.split()) in told, said


def test_a_place_that_takes_no_file_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    _, screen = shown(qtbot, "")
    screen.parts.printer.ask = lambda _parent, _path: tmp_path / "no folder" / "x.pdf"
    screen.parts.print_sheet()
    assert screen.ledge.sentence
    assert list(tmp_path.iterdir()) == []
