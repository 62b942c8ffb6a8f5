"""The place: its data folder and the library of boards in it, which works without asking anything."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kata_desktop.core.frozen import dataclass
from kata_desktop.session.settings import RoleChoice, SettingsFile
from kata_desktop.store.errors import MediumGone
from kata_desktop.store.faults import named
from kata_desktop.store.folder import boards_in, free_path

DATA_VARIABLE: Final = "KATA_DATA"
THIS_SCREEN: Final = "this screen"


@dataclass(frozen=True, slots=True)
class Place:
    """One place: `data` is its folder, `name` and `role` are what its entries are signed with."""

    data: Path
    name: str = THIS_SCREEN
    role: RoleChoice = RoleChoice.LEARNER

    @property
    def boards(self) -> Path:
        """The folder of the library; it may not exist yet."""
        return self.data / "boards"

    def who(self, role: str = "") -> str:
        """The writer of entries made here: ``learner@Wall cell 4``; the role of the screen unless one is given."""
        return f"{role or self.role.value}@{self.name}"

    def kept_boards(self) -> list[Path]:
        """The boards of the library, the one changed last first.

        Raises:
            MediumReadOnly, MediumGone: the folder cannot be listed.
        """
        return boards_in(self.boards)

    def path_for(self, title: str) -> Path:
        """Where a new board of this title can be made; the library's folder is made if it is not there.

        Raises:
            MediumFull, MediumReadOnly, MediumGone: the folder cannot be made.
        """
        with named(self.boards):
            self.boards.mkdir(parents=True, exist_ok=True)
        return free_path(self.boards, title)


def data_folder(given: Path | None = None, environment: Mapping[str, str] = os.environ) -> Path:
    """The data folder: the one given, else what KATA_DATA says, else this user's own.

    Raises:
        MediumGone: the one given is a file.
    """
    found = given or (Path(environment[DATA_VARIABLE]) if environment.get(DATA_VARIABLE) else None)
    if found is None:
        # not on the way to the first paint when the folder is named
        import platformdirs

        found = Path(platformdirs.user_data_dir("kata-desktop", appauthor=False))
    if found.is_file():
        raise MediumGone(found, "the data folder is a file")
    return found


def this_place(data: Path | None = None) -> Place:
    """The place of this program, called as its settings say."""
    folder = data_folder(data)
    settings = SettingsFile(folder).read()
    return Place(folder, settings.place or THIS_SCREEN, settings.role)
