"""Step 2: what is measured, as a sentence, and the way to the first numbers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from kata_desktop.core.actual import actual_condition
from kata_desktop.core.measurement import Direction, Metric, Point
from kata_desktop.session.changes import Changes
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.button_flow import ButtonFlow
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.ui.kit.style import Style
from kata_desktop.ui.start.page import Page, Part, show_text
from kata_desktop.ui.start.sentence import Sentence, SentenceField, Slot
from kata_desktop.words import numbers, start, start_texts
from kata_desktop.words.start_pages import Step
from kata_desktop.words.start_texts import Lack, Text, text

_UNIT_ROOM = 240.0


class ConditionPage(Page):
    """`measure_wanted` carries the metric that is to be measured.

    A metric that is written by hand is kept once both its places are written or left: what one point is follows from
    the unit and stays, and a half-written unit would decide it wrongly.
    """

    measure_wanted = Signal(str)
    step = Step.CONDITION

    def __init__(self, style: Style, document: StoryboardDocument, keeper: Keeper) -> None:
        super().__init__(style, document, keeper)
        self._direction, self._decimals = Direction.LOWER, 1
        self.what = SentenceField(style, text(Text.METRIC_FIELD), start.metric_example())
        self.unit = SentenceField(style, text(Text.UNIT_FIELD), start.unit_example(), room=_UNIT_ROOM)
        self.better = Slot(style, start.better_name())
        self.sentence = Sentence(style)
        self.offers = {offer: Button(style, offer.name) for offer in start.metric_offers()}
        self.offer_row = ButtonFlow(style, text(Text.METRIC_STARTERS), list(self.offers.values()))
        words, second = start.type_tile()
        self.type_tile = Button(style, words, second_line=second)
        self.figures = {n: Button(style, start.figure(n), kind=Kind.CHOICE) for n in (0, 1, 2)}
        self.figure_row = ButtonFlow(style, text(Text.FIGURES), list(self.figures.values()))
        self.yes = Button(style, text(Text.YES), kind=Kind.CHOICE)
        self.not_yet = Button(style, text(Text.NOT_YET), kind=Kind.CHOICE)
        self.pilot = ButtonFlow(style, text(Text.PILOT), [self.yes, self.not_yet])
        self._connect()
        parts = {"metric": self.what, "unit": self.unit, "better": self.better}
        self.sentence.show_parts(start.condition_sentence(), parts)
        self.set_parts(
            Part(self.sentence, 26),
            Part(self.offer_row, 24),
            Part(self.figure_row, 24),
            Part(self.type_tile, 28, 104),
            Part(self.pilot, 28),
        )

    def _connect(self) -> None:
        self.what.edited.connect(self._typed)
        self.unit.edited.connect(self._typed)
        self.what.returned.connect(self.unit.setFocus)
        self.unit.returned.connect(self.type_tile.setFocus)
        for field in (self.what, self.unit):
            field.finished.connect(lambda _text: self._left())
        self.better.clicked.connect(self._turn)
        for offer, button in self.offers.items():
            button.clicked.connect(partial(self._take, offer))
        for decimals, button in self.figures.items():
            button.clicked.connect(partial(self._write_like, decimals))
        self.type_tile.clicked.connect(self._measure)
        self.type_tile.not_yet.connect(self.said)
        self.yes.clicked.connect(lambda: self._answer(self.yes, ""))
        self.not_yet.clicked.connect(lambda: self._answer(self.not_yet, text(Text.PILOT_NOT_YET)))

    @property
    def kept(self) -> Metric | None:
        """The metric of this board."""
        return self.document.board.process_metric

    def show_board(self, changes: Changes) -> None:
        metric = self.kept
        if metric is not None:
            self._direction, self._decimals = metric.direction, metric.decimals
            show_text(self.what, start.as_within(metric.name), changes)
            show_text(self.unit, metric.unit, changes)
        elif changes.undoing or changes.redoing:
            self.what.set_text("")
            self.unit.set_text("")
        self._show_choices()
        self.offer_row.setVisible(metric is None)
        self.figure_row.setVisible(metric is not None)
        self.fit()

    def _show_choices(self) -> None:
        self.better.show_text(start.better(self._direction))
        for decimals, button in self.figures.items():
            button.setChecked(decimals == self._decimals)
        named = bool(self.what.text.strip())
        self.type_tile.set_why("" if named else start_texts.lack_sentence(Lack.METRIC))

    def measured(self) -> str:
        """As "10 measurements so far: 48.0 s"; empty before a metric is named."""
        metric = self.kept
        if metric is None:
            return ""
        actual = actual_condition(self.document.board, metric, self.document.today())
        now = numbers.point(actual.now.value, metric) if actual.now is not None else ""
        return start.measured(len(self.document.board.measured(metric.id)), now)

    def has_gap(self) -> bool:
        return not self.what.text.strip()

    def focus_first(self) -> None:
        (self.what if self.kept is None else self.type_tile).setFocus()

    def write(self) -> None:
        """Keep what is written now."""
        self.keeper.flush()
        self._keep()

    def _typed(self, _words: str) -> None:
        if self.kept is not None or self.unit.text.strip():
            self.keeper.later("metric", self._keep)
        self._show_choices()
        self.state_changed.emit()

    def _left(self) -> None:
        # going on to the other place of the sentence does not end it
        if self.what.editor.hasFocus() or self.unit.editor.hasFocus():
            return
        if self.kept is not None or self.unit.text.strip():
            self.keeper.flush()

    def _keep(self) -> None:
        name, unit, setting = start.as_told(self.what.text), self.unit.text.strip(), self.document.session.setting_up
        if not name:
            return
        kept = self.kept
        if kept is None:
            point = Point.MEDIAN if unit.casefold() in start.time_units() else Point.VALUE
            direction, decimals = self._direction, self._decimals
            self.keep(lambda: setting.add_metric(name, unit=unit, direction=direction, decimals=decimals, point=point))
            return
        changed = replace(kept, name=name, unit=unit, direction=self._direction, decimals=self._decimals)
        self.keep(lambda: setting.change_metric(changed))

    def _take(self, offer: start.Offer) -> None:
        self.what.set_text(start.as_within(offer.name))
        self.unit.set_text(offer.unit)
        self._direction, self._decimals = offer.direction, offer.decimals
        self.keeper.later("metric", self._keep)
        self.keeper.flush()
        self.show_board(Changes())
        self.state_changed.emit()

    def _turn(self) -> None:
        self._direction = Direction.HIGHER if self._direction is Direction.LOWER else Direction.LOWER
        self._chosen()

    def _write_like(self, decimals: int) -> None:
        self._decimals = decimals
        self._chosen()

    def _chosen(self) -> None:
        if self.kept is not None:
            self.keeper.later("metric", self._keep)
            self.keeper.flush()
        self._show_choices()
        self.fit()

    def _answer(self, chosen: Button, note: str) -> None:
        self.pilot.choose(chosen)
        self.pilot.set_note(note)
        self.fit()

    def _measure(self) -> None:
        self.write()
        kept = self.kept
        if kept is not None:
            self.measure_wanted.emit(kept.id)
