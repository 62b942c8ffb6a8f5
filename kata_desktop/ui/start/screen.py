"""The guided start of a new board: four steps, a sentence each, and a small board that grows beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.labels import Label
from kata_desktop.core.target import Part
from kata_desktop.paint.look import Look
from kata_desktop.paint.text import Align, draw
from kata_desktop.session.changes import Changes
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.measures import GUTTER
from kata_desktop.ui.kit.sheet import SheetPanel
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.tab_order import order_tabs
from kata_desktop.ui.start.challenge_page import ChallengePage
from kata_desktop.ui.start.condition_page import ConditionPage
from kata_desktop.ui.start.experiment_page import ExperimentPage, OpenedPlan
from kata_desktop.ui.start.meeting_page import MeetingPage
from kata_desktop.ui.start.page import Page, PagePanel
from kata_desktop.ui.start.preview import SmallBoard
from kata_desktop.ui.start.progress import first_unfinished, lacks, missing_words, why_not
from kata_desktop.ui.start.steps import StepColumn
from kata_desktop.ui.start.target_page import Opened, TargetPage
from kata_desktop.ui.target.editor import EditorPanel
from kata_desktop.words import start, storyboard, target_editor
from kata_desktop.words.start_pages import Step
from kata_desktop.words.start_texts import Lack, Text, text

_ORDER: Final = list(Step)
#: The kinds of things each page writes: only taking these back concerns what is typed there.
_WRITES: Final = {
    Step.DIRECTION: {"storyboard", "challenge"},
    Step.CONDITION: {"metric"},
    Step.TARGET: {"target_condition", "metric"},
    Step.EXPERIMENT: {"obstacle", "experiment"},
    Step.MEETING: {"storyboard"},
}
_WIDE, _NARROW = 1872.0, 1400.0
_LEFT, _LEAST_LEFT = 428.0, 300.0
_RIGHT, _LEAST_RIGHT = 524.0, 340.0
_RIGHT_GAP: Final = 24.0


class StartScreen(BoardScreen):
    """Pictures 10 and 14. `enter` goes on at the first unfinished step; `example_wanted` asks for an example board.

    Every part is in the file as soon as it is written. A step can be left out and opened again at any time.
    """

    example_wanted = Signal()
    returns_here = True
    tells_itself = frozenset(
        {
            Label.CHALLENGE_WRITTEN,
            Label.BOARD_NAMED,
            Label.METRIC_ADDED,
            Label.METRIC_CHANGED,
            Label.OBSTACLE_ADDED,
            Label.OBSTACLE_WORDED,
            Label.OBSTACLE_FOCUSED,
            Label.ROLES_NAMED,
            Label.CALENDAR_CHANGED,
        }
    )

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        super().__init__(style, document, parent, closable=False)
        self.step = Step.DIRECTION
        self._furthest = 0
        self._away = False
        self._opened: Opened | OpenedPlan | None = None
        self._ledge_for: tuple[object, ...] = ()
        self.keeper = Keeper(self)
        self.steps = StepColumn(style, self)
        self.panel = PagePanel(style, self)
        self.editors = EditorPanel(style, self)
        self.sheets = SheetPanel(style, self)
        self.board = SmallBoard(style, self)
        self.challenge = ChallengePage(style, document, self.keeper)
        self.condition = ConditionPage(style, document, self.keeper)
        self.target = TargetPage(style, document, self.keeper)
        self.experiment = ExperimentPage(style, document, self.keeper)
        self.meeting = MeetingPage(style, document, self.keeper)
        pages: tuple[Page, ...] = (self.challenge, self.condition, self.target, self.experiment, self.meeting)
        self.pages = {page.step: page for page in pages}
        for page in pages:
            # a page that was never shown goes with its screen
            page.setParent(self.panel)
            page.hide()
        self._connect()
        self._show_panels()

    def _connect(self) -> None:
        self.steps.chosen.connect(self.go)
        self.keeper.pending_changed.connect(self._show_ledge)
        for page in self.pages.values():
            page.said.connect(self.ledge.say)
            page.state_changed.connect(self._show_ledge)
            page.editor_wanted.connect(self._open)
        self.condition.measure_wanted.connect(lambda metric: self._leave_for(Destination(Place.MEASURE, metric)))
        self.target.going.connect(self._leave_for)

    @property
    def page(self) -> Page:
        """The page of the step that is shown."""
        return self.pages[self.step]

    @property
    def editing(self) -> bool:
        """Whether an editor stands in the place of the page."""
        return self._opened is not None

    # ------------------------------------------------------------------------------------ coming, going

    def enter(self, thing: str = "") -> None:  # noqa: ARG002 - the board says where to go on
        step = self.step if self._away else first_unfinished(self.document.board)
        self._away = False
        self.go(step)

    def leave(self) -> None:
        self.condition.write()
        self.keeper.flush()

    def _leave_for(self, destination: Destination) -> None:
        self._away = True
        self.wanted.emit(destination)

    def go(self, step: Step) -> None:
        """Show a step."""
        self.leave()
        self._opened = None
        self.step = step
        self._furthest = max(self._furthest, _ORDER.index(step))
        if step is Step.MEETING:
            self.meeting.choose_empty()
        self.panel.show_page(self.page)
        self._show_panels()
        self.refresh(Changes())
        self._put_focus(self.page.focus_first)

    def _put_focus(self, first: Callable[[], None]) -> None:
        """The caret stands where the words are still missing; with keys the focus is always where the work begins."""
        self.setFocus()
        if self.kit.shows_focus or self.page.has_gap():
            first()

    def later(self) -> None:
        """Leave this step out; it stays a dashed part of the board."""
        self.go(_ORDER[_ORDER.index(self.step) + 1])

    def back(self) -> None:
        """One step back; from the first one to the board."""
        index = _ORDER.index(self.step)
        if index == 0:
            self.back_requested.emit()
        else:
            self.go(_ORDER[index - 1])

    # ------------------------------------------------------------------------------------ what is shown

    def refresh(self, changes: Changes) -> None:
        board, now = self.document.board, self.document.now()
        turned = (changes.undoing or changes.redoing) and not changes.kinds.isdisjoint(_WRITES[self.step])
        if turned:
            self.keeper.drop()
        self.set_title(text(Text.TITLE), text(Text.SUBTITLE), width=1200.0, share=0.6)
        self.page.show_board(changes if turned else Changes())
        if self._opened is not None:
            self._opened.fill()
        begun = frozenset(_ORDER[: self._furthest + 1])
        self.steps.show_board(board, self.step, begun)
        self.board.show_board(board, now, self.step, self.meeting.first_cycle())
        self._show_ledge()

    def _show_panels(self) -> None:
        self.panel.setVisible(self._opened is None)
        self.editors.setVisible(isinstance(self._opened, Opened))
        self.sheets.setVisible(isinstance(self._opened, OpenedPlan))
        self._order_tabs()

    def _open(self, opened: Opened | OpenedPlan) -> None:
        """Show an editor in the place of the page."""
        self._opened = opened
        if isinstance(opened, Opened):
            opened.editor.said.connect(self.ledge.say)
            self.editors.show_editor(opened.editor)
        else:
            self.sheets.show_sheet(opened.editor)
        self._show_panels()
        self._show_ledge()

    def take(self) -> None:
        """Take what the editor holds; in the target condition go on to what is missing, else to the sentence."""
        self.keeper.flush()
        opened = self._opened
        if isinstance(opened, Opened) and (opened.take() or self.target.open_next(opened.part)):
            return
        self.close_editor()

    def close_editor(self) -> None:
        """Take what the editor holds, and show the sentence again."""
        self.keeper.flush()
        self._opened = None
        self._show_panels()
        self.refresh(Changes())
        self._put_focus(self.page.focus_first)

    # ------------------------------------------------------------------------------------ the ledge

    def _show_ledge(self) -> None:
        missing = self._missing()
        key = (self.step, self.editing, self._is_kept())
        if key != self._ledge_for:
            self._ledge_for = key
            self._fill_ledge()
        primary = self.ledge.primary
        if primary is not None:
            ready = self.editing or self.step is Step.MEETING or self._ready(missing)
            primary.set_why("" if ready else why_not(missing))
        words, ticked = self._told(missing)
        if not self.document.writable:
            words, ticked = storyboard.read_only(), False
        self.ledge.set_saved(words, ticked=ticked)

    def _missing(self) -> tuple[Lack | Part, ...]:
        return lacks(self.document.board, self.step)

    def _is_kept(self) -> bool:
        """Whether the step's one act is done: the target condition set, the step started."""
        return self.step in (Step.TARGET, Step.EXPERIMENT) and not self._missing()

    def _ready(self, missing: tuple[Lack | Part, ...]) -> bool:
        return not missing or missing in ((Lack.TARGET,), (Lack.START,)) or self.keeper.pending

    def _told(self, missing: tuple[Lack | Part, ...]) -> tuple[str, bool]:
        match self.step:
            case Step.DIRECTION:
                return start.then_watch(), False
            case Step.CONDITION:
                return self.condition.measured() or missing_words(missing), False
            case Step.TARGET:
                done = missing in ((), (Lack.TARGET,))
                return (text(Text.NOTHING_MISSING) if done else missing_words(missing)), done
            case Step.EXPERIMENT:
                return (text(Text.RUNS), True) if not missing else (text(Text.SEALING), False)
            case Step.MEETING:
                return start.saved_as(self.document.board.title), True

    def _fill_ledge(self) -> None:
        primary_words = {
            Step.TARGET: text(Text.CONTINUE) if self._is_kept() else target_editor.text(target_editor.Text.SET),
            Step.EXPERIMENT: text(Text.CONTINUE) if self._is_kept() else text(Text.START),
            Step.MEETING: text(Text.TO_BOARD),
        }.get(self.step, text(Text.CONTINUE))
        if self.editing:
            back = self._button(text(Text.BACK), Kind.LEDGE, "chevron-left", self.close_editor)
            take = self._button(text(Text.TO_SENTENCE), Kind.LEDGE_PRIMARY, "check", self.take)
            self.ledge.set_navigation([back])
            self.ledge.set_primary(take)
            return
        first = self.step is Step.DIRECTION
        words, icon = (text(Text.NOT_NOW), "x") if first else (text(Text.BACK), "chevron-left")
        navigation = [self._button(words, Kind.LEDGE, icon, self.back)]
        if first:
            example = self._button(text(Text.EXAMPLE), Kind.LEDGE_QUIET, "eye", self.example_wanted.emit)
            navigation.append(example)
        elif self.step is not Step.MEETING:
            navigation.append(self._button(text(Text.LATER), Kind.LEDGE_QUIET, None, self.later))
        primary = self._button(primary_words, Kind.LEDGE_PRIMARY, "chevron-right", self.go_on, after=True)
        self.ledge.set_navigation(navigation)
        self.ledge.set_primary(primary)

    def _button(
        self, words: str, kind: Kind, icon: str | None, act: Callable[[], object], *, after: bool = False
    ) -> Button:
        button = Button(self.kit, words, kind=kind, icon=icon, icon_after=after)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def go_on(self) -> None:
        """Do the act of the step and go to the next one; what is missing then is said."""
        self.leave()
        missing = self._missing()
        if self.step is Step.MEETING:
            self.wanted.emit(Destination(Place.BOARD))
            return
        if missing == (Lack.TARGET,):
            kept = self.target.set_it()
        elif missing == (Lack.START,):
            kept = self.experiment.start_it()
        else:
            kept = not missing
        if kept:
            self.later()
        elif missing and not self._ready(missing):
            self._show_ledge()
            self.ledge.say(why_not(missing))

    # ------------------------------------------------------------------------------------ keys, places

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.editing:
            self.close_editor()
            return
        super().keyPressEvent(event)

    def _order_tabs(self) -> None:
        """Let Tab go through the steps, the page, and the ledge."""
        middle: QWidget = self.panel
        if self._opened is not None:
            middle = self.editors if isinstance(self._opened, Opened) else self.sheets
        order_tabs(self.steps, middle, self.ledge)

    def arrange(self, width_u: float, height_u: float) -> None:  # noqa: ARG002 - the content rectangle says it
        if not hasattr(self, "meeting"):
            return
        area = self.content_rect()
        share = min(1.0, max(0.0, (area.width() - _NARROW) / (_WIDE - _NARROW)))
        left = _LEAST_LEFT + share * (_LEFT - _LEAST_LEFT)
        right = _LEAST_RIGHT + share * (_RIGHT - _LEAST_RIGHT)
        self.place(self.steps, area.left(), area.top(), left, area.height())
        x = area.left() + left + GUTTER
        middle = area.right() - right - _RIGHT_GAP - x
        for panel in (self.panel, self.editors, self.sheets):
            self.place(panel, x, area.top(), middle, area.height())
        self.place(self.board, area.right() - right, area.top(), right, area.height())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        place = self.header_rect()
        draw(
            painter, look, text(Text.CHANGEABLE), place.right(), 56, size=24, color=look.palette.ink2,
            align=Align.RIGHT, width=place.width(),
        )  # fmt: skip
