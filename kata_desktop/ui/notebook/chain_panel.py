"""The panel of the chain of coaching: looked at, or one link of it written."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.chain import Rung, Standing
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.kit.button import Kind
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.notebook.chain_view import ChainShown, ChainView
from kata_desktop.ui.notebook.panel import NotebookPanel
from kata_desktop.words.chain import Text, text


class ChainPanel(NotebookPanel):
    """`written` carries coach, learner, how and the id of the link (empty: a new one), `taken_out` the id of one.

    Learner and coach of the board are changed where the board names them: `roles_wanted`.
    """

    written = Signal(str, str, str, str)
    taken_out = Signal(str)
    roles_wanted = Signal()
    observations_wanted = Signal()
    said = Signal(str)

    def __init__(self, style: Style, base: Style, parent: QWidget | None = None) -> None:
        self._editing, self._link, self._quiet = False, "", ""
        super().__init__(style, text(Text.TITLE), parent)
        self.view = ChainView(style, self)
        self.view.gap_chosen.connect(lambda name: self.open_link("", name, "", ""))
        self.view.rung_chosen.connect(self._on_rung)
        self.view.second_chosen.connect(self.observations_wanted)
        self.list = FlickList(style, self, whole_place=True)
        self.enter = self.key(text(Text.ENTER), "plus")
        self.enter.clicked.connect(lambda: self.open_link("", "", "", ""))
        self.back = self.key(text(Text.BACK), "chevron-left")
        self.back.clicked.connect(self.close_editor)
        examples = {Text.COACH_FIELD: text(Text.COACH_EXAMPLE), Text.HOW_FIELD: text(Text.HOW_EXAMPLE)}
        labels = (Text.COACH_FIELD, Text.LEARNER_FIELD, Text.HOW_FIELD)
        self.fields = [
            TextField(base, text(label), placeholder=examples.get(label, ""), size=26, parent=self) for label in labels
        ]
        self.keep = self.key(text(Text.KEEP), "check", kind=Kind.PRIMARY)
        self.keep.clicked.connect(self.keep_link)
        self.remove = self.key(text(Text.REMOVE), "link-2-off")
        self.remove.clicked.connect(self._take_out)
        self._height = 0.0
        self._show_parts()

    @property
    def is_editing(self) -> bool:
        """Whether one link is being written."""
        return self._editing

    def show_chain(self, shown: ChainShown, quiet: str) -> None:
        """Show a chain, and a quiet line below it."""
        self._quiet = quiet
        self.setAccessibleDescription(quiet)
        self.view.show_chain(shown)
        self._height = 0.0
        self.style_changed()

    def _on_rung(self, rung: Rung) -> None:
        if rung.standing in (Standing.LEARNER, Standing.COACH):
            self.roles_wanted.emit()
            return
        link = rung.link
        assert link is not None
        self.open_link(link.coach, link.learner, link.how, link.id)

    def open_link(self, coach: str, learner: str, how: str, link_id: str) -> None:
        """Write a link; an id changes the one that is there."""
        self._editing, self._link = True, link_id
        for field, words in zip(self.fields, (coach, learner, how), strict=True):
            field.set_text(words)
        self._show_parts()
        self.fields[0].editor.setFocus()

    def keep_link(self) -> None:
        """Keep what was written and show the chain."""
        coach, learner, how = (" ".join(field.text.split()) for field in self.fields)
        if not coach:
            self.said.emit(text(Text.MISSING))
            self.fields[0].editor.setFocus()
            return
        self.written.emit(coach, learner, how, self._link)
        self.close_editor()

    def _take_out(self) -> None:
        self.taken_out.emit(self._link)
        self.close_editor()

    def close_editor(self) -> None:
        """Show the chain again; what was not kept was not meant."""
        self._editing = False
        self._show_parts()
        self.enter.setFocus()

    def _show_parts(self) -> None:
        looked: tuple[QWidget, ...] = (self.list, self.enter)
        written: tuple[QWidget, ...] = (self.back, self.keep, *self.fields)
        for part in looked:
            part.setVisible(not self._editing)
        for part in written:
            part.setVisible(self._editing)
        self.remove.setVisible(self._editing and bool(self._link))
        self.style_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep_link()
        elif self._editing and event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        else:
            super().keyPressEvent(event)

    def _foot(self, look: Look, width: float) -> list[str]:
        room, size = width - 2 * self.sizes.edge, self.sizes.second
        return wrap(look, self._quiet, size=size, weight=Weight.REGULAR, width=room, max_lines=3)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "_height"):
            return
        sizes = self.sizes
        room, y = width_u - 2 * sizes.edge, sizes.title_row + sizes.gap
        if self._editing:
            self.place_right(self.back, width_u)
            for field in self.fields:
                self.place(field, sizes.edge, y, room, sizes.field)
                y += sizes.field + sizes.gap
            wide = self.keep.preferred_width(sizes.button)
            self.place(self.keep, sizes.edge + room - wide, y + sizes.gap, wide, sizes.button)
            wide = min(self.remove.preferred_width(sizes.button), room - wide - sizes.gap)
            self.place(self.remove, sizes.edge, y + sizes.gap, wide, sizes.button)
            return
        self.place_right(self.enter, width_u)
        foot = len(self._foot(self.kit.look(self), width_u)) * sizes.second * 1.3
        end = height_u - sizes.edge * 0.7 - (foot + sizes.gap if foot else 0.0)
        self.place(self.list, sizes.edge, y, room, max(1.0, end - y))
        height = self.view.fit(end - y)
        if height != self._height:
            self._height = height
            self.list.set_rows([self.view], [height])

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        if self._editing:
            return
        lines = self._foot(look, size.width())
        top = size.height() - self.sizes.edge * 0.7 - len(lines) * self.sizes.second * 1.3
        draw_lines(painter, look, lines, self.sizes.edge, top, size=self.sizes.second, color=look.palette.ink2)
