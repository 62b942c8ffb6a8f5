"""The course of a talk with the card: where it stands, what is noted, how long it takes; all of it kept at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kata_desktop.core.card import ASKED, CardTalk, Question, part_of
from kata_desktop.core.ink import Place
from kata_desktop.session.card import CardFile
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.ui.kit.keeper import Keeper

_TICK_MS: Final = 1000
#: At most so many seconds of the time are lost where the power is.
_KEPT_EVERY: Final = 60.0
#: What could not be kept is tried again after so many.
_AGAIN: Final = 10.0


class CardCourse(QObject):
    """Begins with the first note or the second question; who only looks leaves nothing behind.

    The time counts while the talk is of today. `moved` comes with another question or other notes, and `ticked` with
    every second. What could not be kept stays here until it can; `fault` says why.
    """

    moved = Signal()
    ticked = Signal()

    def __init__(self, file: CardFile, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file, self._clock = file, clock
        self._since: float | None = None
        self._unkept = 0.0
        self.talk = CardTalk()
        self.fault: StoreTrouble | None = None
        self._keeper = Keeper(self)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    @property
    def today(self) -> date:
        """The day at this place."""
        return self._file.clock.now().date()

    @property
    def day(self) -> date | None:
        """The day on which the talk began; None for an empty card."""
        return None if self.talk.started_at is None else self.talk.started_at.date()

    @property
    def seconds(self) -> float:
        """How long the talk took so far."""
        return sum(self.talk.seconds.values()) + self._running()

    @property
    def at(self) -> Question:
        """The question that is asked."""
        return self.talk.at

    def enter(self) -> None:
        """Go on where the talk was."""
        self.talk = self._file.read()
        self.go_on()
        self.moved.emit()

    def go_on(self) -> None:
        """Let the time run, for a talk of today."""
        if self.day in (None, self.today):
            self._since = self._clock()
            self._tick.start()

    def pause(self) -> None:
        """Let the time rest; what was noted last is kept."""
        self._keeper.flush()
        if self._since is not None and self.talk.started_at is not None:
            self._count()
            self._keep()
        self._since = None
        self._tick.stop()

    def write(self, note: str) -> None:
        """Note something to the question that is asked; kept after a short pause."""
        self.talk = self.talk.noted(self.talk.at, note)
        self._keeper.later("note", self._count_and_keep)

    def draw(self, way: Sequence[Place], width: int) -> None:
        """Keep a stroke at the question that is asked, at once."""
        self._ink(self._file.drawn(self.talk, way, width))

    def rub_out(self, stroke_id: str) -> None:
        """Take a stroke away."""
        self._ink(self._file.rubbed_out(self.talk, stroke_id))

    def take_back_ink(self) -> bool:
        """Undo the last stroke or rubbing out of the card, whenever it was; False where there is none."""
        there_is_one = bool(self.talk.last_act)
        if there_is_one:
            self._ink(self.talk.undone())
        return there_is_one

    def _ink(self, talk: CardTalk) -> None:
        self.talk = talk
        self._keeper.flush()
        self._count_and_keep()

    def flush(self) -> None:
        """Keep what was noted last now."""
        self._keeper.flush()

    def go(self, question: Question) -> None:
        """Ask another question."""
        if question is self.talk.at:
            return
        self._keeper.flush()
        self._count()
        self.talk = replace(self.talk, at=question)
        self._keep()
        self.moved.emit()

    def step(self, by: int) -> bool:
        """Ask the next question or the one before; False where there is none."""
        place = ASKED.index(self.talk.at) + by
        if not 0 <= place < len(ASKED):
            return False
        self.go(ASKED[place])
        return True

    def begin_anew(self) -> bool:
        """Take an empty card; the talk is put aside. False if that could not be kept."""
        return self._exchange(self._file.begin_anew)

    def bring_back(self) -> bool:
        """Take the talk that was put aside last. False if that could not be kept."""
        return self._exchange(self._file.bring_back)

    def _exchange(self, act: Callable[[], CardTalk]) -> bool:
        self.pause()
        try:
            self.talk, self.fault = act(), None
        except StoreTrouble as fault:
            self.fault = fault
        self.go_on()
        self.moved.emit()
        return self.fault is None

    def _running(self) -> float:
        return 0.0 if self._since is None else max(0.0, self._clock() - self._since)

    def _count(self) -> None:
        if self._since is not None:
            self.talk = self.talk.longer(part_of(self.talk.at), self._running())
            self._since = self._clock()

    def _count_and_keep(self) -> None:
        self._count()
        self._keep()
        self.moved.emit()

    def _keep(self) -> None:
        self.talk, self._unkept = self._file.begun(self.talk), 0.0
        try:
            self._file.keep(self.talk)
            self.fault = None
        except StoreTrouble as fault:
            self.fault = fault
            self._unkept = _KEPT_EVERY - _AGAIN

    def _on_tick(self) -> None:
        self._unkept += _TICK_MS / 1000
        if self._unkept >= _KEPT_EVERY and self.talk.started_at is not None:
            self._count_and_keep()
        self.ticked.emit()
