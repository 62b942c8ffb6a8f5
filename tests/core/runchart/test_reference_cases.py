"""Every field of every reference case, null included."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from kata_desktop.core.runchart import Direction, Options, analyse, as_case

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "runchart_cases.json").read_text(encoding="utf-8"))[
    "cases"
]


def options_of(raw: dict[str, Any]) -> Options:
    return Options(
        phase_starts=tuple(raw["phase_starts"]),
        freeze=raw["freeze"],
        exclude=tuple(raw["exclude"]),
        target=raw["target"],
        direction=None if raw["direction"] is None else Direction(raw["direction"]),
    )


def differences(expected: object, actual: object, place: str) -> list[str]:
    """Places of the expected value that the actual one does not have, each with both."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        return [
            line
            for key, value in expected.items()
            for line in differences(value, actual.get(key, "absent"), f"{place}.{key}")
        ]
    if isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        pairs = enumerate(zip(expected, actual, strict=True))
        return [line for i, (a, b) in pairs for line in differences(a, b, f"{place}[{i}]")]
    if _agree(expected, actual):
        return []
    return [f"{place}: {expected!r} expected, {actual!r} found"]


def _agree(expected: object, actual: object) -> bool:
    if isinstance(expected, bool) or isinstance(actual, bool):
        return expected is actual
    if isinstance(expected, int | float) and isinstance(actual, float):
        return math.isclose(expected, actual, rel_tol=1e-9)
    return expected == actual


FIELDS = ("phases", "nhs_types", "target", "rephase", "g_chart", "t_chart")
PARAMETERS = [
    pytest.param(case, field, id=f"{case['id']}-{field}")
    for case in CASES
    for field in FIELDS
    if field in case["expected"]
]


@pytest.mark.parametrize(("case", "field"), PARAMETERS)
def test_field_agrees(case: dict[str, Any], field: str) -> None:
    actual = as_case(analyse(case["values"], options_of(case["options"])))
    found = differences(case["expected"][field], actual.get(field, "absent"), field)
    assert not found, f"{case['id']} {case['name']}: " + "; ".join(found[:5])


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_case_form_is_json(case: dict[str, Any]) -> None:
    actual = as_case(analyse(case["values"], options_of(case["options"])))
    assert json.loads(json.dumps(actual, allow_nan=False)) == actual


def test_all_cases_are_there() -> None:
    assert len(CASES) == 213


def test_a_difference_is_named() -> None:
    assert differences({"a": [1, None]}, {"a": [1, 2.0]}, "x") == ["x.a[1]: None expected, 2.0 found"]
    assert differences({"a": True}, {"a": 1}, "x") == ["x.a: True expected, 1 found"]
