"""What an observation writes into each cell of the printed sheet."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kata_desktop.core.coaching import Phase
from kata_desktop.core.notebook import Feedback, Mark, Observation, Seen
from kata_desktop.report.observation import written

AT = datetime(2026, 6, 15, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seen", "row"),
    [
        (Seen(), ("", "", "")),
        (Seen(59.9), ("", "", "0:59")),
        (Seen(600), ("", "", "10:00")),
        (Seen(coach="Asked why"), ("Asked why", "", "")),
        (Seen(coach_marks=(Mark.WAITED,)), ("[waited]", "", "")),
        (Seen(1, "Asked", coach_marks=(Mark.ORDER_KEPT, Mark.WAITED)), ("Asked\n[order kept, waited]", "", "0:01")),
        (Seen(learner="Said 45 s", learner_marks=(Mark.NUMBER,)), ("", "Said 45 s\n[number]", "")),
        (Seen(coach="<b>&</b>"), ("<b>&</b>", "", "")),
    ],
)
@pytest.mark.parametrize("phase", [Phase.FRAMING, Phase.AGREEING], ids=str)
def test_words_stand_above_their_marks_in_the_row_of_their_phase(
    seen: Seen, row: tuple[str, str, str], phase: Phase
) -> None:
    rows = written(Observation("o", AT, phases={phase: seen})).rows
    place = tuple(Phase).index(phase)
    assert [(coach.typed, learner.typed, time) for coach, learner, time in rows] == [
        row if number == place else ("", "", "") for number in range(len(Phase))
    ]


def test_the_parts_of_the_feedback_stand_in_the_order_in_which_they_are_said() -> None:
    told = Feedback(trigger="d", suggestion="c", effect="b", observed="a")
    assert [part.typed for part in written(Observation("o", AT, feedback=told)).feedback] == ["a", "b", "c", "d"]


@pytest.mark.parametrize("names", [("", ""), ("area manager", ""), ("", "second coach"), ("a", "b")])
def test_who_is_not_named_leaves_the_place_empty(names: tuple[str, str]) -> None:
    header = written(Observation("o", AT, title="Cell 4", coach=names[0], observer=names[1])).header
    assert (header[0], header[2:]) == ("Cell 4", names)
