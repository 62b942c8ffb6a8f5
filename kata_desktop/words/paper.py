"""The words that stand on paper alone, and those of the screen that makes it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from kata_desktop.words.grammar import without_stop
from kata_desktop.words.numbers import number

translate = QCoreApplication.translate

#: Signs that some system does not take in the name of a file.
_NOT_IN_NAMES: Final = '<>:"/\\|?*'
#: In bytes; file systems take 255.
_LONGEST_NAME: Final = 120


# ------------------------------------------------------------------------------------------ the page


def as_of(moment: str) -> str:
    """As "Storyboard as of Mon 15 June, 13:42"."""
    return translate("Paper", "Storyboard as of {moment}").format(moment=moment)


def motto() -> str:
    """In the middle of each footer."""
    return translate("Paper", "Every step is an experiment. What we did not expect is what we learn from.")


def page_of(page: int, pages: int) -> str:
    """As "Page 1 of 2"."""
    return translate("Paper", "Page {page} of {pages}").format(page=number(page, 0), pages=number(pages, 0))


def date_column() -> str:
    """Above the days of the experiments."""
    return translate("Paper", "Date")


def step_column() -> str:
    """Above the steps of the experiments."""
    return translate("Paper", "Step")


def surprise() -> str:
    """Beside the diamond of the legend."""
    return translate("Paper", "surprise")


def solved(obstacle: str, day: str) -> str:
    """As "Refill breaks the rhythm, 11 June", beside its tick; `day` may be empty."""
    if not obstacle.strip():
        return day
    form = translate("Paper", "{obstacle}, {day}")
    return form.format(obstacle=without_stop(obstacle), day=day) if day else obstacle.strip()


def put_aside(obstacle: str) -> str:
    """As "Press 2 waits for the safety curtain, put aside"."""
    if not obstacle.strip():
        return translate("Paper", "put aside")
    return translate("Paper", "{obstacle}, put aside").format(obstacle=without_stop(obstacle))


def more(count: int) -> str:
    """As "and 3 more", below a list that has no room for all."""
    return translate("Paper", "and 1 more") if count == 1 else translate("Paper", "and %n more", "", count)


def learner() -> str:
    """The author of a page without names."""
    return translate("Paper", "Learner")


# ---------------------------------------------------------------------------------------- the screen


def screen_title() -> str:
    """The header of the screen."""
    return translate("Paper", "PDF")


def size_title() -> str:
    """Above the sizes of paper."""
    return translate("Paper", "Paper")


def size_line(width: float, height: float, points: float) -> str:
    """As "420 × 297 mm, smallest text 10.5 pt"."""
    form = translate("Paper", "{width} × {height} mm, smallest text {size} pt")
    return form.format(width=number(width, 0), height=number(height, 0), size=number(points, 1))


def small_text() -> str:
    """Where the smallest text gets hard to read."""
    return translate("Paper", "Text gets small on this paper. A3 is easier to read.")


def lines_for_writing() -> str:
    """The switch for room for a pen."""
    return translate("Paper", "With empty lines for writing")


def without_names() -> str:
    """The switch that leaves roles only."""
    return translate("Paper", "Without names")


def on() -> str:
    """Beside a switch that is on."""
    return translate("Paper", "on")


def off() -> str:
    """Beside a switch that is off."""
    return translate("Paper", "off")


def save() -> str:
    """The primary of the screen."""
    return translate("Paper", "Save the PDF")


def save_title() -> str:
    """The title of the file dialog."""
    return translate("Paper", "Where to save the page")


def file_kind() -> str:
    """The kind of file in the file dialog."""
    return translate("Paper", "PDF page")


def saved_as(name: str) -> str:
    """As "Saved as Coolant pumps.pdf", on the ledge."""
    return translate("Paper", "Saved as {name}").format(name=name)


def next_page() -> str:
    """Turns the preview over."""
    return translate("Paper", "Next page")


def preview(title: str, page: str) -> str:
    """What a voice says of the preview: "Preview of Coolant pumps, page 1 of 2"."""
    return translate("Paper", "Preview of {title}, {page}").format(title=title, page=page)


def file_name(title: str) -> str:
    """As "Coolant pumps.pdf": the title as every system takes it, without what it would not."""
    plain = "".join(" " if c in _NOT_IN_NAMES or not c.isprintable() else c for c in title)
    short = " ".join(plain.split()).encode("utf-8", "replace")[:_LONGEST_NAME]
    kept = short.decode("utf-8", "ignore").strip(". ")
    return (kept or translate("Paper", "Storyboard")) + ".pdf"
