"""Numbers and days as another place writes them, for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale


@contextmanager
def written_as(place: str) -> Iterator[None]:
    """Write numbers and days as in ``de_DE`` or ``en_GB``; afterwards again as before."""
    before = QLocale()
    QLocale.setDefault(QLocale(place))
    try:
        yield
    finally:
        QLocale.setDefault(before)
