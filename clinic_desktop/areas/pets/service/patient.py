"""Use cases of patients: register, change, status, weight, alerts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import bindparam, delete, select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets import queries, rules
from clinic_desktop.areas.pets.entities import (
    AlertKind,
    IdentifierKind,
    Ownership,
    Pet,
    PetAlert,
    PetIdentifier,
    PetStatus,
    PetWeight,
)
from clinic_desktop.areas.pets.rows import (
    PETS_EDIT,
    PETS_STATUS,
    AlertDraft,
    PetDraft,
    StatusDraft,
    WeightDraft,
)
from clinic_desktop.areas.pets.service.people import get_pet, ownership_values
from clinic_desktop.core.dates import DatePrecision
from clinic_desktop.core.errors import NotFound, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line, sort_key
from clinic_desktop.db import entries
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work

UNKNOWN_BIRTH = date(1, 1, 1)
ALERT_LIMIT = 300


_OWNER = select(Owner.id).where(Owner.id == bindparam("owner"))


@requires(PETS_EDIT)
def register(work: Work, draft: PetDraft) -> int:
    """Add a patient of an owner and return the id. Raises Invalid, NotFound."""
    draft = _checked(work, draft, None)
    owner_id = work.session.connection().scalar(_OWNER, {"owner": draft.owner_id})
    if owner_id is None:
        raise NotFound("not_found")
    today = clinic_today(work)
    values = {
        "status": PetStatus.ACTIVE,
        "status_reason": "",
        "registered_on": today,
        "external_key": "",
        "euthanised_here": False,
    }
    pet_id = entries.write(work, Pet, pet_values(draft) | values)
    entries.write(work, Ownership, ownership_values(pet_id, owner_id, today))
    for identifier in identifier_values(pet_id, draft):
        entries.write(work, PetIdentifier, identifier)
    return pet_id


@requires(PETS_EDIT)
def change(work: Work, pet_id: int, draft: PetDraft, base: PetDraft) -> int:
    """Save a patient; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound.

    The owner is not changed here: see `transfer`.
    """
    # Taken hold of first: whoever saves between here and there is told of by the version, not overwritten.
    pet = get_pet(work, pet_id)
    theirs = queries.get_draft(work, pet_id)
    mine = replace(rules.cleaned(draft), owner_id=theirs.owner_id)
    base = replace(base, owner_id=theirs.owner_id)
    merged = _checked(work, merge(work.session, "pets", pet_id, base=base, mine=mine, theirs=theirs), pet_id)
    assign(pet, pet_values(merged))
    if merged.identifiers != theirs.identifiers:
        _write_identifiers(work, pet_id, merged)
    work.session.flush()
    return pet_id


@requires(PETS_STATUS)
def set_status(work: Work, pet_id: int, draft: StatusDraft) -> int:
    """Record that an animal died, moved, was lost, is archived, or is active again. Raises Invalid.

    What follows for plans and prescriptions is the medical record's: see `medical_records.service.set_status`.
    """
    pet = get_pet(work, pet_id)
    refuse(rules.status_problems(draft, clinic_today(work), present=pet.status, birth=pet.birth_date))
    pet.status = draft.status
    pet.status_on = None if draft.status is PetStatus.ACTIVE else draft.on
    pet.status_reason = clean_line(draft.reason)
    died = draft.status is PetStatus.DECEASED
    pet.euthanised_here = died and draft.euthanised_here
    pet.body_handling = draft.body_handling if died else None
    work.session.flush()
    return pet_id


@requires(PETS_EDIT)
def record_weight(work: Work, pet_id: int, draft: WeightDraft) -> int:
    """Add a weighing and return its id. Raises Invalid for what can't be; warnings are the form's."""
    get_pet(work, pet_id)
    refuse(rules.weight_problems(draft, work.now, None, ()))
    row = PetWeight(
        pet_id=pet_id, measured_at=draft.measured_at or work.now, grams=draft.grams, method=draft.method
    )
    work.session.add(row)
    work.session.flush()
    return row.id


@requires(PETS_EDIT)
def raise_alert(work: Work, pet_id: int, draft: AlertDraft) -> int:
    """Raise an alert and return its id. Raises Invalid.

    An older one of the same kind is resolved, but not an allergy: an animal may have several.
    """
    get_pet(work, pet_id)
    text = clean_line(draft.text)
    if not text:
        refuse((Problem("text", "required"),))
    if len(text) > ALERT_LIMIT:
        refuse((Problem("text", "too_long", {"limit": ALERT_LIMIT}),))
    today = clinic_today(work)
    if draft.kind is not AlertKind.ALLERGY:
        older = work.session.scalars(
            select(PetAlert).where(
                PetAlert.pet_id == pet_id, PetAlert.kind == draft.kind, PetAlert.resolved.is_(False)
            )
        )
        for alert in older:
            alert.resolved = True
    alert = PetAlert(
        pet_id=pet_id,
        kind=draft.kind,
        level=draft.level,
        text=text,
        from_on=today,
        to_on=draft.to_on,
        resolved=False,
    )
    work.session.add(alert)
    work.session.flush()
    return alert.id


@requires(PETS_EDIT)
def resolve_alert(work: Work, alert_id: int) -> int:
    """Mark an alert as no longer needed."""
    alert = work.session.get(PetAlert, alert_id)
    if alert is None:
        raise NotFound("not_found")
    alert.resolved = True
    work.session.flush()
    return alert_id


def pet_values(draft: PetDraft) -> dict[str, Any]:
    """Return the column values of a cleaned draft (used by the import, too)."""
    names = (
        "name", "species_id", "species_text", "breed_id", "breed_text", "is_cross", "sex", "neutered", "neutered_on",
        "colour_id", "colour_text", "markings", "temperament", "blood_group", "diet", "insurance", "referring_vet",
        "tags", "note",
    )  # fmt: skip
    birth = draft.birth
    return {name: getattr(draft, name) for name in names} | {
        "sort_name": sort_key(draft.name) or draft.name[:200],
        "birth_date": birth.day if birth else None,
        "birth_precision": birth.precision if birth else DatePrecision.EXACT,
        "birth_sort": birth.day if birth else UNKNOWN_BIRTH,
    }


def identifier_values(pet_id: int, draft: PetDraft) -> list[dict[str, Any]]:
    """Return the column values of a draft's means of identification."""
    return [
        {
            "pet_id": pet_id,
            "kind": row.kind,
            "number": row.number,
            "number_key": rules.identifier_key(row.kind, row.number),
            "applied_on": row.applied_on,
            "site": row.site,
            "duplicate_reason": row.duplicate_reason,
            "archived": False,
        }
        for row in draft.identifiers
    ]


def _checked(work: Work, draft: PetDraft, pet_id: int | None) -> PetDraft:
    draft = rules.cleaned(draft)
    species = queries.get_species(work, draft.species_id)
    found = rules.problems(draft, clinic_today(work), species)
    refuse(found)
    refuse(_taken_chips(work, draft, pet_id))
    return draft


def _taken_chips(work: Work, draft: PetDraft, pet_id: int | None) -> tuple[Problem, ...]:
    found = []
    for position, row in enumerate(draft.identifiers):
        if row.kind is not IdentifierKind.MICROCHIP or row.duplicate_reason:
            continue
        holder = work.session.execute(
            select(Pet.id, Pet.name)
            .join(PetIdentifier, PetIdentifier.pet_id == Pet.id)
            .where(
                PetIdentifier.number_key == rules.identifier_key(row.kind, row.number),
                PetIdentifier.kind == row.kind,
                PetIdentifier.archived.is_(False),
                Pet.status == PetStatus.ACTIVE,
                Pet.id != (pet_id or 0),
            )
            .limit(1)
        ).first()
        if holder is not None:
            params = {"pet_id": holder.id, "pet_name": holder.name}
            found.append(Problem(f"identifiers.{position}", "chip_taken", params))
    return tuple(found)


def _write_identifiers(work: Work, pet_id: int, draft: PetDraft) -> None:
    kept = {
        (row.kind, row.number_key): row
        for row in work.session.scalars(select(PetIdentifier).where(PetIdentifier.pet_id == pet_id))
    }
    for values in identifier_values(pet_id, draft):
        existing = kept.pop((values["kind"], values["number_key"]), None)
        if existing is None:
            work.session.add(PetIdentifier(**values))
        else:
            assign(existing, values)
    if kept:
        work.session.execute(
            delete(PetIdentifier).where(PetIdentifier.id.in_([row.id for row in kept.values()]))
        )
