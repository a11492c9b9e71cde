"""Proving the money once a day while the program runs, and after the database was put back from a backup."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid5

from sqlalchemy import text

from clinic_desktop.areas.billing.queries import find_faults, last_proof
from clinic_desktop.areas.billing.rows import PROVE, MoneyFault
from clinic_desktop.core.actions import Backend, Ticket
from clinic_desktop.core.permissions import Actor
from clinic_desktop.db.work import Work, in_one_transaction

PROGRAM = Actor(-1, "Clinic Desktop", frozenset())
"""Who proves: no person does."""
NAMES = UUID("6f0d1f0c-5c0e-4b8e-9f57-0a2f6f3d9b41")
LOCK = 0x6D6F6E6579
"""The advisory lock of PostgreSQL that one workstation holds while it proves."""
LONGEST = "30min"
RESTORED_LATELY = timedelta(hours=12)


def proof_id(day: date, restored_from: int = 0) -> UUID:
    """Return the uuid of the action that tells the proof of a day, so that there is one for all workstations.

    ``restored_from`` is the number of the last action that was known before a backup was restored, else 0.
    """
    return uuid5(NAMES, f"{day.isoformat()} {restored_from}")


def prove(backend: Backend, day: date, restored_from: int = 0, ticket: Ticket | None = None) -> int | None:
    """Prove the money and write down how much was found; return that, or None where another workstation does it or did.

    Blocks for as long as every line takes to be worked out anew. Raises Cancelled by ``ticket``.
    """
    identity = proof_id(day, restored_from)
    if backend.find_outcome(identity) is not None:
        return None
    if restored_from and backend.query(_proved_restored, actor=PROGRAM, ticket=ticket):
        return None
    faults = backend.query(_find_alone, actor=PROGRAM, ticket=ticket)
    if faults is None:
        return None
    count = len(faults)
    found = (count, bool(restored_from))
    backend.command(PROVE, lambda work: found, actor=PROGRAM, action_id=identity)
    return count


def _proved_restored(work: Work) -> bool:
    # Each workstation remembers another last action, so each would prove the same restored backup.
    proof = last_proof(work)
    return proof is not None and proof.restored and proof.at > work.now - RESTORED_LATELY


def _find_alone(work: Work) -> tuple[MoneyFault, ...] | None:
    if work.session.get_bind().dialect.name != "sqlite":
        in_one_transaction(work.session)
        if not work.session.scalar(text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": LOCK}):
            return None
        # What nobody waits for may take longer than what somebody does.
        work.session.execute(text(f"SET LOCAL statement_timeout = '{LONGEST}'"))
    return find_faults(work)
