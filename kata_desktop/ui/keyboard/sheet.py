"""What lies above the keyboard: what the text is about, the field, and beginnings of sentences."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kata_desktop.paint.look import Look
from kata_desktop.ui.keyboard.hand import Editor, above, has_lines
from kata_desktop.ui.keyboard.mirror import Mirror
from kata_desktop.ui.kit.about import BELOW_FACTS, FACTS_HEIGHT, FACTS_TOP, About, Fact, paint_facts, paint_header
from kata_desktop.ui.kit.placed import Painted
from kata_desktop.ui.kit.screen import Screen
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import SentenceStarters, TextField

_EDGE: Final = 24.0
_HEADER: Final = 112.0
#: The caret of the design is never below 430 u, so its field ends here.
_FIELD_BOTTOM: Final = 436.0
_STARTERS: Final = 72.0
_GAP: Final = 12.0
#: Below this a field gives up the header, and then the numbers, for lines of text.
_LEAST_FIELD: Final = 164.0


class EditingSheet(Painted):
    """Covers the screen above the keyboard. `left` comes with a tap beside field and starters."""

    left = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._screen: Screen | None = None
        self._about = About()
        self._lines = False
        self.starters: SentenceStarters | None = None
        super().__init__(style, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.mirror = Mirror(style, self)
        self.hide()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The numbers shown."""
        return self._about.facts

    def show_field(self, editor: Editor) -> None:
        """Bring an editor up, with the numbers and the beginnings of sentences of its field."""
        field, screen = above(editor, TextField), above(editor, Screen)
        self._lines = has_lines(editor)
        self._about = field.about() if field is not None and field.about is not None else About()
        self._watch(screen)
        self._take_starters(field)
        label = self._about.question or (field.label if field is not None else "") or editor.accessibleName()
        self.mirror.follow(editor, label, learning=self._about.learning)
        self.style_changed()

    def forget_field(self) -> None:
        """Let go of the field."""
        self.mirror.follow(None)
        self._watch(None)
        self._take_starters(None)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "mirror"):
            return
        starters = self.starters is not None
        bottom = min(_FIELD_BOTTOM, height_u - _GAP - (_STARTERS + _GAP if starters else 0))
        top = self._field_top(bottom)
        if not self._lines:
            bottom = min(bottom, top + _LEAST_FIELD)
        self.mirror.setVisible(True)
        self.place(self.mirror, _EDGE, top, width_u - 2 * _EDGE, bottom - top)
        if self.starters is not None:
            self.place(self.starters, _EDGE, bottom + _GAP, width_u - 2 * _EDGE, _STARTERS)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        painter.fillRect(QRectF(0, 0, size.width() + 1, size.height() + 1), look.palette.bg)
        top = self.placed_at(self.mirror).top()
        screen = self._screen
        if top >= FACTS_TOP and screen is not None and isValid(screen):
            ledge = screen.ledge
            paint_header(
                painter, look, size.width(), (screen.title, screen.subtitle), ledge.message, ticked=not ledge.sentence
            )
        if self._shows_facts(top):
            place = QRectF(_EDGE, top - FACTS_TOP, size.width() - 2 * _EDGE, FACTS_HEIGHT)
            paint_facts(painter, look, place, self._about)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self.rect().contains(event.position().toPoint()):
            self.left.emit()

    def _field_top(self, bottom: float) -> float:
        """The highest of three places at which the field still has its lines: below all, below the header, alone."""
        wanted = BELOW_FACTS if self._about.facts else _HEADER
        tops = (wanted, _HEADER if self._about.facts else wanted, _EDGE)
        return next((top for top in tops if bottom - top >= _LEAST_FIELD), _EDGE / 2)

    def _shows_facts(self, top: float) -> bool:
        return bool(self._about.facts) and top >= BELOW_FACTS

    def _watch(self, screen: Screen | None) -> None:
        if self._screen is not None and isValid(self._screen):
            self._screen.ledge.said.disconnect(self.update)
        self._screen = screen
        if screen is not None:
            screen.ledge.said.connect(self.update)

    def _take_starters(self, field: TextField | None) -> None:
        if self.starters is not None:
            self.starters.hide()
            self.starters.deleteLater()
            self.starters = None
        if field is None:
            return
        found = (one for one in field.window().findChildren(SentenceStarters) if one.field is field)
        own = next((one for one in found if one.isVisible() and one.texts), None)
        if own is not None:
            self.starters = SentenceStarters(self.kit, field, own.texts, self)
            for button in self.starters.buttons:
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.starters.show()
