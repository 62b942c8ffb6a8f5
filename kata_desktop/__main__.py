"""The start: the picture of the board to open, or bare panels, and then the command line; ends with its exit code."""

import builtins
import gc
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kata_desktop.glimpse import Frame


def run() -> int:
    """Run the command line and return its exit code."""
    arguments, frame = sys.argv[1:], None
    # commands need no Qt, and some no window
    if not arguments or arguments[0] == "--data" or (len(arguments) == 1 and _is_to_be_seen(arguments[0])):
        # until the window stands nothing is garbage, and whoever looks for some goes through all of it in vain
        gc.disable()
        frame = glimpse_module().show(arguments) or _bare_board(arguments)
    from kata_desktop.cli import main

    return main(arguments, frame)


def _is_to_be_seen(word: str) -> bool:
    return word.endswith(".kata") or Path(word).is_dir()


def _bare_board(arguments: list[str]) -> "Frame | None":
    from kata_desktop.ui.storyboard.bare import show

    return show(arguments)


def glimpse_module() -> ModuleType:
    """Import Qt and the glimpse, and leave Python's way of importing as it was.

    PySide would read the source of each module imported later, in search of a `__feature__` that nobody here uses:
    a seventh of the time of all those imports.
    """
    plain = builtins.__import__
    from kata_desktop import glimpse

    builtins.__import__ = plain
    return glimpse


if __name__ == "__main__":
    sys.exit(run())
