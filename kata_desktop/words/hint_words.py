"""Words that a soft hint is about, for each language; more languages are only more data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kata_desktop.core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class HintWords:
    """The words of one language as within a sentence, found in capitals too, phrases with any spaces in them.

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
        usually, often, I think, on average, average, generally, in general, normally, typically, sometimes, mostly,
        frequently, occasionally, regularly, rarely, hardly ever, almost always, as a rule, probably, maybe, perhaps,
        somehow, roughly, approximately, more or less, a lot, lots of, several, many, a few, too long, too much,
        too many, too slow, I believe, I guess, I suppose, I feel, it seems
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
        normalerweise, oft, ich denke, im Durchschnitt, durchschnittlich, im Schnitt, im Mittel, üblicherweise,
        gewöhnlich, meistens, meist, häufig, manchmal, gelegentlich, ab und zu, regelmäßig, selten, fast immer,
        generell, im Allgemeinen, in der Regel, wahrscheinlich, vielleicht, eventuell, irgendwie, ungefähr,
        mehr oder weniger, viele, einige, mehrere, ein paar, zu lange, zu viel, zu viele, zu langsam, ich glaube,
        ich meine, ich vermute, ich schätze
        """.replace("\n", " ").split(",")
    ),
    joiners=("und", "sowie", "plus", "&"),
)

_SPANISH: Final = HintWords(
    verbs=tuple(
        """
        reducir mejorar aumentar disminuir eliminar evitar prevenir implementar instalar introducir crear construir
        comprar formar enseñar asegurar optimizar acelerar acortar bajar subir minimizar maximizar simplificar
        estandarizar automatizar sustituir quitar arreglar resolver
        """.split()
    ),
    closing_verbs=(),
    absences=("no hay", "ningún", "ninguna", "falta", "falta de", "faltan", "ausencia de", "sin"),
    vague=tuple(
        word.strip()
        for word in """
        normalmente, a menudo, creo que, de media, en promedio, por término medio, generalmente, en general,
        por lo general, habitualmente, con frecuencia, frecuentemente, a veces, de vez en cuando, casi siempre,
        casi nunca, raramente, rara vez, probablemente, quizá, quizás, tal vez, más o menos, aproximadamente,
        muchos, muchas, varios, varias, algunos, algunas, demasiado, demasiados, demasiadas, pienso que, supongo que,
        suele, suelen, parece que
        """.replace("\n", " ").split(",")
    ),
    joiners=("y", "e", "así como", "más", "&"),
)

_FRENCH: Final = HintWords(
    verbs=tuple(
        """
        réduire améliorer augmenter diminuer éliminer éviter prévenir mettre installer introduire créer construire
        acheter former assurer optimiser accélérer raccourcir abaisser minimiser maximiser simplifier standardiser
        automatiser remplacer supprimer réparer résoudre
        """.split()
    ),
    closing_verbs=(),
    absences=("pas de", "pas assez de", "aucun", "aucune", "manque de", "il manque", "absence de", "sans"),
    vague=tuple(
        word.strip()
        for word in """
        d'habitude, d’habitude, souvent, je pense, en moyenne, habituellement, généralement, en général, normalement,
        parfois, quelquefois, de temps en temps, fréquemment, régulièrement, rarement, presque toujours,
        presque jamais, probablement, peut-être, plus ou moins, environ, à peu près, beaucoup, plusieurs, quelques,
        trop, je crois, je suppose, il semble
        """.replace("\n", " ").split(",")
    ),
    joiners=("et", "ainsi que", "plus", "&"),
)

#: Of a language that we know nothing of.
NO_WORDS: Final = HintWords((), (), (), (), ())

#: By the language's code (ISO 639-1).
WORDS: Final[Mapping[str, HintWords]] = MappingProxyType({"en": _ENGLISH, "de": _GERMAN, "es": _SPANISH, "fr": _FRENCH})
