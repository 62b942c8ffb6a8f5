"""Reads the boards of the overview beside the program's own thread, so that nothing waits for a slow place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from kata_desktop.paint.board.card import CardPicture, card_picture, trouble_card
from kata_desktop.session.overview import BoardRead, Listed, Reading, Shelf
from kata_desktop.words import trouble


def picture_of(read: BoardRead, now: datetime) -> CardPicture:
    """The card of what was read, or of what stands in the way."""
    if read.board is not None:
        return card_picture(read.board, now)
    assert read.trouble is not None
    told = trouble.opening(read.trouble)
    return trouble_card(read.listed.path.stem, told.title, told.meaning)


class Reader(QObject):
    """Tells each board as soon as it is read. Stop it before its folder or a file of it is used."""

    told = Signal(object, object)

    def __init__(self, shelf: Shelf, boards: Iterable[Listed], now: Callable[[], datetime]) -> None:
        # nobody's child: the last one to let it go may be the thread
        super().__init__()
        self._now = now
        self._reading = Reading(shelf, boards)
        self._thread = Thread(target=self._run, name="boards", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self, wanted: Path | None = None) -> None:
        """Read no further; a file that is wanted now is let go first."""
        self._reading.stop(wanted)

    def wait(self, seconds: float) -> None:
        """Give the thread time to end after `stop`; a place that does not answer is not waited for longer."""
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        self._reading.run(self._tell)

    def _tell(self, read: BoardRead) -> None:
        self.told.emit(read.listed, picture_of(read, self._now()))
