"""What a laid-out page consists of: plain values with their places, all in design units of the A3 page.

Words are already cut to their place. `place` is the room an item takes; the places of words never overlap.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.paint.chart_picture import ChartPicture
from kata_desktop.paint.look import Weight
from kata_desktop.paint.marks import RhythmDay, Swatch
from kata_desktop.paint.scale import ScalePicture


class Tone(Enum):
    """The colours of paper."""

    INK = auto()
    QUIET = auto()
    LINE = auto()
    LINE2 = auto()
    TARGET = auto()
    LEARN = auto()
    DARK = auto()
    ON_DARK = auto()
    ON_DARK2 = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `place` is as wide as the line and as high as its size."""

    text: str
    place: QRectF
    size: float
    weight: Weight
    tone: Tone


@dataclass(frozen=True, slots=True)
class Handwriting:
    """Ink as large as its room allows."""

    ink: Ink
    place: QRectF


@dataclass(frozen=True, slots=True)
class Figure:
    """A large value with its unit, standing on `baseline`."""

    value: str
    unit: str
    place: QRectF
    baseline: float
    size: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class Frame:
    """A rounded outline; the middle of its line is `place`."""

    place: QRectF
    width: float
    radius: float
    tone: Tone = Tone.INK
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Fill:
    """A ground of one colour."""

    place: QRectF
    tone: Tone
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Turned:
    """One line of text that reads from the bottom to the top, in the middle of `place`."""

    text: str
    place: QRectF
    size: float
    weight: Weight
    tone: Tone


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    start: QPointF
    end: QPointF
    width: float
    tone: Tone

    @property
    def place(self) -> QRectF:
        """The room of the line without its width."""
        return QRectF(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Ring:
    """A number in a ring: of a panel (weight 600) or of an experiment (700, dashed while planned)."""

    number: str
    place: QRectF
    size: float
    weight: Weight
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Loop:
    """A circle for the pen: to fill in, or around a letter to choose."""

    place: QRectF
    width: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class Lozenge:
    """The number of an experiment that brought a surprise; `side` is that of the square before it is turned."""

    number: str
    place: QRectF
    side: float
    size: float


@dataclass(frozen=True, slots=True)
class Square:
    """A box for the tick of a pen."""

    place: QRectF


@dataclass(frozen=True, slots=True)
class Squares:
    """Squared paper with its two axes; whole squares only. `width` is that of every fifth line."""

    place: QRectF
    pitch: float
    width: float


@dataclass(frozen=True, slots=True)
class Dots:
    """Dotted paper for boxes and arrows; the first dot lies half a pitch inside."""

    place: QRectF
    pitch: float


@dataclass(frozen=True, slots=True)
class Ticks:
    """An empty scale: a level line in the middle of `place` with so many parts."""

    place: QRectF
    parts: int
    width: float


@dataclass(frozen=True, slots=True)
class Icon:
    """A line icon of the bundled set."""

    name: str
    place: QRectF
    tone: Tone


@dataclass(frozen=True, slots=True)
class Bars:
    """The days of the target condition."""

    place: QRectF
    days: int
    past: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The coaching cycles of the last days."""

    days: tuple[RhythmDay, ...]
    place: QRectF
    pitch: float
    diameter: float
    size: float


@dataclass(frozen=True, slots=True)
class Chart:
    """The run chart."""

    picture: ChartPicture
    place: QRectF


@dataclass(frozen=True, slots=True)
class Scale:
    """An expectation scale as high as its row, so that the target line runs through many; for a pen without band."""

    picture: ScalePicture
    place: QRectF


@dataclass(frozen=True, slots=True)
class Badge:
    """What we expect of the next step."""

    label: str
    value: str
    place: QRectF
    ink: Ink = NO_INK


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of the legend without its words."""

    swatch: Swatch
    place: QRectF
    size: float


Item = (
    Words
    | Handwriting
    | Figure
    | Frame
    | Fill
    | Turned
    | Rule
    | Ring
    | Loop
    | Lozenge
    | Square
    | Squares
    | Dots
    | Ticks
    | Icon
    | Bars
    | Strip
    | Chart
    | Scale
    | Badge
    | Mark
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page, its items from back to front."""

    items: tuple[Item, ...]

    def words(self) -> Iterable[Words]:
        """All lines of text."""
        return (item for item in self.items if isinstance(item, Words))
