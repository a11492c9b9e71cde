"""Driver errors become the program's own, once, by constraint name and error code."""

from __future__ import annotations

import re
import sqlite3
from typing import NoReturn

from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    OperationalError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError

from clinic_desktop.core.errors import (
    Cancelled,
    ClinicError,
    Conflict,
    Invalid,
    NotFound,
    Problem,
    Unavailable,
)
from clinic_desktop.db import overlap

_SQLITE_UNIQUE = re.compile(r"UNIQUE constraint failed: (?:index '(?P<index>\w+)'|(?P<columns>[\w., ]+))")
_SQLITE_CHECK = re.compile(r"CHECK constraint failed: (\w+)")
_SQLITE_TRIGGER = re.compile(r"(ex_\w+)")

RETRYABLE = frozenset({"40001", "40P01"})


def translate(error: BaseException) -> BaseException:
    """Return the `ClinicError` that stands for a database failure, or ``error`` itself: then it is a bug."""
    if isinstance(error, ClinicError):
        return error
    if isinstance(error, StaleDataError):
        return Conflict("conflict")
    if isinstance(error, PoolTimeout):
        return Unavailable("database.timeout")
    if isinstance(error, IntegrityError):
        return _integrity(error)
    if isinstance(error, DBAPIError):
        original = error.orig
        if isinstance(original, sqlite3.Error):
            return _sqlite(original) or error
        return _postgresql(error) or error
    if isinstance(error, sqlite3.Error):
        return _sqlite(error) or error
    if isinstance(error, OSError) and not isinstance(error, SQLAlchemyError):
        return Unavailable("database.disk", reason=error.strerror or "")
    return error


def reraise(error: Exception) -> NoReturn:
    """Raise the `ClinicError` that stands for ``error``, or ``error`` itself unchanged."""
    known = translate(error)
    if known is error:
        raise error
    raise known from error


def is_retryable(error: BaseException) -> bool:
    """Say whether the server promised that nothing was done, so the whole action may run again."""
    return getattr(getattr(error, "orig", None), "pgcode", None) in RETRYABLE


def is_connection_lost(error: BaseException) -> bool:
    """Say whether the connection broke (the outcome of a commit is then unknown)."""
    return isinstance(error, DBAPIError) and error.connection_invalidated


def constraint_name(error: IntegrityError) -> str:
    """Return the name of the constraint that refused, or ``table.column`` on SQLite unique columns."""
    diagnostics = getattr(error.orig, "diag", None)
    if diagnostics is not None:
        return diagnostics.constraint_name or ""
    text = str(error.orig)
    if match := _SQLITE_UNIQUE.search(text):
        return match["index"] or "uq_" + match["columns"].replace(".", "_").split(",")[0].strip()
    if match := _SQLITE_CHECK.search(text):
        return match[1]
    if match := _SQLITE_TRIGGER.fullmatch(text):
        return match[1]
    return "foreign_key" if "FOREIGN KEY" in text else ""


def _integrity(error: IntegrityError) -> BaseException:
    name = constraint_name(error)
    pgcode = getattr(error.orig, "pgcode", "") or ""
    if name.startswith("uq_") or pgcode == "23505":
        return Invalid((Problem("", "taken", {"constraint": name}),))
    if name == overlap.CONSTRAINT:
        return Conflict("appointment.taken")
    if name == "foreign_key" or pgcode in {"23503", "23001"}:
        return NotFound("reference.missing", constraint=name)
    if name.startswith("ck_") or pgcode in {"23514", "23502"}:
        return Invalid((Problem("", "refused_by_database", {"constraint": name}),))
    return error


def _sqlite(error: sqlite3.Error) -> ClinicError | None:
    match getattr(error, "sqlite_errorname", "").split("_"):
        case ["SQLITE", "BUSY" | "LOCKED", *_]:
            return Unavailable("database.locked")
        case ["SQLITE", "READONLY", *_]:
            return Unavailable("database.read_only")
        case ["SQLITE", "FULL", *_]:
            return Unavailable("database.full")
        case ["SQLITE", "IOERR", *_]:
            return Unavailable("database.disk", reason="")
        case ["SQLITE", "CORRUPT", *_]:
            return Unavailable("database.damaged")
        case ["SQLITE", "NOTADB", *_]:
            return Unavailable("database.not_a_database")
        case ["SQLITE", "CANTOPEN", *_] | ["SQLITE", "PERM" | "AUTH", *_]:
            return Unavailable("database.cannot_open")
        case ["SQLITE", "INTERRUPT", *_]:
            return Cancelled()
    return None


def _postgresql(error: DBAPIError) -> ClinicError | None:
    code = getattr(error.orig, "pgcode", None) or ""
    text = str(error.orig)
    match code[:2], code:
        case _, "57014":
            return Cancelled() if "user request" in text else Unavailable("database.timeout")
        case _, "55P03" | "40001" | "40P01":
            return Unavailable("database.locked")
        case "53", "53100":
            return Unavailable("database.full")
        case "53", _:
            return Unavailable("database.busy")
        case "28", _:
            return Unavailable("database.password")
        case "3D", _:
            return Unavailable("database.missing")
        case _, "42501":
            return Unavailable("database.no_rights")
        case _, "25006":
            return Unavailable("database.read_only")
        case (("57" | "08"), _):
            return Unavailable("database.lost")
    if not isinstance(error, OperationalError) and not error.connection_invalidated:
        return None
    if "password authentication failed" in text or "no password supplied" in text:
        return Unavailable("database.password")
    if "does not exist" in text:
        return Unavailable("database.missing")
    if error.connection_invalidated:
        return Unavailable("database.lost")
    return Unavailable("database.unreachable")
