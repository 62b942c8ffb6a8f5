"""The five-questions card for the pocket: what stands on its front and its back, in tenths of a millimetre."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts
from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look, Weight
from kata_desktop.report.items import Fill, Icon, Loop, Page, Tone
from kata_desktop.report.placing import Block, Placing, Voice
from kata_desktop.words import forms, questions

#: Width and height of the card.
CARD: Final = QRectF(0, 0, 740, 1050)
#: 8.2 pt: nothing on the card is smaller.
SMALLEST: Final = 29

_LEFT, _RIGHT = 56.0, 684.0
_RING = 64.0
_INDENT = 96.0
#: Of the bar between the second and the third question: its least height, and where its words begin and end.
_TURN = 58.0
_TURN_WORDS = (78.0, 16.0)
_LOWEST = 1002.0
_BOLD = Weight.SEMIBOLD
_MOST_PADDING = 20.0
_LEAST_PADDING = 7.0


@dataclass(frozen=True, slots=True)
class Card:
    """Both sides."""

    front: Page
    back: Page


def card(look: Look, texts: CycleTexts = AS_ON_THE_CARD) -> Card:
    """Give the card in the language of the program and the wording of `texts`; `look` measures the words."""
    return Card(_front(look, texts), _back(look, texts))


# ------------------------------------------------------------------------------------------ front


def _front(look: Look, texts: CycleTexts) -> Page:
    """Five questions with their rings, the hint to turn after the second, the footnote."""
    placing = Placing(look)
    width = _RIGHT - _LEFT
    title = forms.card_title()
    placing.line(title, _LEFT, 74, width, placing.shrunk(title, width, Voice(48, _BOLD), smallest=SMALLEST))
    note = placing.fitted(forms.card_footnote(), width - _INDENT, 80, [Voice(SMALLEST, tone=Tone.QUIET)])
    turn = _turn(placing)
    blocks, padding = _asked(placing, questions.questions(texts), note.height + _turn_height(turn))
    y = 122.0
    for number, block in enumerate(blocks, start=1):
        placing.rule(_LEFT, _RIGHT, y, width=2.0)
        y = _place_question(placing, str(number), block, y + padding) + padding
        if number == 2:
            y = _place_turn(placing, turn, y) + padding
    placing.rule(_LEFT, _RIGHT, y, width=2.0)
    placing.block(note, _LEFT + _INDENT, y + padding)
    return Page(tuple(placing.items))


def _asked(placing: Placing, asked: Sequence[str], others: float) -> tuple[list[Block], float]:
    """The questions in the largest size in which they fit with `others`, and the room around each of them.

    A board's own wording that is too long even for the smallest size loses its end.
    """
    room = _LOWEST - 122 - others
    blocks, spare = [], 0.0
    for size in range(35, SMALLEST - 1, -1):
        voice = Voice(size, _BOLD, spacing=1.2)
        blocks = [_broken(placing, words, _RIGHT - _LEFT - _INDENT, voice) for words in asked]
        spare = (room - sum(_question_height(block) for block in blocks)) / 12
        if spare >= 0.75 * _MOST_PADDING * size / 35:
            break
    while (room - sum(_question_height(block) for block in blocks)) / 12 < _LEAST_PADDING:
        blocks = _shorter(placing, blocks, _RIGHT - _LEFT - _INDENT)
        spare = 0.0
    return blocks, min(max(spare, _LEAST_PADDING), _MOST_PADDING)


def _shorter(placing: Placing, blocks: Sequence[Block], width: float) -> list[Block]:
    """Take a line from the longest block and end it with "…"."""
    longest = max(blocks, key=lambda block: len(block.lines))
    kept = len(longest.lines) - 1
    cut = placing.fitted(" ".join(longest.lines), width, kept * longest.voice.step, [longest.voice])
    return [cut if block is longest else block for block in blocks]


def _question_height(block: Block) -> float:
    """The ring stands in the middle of the first line."""
    return max(_RING, (_RING - block.voice.step) / 2 + block.height)


def _place_question(placing: Placing, number: str, block: Block, top: float) -> float:
    middle = top + _RING / 2
    placing.add(Loop(QRectF(_LEFT, top, _RING, _RING), 3.0, Tone.INK))
    voice = Voice(36, _BOLD)
    placing.line(number, _LEFT + (_RING - placing.width(number, voice)) / 2, middle, _RING, voice)
    placing.block(block, _LEFT + _INDENT, middle - block.voice.step / 2)
    return top + _question_height(block)


def _turn(placing: Placing) -> Block:
    before, after = _TURN_WORDS
    room = _RIGHT - _LEFT - _INDENT - before - after
    return placing.fitted(forms.card_turn(), room, 80, [Voice(SMALLEST, _BOLD, Tone.ON_DARK, 1.2)])


def _turn_height(turn: Block) -> float:
    return max(_TURN, turn.height + 22)


def _place_turn(placing: Placing, turn: Block, top: float) -> float:
    left, height = _LEFT + _INDENT, _turn_height(turn)
    placing.add(Fill(QRectF(left, top, _RIGHT - left, height), Tone.DARK, 10))
    middle = top + height / 2
    placing.add(Icon("rotate-ccw", QRectF(left + 22, middle - 18, 36, 36), Tone.ON_DARK))
    placing.centred([turn], left + _TURN_WORDS[0], middle)
    return top + height


# ------------------------------------------------------------------------------------------ back


def _back(look: Look, texts: CycleTexts) -> Page:
    """Four questions on the dark ground, and the way back to question 3."""
    placing = Placing(look)
    placing.add(Fill(CARD, Tone.DARK))
    placing.add(Icon("rotate-ccw", QRectF(_LEFT, 56, 56, 56), Tone.ON_DARK))
    title, room = questions.question(questions.Question.TURN, texts), _RIGHT - _LEFT - 76
    voice = placing.shrunk(title, room, Voice(48, _BOLD, Tone.ON_DARK), smallest=SMALLEST)
    placing.line(title, _LEFT + 76, 84, room, voice)
    quiet = Voice(SMALLEST, tone=Tone.ON_DARK2, spacing=1.34)
    notes = [placing.fitted(words, _RIGHT - _LEFT, 80, [quiet]) for words in forms.card_back_note()]
    lowest = _LOWEST - sum(note.height for note in notes) - 26
    blocks, padding = _reflected(placing, questions.reflection_questions(texts), lowest - 158)
    y = 158.0
    for block in blocks:
        placing.rule(_LEFT, _RIGHT, y, width=2.0, tone=Tone.LINE2)
        y = placing.block(block, _LEFT, y + padding) + padding
    placing.rule(_LEFT, _RIGHT, lowest, width=2.0, tone=Tone.LINE2)
    y = lowest + 26
    for note in notes:
        y = placing.block(note, _LEFT, y)
    return Page(tuple(placing.items))


def _reflected(placing: Placing, asked: Sequence[str], room: float) -> tuple[list[Block], float]:
    blocks, padding = [], 0.0
    for size in range(46, SMALLEST - 1, -1):
        voice = Voice(size, _BOLD, Tone.ON_DARK, spacing=1.2)
        blocks = [_broken(placing, words, _RIGHT - _LEFT, voice) for words in asked]
        padding = (room - sum(block.height for block in blocks)) / 8
        if padding >= 24:
            break
    while (room - sum(block.height for block in blocks)) / 8 < _LEAST_PADDING:
        blocks = _shorter(placing, blocks, _RIGHT - _LEFT)
    return blocks, min(max(padding, _LEAST_PADDING), 39.0)


# ------------------------------------------------------------------------------------------ lines


def _broken(placing: Placing, words: str, width: float, voice: Voice) -> Block:
    """Break words evenly; a new sentence begins a new line where that costs none."""
    whole = placing.even(words, width, voice)
    parts = [placing.even(sentence, width, voice) for sentence in _sentences(words)]
    lines = tuple(line for part in parts for line in part.lines)
    return replace(whole, lines=lines) if len(lines) <= len(whole.lines) else whole


def _sentences(words: str) -> Sequence[str]:
    return re.split(r"(?<=[.?!。？！])\s+", words.strip())
