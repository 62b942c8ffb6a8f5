"""The words of the board, as the design has them."""

import re
from collections.abc import Iterator

import pytest

from kata_desktop.core.experiment import ExperimentKind, Outcome, Stage
from kata_desktop.core.obstacle import ObstacleStatus, Size
from kata_desktop.core.storyboard import Words
from kata_desktop.words import practice, questions
from kata_desktop.words.practice import Empty, EmptyState, Panel

NEVER = re.compile(
    r"\b(vision|strategy|goal|KPI|deadline|status|problem|issue|action|task|forecast|failure|miss|audit|review|overdue|"
    r"late|average|error|invalid|failed|Toyota)\b|!",
    re.IGNORECASE,
)


def everything_said() -> Iterator[str]:
    for panel in Panel:
        yield practice.panel_title(panel)
        yield practice.why(panel)
    for place in Empty:
        yield practice.empty(place).text
        yield practice.empty(place).action
    yield from (practice.stage(stage) for stage in Stage)
    yield from (practice.outcome(outcome) for outcome in Outcome)
    yield from (practice.kind(kind) + practice.kind_hint(kind) for kind in ExperimentKind)
    yield from (practice.size(size) for size in Size)
    yield from (practice.status(status) for status in ObstacleStatus)
    yield from (practice.word_set(words) for words in Words)
    yield from questions.questions()
    yield from questions.reflection_questions()
    yield questions.default(questions.Question.TURN)


def test_none_of_the_words_we_do_not_use() -> None:
    assert [words for words in everything_said() if NEVER.search(words)] == []


def test_the_five_questions_are_exact() -> None:
    assert questions.questions() == (
        "What is the target condition?",
        "What is the actual condition now?",
        (
            "What obstacles do you think are preventing you from reaching the target condition? "
            "Which one are you addressing now?"
        ),
        "What is your next step (experiment)? What do you expect to happen?",
        "How quickly can we go and see what we have learned from taking that step?",
    )


def test_the_back_of_the_card_is_exact() -> None:
    assert questions.default(questions.Question.TURN) == "Reflect on the last step"
    assert questions.reflection_questions() == (
        "What did you plan as your last step?",
        "What did you expect?",
        "What actually happened?",
        "What did you learn?",
    )
    assert questions.credit() == "The pattern follows the improvement kata and coaching kata described by Mike Rother."


def test_panels_are_numbered_like_the_questions() -> None:
    numbered = {practice.panel_number(panel): practice.panel_title(panel) for panel in Panel}
    del numbered[None]
    assert numbered == {
        1: "Target condition",
        2: "Actual condition",
        3: "Obstacles",
        4: "Next step",
        5: "Go and see",
    }


@pytest.mark.parametrize("panel", Panel)
def test_each_panel_says_in_one_line_why_it_is_there(panel: Panel) -> None:
    assert practice.why(panel).endswith(".")
    assert len(practice.why(panel)) <= 100


@pytest.mark.parametrize(
    ("place", "text", "action"),
    [
        (Empty.BOARDS, "One process, one learner, one coach. That is enough to start.", "New board"),
        (Empty.CHALLENGE, "What would be really good for our customers?", "Write the challenge"),
        (
            Empty.TARGET,
            "How should the process run in 14 days? First watch it, then decide.",
            "Set target condition",
        ),
        (Empty.ACTUAL, "Nothing measured yet. Go to the process and watch 20 cycles.", "Measure"),
        (
            Empty.OBSTACLES,
            "What keeps us from the target? Write down what you see, one at a time.",
            "New obstacle",
        ),
        (Empty.FOCUS, "Choose one. A small one is good.", ""),
        (Empty.NEXT_STEP, "What do we want to find out next?", "Plan a step"),
        (Empty.EXPERIMENTS, "Nothing tried yet. The first step may be small: go, watch, count.", ""),
        (Empty.AGENDA, "No coaching cycle planned today.", "Choose a daily time"),
        (Empty.CHOSEN_POINT, "Tap a point to see its single cycles.", ""),
    ],
)
def test_empty_places_say_what_belongs_there(place: Empty, text: str, action: str) -> None:
    assert practice.empty(place) == EmptyState(text, action)


def test_panels_that_are_empty_have_their_text_at_hand() -> None:
    texts = (practice.empty_challenge(), practice.empty_target(), practice.empty_actual(), practice.empty_step())
    places = (Empty.CHALLENGE, Empty.TARGET, Empty.ACTUAL, Empty.NEXT_STEP)
    assert texts == tuple(practice.empty(place).text for place in places)


def test_chips() -> None:
    assert [practice.stage(stage) for stage in Stage] == ["Planned", "Running", "Checked", "Learned"]
    assert [practice.outcome(outcome) for outcome in Outcome] == ["", "As expected", "Surprise"]
    assert [practice.surprises(count) for count in (0, 1, 3)] == ["0 surprises", "1 surprise", "3 surprises"]


def test_choices() -> None:
    assert [practice.kind(kind) for kind in ExperimentKind] == ["Go and see", "Try the pattern", "Change one thing"]
    assert [practice.size(size) for size in Size] == ["Small", "Medium", "Large"]
    assert [practice.status(status) for status in ObstacleStatus] == ["Parked", "Put aside", "Solved", "Dropped"]
    hints = [practice.kind_hint(kind) for kind in ExperimentKind]
    assert len(set(hints)) == 3


def test_the_names_of_the_word_sets() -> None:
    assert [practice.word_set(words) for words in Words] == ["Shop floor", "Office", "Care"]


@pytest.mark.parametrize(
    ("learner", "coach", "line"),
    [
        ("team lead", "area manager", "Learner: team lead. Coach: area manager"),
        ("team lead", "", "Learner: team lead"),
        ("", "area manager", "Coach: area manager"),
        (" ", "", "Learner, coach"),
        ("<b>{x}</b>", "%n", "Learner: <b>{x}</b>. Coach: %n"),
    ],
)
def test_roles(learner: str, coach: str, line: str) -> None:
    assert practice.roles_line(learner, coach) == line


def test_the_challenge_ends_with_its_day() -> None:
    words = "Every order leaves the same day, without overtime"
    assert practice.challenge_line(words + ".", "30 September") == words + ", by 30 September"
    assert practice.challenge_line(words + ".", "") == words + "."


@pytest.mark.parametrize(
    ("still_open", "solved", "line"),
    [(4, 2, "4 open, 2 solved"), (1, 1, "1 open, 1 solved"), (3, 0, "3 open"), (0, 2, "0 open, 2 solved")],
)
def test_obstacles_are_counted(still_open: int, solved: int, line: str) -> None:
    assert practice.obstacles_summary(still_open, solved) == line


def test_lines_of_the_board() -> None:
    assert practice.in_focus() == "We work on this one"
    assert practice.parked() == "Parked"
    assert practice.solved_on("Refill breaks the rhythm.", "11 June") == "Refill breaks the rhythm, solved 11 June"
    assert practice.solved_on("Refill breaks the rhythm", "") == "Refill breaks the rhythm, solved"
    assert practice.we_expect() == "We expect"
    assert practice.no_expectation() == EmptyState("No expectation yet", "Add one first")
    assert practice.not_started() == "not started yet"
    assert practice.starts_by("Wed 17 June") == "starts by Wed 17 June"
    assert practice.go_and_see_line("Tue 16 June, 10:00") == "go and see Tue 16 June, 10:00"
    assert practice.go_and_see_line("") == "go and see"
    assert practice.what_did_we_learn() == "What did we learn?"
    assert practice.legend() == ("expected", "measured")
    assert practice.rhythm_title() == "Coaching cycles, last 14 days"
    assert practice.set_on("5 June") == "set on 5 June"
    assert practice.as_of("Mon 15 June, 13:42") == "as of Mon 15 June, 13:42"
    assert practice.of_all(30) == "of 30"


@pytest.mark.parametrize(
    ("pattern", "obstacle", "told"),
    [
        (
            "Start both hands together.",
            "The hands wait for the gasket. ",
            "We cannot have start both hands together because the hands wait for the gasket.",
        ),
        ("Refill after every 10th part", "", "We cannot have refill after every 10th part because …"),
        ("", "QR codes are torn", "We cannot have … because QR codes are torn."),
        ("", "", "We cannot have … because …"),
        ("Work {like} this", "<b>%n</b>", "We cannot have work {like} this because <b>%n</b>."),
    ],
)
def test_the_because_sentence_is_built_live(pattern: str, obstacle: str, told: str) -> None:
    assert practice.because_sentence(pattern, obstacle) == told
