"""Step 3: the target condition as one sentence; a tap on a blue part opens its editor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.core.measurement import Metric
from kata_desktop.core.target import PATTERN_LINES, MetricTarget, Part, TargetCondition
from kata_desktop.session.changes import Changes
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf, NewThing
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.start.page import Page
from kata_desktop.ui.start.page import Part as Row
from kata_desktop.ui.start.parts import Note, PatternList
from kata_desktop.ui.start.sentence import Sentence, Slot
from kata_desktop.ui.target import shown
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.ui.target.editor import Editor
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.new_metric import NewMetric, NewMetricEditor
from kata_desktop.ui.target.pattern_editor import PatternEditor
from kata_desktop.words import dates, numbers, reasons, start, target, target_editor
from kata_desktop.words.grammar import within
from kata_desktop.words.start_pages import Step
from kata_desktop.words.start_texts import Text, text


@dataclass(frozen=True, slots=True)
class Opened:
    """An editor that takes the place of the page, and how it shows the board."""

    part: Part
    editor: Editor
    fill: Callable[[], None]

    def take(self) -> bool:
        """Let the editor finish what it holds; whether it goes on by itself."""
        if isinstance(self.editor, NewMetricEditor):
            self.editor.take.click()
            return True
        return False


class TargetPage(Page):
    """`editor_wanted` carries an `Opened`; `going` asks for another screen."""

    going = Signal(Destination)
    step = Step.TARGET

    def __init__(self, style: Style, document: StoryboardDocument, keeper: Keeper) -> None:
        super().__init__(style, document, keeper)
        #: a day off that somebody decided for
        self._stays: date | None = None
        self.day = Slot(style, target_editor.part_label(Part.ACHIEVE_BY), self)
        self.value = Slot(style, target_editor.part_label(Part.PROCESS), self)
        self.outcome = Slot(style, target_editor.part_label(Part.OUTCOME), self)
        self.sentence = Sentence(style)
        self.pattern = PatternList(style, text(Text.PATTERN), text(Text.ADD_LINE))
        self.note = Note(style)
        new = NewThing("target_condition", dict, lambda _made: None)
        self._ink = InkOf(document, lambda: self.condition.id, new)
        parts = {
            self.day: Part.ACHIEVE_BY,
            self.value: Part.PROCESS,
            self.outcome: Part.OUTCOME,
            self.pattern: Part.PATTERN,
        }
        for place, part in parts.items():
            place.clicked.connect(partial(self.open_part, part))
            place.not_yet.connect(self.said)
        self.set_parts(Row(self.sentence, 26), Row(self.pattern, 14), Row(self.note, 22))

    @property
    def condition(self) -> TargetCondition:
        """The target condition that is set, else the draft."""
        return shown.shown_condition(self.document.board)

    def show_board(self, changes: Changes) -> None:  # noqa: ARG002 - nothing is typed on this page
        board, today, condition = self.document.board, self.document.today(), self.condition
        day = shown.chosen_day(condition, today)
        choice = shown.date_choice(day, today, board.calendar)
        self.day.show_text(dates.day_long(day, today))
        metric = self._metric(Part.PROCESS)
        now = shown.now_written(board, metric, today) if metric is not None else ""
        parts: dict[str, QWidget | str] = {
            "day": self.day,
            "length": start.exactly((day - (condition.set_on or today)).days),
            "metric": within(metric.name if metric is not None else target_editor.part_label(Part.PROCESS)),
            "value": self.value,
            "now": now,
            "outcome": self.outcome,
        }
        self._show_values()
        more = condition.is_draft and len(condition.pattern) < PATTERN_LINES
        self.pattern.show_lines(condition.pattern, more=more, ink=board.ink_in(condition.id, "pattern"))
        self._lock(locked=condition.is_open)
        undecided = choice is not None and not choice.is_work_day and condition.is_draft and self._stays != day
        told = ""
        if undecided and choice is not None:
            told = reasons.day_off(day, today, choice.work_day_before, choice.days)
        self.note.show_text(told)
        self.sentence.show_parts(start.target_sentence(measured=bool(now)), parts)
        self.fit()

    def _show_values(self) -> None:
        for slot, part in ((self.value, Part.PROCESS), (self.outcome, Part.OUTCOME)):
            aim, metric = shown.part_of(self.condition, part), self._metric(part)
            if aim is None or aim.value is None or metric is None:
                asked = start.which_value() if part is Part.PROCESS else start.which_outcome()
                slot.show_text(asked, written=False, name=target_editor.part_missing_name(part))
            elif part is Part.PROCESS:
                slot.show_text(numbers.chosen_point(aim.value, metric, aim.of))
            else:
                slot.show_text(start.outcome_line(aim.value, metric, aim.of))

    def _lock(self, *, locked: bool) -> None:
        self.day.set_why(target.date_stays() if locked else "")
        for place in (self.value, self.outcome, self.pattern):
            place.set_why(target.numbers_stay() if locked else "")

    def focus_first(self) -> None:
        self.value.setFocus()

    def open_next(self, part: Part) -> bool:
        """After a part open the first one that is still missing; whether there is one."""
        missing = self.condition.missing()
        if self.condition.is_open or not missing or part in missing or part is Part.ACHIEVE_BY:
            return False
        self.open_part(missing[0])
        return True

    def set_it(self) -> bool:
        """Set the target condition from today; whether it is set now."""
        self.keeper.flush()
        return self.keep(self.document.session.targeting.set_draft) is not None

    # ------------------------------------------------------------------------------------ editors

    def open_part(self, part: Part) -> None:
        """Open the editor of a part in the place of the page."""
        self.keeper.flush()
        if part is Part.ACHIEVE_BY:
            self._open_date()
        elif part is Part.PATTERN:
            self._open_pattern()
        else:
            self._open_metric(part)

    def _open(self, part: Part, editor: Editor, fill: Callable[[], None]) -> None:
        self.editor_wanted.emit(Opened(part, editor, fill))
        fill()
        editor.focus_first()

    def _open_date(self) -> None:
        editor, targeting = DateEditor(self.kit), self.document.session.targeting

        def choose(day: date) -> None:
            self.keep(lambda: targeting.choose_date(day))
            fill()

        def stay(day: date) -> None:
            self._stays = day
            choose(day)

        def fill() -> None:
            board, today = self.document.board, self.document.today()
            choice = shown.date_choice(shown.chosen_day(self.condition, today), today, board.calendar)
            stays = choice is not None and self._stays == choice.day
            editor.show_date(today, choice, board.calendar, stays=stays, way=None)

        editor.chosen.connect(choose)
        editor.stayed.connect(stay)
        # reasons for more than four weeks have a screen with more room
        editor.longer.connect(lambda: self.going.emit(Destination(Place.TARGET, Part.ACHIEVE_BY.value)))
        self._open(Part.ACHIEVE_BY, editor, fill)

    def _open_pattern(self) -> None:
        editor, targeting = PatternEditor(self.kit), self.document.session.targeting
        editor.by_hand.take_ink(self._ink, "pattern")

        def write(lines: list[str]) -> None:
            if tuple(lines) != self.condition.pattern:
                self.keep(lambda: targeting.write_pattern(lines))

        def write_now(lines: list[str]) -> None:
            self.keeper.flush()
            write(lines)

        def fill() -> None:
            if not self.keeper.pending:
                editor.show_lines(self.condition.pattern)

        editor.typed.connect(lambda lines: self.keeper.later("pattern", lambda: write(lines)))
        editor.changed.connect(write_now)
        self._open(Part.PATTERN, editor, fill)
        if self.condition.pattern:
            # who comes back wants one more line
            editor.add.click()

    def _open_metric(self, part: Part) -> None:
        board = self.document.board
        if shown.part_of(self.condition, part) is None:
            if part is Part.PROCESS and board.process_metric is not None:
                self._aim(part, MetricTarget(board.process_metric.id))
            elif not [metric for metric in board.metrics if metric.kind.value == part.value]:
                self._open_new(part)
                return
        editor = MetricEditor(self.kit, part, board.metrics)
        self._ink(editor.line, f"{part.value}.text")

        def fill() -> None:
            aim, metric = shown.part_of(self.condition, part), self._metric(part)
            now = "" if metric is None else shown.now_written(self.document.board, metric, self.document.today())
            editor.show_aim(aim if metric is not None else None, now)

        editor.aimed.connect(partial(self._aim, part))
        editor.new_wanted.connect(partial(self._open_new, part))
        self._open(part, editor, fill)

    def _open_new(self, part: Part) -> None:
        editor = NewMetricEditor(self.kit, part)
        editor.made.connect(partial(self._make, part))
        editor.back.connect(partial(self._open_known, part))
        self._open(part, editor, lambda: None)

    def _open_known(self, part: Part) -> None:
        """The metrics that there are; without any the sentence itself."""
        if self.document.board.metrics:
            editor = MetricEditor(self.kit, part, self.document.board.metrics)
            editor.aimed.connect(partial(self._chosen, part))
            editor.new_wanted.connect(partial(self._open_new, part))
            self._open(part, editor, lambda: editor.show_aim(None, ""))

    def _chosen(self, part: Part, aim: MetricTarget) -> None:
        self._aim(part, aim)
        self._open_metric(part)

    def _make(self, part: Part, made: NewMetric) -> None:
        kept = self.keep(lambda: made.add(self.document.session.setting_up))
        if kept is not None:
            self._aim(part, MetricTarget(kept.made))
            self._open_metric(part)

    def _aim(self, part: Part, aim: MetricTarget) -> None:
        targeting = self.document.session.targeting
        write = targeting.write_outcome if part is Part.OUTCOME else targeting.write_process
        former = shown.part_of(self.condition, part)
        self.keeper.later(part.value, lambda: self.keep(lambda: write(aim)))
        if former is None or former.metric != aim.metric:
            self.keeper.flush()

    def _metric(self, part: Part) -> Metric | None:
        aim, board = shown.part_of(self.condition, part), self.document.board
        if aim is not None:
            return board.metric(aim.metric)
        return board.process_metric if part is Part.PROCESS else None
