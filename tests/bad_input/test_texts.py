"""Texts of every kind stand on every screen, page and line as they were written: literal, in their place, whole."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.commands.boards import show as show_in_words
from kata_desktop.core.entries import Entry
from kata_desktop.core.experiment import Expectation, Happened
from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.core.storyboard import Challenge
from kata_desktop.core.target import MetricTarget
from kata_desktop.report.paper import Paper
from kata_desktop.report.pdf import write_board_pdf
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_board, open_session
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.kit.placed import InUnits
from kata_desktop.ui.main_window import MainWindow
from tests.helpers.boards import LEARNER, empty_board
from tests.helpers.every_screen import SAMPLE_STATES, State, show
from tests.helpers.on_screen import outside, overlaps
from tests.helpers.screens import PICTURED, SampleFile
from tests.helpers.seen_text import Spy, listening

TAGS = "<b>x</b> & <img src=http://x>"
TEXTS = {
    "tags": TAGS,
    "emoji": "🛠️ 👩‍🔧 Zähler 🙂",
    "right to left": "نص من اليمين إلى اليسار",
    "long": ("wwwwwwwwww" * 1000)[:10_000],
    "lines": "one\ntwo\n" * 40,
}
TEXT = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


def fill(session: StoryboardSession, text: str) -> None:
    """Write a text into every field that takes one."""
    setting, clock = session.setting_up, session.clock
    setting.name_board(text, text)
    setting.name_roles(learner=text, coach=text, second_coach=text)
    challenge = Challenge(text, text[:150], 48.0, 40.0, text[:20], by=datetime(2026, 9, 30).date(), why=text)  # noqa: DTZ001
    setting.write_challenge(challenge)
    pace = setting.add_metric(text[:150], unit="s", decimals=1, point=Point.MEDIAN).made
    output = setting.add_metric(
        f"{text[:140]} 2", unit="pieces", kind=MetricKind.OUTCOME, direction=Direction.HIGHER
    ).made
    assert isinstance(clock, SetClock)
    assert pace
    assert output
    for day in range(1, 12):
        clock.put(PICTURED.replace(day=day, hour=8))
        session.measuring.record(pace, [48.0 - day / 4, 47.0, 46.0], notes=[text, "", text])
        session.measuring.record(output, [500 + day])
    session.targeting.write_outcome(MetricTarget(output, 570, text=text))
    session.targeting.write_process(MetricTarget(pace, 42, text=text))
    session.targeting.write_pattern([text] * 4)
    session.targeting.set_draft()
    focus = session.clearing.add(text, detail=text).made
    assert focus
    session.clearing.focus(focus, text)
    session.clearing.add(text)
    session.clearing.add(text)
    _try(session, text, learned=text)
    clock.put(PICTURED)
    _try(session, text, learned="")


def _try(session: StoryboardSession, text: str, *, learned: str) -> None:
    step = session.experimenting.plan(step=text).made
    assert step
    see = session.clock.now().replace(hour=23)
    session.experimenting.write_plan(step, expect=Expectation(43.0, 44.0), how=text, factor=text, harm=text, see_at=see)
    session.experimenting.start(step)
    if learned:
        session.experimenting.write_happened(step, Happened(47.0, f"{text[:9000]} happened"))
        session.experimenting.write_learned(step, learned)


def odd_board(text: str) -> StoryboardSession:
    session = empty_board(clock=SetClock(PICTURED))
    fill(session, text)
    return session


def rich_places(window: QWidget) -> list[str]:
    """What would read a text as a form: labels of Qt's own, and tips, which nothing here needs."""
    tips = [one for one in window.findChildren(QWidget) if one.toolTip()]
    return [repr(one) for one in (*window.findChildren(QLabel), *window.findChildren(QTextEdit), *tips)]


def faults(window: MainWindow, spy: Spy) -> list[object]:
    screen = window.screen_shown
    return [*overlaps(screen), *outside(screen), *spy.overlaps(window), *spy.outside, *rich_places(window)]


STATES = [
    state
    for state in SAMPLE_STATES
    if state.name
    in (
        "storyboard",
        "challenge, statement",
        "challenge, way",
        "challenge, roles",
        "target, set",
        "look back, not today",
        "actual",
        "actual, table",
        "measure",
        "obstacles",
        "obstacles, parked",
        "experiment, do",
        "experiment, sealed",
        "experiment, reword",
        "pdf",
        "start, direction",
        "start, target",
        "start, experiment",
        "start, meeting",
    )
]


@TEXT
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)], ids=["wall", "small"])
def test_every_screen_shows_it_in_its_place(qtbot: QtBot, text: str, size: tuple[int, int]) -> None:
    found: dict[str, list[object]] = {}
    entries = odd_board(text)._journal.log.entries()
    for state in STATES:
        window = show(qtbot, replace(state, board=lambda: _again(entries)), size=size)
        with listening() as spy:
            window.grab()
        if wrong := faults(window, spy):
            found[state.name] = [str(one)[:200] for one in wrong]
        window.close()
    assert found == {}


def _again(entries: Sequence[Entry]) -> StoryboardSession:
    return StoryboardSession(SampleFile(entries), SetClock(PICTURED), LEARNER)


def test_tags_are_read_as_they_were_written(qtbot: QtBot) -> None:
    """On the wall, by a voice, and below it: nobody makes a form of them."""
    session = odd_board(TAGS)
    window = show(qtbot, State("board", lambda: session, lambda w: w.window()))
    with listening() as spy:
        window.grab()
    assert any(TAGS in line.text for line in spy.lines)
    named = [one.accessibleName() for one in window.findChildren(QWidget) if isinstance(one, InUnits)]
    assert any(TAGS in name for name in named)
    assert window.windowTitle() == TAGS


@TEXT
def test_the_page_prints_it_as_text(qapp: object, tmp_path: Path, text: str) -> None:
    session = odd_board(text)
    out = tmp_path / "board.pdf"
    write_board_pdf(session.board, out, now=session.clock.now(), paper=Paper("a3"), names=True)
    tool = shutil.which("pdftotext")
    assert tool
    printed = subprocess.run([tool, "-raw", str(out), "-"], capture_output=True, text=True, check=True).stdout
    if text is TEXTS["tags"]:
        assert TAGS in printed
    assert "…" in printed or len(text) < 40 or "\n" in text


@TEXT
def test_the_command_tells_it_in_words(tmp_path: Path, text: str) -> None:
    path, clock = tmp_path / "a.kata", SetClock(PICTURED)
    create_board(path, "Cell 4", who="learner@here", clock=clock)
    with open_session(path, who="learner@here", clock=clock) as session:
        fill(session, text)
    told = show_in_words(path, DataPlace(tmp_path), plain=False, as_of=None)
    assert text.replace("\u200d", " ").partition("\n")[0][:28] in told
    assert "\x1b" not in told
