"""A board file made, filled, closed and opened again."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kata_desktop.store import errors
from kata_desktop.store.file import StoryboardFile
from kata_desktop.store.places import journal_beside, log_beside
from tests.helpers.board_files import MADE, ROOT, content, entries, entry_after, make_board, names_in


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Kanban ä # % ? 50.kata"


def setting(file: StoryboardFile, name: str) -> object:
    (value,) = file._connection.execute(f"PRAGMA {name}").fetchone()
    return value


def test_a_new_file_says_which_board_it_is(path: Path) -> None:
    with StoryboardFile.create(path, kind="notebook", board_id="abc", made=MADE) as file:
        assert (file.board_id, file.kind, file.made, file.writable) == ("abc", "notebook", MADE, True)
        assert file.path == path.resolve()
        assert file.read() == []
    with StoryboardFile.open(path) as file:
        assert (file.board_id, file.kind, file.made, file.writable) == ("abc", "notebook", MADE, True)


def test_entries_come_back_in_the_order_of_their_ids(path: Path) -> None:
    log = entries(30)
    with StoryboardFile.create(path, board_id="b", made=MADE) as file:
        for entry in log[10:20]:
            file.append(entry)
        file.append_all(log[20:] + log[:10])
        file.append_all([])
        assert file.read() == log
    assert content(path) == ("b", "storyboard", log)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["append", "append_all", "settle", "reopen"]), st.integers(0, 5)), max_size=12)
)
def test_whatever_is_done_all_entries_stay(tmp_path: Path, doings: list[tuple[str, int]]) -> None:
    path = tmp_path / "a.kata"
    path.unlink(missing_ok=True)
    log = entries(60)
    kept = 0
    file = StoryboardFile.create(path, board_id="b", made=MADE)
    for doing, number in doings:
        if doing == "append":
            file.append(log[kept])
            kept += 1
        elif doing == "append_all":
            file.append_all(log[kept : kept + number])
            kept += number
        elif doing == "settle":
            file.settle()
        else:
            file.close()
            file = StoryboardFile.open(path)
        assert file.read() == log[:kept]
    file.close()


def test_the_file_is_live_alone_and_durable(path: Path) -> None:
    with StoryboardFile.create(path, board_id="b", made=MADE) as file:
        assert setting(file, "journal_mode") == "wal"
        assert setting(file, "locking_mode") == "exclusive"
        # 3 is EXTRA: under WAL the same as FULL
        assert setting(file, "synchronous") == 3
        assert setting(file, "trusted_schema") == 0
        assert setting(file, "cell_size_check") == 1
        assert setting(file, "mmap_size") == 0


def test_opening_and_reading_write_nothing(path: Path) -> None:
    make_board(path, entries(30))
    before, time = path.read_bytes(), path.stat().st_mtime_ns
    for writable in (True, False):
        with StoryboardFile.open(path, writable=writable) as file:
            file.read()
            file.settle()
            assert path.read_bytes() == before
            assert log_beside(path).stat().st_size == 0
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, time)


def test_settled_and_closed_it_is_one_file(path: Path) -> None:
    with StoryboardFile.create(path, board_id="b", made=MADE) as file:
        file.append(entry_after(None))
        assert log_beside(path).stat().st_size > 0
        file.settle()
        assert log_beside(path).stat().st_size == 0
        assert names_in(path.parent) == [path.name, log_beside(path).name]
    assert names_in(path.parent) == [path.name]


def test_closing_twice_is_harmless_and_lets_go(path: Path) -> None:
    file = StoryboardFile.open(make_board(path, []))
    file.close()
    file.close()
    with StoryboardFile.open(path):
        file.close()
        with pytest.raises(errors.FileInUse):
            StoryboardFile.open(path)
    with pytest.raises(sqlite3.ProgrammingError):
        file.read()


def test_one_bad_entry_among_many_keeps_none(path: Path) -> None:
    log = entries(5)
    with StoryboardFile.create(path, board_id="b", made=MADE) as file:
        file.append(log[2])
        with pytest.raises(ValueError, match="already"):
            file.append_all(log)
        with pytest.raises(ValueError, match="already"):
            file.append(log[2])
        with pytest.raises(ValueError, match="id is none"):
            file.append_all([log[0], entry_after(None).__class__("x", MADE, "w", "l", ())])
        assert file.read() == [log[2]]
        file.append(log[3])
        assert file.read() == log[2:4]


def test_a_file_opened_for_reading_takes_nothing(path: Path) -> None:
    with StoryboardFile.open(make_board(path, entries(3)), writable=False) as file:
        assert not file.writable
        with pytest.raises(errors.MediumReadOnly):
            file.append(entry_after(entries(3)[-1].id))
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            file._connection.execute("DELETE FROM entry")


def test_a_file_in_rollback_mode_opens_untouched_and_goes_on_with_a_log(path: Path) -> None:
    log = entries(4)
    make_board(path, log[:3])
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    before = path.read_bytes()
    assert before[18:20] == b"\1\1"
    with StoryboardFile.open(path) as file:
        assert path.read_bytes() == before
        assert not journal_beside(path).exists()
        with pytest.raises(errors.FileInUse):
            StoryboardFile.open(path)
        file.append(log[3])
        assert setting(file, "journal_mode") == "wal"
    assert content(path)[2] == log


def test_a_link_is_the_file_it_leads_to(path: Path, tmp_path: Path) -> None:
    make_board(path, entries(2))
    link = tmp_path / "link.kata"
    link.symlink_to(path)
    with StoryboardFile.open(link) as file:
        assert file.path == path.resolve()
        with pytest.raises(errors.FileInUse):
            StoryboardFile.open(path)


def test_what_was_left_in_the_log_is_taken_in(path: Path, tmp_path: Path) -> None:
    log = entries(6)
    make_board(path, log[:3])
    torn_off = tmp_path / "torn off.kata"
    with StoryboardFile.open(path) as file:
        file.append_all(log[3:])
        torn_off.write_bytes(path.read_bytes())
        log_beside(torn_off).write_bytes(log_beside(path).read_bytes())
    assert content(torn_off)[2] == log
    assert not log_beside(torn_off).exists()


def test_opening_and_tapping_import_nothing_heavy(path: Path) -> None:
    make_board(path, entries(3))
    script = """
import sys
from pathlib import Path
from kata_desktop.store.file import StoryboardFile
from dataclasses import replace
with StoryboardFile.open(Path(sys.argv[1])) as file:
    last = file.read()[-1]
    file.append(replace(last, id="02" + last.id[2:]))
    file.settle()
assert "sqlite3" in sys.modules
print([name for name in ("sqlite_utils", "click", "numpy", "tempfile", "shutil", "PySide6") if name in sys.modules])
"""
    found = subprocess.run(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
