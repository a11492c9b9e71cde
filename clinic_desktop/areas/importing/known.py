"""What the database already knows of the owners and animals of a batch: a fixed number of selects each time.

The rows written earlier by the same import are found in the same way, so memory doesn't grow with the file.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Select, and_, select
from sqlalchemy.orm import Session

from clinic_desktop.areas.owners.entities import Owner, OwnerPhone
from clinic_desktop.areas.owners.kinds import OwnerKind, RecordStatus
from clinic_desktop.areas.pets.entities import Ownership, Pet, PetIdentifier
from clinic_desktop.areas.pets.kinds import IdentifierKind, OwnershipRole, PetStatus

CHUNK = 5_000
"""Values in one IN list: SQLite takes at most 32,766."""

T = TypeVar("T")
Evidence = tuple[IdentifierKind, str]


@dataclass(slots=True, eq=False)
class KnownOwner:
    """An owner in the database, or one waiting to be written (``id`` is then 0).

    ``old`` is false for those this import has made.
    """

    id: int
    key: str
    sort_name: str
    display_name: str
    email: str
    street: str
    city: str
    numbers: set[str] = field(default_factory=set)
    old: bool = False
    chosen: bool = False
    """Whether it is among those to be written."""


@dataclass(slots=True)
class KnownPet:
    """An animal in the database, or one waiting to be written."""

    sort_name: str
    looks: tuple[object, ...]
    key: str
    old: bool
    display_name: str = ""
    live: bool = True
    evidence: set[Evidence] = field(default_factory=set)
    owner: KnownOwner | None = None
    owner_id: int = 0
    used: bool = False


def looks(row: Any, birth: date | None) -> tuple[object, ...]:
    """Return what two records of one animal have in common, apart from its name and numbers."""
    return (row.species_id, row.species_text, row.breed_id, row.breed_text, row.sex, birth)


def digest(sort_name: str, appearance: tuple[object, ...], key: str) -> bytes:
    """Return 16 bytes that stand for an animal's name, looks and number in the old system."""
    return hashlib.blake2b(repr((sort_name, appearance, key)).encode(), digest_size=16).digest()


class Lookup:
    """Asks the database about the keys, phones, names and chips of a batch."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._first_own_owner: int | None = None
        self._first_own_pet: int | None = None

    def note_written(self, owner_ids: Collection[int], pet_ids: Collection[int]) -> None:
        """Remember from which ids on the records are this import's own."""
        if owner_ids and self._first_own_owner is None:
            self._first_own_owner = min(owner_ids)
        if pet_ids and self._first_own_pet is None:
            self._first_own_pet = min(pet_ids)

    def owners_by_key(self, keys: Collection[str]) -> list[KnownOwner]:
        """Return the owners with these numbers of an old system, newest last."""
        return self._owners(keys, lambda chunk: Owner.external_key.in_(chunk))

    def owners_by_phone(self, numbers: Collection[str]) -> list[KnownOwner]:
        """Return the owners with one of these phones."""
        return self._owners(
            numbers,
            lambda chunk: Owner.id.in_(select(OwnerPhone.owner_id).where(OwnerPhone.number.in_(chunk))),
        )

    def owners_by_name(self, names: Collection[str], streets: Collection[str]) -> list[KnownOwner]:
        """Return the owners of these names who live in one of these streets."""
        streets = list(streets)
        if len(streets) > CHUNK:
            return self._owners(names, lambda chunk: Owner.sort_name.in_(chunk))
        return self._owners(names, lambda chunk: Owner.sort_name.in_(chunk) & Owner.street.in_(streets))

    def _owners(self, values: Collection[str], condition: Callable[[list[str]], Any]) -> list[KnownOwner]:
        found: dict[int, KnownOwner] = {}
        for chunk in chunks(values):
            query = select(
                Owner.id,
                Owner.external_key,
                Owner.sort_name,
                Owner.display_name,
                Owner.email,
                Owner.street,
                Owner.city,
            )
            for row in self._session.execute(
                query.where(condition(chunk), Owner.status == RecordStatus.ACTIVE)
            ):
                old = self._first_own_owner is None or row.id < self._first_own_owner
                found[row.id] = KnownOwner(*row, old=old)
        for ids in chunks(found):
            phones = select(OwnerPhone.owner_id, OwnerPhone.number).where(OwnerPhone.owner_id.in_(ids))
            for owner_id, number in self._session.execute(phones):
                found[owner_id].numbers.add(number)
        return [found[owner_id] for owner_id in sorted(found)]

    def organisation(self, sort_name: str) -> KnownOwner | None:
        """Return the organisation of that name."""
        query = select(Owner.id, Owner.external_key, Owner.sort_name, Owner.display_name).where(
            Owner.sort_name == sort_name,
            Owner.kind == OwnerKind.ORGANISATION,
            Owner.status == RecordStatus.ACTIVE,
        )
        row = self._session.execute(query.order_by(Owner.id).limit(1)).first()
        return KnownOwner(*row, "", "", "", old=True) if row is not None else None

    def pets_of(self, owner_ids: Collection[int]) -> Iterator[KnownPet]:
        """Give the animals these owners have now, with their numbers."""
        for chunk in chunks(owner_ids):
            yield from self._pets(
                _PETS.where(Ownership.owner_id.in_(chunk)),
                _NUMBERS.where(Ownership.owner_id.in_(chunk)),
            )

    def count_looks(self, owner_id: int) -> Counter[bytes]:
        """Count the animals of one owner by a digest of what they are: for an owner of very many."""
        counted: Counter[bytes] = Counter()
        query = _PETS.where(Ownership.owner_id == owner_id).execution_options(yield_per=2_000)
        for row in self._session.execute(query):
            counted[digest(row.sort_name, looks(row, row.birth_date), row.external_key)] += 1
        return counted

    def pets_with(self, evidence: Collection[Evidence]) -> Iterator[KnownPet]:
        """Give the animals that bear one of these numbers."""
        wanted = set(evidence)
        for chunk in chunks({key for _, key in evidence}):
            bearing = select(PetIdentifier.pet_id).where(
                PetIdentifier.number_key.in_(chunk), PetIdentifier.archived.is_(False)
            )
            for pet in self._pets(_PETS.where(Pet.id.in_(bearing)), _NUMBERS.where(Pet.id.in_(bearing))):
                if pet.evidence & wanted:
                    yield pet

    def _pets(self, pets: Select[*tuple[Any, ...]], numbers: Select[*tuple[Any, ...]]) -> list[KnownPet]:
        evidence: dict[int, set[Evidence]] = {}
        for pet_id, kind, key in self._session.execute(numbers):
            evidence.setdefault(pet_id, set()).add((kind, key))
        return [
            KnownPet(
                row.sort_name,
                looks(row, row.birth_date),
                row.external_key,
                self._first_own_pet is None or row.id < self._first_own_pet,
                row.name,
                row.status is PetStatus.ACTIVE,
                evidence.get(row.id, set()),
                owner_id=row.owner_id,
            )
            for row in self._session.execute(pets)
        ]


_CURRENT = and_(Ownership.to_on.is_(None), Ownership.role == OwnershipRole.OWNER)
_PETS = (
    select(
        Pet.id, Pet.name, Pet.sort_name, Pet.external_key, Pet.species_id, Pet.species_text, Pet.breed_id,
        Pet.breed_text, Pet.sex, Pet.birth_date, Pet.status, Ownership.owner_id,
    )
    .join(Ownership, Ownership.pet_id == Pet.id)
    .where(_CURRENT)
)  # fmt: skip
_NUMBERS = (
    select(PetIdentifier.pet_id, PetIdentifier.kind, PetIdentifier.number_key)
    .join(Pet, Pet.id == PetIdentifier.pet_id)
    .join(Ownership, Ownership.pet_id == Pet.id)
    .where(_CURRENT, PetIdentifier.archived.is_(False))
)


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """Cut values into lists that fit one statement, in a stable order."""
    ordered = sorted(values)  # type: ignore[type-var]
    for start in range(0, len(ordered), CHUNK):
        yield ordered[start : start + CHUNK]
