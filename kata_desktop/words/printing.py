"""The words of the screen that prints without a board: the pocket card and the empty forms."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kata_desktop.words import forms

translate = QCoreApplication.translate


def title() -> str:
    """The title of the screen."""
    return translate("Printing", "Card and forms")


def title_line() -> str:
    """Below it."""
    return translate("Printing", "For the pocket, and for days on paper.")


def back() -> str:
    """Back to where one came from."""
    return translate("Printing", "Back")


def what() -> str:
    """Above the two kinds."""
    return translate("Printing", "What to print")


def card() -> str:
    """The pocket card, as its button says it."""
    return translate("Printing", "Five-questions card")


def empty_forms() -> str:
    """The forms, as their button says it."""
    return forms.forms_title()


def print_card() -> str:
    """The way to the card on paper."""
    return translate("Printing", "Print the card")


def how() -> str:
    """Above the sizes."""
    return translate("Printing", "Paper")


def pocket() -> str:
    """One card."""
    return translate("Printing", "Pocket card")


def pocket_line() -> str:
    """What that is."""
    return translate("Printing", "74 × 105 mm, two pages")


def four() -> str:
    """Four cards on a sheet."""
    return translate("Printing", "Four on A4")


def four_line() -> str:
    """What that is."""
    return translate("Printing", "double-sided, to cut")


def own_wording() -> str:
    """Where the card is printed in other words than its own."""
    return translate("Printing", "In the wording of this board.")


def double_sided() -> str:
    """How four cards are printed."""
    return forms.card_printing()


def pages() -> str:
    """Above the forms to choose from."""
    return translate("Printing", "Pages")


def form(name: str) -> str:
    """One of the forms by its name on the command line; another name stays as it is."""
    names = {
        "board": translate("Printing", "Storyboard"),
        "record": translate("Printing", "Experimenting record"),
        "observe": translate("Printing", "Observation sheet"),
        "analysis": translate("Printing", "Process analysis"),
    }
    return names.get(name, name)


def choose_one() -> str:
    """Why nothing can be saved."""
    return translate("Printing", "Choose one page at least.")
