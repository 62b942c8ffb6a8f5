"""The screen on which a metric is added."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kata_desktop.core.measurement import MetricKind
from kata_desktop.session.changes import Changes
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.placed import Panel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.metric.form import MetricForm
from kata_desktop.words import metric as words

_EDGE = 40.0
_WIDEST = 1872.0


class MetricScreen(BoardScreen):
    """The form on a sheet; a metric that was added is measured next. `enter` with a kind's name chooses that kind."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self.sheet = Panel(style, self)
        self.form = MetricForm(style, document, self.sheet, with_button=False)
        self.add = Button(style, words.add(), kind=Kind.LEDGE_PRIMARY, icon="plus")
        self.add.clicked.connect(self.form.add)
        self.add.not_yet.connect(self.form.say)
        self.ledge.set_navigation([self.back_button()])
        self.ledge.set_primary(self.add)
        self.form.state_changed.connect(self._follow)
        self.form.says.connect(self.ledge.say)
        self.form.added.connect(lambda made: self.wanted.emit(Destination(Place.MEASURE, made)))
        self._follow()

    def enter(self, thing: str = "") -> None:
        if thing in set(MetricKind):
            self.form.begin(MetricKind(thing))
        super().enter(thing)
        self.form.naming.name.setFocus()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - the form shows what is not on the board yet
        self.set_title(words.title(), self.document.board.title, width=min(1200.0, self.size_u().width() - 300))
        self.show_kept("")

    def _follow(self) -> None:
        self.add.set_why(self.form.missing())

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - the content rectangle says it
        if not hasattr(self, "add"):
            return
        area = self.content_rect()
        width = min(_WIDEST, area.width())
        left = area.left() + (area.width() - width) / 2
        self.place(self.sheet, left, area.top(), width, area.height())
        self.sheet.place(self.form, _EDGE, 28, width - 2 * _EDGE, area.height() - 56)
