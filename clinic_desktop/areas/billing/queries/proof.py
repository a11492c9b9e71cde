"""What the last proof of the money found."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from clinic_desktop.areas.billing.rows import PROVE, MoneyProof
from clinic_desktop.core import codec
from clinic_desktop.db.journal import Action
from clinic_desktop.db.work import Work

LOOK_BACK = timedelta(days=2)
"""An older proof says nothing of today."""


def last_proof(work: Work) -> MoneyProof | None:
    """Return the newest proof of the money of the last days, if there was one."""
    row = work.session.execute(
        select(Action.at, Action.result)
        .where(Action.verb == PROVE, Action.at >= work.now - LOOK_BACK, Action.sequence.is_not(None))
        .order_by(Action.at.desc(), Action.id.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    faults, restored = codec.loads(row.result)
    return MoneyProof(row.at, faults, restored)
