"""Card, notes and the board that is made of them, alone: any talk, any order, long and odd words, keys and hands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.card import ASKED, BACK, FIVE, CardTalk, Question, part_of
from kata_desktop.core.coaching import Part
from kata_desktop.session.card import CardFile, create_from_card
from kata_desktop.session.opening import open_session
from kata_desktop.ui.card.course import CardCourse
from kata_desktop.ui.card.face import CardFace
from kata_desktop.ui.card.make import MakeBoard
from kata_desktop.ui.card.note import NotePanel
from kata_desktop.words import card as words
from kata_desktop.words import questions
from tests.helpers.alone import alone, look_at
from tests.helpers.boards import clock_at
from tests.helpers.cycles import StandingClock
from tests.helpers.on_screen import type_into
from tests.helpers.pointer import HANDS, Pointer

LONG = "The housing waits at the second press because the fixture has to be turned by hand. " * 6


# ------------------------------------------------------------------------------------ the card


@pytest.mark.parametrize("at", ASKED)
def test_one_question_is_chosen_on_its_side(qtbot: QtBot, at: Question) -> None:
    face = alone(qtbot, CardFace, (786, 840))
    face.show_talk(CardTalk(at=at))
    assert [which for which, row in face.rows.items() if row.isChecked()] == [at]
    assert (face.front.isVisible(), face.back.isVisible()) == (at in FIVE, at in BACK)
    shown = {which for which, row in face.rows.items() if row.isVisible()}
    assert shown == set(BACK if at in BACK else FIVE)


@HANDS
@pytest.mark.parametrize("at", [Question.TARGET, Question.PLANNED])
def test_a_tap_asks_and_leaves_choosing_to_the_screen(qtbot: QtBot, at: Question, act: Pointer) -> None:
    face = alone(qtbot, CardFace, (786, 840))
    face.show_talk(CardTalk(at=at))
    QApplication.processEvents()
    told: list[Question] = []
    face.chosen.connect(told.append)
    side = BACK if at in BACK else FIVE
    for which in side:
        act(face.rows[which])
    act(face.turn_back if at in BACK else face.turn)
    assert told == [*side, Question.OBSTACLES if at in BACK else BACK[0]]
    assert face.at is at


def test_a_mark_stands_where_something_is_noted_and_a_voice_hears_it(qtbot: QtBot) -> None:
    face = alone(qtbot, CardFace, (786, 840))
    face.show_talk(CardTalk(notes={Question.TARGET: "42 s\nby Friday", Question.STEP: "  "}))
    assert [which for which, row in face.rows.items() if row.has_note] == [Question.TARGET]
    assert face.rows[Question.TARGET].accessibleName().endswith("Noted: 42 s by Friday")
    assert "Noted" not in face.rows[Question.STEP].accessibleName()


# ------------------------------------------------------------------------------------ the notes


@pytest.mark.parametrize("at", ASKED)
def test_question_and_help_stand_above_and_below_the_note(qtbot: QtBot, at: Question) -> None:
    panel = alone(qtbot, NotePanel)
    panel.show_talk(CardTalk(notes={at: "noted"}, at=at), 1)
    assert panel.field.text == "noted"
    assert len(panel.helps) == 3
    look = look_at(panel)
    told = " ".join(line.text for line in look.lines)
    assert all(word in told for word in questions.question(at).split())
    assert (look.shortened, look.outside) == ([], [])
    assert panel.accessibleName() == " ".join((questions.question(at), *panel.helps))


def test_another_day_offers_other_help(qtbot: QtBot) -> None:
    panel = alone(qtbot, NotePanel)
    offered = []
    for day in (1, 2):
        panel.show_talk(CardTalk(), day)
        offered.append(set(panel.helps))
    assert offered[0].isdisjoint(offered[1])


def test_in_a_low_room_help_gives_way_to_the_note(qtbot: QtBot) -> None:
    panel = alone(qtbot, NotePanel, (700, 420))
    panel.show_talk(CardTalk(at=Question.OBSTACLES), 1)
    QApplication.processEvents()
    assert panel.placed_at(panel.field).height() >= 150
    assert not set(panel.helps) & {line.whole for line in look_at(panel).lines}


def test_what_is_typed_is_told_and_what_is_shown_is_not(qtbot: QtBot) -> None:
    panel = alone(qtbot, NotePanel)
    told: list[str] = []
    panel.edited.connect(told.append)
    panel.show_talk(CardTalk(notes={Question.TARGET: LONG}), 1)
    assert told == []
    type_into(panel.field, "42")
    assert told[-1] == "42"


# ------------------------------------------------------------------------------------ the course


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.tuples(st.sampled_from(ASKED), st.integers(0, 300), st.sampled_from(["", "a note"])), max_size=8))
@settings(max_examples=25)
def test_no_second_is_lost_or_counted_twice_on_any_way_through_the_card(
    tmp_path_factory: pytest.TempPathFactory, way: list[tuple[Question, int, str]]
) -> None:
    file, clock = CardFile(tmp_path_factory.mktemp("card"), clock_at()), StandingClock()
    course = CardCourse(file, clock)
    course.enter()
    spent = dict.fromkeys(Part, 0.0)
    for question, seconds, note in way:
        course.go(question)
        if note:
            course.write(note)
        clock.pass_on(seconds)
        spent[part_of(course.at)] += seconds
    course.pause()
    begun = course.talk.started_at is not None
    assert {part: course.talk.seconds.get(part, 0.0) for part in Part} == (spent if begun else dict.fromkeys(Part, 0.0))
    assert set(course.talk.notes) == {question for question, _, note in way if note}
    assert file.read() == (course.talk if begun else CardTalk())


# ------------------------------------------------------------------------------------ the board of it


@pytest.mark.parametrize(
    "noted", [(), (Question.TARGET,), (Question.OBSTACLES, Question.STEP), tuple(ASKED)], ids=["none", "1", "2", "all"]
)
def test_each_note_has_a_place_that_is_named(qtbot: QtBot, noted: tuple[Question, ...]) -> None:
    make = alone(qtbot, MakeBoard)
    make.show_talk(CardTalk(notes=dict.fromkeys(noted, "x")))
    places = make.becomes.places
    assert places == words.places(frozenset(noted))
    look = look_at(make)
    assert look.outside == []
    assert {name for name, _ in places} <= {line.whole for line in look.lines}
    assert all(name in make.becomes.accessibleName() for name, _ in places)


def test_the_name_is_empty_for_each_talk_and_enter_tells(qtbot: QtBot) -> None:
    make = alone(qtbot, MakeBoard)
    type_into(make.field, "  Cell 4 ")
    assert make.name == "Cell 4"
    with qtbot.waitSignal(make.entered):
        QTest.keyClick(make.field.editor, Qt.Key.Key_Return)
    make.show_talk(CardTalk())
    assert make.name == ""


NOTES = st.dictionaries(
    st.sampled_from(ASKED), st.sampled_from(["42 s", "one\ntwo\n\nthree", "Ä \U0001f600", LONG]), max_size=9
)


@given(NOTES)
@settings(max_examples=8)
def test_no_note_is_lost_on_the_way_to_a_board(
    tmp_path_factory: pytest.TempPathFactory, notes: dict[Question, str]
) -> None:
    path, clock = tmp_path_factory.mktemp("board") / "cell.kata", clock_at()
    create_from_card(path, "Cell 4", CardTalk(notes=notes), who="learner@Wall", clock=clock)
    with open_session(path, who="learner@Wall", clock=clock) as session:
        board = session.board
        (cycle,) = board.coaching_cycles
        said = {Question(key): told for key, told in cycle.answers.items() if key in set(Question)}
        assert said == notes
        obstacles = [line for line in notes.get(Question.OBSTACLES, "").splitlines() if line.strip()]
        assert [one.text for one in board.obstacles] == [line.strip() for line in obstacles]
        assert (board.focused is not None) is (len(obstacles) == 1)
        assert bool(board.experiments) is bool({Question.STEP, Question.AGREEMENT} & set(notes))
        assert board.target_draft is not None or Question.TARGET not in notes
        assert cycle.agreed == notes.get(Question.AGREEMENT, "")
