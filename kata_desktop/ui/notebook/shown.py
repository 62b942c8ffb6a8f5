"""What the notebook shows about one board: the last cycle's note, the chain of coaching, and who observed."""

from __future__ import annotations

from datetime import date

from kata_desktop.core.chain import chain
from kata_desktop.core.coaching import held_cycles
from kata_desktop.core.notebook import UNOBSERVED, CycleNote, Notebook, note_id, unobserved
from kata_desktop.core.storyboard import Storyboard
from kata_desktop.session.notebook.about import about
from kata_desktop.session.storyboard import StoryboardSession
from kata_desktop.ui.notebook.chain_view import ChainShown
from kata_desktop.words import chain as words
from kata_desktop.words import notebook


def last_note(session: StoryboardSession, held: Notebook) -> CycleNote:
    """The note about the last cycle of a board, written or not; before the first one a place for the first line."""
    board = session.board
    cycles = held_cycles(board.coaching_cycles)
    if not cycles:
        start = f"start:{session.board_id}"
        blank = CycleNote(note_id(start), start, session.clock.now(), session.board_id, board.title)
        return held.note_of(start) or blank
    found = about(session, cycles[-1])
    blank = CycleNote(note_id(found.cycle), found.cycle, found.at, found.board, found.title, found.number, found.coach)
    return held.note_of(found.cycle) or blank


def chain_shown(board: Storyboard, held: Notebook, board_id: str, today: date) -> ChainShown:
    """The chain of coaching at a board."""
    observed = held.observed(board_id, board.title)
    day = observed[-1].at.date() if observed else None
    return ChainShown(
        rungs=chain(held.links, learner=board.learner or words.learner(), coach=board.coach or words.coach()),
        # of "Cell 4, coolant pumps" a box has room for the cell
        board=board.title.split(",")[0].strip(),
        how=words.every_work_day(board.calendar.cycle_time),
        second_coach=board.second_coach,
        observed=words.last_observed(day, today),
        is_observed=day is not None,
    )


def quiet_line(board: Storyboard, held: Notebook, board_id: str) -> str:
    """What is said to a coach whom nobody has observed for ten cycles; empty before that."""
    observed = held.observed(board_id, board.title)
    count = unobserved(observed, board.coaching_cycles)
    return notebook.unobserved(count, ever=bool(observed)) if count >= UNOBSERVED else ""
