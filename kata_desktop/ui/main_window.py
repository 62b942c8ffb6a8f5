"""The window: one screen at a time, undo, keys and notices. It wires; it knows nothing of the practice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.labels import BY_HAND, KEPT_BY_ITSELF, Label
from kata_desktop.session.changes import Changes
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.idle import IdleTimer
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.stage import Stage
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.saving_notice import SavingNotice
from kata_desktop.ui.screens import ScreenFactory, Screens
from kata_desktop.ui.window_keys import SETTINGS, destination_of, is_letter
from kata_desktop.ui.window_watch import WindowWatch
from kata_desktop.words import labels, reasons, trouble

if TYPE_CHECKING:
    from kata_desktop.ui.cover import Cover
    from kata_desktop.ui.keyboard.host import KeyboardHost
    from kata_desktop.ui.notebook.document import NotebookDocument

NAME: Final = "Kata Desktop"
SMALLEST: Final = QSize(1280, 720)

#: Drafts grow word by word, ink stroke by stroke, on their own screen, which says that they are kept.
QUIET: Final = KEPT_BY_ITSELF | BY_HAND | {Label.TARGET_DRAFTED, Label.EXPERIMENT_PLANNED}


class MainWindow(QWidget):
    """Shows the screens of one board at a time; each is made when it is first wanted.

    The way to the other boards leaves as `boards_wanted`; their screens come up by `show_home`. Undo then goes to
    them by `home_undo`: a board that is not seen does not change. So do the settings by `settings_wanted`.
    """

    screen_made = Signal(BoardScreen)
    boards_wanted = Signal()
    home_undo = Signal()
    settings_wanted = Signal()
    rested = Signal()

    def __init__(
        self,
        document: StoryboardDocument | None,
        style: Style,
        screens: Mapping[Place, ScreenFactory],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # its screens fill it to every edge: Qt need not paint a ground of its own below them
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # before there is a window of the system: without a display it has nobody to tell, and says so
        self.setMinimumSize(SMALLEST / 2)
        self._document: StoryboardDocument | None = None
        self._style = style
        self._screens = Screens(screens, self._furnish)
        #: which screen stands for the board of a document
        self.front: Callable[[StoryboardDocument], Place] = lambda _document: Place.BOARD
        #: the notebook, once it is open: what waits in it is not to be lost either
        self.beside: Callable[[], NotebookDocument | None] = lambda: None
        self._cover: Cover | None = None
        self.stage = Stage(style, self)
        self.notice = SavingNotice(style, self)
        self._watch = WindowWatch(self, style)
        self._idle = IdleTimer(self)
        self._idle.timeout.connect(self._on_idle)
        self.setWindowTitle(NAME)
        self._connect()
        if document is not None:
            self.show_board(document)

    def _connect(self) -> None:
        self.stage.snackbar.undo_requested.connect(self._undo)
        for keys, act in ((QKeySequence.StandardKey.Undo, self._undo), (QKeySequence.StandardKey.Redo, self._redo)):
            QShortcut(keys, self).activated.connect(act)
        QShortcut(QKeySequence("Ctrl+,"), self).activated.connect(self._show_settings)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self._show_help)
        QShortcut(QKeySequence(Qt.Key.Key_F11), self).activated.connect(self._turn_full_screen)

    @property
    def keyboard(self) -> KeyboardHost:
        """The keyboard on the screen."""
        return self._watch.keyboard

    @property
    def document(self) -> StoryboardDocument:
        """The board that is open; there must be one."""
        assert self._document is not None
        return self._document

    @property
    def has_board(self) -> bool:
        """Whether a board is open, seen or not."""
        return self._document is not None

    def show_board(self, document: StoryboardDocument) -> None:
        """Show another board in place of the former one."""
        former = self._let_go()
        self._document = document
        document.changed.connect(self._on_changed)
        document.refused.connect(self._on_refused)
        document.trouble.connect(self._on_trouble)
        document.kept.connect(self._on_kept)
        self.go(Destination(Place.BOARD))
        for screen in former:
            self.stage.forget(screen)

    def close_board(self) -> None:
        """Let the board go while a home screen is shown."""
        for screen in self._let_go():
            self.stage.forget(screen)

    def _let_go(self) -> list[BoardScreen]:
        self._leave()
        screens, former = self._screens.let_go(), self._document
        self._document = None
        self.notice.hide()
        self.stage.snackbar.dismiss()
        if former is not None:
            former.changed.disconnect(self._on_changed)
            former.refused.disconnect(self._on_refused)
            former.trouble.disconnect(self._on_trouble)
            former.kept.disconnect(self._on_kept)
            former.deleteLater()
        return screens

    def show_home(self, screen: Screen, title: str) -> None:
        """Show a screen that is about no board in particular; an open board stays open behind it."""
        self._leave()
        self.notice.hide()
        self.stage.snackbar.dismiss()
        self.setWindowTitle(title)
        self.stage.show_screen(screen)
        self._idle.wait_for(screen.patience_ms)

    def _leave(self) -> None:
        former = self.stage.current
        if isinstance(former, BoardScreen):
            former.leave()

    @property
    def screen_shown(self) -> BoardScreen:
        """The screen that is up."""
        current = self.stage.current
        assert isinstance(current, BoardScreen)
        return current

    def go(self, destination: Destination) -> None:
        """Bring a screen up for a thing; one that is not built says nothing and changes nothing."""
        if destination.place is Place.BOARDS:
            self.boards_wanted.emit()
        if destination.place in (Place.HELP, Place.KEYS):
            self.cover.turn(destination.place)
        destination = self._in_front(destination)
        if destination.place not in self._screens:
            return
        if not isinstance(self.stage.current, BoardScreen):
            self.stage.snackbar.dismiss()
            self.setWindowTitle(self.document.board.title or NAME)
        self._screens.go_from(self.stage.current, destination.place)
        self._leave()
        screen = self._screens.screen(destination.place, self._style, self.document)
        self.stage.show_screen(screen)
        screen.enter(destination.thing)
        self.notice.count_on(self.screen_shown.ledge, self.document)
        self._idle.wait_for(screen.patience_ms)

    def _in_front(self, destination: Destination) -> Destination:
        """For the board, what stands in front of it now."""
        if destination.place is not Place.BOARD:
            return destination
        front = self.front(self.document)
        return Destination(front) if front in self._screens else destination

    def _furnish(self, screen: BoardScreen) -> None:
        screen.wanted.connect(self.go)
        screen.back_requested.connect(self._on_back)
        screen.told.connect(self._on_changed)
        for part in screen.two_fingers:
            self._watch.guard.allow_two_fingers(part)
        self.screen_made.emit(screen)

    def _on_back(self) -> None:
        self.go(Destination(self._screens.back))

    def _on_changed(self, changes: Changes) -> None:
        if not self.document.waiting:
            self.notice.hide()
        self.setWindowTitle(self.document.board.title or NAME)
        if changes.undoing:
            self.stage.show_message(labels.undone(changes.label), undo=False)
        elif changes.redoing:
            self.stage.show_message(labels.redone(changes.label))
        elif changes.label not in QUIET | self.screen_shown.tells_itself:
            self.stage.show_message(labels.done(changes.label))

    def _undo(self) -> None:
        if isinstance(self.stage.current, BoardScreen):
            self.screen_shown.undo_last()
        else:
            self.home_undo.emit()

    def _redo(self) -> None:
        if isinstance(self.stage.current, BoardScreen):
            self.screen_shown.redo_last()

    def _on_refused(self, fault: InvalidValue) -> None:
        self.screen_shown.ledge.say(reasons.sentence(fault))

    def _on_trouble(self, fault: StoreTrouble) -> None:
        self.notice.tell(fault)
        self.notice.count_on(self.screen_shown.ledge, self.document)

    def _on_kept(self) -> None:
        self.notice.be_over()
        if isinstance(self.stage.current, BoardScreen):
            self.notice.count_on(self.screen_shown.ledge, self.document)
            self.screen_shown.ledge.say(trouble.saved_again())

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.notice.lets_close(self._document, self.beside()))
        if event.isAccepted():
            self._leave()

    @property
    def is_resting(self) -> bool:
        """Whether nobody has touched the screen for some minutes."""
        return not self._idle.isActive()

    @property
    def cover(self) -> Cover:
        """What may lie above everything shown: help and all keys."""
        if self._cover is None:
            from kata_desktop.ui.cover import Cover

            self._cover = Cover(self._style, self)
        return self._cover

    def _show_help(self) -> None:
        self.cover.turn(Place.HELP)

    def _show_settings(self) -> None:
        if isinstance(self.stage.current, BoardScreen):
            self.go(SETTINGS)
        else:
            self.settings_wanted.emit()

    def _turn_full_screen(self) -> None:
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_idle(self) -> None:
        # at a desk the other boards may be looked at as long as one likes
        at_home = not isinstance(self.stage.current, BoardScreen)
        if at_home and (not self.has_board or self._style.mode is Mode.DESK):
            return
        if self._cover is not None:
            self._cover.leave()
        board = Destination(Place.BOARD)
        if self.stage.current is not self._screens.get(self._in_front(board).place):
            self.go(board)
        self.rested.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress):
            self._idle.touched()
        if isinstance(event, QKeyEvent) and not self._style.letter_keys and is_letter(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        destination = destination_of(event)
        if not self._style.letter_keys:
            destination = None
        elif event.key() == Qt.Key.Key_Question:
            self.cover.turn(Place.KEYS)
            return
        if destination is not None and self.has_board and self.stage.current is self._screens.get(Place.BOARD):
            self.go(destination)
        elif destination == SETTINGS and not isinstance(self.stage.current, BoardScreen):
            self.settings_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stage.setGeometry(self.rect())
        self.notice.fit()
