"""The sheet of every full-screen task: header, content, ledge."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.paint.ink import Line, draw_line
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, text_width, wrap
from kata_desktop.ui.idle import IDLE_MS
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.kit.measures import GUTTER, HEADER_HEIGHT, LEDGE_HEIGHT, MARGIN
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style

_TEXT_INSET = 32.0
_CLOSE = 72.0

translate = QCoreApplication.translate


class Screen(Painted):
    """Header 112 u, content, ledge 112 u; `arrange` places what lies between.

    The window may be wider or taller than 1920 by 1080 u; who arranges decides where the rest goes.
    `back_requested` comes from Esc and from the cross of the header: leave without loss.
    """

    back_requested = Signal()
    is_home_of_focus = True
    #: Without a touch for so long the board comes back.
    patience_ms = IDLE_MS

    def __init__(self, style: Style, parent: QWidget | None = None, *, closable: bool = False) -> None:
        self._title = ""
        self._subtitle = Line()
        self._title_width, self._title_share = 440.0, 1.0
        super().__init__(style, parent)
        self.ledge = self.make_ledge(style)
        self._saying = _Saying(style, self)
        self.ledge.said.connect(self._say_above)
        self.close_button: Button | None = None
        if closable:
            name = translate("Kit", "Close")
            self.close_button = Button(style, kind=Kind.QUIET, icon="x", icon_size=40, name=name, parent=self)
            self.close_button.clicked.connect(self.back_requested)

    def make_ledge(self, style: Style) -> Ledge:
        """The ledge of this screen; one of another kind is made here."""
        return Ledge(style, self)

    @property
    def title(self) -> str:
        return self._title

    @property
    def subtitle(self) -> Line:
        return self._subtitle

    def set_title(
        self, title: str, subtitle: str = "", ink: Ink = NO_INK, *, width: float = 440.0, share: float = 1.0
    ) -> None:
        """Write the two lines at the left of the header, at most `width` design units and that `share` of it wide.

        `ink` stands where the lower one has its `words.ink.HERE`.
        """
        self._title, self._subtitle = title, Line(subtitle, ink)
        self._title_width, self._title_share = width, share
        self.setAccessibleName(title)
        self.update()

    @property
    def cycle_texts(self) -> CycleTexts:
        """What the board that this is about has made of the card and of vague words; without one as they come."""
        return AS_ON_THE_CARD

    @property
    def foot(self) -> float:
        """The height of what stands at the bottom edge, in design units."""
        return LEDGE_HEIGHT

    def snackbar_place(self) -> QPointF | None:
        """Where a snackbar may stand, in design units, if at the left above the ledge it would cover what is tapped."""
        return None

    def header_rect(self) -> QRectF:
        """Return the part of the header right of the title and left of the cross."""
        left = _TEXT_INSET + self._widest_title() + 40 if self._title else _TEXT_INSET
        right = self.size_u().width() - _TEXT_INSET - (_CLOSE + GUTTER if self.close_button else 0)
        return QRectF(left, 0, max(0.0, right - left), HEADER_HEIGHT)

    def _widest_title(self) -> float:
        return min(self._title_width, self._title_share * self.size_u().width())

    def content_rect(self) -> QRectF:
        """Return the part between header and ledge, inside the margins: 24, 112, 1872, 840 at 16:9."""
        size = self.size_u()
        height = size.height() - HEADER_HEIGHT - self.foot - GUTTER
        return QRectF(MARGIN, HEADER_HEIGHT, size.width() - 2 * MARGIN, max(0.0, height))

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        painter.fillRect(QRectF(0, 0, size.width() + 1, size.height() + 1), colors.bg)
        if self._title:
            middle = 40 if self._subtitle else HEADER_HEIGHT / 2
            draw(
                painter, look, self._title, _TEXT_INSET, middle, size=28, weight=Weight.SEMIBOLD,
                color=colors.ink, width=self._widest_title(),
            )  # fmt: skip
        draw_line(
            painter, look, self._subtitle, _TEXT_INSET, 72, size=20, color=colors.ink2,
            width=self._widest_title(),
        )  # fmt: skip

    def _settle(self) -> None:
        size = self.size_u()
        # The first resize may come while the constructor still runs.
        if hasattr(self, "close_button"):
            self.place(self.ledge, 0, size.height() - self.foot, size.width(), self.foot)
            if self.close_button:
                left = size.width() - _TEXT_INSET - _CLOSE
                self.place(self.close_button, left, (HEADER_HEIGHT - _CLOSE) / 2, _CLOSE, _CLOSE)
            self._say_above()
        super()._settle()

    def says_above(self) -> bool:
        """Whether a sentence of the ledge needs a place of its own above it."""
        return self.ledge.cramped

    def _say_above(self) -> None:
        """Show a sentence above the ledge when its buttons leave no room for it."""
        said = self._saying
        said.set_text(self.ledge.sentence if self.says_above() else "")
        size, width = self.size_u(), said.preferred_width(self.size_u().width() - 2 * MARGIN)
        height = said.preferred_height(width)
        top = size.height() - self.foot - GUTTER - height
        self.place(said, size.width() - MARGIN - width, top, width, height)
        said.raise_()


class _Saying(Painted):
    """The sentence of the ledge in a box of its own; a tap puts it away."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        self._text = ""
        super().__init__(style, parent)
        self.hide()

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.update()

    def preferred_width(self, most: float) -> float:
        text = text_width(self.kit.look(self), self._text, size=24)
        return min(most, 900.0, text + 50)

    def preferred_height(self, width: float) -> float:
        return len(self._lines(self.kit.look(self), width)) * 24 * 1.3 + 36

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.ink, radius=PANEL_RADIUS)
        draw_lines(painter, look, self._lines(look, size.width()), 24, 18, size=24, color=colors.ink)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _lines(self, look: Look, width: float) -> list[str]:
        return wrap(look, self._text, size=24, weight=Weight.REGULAR, width=width - 48, max_lines=6)
