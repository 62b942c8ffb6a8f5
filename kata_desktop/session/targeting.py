"""The target condition: drafted part by part, set with a date that does not move, looked back at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import Label
from kata_desktop.core.log import GONE
from kata_desktop.core.plain import metric_target_json
from kata_desktop.core.target import (
    ClosedAs,
    DateChoice,
    MetricTarget,
    Reflection,
    TargetCondition,
    check_pattern,
    check_setting,
    look_at_date,
    preset_date,
)
from kata_desktop.core.typed import check_text
from kata_desktop.session.changes import Changes
from kata_desktop.session.journal import Journal


@dataclass(frozen=True, slots=True)
class Targeting:
    """The use cases of the target condition. The draft is kept in the file at once, like everything."""

    journal: Journal

    @property
    def draft(self) -> TargetCondition | None:
        """The one being written."""
        return self.journal.board.target_draft

    def write_outcome(self, target: MetricTarget) -> Changes:
        """Say what the customer gets then."""
        return self._draft({"outcome": metric_target_json(self._checked(target))})

    def write_process(self, target: MetricTarget) -> Changes:
        """Say what is seen in every cycle then."""
        return self._draft({"process": metric_target_json(self._checked(target))})

    def _checked(self, target: MetricTarget) -> MetricTarget:
        if self.journal.board.metric(target.metric) is None:
            known = tuple(metric.name for metric in self.journal.board.metrics)
            raise InvalidValue(Reason.NO_SUCH_METRIC, name=target.metric, known=known)
        return replace(target, text=check_text(target.text))

    def write_pattern(self, lines: Sequence[str]) -> Changes:
        """Say in one to five lines how the work runs then; empty lines are left out.

        Raises:
            InvalidValue: there are more than five.
        """
        written = [line for line in map(check_text, lines) if line]
        check_pattern(written)
        return self._draft({"pattern": [*written]})

    def look_at_date(self, day: date) -> DateChoice:
        """Say what a date means before it is taken.

        Raises:
            InvalidValue: the date is today or before, or beyond three months.
        """
        return look_at_date(day, self.journal.clock.now().date(), self.journal.board.calendar)

    def choose_date(self, day: date, reason: str = "") -> Changes:
        """Take a date for the draft.

        Raises:
            InvalidValue: the date is today or before, or beyond three months, or longer than four weeks without reason.
        """
        choice = self.look_at_date(day)
        by_hand = self.draft is not None and "reason" in self.draft.inked
        if choice.needs_reason and not reason.strip() and not by_hand:
            raise InvalidValue(Reason.REASON_MISSING, day=day)
        kept = check_text(reason) if choice.needs_reason else ""
        return self._draft({"achieve_by": day.isoformat(), "reason": kept})

    def _draft(self, fields: dict[str, Json]) -> Changes:
        draft = self.draft
        if draft is None:
            return self.journal.make(Label.TARGET_DRAFTED, "target_condition", fields)
        return self.journal.change(Label.TARGET_DRAFTED, draft.id, fields)

    def set_draft(self) -> Changes:
        """Set the draft from today; from now on its date and numbers stay.

        Raises:
            InvalidValue: parts are missing (named), another one is open, or the date cannot be taken any more.
        """
        today = self.journal.clock.now().date()
        draft = self.draft or TargetCondition(id="")
        board = self.journal.board
        draft = replace(draft, achieve_by=draft.achieve_by or preset_date(today))
        check_setting(draft, today, [target for target in board.target_conditions if target.is_open])
        assert draft.achieve_by is not None
        fields: dict[str, Json] = {"set_on": today.isoformat(), "achieve_by": draft.achieve_by.isoformat()}
        return self.journal.change(Label.TARGET_SET, draft.id, fields)

    def add_pattern_line(self, line: str) -> Changes:
        """Add a line to the pattern of the target condition that is set; its words are never rewritten.

        Raises:
            InvalidValue: none is open, nothing is written, or there are five lines already.
        """
        target = self._open_target()
        added = check_text(line)
        if not added:
            raise InvalidValue(Reason.TEXT_MISSING)
        check_pattern(lines := [*target.pattern, added])
        fields: dict[str, Json] = {"pattern": [*lines]}
        return self.journal.change(Label.PATTERN_ADDED, target.id, fields)

    def keep_reflection(self, reflection: Reflection) -> Changes:
        """Keep what was written while looking back, before it is closed."""
        return self.journal.change(
            Label.TARGET_DRAFTED, self._open_target().id, {"reflection": _reflection_json(reflection)}
        )

    def close(self, closed_as: ClosedAs, *, reason: str = "", reflection: Reflection | None = None) -> Changes:
        """End the target condition: reached, at its date, or stopped; before the date it asks for a reason.

        Raises:
            InvalidValue: none is open, or a reason is missing.
        """
        target = self._open_target()
        today = self.journal.clock.now().date()
        told = bool(reason.strip()) or "closing_reason" in target.inked
        if (closed_as is ClosedAs.STOPPED or not target.due(today)) and not told:
            raise InvalidValue(Reason.REASON_MISSING)
        fields: dict[str, Json] = {
            "closed_on": today.isoformat(),
            "closed_as": closed_as.value,
            "closing_reason": check_text(reason),
            "reflection": _reflection_json(reflection or target.reflection),
        }
        return self.journal.change(Label.TARGET_CLOSED, target.id, fields)

    def _open_target(self) -> TargetCondition:
        target = self.journal.board.target
        if target is None:
            raise InvalidValue(Reason.TARGET_CLOSED)
        return target

    def put_draft_away(self) -> Changes:
        """Start the draft anew; what was written stays in the history."""
        draft = self.draft
        if draft is None:
            return Changes()
        values: dict[str, Json] = {
            "outcome": None,
            "process": None,
            "pattern": [],
            "achieve_by": None,
            "reason": "",
        }
        edits: dict[tuple[str, str], Json] = {(draft.id, field): value for field, value in values.items()}
        written = [ink for (thing, _), ink in self.journal.board.ink.items() if thing == draft.id]
        edits |= {(stroke.id, GONE): True for ink in written for stroke in ink.strokes}
        return self.journal.write(Label.TARGET_DRAFTED, edits)


def _reflection_json(reflection: Reflection) -> Json:
    return {
        "where_now": check_text(reflection.where_now),
        "learned": check_text(reflection.learned),
        "learned_setting": check_text(reflection.learned_setting),
        "challenge": check_text(reflection.challenge),
    }
