"""The journal of a notebook: the same entries and the same road as a board's, read as a notebook."""

from __future__ import annotations

from collections.abc import Mapping

from kata_desktop.core.entries import Json
from kata_desktop.core.labels import Label
from kata_desktop.core.log import THING
from kata_desktop.core.notebook import Notebook, read_notebook
from kata_desktop.session.changes import Changes
from kata_desktop.session.journal import Journal


class NotebookJournal(Journal):
    """The entries of one notebook, and the notebook they make."""

    # what was read, and of how many entries: a log only ever grows
    _notebook: tuple[int, Notebook] | None = None

    @property
    def notebook(self) -> Notebook:
        """The notebook as it stands."""
        if self._notebook is None or self._notebook[0] != len(self.log):
            self._notebook = len(self.log), read_notebook(self.log)
        return self._notebook[1]

    def put(self, label: Label, thing: str, kind: str, fields: Mapping[str, Json]) -> Changes:
        """Keep values of a thing whose id is known, and make it with them where it does not exist yet."""
        values: dict[tuple[str, str], Json] = {(thing, name): value for name, value in fields.items()}
        return self.write(label, {(thing, THING): kind, **values}, made=thing)
