"""Obstacles: a parking lot with one arrow."""

from __future__ import annotations

from collections.abc import Iterable

from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import Label
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus, Size
from kata_desktop.core.rank import between
from kata_desktop.core.storyboard import STORYBOARD
from kata_desktop.core.typed import check_text
from kata_desktop.session.changes import Changes
from kata_desktop.session.journal import Journal

_CLOSING = {ObstacleStatus.SOLVED: Label.OBSTACLE_SOLVED, ObstacleStatus.DROPPED: Label.OBSTACLE_DROPPED}


@dataclass(frozen=True, slots=True)
class Clearing:
    """The use cases of the obstacles."""

    journal: Journal

    def add(self, text: str, *, detail: str = "", size: Size | None = None, kind: str = "") -> Changes:
        """Write an obstacle at the end of the parked ones.

        Raises:
            InvalidValue: nothing is written.
        """
        fields = self.parked_at_end(text=self._written(text), detail=detail, size=size, kind=kind)
        return self.journal.make(Label.OBSTACLE_ADDED, "obstacle", fields)

    def parked_at_end(
        self, *, text: str = "", detail: str = "", size: Size | None = None, kind: str = ""
    ) -> dict[str, Json]:
        """The fields of a new obstacle at the end of the parked ones; its words may come by hand."""
        return {
            "text": check_text(text),
            "detail": check_text(detail),
            "status": ObstacleStatus.PARKED.value,
            "rank": between(self._last_rank(), ""),
            "size": None if size is None else size.value,
            "kind": check_text(kind),
        }

    def reword(self, obstacle_id: str, text: str, detail: str | None = None) -> Changes:
        """Write it in other words; the former ones stay readable.

        Raises:
            InvalidValue: nothing is left of its words, and none are written by hand.
        """
        by_hand = "text" in self._obstacle(obstacle_id).inked
        fields: dict[str, Json] = {"text": check_text(text) if by_hand else self._written(text)}
        if detail is not None:
            fields["detail"] = check_text(detail)
        return self.journal.change(Label.OBSTACLE_WORDED, obstacle_id, fields)

    def size(self, obstacle_id: str, size: Size | None) -> Changes:
        """Say how large it looks."""
        value = None if size is None else size.value
        return self.journal.change(Label.OBSTACLE_SIZED, obstacle_id, {"size": value})

    def focus(self, obstacle_id: str, why_now: str = "") -> Changes:
        """Move the one arrow here; the obstacle it leaves comes to the top of the parked ones.

        An obstacle that was solved, dropped or held is parked again by it. `why_now` may stay empty.
        """
        obstacle = self._obstacle(obstacle_id)
        board = self.journal.board
        changes: dict[tuple[str, str], Json] = {(STORYBOARD, "focus"): obstacle_id}
        former = board.focused
        if former is not None and former.id != obstacle_id:
            changes[former.id, "rank"] = between("", self._first_rank(except_for=former.id))
        if obstacle.status is not ObstacleStatus.PARKED:
            changes[obstacle_id, "status"] = ObstacleStatus.PARKED.value
            changes[obstacle_id, "closed_on"] = None
        if why_now.strip():
            changes[obstacle_id, "why_now"] = check_text(why_now)
        return self.journal.write(Label.OBSTACLE_FOCUSED, changes)

    def why_now(self, obstacle_id: str, why_now: str) -> Changes:
        """Say afterwards why the arrow came here."""
        return self.journal.change(Label.WHY_NOW, obstacle_id, {"why_now": check_text(why_now)})

    def move(self, obstacle_id: str, place: int) -> Changes:
        """Put an obstacle at a place (0 is the top) among the parked ones."""
        others = [parked for parked in self.journal.board.parked if parked.id != obstacle_id]
        place = max(0, min(place, len(others)))
        rank = others[place - 1].rank if place > 0 else ""
        after = next((other.rank for other in others[place:] if other.rank > rank), "")
        # two places may have given one rank to two obstacles: those below move along
        tied = [other.id for other in others[place:] if other.rank <= rank]
        changes: dict[tuple[str, str], Json] = {}
        for moved in (obstacle_id, *tied):
            rank = between(rank, after)
            changes[moved, "rank"] = rank
        return self.journal.write(Label.OBSTACLE_MOVED, changes)

    def solve(self, obstacle_id: str) -> Changes:
        """It is gone: shown below with its day, and the arrow leaves it."""
        return self._close(obstacle_id, ObstacleStatus.SOLVED)

    def drop(self, obstacle_id: str) -> Changes:
        """It turned out to be none."""
        return self._close(obstacle_id, ObstacleStatus.DROPPED)

    def _close(self, obstacle_id: str, status: ObstacleStatus) -> Changes:
        changes: dict[tuple[str, str], Json] = {
            (obstacle_id, "status"): status.value,
            (obstacle_id, "closed_on"): self.journal.clock.now().date().isoformat(),
        }
        if self.journal.board.focus == obstacle_id:
            changes[STORYBOARD, "focus"] = ""
        return self.journal.write(_CLOSING[status], changes)

    def hold(self, obstacle_id: str) -> Changes:
        """Real, but it does not block this target condition: it waits apart, without the arrow."""
        changes: dict[tuple[str, str], Json] = {(obstacle_id, "status"): ObstacleStatus.HELD.value}
        if self.journal.board.focus == obstacle_id:
            changes[STORYBOARD, "focus"] = ""
        return self.journal.write(Label.OBSTACLE_HELD, changes)

    def park(self, obstacle_id: str) -> Changes:
        """Take a solved, dropped or held one back to the end of the parked ones."""
        fields: dict[str, Json] = {
            "status": ObstacleStatus.PARKED.value,
            "closed_on": None,
            "rank": between(self._last_rank(), ""),
        }
        return self.journal.change(Label.OBSTACLE_PARKED, obstacle_id, fields)

    def _written(self, text: str) -> str:
        written = check_text(text)
        if not written:
            raise InvalidValue(Reason.TEXT_MISSING)
        return written

    def _obstacle(self, obstacle_id: str) -> Obstacle:
        obstacle = self.journal.board.obstacle(obstacle_id)
        if obstacle is None:
            raise InvalidValue(Reason.OBSTACLE_MISSING)
        return obstacle

    def _last_rank(self) -> str:
        return max(_ranks(self.journal.board.obstacles), default="")

    def _first_rank(self, *, except_for: str) -> str:
        return min(_ranks(o for o in self.journal.board.parked if o.id != except_for), default="")


def _ranks(obstacles: Iterable[Obstacle]) -> list[str]:
    return [obstacle.rank for obstacle in obstacles]
