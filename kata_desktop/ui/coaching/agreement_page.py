"""What is agreed at the end, to be read from afar: when to go and see, the next cycle, and what is brought along."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QLineF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.frozen import dataclass
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import Align, draw, fitted_size
from kata_desktop.ui.coaching.part import BUTTON, EDGE, TOP, CyclePage
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import coaching as words
from kata_desktop.words import experiment as experiment_words
from kata_desktop.words import experiment_plan as plan_words
from kata_desktop.words.coaching import Text, text
from kata_desktop.words.hints import Field

_HIGH: Final = 740.0
_GAP: Final = 12.0
_FIELD: Final = 104.0
_LOW_FIELD: Final = 92.0
_DAY, _LOW_DAY = 104.0, 60.0


@dataclass(frozen=True, slots=True)
class Agreed:
    """What is agreed so far, with its words made; empty where nothing is."""

    day: str = ""
    time: str = ""
    is_far: bool = False
    next_cycle: str = ""
    name: str = ""


class AgreementPage(CyclePage):
    """Tiles for the days, a quarter of an hour earlier or later, and the line of what the learner brings."""

    day_chosen = Signal(object)
    moved = Signal(int)
    calendar_wanted = Signal()
    next_wanted = Signal()
    bring_chosen = Signal(str)
    refused = Signal(str)
    least_height = 540.0

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        self._agreed = Agreed()
        self.tiles: dict[date, Button] = {}
        self.proposals: dict[str, Button] = {}
        super().__init__(style, parent)
        self.calendar = Button(style, icon="calendar-days", name=text(Text.CALENDAR), parent=self)
        self.calendar.clicked.connect(self.calendar_wanted)
        self.earlier = Button(style, icon="minus", name=plan_words.earlier(15)[1], parent=self)
        self.later = Button(style, icon="plus", name=plan_words.later(15)[1], parent=self)
        self.earlier.clicked.connect(lambda: self.moved.emit(-15))
        self.later.clicked.connect(lambda: self.moved.emit(15))
        self.next = Button(style, text(Text.CHANGE), icon="pencil", parent=self)
        self.next.clicked.connect(self.next_wanted)
        for button in (self.calendar, self.earlier, self.later, self.next):
            button.not_yet.connect(self.refused)
        self.bring = TextField(style, text(Text.BRING), hinted=Field.FACT, parent=self)
        self.bring.finished.connect(self.bring_chosen)
        self.style_changed()

    @property
    def commands(self) -> list[Button]:
        """All that changes when something is agreed."""
        return [*self.tiles.values(), self.calendar, self.earlier, self.later, self.next]

    def offer_days(self, days: dict[date, str]) -> None:
        """Offer these days, in their order."""
        if list(days) == list(self.tiles):
            return
        for tile in self.tiles.values():
            tile.hide()
            tile.deleteLater()
        self.tiles = {day: self._tile(day, told) for day, told in days.items()}

    def _tile(self, day: date, told: str) -> Button:
        tile = Button(self.kit, told, kind=Kind.CHOICE, parent=self)
        tile.clicked.connect(lambda _checked=False: self.day_chosen.emit(day))
        tile.not_yet.connect(self.refused)
        tile.show()
        return tile

    def offer_to_bring(self, proposals: tuple[str, ...]) -> None:
        """Offer what may be brought along without a word being typed."""
        if proposals == tuple(self.proposals):
            return
        for button in self.proposals.values():
            button.hide()
            button.deleteLater()
        self.proposals = {told: self._proposal(told) for told in proposals}

    def _proposal(self, told: str) -> Button:
        button = Button(self.kit, told, kind=Kind.CHOICE, text_size=24, parent=self)
        button.clicked.connect(lambda checked: self.bring_chosen.emit(told if checked else ""))
        button.not_yet.connect(self.refused)
        button.show()
        return button

    def show_agreed(self, agreed: Agreed, day: date | None, bring: str) -> None:
        """Show what is agreed so far."""
        self._agreed = agreed
        for each, tile in self.tiles.items():
            tile.setChecked(each == day)
        for told, button in self.proposals.items():
            button.setChecked(told == bring)
        if not self.bring.editor.hasFocus() and self.bring.text != bring:
            self.bring.set_text(bring)
        self.setAccessibleName(agreed.name)
        self.style_changed()

    # ------------------------------------------------------------------------------------------ look

    def _is_low(self) -> bool:
        return self.size_u().height() < _HIGH

    def _rows(self) -> tuple[float, float, float]:
        """Where the tiles, the next cycle and what is brought begin."""
        if self._is_low():
            tiles = TOP + 24 + _LOW_DAY * 1.3
            return tiles, tiles + BUTTON + 26, tiles + 2 * BUTTON + 52
        tiles = TOP + 40 + 2 * _DAY * 1.1
        return tiles, tiles + BUTTON + 62, tiles + 2 * BUTTON + 90

    def arrange(self, width_u: float, height_u: float) -> None:
        super().arrange(width_u, height_u)
        if not hasattr(self, "bring"):
            return
        room, right = width_u - 2 * EDGE, width_u - EDGE
        tiles, following, bring = self._rows()
        self._place_row([*self.tiles.values(), self.calendar], tiles, room)
        steps = tiles - 20 - BUTTON if not self._is_low() else TOP + 22
        self.place(self.later, right - BUTTON, steps, BUTTON, BUTTON)
        self.place(self.earlier, right - 2 * BUTTON - _GAP, steps, BUTTON, BUTTON)
        width = min(self.next.preferred_width(BUTTON), room * 0.4)
        self.place(self.next, right - width, following, width, BUTTON)
        self._place_row(list(self.proposals.values()), bring, room)
        field = _LOW_FIELD if self._is_low() else _FIELD
        self.place(self.bring, EDGE, bring + BUTTON + _GAP, room, field)

    def _place_row(self, buttons: list[Button], top: float, room: float) -> None:
        wanted = [button.preferred_width(BUTTON) for button in buttons]
        if not wanted:
            return
        shrink = min(1.0, (room - _GAP * (len(wanted) - 1)) / sum(wanted))
        left = EDGE
        for button, width in zip(buttons, wanted, strict=True):
            self.place(button, left, top, width * shrink, BUTTON)
            left += width * shrink + _GAP

    def paint_content(self, painter: QPainter, look: Look) -> None:
        colors, agreed, room = look.palette, self._agreed, self.room()
        bold = Weight.SEMIBOLD
        draw(painter, look, experiment_words.go_and_see(), EDGE, TOP + 12, size=24, color=colors.ink2, width=room)
        tiles, following, bring = self._rows()
        told = agreed.day or plan_words.no_day_yet()
        color = colors.ink if agreed.day else colors.ink2
        if self._is_low():
            self._paint_low(painter, look, told, room - 2 * BUTTON - 3 * _GAP)
        else:
            y, width = TOP + 34, room - (0 if agreed.day else 2 * BUTTON)
            letter = fitted_size(look, told, sizes=(_DAY, 92.0, 80.0, 68.0, 56.0, 44.0), weight=bold, width=width)
            draw(painter, look, told, EDGE, y + _DAY * 0.55, size=letter, weight=bold, color=color, width=width)
            middle = y + _DAY * 1.65
            draw(painter, look, agreed.time, EDGE, middle, size=letter, weight=bold, color=colors.ink, width=width)
        if agreed.is_far:
            self._paint_sooner(painter, look, tiles, room)
        self._rule(painter, look, following - (12 if self._is_low() else 16), room)
        free = room - self.placed_at(self.next).width() - 24
        label, value = text(Text.NEXT_CYCLE), agreed.next_cycle or text(Text.NO_NEXT_CYCLE)
        draw(painter, look, label, EDGE, following + 10, size=24, color=colors.ink2, width=free)
        letter = fitted_size(look, value, sizes=(56, 48, 44, 40, 36, 32, 28), weight=bold, width=free)
        draw(painter, look, value, EDGE, following + 50, size=letter, weight=bold, color=colors.ink, width=free)
        self._rule(painter, look, bring - (13 if self._is_low() else 14), room)

    def _paint_low(self, painter: QPainter, look: Look, told: str, room: float) -> None:
        agreed, bold = self._agreed, Weight.SEMIBOLD
        line = words.day_and_time(agreed.day, agreed.time) if agreed.day else told
        letter = fitted_size(look, line, sizes=(_LOW_DAY, 52.0, 44.0, 38.0, 32.0, 28.0), weight=bold, width=room)
        color = look.palette.ink if agreed.day else look.palette.ink2
        draw(painter, look, line, EDGE, TOP + 62, size=letter, weight=bold, color=color, width=room)

    def _paint_sooner(self, painter: QPainter, look: Look, tiles: float, room: float) -> None:
        asked, color = plan_words.sooner(), look.palette.ink
        if self._is_low():
            draw(
                painter, look, asked, EDGE + room, TOP + 12, size=24, weight=Weight.SEMIBOLD, color=color,
                align=Align.RIGHT, width=room * 0.7,
            )  # fmt: skip
            return
        y = tiles + BUTTON + 26
        draw(painter, look, asked, EDGE, y, size=28, weight=Weight.SEMIBOLD, color=color, width=room)

    def _rule(self, painter: QPainter, look: Look, y: float, room: float) -> None:
        painter.setPen(look.pen(look.palette.line, 1))
        painter.drawLine(QLineF(EDGE, look.snap(y, 1), EDGE + room, look.snap(y, 1)))
