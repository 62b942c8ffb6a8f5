"""The editor of what we expect: the way it is put, fields and pad, unit, and the band beside the measurements."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kata_desktop.core.errors import InvalidValue
from kata_desktop.core.experiment import Expectation, Experiment
from kata_desktop.core.inked import EXPECT_TEXT
from kata_desktop.core.measurement import Metric
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.paint.look import Look, Weight
from kata_desktop.paint.text import draw_lines, wrap
from kata_desktop.ui.experiment.band_chart import BandChart, BandFacts, band_facts
from kata_desktop.ui.experiment.plan_editors import PlanEditor
from kata_desktop.ui.experiment.typed_band import fits, put_of, read, written
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.number_pad import PAD_HEIGHT_WITH_STEPS, PAD_WIDTH, NumberEntry, NumberField, NumberPad
from kata_desktop.ui.kit.sheet import EDGE
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.kit.text_field import TextField
from kata_desktop.words import experiment as words
from kata_desktop.words import experiment_plan as plan_words
from kata_desktop.words import numbers, reasons
from kata_desktop.words.experiment import Row
from kata_desktop.words.experiment_plan import Put
from kata_desktop.words.hints import Field

_GAP: Final = 12.0
_FIELDS: Final = 178.0
_FIELD: Final = 108.0
_PAD: Final = _FIELDS + _FIELD + _GAP
_RIGHT: Final = EDGE + PAD_WIDTH + 36
_NUMERIC: Final = (Put.ABOUT, Put.BETWEEN, Put.ABOVE, Put.BELOW)


class ExpectationEditor(PlanEditor):
    """Numbers are kept after a pause, a band when it is let go, a choice at once; `put_changed` tells of a new way."""

    put_changed = Signal()

    least_height = _PAD + PAD_HEIGHT_WITH_STEPS + 12

    def __init__(
        self, style: Style, plan: Experiment, board: Storyboard, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(style, words.question(Row.EXPECT), words.why_asked(Row.EXPECT), parent)
        self._today = today
        self._metric = board.metric(plan.metric)
        self._charted = board.process_metric
        self._put = put_of(plan.expect)
        self._decimals, self._unit = numbers.scale(plan, self._metric)
        self._make_tiles()
        self._make_fields()
        facts = band_facts(board, self._metric, today) if self._metric else None
        self.chart = BandChart(style, facts, self) if facts else None
        self._make_units()
        if self.chart is not None:
            self.chart.dragged.connect(self._write_fields)
            self.chart.dropped.connect(self._drop)
        self.show_plan(plan, board, anew=True)

    def _make_tiles(self) -> None:
        self.tiles: dict[Put, Button] = {}
        for put in Put:
            tile = Button(self.kit, plan_words.put(put), kind=Kind.CHOICE, text_size=24, parent=self)
            tile.clicked.connect(partial(self._choose_put, put))
            self.tiles[put] = tile

    def _make_fields(self) -> None:
        style = self.kit
        resolution = self._metric.resolution if self._metric else 1.0
        step = Decimal(repr(resolution or 1.0))
        self.first = NumberField(style, plan_words.about_field(), unit=self._unit, parent=self)
        self.second = NumberField(style, plan_words.give_field(), parent=self)
        self.pad = NumberPad(
            style, self, step_text=numbers.editable(float(step), 0), other_text=plan_words.in_words_key()
        )
        self.entry = NumberEntry(self.pad, [self.first, self.second], step=step)
        self.entry.edited.connect(self._on_typed)
        self.pad.other.connect(lambda: self._choose_put(Put.WORDS))
        self.text = TextField(style, plan_words.words_field(), lines=True, hinted=Field.FACT, parent=self)
        self.text.edited.connect(lambda text: self.typed.emit("expect", Expectation(text=text)))
        self.text.finished.connect(lambda _text: self.left.emit())
        self.by_hand = {EXPECT_TEXT: self.text}

    def _make_units(self) -> None:
        style, charted = self.kit, self._charted
        self.in_metric: Button | None = None
        if charted is not None:
            unit = f"{charted.name}, {charted.unit}" if charted.unit else charted.name
            self.in_metric = Button(style, unit, kind=Kind.CHOICE, text_size=24, parent=self)
            self.in_metric.clicked.connect(partial(self._choose_unit, charted))
        self.in_own = Button(style, plan_words.own_unit(), kind=Kind.CHOICE, text_size=24, parent=self)
        self.in_own.clicked.connect(partial(self._choose_unit, None))
        self.unit = TextField(style, plan_words.unit_field(), parent=self)
        self.unit.edited.connect(self._on_unit)
        self.unit.finished.connect(lambda _text: self.left.emit())
        for tile in (self.in_metric, self.in_own):
            if tile is not None:
                tile.setChecked((tile is self.in_metric) == (self._metric is not None))

    @property
    def put(self) -> Put:
        """How the expectation is put now."""
        return self._put

    def show_plan(self, plan: Experiment, board: Storyboard, *, anew: bool = False) -> None:
        expect = plan.expect
        if anew and not fits(self._put, expect):
            self._put = put_of(expect)
        if anew and not self.unit.editor.hasFocus():
            self.unit.set_text(plan.unit)
        if anew:
            self.text.set_text(expect.text)
            self._write_fields(expect)
        if self.chart is not None and self._metric is not None:
            facts: BandFacts = band_facts(board, self._metric, self._today)
            self.chart.show_facts(facts)
            self.chart.show_expectation(expect)
        self._show_put()

    def focus_first(self) -> None:
        if self._put in _NUMERIC:
            self.first.setFocus()

    def _show_put(self) -> None:
        put, numeric = self._put, self._put in _NUMERIC
        for each, tile in self.tiles.items():
            tile.setChecked(each is put)
        self._label_fields()
        for widget, shown in (
            (self.first, numeric),
            (self.pad, numeric),
            (self.second, put in (Put.ABOUT, Put.BETWEEN)),
            (self.text, put is Put.WORDS),
            (self.in_metric, numeric and self._charted is not None),
            (self.in_own, numeric and self._charted is not None),
            (self.unit, numeric and self._metric is None),
            (self.chart, numeric),
        ):
            if widget is not None:
                widget.setVisible(shown)
        self.style_changed()

    def _label_fields(self) -> None:
        between = self._put is Put.BETWEEN
        edge = plan_words.put(self._put) if self._put in (Put.ABOVE, Put.BELOW) else plan_words.about_field()
        self.first.set_label(plan_words.low_field() if between else edge, self._unit)
        self.second.set_label(plan_words.high_field() if between else plan_words.give_field())

    def _choose_put(self, put: Put) -> None:
        former, self._put = self._put, put
        self.refuse("")
        if put is Put.UNKNOWN:
            self.chosen.emit("expect", Expectation(unknown=True))
        elif put in _NUMERIC and former in _NUMERIC:
            self._reread(former)
        elif put is Put.WORDS and (self.text.text.strip() or self.text.is_by_hand):
            self.chosen.emit("expect", Expectation(text=self.text.text))
        elif put in _NUMERIC:
            self._on_typed(self.first)
        self._show_put()
        self.put_changed.emit()
        if put is Put.WORDS:
            self.text.setFocus()
        else:
            self.entry.choose(self.first)

    def _reread(self, former: Put) -> None:
        """Keep the band as far as the new way has room for it: about and between show the same one."""
        both = (Put.ABOUT, Put.BETWEEN)
        if former in both and self._put in both:
            try:
                expect = read(former, self.first.typed, self.second.typed, unit=self._unit)
            except InvalidValue:
                return
            self._write_fields(expect)
            return
        if self._put not in both:
            self.second.set_text("")
        self._on_typed(self.first)

    def _write_fields(self, expect: Expectation) -> None:
        first, second = written(self._put, expect, self._decimals)
        self.first.set_text(first)
        self.second.set_text(second)

    def _on_typed(self, _field: NumberField) -> None:
        try:
            expect = read(self._put, self.first.typed, self.second.typed, unit=self._unit)
        except InvalidValue as fault:
            self.refuse(reasons.sentence(fault))
            return
        self.refuse("")
        if self.chart is not None:
            self.chart.show_expectation(expect)
        self.typed.emit("expect", expect)

    def _drop(self, expect: Expectation) -> None:
        self._write_fields(expect)
        self.refuse("")
        self.chosen.emit("expect", expect)

    def _choose_unit(self, metric: Metric | None) -> None:
        # the screen makes this editor anew for another unit
        self.chosen.emit("metric", metric.id if metric else "")

    def _on_unit(self, unit: str) -> None:
        self._unit = unit.strip()
        self._label_fields()
        self.typed.emit("unit", unit)

    def arrange(self, width_u: float, _height_u: float) -> None:
        if not hasattr(self, "unit"):
            return
        room = width_u - 2 * EDGE
        self._arrange_tiles(room)
        wide = self._put in (Put.ABOVE, Put.BELOW)
        half = (PAD_WIDTH - _GAP) / 2
        first = PAD_WIDTH if wide else half if self._put is Put.BETWEEN else 232.0
        self.place(self.first, EDGE, _FIELDS, first, _FIELD)
        self.place(self.second, EDGE + first + _GAP, _FIELDS, max(1.0, PAD_WIDTH - first - _GAP), _FIELD)
        self.place(self.pad, EDGE, _PAD, PAD_WIDTH, PAD_HEIGHT_WITH_STEPS)
        self.place(self.text, EDGE, _FIELDS, room, 220)
        right, width = _RIGHT, max(160.0, room + EDGE - _RIGHT)
        bottom = _PAD + PAD_HEIGHT_WITH_STEPS
        tiles = [tile for tile in (self.in_metric, self.in_own) if tile is not None]
        if self.chart is not None:
            self.place(self.chart, right, _FIELDS, width, bottom - self.kit.least_tap - _GAP - _FIELDS)
        self.place(self.unit, right, bottom - self.kit.least_tap - _GAP - 92, width, 92)
        self._arrange_units(tiles, right, width, bottom - self.kit.least_tap)

    def _arrange_tiles(self, room: float) -> None:
        wanted = [tile.preferred_width(self.kit.least_tap) for tile in self.tiles.values()]
        shrink = min(1.0, (room - _GAP * (len(wanted) - 1)) / sum(wanted))
        left, high = EDGE, self.kit.least_tap
        for tile, width in zip(self.tiles.values(), wanted, strict=True):
            self.place(tile, left, _FIELDS - 13 - high, width * shrink, high)
            left += width * shrink + _GAP

    def _arrange_units(self, tiles: list[Button], left: float, width: float, top: float) -> None:
        own = self.in_own.preferred_width(self.kit.least_tap) if len(tiles) > 1 else width
        own = min(own, (width - _GAP) / 2)
        for tile in tiles:
            extent = own if tile is self.in_own else width - own - _GAP
            self.place(tile, left, top, extent, self.kit.least_tap)
            left += extent + _GAP

    def paint(self, painter: QPainter, look: Look, size: QSizeF) -> None:
        super().paint(painter, look, size)
        colors, room = look.palette, size.width() - 2 * EDGE
        if self._put is Put.UNKNOWN:
            lines = wrap(look, plan_words.unknown_note(), size=28, weight=Weight.REGULAR, width=room, max_lines=5)
            draw_lines(painter, look, lines, EDGE, _FIELDS + 12, size=28, color=colors.ink)
        elif self._put in _NUMERIC and self._metric is None:
            width = room + EDGE - _RIGHT
            lines = wrap(look, plan_words.own_unit_note(), size=22, weight=Weight.REGULAR, width=width, max_lines=4)
            draw_lines(painter, look, lines, _RIGHT, _FIELDS, size=22, color=colors.ink2)
