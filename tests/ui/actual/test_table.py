"""The table says what the chart shows; as a file it can do no harm and destroys none."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from kata_desktop.core.measurement import Point
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.actual.close_up import MetricChart, close_up
from kata_desktop.ui.actual.table import harmless, table_rows, table_text, write_table
from kata_desktop.words import close_up as words
from tests.helpers.boards import empty_board, ready_board
from tests.helpers.screens import sample_session


def chart_of(session: StoryboardSession) -> MetricChart:
    chart = close_up(session.board, session.today()).above
    assert chart is not None
    return chart


def sheet(chart: MetricChart, separator: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(table_text(chart, separator=separator)), delimiter=separator))


def test_the_newest_row_is_on_top() -> None:
    session = sample_session()
    chart = chart_of(session)
    rows = table_rows(chart, session.today())
    assert len(rows) == 24
    assert rows[0].cells[:4] == ("Fri 12 June", "13:40", "23", "44.9")
    assert rows[0].cells[7] == "5"
    assert rows[-1].cells[7] == ""


def test_what_was_left_out_says_so_and_notes_are_counted() -> None:
    ready = ready_board()
    measured = ready.session.board.measured(ready.pace)[0]
    ready.session.measuring.leave_out(measured.id, "typed wrongly")
    row = table_rows(chart_of(ready.session), ready.session.today())[0]
    assert row.left_out
    assert row.cells[8] == "Left out: typed wrongly. first 1, slow 1"
    assert row.cells[4:7] == ("57.6–60.8", "57.2", "61.5")


def test_the_file_holds_every_value_in_the_order_of_the_points() -> None:
    session = sample_session()
    lines = sheet(chart_of(session))
    assert lines[0][:4] == ["Day", "Time", "Cycles", "Median"]
    assert lines[0][-1] == "Single values"
    days = [line[0] for line in lines[1:]]
    assert days == sorted(days)
    assert lines[-1][:4] == ["2026-06-12", "13:40", "23", "44.9"]
    assert len(lines[-1][-1].split()) == 23


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-x", "@cmd", "\tx", "=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"
    session = empty_board()
    metric = session.setting_up.add_metric("Depth", point=Point.MEDIAN).made
    measured = session.measuring.record(metric, [1.0, 2.0], notes=[text]).made
    for separator in ",\t":
        assert not [cell for line in sheet(chart_of(session), separator) for cell in line if cell[:1] in "=+@" and cell]
    session.measuring.leave_out(measured, text)
    assert not [cell for line in sheet(chart_of(session)) for cell in line if cell[:1] in {"=", "+", "@"}]


@pytest.mark.parametrize("text", ["-3.5", "44.9", "", "Fri 12 June", "a=b"])
def test_numbers_and_plain_words_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


def test_a_note_that_is_a_formula_is_made_harmless_where_it_stands() -> None:
    session = empty_board()
    metric = session.setting_up.add_metric("Depth", point=Point.MEDIAN).made
    session.measuring.record(metric, [1.0, 2.0], notes=["=HYPERLINK(1)"])
    assert sheet(chart_of(session))[1][8] == "'=HYPERLINK(1) 1"


def test_no_file_is_overwritten(tmp_path: Path) -> None:
    chart = chart_of(sample_session())
    first = write_table(chart, tmp_path / "new", "Cell 4: pumps/hour")
    before = first.read_bytes()
    second = write_table(chart, tmp_path / "new", "Cell 4: pumps/hour")
    assert [first.name, second.name] == ["Cell 4 pumps hour.csv", "Cell 4 pumps hour (2).csv"]
    assert first.read_bytes() == before == second.read_bytes()
    assert before.startswith(b"\xef\xbb\xbfDay,")


def test_a_name_of_signs_only_still_makes_a_file(tmp_path: Path) -> None:
    assert write_table(chart_of(sample_session()), tmp_path, "???").name == "table.csv"


def test_counts_are_whole_and_have_no_middle_half_of_points() -> None:
    ready = ready_board()
    ready.session.targeting.choose_date(ready.session.today().replace(day=30))
    ready.session.targeting.set_draft()
    chart = chart_of(ready.session)
    assert words.table_heads(chart.metric)[3] == "Within"
    assert [line[3] for line in sheet(chart)[1:]] == ["2", "23"]
    assert [line[2] for line in sheet(chart)[1:]] == ["3", "30"]
