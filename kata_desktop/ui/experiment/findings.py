"""Keeping what happened and what was learned; what is typed and not kept yet stays for the next time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from kata_desktop.core.experiment import Experiment
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.experiment.check import CheckDraft, answered
from kata_desktop.ui.experiment.happening import Happening
from kata_desktop.words import reasons


class Findings(QObject):
    """Goes between the board and the view in which an experiment is checked and learned from."""

    def __init__(self, document: StoryboardDocument, view: Happening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._view = document, view
        self._checks: dict[str, CheckDraft] = {}
        self._learned: dict[str, str] = {}

    def show_check(self, board: Storyboard, experiment: Experiment, today: date, *, anew: bool) -> None:
        """Show where what happened is written, with what was typed before."""
        draft = self._checks.get(experiment.id)
        self._view.show_check(board, experiment, draft, today, anew=anew or self._view.check is None)

    def show_act(self, board: Storyboard, experiment: Experiment, today: date) -> None:
        """Show where what was learned is written, with what was typed before."""
        learned = self._learned.get(experiment.id, experiment.learned)
        self._view.show_act(board, experiment, learned, today)

    def remember_check(self, experiment_id: str) -> None:
        """Hold on to a check that is typed and not kept."""
        check = self._view.check
        if experiment_id and check is not None and check.is_changed:
            self._checks[experiment_id] = check.draft()

    def remember_learning(self, experiment_id: str) -> None:
        """Hold on to a learning that is typed and not kept."""
        self._learned[experiment_id] = self._view.act.field.text

    def forget_check(self, experiment_id: str) -> None:
        """The board went another way: what was typed of a check no longer holds."""
        self._checks.pop(experiment_id, None)

    def is_check_kept(self, experiment_id: str) -> bool:
        """Whether nothing is typed of a check that is not in the file."""
        return experiment_id not in self._checks and not (self._view.check is not None and self._view.check.is_changed)

    def keep_happened(self, experiment_id: str) -> bool:
        """Keep what is written of the check; whether it is in the file now."""
        check = self._view.check
        if check is None:
            return False
        happened = check.happened()
        experimenting = self._document.session.experimenting
        if self._document.apply(lambda: experimenting.write_happened(experiment_id, happened)) is None:
            return False
        self.forget_check(experiment_id)
        self._view.check = None
        return True

    def answer(self, experiment: Experiment, *, answer: bool) -> None:
        """Keep whether it was as expected where only the learner can say so."""
        happened = answered(experiment.happened, answer=answer)
        experimenting = self._document.session.experimenting
        self._document.apply(lambda: experimenting.write_happened(experiment.id, happened))

    def keep_learning(self, experiment_id: str) -> str:
        """Keep what is written of the learning; gives the sentence that says why not, empty when it is kept."""
        learned, document = self._view.act.field.text, self._document
        kept = document.apply(lambda: document.session.experimenting.write_learned(experiment_id, learned), quiet=True)
        if document.last_refusal is not None:
            return reasons.sentence(document.last_refusal)
        if kept is not None:
            self._learned.pop(experiment_id, None)
        return ""
