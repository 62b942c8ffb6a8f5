"""The commands of the actual condition: on its charts, on the chosen point, and on the table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance

from kata_desktop.core.actual import ActualPoint
from kata_desktop.ui.actual.close_up import MetricChart
from kata_desktop.ui.kit.button import Button, Kind
from kata_desktop.ui.kit.ledge import Ledge
from kata_desktop.ui.kit.style import Style
from kata_desktop.words import chart_rules, storyboard
from kata_desktop.words import close_up as words


class LedgeKeys(QObject):
    """The ledge deletes the buttons that leave it, so they are made anew each time.

    `rest` and `draw_median` carry the metric's id and the `Offer` of a new median.
    """

    back = Signal()
    table = Signal()
    leave_out = Signal()
    correct = Signal()
    note = Signal()
    whole_time = Signal()
    measure = Signal()
    copy = Signal()
    keep = Signal()
    rest = Signal(str, object)
    draw_median = Signal(str, object)

    def __init__(self, style: Style, ledge: Ledge) -> None:
        super().__init__(ledge)
        self._style, self._ledge = style, ledge

    def show_table(self) -> None:
        """Show what can be done with the table."""
        self._ledge.set_navigation([self._back()])
        copy = self._button(words.copy(), "copy", self.copy)
        self._ledge.set_actions([copy, self._button(words.csv(), "file-down", self.keep)])
        self._ledge.set_primary(self._button(words.chart(), None, self.table, kind=Kind.LEDGE_PRIMARY))

    def show_chart(self, above: MetricChart | None, point: ActualPoint | None, *, zoomed: bool, offers: bool) -> None:
        """Show what can be done with the charts, `above` the main one, None where nothing was measured.

        `point` is the chosen one, `zoomed` whether less than the whole time is seen; with `offers` a new median is
        offered after a signal, else the way to measure stands there.
        """
        back = self._back()
        whole = [self._button(words.whole_time(), None, self.whole_time)] if zoomed else []
        self._ledge.set_navigation([back, *self._of_point(point)] if above is not None else [back])
        offer = above.actual.offer if above is not None else None
        if above is None or offer is None or not offers:
            self._ledge.set_actions(whole)
            self._ledge.set_primary(self._button(words.measure(), "timer", self.measure, kind=Kind.LEDGE_PRIMARY))
            return
        rest = Button(self._style, words.not_now(), kind=Kind.LEDGE)
        rest.clicked.connect(partial(self.rest.emit, above.metric.id, offer))
        self._ledge.set_actions([*whole, rest])
        draw = Button(self._style, words.draw_median(above.offered_from), kind=Kind.LEDGE_PRIMARY)
        draw.clicked.connect(partial(self.draw_median.emit, above.metric.id, offer))
        self._ledge.set_primary(draw)

    def _of_point(self, point: ActualPoint | None) -> list[Button]:
        out = point is not None and point.excluded
        leave = self._button(
            words.take_back_in() if out else words.leave_out(), "eye" if out else "eye-off", self.leave_out
        )
        correct = self._button(words.correct(), "pencil", self.correct)
        note = self._button(chart_rules.note(), "square-pen", self.note)
        for button in (leave, correct, note):
            button.set_why("" if point is not None else words.choose_first())
        return [self._button(words.table(), "table-2", self.table), leave, correct, note]

    def _back(self) -> Button:
        return self._button(storyboard.back_to_board(), "chevron-left", self.back)

    def _button(self, text: str, icon: str | None, act: SignalInstance, *, kind: Kind = Kind.LEDGE) -> Button:
        button = Button(self._style, text, kind=kind, icon=icon)
        button.clicked.connect(act)
        return button
