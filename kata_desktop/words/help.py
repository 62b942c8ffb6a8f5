"""The words of the help: its frame, what the practice is, and about. Our own words, no copy of a book."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from kata_desktop import __version__
from kata_desktop.core.frozen import dataclass
from kata_desktop.words import keys, settings
from kata_desktop.words.questions import Question, credit, question, reflection_questions
from kata_desktop.words.start_pages import Step, step_title

translate = QCoreApplication.translate


class Chapter(Enum):
    """The chapters in their order."""

    IMPROVEMENT = auto()
    COACHING = auto()
    BOARD = auto()
    WALL = auto()
    PAPER = auto()
    KEYS = auto()
    ABOUT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """What is explained, in a few words, and its explanation."""

    term: str
    text: str


def title() -> str:
    """The title of the screen, and of each way to it."""
    return translate("Help", "Help")


def title_line() -> str:
    """Below the title."""
    return translate("Help", "A part of the program. It needs no network.")


def chapters() -> str:
    """The list of the chapters, for a voice."""
    return translate("Help", "Chapters")


def before() -> str:
    """To the chapter before."""
    return translate("Help", "Chapter before")


def following() -> str:
    """To the following chapter."""
    return translate("Help", "Next chapter")


def is_first() -> str:
    """Why there is no chapter before."""
    return translate("Help", "This is the first chapter.")


def is_last() -> str:
    """Why none follows."""
    return translate("Help", "This is the last chapter.")


def done() -> str:
    """Back to where one came from."""
    return translate("Help", "Done")


def chapter(which: Chapter) -> str:
    """The title of a chapter."""
    return {
        Chapter.IMPROVEMENT: translate("Help", "The Improvement Kata"),
        Chapter.COACHING: translate("Help", "The coaching cycle"),
        Chapter.BOARD: translate("Help", "At this board"),
        Chapter.WALL: translate("Help", "On the wall"),
        Chapter.PAPER: translate("Help", "On paper and to another place"),
        Chapter.KEYS: translate("Help", "Keys"),
        Chapter.ABOUT: settings.about(),
    }[which]


def improvement() -> tuple[Line, ...]:
    """The four steps."""
    one, two, three, four = (step_title(step)[0] for step in list(Step)[:4])
    return (
        Line(
            translate("Help", "1 {step}").format(step=one),
            translate(
                "Help",
                "The challenge says what would be really good for our customers, half a year to three years ahead. "
                "Nobody has to know the way yet.",
            ),
        ),
        Line(
            translate("Help", "2 {step}").format(step=two),
            translate(
                "Help",
                "Go to the process, watch and measure. Facts and single values that we saw ourselves tell more than "
                "what we think.",
            ),
        ),
        Line(
            translate("Help", "3 {step}").format(step=three),
            translate(
                "Help",
                "How should the process run in about 14 days? An outcome metric, a process metric, the pattern of the "
                "work, and a date that does not move. It lies a little beyond what we know how to do.",
            ),
        ),
        Line(
            translate("Help", "4 {step}").format(step=four),
            translate(
                "Help",
                "One obstacle at a time and one small step after the other. What we expect is written before, what we "
                "learned after. What surprises us teaches most.",
            ),
        ),
        *_every_day(),
    )


def _every_day() -> tuple[Line, ...]:
    return (
        Line(
            translate("Help", "Every day a little"),
            translate(
                "Help",
                "A way of thinking becomes a habit when it is repeated. Fifteen minutes a day are worth more than two "
                "hours once a week.",
            ),
        ),
        Line(
            translate("Help", "The storyboard"),
            translate(
                "Help",
                "It is ordered like the questions of the coach and belongs to the learner. Who can point at the board "
                "can answer.",
            ),
        ),
    )


def coaching() -> tuple[Line, ...]:
    """The five questions, and who does what."""
    return (
        Line(translate("Help", "1 Target condition"), question(Question.TARGET)),
        Line(translate("Help", "2 Actual condition"), question(Question.ACTUAL)),
        Line(translate("Help", "The card turns over"), " ".join(reflection_questions())),
        Line(translate("Help", "3 Obstacles"), question(Question.OBSTACLES)),
        Line(translate("Help", "4 Next step"), question(Question.STEP)),
        Line(translate("Help", "5 Go and see"), question(Question.AGREEMENT)),
        *_people(),
    )


def _people() -> tuple[Line, ...]:
    return (
        Line(
            translate("Help", "The learner"),
            translate(
                "Help",
                "Fills in the board before the coach comes, points at it and reads what is written. “I do not know” is "
                "always an answer: it shows where the next step has to look.",
            ),
        ),
        Line(
            translate("Help", "The coach"),
            translate(
                "Help",
                "Asks, waits, and sees how the learner thinks now. The coach gives no advice and writes nothing on the "
                "board. Notes of the coach lie in a file of their own.",
            ),
        ),
        Line(
            translate("Help", "The second coach"),
            translate(
                "Help",
                "Watches the coach, not the learner, and says nothing during the cycle. Afterwards one thing only: "
                "what was observed, the effect, a suggestion and a trigger.",
            ),
        ),
        Line(
            translate("Help", "How long"),
            translate(
                "Help",
                "Once a day at a fixed time, ten minutes, at most twenty. Who has to go can leave: until the end of "
                "the day the board goes on at the same question.",
            ),
        ),
    )


def all_keys() -> tuple[Line, ...]:
    """Above all keys."""
    return (
        Line(
            keys.all_keys(),
            translate(
                "Help",
                "F1 opens this help anywhere, ? all keys on one sheet. Single letters act where no text is typed; they "
                "can be switched off in the settings.",
            ),
        ),
    )


def about() -> tuple[Line, ...]:
    """Version, licence, what it stands on, and where the practice comes from."""
    return (
        Line(translate("Help", "Kata Desktop"), settings.version(__version__)),
        Line(
            translate("Help", "The practice"),
            translate(
                "Help", "{credit} His book is called “Toyota Kata”. The forms and the layout here are our own."
            ).format(credit=credit()),
        ),
        Line(
            translate("Help", "Licence"),
            translate("Help", "MIT: free to use, to change and to hand on. There is no account and no key to buy."),
        ),
        Line(
            translate("Help", "It stands on"),
            translate(
                "Help",
                "Qt and Qt for Python (LGPL 3.0), pyqtgraph, NumPy, sqlite-utils, platformdirs, SQLite, the font "
                "Overpass (SIL OFL 1.1) and the icons of Lucide (ISC). All notices: NOTICES.md.",
            ),
        ),
        Line(
            translate("Help", "Your data"),
            translate(
                "Help",
                "Boards are open files, described so that others can read them. Nothing is counted, sent or asked for.",
            ),
        ),
    )
