"""Looking at files and naming them, before SQLite sees them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kata_desktop.store.places import address, log_beside, version_of
from tests.helpers.board_files import entries, make_board

names = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=30).filter(
    lambda name: name not in {".", ".."}
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(names)
def test_any_name_reaches_sqlite_as_it_is(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.touch()
    with closing(sqlite3.connect(address(path, mode="rw"), uri=True, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE t (a)")
    assert path.stat().st_size > 0
    assert list(tmp_path.iterdir()) == [path]
    path.unlink()


def test_a_share_keeps_an_empty_authority() -> None:
    class Share(type(Path())):  # type: ignore[misc]
        def absolute(self) -> Path:
            return self

        def as_posix(self) -> str:
            return "//server/plant 1/a.kata"

    assert address(Share("x"), mode="ro") == "file:////server/plant%201/a.kata?mode=ro"


def test_a_drive_begins_with_a_slash() -> None:
    class Drive(type(Path())):  # type: ignore[misc]
        def absolute(self) -> Path:
            return self

        def as_posix(self) -> str:
            return "C:/Boards/a.kata"

    assert address(Drive("x"), mode="ro", immutable="1") == "file:///C:/Boards/a.kata?mode=ro&immutable=1"


@pytest.mark.parametrize(
    "left",
    [b"", b"short", bytes(32), bytes(32 + 24 + 4096), b"\xff" * 40, b"\x37\x7f\x06\x82" + bytes(60)],
)
def test_a_log_beside_it_that_says_nothing(tmp_path: Path, left: bytes) -> None:
    path = make_board(tmp_path / "a.kata", entries(2))
    log_beside(path).write_bytes(left)
    assert version_of(path) == 1


def test_frames_of_an_earlier_log_do_not_count(tmp_path: Path) -> None:
    path = make_board(tmp_path / "a.kata", entries(2))
    former = path.read_bytes()
    with closing(sqlite3.connect(path, isolation_level=None)) as newer:
        newer.execute("PRAGMA user_version = 2")
        log = bytearray(log_beside(path).read_bytes())
    assert len(log) == 32 + 24 + 4096
    path.write_bytes(former)
    log_beside(path).write_bytes(log)
    assert version_of(path) == 2
    log[32 + 8] ^= 1
    log_beside(path).write_bytes(log)
    assert version_of(path) == 1
