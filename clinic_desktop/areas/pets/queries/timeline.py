"""Alerts and changes of status as entries of a patient's story, from the journal: it has author and moment."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
)

from clinic_desktop.areas.pets.entities import PetAlert
from clinic_desktop.db.journal import Action, AuditEntry, journalled, not_undone

ALERT = "alert"
STATUS = "status"
RAISED = "raised"
RESOLVED = "resolved"


def alerts_timeline(pet_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Return when alerts of a patient were raised and taken off; the title is the kind's code."""
    taken_off = and_(
        AuditEntry.operation == "U",
        journalled(AuditEntry.new_values, "resolved").in_(("1", "true")),
        journalled(AuditEntry.old_values, "resolved").in_(("0", "false")),
    )
    return (
        select(
            Action.at.label("at"),
            literal(ALERT).label("kind"),
            AuditEntry.id.label("record_id"),
            cast(null(), BigInteger).label("visit_id"),
            cast(PetAlert.kind, String).label("title_en"),
            cast(PetAlert.kind, String).label("title_ru"),
            PetAlert.text.label("detail"),
            Action.actor_name.label("who"),
            case((AuditEntry.operation == "I", RAISED), else_=RESOLVED).label("state"),
        )
        .join(AuditEntry, and_(AuditEntry.table_name == "pet_alerts", AuditEntry.row_id == PetAlert.id))
        .join(Action, Action.id == AuditEntry.action_id)
        .where(PetAlert.pet_id == pet_id, or_(AuditEntry.operation == "I", taken_off), not_undone())
    )


def status_timeline(pet_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Return the changes of a patient's status; the title is the new one's code, the detail its reason."""
    before, after = (
        journalled(values, "status") for values in (AuditEntry.old_values, AuditEntry.new_values)
    )
    return (
        select(
            Action.at.label("at"),
            literal(STATUS).label("kind"),
            AuditEntry.id.label("record_id"),
            cast(null(), BigInteger).label("visit_id"),
            after.label("title_en"),
            after.label("title_ru"),
            func.coalesce(journalled(AuditEntry.new_values, "status_reason"), "").label("detail"),
            Action.actor_name.label("who"),
            func.coalesce(journalled(AuditEntry.new_values, "status_on"), "").label("state"),
        )
        .join(Action, Action.id == AuditEntry.action_id)
        .where(
            AuditEntry.table_name == "pets",
            AuditEntry.row_id == pet_id,
            AuditEntry.operation == "U",
            before != after,
            not_undone(),
        )
    )
