"""What both screens of the target condition have in common: challenge above, rows left, an editor right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.storyboard import CHALLENGE
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Voice, Written, draw_written, ink_size, rooms
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, draw_lines, text_width, wrap
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.tab_order import order_tabs
from kata_desktop.ui.target.editor import Editor, EditorPanel
from kata_desktop.ui.target.rows import TargetRows
from kata_desktop.words import dates, practice, target
from kata_desktop.words.target_editor import Text, text

_LEFT_SHARE = 0.438
_LEAST_LEFT = 560.0
#: The most that a challenge by hand takes of the header.
_BY_HAND = 620.0


class TargetSheet(BoardScreen):
    """Header, rows, editor and ledge of picture 13; what is typed is kept after a short pause."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent, closable=False)
        self._right = ""
        self.rows = TargetRows(style, self)
        self.panel = EditorPanel(style, self)
        self.keeper = Keeper(self)
        self.keeper.pending_changed.connect(self.show_ledge)
        self.rows.refused.connect(self.ledge.say)
        self.ledge.set_navigation([self.back_button()])
        self.style_changed()

    @property
    def editor(self) -> Editor | None:
        """The editor shown."""
        return self.panel.editor

    def leave(self) -> None:
        self.keeper.flush()

    def show_editor(self, editor: Editor) -> None:
        """Put an editor at the right; its sentences go to the ledge."""
        editor.said.connect(self.ledge.say)
        self.panel.show_editor(editor)
        self._order_tabs()

    def show_header(self, right: str = "") -> None:
        """Write the board at the left, and at the right a sentence, else the challenge."""
        self._right = right
        self.set_title(text(Text.TITLE), self.document.board.title, share=0.28)

    def show_ledge(self) -> None:
        """Say what is saved or missing; the base shows the saved state."""
        self.show_saved()

    def show_saved(self) -> None:
        """Say that the draft is kept, as soon as it is."""
        self.show_kept("" if self.keeper.pending else text(Text.DRAFT_SAVED))

    def tell(self, sentence: str) -> None:
        """Say a sentence on the ledge, once."""
        if self.ledge.sentence != sentence:
            self.ledge.say(sentence)

    def arrange(self, _width_u: float, _height_u: float) -> None:
        if not hasattr(self, "keeper"):
            return
        place = self.content_rect()
        left = max(min(_LEAST_LEFT, place.width() / 2), place.width() * _LEFT_SHARE)
        self.place(self.rows, place.left(), place.top(), left, place.height())
        right = place.left() + left + GUTTER
        self.place(self.panel, right, place.top(), place.right() - right, place.height())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        place, colors = self.header_rect(), look.palette
        if self._right:
            width = place.width()
            draw(
                painter,
                look,
                self._right,
                place.right(),
                56,
                size=24,
                color=colors.ink2,
                align=Align.RIGHT,
                width=width,
            )
            return
        words, ink = self._challenge(), self.document.board.ink_in(CHALLENGE, "statement")
        if ink:
            _paint_by_hand(painter, look, place, Written(ink, words))
        elif words:
            _paint_challenge(painter, look, place, words)

    def _challenge(self) -> str:
        challenge = self.document.board.challenge
        if challenge is None:
            return ""
        day = "" if challenge.by is None else dates.challenge_day(challenge.by, self.document.today())
        return practice.challenge_line(challenge.statement, day)

    def _order_tabs(self) -> None:
        """Let Tab go through the rows, the editor and the ledge."""
        order_tabs(self.rows, self.panel, self.ledge)


def _paint_by_hand(painter: QPainter, look: Look, place: QRectF, written: Written) -> None:
    voice = Voice(20, look.palette.ink, Weight.SEMIBOLD, 1.2)
    wide, high = min(_BY_HAND, place.width() - 96), 80.0
    ink, words = rooms(look, written, QRectF(0, 0, wide, high), voice)
    used = ink_size(written.ink, ink.width(), ink.height())[0]
    # below each other, or beside each other
    used = max(used, words.right()) if words.left() > ink.left() else max(used, words.width())
    left = place.right() - used
    draw_icon(painter, "mountain", QRectF(left - 96, 28, 56, 56), look.palette.target, look)
    draw_written(painter, look, written, QRectF(left, 56 - high / 2, wide, high), voice)


def _paint_challenge(painter: QPainter, look: Look, place: QRectF, words: str) -> None:
    colors, bold = look.palette, Weight.SEMIBOLD
    room = place.width() - 96
    lines = wrap(look, words, size=24, weight=bold, width=room, max_lines=1)
    if lines and lines[0].endswith("…"):
        lines = wrap(look, words, size=20, weight=bold, width=room, max_lines=2)
    letters = 24.0 if len(lines) == 1 else 20.0
    label = target.challenge()
    widths = [text_width(look, line, size=letters, weight=bold) for line in lines]
    wide = max([*widths, text_width(look, label, size=20)])
    left = place.right() - wide
    top = 56 - (24 + len(lines) * letters * 1.2) / 2
    draw_icon(painter, "mountain", QRectF(left - 96, 28, 56, 56), colors.target, look)
    draw(painter, look, label, left, top + 12, size=20, color=colors.ink2)
    draw_lines(painter, look, lines, left, top + 25, size=letters, weight=bold, color=colors.ink, line_height=1.2)
