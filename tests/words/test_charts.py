"""The few words inside a chart, as on the pictures."""

from datetime import date

import pytest

from kata_desktop.core.target import ClosedAs, TargetCondition
from kata_desktop.words import charts


def test_words_at_the_lines() -> None:
    assert charts.target("42 s") == "Target 42 s"
    assert charts.start("48.0") == "Start 48.0"
    assert charts.now("45.0") == "Now 45.0"
    assert (charts.lower_limit("474"), charts.upper_limit("538")) == ("lower 474", "upper 538")


@pytest.mark.parametrize(
    ("closed_as", "words"),
    [(ClosedAs.REACHED, "reached, Fri 19 June"), (ClosedAs.STOPPED, "closed, Fri 19 June"), (None, "")],
)
def test_a_closing_says_how_and_when(closed_as: ClosedAs | None, words: str) -> None:
    on = date(2026, 6, 19) if closed_as else None
    assert charts.closed(TargetCondition("t", closed_on=on, closed_as=closed_as), date(2026, 6, 24)) == words


def test_words_at_the_days_ahead() -> None:
    assert charts.we_expect() == "we expect"
    assert charts.today() == "Today"


def test_a_point_left_out_says_why() -> None:
    assert charts.left_out("machine stood {x}") == "left out: machine stood {x}"
