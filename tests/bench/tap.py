"""What one measurement more costs on a board that has many: what its chart says, and the board painted anew."""

from __future__ import annotations

from datetime import timedelta
from itertools import cycle

from tests.bench.frames import median_ms, series
from tests.bench.line import Line
from tests.helpers.boards import MONDAY, MemoryFile, Writer, clock_at, empty_board, pass_time

#: Measurements of the one metric of a board.
MANY = (1_000, 10_000, 100_000)
#: The most milliseconds for what the chart says, however many there are.
SAYS_MS = 5.0


def taps(many: int) -> list[Line]:
    """Record measurements on a board in memory, so without waiting for a medium, in a window of a wall."""
    from kata_desktop.app import application, screens
    from kata_desktop.core.actual import actual_condition
    from kata_desktop.ui.document import StoryboardDocument
    from kata_desktop.ui.kit.style import Style
    from kata_desktop.ui.main_window import MainWindow

    place = Writer()
    entries = [place.make("pace", "metric", name="Pace", unit="s", decimals=1)]
    for n, value in enumerate(series(many)):
        place.at = MONDAY + timedelta(minutes=n)
        at = place.at.isoformat()
        entries.append(place.make(f"v{n}", "measurement", metric="pace", taken_at=at, values=[round(value, 1)]))
    session = empty_board(MemoryFile(entries), clock=clock_at(place.at))
    running, more = application(), cycle(series(40))
    window = MainWindow(StoryboardDocument(session), Style(), screens())
    window.resize(1920, 1080)
    window.show()
    running.processEvents()

    def says() -> None:
        board = session.board
        actual_condition(board, board.metrics[0], session.today())

    def record() -> None:
        pass_time(session, minutes=1)
        session.measuring.record("pace", [round(next(more), 1)])

    def tap() -> None:
        window.document.apply(lambda: session.measuring.record("pace", [round(next(more), 1)]))
        running.processEvents()

    found = []
    for _ in range(12):
        record()
        found.append(median_ms(says, 1))
    painted = median_ms(tap)
    window.close()
    what = f"one measurement more among {many:,}"
    return [
        Line(what=f"{what}: what the chart says", figure=sorted(found)[len(found) // 2], goal=SAYS_MS),
        Line(what=f"{what}: kept in memory and the board painted", figure=painted),
    ]
