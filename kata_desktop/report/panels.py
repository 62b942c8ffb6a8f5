"""The five panels of the first page: target and actual condition, obstacles, next step with go and see."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from kata_desktop.paint.board.values import ActualPicture, ObstaclePicture, StepPicture, TargetPicture
from kata_desktop.paint.ink import Written
from kata_desktop.paint.look import Weight
from kata_desktop.paint.marks import figure_size, figure_width
from kata_desktop.paint.text import Align
from kata_desktop.report.compose import Line
from kata_desktop.report.items import Badge, Bars, Chart, Figure, Handwriting, Icon, Ring, Rule, Square, Tone
from kata_desktop.report.placing import Block, Placing, Voice
from kata_desktop.words import paper, practice
from kata_desktop.words.practice import Empty, Panel

TARGET: Final = QRectF(45, 122, 300, 430)
ACTUAL: Final = QRectF(357, 122, 790, 430)
OBSTACLES: Final = QRectF(1159, 122, 383, 430)
STEP: Final = QRectF(45, 564, 1497, 112)
#: The heights of how the step is measured and of the outcome in words of one's own, by hand.
_HOW_BY_HAND: Final = 36.0
_OUTCOME_BY_HAND: Final = 34.0

_EDGE = 21.5
_TITLE = 32.5
_QUIET = Voice(16, tone=Tone.QUIET)
_BOLD = Weight.SEMIBOLD
_EMPTY = (Voice(18, tone=Tone.QUIET), Voice(16, tone=Tone.QUIET), Voice(14, tone=Tone.QUIET))
_FOCUS_LINES = 58.0
_INDENT = 26.0
_ROW = 34.25
#: Room between the lines of panel 3, less where there are more of them.
_GAPS = (13.0, 10.0, 7.0, 4.0)
#: Size, spacing and distance of the lines of the pattern, the roomiest first.
_PATTERN = ((18.0, 1.25, 7.0), (17.0, 1.2, 5.0), (16.0, 1.15, 3.0), (14.0, 1.15, 2.0))
#: So many squares the pen gets before lines have to share their room with them.
_LEAST_SQUARES = 3
#: More squares than any panel has room for.
_FILLED = 99
_PEN = 1.0


def place_target(placing: Placing, target: TargetPicture) -> None:
    """Panel 1: the value large, its metric, the date with a bar a day, the pattern."""
    left, right = _inside(placing, TARGET)
    width = right - left
    placing.panel_title(left, TARGET.top() + _TITLE, "1", practice.panel_title(Panel.TARGET), width)
    if target.missing:
        placing.block(placing.fitted(practice.empty_target(), width, 120, _EMPTY), left, TARGET.top() + 66)
        _lines_for_pen(placing, left, right, TARGET.top() + 220, TARGET.bottom() - 24)
        return
    size = figure_size(placing.look, target.value, target.unit, size=112, width=width)
    _figure(placing, target.value, target.unit, QPointF(left, TARGET.top() + 148), size=size, tone=Tone.TARGET)
    y = TARGET.top() + 174
    y = placing.block(placing.fitted(target.what, width, 40, (_QUIET, Voice(15, tone=Tone.QUIET))), left, y)
    if target.outcome_ink:
        placing.add(Handwriting(target.outcome_ink, QRectF(left, y + 2, width, _OUTCOME_BY_HAND - 2)))
        y += _OUTCOME_BY_HAND
    if target.outcome:
        y = placing.block(placing.fitted(target.outcome, width, 38, _EMPTY[1:]), left, y)
    y += 26
    y = _place_date(placing, target, left, right, y)
    if target.days:
        placing.add(Bars(QRectF(left, y + 25, width, 10), target.days, target.past))
    room = QRectF(left, y + 52, width, TARGET.bottom() - 14 - y - 52)
    if target.pattern_ink:
        placing.written(Written(target.pattern_ink, "\n".join(target.pattern)), room, (Voice(16), Voice(14)))
    else:
        _place_pattern(placing, target.pattern, room)


def _place_date(placing: Placing, target: TargetPicture, left: float, right: float, y: float) -> float:
    """Its date and since when it stands; beside each other, or below where the words are longer."""
    width = right - left
    beside = placing.width(target.set_on, _QUIET)
    room = width - beside - (12 if beside else 0)
    by = placing.shrunk(target.by, room, Voice(23, _BOLD))
    if by.size >= 19:
        placing.line(target.by, left, y, room, by)
        placing.line(target.set_on, right, y + 1, width, _QUIET, align=Align.RIGHT)
        return y
    placing.line(target.by, left, y, width, placing.shrunk(target.by, width, Voice(23, _BOLD)))
    placing.line(target.set_on, left, y + 25, width, _QUIET)
    return y + 25


def _place_pattern(placing: Placing, pattern: tuple[str, ...], room: QRectF) -> None:
    """The lines of the pattern, all of them: first with much space, then smaller, then cut.

    A board joined of two may have more than there are rows: then a last row counts those that have none.
    """
    size, spacing, apart = _PATTERN[-1]
    rows = max(1, int((room.height() + apart) / (size * spacing + apart)))
    if len(pattern) > rows:
        pattern = (*pattern[: rows - 1], paper.more(len(pattern) - rows + 1))
    for size, spacing, apart in _PATTERN:
        blocks = [placing.fitted(line, room.width(), 1e4, [Voice(size, spacing=spacing)]) for line in pattern]
        if sum(block.height + apart for block in blocks) <= room.height():
            break
    else:
        share = (room.height() + apart) / max(1, len(pattern)) - apart
        blocks = [placing.fitted(line, room.width(), share, [Voice(size, spacing=spacing)]) for line in pattern]
    y = room.top()
    for block in blocks:
        y = placing.block(block, room.left(), y) + apart


def place_actual(placing: Placing, actual: ActualPicture, target: TargetPicture) -> None:
    """Panel 2: the value of now, the sentence beside it, the run chart; the metric is named where panel 1 does not."""
    left, right = _inside(placing, ACTUAL)
    y, width = ACTUAL.top() + _TITLE, right - left
    last = placing.line(actual.last, right, y, width * 0.45, _QUIET, align=Align.RIGHT)
    room = width - last - (24 if last else 0)
    end = placing.panel_title(left, y, "2", practice.panel_title(Panel.ACTUAL), room)
    if actual.metric and actual.metric != target.what:
        placing.line(actual.metric, end + 20, y + 1, left + room - end - 20, _QUIET)
    if actual.missing or actual.chart is None:
        placing.block(placing.fitted(practice.empty_actual(), width, 80, _EMPTY), left, ACTUAL.top() + 66)
        _squares(placing, QRectF(left, ACTUAL.top() + 160, width, 236))
        return
    size = figure_size(placing.look, actual.value, actual.unit, size=76, width=width * 0.45)
    baseline = QPointF(left, ACTUAL.top() + 114)
    beside = 26 + _figure(placing, actual.value, actual.unit, baseline, size=size, tone=Tone.INK)
    room = right - beside
    headline = placing.fitted(actual.headline, room, 44, [Voice(21, _BOLD), Voice(18, _BOLD, spacing=1.2)])
    caption = placing.fitted(actual.caption, room, 72 - headline.height, (_QUIET, *_EMPTY[1:]))
    placing.centred([headline, caption], beside, ACTUAL.top() + 96)
    placing.add(Chart(actual.chart, QRectF(left - 6, ACTUAL.top() + 135, 760, 282)))


def place_obstacles(placing: Placing, focus: ObstaclePicture | None, lines: tuple[Line, ...], squares: int) -> None:
    """Panel 3: the obstacle in focus in its frame, squares for those that wait, ticks for those solved."""
    left, right = _inside(placing, OBSTACLES)
    title = practice.panel_title(Panel.OBSTACLES)
    placing.panel_title(left, OBSTACLES.top() + _TITLE, "3", title, right - left)
    top = OBSTACLES.top() + 61.5
    if focus is None and not lines:
        words = placing.fitted(practice.empty(Empty.OBSTACLES).text, right - left, 60, _EMPTY)
        top = placing.block(words, left, top) + 12
        squares = _FILLED
    top = _place_focus(placing, focus, left, right, top) + 14
    _place_lines(placing, lines, squares, QRectF(left, top, right - left, OBSTACLES.bottom() - 12 - top))


def _place_focus(placing: Placing, focus: ObstaclePicture | None, left: float, right: float, top: float) -> float:
    """The frame of the obstacle in focus; return its bottom."""
    edge, icon = 16.0, 24.0
    width = right - left - 2 * edge
    placing.add(Icon("pin", QRectF(left + edge, top + 14, icon, icon), Tone.INK))
    head = Voice(15, _BOLD)
    placing.line(practice.in_focus(), left + edge + icon + 8, top + 26, width - icon - 8, head)
    sizes = ((22, 1.2), (20, 1.15), (18, 1.15), (16, 1.15), (14, 1.15))
    voices = [Voice(size, _BOLD, spacing=spacing) for size, spacing in sizes]
    if focus is None:
        voices = [Voice(size, tone=Tone.QUIET) for size in (17, 15)]
    words = focus.text if focus else practice.empty(Empty.FOCUS).text
    if focus and focus.ink:
        place = QRectF(left + edge, top + 42, width, _FOCUS_LINES)
        placing.written(Written(focus.ink, focus.text), place, voices)
        bottom = place.bottom()
    else:
        bottom = placing.block(placing.fitted(words, width, _FOCUS_LINES, voices), left + edge, top + 42)
    if focus and focus.detail_ink:
        place = QRectF(left + edge, bottom + 4, width, 30)
        placing.written(Written(focus.detail_ink, focus.detail), place, (Voice(14, tone=Tone.QUIET),))
        bottom = place.bottom()
    elif focus and focus.detail:
        detail = placing.fitted(focus.detail, width, 38, (Voice(15, tone=Tone.QUIET), Voice(14, tone=Tone.QUIET)))
        bottom = placing.block(detail, left + edge, bottom + 2)
    bottom += 11
    placing.frame(QRectF(left, top, right - left, bottom - top), width=2.5, radius=5)
    return bottom


def _place_lines(placing: Placing, lines: tuple[Line, ...], squares: int, room: QRectF) -> None:
    """Those that wait, those solved, empty squares; what finds no room is counted."""
    wanted = min(squares, _LEAST_SQUARES)
    blocks, gap = _fit_lines(placing, lines, wanted, room)
    y, line = room.top(), Voice(17).step
    for text, block in zip(lines, blocks, strict=False):
        y = _place_line(placing, block, room, y, gap=gap, solved=text.solved)
    if len(blocks) < len(lines):
        more = Block((paper.more(len(lines) - len(blocks)),), Voice(16, tone=Tone.QUIET))
        y = _place_line(placing, more, room, y, gap=gap, solved=None)
    for _ in range(squares):
        if y + line + gap > room.bottom() + 4:
            break
        y = _place_line(placing, Block((), Voice(17)), room, y, gap=gap, solved=False)


def _fit_lines(placing: Placing, lines: tuple[Line, ...], squares: int, room: QRectF) -> tuple[list[Block], float]:
    """Blocks of one or two lines and the gap between them: the more there are the closer and the smaller they get.

    Where nothing helps, they are cut to one line, and the last ones are left out.
    """
    width, line = room.width() - _INDENT, Voice(17).step
    blocks: list[Block] = []
    for size in (16, 15, 14):
        blocks = [_line_block(placing, one, width, 2.3 * size, size) for one in lines]
        tall = sum(max(line, block.height) for block in blocks) + squares * line
        for gap in _GAPS:
            if tall + gap * (len(lines) + squares) <= room.height():
                return blocks, gap
    gap = _GAPS[-1]
    places = int(room.height() / (line + gap))
    kept = lines if len(lines) <= places else lines[: places - 1]
    return [_line_block(placing, one, width, line, 17) for one in kept], gap


def _line_block(placing: Placing, line: Line, width: float, height: float, smaller: float) -> Block:
    """A line of the list in one line, or in as many smaller ones as have room, or by hand."""
    voices = _line_voices(line, smaller)
    if line.ink:
        return Block((), voices[1], Written(line.ink, line.text), max(height, voices[0].step))
    return placing.fitted(line.text, width, height, voices)


def _line_voices(line: Line, smaller: float) -> tuple[Voice, Voice]:
    """One line of the usual size, or two smaller ones."""
    tone = Tone.QUIET if line.solved else Tone.INK
    return Voice(17, tone=tone), Voice(smaller, tone=tone, spacing=1.12)


def _place_line(placing: Placing, block: Block, room: QRectF, y: float, *, gap: float, solved: bool | None) -> float:
    """One line with its square (or tick, or neither) below a rule; return the y below it."""
    placing.rule(room.left(), room.right(), y)
    line = Voice(17).step
    height = max(line, block.height)
    first = line if block.height <= line else height if block.written.ink else block.voice.step
    middle = y + gap / 2 + first / 2 + 0.5
    if solved:
        placing.add(Icon("check", QRectF(room.left() - 3, middle - 12, 24, 24), Tone.QUIET))
    elif solved is not None:
        placing.add(Square(QRectF(room.left(), middle - 8, 16, 16)))
    top, left = y + gap / 2 + 0.5 + (height - block.height) / 2, room.left() + _INDENT
    if block.written.ink:
        place = QRectF(left, top + 1, room.width() - _INDENT, block.height - 2)
        placing.written(block.written, place, (block.voice,))
    else:
        placing.block(block, left, top)
    return y + height + gap


def place_step(placing: Placing, step: StepPicture) -> None:
    """Panels 4 and 5: the step, what we expect, when we go and see."""
    left, right = _inside(placing, STEP)
    middle = STEP.center().y()
    see_left = _place_see(placing, step.see, right, middle)
    end = placing.panel_title(left, middle, "4", practice.panel_title(Panel.NEXT_STEP), 220)
    label = practice.we_expect()
    value = Voice(26, _BOLD)
    wanted = max(placing.width(step.expect, value), placing.width(label, Voice(15))) + 40
    width = min(400.0, max(170.0, wanted))
    badge = QRectF(see_left - 36 - width, middle - 34, width, 68)
    if step.expect_ink:
        badge.setLeft(badge.right() - 260)
    if step.expect.strip() or step.expect_ink:
        placing.add(Badge(label, step.expect, badge, step.expect_ink))
    else:
        placing.frame(badge)
        placing.line(label, badge.left() + 16, badge.top() + 16, width - 32, Voice(15, tone=Tone.QUIET))
    x = max(end + 36, 255.0)
    room = badge.left() - 30 - x
    if step.missing:
        placing.centred([placing.fitted(practice.empty_step(), room, 60, _EMPTY)], x, middle - 12)
        placing.rule(x, badge.left() - 30, middle + 24, width=_PEN, tone=Tone.QUIET)
        return
    if step.ink or step.how_ink:
        _place_by_hand(placing, step, QRectF(x, STEP.top() + 10, room, STEP.height() - 20))
        return
    how = placing.fitted(step.how, room, 36, (_QUIET, *_EMPTY[1:])) if step.how.strip() else Block((), _QUIET)
    voices = [Voice(size, _BOLD, spacing=spacing) for size, spacing in ((24, 1.2), (21, 1.15), (18, 1.15), (16, 1.15))]
    words = placing.fitted(step.text, room, 88 - how.height if how.height > 30 else 62, voices)
    placing.centred([words, how], x, middle)


def _place_by_hand(placing: Placing, step: StepPicture, room: QRectF) -> None:
    """A step that is written by hand, or how it is measured: that takes the lower part."""
    voices = (Voice(20, _BOLD), Voice(18, _BOLD), Voice(16, _BOLD))
    low = _HOW_BY_HAND if step.how_ink else _QUIET.step if step.how.strip() else 0.0
    place = room.adjusted(0, 0, 0, -low)
    if step.ink:
        placing.written(Written(step.ink, step.text), place, voices)
    else:
        placing.centred(
            [placing.fitted(step.text, room.width(), place.height(), voices)], room.left(), place.center().y()
        )
    below = QRectF(room.left(), place.bottom(), room.width(), low)
    if step.how_ink:
        placing.written(Written(step.how_ink, step.how), below.adjusted(0, 4, 0, 0), (_QUIET,))
    else:
        placing.line(step.how, below.left(), below.center().y(), below.width(), _QUIET)


def _place_see(placing: Placing, see: str, right: float, middle: float) -> float:
    """When to go and see, in the right corner, or a line for the pen; return the left end."""
    label, moment = Voice(16, tone=Tone.QUIET), Voice(26, _BOLD)
    title = practice.panel_title(Panel.GO_AND_SEE)
    widest = 300.0
    moment = placing.shrunk(see, widest, moment)
    width = min(widest, max(placing.width(see, moment), placing.width(title, label), 150.0))
    left = right - width
    placing.line(title, left, middle - 15, width, label)
    if see.strip():
        placing.line(see, left, middle + 10, width, moment)
    else:
        placing.rule(left, right, middle + 24, width=_PEN, tone=Tone.QUIET)
    placing.add(Ring("5", QRectF(left - 46, middle - 16, 32, 32), 18.0, _BOLD))
    return left - 46


def _inside(placing: Placing, box: QRectF) -> tuple[float, float]:
    placing.frame(box)
    return box.left() + _EDGE, box.right() - _EDGE


def _figure(placing: Placing, value: str, unit: str, at: QPointF, *, size: float, tone: Tone) -> float:
    """Set a large value with the left end of its baseline `at` a place, and return its right end."""
    width = figure_width(placing.look, value, unit, size=size)
    place = QRectF(at.x(), at.y() - size * 0.72, width, size * 0.9)
    placing.add(Figure(value, unit, place, at.y(), size, tone))
    return place.right()


def _lines_for_pen(placing: Placing, left: float, right: float, top: float, bottom: float) -> None:
    y = top
    while y <= bottom:
        placing.rule(left, right, y, width=_PEN)
        y += _ROW


def _squares(placing: Placing, room: QRectF) -> None:
    """Squares of 5 mm for a chart by pen."""
    side = 5 * 96 / 25.4
    columns, rows = int(room.width() / side), int(room.height() / side)
    right, bottom = room.left() + columns * side, room.top() + rows * side
    for column in range(columns + 1):
        x = room.left() + column * side
        placing.add(Rule(QPointF(x, room.top()), QPointF(x, bottom), 0.6, Tone.LINE))
    for row in range(rows + 1):
        placing.rule(room.left(), right, room.top() + row * side, width=0.6)
