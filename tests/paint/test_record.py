"""The experimenting record and the actual condition as pictures: none, one, many; numbers, words, ink."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from kata_desktop.core.experiment import Expectation, Experiment, Happened
from kata_desktop.core.ink import Ink, Stroke
from kata_desktop.core.measurement import Direction, Measurement, Metric, MetricKind, Point
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.target import MetricTarget, TargetCondition
from kata_desktop.paint.board.picture import actual_picture, board_picture
from kata_desktop.paint.board.record import record_picture
from kata_desktop.paint.board.values import RowPicture
from tests.helpers.said import said

NOW = datetime(2026, 6, 15, 13, 42, tzinfo=UTC)
TODAY = NOW.date()
PACE = Metric("pace", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
WITHIN = Metric("within", "Cycles within 57 s", unit="s", decimals=1, point=Point.WITHIN, limit=57.0)
PUMPS = Metric("out", "Output", unit="pumps", kind=MetricKind.OUTCOME, direction=Direction.HIGHER)
TARGET = TargetCondition(
    "t", set_on=date(2026, 6, 5), achieve_by=date(2026, 6, 19), process=MetricTarget("pace", 42.0), pattern=("One",)
)
HAND = Ink((Stroke("s", "e", "learned", ((0, 0), (40, 40))),))
STARTED = datetime(2026, 6, 12, 8, tzinfo=UTC)
PLAN = Experiment("e", number=5, step="Turn the fixture", metric="pace", expect=Expectation(low=43.0, high=44.0))
RUNNING = replace(PLAN, started_at=STARTED)
CHECKED = replace(RUNNING, happened=Happened(value=44.4))
INSIDE = replace(RUNNING, happened=Happened(value=43.5))
WORDS = replace(RUNNING, expect=Expectation(text="It gets calmer"), happened=Happened(text="Nobody ran"))


def row_of(experiment: Experiment) -> RowPicture:
    board = Storyboard(metrics=(PACE, WITHIN), experiments=(experiment,))
    (found,) = record_picture(board, TODAY).rows
    return found


def told(experiment: Experiment) -> tuple[str, str, str, str, str]:
    """Number, day, what was expected, what happened, the last column."""
    row = row_of(experiment)
    return row.number, row.date, row.expected, row.happened, row.learned


def marked(experiment: Experiment) -> tuple[str, str, bool]:
    """Stage, tone of the last column, and whether it was a surprise."""
    row = row_of(experiment)
    return row.stage.value, row.tone.name, row.surprise


def scaled(experiment: Experiment) -> tuple[float | None, float | None, float | None, str, bool] | None:
    """Edges, value, label and surprise on the scale."""
    scale = row_of(experiment).scale
    return (scale.low, scale.high, scale.value, scale.label, scale.surprise) if scale else None


def record(*experiments: Experiment, target: TargetCondition | None = None) -> tuple[list[str], str, str]:
    """Numbers of the rows from the top, label of the target line, count of surprises."""
    conditions = (target,) if target else ()
    board = Storyboard(metrics=(PACE, WITHIN), target_conditions=conditions, experiments=experiments)
    found = record_picture(board, TODAY)
    return [row.number for row in found.rows], found.target, found.surprises


def shared(experiment: Experiment, target: TargetCondition | None) -> bool:
    conditions = (target,) if target else ()
    board = Storyboard(metrics=(PACE, WITHIN), target_conditions=conditions, experiments=(experiment,))
    (found,) = record_picture(board, TODAY).rows
    return found.shared


def visits(*values: tuple[float, ...], metric: str = "pace") -> tuple[Measurement, ...]:
    first = datetime(2026, 6, 1, 9, tzinfo=UTC)
    return tuple(Measurement(f"m{n}", metric, first + timedelta(hours=8 * n), one) for n, one in enumerate(values))


def actual(metric: Metric, *found: Measurement) -> tuple[bool, str, str, str, str, str]:
    """Missing, value, unit, headline, caption, last."""
    shown = actual_picture(Storyboard(metrics=(metric,), measurements={metric.id: found}), metric, TODAY)
    return shown.missing, shown.value, shown.unit, shown.headline, shown.caption, shown.last


def counts(*found: tuple[int | None, int | None]) -> tuple[Measurement, ...]:
    first = datetime(2026, 6, 1, 9, tzinfo=UTC)
    return tuple(
        Measurement(f"c{n}", "within", first + timedelta(days=n), count=count, of=of)
        for n, (count, of) in enumerate(found)
    )


def test_ink_stands_in_the_columns_where_the_words_would() -> None:
    names = ("step", "expect.text", "happened.text", "learned")
    by_hand = replace(RUNNING, expect=Expectation(inked=True), happened=Happened(inked=True))
    board = Storyboard(metrics=(PACE,), experiments=(by_hand,), ink={("e", name): HAND for name in names})
    (row,) = record_picture(board, TODAY).rows
    assert row.step_ink == row.expected_ink == row.happened_ink == row.learned_ink == HAND
    (row,) = record_picture(replace(board, experiments=(CHECKED,)), TODAY).rows
    assert not row.expected_ink
    assert not row.happened_ink


def test_a_board_without_anything_still_has_its_day() -> None:
    shown = board_picture(Storyboard(), NOW)
    assert (shown.as_of, shown.header.day, shown.header.time) == ("as of Mon 15 June, 13:42", "Mon 15 June", "13:42")
    assert (shown.record.rows, shown.record.target, shown.record.surprises) == ((), "", "")
    assert shown.actual.name == "Nothing measured yet. Go to the process and watch 20 cycles."


def test_many_measurements_keep_the_last_sixty_on_the_board() -> None:
    many = visits(*((45.0 + n % 3,) for n in range(75)))
    board = Storyboard(metrics=(PACE,), measurements={"pace": many})
    assert len(actual_picture(board, PACE, date(2026, 7, 20)).points) == 60
    assert len(actual_picture(board, PACE, date(2026, 7, 20), most=None).points) == 75
    assert actual_picture(board, PACE, date(2026, 7, 20)).points[-1] == "m74"


def test_what_a_row_tells() -> None:
    expected = {
        PLAN: ("5", "", "43.0–44.0 s", "", "not started yet"),
        RUNNING: ("5", "Fri 12 June", "43.0–44.0 s", "", "go and see"),
        replace(RUNNING, see_at=datetime(2026, 6, 16, 10, tzinfo=UTC)): (
            "5",
            "Fri 12 June",
            "43.0–44.0 s",
            "",
            "go and see Tue 16 June, 10:00",
        ),
        replace(RUNNING, started_at=datetime(2025, 6, 12, 8, tzinfo=UTC)): (
            "5",
            "Thu 12 June 2025",
            "43.0–44.0 s",
            "",
            "go and see",
        ),
        CHECKED: ("5", "Fri 12 June", "43.0–44.0 s", "44.4 s", "What did we learn?"),
        replace(CHECKED, learned="It was the light"): ("5", "Fri 12 June", "43.0–44.0 s", "44.4 s", "It was the light"),
        WORDS: ("5", "Fri 12 June", "It gets calmer", "Nobody ran", "What did we learn?"),
        replace(WORDS, learned="Calm is fast"): ("5", "Fri 12 June", "It gets calmer", "Nobody ran", "Calm is fast"),
        replace(RUNNING, expect=Expectation(unknown=True), happened=Happened(text="They waited")): (
            "5",
            "Fri 12 June",
            "We do not know yet",
            "They waited",
            "What did we learn?",
        ),
        replace(RUNNING, expect=Expectation(inked=True), happened=Happened(inked=True)): (
            "5",
            "Fri 12 June",
            "",
            "",
            "What did we learn?",
        ),
        replace(CHECKED, metric="within", expect=Expectation(low=24, high=27), happened=Happened(value=23)): (
            "5",
            "Fri 12 June",
            "24–27",
            "23",
            "What did we learn?",
        ),
        replace(CHECKED, metric="", unit="mm", expect=Expectation(high=1.5), happened=Happened(value=2)): (
            "5",
            "Fri 12 June",
            "below 1.5 mm",
            "2.0 mm",
            "What did we learn?",
        ),
        replace(CHECKED, happened=Happened(value=44.4, text="They waited")): (
            "5",
            "Fri 12 June",
            "43.0–44.0 s",
            "44.4 s",
            "What did we learn?",
        ),
        replace(PLAN, step="", expect=Expectation()): ("5", "", "", "", "not started yet"),
        # whoever goes and sees on a day has started by then
        replace(PLAN, see_at=datetime(2026, 6, 17, 10, tzinfo=UTC)): (
            "5",
            "",
            "43.0–44.0 s",
            "",
            "starts by Wed 17 June",
        ),
        replace(PLAN, see_at=datetime(2026, 6, 1, 10, tzinfo=UTC)): ("5", "", "43.0–44.0 s", "", "not started yet"),
    }
    assert said(told, expected) == expected


def test_how_a_row_is_marked() -> None:
    expected = {
        PLAN: ("planned", "QUIET", False),
        RUNNING: ("running", "QUIET", False),
        CHECKED: ("checked", "ASK", True),
        INSIDE: ("checked", "ASK", False),
        replace(CHECKED, learned="It was the light"): ("learned", "SURPRISE", True),
        replace(INSIDE, learned="As thought"): ("learned", "TEXT", False),
        WORDS: ("checked", "ASK", False),
        replace(WORDS, learned="Calm is fast"): ("learned", "TEXT", False),
        replace(WORDS, happened=Happened(text="Nobody ran", as_expected=True), learned="Calm is fast"): (
            "learned",
            "TEXT",
            False,
        ),
        replace(WORDS, happened=Happened(text="They ran", as_expected=False), learned="Calm is not all"): (
            "learned",
            "SURPRISE",
            True,
        ),
        replace(INSIDE, inked=frozenset({"learned"})): ("learned", "TEXT", False),
    }
    assert said(marked, expected) == expected


def test_a_scale_where_numbers_were_expected() -> None:
    expected = {
        PLAN: (43.0, 44.0, None, "", False),
        CHECKED: (43.0, 44.0, 44.4, "44.4", True),
        INSIDE: (43.0, 44.0, 43.5, "43.5", False),
        replace(CHECKED, happened=Happened(value=43.0)): (43.0, 44.0, 43.0, "43.0", False),
        replace(CHECKED, happened=Happened(value=44.0)): (43.0, 44.0, 44.0, "44.0", False),
        replace(CHECKED, expect=Expectation(low=43)): (43, None, 44.4, "44.4", False),
        replace(CHECKED, expect=Expectation(high=44)): (None, 44, 44.4, "44.4", True),
        replace(CHECKED, expect=Expectation(low=43, high=43)): (43, 43, 44.4, "44.4", True),
        WORDS: None,
        replace(PLAN, expect=Expectation(unknown=True)): None,
        replace(PLAN, expect=Expectation()): None,
        replace(CHECKED, metric="within", happened=Happened(value=23)): (43.0, 44.0, 23, "23", True),
        replace(CHECKED, metric="", unit="mm", happened=Happened(value=44.25)): (43.0, 44.0, 44.25, "44.25", True),
    }
    assert said(scaled, expected) == expected


def test_rows_stand_newest_on_top() -> None:
    assert record() == ([], "", "")
    assert record(PLAN) == (["5"], "", "")
    assert record(replace(CHECKED, id="1", number=1)) == (["1"], "", "1 surprise")
    assert record(
        replace(CHECKED, id="1", number=1), replace(INSIDE, id="2", number=2), replace(CHECKED, id="3", number=3)
    ) == (["3", "2", "1"], "", "2 surprises")
    assert record(target=TARGET) == ([], "42 s", "")
    assert record(target=replace(TARGET, process=MetricTarget("pace", 42.5))) == ([], "42.5 s", "")
    assert record(target=replace(TARGET, process=MetricTarget("within", 27, of=30))) == ([], "27 of 30", "")
    assert record(target=replace(TARGET, process=MetricTarget("pace"))) == ([], "", "")
    assert record(target=replace(TARGET, set_on=None)) == ([], "", "")
    assert record(target=replace(TARGET, closed_on=date(2026, 6, 12))) == ([], "", "")


def test_rows_of_the_charted_metric_share_the_target_line() -> None:
    expected = {
        (CHECKED, TARGET): True,
        (CHECKED, None): False,
        (CHECKED, replace(TARGET, set_on=None)): False,
        (replace(CHECKED, metric="within"), TARGET): False,
        (replace(CHECKED, metric="", unit="mm"), TARGET): False,
        (WORDS, TARGET): True,
    }
    assert said(shared, expected) == expected


def test_the_actual_condition_from_none_to_many() -> None:
    assert actual(PACE) == (True, "", "", "", "", "")
    assert actual(PACE, *visits((45.0,))) == (
        False,
        "45.0",
        "s",
        "",
        "1 of 10 measurements for a first picture.",
        "Last measured Mon 1 June, 09:00",
    )
    assert actual(PACE, *visits((44.0, 45.0, 47.0))) == (
        False,
        "45.0",
        "s",
        "",
        "1 of 10 measurements for a first picture.",
        "Last measured Mon 1 June, 09:00",
    )
    assert actual(PACE, *visits((45.0,), (46.0,))) == (
        False,
        "45.5",
        "s",
        "",
        "2 of 10 measurements for a first picture.",
        "Last measured Mon 1 June, 17:00",
    )
    assert actual(PACE, *visits((45.0,), (46.0,), (47.0,), (44.0,), (46.5,), (45.5,))) == (
        False,
        "45.8",
        "s",
        "",
        "6 of 10 measurements for a first picture.",
        "Last measured Wed 3 June, 01:00",
    )
    assert actual(PACE, *visits(*((48.0 - n % 2,) for n in range(10)))) == (
        False,
        "47.5",
        "s",
        "",
        "The points move up and down around the start. That may be chance.",
        "Last measured Thu 4 June, 09:00",
    )
    assert actual(PACE, *visits(*((48.0 - n % 3,) for n in range(11)))) == (
        False,
        "47.0",
        "s",
        "",
        "The points move up and down around the start. That may be chance.",
        "Last measured Thu 4 June, 17:00",
    )
    assert actual(PACE, *visits(*((48.0 - n,) for n in range(20)))) == (
        False,
        "31.5",
        "s",
        "",
        "10 measurements in a row lie below the start: more than chance.",
        "Last measured Sun 7 June, 17:00",
    )
    assert actual(PACE, *visits(())) == (True, "", "", "", "", "")
    assert actual(PACE, replace(visits((45.0,))[0], excluded="typed wrongly")) == (True, "", "", "", "", "")
    assert actual(PUMPS, *visits((497.0,), (510.0,), metric="out")) == (
        False,
        "504",
        "pumps",
        "",
        "2 of 10 measurements for a first picture.",
        "Last measured Mon 1 June, 17:00",
    )
    assert actual(replace(PUMPS, unit=""), *visits((497.0,), metric="out")) == (
        False,
        "497",
        "",
        "",
        "1 of 10 measurements for a first picture.",
        "Last measured Mon 1 June, 09:00",
    )


def test_counts_say_of_how_many_as_long_as_it_stays_the_same() -> None:
    expected = {
        ((23, 30),): ("23", "of 30"),
        ((20, 30), (23, 30)): ("21.5", "of 30"),
        ((20, 30), (23, 31)): ("21.5", ""),
        ((20, None), (23, None)): ("21.5", ""),
        ((20, 31), (20, 30), (21, 30), (22, 30), (23, 30), (24, 30), (25, 30)): ("22.5", "of 30"),
        ((None, None), (23, 30)): ("23", "of 30"),
    }
    assert said(lambda *found: actual(WITHIN, *counts(*found))[1:3], expected) == expected
