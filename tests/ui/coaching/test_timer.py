"""The signs of the timer: by size and words, without a colour, a sound or a movement."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.coaching import Part
from kata_desktop.paint.palette import Theme, palette_of
from kata_desktop.ui.coaching.timer import TIMER_HEIGHT, CycleTimer
from kata_desktop.ui.kit.style import Style
from kata_desktop.words.coaching import clock
from tests.helpers.cycles import cycle_on
from tests.helpers.seen_text import listening

MINUTE = 60.0


@pytest.fixture
def timer(qtbot: QtBot) -> CycleTimer:
    style = Style(motion=False)
    made = CycleTimer(style)
    style.setParent(made)
    qtbot.addWidget(made)
    made.resize(1000, int(TIMER_HEIGHT))
    return made


def hues(timer: CycleTimer) -> set[str]:
    """The colours of the picture that clearly have a hue of their own."""
    image = timer.grab().toImage()
    seen = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(image.height())}
    parts = {pixel: QColor(pixel).getRgb()[:3] for pixel in seen}  # type: ignore[index]
    return {QColor(pixel).name() for pixel, rgb in parts.items() if max(rgb) - min(rgb) > 60}


@pytest.mark.parametrize(
    ("seconds", "sign", "quiet", "clear"),
    [
        (0, "", False, False),
        (10 * MINUTE - 1, "", False, False),
        (10 * MINUTE, "10 minutes have passed", True, False),
        (20 * MINUTE - 1, "10 minutes have passed", True, False),
        (20 * MINUTE, "20 minutes. Agree when to go and see", True, True),
        (75 * MINUTE, "20 minutes. Agree when to go and see", True, True),
    ],
)
def test_the_signs_come_at_ten_and_twenty_minutes(
    timer: CycleTimer, seconds: float, sign: str, *, quiet: bool, clear: bool
) -> None:
    timer.show_seconds(seconds)
    assert (timer.sign, timer.is_quiet_sign, timer.is_clear_sign) == (sign, quiet, clear)
    with listening() as spy:
        timer.grab()
    assert {line.whole for line in spy.lines} == {part for part in (sign, "10", "20", clock(seconds)) if part}
    assert spy.shortened == []


def test_the_ticks_grow_and_the_frame_comes_with_the_clear_sign(timer: CycleTimer) -> None:
    ink = palette_of(Theme.LIGHT).ink

    def inked() -> int:
        """How wide the ink is in a row just above the bar, left of the figures."""
        image = timer.grab().toImage()
        return sum(image.pixelColor(x, int(TIMER_HEIGHT / 2) - 14) == ink for x in range(200, 848))

    shown, framed = [], []
    for minutes in (9, 11, 21):
        timer.show_seconds(minutes * MINUTE)
        shown.append(inked())
        framed.append(timer.grab().toImage().pixelColor(500, 2) == ink)
    assert shown[0] == 0
    assert 3 <= shown[1] <= 5
    assert shown[2] >= 2 * shown[1] - 1
    assert framed == [False, False, True]


def test_no_sign_has_a_colour(timer: CycleTimer) -> None:
    for minutes in (5, 15, 25):
        timer.show_seconds(minutes * MINUTE)
        assert hues(timer) == set()


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0:00"), (-3, "0:00"), (59.9, "0:59"), (725, "12:05"), (3725, "1:02:05")]
)
def test_figures_count_up(seconds: float, told: str) -> None:
    assert clock(seconds) == told


def test_a_voice_hears_minutes_and_the_sign(timer: CycleTimer) -> None:
    timer.show_seconds(61)
    assert timer.accessibleName() == "Time of this cycle: 1 minute"
    timer.show_seconds(1290)
    assert timer.accessibleName() == "Time of this cycle: 21 minutes. 20 minutes. Agree when to go and see"


def test_nothing_moves_or_sounds_by_itself(timer: CycleTimer, qapp: QApplication) -> None:
    timer.show_seconds(1300)
    before = timer.grab().toImage()
    qapp.processEvents()
    assert timer.grab().toImage() == before


def test_the_time_of_the_question_stands_beside_its_number_and_counts_by_itself(qtbot: QtBot) -> None:
    cycle = cycle_on(qtbot)
    screen = cycle.open(Part.TARGET)
    cycle.clock.pass_on(65)
    screen.course.on_tick()
    assert (screen.card.time, screen.timer.time) == ("1:05", "1:05")
    screen.go_to(Part.REFLECTION)
    assert (screen.card.time, screen.timer.time) == ("0:00", "1:05")
    cycle.clock.pass_on(7)
    screen.course.on_tick()
    assert (screen.card.time, screen.timer.time) == ("0:07", "1:12")
    with listening() as spy:
        screen.card.grab()
    assert {"0:07", "The card is turned over"} <= {line.whole for line in spy.lines}
    assert spy.shortened == []
    screen.go_to(Part.TARGET)
    assert (screen.card.time, screen.timer.time) == ("1:05", "1:12")
