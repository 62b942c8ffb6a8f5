"""The chores: their names, what they hand on, and what they say when something is missing."""

import sys
from pathlib import Path

import dev
import machine
import pytest


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


def test_the_program_is_called_with_its_arguments_and_surroundings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "kata_desktop" / "__main__.py"
    program.parent.mkdir()
    (program.parent / "__init__.py").touch()
    program.write_text(
        "import os, pathlib, sys\n"
        "pathlib.Path('said').write_text(' '.join([os.environ['KATA_DATA'], *sys.argv[1:]]))\n"
        "sys.exit(3)\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    assert dev.kata(Path(sys.executable), "show", "A board.kata", env={"KATA_DATA": "here"}) == 3
    assert (tmp_path / "said").read_text(encoding="utf-8") == "here show A board.kata"


def test_the_pictures_have_a_name_each_and_a_known_theme() -> None:
    names = [picture.name for picture in dev.PICTURES]
    assert len(names) == len(set(names))
    assert {picture.theme for picture in dev.PICTURES} == {"light", "dark"}


def test_coverage_is_measured_by_the_python_of_the_environment() -> None:
    assert dev.call([sys.executable, "-c", "import coverage"]) == 0
    assert dev.call([sys.executable, "-c", "import sys; sys.exit(5)"]) == 5


def test_the_sample_board_lies_in_the_library_of_this_place(tmp_path: Path) -> None:
    python = Path(sys.executable)
    assert dev.data_folder(python, {"KATA_DATA": str(tmp_path)}) == tmp_path
    assert dev.data_folder(python, {}).name == "kata-desktop"


def test_a_sample_board_that_is_there_is_only_opened(data_folder: Path) -> None:
    board = data_folder / "boards" / "coolant_pumps.kata"
    board.parent.mkdir(parents=True)
    board.touch()
    assert dev.sample_board(Path("no-python-is-needed")) == board
