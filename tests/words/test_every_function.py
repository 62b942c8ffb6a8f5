"""Each function that words something, tried by the types of its arguments: nothing raises, nothing is left open."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication

from kata_desktop import words
from tests.helpers.made_up import WRITTEN, made_up
from tests.helpers.pseudo import speak_pseudo

Function = Callable[..., object]
#: Modules that take texts apart or read them instead of saying something.
NOT_SAID = {"grammar", "hints", "hint_words"}
#: Forms that the screen fills with fields, by design with open places.
FORMS = re.compile(r"start\.\w+_sentence|measure\.within_limit")
#: Tried with real things by tests of their own: troubles, refusals, whole boards, file names, days to come.
ELSEWHERE = re.compile(
    r"reasons\.sentence|trouble\.(opening|saving)|notebook_exchange\.(opening|not_taken_in|not_handed_out)|"
    r"captions\.(rule_of|headline|caption)|met\.state_of|"
    r"close_up\.start_and_now|challenge\.(roles|step)|boards\.card_name|paper\.file_name|target_editor\.take|"
    r"start_pages\.(step_title|step_spoken)|start\.(date_steps|metric_offers|time_units|times)"
)


def functions() -> Iterator[tuple[str, Function]]:
    """Every public function of the words, by module and name."""
    for found in pkgutil.iter_modules(words.__path__):
        module = importlib.import_module(f"{words.__name__}.{found.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_") and found.name not in NOT_SAID:
                yield f"{found.name}.{name}", function


FUNCTIONS = {name: found for name, found in functions() if not FORMS.fullmatch(name) and not ELSEWHERE.fullmatch(name)}
PLAIN = {name: found for name, found in FUNCTIONS.items() if not inspect.signature(found).parameters}
tried = settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


def arguments(function: Function) -> st.SearchStrategy[dict[str, Any]]:
    hints = get_type_hints(function)
    hints.pop("return", None)
    return st.fixed_dictionaries({name: made_up(hint, name) for name, hint in hints.items()})


def texts(told: object) -> Iterator[str]:
    if isinstance(told, str):
        yield told
    elif isinstance(told, tuple | list):
        for part in told:
            yield from texts(part)
    elif is_dataclass(told):
        for field in fields(told):
            yield from texts(getattr(told, field.name))


def open_places(text: str) -> list[str]:
    """What should not be seen: places of forms, names of nothing, double spaces."""
    return re.findall(r"[{}]|%n|None|\bnan\b|\binf\b|  ", text.replace(WRITTEN[1:], "W"))


@pytest.mark.parametrize("name", sorted(FUNCTIONS.keys() - PLAIN.keys()))
def test_nothing_is_left_open(name: str, speak: Callable[[str], None]) -> None:
    function = FUNCTIONS[name]

    @tried
    @given(arguments(function), st.sampled_from(["en_GB", "de_DE"]))
    def say(made: dict[str, Any], locale: str) -> None:
        speak(locale)
        assert [text for text in texts(function(**made)) if open_places(text)] == []

    say()


def test_fixed_texts_are_whole() -> None:
    said = {name: list(texts(function())) for name, function in PLAIN.items()}
    assert len(said) > 300
    assert {name: told for name, told in said.items() if not told or any(map(open_places, told))} == {}
    assert {name: told for name, told in said.items() if any(text != text.strip() or not text for text in told)} == {}


def test_each_fixed_text_goes_through_the_translators(qapp: QCoreApplication) -> None:
    """What is not sent through translation stays English in every other language."""
    english = {name: list(texts(function())) for name, function in PLAIN.items()}
    translator = speak_pseudo(qapp)
    try:
        longer = {name: list(texts(function())) for name, function in PLAIN.items()}
    finally:
        QCoreApplication.removeTranslator(translator)
    same = {
        name: one
        for name, told in english.items()
        for one, other in zip(told, longer[name], strict=True)
        if one == other and re.search(r"[a-z]{3}", one)
    }
    assert same == {}
