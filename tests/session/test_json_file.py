"""Small files of the data folder: whatever they hold is read, and nothing of it is lost by writing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kata_desktop.session.json_file import keep_object, object_in, whole_signs
from kata_desktop.session.trouble import MediumFull, MediumGone, StoreTrouble

ODD = [b"", b"{", b"[]", b"null", b"7", b'"x"', b"\xff\xfe", b"[" * 5000, b'{"a": \xc3}']


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_what_holds_no_object_is_kept_beside(tmp_path: Path, odd: bytes) -> None:
    path = tmp_path / "card.json"
    path.write_bytes(odd)
    assert object_in(path) is None
    for number in (1, 2):
        keep_object(path, {"number": number})
        assert object_in(path) == {"number": number}
        path.write_bytes(odd)
        keep_object(path, {})
    beside = sorted(found.name for found in tmp_path.iterdir())
    assert beside == ["card-unread-2.json", "card-unread-3.json", "card-unread.json", "card.json"]
    assert (tmp_path / "card-unread.json").read_bytes() == odd


def test_an_object_is_replaced_whole_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "card.json"
    keep_object(path, {"a": "x" * 100_000})
    keep_object(path, {"a": "ä 👷"})
    assert path.read_text(encoding="utf-8") == '{\n  "a": "ä 👷"\n}\n'
    assert [found.name for found in path.parent.iterdir()] == ["card.json"]
    path.write_text("\ufeff" + json.dumps({"b": 1}), encoding="utf-8")
    assert object_in(path) == {"b": 1}


def test_half_a_sign_is_written_as_its_escape(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    keep_object(path, {"odd": "\ud83d", "plain": "ä"})
    assert object_in(path) == {"odd": "\ud83d", "plain": "ä"}
    assert path.read_bytes().isascii()
    assert whole_signs("a\ud83db") == "ab"


def test_a_folder_that_is_a_file_is_named_and_left(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    with pytest.raises(MediumGone):
        keep_object(tmp_path / "data" / "card.json", {"a": 1})
    assert (tmp_path / "data").read_text() == "mine"


def test_a_full_disk_leaves_the_former_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "card.json"
    keep_object(path, {"a": 1})

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreTrouble) as told:
        keep_object(path, {"a": 2})
    assert isinstance(told.value, MediumFull)
    assert object_in(path) == {"a": 1}
    assert [found.name for found in tmp_path.iterdir()] == ["card.json"]


@given(held=st.dictionaries(st.text(max_size=8), st.one_of(st.text(max_size=20), st.integers(), st.booleans())))
def test_any_object_comes_back(tmp_path_factory: pytest.TempPathFactory, held: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("object") / "any.json"
    keep_object(path, held)
    assert object_in(path) == held
