"""Every mistake in the arguments ends with 2 and is named; results are all that stands on standard output."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kata_desktop.cli import main
from kata_desktop.session.clock import SystemClock
from kata_desktop.session.opening import create_board

Told = tuple[int, str, str]
Call = Callable[..., Told]
ODD_NAMES = ("Zelle 4 Übersicht.kata", "板 – Ω.kata", "a 'b' & <c>.kata", "שלום 🛠.kata")


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run a command in an empty folder; gives exit code, standard output and standard error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Told:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run


MISTAKES = [
    (("new",), "new", "BOARD.kata"),
    (("new", "a.kata", "--title"), "new", "--title"),
    (("new", "a.kata", "--sample", "bakery"), "new", "“bakery” is not known. There are "),
    (("new", "a.kata", "--as-of", "2026-02-29"), "new", "“2026-02-29” is no day."),
    (("new", "a.kata", "--json"), "new", "--json"),
    (("show",), "show", "BOARD.kata"),
    (("show", "a.kata", "--as-of"), "show", "--as-of"),
    (("show", "a.kata", "--as-of", "19.06.2026"), "show", "“19.06.2026” is no day."),
    (("show", "a.kata", "--js"), "show", "--js"),
    (("measure", "a.kata", "--metric", "Output"), "measure", "FILE.csv|-"),
    (("measure", "a.kata", "column.csv"), "measure", "--metric"),
    (("measure", "a.kata", "column.csv", "--metric"), "measure", "--metric"),
    (("pdf", "a.kata"), "pdf", "OUT.pdf"),
    (("pdf", "a.kata", "a.pdf", "--paper", "A4"), "pdf", "“A4” is not known. There are a4, a3, a2, a1 and a0."),
    (("pdf", "a.kata", "a.pdf", "b.pdf"), "pdf", "b.pdf"),
    (("picture", "a.kata"), "picture", "OUT.png"),
    (("picture", "a.kata", "a.png", "--size", "639x1080"), "picture", "“639x1080” is no size."),
    (("picture", "a.kata", "a.png", "--size", "1920×1080"), "picture", "“1920×1080” is no size."),
    (("picture", "a.kata", "a.png", "--size", "1920x359"), "picture", "“1920x359” is no size."),
    (("picture", "a.kata", "a.png", "--size", "8193x1080"), "picture", "from 640x360 to 8192x8192."),
    (("picture", "a.kata", "a.png", "--theme", "dim"), "picture", "“dim” is not known. There are light and dark."),
    (("picture", "a.kata", "a.png", "--mode", "tablet"), "picture", "There are wall and desk."),
    (("picture", "a.kata", "a.png", "--reading-size", "95"), "picture", "There are 90, 100, 115 and 130."),
    (("picture", "a.kata", "a.png", "--screen", "cellar"), "picture", "“cellar” is not known. There are "),
    (("card", "a.pdf", "b.pdf"), "card", "b.pdf"),
    (("forms", "a.pdf", "--forms", "board,,record"), "forms", "“” is not known."),
    (("runchart",), "runchart", "FILE.json|FILE.csv|-"),
    (("runchart", "a.csv", "--metric", "Output"), "runchart", "--metric"),
    (("--data",), "", "--data"),
    (("--size", "1920x1080"), "", "--size"),
    (("a.kata", "show"), "", "show"),
]


@pytest.mark.parametrize(("arguments", "command", "named"), MISTAKES)
def test_a_mistake_in_the_arguments_is_named(
    call: Call, tmp_path: Path, arguments: tuple[str, ...], command: str, named: str
) -> None:
    code, out, err = call(*arguments)
    told = err.splitlines()[-1]
    assert (code, out) == (2, "")
    assert err.startswith(f"usage: kata-desktop {command}".rstrip())
    assert told.startswith("kata-desktop: ")
    assert named in told
    assert list(tmp_path.iterdir()) == []


def test_a_word_far_too_long_is_cut_where_it_is_named(call: Call) -> None:
    code, _, err = call("show", "a.kata", "--as-of", "9" * 5000)
    assert code == 2
    assert f"“{'9' * 60}” is no day." in err


@pytest.mark.parametrize("day", ["1900-01-01", "2999-12-31"])
def test_the_first_and_the_last_day_of_the_calendar_are_days(call: Call, day: str) -> None:
    code, _, err = call("show", "a.kata", "--as-of", day)
    assert code == 1
    assert "is no day" not in err


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_board_of_any_name_is_made_and_shown(call: Call, tmp_path: Path, name: str) -> None:
    path = tmp_path / "Ärger & Ω" / name
    path.parent.mkdir()
    title = path.stem
    assert call("new", path) == (0, f"{path}: {title}\n", "")
    code, out, err = call("show", path, "--json")
    assert (code, err, json.loads(out)["title"]) == (0, "", title)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_page_of_any_name_is_written_where_it_was_asked_for(
    call: Call, tmp_path: Path, name: str, qapp: object
) -> None:
    page = tmp_path / name.replace(".kata", ".pdf")
    assert call("card", page) == (0, f"Written: {page}\n", "")
    assert [found.name for found in tmp_path.iterdir()] == [page.name]
    assert page.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("title", ["{name}", "%n points", "50 % & <b>more</b>", "“quoted”"])
def test_a_title_is_told_letter_by_letter(call: Call, title: str) -> None:
    assert call("new", "a.kata", "--title", f"  {title} ") == (0, f"a.kata: {title}\n", "")


def test_a_name_that_looks_like_a_form_is_told_letter_by_letter(call: Call) -> None:
    create_board(Path("a.kata"), "Cell", who="learner@here", clock=SystemClock())
    code, out, err = call("measure", "a.kata", "--metric", "{x} %n", "{y}.csv")
    assert (code, out, err) == (1, "", "“{y}.csv” cannot be read. Is the name right?\n")


def test_a_board_in_a_folder_that_is_not_there_makes_no_folder(call: Call, tmp_path: Path) -> None:
    code, out, err = call("new", tmp_path / "nowhere" / "a.kata")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["card", "forms"])
def test_a_page_in_a_folder_that_is_not_there_makes_no_folder(
    call: Call, tmp_path: Path, command: str, qapp: object
) -> None:
    assert call(command, tmp_path / "nowhere" / "ä.pdf")[:2] == (1, "")
    assert list(tmp_path.iterdir()) == []


def test_the_place_may_be_named_before_or_after_the_command(call: Call, tmp_path: Path) -> None:
    call("new", "a.kata")
    before, after = (call(*order) for order in (("--data", "d", "show", "a.kata"), ("show", "a.kata", "--data", "d")))
    assert before == after
    assert before[0] == 0


@pytest.mark.parametrize("arguments", [("--help",), ("show", "--help")])
def test_help_is_a_result(call: Call, arguments: tuple[str, ...]) -> None:
    code, out, err = call(*arguments)
    assert (code, err) == (0, "")
    assert out.startswith("usage: kata-desktop")
