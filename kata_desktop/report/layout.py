"""Gives everything on a sheet its place. The measures are those of the A3 page of the design, 1587 by 1122 units."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kata_desktop.paint.board.values import HeaderPicture
from kata_desktop.paint.ink import Written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align
from kata_desktop.report.compose import Sheet
from kata_desktop.report.items import Icon, Page, Strip, Tone
from kata_desktop.report.panels import place_actual, place_obstacles, place_step, place_target
from kata_desktop.report.placing import Placing, Voice
from kata_desktop.report.table import place_record, record_height
from kata_desktop.words import practice
from kata_desktop.words.practice import Panel

LEFT, RIGHT = 45.0, 1542.0
_HEADER_MIDDLE = 74.0
_HEADER_HEIGHT = 72.0
_TITLE_WIDTH = 340.0
_ICON = 40.0
_GAP = 20.0
_FOOTER = 1078.0
_FIRST_RECORD = QRectF(LEFT, 688, RIGHT - LEFT, 372)


def layout(sheet: Sheet, look: Look) -> Page:
    """Give the page of a sheet; `look` measures the words, so it is that of the medium they are painted on."""
    placing = Placing(look)
    _place_header(placing, sheet.header)
    board = sheet.board
    if board is not None:
        place_target(placing, board.target)
        place_actual(placing, board.actual, board.target)
        place_obstacles(placing, board.obstacles.focus, sheet.obstacles, sheet.squares)
        place_step(placing, board.step)
    box = QRectF(_FIRST_RECORD)
    if board is None:
        box = QRectF(LEFT, 122, RIGHT - LEFT, record_height(sheet.record))
    place_record(placing, sheet.record, box)
    _place_footer(placing, sheet.footer)
    return Page(tuple(placing.items))


def _place_header(placing: Placing, header: HeaderPicture) -> None:
    bold = Weight.SEMIBOLD
    title = placing.fitted(header.title, _TITLE_WIDTH, 46, [Voice(24, bold), Voice(20, bold, spacing=1.15)])
    quiet = [Voice(16, tone=Tone.QUIET), Voice(15, tone=Tone.QUIET), Voice(14, tone=Tone.QUIET)]
    roles = placing.fitted(header.roles, _TITLE_WIDTH, max(20.0, _HEADER_HEIGHT - title.height), quiet)
    placing.centred([title, roles], LEFT, _HEADER_MIDDLE)
    end = RIGHT
    if header.rhythm:
        pitch, size, diameter = 24.0, 14.0, 15.0
        width = pitch * len(header.rhythm) - 4
        end = RIGHT - width
        room = QRectF(end, _HEADER_MIDDLE - 19, width, 38)
        placing.add(Strip(header.rhythm, room, pitch, diameter, size))
    x = LEFT + _TITLE_WIDTH + _GAP
    placing.add(Icon("mountain", QRectF(x, _HEADER_MIDDLE - _ICON / 2, _ICON, _ICON), Tone.TARGET))
    x += _ICON + _GAP
    width = end - _GAP - x
    label = placing.fitted(practice.panel_title(Panel.CHALLENGE), width, 20, [Voice(16, tone=Tone.QUIET)])
    words, tone = header.challenge or practice.empty_challenge(), Tone.INK if header.challenge else Tone.QUIET
    weight = bold if header.challenge else Weight.REGULAR
    if header.challenge_ink:
        place = QRectF(x, _HEADER_MIDDLE - 24, width, 48)
        placing.written(Written(header.challenge_ink, header.challenge), place, (Voice(18, bold, spacing=1.2),))
        return
    # the first voice has room for one line, the others for two
    voices = [Voice(size, weight, tone, 1.2) for size in (21, 20, 18, 16)]
    challenge = placing.fitted(words, width, 50, voices)
    placing.centred([label, challenge], x, _HEADER_MIDDLE)


def _place_footer(placing: Placing, footer: tuple[str, str, str]) -> None:
    voice, third = Voice(14, tone=Tone.QUIET), (RIGHT - LEFT) / 3 - 20
    as_of, motto, page = footer
    left = LEFT + placing.line(as_of, LEFT, _FOOTER, third, voice) + 24
    right = RIGHT - placing.line(page, RIGHT, _FOOTER, third / 2, voice, align=Align.RIGHT) - 24
    half = placing.width(motto, voice) / 2
    centre = (LEFT + RIGHT) / 2
    if not left + half <= centre <= right - half:
        centre = (left + right) / 2
    placing.line(motto, centre, _FOOTER, right - left, voice, align=Align.CENTRE)
