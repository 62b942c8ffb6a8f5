"""What coaches write for themselves is in the notebook's file, and not one byte of it is anywhere else."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop import app, cli
from kata_desktop.core.coaching import CoachingCycle, Part, Phase
from kata_desktop.core.notebook import COACH_MARKS, Seen, Solution
from kata_desktop.report.paper import Paper
from kata_desktop.session.clock import SetClock
from kata_desktop.session.notebook.about import about
from kata_desktop.session.notebook.opening import FILE_NAME
from kata_desktop.session.notebook.session import NotebookSession
from kata_desktop.session.opening import create_sample
from kata_desktop.session.place import Place as DataPlace
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.boards.home import Home
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.main_window import MainWindow
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.notebook.screen import NotebookScreen
from kata_desktop.ui.observation.parts import View
from kata_desktop.ui.observation.screen import ObservationScreen
from tests.helpers.on_screen import screen_on, type_into
from tests.helpers.pointer import click, unhurried_style

#: One word nobody else would write for each thing that is private.
SECRETS = {
    part: f"Zwiebelturm{number}x"
    for number, part in enumerate(
        ("note", "word", "learned", "practise", "seen by the coach", "seen by the learner", "observed", "effect",
         "suggestion", "trigger", "coach of the coach", "how they meet", "observer",
         "typed on the sheet", "typed as feedback")
    )
}  # fmt: skip
#: What only the mirror says.
MIRROR = ("took less than", "no time for", "the same sentence", "without a new measurement", "Nothing stands out")
MORNING = datetime(2026, 6, 15, 9).astimezone()


@dataclass
class Day:
    """A window on a board of a place, and the notebook beside it."""

    window: MainWindow
    home: Home
    clock: SetClock
    board: Path
    notebook: NotebookSession

    @property
    def session(self) -> StoryboardSession:
        return self.window.document.session

    def pass_minutes(self, minutes: float) -> None:
        self.clock.put(self.clock.now() + timedelta(minutes=minutes))


@pytest.fixture
def day(qtbot: QtBot, tmp_path: Path) -> Iterator[Day]:
    place, clock = DataPlace(tmp_path / "data", "Wall cell 4"), SetClock(MORNING)
    board = place.path_for("Coolant pumps")
    create_sample(board, "coolant_pumps", clock=clock)
    window, home = app.home_for(None, place, unhurried_style(motion=False, mode=Mode.DESK), clock=clock)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    home.open(board)
    desk = window.findChild(NotebookDesk)
    assert isinstance(desk, NotebookDesk)
    document = desk.document()
    assert document is not None
    yield Day(window, home, clock, board, document.session)
    home.close()


def a_cycle(day: Day) -> CoachingCycle:
    """Hold one of today, from the first question to the agreement."""
    coaching = day.session.coaching
    made, seconds = coaching.begin().made, dict[Part, float]()
    for part in Part:
        coaching.reach(made, part, seconds)
        day.pass_minutes(0.4)
        seconds[part] = 24.0
    coaching.agree(made, see_at=day.clock.now() + timedelta(hours=2), next_at=None, bring="the cup")
    coaching.finish(made, seconds)
    return day.session.board.coaching_cycles[-1]


def everything_private(day: Day) -> None:
    """Write all that can be written, through the screens where there are some."""
    for hours in range(10):
        at = MORNING - timedelta(hours=hours)
        day.session.coaching.record(CoachingCycle("", at, minutes=1, answers={"step": "Cup is empty"}))
    told = about(day.session, a_cycle(day))
    day.notebook.note_cycle(told, note=SECRETS["note"], word=SECRETS["word"], learned=SECRETS["learned"])
    day.notebook.note_cycle(told, solution=Solution.MORE)
    sheet = day.notebook.observing.begin(told, observer=SECRETS["observer"]).made
    seen = Seen(31.0, SECRETS["seen by the coach"], SECRETS["seen by the learner"], COACH_MARKS)
    day.notebook.observing.see(sheet, dict.fromkeys(Phase, seen))
    day.notebook.observing.write_feedback(
        sheet, observed=SECRETS["observed"], effect=SECRETS["effect"], suggestion=SECRETS["suggestion"],
        trigger=SECRETS["trigger"], phase=Phase.FOCUSING,
    )  # fmt: skip
    day.notebook.observing.agree_feedback(sheet)
    on_the_sheet(day, sheet)
    day.window.go(Destination(Place.NOTEBOOK))
    QApplication.processEvents()
    screen = screen_on(day.window, NotebookScreen)
    assert MIRROR[0] in screen.mirror.accessibleName()
    type_into(screen.practise.field, SECRETS["practise"])
    click(screen.chain.view.gaps[0])
    for field, words in ((0, "coach of the coach"), (2, "how they meet")):
        type_into(screen.chain.fields[field], SECRETS[words])
    click(screen.chain.keep)
    click(screen.mirror.switch)
    click(screen.mirror.switch)
    day.window.go(Destination(Place.BOARD))
    # and the board goes on after it
    day.session.clearing.add("Seen by everybody")


def on_the_sheet(day: Day, sheet: str) -> None:
    """Type on the second coach's own screens."""
    day.window.go(Destination(Place.OBSERVATION, sheet))
    screen = screen_on(day.window, ObservationScreen)
    screen.pad.opened.emit()
    field = screen.parts.sheet.rows[Phase.FRAMING].coach.field
    assert field is not None
    type_into(field, SECRETS["typed on the sheet"])
    screen.parts.show(View.FEEDBACK)
    type_into(screen.parts.feedback.left.fields["trigger"].field, SECRETS["typed as feedback"])
    screen.parts.leave()


def holding(data: bytes, words: str) -> bool:
    return any(words.encode(coding) in data for coding in ("utf-8", "utf-16-le", "utf-16-be"))


def leaks(folder: Path) -> dict[str, list[str]]:
    """Which files beside the notebook's own hold anything private."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(FILE_NAME)]
    assert any(path.suffix == ".kata" for path in files)
    words = [*SECRETS.values(), *MIRROR]
    found = {str(path): [one for one in words if holding(path.read_bytes(), one)] for path in files}
    return {path: held for path, held in found.items() if held}


def kept(folder: Path) -> list[str]:
    """What of it the notebook's own files hold: else the search above finds nothing at all."""
    data = b"".join(path.read_bytes() for path in folder.rglob(f"{FILE_NAME}*"))
    return [part for part, words in SECRETS.items() if holding(data, words)]


def test_no_file_but_the_notebook_holds_it_open_or_closed(day: Day, tmp_path: Path) -> None:
    everything_private(day)
    assert (day.board.parent / (day.board.name + "-wal")).stat().st_size > 0
    assert leaks(tmp_path) == {}
    assert kept(tmp_path) == list(SECRETS)
    day.notebook.undo()
    day.notebook.redo()
    assert leaks(tmp_path) == {}


def test_no_page_and_no_text_of_the_board_holds_it(
    day: Day, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    everything_private(day)
    # the program ends, and what it leaves is read by the commands
    day.home.close()
    told = []
    for paper in Paper:
        out = tmp_path / f"{paper}.pdf"
        assert cli.main(["pdf", str(day.board), str(out), "--paper", paper.value]) == 0
        told.append(subprocess.run(["pdftotext", out, "-"], check=True, capture_output=True, text=True).stdout)
        told.append(subprocess.run(["pdfinfo", out], check=True, capture_output=True, text=True).stdout)
    for arguments in ([], ["--json"]):
        assert cli.main(["show", str(day.board), *arguments]) == 0
        told.append(capsys.readouterr().out)
    assert "Seen by everybody" in told[0], "else nothing was read at all"
    assert "Seen by everybody" in told[-1]
    words = [*SECRETS.values(), *MIRROR]
    assert [(number, one) for number, text in enumerate(told) for one in words if one in text] == []
    shown = json.loads(told[-1])
    assert set(shown) & {"notebook", "observations", "links", "mirror"} == set()
    private = {"note", "word", "solution", "practise", "observed", "feedback"}
    assert [key for cycle in shown["coaching_cycles"] for key in cycle if key in private] == []
