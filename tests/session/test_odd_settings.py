"""Settings a hand or another program wrote: whatever they hold, a start and a change go well and lose nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kata_desktop.session.place import this_place
from kata_desktop.session.settings import (
    PLACE_LIMIT,
    READING_SIZES,
    ModeChoice,
    Settings,
    SettingsFile,
    ThemeChoice,
    settings_from,
)

NAMES = st.sampled_from(["theme", "mode", "reading_size", "motion", "language", "letter_keys", "place", "of tomorrow"])
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["light", "dark", "time-of-day", "wall", "1.0", "LIGHT", "\ud800", "\x00", "  "])
    | st.text(max_size=90),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
HELD = st.dictionaries(NAMES, VALUES, max_size=8)
#: The folder is written anew by each example.
SAME_FOLDER = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SAME_FOLDER
@given(content=st.binary(max_size=300))
@example(content=b"\xff\xfe{\x00}\x00")
@example(content=b"\xef\xbb\xbf{}")
@example(content=b'{"reading_size": 1e999, "motion": NaN}')
@example(content=b'{"reading_size": ' + b"9" * 5000 + b"}")
def test_any_bytes_are_read_as_settings_and_a_change_is_kept(tmp_path: Path, content: bytes) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_bytes(content)
    read = file.read()
    assert isinstance(read, Settings)
    wanted = replace(read, letter_keys=not read.letter_keys)
    file.change(read, wanted)
    assert file.read() == wanted


@SAME_FOLDER
@given(held=HELD)
@example(held={"place": "\ud800"})
@example(held={"of tomorrow": ["\udfff"]})
def test_any_object_is_taken_as_far_as_it_is_known_and_the_rest_is_kept(
    tmp_path: Path, held: dict[str, object]
) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text(json.dumps(held), encoding="utf-8")
    read = file.read()
    known(read)
    wanted = replace(read, motion=not read.motion)
    file.change(read, wanted)
    again = json.loads(file.path.read_text(encoding="utf-8"))
    assert file.read() == wanted
    # floats that are no numbers are not equal to themselves
    assert json.dumps(again | {"motion": 0}, sort_keys=True) == json.dumps(held | {"motion": 0}, sort_keys=True)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def known(read: Settings) -> None:
    """Every field is of its kind, and can be written wherever it is used."""
    assert isinstance(read.theme, ThemeChoice)
    assert isinstance(read.mode, ModeChoice)
    assert read.reading_size in READING_SIZES
    assert {type(read.motion), type(read.letter_keys)} == {bool}
    assert len(read.place) <= PLACE_LIMIT
    assert read.place == " ".join(read.place.split())
    # entries are signed with it, and files are UTF-8
    read.place.encode("utf-8")
    read.language.encode("utf-8")


@given(held=HELD)
def test_what_is_taken_is_of_its_kind(held: dict[str, object]) -> None:
    read = settings_from(held)
    known(read)
    assert settings_from(held) == read


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("  Wall   cell 4 ", "Wall cell 4"),
        ("Wall\ncell\t4", "Wall cell 4"),
        ("Halle Süd 🙂", "Halle Süd 🙂"),
        ("قاعة ٤", "قاعة ٤"),
        ("x" * 90, "x" * 60),
        (" \n ", "this screen"),
    ],
)
def test_a_place_is_one_line_of_at_most_sixty_signs(tmp_path: Path, name: str, kept: str) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"place": name}), encoding="utf-8")
    assert this_place(tmp_path).name == kept


def test_two_windows_keep_each_others_fields(tmp_path: Path) -> None:
    one, other = SettingsFile(tmp_path), SettingsFile(tmp_path)
    first = second = one.read()
    one.change(first, replace(first, theme=ThemeChoice.DARK))
    other.change(second, replace(second, reading_size=1.3))
    one.change(replace(first, theme=ThemeChoice.DARK), replace(first, theme=ThemeChoice.DARK, place="Wall"))
    assert other.read() == Settings(theme=ThemeChoice.DARK, reading_size=1.3, place="Wall")


@given(
    turns=st.lists(
        st.tuples(
            st.booleans(),
            st.sampled_from(["theme", "mode", "motion", "reading_size", "place"]),
            st.integers(0, 1),
        ),
        max_size=12,
    )
)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_of_two_windows_the_last_word_on_each_field_holds(tmp_path: Path, turns: list[tuple[bool, str, int]]) -> None:
    values: dict[str, list[object]] = {
        "theme": [ThemeChoice.LIGHT, ThemeChoice.DARK],
        "mode": [ModeChoice.AUTO, ModeChoice.WALL],
        "motion": [True, False],
        "reading_size": list(READING_SIZES[:2]),
        "place": ["Wall", "Laptop"],
    }
    file = SettingsFile(tmp_path)
    file.path.unlink(missing_ok=True)
    windows = {True: Settings(), False: Settings()}
    wanted: dict[str, object] = {}
    for which, field, choice in turns:
        value = values[field][choice]
        former = windows[which]
        windows[which] = replace(former, **{field: value})  # type: ignore[arg-type]
        if windows[which] != former:
            wanted[field] = value
            file.change(former, windows[which])
    assert file.read() == replace(Settings(), **wanted)  # type: ignore[arg-type]


def test_a_change_that_changes_nothing_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text('{"theme": "sepia", "pin": 1234}', encoding="utf-8")
    file.change(file.read(), file.read())
    assert json.loads(file.path.read_text(encoding="utf-8")) == {"theme": "sepia", "pin": 1234}


def test_a_folder_in_the_place_of_the_file_counts_as_never_set(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert SettingsFile(tmp_path).read() == Settings()


def test_what_a_killed_program_left_beside_is_no_setting(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.change(Settings(), Settings(motion=False))
    (tmp_path / ".settings.json.4242").write_text('{"theme": "da', encoding="utf-8")
    assert file.read() == Settings(motion=False)
    file.change(file.read(), Settings(motion=False, place="Wall"))
    assert file.read().place == "Wall"


def test_the_file_can_be_read_by_a_person(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.change(Settings(), Settings(place="Größe 🙂"))
    assert file.path.read_text(encoding="utf-8") == '{\n  "place": "Größe 🙂"\n}\n'
