"""The chain of coaching: from above to below, with its gaps, however the links were written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.chain import Rung, Standing, chain
from kata_desktop.core.notebook import Link

NAMES = st.sampled_from(["", "Team lead", "team  lead", "area manager", "Plant manager", "director"])


def links(*pairs: tuple[str, str]) -> list[Link]:
    return [Link(str(number), coach, learner, how=f"how {number}") for number, (coach, learner) in enumerate(pairs)]


def told(rungs: tuple[Rung, ...]) -> list[tuple[str, Standing, bool, str]]:
    return [(rung.name, rung.standing, rung.coaches, rung.how) for rung in rungs]


def test_a_board_alone_gives_two_rungs_and_a_gap_above() -> None:
    assert told(chain([], learner="team lead", coach="area manager")) == [
        ("area manager", Standing.COACH, True, ""),
        ("team lead", Standing.LEARNER, False, ""),
    ]


def test_the_picture_of_the_design() -> None:
    found = chain(links(("Plant manager", "")), learner="team lead", coach="area manager")
    assert [(rung.name, rung.standing) for rung in found] == [
        ("Plant manager", Standing.IDLE),
        ("area manager", Standing.COACH),
        ("team lead", Standing.LEARNER),
    ]


def test_the_chain_goes_up_as_far_as_it_is_written() -> None:
    known = links(("Plant manager", "AREA manager"), ("director", "plant  manager"), ("area manager", "team lead"))
    assert told(chain(known, learner="team lead", coach="area manager")) == [
        ("director", Standing.ABOVE, True, "how 1"),
        ("Plant manager", Standing.ABOVE, True, "how 0"),
        ("area manager", Standing.COACH, True, "how 2"),
        ("team lead", Standing.LEARNER, False, ""),
    ]


def test_a_link_of_somebody_else_says_nothing_about_this_coach() -> None:
    found = chain(links(("other", "team lead")), learner="team lead", coach="area manager")
    assert [(rung.name, rung.link) for rung in found] == [("area manager", None), ("team lead", None)]


def test_the_later_link_counts_and_nobody_stands_twice() -> None:
    known = links(("a", "coach"), ("b", "coach"), ("coach", "b"), ("b", ""), ("c", ""), ("c", ""))
    assert [rung.name for rung in chain(known, learner="learner", coach="coach")] == ["c", "b", "coach", "learner"]
    assert [rung.name for rung in chain([], learner="same", coach="Same")] == ["Same", "same"]


@given(st.lists(st.tuples(NAMES, NAMES), max_size=8), NAMES, NAMES)
def test_any_links_give_a_chain_that_ends(pairs: list[tuple[str, str]], learner: str, coach: str) -> None:
    found = chain(links(*pairs), learner=learner, coach=coach)
    assert found[-1] == Rung(learner.strip(), Standing.LEARNER)
    above = [" ".join(rung.name.casefold().split()) for rung in found[:-1]]
    assert len(set(above)) == len(above)
    assert all(above[:-1])
    assert all(rung.coaches == (rung.standing in (Standing.COACH, Standing.ABOVE)) for rung in found)
