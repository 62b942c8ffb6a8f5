"""The way of the Tab key through a screen: place after place, and in each as its parts were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_tabs(*places: QWidget) -> None:
    """Let Tab go through what takes the focus in these places; what lies in two of them counts in the first.

    A field that hands the focus on to an editor within it is one stop together with it: left behind where it was
    made, it would lead Tab back into its editor, past everything between.
    """
    stops = dict.fromkeys(stop for place in places for stop in stops_in(place))
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)


def stops_in(place: QWidget) -> Iterator[QWidget]:
    """What takes the focus in a place, itself first."""
    editor = place.focusProxy()
    if editor is not None and place.isAncestorOf(editor):
        yield place
        return
    if place.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield place
    for child in place.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        yield from stops_in(child)
