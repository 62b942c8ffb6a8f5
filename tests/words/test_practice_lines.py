"""The lines of the storyboard: panels, chips, choices and the sentences built from what people wrote."""

from __future__ import annotations

from kata_desktop.core.experiment import ExperimentKind, Outcome, Stage
from kata_desktop.core.obstacle import ObstacleStatus, Size
from kata_desktop.core.storyboard import Words
from kata_desktop.words import practice as words
from kata_desktop.words.practice import Empty, Panel
from tests.helpers.said import said


def empty(place: Empty) -> tuple[str, str]:
    found = words.empty(place)
    return found.text, found.action


def test_each_panel_has_its_title() -> None:
    expected = {
        Panel.CHALLENGE: "Challenge",
        Panel.TARGET: "Target condition",
        Panel.ACTUAL: "Actual condition",
        Panel.OBSTACLES: "Obstacles",
        Panel.NEXT_STEP: "Next step",
        Panel.GO_AND_SEE: "Go and see",
        Panel.EXPERIMENTS: "Experiments",
        Panel.LEARNED: "What we learned",
    }
    assert said(words.panel_title, expected) == expected


def test_numbers_belong_to_the_five_questions() -> None:
    expected = {
        Panel.CHALLENGE: None,
        Panel.TARGET: 1,
        Panel.ACTUAL: 2,
        Panel.OBSTACLES: 3,
        Panel.NEXT_STEP: 4,
        Panel.GO_AND_SEE: 5,
        Panel.EXPERIMENTS: None,
        Panel.LEARNED: None,
    }
    assert said(words.panel_number, expected) == expected


def test_each_panel_says_why_it_is_there() -> None:
    expected = {
        Panel.CHALLENGE: "It gives the direction, far enough away that nobody knows the way.",
        Panel.TARGET: "A target is a number. A target condition also says how the work runs when we are there.",
        Panel.ACTUAL: "What we measured ourselves, at the place, tells more than what we think.",
        Panel.OBSTACLES: "One at a time: working on all of them at once teaches nothing.",
        Panel.NEXT_STEP: "Small and soon: each step shows the next one.",
        Panel.GO_AND_SEE: "The sooner we look, the sooner we learn.",
        Panel.EXPERIMENTS: "Expected beside measured: what differs from what we expected is what teaches us.",
        Panel.LEARNED: "What we know now and did not know before.",
    }
    assert said(words.why, expected) == expected


def test_an_empty_place_says_what_to_do() -> None:
    expected = {
        Empty.BOARDS: ("One process, one learner, one coach. That is enough to start.", "New board"),
        Empty.CHALLENGE: ("What would be really good for our customers?", "Write the challenge"),
        Empty.TARGET: ("How should the process run in 14 days? First watch it, then decide.", "Set target condition"),
        Empty.ACTUAL: ("Nothing measured yet. Go to the process and watch 20 cycles.", "Measure"),
        Empty.OBSTACLES: ("What keeps us from the target? Write down what you see, one at a time.", "New obstacle"),
        Empty.FOCUS: ("Choose one. A small one is good.", ""),
        Empty.NEXT_STEP: ("What do we want to find out next?", "Plan a step"),
        Empty.EXPERIMENTS: ("Nothing tried yet. The first step may be small: go, watch, count.", ""),
        Empty.AGENDA: ("No coaching cycle planned today.", "Choose a daily time"),
        Empty.CHOSEN_POINT: ("Tap a point to see its single cycles.", ""),
    }
    assert said(empty, expected) == expected


def test_chips_of_an_experiment() -> None:
    expected = {
        Stage.PLANNED: "Planned",
        Stage.RUNNING: "Running",
        Stage.CHECKED: "Checked",
        Stage.LEARNED: "Learned",
    }
    assert said(words.stage, expected) == expected


def test_chips_of_what_came_out() -> None:
    expected = {
        Outcome.OPEN: "",
        Outcome.AS_EXPECTED: "As expected",
        Outcome.SURPRISE: "Surprise",
    }
    assert said(words.outcome, expected) == expected


def test_surprises_are_counted() -> None:
    expected = {
        0: "0 surprises",
        1: "1 surprise",
        2: "2 surprises",
        12: "12 surprises",
    }
    assert said(words.surprises, expected) == expected


def test_kinds_of_steps() -> None:
    expected = {
        ExperimentKind.GO_AND_SEE: "Go and see",
        ExperimentKind.EXPLORATORY: "Try the pattern",
        ExperimentKind.TEST: "Change one thing",
    }
    assert said(words.kind, expected) == expected


def test_kinds_say_what_they_are_for() -> None:
    expected = {
        ExperimentKind.GO_AND_SEE: "Change nothing, watch and count",
        ExperimentKind.EXPLORATORY: "Run it as we want it and see what breaks",
        ExperimentKind.TEST: "One factor only, so that we know what did it",
    }
    assert said(words.kind_hint, expected) == expected


def test_sizes_of_obstacles() -> None:
    expected = {
        Size.SMALL: "Small",
        Size.MEDIUM: "Medium",
        Size.LARGE: "Large",
    }
    assert said(words.size, expected) == expected


def test_where_an_obstacle_stands() -> None:
    expected = {
        ObstacleStatus.PARKED: "Parked",
        ObstacleStatus.HELD: "Put aside",
        ObstacleStatus.SOLVED: "Solved",
        ObstacleStatus.DROPPED: "Dropped",
    }
    assert said(words.status, expected) == expected


def test_sets_of_words() -> None:
    expected = {
        Words.SHOP_FLOOR: "Shop floor",
        Words.OFFICE: "Office",
        Words.CARE: "Care",
    }
    assert said(words.word_set, expected) == expected


def test_roles_in_one_line() -> None:
    expected = {
        ("", ""): "Learner, coach",
        (" ", " "): "Learner, coach",
        ("team lead", ""): "Learner: team lead",
        ("", "area manager"): "Coach: area manager",
        ("team lead", "area manager"): "Learner: team lead. Coach: area manager",
        ("team lead.", "area manager."): "Learner: team lead. Coach: area manager",
        ("Learner", "coach"): "Learner, coach",
        ("LEARNER", "Anna"): "Coach: Anna",
    }
    assert said(words.roles_line, expected) == expected


def test_the_challenge_in_one_line() -> None:
    expected = {
        ("", ""): "",
        ("Every order leaves the same day.", ""): "Every order leaves the same day.",
        ("Every order leaves the same day.", "30 September"): "Every order leaves the same day, by 30 September",
        ("", "30 September"): "by 30 September",
        ("What would be good?", "30 September"): "What would be good, by 30 September",
    }
    assert said(words.challenge_line, expected) == expected


def test_obstacles_are_counted() -> None:
    expected = {
        (0, 0): "0 open",
        (1, 0): "1 open",
        (4, 0): "4 open",
        (4, 1): "4 open, 1 solved",
        (4, 2): "4 open, 2 solved",
        (1, 12): "1 open, 12 solved",
        (0, 3): "0 open, 3 solved",
    }
    assert said(words.obstacles_summary, expected) == expected


def test_solved_obstacles_have_a_day() -> None:
    expected = {
        ("", ""): "solved",
        ("", "11 June"): "solved 11 June",
        ("Refill breaks the rhythm.", ""): "Refill breaks the rhythm, solved",
        ("Refill breaks the rhythm.", "11 June"): "Refill breaks the rhythm, solved 11 June",
    }
    assert said(words.solved_on, expected) == expected


def test_going_to_see() -> None:
    expected = {
        "": "go and see",
        "Tue 16 June, 10:00": "go and see Tue 16 June, 10:00",
    }
    assert said(words.go_and_see_line, expected) == expected


def test_days_moments_and_counts() -> None:
    assert words.set_on("5 June") == "set on 5 June"
    assert words.as_of("Mon 15 June, 13:42") == "as of Mon 15 June, 13:42"
    assert words.of_all(30) == "of 30"
    assert words.of_all(12000) == "of 12,000"
    assert words.legend() == ("expected", "measured")
    assert words.no_expectation().text == "No expectation yet"
    assert words.no_expectation().action == "Add one first"


def test_we_cannot_have_it_because() -> None:
    expected = {
        ("One rhythm", "Housing is turned over."): "We cannot have one rhythm because housing is turned over.",
        ("One rhythm.", ""): "We cannot have one rhythm because …",
        ("", "Housing is turned over."): "We cannot have … because housing is turned over.",
        ("", ""): "We cannot have … because …",
        ("I work without walks", "I have to search"): "We cannot have I work without walks because I have to search.",
    }
    assert said(words.because_sentence, expected) == expected
