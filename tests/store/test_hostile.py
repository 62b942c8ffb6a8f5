"""Files made to do harm or made by others: each is refused by its own trouble, at once, and stays as it was."""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kata_desktop.store import errors, rows
from kata_desktop.store.errors import NotABoard
from kata_desktop.store.file import StoryboardFile
from tests.helpers.board_files import child, content, entries, finish, line_of, make_board, names_in

LOG = entries(12)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_board(tmp_path / "a.kata", LOG)


def spoil(path: Path, *statements: str, parameters: tuple[object, ...] = ()) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement, parameters)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER harm AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
        "CREATE VIEW harm AS SELECT * FROM entry",
        "CREATE VIRTUAL TABLE harm USING fts5(text)",
        "CREATE TABLE harm (a)",
        "CREATE INDEX harm ON entry (at)",
        "CREATE INDEX harm ON entry (length(hex(edits)))",
        "ALTER TABLE entry ADD COLUMN harm TEXT",
        "DROP TABLE blob",
        "UPDATE sqlite_master SET sql = replace(sql, 'at TEXT', 'at  TEXT') WHERE name = 'entry'",
        "UPDATE sqlite_master SET name = 'Entry', tbl_name = 'Entry' WHERE name = 'entry'",
        "INSERT INTO sqlite_master SELECT * FROM sqlite_master WHERE name = 'blob'",
    ],
)
@pytest.mark.parametrize("writable", [True, False])
def test_a_foreign_schema(path: Path, statement: str, *, writable: bool) -> None:
    spoil(path, statement)
    before = path.read_bytes()
    begun = time.monotonic()
    with pytest.raises((errors.FileNotABoard, errors.FileDamaged)) as trouble:
        StoryboardFile.open(path, writable=writable)
    assert time.monotonic() - begun < 1
    if isinstance(trouble.value, errors.FileNotABoard):
        assert trouble.value.found is NotABoard.FOREIGN_SCHEMA
    else:
        assert "sqlite_master" in statement
    assert path.read_bytes() == before


def write_other(path: Path, application_id: int) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {application_id}")
        connection.execute("CREATE TABLE entry (id)")


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def make_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (lambda path: path.write_bytes(b""), NotABoard.EMPTY),
        (lambda path: path.write_text("value\n57.2\n", encoding="utf-8"), NotABoard.OTHER_FORMAT),
        (lambda path: path.write_bytes(b"SQLite format 3\0"), NotABoard.OTHER_FORMAT),
        (lambda path: path.write_bytes(os.urandom(5000)), NotABoard.OTHER_FORMAT),
        (lambda path: write_other(path, 0), NotABoard.OTHER_PROGRAM),
        (lambda path: write_other(path, 0x47504B47), NotABoard.OTHER_PROGRAM),
        (make_folder, NotABoard.FOLDER),
        (make_pipe, NotABoard.NO_FILE),
    ],
)
@pytest.mark.parametrize("writable", [True, False])
def test_no_board(path: Path, make: Callable[[Path], object], found: NotABoard, *, writable: bool) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(errors.FileNotABoard) as trouble:
        StoryboardFile.open(path, writable=writable)
    assert trouble.value.found is found
    assert trouble.value.path == path
    assert names_in(path.parent) == ["a.kata"]
    assert before == (path.read_bytes() if path.is_file() else b"")


def test_nothing_there(tmp_path: Path) -> None:
    for place in (tmp_path / "none.kata", tmp_path / "none" / "none.kata"):
        with pytest.raises(errors.FileMissing) as trouble:
            StoryboardFile.open(place)
        assert trouble.value.path == place
    assert names_in(tmp_path) == []


def test_a_path_through_a_file_or_in_circles(path: Path) -> None:
    with pytest.raises(errors.MediumGone):
        StoryboardFile.open(path / "b.kata")
    circle = path.with_name("circle.kata")
    circle.symlink_to(circle)
    with pytest.raises(errors.StoreTrouble):
        StoryboardFile.open(circle)


def add_row(path: Path, edits: str, *, number: int = 99, seal: bytes | None = None) -> None:
    entry = entries(number + 1)[-1]
    columns = (entry.id, entry.at, entry.who, entry.label, None, edits)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        row = (*columns, seal or rows.digest(*columns))
        connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)", row)


@pytest.mark.parametrize(
    "edits",
    [
        "[" * 500_000,
        '[["t","f",1e999,[]]]',
        '[["t","f",NaN,[]]]',
        '[["t","f",1,["ffffffff-ffff-7fff-bfff-ffffffffffff"]]]',
        '[["t","f","' + "x" * 1_000_000 + '",[]]]',
        '[["t","f","' + "x" * 60_000_000 + '",[]]]',
    ],
)
def test_a_row_that_is_sealed_but_not_sound(path: Path, edits: str) -> None:
    add_row(path, edits)
    with StoryboardFile.open(path) as file:
        begun = time.monotonic()
        with pytest.raises(errors.FileDamaged) as trouble:
            file.read()
        assert time.monotonic() - begun < 1
        # Python reads one row ahead
        assert trouble.value.readable in {len(LOG) - 1, len(LOG)}


def test_a_wrong_digest(path: Path) -> None:
    add_row(path, "[]", seal=bytes(16))
    with StoryboardFile.open(path) as file, pytest.raises(errors.FileDamaged, match="digest"):
        file.read()


def test_a_row_taken_away(path: Path) -> None:
    spoil(path, "DELETE FROM entry WHERE rowid = 7")
    with StoryboardFile.open(path) as file:
        with pytest.raises(errors.FileDamaged, match="row 7 is missing") as trouble:
            file.read()
        assert trouble.value.readable == len(LOG) - 1


def test_an_index_that_knows_other_entries_than_the_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_master"))
    mine, empty = (roots[f"sqlite_autoindex_{name}_1"] for name in ("entry", "blob"))
    # page by page all is in order: SQLite's quick check has nothing to say
    spoil(
        path,
        f"UPDATE sqlite_master SET rootpage = {empty} WHERE name = 'sqlite_autoindex_entry_1'",
        f"UPDATE sqlite_master SET rootpage = {mine} WHERE name = 'sqlite_autoindex_blob_1'",
    )
    with StoryboardFile.open(path) as file, pytest.raises(errors.FileDamaged, match="0 ids, 12 rows"):
        file.read()


def test_two_tables_in_each_others_place(path: Path) -> None:
    data = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_master"))
    one, other = (roots[name] - 1 for name in ("entry", "blob"))
    swapped = data[one * 4096 : one * 4096 + 4096], data[other * 4096 : other * 4096 + 4096]
    data[other * 4096 : other * 4096 + 4096], data[one * 4096 : one * 4096 + 4096] = swapped
    path.write_bytes(data)
    with pytest.raises(errors.FileDamaged):
        content(path)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM board",
        "UPDATE board SET id = 'other'",
        "UPDATE board SET kind = 'diary'",
        "UPDATE board SET made = ''",
        "UPDATE board SET digest = x'00'",
        "INSERT INTO board SELECT 'second', kind, made, digest FROM board",
    ],
)
def test_which_board_it_is_must_be_clear(path: Path, statement: str) -> None:
    spoil(path, statement)
    with pytest.raises(errors.FileDamaged) as trouble:
        StoryboardFile.open(path)
    assert trouble.value.readable == len(LOG)


def test_a_name_in_the_file_is_no_path(path: Path) -> None:
    spoil(path, "INSERT INTO blob VALUES ('../../harm', x'00')")
    assert content(path)[2] == LOG
    assert names_in(path.parent) == ["a.kata"]


def test_a_format_below_the_first_is_damage(path: Path) -> None:
    for version in (0, -5):
        spoil(path, f"PRAGMA user_version = {version}")
        with pytest.raises(errors.FileDamaged):
            StoryboardFile.open(path)


MEASURE = """
import resource, sys
from pathlib import Path
from kata_desktop.store.file import StoryboardFile
def most(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
before = most()
with StoryboardFile.open(Path(sys.argv[1])) as file:
    file.read()
print((most() - before) // 1024)
"""


def test_a_photo_of_200_megabytes_costs_neither_time_nor_memory(path: Path) -> None:
    spoil(path, "INSERT INTO blob VALUES ('x', zeroblob(200000000))")
    begun = time.monotonic()
    assert content(path)[2] == LOG
    assert time.monotonic() - begun < 1
    assert int(finish(child(MEASURE, path))) < 200


# ------------------------------------------------------------------------------------ newer formats


@pytest.mark.parametrize("writable", [True, False])
def test_a_newer_format_with_another_log_is_not_touched(path: Path, *, writable: bool) -> None:
    spoil(path, "ALTER TABLE entry ADD COLUMN harm TEXT", "PRAGMA user_version = 2")
    before, at = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(errors.FileTooNew) as trouble:
        StoryboardFile.open(path, writable=writable)
    assert trouble.value.version == 2
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, at)
    assert names_in(path.parent) == ["a.kata"]


def test_a_newer_format_with_our_log_can_be_read(path: Path) -> None:
    spoil(path, "CREATE TABLE ink (a)", "CREATE VIEW v AS SELECT * FROM ink", "PRAGMA user_version = 7")
    before, at = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(errors.FileTooNew):
        StoryboardFile.open(path)
    with StoryboardFile.open(path, writable=False) as file:
        assert file.read() == LOG
        assert not file.writable
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, at)
    assert names_in(path.parent) == ["a.kata"]


def test_a_newer_release_at_work_is_not_disturbed(path: Path) -> None:
    newer = sqlite3.connect(path, isolation_level=None)
    newer.execute("PRAGMA locking_mode = EXCLUSIVE")
    newer.execute("PRAGMA user_version = 2")
    for writable in (True, False):
        with pytest.raises(errors.FileTooNew):
            StoryboardFile.open(path, writable=writable)
    newer.execute("PRAGMA user_version = 3")
    newer.close()


def test_what_a_newer_release_left_beside_the_file_is_not_folded_in(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "left.kata"
    wal = tmp_path / "left.kata-wal"
    with closing(sqlite3.connect(path, isolation_level=None)) as newer:
        newer.execute("CREATE TABLE ink (a)")
        newer.execute("PRAGMA user_version = 2")
        copy.write_bytes(path.read_bytes())
        wal.write_bytes(path.with_name("a.kata-wal").read_bytes())
    before = copy.read_bytes(), wal.read_bytes()
    assert int.from_bytes(before[0][60:64], "big") == 1
    for writable in (True, False):
        with pytest.raises(errors.FileTooNew) as trouble:
            StoryboardFile.open(copy, writable=writable)
        assert trouble.value.version == 2
    assert (copy.read_bytes(), wal.read_bytes()) == before


NEWER = """
import sqlite3, sys
newer = sqlite3.connect(sys.argv[1], isolation_level=None)
newer.execute("BEGIN EXCLUSIVE")
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_newer_file_in_use_is_in_use(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA user_version = 2")
    newer = child(NEWER, path)
    assert line_of(newer) == "open"
    with pytest.raises(errors.FileInUse):
        StoryboardFile.open(path, writable=False)
    finish(newer)
    assert content(path, writable=False) == ("b" * 32, "storyboard", LOG)
