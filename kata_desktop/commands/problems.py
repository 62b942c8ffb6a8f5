"""One sentence for everything that can stand in the way of a command."""

from __future__ import annotations

from kata_desktop.commands import sentences
from kata_desktop.core.errors import InvalidValue
from kata_desktop.session.trouble import StoreTrouble
from kata_desktop.words import reasons, trouble


class CannotDo(Exception):
    """A command cannot do what it is asked; the text is the sentence."""


def sentence_for(fault: BaseException) -> str | None:
    """Say what is so and what to do; None for a mistake of ours, which shall be seen whole."""
    if isinstance(fault, InvalidValue):
        return reasons.sentence(fault)
    if isinstance(fault, StoreTrouble):
        return trouble.opening(fault).sentence
    if isinstance(fault, CannotDo):
        return str(fault)
    if isinstance(fault, KeyboardInterrupt):
        return sentences.interrupted()
    return _of_paper(fault)


def _of_paper(fault: BaseException) -> str | None:
    # the page's own library is loaded only where a page was asked for
    from kata_desktop.report.pdf import PaperTrouble

    return fault.sentence if isinstance(fault, PaperTrouble) else None
