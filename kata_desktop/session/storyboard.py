"""The session of one board: its use cases by area, its history, and undo over all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from kata_desktop.core.entries import Entry, Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import SEALED_FIELDS, Stage
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import Label
from kata_desktop.core.rhythm import restart_due
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.session.board_ink import BoardInk
from kata_desktop.session.changes import Changes
from kata_desktop.session.charting import Charting
from kata_desktop.session.clearing import Clearing
from kata_desktop.session.clock import Clock
from kata_desktop.session.coaching import Coaching
from kata_desktop.session.experimenting import Experimenting
from kata_desktop.session.inking import Inking
from kata_desktop.session.journal import BoardFile, Journal, new_thing_id
from kata_desktop.session.kept import KeptSession
from kata_desktop.session.measuring import Measuring
from kata_desktop.session.setting_up import SettingUp
from kata_desktop.session.targeting import Targeting
from kata_desktop.session.waiting import WaitingFile


@dataclass(frozen=True, slots=True)
class Wording:
    """One value that stood in a field, with the time and the writer: nothing that was written vanishes."""

    value: Json
    at: datetime
    who: str


class StoryboardSession(KeptSession):
    """One open board. Every change goes through its areas and is answered with `Changes`."""

    def __init__(
        self,
        file: BoardFile,
        clock: Clock,
        who: str,
        *,
        new_id: Callable[[], str] = new_thing_id,
        board_id: str = "",
        made: str = "",
    ) -> None:
        """`board_id` is the id of the file, the same in every copy, `made` when it was made (ISO 8601).

        Both are empty where there is no file.
        """
        waiting = WaitingFile(file)
        super().__init__(waiting, Journal(waiting, clock, who, new_id=new_id))
        self.board_id = board_id
        self._made = made
        self.setting_up = SettingUp(self._journal)
        self.measuring = Measuring(self._journal)
        self.charting = Charting(self._journal)
        self.targeting = Targeting(self._journal)
        self.clearing = Clearing(self._journal)
        self.experimenting = Experimenting(self._journal)
        self.coaching = Coaching(self._journal)
        self.inking = Inking(self._journal, BoardInk(self._journal))

    @property
    def board(self) -> Storyboard:
        """The board as it stands."""
        return self._journal.board

    def board_on(self, day: date) -> Storyboard:
        """The board as it was at the end of a day."""
        return self._journal.board_on(day.isoformat())

    def entries_until(self, day: date) -> list[Entry]:
        """The entries up to the end of a day, in the order in which they were made."""
        return [entry for entry in self._journal.log.entries() if entry.day <= day.isoformat()]

    def today(self) -> date:
        """The day at this place."""
        return self.clock.now().date()

    def restart_due(self, now: datetime) -> bool:
        """Whether the board was silent so long that it is to be read anew, together, before anything else."""
        board = self.board
        made = datetime.fromisoformat(self._made).date() if self._made else None
        return restart_due(board.coaching_cycles, board.calendar, board.calendar.day_of(now), made)

    def undo(self, *, initiator: object = None) -> Changes:
        """Take back the last change of this place.

        Raises:
            InvalidValue: another place has built on it meanwhile: ALREADY_HAPPENED for the start of a step whose result
                stands, PLAN_SEALED for numbers of a plan that it started, TARGET_CLOSED for a target it has closed.
        """
        self._check_undo()
        return super().undo(initiator=initiator)

    def _check_undo(self) -> None:
        entry = self._journal.next_to_undo()
        if entry is None:
            return
        # what this place did later is taken back before, so only others' work can be in the way
        worded = self.undo_status().undo is Label.PLAN_WORDED
        closed = {target.id for target in self.board.target_conditions if target.closed_on is not None}
        for edit in entry.edits:
            found = self.board.experiment(edit.thing)
            stage = found.stage if found else Stage.PLANNED
            if edit.field == "started_at" and stage in (Stage.CHECKED, Stage.LEARNED):
                raise InvalidValue(Reason.ALREADY_HAPPENED)
            if edit.field in SEALED_FIELDS and stage is not Stage.PLANNED and not worded:
                raise InvalidValue(Reason.PLAN_SEALED)
            if edit.field == "set_on" and edit.thing in closed:
                raise InvalidValue(Reason.TARGET_CLOSED)

    def wordings(self, thing: str, field: str) -> tuple[Wording, ...]:
        """Every value ever written into a field, oldest first."""
        return tuple(
            Wording(value, datetime.fromisoformat(entry.at), entry.who)
            for entry, value in self._journal.log.written(thing, field)
        )
