"""Messages reach a screen reader if there is one, and are never forced on anybody else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.access import announce


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, QAccessible.AnnouncementPoliteness]]]:
    """Return what a reader would be told; Qt offers no other ear than its own update."""
    told: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def update(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        told.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    yield told
    QAccessible.setActive(False)


def test_a_reader_is_told_politely(qtbot: QtBot, heard: list[tuple[str, QAccessible.AnnouncementPoliteness]]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    QAccessible.setActive(True)
    announce(widget, "Obstacle solved")
    announce(widget, "")
    assert heard == [("Obstacle solved", QAccessible.AnnouncementPoliteness.Polite)]


def test_without_a_reader_nothing_is_said(
    qtbot: QtBot, heard: list[tuple[str, QAccessible.AnnouncementPoliteness]]
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    QAccessible.setActive(False)
    announce(widget, "Obstacle solved")
    assert heard == []
