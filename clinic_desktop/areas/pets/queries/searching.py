"""Finding patients: the search box, duplicates while typing, and the search documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import BindParameter, Select, and_, bindparam, select
from sqlalchemy.orm import Session

from clinic_desktop.areas.owners.entities import Owner, OwnerPhone
from clinic_desktop.areas.owners.queries import get_rows as owner_rows
from clinic_desktop.areas.pets.entities import (
    IdentifierKind,
    Ownership,
    Pet,
    PetIdentifier,
    PetStatus,
)
from clinic_desktop.areas.pets.queries.by_kind import find_by_kind
from clinic_desktop.areas.pets.queries.lists import get_rows
from clinic_desktop.areas.pets.rows import PatientHit, PetCandidate, PetDraft
from clinic_desktop.areas.pets.rules import identifier_key
from clinic_desktop.core.kinds import OWNER, PET
from clinic_desktop.core.text import sort_key
from clinic_desktop.db.search import Document, SearchSource, find
from clinic_desktop.db.work import Work


def find_patients(work: Work, typed: str, limit: int = 100) -> tuple[PatientHit, ...]:
    """Answer the search box: patients, and owners none of whose patients is among the hits.

    When nobody is called so, patients of that species or breed.
    """
    hits = [hit for hit in find(work.session, typed, size=limit * 2) if hit.kind in (PET, OWNER)]
    if not hits:
        return tuple(PatientHit(row, None) for row in find_by_kind(work, typed, PET, limit))
    pets = {row.id: row for row in get_rows(work, [hit.record_id for hit in hits if hit.kind == PET])}
    shown = {row.owner_id for row in pets.values()}
    lone = [hit.record_id for hit in hits if hit.kind == OWNER and hit.record_id not in shown]
    owners = {row.id: row for row in owner_rows(work, lone)}
    lines = []
    for hit in hits:
        if hit.kind == PET and hit.record_id in pets:
            lines.append(PatientHit(pets[hit.record_id], None))
        elif hit.kind == OWNER and hit.record_id in owners:
            lines.append(PatientHit(None, owners[hit.record_id]))
    return tuple(lines[:limit])


def find_candidates(
    work: Work, draft: PetDraft, *, except_id: int | None = None, limit: int = 5
) -> tuple[PetCandidate, ...]:
    """Return patients who may be the one being typed: the same chip, or the owner's animal of that name."""
    candidates: dict[int, str] = {}
    for row in draft.identifiers:
        key = identifier_key(row.kind, row.number)
        if row.kind is IdentifierKind.MICROCHIP and len(key) >= 9:
            query = select(PetIdentifier.pet_id).where(
                PetIdentifier.number_key == key, PetIdentifier.archived.is_(False)
            )
            candidates |= dict.fromkeys(work.session.scalars(query.limit(limit)), "chip")
    name = sort_key(draft.name)
    if draft.owner_id is not None and name:
        query = (
            select(Pet.id)
            .join(Ownership, Ownership.pet_id == Pet.id)
            .where(Ownership.owner_id == draft.owner_id, Ownership.to_on.is_(None), Pet.sort_name == name)
            .limit(limit)
        )
        for pet_id in work.session.scalars(query):
            candidates.setdefault(pet_id, "name")
    candidates.pop(except_id or 0, None)
    return tuple(PetCandidate(row, candidates[row.id]) for row in get_rows(work, list(candidates)[:limit]))


# --- search documents ---------------------------------------------------------------------------


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_NUMBERS = select(PetIdentifier.pet_id, PetIdentifier.number_key).where(
    PetIdentifier.pet_id.in_(_IDS), PetIdentifier.archived.is_(False)
)
_NAMES = (
    select(Pet.id, Pet.name, Pet.tags, Pet.status, Owner.display_name, OwnerPhone.number)
    .outerjoin(Ownership, and_(Ownership.pet_id == Pet.id, Ownership.to_on.is_(None)))
    .outerjoin(Owner, Owner.id == Ownership.owner_id)
    .outerjoin(OwnerPhone, OwnerPhone.owner_id == Owner.id)
    .where(Pet.id.in_(_IDS))
)


def _documents(session: Session, ids: Sequence[int]) -> Iterable[Document]:
    connection, wanted = session.connection(), {"ids": list(ids)}
    numbers: dict[int, list[str]] = {}
    for pet_id, key in connection.execute(_NUMBERS, wanted):
        numbers.setdefault(pet_id, []).append(key)
    pets: dict[int, tuple[str, str, PetStatus]] = {}
    owners: dict[int, list[str]] = {}
    phones: dict[int, list[str]] = {}
    for pet_id, name, tags, status, owner, number in connection.execute(_NAMES, wanted):
        pets[pet_id] = name, tags, status
        if owner is not None:
            owners.setdefault(pet_id, []).append(owner)
        if number:
            phones.setdefault(pet_id, []).append(number)
    for pet_id, (name, tags, status) in pets.items():
        yield Document(
            pet_id,
            name,
            texts=(name, tags, str(pet_id), *owners.get(pet_id, ())),
            numbers=(*numbers.get(pet_id, ()), *phones.get(pet_id, ())),
            rank=0 if status is PetStatus.ACTIVE else 1,
        )


def _of_owners(ids: Select[int]) -> Select[int]:
    return select(Ownership.pet_id).where(Ownership.owner_id.in_(ids))


def _of_phones(ids: Select[int]) -> Select[int]:
    owners = select(OwnerPhone.owner_id).where(OwnerPhone.id.in_(ids))
    return select(Ownership.pet_id).where(Ownership.owner_id.in_(owners))


SEARCH_SOURCE = SearchSource(
    kind=PET,
    affected={
        "pets": lambda ids: ids,
        "owners": _of_owners,
        "owner_phones": _of_phones,
        "ownerships": lambda ids: select(Ownership.pet_id).where(Ownership.id.in_(ids)),
        "pet_identifiers": lambda ids: select(PetIdentifier.pet_id).where(PetIdentifier.id.in_(ids)),
    },
    documents=_documents,
    all_ids=lambda: select(Pet.id),
    owned={"pets": "id", "ownerships": "pet_id", "pet_identifiers": "pet_id"},
)
