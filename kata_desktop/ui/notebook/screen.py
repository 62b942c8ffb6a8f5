"""The coach's notebook about one board: its rhythm, what the coach practises, the mirror, the chain of coaching."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.labels import Label
from kata_desktop.core.mirror import mirror
from kata_desktop.core.notebook import CycleNote, Notebook
from kata_desktop.core.rhythm import next_cycle
from kata_desktop.paint.board.weeks import rhythm_picture
from kata_desktop.paint.icons import draw_icon
from kata_desktop.paint.look import Look
from kata_desktop.paint.text import Align, draw, text_width
from kata_desktop.session.changes import Changes
from kata_desktop.session.notebook.about import About
from kata_desktop.session.trouble import MediumFull, StoreTrouble
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.measures import HEADER_HEIGHT, LEDGE_HEIGHT
from kata_desktop.ui.kit.notice import Notice, NoticeKind
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.kit.tab_order import order_tabs
from kata_desktop.ui.kit.title_bar import BAR
from kata_desktop.ui.notebook.bar import NotebookBar
from kata_desktop.ui.notebook.carrying import Carrying
from kata_desktop.ui.notebook.desk import NotebookDesk
from kata_desktop.ui.notebook.document import NotebookDocument
from kata_desktop.ui.notebook.sheet import NotebookSheet
from kata_desktop.ui.notebook.shown import chain_shown, last_note, quiet_line
from kata_desktop.ui.storyboard.board_style import BoardStyle
from kata_desktop.ui.storyboard.grid import HINTS
from kata_desktop.ui.storyboard.key_hints import Hint, KeyHints
from kata_desktop.words import dates, keys, notebook, notebook_exchange, reasons, trouble
from kata_desktop.words.notebook import Text, text

_TITLE_WIDTH: Final = 1000.0
_DESK_MARGIN: Final = 16.0


class NotebookScreen(BoardScreen):
    """Laid out like the storyboard: at a desk with a bar and a line of keys, by touch with header and ledge.

    Everything it writes goes to the notebook; the board it is about is only read.
    """

    returns_here = True
    #: the fields themselves show what is typed into them
    tells_itself = frozenset({Label.NOTE_WRITTEN})

    def __init__(
        self, style: Style, document: StoryboardDocument, desk: NotebookDesk, parent: QWidget | None = None
    ) -> None:
        super().__init__(BoardStyle(style), document, parent, closable=False)
        self.kit.setParent(self)
        self._desk = desk
        self._notebook: NotebookDocument | None = None
        self.carrying = Carrying()
        self.bar = NotebookBar(self.kit, self)
        self.hints = KeyHints(self.kit, _hints(), self)
        self.notice = Notice(style, NoticeKind.INK, self)
        self.notice.hide()
        self.sheet = NotebookSheet(self.kit, style, self)
        self.practise, self.mirror, self.chain = self.sheet.practise, self.sheet.mirror, self.sheet.chain
        self._connect()
        self._fill_ledge()
        self.style_changed()

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_notebook)
        self._desk.trouble.connect(self._on_trouble)
        self.notice.way_out.connect(self._try_again)
        self.bar.back_wanted.connect(self.back_requested)
        self.bar.observation_wanted.connect(self._ask)
        self.bar.cycle_wanted.connect(self._start)
        self.hints.wanted.connect(self._follow)
        self.practise.noted.connect(self._note)
        self.practise.said.connect(self.ledge.say)
        self.mirror.turned.connect(self._turn_mirror)
        self.chain.written.connect(self._link)
        self.chain.taken_out.connect(self._unlink)
        self.chain.roles_wanted.connect(lambda: self.wanted.emit(Destination(Place.CHALLENGE)))
        self.chain.observations_wanted.connect(self._observations)
        self.chain.said.connect(self.ledge.say)

    def _fill_ledge(self) -> None:
        back = Button(self.kit, text(Text.BACK), kind=Kind.LEDGE, icon="chevron-left")
        back.clicked.connect(self.back_requested)
        take = Button(self.kit, notebook_exchange.take_in(), kind=Kind.LEDGE, icon="notebook-pen")
        take.clicked.connect(self.take_in)
        ask = Button(self.kit, text(Text.ASK), kind=Kind.LEDGE, icon="eye")
        ask.clicked.connect(self._ask)
        self._cycle = Button(self.kit, text(Text.CYCLE), kind=Kind.LEDGE_PRIMARY, icon="message-circle")
        self._cycle.clicked.connect(self._start)
        self.ledge.set_navigation([back, take])
        self.ledge.set_actions([ask])
        self.ledge.set_primary(self._cycle)

    # ------------------------------------------------------------------------------ what is shown

    def enter(self, thing: str = "") -> None:
        self._open()
        super().enter(thing)

    def leave(self) -> None:
        self.practise.flush()

    def _open(self) -> None:
        """Open the notebook; where that cannot be, the board's own rhythm is shown alone, with the reason."""
        document = self._desk.document()
        if document is not None and document is not self._notebook:
            document.refused.connect(self._on_refused)
            document.kept.connect(self._on_kept)
            self.practise.editor.take_ink(document, lambda: self.practise.open_id, self.practise.ensure_open)
        self._notebook = document
        if document is None and self._desk.fault is not None:
            told = notebook_exchange.opening(self._desk.fault)
            self.notice.set_kind(NoticeKind.INK)
            self._notice(told.title, told.meaning)
        elif document is not None and not document.waiting:
            self.notice.hide()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - the page is one value
        board, now = self.document.board, self.document.now()
        today = board.calendar.day_of(now)
        below = notebook.below_title(board.title, now.date())
        coming = next_cycle(board.coaching_cycles, board.calendar, today)
        clock = dates.clock(coming.time()) if coming is not None and coming.date() == now.date() else ""
        self.set_title(text(Text.TITLE), below, width=_TITLE_WIDTH, share=0.5)
        self.bar.show_board(below, clock)
        self._cycle.set_text(notebook.cycle_at(clock))
        self.sheet.rhythm.show_rhythm(rhythm_picture(board, now))
        self.sheet.show_private(self._notebook is not None)
        if self._notebook is not None:
            self._show_notebook(self._notebook.notebook)
        self._show_saved()
        self.style_changed()
        # rows and boxes come and go, and Qt would put each new one at the end
        order_tabs(self.bar, self.notice, self.practise, self.mirror, self.chain, self.hints, self.ledge)

    def _show_notebook(self, held: Notebook) -> None:
        session, board = self.document.session, self.document.board
        today = self.document.today()
        assert self._notebook is not None
        inks = self._notebook.session.inking.ink
        self.practise.show_notes(held, last_note(session, held), today, inks)
        self.mirror.show_mirror(mirror(board) if held.mirror_shown else None, shown=held.mirror_shown)
        quiet = quiet_line(board, held, session.board_id)
        self.chain.show_chain(chain_shown(board, held, session.board_id, today), quiet)

    def _show_saved(self) -> None:
        document = self._notebook
        if document is None:
            self.hints.set_saved("")
            self.ledge.set_saved("")
            return
        count = document.waiting
        for_space = isinstance(document.session.trouble, MediumFull)
        waits = trouble.waiting(count, for_space=for_space) if count else ""
        self.hints.set_saved(waits or text(Text.SAVED), ticked=not waits)
        self.ledge.set_saved(text(Text.SAVED))
        self.ledge.set_waiting(waits)

    def _on_notebook(self, changes: Changes) -> None:
        if self.isVisible():
            self.refresh(Changes())
            if changes:
                self.told.emit(changes)

    # ------------------------------------------------------------------------------ what goes wrong

    def _on_refused(self, fault: InvalidValue) -> None:
        if self.isVisible():
            self.ledge.say(reasons.sentence(fault))

    def _on_trouble(self, fault: StoreTrouble) -> None:
        document = self._notebook
        if document is None or not self.isVisible():
            return
        told = trouble.saving(fault, waiting=document.waiting, notebook=True)
        self.notice.set_kind(NoticeKind.DATA)
        self._notice(told.title, told.meaning)
        self._show_saved()

    def _on_kept(self) -> None:
        self.notice.hide()
        self._show_saved()
        self.style_changed()
        if self.isVisible():
            self.ledge.say(trouble.saved_again())

    def _notice(self, title: str, meaning: str) -> None:
        self.notice.show_text(title, meaning, way_out=text(Text.TRY_AGAIN))
        self.notice.show()
        self.style_changed()

    def _try_again(self) -> None:
        if self._notebook is not None:
            self._notebook.try_again()
            return
        self._open()
        self.refresh(Changes())

    # ------------------------------------------------------------------------------ what is done

    def _note(self, note: CycleNote, parts: Mapping[str, Any]) -> None:
        document = self._notebook
        if document is None or (not parts and document.notebook.note_of(note.cycle) is not None):
            return
        title = note.title or self.document.board.title
        found = About(note.at, title, note.board, note.cycle, note.number, note.coach)
        document.apply(lambda: document.session.note_cycle(found, **parts))

    def _turn_mirror(self, shown: bool) -> None:
        document = self._notebook
        if document is not None:
            document.apply(lambda: document.session.show_mirror(shown))

    def _link(self, coach: str, learner: str, how: str, link_id: str) -> None:
        document, session = self._notebook, self.document.session
        if document is not None:
            board, title = session.board_id, session.board.title
            document.apply(
                lambda: document.session.link(coach, learner, board=board, title=title, how=how, link_id=link_id)
            )

    def _unlink(self, link_id: str) -> None:
        document = self._notebook
        if document is not None:
            document.apply(lambda: document.session.unlink(link_id))

    def take_in(self) -> None:
        """Add what another place handed out."""
        document = self._notebook
        told = self.carrying.take_in(self, document) if document is not None else ""
        if told:
            self.ledge.say(told)

    def undo_last(self) -> None:
        self.practise.flush()
        if self._notebook is not None:
            self._notebook.undo()

    def redo_last(self) -> None:
        if self._notebook is not None:
            self._notebook.redo()

    def _ask(self) -> None:
        self.wanted.emit(Destination(Place.OBSERVATION, "new"))

    def _observations(self) -> None:
        self.wanted.emit(Destination(Place.OBSERVATION))

    def _start(self) -> None:
        self.wanted.emit(Destination(Place.COACHING))

    def _follow(self, hint: Hint) -> None:
        acts = {"N": self.practise.new_line, "O": self._observations, "T": self.take_in}
        if hint.key in acts and self._notebook is not None:
            acts[hint.key]()
        elif hint.place is not None:
            self.wanted.emit(hint.place)
        else:
            self.back_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        found = next((hint for hint in _hints() if hint.key == event.text().upper()), None)
        if plain and found is not None and found.key in ("N", "O", "T"):
            self._follow(found)
            return
        super().keyPressEvent(event)

    # ------------------------------------------------------------------------------ where it stands

    @property
    def foot(self) -> float:
        return HINTS if self.kit.mode is Mode.DESK else LEDGE_HEIGHT

    def says_above(self) -> bool:
        return self.kit.mode is Mode.DESK or super().says_above()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "practise"):
            return
        at_desk = self.kit.mode is Mode.DESK
        self.bar.setVisible(at_desk)
        self.hints.setVisible(at_desk)
        self.ledge.setVisible(not at_desk)
        if at_desk:
            self.place(self.bar, 0, 0, width_u, BAR)
            self.place(self.hints, 0, height_u - HINTS, width_u, HINTS)
            rect = QRectF(_DESK_MARGIN, BAR, width_u - 2 * _DESK_MARGIN, height_u - BAR - HINTS)
        else:
            rect = self.content_rect()
        if not self.notice.isHidden():
            scale = self.notice.kit.unit / self.kit.unit
            high = self.notice.preferred_height(rect.width() / scale) * scale
            self.place(self.notice, rect.left(), rect.top(), rect.width(), high)
            rect.setTop(rect.top() + high + _DESK_MARGIN)
        self.place(self.sheet, rect.left(), rect.top(), rect.width(), rect.height())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        if self.kit.mode is Mode.DESK:
            painter.fillRect(QRectF(0, 0, size.width() + 1, size.height() + 1), look.palette.bg)
            return
        super().paint(painter, look, size)
        right, words, middle = size.width() - 32, text(Text.ONLY_HERE), HEADER_HEIGHT / 2
        wide = text_width(look, words, size=22)
        draw(painter, look, words, right, middle, size=22, color=look.palette.ink2, align=Align.RIGHT)
        draw_icon(painter, "lock", QRectF(right - wide - 44, middle - 16, 32, 32), look.palette.ink2, look)


def _hints() -> list[Hint]:
    return [
        Hint("N", text(Text.NEW_LINE), None),
        Hint("O", text(Text.OBSERVATIONS), None),
        Hint("T", notebook_exchange.take_in_spoken(), None),
        Hint("Esc", text(Text.BACK), None),
        Hint("?", keys.all_keys(), Destination(Place.KEYS)),
    ]
