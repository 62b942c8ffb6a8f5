"""What the stand-in for the program was called with."""

from __future__ import annotations

import os
from pathlib import Path


def said(program: Path) -> list[str]:
    """The calls so far, without the folders, which change from run to run."""
    lines = program.read_text(encoding="utf-8").splitlines()
    return [" ".join(Path(word).name if os.sep in word else word for word in line.split()) for line in lines]
