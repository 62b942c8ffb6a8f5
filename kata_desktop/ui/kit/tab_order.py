"""The way of the Tab key through a screen: place after place, and in each as its parts were made."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_tabs(*places: QWidget) -> None:
    """Let Tab go through what takes the focus in these places; what lies in two of them counts in the first."""
    chain: list[QWidget] = []
    for place in places:
        found = place.findChildren(QWidget)
        chain += [each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each not in chain]
    for first, second in pairwise(chain):
        QWidget.setTabOrder(first, second)
