"""The panels of the notebook by themselves: chain, what is practised, and the sheet that carries it away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.chain import Rung, Standing, chain
from kata_desktop.core.coaching import CoachingCycle, Phase
from kata_desktop.core.notebook import CycleNote, Link, Notebook, Observation, Seen, Solution
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.session.notebook.opening import open_notebook
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.notebook.carrying import Carrying
from kata_desktop.ui.notebook.chain_panel import ChainPanel
from kata_desktop.ui.notebook.chain_view import ChainShown
from kata_desktop.ui.notebook.document import NotebookDocument
from kata_desktop.ui.notebook.notes import NoteRow
from kata_desktop.ui.notebook.practise_panel import PractisePanel
from kata_desktop.ui.notebook.shown import chain_shown, quiet_line
from tests.helpers.alone import show, style_of
from tests.helpers.boards import MONDAY, clock_at
from tests.helpers.observations import begun
from tests.helpers.on_screen import overlaps
from tests.helpers.pointer import HANDS, Pointer, click

TODAY: date = MONDAY.date()


# ------------------------------------------------------------------------------------------- chain


def chain_of(qtbot: QtBot, *links: Link) -> ChainPanel:
    style = style_of(Mode.DESK)
    panel = ChainPanel(style, style)
    rungs = chain(links, learner="Team lead", coach="Area manager")
    panel.show_chain(ChainShown(rungs, "Cell 4", "every work day", "", "last: today", is_observed=True), "")
    show(qtbot, panel, 560, 700)
    return panel


def typed(panel: ChainPanel, *words: str) -> None:
    for field, said in zip(panel.fields, words, strict=True):
        field.editor.clear()
        QTest.keyClicks(field.editor, said)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Plant manager", "Area manager", "Fridays"), ("Plant manager", "Area manager", "Fridays", "")),
        (("  Plant   manager ", "", ""), ("Plant manager", "", "", "")),
        (("a", "", " at  2 "), ("a", "", "at 2", "")),
    ],
)
def test_a_link_is_told_in_clean_words(qtbot: QtBot, words: tuple[str, ...], told: tuple[str, ...]) -> None:
    panel = chain_of(qtbot)
    click(panel.enter)
    typed(panel, *words)
    with qtbot.waitSignal(panel.written) as found:
        QTest.keyClick(panel.fields[2].editor, Qt.Key.Key_Return)
    assert found.args == list(told)
    assert not panel.is_editing


@pytest.mark.parametrize("coach", ["", "   "])
def test_without_a_coach_nothing_is_kept_and_it_says_why(qtbot: QtBot, coach: str) -> None:
    panel = chain_of(qtbot)
    click(panel.enter)
    typed(panel, coach, "Area manager", "Fridays")
    said: list[str] = []
    panel.said.connect(said.append)
    with qtbot.assertNotEmitted(panel.written):
        click(panel.keep)
    assert panel.is_editing
    assert len(said) == 1
    assert panel.fields[1].text == "Area manager"


def test_escape_forgets_what_was_typed(qtbot: QtBot) -> None:
    panel = chain_of(qtbot)
    click(panel.enter)
    typed(panel, "Plant manager", "", "")
    with qtbot.assertNotEmitted(panel.written):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.is_editing
    click(panel.enter)
    assert [field.text for field in panel.fields] == ["", "", ""]


@HANDS
def test_only_a_link_that_is_there_can_be_taken_out(qtbot: QtBot, act: Pointer) -> None:
    panel = chain_of(qtbot, Link("one", "Plant manager", "Area manager", how="Fridays"))
    act(panel.enter)
    assert not panel.remove.isVisible()
    act(panel.back)
    act(panel.view.boxes[0])
    QApplication.processEvents()
    assert [field.text for field in panel.fields] == ["Plant manager", "Area manager", "Fridays"]
    assert overlaps(panel) == []
    with qtbot.waitSignal(panel.taken_out) as told:
        act(panel.remove)
    assert told.args == ["one"]
    assert not panel.is_editing


@pytest.mark.parametrize("number", [0, 1])
def test_learner_and_coach_are_changed_where_the_board_names_them(qtbot: QtBot, number: int) -> None:
    panel = chain_of(qtbot)
    with qtbot.waitSignal(panel.roles_wanted):
        click(panel.view.boxes[number])
    assert not panel.is_editing


def test_the_gap_asks_about_the_one_who_stands_below_it(qtbot: QtBot) -> None:
    panel = chain_of(qtbot)
    click(panel.view.gaps[0])
    assert [field.text for field in panel.fields] == ["", "Area manager", ""]


# -------------------------------------------------------------------------- what a board's chain shows


@pytest.mark.parametrize(
    ("title", "short"),
    [("Cell 4, coolant pumps", "Cell 4"), ("Cell 4", "Cell 4"), ("", ""), (" Ward 3 , east", "Ward 3"), (",x", "")],
)
def test_a_box_has_room_for_the_first_words_of_a_board(qapp: QApplication, title: str, short: str) -> None:
    assert chain_shown(Storyboard(title=title), Notebook(), "b", TODAY).board == short


@pytest.mark.parametrize(
    ("at", "how"),
    [(None, "every work day"), (time(14), "every work day, 14:00"), (time(6, 5), "every work day, 06:05")],
)
def test_a_board_says_when_its_people_meet(qapp: QApplication, at: time | None, how: str) -> None:
    board = Storyboard(calendar=WorkCalendar(cycle_time=at))
    assert chain_shown(board, Notebook(), "b", TODAY).how == how


def test_without_names_the_roles_stand_there(qapp: QApplication) -> None:
    shown = chain_shown(Storyboard(), Notebook(), "b", TODAY)
    assert shown.rungs == (
        Rung("Coach", Standing.COACH, coaches=True), Rung("Learner", Standing.LEARNER),
    )  # fmt: skip
    assert (shown.second_coach, shown.is_observed) == ("", False)


@pytest.mark.parametrize(("cycles", "says"), [(0, False), (9, False), (10, True), (30, True)])
def test_a_coach_nobody_observed_for_ten_cycles_is_told(qapp: QApplication, cycles: int, *, says: bool) -> None:
    held = tuple(CoachingCycle(str(day), MONDAY + timedelta(days=day)) for day in range(cycles))
    board = Storyboard(title="Cell 4", coaching_cycles=held)
    assert bool(quiet_line(board, Notebook(), "b")) is says
    last = Observation("o", MONDAY + timedelta(days=40), board="b", phases={Phase.FRAMING: Seen(9.0)})
    assert quiet_line(board, Notebook(observations=(last,)), "b") == ""


# -------------------------------------------------------------------------------- what is practised


def note(number: int, **parts: object) -> CycleNote:
    made = CycleNote(f"note:{number}", str(number), MONDAY + timedelta(days=number), "b", "Cell 4", number)
    return replace(made, **parts)  # type: ignore[arg-type]


def practise_of(qtbot: QtBot, last: CycleNote, *notes: CycleNote) -> PractisePanel:
    style = style_of()
    panel = PractisePanel(style, style)
    panel.show_notes(Notebook(notes=notes), last, TODAY)
    show(qtbot, panel, 760, 820)
    return panel


def rows(panel: PractisePanel) -> list[str]:
    return [row.note.cycle for row in panel.list.rows if isinstance(row, NoteRow)]


def test_rows_stand_newest_first_and_only_where_something_was_written(qtbot: QtBot) -> None:
    written = [note(1, learned="a"), note(2), note(3, word="Curious"), note(4, solution=Solution.ONCE), note(5)]
    assert rows(practise_of(qtbot, written[-1], *written)) == ["5", "4", "3", "1"]
    assert rows(practise_of(qtbot, note(0), *written)) == ["4", "3", "1"]


def test_before_the_first_cycle_there_is_nothing_to_learn_from(qtbot: QtBot) -> None:
    panel = practise_of(qtbot, note(0))
    said: list[str] = []
    panel.said.connect(said.append)
    panel.new_line()
    click(panel.solution.buttons[Solution.NO])
    assert len(said) == 2
    assert not panel.is_editing
    assert rows(panel) == []


@HANDS
@pytest.mark.parametrize("answer", Solution, ids=str)
def test_the_answer_is_about_the_last_cycle(qtbot: QtBot, act: Pointer, answer: Solution) -> None:
    panel = practise_of(qtbot, note(7))
    with qtbot.waitSignal(panel.noted) as told:
        act(panel.solution.buttons[answer])
    assert told.args == [note(7), {"solution": answer}]


@pytest.mark.parametrize("part", ["learned", "note", "word"])
def test_each_part_of_an_older_note_is_told_with_the_note_that_is_meant(qtbot: QtBot, part: str) -> None:
    older = note(3, learned="a")
    panel = practise_of(qtbot, note(7), older)
    panel.open_note(older)
    QTest.keyClicks(panel.editor.fields[part].editor, "b")
    with qtbot.waitSignal(panel.noted) as told:
        panel.close_editor()
    assert told.args is not None
    assert told.args[0] == older
    assert list(told.args[1]) == [part]


def test_arrows_walk_through_the_rows_and_stay_at_the_ends(qtbot: QtBot) -> None:
    panel = practise_of(qtbot, note(0), *[note(number, learned="a") for number in (1, 2, 3)])
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.list.rows[0].setFocus()
    walked = []
    for pressed in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(QApplication.focusWidget() or panel, pressed)
        walked.append(next(place for place, row in enumerate(panel.list.rows) if row.hasFocus()))
    assert walked == [0, 1, 2, 2, 1]


# ---------------------------------------------------------------------------------- out and in again


@pytest.fixture
def document(tmp_path: Path, qapp: QApplication) -> Iterator[NotebookDocument]:
    with open_notebook(tmp_path / "wall", who="coach", clock=clock_at()) as found:
        yield NotebookDocument(found.session)


def test_nobody_is_asked_for_a_folder_for_an_empty_notebook(qtbot: QtBot, document: NotebookDocument) -> None:
    carrying, parent = Carrying(), QWidget()
    qtbot.addWidget(parent)
    carrying.ask_folder = lambda _parent, _folder: pytest.fail("asked")
    assert carrying.hand_out(parent, document, "Wall cell 4") == "Nothing was noted here yet."


def test_what_was_handed_out_is_taken_in_and_nothing_twice(
    qtbot: QtBot, document: NotebookDocument, tmp_path: Path
) -> None:
    carrying, parent, offered = Carrying(), QWidget(), list[Path]()
    qtbot.addWidget(parent)
    begun(document.session)
    stick = tmp_path / "stick"
    stick.mkdir()
    carrying.ask_folder = lambda _parent, _folder: stick
    assert carrying.hand_out(parent, document, "Wall cell 4").startswith("Handed out as “Notebook, Wall cell 4")
    (carried,) = stick.glob("*.kata")

    def choose(_parent: QWidget, folder: Path) -> Path:
        offered.append(folder)
        return carried

    carrying.ask_file = choose
    with open_notebook(tmp_path / "laptop", who="coach", clock=clock_at()) as laptop:
        there = NotebookDocument(laptop.session)
        with qtbot.waitSignal(there.changed):
            assert "taken in" in carrying.take_in(parent, there)
        with qtbot.assertNotEmitted(there.changed):
            assert carrying.take_in(parent, there) == "Nothing new in it: everything was here already."
        assert there.notebook == document.notebook
    assert offered == [stick, stick]


@pytest.mark.parametrize("kind", ["missing", "empty", "text", "folder"])
def test_what_is_no_notebook_changes_nothing_and_says_so(
    qtbot: QtBot, document: NotebookDocument, tmp_path: Path, kind: str
) -> None:
    carrying, parent, path = Carrying(), QWidget(), tmp_path / "odd.kata"
    qtbot.addWidget(parent)
    begun(document.session)
    before = document.notebook
    if kind == "folder":
        path.mkdir()
    elif kind != "missing":
        path.write_text("a letter" if kind == "text" else "", encoding="utf-8")
    carrying.ask_file = lambda _parent, _folder: path
    assert carrying.take_in(parent, document)
    assert document.notebook == before


def test_who_thinks_better_of_it_hears_nothing(qtbot: QtBot, document: NotebookDocument) -> None:
    carrying, parent = Carrying(), QWidget()
    qtbot.addWidget(parent)
    begun(document.session)
    carrying.ask_folder = carrying.ask_file = lambda _parent, _folder: None
    assert carrying.hand_out(parent, document, "Wall") == carrying.take_in(parent, document) == ""
