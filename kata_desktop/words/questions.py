"""The five questions and the back of the card: in the wording that is the default, or in a board's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.card import BACK, FIVE, OPENS, Question
from kata_desktop.core.coaching import AS_ON_THE_CARD, CycleTexts
from kata_desktop.words.language import language_of_locale

translate = QCoreApplication.translate


__all__ = [
    "BACK",
    "FIVE",
    "OPENS",
    "Question",
    "credit",
    "default",
    "question",
    "questions",
    "reflection_questions",
]


def question(which: Question, texts: CycleTexts = AS_ON_THE_CARD, language: str | None = None) -> str:
    """One of the ten texts as a board words it, else as on the card.

    Args:
        which: the text wanted.
        texts: what the board has made of the card.
        language: ISO 639-1 code of the board's wording; that of the locale where none is given.
    """
    own = texts.questions.get(language or language_of_locale(), {}).get(which.value, "")
    return own.strip() or default(which)


def questions(texts: CycleTexts = AS_ON_THE_CARD) -> tuple[str, ...]:
    """The five questions in their order."""
    return tuple(question(which, texts) for which in FIVE)


def reflection_questions(texts: CycleTexts = AS_ON_THE_CARD) -> tuple[str, ...]:
    """The back of the card in its order."""
    return tuple(question(which, texts) for which in BACK)


def default(which: Question) -> str:
    """The wording of the card."""
    return {
        Question.TARGET: translate("Questions", "What is the target condition?"),
        Question.ACTUAL: translate("Questions", "What is the actual condition now?"),
        Question.TURN: translate("Questions", "Reflect on the last step"),
        Question.PLANNED: translate("Questions", "What did you plan as your last step?"),
        Question.EXPECTED: translate("Questions", "What did you expect?"),
        Question.HAPPENED: translate("Questions", "What actually happened?"),
        Question.LEARNED: translate("Questions", "What did you learn?"),
        Question.OBSTACLES: translate(
            "Questions",
            "What obstacles do you think are preventing you from reaching the target condition? "
            "Which one are you addressing now?",
        ),
        Question.STEP: translate("Questions", "What is your next step (experiment)? What do you expect to happen?"),
        Question.AGREEMENT: translate(
            "Questions", "How quickly can we go and see what we have learned from taking that step?"
        ),
    }[which]


def credit() -> str:
    """Where the practice comes from."""
    return translate(
        "Questions",
        "The pattern follows the improvement kata and coaching kata described by Mike Rother.",
    )
