"""Observing a coaching cycle as a second coach: the sheet, the times, and the feedback to the coach."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict, Unpack

from kata_desktop.core.coaching import Phase
from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import Label
from kata_desktop.core.notebook import OBSERVATION, SEEN_FIELDS, TIME_FIELDS, Observation, Seen, seen_json
from kata_desktop.core.typed import check_text
from kata_desktop.session.changes import Changes
from kata_desktop.session.notebook.about import About
from kata_desktop.session.notebook.journal import NotebookJournal


class Preparation(TypedDict, total=False):
    """What is said before an observation."""

    practise: str
    one_phase: Phase | None


class FeedbackParts(TypedDict, total=False):
    """The parts of the feedback to a coach."""

    observed: str
    effect: str
    suggestion: str
    trigger: str
    phase: Phase | None


@dataclass(frozen=True, slots=True)
class Observing:
    """The use cases of the second coach."""

    journal: NotebookJournal

    def begin(self, found: About, *, observer: str = "", practise: str = "", one_phase: Phase | None = None) -> Changes:
        """Begin a sheet; its id is `Changes.made`. Only the name of the board is needed.

        Raises:
            InvalidValue: not even that is given.
        """
        if not found.title.strip():
            raise InvalidValue(Reason.TEXT_MISSING)
        fields: dict[str, Json] = {
            **found.fields(),
            "observer": check_text(observer),
            "practise": check_text(practise),
            "one_phase": None if one_phase is None else one_phase.value,
        }
        return self.journal.put(Label.OBSERVED, self.journal.new_id(), OBSERVATION, fields)

    def see(self, observation_id: str, seen: Mapping[Phase, Seen]) -> Changes:
        """Keep what was seen in one or more phases."""
        self._observation(observation_id)
        for one in seen.values():
            check_text(one.coach)
            check_text(one.learner)
        fields = {SEEN_FIELDS[phase]: seen_json(one) for phase, one in seen.items()}
        return self.journal.change(Label.OBSERVED, observation_id, fields)

    def time_phases(self, observation_id: str, seconds: Mapping[Phase, float]) -> Changes:
        """Keep how long phases took so far; nothing that could be undone."""
        self._observation(observation_id)
        fields: dict[str, Json] = {TIME_FIELDS[phase]: round(time, 1) for phase, time in seconds.items()}
        return self.journal.change(Label.PHASE_TIMED, observation_id, fields)

    def prepare(self, observation_id: str, **parts: Unpack[Preparation]) -> Changes:
        """Say before the cycle what is to be practised, and which phase is to be looked at."""
        self._observation(observation_id)
        fields: dict[str, Json] = {}
        if "practise" in parts:
            fields["practise"] = check_text(parts["practise"])
        if "one_phase" in parts:
            fields["one_phase"] = None if parts["one_phase"] is None else parts["one_phase"].value
        return self.journal.change(Label.OBSERVED, observation_id, fields)

    def write_feedback(self, observation_id: str, **parts: Unpack[FeedbackParts]) -> Changes:
        """Write parts of the feedback."""
        self._observation(observation_id)
        fields: dict[str, Json] = {
            name: check_text(text) for name, text in parts.items() if isinstance(text, str) and name != "phase"
        }
        if "phase" in parts:
            fields["phase"] = None if parts["phase"] is None else parts["phase"].value
        return self.journal.change(Label.FEEDBACK_WRITTEN, observation_id, fields)

    def agree_feedback(self, observation_id: str) -> Changes:
        """Keep the day on which the feedback was talked over with the coach.

        Raises:
            InvalidValue: nothing is written yet.
        """
        if self._observation(observation_id).feedback.is_empty:
            raise InvalidValue(Reason.TEXT_MISSING)
        day = self.journal.clock.now().date().isoformat()
        return self.journal.change(Label.FEEDBACK_WRITTEN, observation_id, {"agreed_on": day})

    def _observation(self, observation_id: str) -> Observation:
        found = self.journal.notebook.observation(observation_id)
        if found is None:
            raise InvalidValue(Reason.TEXT_MISSING)
        return found
