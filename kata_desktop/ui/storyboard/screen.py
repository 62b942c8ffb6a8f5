"""The storyboard screen: the whole board, and the ledge with what can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from kata_desktop.paint.board.picture import board_picture
from kata_desktop.paint.board.values import HeaderPicture
from kata_desktop.paint.look import Look
from kata_desktop.session.changes import Changes
from kata_desktop.ui.board_screen import BoardScreen
from kata_desktop.ui.destination import Destination, Place
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.clock import ClockTimer
from kata_desktop.ui.kit.measures import LEDGE_HEIGHT
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.storyboard.actual_panel import ActualPanel
from kata_desktop.ui.storyboard.board_style import BoardStyle
from kata_desktop.ui.storyboard.desk_parts import DeskParts
from kata_desktop.ui.storyboard.grid import HINTS, desk_grid, wall_grid
from kata_desktop.ui.storyboard.header import BoardHeader
from kata_desktop.ui.storyboard.obstacle_panel import ObstaclePanel
from kata_desktop.ui.storyboard.record_panel import RecordPanel, RecordRow
from kata_desktop.ui.storyboard.step_panel import StepPanel
from kata_desktop.ui.storyboard.target_panel import TargetPanel
from kata_desktop.words import dates, storyboard


class StoryboardScreen(BoardScreen):
    """Six panels in the order of the questions. Room left over goes to the chart and to the experiments."""

    def __init__(self, style: Style, document: StoryboardDocument, parent: QWidget | None = None) -> None:
        self.desk: DeskParts | None = None
        #: whether the coach's notebook may be opened from here
        self.has_notebook: Callable[[], bool] = lambda: False
        self._header_picture: HeaderPicture | None = None
        self._cycle_at_desk = ""
        super().__init__(BoardStyle(style), document, parent, closable=False)
        self.kit.setParent(self)
        self.header = BoardHeader(self.kit, self)
        self.target = TargetPanel(self.kit, self)
        self.actual = ActualPanel(self.kit, self)
        self.obstacles = ObstaclePanel(self.kit, self)
        self.step = StepPanel(self.kit, self)
        self.record = RecordPanel(self.kit, self)
        self._due = False
        self._clock = ClockTimer(self)
        self._clock.timeout.connect(self._on_clock)
        self._minute: datetime | None = None
        self._day: date | None = None
        self._fill_ledge()
        self._connect()

    def _connect(self) -> None:
        self.header.challenge_wanted.connect(self._to(Place.CHALLENGE))
        self.header.rhythm_wanted.connect(self._to(Place.RHYTHM))
        self.target.clicked.connect(self._open_target)
        self.actual.clicked.connect(self._open_actual)
        self.actual.point_chosen.connect(lambda point: self.wanted.emit(Destination(Place.ACTUAL, point)))
        self.actual.rule_wanted.connect(self.ledge.say)
        self.actual.experiment_chosen.connect(lambda thing: self.wanted.emit(Destination(Place.EXPERIMENT, thing)))
        self.obstacles.clicked.connect(self._to(Place.OBSTACLES))
        self.obstacles.obstacle_chosen.connect(lambda thing: self.wanted.emit(Destination(Place.OBSTACLES, thing)))
        self.step.clicked.connect(self._open_step)
        self.record.experiment_chosen.connect(lambda thing: self.wanted.emit(Destination(Place.EXPERIMENT, thing)))

    def _fill_ledge(self) -> None:
        boards = Button(self.kit, storyboard.boards(), kind=Kind.LEDGE, icon="layout-grid")
        boards.clicked.connect(self._to(Place.BOARDS))
        pdf = Button(self.kit, storyboard.pdf(), kind=Kind.LEDGE, icon="file-down")
        pdf.clicked.connect(self._to(Place.PDF))
        self._measure = Button(self.kit, storyboard.measure(), kind=Kind.LEDGE, icon="timer")
        self._measure.clicked.connect(self._to(Place.MEASURE))
        self._guided = False
        self._experiment = Button(self.kit, storyboard.experiment(), kind=Kind.LEDGE, icon="plus")
        self._experiment.clicked.connect(self._to(Place.EXPERIMENT, "new"))
        self.coaching = Button(self.kit, storyboard.start_cycle(), kind=Kind.LEDGE_PRIMARY, icon="message-circle")
        self.coaching.clicked.connect(self._to(Place.COACHING))
        self._navigation = [boards, pdf]
        self._notebook: Button | None = None
        self.ledge.set_navigation(self._navigation)
        self.ledge.set_actions([self._measure, self._experiment])
        self.ledge.set_primary(self.coaching)

    def _offer_start(self) -> None:
        """As long as no step has started, the guided start of the board can be gone on with."""
        wanted = self.document.writable and not any(found.started_at for found in self.document.board.experiments)
        if wanted == self._guided:
            return
        self._guided = wanted
        offers = []
        if wanted:
            from kata_desktop.words import start_texts

            guide = Button(self.kit, start_texts.text(start_texts.Text.GO_ON), kind=Kind.LEDGE, icon="route")
            guide.clicked.connect(self._to(Place.NEW_BOARD))
            offers.append(guide)
        self.ledge.set_actions([*offers, self._measure, self._experiment])

    def _offer_cycle(self, now: datetime) -> None:
        """Start a cycle, or go on with the one of today that was left before its end."""
        board = self.document.board
        begun = board.open_cycle(board.calendar.day_of(now))
        at_wall, self._cycle_at_desk = storyboard.start_cycle(), storyboard.coaching_cycle()
        if begun is not None:
            time = dates.clock(begun.started_at.time())
            at_wall, self._cycle_at_desk = storyboard.go_on_with_cycle(time), storyboard.cycle_to_go_on_with(time)
        self.coaching.set_text(at_wall, name=at_wall)
        self.ledge.style_changed()

    def _offer_notebook(self) -> None:
        """Lead to the coach's notebook where the screen is the coach's own, and never on a learner's wall."""
        offered = self.has_notebook()
        if offered and self._notebook is None:
            self._notebook = Button(self.kit, storyboard.notebook(), kind=Kind.LEDGE, icon="notebook-pen")
            self._notebook.clicked.connect(self._to(Place.NOTEBOOK))
            self.ledge.set_navigation([*self._navigation, self._notebook])
        elif not offered and self._notebook is not None:
            self._notebook = None
            self.ledge.set_navigation(self._navigation)
        if self.desk is not None:
            self.desk.bar.offer_notebook(offered)

    def _to(self, place: Place, thing: str = "") -> Callable[[], None]:
        return lambda: self.wanted.emit(Destination(place, thing))

    def _open_target(self) -> None:
        self.wanted.emit(Destination(Place.LOOK_BACK if self._due else Place.TARGET))

    def _open_actual(self) -> None:
        measured = self.document.board.process_metric is not None and any(self.document.board.measurements.values())
        self.wanted.emit(Destination(Place.ACTUAL if measured else Place.MEASURE))

    def _open_step(self) -> None:
        self.wanted.emit(Destination(Place.EXPERIMENT, self.step.experiment_id or "new"))

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - the whole board is one value
        now = self.document.now()
        shown = board_picture(self.document.board, now)
        self._minute, self._day = now.replace(second=0), self._work_day(now)
        self._due = shown.target.due
        self.header.show_header(shown.header)
        self.target.show_target(shown.target)
        self.actual.show_actual(shown.actual)
        self.obstacles.show_obstacles(shown.obstacles)
        self.step.show_step(shown.step)
        # the step of panel 4 is not told twice
        rows = tuple(row for row in shown.record.rows if row.id != shown.step.id)
        self.record.show_record(replace(shown.record, rows=rows))
        self.setAccessibleName(shown.header.title)
        self._offer_start()
        self._offer_notebook()
        self._offer_cycle(now)
        self.show_kept(storyboard.saved())
        self._header_picture = shown.header
        self._show_desk_parts()

    def enter(self, thing: str = "") -> None:
        super().enter(thing)
        self._clock.start()

    def leave(self) -> None:
        self._clock.stop()

    def _on_clock(self) -> None:
        """Show the new minute; a new day may bring something to stand in front of the board."""
        now = self.document.now()
        if self._day != self._work_day(now):
            self.wanted.emit(Destination(Place.BOARD))
        elif now.replace(second=0) != self._minute:
            self.refresh(Changes())

    def _work_day(self, now: datetime) -> date:
        return self.document.board.calendar.day_of(now)

    @property
    def foot(self) -> float:
        return HINTS if self.kit.mode is Mode.DESK else LEDGE_HEIGHT

    def says_above(self) -> bool:
        return self.kit.mode is Mode.DESK or super().says_above()

    def _show_desk_parts(self) -> None:
        """Make the bar and the line of keys when a desk first wants them, and let them show the board."""
        if self.kit.mode is not Mode.DESK or self._header_picture is None:
            return
        if self.desk is None:
            self.desk = DeskParts(self.kit, self)
            self.desk.wanted.connect(self.wanted)
            # a window that stands already gives its screen no other size
            super().style_changed()
        self.desk.show_board(self._header_picture, self.ledge.message, self._cycle_at_desk)
        self._offer_notebook()

    def style_changed(self) -> None:
        self._show_desk_parts()
        super().style_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F6:
            self._to_next_panel(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        super().keyPressEvent(event)

    def _to_next_panel(self, step: int) -> None:
        """Move the focus from panel to panel; from outside to the first or the last one."""
        stops: list[QWidget] = [self.target, self.actual, self.obstacles, self.step]
        stops += self.record.list.rows[:1]
        last = self.desk.bar.coaching if self.desk is not None and self.desk.bar.isVisible() else self.ledge.primary
        stops += [last] if last is not None else []
        focused = QApplication.focusWidget()
        here = [n for n, stop in enumerate(stops) if focused and (stop is focused or stop.isAncestorOf(focused))]
        if isinstance(focused, RecordRow):
            here = [4]
        at = (here[0] + step) % len(stops) if here else (0 if step > 0 else len(stops) - 1)
        stops[at].setFocus(Qt.FocusReason.TabFocusReason)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "record"):
            return
        at_desk = self.kit.mode is Mode.DESK
        self.header.setVisible(not at_desk)
        self.ledge.setVisible(not at_desk)
        if self.desk is not None:
            self.desk.set_visible(at_desk)
        grid = (desk_grid if at_desk else wall_grid)(width_u, height_u)
        self._put(self.header, grid.head)
        panels = (self.target, self.actual, self.obstacles, self.step, self.record)
        for part, rect in zip(panels, grid.panels, strict=True):
            self._put(part, rect)
        if self.desk is not None:
            self._put(self.desk.bar, grid.head)
            self._put(self.desk.hints, grid.foot)

    def _put(self, part: QWidget, rect: QRectF) -> None:
        self.place(part, rect.x(), rect.y(), rect.width(), rect.height())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        painter.fillRect(0, 0, int(size.width()) + 1, int(size.height()) + 1, look.palette.bg)
