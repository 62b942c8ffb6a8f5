"""The last step as it is looked back on: planned, expected, measured, the difference, and what we learned."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Experiment, Outcome, Stage
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.inked import HAPPENED_TEXT
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import expected_of
from kata_desktop.paint.chips import ChipKind, chip, chip_width
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.scale import ScalePicture
from kata_desktop.paint.text import draw, draw_lines, text_width, wrap
from kata_desktop.ui.coaching.noted import Noted
from kata_desktop.ui.coaching.part import EDGE, TOP, CyclePage
from kata_desktop.ui.experiment.compared import (
    SCALE_HEIGHT,
    Marks,
    difference_words,
    marks_of,
    paint_task_scale,
    scale_of,
)
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import accessible, numbers, practice
from kata_desktop.words import coaching as words
from kata_desktop.words import experiment as experiment_words
from kata_desktop.words.coaching import Text, text

_LEAST_LEARNED: Final = 170.0
#: The most that handwriting takes of the height, with its label.
_MOST_INK: Final = 300.0
_LEAST_INK: Final = 100.0
_BOLD: Final = Weight.SEMIBOLD
_CHIPS: Final = {
    Stage.PLANNED: ChipKind.PLANNED,
    Stage.RUNNING: ChipKind.RUNNING,
    Stage.CHECKED: ChipKind.CHECKED,
    Stage.LEARNED: ChipKind.LEARNED,
}


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step with its words made, ready to be painted."""

    title: str
    chip: str
    chip_kind: ChipKind
    planned: Written
    expected: Written
    happened: Written
    is_number: bool
    difference: str
    learned: Written
    surprise: bool
    scale: ScalePicture | None
    marks: Marks
    name: str


def step_shown(board: Storyboard, experiment: Experiment, today: date) -> StepShown:
    """Word a step that was started."""
    metric = board.metric(experiment.metric)
    decimals, unit = numbers.scale(experiment, metric)
    value, marks = experiment.happened.value, marks_of(board, experiment, today)
    outcome = experiment.outcome
    kind = {Outcome.SURPRISE: ChipKind.SURPRISE, Outcome.AS_EXPECTED: ChipKind.AS_EXPECTED}.get(outcome)
    return StepShown(
        title=words.experiment_of(experiment.number, experiment.started_at, today),
        chip=practice.outcome(outcome) if kind else practice.stage(experiment.stage),
        chip_kind=kind or _CHIPS[experiment.stage],
        planned=Written(board.ink_in(experiment.id, "step"), experiment.step),
        expected=expected_of(board, experiment),
        happened=Written(typed=numbers.amount(value, decimals, unit))
        if value is not None
        else Written(board.ink_in(experiment.id, HAPPENED_TEXT), experiment.happened.text.strip()),
        is_number=value is not None,
        difference=difference_words(experiment, decimals, unit),
        learned=Written(board.ink_in(experiment.id, "learned"), experiment.learned),
        surprise=outcome is Outcome.SURPRISE,
        scale=scale_of(experiment, marks),
        marks=marks,
        name=accessible.experiment(experiment, metric, today),
    )


class LookBackPage(CyclePage):
    """Better and worse than expected look exactly the same."""

    least_height = 600.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown: StepShown | None = None
        super().__init__(style, parent)

    def show_step(self, shown: StepShown | None, noted: Noted) -> None:
        """Show a step to look back on, or say that there is none yet."""
        self._shown = shown
        self.set_empty("" if shown else text(Text.NO_STEP_YET), noted)
        self.setAccessibleName(shown.name if shown else text(Text.NO_STEP_YET))
        self.style_changed()

    def paint_content(self, painter: QPainter, look: Look) -> None:
        shown = self._shown
        if shown is None:
            return
        colors, room, tight = look.palette, self.room(), self.bottom() < 690
        air = 14.0 if tight else 28.0
        self._paint_title(painter, look, shown)
        y = TOP + 48 + air * 0.7
        draw(painter, look, text(Text.PLANNED), EDGE, y + 14, size=24, color=colors.ink2, width=room)
        place = QRectF(EDGE, y + 31, room, 84.0 if tight else 110.0)
        y = self._written(painter, look, shown.planned, place, colors.ink, most=2)
        y = self._rule(painter, look, y + air)
        y = self._paint_three(painter, look, shown, y + air) + air
        # what was learned comes before the picture of how far apart the two were
        below = SCALE_HEIGHT + (_LEAST_LEARNED if shown.learned else 0.0)
        if shown.scale is not None and self.bottom() - y > below:
            paint_task_scale(painter, look, shown.scale, QRectF(EDGE, y, room, SCALE_HEIGHT), shown.marks)
            y = self._rule(painter, look, y + SCALE_HEIGHT + air * 0.7) + air
        if shown.learned:
            self._paint_learned(painter, look, shown.learned, QRectF(EDGE - 4, y, room + 8, self.bottom() - y))

    def _paint_title(self, painter: QPainter, look: Look, shown: StepShown) -> None:
        width = chip_width(look, shown.chip_kind, shown.chip, size=24)
        right = EDGE + self.room()
        chip(painter, look, shown.chip_kind, shown.chip, left=right - width, y_centre=TOP + 24, size=24)
        room = self.room() - width - 24
        draw(painter, look, shown.title, EDGE, TOP + 24, size=28, weight=_BOLD, color=look.palette.ink, width=room)

    def _paint_three(self, painter: QPainter, look: Look, shown: StepShown, y: float) -> float:
        """Paint expected, happened and the difference beside each other, as wide as they need."""
        colors = look.palette
        apart = colors.learn if shown.surprise else colors.ink
        happened = experiment_words.measured_label() if shown.is_number else experiment_words.saw_label()
        columns = [
            (experiment_words.expected_label(), shown.expected, colors.learn),
            (happened, shown.happened, colors.ink),
            (experiment_words.difference_label(), Written(typed=shown.difference), apart),
        ]
        kept = [column for column in columns if column[1]]
        gap, bottom = 40.0, y
        width = (self.room() - gap * (len(kept) - 1)) / max(1, len(kept))
        for n, (label, told, color) in enumerate(kept):
            left = EDGE + n * (width + gap)
            draw(painter, look, label, left, y + 14, size=24, color=colors.ink2, width=width)
            place = QRectF(left, y + 31, width, 110)
            # a figure is never broken
            most = 1 if shown.scale is not None else 3
            bottom = max(bottom, self._written(painter, look, told, place, color, most=most))
        return bottom

    def _paint_learned(self, painter: QPainter, look: Look, learned: Written, place: QRectF) -> None:
        colors = look.palette
        room = place.width() - 56
        if learned.ink:
            height = min(place.height(), _MOST_INK)
            box = self._paint_lit(painter, look, place, height)
            below = box.adjusted(28, 66, -28, -18)
            label = 28 + 44 + text_width(look, text(Text.LEARNED), size=24, weight=_BOLD) + 28
            # in a low box it stands beside its label
            ink = below if below.height() >= _LEAST_INK else box.adjusted(label, 12, -28, -12)
            draw_written(painter, look, learned, ink, Voice(28, colors.ink, _BOLD))
            return
        for letter in (44.0, 38.0, 32.0, 28.0, 24.0):
            lines = wrap(look, learned.typed, size=letter, weight=_BOLD, width=room, max_lines=8)
            height = 24 + 34 + 8 + len(lines) * letter * 1.2 + 18
            if height <= place.height():
                break
        most = max(1, int((place.height() - 84) / (letter * 1.2)))
        lines = wrap(look, learned.typed, size=letter, weight=_BOLD, width=room, max_lines=most)
        box = self._paint_lit(painter, look, place, min(height, max(place.height(), 100.0)))
        left, top = box.left() + 28, box.top() + 66
        draw_lines(painter, look, lines, left, top, size=letter, weight=_BOLD, color=colors.ink, line_height=1.2)

    def _paint_lit(self, painter: QPainter, look: Look, place: QRectF, height: float) -> QRectF:
        """Paint the ground of what was learned with its label, and give the box."""
        colors = look.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.learn_soft)
        box = QRectF(place.left(), place.top(), place.width(), height)
        painter.drawRoundedRect(box, 8, 8)
        left = box.left() + 28
        draw_icon(painter, "lightbulb", QRectF(left, box.top() + 24, 32, 32), colors.learn, look)
        draw(
            painter, look, text(Text.LEARNED), left + 44, box.top() + 41, size=24, weight=_BOLD,
            color=colors.learn, width=box.width() - 100,
        )  # fmt: skip
        return box

    def _written(
        self, painter: QPainter, look: Look, written: Written, place: QRectF, color: QColor, *, most: int
    ) -> float:
        """Paint words as large as they fit, or ink, and give the end."""
        if written.ink:
            draw_written(painter, look, written, place, Voice(26, color, _BOLD))
            return place.bottom()
        told = written.typed
        for letter in (44.0, 38.0, 34.0, 30.0, 26.0, 22.0):
            lines = wrap(look, told, size=letter, weight=_BOLD, width=place.width(), max_lines=most)
            if not lines or (not lines[-1].endswith("…") and len(lines) * letter * 1.2 <= place.height()):
                break
        return draw_lines(
            painter, look, lines, place.left(), place.top(), size=letter, weight=_BOLD, color=color, line_height=1.2
        )

    def _rule(self, painter: QPainter, look: Look, y: float) -> float:
        painter.setPen(look.pen(look.palette.line, 1))
        painter.drawLine(QLineF(EDGE, look.snap(y, 1), EDGE + self.room(), look.snap(y, 1)))
        return y
