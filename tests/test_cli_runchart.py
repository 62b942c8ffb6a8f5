"""`runchart`: series from outside, analysed as the reference cases are, or refused with the place named."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kata_desktop.cli import main
from kata_desktop.commands.runcharts import run_chart
from kata_desktop.core.runchart import Options, analyse, as_case

Told = tuple[int, str, str]
Ask = Callable[..., Told]
VALUES = [48, 47.5, 49, 48, 47, 48.5, 47.5, 48, 49.5, 48, 45, 44.5, 45, 44, 45, 44.5, 44, 45, 44, 45, 44.5, 44]


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Analyse a text as a file; gives exit code, standard output and standard error."""

    def run(text: str, *more: str, name: str = "in.json") -> Told:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        code = main(["runchart", str(path), *more])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def test_an_object_for_an_object(ask: Ask) -> None:
    code, out, err = ask(json.dumps({"values": VALUES, "options": {"freeze": 10}}), "--json")
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert answer["analysis"] == json.loads(json.dumps(as_case(analyse(VALUES, Options(freeze=10)))))
    assert answer["sentence"] == "12 measurements in a row lie below the start: more than chance."


def test_a_list_for_a_list(ask: Ask) -> None:
    code, out, _ = ask(json.dumps([{"values": []}, {"values": [1, None, 2], "options": None}]), "--json")
    answers = json.loads(out)
    assert (code, len(answers)) == (0, 2)
    assert answers[1]["sentence"] == "2 of 10 measurements for a first picture."


def test_sentences_line_by_line(ask: Ask) -> None:
    code, out, _ = ask(json.dumps([{"values": [1]}, {"values": [1, 2]}]))
    assert (code, out.count("\n")) == (0, 2)


@pytest.mark.parametrize("head", ["", "value\n", '"value"\n'])
def test_a_column_with_gaps(ask: Ask, head: str) -> None:
    code, out, _ = ask(f'{head}1\n\n3,5\n""\n2\n', "--json", name="in.csv")
    assert code == 0
    analysis = json.loads(out)["analysis"]
    assert (analysis["phases"][0]["n_rows"], analysis["phases"][0]["n_valid"]) == (5, 3)
    assert analysis["nhs_types"] is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('{"values": [1, "two"]}', ("Series 1", "place 2", "two")),
        ('[{"values": [1]}, {"values": [1, 2, true]}]', ("Series 2", "place 3")),
        ('{"values": [1, 1e999]}', ("Series 1", "place 2")),
        ('{"values": [1, NaN]}', ("Series 1", "place 2")),
        ('{"values": [1' + "0" * 400 + "]}", ("Series 1", "place 1")),
        ('{"values": [1], "options": {"target": 1e999, "direction": "lower"}}', ("Series 1", "target")),
        ('{"values": [1], "options": {"target": NaN, "direction": "lower"}}', ("Series 1", "target")),
        ('{"values": [1, 2], "options": {"exclude": [-1]}}', ("Series 1", "exclude", "-1")),
        ('{"values": [1, 2], "options": {"phase_starts": [2]}}', ("Series 1", "phase_starts", "2")),
        ('[{"values": [1]}, {"values": [1], "options": {"freeze": true}}]', ("Series 2", "freeze")),
        ("[[1, 2]]", ("Series 1",)),
        ('{"values": [1]} more', ("no series",)),
        ("1;2\n3;4\n", ("Series 1", "place 1", "1;2")),
        ("1\n\nx\n", ("Series 1", "place 3", "x")),
        ('{"values": 5}', ("Series 1",)),
        ("[5]", ("Series 1",)),
        ('{"values": [1], "options": 5}', ("options",)),
        ('{"values": [1], "options": {"freez": 1}}', ("freez",)),
        ('{"values": [1], "options": {"freeze": 0}}', ("freeze", "0")),
        ('{"values": [1], "options": {"freeze": 1.5}}', ("freeze",)),
        ('{"values": [1], "options": {"exclude": [7]}}', ("exclude", "7")),
        ('{"values": [1], "options": {"exclude": "all"}}', ("exclude",)),
        ('{"values": [1], "options": {"target": 5}}', ("direction",)),
        ('{"values": [1], "options": {"target": "5"}}', ("target",)),
        ('{"values": [1], "options": {"direction": "up"}}', ("direction", "up")),
        ("{broken", ("no series",)),
        ("[" * 100_000, ("no series",)),
        ("", ("no series",)),
        ("value\n1\nx\n", ("Series 1", "place 2", "x")),
        ("Cycle time (s)\n1\n2\n", ("Series 1", "“Cycle time (s)”", "only value, or time and value")),
    ],
)
def test_what_cannot_be_taken_is_named_and_nothing_is_answered(ask: Ask, text: str, parts: tuple[str, ...]) -> None:
    code, out, err = ask(text, "--json")
    assert (code, out) == (1, "")
    assert [part for part in parts if part not in err] == []
    assert err.count("\n") == 1


def test_the_last_series_at_fault_leaves_the_first_unanswered(ask: Ask) -> None:
    code, out, err = ask('[{"values": [1, 2]}, {"values": [1, 2], "options": {"exclude": [2]}}]')
    assert (code, out) == (1, "")
    assert err.startswith("Series 2: “exclude” cannot be 2.")


def test_options_may_be_left_out_or_empty(ask: Ask) -> None:
    nothing: tuple[dict[str, object], ...] = (
        {},
        {"options": {}},
        {"options": None},
        {"options": {"freeze": None, "exclude": [], "target": None}},
    )
    told = {ask(json.dumps({"values": VALUES, **more}), "--json")[1] for more in nothing}
    assert len(told) == 1


def test_a_list_of_one_is_a_list_and_an_empty_one_too(ask: Ask) -> None:
    assert len(json.loads(ask('[{"values": [1, 2]}]', "--json")[1])) == 1
    assert json.loads(ask("[]", "--json")[1]) == []


def test_fields_are_those_of_the_cases_and_others_are_left_out(ask: Ask) -> None:
    whole = {"values": [3, 4, 5, 4] * 6, "options": {"target": 4, "direction": "lower"}}
    analysis = json.loads(ask(json.dumps(whole), "--json")[1])["analysis"]
    assert set(analysis) == {"phases", "nhs_types", "target", "rephase", "g_chart", "t_chart"}
    gaps = json.loads(ask(json.dumps({"values": [3, None, 4, 5] * 6}), "--json")[1])["analysis"]
    assert set(gaps) == {"phases", "nhs_types", "rephase"}
    assert gaps["nhs_types"] is None


def test_a_byte_order_mark_and_a_decimal_comma_do_no_harm(ask: Ask) -> None:
    assert json.loads(ask("\ufeffvalue\n1,5\n2,5\n", "--json", name="in.csv")[1])["analysis"]["phases"][0]["mean"] == 2


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.one_of(st.none(), st.integers(-(10**25), 10**25), st.floats(allow_nan=False, allow_infinity=False))),
    st.sampled_from([None, "lower", "higher"]),
    st.integers(1, 40),
)
def test_whatever_finite_numbers_come_there_is_an_answer(
    values: list[object], direction: str | None, freeze: int
) -> None:
    target = None if direction is None else 1e308
    asked = {"values": values, "options": {"freeze": freeze, "direction": direction, "target": target}}
    answer = json.loads(run_chart(json.dumps(asked), plain=True))
    assert answer["sentence"].endswith((".", "?"))
    assert run_chart(json.dumps(asked), plain=False) == answer["sentence"]


def test_ups_and_downs_as_wide_as_floats_have_a_sentence(ask: Ask) -> None:
    wide = {"values": [-1e308] * 10 + [1e308] * 20, "options": {"freeze": 10, "direction": "lower"}}
    code, out, err = ask(json.dumps(wide))
    assert (code, err) == (0, "")
    assert "What changed?" in out or "more than chance" in out
