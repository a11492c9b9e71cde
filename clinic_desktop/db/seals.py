"""Reading the seals of the journal: of its end, and of what was done last with one record."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, select
from sqlalchemy.orm import Session

from clinic_desktop.core.seals import Seal, shown
from clinic_desktop.db.journal import Action, AuditEntry, AuditHead


def last_seal(connection: Connection) -> Seal | None:
    """Return the seal of the whole journal; None for a database that has none."""
    if not inspect(connection).has_table(AuditHead.__tablename__):
        return None
    head = connection.execute(select(AuditHead.sequence, AuditHead.hash)).one_or_none()
    return None if head is None else Seal(head.sequence, shown(head.hash))


def seal_of(session: Session, table: str, row_id: int) -> Seal | None:
    """Return the seal of the last action that wrote a row; None when the journal knows of none."""
    found = session.execute(
        select(Action.sequence, Action.hash)
        .join(AuditEntry, AuditEntry.action_id == Action.id)
        .where(AuditEntry.table_name == table, AuditEntry.row_id == row_id, Action.sequence.is_not(None))
        .order_by(Action.sequence.desc())
        .limit(1)
    ).one_or_none()
    return None if found is None else Seal(found.sequence, shown(found.hash))
