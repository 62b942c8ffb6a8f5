"""What stands on the left in a cycle: the words of a board, a cycle and a part put together."""

from __future__ import annotations

from kata_desktop.core.coaching import Part, number_of
from kata_desktop.core.rhythm import rhythm_strip
from kata_desktop.paint.board.panels import rhythm_days
from kata_desktop.ui.coaching.course import CycleCourse
from kata_desktop.ui.coaching.part import Moment
from kata_desktop.ui.coaching.question import Asked, Closing, QuestionCard
from kata_desktop.ui.coaching.stepper import NUMBERS
from kata_desktop.words import coaching as words
from kata_desktop.words import storyboard
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


def show_card(card: QuestionCard, course: CycleCourse, moment: Moment, practise: str) -> None:
    """Show the question that is asked now, or the end of the cycle; `practise` is what the coach wants to practise."""
    cycle, part = moment.cycle, course.part
    if course.is_finished:
        card.show_closing(closing(moment, course.total))
        return
    unknown = cycle is not None and part in cycle.unknown
    marked = cycle is not None and cycle.threshold_part is part
    why = "" if cycle else storyboard.read_only()
    card.show_question(asked(moment, part, practise), unknown=unknown, marked=marked, why=why)
