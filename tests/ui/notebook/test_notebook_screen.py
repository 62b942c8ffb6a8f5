"""The coach's notebook by mouse, finger and key: what it tells, and what is written into it and nowhere else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import Notebook, Solution
from kata_desktop.session.changes import Changes
from kata_desktop.session.notebook.about import About
from kata_desktop.session.notebook.opening import open_notebook
from kata_desktop.session.notebook.session import NotebookSession
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.session.trouble import MediumFull
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.notebook.notes import NoteRow
from kata_desktop.ui.notebook.screen import NotebookScreen
from tests.helpers.boards import clock_at, empty_board
from tests.helpers.notebooks import BOARD, LEARNED, coached, practised
from tests.helpers.on_screen import go, key, screen_on, tab_path, type_into, window_on
from tests.helpers.pointer import HANDS, Pointer, click
from tests.helpers.screens import PICTURED


def shown(
    qtbot: QtBot, session: StoryboardSession | None = None, *, mode: Mode = Mode.DESK, fill: bool = True
) -> tuple[MainWindow, NotebookScreen]:
    session = session or coached()
    size = (1366, 768) if mode is Mode.DESK else (1920, 1080)
    window = window_on(qtbot, session, size=size, mode=mode)
    go(window, Place.NOTEBOOK)
    screen = screen_on(window, NotebookScreen)
    if fill:
        practised(of(screen), session)
        screen.enter()
        QApplication.processEvents()
    return window, screen


def of(screen: NotebookScreen) -> NotebookSession:
    """The notebook that is shown."""
    assert screen._notebook is not None
    return screen._notebook.session


def held(screen: NotebookScreen) -> Notebook:
    return of(screen).notebook


def rows(screen: NotebookScreen) -> list[NoteRow]:
    return [row for row in screen.practise.list.rows if isinstance(row, NoteRow)]


# ---------------------------------------------------------------------------------------- what it tells


def test_it_tells_what_the_picture_tells(qtbot: QtBot) -> None:
    _, screen = shown(qtbot)
    assert screen.sheet.rhythm.accessibleName() == (
        "Rhythm, 26 weeks: 26 cycles held since 2 March, 15 in the last 20 work days. "
        "Not held on 5 days: rush order 2, training 1, no reason written 2."
    )
    assert screen.mirror.accessibleName() == (
        "Mirror, last 10 cycles: 1 cycle took less than 3 minutes. 3 cycles had no time for question 3. "
        "4 days with the same sentence: “Cup is empty”. 10 cycles without a new measurement before"
    )
    assert screen.chain.view.accessibleName() == "Area manager coaches Team lead: every work day, 14:00"
    assert [box.accessibleName() for box in screen.chain.view.boxes] == [
        "Plant manager, coaches nobody yet",
        "Area manager, coach, Cell 4",
        "Team lead, learner, Cell 4",
    ]
    assert [gap.accessibleName() for gap in screen.chain.view.gaps] == [
        "Who coaches the area manager? Nobody is entered yet."
    ]
    second = screen.chain.view.second
    assert second is not None
    assert second.accessibleName() == "Second coach, last: today"
    assert [row.accessibleName() for row in rows(screen)][:2] == [
        f"Fri 12 June. {LEARNED[0]} one solution given.",
        f"Thu 11 June. {LEARNED[1]} Silence is hard, Curious.",
    ]
    assert screen.practise.field.text == "Wait, count to five, before the next question."
    assert screen.bar.cycle.label == "Coaching cycle, 14:00"
    assert "Only on this laptop, not in the board" in screen.bar.accessibleName()


def test_a_board_without_a_cycle_asks_and_shows_nothing_that_is_not_there(qtbot: QtBot) -> None:
    session = empty_board(clock=clock_at(PICTURED))
    _, screen = shown(qtbot, session, fill=False)
    assert "Fewer than 10 cycles. Nothing to show yet." in screen.mirror.accessibleName()
    assert screen.chain.view.gaps[0].accessibleName() == "Who coaches the coach? Nobody is entered yet."
    assert rows(screen) == []
    click(screen.practise.solution.buttons[Solution.NO])
    qtbot.waitUntil(lambda: screen.ledge.message == "The first coaching cycle comes first.")
    key(screen, Qt.Key.Key_N)
    assert not screen.practise.is_editing
    # the line for the first cycle can be written before it
    type_into(screen.practise.field, "Say nothing first")
    screen.leave()
    assert held(screen).practise(session.board_id) == "Say nothing first"


def test_the_quiet_line_comes_after_ten_cycles_without_an_observation(qtbot: QtBot) -> None:
    session = coached()
    _, screen = shown(qtbot, session, fill=False)
    quiet = screen.chain.accessibleDescription
    assert quiet() == "Nobody has observed a cycle yet. Every coach has a coach."
    moments = [cycle.started_at for cycle in session.board.coaching_cycles if cycle.held]
    for number, told in ((-12, "11 cycles since the last observation"), (-10, "")):
        sheet = of(screen).observing.begin(About(moments[number], session.board.title, BOARD)).made
        of(screen).observing.time_phases(sheet, {Phase.FRAMING: 50.0})
        screen.enter()
        assert quiet() == told


# ------------------------------------------------------------------------------------- what is written


@HANDS
def test_a_line_for_next_time_and_an_answer_are_kept_in_the_notebook_alone(qtbot: QtBot, act: Pointer) -> None:
    session = coached()
    before = list(session._journal.log.entries())
    window, screen = shown(qtbot, session, mode=Mode.WALL)
    type_into(screen.practise.field, "One question more")
    act(screen.practise.solution.buttons[Solution.MORE], None)
    screen.leave()
    last = held(screen).notes[-1]
    assert (last.practise, last.solution) == ("One question more", Solution.MORE)
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert held(screen).notes[-1].solution is Solution.ONCE
    assert screen.practise.solution.buttons[Solution.ONCE].isChecked()
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert list(session._journal.log.entries()) == before


def test_an_emptied_line_for_next_time_stays_empty_until_it_is_undone(qtbot: QtBot) -> None:
    """Not the line before it comes back: somebody wanted none."""
    session = coached()
    window, screen = shown(qtbot, session)
    field = screen.practise.field
    line = field.text
    assert line
    field.editor.setFocus()
    field.editor.selectAll()
    key(window, Qt.Key.Key_Backspace)
    screen.leave()
    screen.enter()
    assert field.text == ""
    assert held(screen).practise(session.board_id) == ""
    key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text == line


def test_a_new_line_is_written_by_key_and_an_older_one_corrected(qtbot: QtBot) -> None:
    window, screen = shown(qtbot)
    screen.setFocus()
    key(window, Qt.Key.Key_N)
    assert screen.practise.is_editing
    assert screen.practise.editor.fields["learned"].editor.hasFocus()
    type_into(screen.practise.editor.fields["learned"], "No number from me")
    # letters typed into a field are text
    assert not screen.practise.solution.isVisible()
    assert screen.practise.editor.fields["learned"].text == "No number from me"
    key(window, Qt.Key.Key_Escape)
    assert not screen.practise.editor.isVisible()
    assert held(screen).notes[-1].learned == "No number from me"
    first, second = rows(screen)[:2]
    # where one came from
    assert first.hasFocus()
    key(window, Qt.Key.Key_Return)
    key(window, Qt.Key.Key_X)
    assert screen.practise.editor.fields["learned"].text == "No number from mex"
    key(window, Qt.Key.Key_Backspace)
    key(window, Qt.Key.Key_Escape)
    first, second = rows(screen)[:2]
    key(window, Qt.Key.Key_Down)
    assert second.hasFocus()
    key(window, Qt.Key.Key_Return)
    assert screen.practise.editor.fields["word"].text == "Curious"
    type_into(screen.practise.editor.fields["word"], "Calm")
    click(screen.practise.editor.solution.buttons[Solution.MORE])
    click(screen.practise.done)
    note = held(screen).notes[-2]
    assert (note.word, note.note, note.solution) == ("Calm", "Silence is hard", Solution.MORE)
    assert rows(screen)[1].accessibleName().endswith("Silence is hard, Calm, solutions given.")


def test_what_is_being_typed_survives_a_change_elsewhere(qtbot: QtBot) -> None:
    _, screen = shown(qtbot)
    screen.practise.new_line()
    type_into(screen.practise.editor.fields["note"], "half a sen")
    of(screen).link("Director", "Plant manager")
    screen.refresh(Changes())
    assert screen.practise.editor.fields["note"].text == "half a sen"
    screen.leave()
    assert held(screen).notes[-1].note == "half a sen"


def test_a_pause_behind_a_space_takes_nothing_away(qtbot: QtBot) -> None:
    _, screen = shown(qtbot)
    field = screen.practise.field
    for words in ("Count to five ", "Count to five and wait "):
        type_into(field, words)
        screen.practise.flush()
        assert field.text == words
        assert held(screen).practise(BOARD) == words.strip()


def test_a_line_can_be_written_by_hand(qtbot: QtBot) -> None:
    """The note is made by its first stroke, the row shows it, and undo takes it away again."""
    _, screen = shown(qtbot, mode=Mode.WALL, fill=False)
    assert rows(screen)[0].accessibleName() == "Fri 12 June. After a cycle: what did I learn?"
    screen.practise.new_line()
    hands = [screen.practise.editor.fields[name].handwriting for name in ("learned", "note")]
    for hand in hands:
        assert hand is not None
        assert hand.write([(100.0, 100.0), (400.0, 180.0), (700.0, 90.0)], 5) == ""
    (note,) = held(screen).notes
    assert of(screen).inking.ink(note.id, "learned")
    click(screen.practise.done)
    (row, *_) = rows(screen)
    assert row.accessibleName() == "Fri 12 June. written by hand. written by hand."
    inked = row.grab().toImage()
    for _ in range(2):
        screen.undo_last()
    assert rows(screen)[0].accessibleName() == "Fri 12 June. After a cycle: what did I learn?"
    assert rows(screen)[0].grab().toImage() != inked


def test_notes_of_other_boards_name_their_board(qtbot: QtBot) -> None:
    _, screen = shown(qtbot)
    of(screen).note_cycle(About(PICTURED, "Ward 3", "other", "c9", 4, "Nurse"), learned="Ask once more")
    screen.enter()
    assert rows(screen)[0].accessibleName() == "Mon 15 June. Ask once more. Ward 3."


# ---------------------------------------------------------------------------------- mirror and chain


@HANDS
def test_the_mirror_can_be_switched_off_and_on(qtbot: QtBot, act: Pointer) -> None:
    window, screen = shown(qtbot, mode=Mode.WALL)
    act(screen.mirror.switch, None)
    assert not held(screen).mirror_shown
    assert screen.mirror.accessibleName().endswith("The mirror is switched off.")
    assert screen.mirror.switch.label == "Switch on"
    act(window.stage.snackbar.undo, None)
    assert held(screen).mirror_shown
    assert screen.mirror.switch.label == "Switch off"


@HANDS
def test_a_gap_in_the_chain_is_filled_changed_and_opened_again(qtbot: QtBot, act: Pointer) -> None:
    window, screen = shown(qtbot, mode=Mode.WALL)
    panel = screen.chain
    act(panel.view.gaps[0], None)
    coach, learner, how = panel.fields
    assert learner.text == "Area manager"
    act(panel.keep, None)
    assert panel.is_editing
    assert "Write who coaches" in screen.ledge.message
    type_into(coach, "plant manager")
    type_into(how, "every Friday, 11:00")
    act(panel.keep, None)
    assert panel.view.boxes[0].accessibleName() == "plant manager, coach of the coach"
    assert "plant manager coaches Area manager: every Friday, 11:00" in panel.view.accessibleName()
    act(panel.view.boxes[0], None)
    assert how.text == "every Friday, 11:00"
    act(panel.remove, None)
    assert panel.view.gaps[0].accessibleName().startswith("Who coaches the area manager?")
    act(window.stage.snackbar.undo, None)
    assert panel.view.boxes[0].accessibleName() == "plant manager, coach of the coach"


def test_the_chain_is_written_by_keys_alone_and_left_without_a_trace(qtbot: QtBot) -> None:
    window, screen = shown(qtbot)
    screen.chain.enter.setFocus()
    key(window, Qt.Key.Key_Return)
    type_into(screen.chain.fields[0], "Director")
    key(window, Qt.Key.Key_Return)
    assert [link.coach for link in held(screen).links] == ["Plant manager", "Director"]
    screen.chain.open_link("", "x", "", "")
    key(window, Qt.Key.Key_Escape)
    assert not screen.chain.is_editing
    assert window.screen_shown is screen
    assert len(held(screen).links) == 2


def test_learner_and_coach_are_named_where_the_board_names_them(qtbot: QtBot) -> None:
    window, screen = shown(qtbot)
    click(screen.chain.view.boxes[-1])
    assert window.screen_shown is not screen
    assert window.stage.current is window._screens.get(Place.CHALLENGE)
    window.screen_shown.back_requested.emit()
    assert window.screen_shown is screen


def test_what_leads_elsewhere_asks_the_window(qtbot: QtBot) -> None:
    _, screen = shown(qtbot)
    asked: list[Destination] = []
    screen.wanted.disconnect()
    screen.wanted.connect(asked.append)
    click(screen.bar.ask)
    click(screen.bar.cycle)
    assert screen.chain.view.second is not None
    click(screen.chain.view.second)
    screen.setFocus()
    key(screen, Qt.Key.Key_O)
    assert asked == [
        Destination(Place.OBSERVATION, "new"),
        Destination(Place.COACHING),
        Destination(Place.OBSERVATION),
        Destination(Place.OBSERVATION),
    ]


def test_tab_goes_through_the_parts_in_their_order(qtbot: QtBot) -> None:
    _, screen = shown(qtbot)
    path = tab_path(screen, screen.bar.back, 16)
    order = [screen.practise.field.editor, *rows(screen)[:1], screen.mirror.switch, screen.chain.enter]
    found = [path.index(part) for part in order if part in path]
    assert len(found) == len(order)
    assert found == sorted(found)


# ------------------------------------------------------------------------------------ what goes wrong


def test_a_notebook_open_elsewhere_leaves_the_rhythm_and_opens_later(qtbot: QtBot, tmp_path: Path) -> None:
    window, screen = shown(qtbot, fill=False)
    screen._desk = NotebookDesk(lambda: open_notebook(tmp_path, who="coach", clock=clock_at()), window)
    with open_notebook(tmp_path, who="coach@Laptop", clock=clock_at()):
        screen.enter()
        assert screen.notice.isVisible()
        assert screen.notice.text == "The notebook is open in another window. Go on there."
        assert screen.sheet.rhythm.isVisible()
        assert not screen.practise.isVisible()
        screen.undo_last()
        screen.take_in()
    click(screen.notice.button)
    assert not screen.notice.isVisible()
    assert screen.practise.isVisible()
    screen._desk.close()


def test_a_full_disk_keeps_every_word_on_the_screen(qtbot: QtBot) -> None:
    _, screen = shown(qtbot)
    file = of(screen).carrying.file
    file.trouble = MediumFull(Path("notebook.kata"))  # type: ignore[attr-defined]
    type_into(screen.practise.field, "Say it later")
    screen.leave()
    assert screen.notice.text.startswith("The notebook cannot be saved right now. The disk is full.")
    assert screen.hints.accessibleName() == "1 entry waits for space"
    assert held(screen).practise(BOARD) == "Say it later"
    file.trouble = None  # type: ignore[attr-defined]
    click(screen.notice.button)
    assert not screen.notice.isVisible()
    assert screen.hints.accessibleName() == "Saved in the notebook"
    assert [entry for entry in file.read() if "Say it later" in str(entry.edits)]


def test_another_notebook_is_taken_in_by_key(qtbot: QtBot, tmp_path: Path) -> None:
    session = coached()
    with open_notebook(tmp_path, who="coach@Wall", clock=clock_at()) as wall:
        practised(wall.session, session)
        carried = wall.session.carrying.hand_out(tmp_path, "stick")
    window, screen = shown(qtbot, session, fill=False)
    screen.setFocus()
    screen.carrying.ask_file = lambda _parent, _folder: carried
    for told in ("9 entries taken in.", "Nothing new in it: everything was here already."):
        key(window, Qt.Key.Key_T)
        assert screen.ledge.sentence == told
    assert len(rows(screen)) == len(LEARNED)
