"""Every text can be found by the translators' tool, and a longer language keeps what is put into it."""

import ast
import string
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kata_desktop.core.labels import Label
from kata_desktop.words import dates, labels, practice
from tests.helpers.pseudo import LONGER, pseudo, speak_pseudo

PACKAGE = Path(__file__).parents[2] / "kata_desktop"
Message = tuple[str, str, str]


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Each call of `translate` that takes a text, with its place."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            bare = isinstance(node.func, ast.Name) and node.func.id == "translate"
            of_application = isinstance(node.func, ast.Attribute) and ast.unparse(node.func) == (
                "QCoreApplication.translate"
            )
            if bare or of_application:
                yield f"{path.name}:{node.lineno}", node


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def message(call: ast.Call) -> Message | None:
    texts = [literal(argument) for argument in call.args[:3]]
    if len(texts) < 2 or None in texts:
        return None
    context, source, comment = (*texts, "")[:3]
    return str(context), str(source), str(comment or "")


def test_every_text_is_written_where_it_is_used() -> None:
    """The tool reads the source: a text put together at run time never reaches a translator."""
    assert [place for place, call in calls() if message(call) is None] == []


def test_a_number_of_things_is_given_by_a_plain_name() -> None:
    """The tool passes over a call whose number is anything else, without a word."""
    strange = [
        place
        for place, call in calls()
        if call.keywords or len(call.args) > 4 or (len(call.args) == 4 and not isinstance(call.args[3], ast.Name))
    ]
    assert strange == []


def test_texts_with_a_number_say_so() -> None:
    for place, call in calls():
        _, source, _ = message(call) or ("", "", "")
        assert ("%n" in source) == (len(call.args) == 4), place


def test_the_tool_finds_every_text(tmp_path: Path) -> None:
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"
    found = tmp_path / "kata.ts"
    files = [str(path) for path in sorted(PACKAGE.rglob("*.py"))]
    subprocess.run([str(tool), *files, "-ts", str(found)], check=True, capture_output=True)
    told = {
        (context.findtext("name", ""), text.findtext("source", ""), text.findtext("comment", ""))
        for context in ET.parse(found).iter("context")  # noqa: S314 - written a moment ago
        for text in context.iter("message")
    }
    written = {message(call) for _, call in calls()}
    assert written - told == set()
    assert told - written == set()


@pytest.mark.parametrize("text", ["Parked", "4 of {needed} measurements", "%n days left", "Go and see"])
def test_the_long_language_is_forty_percent_longer(text: str) -> None:
    longer = pseudo(text)
    outside = text.replace("{needed}", "").replace("%n", "")
    assert len(longer) - len(text) >= (LONGER - 1) * sum(sign.isalpha() for sign in outside)
    assert longer != text


def test_the_long_language_keeps_places_for_values() -> None:
    for _, call in calls():
        _, source, _ = message(call) or ("", "", "")
        names = {name for _, name, _, _ in string.Formatter().parse(source) if name}
        assert {name for _, name, _, _ in string.Formatter().parse(pseudo(source)) if name} == names
        assert pseudo(source).count("%n") == source.count("%n")


def test_the_program_speaks_the_long_language(qapp: QCoreApplication, qtbot: QtBot) -> None:
    translator = speak_pseudo(qapp)
    try:
        assert practice.parked() == pseudo("Parked")
        assert dates.days_left(4) == pseudo("%n days left").replace("%n", "4")
        assert labels.undone(Label.OBSTACLE_SOLVED) != "Undone: obstacle solved"
    finally:
        QCoreApplication.removeTranslator(translator)
    assert practice.parked() == "Parked"
