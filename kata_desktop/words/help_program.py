"""The words of the help about this program: at the board, on the wall, on paper and to another place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from kata_desktop.words.help import Line

translate = QCoreApplication.translate

#: How high the ledge of a wall hangs, in metres above the floor: seated people reach it too (design chapter 11).
_LEDGE: Final = (0.9, 1.2)


def board() -> tuple[Line, ...]:
    """What is done at the board."""
    return (
        Line(
            translate("Help", "Measure"),
            translate(
                "Help",
                "Type a value or paste a column. A point of the chart is one measurement; tap it for its single "
                "values. Tap the sentence below the figure for the rule behind it.",
            ),
        ),
        Line(
            translate("Help", "Obstacles"),
            translate(
                "Help",
                "Write down what keeps us from the target, one at a time. One arrow: a single obstacle is in focus, "
                "the others are parked. Tap another one and choose “Work on this one”, or drag it there.",
            ),
        ),
        Line(
            translate("Help", "Experiment"),
            translate(
                "Help",
                "No step starts without an expectation; a guess is fine. From its start on the plan is sealed. Words "
                "can be corrected and the old ones stay readable, numbers never change.",
            ),
        ),
        Line(
            translate("Help", "Surprise"),
            translate(
                "Help",
                "Hatched is what we expected. A round point is a value as expected, a diamond is a surprise. More and "
                "less than expected look the same: both ask what we learned.",
            ),
        ),
        *_kept(),
    )


def _kept() -> tuple[Line, ...]:
    return (
        Line(
            translate("Help", "By hand"),
            translate(
                "Help",
                "Fields for words can be written in by finger, pen or mouse. The strokes stay as they are, on the "
                "board and on paper. A typed line can be added.",
            ),
        ),
        Line(
            translate("Help", "Undo"),
            translate(
                "Help",
                "Everything can be undone, without a limit and also tomorrow: tap “Undo” or press Ctrl+Z. Nothing is "
                "erased, every entry keeps its day and its place.",
            ),
        ),
        Line(
            translate("Help", "Saved at once"),
            translate(
                "Help",
                "There is no command to save. Each entry is in the file of the board before it is seen. A board is "
                "one file, and it lies on this computer only.",
            ),
        ),
    )


def wall() -> tuple[Line, ...]:
    """How a screen is hung and left alone."""
    least, most = (QLocale().toString(metres, "f", 1) for metres in _LEDGE)
    return (
        Line(
            translate("Help", "Size"),
            translate(
                "Help",
                "To read obstacle and next step from 3 m take 55 inches at a reading size of 100 %, or 43 inches at "
                "115 %. Below 43 inches only the numbers can be read from 3 m.",
            ),
        ),
        Line(
            translate("Help", "Height"),
            translate(
                "Help",
                "Mount the screen so that the dark ledge at its bottom edge is {least} to {most} m above the floor. "
                "Every command stands there, within reach also when seated.",
            ).format(least=least, most=most),
        ),
        Line(
            translate("Help", "Full screen"),
            translate(
                "Help",
                "F11 fills the screen and gives it back. Let the computer start the program with the file of the board "
                "behind it, and the wall begins each morning with that board.",
            ),
        ),
        Line(
            translate("Help", "Touch"),
            translate(
                "Help",
                "Gloves are fine: what is tapped is 20 mm and more on screens from 24 inches. Palms do nothing. On the "
                "wall a keyboard rises where a field is tapped.",
            ),
        ),
        *_left_alone(),
    )


def _left_alone() -> tuple[Line, ...]:
    return (
        Line(
            translate("Help", "Left alone"),
            translate(
                "Help",
                "After 3 minutes without a touch the board comes back, text being typed waits 10, a coaching cycle 30. "
                "Nothing typed is lost. After five work days without a cycle the board shows where you were.",
            ),
        ),
        Line(
            translate("Help", "Light and dark"),
            translate(
                "Help",
                "Settings: light, dark or by time of day, reading size, motion. The change comes between two screens, "
                "never under a hand.",
            ),
        ),
        Line(
            translate("Help", "Who may write"),
            translate(
                "Help",
                "Whoever can touch the wall. A PIN guards only what belongs to the coach alone; it stops accidents, "
                "not attackers.",
            ),
        ),
    )


def paper() -> tuple[Line, ...]:
    """The page, the card, the forms, and the way of the files."""
    return (
        Line(
            translate("Help", "PDF of the board"),
            translate(
                "Help",
                "The same parts in the same order, A4 to A0, in black and white too; with lines for writing or without "
                "names if you like.",
            ),
        ),
        Line(
            translate("Help", "Pocket card"),
            translate(
                "Help",
                "Boards, “Five-questions card”, “Print the card”: the questions on the front, the look back on the "
                "back, in its own size or four on A4.",
            ),
        ),
        Line(
            translate("Help", "Card on the screen"),
            translate(
                "Help",
                "The same card asks its questions without a board. It keeps time and notes and makes a board of them "
                "when you like.",
            ),
        ),
        Line(
            translate("Help", "Empty forms"),
            translate(
                "Help",
                "Storyboard, experimenting record, observation sheet and process analysis for the pen, in A4 and A3: "
                "“Five-questions card”, then “Empty forms”.",
            ),
        ),
        *_files(),
    )


def _files() -> tuple[Line, ...]:
    return (
        Line(
            translate("Help", "A board elsewhere"),
            translate(
                "Help",
                "A board is one file with the ending .kata in the folder of your boards. Close the program, copy the "
                "file, and open it at the other place.",
            ),
        ),
        Line(
            translate("Help", "The coach’s notebook"),
            translate(
                "Help",
                "A file of its own. The wall hands it out behind the PIN, the laptop of the coach takes it in: "
                "Settings, “Hand out” and “Take in”. No board and no page holds anything of it.",
            ),
        ),
    )
