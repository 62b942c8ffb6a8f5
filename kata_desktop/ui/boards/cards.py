"""The cards of all boards: shown at once by the names of their files, filled as they are read, sorted by next cycle."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.card import CardPicture, card_picture, waiting_card
from kata_desktop.session.overview import BoardRead, Listed, Shelf
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.boards.agenda import Entry
from kata_desktop.ui.boards.card import BoardCard
from kata_desktop.ui.boards.reader import Reader, picture_of
from kata_desktop.ui.kit.style import Style


@dataclass(frozen=True, slots=True)
class _Known:
    """A card as it was read, for as long as its file and the day stay the same."""

    stamp: int
    day: date
    picture: CardPicture


class Cards(QObject):
    """`made` carries a new card and its path, `told` the path of one that was filled; `complete` comes when all are."""

    made = Signal(BoardCard, Path)
    told = Signal(Path)
    complete = Signal()

    def __init__(self, style: Style, shelf: Shelf, parent: QObject) -> None:
        super().__init__(parent)
        self._style, self._shelf = style, shelf
        self._known: dict[Path, _Known] = {}
        self._cards: dict[Path, BoardCard] = {}
        self._open: tuple[Path, Storyboard] | None = None
        self._reader: Reader | None = None
        self.waits = False

    @property
    def by_path(self) -> dict[Path, BoardCard]:
        """The cards in order."""
        return self._cards

    @property
    def is_reading(self) -> bool:
        """Whether cards are still to be filled."""
        return any(card.picture.pending for card in self._cards.values())

    def show_open(self, opened: tuple[Path, Storyboard] | None) -> None:
        """Show the board that is open here as it stands; its file is left alone."""
        self._open = opened

    def open_path(self) -> Path | None:
        """The board that is open here."""
        return next((path for path in self._cards if self._is_open(path)), None)

    def list_anew(self) -> None:
        """List the boards; those that are new or have changed wait to be read until `start`.

        Raises:
            StoreTrouble: they cannot be listed; then there are none.
        """
        self.stop()
        try:
            listed = self._shelf.boards()
        except StoreTrouble:
            self._cards = {}
            raise
        now = self._shelf.clock.now()
        self._cards = {one.path: self._card(one, now) for one in listed}
        self.sort()
        unread = [one for one in listed if self._cards[one.path].picture.pending]
        if unread:
            self._reader = Reader(self._shelf, unread, self._shelf.clock.now)
            self._reader.told.connect(self._on_read)
            self.waits = True

    def sort(self) -> bool:
        """Put the next coaching cycle first, boards without any last as they were; whether anything moved."""
        former = list(self._cards)
        self._cards = dict(sorted(self._cards.items(), key=lambda item: _when(item[1].picture)))
        return list(self._cards) != former

    def start(self) -> None:
        """Read what waits."""
        if self.waits and self._reader is not None:
            self.waits = False
            self._reader.start()

    def stop(self, wanted: Path | None = None) -> Reader | None:
        """Read no further; a file that is wanted now is let go first. Gives the reader that was stopped."""
        reader, self._reader, self.waits = self._reader, None, False
        if reader is not None:
            reader.told.disconnect(self._on_read)
            reader.stop(wanted)
        return reader

    def is_old(self, now: datetime) -> bool:
        """Whether a card was worded on another work day."""
        return any(not card.picture.is_of(now) for card in self._cards.values())

    def entries(self) -> list[Entry]:
        """Today's coaching cycles of all boards, in the order of their times."""
        found = [
            Entry(path, card.picture.title, meeting, due=card.picture.due)
            for path, card in self._cards.items()
            for meeting in card.picture.meetings
        ]
        return sorted(found, key=lambda entry: entry.meeting.at)

    def show_trouble(self, path: Path, fault: StoreTrouble) -> None:
        """Say on a card why its board could not be opened."""
        self._known.pop(path, None)
        card = self._cards.get(path)
        if card is not None:
            card.show_card(picture_of(BoardRead(Listed(path, 0), trouble=fault), self._shelf.clock.now()))

    def _card(self, listed: Listed, now: datetime) -> BoardCard:
        known = self._known.get(listed.path)
        if self._is_open(listed.path) and self._open is not None:
            picture = card_picture(self._open[1], now)
        elif known is not None and _holds(known, listed.stamp, now):
            picture = known.picture
        else:
            picture = waiting_card(listed.path.stem)
        card = self._cards.get(listed.path)
        if card is None:
            card = BoardCard(self._style, picture)
            self.made.emit(card, listed.path)
        else:
            card.set_removing(False)
            card.show_card(picture)
        return card

    def _is_open(self, path: Path) -> bool:
        return self._open is not None and path.resolve() == self._open[0]

    def _on_read(self, listed: Listed, picture: CardPicture) -> None:
        card = self._cards.get(listed.path)
        # what a former reader still had to tell may be old news
        if self.sender() is not self._reader or card is None:
            return
        card.show_card(picture)
        if picture.trouble is None:
            self._known[listed.path] = _Known(listed.stamp, self._shelf.clock.now().date(), picture)
        self.told.emit(listed.path)
        if not self.is_reading:
            self.complete.emit()


def _when(picture: CardPicture) -> tuple[bool, str]:
    return picture.next_at is None, "" if picture.next_at is None else picture.next_at.isoformat()


def _holds(known: _Known, stamp: int, now: datetime) -> bool:
    return known.stamp == stamp and known.day == now.date() and known.picture.is_of(now)
