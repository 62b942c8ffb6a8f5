"""A sheet at the right of the challenge's screen: question, what helps, and below it the editor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from kata_desktop.core.storyboard import Words
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import SentenceStarters, TextField
from kata_desktop.ui.metric.choice import ChoiceRow
from kata_desktop.words import challenge as words
from kata_desktop.words import practice
from kata_desktop.words.challenge import Row, Text, text

EDGE = 36.0
FIELD = 104.0
GAP = 16.0
_LINE, _HINT = 1.15, 22 * 1.3


class Page(Painted):
    """Paints question and hint; a subclass places its parts from `top` on by `arrange_parts`."""

    def __init__(self, style: Style, row: Row, parent: QWidget | None = None) -> None:
        self._row = row
        super().__init__(style, parent)
        self.setAccessibleName(words.question(row))

    def focus_first(self) -> None:
        """Give the first part the focus."""

    def head_room(self, width_u: float, height_u: float) -> tuple[float, bool]:  # noqa: ARG002 - of low windows
        """The width of question and hint, and whether the question stands alone and small, for lack of room."""
        return width_u - 2 * EDGE, False

    def arrange(self, width_u: float, height_u: float) -> None:
        question, hint, size = self._head(self.kit.look(self), width_u, height_u)
        top = 28 + len(question) * size * _LINE + (6 + len(hint) * _HINT if hint else 0) + 22
        self.arrange_parts(width_u - 2 * EDGE, top, height_u - 24 - top)

    def arrange_parts(self, width: float, top: float, height: float) -> None:
        """Place the parts in `width` by `height`, the left edge lies at EDGE."""

    def _head(self, look: Look, width_u: float, height_u: float) -> tuple[list[str], list[str], float]:
        """Lines of the question, lines of the hint, and the letter size of the question."""
        room, low = self.head_room(width_u, height_u)
        asked, bold = words.question(self._row), Weight.SEMIBOLD
        if low:
            return wrap(look, asked, size=28, weight=bold, width=room, max_lines=3), [], 28.0
        question = wrap(look, asked, size=36, weight=bold, width=room, max_lines=2)
        hint = wrap(look, words.hint(self._row), size=22, weight=Weight.REGULAR, width=room, max_lines=2)
        return question, hint, 36.0

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        question, hint, letter = self._head(look, size.width(), size.height())
        below = draw_lines(
            painter, look, question, EDGE, 28, size=letter, weight=Weight.SEMIBOLD, color=colors.ink, line_height=_LINE
        )
        draw_lines(painter, look, hint, EDGE, below + 6, size=22, color=colors.ink2, line_height=1.3)


class TextPage(Page):
    """One text of several lines, with beginnings of sentences where they help."""

    def __init__(
        self, style: Style, row: Row, label: str, starters: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(style, row, parent)
        self.field = TextField(style, label, lines=True, parent=self)
        self.starters = SentenceStarters(style, self.field, starters, self)
        self.style_changed()

    def focus_first(self) -> None:
        self.field.setFocus()

    def arrange_parts(self, width: float, top: float, height: float) -> None:
        if not hasattr(self, "starters"):
            return
        low = 72.0 + GAP if self.starters.buttons else 0.0
        field = max(FIELD, min(260.0, height - low))
        self.place(self.field, EDGE, top, width, field)
        self.place(self.starters, EDGE, top + field + GAP, width, 72)


class FieldsPage(Page):
    """Single lines below each other, each with its label; `kept` comes when one is left with other words."""

    kept = Signal()

    def __init__(self, style: Style, row: Row, labels: Sequence[Text], parent: QWidget | None = None) -> None:
        super().__init__(style, row, parent)
        self.fields: Mapping[Text, TextField] = {one: TextField(style, text(one), parent=self) for one in labels}
        for field in self.fields.values():
            field.finished.connect(lambda _words: self.kept.emit())
        self.style_changed()

    def focus_first(self) -> None:
        next(iter(self.fields.values())).setFocus()

    def words(self, which: Text) -> str:
        """What stands in a field."""
        return self.fields[which].text.strip()

    def show_words(self, which: Text, written: str) -> None:
        """Show a text from the board, unless the field is being typed into."""
        field = self.fields[which]
        if not field.editor.hasFocus() and field.text != written:
            show_beginning(field, written)

    def arrange_parts(self, width: float, top: float, height: float) -> None:  # noqa: ARG002 - fields have one height
        for n, field in enumerate(getattr(self, "fields", {}).values()):
            self.place(field, EDGE, top + n * (FIELD + GAP), width, FIELD)


class BoardPage(FieldsPage):
    """Name and process of the board, and the set of words."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, Row.BOARD, (Text.NAME, Text.PROCESS), parent)
        offers = {one: (practice.word_set(one), "") for one in Words}
        self.words_choice: ChoiceRow[Words] = ChoiceRow(style, text(Text.WORD_SET), offers, self)
        self.style_changed()

    def arrange_parts(self, width: float, top: float, height: float) -> None:
        super().arrange_parts(width, top, height)
        if hasattr(self, "words_choice"):
            below = top + 2 * (FIELD + GAP) + 8
            self.place(self.words_choice, EDGE, below, width, self.words_choice.preferred_height(width))


def show_beginning(field: TextField, written: str) -> None:
    """Show a text that may be longer than its line from its beginning, not from its end."""
    field.set_text(written)
    if isinstance(field.editor, QLineEdit):
        field.editor.setCursorPosition(0)
