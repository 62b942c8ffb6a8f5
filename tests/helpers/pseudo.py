"""A language 40 % longer than English, to see which layout has no room for a translation."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from shiboken6 import isValid

LONGER: Final = 1.4
_ACCENTS: Final = str.maketrans("aeiouyAEIOUYncsz", "áéíóúýÁÉÍÓÚÝñçšž")
#: Answers to a question of grammar are no words.
_RULES: Final = frozenset({"small", "as is"})


def pseudo(text: str) -> str:
    """Give the text with accents and at least 40 % more letters; what stands in braces or after % stays."""
    places = _letters(text)
    signs = list(text)
    for place in places:
        signs[place] = text[place].translate(_ACCENTS)
    growing = [place for place in places if text[place].lower() in "aeiouy"] or places
    missing = -(-len(places) * 4 // 10)
    for n in range(missing if growing else 0):
        place = growing[n % len(growing)]
        signs[place] += signs[place][-1].lower()
    return "".join(signs)


def _letters(text: str) -> list[int]:
    """The places of letters that are words, not names of values."""
    places, depth = [], 0
    for place, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0 and sign.isalpha() and not (place and text[place - 1] == "%"):
            places.append(place)
    return places


class PseudoTranslator(QTranslator):
    """Translate every text of the program; install it with `speak_pseudo`."""

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return sourceText if sourceText in _RULES else pseudo(sourceText)

    def isEmpty(self) -> bool:
        return False


_SPEAKING: list[PseudoTranslator] = []


def speak_pseudo(parent: QObject) -> PseudoTranslator:
    """Switch the program to the long language; `QCoreApplication.removeTranslator` switches it back."""
    translator = PseudoTranslator(parent)
    QCoreApplication.installTranslator(translator)
    _SPEAKING.append(translator)
    return translator


def be_silent() -> None:
    """Take the long language back wherever a test that failed left it on."""
    for translator in _SPEAKING:
        if isValid(translator):
            QCoreApplication.removeTranslator(translator)
    _SPEAKING.clear()
