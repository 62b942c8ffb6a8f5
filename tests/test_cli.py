"""The commands through `main`: what they print, what they leave on the disk, what they say of troubles."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import kata_desktop
from kata_desktop.cli import main
from kata_desktop.core.measurement import Point
from kata_desktop.core.plain import as_json
from kata_desktop.session.clock import SystemClock
from kata_desktop.session.opening import create_board, open_board, open_session

Told = tuple[int, str, str]
Call = Callable[..., Told]
FORBIDDEN = ("error", "invalid", "failed", "Traceback")


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command; gives exit code, standard output and standard error."""

    def run(*arguments: str | Path) -> Told:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert not any(word in err for word in FORBIDDEN)
        return code, out, err

    return run


@pytest.fixture
def board(tmp_path: Path) -> Path:
    """A board with a metric for single values and one for medians."""
    path = tmp_path / "board.kata"
    create_board(path, "Cell <b>4</b> & 🙂", who="learner@here", clock=SystemClock())
    with open_session(path, who="learner@here", clock=SystemClock()) as session:
        session.setting_up.add_metric("Output", unit="pcs")
        session.setting_up.add_metric("Cycle time", unit="s", decimals=1, point=Point.MEDIAN)
    return path


def content(path: Path) -> bytes:
    return path.read_bytes()


def shown(call: Call, board: Path, *more: str) -> dict[str, Any]:
    code, out, err = call("show", board, "--json", *more)
    assert (code, err) == (0, "")
    found: dict[str, Any] = json.loads(out)
    return found


# ------------------------------------------------------------------------------------------ new, show


def test_version(call: Call) -> None:
    assert call("--version") == (0, f"Kata Desktop {kata_desktop.__version__}\n", "")


def test_a_new_board_has_its_title_or_the_name_of_its_file(call: Call, tmp_path: Path) -> None:
    assert call("new", tmp_path / "a.kata", "--title", "Paint line")[0] == 0
    assert call("new", tmp_path / "Milling.kata")[0] == 0
    assert shown(call, tmp_path / "a.kata")["title"] == "Paint line"
    assert shown(call, tmp_path / "Milling.kata")["title"] == "Milling"


def test_a_sample_can_have_a_title_of_its_own(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "a.kata"
    assert call("new", path, "--sample", "coolant_pumps", "--title", "Our pumps")[0] == 0
    found = shown(call, path)
    assert (found["title"], len(found["experiments"])) == ("Our pumps", 6)


def test_a_sample_is_as_of_the_day_that_is_asked_for(call: Call, tmp_path: Path) -> None:
    boards = []
    for name in ("a.kata", "b.kata"):
        assert call("new", tmp_path / name, "--sample", "coolant_pumps", "--as-of", "2026-06-15")[0] == 0
        boards.append(shown(call, tmp_path / name))
    assert boards[0] == boards[1]
    assert boards[0]["experiments"][-1]["started_at"].startswith("2026-06-15")


def test_an_existing_file_is_never_overwritten(call: Call, board: Path) -> None:
    before = content(board)
    code, out, err = call("new", board, "--sample", "coolant_pumps")
    assert (code, out) == (1, "")
    assert err.endswith(".\n")
    assert content(board) == before


def test_a_title_that_is_too_long_leaves_no_file(call: Call, tmp_path: Path) -> None:
    code, out, err = call("new", tmp_path / "a.kata", "--title", "x" * 10_001)
    assert (code, out) == (1, "")
    assert "10,000" in err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said(call: Call, tmp_path: Path) -> None:
    code, out, err = call("new", tmp_path / "nowhere" / "a.kata")
    assert (code, out) == (1, "")
    assert "folder" in err


def test_the_json_is_sorted_and_literal(call: Call, board: Path) -> None:
    code, out, _ = call("show", board, "--json")
    with open_session(board, who="", clock=SystemClock(), writable=False) as session:
        expected = json.dumps(as_json(session.board), ensure_ascii=False, indent=1, sort_keys=True)
    assert (code, out) == (0, expected + "\n")
    assert "Cell <b>4</b> & 🙂" in out


def test_the_board_in_words(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "a.kata"
    call("new", path, "--sample", "coolant_pumps")
    code, out, err = call("show", path)
    assert (code, err) == (0, "")
    assert out.startswith("Cell 4, coolant pump assembly\n")
    for words in ("42 seconds cycle time per pump", "45.0 seconds, 3.0 seconds faster", "in focus: Housing has to be"):
        assert words in out
    assert out.count("Experiment ") == 6


def test_signs_that_a_terminal_would_obey_are_not_shown(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "a.kata"
    create_board(path, "a\x1b[2Jb", who="", clock=SystemClock())
    assert "\x1b" not in call("show", path)[1]


def test_a_past_day_shows_the_board_of_that_day(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "a.kata"
    call("new", path, "--sample", "manufacturing_cell")
    days = [experiment["started_at"][:10] for experiment in shown(call, path)["experiments"]]
    assert len(shown(call, path, "--as-of", days[2])["experiments"]) == 3
    assert shown(call, path, "--as-of", "1999-12-31")["title"] == ""


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "yesterday", "20260601", "2026-6-1", "", "٢٠٢٦-٠١-٠١"])
def test_an_impossible_day_is_a_matter_of_usage(call: Call, board: Path, day: str) -> None:
    code, out, err = call("show", board, "--as-of", day)
    assert (code, out) == (2, "")
    assert f"“{day}” is no day. Please a day like 2026-06-19." in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("show",),
        ("show", "a.kata", "b.kata"),
        ("measure", "a.kata", "x.csv"),
        ("picture", "a.kata", "a.png", "--size", "10x10"),
        ("picture", "a.kata", "a.png", "--size", "big"),
        ("picture", "a.kata", "a.png", "--screen", "nowhere"),
        ("picture", "a.kata", "a.png", "--theme", "blue"),
        ("picture", "a.kata", "a.png", "--mode", "pocket"),
        ("picture", "a.kata", "a.png", "--reading-size", "120"),
        ("new", "a.kata", "--as-of", "soon"),
        ("pdf", "a.kata", "a.pdf", "--paper", "a9"),
        ("new", "a.kata", "--sample", "../hospital_ward"),
        ("--what",),
        ("a.kata", "b.kata"),
    ],
)
def test_usage(call: Call, arguments: tuple[str, ...]) -> None:
    code, out, err = call(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("usage: ")


def test_the_known_words_are_named(call: Call) -> None:
    assert "There are a4, a3, a2, a1 and a0." in call("pdf", "a.kata", "a.pdf", "--paper", "letter")[2]


# ---------------------------------------------------------------------------------------- what is no board


@pytest.mark.parametrize("command", ["show", "measure", "open"])
@pytest.mark.parametrize("kind", ["missing", "empty", "text", "folder", "damaged"])
def test_what_is_no_board_is_said_and_stays_as_it_is(
    call: Call, board: Path, tmp_path: Path, command: str, kind: str
) -> None:
    path = tmp_path / "thing.kata"
    column = tmp_path / "column.csv"
    column.write_text("1\n", encoding="utf-8")
    if kind == "folder":
        path.mkdir()
    elif kind == "damaged":
        path.write_bytes(content(board).replace(b"Cycle time", b"Cycle tine"))
    elif kind != "missing":
        path.write_bytes(b"" if kind == "empty" else b"title: a board?\n" * 50)
    before = content(path) if path.is_file() else None
    arguments: dict[str, tuple[str | Path, ...]] = {
        "show": ("show", path),
        "measure": ("measure", path, "--metric", "Output", column),
        "open": (path,),
    }
    code, out, err = call(*arguments[command])
    assert (code, out) == (1, "")
    assert err.strip().endswith((".", "?"))
    assert err.count("\n") == 1
    assert (content(path) if path.is_file() else None) == before


def test_a_board_that_is_open_elsewhere_is_not_shown(call: Call, board: Path) -> None:
    with open_board(board, who="learner@here", clock=SystemClock()):
        code, out, err = call("show", board)
    assert (code, out, err) == (1, "", "This board is open in another window. Go on there.\n")


# ------------------------------------------------------------------------------------------ measure


def column(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "column.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_each_row_is_a_measurement_where_the_point_is_a_value(call: Call, board: Path, tmp_path: Path) -> None:
    told = call("measure", board, "--metric", "output", column(tmp_path, "\ufeffvalue\n500\n510\n"))
    assert told == (0, "2 measurements of “Output” are kept.\n", "")
    metric = shown(call, board)["metrics"][0]
    assert [visit["values"] for visit in metric["measurements"]] == [[500], [510]]


def test_rows_of_one_time_are_one_visit_elsewhere(call: Call, board: Path, tmp_path: Path) -> None:
    text = "time;value\n2026-06-01 08:00;48,1 s\n2026-06-01 08:00;47\n2026-06-02 08:00;46.5\n"
    assert call("measure", board, "--metric", "Cycle time", column(tmp_path, text))[0] == 0
    visits = shown(call, board)["metrics"][1]["measurements"]
    assert [visit["values"] for visit in visits] == [[48.1, 47], [46.5]]
    assert [visit["taken_at"][:16] for visit in visits] == ["2026-06-01T08:00", "2026-06-02T08:00"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("1\n2\nthree\n4\n", "3"),
        ("1\nnan\n", "2"),
        ("1\n1e999\n", "2"),
        ("1\n5 kg\n", "2"),
        ("", ""),
        ("value\n", ""),
        ("time,value\n2026-02-30,5\n", "2"),
        (b"\xff\xfe\x00\x01", "no text"),
        (b"1\x00\n2", "no text"),
    ],
)
def test_a_column_that_is_not_whole_writes_nothing(
    call: Call, board: Path, tmp_path: Path, text: str | bytes, part: str
) -> None:
    before = shown(call, board)
    code, out, err = call("measure", board, "--metric", "Output", column(tmp_path, text))
    assert (code, out) == (1, "")
    assert part in err
    assert shown(call, board) == before


def test_a_metric_that_the_board_has_not_is_answered_with_those_it_has(call: Call, board: Path, tmp_path: Path) -> None:
    code, _, err = call("measure", board, "--metric", "Speed", column(tmp_path, "1\n"))
    assert code == 1
    assert "Output" in err
    assert "Cycle time" in err


@pytest.mark.parametrize("name", ["nowhere.csv", "."])
def test_a_column_that_cannot_be_read_is_said(call: Call, board: Path, tmp_path: Path, name: str) -> None:
    code, _, err = call("measure", board, "--metric", "Output", tmp_path / name)
    assert (code, "cannot be read" in err) == (1, True)


def test_a_column_comes_from_standard_input(call: Call, board: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"7\n")))
    assert call("measure", board, "--metric", "Output", "-")[1] == "1 measurement of “Output” is kept.\n"


# ------------------------------------------------------------------------------- pages, pictures, library


def test_a_page_and_a_picture(call: Call, board: Path, tmp_path: Path, qapp: object) -> None:
    page, picture = tmp_path / "a.pdf", tmp_path / "a.png"
    assert call("pdf", board, page, "--paper", "a4", "--without-names", "--as-of", "2026-06-15")[0] == 0
    assert call("picture", board, picture, "--size", "1280x720", "--theme", "dark")[0] == 0
    assert page.read_bytes().startswith(b"%PDF")
    assert picture.read_bytes()[16:24] == (1280).to_bytes(4, "big") + (720).to_bytes(4, "big")


def test_pictures_of_a_day_stay_the_same_and_follow_their_options(call: Call, tmp_path: Path, qapp: object) -> None:
    boards = tmp_path / "boards"
    boards.mkdir()
    day = ("--as-of", "2026-06-15")
    call("new", boards / "a.kata", "--sample", "coolant_pumps", *day)
    looks: dict[str, tuple[str, ...]] = {
        "plain": (),
        "again": (),
        "desk": ("--mode", "desk"),
        "large": ("--reading-size", "130"),
        "screen": ("--screen", "obstacles"),
    }
    drawn = {}
    for name, options in looks.items():
        assert call("picture", boards / "a.kata", tmp_path / name, "--size", "1280x720", *day, *options)[0] == 0
        drawn[name] = content(tmp_path / name)
    assert drawn["plain"] == drawn.pop("again")
    assert len(set(drawn.values())) == len(drawn)
    for name, options in {"all": day, "later": ("--as-of", "2026-06-16")}.items():
        assert call("picture", boards, tmp_path / name, "--size", "1280x720", *options)[0] == 0
    assert content(tmp_path / "all") != content(tmp_path / "later")


@pytest.mark.parametrize("command", ["pdf", "picture"])
def test_a_folder_for_the_result_that_is_not_there_is_said(
    call: Call, board: Path, tmp_path: Path, command: str, qapp: object
) -> None:
    told = call(command, board, tmp_path / "nowhere" / "a.out")
    assert told == (1, "", "The folder is not there. Choose another one.\n")


def test_a_data_folder_that_is_a_file_is_said(call: Call, board: Path) -> None:
    code, out, err = call("--data", board, "show", board)
    assert (code, out) == (1, "")
    assert err
