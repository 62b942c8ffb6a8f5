"""`card` and `forms`: what they write and say, what they refuse, and that no board is ever written over."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kata_desktop import cli
from kata_desktop.cli import main
from kata_desktop.report.card_sheets import Layout
from kata_desktop.report.forms import Form
from kata_desktop.report.paper import Paper

Told = tuple[int, str, str]
Call = Callable[..., Told]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], qapp: object) -> Call:
    """Run a command; gives exit code, standard output and standard error."""

    def run(*arguments: str | Path) -> Told:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert not any(word in err for word in ("error", "invalid", "failed", "Traceback"))
        return code, out, err

    return run


def pages(path: Path) -> list[str]:
    text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True, encoding="utf-8").stdout
    return text.split("\f")[:-1]


@pytest.mark.parametrize(("more", "cards"), [((), 1), (("--layout", "pocket"), 1), (("--layout", "a4"), 4)])
def test_the_card(call: Call, tmp_path: Path, more: tuple[str, ...], cards: int) -> None:
    out = tmp_path / "card.pdf"
    assert call("card", out, *more) == (0, f"Written: {out}\n", "")
    front, back = pages(out)
    assert front.count("The five questions") == cards
    assert back.count("Reflect on the last step") == cards


def test_the_forms(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "forms.pdf"
    assert call("forms", out, "--paper", "a4") == (0, f"Written: {out}\n", "")
    assert len(pages(out)) == 4


def test_forms_are_chosen_once_each_and_in_their_order(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "forms.pdf"
    assert call("forms", out, "--forms", "analysis, board,analysis")[0] == 0
    first, second = pages(out)
    assert "Process analysis" in first
    assert "Target condition" in second


def test_the_words_of_the_command_line_are_those_of_the_pages() -> None:
    assert tuple(layout.value for layout in Layout) == cli.LAYOUTS
    assert tuple(form.value for form in Form) == cli.FORMS
    assert {Paper(paper) for paper in cli.FORM_PAPERS} == {Paper.A3, Paper.A4}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("card", "a.pdf", "--layout", "a5"), "“a5” is not known. There are pocket and a4."),
        (("forms", "a.pdf", "--paper", "a0"), "“a0” is not known. There are a4 and a3."),
        (("forms", "a.pdf", "--forms", "board,x"), "“x” is not known. There are board, record, observe and analysis."),
        (("forms", "a.pdf", "--forms", ""), "“” is not known. There are board, record, observe and analysis."),
        (("card",), "usage: "),
        (("forms",), "usage: "),
    ],
)
def test_what_is_no_usage_is_said(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = call(*arguments)
    assert (code, out) == (2, "")
    assert sentence in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["card", "forms"])
def test_a_folder_that_is_not_there_is_said(call: Call, tmp_path: Path, command: str) -> None:
    told = call(command, tmp_path / "nowhere" / "a.pdf")
    assert told == (1, "", "The folder is not there. Choose another one.\n")


@pytest.mark.parametrize("command", ["card", "forms"])
def test_a_page_that_cannot_be_written_is_said(call: Call, tmp_path: Path, command: str) -> None:
    told = call(command, tmp_path)
    assert told == (1, "", "The file cannot be written there. Choose another place.\n")


@pytest.mark.parametrize("command", ["card", "forms"])
@pytest.mark.parametrize("name", ["board.kata", "BOARD.KATA"])
def test_a_board_is_never_written_over(call: Call, tmp_path: Path, command: str, name: str) -> None:
    board = tmp_path / name
    board.write_bytes(b"all we know")
    code, out, err = call(command, board)
    assert (code, out) == (1, "")
    assert err == f"“{name}” is the name of a board. It was not touched. Choose another name.\n"
    assert board.read_bytes() == b"all we know"


@pytest.mark.parametrize("command", ["pdf", "picture"])
@pytest.mark.parametrize("name", ["of.kata", "other.kata", "a board by another name"])
def test_what_is_drawn_of_a_board_never_takes_the_place_of_one(
    call: Call, tmp_path: Path, command: str, name: str
) -> None:
    board = tmp_path / "of.kata"
    for path in {board, tmp_path / name}:
        assert call("new", path)[0] == 0
    before = (tmp_path / name).read_bytes()
    told = call(command, board, tmp_path / name)
    assert told == (1, "", f"“{name}” is the name of a board. It was not touched. Choose another name.\n")
    assert (tmp_path / name).read_bytes() == before


def test_all_run_without_a_display(tmp_path: Path) -> None:
    bare = {"PATH": "/usr/bin", "HOME": str(tmp_path), "PYTHONPATH": str(Path(cli.__file__).parent.parent)}
    board = tmp_path / "a.kata"
    for command, *read in (("card",), ("forms",), ("new",), ("pdf", board), ("picture", board)):
        out = board if command == "new" else tmp_path / f"{command}.pdf"
        run = subprocess.run(
            [sys.executable, "-m", "kata_desktop", command, *read, out],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=bare,
            check=False,
        )
        assert (run.returncode, run.stderr) == (0, "")
        assert command in ("new", "picture") or pages(out)
