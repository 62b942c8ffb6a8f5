"""kill -9 in the middle of a cycle: what was said is in the file, and the next start offers to go on where it was."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Part
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_sample, open_board
from kata_desktop.ui.storyboard.screen import StoryboardScreen
from tests.helpers.board_files import child, finish, line_of
from tests.helpers.boards import LEARNER
from tests.helpers.cycles import cycle_on
from tests.helpers.on_screen import screen_on
from tests.helpers.pointer import HANDS, Pointer
from tests.helpers.screens import PICTURED

CYCLE = """
import os, sys
from datetime import datetime
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from kata_desktop.app import application, window_for
from kata_desktop.core.coaching import Part
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import open_board
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.style import Style
program = application()
opened = open_board(Path(sys.argv[1]), who="learner@Wall", clock=SetClock(datetime.fromisoformat(sys.argv[2])))
seconds = [0.0]
window = window_for(opened.session, Style(motion=False, clock=lambda: seconds[0]))
window.show()
window.go(Destination(Place.COACHING))
screen = window.screen_shown
seconds[0] = 20.0
screen.go_on()
seconds[0] = 65.0
screen.go_to(Part.OBSTACLES)
screen.part._focus(screen.part.page.lot.parked_rows[0].shown.id)
seconds[0] = 125.0
screen.course.on_tick()
seconds[0] = 160.0
screen.course.on_tick()
print("there", flush=True)
sys.stdin.read()
"""


@HANDS
def test_a_cycle_goes_on_after_the_power_was_cut(qtbot: QtBot, tmp_path: Path, act: Pointer) -> None:
    path = tmp_path / "pumps.kata"
    create_sample(path, "coolant_pumps", clock=SetClock(PICTURED))
    process = child(CYCLE, path, PICTURED.isoformat())
    assert line_of(process) == "there"
    process.kill()
    finish(process)
    clock = SetClock(PICTURED + timedelta(hours=2))
    with open_board(path, who=LEARNER, clock=clock) as opened:
        cycle = cycle_on(qtbot, opened.session)
        board = screen_on(cycle.window, StoryboardScreen)
        assert board.coaching.label == "Go on with the cycle of 13:42"
        act(board.coaching)
        assert cycle.at() is Part.OBSTACLES
        kept = cycle.kept
        assert [kept.seconds(part) for part in Part][:4] == [20, 45, 0, 60]
        focused = opened.session.board.focused
        assert focused is not None
        assert focused.text == "Press 2 waits for the safety curtain"
        cycle.clock.pass_on(30)
        for _ in range(3):
            act(cycle.primary())
        assert cycle.kept.held
        assert cycle.kept.seconds(Part.OBSTACLES) == 90
        cycle.screen.back_requested.emit()
        # the day after nothing is left to go on with
        clock.put(PICTURED + timedelta(days=1))
        assert opened.session.board.open_cycle(clock.now().date()) is None
