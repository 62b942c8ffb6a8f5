"""`python -m tests.bench`: the table of what was measured, each with its goal; writes it into docs/performance.md."""

import os
import platform
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import qVersion

from tests.bench import board, chart, office, overview, start
from tests.bench.line import Part, as_markdown, as_text

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "performance.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


def run() -> int:
    """Print the tables and write them; 1 when a goal is missed."""
    parts: list[Part] = []
    starts = start.measure()
    floor = start.middle(starts[0], "painted")
    rest: Sequence[Callable[[], Part]] = (board.part, chart.part, overview.part, lambda: office.part(floor))
    for measured in (lambda: start.part(*starts), *rest):
        parts.append(measured())
        print(as_text(parts[-1]), flush=True)
    DOCUMENT.write_text(with_figures(DOCUMENT.read_text(encoding="utf-8"), parts), encoding="utf-8")
    return int(any(not line.good for part in parts for line in part.lines))


def with_figures(text: str, parts: Sequence[Part]) -> str:
    """The document with its tables in place of the former ones."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    tables = "\n".join(as_markdown(part) for part in parts)
    return f"{before}{BEGIN}\n{machine()}\n\n{tables}{END}{after}"


def machine() -> str:
    """What was measured on."""
    window = os.environ.get("QT_QPA_PLATFORM") or "the desktop's own windows"
    return (
        f"Measured {datetime.now(UTC):%Y-%m-%d} on {os.cpu_count()} cores ({platform.machine()}), {platform.system()}, "
        f"Python {platform.python_version()}, Qt {qVersion()}, {window}."
    )


if __name__ == "__main__":
    sys.exit(run())
