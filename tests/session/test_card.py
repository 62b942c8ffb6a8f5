"""What was noted on the card is kept at once, survives whatever comes, and can become a board."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.core.card import ASKED, CardTalk, Question
from kata_desktop.core.coaching import Part
from kata_desktop.core.plain import as_json
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.session.card import CardFile, create_from_card
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import open_session
from kata_desktop.session.trouble import FileExists, MediumGone
from tests.helpers.boards import LEARNER

NOW = datetime(2026, 6, 15, 13, 42).astimezone()
NOTES = {
    Question.TARGET: "One part between stations\n\n Both hands start together ",
    Question.ACTUAL: "45 s, seen 20 times",
    Question.PLANNED: "Buttons at waist height",
    Question.EXPECTED: "44 s",
    Question.HAPPENED: "44.9 s",
    Question.LEARNED: "The reach was not the wait.",
    Question.OBSTACLES: "Housing has to be turned over",
    Question.STEP: "Turn the fixture\nby 90 degrees",
    Question.AGREEMENT: "Tomorrow at 10",
}
TALK = CardTalk(NOTES, {Part.TARGET: 30.0, Part.STEP: 90.0}, Question.STEP, NOW - timedelta(minutes=5))


@pytest.fixture
def file(tmp_path: Path) -> CardFile:
    return CardFile(tmp_path, SetClock(NOW))


def board_of(path: Path) -> Storyboard:
    with open_session(path, who=LEARNER, clock=SetClock(NOW)) as session:
        return session.board


def made(tmp_path: Path, talk: CardTalk) -> Storyboard:
    path = tmp_path / "b.kata"
    create_from_card(path, "Cell 9", talk, who=LEARNER, clock=SetClock(NOW))
    return board_of(path)


# ------------------------------------------------------------------------------------------- kept


def test_a_card_that_was_never_noted_on_is_empty(file: CardFile) -> None:
    assert file.read() == CardTalk()
    assert not file.path.exists()


def test_what_is_kept_is_read(file: CardFile) -> None:
    file.keep(TALK)
    assert file.read() == TALK
    begun = file.keep(CardTalk().noted(Question.STEP, "x"))
    assert (begun.started_at, file.read().started_at) == (NOW, NOW)


def test_a_process_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from kata_desktop.core.card import CardTalk, Question\n"
        "from kata_desktop.session.card import CardFile\n"
        "from kata_desktop.session.clock import SystemClock\n"
        "file = CardFile(Path(sys.argv[1]), SystemClock())\n"
        "file.keep(CardTalk().noted(Question.TARGET, 'said just now'))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, tmp_path], check=False)
    assert done.returncode < 0
    assert CardFile(tmp_path, SetClock(NOW)).read().note(Question.TARGET) == "said just now"
    assert [path.name for path in tmp_path.iterdir()] == ["card.json"]


def test_a_card_begun_anew_can_be_brought_back(file: CardFile) -> None:
    file.keep(TALK)
    file.begin_anew()
    assert file.read() == CardTalk()
    file.begin_anew()
    other = file.keep(CardTalk().noted(Question.STEP, "another talk"))
    assert file.before() == TALK
    assert file.bring_back() == TALK
    assert (file.read(), file.before()) == (TALK, other)


@pytest.mark.parametrize(
    "odd", ["", "{", "[]", '{"talk": 7}', '{"talk": {"notes": [], "seconds": 3, "at": "turn", "started_at": 1}}']
)
def test_odd_files_count_as_never_noted_and_are_kept_beside(file: CardFile, odd: str) -> None:
    file.path.write_text(odd, encoding="utf-8")
    assert file.read() == CardTalk()
    file.keep(TALK)
    assert file.read() == TALK
    unread = not odd.startswith("{") or odd == "{"
    assert file.path.with_name("card-unread.json").exists() is unread


def test_odd_values_are_left_out_and_fields_of_a_newer_version_stay(file: CardFile) -> None:
    talk = {
        "notes": {"target": "42 s", "step": 7, "turn": " ", "new": "?", "learned": "\ud800half"},
        "seconds": {"target": -3, "step": "long", "actual": 12, "new": 4},
        "at": "learned",
        "started_at": "2026-06-15T13:42:00",
    }
    file.path.write_text(json.dumps({"talk": talk, "later": [1]}), encoding="utf-8")
    read = file.read()
    assert read.notes == {Question.TARGET: "42 s", Question.LEARNED: "half"}
    assert (read.seconds, read.at, read.started_at) == ({Part.ACTUAL: 12}, Question.LEARNED, None)
    file.keep(replace(read, started_at=NOW))
    assert json.loads(file.path.read_text(encoding="utf-8"))["later"] == [1]


def test_a_moment_that_is_none_is_left_out(file: CardFile) -> None:
    file.path.write_text('{"talk": {"started_at": "soon"}}', encoding="utf-8")
    assert file.read().started_at is None


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(MediumGone):
        CardFile(tmp_path / "file", SetClock(NOW)).keep(TALK)


@given(notes=st.dictionaries(st.sampled_from(ASKED), st.text(min_size=1, max_size=40), max_size=4))
def test_any_words_come_back_as_they_were(tmp_path_factory: pytest.TempPathFactory, notes: dict[Question, str]) -> None:
    file = CardFile(tmp_path_factory.mktemp("card"), SetClock(NOW))
    talk = CardTalk()
    for question, note in notes.items():
        talk = talk.noted(question, note.encode("utf-8", "ignore").decode("utf-8"))
    file.keep(talk)
    assert file.read().notes == talk.notes


# ------------------------------------------------------------------------------------- made a board


def test_each_note_comes_to_its_place_and_none_is_lost(tmp_path: Path) -> None:
    board = made(tmp_path, TALK)
    assert board.title == "Cell 9"
    assert board.target_draft is not None
    assert board.target_draft.pattern == ("One part between stations", "Both hands start together")
    assert board.target is None
    assert board.focused is not None
    assert board.focused.text == "Housing has to be turned over"
    (step,) = board.experiments
    assert (step.step, step.obstacle, step.started_at) == ("Turn the fixture by 90 degrees", board.focused.id, None)
    assert step.how == "Tomorrow at 10"
    (cycle,) = board.coaching_cycles
    assert cycle.held
    assert (cycle.minutes, cycle.started_at, cycle.agreed) == (2, TALK.started_at, "Tomorrow at 10")
    assert (cycle.seconds(Part.TARGET), cycle.seconds(Part.STEP)) == (30, 90)
    told = json.dumps(as_json(board), ensure_ascii=False)
    for note in NOTES.values():
        assert json.dumps(note, ensure_ascii=False) in told
    assert cycle.answers["reflection"] == "Buttons at waist height\n44 s\n44.9 s\nThe reach was not the wait."


def test_how_soon_to_go_and_see_is_kept_without_a_step_too(tmp_path: Path) -> None:
    (step,) = made(tmp_path, CardTalk().noted(Question.AGREEMENT, "Tomorrow\nat 10")).experiments
    assert (step.step, step.how) == ("", "Tomorrow at 10")


def test_several_obstacles_are_parked_and_nobody_chooses_among_them(tmp_path: Path) -> None:
    talk = CardTalk().noted(Question.OBSTACLES, "Press 2 waits\nTwo screw lengths in one box\n")
    board = made(tmp_path, talk)
    assert board.focused is None
    assert [obstacle.text for obstacle in board.parked] == ["Press 2 waits", "Two screw lengths in one box"]
    assert board.target_draft is None
    assert board.experiments == ()
    assert board.coaching_cycles[0].started_at == NOW


def test_more_lines_than_a_pattern_has_stay_in_the_cycle(tmp_path: Path) -> None:
    lines = "\n".join(f"line {n}" for n in range(9))
    board = made(tmp_path, CardTalk().noted(Question.TARGET, lines))
    assert board.target_draft is not None
    assert len(board.target_draft.pattern) == 5
    assert board.coaching_cycles[0].answers == {"target": lines}


def test_a_board_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    made(tmp_path, TALK)
    with pytest.raises(FileExists):
        made(tmp_path, CardTalk())
    assert board_of(tmp_path / "b.kata").experiments
