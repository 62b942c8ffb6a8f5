"""Soft hints on what a person writes: a place to underline and one question. They never block and never correct."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts
from kata_desktop.core.frozen import dataclass
from kata_desktop.words.hint_words import NO_WORDS, WORDS, HintWords
from kata_desktop.words.language import language_of_locale

translate = QCoreApplication.translate


class Field(Enum):
    """What is being written."""

    PATTERN = auto()
    OBSTACLE = auto()
    FACTOR = auto()
    FACT = auto()


class HintKind(Enum):
    """What the hint is about."""

    VERB = auto()
    ABSENCE = auto()
    VAGUE = auto()
    SECOND_THING = auto()


@dataclass(frozen=True, slots=True)
class Hint:
    """A place in the text (in characters), what is so there, and the question that helps."""

    kind: HintKind
    start: int
    length: int
    what: str
    question: str


def hints(text: str, field: Field, language: str | None = None, texts: CycleTexts = AS_ON_THE_CARD) -> tuple[Hint, ...]:
    """Give the hints on a text in the order of their places; none for a language without words.

    Args:
        text: what stands in the field.
        field: which one; a verb or an absence only counts in a pattern or an obstacle, a second thing in a factor.
        language: ISO 639-1 code; that of the locale where none is given.
        texts: the board's own list of vague words takes the place of the language's, and its switch puts both away.
    """
    language = language or language_of_locale()
    vague = vague_words(texts, language) if texts.vague_shown else ()
    spans = _spans(text, field, WORDS.get(language, NO_WORDS), vague)
    found = [_hint(kind, *span, field) for kind, span in spans]
    return tuple(sorted(found, key=lambda hint: hint.start))


def vague_words(texts: CycleTexts, language: str | None = None) -> tuple[str, ...]:
    """The words and phrases that say nothing exact: the board's own list in a language, else the program's."""
    language = language or language_of_locale()
    return texts.vague_words.get(language, WORDS.get(language, NO_WORDS).vague)


def may_stay() -> str:
    """What stands behind each question."""
    return translate("Hints", "You can leave it as it is.")


def _spans(
    text: str, field: Field, words: HintWords, vague: tuple[str, ...]
) -> Iterator[tuple[HintKind, tuple[int, int]]]:
    if field is Field.FACTOR:
        for span in _anywhere(words.joiners, text):
            yield HintKind.SECOND_THING, span
        return
    if field in (Field.PATTERN, Field.OBSTACLE):
        verb = _at_beginning(words.verbs, text) or _at_end(words.closing_verbs, text)
        if verb is not None:
            yield HintKind.VERB, verb
        absence = _at_beginning(words.absences, text)
        if absence is not None:
            yield HintKind.ABSENCE, absence
    for span in _anywhere(vague, text):
        yield HintKind.VAGUE, span


def _hint(kind: HintKind, start: int, end: int, field: Field) -> Hint:
    return Hint(kind, start, end - start, _what(kind), _question(kind, field))


def _what(kind: HintKind) -> str:
    match kind:
        case HintKind.VERB:
            return translate("Hints", "This begins with a verb.")
        case HintKind.ABSENCE:
            return translate("Hints", "This says what is not there.")
        case HintKind.VAGUE:
            return translate("Hints", "This can be said more exactly.")
        case HintKind.SECOND_THING:
            return translate("Hints", "These look like two things.")


def _question(kind: HintKind, field: Field) -> str:
    pattern = field is Field.PATTERN
    match kind:
        case HintKind.VERB if pattern:
            return translate("Hints", "How does it look when it is done?")
        case HintKind.VERB:
            return translate("Hints", "What did you see that makes it necessary?")
        case HintKind.ABSENCE if pattern:
            return translate("Hints", "What is there instead?")
        case HintKind.ABSENCE:
            return translate("Hints", "What happens because of it?")
        case HintKind.VAGUE:
            return translate("Hints", "How many, how often, how long?")
        case HintKind.SECOND_THING:
            return translate("Hints", "If it turns out differently, which one did it?")


@lru_cache(maxsize=32)
def _either(phrases: tuple[str, ...], form: str) -> re.Pattern[str]:
    spelled = (r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in phrases)
    longest_first = sorted(spelled, key=len, reverse=True)
    return re.compile(form % "|".join(longest_first), re.IGNORECASE)


def _at_beginning(phrases: tuple[str, ...], text: str) -> tuple[int, int] | None:
    return _span(_either(phrases, r"\s*(%s)(?![\w.])").match(text)) if phrases else None


def _at_end(phrases: tuple[str, ...], text: str) -> tuple[int, int] | None:
    return _span(_either(phrases, r"(?<!\w)(%s)[\s.]*\Z").search(text)) if phrases else None


def _anywhere(phrases: tuple[str, ...], text: str) -> Sequence[tuple[int, int]]:
    if not phrases:
        return []
    return [found.span(1) for found in _either(phrases, r"(?<!\w)(%s)(?!\w)").finditer(text)]


def _span(found: re.Match[str] | None) -> tuple[int, int] | None:
    return found.span(1) if found else None
