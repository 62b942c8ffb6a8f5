"""The boards overview: today's coaching cycles, and every board of the library or of a folder as a card."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, elided
from kata_desktop.session.overview import Shelf
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.boards.agenda import Agenda, has_passed, next_of
from kata_desktop.ui.boards.card import BoardCard, Card, NewBoardCard
from kata_desktop.ui.boards.cards import Cards
from kata_desktop.ui.boards.empty import EmptyLibrary
from kata_desktop.ui.boards.grid import CardGrid
from kata_desktop.ui.boards.ledge_keys import LedgeKeys
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.clock import ClockTimer, draw_clock
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import RING_MARGIN
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import boards, dates, trouble

_INSET: Final = 32.0
#: A name on the ledge leaves room for what stands beside it.
_NAME_ROOM: Final = 340.0
_AGENDA, _LEAST_AGENDA, _AGENDA_SHARE = 428.0, 340.0, 0.223
#: The agenda waits until all boards are read; at a slow place it shows what there is so often.
_GATHER_MS: Final = 3000
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


class BoardsScreen(Screen):
    """Cards of all boards, the one with the next coaching cycle first, beside the agenda of today.

    A tap opens (`opened`); after "Remove" a tap removes (`removed`), and so does Delete on a card. While boards are
    read, and once somebody has touched the overview, no card changes its place.
    """

    opened = Signal(Path)
    removed = Signal(Path)
    new_wanted = Signal()
    examples_wanted = Signal()
    bin_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()
    card_wanted = Signal()
    notebook_wanted = Signal(Path)
    observation_wanted = Signal()
    daily_time_wanted = Signal(Path)

    def __init__(self, style: Style, shelf: Shelf, parent: QWidget | None = None, *, place: str = "") -> None:
        self._minute = self._day = ""
        self._place = place
        super().__init__(style, parent)
        self._shelf = shelf
        self._removing = self._picked = self._touched = False
        self._chosen: Path | None = None
        self.setAccessibleName(boards.title())
        self.agenda = Agenda(style, shelf.clock.zoned, self)
        self.grid = CardGrid(style, self)
        self.new_card = NewBoardCard(style)
        self.empty = EmptyLibrary(style, self)
        self.grid.set_cards([self.new_card])
        self._cards = Cards(style, shelf, self)
        self._keys = LedgeKeys(style, self.ledge)
        #: whether the coach's notebook may be opened from here
        self.has_notebook: Callable[[], bool] = lambda: False
        self._clock = ClockTimer(self)
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._connect()
        self.style_changed()

    def _connect(self) -> None:
        self.agenda.opened.connect(self.opened)
        self.agenda.touched.connect(self._on_touch)
        self.agenda.time_wanted.connect(self._want_time)
        self.new_card.clicked.connect(self.new_wanted)
        self.new_card.key_pressed.connect(lambda event: self._on_key(self.new_card, event))
        self.empty.new_wanted.connect(self.new_wanted)
        self.empty.examples_wanted.connect(self.examples_wanted)
        self._cards.made.connect(self._connect_card)
        self._cards.told.connect(self._on_told)
        self._cards.complete.connect(self._on_complete)
        self._keys.bin_wanted.connect(self.bin_wanted)
        self._keys.settings_wanted.connect(self.settings_wanted)
        self._keys.help_wanted.connect(self.help_wanted)
        self._keys.card_wanted.connect(self.card_wanted)
        self._keys.remove_wanted.connect(self._on_remove)
        self._keys.open_wanted.connect(self._open_chosen)
        self._keys.notebook_wanted.connect(self._open_notebook)
        self._keys.observation_wanted.connect(self.observation_wanted)
        self._clock.timeout.connect(self._on_clock)
        self._gather.timeout.connect(self._show_agenda)

    def _connect_card(self, card: BoardCard, path: Path) -> None:
        card.pressed.connect(self._on_touch)
        card.clicked.connect(lambda: self._on_tap(path))
        card.held.connect(lambda: self._on_held(path))
        card.focused.connect(lambda: self._on_focus(path))
        card.key_pressed.connect(lambda event: self._on_key(card, event))

    @property
    def cards(self) -> list[BoardCard]:
        """The boards' cards in order."""
        return list(self._cards.by_path.values())

    def card_of(self, path: Path) -> BoardCard | None:
        """The card of a board."""
        return self._cards.by_path.get(path)

    @property
    def bin_button(self) -> Button:
        """The way to the bin."""
        return self._keys.bin

    @property
    def remove_button(self) -> Button:
        """Lets a tap remove, or lets it open again."""
        return self._keys.remove

    @property
    def open_button(self) -> Button:
        """Opens the chosen board."""
        return self._keys.open

    @property
    def settings_button(self) -> Button:
        """The way to the settings."""
        return self._keys.settings

    @property
    def help_button(self) -> Button:
        """The way to the help."""
        return self._keys.help

    @property
    def card_button(self) -> Button:
        """The way to the five-questions card."""
        return self._keys.card

    @property
    def is_reading(self) -> bool:
        """Whether cards are still to be filled, or the agenda beside them."""
        return self._cards.is_reading or self._gather.isActive()

    def enter(self, opened: tuple[Path, Storyboard] | None = None) -> None:
        """Come up; the board that is open here is shown as it stands, its file is left alone."""
        self._cards.show_open(opened)
        self._removing = self._picked = False
        self._chosen = None
        self.reload()
        self._clock.start()

    def leave(self, wanted: Path | None = None) -> None:
        """Read no further; a file that is wanted now is let go first."""
        self._clock.stop()
        self._gather.stop()
        self._cards.stop(wanted)

    def close_all(self, seconds: float = 2.0) -> None:
        """End with the program."""
        self._clock.stop()
        self._gather.stop()
        reader = self._cards.stop()
        if reader is not None:
            reader.wait(seconds)

    def reload(self) -> None:
        """List the boards anew and read those that are new or have changed."""
        told = ""
        try:
            self._cards.list_anew()
        except StoreTrouble as fault:
            told = trouble.opening(fault).sentence
        self._touched = False
        self.grid.set_cards([*self.cards, self.new_card])
        if self._chosen not in self._cards.by_path:
            self._chosen = self._cards.open_path() or self._first()
        self._show_ledge()
        self.ledge.set_saved(boards.saved() if self.cards else "")
        self.ledge.say(told)
        self._show_time()
        self._show_agenda()
        self.style_changed()
        self._take_focus()

    def _on_told(self, path: Path) -> None:
        if path == self._chosen:
            self._show_ledge()
        if not self._gather.isActive():
            self._gather.start()

    def _on_complete(self) -> None:
        """Put the cards in order, unless somebody is about to tap one."""
        # in a turn of its own: nobody waits for both
        self._gather.start(0)
        if self._touched or self.grid.list.position() > 0:
            return
        if self._cards.sort():
            self.grid.set_cards([*self.cards, self.new_card])
        if self._cards.open_path() is None and self._chosen != self._first():
            self._chosen = self._first()
            self._show_ledge()
            self._take_focus()

    def _first(self) -> Path | None:
        """The board whose coaching cycle comes next today, else the first one."""
        coming = next_of(self._cards.entries(), self._shelf.clock.now().replace(tzinfo=None))
        return coming.path if coming is not None else next(iter(self._cards.by_path), None)

    def _show_agenda(self) -> None:
        now = self._shelf.clock.now()
        chosen = self.card_of(self._chosen) if self._chosen else None
        title = chosen.picture.title if chosen is not None else ""
        entries = self._cards.entries()
        self.agenda.show_entries(entries, now, complete=not self._cards.is_reading, board=title)
        coming = self.agenda.coming
        past = {entry.path for entry in entries if has_passed(entry, now.replace(tzinfo=None))}
        for path, card in self._cards.by_path.items():
            card.set_next(is_next=coming is not None and coming.path == path, is_past=path in past)

    def _want_time(self) -> None:
        if self._chosen is not None:
            self.daily_time_wanted.emit(self._chosen)

    def show_trouble(self, path: Path, fault: StoreTrouble) -> None:
        """Say on card and ledge why a board could not be opened."""
        self._cards.show_trouble(path, fault)
        self.ledge.say(trouble.opening(fault).sentence)

    def _on_touch(self) -> None:
        self._touched = True

    def _on_tap(self, path: Path) -> None:
        if self._removing:
            self._remove(path)
        else:
            self.opened.emit(path)

    def _on_held(self, path: Path) -> None:
        self._picked = self._touched = True
        self._choose(path)

    def _on_focus(self, path: Path) -> None:
        if self.kit.shows_focus:
            self._choose(path)

    def _choose(self, path: Path) -> None:
        self._chosen = path
        self._show_ledge()
        if self.agenda.choose_button.isVisible():
            self._show_agenda()

    def _open_chosen(self) -> None:
        if self._chosen is not None:
            self.opened.emit(self._chosen)

    def _open_notebook(self) -> None:
        if self._chosen is not None:
            self.notebook_wanted.emit(self._chosen)

    def _on_remove(self) -> None:
        if self._picked and self._chosen is not None:
            self._remove(self._chosen)
            return
        self._set_removing(not self._removing)

    def _set_removing(self, removing: bool) -> None:
        self._removing = removing
        for card in self.cards:
            card.set_removing(removing)
        self._show_ledge()
        self.ledge.say(boards.remove_which() if removing else "")

    def _remove(self, path: Path) -> None:
        self._removing = self._picked = False
        for card in self.cards:
            card.set_removing(False)
        self._show_ledge()
        self.ledge.say("")
        self.removed.emit(path)

    def _on_key(self, card: Card, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            event.accept()
            self._touched = True
            wanted = self.grid.neighbour(card, key)
            if wanted is not None:
                wanted.setFocus(Qt.FocusReason.TabFocusReason)
        elif key is Qt.Key.Key_Delete:
            path = next((path for path, one in self._cards.by_path.items() if one is card), None)
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
        chosen = self.card_of(self._chosen) if self._chosen else None
        first = chosen or (self.empty.new_button if not self.cards else self.new_card)
        first.setFocus()

    def _show_ledge(self) -> None:
        for path, card in self._cards.by_path.items():
            card.set_chosen(path == self._chosen)
        chosen = self.card_of(self._chosen) if self._chosen else None
        self.grid.setVisible(bool(self.cards))
        self.agenda.setVisible(bool(self.cards))
        self.empty.setVisible(not self.cards)
        count = self._bin_count()
        self._keys.fill(with_bin=count > 0, with_boards=chosen is not None, with_notebook=self.has_notebook())
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
        now = self._shelf.clock.now()
        if self._day != dates.day_long(now.date(), now.date()) or self._cards.is_old(now):
            # what was worded yesterday
            self.reload()
        elif self._minute != dates.clock(now.time()):
            self._show_agenda()
            self._show_time()

    def _show_time(self) -> None:
        now = self._shelf.clock.now()
        self._minute, self._day = dates.clock(now.time()), dates.day_long(now.date(), now.date())
        self.update()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "_keys"):
            return
        rect = self.content_rect()
        agenda = min(_AGENDA, max(_LEAST_AGENDA, width_u * _AGENDA_SHARE))
        left = rect.left() + agenda + GUTTER
        self.place(self.agenda, rect.left(), rect.top(), agenda, rect.height())
        # down to the ledge: a further row is seen to go on
        self.place(self.grid, left, rect.top(), rect.right() - left, rect.height() + GUTTER - RING_MARGIN)
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
        if self._cards.waits:
            # names are seen first
            QTimer.singleShot(0, self._cards, self._cards.start)
