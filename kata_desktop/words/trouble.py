"""What stands in the way of opening or saving a board, in three parts: what is so, what it means, what to do."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from kata_desktop.core.frozen import dataclass
from kata_desktop.store.errors import (
    FileDamaged,
    FileExists,
    FileInUse,
    FileMissing,
    FileNotABoard,
    FileTooNew,
    MediumFull,
    MediumGone,
    MediumReadOnly,
    NotABoard,
    StoreTrouble,
)
from kata_desktop.words import dates
from kata_desktop.words.grammar import sentences
from kata_desktop.words.numbers import number

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Notice:
    """What is so, what it means, and what to do; the middle one may be empty."""

    title: str
    text: str
    action: str

    @property
    def sentence(self) -> str:
        """All three in one line, for the command line and a voice."""
        return sentences(self.title, self.text, self.action)

    @property
    def meaning(self) -> str:
        """What it means and what to do, for the line below the title."""
        return sentences(self.text, self.action)


def opening(trouble: StoreTrouble, *, copy: datetime | None = None, today: date | None = None) -> Notice:
    """Say why a board cannot be opened or made; `copy` is the moment of the last whole copy, if there is one."""
    match trouble:
        case FileInUse():
            return Notice(
                translate("Trouble", "This board is open in another window."), "", translate("Trouble", "Go on there.")
            )
        case FileTooNew(version=version):
            return _too_new(version)
        case FileDamaged(readable=readable):
            return _damaged(readable, copy, today)
        case FileNotABoard(found=found):
            return _not_a_board(found)
    return _place(trouble)


def saving(trouble: StoreTrouble, *, waiting: int = 0, notebook: bool = False) -> Notice:
    """Say that the board cannot be saved; `waiting` entries stay on the screen, 0 where nobody counts them.

    With `notebook` it is the coach's notebook that cannot.
    """
    title = translate("Trouble", "The board cannot be saved right now.")
    if notebook:
        title = translate("Trouble", "The notebook cannot be saved right now.")
    match trouble:
        case MediumFull():
            return Notice(title, translate("Trouble", "The disk is full."), _until_space(waiting))
        case MediumReadOnly():
            return Notice(title, translate("Trouble", "Nothing can be written at its place."), _until_writable(waiting))
    return Notice(title, translate("Trouble", "Its place cannot be reached."), _until_back(waiting))


def waiting(count: int, *, for_space: bool = True) -> str:
    """As "3 entries wait for space", on the ledge."""
    if for_space and count == 1:
        return translate("Trouble", "1 entry waits for space")
    if for_space:
        return translate("Trouble", "%n entries wait for space", "", count)
    if count == 1:
        return translate("Trouble", "1 entry waits to be saved")
    return translate("Trouble", "%n entries wait to be saved", "", count)


def closing(count: int, *, notebook: bool = False) -> Notice:
    """When the window is closed, or the board left, while entries wait: of the board, or of the notebook alone."""
    action = translate("Trouble", "Make space first, or close once more to go without.")
    if count == 1:
        title = translate("Trouble", "1 entry is only on this screen.")
        board = translate("Trouble", "The board cannot be saved right now, so closing would lose it.")
        other = translate("Trouble", "The notebook cannot be saved right now, so closing would lose it.")
    else:
        title = translate("Trouble", "%n entries are only on this screen.", "", count)
        board = translate("Trouble", "The board cannot be saved right now, so closing would lose them.")
        other = translate("Trouble", "The notebook cannot be saved right now, so closing would lose them.")
    return Notice(title, other if notebook else board, action)


def saved_again() -> str:
    """On the ledge once the trouble is over."""
    return translate("Trouble", "Everything is saved on this screen again.")


def folder_missing() -> str:
    """Where a page or a picture should be written to a folder that is not there."""
    return translate("Trouble", "The folder is not there. Choose another one.")


def file_not_written() -> str:
    """Where a page or a picture cannot be written although its folder is there."""
    return translate("Trouble", "The file cannot be written there. Choose another place.")


def board_in_the_place(name: str) -> str:
    """Where a page or a picture should be written over a board."""
    form = translate("Trouble", "“{name}” is the name of a board. It was not touched. Choose another name.")
    return form.format(name=name)


def _until_space(waiting: int) -> str:
    if waiting == 0:
        return translate("Trouble", "Your last entries stay on this screen until there is space.")
    if waiting == 1:
        return translate("Trouble", "Your last entry stays on this screen until there is space.")
    return translate("Trouble", "Your last %n entries stay on this screen until there is space.", "", waiting)


def _until_writable(waiting: int) -> str:
    if waiting == 0:
        return translate("Trouble", "Your last entries stay on this screen until writing is possible.")
    if waiting == 1:
        return translate("Trouble", "Your last entry stays on this screen until writing is possible.")
    return translate("Trouble", "Your last %n entries stay on this screen until writing is possible.", "", waiting)


def _until_back(waiting: int) -> str:
    if waiting == 0:
        return translate("Trouble", "Your last entries stay on this screen until it is back.")
    if waiting == 1:
        return translate("Trouble", "Your last entry stays on this screen until it is back.")
    return translate("Trouble", "Your last %n entries stay on this screen until it is back.", "", waiting)


def _too_new(version: int) -> Notice:
    action = translate("Trouble", "Open it with version {version} or later.")
    return Notice(
        translate("Trouble", "This file belongs to a newer version."),
        translate("Trouble", "It was not changed."),
        action.format(version=version),
    )


def _damaged(readable: int, copy: datetime | None, today: date | None) -> Notice:
    title = translate("Trouble", "The file could not be read to the end.")
    if copy is not None:
        day = dates.day_short(copy.date(), today or copy.date())
        text = translate("Trouble", "The copy of {day}, {time} is complete.")
        when = text.format(day=day, time=dates.clock(copy.time()))
        return Notice(title, when, translate("Trouble", "Open the copy?"))
    action = translate("Trouble", "It was not changed. Keep it, and open a copy of it if there is one.")
    if readable == 0:
        return Notice(title, "", action)
    if readable == 1:
        return Notice(title, translate("Trouble", "At least 1 entry in it is whole."), action)
    text = translate("Trouble", "At least {number} entries in it are whole.")
    return Notice(title, text.format(number=number(readable, 0)), action)


def _not_a_board(found: NotABoard) -> Notice:
    other = translate("Trouble", "Choose another one.")
    untouched = translate("Trouble", "It was not changed.")
    match found:
        case NotABoard.EMPTY:
            title = translate("Trouble", "This file is empty: there is no board in it.")
        case NotABoard.FOLDER:
            title = translate("Trouble", "This is a folder, not a board.")
            return Notice(title, "", translate("Trouble", "Choose a board in it."))
        case NotABoard.NO_FILE:
            return Notice(translate("Trouble", "This is a device, not a file with a board."), "", other)
        case NotABoard.OTHER_FORMAT:
            title = translate("Trouble", "This file is no board.")
        case NotABoard.OTHER_PROGRAM:
            title = translate("Trouble", "This file belongs to another program.")
        case NotABoard.FOREIGN_SCHEMA:
            title = translate("Trouble", "This file looks like a board, but it was made by something else.")
    return Notice(title, untouched, other)


def _place(trouble: StoreTrouble) -> Notice:
    match trouble:
        case FileMissing():
            return Notice(
                translate("Trouble", "There is nothing at this place."),
                translate("Trouble", "The board or its folder was moved, renamed or never made."),
                translate("Trouble", "Choose another one."),
            )
        case FileExists():
            return Notice(
                translate("Trouble", "A file of this name is there already."),
                translate("Trouble", "It was not touched."),
                translate("Trouble", "Choose another name."),
            )
    return _medium(trouble)


def _medium(trouble: StoreTrouble) -> Notice:
    match trouble:
        case MediumFull():
            return Notice(
                translate("Trouble", "There is no room for this board right now."),
                translate("Trouble", "The disk is full."),
                translate("Trouble", "Make space, then open it again."),
            )
        case MediumReadOnly():
            return Notice(
                translate("Trouble", "Nothing can be written at this place."),
                translate("Trouble", "The board can be read here, but not changed."),
                translate("Trouble", "Copy it to another place to go on."),
            )
        case MediumGone():
            return Notice(
                translate("Trouble", "The place of this board cannot be reached."),
                translate("Trouble", "A stick may be pulled out, a drive disconnected, or opening is not allowed."),
                translate("Trouble", "Bring it back, then open the board again."),
            )
    return Notice(
        translate("Trouble", "The board cannot be opened right now."),
        translate("Trouble", "It was not changed."),
        translate("Trouble", "Open it again, or choose another one."),
    )
