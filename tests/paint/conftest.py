"""Every painting test needs the bundled typeface."""

import pytest
from PySide6.QtWidgets import QApplication

from kata_desktop.paint.fonts import load_fonts
from kata_desktop.paint.look import Look, Medium
from kata_desktop.paint.palette import LIGHT, PAPER


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def screen() -> Look:
    return Look(LIGHT, Medium.SCREEN, 1.0)


@pytest.fixture
def paper() -> Look:
    return Look(PAPER, Medium.PAPER, 1.0)
