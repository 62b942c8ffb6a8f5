"""The empty storyboard: the parts of the A3 page with lines, squares and circles for the pen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF

from kata_desktop.paint.look import Look, Weight
from kata_desktop.report.forms_parts import BOLD, EDGE, LEFT, QUIET, RIGHT, SMALLEST, Column, Form, titled
from kata_desktop.report.items import Icon, Loop, Page, Ring, Square, Tone
from kata_desktop.report.panels import ACTUAL, OBSTACLES, STEP, TARGET
from kata_desktop.report.paper import Paper
from kata_desktop.report.placing import Voice
from kata_desktop.words import forms, paper, practice
from kata_desktop.words.forms import StoryboardForm
from kata_desktop.words.practice import Panel

#: Boxes of the target condition and circles of the coaching cycles.
DAYS: Final = 14
_RECORD = QRectF(LEFT, 688, RIGHT - LEFT, 376)
_ROWS = 5
_CYCLES = 330.0


def storyboard(look: Look, size: Paper) -> Page:
    """Give the empty storyboard."""
    form, words = Form.on(look, size), forms.storyboard_form()
    _place_header(form, words)
    _place_target(form, words)
    _place_actual(form, words)
    _place_obstacles(form)
    _place_step(form, words)
    _place_record(form, words)
    form.footer(words.footer)
    return Page(tuple(form.placing.items))


def _place_header(form: Form, words: StoryboardForm) -> None:
    upper, lower = 72.0, 110.0
    form.field(words.process, LEFT, upper, 400)
    form.field(words.roles, LEFT, lower, 400)
    form.placing.add(Icon("mountain", QRectF(473, 66, 40, 40), Tone.TARGET))
    left, cycles = 541.0, RIGHT - _CYCLES
    form.field(practice.panel_title(Panel.CHALLENGE), left, upper, cycles - 28 - left)
    form.field(words.by, left, lower, cycles - 28 - left)
    voice = form.placing.shrunk(words.cycles, _CYCLES, QUIET, smallest=SMALLEST)
    form.placing.line(words.cycles, cycles, 72, _CYCLES, voice)
    for day in range(DAYS):
        form.placing.add(Loop(QRectF(cycles + 24 * day, 88, 18, 18), form.line, Tone.LINE2))


def _place_target(form: Form, words: StoryboardForm) -> None:
    """Panel 1: three lines, a box for each day, the pattern."""
    room = form.box(TARGET, practice.panel_title(Panel.TARGET), number="1")
    left, width = room.left(), room.width()
    form.fields([words.outcome, words.process, words.achieve_by], left, TARGET.top() + 106, width, 50)
    pitch = (width + 3) / DAYS
    for day in range(DAYS):
        form.frame(QRectF(left + day * pitch, TARGET.top() + 224, pitch - 3, 14), tone=Tone.TARGET, radius=2)
    form.placing.block(form.fitted(words.days, width, 20), left, TARGET.top() + 245)
    form.placing.centred([form.fitted(words.pattern, width, 34)], left, TARGET.top() + 293)
    for number in range(3):
        form.write_on(left, room.right(), TARGET.top() + 340 + 35 * number)


def _place_actual(form: Form, words: StoryboardForm) -> None:
    """Panel 2: what is so now and was at the start, squares for the chart."""
    room = form.box(ACTUAL, practice.panel_title(Panel.ACTUAL), words.points, number="2")
    top = ACTUAL.top() + 106
    chart = form.squared(QRectF(room.left(), top, room.width(), ACTUAL.bottom() - EDGE - top), form.square)
    bottom, gap = ACTUAL.top() + 90, 36.0
    share = (chart.width() - 2 * gap) / 3.4
    form.field(words.now, room.left(), bottom, share)
    form.field(words.start, room.left() + share + gap, bottom, share)
    form.field(words.measured_on, room.left() + 2 * (share + gap), bottom, 1.4 * share)


def _place_obstacles(form: Form) -> None:
    """Panel 3: the one in focus in its frame, squares to tick for those that wait."""
    room = form.box(OBSTACLES, practice.panel_title(Panel.OBSTACLES), number="3")
    top = OBSTACLES.top() + 60
    form.placing.frame(QRectF(room.left(), top, room.width(), 118), width=1.7 * form.line, radius=5)
    form.placing.add(Icon("pin", QRectF(room.left() + 14, top + 12, 20, 20), Tone.INK))
    voice = form.placing.shrunk(practice.in_focus(), room.width() - 60, Voice(15, BOLD), smallest=SMALLEST)
    form.placing.line(practice.in_focus(), room.left() + 42, top + 22, room.width() - 60, voice)
    for number in range(2):
        form.write_on(room.left() + 14, room.right() - 14, top + 66 + 36 * number)
    first = top + 118
    for number in range(1, 7):
        y = first + 39.0 * number
        form.placing.add(Square(QRectF(room.left(), y - 18, 18, 18)))
        form.write_on(room.left() + 28, room.right(), y)


def _place_step(form: Form, words: StoryboardForm) -> None:
    """Panels 4 and 5: the step with room for its expectation, and the day to go and see."""
    form.frame(STEP)
    left, middle = STEP.left() + EDGE, STEP.center().y()
    end = form.placing.panel_title(left, middle, "4", practice.panel_title(Panel.NEXT_STEP), 240)
    badge, see, gap = 290.0, 290.0, 36.0
    right = STEP.right() - EDGE
    x, start = end + gap, right - see - gap - badge
    form.write_on(x, start - gap, middle - 8)
    form.field(words.measured_how, x, middle + 34, start - gap - x)
    form.frame(QRectF(start, middle - 40, badge, 80), tone=Tone.LEARN, dashed=True)
    voice = form.placing.shrunk(words.we_expect, badge - 28, Voice(15, tone=Tone.LEARN), smallest=SMALLEST)
    form.placing.line(words.we_expect, start + 16, middle - 24, badge - 28, voice)
    x = right - see
    form.placing.add(Ring("5", QRectF(x, middle - 16, 32, 32), 18.0, Weight.SEMIBOLD))
    title = practice.panel_title(Panel.GO_AND_SEE)
    form.placing.line(title, x + 44, middle - 16, see - 44, QUIET)
    form.write_on(x + 44, right, middle + 26)


def _place_record(form: Form, words: StoryboardForm) -> None:
    """The experimenting record: a ring for the number, a scale for box, point and diamond."""
    form.frame(_RECORD)
    left, right = _RECORD.left() + EDGE, _RECORD.right() - EDGE
    columns = (
        Column(left + 62, 108, titled(paper.date_column())),
        Column(left + 182, 388, titled(paper.step_column())),
        Column(left + 582, 358, words.scale),
        Column(left + 952, right - left - 952, titled(practice.panel_title(Panel.LEARNED))),
    )
    top, step = _RECORD.top() + 66, 60.0
    form.heads(columns, top, 58)
    form.placing.rule(left, right, top, width=1.2 * form.line, tone=Tone.INK)
    for number in range(1, _ROWS + 1):
        middle = top + (number - 0.5) * step
        form.placing.add(Loop(QRectF(left, middle - 15, 30, 30), 1.3 * form.line, Tone.INK))
        form.ticks(columns[2].x, middle, columns[2].width - 16)
        if number < _ROWS:
            form.write_on(left, right, top + number * step)
    for column in columns:
        form.upright(column.x - 12, top, top + _ROWS * step)
