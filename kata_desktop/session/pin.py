"""The PIN before the coach's notes at a wall: it stops accidents, not attackers."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Final

from kata_desktop.core.errors import InvalidValue, Reason

SHORTEST: Final = 4
LONGEST: Final = 8
# about 30 ms on a small computer, and 16 MB
_COST: Final = {"n": 2**14, "r": 8, "p": 1}


def kept_pin(digits: str) -> str:
    """What the settings keep of a PIN: salt and hash.

    Raises:
        InvalidValue: it has not 4 to 8 digits.
    """
    if not (SHORTEST <= len(digits) <= LONGEST and digits.isascii() and digits.isdigit()):
        raise InvalidValue(Reason.NO_PIN)
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}:{_hash(digits, salt).hex()}"


def opens(digits: str, kept: str) -> bool:
    """Whether a PIN is the one that was kept; what cannot be read is no PIN of anybody."""
    salt, _, found = kept.partition(":")
    try:
        return hmac.compare_digest(_hash(digits, bytes.fromhex(salt)), bytes.fromhex(found))
    except ValueError:
        return False


def _hash(digits: str, salt: bytes) -> bytes:
    return hashlib.scrypt(digits.encode(), salt=salt, **_COST)
