"""One cycle as it goes on: where it stands, how long each part took, and that both are in the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kata_desktop.core.coaching import CoachingCycle, Part, after, before
from kata_desktop.session.changes import Changes
from kata_desktop.ui.document import StoryboardDocument

#: So often the shown time is looked at anew; a second is never passed over.
TICK_MS: Final = 500
#: A power cut costs no more than this of the part that runs.
KEEP_SECONDS: Final = 60.0


class CycleCourse(QObject):
    """Counts by a clock that never runs backwards, and never stops anybody.

    `moved` comes with another part or with the end, `ticked` while the time runs. On a board that is only looked at
    one can go through the questions, and nothing is counted or kept.
    """

    moved = Signal()
    ticked = Signal()

    def __init__(self, document: StoryboardDocument, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._clock = document, clock
        self._id = ""
        self._part = Part.TARGET
        self._seconds: dict[Part, float] = {}
        self._since: float | None = None
        self._kept_at = 0.0
        self._finished = False
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.on_tick)

    @property
    def cycle_id(self) -> str:
        """The id of the cycle; empty where nothing can be kept."""
        return self.cycle.id if self.cycle is not None else ""

    @property
    def cycle(self) -> CoachingCycle | None:
        """The cycle as the board has it; None where nothing is kept."""
        cycles = self._document.board.coaching_cycles
        return next((cycle for cycle in reversed(cycles) if cycle.id == self._id), None)

    @property
    def part(self) -> Part:
        """The part that is asked now; the last one when the cycle is finished."""
        return self._part

    @property
    def is_finished(self) -> bool:
        """Whether the fifth question is behind and the closing is shown."""
        return self._finished

    @property
    def is_running(self) -> bool:
        """Whether the time runs."""
        return self._since is not None

    def seconds(self, part: Part) -> float:
        """How long a part took so far."""
        kept = self._seconds.get(part, 0.0)
        return kept + (self._clock() - self._since if self._since is not None and part is self._part else 0.0)

    @property
    def total(self) -> float:
        """How long the cycle took so far, in seconds."""
        return sum(self.seconds(part) for part in Part)

    def enter(self) -> None:
        """Begin a cycle, or go on with today's where it was; one that runs already runs on."""
        if self.is_running:
            return
        if self._finished:
            self._finished, self._id, self._part, self._seconds = False, "", Part.TARGET, {}
        if not self._document.writable:
            return
        begun = self._document.apply(self._document.session.coaching.begin)
        self._id = begun.made if begun is not None else ""
        cycle = self.cycle
        if cycle is None:
            return
        self._part = cycle.part or Part.TARGET
        self._seconds = {part: cycle.seconds(part) for part in Part}
        self._since = self._kept_at = self._clock()
        self._tick.start()

    def pause(self) -> None:
        """Let the time stand, and keep where the cycle is."""
        if self.is_running:
            self._count()
            self._since = None
            self._tick.stop()
            self._keep()

    def go(self, part: Part) -> None:
        """Ask another part."""
        if part is self._part or self._finished:
            return
        self._count()
        self._part = part
        # first: keeping it shows the board anew, and then the card would have been turned unseen
        self.moved.emit()
        self._keep()

    def next(self) -> None:
        """Ask the next part; after the last one the cycle is finished."""
        following = after(self._part)
        if following is None:
            self.finish()
        else:
            self.go(following)

    def back(self) -> None:
        """Ask the part before; before the first one there is none."""
        former = before(self._part)
        if former is not None:
            self.go(former)

    def finish(self) -> None:
        """End the cycle: from now on it counts as held."""
        if self._finished:
            return
        self._count()
        self._since = None
        self._tick.stop()
        if self._id:
            coaching = self._document.session.coaching
            self._document.apply(lambda: coaching.finish(self._id, self._seconds), quiet=True)
        self._finished = True
        self.moved.emit()

    def say_not_known(self) -> None:
        """Keep that the question was answered by "I do not know", or take that back."""
        cycle, part = self.cycle, self._part
        if cycle is not None:
            coaching = self._document.session.coaching
            self._document.apply(lambda: coaching.not_known(cycle.id, part, known=part in cycle.unknown))

    def mark_threshold(self, sentence: str) -> bool:
        """Keep that knowledge ends at this question, with what was said there; whether it is kept."""
        cycle, part, coaching = self.cycle, self._part, self._document.session.coaching
        if cycle is None:
            return False
        return self._document.apply(lambda: coaching.mark_threshold(cycle.id, part, sentence)) is not None

    def on_tick(self) -> None:
        """Show the time, and keep it once a minute."""
        if self._clock() - self._kept_at >= KEEP_SECONDS:
            self._count()
            self._keep()
        self.ticked.emit()

    def _count(self) -> None:
        """Add what ran since the last look to the part that is asked."""
        if self._since is not None:
            now = self._clock()
            self._seconds[self._part] = self._seconds.get(self._part, 0.0) + max(0.0, now - self._since)
            self._since = now

    def _keep(self) -> Changes | None:
        if not self._id:
            return None
        self._kept_at = self._clock()
        coaching = self._document.session.coaching
        return self._document.apply(lambda: coaching.reach(self._id, self._part, self._seconds), quiet=True)
