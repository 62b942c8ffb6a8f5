"""Pages are measured with the bundled typeface and tested on the board of the pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication

from kata_desktop.core.assembly import read_storyboard
from kata_desktop.core.entries import Entry
from kata_desktop.core.log import Log
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.fonts import load_fonts
from kata_desktop.session.clock import SetClock
from kata_desktop.session.samples import write_sample
from tests.helpers.locales import written_as

NOW = datetime.fromisoformat("2026-06-15T13:42:00+00:00")


class Rows:
    """A file in memory."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def append_all(self, entries: Iterable[Entry]) -> None:
        self.entries += entries


@cache
def sample(name: str) -> Storyboard:
    rows = Rows()
    write_sample(name, rows, SetClock(NOW))
    return read_storyboard(Log(rows.entries))


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with written_as("en_GB"):
        yield


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def coolant() -> Storyboard:
    """The board of the pictures, as it stands on their day."""
    return sample("coolant_pumps")


@pytest.fixture(params=["coolant_pumps", "hospital_ward", "insurance_claims", "manufacturing_cell"])
def any_sample(request: pytest.FixtureRequest) -> Storyboard:
    return sample(request.param)
