"""The colour tokens, because two colours carry meaning and nothing else may invent one."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtGui import QColor

from kata_desktop.core.frozen import dataclass


class Theme(Enum):
    """How the screen is lit; paper has a palette of its own."""

    LIGHT = auto()
    DARK = auto()


@dataclass(frozen=True, slots=True)
class Palette:
    """One value for each colour token of the design; treat the colours as read-only."""

    bg: QColor
    surface: QColor
    sunken: QColor
    line: QColor
    line2: QColor
    ink: QColor
    ink2: QColor
    on_ink: QColor
    target: QColor
    target_soft: QColor
    learn: QColor
    learn_soft: QColor
    data: QColor
    data_soft: QColor
    ledge: QColor
    ledge_btn: QColor
    on_ledge: QColor
    on_ledge2: QColor
    ledge_primary: QColor
    on_ledge_primary: QColor


LIGHT = Palette(
    bg=QColor("#E4E9EA"),
    surface=QColor("#FBFCFC"),
    sunken=QColor("#EFF3F4"),
    line=QColor("#C9D2D5"),
    line2=QColor("#768790"),
    ink=QColor("#14212A"),
    ink2=QColor("#465660"),
    on_ink=QColor("#FFFFFF"),
    target=QColor("#005C99"),
    target_soft=QColor("#DBE9F4"),
    learn=QColor("#8B2A6B"),
    learn_soft=QColor("#F6E7F0"),
    data=QColor("#9A3412"),
    data_soft=QColor("#FBE9E2"),
    ledge=QColor("#22323B"),
    ledge_btn=QColor("#344852"),
    on_ledge=QColor("#FFFFFF"),
    on_ledge2=QColor("#C6D2D8"),
    ledge_primary=QColor("#FFFFFF"),
    on_ledge_primary=QColor("#14212A"),
)

DARK = Palette(
    bg=QColor("#12191E"),
    surface=QColor("#1C262C"),
    sunken=QColor("#161F24"),
    line=QColor("#38474F"),
    line2=QColor("#84949C"),
    ink=QColor("#EAF0F2"),
    ink2=QColor("#AAB8BF"),
    on_ink=QColor("#12191E"),
    target=QColor("#6DB4EE"),
    target_soft=QColor("#17354B"),
    learn=QColor("#EFB2D2"),
    learn_soft=QColor("#42263A"),
    data=QColor("#F0A183"),
    data_soft=QColor("#43271C"),
    ledge=QColor("#090D10"),
    ledge_btn=QColor("#223038"),
    on_ledge=QColor("#FFFFFF"),
    on_ledge2=QColor("#A9B7BE"),
    ledge_primary=QColor("#EAF0F2"),
    on_ledge_primary=QColor("#12191E"),
)

PAPER = replace(
    LIGHT,
    bg=QColor("#FFFFFF"),
    surface=QColor("#FFFFFF"),
    sunken=QColor("#FFFFFF"),
    line=QColor("#B9C3C7"),
    learn_soft=QColor("#F8EDF4"),
    target_soft=QColor("#E6F0F8"),
)


def palette_of(theme: Theme) -> Palette:
    """Return the palette of a screen theme."""
    return DARK if theme is Theme.DARK else LIGHT
