"""Puts the focus order of a screen into the order in which it is read, whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(parts: Iterable[QWidget]) -> None:
    """Let Tab go through the parts in this order, and inside each through what it holds."""
    stops = [stop for part in parts for stop in stops_in(part)]
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)


def stops_in(part: QWidget) -> list[QWidget]:
    """What of a part takes the focus by Tab, in the order in which it was made; itself where it does."""
    if _stops(part):
        return [part]
    return [inner for inner in part.findChildren(QWidget) if _stops(inner)]


def _stops(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
