"""Plan, Do, Check, Act across the top: what is done, what is shown, and the way to each part."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Experiment
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, text_width
from kata_desktop.ui.experiment.stages import DONE
from kata_desktop.ui.kit.button import PRESSED_SHIFT, TapTarget
from kata_desktop.ui.kit.placed import Painted, draw_focus_ring, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import dates
from kata_desktop.words import experiment as words
from kata_desktop.words.experiment import Part

_GAP = 12.0
_LINE = 6.0
STRIP_HEIGHT = 72.0


class StripPart(TapTarget):
    """One part: tick, name, a quiet word beside it, and the line below."""

    margin_u = 0.0

    def __init__(self, style: Style, part: Part, parent: QWidget | None = None) -> None:
        self.part = part
        self.beside = ""
        self.is_done = self.is_current = False
        super().__init__(style, parent)

    def show_state(self, *, beside: str, done: bool, current: bool, why: str) -> None:
        """Show how far this part is; `why` says why it is not open yet."""
        self.beside, self.is_done, self.is_current = beside, done, current
        self.set_why(why)
        name = words.part_spoken(words.part(self.part), done=done, current=current)
        self.setAccessibleName(", ".join(told for told in (name, beside) if told))
        self.update()

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        line = colors.ink if self.is_current else colors.line2 if self.is_done else colors.line
        painter.fillRect(QRectF(0, size.height() - _LINE, size.width(), _LINE), line)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size).adjusted(8, 8, -8, -14), colors.ink)
        if self.isDown():
            painter.translate(0, PRESSED_SHIFT)
        x, middle = 2.0, (size.height() - _LINE) / 2
        if self.is_done:
            draw_icon(painter, "check", QRectF(x, middle - 14, 28, 28), colors.ink, look)
            x += 42
        color = colors.ink if self.is_current or self.is_done else colors.ink2
        name = words.part(self.part)
        x += draw(
            painter, look, name, x, middle, size=26, weight=Weight.SEMIBOLD, color=color, width=size.width() - x
        ) + 14  # fmt: skip
        # half a word beside the name would only puzzle
        if text_width(look, self.beside, size=20) + 12 <= size.width() - x:
            draw(painter, look, self.beside, x, middle + 1, size=20, color=colors.ink2)


class Strip(Painted):
    """`wanted` brings the part that was tapped, `refused` why another one is not open yet."""

    wanted = Signal(object)
    refused = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self.parts: dict[Part, StripPart] = {}
        super().__init__(style, parent)
        for part in Part:
            shown = StripPart(style, part, self)
            shown.clicked.connect(partial(self.wanted.emit, part))
            shown.not_yet.connect(self.refused)
            self.parts[part] = shown
        self.style_changed()

    def show_experiment(self, experiment: Experiment, part: Part, today: date) -> None:
        """Show how far an experiment is, and which part of it is on the sheet."""
        started = experiment.started_at
        # check and act are one sheet as soon as something happened
        both = part is Part.ACT
        self.show_state(
            done=list(Part)[: DONE[experiment.stage]],
            current=(Part.CHECK, Part.ACT) if both else (part,),
            beside={
                Part.PLAN: dates.day_long(started.date(), today) if started else words.plan_today(),
                Part.DO: words.until(experiment.see_at, today) if experiment.see_at else "",
                Part.CHECK: words.what_happened_short(),
                Part.ACT: words.what_we_learned_short(),
            },
            why=words.not_open_yet(experiment.stage),
        )

    def show_state(
        self,
        *,
        done: Collection[Part],
        current: Collection[Part],
        beside: Mapping[Part, str],
        why: Mapping[Part, str],
    ) -> None:
        """Show which parts are done, which are on the sheet, and why the others are not open yet."""
        for part, shown in self.parts.items():
            shown.show_state(
                beside=beside.get(part, ""), done=part in done, current=part in current, why=why.get(part, "")
            )

    def arrange(self, width_u: float, height_u: float) -> None:
        wide = (width_u - _GAP * (len(self.parts) - 1)) / max(1, len(self.parts))
        for n, part in enumerate(self.parts.values()):
            self.place(part, n * (wide + _GAP), 0, wide, height_u)
