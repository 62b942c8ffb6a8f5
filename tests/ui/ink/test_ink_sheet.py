"""Ink in the place of a text, in the real window: written by hand, kept at once, shown, taken back, typed beside."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Happened, Stage
from kata_desktop.paint.palette import Theme
from kata_desktop.ui.destination import Place
from kata_desktop.ui.ink.paper import Paper, Tool
from kata_desktop.ui.ink.sheet import InkSheet
from kata_desktop.ui.keyboard.layouts import Act
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.obstacles.screen import ObstaclesScreen
from kata_desktop.words.experiment import Row
from tests.helpers.boards import ReadyBoard, experiment_started, ready_board
from tests.helpers.on_screen import go, key, longer_words, outside, overlaps, screen_on, targets, type_into, window_on
from tests.helpers.pointer import click, tap, together
from tests.helpers.seen_text import BY_HAND, listening
from tests.helpers.writing_hands import HOOK, by_finger, by_mouse

LINE = [(200, 500), (700, 500)]


class Wall:
    """A window on a checked experiment, whose learning is asked for."""

    def __init__(self, qtbot: QtBot, *, size: tuple[int, int] = (1920, 1080), **style: object) -> None:
        self.board: ReadyBoard = ready_board()
        self.made = experiment_started(self.board)
        self.board.session.experimenting.write_happened(self.made, Happened(value=55.5))
        self.window: MainWindow = window_on(qtbot, self.board.session, size=size, **style)
        go(self.window, Place.EXPERIMENT, self.made)

    @property
    def field(self) -> TextField:
        """What we learned."""
        field: TextField = self.window.screen_shown.record.act.field  # type: ignore[attr-defined]
        return field

    @property
    def sheet(self) -> InkSheet:
        return self.window.keyboard.ink.sheet

    @property
    def paper(self) -> Paper:
        return self.sheet.paper

    @property
    def is_up(self) -> bool:
        return self.window.keyboard.ink.is_up

    def open(self) -> Paper:
        """By finger and the keyboard's key."""
        tap(self.field.editor)
        QApplication.processEvents()
        tap(self.window.keyboard.keyboard.key(Act.INK))
        QApplication.processEvents()
        assert self.is_up
        return self.paper

    def strokes(self, field: str = "learned") -> int:
        return len(self.board.session.board.ink_in(self.made, field).strokes)

    @property
    def stage(self) -> Stage:
        found = self.board.session.board.experiment(self.made)
        assert found
        return found.stage


@pytest.fixture
def wall(qtbot: QtBot) -> Wall:
    return Wall(qtbot)


def test_the_key_of_the_keyboard_leads_to_the_paper_and_done_back(wall: Wall) -> None:
    wall.open()
    assert not wall.window.keyboard.is_up
    assert wall.sheet.accessibleName() == "A surprise. What did we learn from it?"
    assert wall.sheet.message == "Every stroke is kept as it is written"
    entries = len(wall.board.file.entries)
    by_finger(wall.paper)
    by_finger(wall.paper, LINE)
    assert len(wall.board.file.entries) == entries + 2
    assert wall.stage is Stage.LEARNED
    tap(wall.sheet.done)
    assert not wall.is_up
    assert wall.field.is_by_hand
    assert not wall.field.is_empty
    assert wall.field.editor.accessibleName() == "Learned, written by hand, no typed line yet."
    assert not wall.field.editor.hasFocus()


def test_a_field_without_ink_has_no_such_key(wall: Wall) -> None:
    go(wall.window, Place.METRIC)
    tap(wall.window.screen_shown.form.naming.name.editor)  # type: ignore[attr-defined]
    QApplication.processEvents()
    with pytest.raises(KeyError):
        wall.window.keyboard.keyboard.key(Act.INK)


@pytest.mark.parametrize("touch", [tap, click])
def test_a_field_with_ink_only_opens_the_paper_again(wall: Wall, touch: Callable[..., None]) -> None:
    wall.board.session.inking.write(wall.made, "learned", HOOK)
    go(wall.window, Place.BOARD)
    go(wall.window, Place.EXPERIMENT, wall.made)
    # painted with the ink of this thing
    QApplication.processEvents()
    touch(wall.field.editor)
    QApplication.processEvents()
    assert wall.is_up
    assert not wall.window.keyboard.is_up
    assert not wall.field.editor.hasFocus()
    by_mouse(wall.paper, LINE)
    assert wall.strokes() == 2


def test_a_typed_line_is_added_below_and_stays_with_the_ink(wall: Wall) -> None:
    wall.open()
    by_finger(wall.paper)
    assert wall.sheet.typed_line is not None
    tap(wall.sheet.typed_line)
    QApplication.processEvents()
    assert wall.window.keyboard.editor is wall.field.editor
    # the ink stays in sight beside the line that is typed to it
    mirror = wall.window.keyboard.sheet.mirror
    assert mirror.size_u().width() > mirror.ink_rect().left() > mirror.text_rect().right()
    with listening() as spy:
        mirror.grab()
    assert BY_HAND in [line.text for line in spy.lines]
    wall.window.keyboard.lower(leave_field=True)
    type_into(wall.field, "The hand counts")
    wall.window.screen_shown.setFocus()
    tap(wall.window.screen_shown.ledge.primary)  # type: ignore[arg-type]
    found = wall.board.session.board.experiment(wall.made)
    assert found
    assert (found.learned, wall.strokes()) == ("The hand counts", 1)
    assert wall.field.editor.accessibleName() == "Learned, written by hand. Typed line: The hand counts"
    tap(wall.field.editor)
    QApplication.processEvents()
    assert wall.window.keyboard.is_up
    wall.window.keyboard.lower(leave_field=True)
    ink = wall.field._ink
    assert ink is not None
    tap(wall.field, (ink.place.center() * wall.window._style.unit).toPoint())
    QApplication.processEvents()
    assert wall.is_up


def test_type_gives_the_keyboard_back(wall: Wall) -> None:
    wall.open()
    assert wall.sheet.type is not None
    tap(wall.sheet.type)
    QApplication.processEvents()
    assert (wall.is_up, wall.window.keyboard.is_up) == (False, True)


def test_strokes_are_taken_back_one_by_one_and_rubbed_out(wall: Wall) -> None:
    wall.open()
    tap(wall.sheet.last)
    assert wall.sheet.message == "Nothing is written here yet."
    for way in (HOOK, LINE, [(900, 300)]):
        by_finger(wall.paper, way)
    tap(wall.sheet.last)
    key(wall.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wall.strokes() == 1
    key(wall.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert wall.strokes() == 2
    tap(wall.sheet.rubber)
    assert wall.sheet.tools[Tool.RUBBER].isChecked()
    by_finger(wall.paper, [(300, 250), (300, 600)])
    assert wall.strokes() == 0
    assert wall.stage is Stage.CHECKED
    tap(wall.sheet.done)
    wall.open()
    assert wall.paper.tool is Tool.FINE


def test_palms_write_nothing_in_the_window(wall: Wall) -> None:
    wall.open()
    together(wall.paper, QPoint(300, 300), QPoint(340, 320), QPoint(380, 330))
    together(wall.paper, QPoint(300, 300), QPoint(500, 320))
    assert wall.strokes() == 0


def test_the_paper_goes_with_its_screen_and_esc_leaves_it(wall: Wall) -> None:
    wall.open()
    by_finger(wall.paper)
    key(wall.window, Qt.Key.Key_Escape)
    assert not wall.is_up
    wall.field.ask_for_ink()
    wall.window._on_idle()
    assert not wall.is_up
    assert wall.strokes() == 1


def test_what_is_refused_is_said_and_not_shown(wall: Wall) -> None:
    wall.open()
    by_finger(wall.paper)
    wall.board.session.experimenting.write_happened(wall.made, Happened(text="seen"))
    wall.board.session.undo()
    wall.board.session.undo()
    wall.board.session.undo()
    assert wall.stage is Stage.RUNNING
    by_finger(wall.paper, LINE)
    assert wall.sheet.message.startswith("Nothing is written about what happened yet.")
    assert wall.strokes() == 0
    assert wall.paper.grab().toImage() == _clean(wall)


def _clean(wall: Wall) -> object:
    """The paper painted anew from what is kept."""
    wall.paper.style_changed()
    return wall.paper.grab().toImage()


def test_a_plan_and_a_new_obstacle_begin_by_hand(wall: Wall) -> None:
    wall.board.session.experimenting.write_learned(wall.made, "much")
    go(wall.window, Place.EXPERIMENT, "new")
    screen = wall.window.screen_shown
    count = len(wall.board.session.board.experiments)
    assert screen.plan.row is Row.STEP  # type: ignore[attr-defined]
    screen.plan.editor.step.ask_for_ink()  # type: ignore[attr-defined]
    by_finger(wall.paper)
    by_finger(wall.paper, LINE)
    assert len(wall.board.session.board.experiments) == count + 1
    assert wall.board.session.board.experiments[-1].says("step")
    tap(wall.sheet.done)
    go(wall.window, Place.OBSTACLES, "new")
    wall.window.screen_shown.detail.field.ask_for_ink()  # type: ignore[attr-defined]
    by_finger(wall.paper)
    by_finger(wall.paper, LINE)
    newest = wall.board.session.board.parked[-1]
    assert len(wall.board.session.board.ink_in(newest.id, "text").strokes) == 2
    for _ in range(2):
        wall.window.document.undo()
    assert wall.board.session.board.obstacle(newest.id) is None


def test_a_new_obstacle_takes_the_ink_of_what_was_learned(wall: Wall) -> None:
    wall.open()
    by_finger(wall.paper)
    by_finger(wall.paper, LINE)
    tap(wall.sheet.done)
    tap(wall.window.screen_shown.keys.button("New obstacle from this"))  # type: ignore[attr-defined]
    QApplication.processEvents()
    obstacles = screen_on(wall.window, ObstaclesScreen)
    made = obstacles.chosen
    assert made is not None
    assert len(wall.board.session.board.ink_in(made.id, "text").strokes) == 2
    assert obstacles.detail.field.is_by_hand
    # it is a copy: what was learned stays
    wall.board.session.undo()
    assert wall.strokes() == 2


def test_what_happened_is_written_by_hand_and_a_number_may_follow(qtbot: QtBot) -> None:
    wall = Wall(qtbot)
    session = wall.board.session
    session.undo()
    go(wall.window, Place.BOARD)
    go(wall.window, Place.EXPERIMENT, wall.made)
    screen = wall.window.screen_shown
    tap(screen.ledge.primary)  # type: ignore[arg-type]
    check = screen.record.check  # type: ignore[attr-defined]
    check.text.ask_for_ink()
    by_finger(wall.paper)
    tap(wall.sheet.done)
    assert screen.record.check is check  # type: ignore[attr-defined]
    assert check.why_not() == ""
    check.value.edit("55.5")
    tap(screen.ledge.primary)  # type: ignore[arg-type]
    found = session.board.experiment(wall.made)
    assert found
    assert (found.happened.value, found.happened.inked, found.stage) == (55.5, True, Stage.CHECKED)


SIZES = [
    ((1920, 1080), 1.0, Mode.WALL), ((1280, 720), 1.0, Mode.WALL), ((1920, 1080), 1.3, Mode.WALL),
    ((1366, 768), 1.0, Mode.DESK),
]  # fmt: skip


@pytest.mark.parametrize("longer", [False, True])
def test_the_sheet_has_room_at_every_size(qtbot: QtBot, qapp: QApplication, *, longer: bool) -> None:
    found = {}
    with longer_words(qapp, longer=longer):
        wall = Wall(qtbot)
        wall.field.ask_for_ink()
        by_mouse(wall.paper)
        style = wall.window._style
        for size, reading_size, mode in SIZES:
            style.set_mode(mode)
            style.set_reading_size(reading_size)
            wall.window.resize(*size)
            QApplication.processEvents()
            with listening() as spy:
                wall.sheet.grab()
            least = (48 if mode is Mode.DESK else 64) * style.unit / reading_size - 1
            small = [one for one in targets(wall.sheet) if min(one.width(), one.height()) < least]
            wrong = [*overlaps(wall.sheet), *outside(wall.sheet), *spy.overlaps(wall.window), *spy.outside, *small]
            if wrong or (not longer and spy.shortened):
                found[size] = [*wrong, *spy.shortened]
    assert found == {}


def test_tab_goes_round_on_the_sheet(wall: Wall) -> None:
    wall.field.ask_for_ink()
    seen = []
    for _ in range(len(wall.sheet.stops)):
        key(wall.window, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [*wall.sheet.stops[1:], wall.sheet.stops[0]]
    key(wall.window, Qt.Key.Key_Backtab)
    assert wall.sheet.done.hasFocus()


def test_ink_is_the_ink_of_the_theme(qtbot: QtBot) -> None:
    wall = Wall(qtbot, theme=Theme.DARK)
    wall.field.ask_for_ink()
    by_mouse(wall.paper, LINE)
    spot = wall.paper.position_of((400, 500)).toPoint()
    assert wall.paper.grab().toImage().pixelColor(spot) == wall.window._style.palette.ink


def test_at_a_desk_a_button_offers_ink_to_a_finger_or_a_pen(qtbot: QtBot) -> None:
    wall = Wall(qtbot, size=(1366, 768), mode=Mode.DESK)
    ink = wall.field._ink
    assert ink is not None
    offered = [ink.button]
    wall.window._style.set_writes_by_hand(True)
    button = ink.button
    assert offered == [None]
    assert button is not None
    click(button)
    assert wall.is_up
    by_mouse(wall.paper)
    click(wall.sheet.done)
    type_into(wall.field, "typed")
    assert wall.strokes() == 1
    assert wall.sheet.typed_line is not None
    wall.field.ask_for_ink()
    click(wall.sheet.typed_line)
    assert wall.field.editor.hasFocus()
