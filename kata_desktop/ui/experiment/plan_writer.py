"""Writing a plan: it is on the board as soon as something is written, until then nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from kata_desktop.core.entries import Json
from kata_desktop.core.experiment import Experiment
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.ink.field_ink import InkOf, NewThing
from kata_desktop.words import reasons

if TYPE_CHECKING:
    from kata_desktop.session.experimenting import PlanParts


class PlanWriter(QObject):
    """Holds which experiment is written; `is_writing` while a part of it goes into the file.

    `ink` gives its text fields their ink; `begun` says that a first stroke has put the plan on the board.
    """

    begun = Signal()

    def __init__(self, document: StoryboardDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.id = ""
        self._blank = Experiment("")
        self.is_writing = False
        self.ink = InkOf(document, lambda: self.id, NewThing("experiment", self._fields, self._on_made))

    def _fields(self) -> Mapping[str, Json]:
        return self._document.session.experimenting.blank_plan(self._blank.obstacle)

    def _on_made(self, experiment: str) -> None:
        self.id = experiment
        self.begun.emit()

    @property
    def experiment(self) -> Experiment:
        """The experiment as the board has it; one without id while nothing of it is written."""
        return self._document.board.experiment(self.id) or self._blank

    def begin(self) -> None:
        """Begin another plan, for the obstacle in focus and in the metric of the chart."""
        board = self._document.board
        focused, metric = board.focused, board.process_metric
        self.id = ""
        self._blank = Experiment(
            "",
            number=max((e.number for e in board.experiments), default=0) + 1,
            obstacle=focused.id if focused else "",
            metric=metric.id if metric else "",
        )

    def write(self, field: str, value: object) -> str:
        """Keep a part of the plan; the first one puts the plan on the board. Gives the sentence that says why not."""
        experimenting = self._document.session.experimenting
        self.is_writing = True
        try:
            if not self.id and not self._make(field, value):
                return ""
            parts = cast("PlanParts", {field: value})
            if field == "metric" and value:
                parts["unit"] = ""
            self._document.apply(lambda: experimenting.write_plan(self.id, **parts), quiet=True)
        finally:
            self.is_writing = False
        refusal = self._document.last_refusal
        return reasons.sentence(refusal) if refusal is not None else ""

    def _make(self, field: str, value: object) -> bool:
        if value in ("", None) and field not in ("obstacle", "metric"):
            return False
        step = value if field == "step" and isinstance(value, str) else ""
        experimenting = self._document.session.experimenting
        made = self._document.apply(lambda: experimenting.plan(obstacle=self._blank.obstacle, step=step))
        self.id = made.made if made else ""
        return bool(made)

    def start(self) -> bool:
        """Start the step; from now on its plan stands as it is."""
        experimenting = self._document.session.experimenting
        return bool(self.id) and self._document.apply(lambda: experimenting.start(self.id)) is not None
