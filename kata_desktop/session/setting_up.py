"""What a board is about: its name, roles, calendar, challenge and metrics."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kata_desktop.core.calendar import WorkCalendar, months_later
from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import Label
from kata_desktop.core.log import GONE, THING
from kata_desktop.core.measurement import Direction, Metric, MetricKind, Point
from kata_desktop.core.plain import calendar_json
from kata_desktop.core.storyboard import CHALLENGE, STORYBOARD, Challenge, Words
from kata_desktop.core.typed import check_text
from kata_desktop.session.changes import Changes
from kata_desktop.session.journal import Journal

CHALLENGE_LONGEST_MONTHS = 36


@dataclass(frozen=True, slots=True)
class SettingUp:
    """The use cases of the board's frame."""

    journal: Journal

    def name_board(self, title: str, process: str | None = None) -> Changes:
        """Give the board its name and, if given, the process it is about."""
        fields: dict[str, Json] = {"title": check_text(title)}
        if process is not None:
            fields["process"] = check_text(process)
        return self.journal.change(Label.BOARD_NAMED, STORYBOARD, fields)

    def name_roles(self, *, learner: str, coach: str, second_coach: str = "") -> Changes:
        """Say who learns and who coaches: roles or names, as people like."""
        fields: dict[str, Json] = {
            "learner": check_text(learner),
            "coach": check_text(coach),
            "second_coach": check_text(second_coach),
        }
        return self.journal.change(Label.ROLES_NAMED, STORYBOARD, fields)

    def choose_words(self, words: Words) -> Changes:
        """Choose the set of words."""
        return self.journal.change(Label.BOARD_NAMED, STORYBOARD, {"words": words.value})

    def set_calendar(self, calendar: WorkCalendar) -> Changes:
        """Say which days are worked in which shifts, and when the daily cycle is; it is kept since when there is one.

        Raises:
            InvalidValue: the name of a shift is too long.
        """
        for shift in calendar.shifts:
            check_text(shift.name, limit=200)
        former = self.journal.board.calendar
        since = None
        if calendar.cycle_time is not None:
            since = former.since or calendar.day_of(self.journal.clock.now())
        kept = calendar_json(replace(calendar, since=since))
        return self.journal.change(Label.CALENDAR_CHANGED, STORYBOARD, {"calendar": kept})

    def write_challenge(self, challenge: Challenge) -> Changes:
        """Write the direction.

        Raises:
            InvalidValue: no statement, or a date before tomorrow or more than three years ahead (only when the date is
                new: an old challenge may be reworded after its date).
        """
        former = self.journal.board.challenge
        if not challenge.statement.strip() and not (former and "statement" in former.inked):
            raise InvalidValue(Reason.TEXT_MISSING)
        if challenge.by is not None and (former is None or former.by != challenge.by):
            self._check_by(challenge.by)
        fields: dict[tuple[str, str], Json] = {
            (CHALLENGE, THING): "challenge",
            (CHALLENGE, GONE): False,
            (CHALLENGE, "statement"): check_text(challenge.statement),
            (CHALLENGE, "measure"): check_text(challenge.measure),
            (CHALLENGE, "from_value"): challenge.from_value,
            (CHALLENGE, "to_value"): challenge.to_value,
            (CHALLENGE, "unit"): check_text(challenge.unit),
            (CHALLENGE, "set_on"): (challenge.set_on or self._today()).isoformat(),
            (CHALLENGE, "by"): None if challenge.by is None else challenge.by.isoformat(),
            (CHALLENGE, "why"): check_text(challenge.why),
        }
        return self.journal.write(Label.CHALLENGE_WRITTEN, fields)

    def _today(self) -> date:
        return self.journal.clock.now().date()

    def _check_by(self, by: date) -> None:
        today = self._today()
        last = months_later(today, CHALLENGE_LONGEST_MONTHS)
        if not today < by <= last:
            raise InvalidValue(Reason.DAY_OUT_OF_RANGE, first=today + timedelta(days=1), last=last)

    def add_metric(
        self,
        name: str,
        *,
        unit: str = "",
        kind: MetricKind = MetricKind.PROCESS,
        direction: Direction = Direction.LOWER,
        decimals: int = 0,
        point: Point = Point.VALUE,
        limit: float | None = None,
        resolution: float | None = None,
    ) -> Changes:
        """Add something to measure.

        Raises:
            InvalidValue: no name, one that the board has already, or no limit where points are counts within it.
        """
        self._check_name(name, None)
        if point is Point.WITHIN and limit is None:
            raise InvalidValue(Reason.NUMBER_MISSING)
        fields: dict[str, Json] = {
            "name": check_text(name, limit=200),
            "unit": check_text(unit, limit=40),
            "kind": kind.value,
            "direction": direction.value,
            "decimals": decimals,
            "point": point.value,
            "limit": limit,
            "resolution": resolution,
        }
        return self.journal.make(Label.METRIC_ADDED, "metric", fields)

    def change_metric(self, metric: Metric) -> Changes:
        """Correct a metric: its name, unit, decimals, direction. What a point is stays, or old points would lie."""
        self._check_name(metric.name, metric.id)
        fields: dict[str, Json] = {
            "name": check_text(metric.name, limit=200),
            "unit": check_text(metric.unit, limit=40),
            "direction": metric.direction.value,
            "decimals": metric.decimals,
        }
        return self.journal.change(Label.METRIC_CHANGED, metric.id, fields)

    def _check_name(self, name: str, own_id: str | None) -> None:
        if not name.strip():
            raise InvalidValue(Reason.TEXT_MISSING)
        wanted = name.strip().casefold()
        if any(m.name.casefold() == wanted and m.id != own_id for m in self.journal.board.metrics):
            raise InvalidValue(Reason.NAME_TAKEN, name=name.strip())
