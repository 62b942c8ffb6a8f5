"""Damage of many kinds: the same board or a named trouble, never a silent loss and never another exception."""

import os
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from kata_desktop.store.errors import FileDamaged, StoreTrouble
from kata_desktop.store.file import StoryboardFile
from kata_desktop.store.places import log_beside
from tests.helpers.board_files import content, entries, make_board

#: 10,000 before a release.
DAMAGES = int(os.environ.get("KATA_DAMAGES", "300"))
PAGE = 4096
LOG = entries(300)


def one_bit(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def some_bytes(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    length = chance.randrange(1, 64)
    data[at : at + length] = chance.randbytes(min(length, len(data) - at))


def zeroed_block(data: bytearray, chance: random.Random) -> None:
    size = chance.choice([512, PAGE])
    at = chance.randrange(len(data) // size) * size
    data[at : at + size] = bytes(size)


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.choice([chance.randrange(len(data)), chance.randrange(len(data) // PAGE) * PAGE]) :]


def swapped_pages(data: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    data[one : one + PAGE], data[other : other + PAGE] = data[other : other + PAGE], data[one : one + PAGE]


def page_twice(data: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    data[one : one + PAGE] = data[other : other + PAGE]


KINDS: list[Callable[[bytearray, random.Random], None]] = [
    one_bit,
    some_bytes,
    zeroed_block,
    cut,
    swapped_pages,
    page_twice,
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file(tmp_path: Path, kind: Callable[[bytearray, random.Random], None]) -> None:
    sound = make_board(tmp_path / "a.kata", LOG).read_bytes()
    whole = content(tmp_path / "a.kata")
    path = tmp_path / "damaged.kata"
    found: Counter[str] = Counter()
    readable: list[int] = []
    for seed in range(DAMAGES // len(KINDS)):
        data = bytearray(sound)
        kind(data, random.Random(seed))
        path.write_bytes(data)
        try:
            assert content(path, writable=seed % 2 == 0) == whole, f"seed {seed}: loss in silence"
            found["whole"] += 1
        except StoreTrouble as trouble:
            found[type(trouble).__name__] += 1
            readable.append(getattr(trouble, "readable", 0))
        finally:
            log_beside(path).unlink(missing_ok=True)
    print(kind.__name__, dict(found))
    assert found["FileDamaged"] > 0
    # of a file that was cut hardly anything is readable before it is salvaged
    assert kind is cut or max(readable) > 0
    assert max(readable) <= len(LOG)


@pytest.mark.parametrize("kind", [one_bit, some_bytes, cut])
def test_damage_beside_the_file_costs_at_most_what_was_not_settled(
    tmp_path: Path, kind: Callable[[bytearray, random.Random], None]
) -> None:
    path = make_board(tmp_path / "a.kata", LOG[:250])
    damaged = tmp_path / "damaged.kata"
    with StoryboardFile.open(path) as file:
        for entry in LOG[250:]:
            file.append(entry)
        base, log = path.read_bytes(), log_beside(path).read_bytes()
    for seed in range(DAMAGES // len(KINDS)):
        data = bytearray(log)
        kind(data, random.Random(seed))
        damaged.write_bytes(base)
        log_beside(damaged).write_bytes(data)
        try:
            kept = content(damaged)[2]
        except StoreTrouble:
            continue
        finally:
            log_beside(damaged).unlink(missing_ok=True)
        # SQLite takes a log up to its first torn page, as after a power cut
        assert kept == LOG[: len(kept)]
        assert len(kept) >= 250


def test_damage_tells_how_much_is_readable(tmp_path: Path) -> None:
    path = make_board(tmp_path / "a.kata", LOG)
    data = bytearray(path.read_bytes())
    at = data.index(LOG[200].id.encode() + LOG[200].at.encode())
    data[at + 40] ^= 1
    path.write_bytes(data)
    with StoryboardFile.open(path) as file:
        with pytest.raises(FileDamaged, match="digest") as trouble:
            file.read()
        assert trouble.value.readable == len(LOG) - 1
    middle = len(data) // 2 // PAGE * PAGE
    data[middle : middle + PAGE] = bytes(PAGE)
    path.write_bytes(data)
    with pytest.raises(FileDamaged) as other:
        StoryboardFile.open(path)
    assert 0 < other.value.readable < len(LOG)
