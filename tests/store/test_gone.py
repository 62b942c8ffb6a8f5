"""A medium that can no longer be read is told as that, not as damage; played by a folder put behind the handles."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kata_desktop.store import errors
from kata_desktop.store.file import StoryboardFile
from kata_desktop.store.places import log_beside
from tests.helpers.board_files import content, entries, make_board

LOG = entries(60)

if sys.platform == "linux":

    @contextmanager
    def unreadable(*paths: Path) -> Iterator[None]:
        """Reading and writing the open files fails inside the block, as on a stick that was pulled out."""
        handles = [
            int(link.name)
            for link in Path("/proc/self/fd").iterdir()
            if link.exists() and link.resolve() in {path.resolve() for path in paths}
        ]
        kept = [os.dup(handle) for handle in handles]
        folder = os.open(paths[0].parent, os.O_RDONLY)
        for handle in handles:
            os.dup2(folder, handle)
        try:
            yield
        finally:
            for saved, handle in zip(kept, handles, strict=True):
                os.dup2(saved, handle)
                os.close(saved)
            os.close(folder)

    def test_reading_and_writing_a_medium_that_is_gone(tmp_path: Path) -> None:
        path = make_board(tmp_path / "a.kata", LOG[:50])
        with StoryboardFile.open(path) as file:
            file._connection.execute("PRAGMA shrink_memory")
            with unreadable(path, log_beside(path)):
                with pytest.raises(errors.MediumGone):
                    file.read()
                with pytest.raises(errors.StoreTrouble):
                    file.append(LOG[50])
            # plugged in again it goes on
            assert file.read() == LOG[:50]
            file.append_all(LOG[50:])
        assert content(path)[2] == LOG
