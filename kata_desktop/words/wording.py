"""The words around a board's own wording: its panel of the settings, and the screen on which it is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.coaching import CycleTexts
from kata_desktop.words.grammar import comma_separated
from kata_desktop.words.hints import vague_words
from kata_desktop.words.questions import BACK, FIVE, Question

translate = QCoreApplication.translate

#: So many of the vague words stand below their switch.
_SHOWN = 4


# ------------------------------------------------------------------------------ the panel of the settings


def panel() -> str:
    """The title of the panel."""
    return translate("Wording", "Questions and words")


def change() -> str:
    """The way to the wording."""
    return translate("Wording", "Change the wording")


def as_on_card() -> str:
    """Puts every question, or one, back."""
    return translate("Wording", "As on the card")


def all_as_on_card() -> str:
    """Why no question can be put back."""
    return translate("Wording", "Every question is as on the card.")


def follow_ups() -> str:
    """The switch of the follow-ups."""
    return translate("Wording", "Follow-up questions in the cycle")


def follow_ups_line(own: int) -> str:
    """Below the switch: as "2 of this board, and those of the program"."""
    if not own:
        return translate("Wording", "up to three beside each question, by turns")
    return translate("Wording", "%n of this board, and those of the program", "", own)


def vague() -> str:
    """The switch of the vague words."""
    return translate("Wording", "Underline vague words softly")


def vague_line(texts: CycleTexts) -> str:
    """Below the switch: as "usually, often, I think, on average …"; empty where the list is."""
    words = vague_words(texts)
    shown = comma_separated(list(words[:_SHOWN]))
    return translate("Wording", "{words} …").format(words=shown) if len(words) > _SHOWN else shown


# ------------------------------------------------------------------------------ the screen


def title() -> str:
    """The title of the screen."""
    return translate("Wording", "The five questions")


def title_line() -> str:
    """Below it."""
    return translate("Wording", "The wording belongs to this board. The order stays.")


def name(which: Question) -> str:
    """What one of the ten texts is called."""
    if which in FIVE:
        return translate("Wording", "Question {number}").format(number=FIVE.index(which) + 1)
    if which is Question.TURN:
        return translate("Wording", "Title of the back")
    return translate("Wording", "Back of the card, {number}").format(number=BACK.index(which) + 1)


def spoken(which: Question, wording: str, *, own: bool) -> str:
    """A row for a voice."""
    if own:
        return translate("Wording", "{name}, in this board’s words: {wording}").format(
            name=name(which), wording=wording
        )
    return translate("Wording", "{name}, as on the card: {wording}").format(name=name(which), wording=wording)


def field() -> str:
    """The label of the wording."""
    return translate("Wording", "In this board’s words")


def on_card(wording: str) -> str:
    """What the card says where a board says something else."""
    return translate("Wording", "On the card: {wording}").format(wording=wording)


def is_as_on_card() -> str:
    """Where a board says what the card says, and why nothing can be put back."""
    return translate("Wording", "This is as on the card.")


def if_it_helps() -> str:
    """Above the follow-ups of a question."""
    return translate("Wording", "If it helps, ask")


def own_follow_up() -> str:
    """The label of the field for one's own."""
    return translate("Wording", "One more for this board")


def add() -> str:
    """Take it."""
    return translate("Wording", "Add")


def add_first() -> str:
    """Why nothing can be added."""
    return translate("Wording", "Write the question first.")


def take_out(question: str) -> str:
    """The key beside one's own, for a voice."""
    return translate("Wording", "Take out: {question}").format(question=question)


def of_the_program() -> str:
    """Above those that are always there."""
    return translate("Wording", "They come by turns with these")


def vague_title() -> str:
    """The title of the list of vague words."""
    return translate("Wording", "Vague words")


def vague_note() -> str:
    """Below it."""
    return translate("Wording", "Dotted where facts, steps and learnings are written. They never block.")


def vague_field() -> str:
    """The label of the list."""
    return translate("Wording", "With commas between them")


def vague_back() -> str:
    """Take the list of the program again."""
    return translate("Wording", "List of the program")


def vague_is_back() -> str:
    """Why the list cannot be put back."""
    return translate("Wording", "This is the list of the program.")


def listed(words: Sequence[str]) -> str:
    """Vague words as they stand in their field."""
    return comma_separated(list(words))
