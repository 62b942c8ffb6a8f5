"""Question 5: when to go and see, when the next cycle is, and what the learner will bring."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import CoachingCycle
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.coaching.agreement_page import Agreed, AgreementPage
from kata_desktop.ui.coaching.part import Command, CyclePart, Moment
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.experiment.see_at import QUARTER, SeeAtEditor, day_names, is_far, moment_on, moved_time
from kata_desktop.ui.ink.field_ink import InkOf
from kata_desktop.ui.kit.sheet import SheetPanel
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import coaching as words
from kata_desktop.words import dates
from kata_desktop.words import experiment as experiment_words
from kata_desktop.words import experiment_plan as plan_words
from kata_desktop.words.coaching import Text, text


def seen_at(board: Storyboard, cycle: CoachingCycle | None, today: date) -> datetime | None:
    """When to go and see, as agreed in this cycle, else as the step has it and the day has not passed."""
    if cycle is not None and cycle.see_at is not None:
        return cycle.see_at
    step = board.next_step
    planned = board.go_and_see(step) if step is not None else None
    return planned if planned is not None and planned.date() >= today else None


def next_at(board: Storyboard, cycle: CoachingCycle | None, now: datetime) -> datetime | None:
    """When the next cycle is: as agreed, else on the next work day at the daily time, or at the time of this one."""
    if cycle is not None and cycle.next_at is not None:
        return cycle.next_at
    begun = cycle.started_at if cycle is not None else now
    quarters = begun.replace(minute=begun.minute // QUARTER * QUARTER, second=0, microsecond=0)
    at: time = board.calendar.cycle_time or quarters.timetz().replace(tzinfo=None)
    days = board.calendar.next_work_days(board.calendar.day_of(now), 1)
    return board.calendar.moment(days[0], at) if days else None


class AgreementPart(CyclePart):
    """Days and times belong to both; what is brought is the learner's."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self.page = AgreementPage(style)
        self._moment: Moment | None = None
        self.sheet = SheetPanel(style, self)
        self.sheet.hide()
        self._see: datetime | None = None
        page = self.page
        page.day_chosen.connect(self._choose_day)
        page.moved.connect(self._move_time)
        page.calendar_wanted.connect(lambda: self._edit(next_cycle=False))
        page.next_wanted.connect(lambda: self._edit(next_cycle=True))
        page.bring_chosen.connect(self._bring)
        page.refused.connect(self.said)
        InkOf(document, self._cycle_id)(page.bring, "bring")
        self.panel.show_sheet(page)

    @property
    def sentence(self) -> str:
        return ""

    @property
    def command(self) -> Command | None:
        return Command(text(Text.DONE), "check", self._done) if self.is_editing else None

    def show_moment(self, moment: Moment) -> None:
        self._moment = moment
        board, cycle, today, page = moment.board, moment.cycle, moment.today, self.page
        self._see = see = seen_at(board, cycle, today)
        following = next_at(board, cycle, moment.now)
        page.offer_days(day_names(today, board.calendar, words.tile_day))
        metric = board.process_metric
        page.offer_to_bring(words.bring_proposals(metric.name if metric else ""))
        told = dates.moment(see, today) if see is not None else plan_words.no_day_yet()
        agreed = Agreed(
            day=dates.day_long(see.date(), today) if see is not None else "",
            time=dates.clock(see.time()) if see is not None else "",
            is_far=see is not None and is_far(see, today, board.calendar),
            next_cycle=dates.moment(following, today) if following is not None else "",
            name=f"{experiment_words.go_and_see()}: {told}",
        )
        # without a cycle nothing can be agreed, as on a board that is only looked at
        nothing = moment.why if cycle is None else ""
        for button in page.commands:
            button.set_why(nothing)
        for button in (page.earlier, page.later):
            button.set_why(nothing or ("" if see is not None else plan_words.no_day_yet()))
        for button in page.proposals.values():
            button.set_why(moment.why)
        page.bring.editor.setReadOnly(bool(moment.why))
        page.show_agreed(agreed, see.date() if see is not None else None, cycle.bring if cycle is not None else "")

    def _cycle_id(self) -> str:
        cycle = self._moment.cycle if self._moment is not None else None
        return cycle.id if cycle is not None else ""

    def settle(self) -> None:
        """Agree on the next cycle as it stands there, at the end of this one."""
        moment = self._moment
        cycle = moment.cycle if moment is not None else None
        if moment is None or cycle is None or cycle.next_at is not None:
            return
        following = next_at(moment.board, cycle, moment.now)
        if following is not None:
            self._agree(next_at=following)

    def _choose_day(self, day: date) -> None:
        if self._moment is not None:
            self._agree(see_at=moment_on(day, self._see, self._moment.now, self._moment.board.calendar))

    def _move_time(self, minutes: int) -> None:
        if self._see is not None:
            self._agree(see_at=datetime.combine(self._see.date(), moved_time(self._see.time(), minutes)))

    def _bring(self, what: str) -> None:
        self._agree(bring=what)

    def _agree(
        self, *, see_at: datetime | None = None, next_at: datetime | None = None, bring: str | None = None
    ) -> None:
        cycle = self._moment.cycle if self._moment is not None else None
        if cycle is None:
            return
        coaching = self.document.session.coaching
        if self.document.apply(lambda: coaching.agree(cycle.id, see_at=see_at, next_at=next_at, bring=bring)) is None:
            # the tile that was tapped shows what holds
            self.command_changed.emit()

    def _edit(self, *, next_cycle: bool) -> None:
        moment = self._moment
        if moment is None:
            return
        calendar, now = moment.board.calendar, moment.now
        title = text(Text.NEXT_CYCLE) if next_cycle else ""
        quiet = words.soon_and_often() if next_cycle else ""
        editor = SeeAtEditor(self.kit, now, calendar, title=title, quiet=quiet)
        at = next_at(moment.board, moment.cycle, now) if next_cycle else self._see
        editor.show_at(at)

        def keep(_field: str, chosen: datetime) -> None:
            editor.show_at(chosen)
            if next_cycle:
                self._agree(next_at=chosen)
            else:
                self._agree(see_at=chosen)

        editor.chosen.connect(keep)
        self.sheet.show_sheet(editor)
        self.edit_in(self.sheet)
        editor.focus_first()

    def _done(self) -> None:
        self.step_back()

    def leave(self) -> None:
        if self.page.bring.editor.hasFocus():
            self.page.bring.editor.clearFocus()
