"""What the screen of the obstacles says beside the fixed texts: why something is not possible yet, what to do next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kata_desktop.words.grammar import without_stop

translate = QCoreApplication.translate


def not_an_obstacle() -> str:
    """The button for one that turned out to be none."""
    return translate("Obstacles", "Not an obstacle")


def write_it_down() -> str:
    """The button that keeps a new one."""
    return translate("Obstacles", "Write it down")


def nothing_written() -> str:
    """Why a new one cannot be kept yet."""
    return translate("Obstacles", "Nothing is written yet. Say in a few words what you saw.")


def in_focus_already() -> str:
    """Why the arrow cannot come here: it is here."""
    return translate("Obstacles", "We work on this one already. One at a time.")


def only_parked_move() -> str:
    """Why this one cannot go up or down."""
    return translate("Obstacles", "Only parked ones can go up and down.")


def at_the_top() -> str:
    """Why it cannot go up."""
    return translate("Obstacles", "It is the first of the parked ones.")


def at_the_end() -> str:
    """Why it cannot go down."""
    return translate("Obstacles", "It is the last of the parked ones.")


def smallest_parked(text: str) -> str:
    """Propose the smallest parked one, without force; the obstacle's own words may be long and are shortened."""
    words = without_stop(text)
    if len(words) > 60:
        words = words[:59].rstrip() + "…"
    return translate("Obstacles", "The smallest of the parked ones: “{obstacle}”. Choose freely.").format(
        obstacle=words
    )


def no_pattern_yet() -> str:
    """Below the sentence when the target condition has no pattern."""
    return translate(
        "Obstacles", "The first half comes from the pattern of the target condition. It is not written yet."
    )


def nothing_tried() -> str:
    """In the place of the experiments."""
    return translate("Obstacles", "Nothing tried on this one yet.")


def written(moment: str) -> str:
    """Below former words: when they were written."""
    return translate("Obstacles", "Written {moment}").format(moment=moment)


def drop_into_focus() -> str:
    """In the frame while a row is held above it."""
    return translate("Obstacles", "Drop here to work on this one")


def grip(text: str) -> str:
    """What a voice says of the grip of a row."""
    return translate("Obstacles", "Move: {obstacle}").format(obstacle=without_stop(text))


def solved_now() -> str:
    """Above the question that follows when the obstacle in focus is solved."""
    return translate("Obstacles", "Solved. Look before you go on:")


def line_of_the_pattern() -> str:
    """Above the lines of the pattern to choose from."""
    return translate("Obstacles", "Line of the pattern")
