"""How a message must read: whole sentences in plain words, no blame, no codes."""

from __future__ import annotations

import re

_NEVER = re.compile(r"error|invalid|fail|exception|traceback|not ok|overdue|errno|!|\b0x", re.IGNORECASE)


def is_plain(text: str) -> bool:
    """Whether a message keeps the rules of the design: sentences that end, and none of the words it never says."""
    told = text.strip()
    return bool(told) and told[0].isupper() and told[-1] in ".?" and not _NEVER.search(told)
