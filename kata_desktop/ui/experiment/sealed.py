"""The left side after the start: the plan as it was, with old words struck through beside their correction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from itertools import dropwhile
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.experiment import Experiment, Form
from kata_desktop.core.frozen import dataclass
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.board.panels import expected_of
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import draw_ink
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, text_width, wrap
from kata_desktop.session.storyboard import Wording
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.placed import Painted, Panel
from kata_desktop.ui.kit.rows import Tone
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import dates, practice
from kata_desktop.words import experiment as words
from kata_desktop.words import experiment_ledge as ledge_words
from kata_desktop.words import experiment_plan as plan_words
from kata_desktop.words import ink as ink_words
from kata_desktop.words.experiment import Row

_EDGE: Final = 28.0
_HEAD: Final = 64.0
_LABEL, _VALUE, _OLD = 20.0, 28.0, 20.0
_STEP: Final = _VALUE * 1.22
_OLD_STEP: Final = _OLD * 1.3
_MOST: Final = 4
#: The room of ink above the words.
_INK: Final = 96.0


@dataclass(frozen=True, slots=True)
class OldWords:
    """Words that were replaced after the start, with the line of their time."""

    text: str
    when: str


@dataclass(frozen=True, slots=True)
class SealedRow:
    """A row of the kept plan; `field` names what can be worded anew, empty for numbers."""

    label: str
    value: str
    field: str = ""
    tone: Tone = Tone.INK
    old: tuple[OldWords, ...] = ()
    corrected: str = ""
    ink: Ink = NO_INK


def sealed_rows(
    board: Storyboard,
    experiment: Experiment,
    wordings: Callable[[str], Sequence[Wording]],
    now: datetime,
) -> tuple[SealedRow, ...]:
    """Give the rows of a started experiment; `wordings` tells every value of a field, oldest first."""
    today = now.date()
    obstacle = board.obstacle(experiment.obstacle)
    in_words = experiment.expect.form is Form.WORDS
    see = dates.moment(experiment.see_at, today) if experiment.see_at else ""
    kind = practice.kind(experiment.kind) if experiment.kind else ""
    expected = expected_of(board, experiment)

    def ink(field: str) -> Ink:
        return board.ink_in(experiment.id, field)

    rows = [
        SealedRow(
            words.row(Row.OBSTACLE), obstacle.text if obstacle else "", ink=board.ink_in(experiment.obstacle, "text")
        ),
        SealedRow(words.row(Row.STEP), experiment.step, "step", ink=ink("step")),
        SealedRow(plan_words.kind_label(), kind),
        SealedRow(plan_words.factor_field(), experiment.factor, "factor", ink=ink("factor")),
        SealedRow(words.row(Row.EXPECT), expected.typed, "expect" if in_words else "", Tone.LEARN, ink=expected.ink),
        SealedRow(words.row(Row.HOW), experiment.how, "how", ink=ink("how")),
        SealedRow(words.row(Row.HARM), experiment.harm, "harm", ink=ink("harm")),
        SealedRow(words.row(Row.SEE), see),
        SealedRow(words.row(Row.SECOND), experiment.second_reason, ink=ink("second_reason")),
    ]
    return tuple(_with_old(row, experiment, wordings, today=today) for row in rows if row.value or row.ink)


def _with_old(
    row: SealedRow, experiment: Experiment, wordings: Callable[[str], Sequence[Wording]], *, today: date
) -> SealedRow:
    if not row.field or experiment.started_at is None:
        return row
    told = [(_text(wording), wording.at) for wording in wordings(row.field)]
    sealed = [one for one in told if one[1] <= experiment.started_at][-1:]
    after = [one for one in told if one[1] > experiment.started_at]
    # a line typed to what was written by hand replaces no words
    since = list(dropwhile(lambda one: not one[0], [*sealed, *after]))
    changed = [one for n, one in enumerate(since) if n == 0 or one[0] != since[n - 1][0]]
    if len(changed) < 2:
        return row
    old = tuple(OldWords(text, words.written_at(dates.moment(at, today))) for text, at in changed[:-1])
    return replace(row, old=old, corrected=words.worded_at(dates.moment(changed[-1][1], today)))


def _text(wording: Wording) -> str:
    value = wording.value
    if isinstance(value, dict):
        value = value.get("text", "")
    return value if isinstance(value, str) else ""


class SealedPlan(Panel):
    """The kept plan; `reword_wanted` names the field whose pencil was tapped."""

    reword_wanted = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._as_of = ""
        self.rows: list[SealedPlanRow] = []
        super().__init__(style, parent, sunken=True)
        self._list = FlickList(style, self, whole_place=True)

    def show_rows(self, rows: Sequence[SealedRow], as_of: str, *, correctable: bool) -> None:
        """Show the rows under the line with the lock."""
        self._as_of = as_of
        self.setAccessibleName(as_of)
        if [row.shown for row in self.rows] != list(rows) or any(row.correctable != correctable for row in self.rows):
            self.rows = [SealedPlanRow(self.kit, row, correctable=correctable) for row in rows]
            for row in self.rows:
                if row.pencil is not None:
                    row.pencil.clicked.connect(partial(self.reword_wanted.emit, row.shown.field))
        self._fit()
        self.update()

    def row_of(self, field: str) -> SealedPlanRow:
        """Return the row of a field; raises StopIteration where it is not shown."""
        return next(row for row in self.rows if row.shown.field == field)

    def arrange(self, width_u: float, height_u: float) -> None:
        if hasattr(self, "_list"):
            self.place(self._list, 8, _HEAD + 4, max(1.0, width_u - 16), max(1.0, height_u - _HEAD - 12))
            self._fit()

    def _fit(self) -> None:
        # whole pixels may take a little of the width, and with it a word to the next line
        width = self.size_u().width() - 16 - 3 / self.kit.unit
        self._list.set_rows(self.rows, [row.preferred_height(width) for row in self.rows])

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors = look.palette
        draw_icon(painter, "lock", QRectF(_EDGE, 24, 28, 28), colors.ink, look)
        draw(
            painter, look, self._as_of, _EDGE + 40, 40, size=22, weight=Weight.SEMIBOLD, color=colors.ink,
            width=size.width() - 2 * _EDGE - 40,
        )  # fmt: skip


class SealedPlanRow(Painted):
    """Label, value, and old words struck through with both times."""

    def __init__(self, style: Style, shown: SealedRow, *, correctable: bool) -> None:
        self.shown, self.correctable = shown, correctable
        self.pencil: Button | None = None
        super().__init__(style)
        if shown.field and correctable:
            name = ledge_words.change_words_of(shown.label)
            self.pencil = Button(style, kind=Kind.QUIET, icon="pencil", icon_size=28, name=name, parent=self)
        told = [ink_words.said(shown.label, shown.value, by_hand=bool(shown.ink)), shown.corrected]
        told += [f"{old.text}, {old.when}" for old in shown.old]
        self.setAccessibleName(". ".join(part for part in told if part))
        self.style_changed()

    def preferred_height(self, width: float) -> float:
        """Return the height at which the words are shown, old ones included."""
        value, old = self._lines(self.kit.look(self), width)
        times = _OLD_STEP * (len(self.shown.old) + bool(self.shown.corrected))
        text = _LABEL * 1.3 + len(value) * _STEP + sum(map(len, old)) * _OLD_STEP + times
        text += _INK if self.shown.ink else 0.0
        return max(80.0 if self.pencil else 0.0, text + 26)

    def arrange(self, width_u: float, height_u: float) -> None:
        if getattr(self, "pencil", None) is not None and self.pencil is not None:
            side = self.kit.least_tap
            self.place(self.pencil, width_u - side - 12, (height_u - side) / 2, side, side)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, shown, left = look.palette, self.shown, _EDGE - 8
        painter.setPen(look.pen(colors.line, 1))
        painter.drawLine(QLineF(-8, look.snap(0, 1), size.width() + 8, look.snap(0, 1)))
        value, old = self._lines(look, size.width())
        room = self._room(size.width())
        draw(painter, look, shown.label, left, 14 + _LABEL * 0.65, size=_LABEL, color=colors.ink2, width=room)
        y = 14 + _LABEL * 1.3
        if shown.ink:
            draw_ink(painter, look, shown.ink, QRectF(left, y + 4, room, _INK - 8))
            y += _INK
        y = draw_lines(
            painter, look, value, left, y, size=_VALUE, weight=Weight.SEMIBOLD, color=shown.tone.color(colors),
            line_height=1.22,
        )  # fmt: skip
        if shown.corrected:
            y = draw_lines(painter, look, [shown.corrected], left, y, size=_OLD, color=colors.ink2)
        for words_before, lines in zip(shown.old, old, strict=True):
            for line in lines:
                wide = text_width(look, line, size=_OLD)
                draw(painter, look, line, left, y + _OLD_STEP / 2, size=_OLD, color=colors.ink2)
                painter.setPen(look.pen(colors.ink2, 1.5))
                painter.drawLine(QLineF(left, y + _OLD_STEP / 2, left + wide, y + _OLD_STEP / 2))
                y += _OLD_STEP
            y = draw_lines(painter, look, [words_before.when], left, y, size=_OLD, color=colors.ink2)

    def _room(self, width: float) -> float:
        return width - 2 * (_EDGE - 8) - (self.kit.least_tap if self.pencil else 0.0)

    def _lines(self, look: Look, width: float) -> tuple[list[str], list[list[str]]]:
        room = max(80.0, self._room(width))
        value = wrap(look, self.shown.value, size=_VALUE, weight=Weight.SEMIBOLD, width=room, max_lines=_MOST)
        old = [
            wrap(look, before.text, size=_OLD, weight=Weight.REGULAR, width=room, max_lines=_MOST)
            for before in self.shown.old
        ]
        return value, old
