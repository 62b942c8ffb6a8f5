"""The words of the pocket card and of the empty forms, which exist on paper alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.frozen import dataclass

translate = QCoreApplication.translate


# ------------------------------------------------------------------------------------------ the card


def card_title() -> str:
    """Above the five questions, and the title of the file."""
    return translate("Card", "The five questions")


def card_turn() -> str:
    """Between the second and the third question."""
    return translate("Card", "Turn the card over and reflect")


def card_footnote() -> str:
    """Below the five questions."""
    return translate("Card", "One obstacle may take many steps.")


def card_back_note() -> tuple[str, str]:
    """Below the four questions of the back: how to ask, and how to go on."""
    return translate("Card", "Ask because you want to know."), translate("Card", "Then turn back to question 3.")


def card_printing() -> str:
    """Beside four cards on one sheet, where it is cut off."""
    return translate("Card", "Print at 100 %, on both sides, turned over the long edge. Cut along the marks.")


# ------------------------------------------------------------------------------------------ the forms


@dataclass(frozen=True, slots=True)
class Titled:
    """A title with what is meant by it, as above a column."""

    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class StoryboardForm:
    """What is printed on the empty storyboard beside the titles of its panels."""

    roles: str
    by: str
    cycles: str
    outcome: str
    process: str
    achieve_by: str
    days: str
    pattern: str
    points: str
    now: str
    start: str
    measured_on: str
    measured_how: str
    we_expect: str
    scale: Titled
    footer: str


@dataclass(frozen=True, slots=True)
class RecordForm:
    """The experimenting record: `before` and `after` are columns left and right of the bar."""

    title: str
    obstacle: str
    before: tuple[Titled, Titled]
    bar: str
    after: tuple[Titled, Titled]
    least: str
    most: str
    footer: str


@dataclass(frozen=True, slots=True)
class ObservationForm:
    """The observation sheet: five phases, four parts of the feedback."""

    title: str
    when: str
    observer: str
    practise: str
    phase: str
    coach: Titled
    learner: Titled
    time: str
    phases: tuple[Titled, Titled, Titled, Titled, Titled]
    feedback: tuple[Titled, Titled, Titled, Titled]
    footer: str


@dataclass(frozen=True, slots=True)
class AnalysisForm:
    """The process analysis: each panel with its title and the lines to fill in."""

    title: str
    watched_by: str
    demand: Titled
    demand_lines: tuple[str, ...]
    flow: Titled
    operators: tuple[Titled, Titled, Titled]
    lowest: str
    needed: str
    needed_lines: tuple[str, str, str, str]
    needed_note: str
    machine: Titled
    machine_lines: tuple[str, ...]
    facts: Titled
    kinds: tuple[str, str, str]
    compare: str
    compare_columns: tuple[str, str]
    compare_lines: tuple[str, ...]
    footer: str


def forms_title() -> str:
    """The title of the file."""
    return translate("Forms", "Empty forms")


def process() -> str:
    """Before the line for the process."""
    return translate("Forms", "Process")


def learner() -> str:
    """Before the line for the learner."""
    return translate("Forms", "Learner")


def coach() -> str:
    """Before the line for the coach."""
    return translate("Forms", "Coach")


def day() -> str:
    """Before the line for the day, and above days."""
    return translate("Forms", "Date")


def storyboard_form() -> StoryboardForm:
    """The empty storyboard."""
    return StoryboardForm(
        roles=translate("Forms", "Learner, coach"),
        by=translate("Forms", "by"),
        cycles=translate("Forms", "Coaching cycles: fill in when held"),
        outcome=translate("Forms", "Outcome"),
        process=process(),
        achieve_by=translate("Forms", "Achieve by"),
        days=translate("Forms", "14 days, one box a day"),
        pattern=translate("Forms", "Pattern: how the work runs then"),
        points=translate("Forms", "one point for each measurement of 20 cycles"),
        now=translate("Forms", "Now"),
        start=translate("Forms", "Start"),
        measured_on=translate("Forms", "Measured on"),
        measured_how=translate("Forms", "Measured how"),
        we_expect=translate("Forms", "We expect, before the step"),
        scale=Titled(
            translate("Forms", "Expected as a box, measured as a point"),
            translate("Forms", "outside the box: a diamond"),
        ),
        footer=translate("Forms", "Storyboard for paper. The same parts in the same order as on the screen."),
    )


def record_form() -> RecordForm:
    """The empty experimenting record."""
    return RecordForm(
        title=translate("Forms", "Experimenting record"),
        obstacle=translate("Forms", "Obstacle"),
        before=(
            Titled(translate("Forms", "Next step"), translate("Forms", "one thing, and how it is measured")),
            Titled(translate("Forms", "What do we expect?"), translate("Forms", "with a number, before the step")),
        ),
        bar=translate("Forms", "Coaching cycle, then go and do the step"),
        after=(
            Titled(translate("Forms", "What happened?"), translate("Forms", "facts and numbers")),
            Titled(
                translate("Forms", "What did we learn?"),
                translate("Forms", "what we know now and did not know before"),
            ),
        ),
        least=translate("Forms", "from"),
        most=translate("Forms", "to"),
        footer=translate(
            "Forms",
            "The left side is written before the step, the right side after it. "
            "Expected: a box, measured: a point, outside the box: a diamond.",
        ),
    )


def observation_form() -> ObservationForm:
    """The empty observation sheet of the second coach."""
    return ObservationForm(
        title=translate("Forms", "Observation of a coaching cycle"),
        when=translate("Forms", "Date, time"),
        observer=translate("Forms", "Observed by"),
        practise=translate("Forms", "The coach wants to practise"),
        phase=translate("Forms", "Phase"),
        coach=Titled(coach(), translate("Forms", "what was asked and done, word for word")),
        learner=Titled(learner(), translate("Forms", "what was answered and shown")),
        time=translate("Forms", "Time"),
        phases=(
            Titled(translate("Forms", "Framing"), translate("Forms", "order kept?")),
            Titled(translate("Forms", "Reflecting"), translate("Forms", "waited? numbers?")),
            Titled(translate("Forms", "Focusing"), translate("Forms", "one obstacle?")),
            Titled(translate("Forms", "Next step"), translate("Forms", "a solution given?")),
            Titled(translate("Forms", "Agreeing"), translate("Forms", "what will be brought?")),
        ),
        feedback=(
            Titled(translate("Forms", "What I observed"), translate("Forms", "a fact")),
            Titled(translate("Forms", "Effect I saw"), translate("Forms", "what happened then")),
            Titled(translate("Forms", "Suggestion"), translate("Forms", "one thing to practise")),
            Titled(translate("Forms", "Trigger"), translate("Forms", "When …, I …")),
        ),
        footer=translate("Forms", "Only for coach and second coach."),
    )


def analysis_form() -> AnalysisForm:
    """The empty process analysis."""
    return AnalysisForm(
        title=translate("Forms", "Process analysis"),
        watched_by=translate("Forms", "Watched by"),
        demand=Titled(translate("Forms", "Demand and pace"), translate("Forms", "takt or demand interval")),
        demand_lines=_demand_lines(),
        flow=Titled(
            translate("Forms", "Flow"),
            translate("Forms", "steps, who, machine or hand, parts that wait between them"),
        ),
        operators=(_operator("A"), _operator("B"), _operator("C")),
        lowest=translate("Forms", "Lowest repeatable"),
        needed=translate("Forms", "Operators needed"),
        needed_lines=(
            translate("Forms", "A + B + C + … ="),
            translate("Forms", "/ planned cycle time ="),
            translate("Forms", "needed"),
            translate("Forms", "work here today"),
        ),
        needed_note=translate(
            "Forms",
            "If the process were stable, to two places, for example 2.75. Work of people only, without machine time.",
        ),
        machine=Titled(translate("Forms", "Machine"), translate("Forms", "limit: 90 % of planned")),
        machine_lines=_machine_lines(),
        facts=Titled(translate("Forms", "Facts"), translate("Forms", "m measured here, r report, o opinion")),
        kinds=(
            translate("Forms", "m", "measured here"),
            translate("Forms", "r", "report"),
            translate("Forms", "o", "opinion"),
        ),
        compare=translate("Forms", "Then and now"),
        compare_columns=(translate("Forms", "start"), translate("Forms", "now")),
        compare_lines=(
            translate("Forms", "Cycle time"),
            translate("Forms", "Around planned"),
            translate("Forms", "Per shift"),
            translate("Forms", "Waiting"),
        ),
        footer=translate("Forms", "Go there, watch and time it yourself. Single values, no averages."),
    )


def _demand_lines() -> tuple[str, ...]:
    return (
        translate("Forms", "Time for work in a shift"),
        translate("Forms", "Needed in a shift"),
        translate("Forms", "Time / needed ="),
        translate("Forms", "Planned cycle time"),
        translate("Forms", "because"),
    )


def _machine_lines() -> tuple[str, ...]:
    return (
        translate("Forms", "Machine"),
        translate("Forms", "Runs for"),
        translate("Forms", "Load, unload"),
        translate("Forms", "Together"),
        translate("Forms", "Limit"),
    )


def _operator(letter: str) -> Titled:
    title = translate("Forms", "Operator {letter}").format(letter=letter)
    return Titled(title, translate("Forms", "20 cycles or more"))
