"""Alerts that a person has to read before they go on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, exists, or_, select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.pets.entities import AlertAcknowledgement, PetAlert
from clinic_desktop.areas.pets.rows import AlertRow
from clinic_desktop.areas.pets.rules import must_be_acknowledged
from clinic_desktop.db.work import Work


def _stands(today: date | BindParameter[date]) -> ColumnElement[bool]:
    return and_(PetAlert.resolved.is_(False), or_(PetAlert.to_on.is_(None), PetAlert.to_on >= today))


_ALERTS = (
    select(
        PetAlert.pet_id,
        PetAlert.id,
        PetAlert.kind,
        PetAlert.level,
        PetAlert.text,
        PetAlert.from_on,
        PetAlert.to_on,
    )
    .where(PetAlert.pet_id.in_(bindparam("pets", expanding=True)), _stands(bindparam("today")))
    .order_by(PetAlert.id)
)


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
    read = work.session.connection().execute
    for r in read(_ALERTS, {"pets": list(pet_ids), "today": clinic_today(work)}):
        row = AlertRow(r.id, r.kind, r.level, r.text, r.from_on, r.to_on)
        found[r.pet_id] = (*found.get(r.pet_id, ()), row)
    return found


def whose_alerts(work: Work, alert_ids: Collection[int]) -> dict[int, int]:
    """Return the patient of each of some alerts; of one that isn't there, nothing."""
    query = select(PetAlert.id, PetAlert.pet_id).where(PetAlert.id.in_(alert_ids))
    return {row.id: row.pet_id for row in work.session.execute(query)} if alert_ids else {}


def _row(alert: PetAlert) -> AlertRow:
    return AlertRow(alert.id, alert.kind, alert.level, alert.text, alert.from_on, alert.to_on)
