"""Makes a picture small enough for the repository: at most 256 colours, and scaled down where a width is given.

Run by the environment's Python: ``shrink.py PICTURE.png [WIDTH]``.
"""

from __future__ import annotations

import sys
from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

COLOURS = 256
BEST = 0  # of the quality a PNG is written with: smallest file


def shrink(path: str, width: int = 0) -> None:
    """Write the picture anew in the colours it has most of; a flat drawing loses nothing that one sees."""
    picture = QImage(path)
    if width and width < picture.width():
        picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    found = Counter(memoryview(picture.constBits()).cast("I"))
    table = [colour for colour, _ in found.most_common(COLOURS)]
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    small = picture.convertToFormat(QImage.Format.Format_Indexed8, table, flags)
    if not small.save(path, quality=BEST):
        raise OSError(f"{path} cannot be written")


if __name__ == "__main__":
    shrink(sys.argv[1], *map(int, sys.argv[2:]))
