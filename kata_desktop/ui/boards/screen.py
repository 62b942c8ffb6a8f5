"""The boards overview: every board of the library or of a folder as a card, newest change first."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.card import CardPicture, card_picture, waiting_card
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, elided
from kata_desktop.session.overview import BoardRead, Listed, Shelf
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.boards.card import BoardCard, Card, NewBoardCard
from kata_desktop.ui.boards.empty import EmptyLibrary
from kata_desktop.ui.boards.grid import CardGrid
from kata_desktop.ui.boards.reader import Reader, picture_of
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.clock import ClockTimer, draw_clock
from kata_desktop.ui.kit.placed import RING_MARGIN
from kata_desktop.ui.kit.screen import GUTTER, Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import boards, dates, keys, trouble

_INSET: Final = 32.0
#: A name on the ledge leaves room for what stands beside it.
_NAME_ROOM: Final = 340.0
_ARROWS: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


@dataclass(frozen=True, slots=True)
class _Known:
    """A card as it was read, for as long as its file and the day stay the same."""

    stamp: int
    day: date
    picture: CardPicture


class BoardsScreen(Screen):
    """Cards of all boards, shown at once by the names of their files and filled as they are read.

    A tap opens (`opened`); after "Remove" a tap removes (`removed`), and so does Delete on a card.
    """

    opened = Signal(Path)
    removed = Signal(Path)
    new_wanted = Signal()
    examples_wanted = Signal()
    bin_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, style: Style, shelf: Shelf, parent: QWidget | None = None, *, place: str = "") -> None:
        self._minute = self._day = ""
        self._place = place
        super().__init__(style, parent)
        self._shelf = shelf
        self._known: dict[Path, _Known] = {}
        self._cards: dict[Path, BoardCard] = {}
        self._open: tuple[Path, Storyboard] | None = None
        self._reader: Reader | None = None
        self._waits = False
        self._removing = self._picked = False
        self._chosen: Path | None = None
        self.setAccessibleName(boards.title())
        self.grid = CardGrid(style, self)
        self.new_card = NewBoardCard(style)
        self.new_card.clicked.connect(self.new_wanted)
        self.new_card.key_pressed.connect(lambda event: self._on_key(self.new_card, event))
        self.empty = EmptyLibrary(style, self)
        self.empty.new_wanted.connect(self.new_wanted)
        self.empty.examples_wanted.connect(self.examples_wanted)
        self.grid.set_cards([self.new_card])
        self._clock = ClockTimer(self)
        self._clock.timeout.connect(self._on_clock)
        self._on_ledge = (False, False)
        self._spare: list[Button] = []
        self._fill_ledge(with_bin=True, with_boards=True)
        self.style_changed()

    def _fill_ledge(self, *, with_bin: bool, with_boards: bool) -> None:
        """Put the buttons on the ledge for which there is something to do; the ledge deletes the others."""
        if (with_bin, with_boards) == self._on_ledge:
            return
        self._on_ledge = (with_bin, with_boards)
        for former in self._spare:
            former.deleteLater()
        ledge = self.ledge
        self.bin_button = Button(self.kit, boards.bin_title(), kind=Kind.LEDGE, icon="trash-2", parent=ledge)
        self.bin_button.clicked.connect(self.bin_wanted)
        self.remove_button = Button(self.kit, boards.remove(), kind=Kind.LEDGE, icon="archive", parent=ledge)
        self.remove_button.clicked.connect(self._on_remove)
        self.open_button = Button(
            self.kit, kind=Kind.LEDGE_PRIMARY, icon="chevron-right", icon_after=True, parent=ledge
        )
        self.open_button.clicked.connect(self._open_chosen)
        self._spare = ([] if with_bin else [self.bin_button]) + (
            [] if with_boards else [self.remove_button, self.open_button]
        )
        for spare in self._spare:
            spare.hide()
        self.settings_button = Button(self.kit, keys.settings(), kind=Kind.LEDGE, icon="settings", parent=ledge)
        self.settings_button.clicked.connect(self.settings_wanted)
        ledge.set_navigation([self.bin_button, self.settings_button] if with_bin else [self.settings_button])
        ledge.set_actions([self.remove_button] if with_boards else [])
        ledge.set_primary(self.open_button if with_boards else None)

    @property
    def cards(self) -> list[BoardCard]:
        """The boards' cards in order."""
        return list(self._cards.values())

    def card_of(self, path: Path) -> BoardCard | None:
        """The card of a board."""
        return self._cards.get(path)

    def enter(self, opened: tuple[Path, Storyboard] | None = None) -> None:
        """Come up; the board that is open here is shown as it stands, its file is left alone."""
        self._open = opened
        self._removing = self._picked = False
        self._chosen = None
        self.reload()
        self._show_time()
        self._clock.start()

    def leave(self, wanted: Path | None = None) -> None:
        """Read no further; a file that is wanted now is let go first."""
        self._clock.stop()
        self._stop_reading(wanted)

    def close_all(self, seconds: float = 2.0) -> None:
        """End with the program."""
        reader = self._reader
        self.leave()
        if reader is not None:
            reader.wait(seconds)

    def reload(self) -> None:
        """List the boards anew and read those that are new or have changed."""
        self._stop_reading()
        told = ""
        try:
            listed = self._shelf.boards()
        except StoreTrouble as fault:
            listed, told = [], trouble.opening(fault).sentence
        today = self._shelf.clock.now().date()
        self._cards = {one.path: self._card(one, today) for one in listed}
        self.grid.set_cards([*self._cards.values(), self.new_card])
        unread = [one for one in listed if self._cards[one.path].picture.pending]
        if unread:
            self._reader = Reader(self._shelf, unread, self._shelf.clock.now)
            self._reader.told.connect(self._on_read)
            self._waits = True
        if self._chosen not in self._cards:
            self._chosen = self._open_path() or next(iter(self._cards), None)
        self._show_ledge()
        self.ledge.set_saved(boards.saved() if listed else "")
        self.ledge.say(told)
        self.style_changed()
        self._take_focus()

    def _card(self, listed: Listed, today: date) -> BoardCard:
        known = self._known.get(listed.path)
        if self._is_open(listed.path) and self._open is not None:
            picture = card_picture(self._open[1], self._shelf.clock.now())
        elif known is not None and (known.stamp, known.day) == (listed.stamp, today):
            picture = known.picture
        else:
            picture = waiting_card(listed.path.stem)
        card = self._cards.get(listed.path)
        if card is None:
            return self._new_card(listed.path, picture)
        card.set_removing(False)
        card.show_card(picture)
        return card

    def _new_card(self, path: Path, picture: CardPicture) -> BoardCard:
        card = BoardCard(self.kit, picture)
        card.clicked.connect(lambda: self._on_tap(path))
        card.held.connect(lambda: self._on_held(path))
        card.focused.connect(lambda: self._on_focus(path))
        card.key_pressed.connect(lambda event: self._on_key(card, event))
        return card

    def _is_open(self, path: Path) -> bool:
        return self._open is not None and path.resolve() == self._open[0]

    def _open_path(self) -> Path | None:
        return next((path for path in self._cards if self._is_open(path)), None)

    def _start_reading(self) -> None:
        if self._waits and self._reader is not None:
            self._waits = False
            self._reader.start()

    def _stop_reading(self, wanted: Path | None = None) -> None:
        if self._reader is not None:
            self._reader.told.disconnect(self._on_read)
            self._reader.stop(wanted)
            self._reader = None
        self._waits = False

    @property
    def is_reading(self) -> bool:
        """Whether cards are still to be filled."""
        return any(card.picture.pending for card in self._cards.values())

    def _on_read(self, listed: Listed, picture: CardPicture) -> None:
        card = self._cards.get(listed.path)
        # what a former reader still had to tell may be old news
        if self.sender() is not self._reader or card is None:
            return
        card.show_card(picture)
        if picture.trouble is None:
            self._known[listed.path] = _Known(listed.stamp, self._shelf.clock.now().date(), picture)
        if listed.path == self._chosen:
            self._show_ledge()

    def show_trouble(self, path: Path, fault: StoreTrouble) -> None:
        """Say on card and ledge why a board could not be opened."""
        self._known.pop(path, None)
        card = self._cards.get(path)
        if card is not None:
            card.show_card(picture_of(BoardRead(Listed(path, 0), trouble=fault), self._shelf.clock.now()))
        self.ledge.say(trouble.opening(fault).sentence)

    def _on_tap(self, path: Path) -> None:
        if self._removing:
            self._remove(path)
        else:
            self.opened.emit(path)

    def _on_held(self, path: Path) -> None:
        self._picked = True
        self._choose(path)

    def _on_focus(self, path: Path) -> None:
        if self.kit.shows_focus:
            self._choose(path)

    def _choose(self, path: Path) -> None:
        self._chosen = path
        self._show_ledge()

    def _open_chosen(self) -> None:
        if self._chosen is not None:
            self.opened.emit(self._chosen)

    def _on_remove(self) -> None:
        if self._picked and self._chosen is not None:
            self._remove(self._chosen)
            return
        self._set_removing(not self._removing)

    def _set_removing(self, removing: bool) -> None:
        self._removing = removing
        for card in self._cards.values():
            card.set_removing(removing)
        self._show_ledge()
        self.ledge.say(boards.remove_which() if removing else "")

    def _remove(self, path: Path) -> None:
        self._removing = self._picked = False
        for card in self._cards.values():
            card.set_removing(False)
        self._show_ledge()
        self.ledge.say("")
        self.removed.emit(path)

    def _on_key(self, card: Card, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            event.accept()
            wanted = self.grid.neighbour(card, key)
            if wanted is not None:
                wanted.setFocus(Qt.FocusReason.TabFocusReason)
        elif key is Qt.Key.Key_Delete:
            path = next((path for path, one in self._cards.items() if one is card), None)
            if path is not None:
                event.accept()
                self._remove(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self._removing or self._picked):
            self._picked = False
            self._set_removing(False)
            return
        super().keyPressEvent(event)

    def _take_focus(self) -> None:
        chosen = self._cards.get(self._chosen) if self._chosen else None
        first = chosen or (self.empty.new_button if not self._cards else self.new_card)
        first.setFocus()

    def _show_ledge(self) -> None:
        for path, card in self._cards.items():
            card.set_chosen(path == self._chosen)
        chosen = self._cards.get(self._chosen) if self._chosen else None
        self.grid.setVisible(bool(self._cards))
        self.empty.setVisible(not self._cards)
        count = self._bin_count()
        self._fill_ledge(with_bin=count > 0, with_boards=chosen is not None)
        self.bin_button.set_text(boards.bin_button(count))
        self.remove_button.set_text(boards.keep_all() if self._removing else boards.remove())
        if chosen is not None:
            self.open_button.set_text(boards.open_board(self._short(chosen.picture.title)))
        self.ledge.style_changed()

    def _bin_count(self) -> int:
        try:
            return len(self._shelf.bin.boards())
        except StoreTrouble:
            return 0

    def _short(self, name: str) -> str:
        return elided(self.kit.look(self), name, size=26, weight=Weight.SEMIBOLD, width=_NAME_ROOM)

    def _on_clock(self) -> None:
        if self._day != self._words_of_day():
            # what was worded yesterday
            self.reload()
        self._show_time()

    def _words_of_day(self) -> str:
        today = self._shelf.clock.now().date()
        return dates.day_long(today, today)

    def _show_time(self) -> None:
        self._minute, self._day = dates.clock(self._shelf.clock.now().time()), self._words_of_day()
        self.update()

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if hasattr(self, "empty"):
            rect = self.content_rect()
            # down to the ledge: a further row is seen to go on
            self.place(self.grid, rect.left(), rect.top(), rect.width(), rect.height() + GUTTER - RING_MARGIN)
            self.place(self.empty, rect.left(), rect.top(), rect.width(), rect.height())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, bold = look.palette, Weight.SEMIBOLD
        painter.fillRect(QRectF(0, 0, size.width() + 1, size.height() + 1), colors.bg)
        right = size.width() - _INSET
        room = size.width() - 2 * _INSET - 200
        used = draw(painter, look, boards.title(), _INSET, 56, size=44, weight=bold, color=colors.ink, width=room)
        place = room - used - 32
        draw(painter, look, self._place, _INSET + used + 32, 62, size=22, color=colors.ink2, width=max(60.0, place))
        draw_clock(painter, look, right, self._minute, self._day)
        if self._waits:
            # names are seen first
            QTimer.singleShot(0, self, self._start_reading)
