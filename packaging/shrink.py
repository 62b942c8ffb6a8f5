"""Makes a picture small enough for the repository: at most 256 colours, and scaled down where a width is given.

Run by the environment's Python: ``shrink.py PICTURE.png [WIDTH]``. With more pictures, ``shrink.py SHEET.png WIDTH
PICTURE.png …``, they come side by side onto a new sheet, each that wide.
"""

from __future__ import annotations

import sys
from collections import Counter

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

COLOURS = 256
COLUMNS = 4
GAP = 16
BEST = 0  # of the quality a PNG is written with: smallest file


def shrink(path: str, width: int = 0, *others: str) -> None:
    """Write the picture anew in the colours it has most of; a flat drawing loses nothing that one sees.

    Where there are others it is made of them.

    Raises:
        OSError: a picture cannot be read or written.
    """
    picture = sheet([_small(other, width) for other in others]) if others else _small(path, width)
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    found = Counter(memoryview(picture.constBits()).cast("I"))
    table = [colour for colour, _ in found.most_common(COLOURS)]
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    small = picture.convertToFormat(QImage.Format.Format_Indexed8, table, flags)
    if not small.save(path, quality=BEST):
        raise OSError(f"{path} cannot be written")


def sheet(pictures: list[QImage]) -> QImage:
    """Lay pictures of one size in rows of `COLUMNS`, with gaps, on grey."""
    step = pictures[0].size() + QSize(GAP, GAP)
    rows = -(-len(pictures) // COLUMNS)
    whole = QImage(COLUMNS * step.width() + GAP, rows * step.height() + GAP, QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.gray)
    painter = QPainter(whole)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, COLUMNS)
        painter.drawImage(GAP + column * step.width(), GAP + row * step.height(), picture)
    painter.end()
    return whole


def _small(path: str, width: int) -> QImage:
    picture = QImage(path)
    if picture.isNull():
        raise OSError(f"{path} cannot be read")
    wide = bool(width) and width < picture.width()
    return picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation) if wide else picture


if __name__ == "__main__":
    shrink(sys.argv[1], int("".join(sys.argv[2:3]) or "0"), *sys.argv[3:])
