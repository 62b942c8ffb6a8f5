"""The pictures of the documentation: how the program is asked for them, and how small they become."""

import sys
from datetime import date, timedelta
from pathlib import Path

import machine
import pictures
import pytest
import shrink
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from kata_desktop.core.calendar import WorkCalendar
from kata_desktop.core.rhythm import SILENT_DAYS
from kata_desktop.ui.destination import Place
from tests.helpers.stand_in import said

PYTHON = Path(sys.executable)


def picture_call(shown: str, name: str, *, theme: str = "light", screen: str = "storyboard") -> str:
    look = f"--size 1920x1080 --theme {theme} --mode wall --reading-size 100 --screen {screen}"
    return f"offscreen picture {shown} {name}.png {look} --as-of 2026-06-15"


def test_a_picture_is_drawn_of_a_fresh_board_as_of_a_day(program: Path) -> None:
    picture = pictures.Picture("night", "experiment", theme="dark")
    assert pictures.draw(PYTHON, picture, machine.ROOT / "docs" / "pictures" / "night.png") == 0
    assert said(program) == [
        "offscreen new coolant_pumps.kata --sample coolant_pumps --as-of 2026-06-15",
        picture_call("coolant_pumps.kata", "night", theme="dark", screen="experiment"),
    ]


def test_an_empty_board_has_a_title_and_several_boards_are_shown_as_a_folder(program: Path) -> None:
    folder = machine.ROOT / "docs" / "pictures"
    assert pictures.draw(PYTHON, pictures.Picture("begun", "new-board", samples=()), folder / "begun.png") == 0
    hall = pictures.Picture("all", samples=("coolant_pumps", "hospital_ward"))
    assert pictures.draw(PYTHON, hall, folder / "all.png") == 0
    assert said(program) == [
        "offscreen new Cell 4.kata --title Cell 4 --as-of 2026-06-15",
        picture_call("Cell 4.kata", "begun", screen="new-board"),
        "offscreen new coolant_pumps.kata --sample coolant_pumps --as-of 2026-06-15",
        "offscreen new hospital_ward.kata --sample hospital_ward --as-of 2026-06-15",
        picture_call("Assembly", "all"),
    ]


def test_the_board_of_a_silence_is_older_than_its_picture(program: Path) -> None:
    restart = next(picture for picture in pictures.PICTURES if picture.screen == "restart")
    made, shown = date.fromisoformat(restart.made), date.fromisoformat(restart.day)
    assert WorkCalendar().work_days_between(made, shown - timedelta(days=1)) >= SILENT_DAYS
    for picture in (restart, restart.looking(pictures.LOOKS["dark"])):
        assert pictures.draw(PYTHON, picture, machine.ROOT / "docs" / "pictures" / "restart.png") == 0
    new = f"offscreen new coolant_pumps.kata --sample coolant_pumps --as-of {restart.made}"
    asked = said(program)
    assert asked[::2] == [new, new]
    assert all(line.endswith(f"--screen restart --as-of {restart.day}") for line in asked[1::2])


def test_a_board_that_cannot_be_made_ends_the_drawing(program: Path) -> None:
    assert pictures.draw(PYTHON, pictures.Picture("x", samples=("fail",)), machine.ROOT / "x.png") == 3
    assert len(said(program)) == 1


def test_a_picture_is_written_in_few_colours_and_scaled_down(tmp_path: Path, qapp: object) -> None:
    path = str(tmp_path / "a.png")
    many = QImage(400, 200, QImage.Format.Format_RGB32)
    for x in range(400):
        for y in range(200):
            many.setPixelColor(x, y, QColor(x // 2, y, 90) if x < 100 else QColor("white"))
    many.save(path)
    shrink.shrink(path, 200)
    small = QImage(path)
    assert (small.width(), small.height()) == (200, 100)
    assert small.colorCount() <= 256
    assert small.pixelColor(150, 50) == QColor("white")
    # a width that the picture has not leaves its size
    shrink.shrink(path, 4000)
    assert QImage(path).width() == 200


def test_the_pictures_have_a_name_each_and_a_known_theme() -> None:
    names = [picture.name for picture in pictures.PICTURES]
    assert len(names) == len(set(names))
    assert {picture.theme for picture in pictures.PICTURES} == {"light", "dark"}


def test_every_screen_of_a_board_has_a_picture() -> None:
    # drawn of a folder, and of the days that are played
    of_no_picture = {Place.BOARDS, Place.COACHING, Place.NOTEBOOK, Place.OBSERVATION}
    assert {Place(picture.screen) for picture in pictures.PICTURES} == set(Place) - of_no_picture


def test_a_sheet_has_every_screen_of_a_board_side_by_side_in_one_look(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[machine.Command] = []

    def shrunk(command: machine.Command) -> int:
        called.append(command)
        return 0

    monkeypatch.setattr(pictures, "call", shrunk)
    assert pictures.draw_sheet(PYTHON, "dark", pictures.LOOKS["dark"], tmp_path) == 0
    drawn = [line for line in said(program) if " picture " in line]
    assert len(drawn) == len(pictures.SCREENS)
    assert all("--theme dark" in line for line in drawn)
    # the boards are drawn of a folder; notebook and observation are not the board's
    of_no_sheet = {Place.BOARDS, Place.NOTEBOOK, Place.OBSERVATION}
    screens = {Place(screen.screen) for screen in pictures.SCREENS}
    assert screens >= set(Place) - of_no_sheet
    (command,) = called
    assert command[2:4] == [tmp_path / "every-screen-dark.png", "640"]
    assert len(command) == 4 + len(pictures.SCREENS)


def test_a_screen_that_cannot_be_drawn_ends_the_sheet(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "SCREENS", (pictures.Picture("x", samples=("fail",)),))
    assert pictures.draw_sheet(PYTHON, "dark", pictures.LOOKS["dark"], tmp_path) == 3
    assert len(said(program)) == 1


def test_pictures_of_one_size_come_side_by_side(tmp_path: Path, qapp: object) -> None:
    paths = []
    for number, colour in enumerate(("red", "green", "blue", "white", "black")):
        image = QImage(64, 36, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        paths.append(str(tmp_path / f"{number}.png"))
        image.save(paths[-1])
    sheet = str(tmp_path / "sheet.png")
    shrink.shrink(sheet, 32, *paths)
    found = QImage(sheet)
    gap = shrink.GAP
    assert (found.width(), found.height()) == (4 * (32 + gap) + gap, 2 * (18 + gap) + gap)
    assert found.pixelColor(gap + 1, gap + 1) == QColor("red")
    assert found.pixelColor(gap + 3 * (32 + gap) + 1, gap + 1) == QColor("white")
    assert found.pixelColor(gap + 1, gap + 18 + gap + 1) == QColor("black")
    assert found.pixelColor(1, 1) == QColor(Qt.GlobalColor.gray)
    with pytest.raises(OSError, match="cannot be read"):
        shrink.shrink(sheet, 32, str(tmp_path / "none.png"))
