"""What the coach wants to practise, in sight while the cycle is observed; written here where nobody wrote it yet."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, fitted_size
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import RING_MARGIN, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.observation.sizes import sizes_of
from kata_desktop.words.observation import Text, text

_EDGE: float = 20.0


class PractiseStrip(Painted):
    """A dark bar at a desk, a line of the panel at the wall. `written` carries a text that was written here."""

    written = Signal(str)
    margin_u = RING_MARGIN

    def __init__(self, style: Style, base: Style, parent: QWidget | None = None) -> None:
        self._line = ""
        self.button: Button | None = None
        super().__init__(style, parent)
        self.field = TextField(base, size=24, weight=Weight.SEMIBOLD, placeholder=text(Text.PRACTISE), parent=self)
        self.field.hide()
        self.field.finished.connect(self._keep)
        assert isinstance(self.field.editor, QLineEdit)
        self.field.editor.returnPressed.connect(self._close)
        self.button = Button(style, icon="pencil", icon_size=26, name=text(Text.WRITE_PRACTISE), parent=self)
        self.button.clicked.connect(self.open)
        self.style_changed()

    @property
    def line(self) -> str:
        """What is practised."""
        return self._line

    def show_line(self, line: str) -> None:
        """Show what is practised; empty: what to ask before the cycle."""
        self._line = line
        if not self.field.editor.hasFocus():
            self.field.set_text(line)
        self.setAccessibleName(f"{text(Text.PRACTISE)}: {line or text(Text.NOT_WRITTEN)}")
        self.style_changed()

    def open(self) -> None:
        """Write it down."""
        self.field.set_text(self._line)
        self.field.show()
        self.field.write_at_once()

    def _keep(self, line: str) -> None:
        self.field.hide()
        self.written.emit(line.strip())

    def _close(self) -> None:
        self.field.hide()

    @property
    def wanted_height(self) -> float:
        """Its height in design units."""
        return 52.0 if self.kit.mode is Mode.DESK else 96.0

    def arrange(self, width_u: float, height_u: float) -> None:
        if self.button is None:
            return
        at_desk = self.kit.mode is Mode.DESK
        high = 48.0 if at_desk else 72.0
        self.button.set_kind(Kind.LEDGE_QUIET if at_desk else Kind.QUIET)
        edge = 2.0 if at_desk else 0.0
        self.place(self.button, width_u - high - edge, (height_u - high) / 2, high, high)
        self.place(self.field, edge, edge, width_u - high - 2 * edge - 12, height_u - 2 * edge)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        at_desk, colors, sizes = self.kit.mode is Mode.DESK, look.palette, sizes_of(self.kit)
        first, ink = (colors.on_ledge2, colors.on_ledge) if at_desk else (colors.ink2, colors.ink)
        left, middle, right = 0.0, size.height() / 2, size.width() - 84
        if at_desk:
            draw_frame(painter, look, whole(size), fill=colors.ledge, line=None, radius=8)
            left = _EDGE
        label = text(Text.PRACTISE) if self._line else text(Text.ASK_PRACTISE)
        share = 0.45 if self._line else 1.0
        used = draw(
            painter, look, label, left, middle, size=sizes.practise_first, color=first, width=(right - left) * share
        )
        if self._line:
            room = right - left - used - 14
            letters = (sizes.practise_text, sizes.practise_text - 2, sizes.practise_text - 4)
            fitted = fitted_size(look, self._line, sizes=letters, weight=Weight.SEMIBOLD, width=room)
            draw(
                painter, look, self._line, left + used + 14, middle, size=fitted, weight=Weight.SEMIBOLD, color=ink,
                width=room,
            )  # fmt: skip

    def mouseReleaseEvent(self, event: object) -> None:  # noqa: ARG002 - a tap anywhere on the bar writes
        self.open()

    def mousePressEvent(self, event: object) -> None:
        """Take the press, so that the release comes here."""

    def keyPressEvent(self, event: object) -> None:
        if getattr(event, "key", lambda: None)() == Qt.Key.Key_Escape and not self.field.isHidden():
            self._close()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]
