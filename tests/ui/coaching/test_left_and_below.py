"""Question card, stepper, ledge and timer alone: own wording, long words, every state of the rings, and who is told."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import LONGEST_WORDING, CoachingCycle, CycleTexts, Part
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.palette import Theme
from kata_desktop.ui.coaching.asking import asked, closing, cycle_number
from kata_desktop.ui.coaching.ledge import CycleLedge, next_label
from kata_desktop.ui.coaching.part import Moment
from kata_desktop.ui.coaching.question import Asked, Closing, QuestionCard
from kata_desktop.ui.coaching.stepper import Stepper
from kata_desktop.ui.coaching.timer import TIMER_HEIGHT, CycleTimer
from kata_desktop.ui.kit.placed import Painted
from tests.helpers.alone import alone, look_at
from tests.helpers.on_screen import longer_words
from tests.helpers.pointer import HANDS, Pointer
from tests.helpers.screens import PICTURED
from tests.helpers.seen_text import Spy

PARTS = tuple(Part)
MINUTE = 60.0


# ---------------------------------------------------------------------------------- the question card


@pytest.fixture
def card(qtbot: QtBot) -> QuestionCard:
    return alone(qtbot, QuestionCard, (836, 848))


def show(card: QuestionCard, asked: Asked, *, unknown: bool = False, marked: bool = False, why: str = "") -> Spy:
    card.show_question(asked, unknown=unknown, marked=marked, why=why)
    QApplication.processEvents()
    return look_at(card)


def test_own_wording_as_long_as_it_may_be_is_read_whole(card: QuestionCard) -> None:
    words = "Wie soll der Ablauf dann aussehen, damit jede Pumpe rechtzeitig fertig wird? "
    longest = (words * 4)[:LONGEST_WORDING].strip()
    look = show(card, Asked(longest, "1", follow_ups=("Woran sehen wir es?",)))
    told = " ".join(line.text for line in look.lines)
    assert all(word in told for word in longest.split())
    assert (look.shortened, look.outside) == ([], [])


def test_a_word_longer_than_the_card_stays_on_it(card: QuestionCard) -> None:
    look = show(card, Asked("Donaudampfschifffahrtsgesellschaftskapitänsanwärterprüfungsordnung" * 2, "2"))
    assert look.outside == []
    assert look.lines


def test_a_question_is_never_rich_text(card: QuestionCard) -> None:
    look = show(card, Asked("Is <b>42 s</b> & less & the target?", "1"))
    assert "<b>42 s</b>" in " ".join(line.text for line in look.lines)
    assert card.accessibleName() == "Is <b>42 s</b> & less & the target?"


def test_the_back_asks_all_alike_however_long_one_is(card: QuestionCard) -> None:
    back = ("Plan?", "What did you expect to happen at the second press?", "Happened?", "Learned?")
    look = show(card, Asked("Look back", "", back))
    heights = {round(line.rect.height(), 1) for line in look.lines if line.whole in back}
    assert len(heights) == 1
    assert card.is_turned
    assert card.accessibleName() == " ".join(("Look back", *back))
    assert (look.shortened, look.outside) == ([], [])


def test_a_low_card_keeps_its_four_questions_before_the_reason_for_them(qtbot: QtBot) -> None:
    low = alone(qtbot, QuestionCard, (620, 480))
    back = ("What did you plan?", "What did you expect?", "What happened?", "What did you learn?")
    look = show(low, Asked("Look back", "", back))
    told = [line.whole for line in look.lines]
    assert set(back) <= set(told)
    assert not any("in advance" in line for line in told)
    assert look.outside == []


@HANDS
def test_both_answers_are_told_and_say_why_they_cannot_be_kept(qtbot: QtBot, card: QuestionCard, act: Pointer) -> None:
    show(card, Asked("Why?", "1"))
    with qtbot.waitSignals([card.not_known, card.threshold]):
        act(card.unknown)
        act(card.here)
    show(card, Asked("Why?", "1"), why="Only looked at")
    told: list[str] = []
    for button in (card.unknown, card.here):
        button.not_yet.connect(told.append)
    with qtbot.assertNotEmitted(card.not_known):
        act(card.unknown)
        act(card.here)
    assert told == ["Only looked at"] * 2


@pytest.mark.parametrize("unknown", [False, True])
def test_an_answer_stays_filled_until_another_question(card: QuestionCard, *, unknown: bool) -> None:
    show(card, Asked("Why?", "1"), unknown=unknown, marked=True)
    assert card.unknown.isChecked() is unknown
    show(card, Asked("And then?", "2"))
    assert not card.unknown.isChecked()


def test_what_is_practised_stands_below_the_question(card: QuestionCard) -> None:
    words = "What will I practise: wait after each question"
    assert words in [line.whole for line in show(card, Asked("Why?", "1", practise=words)).lines]
    assert words not in [line.whole for line in show(card, Asked("Why?", "1")).lines]


def test_the_closing_puts_both_answers_away_and_the_next_question_brings_them_back(card: QuestionCard) -> None:
    card.show_closing(Closing("That was coaching cycle 27.", "Less than a minute."))
    assert not card.unknown.isVisible()
    assert not card.here.isVisible()
    assert card.accessibleName() == "That was coaching cycle 27. Less than a minute."
    told = " ".join(line.text for line in look_at(card).lines)
    assert "That was coaching cycle 27." in told
    show(card, Asked("Why?", "1"))
    assert card.unknown.isVisible()
    assert card.here.isVisible()


# ------------------------------------------------------------------------- what is asked of a board


def moment(board: Storyboard = Storyboard(), cycle: CoachingCycle | None = None) -> Moment:  # noqa: B008
    return Moment(board, PICTURED, cycle)


@pytest.mark.parametrize(
    ("part", "number"),
    list(zip(PARTS, ("1", "2", "", "3", "4", "5"), strict=True)),
)
def test_each_part_has_its_number_and_only_the_turn_has_a_back(part: Part, number: str) -> None:
    found = asked(moment(), part)
    assert (found.number, len(found.back)) == (number, 4 if part is Part.REFLECTION else 0)
    assert len(found.follow_ups) == 3
    assert found.practise == ""


def test_blank_wording_is_that_of_the_card_and_blank_follow_ups_are_none() -> None:
    board = Storyboard(
        cycle_texts=CycleTexts(questions={"en": {"target": "   "}}, follow_ups={Part.TARGET: ("", " ", "Own one")})
    )
    found = asked(moment(board), Part.TARGET)
    assert found.question == "What is the target condition?"
    assert found.follow_ups[0] == "Own one"
    assert all(found.follow_ups)


def test_a_cycle_is_counted_among_those_held() -> None:
    days = [PICTURED - timedelta(days=n) for n in (5, 4, 3)]
    first, missed, open_one = (
        CoachingCycle("a", days[0]),
        CoachingCycle("b", days[1], reason="Illness"),
        CoachingCycle("c", days[2], part=Part.STEP),
    )
    now = CoachingCycle("n", PICTURED, part=Part.TARGET)
    board = Storyboard(coaching_cycles=(first, missed, open_one, now))
    assert cycle_number(moment(board, now)) == 2
    assert cycle_number(moment(board)) == 1


@pytest.mark.parametrize(
    ("seconds", "next_at", "line"),
    [
        (0, None, "Less than a minute."),
        (59.9, None, "Less than a minute."),
        (60, None, "1 minute."),
        (10 * MINUTE, PICTURED, "10 minutes. See you today at 13:42 in front of this board."),
        (61 * MINUTE, PICTURED + timedelta(days=1), "61 minutes. See you tomorrow at 13:42 in front of this board."),
        (120, PICTURED + timedelta(days=4), "2 minutes. See you on Fri 19 June at 13:42 in front of this board."),
        (
            120,
            datetime(2099, 1, 1, 9).astimezone(),
            "2 minutes. See you on Thu 1 January 2099 at 09:00 in front of this board.",
        ),
    ],
)
def test_the_closing_line(seconds: float, next_at: datetime | None, line: str) -> None:
    cycle = CoachingCycle("n", PICTURED, next_at=next_at)
    found = closing(moment(Storyboard(coaching_cycles=(cycle,)), cycle), seconds)
    assert (found.title, found.line) == ("That was coaching cycle 1.", line)
    assert len(found.rhythm) == 14


def test_a_board_without_a_rhythm_shows_none_at_the_end() -> None:
    assert closing(moment(), 60).rhythm == ()


# ------------------------------------------------------------------------------------- the stepper


@pytest.mark.parametrize("at", [*range(6), 6])
def test_rings_before_the_question_are_done(qtbot: QtBot, at: int) -> None:
    stepper = alone(qtbot, Stepper, (660, 90))
    stepper.show_part(PARTS[at] if at < 6 else None)
    rings = [stepper.rings[part] for part in PARTS]
    assert [ring.is_done for ring in rings] == [n < at for n in range(6)]
    assert [ring.is_current for ring in rings] == [n == at for n in range(6)]
    for n, ring in enumerate(rings):
        assert ring.accessibleName().endswith(", done") is (n < at)
        assert ring.accessibleName().endswith(", shown now") is (n == at)


@HANDS
def test_a_ring_tells_its_part_or_why_it_leads_nowhere(qtbot: QtBot, act: Pointer) -> None:
    stepper = alone(qtbot, Stepper, (660, 90))
    chosen: list[Part] = []
    refused: list[str] = []
    stepper.chosen.connect(chosen.append)
    for ring in stepper.rings.values():
        ring.not_yet.connect(refused.append)
        act(ring)
    stepper.set_why("It is finished")
    act(stepper.rings[Part.STEP])
    stepper.set_why("")
    act(stepper.rings[Part.STEP])
    assert chosen == [*PARTS, Part.STEP]
    assert refused == ["It is finished"]


def test_rings_keep_apart_in_the_least_room(qtbot: QtBot) -> None:
    stepper = alone(qtbot, Stepper, (660, 90))
    window = stepper.window()
    assert isinstance(window, Painted)
    window.place(stepper, 0, 0, stepper.least_width, 90)
    QApplication.processEvents()
    places = [stepper.placed_at(ring) for ring in stepper.rings.values()]
    gaps = [right.left() - left.right() for left, right in itertools.pairwise(places)]
    assert min(gaps) >= 12 - 0.01
    assert {round(place.width()) for place in places} == {72}
    assert stepper.preferred_width > stepper.least_width


# --------------------------------------------------------------------------------------- the ledge


@pytest.fixture
def ledge(qtbot: QtBot) -> CycleLedge:
    made = alone(qtbot, CycleLedge, (1920, 128))
    made.show_primary("Next")
    return made


@HANDS
def test_each_button_of_the_ledge_tells_its_own(qtbot: QtBot, ledge: CycleLedge, act: Pointer) -> None:
    told: list[str] = []
    ledge.back.connect(lambda: told.append("back"))
    ledge.left.connect(lambda: told.append("left"))
    ledge.note_wanted.connect(lambda: told.append("note"))
    ledge.primary_wanted.connect(lambda: told.append("primary"))
    ledge.observation_wanted.connect(lambda: told.append("observation"))
    assert ledge.primary is not None
    for button in (ledge.back_button, ledge.leave_button, ledge.note_button, ledge.primary):
        act(button)
    assert told == ["back", "left", "note", "primary"]
    ledge.show_finished("It is finished")
    act(ledge.leave_button)
    act(ledge.back_button)
    assert told[4:] == ["observation"]
    ledge.show_finished("")
    act(ledge.leave_button)
    assert told[5:] == ["left"]


def test_the_primary_is_made_anew_only_when_it_is_another(ledge: CycleLedge) -> None:
    first = ledge.primary
    ledge.show_primary("Next", why="Write a few words")
    assert ledge.primary is first
    assert first is not None
    assert first.why == "Write a few words"
    ledge.show_primary("Finish", "check")
    assert ledge.primary is not first
    assert ledge.primary is not None
    assert (ledge.primary.label, ledge.primary.why) == ("Finish", "")


@pytest.mark.parametrize(("pressed", "step"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)])
def test_arrows_on_any_button_lead_through_the_questions(ledge: CycleLedge, pressed: Qt.Key, step: int) -> None:
    told: list[int] = []
    ledge.arrow.connect(told.append)
    assert ledge.primary is not None
    places = [ledge.back_button, ledge.note_button, ledge.stepper.rings[Part.STEP], ledge.primary]
    for place in places:
        QTest.keyClick(place, pressed)
    QTest.keyClick(ledge.back_button, Qt.Key.Key_Up)
    assert told == [step] * len(places)


@pytest.mark.parametrize("width", [1920, 1280])
@pytest.mark.parametrize("longer", [False, True], ids=["plain", "40 % longer"])
def test_nothing_on_the_ledge_lies_on_anything(qtbot: QtBot, qapp: QApplication, width: int, *, longer: bool) -> None:
    with longer_words(qapp, longer=longer):
        ledge = alone(qtbot, CycleLedge, (width, 128))
        ledge.show_primary(next_label(last=True, finished=True))
        QApplication.processEvents()
        shown = [ledge.back_button, ledge.leave_button, ledge.stepper, ledge.note_button, ledge.primary]
        places = sorted((ledge.placed_at(one) for one in shown if one is not None), key=lambda place: place.left())
        gaps = [right.left() - left.right() for left, right in itertools.pairwise(places)]
        assert min(gaps) >= 11.9
        assert places[-1].right() <= width


@pytest.mark.parametrize(
    ("last", "finished", "label"),
    [(False, False, "Next"), (True, False, "Finish"), (True, True, "To the board"), (False, True, "To the board")],
)
def test_what_the_primary_says_on_the_way(last: bool, finished: bool, label: str) -> None:
    assert next_label(last=last, finished=finished) == label


# --------------------------------------------------------------------------------------- the timer


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("width", [1000, 840])
@pytest.mark.parametrize("minutes", [0, 9.99, 10, 19.99, 20, 61])
def test_nothing_of_the_timer_is_cut(qtbot: QtBot, minutes: float, width: int, theme: Theme) -> None:
    timer = alone(qtbot, CycleTimer, (width, int(TIMER_HEIGHT)), theme=theme)
    timer.show_seconds(minutes * MINUTE)
    look = look_at(timer)
    assert (look.shortened, look.outside) == ([], [])
    assert timer.time in [line.whole for line in look.lines]
    assert look.overlaps(timer.window()) == []


def test_parts_of_a_second_are_not_told(qtbot: QtBot) -> None:
    timer = alone(qtbot, CycleTimer, (1000, int(TIMER_HEIGHT)))
    timer.show_seconds(61.2)
    assert (timer.time, timer.accessibleName()) == ("1:01", "Time of this cycle: 1 minute")
    timer.show_seconds(61.9)
    assert timer.time == "1:01"
    timer.show_seconds(3725)
    assert timer.time == "1:02:05"
    assert timer.accessibleName() == "Time of this cycle: 62 minutes. 20 minutes. Agree when to go and see"
