"""The chores: their names, what they hand on, and what they say when something is missing."""

import sys
from pathlib import Path

import dev
import machine
import pytest

from tests.helpers.stand_in import said

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


def test_the_program_is_called_with_its_arguments_and_surroundings(program: Path) -> None:
    assert machine.kata(PYTHON, "fail", "A board.kata", env={"QT_QPA_PLATFORM": "here"}) == 3
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


def test_coverage_is_measured_by_the_python_of_the_environment() -> None:
    assert machine.call([sys.executable, "-c", "import coverage"]) == 0
    assert machine.call([sys.executable, "-c", "import sys; sys.exit(5)"]) == 5


def test_the_sample_board_lies_in_the_library_of_this_place(tmp_path: Path) -> None:
    assert dev.data_folder(PYTHON, {"KATA_DATA": str(tmp_path)}) == tmp_path
    assert dev.data_folder(PYTHON, {}).name == "kata-desktop"


def test_a_sample_board_that_is_there_is_only_opened(data_folder: Path) -> None:
    board = data_folder / "boards" / "coolant_pumps.kata"
    board.parent.mkdir(parents=True)
    board.touch()
    assert dev.sample_board(Path("no-python-is-needed")) == board
