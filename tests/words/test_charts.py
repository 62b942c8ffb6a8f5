"""The few words inside a chart, as on the pictures."""

from kata_desktop.words import charts


def test_words_at_the_lines() -> None:
    assert charts.target("42 s") == "Target 42 s"
    assert charts.start("48.0") == "Start 48.0"
    assert charts.now("45.0") == "Now 45.0"
    assert charts.closed() == "closed"


def test_words_at_the_days_ahead() -> None:
    assert charts.we_expect() == "we expect"
    assert charts.today() == "Today"


def test_a_point_left_out_says_why() -> None:
    assert charts.left_out("machine stood {x}") == "left out: machine stood {x}"
