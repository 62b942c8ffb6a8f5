"""Single parts of the storyboard at sizes of the wall and of a desk, without a window, and the values they show."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kata_desktop.core.experiment import Stage
from kata_desktop.paint.board.values import (
    HeaderPicture,
    LearnedTone,
    ObstaclePicture,
    ObstaclesPicture,
    RowPicture,
    StepPicture,
    TargetPicture,
)
from kata_desktop.paint.marks import Held, RhythmDay
from kata_desktop.paint.scale import ScalePicture
from kata_desktop.ui.kit.placed import InUnits
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.storyboard.board_style import BoardStyle
from tests.helpers.pointer import unhurried_style
from tests.helpers.seen_text import Line, listening


@dataclass(frozen=True, slots=True)
class Room:
    """How a part is seen: the style of its board and the size it has, in units of that board."""

    name: str
    mode: Mode
    reading_size: float = 1.0

    def style(self) -> Style:
        """A style whose unit is one pixel, or 1.3 of them at the largest reading size."""
        base = unhurried_style(mode=self.mode, reading_size=self.reading_size, motion=False)
        if self.mode is Mode.WALL:
            return base
        base.fit(1366, 768)
        board = BoardStyle(base)
        base.setParent(board)
        return board


WALL = Room("wall", Mode.WALL)
LARGE = Room("130 %", Mode.WALL, 1.3)
DESK = Room("desk", Mode.DESK)
ROOMS = (WALL, LARGE, DESK)


def put(qtbot: QtBot, part: QWidget, width: float, height: float) -> None:
    """Give a part its drawn size in design units, without showing it."""
    qtbot.addWidget(part)
    assert isinstance(part, InUnits)
    edge = 2 * part.margin_px()
    part.resize(part.kit.pixels(width) + edge, part.kit.pixels(height) + edge)
    # what is not shown hears of its size only when it is painted
    part.style_changed()


def lines_on(part: QWidget) -> list[Line]:
    """The lines of text that a part and all it holds paint."""
    with listening() as spy:
        part.grab()
    return spy.lines


def words_on(part: QWidget) -> list[str]:
    """The texts of these lines, each of which lies within its part."""
    lines = lines_on(part)
    assert [line.text for line in lines if not line.fits] == []
    return [line.text for line in lines]


def top_of(part: QWidget, words: str) -> float:
    """Where the line with these words begins, in pixels from the top of its own widget."""
    return next(line.rect.top() for line in lines_on(part) if line.text == words)


def drawn_in(part: InUnits, child: QWidget) -> QRectF:
    """Where the drawn rectangle of a child lies, in pixels of the drawn rectangle of its parent."""
    assert isinstance(child, InUnits)
    place = QRectF(child.drawn_rect()).translated(QPointF(child.pos()))
    return place.translated(-part.margin_px(), -part.margin_px())


# ------------------------------------------------------------------------------------------- values


def a_header(*, title: str = "Coolant pumps", roles: str = "Mia · Coach Jo", days: int = 14) -> HeaderPicture:
    """A header with so many days of rhythm, the last of them today."""
    rhythm = tuple(RhythmDay("MTWTF"[n % 5], Held.HELD if n % 3 else Held.NOT_HELD, n == days - 1) for n in range(days))
    challenge = "Every pump on time by autumn"
    return HeaderPicture(
        title, roles, challenge, f"Challenge: {challenge}", rhythm, "Rhythm of 14 days", "13:42", "Mon"
    )


def a_target(**fields: object) -> TargetPicture:
    """A target condition half way to its date."""
    given: dict[str, object] = {
        "missing": False, "value": "42", "unit": "s", "what": "Cycle time, median", "by": "by Fri 19 June",
        "left": "4 days left", "days": 14, "past": 10, "pattern": ("Both hands start together", "Parts within reach"),
        "name": "Target condition: 42 s",
    }  # fmt: skip
    return TargetPicture(**(given | fields))  # type: ignore[arg-type]


def an_obstacle(number: int, **fields: object) -> ObstaclePicture:
    """An obstacle of a number."""
    given: dict[str, object] = {"text": f"Obstacle {number}", "name": f"Obstacle, parked: Obstacle {number}"}
    return ObstaclePicture(f"o{number}", **(given | fields))  # type: ignore[arg-type]


def some_obstacles(parked: int, *, focus: ObstaclePicture | None = None) -> ObstaclesPicture:
    """So many parked ones, and the one in focus."""
    rows = tuple(an_obstacle(number) for number in range(1, parked + 1))
    return ObstaclesPicture(f"{parked} open" if parked else "", focus, rows, (), ())


def a_step(**fields: object) -> StepPicture:
    """A step that is planned, with its expectation and its day."""
    given: dict[str, object] = {
        "missing": False, "id": "e7", "stage": Stage.PLANNED, "chip": "planned", "text": "Hang the tray lower",
        "expect": "43.0–44.0 s", "see": "Tue 10:00", "name": "Next step, planned: Hang the tray lower.",
    }  # fmt: skip
    return StepPicture(**(given | fields))  # type: ignore[arg-type]


def a_row(number: int, **fields: object) -> RowPicture:
    """An experiment that went as expected."""
    given: dict[str, object] = {
        "stage": Stage.LEARNED, "surprise": False, "date": f"Mon {number} June", "step": f"Step {number}",
        "scale": ScalePicture(40, 50, 43, 44, 43.5, "43.5"), "shared": True, "expected": "", "happened": "",
        "learned": f"Learned {number}", "tone": LearnedTone.TEXT, "name": f"Experiment {number}",
    }  # fmt: skip
    return RowPicture(f"e{number}", str(number), **(given | fields))  # type: ignore[arg-type]
