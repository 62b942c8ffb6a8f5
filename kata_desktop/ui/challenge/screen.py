"""The screen of the challenge: the direction with its numbers and day, the way so far, and what the board is called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.calendar import months_later
from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.core.storyboard import CHALLENGE, Challenge, Words
from kata_desktop.paint.look import Look
from kata_desktop.session.changes import Changes
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.challenge.date_page import PRESET_MONTHS, DatePage
from kata_desktop.ui.challenge.numbers_page import NumbersPage
from kata_desktop.ui.challenge.page import BoardPage, FieldsPage, Page, TextPage
from kata_desktop.ui.challenge.way_page import WayPage
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.rows import Tone, ValueRow
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.tab_order import order_tabs
from kata_desktop.words import challenge as words
from kata_desktop.words import dates, practice, reasons, storyboard
from kata_desktop.words.challenge import Row, Text, text

_LEFT = 0.4375
_ROW = 100.0


class ChallengeScreen(BoardScreen):
    """The challenge is kept by the primary and when the screen is left; name, roles and words at once."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self._known: Challenge | None = None
        self._loaded = False
        self._by: date | None = None
        self._open = Row.STATEMENT
        self.rows = {row: ValueRow(style, words.label(row), label_width=160) for row in Row}
        self.left = _Left(style, self)
        self.statement = TextPage(style, Row.STATEMENT, text(Text.STATEMENT), (text(Text.STARTER),), self)
        self.numbers = NumbersPage(style, self)
        self.day = DatePage(style, self)
        self.why = TextPage(style, Row.WHY, text(Text.WHY), (), self)
        self.way = WayPage(style, self)
        self.naming = BoardPage(style, self)
        self.roles = FieldsPage(style, Row.ROLES, (Text.LEARNER, Text.COACH, Text.SECOND_COACH), self)
        self.pages: dict[Row, Page] = {
            Row.STATEMENT: self.statement,
            Row.NUMBERS: self.numbers,
            Row.BY: self.day,
            Row.WHY: self.why,
            Row.WAY: self.way,
            Row.BOARD: self.naming,
            Row.ROLES: self.roles,
        }
        ink = InkOf(document, lambda: CHALLENGE)
        ink(self.statement.field, "statement")
        ink(self.why.field, "why")
        self._fill_ledge()
        self._connect()
        self.show_row(Row.STATEMENT)

    def _fill_ledge(self) -> None:
        self.keep_button = Button(self.kit, text(Text.KEEP), kind=Kind.LEDGE_PRIMARY, icon="mountain")
        self.keep_button.clicked.connect(self.keep)
        self.keep_button.not_yet.connect(lambda _why: self._ask_statement())
        self.ledge.set_navigation([self.back_button()])
        self.ledge.set_primary(self.keep_button)
        self.left.show_rows(list(self.rows.values()))
        order_tabs(*self.rows.values(), *self.pages.values(), self.ledge)

    def _connect(self) -> None:
        for row, widget in self.rows.items():
            widget.clicked.connect(lambda _=False, row=row: self._tap_row(row))
        self.statement.field.edited.connect(self._on_edited)
        self.why.field.edited.connect(self._on_edited)
        self.numbers.edited.connect(self._on_edited)
        self.day.chose.connect(self._choose_day)
        self.day.said.connect(self.ledge.say)
        self.naming.kept.connect(self._name_board)
        self.naming.words_choice.chose.connect(self._choose_words)
        self.roles.kept.connect(self._name_roles)

    @property
    def open_row(self) -> Row:
        """The row whose editor is shown."""
        return self._open

    def show_row(self, row: Row) -> None:
        """Open the editor of a row."""
        self._open = row
        for one, page in self.pages.items():
            page.setVisible(one is row)
            self.rows[one].set_chosen(one is row)

    def _tap_row(self, row: Row) -> None:
        self.show_row(row)
        if self.kit.shows_focus:
            self.pages[row].focus_first()

    def _ask_statement(self) -> None:
        self.show_row(Row.STATEMENT)
        self.statement.field.setFocus()

    # ------------------------------------------------------------------------------ coming and going

    def enter(self, thing: str = "") -> None:
        super().enter(thing)
        if self.document.board.challenge is None:
            self._ask_statement()

    def leave(self) -> None:
        """Keep the challenge as far as it is written; without a sentence it waits on this screen."""
        if self.is_changed() and not self.statement.field.is_empty:
            self._write(self._draft_without_slips())
        for field in (*self.naming.fields.values(), *self.roles.fields.values()):
            if field.editor.hasFocus():
                field.editor.clearFocus()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - all rows hang together
        board = self.document.board
        if not self._loaded:
            self._load(board.challenge)
        elif board.challenge != self._known:
            self._take_over(board.challenge)
        self.set_title(text(Text.TITLE), board.title, width=min(1200.0, self.size_u().width() - 300))
        self.naming.show_words(Text.NAME, board.title)
        self.naming.show_words(Text.PROCESS, board.process)
        self.naming.words_choice.choose(board.words)
        for which, written in (
            (Text.LEARNER, board.learner),
            (Text.COACH, board.coach),
            (Text.SECOND_COACH, board.second_coach),
        ):
            self.roles.show_words(which, written)
        self._show_rows()

    def _load(self, challenge: Challenge | None) -> None:
        """Show the challenge of the board in the fields; a new one is preset to six months from today."""
        self._known, self._loaded = challenge, True
        shown = challenge or Challenge(by=months_later(self.document.today(), PRESET_MONTHS))
        self.statement.field.set_text(shown.statement)
        self.why.field.set_text(shown.why)
        self.numbers.show_values(shown.measure, shown.from_value, shown.to_value, shown.unit)
        self._by = shown.by

    def _take_over(self, challenge: Challenge | None) -> None:
        """Show what was changed elsewhere; a field that was changed here too keeps what is typed in it."""
        # a first stroke brings a challenge without a day: the preset one stays
        is_new = self._known is None and challenge is not None and challenge.by is None
        former, mine = self._known or Challenge(by=self._by), self._draft_words()
        try:
            low, high = self.numbers.values()
            typed = (low, high) != (former.from_value, former.to_value)
        except InvalidValue:
            typed = True
        typed = typed or (mine.measure, mine.unit) != (former.measure, former.unit)
        self._known = challenge
        shown = challenge or Challenge(by=months_later(self.document.today(), PRESET_MONTHS))
        if mine.statement == former.statement:
            self.statement.field.set_text(shown.statement)
        if mine.why == former.why:
            self.why.field.set_text(shown.why)
        if not typed:
            self.numbers.show_values(shown.measure, shown.from_value, shown.to_value, shown.unit)
        if mine.by == former.by and not is_new:
            self._by = shown.by

    # ------------------------------------------------------------------------------------- the draft

    def draft(self) -> Challenge:
        """The challenge as it stands in the fields.

        Raises:
            InvalidValue: a number is none.
        """
        low, high = self.numbers.values()
        return replace(self._draft_words(), from_value=low, to_value=high)

    def _draft_words(self) -> Challenge:
        return replace(
            self._known or Challenge(),
            statement=self.statement.field.text.strip(),
            measure=self.numbers.measure.text.strip(),
            unit=self.numbers.unit.text.strip(),
            by=self._by,
            why=self.why.field.text.strip(),
        )

    def _draft_without_slips(self) -> Challenge:
        """The draft; numbers that cannot be read stay as they were on the board."""
        try:
            return self.draft()
        except InvalidValue:
            return self._draft_words()

    def is_changed(self) -> bool:
        """Whether something is written that is not on the board."""
        return self._draft_without_slips() != (self._known or Challenge(by=self._by))

    def keep(self) -> None:
        """Keep the challenge and go back to the board; what cannot be taken is said and opened."""
        try:
            draft = self.draft()
        except InvalidValue as fault:
            self.show_row(Row.NUMBERS)
            self.ledge.say(reasons.sentence(fault))
            return
        if not self.is_changed() or self._write(draft):
            self.back_requested.emit()

    def _write(self, draft: Challenge) -> bool:
        # known first: the document tells of the change before it returns, and the fields stay as they are
        former, self._known = self._known, draft
        kept = self.document.apply(lambda: self.document.session.setting_up.write_challenge(draft))
        self._known = former if kept is None else self.document.board.challenge
        return kept is not None

    def _on_edited(self, _words: object = None) -> None:
        self._show_rows()

    def _choose_day(self, day: date) -> None:
        self._by = day
        self._show_rows()

    # --------------------------------------------------------------------------------- name and roles

    def _name_board(self) -> None:
        board, name, process = self.document.board, self.naming.words(Text.NAME), self.naming.words(Text.PROCESS)
        if (name, process) != (board.title, board.process):
            self.document.apply(lambda: self.document.session.setting_up.name_board(name, process))

    def _choose_words(self, chosen: Words) -> None:
        if chosen is not self.document.board.words:
            self.document.apply(lambda: self.document.session.setting_up.choose_words(chosen))

    def _name_roles(self) -> None:
        board, said = self.document.board, self.roles.words
        learner, coach, second = said(Text.LEARNER), said(Text.COACH), said(Text.SECOND_COACH)
        if (learner, coach, second) != (board.learner, board.coach, board.second_coach):
            self.document.apply(
                lambda: self.document.session.setting_up.name_roles(learner=learner, coach=coach, second_coach=second)
            )

    # -------------------------------------------------------------------------------------- showing

    def _show_rows(self) -> None:
        board, today, draft = self.document.board, self.document.today(), self._draft_without_slips()
        self.day.show_day(self._by, today)
        steps = [words.step(one, board, today) for one in board.target_conditions if not one.is_draft]
        self.way.stairs.show_way(words.start(draft), steps, words.end(draft, today))
        self._show(Row.STATEMENT, draft.statement, ink=board.ink_in(CHALLENGE, "statement"))
        self._show(Row.NUMBERS, words.from_to(draft) or draft.measure, draft.measure if words.from_to(draft) else "")
        self._show(Row.BY, dates.day_long(draft.by, today) if draft.by else "", tone=Tone.TARGET)
        self._show(Row.WHY, draft.why, ink=board.ink_in(CHALLENGE, "why"))
        self._show(Row.WAY, words.target_conditions(len(steps)))
        self._show(Row.BOARD, board.title, f"{board.process or practice.word_set(board.words)}")
        self._show(Row.ROLES, words.roles(board), board.second_coach)
        self.keep_button.set_why(text(Text.STATEMENT_MISSING) if self.statement.field.is_empty else "")
        if self.document.writable and self.is_changed():
            self.ledge.set_saved(text(Text.NOT_KEPT), ticked=False)
        else:
            self.show_kept(storyboard.saved())
        self.left.show_rows(list(self.rows.values()))

    def _show(self, row: Row, value: str, sub: str = "", *, tone: Tone = Tone.INK, ink: Ink = NO_INK) -> None:
        # rows show a beginning; the whole text stands in the editor
        if value or ink:
            self.rows[row].set_value(value[:400], sub[:200], tone=tone, ink=ink)
        else:
            self.rows[row].set_missing(words.question(row))

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - the content rectangle says it
        if not hasattr(self, "keep_button"):
            return
        area = self.content_rect()
        left = area.width() * _LEFT
        self.place(self.left, area.left(), area.top(), left, area.height())
        for page in self.pages.values():
            x = area.left() + left + GUTTER
            self.place(page, x, area.top(), area.right() - x, area.height())


class _Left(Painted):
    """The rows on their sunken sheet; they scroll where the window is low."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._rows: list[ValueRow] = []
        self._heights: list[float] = []
        super().__init__(style, parent)
        self.list = FlickList(style, self)

    def show_rows(self, rows: list[ValueRow]) -> None:
        """Show the rows, each as high as its words need."""
        self._rows = rows
        self.style_changed()

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "list"):
            return
        heights = [min(176.0, row.preferred_height(width_u, smallest=_ROW)) for row in self._rows]
        self.place(self.list, 0, 0, width_u, height_u)
        if heights != self._heights:
            self._heights = heights
            self.list.set_rows(self._rows, heights)

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors = look.palette
        draw_frame(painter, look, whole(size), fill=colors.sunken, line=colors.line, width=1, radius=PANEL_RADIUS)
