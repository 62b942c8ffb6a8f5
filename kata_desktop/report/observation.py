"""The observation sheet as it was written, with its feedback: for the coach, on paper."""

from __future__ import annotations

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import Mark, Observation, Seen
from kata_desktop.paint.look import Look
from kata_desktop.report.forms_sheets import WrittenSheet, observation
from kata_desktop.report.items import Page
from kata_desktop.report.paper import Paper
from kata_desktop.words import dates
from kata_desktop.words import observation as words


def observed(look: Look, size: Paper, found: Observation) -> Page:
    """Give the page of one observation: the form that is filled in by hand, filled in."""
    return observation(look, size, written(found))


def written(found: Observation) -> WrittenSheet:
    """What an observation writes into the form."""
    told = found.feedback
    return WrittenSheet(
        header=(found.title, dates.moment(found.at, found.at.date()), found.coach, found.observer),
        practise=found.practise,
        rows=tuple(_row(found.phases.get(phase, Seen())) for phase in Phase),
        feedback=(told.observed, told.effect, told.suggestion, told.trigger),
    )


def _row(seen: Seen) -> tuple[str, str, str]:
    time = words.clock(seen.seconds) if seen.seconds else ""
    return _cell(seen.coach, seen.coach_marks), _cell(seen.learner, seen.learner_marks), time


def _cell(said: str, marks: tuple[Mark, ...]) -> str:
    told = f"[{words.marks_spoken(marks)}]" if marks else ""
    return "\n".join(part for part in (said, told) if part)
