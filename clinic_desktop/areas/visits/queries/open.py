"""Which visit is going on."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.areas.visits.entities import Visit, VisitState
from clinic_desktop.db.work import Work


def open_visit_id(work: Work, pet_id: int) -> int | None:
    """Return the visit that what is done to an animal now belongs to, or None.

    It is the newest unsigned one, unless it is older than the clinic continues visits for (7 days at
    first). A visit unlocked after signing takes nothing new: it is being corrected, not gone on with.
    """
    days = work.session.scalar(select(Clinic.visit_continue_days).where(Clinic.id == 1))
    oldest = work.now - timedelta(days=7 if days is None else days)
    return work.session.scalar(
        select(Visit.id)
        .where(
            Visit.pet_id == pet_id,
            Visit.state != VisitState.SIGNED,
            Visit.reopened.is_(False),
            Visit.archived.is_(False),
            Visit.started_at >= oldest,
        )
        .order_by(Visit.started_at.desc(), Visit.id.desc())
        .limit(1)
    )
