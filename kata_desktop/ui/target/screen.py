"""The target condition: written part by part, set with a date that then stays, and later only added to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kata_desktop.core.measurement import Metric
from kata_desktop.core.target import DateChoice, MetricTarget, Part, TargetCondition, preset_date
from kata_desktop.session.changes import Changes
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf, NewThing
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.target import shown
from kata_desktop.ui.target.date_editor import DateEditor
from kata_desktop.ui.target.editor import Editor
from kata_desktop.ui.target.locked_pattern import LockedPattern
from kata_desktop.ui.target.longer import LongerEditor, longer_days
from kata_desktop.ui.target.metric_editor import MetricEditor
from kata_desktop.ui.target.new_metric import NewMetric, NewMetricEditor
from kata_desktop.ui.target.pattern_editor import PatternEditor
from kata_desktop.ui.target.sheet import TargetSheet
from kata_desktop.ui.target.way_to_challenge import way_of
from kata_desktop.words import reasons, storyboard, target
from kata_desktop.words.target_editor import Text, text

_WEEK_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


class TargetScreen(TargetSheet):
    """Picture 13: four rows at the left, the editor of the chosen one at the right."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        self._part = Part.ACHIEVE_BY
        self._locked = False
        #: a day off that somebody decided for
        self._stays: date | None = None
        #: a date beyond four weeks with its reason, which may still be empty
        self._longer: tuple[date, str] | None = None
        super().__init__(style, document, parent)
        new = NewThing("target_condition", dict, lambda _made: None)
        self._ink = InkOf(document, lambda: self.condition.id, new)
        self.rows.wanted.connect(self._on_row)
        self.rows.close_early.connect(lambda: self.wanted.emit(Destination(Place.LOOK_BACK)))
        self._primary_for: tuple[bool, bool] | None = None

    # ------------------------------------------------------------------------------------ what is shown

    @property
    def condition(self) -> TargetCondition:
        """The target condition of this screen: the open one, else the draft."""
        return shown.shown_condition(self.document.board)

    @property
    def chosen_part(self) -> Part:
        """The row whose editor is open."""
        return self._part

    def enter(self, thing: str = "") -> None:
        self._longer = None
        self._locked = self.condition.is_open
        parts = [part for part in Part if part.value == thing]
        missing = self._missing()
        self.open_part(parts[0] if parts else missing[0] if missing else Part.ACHIEVE_BY)

    def refresh(self, changes: Changes) -> None:
        turned = shown.turned_target(changes)
        moved = self._locked is not self.condition.is_open
        if turned or moved:
            # of a target condition that was set elsewhere the numbers stay: what is typed comes too late
            late = moved and not turned and self.keeper.pending
            self.keeper.drop()
            self._longer = None
            self._locked = self.condition.is_open
            self.open_part(self._part)
            if late:
                self.tell(target.numbers_stay())
            return
        if isinstance(self.editor, MetricEditor) and self._metrics_changed(self.editor):
            self.open_part(self._part)
            return
        self._show()

    def open_part(self, part: Part) -> None:
        """Open the editor of a row; of a target condition that is set, the pattern."""
        self.keeper.flush()
        self._part = Part.PATTERN if self._locked else part
        if self._locked:
            self.show_editor(self._locked_pattern())
        elif part in (Part.OUTCOME, Part.PROCESS):
            self.show_editor(self._metric_editor(part))
        elif part is Part.PATTERN:
            self.show_editor(self._pattern_editor())
        elif self._is_long():
            self._open_longer()
        else:
            self._longer = None
            self.show_editor(self._date_editor())
        self._show()

    def _show(self) -> None:
        self.show_header()
        self._show_rows()
        self._fill()
        self.show_ledge()
        self.update()

    def _show_rows(self) -> None:
        board, today, condition = self.document.board, self.document.today(), self.condition
        numbers_why, date_why = (target.numbers_stay(), target.date_stays()) if self._locked else ("", "")
        for part in (Part.OUTCOME, Part.PROCESS):
            self.rows.show_row(part, shown.metric_row(board, condition, part, today), locked=numbers_why)
        self.rows.show_row(Part.PATTERN, shown.pattern_row(board, condition))
        if self._locked:
            row = shown.set_date_row(condition, today)
        else:
            row = shown.draft_date_row(self._choice(), today)
        self.rows.show_row(Part.ACHIEVE_BY, row, locked=date_why)
        self.rows.choose(self._part)
        self.rows.show_head(self._as_set() if self._locked else "")
        self.rows.show_close_early(self._locked and not condition.due(today))
        past = shown.closed_before(board)
        self.rows.show_before([target.before_line(each, _metric(self, each), today) for each in past])

    def _as_set(self) -> str:
        return shown.as_set(self.document.session.wordings(self.condition.id, "set_on"), self.document.today())

    def _fill(self) -> None:
        """Show the board in the editor that is open."""
        editor, today, condition = self.editor, self.document.today(), self.condition
        board = self.document.board
        if isinstance(editor, DateEditor):
            choice = self._choice()
            stays = choice is not None and self._stays == choice.day
            editor.show_date(today, choice, board.calendar, stays=stays, way=way_of(board, condition, today))
        elif isinstance(editor, LongerEditor):
            if self._longer is not None and editor.why.is_by_hand and condition.achieve_by != self._longer[0]:
                # the reason came by hand: now the day can be kept
                self._choose_longer(*self._longer)
        elif isinstance(editor, PatternEditor):
            if not self.keeper.pending:
                editor.show_lines(condition.pattern)
        elif isinstance(editor, LockedPattern):
            days = shown.line_days(self.document.session, condition)
            editor.show_lines(days, today, way_of(board, condition, today))
        elif isinstance(editor, MetricEditor):
            aim = shown.part_of(condition, self._part)
            metric = board.metric(aim.metric) if aim is not None else None
            now = "" if metric is None else shown.now_written(board, metric, today)
            editor.show_aim(aim if metric is not None else None, now)

    def show_ledge(self) -> None:
        locked, due = self._locked, self.condition.due(self.document.today())
        if self._primary_for != (locked, due):
            self._primary_for = (locked, due)
            self.ledge.set_primary(self._primary(locked=locked, due=due))
        why = "" if locked else self._why_not()
        if not locked and self.ledge.primary is not None:
            self.ledge.primary.set_why(why if self.document.writable else storyboard.read_only())
        if not self.document.writable:
            self.show_saved()
        elif why and not self.keeper.pending:
            self.tell(why)
        elif locked:
            self.ledge.set_saved(storyboard.saved())
        else:
            self.show_saved()

    def _primary(self, *, locked: bool, due: bool) -> Button | None:
        """Set it; once it is set, look back at it when its date is there."""
        if locked and not due:
            return None
        if locked:
            look = Button(
                self.kit, storyboard.look_back(), kind=Kind.LEDGE_PRIMARY, icon="chevron-right", icon_after=True
            )
            look.clicked.connect(lambda: self.wanted.emit(Destination(Place.LOOK_BACK)))
            return look
        setting = Button(self.kit, text(Text.SET), kind=Kind.LEDGE_PRIMARY, icon="target")
        setting.clicked.connect(self._set)
        setting.not_yet.connect(lambda _why: self._go_to_missing())
        return setting

    # ------------------------------------------------------------------------------------ what is missing

    def _choice(self) -> DateChoice | None:
        today = self.document.today()
        day = self._longer[0] if self._longer is not None else shown.chosen_day(self.condition, today)
        return shown.date_choice(day, today, self.document.board.calendar)

    def _missing(self) -> tuple[Part, ...]:
        return () if self._locked else shown.missing_parts(self.condition, self._choice())

    def _why_not(self) -> str:
        missing = self._missing()
        if missing:
            return reasons.missing_parts(missing)
        if self._longer is not None and not self._is_said_why(self._longer[1]):
            return reasons.longer_reason()
        return ""

    def _is_said_why(self, reason: str) -> bool:
        return bool(reason.strip()) or "reason" in self.condition.inked

    def _go_to_missing(self) -> None:
        missing = self._missing()
        part = missing[0] if missing else Part.ACHIEVE_BY
        if part is not self._part:
            self.open_part(part)
        if self.editor is not None:
            self.editor.focus_first()

    def _set(self) -> None:
        self.keeper.flush()
        if self._apply_quietly(self.document.session.targeting.set_draft):
            self._stays = None
            self.wanted.emit(Destination(Place.BOARD))

    def _on_row(self, part: Part) -> None:
        self.open_part(part)
        if self.kit.shows_focus and self.editor is not None:
            self.editor.focus_first()

    # ------------------------------------------------------------------------------------ metrics

    def _metric_editor(self, part: Part) -> Editor:
        editor = MetricEditor(self.kit, part, self.document.board.metrics)
        self._ink(editor.line, f"{part.value}.text")
        editor.aimed.connect(lambda aim: self._aim(part, aim))
        # the figures before the one that makes it no number are not what was meant
        editor.said.connect(self.keeper.drop)
        editor.new_wanted.connect(lambda: self._new_metric(part))
        return editor

    def _metrics_changed(self, editor: MetricEditor) -> bool:
        return {metric.id for metric in editor.metrics} != {metric.id for metric in self.document.board.metrics}

    def _new_metric(self, part: Part) -> None:
        editor = NewMetricEditor(self.kit, part)
        editor.made.connect(lambda made: self._make_metric(part, made))
        editor.back.connect(lambda: self.open_part(part))
        self.show_editor(editor)
        editor.focus_first()

    def _make_metric(self, part: Part, made: NewMetric) -> None:
        kept = self._apply_quietly(lambda: made.add(self.document.session.setting_up))
        if kept is not None:
            self._aim(part, MetricTarget(kept.made))
            self.open_part(part)

    def _aim(self, part: Part, aim: MetricTarget) -> None:
        targeting = self.document.session.targeting
        write = targeting.write_outcome if part is Part.OUTCOME else targeting.write_process
        former = shown.part_of(self.condition, part)
        if former is None or former.metric != aim.metric:
            self._apply_quietly(lambda: write(aim))
        else:
            self.keeper.later(part.value, lambda: self._apply_quietly(lambda: write(aim)))

    # ------------------------------------------------------------------------------------ pattern

    def _pattern_editor(self) -> Editor:
        editor = PatternEditor(self.kit)
        editor.by_hand.take_ink(self._ink, "pattern")
        targeting = self.document.session.targeting
        editor.typed.connect(
            lambda lines: self.keeper.later(
                "pattern", lambda: self._apply_quietly(lambda: targeting.write_pattern(lines))
            )
        )
        editor.changed.connect(self._write_pattern)
        editor.keep_still(self.panel.viewport())
        return editor

    def _write_pattern(self, lines: list[str]) -> None:
        self.keeper.flush()
        if tuple(lines) != self.condition.pattern:
            self._apply_quietly(lambda: self.document.session.targeting.write_pattern(lines))

    def _locked_pattern(self) -> Editor:
        editor = LockedPattern(self.kit)
        editor.by_hand.take_ink(self._ink, "pattern")
        editor.added.connect(lambda line: self._add_line(editor, line))
        return editor

    def _add_line(self, editor: LockedPattern, line: str) -> None:
        if self._apply_quietly(lambda: self.document.session.targeting.add_pattern_line(line)):
            editor.clear_field()

    # ------------------------------------------------------------------------------------ date

    def _date_editor(self) -> Editor:
        editor = DateEditor(self.kit)
        editor.chosen.connect(self._choose_day)
        editor.stayed.connect(self._stay)
        editor.longer.connect(self._on_longer)
        return editor

    def _choose_day(self, day: date) -> None:
        self._longer = None
        self._apply_quietly(lambda: self.document.session.targeting.choose_date(day))
        self._show()

    def _stay(self, day: date) -> None:
        self._stays = day
        self._choose_day(day)

    def _is_long(self) -> bool:
        choice = self._choice()
        return choice is not None and choice.needs_reason

    def _on_longer(self) -> None:
        self._open_longer()
        self._show()
        if self.editor is not None:
            self.editor.focus_first()

    def _open_longer(self) -> None:
        today = self.document.today()
        day = shown.chosen_day(self.condition, today) if self._is_long() else longer_days(today)[0]
        self._longer = (day, self.condition.reason if self._is_long() else "")
        editor = LongerEditor(self.kit, today)
        self._ink(editor.why, "reason")
        editor.chosen.connect(self._choose_longer)
        editor.back.connect(self._back_to_weeks)
        self.show_editor(editor)
        editor.show_date(*self._longer, self.document.board.calendar)
        self._longer = (editor.day, self._longer[1])

    def _choose_longer(self, day: date, reason: str) -> None:
        self._longer = (day, reason)
        choose = self.document.session.targeting.choose_date
        if self._is_said_why(reason):
            self.keeper.later("date", lambda: self._apply_quietly(lambda: choose(day, reason)))
        else:
            self.keeper.drop()
        self._show_rows()
        self.show_ledge()

    def _back_to_weeks(self) -> None:
        self.keeper.drop()
        self._longer = None
        if self._is_long():
            preset = preset_date(self.document.today())
            self._apply_quietly(lambda: self.document.session.targeting.choose_date(preset))
        self.open_part(Part.ACHIEVE_BY)

    # ------------------------------------------------------------------------------------ keys and board

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _WEEK_KEYS and isinstance(self.editor, DateEditor):
            self.editor.choose_weeks(_WEEK_KEYS.index(Qt.Key(event.key())) + 1)
            return
        super().keyPressEvent(event)

    def _apply_quietly(self, act: shown.Act) -> Changes | None:
        """Do a use case; a refusal is said on the ledge."""
        changes = self.document.apply(act, quiet=True)
        if changes is None and self.document.last_refusal is not None:
            self.tell(reasons.sentence(self.document.last_refusal))
        return changes


def _metric(screen: TargetScreen, past: TargetCondition) -> Metric | None:
    aim = past.process or past.outcome
    return screen.document.board.metric(aim.metric) if aim is not None else None
