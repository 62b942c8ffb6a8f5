"""Measuring: visits kept with their single values, corrected without losing what stood there, read from a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from kata_desktop.core.columns import Row, read_column
from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import Label
from kata_desktop.core.log import THING
from kata_desktop.core.measurement import MOST_VALUES, MOST_VISITS, Measurement, Metric, Point
from kata_desktop.core.typed import LARGEST, check_text
from kata_desktop.session.changes import Changes
from kata_desktop.session.journal import Journal


@dataclass(frozen=True, slots=True)
class Measuring:
    """The use cases of the actual condition."""

    journal: Journal

    def record(
        self,
        metric_id: str,
        values: Sequence[float],
        *,
        taken_at: datetime | None = None,
        notes: Sequence[str] = (),
        initiator: object = None,
    ) -> Changes:
        """Keep one visit with its single values, now or at a time given."""
        self._metric(metric_id)
        check_values(values)
        return self.journal.make(
            Label.MEASURED,
            "measurement",
            {
                "metric": metric_id,
                "taken_at": self._when(taken_at),
                "values": [*values],
                "notes": [check_text(note) for note in notes],
            },
            initiator=initiator,
        )

    def record_count(
        self,
        metric_id: str,
        count: int,
        of: int,
        *,
        taken_at: datetime | None = None,
        initiator: object = None,
    ) -> Changes:
        """Keep "23 of 30" where the single values are not known.

        Raises:
            InvalidValue: more within the limit than there were.
        """
        self._metric(metric_id)
        check_count(count, of)
        when = self._when(taken_at)
        fields: dict[str, Json] = {"metric": metric_id, "taken_at": when, "count": count, "of": of}
        return self.journal.make(Label.MEASURED, "measurement", fields, initiator=initiator)

    def add_value(self, measurement_id: str, value: float, *, initiator: object = None) -> Changes:
        """Add one more single value to a visit that goes on; one gesture, so one undo takes it back."""
        check_values([value])
        found = self._measurement(measurement_id)
        check_values(values := [*found.values, value])
        fields: dict[str, Json] = {"values": [*values], **_moved_note(found, len(values))}
        return self.journal.change(Label.MEASURED, measurement_id, fields, initiator=initiator)

    def note(self, measurement_id: str, text: str) -> Changes:
        """Write what was special on a visit beside its point; an empty text takes the note away."""
        found = self._measurement(measurement_id)
        fields: dict[str, Json] = {"notes": [*found.noted(check_text(text).strip())]}
        return self.journal.change(Label.MEASUREMENT_NOTED, measurement_id, fields)

    def _measurement(self, measurement_id: str) -> Measurement:
        found = next((m for m in self._all() if m.id == measurement_id), None)
        if found is None:
            raise InvalidValue(Reason.NUMBER_MISSING)
        return found

    def _all(self) -> Iterator[Measurement]:
        return (found for series in self.journal.board.measurements.values() for found in series)

    def correct(self, measurement_id: str, values: Sequence[float], *, initiator: object = None) -> Changes:
        """Write other single values; those that stood there, or a count of them, stay in the history."""
        check_values(values)
        moved = _moved_note(self._measurement(measurement_id), len(values))
        fields: dict[str, Json] = {"values": [*values], "count": None, "of": None, **moved}
        return self.journal.change(Label.MEASUREMENT_CORRECTED, measurement_id, fields, initiator=initiator)

    def correct_count(self, measurement_id: str, count: int, of: int, *, initiator: object = None) -> Changes:
        """Write another "23 of 30" where the single values are not known."""
        check_count(count, of)
        fields: dict[str, Json] = {"count": count, "of": of}
        return self.journal.change(Label.MEASUREMENT_CORRECTED, measurement_id, fields, initiator=initiator)

    def leave_out(self, measurement_id: str, reason: str) -> Changes:
        """Leave a point out of the reckoning, for a reason typed or written by hand; it stays to be seen."""
        if not reason.strip() and not self.journal.board.ink_in(measurement_id, "excluded").strokes:
            raise InvalidValue(Reason.REASON_MISSING)
        fields: dict[str, Json] = {"excluded": check_text(reason) or True}
        return self.journal.change(Label.MEASUREMENT_LEFT_OUT, measurement_id, fields)

    def take_back_in(self, measurement_id: str) -> Changes:
        """Count a point again."""
        return self.journal.change(Label.MEASUREMENT_TAKEN_BACK_IN, measurement_id, {"excluded": None})

    def import_column(self, metric_id: str, text: str) -> Changes:
        """Keep a column of numbers as one gesture: all rows are good or none is written.

        For a metric whose point is a value each row is a measurement; for the others the rows of one time, or all
        without times, are one visit.

        Raises:
            InvalidValue: no such metric, or the row at fault.
        """
        metric = self._metric(metric_id)
        changes: dict[tuple[str, str], Json] = {}
        visits = self._visits(metric, read_column(text, unit=metric.unit, name=metric.name))
        if len(visits) > MOST_VISITS:
            raise InvalidValue(Reason.COLUMN_TOO_LONG, limit=MOST_VISITS)
        # ids rise with the rows, so rows of one time keep their order
        for thing, (taken_at, values) in zip(sorted(self.journal.new_id() for _ in visits), visits, strict=True):
            check_values(values)
            changes[thing, THING] = "measurement"
            changes[thing, "metric"] = metric_id
            changes[thing, "taken_at"] = taken_at.isoformat()
            changes[thing, "values"] = [*values]
        return self.journal.write(Label.MEASUREMENTS_IMPORTED, changes)

    def _visits(self, metric: Metric, rows: Sequence[Row]) -> list[tuple[datetime, list[float]]]:
        clock = self.journal.clock
        now = clock.now()
        timed = [(clock.zoned(row.time) if row.time else now, row.value) for row in rows]
        for row, (when, _) in zip(rows, timed, strict=True):
            # of the same day it may be the clock of another place that runs ahead
            if when.date() > now.date():
                raise InvalidValue(Reason.COLUMN_AHEAD, row=row.line, text=f"{row.time:%Y-%m-%d %H:%M}")
        if metric.point is Point.VALUE:
            return [(when, [value]) for when, value in timed]
        visits: dict[datetime, list[float]] = {}
        for when, value in timed:
            visits.setdefault(when, []).append(value)
        return list(visits.items())

    def metric_named(self, name: str) -> Metric:
        """The metric of a name, capitals aside.

        Raises:
            InvalidValue: the board has none of this name; the facts name those it has.
        """
        wanted = name.strip().casefold()
        found = [metric for metric in self.journal.board.metrics if metric.name.casefold() == wanted]
        if not found:
            known = tuple(metric.name for metric in self.journal.board.metrics)
            raise InvalidValue(Reason.NO_SUCH_METRIC, name=name, known=known)
        return found[0]

    def _when(self, taken_at: datetime | None) -> str:
        clock = self.journal.clock
        return (clock.now() if taken_at is None else clock.zoned(taken_at)).isoformat()

    def _metric(self, metric_id: str) -> Metric:
        metric = self.journal.board.metric(metric_id)
        if metric is None:
            known = tuple(metric.name for metric in self.journal.board.metrics)
            raise InvalidValue(Reason.NO_SUCH_METRIC, name=metric_id, known=known)
        return metric


def check_values(values: Sequence[float]) -> None:
    """Tell whether single values can be kept.

    Raises:
        InvalidValue: there is none, there are too many, or one is beyond all measure.
    """
    if not values:
        raise InvalidValue(Reason.NUMBER_MISSING)
    if len(values) > MOST_VALUES:
        raise InvalidValue(Reason.COLUMN_TOO_LONG, limit=MOST_VALUES)
    if any(not abs(value) <= LARGEST for value in values):
        raise InvalidValue(Reason.NUMBER_TOO_LARGE, largest=LARGEST)


def check_count(count: int, of: int) -> None:
    """Tell whether "23 of 30" can be kept.

    Raises:
        InvalidValue: more within the limit than there were.
    """
    if not 0 <= count <= of <= MOST_VALUES:
        raise InvalidValue(Reason.POINT_OUT_OF_RANGE, count=count, of=of)


def _moved_note(found: Measurement, count: int) -> dict[str, Json]:
    """The note of a visit stays behind those of its values, however many there are now."""
    moves = found.note and count != len(found.values)
    return {"notes": [*found.noted(found.note, count)]} if moves else {}
