"""Words of the boards overview, of a new board, and of the bin."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from kata_desktop.words import dates
from kata_desktop.words.grammar import sentences

translate = QCoreApplication.translate


def title() -> str:
    """Above the overview, and the way to it."""
    return translate("Boards", "Boards")


def saved() -> str:
    """In the middle of the ledge."""
    return translate("Boards", "All boards are saved on this screen")


def new_board() -> str:
    """The last card, and the page it leads to."""
    return translate("Boards", "New board")


def new_board_line() -> str:
    """Below it."""
    return translate("Boards", "Start with one process and one learner")


def example() -> str:
    """The way to the sample boards."""
    return translate("Boards", "Look at an example board")


def example_line() -> str:
    """Above the sample boards: what a tap does."""
    return translate("Boards", "It is written into your boards. Change in it what you like, or remove it later.")


def open_board(name: str) -> str:
    """As "Open Cell 4, coolant pumps", in the corner of the ledge."""
    return translate("Boards", "Open {board}").format(board=name)


def remove() -> str:
    """The way of a board into the bin."""
    return translate("Boards", "Remove")


def remove_which() -> str:
    """Said after it, while a tap removes."""
    return translate("Boards", "Tap the board to remove. It stays in the bin until somebody empties it.")


def keep_all() -> str:
    """The same button while a tap removes."""
    return translate("Boards", "Keep all")


def removed(name: str) -> str:
    """As "Cell 4 lies in the bin", with Undo beside it."""
    return translate("Boards", "{board} lies in the bin").format(board=name)


def restored(name: str) -> str:
    """After it was taken back."""
    return translate("Boards", "{board} is back").format(board=name)


def no_name() -> str:
    """A board nobody has named."""
    return translate("Boards", "Board without a name")


def being_read() -> str:
    """On a card whose board is still to be read."""
    return translate("Boards", "Being read")


def nothing_measured() -> str:
    """On a card without a value."""
    return translate("Boards", "Nothing measured yet")


def no_target() -> str:
    """On a card without a target condition."""
    return translate("Boards", "No target condition yet")


def no_focus() -> str:
    """On a card without an obstacle in focus."""
    return translate("Boards", "No obstacle in focus")


def look_back() -> str:
    """On a card whose target date has come."""
    return translate("Boards", "Look back at the target")


def card_name(name: str, *parts: str) -> str:
    """The whole card for a voice."""
    head = name if name == no_name() else translate("Boards", "Board {board}").format(board=name)
    return sentences(head, *parts)


# ------------------------------------------------------------------------------------------ new board


def name_label() -> str:
    """Above the one field."""
    return translate("Boards", "Which process is it?")


def name_example() -> str:
    """In it, as long as it is empty."""
    return translate("Boards", "Cell 4, coolant pumps …")


def make() -> str:
    """The button that makes the board."""
    return translate("Boards", "Make the board")


def name_missing() -> str:
    """Why it cannot be made yet."""
    return translate("Boards", "Write the name of the process first.")


# ------------------------------------------------------------------------------------------------ bin


def bin_title() -> str:
    """Above the bin."""
    return translate("Boards", "Bin")


def bin_button(count: int) -> str:
    """The way to it."""
    return translate("Boards", "Bin, %n", "", count)


def bin_line() -> str:
    """Below its title."""
    return translate("Boards", "Removed boards stay here until somebody empties the bin.")


def bin_empty() -> str:
    """When nothing is in it."""
    return translate("Boards", "The bin is empty.")


def removed_on(at: datetime | None, today: date) -> str:
    """As "removed Mon 15 June, 13:40"; empty where nobody knows."""
    if at is None:
        return ""
    return translate("Boards", "removed {moment}").format(moment=dates.moment(at, today))


def restore() -> str:
    """Take a board back."""
    return translate("Boards", "Take it back")


def restore_name(name: str) -> str:
    """The same for a voice."""
    return translate("Boards", "Take {board} back").format(board=name)


def delete() -> str:
    """Delete a board for good."""
    return translate("Boards", "Delete for good")


def delete_name(name: str) -> str:
    """The same for a voice."""
    return translate("Boards", "Delete {board} for good").format(board=name)


def delete_at_desk() -> str:
    """Why it cannot be deleted here."""
    return translate("Boards", "Boards are deleted for good at a desk, with a keyboard. Here they stay in the bin.")


def delete_label(name: str) -> str:
    """Above the field in which the name is typed."""
    return translate("Boards", "Type the name of the board: {board}").format(board=name)


def delete_line() -> str:
    """What it means."""
    return translate("Boards", "Then it is gone for good, with all its entries.")


def name_differs() -> str:
    """Why it is not deleted yet."""
    return translate("Boards", "The name is still another one. The board stays.")


def deleted(name: str) -> str:
    """After it."""
    return translate("Boards", "{board} is deleted").format(board=name)
