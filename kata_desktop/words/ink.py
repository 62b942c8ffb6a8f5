"""Words about handwriting: what a screen reader says of it, and where a line of text can only say that it is there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

#: Where ink stands in a line of text: Unicode's character for an object among letters.
HERE: Final = "\ufffc"


def by_hand() -> str:
    """Where one line can only tell that something is written."""
    return translate("Ink", "written by hand")


def or_by_hand(text: str) -> str:
    """The text, or that it is written by hand, where something is written in any case."""
    return text or by_hand()


def in_a_line(text: str, *, inked: bool) -> str:
    """A text for a line that can show no ink: as typed, else that it is written by hand."""
    return or_by_hand(text) if inked else text


def or_here(text: str, *, inked: bool) -> str:
    """A text for a line that shows ink: as typed, else the place where the ink will stand (`paint.ink.draw_line`)."""
    return text or HERE if inked else text


def in_words(line: str) -> str:
    """A line that shows ink as it is said or read: ink is "written by hand"."""
    return line.replace(HERE, by_hand())


def ink() -> str:
    """The key and the button that lead to the sheet."""
    return translate("Ink", "Ink")


def write_by_hand() -> str:
    """What a screen reader says of that key."""
    return translate("Ink", "Write by hand")


def type_instead() -> str:
    return translate("Ink", "Type")


def fine() -> str:
    return translate("Ink", "Fine")


def broad() -> str:
    return translate("Ink", "Broad")


def rub_out() -> str:
    return translate("Ink", "Rub out")


def last_stroke() -> str:
    return translate("Ink", "Last stroke")


def squares() -> str:
    return translate("Ink", "Squares")


def add_typed_line() -> str:
    return translate("Ink", "Add a typed line")


def typed_line() -> str:
    """In the place of the line that is not typed yet."""
    return translate("Ink", "Typed line")


def done() -> str:
    return translate("Ink", "Done")


def kept() -> str:
    """At the right of the header, with a tick."""
    return translate("Ink", "Every stroke is kept as it is written")


def no_stroke_yet() -> str:
    """Why there is no last stroke."""
    return translate("Ink", "Nothing is written here yet.")


def opened(label: str) -> str:
    """What a screen reader says when the sheet comes up."""
    return translate("Ink", "Paper for writing by hand: {label}").format(label=label)


def on_paper(strokes: int) -> str:
    """What a screen reader says of the paper."""
    if strokes == 1:
        return translate("Ink", "Paper, 1 stroke")
    return translate("Ink", "Paper, %n strokes", "", strokes)


def not_here() -> str:
    """Where no stroke can be kept yet."""
    return translate("Ink", "Nothing can be written here yet.")


def not_kept() -> str:
    """After a stroke that the medium did not take; the notice above the screen tells why."""
    return translate("Ink", "This stroke could not be kept.")


def said(label: str, typed: str, *, by_hand: bool) -> str:
    """A text with its label: as typed, or that it is written by hand."""
    return told(label, typed) if by_hand else f"{label}: {typed}"


def told(label: str, typed: str) -> str:
    """As "Learned, written by hand. Typed line: the hand counts", for a screen reader."""
    if not typed.strip():
        return translate("Ink", "{label}, written by hand, no typed line yet.").format(label=label)
    return translate("Ink", "{label}, written by hand. Typed line: {words}").format(label=label, words=typed.strip())
