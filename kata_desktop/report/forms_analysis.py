"""The empty process analysis: one page to take along to the process."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kata_desktop.paint.look import Look
from kata_desktop.paint.text import Align
from kata_desktop.report.forms_parts import BOLD, EDGE, LEFT, QUIET, RIGHT, SMALLEST, Form
from kata_desktop.report.items import Dots, Loop, Page, Tone
from kata_desktop.report.paper import Paper
from kata_desktop.report.placing import Voice
from kata_desktop.words import forms
from kata_desktop.words.forms import AnalysisForm

_DEMAND = QRectF(LEFT, 124, 440, 236)
_FLOW = QRectF(497, 124, RIGHT - 497, 236)
_OPERATORS = (372.0, 330.0)
_OPERATOR_WIDTH = 366.0
_NEEDED = QRectF(1179, 372, 363, 330)
_MACHINE = QRectF(LEFT, 714, 366, 348)
_FACTS = QRectF(423, 714, 744, 348)
_COMPARE = QRectF(1179, 714, 363, 348)
#: A square for each of the cycles that are timed at least.
_CYCLES = 20
_FACT_ROWS = 7


def analysis(look: Look, size: Paper) -> Page:
    """Give the empty process analysis."""
    form, words = Form.on(look, size), forms.analysis_form()
    form.header(words.title, [(forms.process(), 1.4), (forms.day(), 0.7), (words.watched_by, 0.9)])
    room = form.box(_DEMAND, words.demand.title, words.demand.note)
    form.fields(words.demand_lines, room.left(), _DEMAND.top() + 78, room.width(), 34.5)
    room = form.box(_FLOW, words.flow.title, words.flow.note)
    form.placing.add(Dots(room.adjusted(0, 0, 0, 12), 18.9))
    for number, operator in enumerate(words.operators):
        top, height = _OPERATORS
        place = QRectF(LEFT + number * (_OPERATOR_WIDTH + 12), top, _OPERATOR_WIDTH, height)
        room = form.box(place, operator.title, operator.note)
        form.squared(QRectF(room.left(), room.top(), room.width(), 215), room.width() / _CYCLES)
        form.field(words.lowest, room.left(), place.bottom() - 22, room.width())
    _place_needed(form, words)
    room = form.box(_MACHINE, words.machine.title, words.machine.note)
    form.fields(words.machine_lines, room.left(), _MACHINE.top() + 92, room.width(), 52)
    _place_facts(form, words)
    _place_compare(form, words)
    form.footer(words.footer)
    return Page(tuple(form.placing.items))


def _place_needed(form: Form, words: AnalysisForm) -> None:
    """The sum to fill in, with the one answer in ink."""
    room = form.box(_NEEDED, words.needed)
    bold = Voice(16, BOLD)
    for label, y, voice in zip(words.needed_lines, (84, 124, 178, 218), (QUIET, QUIET, bold, QUIET), strict=True):
        form.field(label, room.left(), _NEEDED.top() + y, room.width(), voice)
    voices = [Voice(size, tone=Tone.QUIET, spacing=1.2) for size in (16, 15, SMALLEST)]
    top = _NEEDED.top() + 234
    form.placing.block(form.placing.fitted(words.needed_note, room.width(), 88, voices), room.left(), top)


def _place_facts(form: Form, words: AnalysisForm) -> None:
    """Lines, each with three letters to choose from: who knows it, and how."""
    room = form.box(_FACTS, words.facts.title, words.facts.note)
    voice, side, step = Voice(SMALLEST, tone=Tone.QUIET), 26.0, 41.5
    letters = room.right() - 3 * side - 2 * 7
    for number in range(_FACT_ROWS):
        bottom = room.top() + 29 + number * step
        form.write_on(room.left(), letters - 12, bottom)
        for place, kind in enumerate(words.kinds):
            circle = QRectF(letters + place * (side + 7), bottom - side + 2, side, side)
            form.placing.add(Loop(circle, form.line, Tone.LINE2))
            form.placing.line(kind, circle.center().x(), circle.center().y(), side, voice, align=Align.CENTRE)


def _place_compare(form: Form, words: AnalysisForm) -> None:
    """The same lines for the start and for now; the last one is free."""
    room = form.box(_COMPARE, words.compare)
    gap, label = 14.0, room.width() * 0.47
    width = (room.width() - label - 2 * gap) / 2
    starts = (room.left() + label + gap, room.left() + label + 2 * gap + width)
    for x, head in zip(starts, words.compare_columns, strict=True):
        form.placing.line(head, x, room.top() + 12, width, form.placing.shrunk(head, width, QUIET, smallest=SMALLEST))
    step = (_COMPARE.bottom() - EDGE - room.top() - 26) / (len(words.compare_lines) + 1)
    for number, line in enumerate((*words.compare_lines, "")):
        bottom = room.top() + 26 + (number + 1) * step
        block = form.fitted(line, label, 34)
        form.placing.block(block, room.left(), bottom - 5 - min(block.height, 28))
        form.write_on(room.left(), room.left() + label, bottom)
        for x in starts:
            form.write_on(x, x + width, bottom)
