"""The empty experimenting record, and the observation sheet of the second coach."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.ink import Written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.report.forms_parts import BOLD, EDGE, LEFT, RIGHT, SMALLEST, Column, Form, titled
from kata_desktop.report.items import Fill, Icon, Loop, Page, Ring, Tone, Turned
from kata_desktop.report.paper import Paper
from kata_desktop.report.placing import Voice
from kata_desktop.words import forms
from kata_desktop.words.forms import ObservationForm, RecordForm, Titled

_ROWS: Final = 5
_BAR = 52.0
_RECORD = QRectF(LEFT, 124, RIGHT - LEFT, 938)
_RECORD_HEAD, _RECORD_ROW = 84.0, 167.0
_PHASES = QRectF(LEFT, 178, RIGHT - LEFT, 648)
_PHASES_HEAD, _PHASES_ROW = 66.0, 114.0
_FEEDBACK = QRectF(LEFT, 838, RIGHT - LEFT, 224)


# ------------------------------------------------------------------------------------------ record


def record(look: Look, size: Paper) -> Page:
    """Give the empty experimenting record: before the step on the left, after it on the right of the bar."""
    form, words = Form.on(look, size), forms.record_form()
    fields = [(forms.process(), 1.3), (words.obstacle, 2.0), (forms.learner(), 0.9), (forms.coach(), 0.9)]
    form.header(words.title, fields)
    form.frame(_RECORD)
    left, right = _RECORD.left() + EDGE, _RECORD.right() - EDGE
    bar = left + 768
    columns = (
        Column(left, 100, titled(forms.day())),
        Column(left + 124, 332, words.before[0]),
        Column(left + 480, 276, words.before[1]),
        Column(bar + _BAR + 12, 296, words.after[0]),
        Column(bar + _BAR + 332, right - bar - _BAR - 332, words.after[1]),
    )
    top = _RECORD.top() + _RECORD_HEAD
    form.heads(columns, top, _RECORD_HEAD - 10)
    form.placing.rule(left, right, top, width=1.2 * form.line, tone=Tone.INK)
    for number in range(_ROWS):
        _place_row(form, words, columns, top + number * _RECORD_ROW)
        if number:
            form.write_on(left, bar, top + number * _RECORD_ROW)
            form.write_on(bar + _BAR, right, top + number * _RECORD_ROW)
    for column in (columns[1], columns[2], columns[4]):
        form.upright(column.x - 12, top, top + _ROWS * _RECORD_ROW)
    _place_bar(form, words.bar, QRectF(bar, top, _BAR, _ROWS * _RECORD_ROW))
    form.footer(words.footer)
    return Page(tuple(form.placing.items))


def _place_row(form: Form, words: RecordForm, columns: tuple[Column, ...], top: float) -> None:
    """The expectation in its dashed frame, and the scale beside it at the same height."""
    expected = columns[2]
    place = QRectF(expected.x, top + 103, expected.width, 50)
    form.frame(place, tone=Tone.LEARN, dashed=True, radius=5)
    voice = Voice(SMALLEST, tone=Tone.LEARN)
    half = place.width() / 2
    for x, label in ((place.left() + 10, words.least), (place.left() + half, words.most)):
        form.placing.line(label, x, place.top() + 16, half - 20, voice)
    form.ticks(columns[3].x, place.center().y(), columns[3].width - 8)


def _place_bar(form: Form, words: str, place: QRectF) -> None:
    form.placing.add(Fill(place, Tone.DARK))
    voice = form.placing.shrunk(words, place.height() - 60, Voice(20, BOLD), smallest=SMALLEST)
    form.placing.add(Turned(words, place, voice.size, BOLD, Tone.ON_DARK))


# ------------------------------------------------------------------------------------------ observation


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """What was written on an observation sheet, in finished words and by hand: the four fields of the header, what is
    practised, coach, learner and time of each phase, the four parts of the feedback; what is left out stays a line to
    write on.
    """

    header: tuple[str, ...] = ()
    practise: str = ""
    rows: tuple[tuple[Written, Written, str], ...] = ()
    feedback: tuple[Written, ...] = ()


NOTHING_WRITTEN: Final = WrittenSheet()


def observation(look: Look, size: Paper, written: WrittenSheet = NOTHING_WRITTEN) -> Page:
    """Give the observation sheet: five phases by coach and learner with their time, and the feedback; empty, or with
    what was written.
    """
    form, words = Form.on(look, size), forms.observation_form()
    fields = [(forms.process(), 1.2), (words.when, 1.0), (forms.coach(), 0.9), (words.observer, 1.1)]
    form.header(words.title, fields, written.header)
    form.field(words.practise, LEFT, 158, RIGHT - LEFT, said=written.practise)
    _place_phases(form, words, written)
    _place_feedback(form, words, written)
    form.footer(words.footer)
    return Page(tuple(form.placing.items))


def _place_phases(form: Form, words: ObservationForm, written: WrittenSheet) -> None:
    form.frame(_PHASES)
    left, right = _PHASES.left() + EDGE, _PHASES.right() - EDGE
    half = (right - left - 250 - 120) / 2
    columns = (
        Column(left, 238, titled(words.phase)),
        Column(left + 262, half - 12, words.coach),
        Column(left + 262 + half, half - 12, words.learner),
        Column(right - 108, 108, titled(words.time)),
    )
    top = _PHASES.top() + _PHASES_HEAD
    form.heads(columns, top, _PHASES_HEAD - 8)
    form.placing.rule(left, right, top, width=1.2 * form.line, tone=Tone.INK)
    for number, phase in enumerate(words.phases):
        _place_phase(form, number, phase, left, top + number * _PHASES_ROW)
        cells: tuple[Written, ...] = ()
        if written.rows:
            coach, learner, time = written.rows[number]
            cells = coach, learner, Written(typed=time)
        for column, said in zip(columns[1:], cells, strict=False):
            _write(form, said, QRectF(column.x, top + number * _PHASES_ROW + 8, column.width - 16, _PHASES_ROW - 16))
        if number:
            form.write_on(left, right, top + number * _PHASES_ROW)
    for column in columns[1:]:
        form.upright(column.x - 12, top, top + len(words.phases) * _PHASES_ROW)


def _place_phase(form: Form, number: int, phase: Titled, left: float, top: float) -> None:
    """The ring of the question, or the arrow of the card's back, with what the second coach looks for."""
    ring = QRectF(left, top + 14, 34, 34)
    if number == 1:
        form.placing.add(Loop(ring, 2.0, Tone.INK))
        form.placing.add(Icon("rotate-ccw", ring.adjusted(8, 8, -8, -8), Tone.INK))
    else:
        form.placing.add(Ring(str(number + 1), ring, 19.0, Weight.SEMIBOLD))
    x, width = left + 46, 190.0
    voice = form.placing.shrunk(phase.title, width, Voice(20, BOLD), smallest=16)
    form.placing.line(phase.title, x, ring.center().y(), width, voice)
    form.placing.block(form.fitted(phase.note, width, 36), x, ring.bottom() + 2)


def _write(form: Form, said: Written, room: QRectF) -> None:
    """Set what was written into its room: smaller letters before words are cut."""
    voices = [Voice(letters) for letters in (18, 16, 15, 14)]
    if said.ink:
        form.placing.written(said, room, voices)
        return
    form.placing.block(form.placing.fitted(said.typed, room.width(), room.height(), voices), room.left(), room.top())


def _place_feedback(form: Form, words: ObservationForm, written: WrittenSheet) -> None:
    """Four parts side by side, in the order in which they are said."""
    form.frame(_FEEDBACK)
    gap = 28.0
    width = (_FEEDBACK.width() - 2 * EDGE - gap * (len(words.feedback) - 1)) / len(words.feedback)
    x = _FEEDBACK.left() + EDGE
    for number, part in enumerate(words.feedback):
        top = _FEEDBACK.top()
        end = form.placing.line(part.title, x, top + 28, width, Voice(18, BOLD)) + 10
        note = form.fitted(part.note, width - end, 20)
        if not note.is_whole(part.note):
            end, top, note = 0.0, top + 21, form.fitted(part.note, width, 20)
        form.placing.centred([note], x + end, top + 29)
        said = written.feedback[number] if written.feedback else Written()
        if said:
            _write(form, said, QRectF(x, _FEEDBACK.top() + 60, width, _FEEDBACK.height() - 68))
        for line in range(0 if said else 3):
            form.write_on(x, x + width, _FEEDBACK.top() + 96 + 50 * line)
        x += width + gap
