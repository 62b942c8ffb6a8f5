"""Loads the bundled typeface, because no system can be trusted to have it."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontDatabase

from kata_desktop.resources import resource

FAMILY = "Overpass"
FILES = ("Overpass_400Regular.ttf", "Overpass_600SemiBold.ttf", "Overpass_700Bold.ttf")


@cache
def load_fonts() -> None:
    """Register the three weights once per process; needs a QGuiApplication.

    Raises FileNotFoundError when a font file is missing or unreadable: without it nothing fits its place.
    """
    for name in FILES:
        path = resource("fonts", name)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
