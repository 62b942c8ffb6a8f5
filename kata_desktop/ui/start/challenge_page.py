"""Step 1: the challenge as a sentence, half a year ahead, and the name of the board."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from kata_desktop.core.calendar import months_later
from kata_desktop.core.storyboard import CHALLENGE, Challenge
from kata_desktop.session.changes import Changes
from kata_desktop.session.setting_up import CHALLENGE_LONGEST_MONTHS
from kata_desktop.ui.challenge.date_page import PRESET_MONTHS
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.button_flow import ButtonFlow
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.start.page import Page, Part, show_text
from kata_desktop.ui.start.sentence import Sentence, SentenceField, Slot
from kata_desktop.words import challenge as challenge_words
from kata_desktop.words import dates, start
from kata_desktop.words.start_pages import Step
from kata_desktop.words.start_texts import Text, text


class ChallengePage(Page):
    """The date is preset to the same day half a year on; it can be moved by months and days, up to three years."""

    step = Step.DIRECTION

    def __init__(self, style: Style, document: StoryboardDocument, keeper: Keeper) -> None:
        super().__init__(style, document, keeper)
        self._by = months_later(document.today(), PRESET_MONTHS)
        self.day = Slot(style, text(Text.BY_WHEN))
        self.statement = SentenceField(style, text(Text.CHALLENGE_FIELD), start.challenge_example())
        self.sentence = Sentence(style)
        self.lengths = {months: Button(style, words, kind=Kind.CHOICE) for months, words in start.challenge_lengths()}
        self.other_day = Button(style, kind=Kind.CHOICE, icon="calendar-days", name=text(Text.OTHER_DAY))
        self.by_when = ButtonFlow(style, text(Text.BY_WHEN), [*self.lengths.values(), self.other_day])
        self.moves = self._moves(style)
        self.move_row = ButtonFlow(style, "", list(self.moves.values()))
        self.starters = [Button(style, words) for words in start.challenge_starters()]
        self.starter_row = ButtonFlow(style, text(Text.CHALLENGE_STARTERS), self.starters)
        self.name = TextField(style, text(Text.BOARD_NAME))
        InkOf(document, lambda: CHALLENGE)(self.statement, "statement")
        self._connect()
        self.sentence.show_parts(start.challenge_sentence(), {"day": self.day, "challenge": self.statement})
        self.move_row.hide()
        self.set_parts(
            Part(self.sentence, 28),
            Part(self.by_when, 32),
            Part(self.move_row, 12),
            Part(self.starter_row, 28),
            Part(self.name, 28, 88),
        )

    def _moves(self, style: Style) -> dict[tuple[str, int], Button]:
        moves = {}
        for unit, sign, name in start.date_steps():
            words = start.month() if unit == "month" else start.day()
            moves[unit, sign] = Button(style, words, icon="minus" if sign < 0 else "plus", text_size=24, name=name)
        return moves

    def _connect(self) -> None:
        self.statement.edited.connect(self._typed)
        self.statement.finished.connect(lambda _text: self.keeper.flush())
        self.statement.returned.connect(self.name.setFocus)
        if self.statement.handwriting is not None:
            self.statement.handwriting.changed.connect(self._keep_day)
        self.day.clicked.connect(self._open_moves)
        self.other_day.clicked.connect(self._open_moves)
        for months, button in self.lengths.items():
            button.clicked.connect(partial(self._choose_length, months))
        for (unit, sign), button in self.moves.items():
            button.clicked.connect(partial(self._move, unit, sign))
            button.not_yet.connect(self.said)
        for starter in self.starters:
            starter.clicked.connect(partial(self._take, starter.label))
        self.name.edited.connect(lambda words: self.keeper.later("name", partial(self._keep_name, words)))
        self.name.finished.connect(lambda _text: self.keeper.flush())

    @property
    def by(self) -> date:
        """The day of the challenge: the one on the board, else the preset."""
        return self._by

    def show_board(self, changes: Changes) -> None:
        board, today = self.document.board, self.document.today()
        challenge = board.challenge
        if challenge is not None and challenge.by is not None:
            self._by = challenge.by
        show_text(self.statement, start.as_within(challenge.statement) if challenge else "", changes)
        show_text(self.name, board.title, changes)
        self.day.show_text(dates.challenge_day(self._by, today))
        for months, button in self.lengths.items():
            button.setChecked(self._by == months_later(today, months))
        for (unit, sign), button in self.moves.items():
            button.set_why(self._why_not(self._moved(unit, sign)))
        self.other_day.setChecked(not any(button.isChecked() for button in self.lengths.values()))
        self.fit()

    def has_gap(self) -> bool:
        return self.statement.is_empty

    def focus_first(self) -> None:
        self.statement.setFocus()

    def _typed(self, words: str) -> None:
        self.keeper.later("challenge", partial(self._keep_challenge, words))
        self.state_changed.emit()

    def _take(self, words: str) -> None:
        self.statement.set_text(words)
        self._typed(words)
        self.keeper.flush()
        # the caret stands behind it: the words are there to be changed
        self.statement.setFocus()

    def _keep_challenge(self, words: str) -> None:
        former = self.document.board.challenge or Challenge()
        if words.strip():
            challenge = replace(former, statement=start.as_told(words), by=self._by)
            self.keep(lambda: self.document.session.setting_up.write_challenge(challenge))

    def _keep_day(self) -> None:
        """A challenge that was begun by hand takes the day that is shown."""
        challenge = self.document.board.challenge
        if challenge is not None and challenge.by is None and self.statement.is_by_hand and self.document.writable:
            self.keep(lambda: self.document.session.setting_up.write_challenge(replace(challenge, by=self._by)))

    def _keep_name(self, words: str) -> None:
        if words.strip():
            self.keep(lambda: self.document.session.setting_up.name_board(words.strip()))

    def _open_moves(self) -> None:
        self.move_row.setVisible(self.move_row.isHidden())
        self.show_board(Changes())

    def _choose_length(self, months: int) -> None:
        self._choose(months_later(self.document.today(), months))

    def _move(self, unit: str, sign: int) -> None:
        self._choose(self._moved(unit, sign))

    def _moved(self, unit: str, sign: int) -> date:
        return months_later(self._by, sign) if unit == "month" else self._by + timedelta(days=sign)

    def _why_not(self, day: date) -> str:
        today = self.document.today()
        if day < months_later(today, 1):
            return challenge_words.text(challenge_words.Text.SOONEST)
        beyond = day > months_later(today, CHALLENGE_LONGEST_MONTHS)
        return challenge_words.text(challenge_words.Text.LONGEST) if beyond else ""

    def _choose(self, by: date) -> None:
        self.keeper.flush()
        self._by = by
        challenge = self.document.board.challenge
        if challenge is not None:
            self.keep(lambda: self.document.session.setting_up.write_challenge(replace(challenge, by=by)))
        self.show_board(Changes())
