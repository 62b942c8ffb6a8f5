"""Notes of the card by hand: kept and read, taken back, and brought to the place of their words on a board."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kata_desktop.core.card import ASKED, CardTalk, Question
from kata_desktop.core.ink import BROAD, FINE, MOST_POINTS, Ink, Place, Stroke
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.session.card import CardFile, create_from_card
from kata_desktop.session.opening import open_session
from tests.helpers.boards import LEARNER, clock_at

WAY: list[Place] = [(0, 0), (40, 60), (90, 20)]


@pytest.fixture
def file(tmp_path: Path) -> CardFile:
    return CardFile(tmp_path, clock_at())


def drawn(file: CardFile, talk: CardTalk, *questions: Question) -> CardTalk:
    for question in questions:
        talk = file.drawn(replace(talk, at=question), WAY, BROAD if question is Question.STEP else FINE)
    return talk


def made(tmp_path: Path, talk: CardTalk) -> Storyboard:
    path = tmp_path / "b.kata"
    create_from_card(path, "Cell 9", talk, who=LEARNER, clock=clock_at())
    with open_session(path, who=LEARNER, clock=clock_at()) as session:
        return session.board


def drawing(ink: Ink) -> list[tuple[object, int]]:
    return [(stroke.points, stroke.width) for stroke in ink.strokes]


def test_strokes_are_kept_by_question_and_an_act_is_undone_whenever_it_was(file: CardFile) -> None:
    talk = drawn(file, CardTalk(), Question.TARGET, Question.STEP, Question.TARGET)
    first, other, last = talk.strokes
    assert not talk.is_empty
    assert talk.noted_on == {Question.TARGET, Question.STEP}
    assert talk.ink(Question.TARGET).strokes == (first, last)
    file.keep(file.rubbed_out(talk, first.id))
    # another start of the program takes back in the same order
    read = CardFile(file.path.parent, clock_at()).read()
    assert read.strokes == (other, last)
    assert drawing(read.ink(Question.STEP)) == [(((0, 0), (40, 60), (90, 20)), BROAD)]
    assert read.undone().strokes == (first, other, last)
    assert read.undone().undone().strokes == (first, other)
    empty = read.undone().undone().undone().undone()
    assert empty.is_empty
    assert empty.undone() == empty
    assert file.rubbed_out(talk, "no stroke") == talk


def test_what_is_no_stroke_in_the_file_is_left_out(file: CardFile) -> None:
    talk = file.keep(drawn(file, CardTalk(), Question.TARGET))
    held = json.loads(file.path.read_text(encoding="utf-8"))
    good = held["talk"]["strokes"][0]
    odd: list[dict[str, object]] = [
        {"points": "1 x"},
        {"points": "1 --2"},
        {"points": "1"},
        {"points": [1, 2]},
        {"points": ""},
    ]
    odd += [{"field": "turn"}, {"field": "new"}, {"id": "1"}, {"id": 7}, {"points": "9" * 5000 + " 1"}]
    odd += [{"points": "1 2 " * (MOST_POINTS + 1)}]
    held["talk"]["strokes"] = [7, *({**good, **one} for one in odd), good, good]
    held["talk"]["rubbed"] = {"1": good, good["id"]: 7}
    file.path.write_text(json.dumps(held), encoding="utf-8")
    assert file.read() == talk
    held["talk"] |= {"strokes": {}, "rubbed": []}
    file.path.write_text(json.dumps(held), encoding="utf-8")
    assert file.read().is_empty


def test_ink_alone_makes_the_things_of_a_board(tmp_path: Path, file: CardFile) -> None:
    board = made(tmp_path, drawn(file, CardTalk(), *ASKED, Question.STEP))
    assert board.target_draft is not None
    assert board.focused is not None
    (step,) = board.experiments
    assert step.obstacle == board.focused.id
    by_hand = (board.target_draft.inked, board.focused.inked, step.inked)
    assert [sorted(fields) for fields in by_hand] == [["pattern"], ["text"], ["how", "step"]]
    assert len(board.ink_in(step.id, "step").strokes) == 2
    (cycle,) = board.coaching_cycles
    assert cycle.held
    for question in ASKED:
        assert board.ink_in(cycle.id, f"answers.{question.value}")


def test_ink_stands_beside_its_typed_line(tmp_path: Path, file: CardFile) -> None:
    typed = CardTalk().noted(Question.TARGET, "one part").noted(Question.STEP, "turn it")
    talk = drawn(file, typed.noted(Question.OBSTACLES, "press waits"), *ASKED)
    board = made(tmp_path, talk)
    (obstacle,), (step,) = board.obstacles, board.experiments
    assert board.target_draft is not None
    assert (obstacle.text, [*obstacle.inked], board.focused) == ("press waits", ["text"], obstacle)
    assert (step.step, sorted(step.inked)) == ("turn it", ["how", "step"])
    assert (board.target_draft.pattern, [*board.target_draft.inked]) == (("one part",), ["pattern"])


def test_beside_several_obstacles_ink_is_one_of_its_own(tmp_path: Path, file: CardFile) -> None:
    board = made(tmp_path, drawn(file, CardTalk().noted(Question.OBSTACLES, "one\ntwo"), Question.OBSTACLES))
    assert board.focused is None
    assert [(one.text, bool(one.inked)) for one in board.parked] == [("one", False), ("two", False), ("", True)]
    assert board.experiments == ()


def test_more_ink_than_one_entry_holds_comes_whole(tmp_path: Path) -> None:
    points = tuple((n % 3000, (n * 7919) % 3000) for n in range(MOST_POINTS))
    many = tuple(Stroke(f"s{n}", "card", Question.ACTUAL.value, points) for n in range(12))
    board = made(tmp_path, CardTalk(strokes=many))
    (cycle,) = board.coaching_cycles
    assert len(board.ink_in(cycle.id, "answers.actual").strokes) == 12
