"""Small files of the data folder that hold one object: read whatever they hold, written whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from kata_desktop.store.faults import named


def whole_signs(text: str) -> str:
    """Leave out halves of signs: JSON can hold them, but no file and no entry takes them."""
    return text.encode("utf-8", "ignore").decode("utf-8")


def object_in(path: Path) -> dict[str, object] | None:
    """The object a file holds; None if there is no file, or no object in it."""
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def keep_object(path: Path, held: Mapping[str, object]) -> None:
    """Write an object. A file that is there and cannot be read is kept beside first.

    Raises:
        MediumFull, MediumReadOnly, MediumGone: nothing was changed.
    """
    with named(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and object_in(path) is None:
            path.replace(_free_beside(path))
        _write_whole(path, _text_of(held))


def _free_beside(path: Path) -> Path:
    number, free = 1, path.with_name(f"{path.stem}-unread.json")
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-unread-{number}.json")
    return free


def _text_of(held: Mapping[str, object]) -> str:
    text = json.dumps(held, ensure_ascii=False, indent=2)
    if text != whole_signs(text):
        # half a sign in a field we do not know can only be kept as its escape
        text = json.dumps(held, indent=2)
    return text + "\n"


def _write_whole(path: Path, text: str) -> None:
    """Write beside and exchange, so that a reader finds the former file or the new one."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
