"""How one text stands within another: small letters, full stops, joining."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_ENDS = ".!?… \t\n"


def within(words: str) -> str:
    """Give words as they stand within a sentence: in English beginning small, save for "I" and abbreviations."""
    rule = translate(
        "Grammar", "small", "'small' where words begin with a small letter within a sentence, else 'as is'"
    )
    first = words.split(maxsplit=1)[0] if words.strip() else ""
    keeps_its_capital = first in ("I", "I’m", "I've", "I’ve") or any(c.isupper() or c.isdigit() for c in first[1:])
    if rule != "small" or keeps_its_capital:
        return words
    return words[:1].lower() + words[1:]


def without_stop(words: str) -> str:
    """Give words without spaces around them and without a full stop at their end."""
    return words.strip().rstrip(_ENDS)


def sentence(words: str) -> str:
    """Give words as a sentence: with a full stop unless they end with a mark of their own."""
    plain = words.strip()
    return plain if not plain or plain[-1] in ".!?…" else plain + "."


def sentences(*parts: str) -> str:
    """Put sentences one after the other, empty ones left out."""
    return " ".join(sentence(part) for part in parts if part.strip())


def listed(names: list[str]) -> str:
    """Join names as people say them: "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    form = translate("Grammar", "{first} and {last}")
    return form.format(first=comma_separated(names[:-1]), last=names[-1])


def comma_separated(names: list[str]) -> str:
    """Put a comma between names."""
    return translate("Grammar", ", ").join(names)
