"""Keeping what happened and what was learned; what is typed and not kept yet is in the file as a draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from kata_desktop.core.experiment import Experiment
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.session.changes import Changes
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.experiment.check import answered
from kata_desktop.ui.experiment.happening import Happening
from kata_desktop.ui.kit.keeper import Keeper
from kata_desktop.words import reasons


class Findings(QObject):
    """Goes between the board and the view in which an experiment is checked and learned from.

    Drafts go into the file after a short pause: neither another screen nor a power cut takes what was typed.
    """

    def __init__(self, document: StoryboardDocument, view: Happening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._view = document, view
        self._keeper = Keeper(self)
        #: learnings typed since the last pause
        self._typed: dict[str, str] = {}

    def show_check(self, board: Storyboard, experiment: Experiment, today: date, *, anew: bool) -> None:
        """Show where what happened is written, with what was typed before."""
        anew = anew or self._view.check is None
        self._view.show_check(board, experiment, experiment.check_draft, today, anew=anew)

    def show_act(self, board: Storyboard, experiment: Experiment, today: date) -> None:
        """Show where what was learned is written, with what was typed before."""
        draft = self._typed.get(experiment.id, experiment.learned_draft)
        self._view.show_act(board, experiment, experiment.learned if draft is None else draft, today)

    def remember_check(self, experiment_id: str) -> None:
        """Hold on to a check that is typed and not kept."""
        check = self._view.check
        if not experiment_id or check is None:
            return
        draft, session = check.draft() if check.is_changed else None, self._document.session
        self._later("check", lambda: session.experimenting.draft_check(experiment_id, draft))

    def remember_learning(self, experiment_id: str) -> None:
        """Hold on to a learning that is typed and not kept."""
        learned = self._typed[experiment_id] = self._view.act.field.text

        def draft() -> Changes:
            self._typed.pop(experiment_id, None)
            return self._document.session.experimenting.draft_learned(experiment_id, learned)

        self._later("learned", draft)

    def _later(self, name: str, act: Callable[[], Changes]) -> None:
        self._keeper.later(name, lambda: self._document.apply(act, quiet=True))

    def flush(self) -> None:
        """Put the drafts into the file now."""
        self._keeper.flush()

    def drop(self) -> None:
        """The board went another way: what was typed since the last pause no longer holds."""
        self._keeper.drop()
        self._typed.clear()

    def is_check_kept(self, experiment_id: str) -> bool:
        """Whether nothing is typed of a check that is not kept as what happened."""
        found, check = self._document.board.experiment(experiment_id), self._view.check
        drafted = found is not None and found.check_draft is not None
        return not drafted and not (check is not None and check.is_changed)

    def keep_happened(self, experiment_id: str) -> bool:
        """Keep what is written of the check; whether it is in the file now."""
        check = self._view.check
        if check is None:
            return False
        happened = check.happened()
        experimenting = self._document.session.experimenting
        if self._document.apply(lambda: experimenting.write_happened(experiment_id, happened)) is None:
            return False
        # what it became is kept now
        self._keeper.drop()
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
            self.drop()
        return ""
