"""What a request to the laboratory has to say when the animal gets another owner."""

from __future__ import annotations

from sqlalchemy import select

from clinic_desktop.areas.lab.entities import LabRequest, RequestState
from clinic_desktop.core.errors import Conflict
from clinic_desktop.core.permissions import open_to_all
from clinic_desktop.db.work import Work


@open_to_all("a part of another use case with its own right: the animal gets another owner")
def refuse_unsent(work: Work, pet_id: int, owner_id: int) -> None:
    """Raise Conflict (``pet.request_unsent``) while a request of the animal is not sent: its form names the old owner."""
    found = work.session.execute(
        select(LabRequest.id, LabRequest.number)
        .where(LabRequest.pet_id == pet_id, LabRequest.state.in_((RequestState.NEW, RequestState.SAMPLED)))
        .order_by(LabRequest.id)
        .limit(1)
    ).first()
    if found is not None:
        raise Conflict("pet.request_unsent", request_id=found.id, number=found.number)
