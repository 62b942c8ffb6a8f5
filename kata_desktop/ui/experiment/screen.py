"""The experiment screen: an experiment in its stage, planned, running, checked, learned from."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue, Reason
from kata_desktop.core.experiment import Experiment, Stage
from kata_desktop.core.labels import BY_HAND, Label
from kata_desktop.session.changes import Changes
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.experiment.findings import Findings
from kata_desktop.ui.experiment.ledge_keys import LedgeKeys, Mode
from kata_desktop.ui.experiment.plan_view import PlanView
from kata_desktop.ui.experiment.plan_writer import PlanWriter
from kata_desktop.ui.experiment.record_view import RecordView
from kata_desktop.ui.experiment.sealed import sealed_rows
from kata_desktop.ui.experiment.stages import PART_OF, stays
from kata_desktop.ui.experiment.strip import STRIP_HEIGHT, Strip
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.measures import HEADER_HEIGHT
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.tab_order import order_tabs
from kata_desktop.words import dates, reasons
from kata_desktop.words import experiment as words
from kata_desktop.words import experiment_ledge as ledge_words
from kata_desktop.words.experiment import Part, Row
from kata_desktop.words.ink import or_here

_TITLE_WIDTH: Final = 500.0
_LOW_TITLE_WIDTH: Final = 340.0
_STRIP_WIDTH: Final = 1180.0
#: Narrower than this the title leaves more room to the strip.
_WIDE: Final = 1800.0


class ExperimentScreen(BoardScreen):
    """`enter` takes "new", the id of an experiment, or nothing for the one that is open or planned.

    A new plan is on the board as soon as something is written; until then nothing is kept.
    """

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent)
        self.keeper = Keeper(self)
        self.writer = PlanWriter(document, self)
        self._part = Part.PLAN
        self._stage = Stage.PLANNED
        self._reword = ""
        self._offers_second = False
        self.strip = Strip(style, self)
        self.plan = PlanView(style, self.keeper, document.now, self.writer.ink, self)
        self.record = RecordView(style, self.writer.ink, self)
        self.findings = Findings(document, self.record, self)
        self.keys = LedgeKeys(style, self.ledge)
        self._connect()
        self.style_changed()

    def _connect(self) -> None:
        self.strip.wanted.connect(self._show_part)
        self.strip.refused.connect(self.ledge.say)
        self.plan.written.connect(self._write)
        self.writer.begun.connect(lambda: self._show(anew=False))
        self.keeper.pending_changed.connect(self._show_ledge)
        self.record.edited.connect(self._on_edited)
        self.record.answered.connect(self._answer)
        self.record.check_wanted.connect(lambda: self._show_part(Part.CHECK))
        self.record.plan.reword_wanted.connect(self._begin_reword)
        keys = self.keys
        keys.back.connect(self.back_requested)
        keys.later.connect(self.back_requested)
        keys.put_away.connect(self._put_away)
        keys.start_wanted.connect(self._start)
        keys.missing.connect(self.plan.mend)
        keys.second.connect(self._begin_second)
        keys.happened.connect(lambda: self._show_part(Part.CHECK))
        keys.keep_happened.connect(self._keep_happened)
        keys.to_act.connect(lambda: self._show_part(Part.ACT))
        keys.keep_learning.connect(self._keep_learning)
        keys.new_obstacle.connect(self._new_obstacle)
        keys.next_step.connect(lambda: self.enter("new"))
        keys.keep_words.connect(self._keep_words)
        keys.leave_words.connect(self._leave_words)

    # ------------------------------------------------------------------------------ coming and going

    @property
    def experiment(self) -> Experiment:
        """The experiment shown; one without id while nothing of it is written."""
        return self.writer.experiment

    @property
    def _id(self) -> str:
        return self.writer.id

    @property
    def part(self) -> Part:
        """The part shown."""
        return self._part

    def enter(self, thing: str = "") -> None:
        self._remember()
        self._offers_second = False
        experiments = self.document.board.experiments
        planned = [e for e in experiments if e.stage is Stage.PLANNED]
        still_open, named = [e for e in experiments if e.is_open], self.document.board.experiment(thing)
        found = named or next(reversed([*still_open, *planned] if thing == "new" else [*planned, *still_open]), None)
        if found is None:
            self._begin(Row.STEP)
            return
        self._open(found)
        if thing == "new" and found.stage is not Stage.PLANNED:
            self._offers_second = True
            self._show_ledge()
            self.ledge.say(ledge_words.one_is_open(found.number))

    def leave(self) -> None:
        self._remember()

    def _remember(self) -> None:
        """Keep what is typed; a check or a learning that is not kept yet stays for the next time."""
        self.keeper.flush()
        self.findings.remember_check(self._id)
        self.findings.flush()

    def _open(self, experiment: Experiment) -> None:
        self.writer.id, self._stage, self._reword = experiment.id, experiment.stage, ""
        self._part = PART_OF[experiment.stage]
        self.plan.row = Row.EXPECT if experiment.says("step") else Row.STEP
        self._show(anew=True)

    def _begin(self, row: Row) -> None:
        self.writer.begin()
        self._stage, self._part, self._reword = Stage.PLANNED, Part.PLAN, ""
        self.plan.row = row
        self._show(anew=True)

    def _begin_second(self) -> None:
        self._offers_second = False
        self._begin(Row.SECOND)
        self.plan.choose(Row.SECOND)

    # ---------------------------------------------------------------------------------------- keeping

    def _write(self, field: str, value: object) -> None:
        refusal, editor = self.writer.write(field, value), self.plan.editor
        if refusal and editor is not None:
            editor.refuse(refusal)
        self._show(anew=False)

    def _start(self) -> None:
        self.keeper.flush()
        self.writer.start()

    def _put_away(self) -> None:
        self.keeper.flush()
        if self.document.apply(lambda: self.document.session.experimenting.put_away(self._id)):
            self.back_requested.emit()

    def _keep_happened(self) -> None:
        if self.findings.keep_happened(self._id):
            self._show_part(Part.ACT)

    def _answer(self, answer: bool) -> None:
        self.findings.answer(self.experiment, answer=answer)

    def _keep_learning(self) -> None:
        why_not = self.findings.keep_learning(self._id)
        if why_not:
            self.ledge.say(why_not)
        else:
            self._show(anew=False)

    def _new_obstacle(self) -> None:
        text, session = self.record.act.field.text, self.document.session
        ink, fields = session.inking.ink(self._id, "learned"), session.clearing.parked_at_end(text=text)
        if ink:
            act = partial(session.inking.copy_to_new, "obstacle", fields, "text", ink, Label.OBSTACLE_ADDED)
        else:
            act = partial(session.clearing.add, text)
        made = self.document.apply(act)
        if made:
            self.wanted.emit(Destination(Place.OBSTACLES, made.made))

    def _begin_reword(self, field: str) -> None:
        self._remember()
        self._reword = field
        self._show(anew=False)

    def _keep_words(self) -> None:
        sheet, field = self.record.reword, self._reword
        if sheet is None:
            return
        text, experimenting = sheet.words.text, self.document.session.experimenting
        self._reword = ""
        if self.document.apply(lambda: experimenting.reword(self._id, field, text), quiet=True) is None:
            self._reword = field
            if self.document.last_refusal is not None:
                sheet.refuse(reasons.sentence(self.document.last_refusal))
            return
        self._show(anew=True)

    def _leave_words(self) -> None:
        self._reword = ""
        self._show(anew=True)

    def _on_edited(self) -> None:
        if self._id and not self._reword:
            if self._part is Part.ACT:
                self.findings.remember_learning(self._id)
            elif self._part is Part.CHECK:
                self.findings.remember_check(self._id)
        self._show_ledge()

    # ---------------------------------------------------------------------------------------- showing

    def refresh(self, changes: Changes) -> None:
        if self.writer.is_writing:
            return
        here = self.document.board.experiment(self._id) is not None
        if here and changes.label in BY_HAND and stays(self._part, self.experiment.stage):
            # who writes what happened by hand may add a number before going on
            self._stage = self.experiment.stage
            self._show(anew=False)
            return
        turned = (changes.undoing or changes.redoing) and self._id in changes.ids
        if turned:
            self.keeper.drop()
            self.findings.drop()
        if self._id and not here:
            self._begin(Row.STEP)
            # what is typed for a plan that was put away elsewhere begins another one
            self.keeper.flush()
            self._show(anew=True)
            return
        experiment, late = self.experiment, False
        if experiment.stage is not self._stage:
            if not turned:
                self.findings.remember_check(self._id)
            if turned or experiment.stage is Stage.PLANNED:
                self._reword = ""
            late, turned = self.keeper.pending, True
            self.keeper.drop()
            self._part = PART_OF[experiment.stage]
        self._stage = experiment.stage
        self._show(anew=turned)
        if late:
            self.ledge.say(reasons.sentence(InvalidValue(Reason.PLAN_SEALED)))

    def _show_part(self, part: Part) -> None:
        self._remember()
        self._part, self._reword = part, ""
        self._show(anew=True)
        self.record.focus_first()

    def _show(self, *, anew: bool) -> None:
        experiment, board = self.experiment, self.document.board
        obstacle = board.obstacle(experiment.obstacle)
        self.set_title(
            words.title(experiment.number),
            words.subtitle(board.title, or_here(obstacle.text, inked="text" in obstacle.inked) if obstacle else ""),
            board.ink_in(experiment.obstacle, "text"),
            width=_TITLE_WIDTH if self.size_u().width() > _WIDE else _LOW_TITLE_WIDTH,
        )
        self._place_strip()
        planning = experiment.stage is Stage.PLANNED
        self.plan.setVisible(planning)
        self.record.setVisible(not planning)
        if planning:
            self.plan.show_plan(experiment, board, anew=anew)
        else:
            self._show_record(experiment, anew=anew)
        self.strip.show_experiment(experiment, self._part, self.document.today())
        self._show_ledge()
        self._order_tabs()

    def _show_record(self, experiment: Experiment, *, anew: bool) -> None:
        board, now, record = self.document.board, self.document.now(), self.record
        today, session = now.date(), self.document.session
        rows = sealed_rows(board, experiment, lambda field: session.wordings(experiment.id, field), now)
        as_of = words.plan_as_of(dates.moment(experiment.started_at, today)) if experiment.started_at else ""
        record.show_plan(rows, as_of, correctable=self.document.writable)
        if self._reword:
            row = next((row for row in rows if row.field == self._reword), None)
            if row is not None:
                record.show_reword(row.field, row.label, row.value)
                return
        if self._part is Part.CHECK:
            self.findings.show_check(board, experiment, today, anew=anew)
        elif self._part is Part.ACT:
            self.findings.show_act(board, experiment, today)
        else:
            record.show_doing(board, experiment, today, kept=as_of if self._part is Part.PLAN else "")

    def _show_ledge(self) -> None:
        experiment, record = self.experiment, self.record
        if experiment.stage is Stage.PLANNED:
            fault = self.plan.missing()
            why = reasons.sentence(fault) if fault is not None else ""
            self.keys.show(Mode.PLAN, why=why, can_put_away=bool(self._id))
            kept = bool(self._id) and not self.keeper.pending
        elif self._reword:
            self.keys.show(Mode.REWORD)
            kept = False
        elif self._part is Part.CHECK and record.check is not None:
            why = record.check.why_not()
            self.keys.show(Mode.CHECK, why=why)
            kept = self.findings.is_check_kept(self._id)
        elif self._part is Part.ACT:
            kept = self._show_act_keys(experiment)
        else:
            mode = Mode.DO if experiment.stage is Stage.RUNNING else Mode.LOOK
            self.keys.show(mode, offers_second=self._offers_second)
            kept = True
        if not self.document.writable:
            self.keys.forbid(ledge_words.read_only())
        self._say_saved(
            ledge_words.draft_saved() if experiment.stage is Stage.PLANNED else ledge_words.saved(), kept=kept
        )

    def _show_act_keys(self, experiment: Experiment) -> bool:
        text = self.record.act.field.text
        kept = experiment.stage is Stage.LEARNED and text.strip() == experiment.learned
        why = "" if text.strip() or experiment.stage is Stage.LEARNED else words.learn_first()
        self.keys.show(Mode.LEARNED if kept else Mode.ACT, why=why, offers_second=self._offers_second)
        return kept or not text.strip()

    def _say_saved(self, told: str, *, kept: bool) -> None:
        """Say that all is kept, without taking a sentence away that somebody still reads."""
        told = ledge_words.read_only() if not self.document.writable else told if kept else ""
        if self.ledge.message != told and not (self.ledge.sentence and self._offers_second):
            self.ledge.set_saved(told, ticked=self.document.writable)

    def _order_tabs(self) -> None:
        planning = self.plan.isVisibleTo(self)
        left, right = (self.plan.rows, self.plan.panel) if planning else (self.record.plan, self.record)
        order_tabs(self.strip, left, right, self.ledge)

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002
        if not hasattr(self, "record"):
            return
        self._place_strip()
        content = self.content_rect()
        for view in (self.plan, self.record):
            self.place(view, content.left(), content.top(), content.width(), content.height())

    def _place_strip(self) -> None:
        header = self.header_rect()
        width = min(_STRIP_WIDTH, header.width())
        self.place(self.strip, header.left(), (HEADER_HEIGHT - STRIP_HEIGHT) / 2, width, STRIP_HEIGHT)
