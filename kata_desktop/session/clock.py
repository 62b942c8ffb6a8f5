"""The clock as something handed in, so that a day of a board can be played in a test or a sample."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """What the session asks for the time."""

    def now(self) -> datetime:
        """The time with its UTC offset."""
        ...

    def zoned(self, wall_time: datetime) -> datetime:
        """Give a time without zone, as people write it, the offset it has at this place."""
        ...


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """The time now, to the second: finer parts mean nothing on a board."""
        return datetime.now().astimezone().replace(microsecond=0)

    def zoned(self, wall_time: datetime) -> datetime:
        """The offset of the computer's zone on that day, daylight saving included."""
        return wall_time.astimezone() if wall_time.tzinfo is None else wall_time


class SetClock:
    """A clock that stands where it is put: for samples, for looking at a board on a day, and for tests."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment if moment.tzinfo is not None else moment.astimezone()

    def now(self) -> datetime:
        """The time it was put to."""
        return self.moment

    def zoned(self, wall_time: datetime) -> datetime:
        """The computer's offset on that day."""
        return wall_time.astimezone() if wall_time.tzinfo is None else wall_time

    def put(self, moment: datetime) -> None:
        """Put it to another time."""
        self.moment = moment if moment.tzinfo is not None else moment.astimezone()
