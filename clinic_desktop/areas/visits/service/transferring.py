"""What a visit has to say when the animal gets another owner."""

from __future__ import annotations

from sqlalchemy import select

from clinic_desktop.areas.visits.entities import Visit, VisitState
from clinic_desktop.core.errors import Conflict
from clinic_desktop.core.permissions import open_to_all
from clinic_desktop.db.work import Work


@open_to_all("a part of another use case with its own right: the animal gets another owner")
def refuse_unfinished(work: Work, pet_id: int, owner_id: int) -> None:
    """Raise Conflict (``pet.visit_unfinished``) while a visit of the animal is not signed: it is the old owner's."""
    found = work.session.execute(
        select(Visit.id, Visit.vet_name)
        .where(Visit.pet_id == pet_id, Visit.state != VisitState.SIGNED, Visit.archived.is_(False))
        .order_by(Visit.id)
        .limit(1)
    ).first()
    if found is not None:
        raise Conflict("pet.visit_unfinished", visit_id=found.id, who=found.vet_name)
