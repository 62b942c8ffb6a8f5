"""Follow-up questions that may help in a cycle: never asked by the program, always other ones the next day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.coaching import CycleTexts, Part, rotated

translate = QCoreApplication.translate


def follow_ups(part: Part, number: int, texts: CycleTexts) -> tuple[str, ...]:
    """Up to three short follow-ups for a part of the `number`-th cycle, counted from 1; none where switched off.

    The board's own ones take their turn with the others.
    """
    if not texts.follow_ups_shown:
        return ()
    return rotated(all_follow_ups(part, texts), number - 1)


def all_follow_ups(part: Part, texts: CycleTexts) -> tuple[str, ...]:
    """Every follow-up of a part in the order in which they come: the board's own first, none twice."""
    own = tuple(text.strip() for text in texts.follow_ups.get(part, ()) if text.strip())
    return tuple(dict.fromkeys((*own, *default_follow_ups(part))))


def default_follow_ups(part: Part) -> tuple[str, ...]:
    """Those of the program; the first three are the ones of a first cycle."""
    return {
        Part.TARGET: _target,
        Part.ACTUAL: _actual,
        Part.REFLECTION: _reflection,
        Part.OBSTACLES: _obstacles,
        Part.STEP: _step,
        Part.AGREEMENT: _agreement,
    }[part]()


def _target() -> tuple[str, ...]:
    return (
        translate("FollowUps", "How should the process run then?"),
        translate("FollowUps", "Why this target, on the way to the challenge?"),
        translate("FollowUps", "How will you measure it?"),
        translate("FollowUps", "What would we see if we stood there on that day?"),
        translate("FollowUps", "Which number shows it in every cycle?"),
        translate("FollowUps", "What will the customer notice?"),
        translate("FollowUps", "What do we not know yet about the way there?"),
    )


def _actual() -> tuple[str, ...]:
    return (
        translate("FollowUps", "When did you last go and see?"),
        translate("FollowUps", "What do the points tell you?"),
        translate("FollowUps", "How does it differ from the pattern you want?"),
        translate("FollowUps", "What have you measured, and what have you heard?"),
        translate("FollowUps", "Can we see the single values?"),
        translate("FollowUps", "What is different since the last cycle?"),
        translate("FollowUps", "Where does it vary most?"),
    )


def _reflection() -> tuple[str, ...]:
    return (
        translate("FollowUps", "What do you know now that you did not know before?"),
        translate("FollowUps", "What surprised you?"),
        translate("FollowUps", "What did you see with your own eyes?"),
        translate("FollowUps", "How far apart are the two, in numbers?"),
        translate("FollowUps", "Was it only one thing that you changed?"),
        translate("FollowUps", "What had you based your expectation on?"),
        translate("FollowUps", "What does it say about the obstacle?"),
    )


def _obstacles() -> tuple[str, ...]:
    return (
        translate("FollowUps", "How do you know it is an obstacle?"),
        translate("FollowUps", "What exactly happens there?"),
        translate("FollowUps", "How will you know that it is gone?"),
        translate("FollowUps", "When does it happen, and when not?"),
        translate("FollowUps", "What about it do we not understand yet?"),
        translate("FollowUps", "Why this one now?"),
        translate("FollowUps", "How does it read after “We cannot … because …”?"),
    )


def _step() -> tuple[str, ...]:
    return (
        translate("FollowUps", "What do you want to find out with it?"),
        translate("FollowUps", "How will you measure it?"),
        translate("FollowUps", "Can it be smaller and sooner?"),
        translate("FollowUps", "Which one thing do you change?"),
        translate("FollowUps", "What do you base your expectation on?"),
        translate("FollowUps", "What would surprise you?"),
        translate("FollowUps", "Could it harm anyone, and what protects them?"),
    )


def _agreement() -> tuple[str, ...]:
    return (
        translate("FollowUps", "Who will be there?"),
        translate("FollowUps", "What do we look at?"),
        translate("FollowUps", "What will you bring to the next cycle?"),
        translate("FollowUps", "What could we see today already?"),
        translate("FollowUps", "Where do we stand to see it best?"),
        translate("FollowUps", "How many cycles do we watch?"),
        translate("FollowUps", "What might keep us from going?"),
    )
