"""kill -9 at any moment: every entry that was acknowledged is in the file, and the file is sound."""

import os
import random
from pathlib import Path

import pytest

from kata_desktop.store.file import StoryboardFile
from tests.helpers.board_files import MADE, child, content, finish, line_of

#: 1000 before a release.
KILLS = int(os.environ.get("KATA_KILLS", "40"))

WRITER = """
import sys
from pathlib import Path
from kata_desktop.store.file import StoryboardFile
from tests.helpers.board_files import entry_after
file = StoryboardFile.open(Path(sys.argv[1]))
log = file.read()
last = log[-1].id if log else None
number = len(log)
print("open", flush=True)
while True:
    entry = entry_after(last, value=number)
    file.append(entry)
    print(entry.id, flush=True)
    last = entry.id
    number += 1
    if number % 7 == 0:
        file.settle()
"""


def test_no_acknowledged_entry_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.kata"
    StoryboardFile.create(path, board_id="b", made=MADE).close()
    moments = random.Random(11)
    acknowledged: list[str] = []
    for _ in range(KILLS):
        writer = child(WRITER, path)
        assert line_of(writer) == "open"
        acknowledged += [line_of(writer) for _ in range(moments.randrange(40))]
        for _ in range(moments.randrange(3000)):
            pass
        writer.kill()
        # the last line may be torn, then its entry was not acknowledged
        acknowledged += [line.rstrip("\n") for line in finish(writer).splitlines(keepends=True) if line[-1] == "\n"]
        kept = [entry.id for entry in content(path)[2]]
        # the one entry that was kept but not yet told may be there too
        assert kept[: len(acknowledged)] == acknowledged
        assert len(kept) - len(acknowledged) in {0, 1}
        acknowledged = kept
    assert len(acknowledged) > 10 * KILLS


MAKER = """
import sys
from pathlib import Path
from kata_desktop.store.file import StoryboardFile
import sqlite_utils
folder = Path(sys.argv[1])
print("go", flush=True)
for number in range(1000):
    path = folder / f"{number}.kata"
    StoryboardFile.create(path, board_id="b", made="2026-03-29T07:00:00+01:00").close()
    print(path.name, flush=True)
"""


@pytest.mark.parametrize("told", range(8))
def test_a_new_file_is_there_whole_or_not_at_all(tmp_path: Path, told: int) -> None:
    maker = child(MAKER, tmp_path)
    assert line_of(maker) == "go"
    names = [line_of(maker) for _ in range(told)]
    for _ in range(told * 1500):
        pass
    maker.kill()
    names += [line.rstrip("\n") for line in finish(maker).splitlines(keepends=True) if line[-1] == "\n"]
    there = {path.name for path in tmp_path.glob("*.kata") if not path.name.startswith(".")}
    assert set(names) <= there
    for name in there:
        assert content(tmp_path / name) == ("b", "storyboard", [])
