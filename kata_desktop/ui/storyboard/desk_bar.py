"""The bar of a desk: the way to the boards, name and challenge, rhythm, and the commands of the wall's ledge."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.paint.board.values import HeaderPicture
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.ink import Voice, Written, draw_written
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw, draw_lines, fitted_size, text_width, wrap
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import Painted, draw_focus_ring, whole
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.storyboard.grid import BAR
from kata_desktop.ui.storyboard.header import ChallengeTap
from kata_desktop.ui.storyboard.rhythm import DESK_STRIP, RhythmStrip
from kata_desktop.words import storyboard
from kata_desktop.words.practice import empty_challenge

_EDGE, _GAP, _BUTTON, _TOP = 16.0, 10.0, 48.0, 12.0
_TITLE, _MOST_TITLE = 176.0, 360.0
_LEAST_CHALLENGE = 190.0
#: From this width on a coach's bar has words for all; below it two icons leave their room to name and challenge.
_WORDED = 1500.0
_LETTERS = (16.0, 15.0, 14.0)


class DeskBar(Painted):
    """Height 72; where there is little room the rhythm gives way to the challenge."""

    boards_wanted = Signal()
    challenge_wanted = Signal()
    rhythm_wanted = Signal()
    measure_wanted = Signal()
    notebook_wanted = Signal()
    experiment_wanted = Signal()
    coaching_wanted = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._shown: HeaderPicture | None = None
        self._title = QRectF()
        super().__init__(style, parent)
        self.boards = Button(style, icon="layout-grid", icon_size=22, name=storyboard.boards(), parent=self)
        self.challenge = DeskChallenge(style, self)
        self.rhythm = RhythmStrip(style, DESK_STRIP, self)
        self.measure = Button(style, storyboard.measure(), icon="timer", icon_size=22, text_size=17, parent=self)
        self.experiment = Button(style, storyboard.experiment(), icon="plus", icon_size=22, text_size=17, parent=self)
        cycle = storyboard.coaching_cycle()
        self.coaching = Button(
            style, cycle, kind=Kind.PRIMARY, icon="message-circle", icon_size=22, text_size=17, parent=self
        )
        self.notebook = Button(
            style, storyboard.notebook(), icon="notebook-pen", icon_size=22, text_size=17, parent=self
        )
        self.notebook.hide()
        self.notebook.clicked.connect(self.notebook_wanted)
        self.boards.clicked.connect(self.boards_wanted)
        self.challenge.clicked.connect(self.challenge_wanted)
        self.rhythm.clicked.connect(self.rhythm_wanted)
        self.measure.clicked.connect(self.measure_wanted)
        self.experiment.clicked.connect(self.experiment_wanted)
        self.coaching.clicked.connect(self.coaching_wanted)
        self.style_changed()

    def show_header(self, shown: HeaderPicture) -> None:
        """Show the header of a board."""
        self._shown = shown
        self.challenge.show_challenge(Written(shown.challenge_ink, shown.challenge), shown.challenge_name)
        self.rhythm.show_strip(shown)
        self.setAccessibleName(". ".join(part for part in (shown.title, shown.roles) if part))
        self.style_changed()

    def offer_notebook(self, offered: bool) -> None:
        """Lead to the coach's notebook, or not."""
        if offered == self.notebook.isHidden():
            self.notebook.setVisible(offered)
            self.style_changed()

    def offer_cycle(self, words: str) -> None:
        """Say what the primary does: start a coaching cycle, or go on with one."""
        self.coaching.set_text(words, name=words)
        self.style_changed()

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "coaching"):
            return
        self.place(self.boards, _EDGE, _TOP, _BUTTON, _BUTTON)
        right = width_u - _EDGE
        self._word(with_all=self.notebook.isHidden() or width_u >= _WORDED)
        for button in (self.coaching, self.experiment, self.measure, self.notebook):
            if button.isHidden():
                continue
            width = min(button.preferred_width(_BUTTON), width_u * 0.2) if button.label else _BUTTON
            right -= width
            self.place(button, right, _TOP, width, _BUTTON)
            right -= _GAP
        left = _EDGE + _BUTTON + _GAP
        days = self.rhythm.days_width()
        # name and roles stand whole where the challenge keeps most of the room
        room = right - left - _GAP - (days + 2 * _GAP if days else 0.0)
        self._title = QRectF(left, 0, max(_TITLE, min(self._title_width(), _MOST_TITLE, room * 0.45)), BAR)
        left = self._title.right() + 2 * _GAP
        has_room = days > 0 and right - left - days - 2 * _GAP >= _LEAST_CHALLENGE
        self.rhythm.setVisible(has_room)
        if has_room:
            edge = DESK_STRIP.edge
            self.place(self.rhythm, right - days - _GAP / 2 - edge, _TOP, days + 2 * edge, _BUTTON)
            right -= days + 2 * _GAP
        self.place(self.challenge, left, _TOP, max(80.0, right - left), _BUTTON)

    def _word(self, *, with_all: bool) -> None:
        """Give notebook and measuring their words, or leave them their icons."""
        for button, word in ((self.notebook, storyboard.notebook()), (self.measure, storyboard.measure())):
            shown = word if with_all else ""
            if button.label != shown:
                button.set_text(shown, name=word)

    def _title_width(self) -> float:
        if self._shown is None:
            return 0.0
        look = self.kit.look(self)
        title = text_width(look, self._shown.title, size=19, weight=Weight.SEMIBOLD)
        return max(title, text_width(look, self._shown.roles, size=15)) + 2

    def paint(self, painter: QPainter, look: Look, _size: QSizeF) -> None:
        shown, colors = self._shown, look.palette
        if shown is None:
            return
        left, room = self._title.left(), self._title.width()
        title = fitted_size(look, shown.title, sizes=(19, 18, 17, 16), weight=Weight.SEMIBOLD, width=room)
        middle = 26.0 if shown.roles else BAR / 2
        draw(painter, look, shown.title, left, middle, size=title, weight=Weight.SEMIBOLD, color=colors.ink, width=room)
        roles = fitted_size(look, shown.roles, sizes=(15, 14), weight=Weight.REGULAR, width=room)
        draw(painter, look, shown.roles, left, 47, size=roles, color=colors.ink2, width=room)


class DeskChallenge(ChallengeTap):
    """The direction on two lines, always in sight."""

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, bold = look.palette, Weight.SEMIBOLD
        if self.isDown():
            painter.fillRect(whole(size), colors.line)
        if self.shows_ring():
            draw_focus_ring(painter, look, whole(size), colors.ink)
        draw_icon(painter, "mountain", QRectF(4, size.height() / 2 - 16, 32, 32), colors.target, look)
        left = 46.0
        room = size.width() - left - 4
        if self._written.ink:
            place = QRectF(left, 2, room, size.height() - 4)
            draw_written(painter, look, self._written, place, Voice(_LETTERS[-1], colors.ink, bold, 1.22))
            return
        typed = self._written.typed
        words, color = (typed, colors.ink) if typed else (empty_challenge(), colors.ink2)
        for letter in _LETTERS:
            lines = wrap(look, words, size=letter, weight=bold, width=room, max_lines=2)
            if not lines[-1].endswith("…"):
                break
        top = size.height() / 2 - len(lines) * letter * 1.22 / 2
        draw_lines(painter, look, lines, left, top, size=letter, weight=bold, color=color, line_height=1.22)
