"""One row of the sheet: a phase, what the coach did, what the learner did, the time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Phase
from kata_desktop.core.ink import Ink
from kata_desktop.core.notebook import Seen
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw
from kata_desktop.ui.kit.button import Button
from kata_desktop.ui.kit.placed import Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.observation.cell import SeenCell
from kata_desktop.ui.observation.phase_cell import PhaseCell, PhaseShown
from kata_desktop.ui.observation.sizes import sizes_of
from kata_desktop.words import observation as words
from kata_desktop.words.observation import Text, text

_RUNNING: float = 3.0


class PhaseRow(Painted):
    """The running phase is framed 3 u ink. Whoever writes in a row sees all of its marks."""

    write_wanted = Signal()
    heightened = Signal()

    def __init__(self, style: Style, base: Style, phase: Phase, parent: QWidget | None = None) -> None:
        self.phase = phase
        self.write: Button | None = None
        super().__init__(style, parent)
        self.cell = PhaseCell(style, phase, self)
        self.coach = SeenCell(style, base, phase, coach=True, parent=self)
        self.learner = SeenCell(style, base, phase, coach=False, parent=self)
        for side in (self.coach, self.learner):
            side.marks.opened.connect(self.heightened)
            side.focused.connect(lambda: self.open(True))
        name = f"{text(Text.INK)}, {words.phase(phase)}"
        self.write = Button(style, text(Text.INK), icon="pen-line", text_size=24, name=name, parent=self)
        self.write.clicked.connect(self.write_wanted)
        self.setAccessibleName(words.phase(phase))
        self.style_changed()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in this order."""
        assert self.write is not None
        found: list[QWidget] = [self.cell]
        found += [side.field for side in (self.coach, self.learner) if side.field is not None]
        return [*found, self.coach.marks, self.learner.marks, self.write]

    @property
    def shown(self) -> PhaseShown:
        """Time and state as shown."""
        return self.cell.shown

    def open(self, opened: bool) -> None:
        """Show all that can be marked here, or only what is marked."""
        self.coach.marks.open(opened)
        self.learner.marks.open(opened)

    def show_seen(self, seen: Seen, coach: Ink, learner: Ink) -> None:
        """Show what is kept of this phase, typed and by hand."""
        self.coach.show_seen(seen.coach, seen.coach_marks, coach)
        self.learner.show_seen(seen.learner, seen.learner_marks, learner)

    def show_phase(self, shown: PhaseShown, seen: Seen) -> None:
        """Show time and state."""
        told = words.marks_spoken(seen.coach_marks) or seen.coach
        self.cell.show_phase(shown, told)
        self.update()

    def height_for(self, width: float) -> float:
        """The height in design units for a width."""
        coach, learner = self._columns(width)
        sides = (self.coach.height_for(coach.width()), self.learner.height_for(learner.width()))
        return max(sizes_of(self.kit).row, *sides)

    def _columns(self, width: float) -> tuple[QRectF, QRectF]:
        return columns(self.kit, width)

    def arrange(self, width_u: float, height_u: float) -> None:
        if self.write is None:
            return
        sizes, (coach, learner) = sizes_of(self.kit), self._columns(width_u)
        self.place(self.cell, sizes.inset, 0, sizes.phase_column - 4, height_u)
        self.place(self.coach, coach.left(), 0, coach.width(), height_u)
        self.place(self.learner, learner.left(), 0, learner.width(), height_u)
        self.write.setVisible(self.kit.mode is Mode.WALL)
        self.place(self.write, width_u - sizes.inset - sizes.last_column, (height_u - 72) / 2, sizes.last_column, 72)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, sizes, at_desk = look.palette, sizes_of(self.kit), self.kit.mode is Mode.DESK
        painter.fillRect(QRectF(sizes.inset, 0, size.width() - 2 * sizes.inset, look.crisp(1)), colors.line)
        if at_desk:
            for place in self._columns(size.width()):
                painter.fillRect(QRectF(place.left() - sizes.gap, 0, look.crisp(1), size.height()), colors.line)
            edge = size.width() - sizes.last_column
            painter.fillRect(QRectF(edge, 0, look.crisp(1), size.height()), colors.line)
            self._paint_time(painter, look, size)
        if self.shown.running:
            draw_frame(painter, look, whole(size), fill=None, line=colors.ink, width=_RUNNING, radius=0)

    def _paint_time(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, right = look.palette, size.width() - 12
        time = words.clock(self.shown.seconds) if self.shown.seconds or self.shown.running else "–"
        color = colors.ink if time != "–" else colors.ink2
        draw(painter, look, time, right, 24, size=22, weight=Weight.SEMIBOLD, color=color, align=Align.RIGHT)
        if self.shown.running:
            draw(painter, look, text(Text.RUNNING), right, 48, size=15, color=colors.ink2, align=Align.RIGHT, width=90)


def columns(style: Style, width: float) -> tuple[QRectF, QRectF]:
    """Where coach and learner stand in a row of a width; only left and right edges count."""
    sizes = sizes_of(style)
    room = width - sizes.phase_column - sizes.last_column - 2 * sizes.inset
    half = room / 2
    wide = half - (2 * sizes.gap if style.mode is Mode.DESK else 1.5 * sizes.gap)
    left = sizes.inset + sizes.phase_column + sizes.gap
    return QRectF(left, 0, wide, 1), QRectF(left + half, 0, wide, 1)
