"""What stands on the keys of the on-screen keyboard and what a screen reader says of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def done() -> str:
    return translate("Keyboard", "Done")


def signs() -> str:
    """What stands on the key to the page of signs: three of them."""
    return "+ = °"


def letters() -> str:
    """What stands on the key back to the letters."""
    return "A B C"


def signs_name() -> str:
    return translate("Keyboard", "Signs")


def letters_name() -> str:
    return translate("Keyboard", "Letters")


def space() -> str:
    return translate("Keyboard", "Space")


def delete() -> str:
    return translate("Keyboard", "Delete")


def enter(*, lines: bool) -> str:
    """The key that begins a new line, or ends the only one."""
    return translate("Keyboard", "New line") if lines else done()


def left() -> str:
    return translate("Keyboard", "Back one character")


def right() -> str:
    return translate("Keyboard", "On one character")


def shift(*, once: bool, locked: bool) -> str:
    """The name of the key for capitals, with the state it is in."""
    if locked:
        return translate("Keyboard", "Capitals, on")
    if once:
        return translate("Keyboard", "One capital, on")
    return translate("Keyboard", "One capital. Twice: capitals.")


def language(name: str) -> str:
    """The name of the key that carries the language in use, as "Keys: Deutsch"."""
    return translate("Keyboard", "Keys: {language}").format(language=name)


def opened(name: str) -> str:
    """Announced when the keyboard comes up."""
    return translate("Keyboard", "Keyboard open, {language}").format(language=name)


def closed() -> str:
    """Announced when it is gone."""
    return translate("Keyboard", "Keyboard closed")


def sign(sign: str) -> str:
    """The name of a sign where a screen reader may swallow it, else the sign itself."""
    named = _SIGNS.get(sign)
    return named() if named else sign


_SIGNS: Final[Mapping[str, Callable[[], str]]] = MappingProxyType(
    {
        ",": lambda: translate("Keyboard", "Comma"),
        ".": lambda: translate("Keyboard", "Full stop"),
        "?": lambda: translate("Keyboard", "Question mark"),
        "!": lambda: translate("Keyboard", "Exclamation mark"),
        "'": lambda: translate("Keyboard", "Apostrophe"),
        '"': lambda: translate("Keyboard", "Quotation mark"),
        "-": lambda: translate("Keyboard", "Hyphen"),
        ":": lambda: translate("Keyboard", "Colon"),
        ";": lambda: translate("Keyboard", "Semicolon"),
        "(": lambda: translate("Keyboard", "Opening bracket"),
        ")": lambda: translate("Keyboard", "Closing bracket"),
        "…": lambda: translate("Keyboard", "Three dots"),
        "–": lambda: translate("Keyboard", "Dash"),
        "_": lambda: translate("Keyboard", "Underscore"),
        "/": lambda: translate("Keyboard", "Slash"),
    }
)
