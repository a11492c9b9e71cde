"""Patients as lists show them: everything a row shows comes with one select."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select

from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.owners.queries import PREFERRED_PHONE
from clinic_desktop.areas.pets.entities import Breed, Ownership, OwnershipRole, Pet, Species
from clinic_desktop.areas.pets.rows import Named, PetRow
from clinic_desktop.core.dates import BirthDate
from clinic_desktop.core.paging import Page, PageRequest
from clinic_desktop.db.paging import fetch_page
from clinic_desktop.db.work import Work

OTHER_GLYPH = "other"

ROW = (
    select(
        Pet.id,
        Pet.name,
        Pet.species_text,
        Species.name_en.label("species_en"),
        Species.name_ru.label("species_ru"),
        Species.glyph,
        Pet.breed_text,
        Breed.name_en.label("breed_en"),
        Breed.name_ru.label("breed_ru"),
        Pet.sex,
        Pet.birth_date,
        Pet.birth_precision,
        Pet.status,
        Pet.status_on,
        Owner.id.label("owner_id"),
        Owner.display_name.label("owner_name"),
        PREFERRED_PHONE.label("phone"),
    )
    .outerjoin(Species, Species.id == Pet.species_id)
    .outerjoin(Breed, Breed.id == Pet.breed_id)
    .outerjoin(
        Ownership,
        and_(Ownership.pet_id == Pet.id, Ownership.role == OwnershipRole.OWNER, Ownership.to_on.is_(None)),
    )
    .outerjoin(Owner, Owner.id == Ownership.owner_id)
)


def named(english: str | None, russian: str | None, text: str) -> Named:
    """Return a name in both languages; an untranslated one stands in for the other."""
    return Named(english or russian or text, russian or english or text)


def birth_of(row: Any) -> BirthDate | None:
    """Return the birth date of a result of `ROW`, None when it is not known."""
    return BirthDate(row.birth_date, row.birth_precision) if row.birth_date else None


def make_row(row: Any) -> PetRow:
    """Turn a result of `ROW` into what a list shows."""
    return PetRow(
        id=row.id,
        name=row.name,
        species=named(row.species_en, row.species_ru, row.species_text),
        glyph=row.glyph or OTHER_GLYPH,
        breed=named(row.breed_en, row.breed_ru, row.breed_text),
        sex=row.sex,
        birth=birth_of(row),
        status=row.status,
        status_on=row.status_on,
        owner_id=row.owner_id,
        owner_name=row.owner_name or "",
        phone=row.phone or "",
    )


def list_pets(work: Work, request: PageRequest) -> Page[PetRow]:
    """Return a page of patients, sorted by ``name``, ``birth`` or ``id`` (order of registration)."""
    sort = {"birth": Pet.birth_sort, "id": Pet.id}.get(request.sort, Pet.sort_name)
    return fetch_page(
        work.session, ROW, sort=sort, key=Pet.id, request=request, make_row=make_row, counted=select(Pet.id)
    )


def get_rows(work: Work, ids: Sequence[int]) -> tuple[PetRow, ...]:
    """Return the rows of some patients, in the order of ``ids``."""
    found = {row.id: make_row(row) for row in work.session.execute(ROW.where(Pet.id.in_(ids)))}
    return tuple(found[pet_id] for pet_id in ids if pet_id in found)


def pets_of_owner(work: Work, owner_id: int, limit: int = 200) -> tuple[PetRow, ...]:
    """Return the animals an owner has now, living first, then by name."""
    return tuple(make_row(row) for row in work.session.execute(of_owner(owner_id).limit(limit)))


def of_owner(owner_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Return the select of the animals an owner has now, living first, then by name."""
    return ROW.where(Ownership.owner_id == owner_id).order_by(Pet.status, Pet.sort_name, Pet.id)
