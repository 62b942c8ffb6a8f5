"""Experiments: planned, sealed at the start, checked, learned from."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final, TypedDict, Unpack

from kata_desktop.core.entries import Json
from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import (
    SEALED,
    SEALED_FIELDS,
    CheckDraft,
    Expectation,
    Experiment,
    ExperimentKind,
    Form,
    Happened,
    Stage,
    check_expectation,
    check_happened,
    check_learned,
    check_start,
)
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.labels import Label
from kata_desktop.core.log import GONE
from kata_desktop.core.plain import expectation_json, happened_json
from kata_desktop.core.typed import check_text
from kata_desktop.session.changes import Changes
from kata_desktop.session.journal import Journal

#: Fields of the plan that are words: a slip in them can be corrected after the start, the old words stay readable.
WORD_FIELDS: Final = frozenset({"step", "factor", "harm", "how"})


class PlanParts(TypedDict, total=False):
    """The parts of a plan; `unit` is the expectation's own where it is not in a charted `metric`."""

    obstacle: str
    kind: ExperimentKind | None
    step: str
    factor: str
    harm: str
    how: str
    metric: str
    unit: str
    expect: Expectation
    see_at: datetime | None
    second_reason: str


@dataclass(frozen=True, slots=True)
class Experimenting:
    """The use cases of the experimenting record."""

    journal: Journal

    def plan(self, *, obstacle: str | None = None, step: str = "", initiator: object = None) -> Changes:
        """Begin a plan, for the obstacle in focus unless another is named."""
        focused = self.journal.board.focused
        target = obstacle if obstacle is not None else (focused.id if focused else "")
        fields = {**self.blank_plan(target), "step": check_text(step)}
        return self.journal.make(Label.EXPERIMENT_PLANNED, "experiment", fields, initiator=initiator)

    def blank_plan(self, obstacle: str) -> dict[str, Json]:
        """The fields of a plan in which nothing is written yet: it may begin by hand."""
        metric = self.journal.board.process_metric
        return {"obstacle": obstacle, "metric": metric.id if metric else ""}

    def write_plan(self, experiment_id: str, **parts: Unpack[PlanParts]) -> Changes:
        """Write parts of a plan that has not started.

        Raises:
            InvalidValue: the plan is sealed, or a part cannot be taken.
        """
        experiment = self._experiment(experiment_id)
        if experiment.started_at is not None:
            raise InvalidValue(Reason.PLAN_SEALED)
        fields: dict[str, Json] = {
            name: check_text(text) for name, text in parts.items() if isinstance(text, str) and name != "kind"
        }
        if "kind" in parts:
            fields["kind"] = None if parts["kind"] is None else parts["kind"].value
        if "see_at" in parts:
            fields["see_at"] = None if parts["see_at"] is None else self._zoned(parts["see_at"]).isoformat()
        if "expect" in parts:
            fields |= self._expectation(parts["expect"])
        if parts.get("expect", experiment.expect).form is Form.UNKNOWN:
            # what nobody can predict is a look, not a test
            fields["kind"] = ExperimentKind.GO_AND_SEE.value
        return self.journal.change(Label.EXPERIMENT_PLANNED, experiment_id, fields)

    def _expectation(self, expect: Expectation) -> dict[str, Json]:
        check_expectation(expect)
        return {"expect": expectation_json(replace(expect, text=check_text(expect.text)))}

    def _zoned(self, see_at: datetime) -> datetime:
        zoned = self.journal.clock.zoned(see_at)
        if zoned.date() < self.journal.clock.now().date():
            raise InvalidValue(Reason.SEE_AT_PAST)
        return zoned

    def start(self, experiment_id: str, *, second_reason: str = "") -> Changes:
        """Start the step: from now on the plan is kept as it is, with its time.

        The start keeps a copy of what it seals, so that a plan edited elsewhere meanwhile changes none of it.

        Raises:
            InvalidValue: no step, no expectation, it runs already, or another one is open and no reason is given.
        """
        experiment = self._experiment(experiment_id)
        others = [other for other in self.journal.board.experiments if other.id != experiment_id]
        check_start(experiment, others, second_reason or experiment.second_reason)
        written = self.journal.log.values(experiment_id)
        fields: dict[str, Json] = {
            "started_at": self.journal.clock.now().isoformat(),
            SEALED: {name: written[name] for name in sorted(SEALED_FIELDS & written.keys())},
        }
        if second_reason.strip():
            fields["second_reason"] = check_text(second_reason)
        return self.journal.change(Label.EXPERIMENT_STARTED, experiment_id, fields)

    def reword(self, experiment_id: str, field: str, text: str) -> Changes:
        """Correct a slip in the words of a sealed plan, or of a planned one. Numbers never change.

        Raises:
            InvalidValue: the field holds no words, or nothing is left of them.
        """
        if field == "expect":
            return self._reword_expectation(self._experiment(experiment_id), text)
        if field not in WORD_FIELDS:
            raise InvalidValue(Reason.PLAN_SEALED)
        written = check_text(text)
        if field == "step" and not written and "step" not in self._experiment(experiment_id).inked:
            raise InvalidValue(Reason.STEP_MISSING)
        return self.journal.change(Label.PLAN_WORDED, experiment_id, {field: written})

    def _reword_expectation(self, experiment: Experiment, text: str) -> Changes:
        worded = replace(experiment.expect, text=check_text(text))
        if worded.form is not experiment.expect.form:
            raise InvalidValue(Reason.PLAN_SEALED)
        return self.journal.change(Label.PLAN_WORDED, experiment.id, {"expect": expectation_json(worded)})

    def draft_check(self, experiment_id: str, draft: CheckDraft | None) -> Changes:
        """Keep what is typed of a check until it is kept as what happened; None forgets it.

        Raises:
            InvalidValue: there is no such experiment, or the text is too long.
        """
        self._experiment(experiment_id)
        held: Json = None
        if draft is not None:
            held = {"value": check_text(draft.value), "text": check_text(draft.text), "answer": draft.answer}
        return self.journal.change(Label.FINDING_DRAFTED, experiment_id, {"check_draft": held})

    def draft_learned(self, experiment_id: str, learned: str) -> Changes:
        """Keep what is typed of a learning until it is kept as learned.

        Raises:
            InvalidValue: there is no such experiment, or the text is too long.
        """
        experiment, draft = self._experiment(experiment_id), check_text(learned)
        held = None if draft == experiment.learned else draft
        return self.journal.change(Label.FINDING_DRAFTED, experiment_id, {"learned_draft": held})

    def write_happened(self, experiment_id: str, happened: Happened) -> Changes:
        """Write what happened; its time is now unless it is given.

        Raises:
            InvalidValue: the step has not started, or nothing is said.
        """
        experiment = self._experiment(experiment_id)
        check_happened(experiment, happened)
        clock = self.journal.clock
        at = clock.now() if happened.at is None else clock.zoned(happened.at)
        kept = replace(happened, text=check_text(happened.text), at=at)
        fields: dict[str, Json] = {"happened": happened_json(kept)}
        if experiment.check_draft is not None:
            fields["check_draft"] = None
        return self.journal.change(Label.HAPPENED_WRITTEN, experiment_id, fields)

    def write_learned(self, experiment_id: str, learned: str) -> Changes:
        """Write what was learned.

        Raises:
            InvalidValue: nothing happened yet, or it only repeats what happened.
        """
        experiment = self._experiment(experiment_id)
        check_learned(experiment, learned)
        fields: dict[str, Json] = {
            "learned": check_text(learned),
            "learned_at": self.journal.clock.now().isoformat(),
        }
        if experiment.learned_draft is not None:
            fields["learned_draft"] = None
        return self.journal.change(Label.LEARNED_WRITTEN, experiment_id, fields)

    def put_away(self, experiment_id: str) -> Changes:
        """Put a plan away that never started; a started step stays for ever.

        Raises:
            InvalidValue: it has started.
        """
        if self._experiment(experiment_id).stage is not Stage.PLANNED:
            raise InvalidValue(Reason.PLAN_SEALED)
        return self.journal.change(Label.EXPERIMENT_PUT_AWAY, experiment_id, {GONE: True})

    def _experiment(self, experiment_id: str) -> Experiment:
        found = self.journal.board.experiment(experiment_id)
        if found is None:
            raise InvalidValue(Reason.STEP_MISSING)
        return found
