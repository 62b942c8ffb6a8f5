"""What is typed is held back for a moment, and never lost."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kata_desktop.ui.kit.keeper import Keeper


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


def test_only_the_last_of_a_name_is_kept(owner: QObject, qtbot: QtBot) -> None:
    keeper = Keeper(owner)
    kept: list[str] = []
    for text in ("T", "Tu", "Turn"):
        keeper.later("step", partial(kept.append, text))
    keeper.later("how", lambda: kept.append("Stopwatch"))
    assert (kept, keeper.pending) == ([], True)
    qtbot.waitUntil(lambda: not keeper.pending)
    assert kept == ["Turn", "Stopwatch"]


def test_flushing_keeps_at_once_and_only_once(owner: QObject) -> None:
    keeper, kept, told = Keeper(owner), [], []
    keeper.pending_changed.connect(lambda: told.append(keeper.pending))
    keeper.later("step", lambda: kept.append("Turn"))
    keeper.flush()
    keeper.flush()
    assert (kept, told) == (["Turn"], [True, False])


def test_what_keeping_brings_about_is_kept_too(owner: QObject) -> None:
    keeper, kept = Keeper(owner), []

    def first() -> None:
        kept.append("first")
        keeper.later("second", lambda: kept.append("second"))

    keeper.later("first", first)
    keeper.flush()
    assert (kept, keeper.pending) == (["first"], True)
    keeper.flush()
    assert kept == ["first", "second"]


def test_dropping_forgets(owner: QObject) -> None:
    keeper, kept = Keeper(owner), []
    keeper.later("step", lambda: kept.append("Turn"))
    keeper.drop()
    keeper.flush()
    assert (kept, keeper.pending) == ([], False)
