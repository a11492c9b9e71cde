"""Hashing of passwords, PINs and recovery keys: argon2id, as slow as a guesser must find it.

Every call takes some tens of milliseconds, so it belongs to a worker and outside of any transaction.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from argon2 import PasswordHasher, low_level

from clinic_desktop.areas.users.rules import normal, password_problems
from clinic_desktop.core.errors import refuse

# OWASP asks for at least 19 MiB and two passes; a PIN must be answered within 300 ms on a slow computer.
HASHER = PasswordHasher(time_cost=3, memory_cost=32_768, parallelism=1)

_LIBRARY: Any = low_level
"""What is below the hasher, with the library's functions, whose types nobody has written down."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS, _GROUP = 5, 5


def hash_secret(text: str) -> str:
    """Return the hash to store."""
    return HASHER.hash(normal(text))


def checked_hash(password: str, words: Sequence[str] = ()) -> str:
    """Return the hash of a new password. Raises Invalid for one that can be guessed; see `rules`."""
    refuse(password_problems(password, words))
    return hash_secret(password)


def matches(stored: str, text: str) -> bool:
    """Compare; takes the same time for a hash of nobody (`dummy`). What is no hash of ours matches nothing."""
    if not (stored.isascii() and stored.startswith("$argon2id$")):
        return False
    secret = normal(text).encode()
    # The library's own `verify` leaves its copy in freed memory, where a dump of the process would show it.
    ffi, lib = _LIBRARY.ffi, _LIBRARY.lib
    copy = ffi.new("uint8_t[]", secret)
    try:
        known = ffi.new("char[]", stored.encode())
        return bool(lib.argon2_verify(known, copy, len(secret), low_level.Type.ID.value) == lib.ARGON2_OK)
    finally:
        ffi.memmove(copy, bytes(len(secret)), len(secret))


def is_outdated(stored: str) -> bool:
    """Say whether the hash was made with weaker parameters than today's."""
    return HASHER.check_needs_rehash(stored)


def new_recovery_key() -> str:
    """Return a key such as ``7QK2M-…``: 125 random bits in letters that can't be misread."""
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def recovery_text(typed: str) -> str:
    """Return a typed key without what people add or misread: dashes, spaces, O for 0, I and L for 1."""
    kept = "".join(typed.upper().replace("-", "").split())
    return kept.translate(str.maketrans("OIL", "011"))


@lru_cache(maxsize=1)
def dummy() -> str:
    """Return the hash that is compared when there is no such person, so that the answer takes as long."""
    return HASHER.hash(secrets.token_hex(16))
