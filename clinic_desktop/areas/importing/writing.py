"""Writing a batch: a handful of bulk inserts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from clinic_desktop.areas.importing.known import KnownOwner, Lookup
from clinic_desktop.areas.importing.pet_matching import Candidate
from clinic_desktop.areas.importing.rows import ParsedOwner
from clinic_desktop.areas.owners.entities import Owner, OwnerPhone, RecordStatus
from clinic_desktop.areas.owners.service import owner_values, phone_values
from clinic_desktop.areas.pets.entities import Ownership, Pet, PetIdentifier, PetStatus
from clinic_desktop.areas.pets.service import identifier_values, ownership_values


@dataclass(slots=True)
class Writer:
    """Collects what a batch adds and writes it; ``region`` reads the national phone numbers."""

    session: Session
    lookup: Lookup
    region: str
    today: date
    owners: list[tuple[KnownOwner, ParsedOwner]] = field(default_factory=list)
    pets: list[Candidate] = field(default_factory=list)

    def write(self) -> None:
        """Insert the owners, then the animals, and forget them."""
        self._write_owners()
        self._write_pets()
        self.owners, self.pets = [], []

    def _write_owners(self) -> None:
        if not self.owners:
            return
        rows = [
            owner_values(parsed.draft) | {"status": RecordStatus.ACTIVE, "external_key": parsed.key, "version": 1}
            for _, parsed in self.owners
        ]
        ids = self._insert(Owner, rows)
        phones: list[dict[str, Any]] = []
        for owner_id, (owner, parsed) in zip(ids, self.owners, strict=True):
            owner.id = owner_id
            phones += phone_values(owner_id, parsed.draft, self.region)
        self.lookup.note_written(ids, ())
        self._bulk(OwnerPhone, phones)

    def _write_pets(self) -> None:
        if not self.pets:
            return
        rows = [
            candidate.values
            | {
                "status": PetStatus.ACTIVE,
                "status_reason": "",
                "registered_on": self.today,
                "external_key": candidate.parsed.key,
                "version": 1,
            }
            for candidate in self.pets
        ]
        ids = self._insert(Pet, rows)
        ownerships, identifiers = [], []
        for pet_id, candidate in zip(ids, self.pets, strict=True):
            ownerships.append(ownership_values(pet_id, candidate.owner.id, self.today))
            if candidate.parsed.draft.identifiers:
                identifiers += identifier_values(pet_id, candidate.parsed.draft)
        self.lookup.note_written((), ids)
        self._bulk(Ownership, ownerships)
        self._bulk(PetIdentifier, identifiers)

    def _insert(self, entity: type[Owner] | type[Pet], rows: list[dict[str, Any]]) -> list[int]:
        table = entity.__table__
        statement = insert(table).returning(table.c.id, sort_by_parameter_order=True)
        return [row_id for (row_id,) in self.session.connection().execute(statement, rows)]

    def _bulk(self, entity: type[OwnerPhone] | type[Ownership] | type[PetIdentifier], rows: list[dict[str, Any]]) -> None:
        if rows:
            self.session.connection().execute(insert(entity.__table__), rows)
