"""The obstacles of a ready board, on a screen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.obstacle_screens import Opened


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot)
