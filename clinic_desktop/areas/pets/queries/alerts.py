"""Alerts that a person has to read before they go on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, or_, select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.pets.entities import AlertAcknowledgement, PetAlert
from clinic_desktop.areas.pets.rows import AlertRow
from clinic_desktop.areas.pets.rules import must_be_acknowledged
from clinic_desktop.db.work import Work


def alerts_to_acknowledge(work: Work, *pet_ids: int) -> tuple[AlertRow, ...]:
    """Return the standing mandatory alerts of patients that the acting person hasn't acknowledged today.

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
            PetAlert.pet_id.in_(pet_ids),
            _stands(today),
            ~read,
        )
        .order_by(PetAlert.id)
    )
    return tuple(_row(alert) for alert in rows if must_be_acknowledged(alert.kind, alert.level))


def alerts_of(work: Work, pet_ids: Collection[int]) -> dict[int, tuple[AlertRow, ...]]:
    """Return the standing alerts of some patients; of those who have none, nothing."""
    found: dict[int, tuple[AlertRow, ...]] = {}
    if not pet_ids:
        return found
    query = select(PetAlert).where(PetAlert.pet_id.in_(pet_ids), _stands(clinic_today(work)))
    for alert in work.session.scalars(query.order_by(PetAlert.id)):
        found[alert.pet_id] = (*found.get(alert.pet_id, ()), _row(alert))
    return found


def whose_alerts(work: Work, alert_ids: Collection[int]) -> dict[int, int]:
    """Return the patient of each of some alerts; of one that isn't there, nothing."""
    query = select(PetAlert.id, PetAlert.pet_id).where(PetAlert.id.in_(alert_ids))
    return {row.id: row.pet_id for row in work.session.execute(query)} if alert_ids else {}


def _stands(today: date) -> ColumnElement[bool]:
    return and_(PetAlert.resolved.is_(False), or_(PetAlert.to_on.is_(None), PetAlert.to_on >= today))


def _row(alert: PetAlert) -> AlertRow:
    return AlertRow(alert.id, alert.kind, alert.level, alert.text, alert.from_on, alert.to_on)
