"""The observation sheet as it was written, with its feedback: for the coach, on paper."""

from __future__ import annotations

from kata_desktop.core.coaching import Phase
from kata_desktop.core.ink import Ink, InkAt, no_ink
from kata_desktop.core.notebook import FEEDBACK_FIELDS, Mark, Observation, Seen, seen_ink
from kata_desktop.paint.ink import Written
from kata_desktop.paint.look import Look
from kata_desktop.report.forms_sheets import WrittenSheet, observation
from kata_desktop.report.items import Page
from kata_desktop.report.paper import Paper
from kata_desktop.words import dates
from kata_desktop.words import observation as words


def observed(look: Look, size: Paper, found: Observation, ink: InkAt = no_ink) -> Page:
    """Give the page of one observation: the form that is filled in by hand, filled in; `ink` finds its handwriting."""
    return observation(look, size, written(found, ink))


def written(found: Observation, ink: InkAt = no_ink) -> WrittenSheet:
    """What an observation writes into the form."""
    return WrittenSheet(
        header=(found.title, dates.moment(found.at, found.at.date()), found.coach, found.observer),
        practise=found.practise,
        rows=tuple(_row(found, phase, ink) for phase in Phase),
        feedback=tuple(Written(ink(found.id, part), getattr(found.feedback, part)) for part in FEEDBACK_FIELDS),
    )


def _row(found: Observation, phase: Phase, ink: InkAt) -> tuple[Written, Written, str]:
    seen = found.phases.get(phase, Seen())
    coach, learner = (ink(found.id, seen_ink(phase, side)) for side in ("coach", "learner"))
    time = words.clock(seen.seconds) if seen.seconds else ""
    return _cell(coach, seen.coach, seen.coach_marks), _cell(learner, seen.learner, seen.learner_marks), time


def _cell(ink: Ink, said: str, marks: tuple[Mark, ...]) -> Written:
    told = f"[{words.marks_spoken(marks)}]" if marks else ""
    return Written(ink, "\n".join(part for part in (said, told) if part))
