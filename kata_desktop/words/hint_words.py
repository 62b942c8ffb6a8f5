"""Words that a soft hint is about, for each language; more languages are only more data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kata_desktop.core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class HintWords:
    """The words of one language, small; a phrase counts with any spaces between its words.

    `verbs` ask for a change at the beginning, `closing_verbs` at the end of a line, `absences` say at the beginning
    what is not there, `vague` stand anywhere, `joiners` name a second thing.
    """

    verbs: tuple[str, ...]
    closing_verbs: tuple[str, ...]
    absences: tuple[str, ...]
    vague: tuple[str, ...]
    joiners: tuple[str, ...]


_ENGLISH: Final = HintWords(
    verbs=tuple(
        """
        reduce improve increase decrease eliminate avoid prevent implement install introduce create build buy train
        teach ensure optimise optimize accelerate shorten lower raise minimise minimize maximise maximize simplify
        standardise standardize automate replace remove fix solve speed
        """.split()
    ),
    closing_verbs=(),
    absences=("no", "not enough", "lack of", "a lack of", "lacking", "missing", "absence of", "without"),
    vague=tuple(
        word.strip()
        for word in """
        usually, generally, in general, normally, typically, often, sometimes, mostly, frequently, rarely, probably,
        maybe, perhaps, somehow, roughly, more or less, a lot, lots of, several, many, a few, too long, too much,
        too many, too slow, i think, i believe, as a rule
        """.replace("\n", " ").split(",")
    ),
    joiners=("and", "as well as", "plus", "&"),
)

_GERMAN_VERBS: Final = tuple(
    """
    reduzieren verbessern erhöhen senken steigern verringern verkürzen vermeiden beseitigen abschaffen einführen
    umsetzen installieren kaufen schulen optimieren beschleunigen minimieren maximieren vereinfachen standardisieren
    automatisieren ersetzen entfernen beheben lösen sicherstellen
    """.split()
)

_GERMAN: Final = HintWords(
    verbs=_GERMAN_VERBS,
    closing_verbs=_GERMAN_VERBS,
    absences=tuple(
        word.strip()
        for word in """
        kein, keine, keinen, keiner, keines, fehlende, fehlender, fehlendes, fehlt, es fehlt, mangel an, nicht genug,
        zu wenig, ohne
        """.replace("\n", " ").split(",")
    ),
    vague=tuple(
        word.strip()
        for word in """
        normalerweise, üblicherweise, meistens, meist, oft, häufig, manchmal, selten, generell, im allgemeinen,
        in der regel, wahrscheinlich, vielleicht, irgendwie, ungefähr, mehr oder weniger, viele, einige, mehrere,
        ein paar, zu lange, zu viel, zu viele, zu langsam, ich denke, ich glaube
        """.replace("\n", " ").split(",")
    ),
    joiners=("und", "sowie", "plus", "&"),
)

#: By the language's code (ISO 639-1).
WORDS: Final[Mapping[str, HintWords]] = MappingProxyType({"en": _ENGLISH, "de": _GERMAN})
