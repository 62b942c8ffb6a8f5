"""The next step as it is read from afar: the step, what we expect, the scale, and how it is measured."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Experiment, Form, Stage
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import expected_of
from kata_desktop.paint.chips import ChipKind, chip, chip_width, expectation_badge
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.scale import ScalePicture
from kata_desktop.paint.text import ELLIPSIS, draw, draw_lines, wrap
from kata_desktop.ui.coaching.part import EDGE, TOP, CyclePage
from kata_desktop.ui.experiment.compared import SCALE_HEIGHT, Marks, marks_of, paint_task_scale, scale_of
from kata_desktop.ui.kit.button import TapTarget
from kata_desktop.ui.kit.placed import draw_focus_ring, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import coaching as words
from kata_desktop.words import experiment as experiment_words
from kata_desktop.words import practice
from kata_desktop.words.experiment import Row
from kata_desktop.words.ink import in_a_line, said
from kata_desktop.words.practice import empty_step

_CHIPS: Final = {
    Stage.PLANNED: ChipKind.PLANNED,
    Stage.RUNNING: ChipKind.RUNNING,
    Stage.CHECKED: ChipKind.CHECKED,
    Stage.LEARNED: ChipKind.LEARNED,
}
_LETTERS: Final = (56.0, 48.0, 40.0, 36.0, 32.0)
_PENCIL: Final = 32.0
#: The height of handwriting.
_INK, _TIGHT_INK = 150.0, 104.0


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next step with its words made; `threshold` says what is not known, empty where all is."""

    title: str
    stage: Stage
    step: Written
    expected: Written
    how: Written
    scale: ScalePicture | None
    marks: Marks
    threshold: str = ""

    @property
    def can_change(self) -> bool:
        """Whether its plan is not sealed yet."""
        return self.stage is Stage.PLANNED


def next_step_shown(board: Storyboard, experiment: Experiment, today: date, threshold: str) -> NextStep:
    """Word a step that is planned or runs."""
    marks = marks_of(board, experiment, today, now=True)
    unknown = experiment.expect.form is Form.UNKNOWN
    return NextStep(
        title=words.experiment_of(experiment.number, None, today),
        stage=experiment.stage,
        step=Written(board.ink_in(experiment.id, "step"), experiment.step),
        expected=Written(typed=practice_unknown()) if unknown else expected_of(board, experiment),
        how=Written(board.ink_in(experiment.id, "how"), experiment.how),
        scale=scale_of(experiment, marks),
        marks=marks,
        threshold=threshold,
    )


def practice_unknown() -> str:
    """An expectation that says that nobody knows yet."""
    from kata_desktop.words.experiment_plan import Put, put

    return put(Put.UNKNOWN)


def _in_a_line(written: Written) -> str:
    return in_a_line(written.typed, inked=bool(written.ink))


class PlanTap(TapTarget):
    """A part of the plan that opens its editor when it is tapped; a sealed one is only read."""

    def __init__(self, style: Style, row: Row, parent: QWidget | None = None) -> None:
        self.row = row
        self._written, self._changes, self._tight = Written(), False, False
        super().__init__(style, parent)

    def show_written(self, written: Written, *, can_change: bool) -> None:
        """Show what is written, or the question for it."""
        self._written, self._changes = written, can_change
        told = written.typed or ("" if written.ink else experiment_words.question(self.row))
        self.setAccessibleName(said(experiment_words.row(self.row), told, by_hand=bool(written.ink)))
        self.update()

    def set_tight(self, tight: bool) -> None:
        """Take smaller letters where the reading size leaves little height."""
        self._tight = tight

    def preferred_height(self, width: float) -> float:
        """The height at which nothing is shortened, if there is room."""
        if self._written.ink:
            return _TIGHT_INK if self._tight else _INK
        letter, lines = self._fitted(self.kit.look(self), width)
        return max(self.kit.least_tap, len(lines) * letter * 1.14 + 8)

    def _fitted(self, look: Look, width: float) -> tuple[float, list[str]]:
        room = self._room(width)
        told = self._written.typed or experiment_words.question(self.row)
        for letter in _LETTERS[1:] if self._tight else _LETTERS:
            lines = wrap(look, told, size=letter, weight=Weight.SEMIBOLD, width=room, max_lines=3)
            if lines and not lines[-1].endswith(ELLIPSIS):
                break
        return letter, lines

    def _room(self, width: float) -> float:
        return width - (_PENCIL + 24 if self._changes else 0.0)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        self._paint_ground(painter, look, size)
        if self._written.ink:
            place = QRectF(0, 4, self._room(size.width()), size.height() - 8)
            draw_written(painter, look, self._written, place, Voice(28, look.palette.ink, Weight.SEMIBOLD))
            return
        letter, lines = self._fitted(look, size.width())
        color = look.palette.ink if self._written.typed else look.palette.ink2
        draw_lines(
            painter, look, lines, 0, 4, size=letter, weight=Weight.SEMIBOLD, color=color, line_height=1.14
        )  # fmt: skip

    def _paint_ground(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        if self.isDown():
            draw_frame(painter, look, whole(size), fill=colors.line, line=None)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink)
        if self._changes:
            icon = QRectF(size.width() - _PENCIL, 8, _PENCIL, _PENCIL)
            draw_icon(painter, "pencil" if self._written else "plus", icon, colors.line2, look)


class HowTap(PlanTap):
    """How it is measured, on one line or two."""

    _LETTER: Final = 28.0

    def preferred_height(self, width: float) -> float:
        if self._written.ink:
            return _TIGHT_INK
        return max(self.kit.least_tap, len(self._fitted(self.kit.look(self), width)[1]) * self._LETTER * 1.3 + 16)

    def _fitted(self, look: Look, width: float) -> tuple[float, list[str]]:
        room, how = self._room(width), self._written.typed
        told = words.measured_how(how) if how else experiment_words.question(self.row)
        return self._LETTER, wrap(look, told, size=self._LETTER, weight=Weight.REGULAR, width=room, max_lines=2)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        self._paint_ground(painter, look, size)
        colors, left = look.palette, 0.0
        if self._written.ink:
            label = words.measured_how("").strip()
            left = draw(painter, look, label, 0, size.height() / 2, size=self._LETTER, color=colors.ink2) + 12
            place = QRectF(left, 4, self._room(size.width()) - left, size.height() - 8)
            draw_written(painter, look, self._written, place, Voice(self._LETTER, colors.ink2))
            return
        letter, lines = self._fitted(look, size.width())
        top = (size.height() - len(lines) * letter * 1.3) / 2
        draw_lines(painter, look, lines, 0, top, size=letter, color=colors.ink2)


class ExpectTap(PlanTap):
    """What we expect, in its dashed frame."""

    HEIGHT: Final = 172.0

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), look.palette.ink)
        label, written = practice.we_expect(), self._written
        missing = practice.no_expectation()
        large = size.height() >= 150
        told, value = (label, written.typed) if written else (missing.text, missing.action)
        expectation_badge(
            painter, look, whole(size), told, value,
            size=88.0 if large else 56.0, label_size=28.0 if large else 22.0, missing=not written,
            ink=written.ink,
        )  # fmt: skip
        if self._changes:
            icon = QRectF(size.width() - _PENCIL - 20, 20, _PENCIL, _PENCIL)
            color = look.palette.learn if written else look.palette.line2
            draw_icon(painter, "pencil" if written else "plus", icon, color, look)


class StepPage(CyclePage):
    """Each part of an open plan is a target of its own."""

    least_height = 560.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown: NextStep | None = None
        self._threshold = ""
        super().__init__(style, parent)
        self.step = PlanTap(style, Row.STEP, self)
        self.expect = ExpectTap(style, Row.EXPECT, self)
        self.how = HowTap(style, Row.HOW, self)
        self.style_changed()

    @property
    def taps(self) -> tuple[PlanTap, ...]:
        """The parts of the plan that can be tapped."""
        return self.step, self.expect, self.how

    def show_step(self, shown: NextStep | None, threshold: str, why: str) -> None:
        """Show the next step, or ask for one; `threshold` is what is not known, `why` why nothing can change."""
        self._shown, self._threshold = shown, threshold
        self.set_empty("" if shown or threshold else empty_step())
        for tap in self.taps:
            tap.setVisible(shown is not None)
            tap.set_why(why)
        if shown is not None:
            self.step.show_written(shown.step, can_change=shown.can_change)
            self.expect.show_written(shown.expected, can_change=shown.can_change)
            self.how.show_written(shown.how, can_change=shown.can_change)
            self.how.setVisible(shown.can_change or bool(shown.how))
        # what is not known needs room of its own
        self.least_height = 560.0 + self._threshold_height(self.room())
        told = [shown.title, *(_in_a_line(part) for part in (shown.step, shown.expected))] if shown else [empty_step()]
        self.setAccessibleName(". ".join(part for part in (threshold, *told) if part))
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        super().arrange(width_u, height_u)
        if not hasattr(self, "how") or self._shown is None:
            return
        room, bottom, tight = width_u - 2 * EDGE, self.bottom(), self.bottom() < 660
        self.step.set_tight(tight)
        y = TOP + 48 + self._threshold_height(room) + (6 if tight else 24)
        height = self.step.preferred_height(room)
        self.place(self.step, EDGE, y, room, height)
        y += height + (10 if tight else 32)
        badge = 104.0 if tight else ExpectTap.HEIGHT
        self.place(self.expect, EDGE, y, room, badge)
        height = self.how.preferred_height(room)
        self.place(self.how, EDGE, bottom - height, room, height)

    def _threshold_lines(self, look: Look, room: float) -> list[str]:
        return wrap(look, self._threshold, size=26, weight=Weight.SEMIBOLD, width=room - 56, max_lines=2)

    def _threshold_height(self, room: float) -> float:
        if not self._threshold:
            return 0.0
        return len(self._threshold_lines(self.kit.look(self), room)) * 26 * 1.3 + 28

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        if not self._threshold:
            return
        colors, room = look.palette, self.room()
        top = TOP + (56 if self._shown is not None else 0)
        lines = self._threshold_lines(look, room)
        box = QRectF(EDGE, top, room, len(lines) * 26 * 1.3 + 20)
        draw_frame(painter, look, box, fill=colors.sunken, line=colors.line2, width=2)
        draw_icon(painter, "circle-question-mark", QRectF(EDGE + 12, top + 10, 32, 32), colors.ink, look)
        draw_lines(painter, look, lines, EDGE + 56, top + 11, size=26, weight=Weight.SEMIBOLD, color=colors.ink)

    def paint_content(self, painter: QPainter, look: Look) -> None:
        shown, colors, right = self._shown, look.palette, EDGE + self.room()
        if shown is None:
            return
        kind, told = _CHIPS[shown.stage], practice.stage(shown.stage)
        width = chip_width(look, kind, told, size=24)
        chip(painter, look, kind, told, left=right - width, y_centre=TOP + 24, size=24)
        room = self.room() - width - 24
        draw(painter, look, shown.title, EDGE, TOP + 24, size=28, weight=Weight.SEMIBOLD, color=colors.ink, width=room)
        top = self.placed_at(self.expect).bottom() + 20
        end = self.placed_at(self.how).top() if not self.how.isHidden() else self.bottom()
        if shown.scale is not None and end - top >= SCALE_HEIGHT:
            air = min(24.0, (end - top - SCALE_HEIGHT) / 2)
            place = QRectF(EDGE, top + air, self.room(), SCALE_HEIGHT)
            paint_task_scale(painter, look, shown.scale, place, shown.marks)
