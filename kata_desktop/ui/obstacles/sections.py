"""Parts of the editor of an obstacle that only show: sentence, hint, former words, and the question after solving."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.paint.ink import Line, Voice, draw_in_lines, draw_ink, line_count
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, text_width, wrap
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import obstacles
from kata_desktop.words.ink import by_hand
from kata_desktop.words.obstacles import Text

_PADDING = 20.0
#: The room of ink in a sentence.
_INK = 84.0


class Words(Painted):
    """A text that takes as many lines as it needs, up to `most`."""

    def __init__(
        self,
        style: Style,
        parent: QWidget | None = None,
        *,
        size: float = 22.0,
        weight: Weight = Weight.REGULAR,
        most: int = 6,
        quiet: bool = True,
    ) -> None:
        self._line, self._size, self._weight, self._most, self._quiet = Line(), size, weight, most, quiet
        super().__init__(style, parent)

    @property
    def text(self) -> str:
        return self._line.told

    def set_text(self, text: str, ink: Ink = NO_INK) -> None:
        """Show a text, with ink at its `words.ink.HERE`; an empty one needs no room."""
        self._line = Line(text, ink)
        self.setAccessibleName(self._line.told)
        self.update()

    def preferred_height(self, width: float) -> float:
        """The height of all lines, 0 without a text."""
        voice = self._voice(self.kit.look(self))
        return line_count(self.kit.look(self), self._line, width, voice, self._most) * voice.step

    def _voice(self, look: Look) -> Voice:
        return Voice(self._size, look.palette.ink2 if self._quiet else look.palette.ink, self._weight, 1.3)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        voice = self._voice(look)
        count = line_count(look, self._line, size.width(), voice, self._most)
        draw_in_lines(painter, look, self._line, QRectF(0, 0, size.width(), count * voice.step), voice)


class SentenceBox(Painted):
    """The sentence "We cannot … because …", large, to be read aloud."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._sentence, self._note, self._ink = "", "", NO_INK
        super().__init__(style, parent)

    @property
    def sentence(self) -> str:
        return self._sentence

    def show_sentence(self, sentence: str, note: str = "", ink: Ink = NO_INK) -> None:
        """Show the sentence, its end by hand if it is so, and below it what is missing."""
        self._sentence, self._note, self._ink = sentence, note or obstacles.text(Text.READ_ALOUD), ink
        self.setAccessibleName(" ".join([sentence, *([f"{by_hand()}."] if ink else []), self._note]))
        self.update()

    def preferred_height(self, width: float) -> float:
        """The height at which sentence and note are shown whole, the sentence up to five lines."""
        look = self.kit.look(self)
        lines, note = self._lines(look, width)
        ink = _INK if self._ink else 0.0
        return 2 * _PADDING + len(lines) * 28 * 1.22 + ink + 8 + len(note) * 20 * 1.3

    def _lines(self, look: Look, width: float) -> tuple[list[str], list[str]]:
        room = width - 2 * _PADDING
        sentence = wrap(look, self._sentence, size=28, weight=Weight.SEMIBOLD, width=room, max_lines=5)
        return sentence, wrap(look, self._note, size=20, weight=Weight.REGULAR, width=room, max_lines=2)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.sunken, line=None)
        sentence, note = self._lines(look, size.width())
        below = draw_lines(
            painter, look, sentence, _PADDING, _PADDING, size=28, weight=Weight.SEMIBOLD, color=colors.ink,
            line_height=1.22,
        )  # fmt: skip
        if self._ink:
            draw_ink(painter, look, self._ink, QRectF(_PADDING, below + 4, size.width() - 2 * _PADDING, _INK - 8))
            below += _INK
        draw_lines(painter, look, note, _PADDING, below + 8, size=20, color=colors.ink2)


@dataclass(frozen=True, slots=True)
class Former:
    """A wording that was replaced, and when it had been written, in words."""

    text: str
    written: str


class FormerWords(Painted):
    """What the obstacle was called before, struck through and readable, latest first."""

    _MOST_LINES = 3

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.shown: tuple[Former, ...] = ()
        super().__init__(style, parent)

    def show_words(self, shown: Sequence[Former]) -> None:
        """Show the former wordings."""
        self.shown = tuple(shown)
        title = obstacles.text(Text.FORMER_WORDS)
        told = [f"{former.text}. {former.written}" for former in self.shown]
        self.setAccessibleName(". ".join([title, *told]) if told else "")
        self.update()

    def preferred_height(self, width: float) -> float:
        """The height of all wordings with their times, 0 without any."""
        if not self.shown:
            return 0.0
        look = self.kit.look(self)
        lines = sum(len(self._lines(look, former, width)) for former in self.shown)
        return 28 + lines * 22 * 1.3 + len(self.shown) * (18 * 1.3 + 8)

    def _lines(self, look: Look, former: Former, width: float) -> list[str]:
        return wrap(look, former.text, size=22, weight=Weight.REGULAR, width=width, max_lines=self._MOST_LINES)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if not self.shown:
            return
        colors, top, step = look.palette, 28.0, 22 * 1.3
        title = obstacles.text(Text.FORMER_WORDS)
        draw(painter, look, title, 0, 12, size=20, color=colors.ink2, width=size.width())
        for former in self.shown:
            for line in self._lines(look, former, size.width()):
                draw(painter, look, line, 0, top + step / 2, size=22, color=colors.ink2)
                painter.setPen(look.pen(colors.ink2, 1.5))
                y = look.snap(top + step / 2, 1.5)
                painter.drawLine(QLineF(0, y, text_width(look, line, size=22), y))
                top += step
            draw(painter, look, former.written, 0, top + 11, size=18, color=colors.ink2, width=size.width())
            top += 18 * 1.3 + 8


class AfterSolving(Painted):
    """When the obstacle in focus is gone: first look at the numbers, then choose the next one."""

    numbers_wanted = Signal()
    _BUTTON = 72.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.button = Button(style, obstacles.text(Text.WHAT_CHANGED), icon="arrow-right", icon_after=True, parent=self)
        self.button.clicked.connect(self.numbers_wanted)
        self.words = obstacles.solved_now()
        self.setAccessibleName(self.words)

    def preferred_height(self, width: float) -> float:  # noqa: ARG002 - one line and a button at any width
        """The height of the words and the button."""
        return 2 * _PADDING + 36 + self._BUTTON

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "button"):
            wide = min(width_u - 2 * _PADDING, self.button.preferred_width(self._BUTTON))
            self.place(self.button, _PADDING, height_u - _PADDING - self._BUTTON, wide, self._BUTTON)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.ink, radius=10)
        room = size.width() - 2 * _PADDING
        draw(
            painter, look, self.words, _PADDING, _PADDING + 14, size=24, weight=Weight.SEMIBOLD, color=colors.ink,
            width=room,
        )  # fmt: skip
