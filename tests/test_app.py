"""The program put together: pictures and pages of any day, charts that begin to move, and a file made one again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop import app
from kata_desktop.chart.run_chart_view import RunChartView
from kata_desktop.paint.palette import Theme
from kata_desktop.report.paper import Paper
from kata_desktop.session.clock import SetClock, SystemClock
from kata_desktop.session.opening import create_board, create_sample, open_board
from kata_desktop.session.trouble import MediumReadOnly
from kata_desktop.store.places import log_beside
from kata_desktop.ui import keeper as keeper_module
from kata_desktop.ui.destination import Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.keeper import Keeper
from kata_desktop.ui.kit.style import Mode
from kata_desktop.ui.storyboard.chart_place import ChartPlace
from tests.helpers.boards import LEARNER
from tests.helpers.screens import PICTURED, sample_session

DAY = date(2026, 6, 15)
SMALL = app.Looks((1280, 720))


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "pumps.kata"
    create_sample(path, "coolant_pumps", clock=SetClock(PICTURED))
    return path


def drawn(board: Path, name: str, looks: app.Looks = SMALL, as_of: date | None = DAY, **more: str) -> QImage:
    out = board.parent / f"{name}.png"
    app.write_picture(board, out, looks=looks, as_of=as_of, **more)
    return QImage(str(out))


def test_the_looks_of_a_picture_are_a_style_at_rest(qapp: QApplication) -> None:
    style = app.Looks(theme="dark", mode="desk", reading_size=115).style()
    assert (style.theme, style.mode, style.reading_size, style.motion) == (Theme.DARK, Mode.DESK, 1.15, False)
    with pytest.raises(ValueError, match="reading size"):
        app.Looks(reading_size=120).style()


@pytest.mark.parametrize("screen", [place for place in Place if place is not Place.BOARDS])
def test_every_screen_of_a_past_day_can_be_drawn_and_the_file_stays_as_it_is(
    qtbot: QtBot, sample: Path, screen: Place
) -> None:
    before = sample.read_bytes()
    picture = drawn(sample, screen.value, screen=screen.value)
    assert (picture.width(), picture.height()) == SMALL.size
    assert picture != drawn(sample, "dark", app.Looks(SMALL.size, "dark"), screen=screen.value)
    assert sample.read_bytes() == before
    assert not log_beside(sample).exists()


def test_pictures_of_two_days_differ_and_those_of_one_do_not(qtbot: QtBot, sample: Path) -> None:
    assert drawn(sample, "a") == drawn(sample, "b")
    assert drawn(sample, "a") != drawn(sample, "c", as_of=date(2026, 6, 8))


def test_a_page_of_a_past_day_holds_what_was_known_then(qtbot: QtBot, sample: Path) -> None:
    late, early = sample.parent / "late.pdf", sample.parent / "early.pdf"
    app.write_pdf(sample, late, paper=Paper.A3, as_of=DAY)
    app.write_pdf(sample, early, paper=Paper.A3, as_of=date(2026, 6, 8), without_names=True)
    assert late.read_bytes().startswith(b"%PDF")
    assert len(early.read_bytes()) < len(late.read_bytes())


def test_the_charts_of_all_screens_begin_to_move_after_the_first_paint(qtbot: QtBot) -> None:
    window = app.window_for(sample_session(), SMALL.style())
    qtbot.addWidget(window)
    loader = app.let_charts_move(window)
    window.resize(*SMALL.size)
    window.show()
    (place,) = window.screen_shown.findChildren(ChartPlace)
    assert not place.findChildren(RunChartView)
    qtbot.waitUntil(lambda: loader.is_ready, timeout=15_000)
    assert place.findChildren(RunChartView)
    window._idle.stop()
    window.screen_shown.leave()


# ------------------------------------------------------------------------------------------- the file


def test_after_the_last_tap_the_file_is_one_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper_module, "SETTLE_MS", 10)
    path = tmp_path / "a.kata"
    create_board(path, "Cell 4", who=LEARNER, clock=SystemClock())
    with open_board(path, who=LEARNER, clock=SystemClock()) as opened:
        document = StoryboardDocument(opened.session)
        keeper = Keeper(opened, document)
        document.apply(lambda: opened.session.setting_up.name_board("Cell 5"))
        assert log_beside(path).stat().st_size > 0
        qtbot.waitUntil(lambda: not log_beside(path).exists() or log_beside(path).stat().st_size == 0)
        keeper.stop()


def test_a_file_that_cannot_be_made_one_now_is_tried_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper_module, "SETTLE_MS", 5)
    path = tmp_path / "a.kata"
    create_board(path, "Cell 4", who=LEARNER, clock=SystemClock())
    with open_board(path, who=LEARNER, clock=SystemClock()) as opened:
        tries: list[int] = []

        def settle() -> None:
            tries.append(len(tries))
            if len(tries) < 3:
                raise MediumReadOnly(path, "for a moment")

        monkeypatch.setattr(opened, "settle", settle)
        document = StoryboardDocument(opened.session)
        keeper = Keeper(opened, document)
        document.apply(lambda: opened.session.setting_up.name_board("Cell 5"))
        qtbot.waitUntil(lambda: len(tries) == 3)
        keeper.stop()
    with open_board(path, who="", clock=SystemClock(), writable=False) as opened:
        assert opened.session.board.title == "Cell 5"
