"""The five questions and the back of the card, in the wording that is the default."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def questions() -> tuple[str, str, str, str, str]:
    """The five questions, in the wording that is the default."""
    return (
        translate("Questions", "What is the target condition?"),
        translate("Questions", "What is the actual condition now?"),
        translate(
            "Questions",
            "What obstacles do you think are preventing you from reaching the target condition? "
            "Which one are you addressing now?",
        ),
        translate("Questions", "What is your next step (experiment)? What do you expect to happen?"),
        translate("Questions", "How quickly can we go and see what we have learned from taking that step?"),
    )


def turn_the_card() -> str:
    """What comes between the second and the third question."""
    return translate("Questions", "Turn the card over, reflect on the last step")


def reflection_questions() -> tuple[str, str, str, str]:
    """The back of the card."""
    return (
        translate("Questions", "What did you plan as your last step?"),
        translate("Questions", "What did you expect?"),
        translate("Questions", "What actually happened?"),
        translate("Questions", "What did you learn?"),
    )


def credit() -> str:
    """Where the practice comes from."""
    return translate(
        "Questions",
        "The pattern follows the improvement kata and coaching kata described by Mike Rother.",
    )
