"""What stands behind the PIN: whose screen this is, another PIN, and the notebook that is carried to a laptop."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop import app
from kata_desktop.session.clock import SetClock
from kata_desktop.session.notebook.about import About
from kata_desktop.session.notebook.opening import open_notebook
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.session.settings import RoleChoice, SettingsFile
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.notebook.asking import Ask
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.settings.behind_pin import BehindPin
from kata_desktop.ui.settings.preferences import Preferences
from kata_desktop.ui.settings.screen import SettingsScreen
from tests.helpers.boards import MONDAY, clock_at
from tests.helpers.on_screen import key, screen_on
from tests.helpers.plain_words import is_plain
from tests.helpers.pointer import HANDS, Pointer, click, unhurried_style
from tests.helpers.screens import PICTURED, sample_session

CYCLE = About(MONDAY, "Coolant pumps", "board", "cycle", 1, "Area manager")


@dataclass
class Shown:
    """The settings of a place, on the screen."""

    window: MainWindow
    screen: SettingsScreen
    preferences: Preferences
    desk: NotebookDesk
    data: Path

    @property
    def behind(self) -> BehindPin:
        return self.screen.behind

    @property
    def message(self) -> str:
        return self.screen.ledge.message

    def type_pin(self, digits: str, act: Pointer = click) -> None:
        for digit in digits:
            act(self.behind.pad.pad.key(digit), None)
        assert self.screen.ledge.primary is not None
        act(self.screen.ledge.primary, None)
        QApplication.processEvents()

    def choose_pin(self, digits: str, act: Pointer = click) -> None:
        act(self.screen.page.coach.pin, None)
        self.type_pin(digits, act)
        self.type_pin(digits, act)


def shown(qtbot: QtBot, data: Path) -> Shown:
    style = unhurried_style(motion=False)
    preferences = Preferences(style, SettingsFile(data), touch=lambda: True, motion=lambda: False)
    desk = app.notebook_desk(DataPlace(data, "Wall cell 4"), SetClock(PICTURED))
    window = MainWindow(None, style, app.screens(preferences, desk))
    style.setParent(window)
    preferences.setParent(window)
    desk.setParent(window)
    qtbot.addWidget(window, before_close_func=lambda _: desk.close())
    document = StoryboardDocument(sample_session(), window)
    window.show_board(document)
    window.resize(1920, 1080)
    window.show()
    window.activateWindow()
    window.go(Destination(Place.SETTINGS))
    QApplication.processEvents()
    screen = screen_on(window, SettingsScreen)
    return Shown(window, screen, preferences, desk, data)


def answer(path: Path | None) -> Ask:
    """A dialog in which somebody chooses this."""
    return lambda _parent, _suggested: path


def role_of(found: Shown) -> RoleChoice:
    return SettingsFile(found.data).read().role


@HANDS
def test_whose_screen_this_is_is_guarded_once_there_is_a_pin(qtbot: QtBot, tmp_path: Path, act: Pointer) -> None:
    found = shown(qtbot, tmp_path)
    roles = found.screen.page.place_panel.role
    act(roles.buttons[RoleChoice.COACH], None)
    assert role_of(found) is RoleChoice.COACH
    assert found.screen.page.coach.mirror.isVisible()
    found.choose_pin("2468", act)
    assert found.message == "The PIN is kept."
    act(roles.buttons[RoleChoice.LEARNER], None)
    assert role_of(found) is RoleChoice.COACH
    found.type_pin("1111", act)
    assert found.message.startswith("This is not the PIN.")
    found.type_pin("2468", act)
    assert role_of(found) is RoleChoice.LEARNER
    assert not found.screen.page.coach.mirror.isVisible()


def test_what_the_primary_says_of_a_pin_has_its_room(qtbot: QtBot, tmp_path: Path) -> None:
    found = shown(qtbot, tmp_path)
    click(found.screen.page.coach.pin, None)
    for label in ("Next", "Keep the PIN"):
        ledge, primary = found.screen.ledge, found.screen.ledge.primary
        assert primary is not None
        assert primary.label == label
        assert primary.size_u().width() >= ledge.wanted_width(primary) - 1
        found.type_pin("2468")


def test_who_thinks_better_of_it_finds_everything_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    found = shown(qtbot, tmp_path)
    found.choose_pin("2468")
    roles = found.screen.page.place_panel.role
    click(roles.buttons[RoleChoice.SECOND_COACH])
    assert found.behind.pad.isVisible()
    key(found.window, Qt.Key.Key_Escape)
    assert not found.behind.pad.isVisible()
    assert roles.buttons[RoleChoice.LEARNER].isChecked()
    assert found.window.screen_shown is found.screen
    click(found.screen.page.coach.pin)
    found.type_pin("2468")
    found.type_pin("97531")
    found.type_pin("97531")
    click(found.screen.page.coach.pin)
    found.type_pin("97531")
    assert found.screen.ledge.primary is not None
    assert found.screen.ledge.primary.label == "Next"


@HANDS
def test_a_wall_hands_its_notebook_out_behind_the_pin(qtbot: QtBot, tmp_path: Path, act: Pointer) -> None:
    found = shown(qtbot, tmp_path / "wall")
    asked: list[Path] = []

    def choose(_parent: object, _suggested: Path) -> Path:
        asked.append(tmp_path)
        return tmp_path

    found.behind.carrying.ask_folder = choose
    coach = found.screen.page.coach
    act(coach.hand_out, None)
    qtbot.waitUntil(lambda: found.message.startswith("Choose a PIN first."))
    found.choose_pin("2468", act)
    act(coach.hand_out, None)
    found.type_pin("2468", act)
    assert (found.message, asked) == ("Nothing was noted here yet.", [])
    document = found.desk.document()
    assert document is not None
    document.apply(lambda: document.session.note_cycle(CYCLE, word="calm"))
    for number in ("", " 2"):
        act(coach.hand_out, None)
        found.type_pin("2468", act)
        assert f"Notebook, this screen{number}.kata" in found.message
        assert (tmp_path / f"Notebook, this screen{number}.kata").is_file()
    # the wall itself never shows it: nothing on its page tells what was noted
    assert "calm" not in found.screen.page.coach.accessibleDescription()


def test_a_laptop_takes_it_in_and_says_what_came(qtbot: QtBot, tmp_path: Path) -> None:
    with open_notebook(tmp_path / "wall", who="coach@Wall", clock=clock_at()) as wall:
        wall.session.note_cycle(CYCLE, word="calm")
        wall.session.note_cycle(CYCLE, note="Silence is hard")
        carried = wall.session.carrying.hand_out(tmp_path, "stick")
    found = shown(qtbot, tmp_path / "laptop")
    click(found.screen.page.place_panel.role.buttons[RoleChoice.COACH])
    said = []
    for path in (carried, carried, tmp_path / "nothing.kata", None):
        found.behind.carrying.ask_file = answer(path)
        click(found.screen.page.coach.take_in)
        said.append(found.message)
    assert said[:2] == ["2 entries taken in.", "Nothing new in it: everything was here already."]
    assert said[2] == said[3]
    assert said[2].startswith("This place cannot be reached right now.")
    document = found.desk.document()
    assert document is not None
    assert [note.word for note in document.notebook.notes] == ["calm"]


def test_the_mirror_is_switched_in_the_notebook(qtbot: QtBot, tmp_path: Path) -> None:
    found = shown(qtbot, tmp_path)
    click(found.screen.page.place_panel.role.buttons[RoleChoice.SECOND_COACH])
    document = found.desk.document()
    assert document is not None
    click(found.screen.page.coach.mirror)
    assert not document.notebook.mirror_shown
    document.undo()
    found.screen.enter()
    assert found.screen.page.coach.mirror.isChecked()


def test_a_notebook_open_elsewhere_is_said_on_the_ledge(qtbot: QtBot, tmp_path: Path) -> None:
    with open_notebook(tmp_path, who="coach@Laptop", clock=clock_at()):
        found = shown(qtbot, tmp_path)
        click(found.screen.page.place_panel.role.buttons[RoleChoice.COACH])
        for act in (found.behind.take_in, found.behind.hand_out, lambda: click(found.screen.page.coach.mirror)):
            act()
            assert found.message == "The notebook is open in another window. Go on there."
            assert is_plain(found.message)
