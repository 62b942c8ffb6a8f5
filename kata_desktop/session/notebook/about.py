"""What a note or an observation says of the cycle it is about: a few words, copied from the board and kept apart."""

from __future__ import annotations

from datetime import datetime

from kata_desktop.core.coaching import CoachingCycle, number_of
from kata_desktop.core.entries import Json
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.typed import check_text
from kata_desktop.session.storyboard import StoryboardSession


@dataclass(frozen=True, slots=True)
class About:
    """Which cycle of which board something is about; `cycle` and `board` are empty where only the name is known."""

    at: datetime
    title: str
    board: str = ""
    cycle: str = ""
    number: int = 0
    coach: str = ""

    def fields(self) -> dict[str, Json]:
        """As the file keeps it."""
        return {
            "at": self.at.isoformat(),
            "title": check_text(self.title),
            "board": self.board,
            "cycle": self.cycle,
            "number": self.number,
            "coach": check_text(self.coach),
        }


def about(session: StoryboardSession, cycle: CoachingCycle) -> About:
    """What a note says about a cycle of an open board; nothing of it goes the other way."""
    board = session.board
    number = number_of(board.coaching_cycles, cycle)
    coach = cycle.coach or board.coach
    return About(cycle.started_at, board.title, session.board_id, cycle.id, number, coach)
