"""One patient whole: a fixed number of selects, however long the history."""

from __future__ import annotations

from sqlalchemy import select

from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.owners.queries import get_rows as owner_rows
from clinic_desktop.areas.pets.entities import (
    CoatColour,
    Ownership,
    OwnershipRole,
    Pet,
    PetIdentifier,
    PetWeight,
)
from clinic_desktop.areas.pets.queries.alerts import alerts_of
from clinic_desktop.areas.pets.queries.lists import get_rows, named, pets_of_owner
from clinic_desktop.areas.pets.rows import (
    IdentifierDraft,
    OwnershipRow,
    PetCard,
    PetDraft,
    WeightRow,
)
from clinic_desktop.core.dates import BirthDate
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Work

WEIGHTS_SHOWN = 500


def get_draft(work: Work, pet_id: int) -> PetDraft:
    """Return a patient as a form holds it. Raises NotFound."""
    pet = work.session.get(Pet, pet_id)
    if pet is None:
        raise NotFound("not_found")
    identifiers = work.session.scalars(
        select(PetIdentifier)
        .where(PetIdentifier.pet_id == pet_id, PetIdentifier.archived.is_(False))
        .order_by(PetIdentifier.id)
    )
    owner_id = work.session.scalar(
        select(Ownership.owner_id).where(
            Ownership.pet_id == pet_id, Ownership.role == OwnershipRole.OWNER, Ownership.to_on.is_(None)
        )
    )
    return PetDraft(
        owner_id=owner_id,
        name=pet.name,
        species_id=pet.species_id,
        species_text=pet.species_text,
        breed_id=pet.breed_id,
        breed_text=pet.breed_text,
        is_cross=pet.is_cross,
        sex=pet.sex,
        neutered=pet.neutered,
        neutered_on=pet.neutered_on,
        colour_id=pet.colour_id,
        colour_text=pet.colour_text,
        markings=pet.markings,
        birth=BirthDate(pet.birth_date, pet.birth_precision) if pet.birth_date else None,
        identifiers=tuple(
            IdentifierDraft(row.kind, row.number, row.applied_on, row.site, row.duplicate_reason)
            for row in identifiers
        ),
        temperament=pet.temperament,
        blood_group=pet.blood_group,
        diet=pet.diet,
        insurance=pet.insurance,
        referring_vet=pet.referring_vet,
        tags=pet.tags,
        note=pet.note,
    )


def get_card(work: Work, pet_id: int) -> PetCard:
    """Return one patient with alerts, the newest weights, owners and the owner's other animals."""
    draft = get_draft(work, pet_id)
    pet = work.session.get_one(Pet, pet_id)
    (row,) = get_rows(work, [pet_id])
    colour = work.session.get(CoatColour, pet.colour_id) if pet.colour_id is not None else None
    email = work.session.scalar(select(Owner.email).where(Owner.id == row.owner_id)) if row.owner_id else ""
    siblings = pets_of_owner(work, row.owner_id, limit=20) if row.owner_id else ()
    return PetCard(
        id=pet.id,
        version=pet.version,
        row=row,
        draft=draft,
        colour=named(colour.name_en, colour.name_ru, "") if colour else named("", "", pet.colour_text),
        status_reason=pet.status_reason,
        registered_on=pet.registered_on,
        alerts=alerts_of(work, (pet_id,)).get(pet_id, ()),
        weights=_weights(work, pet_id),
        ownerships=_ownerships(work, pet_id),
        owner_email=email or "",
        siblings=tuple(other for other in siblings if other.id != pet_id),
    )


def _weights(work: Work, pet_id: int) -> tuple[WeightRow, ...]:
    rows = work.session.scalars(
        select(PetWeight)
        .where(PetWeight.pet_id == pet_id)
        .order_by(PetWeight.measured_at.desc(), PetWeight.id.desc())
        .limit(WEIGHTS_SHOWN)
    ).all()
    return tuple(WeightRow(r.id, r.measured_at, r.grams, r.method) for r in reversed(rows))


def _ownerships(work: Work, pet_id: int) -> tuple[OwnershipRow, ...]:
    rows = work.session.scalars(
        select(Ownership).where(Ownership.pet_id == pet_id).order_by(Ownership.from_on, Ownership.id)
    ).all()
    owners = {row.id: row for row in owner_rows(work, [row.owner_id for row in rows])}
    return tuple(
        OwnershipRow(r.id, owners[r.owner_id], r.role, r.from_on, r.to_on, r.share_percent) for r in rows
    )
