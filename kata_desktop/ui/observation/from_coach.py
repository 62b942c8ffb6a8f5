"""What comes from the coach: the two lines of the coach's own, and the wish to have one phase observed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.coaching import Phase
from kata_desktop.core.ink import NO_INK, Ink
from kata_desktop.core.notebook import CycleNote
from kata_desktop.paint.ink import Line, Voice, Written, draw_in_lines, line_count
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.placed import PANEL_RADIUS, Painted, draw_frame, whole
from kata_desktop.ui.kit.style import Mode, Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import observation as words
from kata_desktop.words.observation import Text, text


class FromCoach(Painted):
    """`written` carries the part of the note ("learned", "practise") and its words, `asked` the phase."""

    written = Signal(str, str)
    asked = Signal(object)

    def __init__(self, style: Style, base: Style, parent: QWidget | None = None) -> None:
        self._learned, self._practise = Written(), ""
        self.is_editing = self.is_asking = False
        self.ask: Button | None = None
        super().__init__(style, parent)
        self.keeper = Keeper(self)
        labels = {"learned": text(Text.LEARNED), "practise": text(Text.NEXT_TIME)}
        self.fields = {
            part: TextField(base, label, lines=True, size=24, weight=Weight.REGULAR, parent=self)
            for part, label in labels.items()
        }
        for part, field in self.fields.items():
            field.edited.connect(lambda said, part=part: self._later(part, said))
        self.change = Button(style, text(Text.CHANGE), icon="pencil", icon_size=26, parent=self)
        self.change.clicked.connect(self.turn_editing)
        phases = []
        for phase in Phase:
            button = Button(style, words.phase(phase), parent=self)
            button.clicked.connect(lambda _checked=False, phase=phase: self._ask(phase))
            phases.append(button)
        self.phases = phases
        self.never_mind = Button(style, text(Text.BACK), icon="chevron-left", icon_size=26, parent=self)
        self.never_mind.clicked.connect(self.turn_asking)
        self.ask = Button(style, text(Text.ASK_ONE), kind=Kind.NORMAL, parent=self)
        self.ask.clicked.connect(self.turn_asking)
        self.style_changed()

    def show_note(self, note: CycleNote | None, ink: Ink = NO_INK) -> None:
        """Show the lines of a cycle; without a note both are still to be written. `ink` is what was learned by hand."""
        learned, self._practise = (note.learned, note.practise or "") if note is not None else ("", "")
        self._learned = Written(ink, learned)
        if not self.keeper.pending:
            for part, said in (("learned", learned), ("practise", self._practise)):
                if self.fields[part].text != said:
                    self.fields[part].set_text(said)
        missing = text(Text.NOT_WRITTEN)
        lines = (
            f"{text(Text.LEARNED)} {self._learned.line.told or missing}",
            f"{text(Text.NEXT_TIME)} {self._practise or missing}",
        )
        self.setAccessibleName(". ".join((text(Text.FROM_COACH), *lines)))
        self.update()

    def turn_editing(self) -> None:
        """Write the two lines, or read them again."""
        self.keeper.flush()
        self.is_editing, self.is_asking = not self.is_editing, False
        self.style_changed()
        if self.is_editing:
            self.fields["learned"].write_at_once()

    def turn_asking(self) -> None:
        """Offer the phases, or take them away."""
        self.keeper.flush()
        self.is_asking, self.is_editing = not self.is_asking, False
        self.style_changed()

    def _ask(self, phase: Phase) -> None:
        self.turn_asking()
        self.asked.emit(phase)

    def _later(self, part: str, said: str) -> None:
        self.keeper.later(part, lambda: self.written.emit(part, said))

    @property
    def least_height(self) -> float:
        """The height in design units below which something would be covered."""
        at_desk = self.kit.mode is Mode.DESK
        return 236.0 if at_desk else (76.0 + 200 + self._foot())

    def _foot(self) -> float:
        """The height of the buttons with the air around them: two lines where one is too short for both."""
        high = 48.0 if self.kit.mode is Mode.DESK else 72.0
        return (2 * high + 12 if self._is_narrow() else high) + 32

    def _is_narrow(self) -> bool:
        if self.ask is None:
            return False
        high, edge = (48.0, 24.0) if self.kit.mode is Mode.DESK else (72.0, 32.0)
        wanted = self.change.preferred_width(high) + 12 + self.ask.preferred_width(high)
        return wanted > self.size_u().width() - 2 * edge

    def arrange(self, width_u: float, height_u: float) -> None:
        if self.ask is None:
            return
        at_desk = self.kit.mode is Mode.DESK
        edge, high = (24.0, 48.0) if at_desk else (32.0, 72.0)
        for button in (self.change, self.ask, *self.phases):
            button.set_text_size(17.0 if at_desk else None)
        self.change.set_text(text(Text.DONE) if self.is_editing else text(Text.CHANGE))
        foot, room = height_u - self._foot() + 12, width_u - 2 * edge
        narrow = self._is_narrow()
        first = min(self.change.preferred_width(high), room)
        self.place(self.change, edge, foot, first, high)
        left, below = (0.0, high + 12) if narrow else (first + 12, 0.0)
        self.place(self.ask, edge + left, foot + below, min(self.ask.preferred_width(high), room - left), high)
        for button in (self.change, self.ask):
            button.setVisible(not self.is_asking)
        top = self._top()
        tall = (foot - 12 - top - 12) / 2
        for n, field in enumerate(self.fields.values()):
            field.setVisible(self.is_editing)
            self.place(field, edge, top + n * (tall + 12), room, tall)
        self._place_phases(edge, top + 34, room, 49.0 if at_desk else 72.0)

    def _place_phases(self, left: float, top: float, room: float, high: float) -> None:
        wide = (room - 24) / 3
        for n, button in enumerate((*self.phases, self.never_mind)):
            button.setVisible(self.is_asking)
            self.place(button, left + n % 3 * (wide + 12), top + n // 3 * (high + 12), wide, high)

    def _top(self) -> float:
        return 50.0 if self.kit.mode is Mode.DESK else 76.0

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        colors, at_desk = look.palette, self.kit.mode is Mode.DESK
        title, quiet, letters, edge = (19.0, 15.0, 17.0, 24.0) if at_desk else (28.0, 20.0, 24.0, 32.0)
        draw_frame(painter, look, whole(size), fill=colors.surface, line=colors.line, width=1, radius=PANEL_RADIUS)
        room, y = size.width() - 2 * edge, self._top()
        draw(
            painter, look, text(Text.FROM_COACH), edge, y / 2 + 4, size=title, weight=Weight.SEMIBOLD,
            color=colors.ink, width=room,
        )  # fmt: skip
        if self.is_asking:
            draw(painter, look, text(Text.ASK_ONE_LINE), edge, y + 10, size=quiet, color=colors.ink2, width=room)
        if self.is_editing or self.is_asking:
            return
        practise = Line(self._practise)
        pairs = ((Text.LEARNED, self._learned.line, Weight.REGULAR), (Text.NEXT_TIME, practise, Weight.SEMIBOLD))
        for label, said, weight in pairs:
            draw(painter, look, text(label), edge, y + quiet / 2, size=quiet, color=colors.ink2, width=room)
            shown, color = (said, colors.ink) if said else (Line(text(Text.NOT_WRITTEN)), colors.ink2)
            voice = Voice(letters, color, weight)
            high = line_count(look, shown, room, voice, 2) * voice.step
            draw_in_lines(painter, look, shown, QRectF(edge, y + quiet * 1.3, room, high), voice)
            y += quiet * 1.3 + high + letters * 0.6
