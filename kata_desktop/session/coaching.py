"""The coaching cycle: begun, kept part by part, agreed on, finished; and the days on which none was held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Final

from kata_desktop.core.coaching import LONGEST_LINE, LONGEST_WORDING, CoachingCycle, CycleTexts, Part
from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Stage
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import Label
from kata_desktop.core.log import GONE, THING
from kata_desktop.core.plain import cycle_texts_json
from kata_desktop.core.rhythm import missed_days, silent_since
from kata_desktop.core.storyboard import STORYBOARD
from kata_desktop.core.typed import check_text
from kata_desktop.session.changes import Changes
from kata_desktop.session.journal import Journal

_KIND: Final = "coaching_cycle"


@dataclass(frozen=True, slots=True)
class Coaching:
    """The use cases of the coaching cycle. Nothing of the coach's own is kept here: that is the notebook's."""

    journal: Journal

    def record(self, cycle: CoachingCycle) -> Changes:
        """Keep a cycle that took place elsewhere, or a day on which none was held, with its reason."""
        fields: dict[str, Json] = {
            "started_at": self.journal.clock.zoned(cycle.started_at).isoformat(),
            "minutes": cycle.minutes,
            "phases": dict(cycle.phases),
            "answers": dict(cycle.answers),
            "agreed": cycle.agreed,
            "bring": cycle.bring,
            "threshold": cycle.threshold,
            "reason": cycle.reason,
        }
        return self.journal.make(Label.CYCLE_RECORDED, _KIND, fields)

    def begin(self) -> Changes:
        """Begin a cycle with the first question; one of today that was not finished is gone on with instead.

        Its id is `Changes.made`, which then is all that is told.
        """
        board = self.journal.board
        now = self.journal.clock.now()
        found = board.open_cycle(board.calendar.day_of(now))
        if found is not None:
            return Changes(made=found.id)
        fields: dict[str, Json] = {
            "started_at": now.isoformat(),
            "part": Part.TARGET.value,
            "learner": board.learner,
            "coach": board.coach,
        }
        return self.journal.make(Label.CYCLE_BEGUN, _KIND, fields)

    def reach(self, cycle_id: str, part: Part, seconds: Mapping[Part, float]) -> Changes:
        """Keep where a cycle stands now, how long each part took so far, and what stood on the board in each."""
        cycle = self._open(cycle_id)
        fields: dict[str, Json] = {"part": part.value, **self._times(seconds), "answers": self._stood(cycle, seconds)}
        return self.journal.change(Label.CYCLE_REACHED, cycle_id, fields)

    def finish(self, cycle_id: str, seconds: Mapping[Part, float]) -> Changes:
        """End a cycle after the fifth question: from now on it counts as held."""
        cycle = self._open(cycle_id)
        fields: dict[str, Json] = {
            "part": None,
            "minutes": round(sum(seconds.values()) / 60, 2),
            **self._times(seconds),
            "answers": self._stood(cycle, seconds),
        }
        return self.journal.change(Label.CYCLE_FINISHED, cycle_id, fields)

    def _times(self, seconds: Mapping[Part, float]) -> dict[str, Json]:
        return {"phases": {part.value: round(seconds[part], 1) for part in Part if seconds.get(part, 0) > 0}}

    def _stood(self, cycle: CoachingCycle, seconds: Mapping[Part, float]) -> Json:
        """What was said and what stood on the board, in its words, for each part that was looked at."""
        board = self.journal.board
        step, focused = board.next_step, board.focused
        looked = [e for e in board.experiments if e.stage in (Stage.CHECKED, Stage.LEARNED)]
        words = {
            Part.REFLECTION: looked[-1].learned if looked else "",
            Part.OBSTACLES: focused.text if focused else "",
            Part.STEP: step.step if step else "",
        }
        stood = {part.value: text for part, text in words.items() if text and seconds.get(part, 0) > 0}
        return {**cycle.answers, **stood}

    def not_known(self, cycle_id: str, part: Part, *, known: bool = False) -> Changes:
        """Keep that a question was answered by "I do not know", which always is an answer; or take that back."""
        cycle = self._open(cycle_id)
        parts = {*cycle.unknown, part} - ({part} if known else set())
        value: Json = [one.value for one in Part if one in parts]
        return self.journal.change(Label.NOT_KNOWN, cycle_id, {"unknown": value})

    def mark_threshold(self, cycle_id: str, part: Part, sentence: str) -> Changes:
        """Mark the place where knowledge ended; the sentence may be empty. The next step is planned from it."""
        fields: dict[str, Json] = {"threshold": check_text(sentence), "threshold_part": part.value}
        self._open(cycle_id)
        return self.journal.change(Label.THRESHOLD_MARKED, cycle_id, fields)

    def agree(
        self,
        cycle_id: str,
        *,
        see_at: datetime | None = None,
        next_at: datetime | None = None,
        bring: str | None = None,
    ) -> Changes:
        """Keep when to go and see, when the next cycle is, and what the learner brings; what is None stays.

        A step that has not started carries the time in its plan as well.

        Raises:
            InvalidValue: a day before today, or the cycle is finished.
        """
        self._open(cycle_id)
        fields: dict[tuple[str, str], Json] = {}
        if see_at is not None:
            step = self.journal.board.next_step
            moment = self._zoned(see_at).isoformat()
            fields[cycle_id, "see_at"] = moment
            fields[cycle_id, "step"] = step.id if step else ""
            if step is not None and step.stage is Stage.PLANNED:
                fields[step.id, "see_at"] = moment
        if next_at is not None:
            fields[cycle_id, "next_at"] = self._zoned(next_at).isoformat()
        if bring is not None:
            fields[cycle_id, "bring"] = check_text(bring)
        return self.journal.write(Label.CYCLE_AGREED, fields)

    def _zoned(self, moment: datetime) -> datetime:
        zoned = self.journal.clock.zoned(moment)
        if zoned.date() < self.journal.clock.now().date():
            raise InvalidValue(Reason.SEE_AT_PAST)
        return zoned

    def not_held(self, days: Iterable[date], reason: str) -> Changes:
        """Say why there was no cycle on these days; an empty reason takes back what was said.

        A day on which one was held stays as it is.
        """
        told, written = self._told(), check_text(reason)
        fields: dict[tuple[str, str], Json] = {}
        for day in days:
            found = told.get(day)
            if found is None and written:
                fields |= self._new_day(day, reason=written)
            elif found is not None and not found.held:
                # without a reason it would count as held
                stays = bool(written) or found.inked
                fields[(found.id, "reason") if stays else (found.id, GONE)] = written or True
        return self.journal.write(Label.DAY_NOT_HELD, fields)

    def by_hand(self, day: date) -> dict[str, Json]:
        """The fields of a day without a cycle whose reason is written by hand (`Inking.write_on_new`)."""
        calendar = self.journal.board.calendar
        at = calendar.moment(day, calendar.cycle_time or time(12))
        return {"started_at": self.journal.clock.zoned(at).isoformat(), "reason": True}

    def by_the_same_hand(self, days: Iterable[date], first: str) -> dict[tuple[str, str], Json]:
        """The edits by which days without a word of their own take the handwriting of another, whose id is `first`."""
        told = self._told()
        fields: dict[tuple[str, str], Json] = {}
        for day in days:
            found = told.get(day)
            fields |= {(found.id, "reason_of"): first} if found is not None else self._new_day(day, reason_of=first)
        return fields

    def _new_day(self, day: date, **more: Json) -> dict[tuple[str, str], Json]:
        thing = self.journal.new_id()
        fields: dict[str, Json] = {THING: _KIND, **self.by_hand(day), **more}
        return {(thing, name): value for name, value in fields.items()}

    def _told(self) -> dict[date, CoachingCycle]:
        """What is said of each day: a cycle held, or why none was."""
        board = self.journal.board
        return {board.calendar.day_of(cycle.started_at): cycle for cycle in board.coaching_cycles if not cycle.is_open}

    def silence(self) -> tuple[date, tuple[date, ...]] | None:
        """The day of the last cycle and the work days without one or a reason since, if the board has been silent."""
        board, today = self.journal.board, self._today()
        last = silent_since(board.coaching_cycles, board.calendar, today)
        return None if last is None else (last, missed_days(board.coaching_cycles, board.calendar, today, last))

    def _today(self) -> date:
        return self.journal.board.calendar.day_of(self.journal.clock.now())

    def word_card(self, texts: CycleTexts) -> Changes:
        """Keep the wording of the questions, own follow-ups and vague words; the order of the questions never changes.

        Raises:
            InvalidValue: one of them is too long.
        """
        kept = replace(
            texts,
            questions={
                language: {key: check_text(text, limit=LONGEST_WORDING) for key, text in wording.items()}
                for language, wording in texts.questions.items()
            },
            follow_ups={part: _checked(lines) for part, lines in texts.follow_ups.items()},
            vague_words={language: _checked(words) for language, words in texts.vague_words.items()},
        )
        return self.journal.change(Label.QUESTIONS_WORDED, STORYBOARD, cycle_texts_json(kept))

    def _open(self, cycle_id: str) -> CoachingCycle:
        found = next((cycle for cycle in self.journal.board.coaching_cycles if cycle.id == cycle_id), None)
        if found is None or not found.is_open:
            raise InvalidValue(Reason.CYCLE_FINISHED)
        return found


def _checked(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(check_text(line, limit=LONGEST_LINE) for line in lines)
