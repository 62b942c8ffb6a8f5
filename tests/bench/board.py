"""What acts on a board cost: a tap's syncs, opening ten thousand entries, the page on paper, reading a run chart."""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from tests.bench.frames import median_ms, series
from tests.bench.line import Line, Part
from tests.bench.tap import MANY, taps
from tests.helpers.board_files import make_board
from tests.helpers.boards import MONDAY, Writer
from tests.helpers.syncs import syncs_of

TAPS, ENTRIES = 100, 10_000
SAMPLE = "coolant_pumps"
SYNCS, OPEN_MS, PAGE_MS, PAGE_KB, ANALYSIS_MS = 1.5, 200.0, 100.0, 60.0, 5.0
#: Rows of a run chart to which one more is added.
GROWTH = (1_000, 10_000, 100_000)

_TAPS = """
from kata_desktop.session.clock import SystemClock
from kata_desktop.session.opening import open_board
with open_board(Path(sys.argv[1]), who="learner@wall", clock=SystemClock()) as opened:
    session = opened.session
    metric = session.board.process_metric.id
    session.measuring.record(metric, [40])
    begin()
    for n in range(int(sys.argv[2])):
        session.measuring.record(metric, [40 + n % 9])
    end()
"""


def part() -> Part:
    """The table of these costs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = [*_tap(folder), opening(folder), *page(folder), *reading()]
        lines += [line for many in MANY for line in taps(many)]
    notes = [] if sys.platform == "linux" else ["Syncs of a tap are counted on Linux only: left out."]
    return Part("board", lines, notes)


def _tap(folder: Path) -> list[Line]:
    if sys.platform != "linux":
        return []
    return [Line(what="a tap saved", figure=syncs_a_tap(folder), unit="syncs", goal=SYNCS)]


def syncs_a_tap(folder: Path, taps: int = TAPS) -> float:
    """How often the medium is waited for in a tap that records a measurement."""
    from kata_desktop.session.clock import SystemClock
    from kata_desktop.session.opening import create_sample

    board = folder / "taps.kata"
    create_sample(board, SAMPLE, clock=SystemClock())
    return syncs_of(_TAPS, board, taps) / taps


def opening(folder: Path, entries: int = ENTRIES) -> Line:
    """Open a board of so many entries, every one checked, and read it."""
    from kata_desktop.session.clock import SystemClock
    from kata_desktop.session.opening import open_board

    place = Writer()
    made = [place.make("pace", "metric", name="pace")]
    for n in range(entries - 1):
        place.at = MONDAY + timedelta(minutes=n)
        at = place.at.isoformat()
        made.append(place.make(f"v{n}", "measurement", metric="pace", taken_at=at, values=[n % 40]))
    board = make_board(folder / "many.kata", made)

    def act() -> None:
        with open_board(board, who="learner@wall", clock=SystemClock()) as opened:
            assert len(opened.session.board.measured("pace")) == entries - 1

    what = f"board of {entries:,} entries opened, all checked and read"
    return Line(what=what, figure=median_ms(act, 5), goal=OPEN_MS)


def page(folder: Path) -> list[Line]:
    """Write the A3 page of a sample."""
    from kata_desktop.app import application
    from kata_desktop.report.paper import Paper
    from kata_desktop.report.pdf import write_board_pdf
    from kata_desktop.session.clock import SystemClock
    from kata_desktop.session.opening import create_sample, open_board

    application()
    board, out, clock = folder / "page.kata", folder / "page.pdf", SystemClock()
    create_sample(board, SAMPLE, clock=clock)
    with open_board(board, who="", clock=clock) as opened:
        now, shown = clock.now(), opened.session.board
        began = time.perf_counter()
        write_board_pdf(shown, out, now=now, paper=Paper.A3)
        first = (time.perf_counter() - began) * 1000
        again = median_ms(lambda: write_board_pdf(shown, out, now=now, paper=Paper.A3), 7)
    return [
        Line(what="A3 page, the first of a process", figure=first),
        Line(what="A3 page", figure=again, goal=PAGE_MS),
        Line(what="A3 page", figure=out.stat().st_size / 1000, unit="kB", goal=PAGE_KB),
    ]


def reading() -> list[Line]:
    """Analyse a run chart, and add points to growing ones."""
    from kata_desktop.core.runchart.analysis import analyse
    from kata_desktop.core.runchart.running import RunningAnalysis

    values = series(1_000)
    lines = [
        Line(what="run chart of 1,000 points analysed", figure=median_ms(lambda: analyse(values)), goal=ANALYSIS_MS)
    ]
    more = iter(series(1_000))
    for rows in GROWTH:
        running = RunningAnalysis(series(rows))

        def append(running: RunningAnalysis = running) -> None:
            running.append(next(more))
            running.statistics()

        lines.append(Line(what=f"one point added to {rows:,}, statistics read", figure=median_ms(append, 50)))
    return lines
