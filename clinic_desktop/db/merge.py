"""Three-way merge of drafts: what a form started from, what it holds now, what the database has."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from clinic_desktop.core.errors import Conflict
from clinic_desktop.db.journal import Action, AuditEntry

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

D = TypeVar("D", bound="DataclassInstance")


def merge(session: Session, table: str, record_id: int, *, base: D, mine: D, theirs: D) -> D:
    """Return ``mine`` with every field that only the other side changed taken from ``theirs``.

    Raises Conflict when both changed the same field to different values; it names the fields with what
    the form started from and what the other person saved, and that person (``who``).
    """
    merged: dict[str, object] = {}
    both: dict[str, tuple[object, object]] = {}
    for field in dataclasses.fields(mine):
        before, now, other = (getattr(draft, field.name) for draft in (base, mine, theirs))
        merged[field.name] = other if now == before else now
        if now != before and other != before and now != other:
            both[field.name] = (before, other)
    if both:
        raise Conflict("conflict", fields=both, who=last_author(session, table, record_id))
    return dataclasses.replace(mine, **merged)


def last_author(session: Session, table: str, record_id: int) -> str:
    """Return the name of whoever changed the record last."""
    return (
        session.scalar(
            select(Action.actor_name)
            .join(AuditEntry, AuditEntry.action_id == Action.id)
            .where(AuditEntry.table_name == table, AuditEntry.row_id == record_id)
            .order_by(AuditEntry.id.desc())
            .limit(1)
        )
        or ""
    )


def assign(entity: object, values: dict[str, object]) -> None:
    """Set the attributes that differ, so that only real changes reach the journal."""
    for name, value in values.items():
        if getattr(entity, name) != value:
            setattr(entity, name, value)
