"""The parts that all empty forms share: lines to write on, boxes, heads of tables, squared paper, header and footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align
from kata_desktop.report.items import Frame, Rule, Squares, Ticks, Tone
from kata_desktop.report.paper import PAGE_WIDTH, Paper
from kata_desktop.report.placing import Block, Placing, Voice
from kata_desktop.words import forms, questions
from kata_desktop.words.forms import Titled

LEFT: Final = 45.0
RIGHT: Final = 1542.0
WIDTH: Final = RIGHT - LEFT
#: From the frame of a box to what stands inside it.
EDGE: Final = 20.0
QUIET: Final = Voice(16, tone=Tone.QUIET)
BOLD: Final = Weight.SEMIBOLD
#: 10.5 pt at A3.
SMALLEST: Final = 14

_SMALLER = tuple(Voice(size, tone=Tone.QUIET, spacing=1.15) for size in (16, 15, 14))
_FOOTER = 1086.0
_LINE_MM, _SQUARE_MM = 0.4, 5.0
_LEAST_LINE = 60.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table, from `x` on."""

    x: float
    width: float
    head: Titled


@dataclass(frozen=True, slots=True)
class Form:
    """An empty form for one size of paper. Lengths are design units of the A3 page; a pen keeps its size on each."""

    placing: Placing
    paper: Paper

    @classmethod
    def on(cls, look: Look, paper: Paper) -> Form:
        """Begin a form; `look` measures the words."""
        return cls(Placing(look), paper)

    @property
    def millimetre(self) -> float:
        """A millimetre of this paper in design units."""
        return PAGE_WIDTH / self.paper.millimetres.width()

    @property
    def line(self) -> float:
        """The width of lines: 0.4 mm on any paper."""
        return _LINE_MM * self.millimetre

    @property
    def square(self) -> float:
        """The side of a square of the chart: 5 mm on any paper."""
        return _SQUARE_MM * self.millimetre

    # ------------------------------------------------------------------------------------ lines

    def write_on(self, x0: float, x1: float, y: float) -> None:
        """Draw a line to write on."""
        self.placing.rule(x0, x1, y, width=self.line, tone=Tone.LINE2)

    def upright(self, x: float, top: float, bottom: float) -> None:
        """Draw a line between two columns."""
        self.placing.add(Rule(QPointF(x, top), QPointF(x, bottom), 0.6 * self.line, Tone.LINE))

    def field(self, label: str, x: float, bottom: float, width: float, voice: Voice = QUIET, *, said: str = "") -> None:
        """Set a label and draw the line beside it, up to `width`; `said` is what is written on it."""
        room = width - _LEAST_LINE
        shown = self.placing.shrunk(label, room, voice, smallest=SMALLEST)
        extent = self.placing.line(label, x, bottom - 8, room, shown)
        self.write_on(x + extent + 10, x + width, bottom)
        room = width - extent - 14
        self.placing.line(said, x + extent + 14, bottom - 10, room, self.placing.shrunk(said, room, Voice(18)))

    def fields(self, labels: Sequence[str], x: float, bottom: float, width: float, step: float) -> None:
        """Set fields below each other; `bottom` is the line of the first one."""
        for number, label in enumerate(labels):
            self.field(label, x, bottom + number * step, width)

    # ------------------------------------------------------------------------------------ boxes

    def frame(self, place: QRectF, *, tone: Tone = Tone.INK, dashed: bool = False, radius: float = 6.0) -> None:
        """Draw an outline that lies inside `place`."""
        half = self.line / 2
        self.placing.add(Frame(place.adjusted(half, half, -half, -half), self.line, radius, tone, dashed))

    def box(self, place: QRectF, title: str, note: str = "", *, number: str = "") -> QRectF:
        """Draw a box with its title, a number before it and a note at its right end; give the room below."""
        self.frame(place)
        inside = place.adjusted(EDGE, 0, -EDGE, -EDGE)
        middle = place.top() + 32
        room = inside.width() * (0.62 if note else 1.0)
        if number:
            end = self.placing.panel_title(inside.left(), middle, number, title, room)
        else:
            voice = self.placing.shrunk(title, room, Voice(20, BOLD), smallest=17)
            end = inside.left() + self.placing.line(title, inside.left(), middle, room, voice)
        if note:
            block = self.fitted(note, inside.right() - end - 24, 34)
            self.right_aligned(block, inside.right(), middle)
        return inside.adjusted(0, 52, 0, 0)

    def fitted(self, words: str, width: float, height: float) -> Block:
        """Break quiet words into lines: one of the usual size, else a smaller one, else as many as the room has."""
        for voice in _SMALLER:
            block = self.placing.fitted(words, width, voice.step, [voice])
            if block.is_whole(words):
                return block
        return self.placing.fitted(words, width, height, _SMALLER)

    def right_aligned(self, block: Block, right: float, middle: float) -> None:
        """Set lines that end at `right`, together centred on `middle`."""
        for number, words in enumerate(block.lines):
            y = middle + (number - (len(block.lines) - 1) / 2) * block.voice.step
            self.placing.line(words, right, y, 1e6, block.voice, align=Align.RIGHT)

    # ------------------------------------------------------------------------------------ tables

    def heads(self, columns: Sequence[Column], bottom: float, height: float) -> None:
        """Set the heads of columns so that they end above `bottom`: a title each, a note below it."""
        for column in columns:
            width = column.width - 16
            voices = [Voice(size, BOLD) for size in (17, 16, 15)]
            title = self.placing.fitted(column.head.title, width, voices[0].step, voices)
            if not title.is_whole(column.head.title):
                title = self.placing.fitted(column.head.title, width, 36, [Voice(15, BOLD, spacing=1.15)])
            note = self.placing.fitted(column.head.note, width, height - 8 - title.height, _SMALLER[1:])
            if note.is_whole(column.head.note):
                note = self.placing.even(column.head.note, width, note.voice)
            top = bottom - 8 - title.height - note.height
            self.placing.block(note, column.x, self.placing.block(title, column.x, top))

    def ticks(self, x: float, middle: float, width: float) -> None:
        """Draw an empty scale of ten parts."""
        self.placing.add(Ticks(QRectF(x, middle - 5, width, 10), 10, self.line))

    def squared(self, room: QRectF, pitch: float) -> QRectF:
        """Fill a room with whole squares, from its left end and its bottom on; give the room they take."""
        columns, rows = int(room.width() / pitch + 1e-6), int(room.height() / pitch + 1e-6)
        height = rows * pitch
        place = QRectF(room.left(), room.bottom() - height, columns * pitch, height)
        self.placing.add(Squares(place, pitch, 0.75 * self.line))
        return place

    # ------------------------------------------------------------------------------------ ends of the page

    def header(self, title: str, fields: Sequence[tuple[str, float]], said: Sequence[str] = ()) -> None:
        """Set the title and fields beside it that share the rest of the line by their weights; `said` fills them."""
        gap, bottom = 32.0, 104.0
        voice = self.placing.shrunk(title, WIDTH * 0.36, Voice(26, BOLD), smallest=18)
        x = LEFT + self.placing.line(title, LEFT, bottom - 12, WIDTH * 0.36, voice) + gap
        room = RIGHT - x - gap * (len(fields) - 1)
        total = sum(weight for _, weight in fields)
        for number, (label, weight) in enumerate(fields):
            self.field(label, x, bottom, room * weight / total, said=said[number] if said else "")
            x += room * weight / total + gap

    def footer(self, words: str) -> None:
        """Set what the form is for, and where the practice comes from."""
        voice = Voice(SMALLEST, tone=Tone.QUIET, spacing=1.15)
        credit = self.placing.line(questions.credit(), RIGHT, _FOOTER, WIDTH * 0.56, voice, align=Align.RIGHT)
        self.placing.centred([self.placing.fitted(words, WIDTH - credit - 24, 33, [voice])], LEFT, _FOOTER)


def titled(title: str) -> Titled:
    """A title that needs no note."""
    return forms.Titled(title)
