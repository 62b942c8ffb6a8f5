"""Which language is spoken here."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def language_of_locale() -> str:
    """The ISO 639-1 code of the language that is spoken here; the plain locale speaks English."""
    return QLocale().name().partition("_")[0].replace("C", "en")
