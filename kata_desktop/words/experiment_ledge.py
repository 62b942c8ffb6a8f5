"""Words on the ledge of the experiment screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def draft_saved() -> str:
    """In the middle of the ledge: the plan is in the file as far as it is written."""
    return translate("Experiment", "Draft saved")


def saved() -> str:
    """In the middle of the ledge after the start."""
    return translate("Experiment", "Saved on this screen")


def read_only() -> str:
    """In the middle of the ledge of a board that can only be looked at."""
    return translate("Experiment", "Only to look at")


def put_away() -> str:
    """Takes a plan off the board."""
    return translate("Experiment", "Put this plan away")


def save_for_later() -> str:
    """Leaves a plan as it is."""
    return translate("Experiment", "Save for later")


def start_step() -> str:
    """The primary of a plan."""
    return translate("Experiment", "Start the step")


def keep_happened() -> str:
    """The primary of the check."""
    return translate("Experiment", "Keep what happened")


def new_obstacle() -> str:
    """Makes an obstacle of a learning."""
    return translate("Experiment", "New obstacle from this")


def keep_learning() -> str:
    """The primary of the last part."""
    return translate("Experiment", "Keep the learning")


def plan_next() -> str:
    """The primary when all is learned."""
    return translate("Experiment", "Plan the next step")


def keep_words() -> str:
    """The primary while words of a sealed plan are corrected."""
    return translate("Experiment", "Keep these words")


def leave_words() -> str:
    """Leaves the words as they are."""
    return translate("Experiment", "Leave as it is")


def second_one() -> str:
    """Begins a step beside an open one."""
    return translate("Experiment", "A second one")


def one_is_open(number: int) -> str:
    """Why another plan does not begin."""
    form = translate("Experiment", "Experiment {number} is still open. One at a time shows what did it.")
    return form.format(number=number)


def reword_title(label: str) -> str:
    """As "Correct a slip: Step"."""
    return translate("Experiment", "Correct a slip: {field}").format(field=label)


def reword_note() -> str:
    """The quiet line below it."""
    return translate("Experiment", "The old words stay readable, struck through. Numbers stay as they are.")


def change_words_of(label: str) -> str:
    """The name of the pencil of a row, for a voice."""
    return translate("Experiment", "Correct the words: {field}").format(field=label)


def change_happened() -> str:
    """The way back to what happened."""
    return translate("Experiment", "Correct what happened")
