"""The talk with the card: its time, its order, and that nothing noted is lost."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kata_desktop.core.card import ASKED, CardTalk, Question
from kata_desktop.core.coaching import Part
from kata_desktop.session.card import CardFile
from kata_desktop.session.clock import SetClock
from kata_desktop.session.trouble import MediumGone
from kata_desktop.ui.card.course import CardCourse
from tests.helpers.on_screen import as_it_is

NOW = datetime(2026, 6, 15, 13, 42).astimezone()


class Talk:
    """A course on a file, with a clock that is moved by hand."""

    def __init__(self, folder: Path) -> None:
        self.seconds = 100.0
        self.clock = SetClock(NOW)
        self.file = CardFile(folder, self.clock)
        self.course = CardCourse(self.file, lambda: self.seconds)


@pytest.fixture
def talk(qtbot: QtBot, tmp_path: Path) -> Talk:
    return Talk(tmp_path)


def end(talk: Talk) -> None:
    talk.course.pause()


def test_who_only_looks_leaves_nothing_behind(talk: Talk) -> None:
    talk.course.enter()
    talk.seconds += 90
    assert talk.course.seconds == 90
    talk.course.pause()
    assert not talk.file.path.exists()


def test_the_time_is_that_of_the_part_that_was_asked(talk: Talk) -> None:
    talk.course.enter()
    talk.seconds += 30
    talk.course.go(Question.PLANNED)
    talk.seconds += 20
    talk.course.go(Question.LEARNED)
    talk.seconds += 5
    talk.course.go(Question.LEARNED)
    talk.course.pause()
    talk.seconds += 500
    assert talk.file.read().seconds == {Part.TARGET: 30, Part.REFLECTION: 25}
    talk.course.enter()
    talk.seconds += 10
    assert talk.course.seconds == 65
    assert talk.course.at is Question.LEARNED
    end(talk)


def test_a_note_is_kept_after_a_pause_and_at_once_when_one_goes_on(talk: Talk, qtbot: QtBot) -> None:
    talk.course.enter()
    with qtbot.waitSignal(talk.course.moved):
        talk.course.write("42 s")
    assert talk.file.read().note(Question.TARGET) == "42 s"
    talk.course.write("42 s by Friday")
    assert talk.course.step(1)
    talk.course.write("45 s now")
    talk.course.pause()
    assert talk.file.read().notes == {Question.TARGET: "42 s by Friday", Question.ACTUAL: "45 s now"}


def test_it_goes_through_the_card_and_no_further(talk: Talk) -> None:
    talk.course.enter()
    assert not talk.course.step(-1)
    seen = [talk.course.at]
    while talk.course.step(1):
        seen.append(talk.course.at)
    assert tuple(seen) == ASKED
    assert not talk.course.step(1)
    end(talk)


def test_a_talk_of_another_day_is_read_and_its_time_rests(talk: Talk) -> None:
    talk.course.enter()
    talk.course.write("42 s")
    talk.seconds += 40
    talk.course.pause()
    talk.clock.put(NOW + timedelta(days=1))
    talk.course.enter()
    talk.seconds += 300
    assert talk.course.seconds == 40
    assert talk.course.day == NOW.date()
    talk.course.write("41 s")
    talk.course.pause()
    assert talk.file.read().note(Question.TARGET) == "41 s"
    assert talk.file.read().seconds == {Part.TARGET: 40}


def test_an_empty_card_and_back(talk: Talk) -> None:
    talk.course.enter()
    talk.course.write("42 s")
    assert talk.course.begin_anew()
    assert (talk.course.talk, talk.course.day) == (CardTalk(), None)
    assert talk.course.bring_back()
    assert talk.course.talk.note(Question.TARGET) == "42 s"
    end(talk)


def test_what_cannot_be_kept_stays_and_is_told(talk: Talk) -> None:
    talk.course.enter()
    folder = talk.file.path.parent
    folder.rmdir()
    folder.touch()
    talk.course.write("42 s")
    talk.course.go(Question.STEP)
    assert not talk.course.begin_anew()
    assert isinstance(as_it_is(talk.course.fault), MediumGone)
    assert talk.course.talk.note(Question.TARGET) == "42 s"
    folder.unlink()
    for _ in range(10):
        talk.course._on_tick()
    assert talk.course.fault is None
    assert talk.file.read().note(Question.TARGET) == "42 s"
    end(talk)


def test_a_minute_of_silence_is_kept(talk: Talk) -> None:
    talk.course.enter()
    talk.course.write("42 s")
    talk.course.flush()
    for _ in range(59):
        talk.seconds += 1
        talk.course._on_tick()
    assert sum(talk.file.read().seconds.values()) == 0
    talk.seconds += 1
    talk.course._on_tick()
    assert talk.file.read().seconds == {Part.TARGET: 60}
    end(talk)
