"""What only the command line says: sentences about arguments and input files, and what was done."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kata_desktop.words.grammar import listed

translate = QCoreApplication.translate
_SHOWN = 60


def no_day(text: str) -> str:
    """For a day that is none."""
    form = translate("CommandLine", "“{text}” is no day. Please a day like 2026-06-19.")
    return form.format(text=text[:_SHOWN])


def no_size(text: str) -> str:
    """For the size of a picture."""
    form = translate(
        "CommandLine",
        "“{text}” is no size. Please width x height like 1920x1080, from 640x360 to 8192x8192.",
    )
    return form.format(text=text[:_SHOWN])


def no_choice(text: str, known: Iterable[str]) -> str:
    """For one of some words, when it is none of them."""
    form = translate("CommandLine", "“{text}” is not known. There are {known}.")
    return form.format(text=text[:_SHOWN], known=listed(list(known)))


def made(path: str, title: str) -> str:
    """After a new board."""
    return translate("CommandLine", "{path}: {title}").format(path=path, title=title)


def measured(count: int, metric: str) -> str:
    """After measurements were read in."""
    if count == 1:
        return translate("CommandLine", "1 measurement of “{metric}” is kept.").format(metric=metric)
    return translate("CommandLine", "%n measurements of “{metric}” are kept.", "", count).format(metric=metric)


def written(path: str) -> str:
    """After a page or a picture."""
    return translate("CommandLine", "Written: {path}").format(path=path)


def cannot_read(path: str) -> str:
    """For an input file that is not there or cannot be read."""
    return translate("CommandLine", "“{path}” cannot be read. Is the name right?").format(path=path)


def no_text(path: str) -> str:
    """For an input file that holds something else."""
    form = translate("CommandLine", "“{path}” is no text. Please a CSV file, saved as UTF-8.")
    return form.format(path=path)


def no_series() -> str:
    """For run chart input that holds nothing of the kind."""
    return translate(
        "CommandLine",
        "There is no series in it. Please {form}, a list of these, or a column of numbers.",
    ).format(form='{"values": [...]}')


def series_place(series: int, place: int, text: str) -> str:
    """For a value that is no number; both count from 1."""
    form = translate("CommandLine", "Series {series}, place {place}: “{text}” is no number. Nothing was answered.")
    return form.format(series=series, place=place, text=text[:_SHOWN])


def series_head(text: str) -> str:
    """For a head line of a column that is none."""
    form = translate(
        "CommandLine",
        "Series 1: the head line “{text}” is not understood, only {value}, or {time} and {value}. "
        "Nothing was answered.",
    )
    return form.format(text=text[:_SHOWN], value="value", time="time")


def series_option(series: int, option: str, text: str) -> str:
    """For an option of a series that does not fit it."""
    form = translate("CommandLine", "Series {series}: “{option}” cannot be {text}. Nothing was answered.")
    return form.format(series=series, option=option[:_SHOWN], text=text[:_SHOWN])


def series_shape(series: int) -> str:
    """For something in the list that is no series."""
    form = translate("CommandLine", "Series {series} has no list of values. Nothing was answered.")
    return form.format(series=series)


def interrupted() -> str:
    """When somebody pressed Ctrl+C."""
    return translate("CommandLine", "Stopped.")


def no_display() -> str:
    """Where a window is wanted and there is no screen to show it on."""
    return translate(
        "CommandLine",
        "There is no display here, so no window can be seen. The commands picture and pdf draw the board into a file.",
    )
