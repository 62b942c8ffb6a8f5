"""A row of the file and an `Entry`, both ways: the one place that decides whether an entry is sound.

The digest of a row is blake2b with 16 bytes over id, at, who, label, undoes, edits, each written as the number of its
characters, a colon and its text (a missing text is a lone ``-``), all in UTF-8. The length in front makes the encoding
unambiguous. The row of `board` is digested alike over id, kind, made. A digest shows damage, not forgery.
"""

from __future__ import annotations

import json
import math

# this very function is what `hashlib` gives, after it has loaded OpenSSL for others
from _blake2 import blake2b
from datetime import datetime
from typing import Final, TypeAlias, cast

from kata_desktop.core.entries import MAX_EDITS_BYTES, Edit, Entry, Json, edits_as_json, edits_from_json
from kata_desktop.core.ids import is_entry_id

#: The columns of `entry`: id, at, who, label, undoes, edits, digest.
Row: TypeAlias = tuple[str, str, str, str, str | None, str, bytes]

_DIGEST_BYTES: Final = 16
# one encoder and one decoder: json.dumps and json.loads with options build a new one each time
_encode: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is beyond every number")
    return number


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number")


_decoder: Final = json.JSONDecoder(parse_float=_finite, parse_constant=_no_number)


def digest(*texts: str | None) -> bytes:
    """Give the digest of the columns of a row.

    Raises:
        ValueError: a text holds half a surrogate pair, so it cannot be written as UTF-8.
    """
    whole = "".join(["-" if text is None else f"{len(text)}:{text}" for text in texts])
    return blake2b(whole.encode(), digest_size=_DIGEST_BYTES).digest()


def row_of(entry: Entry) -> Row:
    """Write an entry as a row.

    Raises:
        ValueError: the entry is not valid (see `entry_of`); that is a mistake of the caller.
    """
    edits = _encode(edits_as_json(entry.edits))
    columns = (entry.id, entry.at, entry.who, entry.label, entry.undoes, edits)
    row = (*columns, digest(*columns))
    if entry_of(row) != entry:
        raise ValueError("the entry would be read back as another one")
    return row


def entry_of(row: tuple[object, ...]) -> Entry:
    """Read a row, with every check: types, digest, id, time, size, and that it replaces only what came before it.

    Raises:
        ValueError: the row is not sound; the message says in what.
    """
    entry_id, at, who, label, undoes, edits, sealed = row
    if not (
        isinstance(entry_id, str)
        and isinstance(at, str)
        and isinstance(who, str)
        and isinstance(label, str)
        and isinstance(edits, str)
        and (undoes is None or isinstance(undoes, str))
    ):
        raise ValueError("a column is of the wrong type")
    if digest(entry_id, at, who, label, undoes, edits) != sealed:
        raise ValueError("the digest differs")
    if not is_entry_id(entry_id):
        raise ValueError("the id is none")
    if not _is_time(at):
        raise ValueError("the time is none, or has no offset")
    if undoes is not None and not _is_before(undoes, entry_id):
        raise ValueError("it takes back what came after it")
    return Entry(entry_id, at, who, label, _edits(edits, entry_id), undoes)


def _edits(text: str, entry_id: str) -> tuple[Edit, ...]:
    # a character has at most 4 bytes: only long texts need counting
    if len(text) * 4 > MAX_EDITS_BYTES and len(text.encode()) > MAX_EDITS_BYTES:
        raise ValueError("the edits are too large")
    try:
        edits = edits_from_json(_decode(text))
    except RecursionError:
        raise ValueError("the edits are nested too deeply") from None
    for edit in edits:
        for name in edit.saw:
            if not _is_before(name, entry_id):
                raise ValueError("it replaces what came after it")
    return edits


def _decode(text: str) -> Json:
    # `decode` looks for spaces behind, which we never write, by a pattern: half of its time
    found, end = _decoder.raw_decode(text.lstrip(" \t\r\n"))
    return cast("Json", found if end == len(text) else _decoder.decode(text))


def _is_before(name: str, entry_id: str) -> bool:
    return name < entry_id and is_entry_id(name)


def _is_time(text: str) -> bool:
    """ISO 8601 with a UTC offset, written as `datetime.isoformat` writes it: its first ten characters are the day."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return False
    # the other forms that Python reads have no hyphen at the one or the other place
    return moment.tzinfo is not None and text[4] == text[7] == "-" and text[10] == "T"
