"""Puts words on a page: cut to their room, in the largest of some sizes at which nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from PySide6.QtCore import QPointF, QRectF

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint import text
from kata_desktop.paint.ink import Written, rooms
from kata_desktop.paint.look import Look, Weight
from kata_desktop.report.items import Frame, Handwriting, Item, Ring, Rule, Tone, Words


@dataclass(frozen=True, slots=True)
class Voice:
    """How words are set: size, weight, colour, and the distance of lines as a multiple of the size."""

    size: float
    weight: Weight = Weight.REGULAR
    tone: Tone = Tone.INK
    spacing: float = 1.25

    @property
    def step(self) -> float:
        """The distance of two lines."""
        return self.size * self.spacing


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one voice that belong together, or words by hand in a room as high as `ink_height`."""

    lines: tuple[str, ...]
    voice: Voice
    written: Written = Written()
    ink_height: float = 30.0

    @property
    def height(self) -> float:
        """The room of all lines."""
        return self.ink_height if self.written.ink else len(self.lines) * self.voice.step

    def is_whole(self, words: str) -> bool:
        """Whether all words are there, none of them cut or broken."""
        return " ".join(self.lines) == " ".join(words.split())


@dataclass(frozen=True, slots=True)
class Placing:
    """Gathers the items of a page. All lengths are design units, `y` of a line is the middle of its capitals."""

    look: Look
    items: list[Item] = field(default_factory=list)

    def add(self, item: Item) -> None:
        """Put an item on top of those before."""
        self.items.append(item)

    def width(self, words: str, voice: Voice) -> float:
        """How wide a line would be."""
        return text.text_width(self.look, words, size=voice.size, weight=voice.weight)

    def line(
        self, words: str, x: float, y: float, width: float, voice: Voice, *, align: text.Align = text.Align.LEFT
    ) -> float:
        """Set one line, ended with "…" where it is wider than `width`, and return its width."""
        if not words.strip() or width <= 0:
            return 0.0
        shown = text.elided(self.look, words.strip(), size=voice.size, weight=voice.weight, width=width)
        extent = self.width(shown, voice)
        if extent <= 0:
            return 0.0
        left = x - {text.Align.LEFT: 0.0, text.Align.CENTRE: extent / 2, text.Align.RIGHT: extent}[align]
        place = QRectF(left, y - voice.size / 2, extent, voice.size)
        self.add(Words(shown, place, voice.size, voice.weight, voice.tone))
        return extent

    def fitted(self, words: str, width: float, height: float, voices: Sequence[Voice]) -> Block:
        """Break words into lines in the first voice in which all of them fit; in the last one the end may be cut."""
        for voice in voices:
            most = max(1, int(height / voice.step + 1e-6))
            lines = self._broken(words, width, most + 1, voice)
            if len(lines) <= most:
                return Block(tuple(lines), voice)
        return Block(tuple(self._broken(words, width, most, voice)), voice)

    def even(self, words: str, width: float, voice: Voice) -> Block:
        """Break words into lines of about the same length: the narrowest room that takes no line more than `width`."""
        widest = self.fitted(words, width, 1e4, [voice])
        narrow, wide = width / 2, width
        while wide - narrow > 2:
            middle = (narrow + wide) / 2
            block = self.fitted(words, middle, 1e4, [voice])
            if len(block.lines) <= len(widest.lines) and block.is_whole(words):
                wide = middle
            else:
                narrow = middle
        return self.fitted(words, wide, 1e4, [voice])

    def block(self, block: Block, x: float, top: float) -> float:
        """Set the lines of a block from `top` on and return the y below them."""
        for number, line in enumerate(block.lines):
            # the lines are already cut; a hair more room keeps rounding from cutting them again
            self.line(line, x, top + (number + 0.5) * block.voice.step, 1e6, block.voice)
        return top + block.height

    def centred(self, blocks: Sequence[Block], x: float, y: float, gap: float = 0.0) -> None:
        """Set blocks below each other, together centred on `y`."""
        shown = [block for block in blocks if block.lines]
        top = y - (sum(block.height for block in shown) + gap * (len(shown) - 1)) / 2
        for block in shown:
            top = self.block(block, x, top) + gap

    def written(self, written: Written, room: QRectF, voices: Sequence[Voice]) -> None:
        """Set what is written by hand into a room, with the line typed to it below or beside it."""
        ink, typed = rooms(self.look, written, room, voices[0])
        self.add(Handwriting(written.ink, ink))
        if not typed.isEmpty():
            block = self.fitted(written.typed, typed.width(), typed.height(), voices)
            self.centred([block], typed.left(), typed.center().y())

    def frame(self, place: QRectF, *, width: float = 1.5, radius: float = 6.0) -> None:
        """Draw the outline of a panel; the line lies inside `place`."""
        half = width / 2
        self.add(Frame(place.adjusted(half, half, -half, -half), width, radius))

    def rule(self, x0: float, x1: float, y: float, *, width: float = 1.0, tone: Tone = Tone.LINE) -> None:
        """Draw a level line."""
        self.add(Rule(QPointF(x0, y), QPointF(x1, y), width, tone))

    def panel_title(self, left: float, y: float, number: str, title: str, width: float) -> float:
        """Set the ring and the title of a panel and return the right end."""
        self.add(Ring(number, QRectF(left, y - 16, 32, 32), 18.0, Weight.SEMIBOLD))
        voice = self.shrunk(title, width - 44, Voice(22, Weight.SEMIBOLD), smallest=17)
        return left + 44 + self.line(title, left + 44, y, width - 44, voice)

    def shrunk(self, words: str, width: float, voice: Voice, *, smallest: int = 16) -> Voice:
        """Give the voice, or a smaller one in which the line fits, the smallest one in any case."""
        for size in range(int(voice.size), smallest - 1, -1):
            smaller = replace(voice, size=float(size))
            if self.width(words, smaller) <= width:
                break
        return smaller

    def _broken(self, words: str, width: float, most: int, voice: Voice) -> list[str]:
        return text.wrap(self.look, words, size=voice.size, weight=voice.weight, width=width, max_lines=most)
