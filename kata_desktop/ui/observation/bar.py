"""The bar above the sheet at a desk: the way back, what it is about, for whom it is, the time, what comes next."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.title_bar import TitleBar
from kata_desktop.words.observation import Text, text


class ObservationBar(TitleBar):
    """Its buttons change with what stands below it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent, back=text(Text.BACK), only_for=text(Text.ONLY_HERE))
