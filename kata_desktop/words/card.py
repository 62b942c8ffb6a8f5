"""The words of the card on screen, where there is no board."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.card import Question
from kata_desktop.words import dates, forms, printing, questions, wording

translate = QCoreApplication.translate


def title() -> str:
    """The title of the screen, and the button that leads there."""
    return printing.card()


def title_line() -> str:
    """Below it."""
    return translate("CardScreen", "Without a board, for a talk of two people.")


def front_title() -> str:
    """On the front of the card."""
    return forms.card_title()


def turn() -> str:
    """The bar that turns the card over."""
    return forms.card_turn()


def turn_back() -> str:
    """The bar of the back."""
    return forms.card_back_note()[1]


def footnote() -> str:
    """At the foot of the front."""
    return forms.card_footnote()


def back_note() -> str:
    """At the foot of the back."""
    return forms.card_back_note()[0]


def row_spoken(which: Question, note: str) -> str:
    """A question of the card for a voice, with what is noted to it."""
    asked = f"{wording.name(which)}: {questions.question(which)}"
    if not note.strip():
        return asked
    return translate("CardScreen", "{question} Noted: {note}").format(question=asked, note=" ".join(note.split()))


def note_field() -> str:
    """The label of the notes."""
    return translate("CardScreen", "Notes")


def next_question() -> str:
    """The primary."""
    return translate("CardScreen", "Next")


def done() -> str:
    """The primary after the last question."""
    return translate("CardScreen", "Done")


def start_again() -> str:
    """Take an empty card."""
    return translate("CardScreen", "Start again")


def nothing_noted() -> str:
    """On the ledge of an empty card, and why nothing can be made of it."""
    return translate("CardScreen", "Nothing is noted yet.")


def kept() -> str:
    """On the ledge."""
    return translate("CardScreen", "Notes are kept on this screen")


def noted_on(day: date, today: date) -> str:
    """On the ledge where the notes are of another day."""
    return translate("CardScreen", "Noted on {day}").format(day=dates.day_long(day, today))


def emptied() -> str:
    """After a card was begun anew."""
    return translate("CardScreen", "The card is empty")


def brought_back() -> str:
    """After that was undone."""
    return translate("CardScreen", "The notes are back")


def not_kept(*, full: bool) -> str:
    """Where the notes could not be written, on a full disk or for another reason: what is so, means, and to do."""
    if full:
        return translate(
            "CardScreen", "The notes cannot be kept right now. They stay on this screen. The disk is full: make space."
        )
    return translate(
        "CardScreen", "The notes cannot be kept right now. They stay on this screen. Look after the data folder."
    )


# ------------------------------------------------------------------------------------- a board of it


def make() -> str:
    """The way to a board."""
    return translate("CardScreen", "Make a board of it")


def make_line() -> str:
    """Below that title."""
    return translate("CardScreen", "The notes go along. Nothing starts by itself.")


def to_card() -> str:
    """Back from there."""
    return translate("CardScreen", "Back to the card")


def make_it() -> str:
    """Makes the board."""
    return translate("CardScreen", "Make the board")


def becomes() -> str:
    """Above what becomes of the notes."""
    return translate("CardScreen", "What becomes of the notes")


def places(filled: frozenset[Question]) -> tuple[tuple[str, str], ...]:
    """Where notes come to and as what, for the questions that have one; the last is for all."""
    known = (
        (
            Question.TARGET,
            translate("CardScreen", "Target condition"),
            translate("CardScreen", "Lines of the pattern, as a draft"),
        ),
        (
            Question.OBSTACLES,
            translate("CardScreen", "Obstacles"),
            translate("CardScreen", "One for each line, parked"),
        ),
        (
            Question.STEP,
            translate("CardScreen", "Next step"),
            translate("CardScreen", "Planned, not started"),
        ),
        (
            Question.AGREEMENT,
            translate("CardScreen", "Measured how"),
            translate("CardScreen", "Beside the next step"),
        ),
    )
    everything = (
        translate("CardScreen", "First coaching cycle"),
        translate("CardScreen", "Every note as it is, with its time"),
    )
    return (*((name, line) for question, name, line in known if question in filled), everything)
