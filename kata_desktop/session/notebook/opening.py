"""Opens the notebook of a data folder, and makes it when it is first wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Final, TypeAlias

from kata_desktop.session.clock import Clock
from kata_desktop.session.notebook.carrying import KIND, create_file
from kata_desktop.session.notebook.session import NotebookSession
from kata_desktop.session.opening import Opened, opened
from kata_desktop.session.trouble import FileMissing
from kata_desktop.store.faults import named
from kata_desktop.store.file import StoryboardFile

FILE_NAME: Final = "notebook.kata"
#: A notebook's file and the session on it.
OpenNotebook: TypeAlias = Opened[NotebookSession]


def open_notebook(data: Path, *, who: str, clock: Clock) -> OpenNotebook:
    """Open the notebook of a data folder; it is made when it is first wanted.

    Raises:
        StoreTrouble: it cannot be opened or made (`FileInUse`: another window has it).
    """
    path = data / FILE_NAME
    try:
        file = StoryboardFile.open(path)
    except FileMissing:
        with named(path):
            data.mkdir(parents=True, exist_ok=True)
        file = create_file(path, clock)
    return opened(file, KIND, lambda file: NotebookSession(file, clock, who))
