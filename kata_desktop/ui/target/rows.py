"""The left side: the four parts of the target condition as rows, a note, and what was before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.target import Part
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import Painted, Panel
from kata_desktop.ui.kit.rows import Tone, Trailing, ValueRow
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.target.shown import RowText
from kata_desktop.words import target, target_editor

_EDGE = 28.0
_ROW = 128.0
_PATTERN_ROW = 152.0
_LABEL, _NARROW_LABEL = 200.0, 130.0
#: Narrower than this the labels give room to the values.
_WIDE = 720.0


class TargetRows(Panel):
    """Four rows that scroll where they have no room; `wanted` asks to open the editor of one."""

    wanted = Signal(Part)
    close_early = Signal()
    refused = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent, sunken=True)
        self._list = FlickList(style, self, whole_place=True)
        self._head = _Head(style)
        self.rows = {
            part: ValueRow(style, target_editor.part_label(part), divider=part is not Part.OUTCOME) for part in Part
        }
        self._note = _Note(style)
        self._foot = _Foot(style)
        self.before = _Before(style)
        self.close_button = self._foot.button
        self.close_button.clicked.connect(self.close_early)
        for part, row in self.rows.items():
            row.clicked.connect(lambda _checked=False, part=part: self.wanted.emit(part))
            row.not_yet.connect(self.refused)
        self.show_note(target_editor.text(target_editor.Text.EXPLANATION))
        self._fit()

    def show_row(self, part: Part, shown: RowText, *, locked: str = "") -> None:
        """Show what is written, or the question that is missing; `locked` says why it cannot be touched."""
        row = self.rows[part]
        tone = Tone.TARGET if part is Part.ACHIEVE_BY else Tone.INK
        if shown.missing:
            row.set_missing(shown.line)
        else:
            trailing = Trailing.LOCK if locked else Trailing.PENCIL
            row.set_value(shown.value, shown.line, tone=tone, trailing=trailing, ink=shown.ink, sub_ink=shown.line_ink)
        row.set_why(locked)
        self._fit()

    def choose(self, chosen: Part | None) -> None:
        """Frame the row that is open."""
        for part, row in self.rows.items():
            row.set_chosen(part is chosen)

    def show_head(self, text: str) -> None:
        """Say above the rows since when they are set; empty takes it away."""
        self._head.set_text(text)
        self._fit()

    def show_note(self, text: str) -> None:
        """Show the quiet text below the rows."""
        self._note.set_text(text)
        self._fit()

    def show_close_early(self, possible: bool) -> None:
        """Offer to close early below the rows."""
        self._foot.set_possible(possible)
        self._fit()

    def show_before(self, past: Sequence[tuple[str, str]]) -> None:
        """List the target conditions before this one."""
        self.before.show_past(past)
        self._fit()

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "before"):
            self.place(self._list, 0, 0, width_u, height_u)
            self._fit()

    def _fit(self) -> None:
        if not hasattr(self, "before"):
            return
        width = self.size_u().width()
        for row in self.rows.values():
            row.set_label_width(_LABEL if width >= _WIDE else _NARROW_LABEL)
        parts: list[QWidget] = [self._head, *self.rows.values(), self._note, self._foot, self.before]
        self._list.set_rows(parts, [self._height(part, width) for part in parts])

    def _height(self, part: QWidget, width: float) -> float:
        if isinstance(part, ValueRow):
            several = part is self.rows[Part.PATTERN] and not part.is_missing
            return part.preferred_height(width, smallest=_PATTERN_ROW if several else _ROW)
        assert isinstance(part, _Head | _Note | _Foot | _Before)
        return part.preferred_height(width)


class _Head(Painted):
    """Since when the rows are set."""

    def __init__(self, style: Style) -> None:
        self._text = ""
        super().__init__(style)

    @property
    def is_empty(self) -> bool:
        return not self._text

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def preferred_height(self, width: float) -> float:
        return 42 + len(self._lines(self.kit.look(self), width)) * 22 * 1.3 if self._text else 0.0

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if not self._text:
            return
        lines = self._lines(look, size.width())
        middle = size.height() / 2 + 2
        draw_icon(painter, "lock", QRectF(_EDGE, middle - 14, 28, 28), look.palette.ink, look)
        top = middle - len(lines) * 22 * 1.3 / 2
        draw_lines(painter, look, lines, _EDGE + 40, top, size=22, weight=Weight.SEMIBOLD, color=look.palette.ink)
        painter.setPen(look.pen(look.palette.line, 1))
        y = look.snap(size.height() - 1, 1)
        painter.drawLine(QLineF(0, y, size.width(), y))

    def _lines(self, look: Look, width: float) -> list[str]:
        room = width - 2 * _EDGE - 40
        return wrap(look, self._text, size=22, weight=Weight.SEMIBOLD, width=room, max_lines=2)


class _Note(Painted):
    """The quiet text below the rows."""

    def __init__(self, style: Style) -> None:
        self._text = ""
        super().__init__(style)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def preferred_height(self, width: float) -> float:
        return 46 + len(self._lines(self.kit.look(self), width)) * 22 * 1.32

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        painter.setPen(look.pen(look.palette.line, 1))
        painter.drawLine(QLineF(0, look.snap(0, 1), size.width(), look.snap(0, 1)))
        lines = self._lines(look, size.width())
        draw_lines(painter, look, lines, _EDGE, 26, size=22, color=look.palette.ink2, line_height=1.32)

    def _lines(self, look: Look, width: float) -> list[str]:
        room = width - 2 * _EDGE
        return wrap(look, self._text, size=22, weight=Weight.REGULAR, width=room, max_lines=8)


class _Foot(Painted):
    """The button that closes early."""

    def __init__(self, style: Style) -> None:
        self._possible = False
        super().__init__(style)
        self.button = Button(style, target_editor.text(target_editor.Text.CLOSE_EARLY), parent=self)
        self.button.hide()
        self.style_changed()

    def set_possible(self, possible: bool) -> None:
        self._possible = possible
        self.button.setVisible(possible)

    def preferred_height(self, _width: float) -> float:
        return 96.0 if self._possible else 0.0

    def arrange(self, width_u: float, _height_u: float) -> None:
        if hasattr(self, "button"):
            width = min(self.button.preferred_width(72), width_u - 2 * _EDGE)
            self.place(self.button, _EDGE, 12, width, 72)


class _Before(Painted):
    """The target conditions that are closed: what it was, from when to when, how it ended."""

    def __init__(self, style: Style) -> None:
        self._past: list[tuple[str, str]] = []
        super().__init__(style)

    def show_past(self, past: Sequence[tuple[str, str]]) -> None:
        self._past = list(past)
        spoken = [target.before(), *(f"{what}. {when}" for what, when in past)]
        self.setAccessibleName(". ".join(spoken) if past else "")
        self.update()

    def preferred_height(self, width: float) -> float:
        if not self._past:
            return 0.0
        look = self.kit.look(self)
        return 64 + sum(self._tall(look, one, width) for one in self._past)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if not self._past:
            return
        colors = look.palette
        painter.setPen(look.pen(colors.line, 1))
        painter.drawLine(QLineF(_EDGE, look.snap(8, 1), size.width() - _EDGE, look.snap(8, 1)))
        title = wrap(look, target.before(), size=22, weight=Weight.REGULAR, width=size.width() - 56, max_lines=1)
        y = draw_lines(painter, look, title, _EDGE, 20, size=22, color=colors.ink2) + 4
        for one in self._past:
            what, when = self._lines(look, one, size.width())
            below = draw_lines(painter, look, what, _EDGE, y, size=24, weight=Weight.SEMIBOLD, color=colors.ink)
            draw_lines(painter, look, when, _EDGE, below, size=20, color=colors.ink2)
            y += self._tall(look, one, size.width())

    def _tall(self, look: Look, one: tuple[str, str], width: float) -> float:
        what, when = self._lines(look, one, width)
        return len(what) * 24 * 1.3 + len(when) * 20 * 1.3 + 12

    def _lines(self, look: Look, one: tuple[str, str], width: float) -> tuple[list[str], list[str]]:
        room = width - 2 * _EDGE
        what = wrap(look, one[0], size=24, weight=Weight.SEMIBOLD, width=room, max_lines=2)
        return what, wrap(look, one[1], size=20, weight=Weight.REGULAR, width=room, max_lines=2)
