"""The house rules that a machine can hold: sizes, names, the share of tests, and a Qt that lives long."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "kata_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_MAIN_WINDOW = 400, 50, 300
LEAST_TESTS = 0.9

# names that say nothing about what is inside
EMPTY_NAMES = {"manager", "helper", "helpers", "handler", "utils", "util", "misc", "common", "dashboard", "kpi"}


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def written_lines(folder: Path) -> int:
    """Lines of a folder's Python files that are not blank."""
    return sum(1 for path in folder.rglob("*.py") for line in lines(path) if line.strip())


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function of a file as (place and name, number of lines)."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            place = f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
            yield place, node.end_lineno - node.lineno + 1


def test_no_file_is_too_long() -> None:
    sizes = {str(path.relative_to(ROOT)): len(lines(path)) for path in MODULES}
    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}
    assert sizes.get("kata_desktop/ui/main_window.py", 0) <= LONGEST_MAIN_WINDOW


def test_no_function_is_too_long() -> None:
    sizes = dict(pair for path in MODULES for pair in functions(path))
    assert {place: size for place, size in sizes.items() if size > LONGEST_FUNCTION} == {}


def test_every_module_says_why_it_exists() -> None:
    silent = [path for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert [str(path.relative_to(ROOT)) for path in silent] == []


def test_no_module_has_an_empty_name() -> None:
    parts = {part for path in MODULES for part in re.split(r"[_/.]", str(path.relative_to(PACKAGE)).lower())}
    assert parts & EMPTY_NAMES == set()


def test_there_are_about_as_many_lines_of_tests_as_of_program() -> None:
    assert written_lines(ROOT / "tests") >= LEAST_TESTS * written_lines(PACKAGE)


def test_frozen_values_are_made_without_compiling() -> None:
    """Half a millisecond each at every start, of well over a hundred classes."""
    compiled = re.compile(r"from dataclasses import [^\n]*\bdataclass\b.*@dataclass\(frozen=True", re.DOTALL)
    found = [path for path in MODULES if compiled.search(path.read_text(encoding="utf-8"))]
    assert [str(path.relative_to(ROOT)) for path in found] == []


@pytest.mark.parametrize("folder", ["kata_desktop", "resources", "packaging", "tests"])
def test_nothing_belongs_to_one_machine(folder: str) -> None:
    """No path of a developer's machine and no package index stands in what is handed on."""
    telling = re.compile(r"(?<![\w.-])/(?:home|Users|root|work)/\w|index-url[ =]")
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".txt", ".json", ".svg", ".toml", ".md"} and path != Path(__file__)
        for line in lines(path)
        if telling.search(line) and "--no-emit-index-url" not in line
    ]
    assert found == []


def test_two_hundred_thousand_calls_of_qt_survive() -> None:
    """Some Qt bindings lose a reference of None in each call that returns nothing, and abort at last."""
    program = (
        "from PySide6.QtCore import QObject, QTimer\n"
        "thing, timer = QObject(), QTimer()\n"
        "for _ in range(100_000):\n"
        "    thing.setObjectName('a')\n"
        "    timer.setSingleShot(True)\n"
        "print('alive')\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "alive\n", "")
