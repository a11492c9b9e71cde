"""One patient whole: a fixed number of selects, however long the history."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, bindparam, select

from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets.entities import (
    CoatColour,
    Ownership,
    Pet,
    PetIdentifier,
    PetWeight,
)
from clinic_desktop.areas.pets.queries.alerts import alerts_of
from clinic_desktop.areas.pets.queries.lists import ROW, birth_of, make_row, named, of_owner
from clinic_desktop.areas.pets.rows import (
    IdentifierDraft,
    OwnershipRow,
    PetCard,
    PetDraft,
    WeightRow,
)
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Work

WEIGHTS_SHOWN = 500
SIBLINGS_SHOWN = 20

# Made once and read without objects: around a select that finds one row, most of the time goes into those.
_PET: BindParameter[int] = bindparam("pet")
_PATIENT = (
    ROW.add_columns(
        Pet.version,
        Pet.species_id,
        Pet.breed_id,
        Pet.is_cross,
        Pet.neutered,
        Pet.neutered_on,
        Pet.colour_id,
        Pet.colour_text,
        CoatColour.name_en.label("colour_en"),
        CoatColour.name_ru.label("colour_ru"),
        Pet.markings,
        Pet.temperament,
        Pet.blood_group,
        Pet.diet,
        Pet.insurance,
        Pet.referring_vet,
        Pet.tags,
        Pet.note,
        Pet.status_reason,
        Pet.registered_on,
        Owner.email.label("owner_email"),
    )
    .outerjoin(CoatColour, CoatColour.id == Pet.colour_id)
    .where(Pet.id == _PET)
)
_IDENTIFIERS = (
    select(
        PetIdentifier.kind,
        PetIdentifier.number,
        PetIdentifier.applied_on,
        PetIdentifier.site,
        PetIdentifier.duplicate_reason,
    )
    .where(PetIdentifier.pet_id == _PET, PetIdentifier.archived.is_(False))
    .order_by(PetIdentifier.id)
)
_WEIGHTS = (
    select(PetWeight.id, PetWeight.measured_at, PetWeight.grams, PetWeight.method)
    .where(PetWeight.pet_id == _PET)
    .order_by(PetWeight.measured_at.desc(), PetWeight.id.desc())
    .limit(WEIGHTS_SHOWN)
)
_OWNERSHIPS = (
    owners.ROW.add_columns(
        Ownership.id.label("ownership_id"),
        Ownership.role,
        Ownership.from_on,
        Ownership.to_on,
        Ownership.share_percent,
    )
    .join(Ownership, Ownership.owner_id == Owner.id)
    .where(Ownership.pet_id == _PET)
    .order_by(Ownership.from_on, Ownership.id)
)
_SIBLINGS = of_owner(bindparam("owner")).limit(SIBLINGS_SHOWN)


def get_draft(work: Work, pet_id: int) -> PetDraft:
    """Return a patient as a form holds it. Raises NotFound."""
    return _draft(work, _patient(work, pet_id))


def get_card(work: Work, pet_id: int) -> PetCard:
    """Return one patient with alerts, the newest weights, owners and the owner's other animals."""
    found = _patient(work, pet_id)
    row = make_row(found)
    read = work.session.connection().execute
    weights = [WeightRow(*values) for values in read(_WEIGHTS, {"pet": pet_id}).all()]
    siblings = read(_SIBLINGS, {"owner": row.owner_id}).all() if row.owner_id else ()
    return PetCard(
        id=found.id,
        version=found.version,
        row=row,
        draft=_draft(work, found),
        colour=named(found.colour_en, found.colour_ru, found.colour_text),
        status_reason=found.status_reason,
        registered_on=found.registered_on,
        alerts=alerts_of(work, (pet_id,)).get(pet_id, ()),
        weights=tuple(reversed(weights)),
        ownerships=tuple(
            OwnershipRow(r.ownership_id, owners.make_row(r), r.role, r.from_on, r.to_on, r.share_percent)
            for r in read(_OWNERSHIPS, {"pet": pet_id})
        ),
        owner_email=found.owner_email or "",
        siblings=tuple(make_row(other) for other in siblings if other.id != pet_id),
    )


def _patient(work: Work, pet_id: int) -> Any:
    found = work.session.connection().execute(_PATIENT, {"pet": pet_id}).first()
    if found is None:
        raise NotFound("not_found")
    return found


def _draft(work: Work, found: Any) -> PetDraft:
    identifiers = work.session.connection().execute(_IDENTIFIERS, {"pet": found.id})
    return PetDraft(
        owner_id=found.owner_id,
        name=found.name,
        species_id=found.species_id,
        species_text=found.species_text,
        breed_id=found.breed_id,
        breed_text=found.breed_text,
        is_cross=found.is_cross,
        sex=found.sex,
        neutered=found.neutered,
        neutered_on=found.neutered_on,
        colour_id=found.colour_id,
        colour_text=found.colour_text,
        markings=found.markings,
        birth=birth_of(found),
        identifiers=tuple(IdentifierDraft(*values) for values in identifiers),
        temperament=found.temperament,
        blood_group=found.blood_group,
        diet=found.diet,
        insurance=found.insurance,
        referring_vet=found.referring_vet,
        tags=found.tags,
        note=found.note,
    )
