"""Writing what happened: a number by pad or from a measurement, words, and whether it was as expected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import CheckDraft, Experiment, Form, Happened, check_happened
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import Measurement, Point, point_value
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.core.typed import parse_number
from kata_desktop.ui.experiment.compared import asks_for_answer
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.number_pad import PAD_HEIGHT_WITH_STEPS, PAD_WIDTH, NumberEntry, NumberField, NumberPad
from kata_desktop.ui.kit.sheet import EDGE, TOP, Sheet
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import experiment as words
from kata_desktop.words import numbers, reasons
from kata_desktop.words.hints import Field

_TAKE: Final = 72.0
_FIELD: Final = 108.0
_GAP: Final = 12.0


@dataclass(frozen=True, slots=True)
class Source:
    """A measurement since the start and the number it gives."""

    measurement: Measurement
    value: float

    def described(self, today: date) -> str:
        """As "23 cycles, today 09:52"."""
        return words.cycles(self.measurement.size, words.measured_at(self.measurement.taken_at, today))


def source_of(board: Storyboard, experiment: Experiment) -> Source | None:
    """Return the latest measurement of the experiment's metric since its start, None without one."""
    metric = board.metric(experiment.metric)
    if metric is None or experiment.started_at is None:
        return None
    for measurement in reversed(board.measured(metric.id)):
        value = point_value(metric, measurement)
        if measurement.taken_at > experiment.started_at and measurement.excluded is None and value is not None:
            return Source(measurement, numbers.rounded(value, metric.point_decimals))
    return None


def draft_of(experiment: Experiment, decimals: int) -> CheckDraft:
    """Return what is kept of a check, as it stands in the fields."""
    happened = experiment.happened
    value = "" if happened.value is None else numbers.editable(happened.value, decimals)
    return CheckDraft(value, happened.text, happened.as_expected)


class CheckSheet(Sheet):
    """`edited` comes with every change by hand; `draft` and `happened` tell what is written."""

    edited = Signal()
    least_height = TOP + _TAKE + _GAP + _FIELD + _GAP + PAD_HEIGHT_WITH_STEPS + 12

    def __init__(
        self,
        style: Style,
        board: Storyboard,
        experiment: Experiment,
        *,
        draft: CheckDraft | None,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, words.what_happened(), words.facts_only(), parent)
        self._experiment, self._board, self._today = experiment, board, today
        metric = board.metric(experiment.metric)
        self._decimals, self._unit = numbers.scale(experiment, metric)
        self._answer: bool | None = None
        self._source: Source | None = None
        self.take = Button(style, icon="timer", text_size=26, parent=self)
        self.take.clicked.connect(self._take)
        step = Decimal(repr(metric.resolution or 1.0)) if metric else Decimal(1)
        self.value = NumberField(style, words.measured_label(), unit=self._unit, parent=self)
        self.pad = NumberPad(style, self, step_text=numbers.editable(float(step), 0))
        self.entry = NumberEntry(self.pad, [self.value], step=step)
        self.text = TextField(style, words.happened_field(), lines=True, hinted=Field.FACT, parent=self)
        self.as_expected = Button(style, words.as_we_expected(), kind=Kind.CHOICE, parent=self)
        self.different = Button(style, words.different(), kind=Kind.CHOICE, parent=self)
        self.as_expected.clicked.connect(lambda: self._say(answer=True))
        self.different.clicked.connect(lambda: self._say(answer=False))
        self.show_draft(draft or draft_of(experiment, self._decimals))
        self.show_source(board, experiment)
        self.entry.edited.connect(self._on_edited)
        self.text.edited.connect(self._on_edited)
        self.style_changed()

    def draft(self) -> CheckDraft:
        """What is written now."""
        return CheckDraft(self.value.typed, self.text.text, self._answer)

    def show_draft(self, draft: CheckDraft) -> None:
        """Show what was written before."""
        self.value.set_text(draft.value)
        self.text.set_text(draft.text)
        self._answer = draft.answer
        self._show_answer()

    def show_source(self, board: Storyboard, experiment: Experiment) -> None:
        """Offer the latest measurement since the start; without one nothing is offered."""
        self._experiment = experiment
        self._show_answer()
        metric = board.metric(self._experiment.metric)
        self._source = source_of(board, self._experiment)
        self.take.setVisible(self._source is not None)
        if self._source is not None and metric is not None:
            value = numbers.amount(self._source.value, self._decimals, self._unit)
            taken = words.take_median(value) if metric.point is Point.MEDIAN else words.take_value(value)
            self.take.set_text(f"{self._source.described(self._today)} — {taken}")
        self.style_changed()

    def happened(self) -> Happened:
        """What is written, as a value.

        Raises:
            InvalidValue: the field holds no number.
        """
        typed = self.value.typed.strip()
        value = parse_number(typed, unit=self._unit) if typed else None
        answer = self._answer if asks_for_answer(self._experiment, has_value=value is not None) else None
        return Happened(value=value, text=self.text.text, as_expected=answer)

    def why_not(self) -> str:
        """Why what is written cannot be kept yet; empty when it can."""
        try:
            happened = self.happened()
            check_happened(self._experiment, happened)
        except InvalidValue as fault:
            return words.happened_first() if fault.reason is Reason.HAPPENED_MISSING else reasons.sentence(fault)
        return ""

    @property
    def is_changed(self) -> bool:
        """Whether something is written that is not kept."""
        return self.draft() != draft_of(self._experiment, self._decimals)

    def focus_first(self) -> None:
        self.value.setFocus()

    def _take(self) -> None:
        if self._source is not None:
            self.value.edit(numbers.editable(self._source.value, self._decimals))

    def _say(self, *, answer: bool) -> None:
        self._answer = None if self._answer is answer else answer
        self._on_edited()

    def _on_edited(self) -> None:
        try:
            self.happened()
            self.refuse("")
        except InvalidValue as fault:
            self.refuse(reasons.sentence(fault))
        self._show_answer()
        self.edited.emit()

    def _show_answer(self) -> None:
        # beside a band a number says it; only words alone need an answer
        number = bool(self.value.typed.strip()) or self.text.is_empty
        in_words = self._experiment.expect.form is Form.WORDS
        asked = asks_for_answer(self._experiment, has_value=number and not in_words)
        for button, answer in ((self.as_expected, True), (self.different, False)):
            button.setVisible(asked)
            button.setChecked(self._answer is answer)

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "different"):
            return
        room, top = width_u - 2 * EDGE, TOP
        self.place(self.take, EDGE, top, min(room, self.take.preferred_width(_TAKE)), _TAKE)
        if self._source is not None:
            top += _TAKE + _GAP
        self.place(self.value, EDGE, top, PAD_WIDTH, _FIELD)
        self.place(self.pad, EDGE, top + _FIELD + _GAP, PAD_WIDTH, PAD_HEIGHT_WITH_STEPS)
        left = EDGE + PAD_WIDTH + 36
        width = max(160.0, room + EDGE - left)
        self.place(self.text, left, top, width, 262)
        self.place(self.as_expected, left, top + 262 + 18, width, 80)
        self.place(self.different, left, top + 262 + 18 + 80 + _GAP, width, 80)


def answered(happened: Happened, *, answer: bool) -> Happened:
    """Return what happened with the learner's answer, its time kept."""
    return replace(happened, as_expected=answer)
