"""The closing page: who learns, who coaches, at which time of which days; roles are enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from enum import Enum, auto
from functools import partial

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.session.changes import Changes
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.experiment.see_at import QUARTER, moved_time
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.button_flow import ButtonFlow
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.ui.start.page import Page, Part, show_text
from kata_desktop.ui.start.sentence import Sentence, Slot
from kata_desktop.words import dates, start
from kata_desktop.words.start_pages import Step
from kata_desktop.words.start_texts import Text, text


class Role(Enum):
    """The places of the closing sentence."""

    LEARNER = auto()
    COACH = auto()
    SECOND = auto()
    TIME = auto()


class MeetingPage(Page):
    """A tap on a place chooses it, a tap on a role fills it and goes on to the next empty one."""

    step = Step.MEETING

    def __init__(self, style: Style, document: StoryboardDocument, keeper: Keeper) -> None:
        super().__init__(style, document, keeper)
        self.chosen = Role.LEARNER
        self._writing = False
        self.slots = {
            Role.LEARNER: Slot(style, start.learner_name()),
            Role.COACH: Slot(style, start.coach_name()),
            Role.TIME: Slot(style, text(Text.DAILY_TIME)),
        }
        self.sentence = Sentence(style)
        self.roles = {words: Button(style, words, kind=Kind.CHOICE) for words in start.roles()}
        self.own = Button(style, text(Text.OWN_WORD), kind=Kind.CHOICE)
        self.role_row = ButtonFlow(style, text(Text.ROLES), [*self.roles.values(), self.own])
        self.times = {at: Button(style, dates.clock(at), kind=Kind.CHOICE) for at in start.times()}
        sign = dates.clock(time(0, QUARTER))
        self.earlier = Button(style, sign, icon="minus", text_size=24, name=text(Text.EARLIER))
        self.later = Button(style, sign, icon="plus", text_size=24, name=text(Text.LATER_TIME))
        self.time_row = ButtonFlow(style, text(Text.DAILY_TIME), [*self.times.values(), self.earlier, self.later])
        self.field = TextField(style, text(Text.OWN_WORD_FIELD))
        self.second = Button(style, text(Text.OWN_WORD), kind=Kind.CHOICE)
        self.second_later = Button(style, text(Text.LATER), kind=Kind.CHOICE)
        self.second_row = ButtonFlow(style, text(Text.SECOND_COACH), [self.second, self.second_later])
        letters = dates.weekday_letters()
        self.days = [Button(style, letter, kind=Kind.CHOICE) for letter in letters]
        self.day_row = ButtonFlow(style, text(Text.WORK_DAYS), self.days)
        self._connect()
        self.sentence.show_parts(
            start.meeting_sentence(),
            {
                "learner": self.slots[Role.LEARNER],
                "coach": self.slots[Role.COACH],
                "time": self.slots[Role.TIME],
            },
        )
        self.set_parts(
            Part(self.sentence, 26),
            Part(self.role_row, 26),
            Part(self.time_row, 26),
            Part(self.field, 16, 88),
            Part(self.second_row, 26),
            Part(self.day_row, 26),
        )

    def _connect(self) -> None:
        for role, slot in self.slots.items():
            slot.clicked.connect(partial(self.choose, role))
        for words, button in self.roles.items():
            button.clicked.connect(partial(self._take_role, words))
        self.own.clicked.connect(self._write)
        for at, button in self.times.items():
            button.clicked.connect(partial(self._take_time, at))
        self.earlier.clicked.connect(partial(self._move_time, -QUARTER))
        self.later.clicked.connect(partial(self._move_time, QUARTER))
        self.second.clicked.connect(self._write_second)
        self.second_later.clicked.connect(self._no_second)
        self.field.edited.connect(lambda words: self.keeper.later("role", partial(self._keep_role, words.strip())))
        self.field.finished.connect(lambda _text: self.keeper.flush())
        for day, button in enumerate(self.days):
            button.clicked.connect(partial(self._turn_day, day))

    def show_board(self, changes: Changes) -> None:
        board = self.document.board
        self._show_slots()
        role = self._role(self.chosen)
        for words, button in self.roles.items():
            button.setChecked(words == role and not self._writing)
        self.own.setChecked(self._writing or (bool(role) and role not in self.roles))
        for at, button in self.times.items():
            button.setChecked(at == board.calendar.cycle_time)
        self.second.setChecked(bool(board.second_coach) or (self._writing and self.chosen is Role.SECOND))
        self.second_later.setChecked(not self.second.isChecked())
        for day, button in enumerate(self.days):
            works = day in board.calendar.work_days
            button.setChecked(works)
            button.setAccessibleName(start.weekday_name(day, works=works))
        self.role_row.setVisible(self.chosen in (Role.LEARNER, Role.COACH))
        self.time_row.setVisible(self.chosen is Role.TIME)
        self.field.setVisible(self._writing)
        show_text(self.field, role, changes)
        self.fit()

    def _show_slots(self) -> None:
        board = self.document.board
        for role, what in ((Role.LEARNER, start.learner_name()), (Role.COACH, start.coach_name())):
            words = self._role(role)
            shown = words or start.which_role()
            self.slots[role].show_text(shown, written=bool(words), name=start.place_name(what, shown))
        at = board.calendar.cycle_time
        self.slots[Role.TIME].show_text(dates.clock(at) if at else start.which_time(), written=at is not None)

    def first_cycle(self) -> str:
        """When the first coaching cycle is, as a sentence."""
        calendar, today = self.document.board.calendar, self.document.today()
        days = calendar.next_work_days(today, 1)
        if calendar.cycle_time is None or not days:
            return start.first_cycle("")
        return start.first_cycle(dates.moment(datetime.combine(days[0], calendar.cycle_time), today))

    def focus_first(self) -> None:
        (self.own if self.chosen is not Role.TIME else next(iter(self.times.values()))).setFocus()

    def choose(self, role: Role) -> None:
        """Fill this place next."""
        self.keeper.flush()
        self.chosen, self._writing = role, False
        self.show_board(Changes())

    def choose_empty(self) -> None:
        """Go on to the first place that is empty."""
        board = self.document.board
        empty = {Role.LEARNER: board.learner, Role.COACH: board.coach, Role.TIME: board.calendar.cycle_time}
        self.choose(next((role for role, written in empty.items() if written in ("", None)), self.chosen))

    def _role(self, role: Role) -> str:
        board = self.document.board
        return {Role.LEARNER: board.learner, Role.COACH: board.coach, Role.SECOND: board.second_coach}.get(role, "")

    def _take_role(self, words: str) -> None:
        self.keeper.flush()
        self._writing = False
        self._keep_role(words)
        self.choose_empty()

    def _keep_role(self, words: str) -> None:
        told = {Role.LEARNER: "", Role.COACH: "", Role.SECOND: ""}
        told = {role: words if role is self.chosen else self._role(role) for role in told}
        setting = self.document.session.setting_up
        self.keep(
            lambda: setting.name_roles(
                learner=told[Role.LEARNER], coach=told[Role.COACH], second_coach=told[Role.SECOND]
            )
        )

    def _write(self) -> None:
        self.keeper.flush()
        self._writing = True
        self.field.set_text(self._role(self.chosen))
        self.show_board(Changes())
        self.field.write_at_once()

    def _write_second(self) -> None:
        self.chosen = Role.SECOND
        self._write()

    def _no_second(self) -> None:
        self.chosen = Role.SECOND
        self._keep_role("")
        self.choose_empty()

    def _take_time(self, at: time) -> None:
        self._keep_calendar(replace(self.document.board.calendar, cycle_time=at))

    def _move_time(self, minutes: int) -> None:
        at = self.document.board.calendar.cycle_time or start.times()[-1]
        self._take_time(moved_time(at, minutes))

    def _turn_day(self, day: int) -> None:
        calendar = self.document.board.calendar
        days = calendar.work_days ^ {day}
        # a board without any work day would have no next one
        self._keep_calendar(replace(calendar, work_days=days or calendar.work_days))

    def _keep_calendar(self, calendar: WorkCalendar) -> None:
        self.keeper.flush()
        self.keep(lambda: self.document.session.setting_up.set_calendar(calendar))
        self.show_board(Changes())
