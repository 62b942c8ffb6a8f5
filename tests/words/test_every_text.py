"""Every text a translator is given: the practice's own words, plain, and none of the words we do not use."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "kata_desktop"
NEVER = re.compile(
    r"\b(vision|strategy|goals?|KPI|deadline|as-is|status|problems?|issues?|open point|actions?|tasks?|results?|"
    r"forecast|plan value|fail\w*|miss|missed|deviation|not OK|worse|audit|review|meetings?|overdue|late|average|"
    r"submit|errors?|invalid|check|Toyota)\b|!",
    re.IGNORECASE,
)
#: Where such a word is meant: the name of a phase, what a challenge is not, a part of the start as it is drawn, and the
#: title of the book.
MEANT = {
    "Check",
    "Then it may be a task: just do it. A challenge lies where nobody knows the way yet.",
    "{credit} His book is called “Toyota Kata”. The forms and the layout here are our own.",
    "All three parts are asked for: a result, a process value and the pattern.",
}
AMERICAN = re.compile(r"\b(colou?r(?<=color)|center\w*|analyz\w*|favorite|gray)\b", re.IGNORECASE)


def written() -> Iterator[tuple[str, str, int]]:
    """Place, text and number of arguments of each text that is translated."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("translate") and len(node.args) > 1:
                text = node.args[1]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield f"{path.relative_to(PACKAGE)}:{node.lineno}", text.value, len(node.args)


TEXTS = list(written())


def seen(text: str) -> str:
    """The text without the names of its places, which nobody sees."""
    return re.sub(r"\{\w*\}", "…", text)


def test_none_of_the_words_we_do_not_use() -> None:
    assert len(TEXTS) > 1000
    assert [(place, text) for place, text, _ in TEXTS if NEVER.search(seen(text)) and text not in MEANT] == []


def test_the_search_would_find_them() -> None:
    found = [NEVER.search(text) for text in ("Error 5", "3 tasks", "Done!", "The Toyota way", "It failed", "not OK")]
    assert all(found)
    assert NEVER.search("Latest measurement, checked by nobody, translated") is None


def test_texts_are_plain_and_whole() -> None:
    assert [text for _, text, _ in TEXTS if re.search(r"[<>&]|\.\.\.", text)] == []
    assert [text for _, text, _ in TEXTS if text != text.strip() and text != ", "] == []
    assert [text for _, text, _ in TEXTS if "  " in text] == []
    assert [text for _, text, _ in TEXTS if AMERICAN.search(text)] == []


def test_several_sentences_end_as_sentences_do() -> None:
    """A text with a full stop inside ends with one too, or with what is put in there, or leads somewhere."""
    leads = re.compile(
        r"(Look back at the target|Newest first|Now …|This is no work day here|Agree when to go and see|…)$"
    )
    inside = [text for _, text, _ in TEXTS if re.search(r"[a-z…]\. [A-Z…{]", seen(text))]
    assert len(inside) > 40
    assert [text for text in inside if text[-1] not in ".?:…" and not leads.search(seen(text))] == []
