"""The empty forms for whoever works on paper: chosen, laid out for their paper, written as one file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kata_desktop.paint.look import Look
from kata_desktop.report.forms_analysis import analysis
from kata_desktop.report.forms_board import storyboard
from kata_desktop.report.forms_sheets import observation, record
from kata_desktop.report.items import Page
from kata_desktop.report.paint import LOOK
from kata_desktop.report.paper import Paper
from kata_desktop.report.pdf import pdf_bytes, write_whole
from kata_desktop.words import forms as words


class Form(StrEnum):
    """The forms there are, in the order of the file."""

    BOARD = "board"
    RECORD = "record"
    OBSERVE = "observe"
    ANALYSIS = "analysis"


_PAGES: Final[Mapping[Form, Callable[[Look, Paper], Page]]] = MappingProxyType(
    {Form.BOARD: storyboard, Form.RECORD: record, Form.OBSERVE: observation, Form.ANALYSIS: analysis}
)


def form_pages(chosen: Sequence[Form], paper: Paper, look: Look = LOOK) -> tuple[Page, ...]:
    """Give a page for each form, in the language of the program."""
    return tuple(_PAGES[form](look, paper) for form in chosen)


def write_forms(out: Path, *, paper: Paper, chosen: Sequence[Form] = tuple(Form)) -> None:
    """Write empty forms to `out`; a file that is there is replaced once the new one is whole.

    Raises FolderMissing or FileNotWritten; then what was there is still there.
    """
    pages = form_pages(chosen, paper)
    write_whole(out, pdf_bytes(pages, paper, title=words.forms_title(), author=""))
