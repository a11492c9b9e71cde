"""What is typed into a visit and not saved yet: kept on the server every few seconds, out of the journal."""

from __future__ import annotations

from sqlalchemy import Delete, delete, insert, select

from clinic_desktop.areas.visits.entities import UnsavedVisit, Visit
from clinic_desktop.areas.visits.kinds import VisitState
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.permissions import Actor
from clinic_desktop.db import failures
from clinic_desktop.db.work import Database


def keep(database: Database, actor: Actor, visit_id: int, typed: str) -> bool:
    """Keep a person's unsaved text (by `core.codec`), and say whether there was still something to keep it for.

    A visit that was signed or put away meanwhile takes none. Raises Unavailable.
    """
    try:
        with database.writing() as connection:
            connection.execute(_of(actor, visit_id))
            is_open = connection.scalar(
                select(Visit.id).where(
                    Visit.id == visit_id, Visit.state != VisitState.SIGNED, Visit.archived.is_(False)
                )
            )
            if is_open is None:
                return False
            connection.execute(
                insert(UnsavedVisit),
                {
                    "visit_id": visit_id,
                    "user_id": actor.id,
                    "user_name": actor.name,
                    "workstation": database.workstation,
                    "kept_at": utc_now(),
                    "typed": typed,
                },
            )
            return True
    except Exception as error:
        failures.reraise(error)


def drop(database: Database, actor: Actor, visit_id: int) -> None:
    """Forget a person's unsaved text: it was discarded. Raises Unavailable."""
    try:
        with database.writing() as connection:
            connection.execute(_of(actor, visit_id))
    except Exception as error:
        failures.reraise(error)


def _of(actor: Actor, visit_id: int) -> Delete:
    return delete(UnsavedVisit).where(UnsavedVisit.visit_id == visit_id, UnsavedVisit.user_id == actor.id)
