"""The life of one chart, from the first points to sliding back: at each stage the sentence and the picture are true.

The pictures are kept in the folder that KATA_PICTURES names, else they are only looked at.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.app import let_charts_move
from kata_desktop.core.experiment import Happened, about
from kata_desktop.core.measurement import Direction, MetricKind, Point
from kata_desktop.core.target import ClosedAs, MetricTarget
from kata_desktop.paint.chart_picture import ChartPicture
from kata_desktop.session.opening import create_board, open_board
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.actual.screen import ActualScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.main_window import MainWindow
from tests.helpers.boards import LEARNER, clock_at, pass_time
from tests.helpers.canvas import grey
from tests.helpers.on_screen import screen_on
from tests.helpers.pointer import click
from tests.helpers.screens import shown_window

FEW = (48.6, 47.2, 49.1, 48.0)
START = (46.9, 48.8, 47.5, 48.0, 49.4, 47.8, 48.4)
TRIED = (47.6, 48.3, 47.9)
CHANGED = (45.6, 44.9, 45.2, 44.6, 45.1, 44.4, 44.9, 45.3, 44.7)
REACHED = (41.6, 41.9, 41.2, 41.7, 41.4, 41.8, 41.1, 41.9, 41.3, 41.5, 41.6)
WILD = 50.4
SLID = (43.1, 42.6, 43.4, 42.9, 43.8, 43.2)


class Story:
    """The window on the board, and what was measured at it."""

    def __init__(self, window: MainWindow, session: StoryboardSession, metric: str, pictures: Path) -> None:
        self.window, self.session, self.metric = window, session, metric
        self._pictures, self._count = pictures, 0
        self.seen: QImage = QImage()

    @property
    def screen(self) -> ActualScreen:
        return screen_on(self.window, ActualScreen)

    @property
    def picture(self) -> ChartPicture:
        picture = self.screen.charts.above.picture
        assert picture is not None
        return picture

    def measure(self, values: Sequence[float]) -> None:
        """One visit every two hours of a working day."""
        for value in values:
            pass_time(self.session, hours=18 if self.session.clock.now().hour >= 14 else 2)
            self.screen.document.apply(partial(self.session.measuring.record, self.metric, [value]))

    def begin_experiment(self, low: float, high: float) -> None:
        """A step that runs from now on, and the one before it learned from."""
        session = self.session
        for former in session.board.experiments:
            if not former.learned:
                session.experimenting.write_happened(former.id, Happened(value=high))
                session.experimenting.write_learned(former.id, "The way of the hand counts.")
        made = session.experimenting.plan(step=f"Step towards {low}").made
        session.experimenting.write_plan(made, expect=about((low + high) / 2, (high - low) / 2), metric=self.metric)
        pass_time(session, minutes=30)
        self.screen.document.apply(lambda: session.experimenting.start(made))

    def press(self, label: str) -> None:
        """Press the one button of this name."""
        found = [one for one in self.screen.findChildren(Button) if one.label == label and one.isVisible()]
        assert len(found) == 1, label
        click(found[0])

    def look(self, name: str) -> tuple[str, str]:
        """Take a picture, look whether each mark is there, and give both sentences."""
        QApplication.processEvents()
        before = self.seen
        self.seen = self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        self._count += 1
        self.seen.save(str(self._pictures / f"{self._count}-{name}.png"))
        assert self.seen != before
        for image in (self.seen, grey(self.seen)):
            assert self._filled(image) == [point.filled for point in self.picture.points if point.left_out is None]
        shown = self.screen._shown.above
        assert shown is not None
        assert self.screen.charts.above.accessibleName().endswith(shown.caption)
        return shown.caption, shown.state

    def _filled(self, image: QImage) -> list[bool]:
        """Whether ink or paper is seen in the middle of each point that counts."""
        place = self.screen.charts.above
        plot = place.plot()
        assert plot is not None
        found = []
        for point in self.picture.points:
            if point.left_out is None:
                at = place.mapTo(self.window, (plot.place(point) * place.kit.unit).toPoint())
                around = [image.pixelColor(at + QPoint(*step)).lightness() for step in ((0, 0), (-2, 2), (2, 2))]
                found.append(max(around) < 128)
        return found

    def medians(self) -> list[tuple[str, bool]]:
        """The words of the medians and whether they go on dotted."""
        return [(line.label, line.dotted_to is not None) for line in self.picture.medians]


@pytest.fixture
def story(qtbot: QtBot, tmp_path: Path) -> Iterator[Story]:
    pictures = Path(os.environ.get("KATA_PICTURES", tmp_path)) / "chart"
    pictures.mkdir(parents=True, exist_ok=True)
    path, clock = tmp_path / "pumps.kata", clock_at()
    create_board(path, "Cell 4, coolant pumps", who=LEARNER, clock=clock)
    with open_board(path, who=LEARNER, clock=clock) as opened:
        session = opened.session
        pace = session.setting_up.add_metric("Cycle time", unit="s", decimals=1, point=Point.MEDIAN).made
        output = session.setting_up.add_metric("Output", kind=MetricKind.OUTCOME, direction=Direction.HIGHER).made
        session.targeting.write_process(MetricTarget(pace, 42.0))
        session.targeting.write_outcome(MetricTarget(output, 570))
        session.targeting.write_pattern(["Both hands start together"])
        session.targeting.set_draft()
        session.clearing.focus(session.clearing.add("The housing has to be turned over").made)
        window = shown_window(qtbot, session)
        loader = let_charts_move(window)
        with qtbot.waitSignal(loader.ready, timeout=30_000):
            window.update()
            loader.start()
        window.go(Destination(Place.ACTUAL))
        yield Story(window, session, pace, pictures)
        window.close()


def test_a_chart_tells_the_truth_from_its_first_point_to_sliding_back(story: Story) -> None:
    story.measure(FEW)
    assert story.look("too few points")[0] == "4 of 10 measurements for a first picture."
    assert story.medians() == [("Start 48.3", False)]

    story.measure(START)
    caption, state = story.look("no signal")
    assert caption == "The points move up and down around the start. That may be chance."
    assert state == "The middle is 48.0 s. 0 of 11 at 42 s or less, since Mon 16 March."

    story.begin_experiment(44.0, 46.0)
    story.measure(TRIED)
    caption, state = story.look("experiment with a frozen start")
    assert caption == "The points move up and down around the start. That may be chance."
    assert state.startswith("3 of 10 measurements since experiment 1, ")
    assert story.medians()[0] == ("Start 48.0", True)
    assert [(flag.number, flag.position) for flag in story.picture.flags] == [("1", 10.5)]
    assert story.picture.expectation is not None

    story.measure(CHANGED)
    caption, state = story.look("signal")
    assert caption == "10 measurements in a row lie below the start: more than chance."
    assert state.startswith("The middle is 45.2 s. 0 of 12 at 42 s or less, since ")
    assert sum(point.filled for point in story.picture.points) == 10
    # start and now are firm; only the offer, from an experiment before the six points of now, is a question
    assert [line.proposed for line in story.picture.medians] == [False, False, True]

    story.press("Draw a new median from experiment 1")
    caption, state = story.look("new median accepted")
    assert caption == "The points move up and down around the start. That may be chance."
    assert story.medians()[:2] == [("Start 48.0", True), ("New median 45.2", False)]

    story.begin_experiment(41.0, 42.0)
    story.measure(REACHED)
    caption, state = story.look("target reliably met")
    assert caption == "12 measurements in a row lie below the start: more than chance."
    assert state.startswith("11 of 11 at 42 s or less, since ")
    assert state.endswith(" Ready for the next one?")

    story.measure([WILD])
    assert story.look("one far away")[1].startswith("The middle is 41.6 s. 11 of 12 at 42 s or less, since ")
    story.screen.choose(story.session.board.measured(story.metric)[-1].id)
    story.press("Leave the point out")
    story.press("not the usual work")
    story.press("Leave it out")
    assert story.look("point excluded")[1].endswith(" Ready for the next one?")
    assert story.picture.points[-1].left_out == "left out: not the usual work"

    story.session.targeting.close(ClosedAs.REACHED, reason="All of them, day after day")
    pass_time(story.session, days=3)
    story.measure(SLID)
    caption, state = story.look("sliding back after closing")
    assert caption == ("Since the target condition was closed, 6 of 6 measurements are longer than 42 s. What changed?")
    assert state == ""
    assert [closing.label[:9] for closing in story.picture.closings] == ["reached, "]
    assert [n for n, point in enumerate(story.picture.points) if point.filled] == list(range(35, 41))
    assert story.picture.targets[0].older
