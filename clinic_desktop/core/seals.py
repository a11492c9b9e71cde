"""A seal of the journal as people write it down elsewhere: it proves all that was done up to there."""

from __future__ import annotations

from dataclasses import dataclass

DIGITS = 16
"""Hexadecimal digits of a hash that are shown: nobody finds another journal with the same 64 bits."""
GROUP = 4


@dataclass(frozen=True, slots=True)
class Seal:
    """The number of an action and what its hash begins with, in groups that can be read aloud."""

    sequence: int
    text: str


def shown(digest: str) -> str:
    """Return the beginning of a hash as people compare it: ``3f2a 91bc 77d0 12ef``."""
    return " ".join(digest[start : start + GROUP] for start in range(0, DIGITS, GROUP))
