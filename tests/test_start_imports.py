"""What a start imports comes before the first paint of a board: the list of what may not is kept here."""

import subprocess
import sys

#: Of the standard library, and of ours: screens and acts that the board is painted without.
NOT_AT_ONCE = """
    calendar csv fractions hashlib locale platform secrets statistics uuid http ssl email xml unittest
    sqlite_utils numpy pyqtgraph
    kata_desktop.chart kata_desktop.drawing kata_desktop.report kata_desktop.session.samples
    kata_desktop.ui.target kata_desktop.ui.obstacles kata_desktop.ui.experiment kata_desktop.ui.challenge
    kata_desktop.ui.measure kata_desktop.ui.metric kata_desktop.ui.pdf kata_desktop.ui.start
    kata_desktop.ui.cover kata_desktop.ui.help kata_desktop.words.help
    kata_desktop.ui.keyboard kata_desktop.ui.boards.screen kata_desktop.words.forms
""".split()
#: Each one more is a quarter of a millisecond.
MOST_OF_OURS = 180


def test_a_start_imports_nothing_that_the_board_is_painted_without() -> None:
    program = (
        "import sys\n"
        "from kata_desktop.__main__ import glimpse_module\n"
        "glimpse_module()\n"
        "before = set(sys.modules)\n"
        "import kata_desktop.app\n"
        "print(*sorted(set(sys.modules) - before))\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    imported = ended.stdout.split()
    assert "kata_desktop.ui.storyboard.screen" in imported
    assert [name for name in imported for not_yet in NOT_AT_ONCE if f"{name}.".startswith(f"{not_yet}.")] == []
    assert len([name for name in imported if name.startswith("kata_desktop.")]) <= MOST_OF_OURS
