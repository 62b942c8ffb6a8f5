"""The next format, played by a step of the tests: a checked copy first, each step whole, the same entries after."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kata_desktop.store import errors, migrating, schema
from kata_desktop.store.file import StoryboardFile
from tests.helpers.board_files import MADE, content, entries, make_board, names_in

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

LOG = entries(40)
INK = "CREATE TABLE ink (id TEXT PRIMARY KEY, points TEXT) STRICT"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_board(tmp_path / "a.kata", LOG)


@pytest.fixture
def next_release(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = schema.steps

    def more_steps() -> "Migrations":
        migrations = steps()

        @migrations(name="0002_ink")
        def second(database: "Database") -> None:
            database.execute(INK)
            database.execute("PRAGMA user_version = 2")

        return migrations

    parts = {("table", "ink", "ink", INK), ("index", "sqlite_autoindex_ink_1", "ink", None)}
    monkeypatch.setattr(schema, "FORMAT", 2)
    monkeypatch.setattr(schema, "steps", more_steps)
    monkeypatch.setitem(schema.PARTS, 2, schema.PARTS[1] | parts)


def format_of(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def test_the_first_format_is_as_released() -> None:
    """What is written here stays for ever: files of it are on walls."""
    assert schema.FORMAT == 1
    assert sorted((kind, name, table) for kind, name, table, _ in schema.PARTS[1]) == [
        ("index", "idx__sqlite_migrations_migration_set_name", "_sqlite_migrations"),
        ("index", "sqlite_autoindex_blob_1", "blob"),
        ("index", "sqlite_autoindex_board_1", "board"),
        ("index", "sqlite_autoindex_entry_1", "entry"),
        ("table", "_sqlite_migrations", "_sqlite_migrations"),
        ("table", "blob", "blob"),
        ("table", "board", "board"),
        ("table", "entry", "entry"),
    ]


def test_the_steps_make_what_is_compared_with() -> None:
    from sqlite_utils import Database

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.make(connection)
        assert schema.is_ours(connection, 1)
        assert schema.has_log(connection)
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("PRAGMA application_id").fetchone() == (0x4B415441,)
        assert schema.steps().pending(Database(connection, execute_plugins=False)) == []
        before = connection.total_changes
        schema.apply(connection, schema.steps())
        assert connection.total_changes == before


def test_sqlite_utils_would_make_its_record_in_our_words() -> None:
    from sqlite_utils import Database

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.steps().ensure_migrations_table(Database(connection, execute_plugins=False))
        assert set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")) < schema.PARTS[1]


@pytest.mark.usefixtures("next_release")
def test_an_older_file_is_brought_up_to_date_after_a_copy(path: Path) -> None:
    with StoryboardFile.open(path) as file:
        assert file.read() == LOG[:40]
        assert file.board_id == "b" * 32
    assert format_of(path) == 2
    assert names_in(path.parent) == ["a.kata", "a.kata.format-1.bak"]
    assert format_of(path.with_name("a.kata.format-1.bak")) == 1
    after = path.read_bytes()
    assert content(path)[2] == LOG
    assert path.read_bytes() == after


@pytest.mark.usefixtures("next_release")
def test_the_copy_is_a_whole_board_of_the_former_release(path: Path) -> None:
    backups = path.parent / "backups"
    backups.mkdir()
    StoryboardFile.open(path, backups=backups).close()
    assert names_in(path.parent) == ["a.kata", "backups"]
    assert names_in(backups) == ["a.kata.format-1.bak"]
    assert content(backups / "a.kata.format-1.bak", writable=False) == ("b" * 32, "storyboard", LOG)


@pytest.mark.usefixtures("next_release")
def test_reading_an_older_file_does_not_touch_it(path: Path) -> None:
    before = path.read_bytes()
    assert content(path, writable=False)[2] == LOG
    assert path.read_bytes() == before
    assert names_in(path.parent) == ["a.kata"]


@pytest.mark.usefixtures("next_release")
def test_a_new_file_is_of_the_new_format(tmp_path: Path) -> None:
    StoryboardFile.create(tmp_path / "b.kata", board_id="b", made=MADE).close()
    assert format_of(tmp_path / "b.kata") == 2
    assert names_in(tmp_path) == ["a.kata", "b.kata"]


@pytest.mark.usefixtures("next_release")
def test_a_foreign_schema_is_not_migrated(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE harm (a)")
    before = path.read_bytes()
    with pytest.raises(errors.FileNotABoard):
        StoryboardFile.open(path)
    assert path.read_bytes() == before
    assert names_in(path.parent) == ["a.kata"]


@pytest.mark.usefixtures("next_release")
def test_without_a_sound_copy_there_is_no_step(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE entry SET at = '2026' WHERE rowid = 20")
    before = path.read_bytes()
    with pytest.raises(errors.FileDamaged) as trouble:
        StoryboardFile.open(path)
    assert trouble.value.path == path
    assert trouble.value.readable == len(LOG) - 1
    assert path.read_bytes() == before
    assert names_in(path.parent) == ["a.kata"]


@pytest.mark.usefixtures("next_release")
def test_no_folder_for_the_copy_no_step(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(errors.StoreTrouble):
        StoryboardFile.open(path, backups=path.parent / "none")
    assert path.read_bytes() == before


@pytest.mark.usefixtures("next_release")
def test_a_step_that_breaks_off_leaves_the_former_format(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = schema.steps

    def breaking() -> "Migrations":
        migrations = steps()

        @migrations(name="0003_breaks")
        def third(database: "Database") -> None:
            database.execute("CREATE TABLE half (a)")
            database.execute("PRAGMA user_version = 3")
            database.execute("INSERT INTO nowhere VALUES (1)")

        return migrations

    monkeypatch.setattr(schema, "steps", breaking)
    with pytest.raises(errors.FileDamaged):
        StoryboardFile.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert schema.is_ours(connection, 2)
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    assert content(path)[2] == LOG


def test_a_copy_of_the_present_format_is_checked_too(path: Path) -> None:
    migrating._check_copy(path, path)
