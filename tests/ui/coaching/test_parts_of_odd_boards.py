"""Each part of a cycle on boards with holes: nothing there yet, days far away, steps in every stage, only read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.coaching import Part as CyclePlace
from kata_desktop.core.experiment import Expectation, Experiment, Happened
from kata_desktop.core.obstacle import Obstacle, ObstacleStatus
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.coaching.actual_part import ActualPart
from kata_desktop.ui.coaching.agreement_part import AgreementPart
from kata_desktop.ui.coaching.closing_part import ClosingPart
from kata_desktop.ui.coaching.look_back_part import LookBackPart
from kata_desktop.ui.coaching.obstacle_part import ObstaclePart
from kata_desktop.ui.coaching.part import Moment
from kata_desktop.ui.coaching.target_part import TargetPart
from tests.helpers.cycle_parts import PACE, STEP, TODAY, shown_part, target, visits
from tests.helpers.screens import PICTURED

EMPTY = Storyboard()
ASKED = "How should the process run in 14 days? First watch it, then decide."
UNMEASURED = "Nothing measured yet. Go to the process and watch 20 cycles."
NO_STEP = "No step to look back on yet"
NO_OBSTACLE = "What keeps us from the target? Write down what you see, one at a time."
READ = "This board can only be looked at."
RUNNING = replace(STEP, started_at=PICTURED - timedelta(days=2))
CHECKED = replace(RUNNING, happened=Happened(50.0, "fast", at=PICTURED - timedelta(days=1)))
LEARNED = replace(CHECKED, learned="The hand waits", learned_at=PICTURED)
CYCLE = CoachingCycle("c", PICTURED, part=CyclePlace.AGREEMENT)
FAR = datetime(2099, 1, 1, 10).astimezone()


# ------------------------------------------------------------------------------------ the target


@pytest.mark.parametrize(
    ("by", "day", "left"),
    [
        (date(2026, 6, 14), "Sun 14 June", "look back at the target"),
        (TODAY, "Mon 15 June", "date is today"),
        (date(2026, 6, 16), "Tue 16 June", "1 day left"),
        (date(2026, 6, 29), "Mon 29 June", "14 days left"),
        (date(2099, 1, 1), "Thu 1 January 2099", "26498 days left"),
    ],
)
def test_the_day_of_the_target_however_near_or_far(qtbot: QtBot, by: date, day: str, left: str) -> None:
    board = Storyboard(metrics=(PACE,), target_conditions=(target(by, "One part between stations"),))
    shown = shown_part(qtbot, TargetPart, board)
    assert shown.part.sentence == f"42 s cycle time, by {day}."
    look = shown.painted()
    assert [line.whole for line in look.lines] == ["Cycle time", f"by {day}", left, "One part between stations"]
    assert (look.shortened, look.outside) == ([], [])
    assert shown.buttons() == []


@pytest.mark.parametrize(
    "board",
    [
        EMPTY,
        Storyboard(target_conditions=(target(TODAY, "A line"),)),
        Storyboard(metrics=(PACE,), target_conditions=(replace(target(TODAY, "A line"), process=None),)),
    ],
    ids=["nothing", "its number is gone", "no number"],
)
def test_a_target_that_says_nothing_is_asked_for(qtbot: QtBot, board: Storyboard) -> None:
    shown = shown_part(qtbot, TargetPart, board, why=READ)
    assert shown.part.page.is_empty
    assert shown.part.page.accessibleName() == ASKED
    assert shown.part.sentence == ""
    assert (shown.buttons(), shown.part.set.why) == (["Set target condition"], READ)


def test_a_pattern_gives_way_to_the_number_in_a_low_room(qtbot: QtBot) -> None:
    pattern = tuple(f"Line {n}" for n in range(12))
    board = Storyboard(metrics=(PACE,), target_conditions=(target(date(2026, 6, 19), *pattern),))
    shown = shown_part(qtbot, TargetPart, board, size=(800, 500))
    look = shown.painted()
    lines = [line.whole for line in look.lines]
    assert lines[:3] == ["Cycle time", "by Fri 19 June", "4 days left"]
    assert lines[3:] == [f"Line {n}" for n in range(len(lines) - 3)]
    assert 0 < len(lines) - 3 < 12
    assert look.outside == []
    # a voice hears all of it
    assert shown.part.page.accessibleName().endswith("Line 10, Line 11.")


# ------------------------------------------------------------------------------------ where we are


def test_without_a_number_there_is_nothing_to_type(qtbot: QtBot) -> None:
    shown = shown_part(qtbot, ActualPart, EMPTY)
    assert shown.buttons() == ["Measure"]
    assert shown.part.page.accessibleName() == UNMEASURED
    assert (shown.part.sentence, shown.part.command) == ("", None)


def test_a_number_that_was_never_measured_can_be_typed(qtbot: QtBot) -> None:
    shown = shown_part(qtbot, ActualPart, Storyboard(metrics=(PACE,)))
    assert shown.buttons() == ["Type a number", "Measure"]
    assert shown.part.page.accessibleName() == UNMEASURED
    assert not shown.part.page.chart.isVisible()


@pytest.mark.parametrize("ago", [(0,), (40, 30), (5, 3, 1)])
def test_few_visits_are_counted_on_the_way_to_a_first_picture(qtbot: QtBot, ago: tuple[int, ...]) -> None:
    shown = shown_part(qtbot, ActualPart, Storyboard(metrics=(PACE,), measurements=visits(*ago)))
    told = f"{len(ago)} of 10 measurements for a first picture."
    assert shown.part.page.accessibleName().endswith(told)
    look = shown.painted()
    assert told in [line.whole for line in look.lines]
    assert (look.shortened, look.outside) == ([], [])
    assert shown.part.page.chart.isVisible()


def test_with_a_target_the_way_to_go_stands_there(qtbot: QtBot) -> None:
    board = Storyboard(metrics=(PACE,), measurements=visits(5, 3, 1), target_conditions=(target(date(2026, 6, 19)),))
    shown = shown_part(qtbot, ActualPart, board, why=READ)
    assert shown.part.sentence == "9.5 s to go."
    assert "Target 42 s" in shown.lines()
    assert [button.why for button in (shown.part.type, shown.part.measure)] == [READ, READ]


# ------------------------------------------------------------------------------------ the turn of the card


@pytest.mark.parametrize(
    ("step", "buttons"),
    [
        (None, []),
        (STEP, []),
        (replace(RUNNING, see_at=PICTURED + timedelta(days=3)), ["Experiment 3: what happened?"]),
    ],
    ids=["none", "planned", "not yet due"],
)
def test_what_cannot_be_looked_back_on_yet(qtbot: QtBot, step: Experiment | None, buttons: list[str]) -> None:
    board = Storyboard(metrics=(PACE,), experiments=(step,) if step else ())
    shown = shown_part(qtbot, LookBackPart, board)
    assert shown.part.step is None
    assert shown.part.page.accessibleName() == NO_STEP
    assert shown.buttons() == buttons


@pytest.mark.parametrize(
    ("step", "buttons", "chip", "said"),
    [
        (RUNNING, ["What happened?"], "Running", "Hang the screwdriver."),
        (CHECKED, ["What did we learn?", "Open the experiment"], "Surprise", "Hang the screwdriver."),
        (LEARNED, ["Open the experiment"], "Surprise", "The hand waits."),
        (replace(LEARNED, happened=Happened(51.5)), ["Open the experiment"], "As expected", "The hand waits."),
        (replace(LEARNED, expect=Expectation(unknown=True)), ["Open the experiment"], "Learned", "The hand waits."),
    ],
    ids=["running", "checked", "learned", "as expected", "nobody knew"],
)
def test_a_step_in_each_stage(qtbot: QtBot, step: Experiment, buttons: list[str], chip: str, said: str) -> None:
    shown = shown_part(qtbot, LookBackPart, Storyboard(metrics=(PACE,), experiments=(step,)), why=READ)
    assert shown.part.step == step
    assert (shown.buttons(), shown.part.sentence) == (buttons, said)
    look = shown.painted()
    assert [line.whole for line in look.lines][:2] == [chip, "Experiment 3, Sat 13 June"]
    assert (look.shortened, look.outside) == ([], [])
    assert {shown.part.check.why, shown.part.learn.why} == {READ}
    # whoever only looks may open it all the same
    assert shown.part.open.why == ""


def test_what_waits_for_its_learning_comes_before_what_is_learned(qtbot: QtBot) -> None:
    waiting, due = replace(CHECKED, id="w", number=1), replace(RUNNING, id="d", number=2)
    for steps, wanted in (((waiting, due, LEARNED), "w"), ((due, LEARNED), "d"), ((LEARNED,), "e")):
        shown = shown_part(qtbot, LookBackPart, Storyboard(metrics=(PACE,), experiments=steps))
        assert shown.part.step is not None
        assert shown.part.step.id == wanted


# ------------------------------------------------------------------------------------ the obstacles

JAMS, LATE = Obstacle("a", "The screwdriver jams"), Obstacle("b", "Parts late")
SOLVED = Obstacle("c", "The light", status=ObstacleStatus.SOLVED)


def test_no_obstacle_asks_for_one_and_tells_what_is_solved(qtbot: QtBot) -> None:
    nothing = shown_part(qtbot, ObstaclePart, EMPTY)
    assert nothing.part.page.is_empty
    assert nothing.part.page.accessibleName() == NO_OBSTACLE
    solved = shown_part(qtbot, ObstaclePart, Storyboard(obstacles=(SOLVED,)))
    assert solved.part.page.is_empty
    assert "1 solved" in solved.lines()
    assert (solved.buttons(), solved.part.sentence) == (["New obstacle"], "")


def test_without_the_arrow_nothing_is_said_of_any(qtbot: QtBot) -> None:
    shown = shown_part(qtbot, ObstaclePart, Storyboard(obstacles=(JAMS, LATE)))
    assert shown.part.sentence == ""
    assert "Choose one. A small one is good." in shown.lines()
    assert shown.part.page.accessibleName() == ""


@pytest.mark.parametrize(
    ("started", "told"),
    [(0, "No experiment so far."), (1, "1 experiment so far."), (3, "3 experiments so far.")],
)
def test_the_one_in_focus_counts_what_was_tried(qtbot: QtBot, started: int, told: str) -> None:
    tried = tuple(replace(RUNNING, id=f"e{n}", obstacle="b") for n in range(started))
    other = replace(RUNNING, id="other", obstacle="a")
    planned = replace(STEP, id="planned", obstacle="b")
    board = Storyboard(obstacles=(JAMS, LATE), focus="b", experiments=(*tried, other, planned))
    shown = shown_part(qtbot, ObstaclePart, board)
    assert told in shown.lines()
    assert shown.part.sentence == "Parts late."


# ------------------------------------------------------------------------------------ what is agreed


@pytest.mark.parametrize(
    ("see_at", "told", "far"),
    [
        (PICTURED, "Mon 15 June, 13:42", False),
        (PICTURED + timedelta(days=1), "Tue 16 June, 13:42", False),
        (PICTURED + timedelta(days=8), "Tue 23 June, 13:42", True),
        (FAR, "Thu 1 January 2099, 10:00", True),
    ],
)
def test_a_day_to_go_and_see_near_and_far(qtbot: QtBot, see_at: datetime, told: str, far: bool) -> None:
    shown = shown_part(qtbot, AgreementPart, EMPTY, cycle=replace(CYCLE, see_at=see_at))
    assert shown.part.page.accessibleName() == f"Go and see: {told}"
    look = shown.painted()
    assert ("What could you learn sooner?" in [line.whole for line in look.lines]) is far
    assert (look.shortened, look.outside) == ([], [])
    chosen = [day for day, tile in shown.part.page.tiles.items() if tile.isChecked()]
    assert chosen == ([see_at.date()] if not far else [])


def test_the_days_offered_leave_out_what_nobody_works(qtbot: QtBot) -> None:
    shown = shown_part(qtbot, AgreementPart, EMPTY, cycle=CYCLE)
    assert [tile.label for tile in shown.part.page.tiles.values()] == ["Today", "Tomorrow", "Wed 17", "Thu 18"]
    off = WorkCalendar(days_off=frozenset({date(2026, 6, 17), date(2026, 6, 18)}))
    shown = shown_part(qtbot, AgreementPart, Storyboard(calendar=off), cycle=CYCLE)
    assert [tile.label for tile in shown.part.page.tiles.values()] == ["Today", "Tomorrow", "Fri 19", "Mon 22"]
    off = WorkCalendar(days_off=frozenset({date(2026, 6, 16)}))
    shown = shown_part(qtbot, AgreementPart, Storyboard(calendar=off), cycle=CYCLE)
    assert [tile.label for tile in shown.part.page.tiles.values()] == ["Today", "Wednesday", "Thu 18", "Fri 19"]
    look = shown.painted()
    assert (look.shortened, look.outside) == ([], [])


def test_where_nobody_ever_works_no_next_cycle_is_proposed(qtbot: QtBot) -> None:
    shown = shown_part(qtbot, AgreementPart, Storyboard(calendar=WorkCalendar(work_days=frozenset())), cycle=CYCLE)
    assert "Not agreed yet" in shown.lines()


def test_without_a_cycle_all_of_it_says_why(qtbot: QtBot) -> None:
    page = shown_part(qtbot, AgreementPart, EMPTY, why=READ).part.page
    assert {button.why for button in page.commands} == {READ}
    assert {button.why for button in page.proposals.values()} == {READ}
    assert page.bring.editor.isReadOnly()


def test_what_is_brought_is_a_proposal_or_words_of_ones_own(qtbot: QtBot) -> None:
    board, facts = Storyboard(metrics=(PACE,)), "What happened, in facts"
    for bring in (facts, "Twenty cycles", ""):
        page = shown_part(qtbot, AgreementPart, board, cycle=replace(CYCLE, bring=bring)).part.page
        assert list(page.proposals) == ["New measurements: cycle time", facts]
        assert [told for told, button in page.proposals.items() if button.isChecked()] == [facts] * (bring == facts)
        assert page.bring.text == bring


# ------------------------------------------------------------------------------------ the closing


@pytest.mark.parametrize(
    ("cycle", "told"),
    [
        (None, ["Agreed."]),
        (CYCLE, ["Agreed.", "No time to go and see was agreed. The sooner the better.", "Hang the screwdriver."]),
        (
            replace(CYCLE, see_at=FAR, next_at=FAR, bring="Twenty cycles"),
            [
                "Agreed.",
                "Go and see on Thu 1 January 2099 at 10:00.",
                "Hang the screwdriver.",
                "Next coaching cycle: Thu 1 January 2099, 10:00.",
                "The learner brings: twenty cycles.",
            ],
        ),
    ],
    ids=["no cycle", "nothing agreed", "all of it"],
)
def test_the_closing_says_what_was_agreed_in_whole_sentences(
    qtbot: QtBot, cycle: CoachingCycle | None, told: list[str]
) -> None:
    shown = shown_part(qtbot, ClosingPart, Storyboard(metrics=(PACE,), experiments=(RUNNING,)), cycle=cycle)
    assert shown.part.page.accessibleName() == " ".join(told)
    look = shown.painted()
    assert (look.shortened, look.outside) == ([], [])


def test_much_that_was_agreed_gets_smaller_before_it_leaves_the_page(qtbot: QtBot) -> None:
    words = "Turn the fixture so that the housing arrives ready to press, and watch twenty cycles of the second press"
    board = Storyboard(metrics=(PACE,), experiments=(replace(RUNNING, step=words),))
    agreed, heights = replace(CYCLE, see_at=FAR, next_at=FAR, bring=words), []
    for height in (1200, 400):
        shown = shown_part(qtbot, ClosingPart, board, cycle=agreed, size=(800, height))
        shown.part.asks = True
        shown.part.show_moment(Moment(board, PICTURED, agreed))
        assert all(button.isVisible() for button in shown.part.page.words.values())
        look = shown.painted()
        assert look.outside == []
        heights.append(max(line.rect.height() for line in look.lines if line.text.startswith("Go and see")))
    assert heights[1] < heights[0]
