"""One observation as it goes on: the time of each phase by a clock that never runs backwards, marks and words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kata_desktop.core.coaching import Phase
from kata_desktop.core.ink import Ink
from kata_desktop.core.notebook import COACH_MARKS, Mark, Observation, Seen, seen_ink
from kata_desktop.ui.notebook.document import NotebookDocument

_TICK_MS: Final = 1000
#: The running time is kept at least so often: that much a power cut can take.
KEEP_SECONDS: Final = 10.0
_PHASES: Final = tuple(Phase)


class ObservationCourse(QObject):
    """Keeps all at once in the notebook. `moved` comes with another phase, start and pause; `ticked` each second.

    `clock` gives seconds that never run backwards. Times are those of this course: what another hand undoes in the
    notebook changes marks and words, never a time that was measured.
    """

    moved = Signal()
    ticked = Signal()

    def __init__(
        self,
        document: NotebookDocument,
        observation_id: str,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self.id = document, observation_id
        self._clock = clock
        found = self.observation
        self._times = {phase: one.seconds for phase, one in found.phases.items()}
        timed = [phase for phase in Phase if self._times.get(phase)]
        self.phase = timed[-1] if timed else found.one_phase or Phase.FRAMING
        self._since: float | None = None
        self._kept_at = clock()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def observation(self) -> Observation:
        """The sheet as the notebook has it."""
        found = self.document.notebook.observation(self.id)
        assert found is not None
        return found

    @property
    def is_there(self) -> bool:
        """Whether the sheet was not undone meanwhile."""
        return self.document.notebook.observation(self.id) is not None

    @property
    def is_running(self) -> bool:
        """Whether the time of a phase runs."""
        return self._since is not None

    @property
    def has_begun(self) -> bool:
        """Whether any time was taken yet."""
        return self.is_running or any(self._times.values())

    @property
    def total(self) -> float:
        """The seconds of all phases."""
        return sum(self.seconds(phase) for phase in Phase)

    def seen(self, phase: Phase) -> Seen:
        """What was written and marked in a phase."""
        return self.observation.phases.get(phase, Seen())

    def ink(self, phase: Phase, side: str) -> Ink:
        """What was written by hand of the "coach" or the "learner" in a phase."""
        return self.document.session.inking.ink(self.id, seen_ink(phase, side))

    def seconds(self, phase: Phase) -> float:
        """How long a phase took so far."""
        kept = self._times.get(phase, 0.0)
        if phase is self.phase and self._since is not None:
            return kept + max(0.0, self._clock() - self._since)
        return kept

    # ------------------------------------------------------------------------------------ the clock

    def start(self) -> None:
        """Let the time of the phase run."""
        if not self.is_running:
            self._since = self._clock()
            self._timer.start()
            self.moved.emit()

    def pause(self) -> None:
        """Let the time stand."""
        if self.is_running:
            self._settle()
            self._since = None
            self._timer.stop()
            self.keep()
            self.moved.emit()

    def go(self, phase: Phase) -> None:
        """Go to a phase; whoever goes there while no time was taken starts the clock with it."""
        if phase is self.phase and self.is_running:
            return
        if self.is_running:
            self._settle()
            self.keep()
        self.phase = phase
        self._since = self._clock()
        self._timer.start()
        self.moved.emit()

    def next(self) -> None:
        """Begin with the phase that stands there, else go to the one after it; after the last one the time stands."""
        if not self.has_begun:
            self.start()
            return
        place = _PHASES.index(self.phase) + 1
        if place < len(_PHASES):
            self.go(_PHASES[place])
        else:
            self.pause()

    def take_times(self, seconds: Mapping[Phase, float]) -> None:
        """Take over the times that the cycle itself measured."""
        if seconds and not self.has_begun:
            self._times = dict(seconds)
            self.keep()

    def keep(self) -> None:
        """Keep the times in the notebook."""
        self._kept_at = self._clock()
        times = {phase: self.seconds(phase) for phase in Phase if self.seconds(phase)}
        if times and self.is_there:
            self.document.apply(lambda: self.document.session.observing.time_phases(self.id, times))

    def _settle(self) -> None:
        self._times[self.phase] = self.seconds(self.phase)
        self._since = self._clock()

    def _tick(self) -> None:
        if self._clock() - self._kept_at >= KEEP_SECONDS:
            self.keep()
        self.ticked.emit()

    # ------------------------------------------------------------------------------ marks and words

    def mark(self, phase: Phase, mark: Mark) -> None:
        """Mark what was seen, or take it back."""
        seen = self.seen(phase)
        if mark in COACH_MARKS:
            self._write(phase, replace(seen, coach_marks=_turned(seen.coach_marks, mark)))
        else:
            self._write(phase, replace(seen, learner_marks=_turned(seen.learner_marks, mark)))

    def write_coach(self, phase: Phase, words: str) -> None:
        """Write what was asked and done."""
        self._write(phase, replace(self.seen(phase), coach=words))

    def write_learner(self, phase: Phase, words: str) -> None:
        """Write what was answered and shown."""
        self._write(phase, replace(self.seen(phase), learner=words))

    def _write(self, phase: Phase, seen: Seen) -> None:
        if self.is_there:
            self.document.apply(lambda: self.document.session.observing.see(self.id, {phase: seen}))


def _turned(marks: tuple[Mark, ...], mark: Mark) -> tuple[Mark, ...]:
    kept = {*marks} ^ {mark}
    return tuple(one for one in Mark if one in kept)
