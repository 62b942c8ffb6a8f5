"""What lies above the whole window, help and all keys: what is below stays as it was, and nothing acts on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kata_desktop.ui.destination import Place
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.tab_order import stops_in

if TYPE_CHECKING:
    from kata_desktop.ui.help.keys_sheet import KeysSheet
    from kata_desktop.ui.help.screen import HelpScreen

#: Keys of the window that go on acting while it is covered.
_PASSED = frozenset({Qt.Key.Key_F1, Qt.Key.Key_F11})


class Cover(QWidget):
    """Covers its parent with one sheet; `closed` when it is gone and the former focus is back."""

    closed = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._sheets: dict[Place, HelpScreen | KeysSheet] = {}
        self._place: Place | None = None
        self._former: QWidget | None = None
        parent.installEventFilter(self)
        self.hide()

    @property
    def sheet(self) -> HelpScreen | KeysSheet | None:
        """What is shown now."""
        return None if self._place is None else self._sheets[self._place]

    def turn(self, place: Place) -> None:
        """Show a sheet, in place of another one that lies there; the one that lies there is taken away."""
        if place is self._place:
            self.leave()
            return
        lying = self.sheet
        if lying is None:
            self._former = QApplication.focusWidget()
        self._place = place
        sheet = self._sheets.get(place) or self._made(place)
        self._fit()
        sheet.show()
        self.show()
        self.raise_()
        sheet.first.setFocus()
        if lying is not None:
            lying.hide()

    def _made(self, place: Place) -> HelpScreen | KeysSheet:
        from kata_desktop.ui.help.keys_sheet import KeysSheet
        from kata_desktop.ui.help.screen import HelpScreen

        sheet = HelpScreen(self._style, self) if place is Place.HELP else KeysSheet(self._style, self)
        sheet.back_requested.connect(self.leave)
        self._sheets[place] = sheet
        return sheet

    def leave(self) -> None:
        """Give the window back as it was."""
        sheet, former = self.sheet, self._former
        if sheet is None:
            return
        self._place = self._former = None
        # before it is hidden: else Qt looks for another place of the focus, and that would be in here
        (former if former is not None and isValid(former) else self.window()).setFocus()
        sheet.hide()
        self.hide()
        self.closed.emit()

    def _fit(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        if self.sheet is not None:
            self.sheet.setGeometry(self.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._fit()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Keep the focus here: what lies below is not in sight."""
        if self.sheet is None:
            return super().focusNextPrevChild(next)
        path, focused = [stop for stop in stops_in(self.sheet) if stop.isVisible()], QApplication.focusWidget()
        at = path.index(focused) if focused in path else -1 if next else 0
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        path[(at + (1 if next else -1)) % len(path)].setFocus(reason)
        return True

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # a shortcut of the window, such as undo, would change what cannot be seen
            if event.key() not in _PASSED:
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() == Qt.Key.Key_Question and self._style.letter_keys:
            self.turn(Place.KEYS)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
