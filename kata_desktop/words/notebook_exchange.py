"""The words of the notebook's way from one place to another by hand, and of what stands in its way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kata_desktop.store.errors import (
    FileDamaged,
    FileInUse,
    FileMissing,
    FileNotABoard,
    FileTooNew,
    MediumFull,
    MediumGone,
    MediumReadOnly,
    StoreTrouble,
)
from kata_desktop.words.trouble import Notice

translate = QCoreApplication.translate


def hand_out() -> str:
    """Write the notebook to a file."""
    return translate("Notebook", "Hand out")


def take_in() -> str:
    """Add what a file of another place holds."""
    return translate("Notebook", "Take in")


def take_in_spoken() -> str:
    """The same, for a voice."""
    return translate("Notebook", "Take in a notebook")


def hand_out_spoken() -> str:
    """The same, for a voice."""
    return translate("Notebook", "Hand out the notebook")


def folder_title() -> str:
    """Above the choice of a folder."""
    return translate("Notebook", "Hand out the notebook: choose a stick or a folder")


def file_title() -> str:
    """Above the choice of a file."""
    return translate("Notebook", "Take in a notebook")


def file_kind() -> str:
    """The files to choose from."""
    return translate("Notebook", "Notebooks")


def name_of(place: str) -> str:
    """The name of the file that is handed out, as "Notebook, Wall cell 4"."""
    return translate("Notebook", "Notebook, {place}").format(place=place)


def handed_out(name: str) -> str:
    """On the ledge, once it was read back."""
    form = translate("Notebook", "Handed out as “{name}”. Take it in on the coach’s laptop.")
    return form.format(name=name)


def nothing_noted() -> str:
    """There is nothing to hand out."""
    return translate("Notebook", "Nothing was noted here yet.")


def pin_first() -> str:
    """Why a wall does not hand it out to everybody."""
    return translate("Notebook", "Choose a PIN first. The notebook is handed out behind it.")


def taken_in(count: int) -> str:
    """As "12 entries taken in."; nothing new is as good."""
    if count == 0:
        return translate("Notebook", "Nothing new in it: everything was here already.")
    if count == 1:
        return translate("Notebook", "1 entry taken in.")
    return translate("Notebook", "%n entries taken in.", "", count)


def opening(trouble: StoreTrouble) -> Notice:
    """Say why the notebook of this screen cannot be opened."""
    match trouble:
        case FileInUse():
            return Notice(
                translate("Notebook", "The notebook is open in another window."),
                "",
                translate("Notebook", "Go on there."),
            )
        case MediumFull() | MediumReadOnly() | MediumGone():
            return Notice(translate("Notebook", "The notebook cannot be opened right now."), *_no_place(trouble))
    return Notice(
        translate("Notebook", "The notebook cannot be read."),
        _untouched(),
        translate(
            "Notebook", "Keep the file “notebook.kata” of the data folder, and take in a copy that was handed out."
        ),
    )


def _no_place(trouble: StoreTrouble) -> tuple[str, str]:
    """What is the matter with the place of the notebook, and what to do."""
    match trouble:
        case MediumFull():
            return translate("Notebook", "The disk is full."), translate("Notebook", "Make space, then open it again.")
        case MediumReadOnly():
            return (
                translate("Notebook", "Nothing can be written at its place."),
                translate("Notebook", "Make its place writable, then open it again."),
            )
    gone = translate("Notebook", "Its place cannot be reached.")
    return gone, translate("Notebook", "Bring it back, then open it again.")


def not_taken_in(trouble: StoreTrouble) -> Notice:
    """Say why a file was not taken in; nothing has changed on either side."""
    match trouble:
        case FileInUse():
            return Notice(
                translate("Notebook", "This notebook is open in another window."),
                _nothing_taken(),
                translate("Notebook", "Close it there, then take it in again."),
            )
        case FileNotABoard():
            return Notice(
                translate("Notebook", "This file is no notebook."),
                _untouched(),
                translate("Notebook", "Choose one that was handed out."),
            )
        case FileDamaged():
            return Notice(
                translate("Notebook", "The file could not be read to the end."),
                _nothing_taken(),
                translate("Notebook", "Hand the notebook out once more where it comes from."),
            )
        case FileTooNew(version=version):
            action = translate("Notebook", "Take it in with version {version} or later.")
            title = translate("Notebook", "This notebook belongs to a newer version.")
            return Notice(title, _untouched(), action.format(version=version))
    return _not_taken_here(trouble)


def _not_taken_here(trouble: StoreTrouble) -> Notice:
    match trouble:
        case MediumFull():
            return Notice(_no_room(), _nothing_taken(), translate("Notebook", "Make space, then take it in again."))
        case MediumReadOnly():
            return Notice(
                translate("Notebook", "Nothing can be written to the notebook of this screen."),
                _nothing_taken(),
                translate("Notebook", "Make its place writable, then take it in again."),
            )
    return Notice(_unreachable(), _nothing_taken(), translate("Notebook", "Put the stick in once more."))


def not_handed_out(trouble: StoreTrouble) -> Notice:
    """Say why it was not handed out; nothing was left behind."""
    what = translate("Notebook", "The notebook was not handed out.")
    other = translate("Notebook", "Choose another place.")
    match trouble:
        case MediumFull():
            return Notice(_no_room(), what, translate("Notebook", "Make space, or choose another place."))
        case MediumReadOnly():
            return Notice(translate("Notebook", "Nothing can be written at this place."), what, other)
        case FileMissing():
            return Notice(translate("Notebook", "The folder is not there."), what, other)
    return Notice(_unreachable(), what, translate("Notebook", "Put the stick in once more, or choose another place."))


def _untouched() -> str:
    return translate("Notebook", "It was not changed.")


def _nothing_taken() -> str:
    return translate("Notebook", "Nothing was taken in.")


def _no_room() -> str:
    return translate("Notebook", "There is no room for it: the disk is full.")


def _unreachable() -> str:
    return translate("Notebook", "This place cannot be reached right now.")
