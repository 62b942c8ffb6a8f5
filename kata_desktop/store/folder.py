"""The library: a folder of boards, and names for new ones that every file system takes."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Final

from kata_desktop.store.faults import named
from kata_desktop.store.places import log_beside

SUFFIX: Final = ".kata"
_NAMELESS: Final = "storyboard"
#: Room for " 99", a suffix and what a synchroniser adds, within the 255 bytes of most file systems.
_LONGEST_BYTES: Final = 120
# compiled when a name is first made, not at every start
_FORBIDDEN: Final = r'[<>:"/\\|?*]'
_RESERVED: Final = r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)"


def boards_in(folder: Path) -> list[Path]:
    """List the boards of a folder, the one changed last first; a folder that does not exist has none.

    The time is that of the file, or of its -wal where that is later; equal times go by name. No file is opened.

    Raises:
        MediumReadOnly, MediumGone: the folder cannot be listed.
    """
    with named(folder):
        if not folder.exists():
            return []
        found = [(changed_ns(path), path.name, path) for path in folder.iterdir() if _is_board(path)]
    found.sort(key=lambda item: (-item[0], item[1]))
    return [path for _, _, path in found]


def _is_board(path: Path) -> bool:
    # a synchroniser's and our own unfinished files begin with a dot or a tilde
    return path.suffix.lower() == SUFFIX and path.name[0] not in ".~" and path.is_file()


def changed_ns(path: Path) -> int:
    """The later of two times of change in nanoseconds; 0 for a file that vanished meanwhile."""
    times = [0]
    for place in (path, log_beside(path)):
        try:
            times.append(place.stat().st_mtime_ns)
        except FileNotFoundError:
            continue
    return max(times)


def file_name(title: str) -> str:
    """Make a file name of a title: safe on Linux, macOS, Windows, FAT and for synchronisers, never empty."""
    shown = "".join(c for c in unicodedata.normalize("NFC", title) if unicodedata.category(c)[0] != "C" or c.isspace())
    name = " ".join(re.sub(_FORBIDDEN, " ", shown).split()).lstrip("~. ")
    name = name.encode()[:_LONGEST_BYTES].decode(errors="ignore").rstrip(". ")
    if re.match(_RESERVED, name):
        name = f"{_NAMELESS} {name}"
    return (name or _NAMELESS) + SUFFIX


def free_path(folder: Path, title: str) -> Path:
    """Give a path in the folder that nothing lies at: "Title.kata", "Title 2.kata" and so on; case does not tell apart.

    Raises:
        MediumReadOnly, MediumGone: the folder cannot be listed.
    """
    with named(folder):
        taken = {_folded(path.name) for path in folder.iterdir()} if folder.exists() else set()
    first = file_name(title)
    stem, name, number = first.removesuffix(SUFFIX), first, 1
    while _folded(name) in taken:
        number += 1
        name = f"{stem} {number}{SUFFIX}"
    return folder / name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
