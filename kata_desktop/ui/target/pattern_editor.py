"""The pattern: one to five lines as if it were so already, with soft questions that never block."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QScrollPrepareEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.core.target import PATTERN_LINES, Part
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, text_width, wrap
from kata_desktop.ui.ink.place import InkPlace
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.target.editor import Editor
from kata_desktop.ui.target.pattern_line import LINE_HEIGHT, Grip, PatternLine
from kata_desktop.words import target, target_editor
from kata_desktop.words.hints import may_stay
from kata_desktop.words.target_editor import Text, text

_TOP = 28.0
_GAP = 12.0
_HINT = 24.0
_HINT_LINE = _HINT * 1.3
_SPACE = 8.0


class PatternEditor(Editor):
    """`typed` carries the lines while somebody writes, `changed` after a line was moved or taken out."""

    typed = Signal(object)
    changed = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.lines: list[PatternLine] = []
        self._drag: tuple[PatternLine, float, float, int] | None = None
        super().__init__(style, target_editor.part_question(Part.PATTERN), text(Text.AS_IF_SO), parent)
        self.add = AddLine(style, text(Text.ADD_LINE), self)
        self.add.clicked.connect(self._add)
        self.by_hand = InkPlace(style, target_editor.part_question(Part.PATTERN), self)
        self.by_hand.came_or_went.connect(self._settle_lines)
        self.style_changed()

    @property
    def texts(self) -> list[str]:
        """The lines that are written."""
        return [line.text.strip() for line in self.lines if line.text.strip()]

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines; while they are those written already nothing is touched."""
        if self.texts == list(lines) and (lines or self.lines):
            return
        for former in self.lines:
            former.hide()
            former.setParent(None)
            former.deleteLater()
        self.lines = [self._line(written) for written in lines]
        if not self.lines:
            self.lines = [self._line("")]
        self._settle_lines()

    def focus_first(self) -> None:
        self._write(next((line for line in self.lines if not line.text.strip()), self.lines[0]))

    def keep_still(self, viewport: QWidget) -> None:
        """Let a finger on a grip move its line and not the list around it."""
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QScrollPrepareEvent) and isinstance(watched, QWidget):
            under = watched.childAt(event.startPos().toPoint())
            if isinstance(under, Grip):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        focused = next((line for line in self.lines if line.isAncestorOf(_focus_of(self))), None)
        if focused is not None and step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(focused, step)
            return
        super().keyPressEvent(event)

    def preferred_height(self, width: float) -> float:
        tops = self._tops(width, self.lines)
        below = not self.add.isHidden() or (not self.by_hand.isHidden() and not self.by_hand.is_by_hand)
        return tops[-1] + (LINE_HEIGHT if below else -_GAP)

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "by_hand"):
            return
        order = self._order()
        tops = self._tops(width_u, order)
        for line, top in zip(order, tops, strict=False):
            self.place(line, 0, top, width_u, LINE_HEIGHT)
        if self._drag is not None:
            line, start, moved, _ = self._drag
            self.place(line, 0, start + moved, width_u, LINE_HEIGHT)
        if self.by_hand.is_by_hand:
            self.place(self.by_hand, 0, self.head(width_u) + _TOP, width_u, self.by_hand.height_u)
            self.place(self.add, 0, tops[-1], width_u, LINE_HEIGHT)
            return
        wide = min(self.by_hand.width_u, width_u * 0.45)
        free = width_u - (wide + _GAP if not self.by_hand.isHidden() else 0.0)
        self.place(self.add, 0, tops[-1], free, LINE_HEIGHT)
        left = 0.0 if self.add.isHidden() else free + _GAP
        self.place(self.by_hand, left, tops[-1], wide, LINE_HEIGHT)

    def paint_content(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        order = self._order()
        for line, top in zip(order, self._tops(size.width(), order), strict=False):
            if self._drag is not None and line is self._drag[0]:
                place = QRectF(0, top, size.width(), LINE_HEIGHT)
                draw_frame(painter, look, place, fill=None, line=look.palette.line2, dashed=True)
                middle = top + LINE_HEIGHT / 2
                draw(painter, look, target.drop_here(), 64, middle, size=24, color=look.palette.ink2)
                continue
            what, rest = self._hint_lines(look, line, size.width())
            y, x = top + LINE_HEIGHT + 10, 4.0
            below = draw_lines(painter, look, what, x, y, size=_HINT, weight=Weight.SEMIBOLD, color=look.palette.ink)
            if _on_one_line(look, what, rest, size.width()):
                x += text_width(look, what[0], size=_HINT, weight=Weight.SEMIBOLD) + _SPACE
                below = y
            draw_lines(painter, look, rest, x, below, size=_HINT, color=look.palette.ink2)

    def _line(self, written: str) -> PatternLine:
        line = PatternLine(self.kit, 1, written, self)
        line.write_wanted.connect(lambda: self._write(line))
        line.edited.connect(self._on_typed)
        line.finished.connect(lambda: self._finish(line))
        line.move_wanted.connect(lambda step: self._move(line, step))
        line.removed.connect(lambda: self._remove(line))
        line.grip.lifted.connect(lambda: self._lift(line))
        line.grip.moved.connect(self._drag_to)
        line.grip.dropped.connect(self._drop)
        return line

    def _settle_lines(self) -> None:
        for index, line in enumerate(self.lines):
            line.set_place(index + 1, last=index == len(self.lines) - 1)
            line.setVisible(True)
        self.add.setVisible(len(self.lines) < PATTERN_LINES)
        self.by_hand.setVisible(self.by_hand.is_offered)
        self.style_changed()
        self.resized.emit()

    def _write(self, wanted: PatternLine, *, at_once: bool = False) -> None:
        """Write a line; `at_once` where there is nothing but to write, and no key to move it or take it out."""
        for line in self.lines:
            line.set_written(line is wanted)
        (wanted.field.write_at_once if at_once else wanted.field.setFocus)()

    def _on_typed(self, _text: str) -> None:
        self.style_changed()
        self.resized.emit()
        self.typed.emit(self.texts)

    def _finish(self, line: PatternLine) -> None:
        line.set_written(False)
        line.face.setFocus()
        self.changed.emit(self.texts)

    def _add(self) -> None:
        empty = next((line for line in self.lines if not line.text.strip()), None)
        if empty is None:
            empty = self._line("")
            self.lines.append(empty)
            self._settle_lines()
        self._write(empty, at_once=True)

    def _remove(self, line: PatternLine) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        if not self.lines:
            self.lines = [self._line("")]
        self._settle_lines()
        self.add.setFocus()
        self.changed.emit(self.texts)

    def _move(self, line: PatternLine, step: int) -> None:
        index = self.lines.index(line)
        if 0 <= index + step < len(self.lines):
            self.lines.insert(index + step, self.lines.pop(index))
            self._settle_lines()
            self.changed.emit(self.texts)

    def _lift(self, line: PatternLine) -> None:
        line.set_lifted(True)
        line.raise_()
        self._drag = (line, self.placed_at(line).top(), 0.0, self.lines.index(line))
        self.style_changed()

    def _drag_to(self, moved: float) -> None:
        if self._drag is None:
            return
        line, start, _, _ = self._drag
        others = [each for each in self.lines if each is not line]
        base = dict(zip(self.lines, self._tops(self.size_u().width(), self.lines), strict=False))
        self._drag = (line, start, moved, sum(base[each] < start + moved for each in others))
        self.style_changed()

    def _drop(self) -> None:
        if self._drag is None:
            return
        order, former = self._order(), self.lines
        self._drag[0].set_lifted(False)
        self._drag = None
        self.lines = order
        self._settle_lines()
        if order != former:
            self.changed.emit(self.texts)

    def _order(self) -> list[PatternLine]:
        """The lines as they would lie if the lifted one were dropped now."""
        if self._drag is None:
            return list(self.lines)
        line, _, _, index = self._drag
        order = [each for each in self.lines if each is not line]
        order.insert(index, line)
        return order

    def _tops(self, width: float, order: Sequence[PatternLine]) -> list[float]:
        """The top of each line, and behind them that of the next."""
        look = self.kit.look(self)
        above = self.by_hand.height_u + _GAP if self.by_hand.is_by_hand else 0.0
        tops = [self.head(width) + _TOP + above]
        for line in order:
            what, rest = self._hint_lines(look, line, width)
            count = 1 if _on_one_line(look, what, rest, width) else len(what) + len(rest)
            hint = 14 + count * _HINT_LINE if what else 0.0
            tops.append(tops[-1] + LINE_HEIGHT + hint + _GAP)
        return tops

    def _hint_lines(self, look: Look, line: PatternLine, width: float) -> tuple[list[str], list[str]]:
        found = line.face.soft.on(line.text)
        if not found:
            return [], []
        what = wrap(look, found[0].what, size=_HINT, weight=Weight.SEMIBOLD, width=width - 8, max_lines=1)
        asked = f"{found[0].question} {may_stay()}"
        return what, wrap(look, asked, size=_HINT, weight=Weight.REGULAR, width=width - 8, max_lines=2)


def _on_one_line(look: Look, what: list[str], rest: list[str], width: float) -> bool:
    """Whether what is so and the question have room behind each other."""
    if len(what) != 1 or len(rest) != 1:
        return False
    first = text_width(look, what[0], size=_HINT, weight=Weight.SEMIBOLD)
    return first + _SPACE + text_width(look, rest[0], size=_HINT) <= width - 8


class AddLine(TapTarget):
    """A dashed place for one more line."""

    def __init__(self, style: Style, label: str, parent: QWidget) -> None:
        self._label = label
        super().__init__(style, parent)
        self.setAccessibleName(label)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, rect = look.palette, whole(size)
        fill = colors.line if self.isDown() else None
        draw_frame(painter, look, rect, fill=fill, line=colors.line2, dashed=True)
        if self.shows_ring():
            draw_focus_ring(painter, look, rect, colors.ink)
        middle = size.height() / 2
        draw_icon(painter, "plus", QRectF(QPointF(20, middle - 16), QSizeF(32, 32)), colors.line2, look)
        draw(
            painter, look, self._label, 70, middle, size=30, weight=Weight.SEMIBOLD, color=colors.ink2,
            width=size.width() - 90,
        )  # fmt: skip


def _focus_of(widget: QWidget) -> QWidget:
    focused: QWidget | None = widget.window().focusWidget()
    return focused if focused is not None else widget
