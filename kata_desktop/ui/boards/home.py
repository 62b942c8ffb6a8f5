"""Between the boards: opens one file at a time, shows the overview, makes boards, and keeps the way to the bin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kata_desktop.core.errors import InvalidValue
from kata_desktop.session.bin import Removed
from kata_desktop.session.clock import Clock
from kata_desktop.session.opening import OpenBoard, create_board, create_sample, open_board
from kata_desktop.session.overview import Shelf, example_boards
from kata_desktop.session.trouble import MediumReadOnly, StoreTrouble
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.keeper import Keeper
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.restart.front import Front
from kata_desktop.words import boards, reasons, settings, trouble

if TYPE_CHECKING:
    from kata_desktop.ui.boards.bin_screen import BinScreen
    from kata_desktop.ui.boards.new_board import ExamplesScreen, NewBoardScreen
    from kata_desktop.ui.boards.screen import BoardsScreen
    from kata_desktop.ui.card.visit import CardVisit
    from kata_desktop.ui.notebook.desk import NotebookDesk
    from kata_desktop.ui.observation.home import HomeObservationScreen
    from kata_desktop.ui.settings.preferences import Preferences
    from kata_desktop.ui.settings.screen import HomeSettingsScreen


class Home(QObject):
    """Swaps the boards of one window. The board left for the overview stays open until another one is wanted.

    Screens are made when they are first wanted: none of them is needed for the first paint of a board.
    """

    def __init__(
        self,
        window: MainWindow,
        style: Style,
        shelf: Shelf,
        *,
        who: str,
        place: str = "",
        preferences: Preferences | None = None,
        desk: NotebookDesk | None = None,
        data: Path | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._style, self._shelf, self._who = window, style, shelf, who
        self._opened: OpenBoard | None = None
        self._keeper: Keeper | None = None
        self._removed: list[Removed] = []
        self._place = place
        self._boards: BoardsScreen | None = None
        self._new: NewBoardScreen | None = None
        self._examples: ExamplesScreen | None = None
        self._bin: BinScreen | None = None
        self._preferences = preferences
        self._desk = desk
        self._settings: HomeSettingsScreen | None = None
        self._data = data or shelf.folder
        self._cards: CardVisit | None = None
        self._observation: HomeObservationScreen | None = None
        self._front = Front(window, preferences)
        window.boards_wanted.connect(self.show_boards)
        window.home_undo.connect(self.take_back)
        window.settings_wanted.connect(self.show_settings)
        window.screen_made.connect(self._follow)

    def _follow(self, screen: BoardScreen) -> None:
        """A screen of a board may lead to the example boards."""
        wanted = getattr(screen, "example_wanted", None)
        if wanted is not None:
            wanted.connect(self.show_examples)

    @property
    def boards(self) -> BoardsScreen:
        """The overview."""
        if self._boards is None:
            from kata_desktop.ui.boards.screen import BoardsScreen

            self._boards = BoardsScreen(self._style, self._shelf, self._window.stage, place=self._place)
            self._boards.hide()
            self._boards.opened.connect(self.open)
            self._boards.removed.connect(self.remove)
            self._boards.new_wanted.connect(self.show_new)
            self._boards.examples_wanted.connect(self.show_examples)
            self._boards.bin_wanted.connect(self.show_bin)
            self._boards.settings_wanted.connect(self.show_settings)
            self._boards.notebook_wanted.connect(self.open_notebook)
            self._boards.observation_wanted.connect(self.show_observation)
            preferences = self._preferences
            self._boards.has_notebook = lambda: preferences is not None and preferences.is_coachs
            self._boards.daily_time_wanted.connect(self.choose_time)
            self._boards.card_wanted.connect(self.show_card)
            self._boards.help_wanted.connect(self.show_help)
            self._boards.back_requested.connect(self._back_to_board)
        return self._boards

    def _leave_boards(self, wanted: Path | None = None) -> None:
        if self._boards is not None:
            self._boards.leave(wanted)

    @property
    def open_path(self) -> Path | None:
        """The file of the open board."""
        return self._opened.path if self._opened else None

    def adopt(self, opened: OpenBoard) -> None:
        """Take over a board that is open; it is shown and closed here."""
        self._leave_boards()
        former, keeper = self._opened, self._keeper
        document = StoryboardDocument(opened.session, self._window)
        self._opened, self._keeper = opened, Keeper(opened, document)
        self._window.show_board(document)
        _let_go(former, keeper)

    def show_boards(self) -> None:
        """Show all boards."""
        self._window.show_home(self.boards, boards.title())
        opened = self._opened
        self.boards.enter((opened.path, opened.session.board) if opened else None)

    def open(self, path: Path) -> bool:
        """Open a board in place of the one that is open; where that cannot be, say why in the overview."""
        if self._opened is not None and path.resolve() == self._opened.path:
            self._back_to_board()
            return True
        if self._waits():
            return False
        self._leave_boards(path)
        try:
            opened = open_for(path, self._who, self._shelf.clock)
        except StoreTrouble as fault:
            if not self.boards.isVisible():
                self.show_boards()
            self.boards.reload()
            self.boards.show_trouble(path, fault)
            return False
        self.adopt(opened)
        return True

    def choose_time(self, path: Path) -> None:
        """Open a board where its daily time is chosen."""
        if self.open(path):
            self._window.go(Destination(Place.SETTINGS))

    def show_observation(self) -> None:
        """Observe at a board that is not on this laptop: only its name is asked for."""
        # these words bring those of the forms, which no board is painted with
        from kata_desktop.words import observation

        if self._observation is None:
            from kata_desktop.ui.notebook.desk import NotebookDesk
            from kata_desktop.ui.observation.home import HomeObservationScreen

            desk = self._desk or NotebookDesk(parent=self)
            self._observation = HomeObservationScreen(self._style, desk, self._window.stage)
            self._observation.back_requested.connect(self.show_boards)
            self._observation.keys_wanted.connect(lambda: self._window.go(Destination(Place.KEYS)))
        self._leave_boards()
        self._window.show_home(self._observation, observation.text(observation.Text.TITLE))
        self._observation.enter()

    def open_notebook(self, path: Path) -> None:
        """Open a board, and the coach's notebook about it."""
        if self.open(path):
            self._window.go(Destination(Place.NOTEBOOK))

    def _waits(self) -> bool:
        """Stay with the open board while something of it is in no file: it says so itself."""
        if self._opened is None or self._window.document.try_again():
            return False
        self._back_to_board()
        return True

    def _back_to_board(self) -> None:
        if self._opened is not None:
            self._leave_boards()
            self._window.go(Destination(Place.BOARD))

    def show_new(self) -> None:
        """Ask for the name of a new board."""
        if self._new is None:
            from kata_desktop.ui.boards.new_board import NewBoardScreen

            self._new = NewBoardScreen(self._style, self._window.stage)
            self._new.made.connect(self.make)
            self._new.examples_wanted.connect(self.show_examples)
            self._new.back_requested.connect(self.show_boards)
        self._leave_boards()
        self._window.show_home(self._new, boards.new_board())
        self._new.enter()

    def make(self, title: str) -> None:
        """Make a board of a name and begin with it."""
        path = self._made(title, lambda path: create_board(path, title, who=self._who, clock=self._shelf.clock))
        if path is not None and self.open(path):
            self._window.go(Destination(Place.NEW_BOARD))

    def show_examples(self) -> None:
        """Offer the sample boards."""
        if self._examples is None:
            from kata_desktop.ui.boards.new_board import ExamplesScreen

            self._examples = ExamplesScreen(self._style, self._window.stage)
            self._examples.chosen.connect(self.make_example)
            self._examples.back_requested.connect(self.show_boards)
        self._leave_boards()
        self._window.show_home(self._examples, boards.example())
        self._examples.enter()

    def make_example(self, name: str) -> None:
        """Write a sample into the library and open it."""
        title = example_boards([name])[name][0]
        path = self._made(title, lambda path: create_sample(path, name, clock=self._shelf.clock))
        if path is not None:
            self.open(path)

    def _made(self, title: str, make: Callable[[Path], None]) -> Path | None:
        """Make a board at a free place; where that cannot be, say why on the ledge."""
        current = self._window.stage.current
        assert current is not None
        try:
            path = self._shelf.path_for(title)
            make(path)
        except InvalidValue as fault:
            current.ledge.say(reasons.sentence(fault))
        except StoreTrouble as fault:
            current.ledge.say(trouble.opening(fault).sentence)
        else:
            return path
        return None

    def remove(self, path: Path) -> None:
        """Put a board into the bin; it can be taken back at once."""
        card = self.boards.card_of(path)
        name = card.picture.title if card else path.stem
        self._leave_boards(path)
        try:
            if self._opened is not None and path.resolve() == self._opened.path:
                self._close()
            self._removed.append(self._shelf.bin.remove(path))
        except StoreTrouble as fault:
            self.show_boards()
            self.boards.ledge.say(trouble.opening(fault).sentence)
            return
        self.show_boards()
        self._window.stage.show_message(boards.removed(name))

    def take_back(self) -> None:
        """Take the board removed last out of the bin again."""
        if self._removed and self._window.stage.current is self.boards:
            self.restore(self._removed[-1])
        elif self._cards is not None:
            self._cards.take_back()

    def restore(self, removed: Removed) -> None:
        """Take a board out of the bin."""
        self._leave_boards()
        try:
            self._shelf.bin.restore(removed)
        except StoreTrouble as fault:
            current = self._window.stage.current
            assert current is not None
            current.ledge.say(trouble.opening(fault).sentence)
            return
        self._removed = [one for one in self._removed if one != removed]
        self._after_bin(boards.restored(removed.name))

    def delete(self, removed: Removed) -> None:
        """Delete a board of the bin for good."""
        try:
            self._shelf.bin.delete(removed)
        except StoreTrouble as fault:
            if self._bin is not None:
                self._bin.ledge.say(trouble.opening(fault).sentence)
            return
        self._removed = [one for one in self._removed if one != removed]
        self._after_bin(boards.deleted(removed.name))

    def _after_bin(self, told: str) -> None:
        if self._bin is not None and self._window.stage.current is self._bin:
            self.show_bin()
        else:
            self.show_boards()
        self._window.stage.show_message(told, undo=False)

    def show_settings(self) -> None:
        """Show the settings of this screen; those of a board are behind the board."""
        if self._settings is None:
            from kata_desktop.ui.settings.preferences import Preferences
            from kata_desktop.ui.settings.screen import HomeSettingsScreen

            preferences = self._preferences or Preferences(self._style)
            self._settings = HomeSettingsScreen(self._style, preferences, self._window.stage, desk=self._desk)
            self._settings.back_requested.connect(self.show_boards)
            self._settings.keys_wanted.connect(lambda: self._window.go(Destination(Place.KEYS)))
            self._settings.help_wanted.connect(self.show_help)
        self._leave_boards()
        self._window.show_home(self._settings, settings.title())
        self._settings.enter()

    def show_help(self) -> None:
        """Show the help above whatever is shown."""
        self._window.go(Destination(Place.HELP))

    def show_card(self) -> None:
        """Show the five-questions card: a talk of two people needs no board."""
        if self._cards is None:
            from kata_desktop.session.card import CardFile
            from kata_desktop.ui.card.visit import CardVisit

            self._cards = CardVisit(self._window, self._style, CardFile(self._data, self._shelf.clock))
            self._cards.boards_wanted.connect(self.show_boards)
            self._cards.made.connect(self.make_of_card)
        self._leave_boards()
        self._cards.show_card()

    def make_of_card(self, title: str) -> None:
        """Make a board of what is noted on the card and begin with it."""
        cards = self._cards
        assert cards is not None
        path = self._made(title, lambda path: cards.create(path, title, self._who))
        if path is not None and self.open(path):
            cards.put_away()

    def show_bin(self) -> None:
        """Show what was removed; an empty bin leads back to the boards."""
        if self._bin is None:
            from kata_desktop.ui.boards.bin_screen import BinScreen

            self._bin = BinScreen(self._style, lambda: self._shelf.clock.now().date(), self._window.stage)
            self._bin.restored.connect(self.restore)
            self._bin.deleted.connect(self.delete)
            self._bin.back_requested.connect(self.show_boards)
        try:
            found = self._shelf.bin.boards()
        except StoreTrouble:
            found = []
        if not found:
            self.show_boards()
            return
        self._leave_boards()
        self._window.show_home(self._bin, boards.bin_title())
        self._bin.show_boards(found)

    def _close(self) -> None:
        former, keeper = self._opened, self._keeper
        self._opened = self._keeper = None
        self._window.close_board()
        _let_go(former, keeper)

    def close(self) -> None:
        """End with the program: the file is one again and free for others."""
        if self._boards is not None:
            self._boards.close_all()
        former, keeper = self._opened, self._keeper
        self._opened = self._keeper = None
        _let_go(former, keeper)
        if self._desk is not None:
            self._desk.close()


def open_for(path: Path, who: str, clock: Clock) -> OpenBoard:
    """Open a board for writing, and only to look at where nothing can be written.

    Raises:
        StoreTrouble: it cannot be opened.
    """
    try:
        return open_board(path, who=who, clock=clock)
    except MediumReadOnly:
        return open_board(path, who=who, clock=clock, writable=False)


def _let_go(opened: OpenBoard | None, keeper: Keeper | None) -> None:
    if keeper is not None:
        keeper.stop()
    if opened is not None:
        opened.close()
