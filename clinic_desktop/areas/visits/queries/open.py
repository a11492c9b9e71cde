"""Which visit is going on."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import and_, or_, select

from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.areas.visits.entities import Visit, VisitState
from clinic_desktop.db.work import Work


def open_visit_id(work: Work, pet_id: int) -> int | None:
    """Return the visit that what is done to an animal now belongs to, or None.

    It is the newest unsigned one, unless it is older than the clinic continues visits for (7 days at
    first). A visit unlocked after signing takes nothing new: it is being corrected, not gone on with.
    """
    oldest = work.now - _continued(work)
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


def visit_at(work: Work, pet_id: int, moment: datetime) -> int | None:
    """Return the visit that covers a moment, to which belongs what is dated back to it, or None.

    It is the newest begun by then and signed no sooner; one that isn't signed covers the days the clinic
    continues visits for. A visit unlocked after signing takes nothing new.
    """
    return work.session.scalar(
        select(Visit.id)
        .where(
            Visit.pet_id == pet_id,
            Visit.archived.is_(False),
            Visit.started_at <= moment,
            or_(
                and_(Visit.state == VisitState.SIGNED, Visit.signed_at >= moment),
                and_(
                    Visit.state != VisitState.SIGNED,
                    Visit.reopened.is_(False),
                    Visit.started_at >= moment - _continued(work),
                ),
            ),
        )
        .order_by(Visit.started_at.desc(), Visit.id.desc())
        .limit(1)
    )


def _continued(work: Work) -> timedelta:
    days = work.session.scalar(select(Clinic.visit_continue_days).where(Clinic.id == 1))
    return timedelta(days=7 if days is None else days)
