"""What stands on the left in a cycle: the words of a board, a cycle and a part put together."""

from __future__ import annotations

from kata_desktop.core.coaching import Part, number_of
from kata_desktop.core.rhythm import rhythm_strip
from kata_desktop.paint.board.panels import rhythm_days
from kata_desktop.ui.coaching.part import Moment
from kata_desktop.ui.coaching.question import Asked, Closing
from kata_desktop.ui.coaching.stepper import NUMBERS
from kata_desktop.words import coaching as words
from kata_desktop.words.follow_ups import follow_ups
from kata_desktop.words.questions import OPENS, question, reflection_questions


def cycle_number(moment: Moment) -> int:
    """The number of the cycle among those held; a board that is only looked at shows the first."""
    cycle = moment.cycle
    return number_of(moment.board.coaching_cycles, cycle) if cycle is not None else 1


def asked(moment: Moment, part: Part, practise: str = "") -> Asked:
    """The question of a part in the board's own wording, and the follow-ups whose turn it is."""
    texts = moment.board.cycle_texts
    return Asked(
        question=question(OPENS[part], texts),
        number=NUMBERS[part],
        back=reflection_questions(texts) if part is Part.REFLECTION else (),
        follow_ups=follow_ups(part, cycle_number(moment), texts),
        practise=words.practise(practise) if practise else "",
    )


def closing(moment: Moment, seconds: float) -> Closing:
    """The end of a cycle that took so long, with the rhythm it belongs to."""
    board, cycle = moment.board, moment.cycle
    today = board.calendar.day_of(moment.now)
    strip = rhythm_strip(board.coaching_cycles, board.calendar, today) if board.has_rhythm else ()
    line = words.closing_line(seconds, cycle.next_at if cycle is not None else None, moment.today)
    return Closing(words.closing_title(cycle_number(moment)), line, rhythm_days(strip))
