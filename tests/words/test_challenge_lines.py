"""The lines of the challenge, of boards, paper and obstacles: one and many, with a value and without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from kata_desktop.core.measurement import Metric, Point
from kata_desktop.core.storyboard import Challenge, Storyboard
from kata_desktop.core.target import ClosedAs, MetricTarget, TargetCondition
from kata_desktop.words import boards, obstacles, paper
from kata_desktop.words import challenge as words
from tests.helpers.said import said

TODAY = date(2026, 6, 15)
AFTERNOON = datetime(2026, 6, 15, 13, 40)  # noqa: DTZ001 - as people write it
PACE = Metric("pace", "Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
WITHIN = Metric("within", "Cycles within 57 s", unit="s", point=Point.WITHIN, limit=57)
BOARD = Storyboard(metrics=(PACE, WITHIN))
OPEN = TargetCondition(
    "t", set_on=date(2026, 6, 5), achieve_by=date(2026, 6, 19), process=MetricTarget("pace", 42.0), pattern=("One",)
)
CLOSED = replace(OPEN, closed_on=date(2026, 6, 12), closed_as=ClosedAs.REACHED)


def spoken(*steps: tuple[str, str]) -> str:
    return words.way_spoken(list(steps))


def test_from_where_to_where() -> None:
    expected = {
        (None, None, "pumps"): "",
        (497, 570, "pumps"): "from 497 to 570 pumps",
        (497, 570, ""): "from 497 to 570",
        (497, None, "pumps"): "from 497 pumps",
        (None, 570, "pumps"): "to 570 pumps",
        (0, 0, "s"): "from 0 to 0 s",
        (48.5, 40, "s"): "from 48.5 to 40 s",
        (0.125, 0.25, "mm"): "from 0.125 to 0.25 mm",
        (1000, 12000, "pumps"): "from 1000 to 12,000 pumps",
    }
    assert (
        said(lambda low, high, unit: words.from_to(Challenge(from_value=low, to_value=high, unit=unit)), expected)
        == expected
    )


def test_tiles_of_months() -> None:
    expected = {
        1: "In 1 month",
        2: "In 2 months",
        3: "In 3 months",
        6: "In 6 months",
        11: "In 11 months",
        12: "In a year",
        18: "In 18 months",
        24: "In 2 years",
        36: "In 3 years",
    }
    assert said(words.in_months, expected) == expected


def test_target_conditions_so_far() -> None:
    expected = {
        0: "No target condition so far",
        1: "1 target condition so far",
        2: "2 target conditions so far",
        11: "11 target conditions so far",
    }
    assert said(words.target_conditions, expected) == expected


def test_the_foot_of_the_way() -> None:
    expected = {
        None: ("Start", ""),
        Challenge(): ("Start", ""),
        Challenge(from_value=497, unit="pumps"): ("Start", "497 pumps"),
        Challenge(from_value=48.5): ("Start", "48.5"),
    }
    assert said(words.start, expected) == expected


def test_the_end_of_the_way() -> None:
    expected = {
        (None, TODAY): ("Challenge", ""),
        (Challenge(), TODAY): ("Challenge", ""),
        (Challenge(to_value=570, unit="pumps"), TODAY): ("570 pumps", ""),
        (Challenge(to_value=570, unit="pumps", by=date(2026, 9, 30)), TODAY): ("570 pumps", "by 30 September"),
        (Challenge(by=date(2027, 3, 31)), TODAY): ("Challenge", "by 31 March"),
        (Challenge(by=date(2028, 3, 31)), TODAY): ("Challenge", "by 31 March 2028"),
    }
    assert said(words.end, expected) == expected


def test_a_step_of_the_way() -> None:
    assert words.step(OPEN, BOARD, TODAY) == ("42 s", "by Fri 19 June")
    assert words.step(replace(OPEN, achieve_by=None), BOARD, TODAY) == ("42 s", "")
    assert words.step(replace(OPEN, process=None), BOARD, TODAY) == ("…", "by Fri 19 June")
    assert words.step(replace(OPEN, process=MetricTarget("gone", 3)), BOARD, TODAY) == ("…", "by Fri 19 June")
    assert words.step(replace(OPEN, process=MetricTarget("pace")), BOARD, TODAY) == ("…", "by Fri 19 June")
    assert words.step(replace(OPEN, process=MetricTarget("within", 27, of=30)), BOARD, TODAY) == (
        "27 of 30",
        "by Fri 19 June",
    )
    assert words.step(replace(OPEN, process=None, outcome=MetricTarget("pace", 44.5)), BOARD, TODAY) == (
        "44.5 s",
        "by Fri 19 June",
    )
    assert words.step(CLOSED, BOARD, TODAY) == ("42 s", "reached 12 June")
    assert words.step(replace(CLOSED, closed_as=ClosedAs.DATE), BOARD, TODAY) == ("42 s", "until 12 June")
    assert words.step(replace(CLOSED, closed_as=ClosedAs.STOPPED), BOARD, TODAY) == ("42 s", "stopped 12 June")
    assert words.step(replace(CLOSED, closed_as=None), BOARD, TODAY) == ("42 s", "until 12 June")
    assert words.step(CLOSED, BOARD, date(2027, 6, 15)) == ("42 s", "reached 12 June 2026")


def test_steps_without_room_are_counted() -> None:
    expected = {
        1: "1 earlier",
        2: "2 earlier",
        12: "12 earlier",
    }
    assert said(words.earlier, expected) == expected


def test_the_way_for_a_voice() -> None:
    expected = {
        (()): "The way so far.",
        (("Start", "48 s"),): "The way so far. Start, 48 s.",
        (
            ("48 s", ""),
            ("45 s", "reached 12 June"),
            ("42 s", "by Fri 19 June"),
        ): "The way so far. 48 s. 45 s, reached 12 June. 42 s, by Fri 19 June.",
    }
    assert said(spoken, expected) == expected


def test_roles_of_a_board() -> None:
    expected = {
        ("", ""): "",
        ("  ", ""): "",
        ("team lead", ""): "Learner: team lead",
        ("", "area manager"): "Coach: area manager",
        ("team lead", "area manager"): "Learner: team lead. Coach: area manager",
        ("Learner", "Coach"): "Learner, coach",
    }
    assert said(lambda learner, coach: words.roles(Storyboard(learner=learner, coach=coach)), expected) == expected


def test_what_happens_to_a_board_is_said_with_its_name() -> None:
    assert boards.open_board("Cell 4") == "Open Cell 4"
    assert boards.removed("Cell 4") == "Cell 4 lies in the bin"
    assert boards.restored("Cell 4") == "Cell 4 is back"
    assert boards.restore_name("Cell 4") == "Take Cell 4 back"
    assert boards.delete_name("Cell 4") == "Delete Cell 4 for good"
    assert boards.delete_label("Cell 4") == "Type the name of the board: Cell 4"
    assert boards.deleted("Cell 4") == "Cell 4 is deleted"
    assert boards.bin_button(0) == "Bin, 0"
    assert boards.bin_button(1) == "Bin, 1"
    assert boards.bin_button(12) == "Bin, 12"


def test_when_a_board_was_removed() -> None:
    expected = {
        (None, TODAY): "",
        (AFTERNOON, TODAY): "removed Mon 15 June, 13:40",
        (AFTERNOON, date(2027, 6, 15)): "removed Mon 15 June 2026, 13:40",
    }
    assert said(boards.removed_on, expected) == expected


def test_a_card_for_a_voice() -> None:
    expected = {
        ("Cell 4",): "Board Cell 4.",
        ("Cell 4", "", ""): "Board Cell 4.",
        ("Cell 4.", "Now 45 s", "4 days left"): "Board Cell 4. Now 45 s. 4 days left.",
        ("How does it run?", "Now 45 s."): "Board How does it run? Now 45 s.",
    }
    assert said(boards.card_name, expected) == expected


def test_the_paper_says_its_day_pages_and_size() -> None:
    assert paper.as_of("Mon 15 June, 13:42") == "Storyboard as of Mon 15 June, 13:42"
    assert paper.page_of(1, 1) == "Page 1 of 1"
    assert paper.page_of(2, 12) == "Page 2 of 12"
    assert paper.size_line(420, 297, 10.5) == "420 × 297 mm, smallest text 10.5 pt"
    assert paper.size_line(297, 210, 9) == "297 × 210 mm, smallest text 9.0 pt"
    assert paper.saved_as("Coolant pumps.pdf") == "Saved as Coolant pumps.pdf"
    assert paper.preview("Coolant pumps", "page 1 of 2") == "Preview of Coolant pumps, page 1 of 2"


def test_what_has_no_room_on_paper_is_counted() -> None:
    expected = {
        1: "and 1 more",
        2: "and 2 more",
        30: "and 30 more",
    }
    assert said(paper.more, expected) == expected


def test_solved_obstacles_on_paper() -> None:
    expected = {
        ("", ""): "",
        ("", "11 June"): "11 June",
        ("Refill breaks the rhythm.", ""): "Refill breaks the rhythm.",
        ("Refill breaks the rhythm.", "11 June"): "Refill breaks the rhythm, 11 June",
    }
    assert said(paper.solved, expected) == expected


def test_obstacles_put_aside_on_paper() -> None:
    expected = {
        "": "put aside",
        "Press 2 waits.": "Press 2 waits, put aside",
    }
    assert said(paper.put_aside, expected) == expected


def test_the_file_is_named_for_its_board() -> None:
    expected = {
        "Coolant pumps": "Coolant pumps.pdf",
        "": "Storyboard.pdf",
        " . ": "Storyboard.pdf",
        'Ward 3: home / before "eleven"?': "Ward 3 home before eleven.pdf",
        "a\nb\tc": "a b c.pdf",
        "Zwölf Böden.": "Zwölf Böden.pdf",
        "x" * 300: (
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.pdf"
        ),
    }
    assert said(paper.file_name, expected) == expected


def test_the_smallest_parked_one_is_proposed() -> None:
    expected = {
        "Housing is turned over.": "The smallest of the parked ones: “Housing is turned over”. Choose freely.",
        "the screwdriver jams": "The smallest of the parked ones: “the screwdriver jams”. Choose freely.",
        "a" * 60: (
            "The smallest of the parked ones: "
            "“aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa”. Choose freely."
        ),
        "a" * 61: (
            "The smallest of the parked ones: "
            "“aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…”. Choose freely."
        ),
        "word " * 20: (
            "The smallest of the parked ones: “word word word word word word word word word word word "
            "word…”. Choose freely."
        ),
    }
    assert said(obstacles.smallest_parked, expected) == expected


def test_obstacles_and_their_former_words() -> None:
    assert obstacles.written("Mon 15 June, 08:10") == "Written Mon 15 June, 08:10"
    assert obstacles.grip("Housing is turned over.") == "Move: Housing is turned over"


def test_numbers_and_days_follow_the_locale(speak: Callable[[str], None]) -> None:
    speak("de_DE")
    assert words.from_to(Challenge(from_value=48.5, to_value=12000, unit="s")) == "from 48,5 to 12.000 s"
    assert words.end(Challenge(by=date(2026, 9, 30)), TODAY) == ("Challenge", "by 30. September")
    assert words.end(Challenge(by=date(2028, 3, 31)), TODAY) == ("Challenge", "by 31. März 2028")
    assert words.step(OPEN, BOARD, TODAY) == ("42 s", "by Fr 19. Juni")
    assert words.step(replace(OPEN, process=MetricTarget("pace", 42.5)), BOARD, TODAY) == ("42,5 s", "by Fr 19. Juni")
    assert words.step(CLOSED, BOARD, TODAY) == ("42 s", "reached 12. Juni")
    assert paper.size_line(420, 297, 10.5) == "420 × 297 mm, smallest text 10,5 pt"
    assert paper.page_of(2, 12) == "Page 2 of 12"
