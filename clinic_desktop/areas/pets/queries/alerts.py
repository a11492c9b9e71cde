"""Alerts that a person has to read before they go on."""

from __future__ import annotations

from sqlalchemy import exists, or_, select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.pets.entities import AlertAcknowledgement, PetAlert
from clinic_desktop.areas.pets.rows import AlertRow
from clinic_desktop.areas.pets.rules import must_be_acknowledged
from clinic_desktop.db.work import Work


def alerts_to_acknowledge(work: Work, pet_id: int) -> tuple[AlertRow, ...]:
    """Return the standing mandatory alerts that the acting person hasn't acknowledged today.

    A visit that goes on for days asks on each of them; on one day nobody is asked twice, whether they
    receive the animal, begin a visit or prescribe.
    """
    today = clinic_today(work)
    read = exists().where(
        AlertAcknowledgement.alert_id == PetAlert.id,
        AlertAcknowledgement.read_by_id == work.actor.id,
        AlertAcknowledgement.read_on == today,
    )
    rows = work.session.scalars(
        select(PetAlert)
        .where(
            PetAlert.pet_id == pet_id,
            PetAlert.resolved.is_(False),
            or_(PetAlert.to_on.is_(None), PetAlert.to_on >= today),
            ~read,
        )
        .order_by(PetAlert.id)
    )
    return tuple(
        AlertRow(r.id, r.kind, r.level, r.text, r.from_on, r.to_on)
        for r in rows
        if must_be_acknowledged(r.kind, r.level)
    )
