"""Pictures and pages of the real program: every screen at the size asked for, the board of a day, the overview."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kata_desktop.drawing import Looks, write_pdf, write_picture
from kata_desktop.report.pdf import PaperTrouble
from kata_desktop.session.clock import SetClock
from kata_desktop.session.opening import create_board, create_sample, open_board
from kata_desktop.session.trouble import FileMissing
from kata_desktop.ui.destination import Place

CLOCK = SetClock(datetime(2026, 6, 15, 13, 42).astimezone())


@pytest.fixture
def board(tmp_path: Path, qapp: QApplication) -> Path:
    path = tmp_path / "boards" / "Cell 4.kata"
    path.parent.mkdir()
    create_sample(path, "coolant_pumps", clock=CLOCK)
    return path


def picture(
    board: Path,
    *,
    size: tuple[int, int] = (960, 540),
    theme: str = "light",
    screen: str = Place.BOARD.value,
    as_of: date | None = None,
) -> QImage:
    out = board.parent.parent / "out.png"
    write_picture(board, out, looks=Looks(size, theme), screen=screen, as_of=as_of)
    image = QImage(str(out))
    assert not image.isNull()
    return image


def colours_of(image: QImage) -> int:
    small = image.scaled(200, 120)
    return len({small.pixel(x, y) for x in range(200) for y in range(120)})


@pytest.mark.parametrize("screen", [place.value for place in Place])
def test_every_screen_has_a_picture_of_the_size_asked_for(board: Path, screen: str) -> None:
    before = board.read_bytes()
    image = picture(board, size=(1280, 720), screen=screen)
    assert (image.width(), image.height()) == (1280, 720)
    # more than one ground colour: something stands there
    assert colours_of(image) > 20
    # looking changes nothing, and leaves no log beside the file
    assert board.read_bytes() == before
    assert [path.name for path in board.parent.iterdir()] == ["Cell 4.kata"]


@pytest.mark.parametrize("screen", [Place.BOARD, Place.TARGET, Place.OBSTACLES])
def test_screens_differ(board: Path, screen: Place) -> None:
    others = [place for place in (Place.CHALLENGE, Place.PDF) if place is not screen]
    shown = picture(board, screen=screen.value)
    assert all(picture(board, screen=other.value) != shown for other in others)


def test_the_board_of_a_day_is_that_days(board: Path) -> None:
    now = picture(board, as_of=date(2026, 6, 15))
    then = picture(board, as_of=date(2026, 6, 1))
    assert now != then
    assert picture(board, as_of=date(2026, 6, 1)) == then
    # before there was a board it is empty, and can be looked at
    assert not picture(board, as_of=date(2001, 1, 1)).isNull()


def test_dark_is_darker(board: Path) -> None:
    light, dark = (picture(board, size=(640, 360), theme=theme, as_of=date(2026, 6, 15)) for theme in ("light", "dark"))
    assert light.scaled(1, 1).pixelColor(0, 0).lightness() > dark.scaled(1, 1).pixelColor(0, 0).lightness() + 80


def test_of_a_folder_it_is_the_overview(board: Path) -> None:
    one = picture(board.parent)
    create_board(board.parent / "Other.kata", "Paint line", who="learner@here", clock=CLOCK)
    two = picture(board.parent)
    assert (two.width(), two.height()) == (960, 540)
    assert one != two


def test_the_boards_of_a_board_are_those_of_its_folder(board: Path) -> None:
    assert picture(board, screen=Place.BOARDS.value) == picture(board.parent)
    assert picture(board, screen=Place.BOARDS.value) != picture(board)


def test_an_open_board_stays_open_while_its_page_is_refused(board: Path, tmp_path: Path) -> None:
    missing = tmp_path / "nowhere"
    with pytest.raises(PaperTrouble):
        write_picture(board, missing / "a.png")
    with pytest.raises(FileMissing):
        write_picture(missing / "a.kata", tmp_path / "a.png")
    assert not missing.exists()
    open_board(board, who="learner@here", clock=CLOCK).close()


def test_a_page_of_a_day_and_without_names(board: Path, tmp_path: Path) -> None:
    from kata_desktop.report.paper import Paper

    pages = []
    for n, (day, without) in enumerate(
        ((date(2026, 6, 15), False), (date(2026, 6, 15), True), (date(2026, 6, 1), False))
    ):
        out = tmp_path / f"{n}.pdf"
        write_pdf(board, out, paper=Paper.A3, as_of=day, without_names=without)
        pages.append(out.read_bytes())
    assert all(page.startswith(b"%PDF") and len(page) > 5000 for page in pages)
    assert len({len(page) for page in pages}) == 3
