"""Numbers that a spreadsheet or a table of floats took for quantities: chips and telephones."""

from __future__ import annotations

import re

_FLOAT = re.compile(r"(\d{5,})[.,]0+")
_SCIENTIFIC = re.compile(r"(\d)[.,](\d+)[eеEЕ]\+?(\d{1,2})")


def whole_number(text: str) -> str:
    """Return "79162344567.0" and "6.43094100000123E+14" as they were meant, anything else as it is."""
    if match := _FLOAT.fullmatch(text):
        return match[1]
    if (match := _SCIENTIFIC.fullmatch(text)) and len(match[2]) == int(match[3]):
        return match[1] + match[2]
    return text


def is_rounded(text: str) -> bool:
    """Say whether the last digits were lost: "6.43094E+14"."""
    match = _SCIENTIFIC.fullmatch(text)
    return match is not None and len(match[2]) < int(match[3])
