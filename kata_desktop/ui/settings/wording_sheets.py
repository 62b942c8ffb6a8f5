"""The right side of the wording: a question with its follow-ups, and the list of vague words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import CycleTexts, Part, with_follow_ups, with_vague_words, worded
from kata_desktop.core.typed import read_list
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, wrap
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted
from kata_desktop.ui.kit.sheet import EDGE, TOP, Sheet
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import wording
from kata_desktop.words.follow_ups import default_follow_ups
from kata_desktop.words.hint_words import NO_WORDS, WORDS
from kata_desktop.words.hints import vague_words
from kata_desktop.words.language import language_of_locale
from kata_desktop.words.questions import OPENS, Question, default, question

_FIELD: Final = 152.0
_ADD: Final = 96.0
_OWN_ROW: Final = 76.0
_GIVEN_ROW: Final = 44.0
_HEAD: Final = 56.0
#: What is done to whatever the board has when it is kept: somebody may have typed elsewhere in the meantime.
Change = Callable[[CycleTexts], CycleTexts]
PART_OF: Final = {opens: part for part, opens in OPENS.items()}


class WordingSheet(Sheet):
    """`worded` carries a `Change`; `typing` the same while somebody still types, and `left` comes when they stop."""

    worded = Signal(object)
    typing = Signal(object)
    left = Signal()
    said = Signal(str)

    def show_texts(self, texts: CycleTexts, why: str) -> None:
        """Show what the board has; `why` says that nothing can be kept here."""


class QuestionSheet(WordingSheet):
    """A question in the board's words beside those of the card; below it the follow-ups of its part."""

    least_height = 700.0

    def __init__(self, style: Style, which: Question, parent: QWidget | None = None) -> None:
        super().__init__(style, wording.name(which), parent=parent)
        self._which, self._texts = which, CycleTexts()
        self.field = TextField(style, wording.field(), lines=True, parent=self)
        self.as_on_card = Button(style, wording.as_on_card(), parent=self)
        self.follow_ups = FollowUps(style, PART_OF[which], self) if which in PART_OF else None
        self.field.edited.connect(lambda text: self.typing.emit(self._wording(text)))
        self.field.finished.connect(lambda _text: self.left.emit())
        self.as_on_card.clicked.connect(self._put_back)
        self.as_on_card.not_yet.connect(self.said)
        if self.follow_ups is not None:
            self.follow_ups.worded.connect(self.worded)
            self.follow_ups.said.connect(self.said)
        self.style_changed()

    def _wording(self, text: str) -> Change:
        own = "" if text.strip() == default(self._which) else text
        return partial(worded, language=language_of_locale(), key=self._which.value, wording=own)

    def _put_back(self) -> None:
        self.field.set_text(default(self._which))
        self.worded.emit(self._wording(""))

    @property
    def _is_own(self) -> bool:
        return question(self._which, self._texts) != default(self._which)

    def show_texts(self, texts: CycleTexts, why: str) -> None:
        self._texts = texts
        words = question(self._which, texts)
        if not self.field.editor.hasFocus():
            self.field.set_text(words)
        self.field.editor.setReadOnly(bool(why))
        self.as_on_card.set_why(why or ("" if self._is_own else wording.is_as_on_card()))
        if self.follow_ups is not None:
            self.follow_ups.show_texts(texts, why)
        self.update()

    def focus_first(self) -> None:
        self.field.setFocus()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "follow_ups"):
            return
        room, high = width_u - 2 * EDGE, self.kit.least_tap
        self.place(self.field, EDGE, TOP - 32, room, _FIELD)
        below = TOP - 32 + _FIELD + 16
        wide = min(room * 0.4, self.as_on_card.preferred_width(high))
        self.place(self.as_on_card, EDGE + room - wide, below, wide, high)
        if self.follow_ups is not None:
            top = below + high + 24
            self.place(self.follow_ups, EDGE, top, room, max(1.0, height_u - top - 12))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        button = self.placed_at(self.as_on_card)
        said = wording.on_card(default(self._which)) if self._is_own else wording.is_as_on_card()
        room = button.left() - EDGE - 24
        lines = wrap(look, said, size=20, weight=Weight.REGULAR, width=room, max_lines=3)
        top = button.center().y() - len(lines) * 13
        draw_lines(painter, look, lines, EDGE, top, size=20, color=look.palette.ink2)


class FollowUps(Painted):
    """One's own can be added and taken out (`worded` with a `Change`); the program's stand below, as they are."""

    worded = Signal(object)
    said = Signal(str)
    margin_u = RING_MARGIN

    def __init__(self, style: Style, part: Part, parent: QWidget) -> None:
        self._part = part
        self._shown: tuple[tuple[str, ...], str] | None = None
        self.own: list[OwnFollowUp] = []
        super().__init__(style, parent)
        self.field = TextField(style, wording.own_follow_up(), size=24, weight=Weight.REGULAR, parent=self)
        self.add = Button(style, wording.add(), icon="plus", parent=self)
        self.list = FlickList(style, self)
        self.field.edited.connect(self._allow)
        self.field.finished.connect(self._add)
        self.add.clicked.connect(self._add)
        self.add.not_yet.connect(self.said)
        self.style_changed()

    def show_texts(self, texts: CycleTexts, why: str) -> None:
        """Show what the board has; `why` says that nothing can be kept here."""
        own = self._own(texts)
        if (own, why) != self._shown:
            self._shown = (own, why)
            self._show_rows(own, why)
        self.field.editor.setReadOnly(bool(why))
        self._allow()

    def _show_rows(self, own: tuple[str, ...], why: str) -> None:
        self.own = [OwnFollowUp(self.kit, text) for text in own]
        for row in self.own:
            row.take_out.clicked.connect(partial(self._take_out, row.text))
            row.take_out.set_why(why)
            row.take_out.not_yet.connect(self.said)
        given = [_Given(self.kit, text) for text in default_follow_ups(self._part)]
        head = _Given(self.kit, wording.of_the_program(), dash=False)
        rows: list[QWidget] = [*self.own, head, *given]
        self.list.set_rows(rows, [_OWN_ROW] * len(self.own) + [_GIVEN_ROW] * (1 + len(given)))

    def _allow(self) -> None:
        why = self._shown[1] if self._shown is not None else ""
        self.add.set_why(why or ("" if self.field.text.strip() else wording.add_first()))

    def _add(self) -> None:
        written = self.field.text.strip()
        if written:
            self.field.set_text("")
            self.worded.emit(lambda texts: with_follow_ups(texts, self._part, (*self._own(texts), written)))

    def _take_out(self, text: str) -> None:
        self.worded.emit(
            lambda texts: with_follow_ups(texts, self._part, [one for one in self._own(texts) if one != text])
        )

    def _own(self, texts: CycleTexts) -> tuple[str, ...]:
        return texts.follow_ups.get(self._part, ())

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "list"):
            return
        wide = min(width_u * 0.3, self.add.preferred_width(_ADD))
        self.place(self.field, 0, _HEAD, width_u - wide - 12, _ADD)
        self.place(self.add, width_u - wide, _HEAD, wide, _ADD)
        top = _HEAD + _ADD + 16
        self.place(self.list, 0, top, width_u, max(1.0, height_u - top))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        painter.setPen(look.pen(colors.line, 1))
        y = look.snap(0.5, 1)
        painter.drawLine(0, round(y), round(size.width()), round(y))
        draw(
            painter, look, wording.if_it_helps(), 0, 32, size=24, weight=Weight.SEMIBOLD, color=colors.ink,
            width=size.width(),
        )  # fmt: skip


class OwnFollowUp(Painted):
    """A follow-up of this board with the key that takes it out."""

    margin_u = RING_MARGIN

    def __init__(self, style: Style, text: str) -> None:
        self.text = text
        super().__init__(style)
        self.setAccessibleName(text)
        name = wording.take_out(text)
        self.take_out = Button(style, kind=Kind.QUIET, icon="trash-2", name=name, parent=self)
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "take_out"):
            high = self.kit.least_tap
            self.place(self.take_out, width_u - high, (height_u - high) / 2, high, high)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        room = size.width() - 92
        letter = fitted_size(look, self.text, sizes=(24, 22, 20), weight=Weight.SEMIBOLD, width=room)
        draw(
            painter, look, self.text, 0, size.height() / 2, size=letter, weight=Weight.SEMIBOLD,
            color=look.palette.ink, width=room,
        )  # fmt: skip


class _Given(Painted):
    """A line that stays: a follow-up of the program, or the words above them."""

    def __init__(self, style: Style, text: str, *, dash: bool = True) -> None:
        self._text, self._dash = text, dash
        super().__init__(style)
        self.setAccessibleName(text)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, middle, left = look.palette, size.height() / 2, 44.0 if self._dash else 0.0
        if self._dash:
            painter.setPen(look.pen(colors.line2, 3))
            painter.drawLine(6, round(middle), 26, round(middle))
        letter = fitted_size(look, self._text, sizes=(22, 20), weight=Weight.REGULAR, width=size.width() - left)
        draw(painter, look, self._text, left, middle, size=letter, color=colors.ink2, width=size.width() - left)


class VagueSheet(WordingSheet):
    """The vague words of the language that is spoken here, as a list with commas."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, wording.vague_title(), wording.vague_note(), parent)
        self.field = TextField(style, wording.vague_field(), lines=True, size=26, weight=Weight.REGULAR, parent=self)
        self.put_back = Button(style, wording.vague_back(), parent=self)
        self.field.edited.connect(lambda text: self.typing.emit(self._wording(read_list(text))))
        self.field.finished.connect(lambda _text: self.left.emit())
        self.put_back.clicked.connect(self._put_back)
        self.put_back.not_yet.connect(self.said)
        self.style_changed()

    def _wording(self, words: tuple[str, ...]) -> Change:
        return partial(with_vague_words, language=language_of_locale(), words=None if words == _given() else words)

    def _put_back(self) -> None:
        self.field.set_text(wording.listed(_given()))
        self.worded.emit(self._wording(_given()))

    def show_texts(self, texts: CycleTexts, why: str) -> None:
        if not self.field.editor.hasFocus():
            self.field.set_text(wording.listed(vague_words(texts)))
        self.field.editor.setReadOnly(bool(why))
        own = language_of_locale() in texts.vague_words
        self.put_back.set_why(why or ("" if own else wording.vague_is_back()))

    def focus_first(self) -> None:
        self.field.setFocus()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "put_back"):
            return
        room, high = width_u - 2 * EDGE, self.kit.least_tap
        tall = max(120.0, height_u - TOP - high - 48)
        self.place(self.field, EDGE, TOP, room, tall)
        wide = min(room, self.put_back.preferred_width(high))
        self.place(self.put_back, EDGE + room - wide, TOP + tall + 24, wide, high)


def _given() -> tuple[str, ...]:
    return WORDS.get(language_of_locale(), NO_WORDS).vague
