"""The stage on which a sample is played: gestures gathered in any order, made in the order of their times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from kata_desktop.session.clock import SetClock
from kata_desktop.session.samples.source import Calendar, Source
from kata_desktop.session.samples.wording import on_board
from kata_desktop.session.storyboard import StoryboardSession

Gesture = Callable[[], object]


@dataclass(slots=True)
class Play:
    """One sample being played; `ids` are the board's ids of what the sample calls O1, E1, or a metric's key."""

    source: Source
    session: StoryboardSession
    clock: SetClock
    calendar: Calendar
    ids: dict[str, str] = field(default_factory=dict)
    _gestures: list[tuple[datetime, Gesture]] = field(default_factory=list)

    def at(self, wall_time: str | datetime, gesture: Callable[..., object], *values: object) -> None:
        """Have a gesture made at a time of the sample; at the same time the one asked for first is made first."""
        self._gestures.append((self.calendar.moment(wall_time), partial(gesture, *values)))

    def text(self, text: str | None) -> str:
        """A text of the sample as it stands on the board."""
        return on_board(text, self.source)

    def run(self) -> None:
        """Make all gestures, with the clock at their times."""
        for moment, gesture in sorted(self._gestures, key=lambda pair: pair[0]):
            self.clock.put(moment)
            gesture()
