"""The experiment screen speaks plainly, in the words of the practice."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from datetime import date, datetime
from types import ModuleType

import pytest

from kata_desktop.core.experiment import Stage
from kata_desktop.words import experiment, experiment_ledge, experiment_plan
from kata_desktop.words.experiment import Part, Row
from kata_desktop.words.experiment_plan import Put

TODAY = date(2026, 6, 16)
NEVER = ("fail", "error", "invalid", "overdue", "not OK", "Toyota", "!")


def plain_texts(module: ModuleType) -> Iterator[str]:
    """Every text of a module that needs nothing to be said."""
    for _, function in inspect.getmembers(module, inspect.isfunction):
        if function.__module__ == module.__name__ and not inspect.signature(function).parameters:
            told = function()
            yield from told if isinstance(told, tuple) else (told,)


def test_no_text_uses_a_word_of_the_other_column() -> None:
    texts = [text for module in (experiment, experiment_plan, experiment_ledge) for text in plain_texts(module)]
    texts += [form(row) for row in Row for form in (experiment.row, experiment.question, experiment.why_asked)]
    texts += [experiment_plan.put(put) for put in Put]
    assert len(texts) > 60
    assert [text for text in texts if not text.strip() or any(word in text for word in NEVER)] == []


def test_rows_and_parts_differ() -> None:
    assert len({experiment.row(row) for row in Row}) == len(Row)
    assert len({experiment.question(row) for row in Row}) == len(Row)
    assert [experiment.part(part) for part in Part] == ["Plan", "Do", "Check", "Act"]


@pytest.mark.parametrize(
    ("board", "obstacle", "told"),
    [
        (
            "Cell 4, coolant pumps",
            "Housing has to be turned over.",
            "Cell 4, obstacle: housing has to be turned over",
        ),
        ("Cell 4", "", "Cell 4"),
        ("", "Housing is heavy", "Obstacle: housing is heavy"),
        ("", " ", ""),
    ],
)
def test_the_line_below_the_title(board: str, obstacle: str, told: str) -> None:
    assert experiment.subtitle(board, obstacle) == told


def test_what_stands_beside_the_parts() -> None:
    assert experiment.title(6) == "Experiment 6"
    assert experiment.until(datetime(2026, 6, 16, 10).astimezone(), TODAY) == "until Tue 16 June"
    assert experiment.part_spoken("Plan", done=True, current=False) == "Plan, done"
    assert experiment.part_spoken("Do", done=False, current=True) == "Do, shown now"
    assert experiment.part_spoken("Act", done=False, current=False) == "Act"


def test_why_a_part_is_not_open_yet() -> None:
    closed = {stage: set(experiment.not_open_yet(stage)) for stage in Stage}
    assert closed == {
        Stage.PLANNED: {Part.DO, Part.CHECK, Part.ACT},
        Stage.RUNNING: {Part.ACT},
        Stage.CHECKED: set(),
        Stage.LEARNED: set(),
    }


def test_where_a_value_came_from(speak: Callable[[str], None]) -> None:
    taken = datetime(2026, 6, 16, 9, 52).astimezone()
    speak("en_GB")
    today = experiment.measured_at(taken, TODAY)
    assert experiment.cycles(23, today) == "23 cycles, today 09:52"
    assert experiment.cycles(1, today) == "today 09:52"
    assert experiment.measured_at(taken, date(2026, 6, 17)) == "Tue 16 June, 09:52"
    assert experiment.take_median("44.7 s") == "Take the median, 44.7 s"


@pytest.mark.parametrize(
    ("factor", "asks"),
    [
        ("height of the table", False),
        ("height and light", True),
        ("height, light", True),
        ("height + light", True),
        ("height; light", True),
        ("height,", False),
        ("1,5 mm", False),
        ("", False),
    ],
)
def test_two_factors_are_asked_about(factor: str, asks: bool) -> None:
    note = experiment_plan.factor_note(factor)
    assert bool(note) is asks
    if asks:
        assert note == (
            "These look like two things. If it turns out differently, which one did it? You can leave it as it is."
        )


def test_above_and_below_the_small_chart() -> None:
    assert experiment_plan.measured_caption(12, "45.0 s") == "Last 12 measurements, now 45.0 s"
    assert experiment_plan.measured_caption(1, "45.0 s") == "Last measurement, now 45.0 s"
    assert experiment_plan.measured_caption(3, "") == "Last 3 measurements"
    assert experiment_plan.drag_hint(has_band=True) == "Drag the band or its edges"
    assert experiment_plan.band_spoken("43.0 to 44.0 seconds").startswith("Band of the expectation: 43.0 to 44.0")
    assert "not drawn yet" in experiment_plan.band_spoken("")


def test_steps_of_the_time_are_said_whole() -> None:
    assert experiment_plan.earlier(15) == ("15 min", "15 minutes earlier")
    assert experiment_plan.later(60) == ("1 h", "One hour later")
    assert experiment_plan.earlier(60)[1] == "One hour earlier"
    assert experiment_plan.no_work_day("Sat 20 June") == "Sat 20 June, no work day"


def test_the_ledge_names_the_open_one() -> None:
    assert experiment_ledge.one_is_open(6) == "Experiment 6 is still open. One at a time shows what did it."
