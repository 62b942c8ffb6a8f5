"""Charts are measured with the typeface they are shipped with."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from kata_desktop.paint.fonts import load_fonts


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    load_fonts()
