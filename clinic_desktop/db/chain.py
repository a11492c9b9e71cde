"""The hash chain of the journal: how an action is sealed, and the proof that nothing was altered since."""

from __future__ import annotations

import enum
import functools
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, exists, func, select
from sqlalchemy.exc import OperationalError

from clinic_desktop.db.journal import Action, AuditEntry, AuditHead

GENESIS = "0" * 64

ACTIONS_AT_ONCE = 500
ENTRIES_AT_ONCE = 1_000
NEAR = 1_000
"""How many later actions are tried before a fault is called an alteration, not a reordering."""

ACTION_COLUMNS = (
    Action.sequence,
    Action.uuid,
    Action.verb,
    Action.actor_id,
    Action.actor_name,
    Action.workstation,
    Action.at,
    Action.undoes,
    Action.result,
)
ENTRY_COLUMNS = (
    AuditEntry.id,
    AuditEntry.table_name,
    AuditEntry.row_id,
    AuditEntry.operation,
    AuditEntry.old_values,
    AuditEntry.new_values,
)


_encode = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), default=repr).encode


class FaultKind(enum.StrEnum):
    """What is wrong with the journal."""

    MISSING = "missing"
    """An action is gone from the middle."""
    ALTERED = "altered"
    """An action or one of its entries is not what was sealed."""
    REORDERED = "reordered"
    """An action stands where another one stood."""
    CUT = "cut"
    """The last actions are gone."""
    STRAY = "stray"
    """An action was never sealed, or an entry belongs to no action."""
    HEAD = "head"
    """The head of the chain doesn't point at the last action."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The first bad place: its sequence, the row id and moment of the action found there (if any)."""

    kind: FaultKind
    sequence: int
    action_row: int | None
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What `verify` read before it stopped, and the first fault, or None for an intact journal."""

    actions: int
    entries: int
    fault: Fault | None


def action_hash(previous: str, action: Sequence[object], entries: Iterable[Sequence[object]]) -> str:
    """Return the hash that seals an action.

    ``action`` is (sequence, uuid, verb, actor id, actor name, workstation, moment, undone action,
    result); ``entries`` are (id, table, row id, operation, old, new), by id.
    """
    digest = hashlib.sha256(previous.encode())
    digest.update(_canonical(action))
    for entry in entries:
        digest.update(_canonical(entry))
    return digest.hexdigest()


@functools.cache
def entries_of(*, in_a_row: bool) -> Select[*tuple[Any, ...]]:
    """Select what an action, the parameter ``action``, wrote, by id.

    ``in_a_row``: nobody else can have written since the action began, so that the entries are the last of
    their table. They are then walked where they lie; found through an index they would have to be sorted,
    which SQLite does with whole rows and in memory: half a gigabyte for an import of 200,000.
    """
    entries = select(*ENTRY_COLUMNS).order_by(AuditEntry.id)
    if not in_a_row:
        return entries.where(AuditEntry.action_id == bindparam("action"))
    first = select(func.min(AuditEntry.id)).where(AuditEntry.action_id == bindparam("action"))
    # Any arithmetic keeps SQLite from taking the index of ``action_id``.
    return entries.where(
        AuditEntry.id >= first.scalar_subquery(), AuditEntry.action_id + 0 == bindparam("action")
    )


def _canonical(values: Sequence[object]) -> bytes:
    plain = [v.astimezone(UTC).isoformat() if isinstance(v, datetime) else v for v in values]
    # Only a foreign hand stores what JSON doesn't know; it must be found, not stumbled over.
    return _encode(plain).encode() + b"\n"


def verify(connection: Connection) -> Verdict:
    """Recompute the whole chain and name the first fault.

    Each row is read once, in pieces: nothing grows with the journal but the ids of one action's entries.
    Actions that are sealed meanwhile are left for the next time.
    """
    # One statement is one snapshot: the head and the last action agree in it, whoever writes now.
    head = connection.execute(
        select(AuditHead.sequence, AuditHead.hash, select(func.max(Action.sequence)).scalar_subquery())
    ).first()
    last = head[2] if head is not None and head[2] is not None else 0
    previous, expected, read = GENESIS, 1, 0
    at: datetime | None = None
    for actions in _pieces(connection, last):
        if actions is None:
            return Verdict(expected - 1, read, Fault(FaultKind.ALTERED, expected, None, None))
        stream = _entries(connection, actions)
        for row in actions:
            *action, row_id, stored = row
            if action[0] != expected:
                return Verdict(expected - 1, read, Fault(FaultKind.MISSING, expected, row_id, row.at))
            entries = next(stream)
            counted = _Counted(entries)
            if action_hash(previous, action, counted) != stored:
                moved = _stands_later(connection, previous, expected)
                kind = FaultKind.REORDERED if moved else FaultKind.ALTERED
                return Verdict(expected - 1, read, Fault(kind, expected, row_id, row.at))
            read += counted.count
            previous, expected, at = stored, expected + 1, row.at
    fault = _stray(connection, expected)
    if fault is None and (head is None or tuple(head[:2]) != (expected - 1, previous)):
        cut = head is not None and head.sequence > expected - 1
        fault = Fault(FaultKind.CUT if cut else FaultKind.HEAD, expected, None, at)
    return Verdict(expected - 1, read, fault)


class _Counted:
    def __init__(self, entries: Iterator[Sequence[object]]) -> None:
        self._entries = entries
        self.count = 0

    def __iter__(self) -> Iterator[Sequence[object]]:
        for entry in self._entries:
            self.count += 1
            yield entry


def _pieces(connection: Connection, last: object) -> Iterator[Sequence[Any] | None]:
    """Give the actions by sequence, and None in place of one that can't even be read."""
    size, after = ACTIONS_AT_ONCE, None
    query = select(*ACTION_COLUMNS, Action.id, Action.hash).order_by(Action.sequence)
    while True:
        piece = query.where(Action.sequence <= last).limit(size)
        try:
            rows = connection.execute(piece if after is None else piece.where(Action.sequence > after)).all()
        except (ValueError, OperationalError) as error:
            _only_unreadable(error)
            if size == 1:
                yield None
                return
            size = 1
            continue
        if not rows:
            return
        yield rows
        after = rows[-1].sequence


def _entries(connection: Connection, actions: Sequence[Any]) -> Iterator[Iterator[Sequence[object]]]:
    """Give the entries of each action in turn, each action's by id.

    The ids come first, from an index alone; the values follow in pieces by primary key. To sort whole
    entries would need memory for an import of fifty thousand rows.
    """
    ids: dict[int, list[int]] = {row.id: [] for row in actions}
    for action_id, entry_id in connection.execute(
        select(AuditEntry.action_id, AuditEntry.id).where(AuditEntry.action_id.in_(list(ids)))
    ):
        ids[action_id].append(entry_id)
    wanted = [entry_id for row in actions for entry_id in sorted(ids[row.id])]
    values = _values(connection, wanted)
    for row in actions:
        yield (next(values) for _ in ids[row.id])


def _values(connection: Connection, ids: list[int]) -> Iterator[Sequence[object]]:
    for start in range(0, len(ids), ENTRIES_AT_ONCE):
        piece = ids[start : start + ENTRIES_AT_ONCE]
        try:
            found = _read(connection, piece)
        except (ValueError, OperationalError) as error:
            _only_unreadable(error)
            found = {entry_id: _read_one(connection, entry_id) for entry_id in piece}
        yield from (found[entry_id] for entry_id in piece)


def _read(connection: Connection, ids: list[int]) -> dict[int, Sequence[object]]:
    rows = connection.execute(select(*ENTRY_COLUMNS).where(AuditEntry.id.in_(ids)))
    return {row.id: tuple(row) for row in rows}


def _read_one(connection: Connection, entry_id: int) -> Sequence[object]:
    try:
        return _read(connection, [entry_id])[entry_id]
    except (ValueError, OperationalError) as error:
        _only_unreadable(error)
        return (entry_id, "unreadable")


def _only_unreadable(error: Exception) -> None:
    # SQLite stores whatever a foreign tool gives it: a moment that is none, text that is no text.
    if isinstance(error, OperationalError) and "decode" not in str(error).lower():
        raise error


def _stands_later(connection: Connection, previous: str, expected: int) -> bool:
    """Say whether one of the next actions is the one that was sealed at this place."""
    rows = connection.execute(
        select(*ACTION_COLUMNS, Action.id, Action.hash)
        .where(Action.sequence > expected)
        .order_by(Action.sequence)
        .limit(NEAR)
    ).all()
    for row in rows:
        *action, _, stored = row
        (entries,) = _entries(connection, [row])
        if action_hash(previous, (expected, *action[1:]), entries) == stored:
            return True
    return False


def _stray(connection: Connection, sequence: int) -> Fault | None:
    unsealed = connection.execute(
        select(Action.id, Action.at).where(Action.sequence.is_(None)).order_by(Action.id).limit(1)
    ).first()
    if unsealed is not None:
        return Fault(FaultKind.STRAY, sequence, unsealed.id, unsealed.at)
    orphan = connection.execute(
        select(AuditEntry.action_id).where(~exists().where(Action.id == AuditEntry.action_id)).limit(1)
    ).first()
    return None if orphan is None else Fault(FaultKind.STRAY, sequence, orphan.action_id, None)
