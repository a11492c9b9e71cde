"""Entries of the lists that a clinic keeps itself: held, read, added, saved."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from sqlalchemy import Insert, Table, insert, select

from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.base import Record
from clinic_desktop.db.merge import assign
from clinic_desktop.db.work import Work

Entry = TypeVar("Entry", bound=Record)


def hold(work: Work, entity: type[Entry]) -> None:
    """Keep everybody else from changing a list until this action ends.

    Of two people who give the same name at once, the second waits here, then reads what the first added.
    """
    work.session.execute(select(entity.id).order_by(entity.id).limit(1).with_for_update())


def get(work: Work, entity: type[Entry], entry_id: int) -> Entry:
    """Return an entry. Raises NotFound."""
    entry = work.session.get(entity, entry_id)
    if entry is None:
        raise NotFound("not_found")
    return entry


def add(work: Work, entry: Entry) -> int:
    """Add an entry and return its id."""
    work.session.add(entry)
    work.session.flush()
    return entry.id


def write(work: Work, entity: type[Record], values: Mapping[str, Any]) -> int:
    """Write a new row by the values of its columns and return its id.

    For what is registered all day: no object is made, and what waits in the session isn't flushed.
    """
    table = cast("Table", entity.__table__)
    written = work.session.connection().execute(_insert_into(table), values)
    return int(written.scalar_one())


@functools.cache
def _insert_into(table: Table) -> Insert:
    return insert(table).returning(table.c.id)


def save(work: Work, entry: Entry, values: dict[str, object]) -> int:
    """Write the values that differ and return the entry's id."""
    assign(entry, values)
    work.session.flush()
    return entry.id


def archive(work: Work, entity: type[Entry], entry_id: int) -> int:
    """Offer an entry no longer; what refers to it stays as it is. Raises NotFound."""
    return save(work, get(work, entity, entry_id), {"archived": True})


def restore(work: Work, entity: type[Entry], entry_id: int) -> int:
    """Offer an archived entry again. Raises NotFound."""
    return save(work, get(work, entity, entry_id), {"archived": False})
