"""Whoever receives, examines or treats an animal says that they have read what to beware of."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.pets.entities import AlertAcknowledgement, Pet, PetAlert
from clinic_desktop.areas.pets.queries import alerts_to_acknowledge
from clinic_desktop.core.errors import Conflict, NotFound
from clinic_desktop.core.permissions import open_to_all
from clinic_desktop.db.work import Work


@open_to_all("says in the acting person's own name that they have read a warning")
def acknowledge_alerts(work: Work, pet_id: int, alert_ids: Sequence[int]) -> int:
    """Record that the acting person has read alerts of a patient today; return how many are newly read.

    Raises NotFound for an alert of another patient.
    """
    # The same person at two workstations: the second waits here, and finds it recorded.
    if work.session.scalar(select(Pet.id).where(Pet.id == pet_id).with_for_update()) is None:
        raise NotFound("not_found")
    wanted = set(alert_ids)
    known = set(
        work.session.scalars(select(PetAlert.id).where(PetAlert.pet_id == pet_id, PetAlert.id.in_(wanted)))
    )
    if known != wanted:
        raise NotFound("not_found")
    today = clinic_today(work)
    read = set(
        work.session.scalars(
            select(AlertAcknowledgement.alert_id).where(
                AlertAcknowledgement.alert_id.in_(wanted),
                AlertAcknowledgement.read_by_id == work.actor.id,
                AlertAcknowledgement.read_on == today,
            )
        )
    )
    new = sorted(wanted - read)
    work.session.add_all(
        AlertAcknowledgement(
            pet_id=pet_id,
            alert_id=alert_id,
            read_at=work.now,
            read_on=today,
            read_by_id=work.actor.id,
            read_by=work.actor.name,
        )
        for alert_id in new
    )
    work.session.flush()
    return len(new)


@open_to_all("a part of other use cases, each with its own right")
def refuse_unread_alerts(work: Work, pet_id: int) -> int:
    """Go no further with a patient before the acting person has read its mandatory alerts today (domain 2.6).

    Raises Conflict (``alert.unread``, with the ``pet_id``).
    """
    if alerts_to_acknowledge(work, pet_id):
        raise Conflict("alert.unread", pet_id=pet_id)
    return pet_id
