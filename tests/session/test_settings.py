"""Settings survive: a start never stops at them, and nobody's field is lost by writing another one."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.session.place import THIS_SCREEN, this_place
from kata_desktop.session.settings import READING_SIZES, ModeChoice, Settings, SettingsFile, ThemeChoice, settings_from
from kata_desktop.session.trouble import MediumFull, MediumGone

ODD = ["", "{", "[]", "null", "7", '"light"', "\x00\x01", '{"theme":', "[" * 5000]

EVERY = st.builds(
    Settings,
    theme=st.sampled_from(ThemeChoice),
    mode=st.sampled_from(ModeChoice),
    reading_size=st.sampled_from(READING_SIZES),
    motion=st.booleans(),
    language=st.sampled_from(["system", "en", "de"]),
    letter_keys=st.booleans(),
    place=st.text(st.characters(categories=["L", "N"]), max_size=60),
)


def test_without_a_file_everything_is_as_it_comes(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "not there").read() == Settings()
    assert not (tmp_path / "not there").exists()


@given(wanted=EVERY)
def test_what_was_written_is_read(tmp_path_factory: pytest.TempPathFactory, wanted: Settings) -> None:
    file = SettingsFile(tmp_path_factory.mktemp("data") / "new")
    file.change(Settings(), wanted)
    assert file.read() == wanted
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


def test_fields_of_a_newer_version_are_kept(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text('{"sounds": true, "theme": "sepia", "motion": false}', encoding="utf-8")
    read = file.read()
    assert read == Settings(motion=False)
    file.change(read, replace(read, place="Wall, Cell 4"))
    held = json.loads(file.path.read_text(encoding="utf-8"))
    assert held == {"sounds": True, "theme": "sepia", "motion": False, "place": "Wall, Cell 4"}


@pytest.mark.parametrize("text", ODD)
def test_a_file_that_cannot_be_read_stops_nothing_and_is_kept(tmp_path: Path, text: str) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text(text, encoding="utf-8")
    assert file.read() == Settings()
    assert file.path.read_text(encoding="utf-8") == text
    for theme in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        file.change(Settings(), Settings(theme=theme, motion=False))
    assert file.read().motion is False
    assert (tmp_path / "settings-unread.json").read_text(encoding="utf-8") == text
    file.path.write_text(text, encoding="utf-8")
    file.change(Settings(), Settings(motion=False))
    assert (tmp_path / "settings-unread-2.json").exists()


@pytest.mark.parametrize(
    "held",
    [
        {"reading_size": 7}, {"reading_size": True}, {"reading_size": "1.15"}, {"motion": 1}, {"language": None},
        {"mode": []}, {"letter_keys": "no"}, {"place": 5}, {"theme": {}},
    ],
    ids=str,
)  # fmt: skip
def test_a_value_of_another_kind_counts_as_never_set(held: dict[str, object]) -> None:
    assert settings_from(held) == Settings()


def test_a_full_disk_leaves_the_former_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = SettingsFile(tmp_path)
    file.change(Settings(), Settings(motion=False))

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MediumFull):
        file.change(file.read(), Settings())
    assert file.read() == Settings(motion=False)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    file = SettingsFile(tmp_path / "data")
    assert file.read() == Settings()
    with pytest.raises(MediumGone):
        file.change(Settings(), Settings(motion=False))


def test_entries_are_signed_with_the_name_of_the_place(tmp_path: Path) -> None:
    assert this_place(tmp_path).who() == f"learner@{THIS_SCREEN}"
    SettingsFile(tmp_path).change(Settings(), Settings(place="  Wall   cell 4 "))
    assert this_place(tmp_path).who() == "learner@Wall cell 4"
