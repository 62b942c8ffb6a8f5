"""The band beside the last measurements is dragged by hand, or moved by arrows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Expectation
from kata_desktop.core.measurement import Metric
from kata_desktop.ui.experiment.band_chart import BandChart, BandFacts, band_picture, columns_ahead
from kata_desktop.ui.experiment.typed_band import Grip
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.touch import take_back_press
from tests.helpers.pointer import drag, flick, move, press, release, unhurried_style

METRIC = Metric("m", "Cycle time", unit="s", decimals=1, resolution=0.1)
FACTS = BandFacts(METRIC, tuple(47.0 - n / 5 for n in range(12)), now=45.0, target=42.0, target_label="Target 42 s")


class Band:
    """A chart in a window, and where its band lies in pixels."""

    def __init__(self, qtbot: QtBot, expect: Expectation, facts: BandFacts = FACTS) -> None:
        style = unhurried_style()
        self.window = Painted(style)
        qtbot.addWidget(self.window)
        self.window.resize(700, 700)
        self.chart = BandChart(style, facts, self.window)
        self.window.place(self.chart, 40, 40, 520, 560)
        self.chart.show_expectation(expect)
        self.dropped: list[Expectation] = []
        self.dragged: list[Expectation] = []
        self.chart.dropped.connect(self.dropped.append)
        self.chart.dragged.connect(self.dragged.append)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def at(self, *, edge: str) -> QPoint:
        band = self.chart.band_rect()
        assert band is not None
        y = {"high": band.top(), "low": band.bottom(), "middle": band.center().y()}[edge]
        x = band.left() + 3 if edge == "middle" else band.center().x()
        margin, unit = self.chart.margin_px(), self.chart.kit.unit
        return QPointF(x * unit + margin, y * unit + margin).toPoint()

    def move(self, hand: object, edge: str, by: int) -> None:
        start = self.at(edge=edge)
        hand(self.chart, start, start + QPoint(0, by))  # type: ignore[operator]
        QApplication.processEvents()


by_hand = pytest.mark.parametrize("hand", [drag, flick])


@by_hand
def test_the_whole_band_follows_the_hand(qtbot: QtBot, hand: object) -> None:
    band = Band(qtbot, Expectation(43.0, 44.0))
    band.move(hand, "middle", -60)
    assert len(band.dropped) == 1
    moved = band.dropped[0]
    assert moved.low is not None
    assert moved.high is not None
    assert moved.low > 43.0
    assert moved.high - moved.low == pytest.approx(1.0)
    assert band.chart.expect == moved
    assert band.dragged[-1] == moved


@by_hand
def test_each_handle_moves_its_edge_alone(qtbot: QtBot, hand: object) -> None:
    band = Band(qtbot, Expectation(43.0, 44.0))
    band.move(hand, "high", -50)
    assert band.dropped[-1].low == 43.0
    assert band.dropped[-1].high > 44.0  # type: ignore[operator]
    band.move(hand, "low", 40)
    assert band.dropped[-1].low < 43.0


def test_a_sensitive_handle_is_larger_than_it_is_drawn(qtbot: QtBot) -> None:
    shown = Band(qtbot, Expectation(43.0, 44.0))
    chart, band = shown.chart, shown.chart.band_rect()
    assert band is not None
    assert chart.grip_at(QPointF(band.center().x() + 46, band.top() - 35)) is Grip.HIGH
    assert chart.grip_at(QPointF(band.center().x() - 46, band.bottom() + 35)) is Grip.LOW
    assert chart.grip_at(QPointF(band.center().x(), band.top() - 60)) is None
    assert chart.grip_at(QPointF(20, band.center().y())) is None


def test_a_band_open_to_one_side_has_one_handle(qtbot: QtBot) -> None:
    band = Band(qtbot, Expectation(high=44.0))
    band.move(drag, "high", -40)
    assert band.dropped[-1].low is None
    assert band.dropped[-1].high > 44.0  # type: ignore[operator]
    band.window.grab()
    above = Band(qtbot, Expectation(low=44.0))
    above.move(drag, "low", -40)
    assert above.dropped[-1].high is None
    above.window.grab()


def test_without_a_band_nothing_is_dragged(qtbot: QtBot) -> None:
    band = Band(qtbot, Expectation(text="No squeak"))
    assert band.chart.band_rect() is None
    drag(band.chart, QPoint(400, 300), QPoint(400, 200))
    QTest.keyClick(band.chart, Qt.Key.Key_Up)
    assert band.dropped == []
    assert "not drawn yet" in band.chart.accessibleName()


def test_a_palm_takes_the_move_back(qtbot: QtBot) -> None:
    band = Band(qtbot, Expectation(43.0, 44.0))
    start = band.at(edge="middle")
    press(band.chart, start)
    move(band.chart, start - QPoint(0, 80))
    assert band.chart.expect != Expectation(43.0, 44.0)
    take_back_press(band.window.windowHandle())
    release(band.chart, start - QPoint(0, 80))
    assert band.chart.expect == Expectation(43.0, 44.0)
    assert band.dropped == []


def test_a_band_in_the_hand_is_not_taken_away(qtbot: QtBot) -> None:
    band = Band(qtbot, Expectation(43.0, 44.0))
    start = band.at(edge="middle")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(band.chart, left, none, start)
    band.chart.show_expectation(Expectation(1.0, 2.0))
    band.chart.show_facts(FACTS)
    assert band.chart.expect == Expectation(43.0, 44.0)
    QTest.mouseRelease(band.chart, left, none, start)
    assert band.dropped == []


def test_arrows_move_it_by_the_resolution(qtbot: QtBot) -> None:
    band = Band(qtbot, Expectation(43.0, 44.0))
    band.chart.setFocus()
    QTest.keyClick(band.chart, Qt.Key.Key_Up)
    QTest.keyClick(band.chart, Qt.Key.Key_Down)
    QTest.keyClick(band.chart, Qt.Key.Key_Down)
    assert band.dropped == [Expectation(43.1, 44.1), Expectation(43.0, 44.0), Expectation(42.9, 43.9)]
    assert "42.9 to 43.9 seconds" in band.chart.accessibleName()


def test_the_picture_holds_points_target_now_and_band() -> None:
    picture = band_picture(FACTS, Expectation(43.0, 44.0), (42.0, 47.0, (42.0, 44.5, 47.0)))
    assert [point.value for point in picture.points] == list(FACTS.values)
    assert picture.expectation is not None
    assert (picture.expectation.low, picture.expectation.high) == (43.0, 44.0)
    assert picture.expectation.start > picture.points[-1].index
    assert [tick.label for tick in picture.ticks if tick.target] == ["42"]
    assert picture.targets[0].label == "Target 42 s"
    assert picture.medians[0].value == 45.0


def test_the_picture_of_nothing_is_empty(qtbot: QtBot) -> None:
    picture = band_picture(BandFacts(METRIC), Expectation(), (0.0, 1.0, ()))
    assert (picture.points, picture.targets, picture.medians, picture.expectation) == ((), (), (), None)
    Band(qtbot, Expectation(43.0, 44.0), BandFacts(METRIC)).window.grab()


@pytest.mark.parametrize("width", [200, 300, 450, 900])
def test_a_handle_has_room_on_the_band(width: float) -> None:
    ahead = columns_ahead(12, width)
    assert (ahead - 1) / (12 + ahead) * width >= 84
