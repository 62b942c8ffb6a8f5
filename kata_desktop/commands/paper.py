"""The commands that print without a board: the pocket card and the empty forms."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kata_desktop import app
from kata_desktop.commands import sentences
from kata_desktop.report.card_sheets import Layout, write_card
from kata_desktop.report.forms import Form, write_forms
from kata_desktop.report.paper import Paper


def card(out: Path, layout: str) -> str:
    """Write the five-questions card; gives what to say.

    Raises:
        PaperTrouble: the page cannot be written (report.pdf).
    """
    app.application()
    write_card(out, Layout(layout))
    return sentences.written(str(out))


def forms(out: Path, paper: str, chosen: Sequence[str]) -> str:
    """Write the chosen empty forms in this order; gives what to say.

    Raises:
        PaperTrouble: the page cannot be written (report.pdf).
    """
    app.application()
    write_forms(out, paper=Paper(paper), chosen=[Form(name) for name in chosen])
    return sentences.written(str(out))
