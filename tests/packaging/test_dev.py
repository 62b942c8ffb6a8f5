"""The chores: their names, what they hand on, and what they say when something is missing."""

import os
import sys
from pathlib import Path

import dev
import machine
import pytest
import shrink
from PySide6.QtGui import QColor, QImage

from kata_desktop.ui.destination import Place

PYTHON = Path(sys.executable)


def test_every_chore_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        dev.main(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in ("run", "test", "lint", "bench", "pictures"))


def test_an_unknown_chore_is_a_matter_of_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        dev.main(["polish"])
    assert ended.value.code == 2
    assert "polish" in capsys.readouterr().err


def test_what_follows_the_chore_is_handed_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def chore(arguments: list[str]) -> int:
        seen.append(arguments)
        return 7

    monkeypatch.setitem(dev.CHORES, "test", chore)
    assert dev.main(["test", "tests/core", "-k", "median", "--exitfirst"]) == 7
    assert seen == [["tests/core", "-k", "median", "--exitfirst"]]


def test_what_is_missing_is_said_in_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def chore(arguments: list[str]) -> int:
        raise machine.NotReady("Type this line: sudo apt-get install libgl1")

    monkeypatch.setitem(dev.CHORES, "run", chore)
    assert dev.main(["run"]) == 1
    assert capsys.readouterr().err == "Type this line: sudo apt-get install libgl1\n"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for the program that only writes down how it was called; ends with 3 for `fail`."""
    folder = tmp_path / "stand-in"
    (folder / "kata_desktop").mkdir(parents=True)
    (folder / "kata_desktop" / "__init__.py").touch()
    (folder / "kata_desktop" / "__main__.py").write_text(
        "import os, sys\n"
        "with open('said', 'a') as said:\n"
        "    print(os.environ.get('QT_QPA_PLATFORM'), *sys.argv[1:], file=said)\n"
        "sys.exit(3 if 'fail' in sys.argv else 0)\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(folder)
    monkeypatch.setenv("QT_QPA_PLATFORM", "as-it-was")
    return folder / "said"


def said(program: Path) -> list[str]:
    """The calls so far, without the folders, which change from run to run."""
    lines = program.read_text(encoding="utf-8").splitlines()
    return [" ".join(Path(word).name if os.sep in word else word for word in line.split()) for line in lines]


def test_the_program_is_called_with_its_arguments_and_surroundings(program: Path) -> None:
    assert dev.kata(PYTHON, "fail", "A board.kata", env={"QT_QPA_PLATFORM": "here"}) == 3
    assert program.read_text(encoding="utf-8") == "here fail A board.kata\n"


def test_without_a_display_the_sample_is_drawn_into_two_named_files(
    program: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.draw_sample(PYTHON, tmp_path) == 0
    assert said(program) == [
        "offscreen new coolant_pumps.kata --sample coolant_pumps",
        "offscreen picture coolant_pumps.kata kata-sample.png",
        "offscreen pdf coolant_pumps.kata kata-sample.pdf",
    ]
    first, *written = capsys.readouterr().out.splitlines()
    assert first.count(".") == 1
    assert written == [f"Written: {tmp_path / 'kata-sample.png'}", f"Written: {tmp_path / 'kata-sample.pdf'}"]


def test_the_first_sample_board_is_made_in_the_library(program: Path, data_folder: Path) -> None:
    assert dev.sample_board(PYTHON) == data_folder / "boards" / "coolant_pumps.kata"
    assert said(program) == ["as-it-was new coolant_pumps.kata --sample coolant_pumps"]


def picture_call(shown: str, name: str, *, theme: str = "light", screen: str = "storyboard") -> str:
    look = f"--size 1920x1080 --theme {theme} --mode wall --reading-size 100 --screen {screen}"
    return f"offscreen picture {shown} {name}.png {look} --as-of 2026-06-15"


def test_a_picture_is_drawn_of_a_fresh_board_as_of_a_day(program: Path) -> None:
    picture = dev.Picture("night", "experiment", theme="dark")
    assert dev.draw(PYTHON, picture, machine.ROOT / "docs" / "pictures" / "night.png") == 0
    assert said(program) == [
        "offscreen new coolant_pumps.kata --sample coolant_pumps --as-of 2026-06-15",
        picture_call("coolant_pumps.kata", "night", theme="dark", screen="experiment"),
    ]


def test_an_empty_board_has_a_title_and_several_boards_are_shown_as_a_folder(program: Path) -> None:
    folder = machine.ROOT / "docs" / "pictures"
    assert dev.draw(PYTHON, dev.Picture("begun", "new-board", samples=()), folder / "begun.png") == 0
    assert dev.draw(PYTHON, dev.Picture("all", samples=("coolant_pumps", "hospital_ward")), folder / "all.png") == 0
    assert said(program) == [
        "offscreen new Cell 4.kata --title Cell 4 --as-of 2026-06-15",
        picture_call("Cell 4.kata", "begun", screen="new-board"),
        "offscreen new coolant_pumps.kata --sample coolant_pumps --as-of 2026-06-15",
        "offscreen new hospital_ward.kata --sample hospital_ward --as-of 2026-06-15",
        picture_call("Assembly", "all"),
    ]


def test_a_board_that_cannot_be_made_ends_the_drawing(program: Path) -> None:
    assert dev.draw(PYTHON, dev.Picture("x", samples=("fail",)), machine.ROOT / "x.png") == 3
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
    names = [picture.name for picture in dev.PICTURES]
    assert len(names) == len(set(names))
    assert {picture.theme for picture in dev.PICTURES} == {"light", "dark"}


def test_every_screen_of_a_board_has_a_picture() -> None:
    # drawn of a folder, and of the days that are played
    of_no_picture = {Place.BOARDS, Place.COACHING, Place.NOTEBOOK, Place.OBSERVATION}
    assert {Place(picture.screen) for picture in dev.PICTURES} == set(Place) - of_no_picture


def test_coverage_is_measured_by_the_python_of_the_environment() -> None:
    assert dev.call([sys.executable, "-c", "import coverage"]) == 0
    assert dev.call([sys.executable, "-c", "import sys; sys.exit(5)"]) == 5


def test_the_sample_board_lies_in_the_library_of_this_place(tmp_path: Path) -> None:
    assert dev.data_folder(PYTHON, {"KATA_DATA": str(tmp_path)}) == tmp_path
    assert dev.data_folder(PYTHON, {}).name == "kata-desktop"


def test_a_sample_board_that_is_there_is_only_opened(data_folder: Path) -> None:
    board = data_folder / "boards" / "coolant_pumps.kata"
    board.parent.mkdir(parents=True)
    board.touch()
    assert dev.sample_board(Path("no-python-is-needed")) == board
