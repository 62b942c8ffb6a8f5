"""The sheet of one observation: what the coach practises, and five rows of coach and learner."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Phase
from kata_desktop.paint.look import Look
from kata_desktop.paint.text import Align, draw
from kata_desktop.ui.kit.flick import FlickList
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.placed import PANEL_RADIUS, RING_MARGIN, Painted, draw_frame
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.observation.course import ObservationCourse
from kata_desktop.ui.observation.phase_cell import PhaseShown
from kata_desktop.ui.observation.row import PhaseRow, columns
from kata_desktop.ui.observation.sizes import sizes_of
from kata_desktop.ui.observation.strip import PractiseStrip
from kata_desktop.words.observation import Text, text

_GAP: Final = 12.0


class ObservationSheet(Painted):
    """Shows a course and does what is tapped; `timed` lets a tap on a phase begin its time.

    `write_wanted` carries the phase whose words are to be written at the wall.
    """

    write_wanted = Signal(object)
    margin_u = RING_MARGIN

    def __init__(self, style: Style, base: Style, parent: QWidget | None = None) -> None:
        self.course: ObservationCourse | None = None
        self.timed, self._at_coach = True, True
        self.rows: dict[Phase, PhaseRow] = {}
        super().__init__(style, parent)
        self.keeper = Keeper(self)
        self.strip = PractiseStrip(style, base, self)
        self.strip.written.connect(self._prepare)
        self.list = FlickList(style, self, whole_place=True)
        for phase in Phase:
            row = PhaseRow(style, base, phase)
            self._connect(row)
            self.rows[phase] = row
        self._heights: list[float] = []
        self._lay_rows(1000)
        self.style_changed()

    def _connect(self, row: PhaseRow) -> None:
        phase = row.phase
        row.cell.clicked.connect(lambda _checked=False: self._go(phase))
        row.coach.marked.connect(lambda mark: self._mark(phase, mark))
        row.learner.marked.connect(lambda mark: self._mark(phase, mark))
        row.coach.edited.connect(lambda words: self._write(phase, "coach", words))
        row.learner.edited.connect(lambda words: self._write(phase, "learner", words))
        for side in (row.coach, row.learner):
            side.next_wanted.connect(self.next)
        row.coach.focused.connect(lambda: self._turn_side(at_coach=True))
        row.learner.focused.connect(lambda: self._turn_side(at_coach=False))
        row.write_wanted.connect(lambda: self.write_wanted.emit(phase))
        row.heightened.connect(self._relay)

    # ------------------------------------------------------------------------------ what is shown

    def show_course(self, course: ObservationCourse, *, timed: bool) -> None:
        """Show another observation."""
        self.course, self.timed = course, timed
        course.moved.connect(self._on_moved)
        course.ticked.connect(self.show_times)
        self.refresh()
        self._open_only(course.phase if timed else None)

    def refresh(self) -> None:
        """Show what the notebook has; a text being typed stays."""
        if self.course is None or not self.course.is_there:
            return
        if not self.keeper.pending:
            for phase, row in self.rows.items():
                inks = (self.course.ink(phase, side) for side in ("coach", "learner"))
                row.show_seen(self.course.seen(phase), *inks)
        self.strip.show_line(self.course.observation.practise)
        self.show_times()
        self._relay()

    def show_times(self) -> None:
        """Show the times as they stand now."""
        course = self.course
        if course is None or not course.is_there:
            return
        longest = max(course.seconds(phase) for phase in Phase)
        asked = course.observation.one_phase
        for phase, row in self.rows.items():
            seconds = course.seconds(phase)
            running = course.is_running and phase is course.phase
            shown = PhaseShown(seconds, seconds / longest if longest else 0.0, running, asked is phase)
            row.show_phase(shown, course.seen(phase))

    def _on_moved(self) -> None:
        if self.course is not None:
            self.show_times()
            self._open_only(self.course.phase)
            self.list.scroll_to(self.rows[self.course.phase])

    def _open_only(self, phase: Phase | None) -> None:
        for one, row in self.rows.items():
            at_work = self.course is not None and self.course.is_running and one is self.course.phase
            row.open(one is phase or (at_work and self.kit.mode is Mode.DESK))

    # -------------------------------------------------------------------------------- what is done

    def next(self) -> None:
        """Go to the next phase, and write on there."""
        if self.course is not None and self.timed:
            self.keeper.flush()
            self.course.next()
            self.focus_phase(self.course.phase)

    def go(self, phase: Phase) -> None:
        """Go to a phase, and write on there."""
        self._go(phase)
        self.focus_phase(phase)

    def focus_phase(self, phase: Phase) -> None:
        """Let the words of the coach be written, where there is a keyboard."""
        if self.kit.mode is Mode.DESK:
            field = self.rows[phase].coach.field
            assert field is not None
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_side(self, *, at_coach: bool) -> None:
        # a tap on a hint takes the focus, and still means the words that were being written
        self._at_coach = at_coach

    def change_side(self) -> None:
        """Write on at the other one's side."""
        course = self.course
        if course is not None and self.kit.mode is Mode.DESK:
            row = self.rows[course.phase]
            assert row.coach.field is not None
            assert row.learner.field is not None
            (row.learner if self._at_coach else row.coach).field.editor.setFocus()  # type: ignore[union-attr]

    def focus_now(self) -> None:
        """Write on where the cycle stands."""
        if self.course is not None:
            self.focus_phase(self.course.phase)

    def flush(self) -> None:
        """Keep what is being typed."""
        self.keeper.flush()

    def _go(self, phase: Phase) -> None:
        if self.course is not None and self.timed:
            self.keeper.flush()
            self.course.go(phase)
        else:
            self.rows[phase].open(True)

    def _mark(self, phase: Phase, mark: object) -> None:
        self.keeper.flush()
        if self.course is not None:
            self.course.mark(phase, mark)  # type: ignore[arg-type]

    def _write(self, phase: Phase, side: str, words: str) -> None:
        course = self.course
        if course is not None:
            write = course.write_coach if side == "coach" else course.write_learner
            self.keeper.later(f"{phase} {side}", lambda: write(phase, words))

    def _prepare(self, line: str) -> None:
        course = self.course
        if course is not None and line != course.observation.practise:
            document = course.document
            document.apply(lambda: document.session.observing.prepare(course.id, practise=line))

    # ------------------------------------------------------------------------------ where it stands

    def _relay(self) -> None:
        if hasattr(self, "_heights"):
            heights = self._row_heights()
            if heights != self._heights:
                self.style_changed()

    def _row_heights(self) -> list[float]:
        return [row.height_for(self._room().width()) for row in self.rows.values()]

    def _lay_rows(self, room: float) -> None:
        """Rows as high as they need; what is left over goes to all of them alike."""
        self._heights = self._row_heights()
        spare = max(0.0, room - sum(self._heights)) / len(self._heights)
        self.list.set_rows(list(self.rows.values()), [height + spare for height in self._heights])

    def _panel(self) -> QRectF:
        size = self.size_u()
        top = self.strip.wanted_height + _GAP if self.kit.mode is Mode.DESK else 0.0
        return QRectF(0, top, size.width(), max(1.0, size.height() - top))

    def _room(self) -> QRectF:
        sizes, panel = sizes_of(self.kit), self._panel()
        below = 16.0 if self.kit.mode is Mode.DESK else self.strip.wanted_height
        return panel.adjusted(sizes.edge, sizes.head, -sizes.edge, -below)

    def arrange(self, width_u: float, height_u: float) -> None:
        if not hasattr(self, "_heights"):
            return
        sizes, room = sizes_of(self.kit), self._room()
        high = self.strip.wanted_height
        if self.kit.mode is Mode.DESK:
            self.place(self.strip, 0, 0, width_u, high)
        else:
            left = sizes.edge + sizes.inset
            self.place(self.strip, left, height_u - high, width_u - 2 * left, high)
        self.place(self.list, room.left(), room.top(), room.width(), max(1.0, room.height()))
        self._lay_rows(room.height())

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, sizes, panel = look.palette, sizes_of(self.kit), self._panel()
        draw_frame(painter, look, panel, fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        at_desk, room = self.kit.mode is Mode.DESK, self._room()
        middle, head = panel.top() + sizes.head / 2 + 2, sizes.head_text
        coach, learner = columns(self.kit, room.width())
        first = text(Text.PHASE if at_desk else Text.PHASE_AND_TIME)
        heads = (
            (first, sizes.inset, sizes.phase_column - 12),
            (text(Text.COACH_HEAD if at_desk else Text.COACH), coach.left(), coach.width()),
            (text(Text.LEARNER_HEAD if at_desk else Text.LEARNER), learner.left(), learner.width()),
        )
        for words, left, wide in heads:
            draw(painter, look, words, room.left() + left, middle, size=head, color=colors.ink2, width=wide)
        if at_desk:
            right = room.right() - 12
            draw(
                painter, look, text(Text.TIME), right, middle, size=head, color=colors.ink2, align=Align.RIGHT, width=90
            )
        elif size.height() > 0:
            painter.fillRect(QRectF(room.left(), room.bottom() + RING_MARGIN, room.width(), look.crisp(1)), colors.line)
