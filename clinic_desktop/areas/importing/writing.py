"""Writing a batch: a handful of bulk inserts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from sqlalchemy import Table, insert, text
from sqlalchemy.orm import Session

from clinic_desktop.areas.importing.known import KnownOwner, Lookup
from clinic_desktop.areas.importing.pet_matching import Candidate
from clinic_desktop.areas.importing.rows import ParsedOwner
from clinic_desktop.areas.owners.entities import Owner, OwnerPhone
from clinic_desktop.areas.owners.kinds import RecordStatus
from clinic_desktop.areas.owners.service import owner_values, phone_values
from clinic_desktop.areas.pets.entities import Ownership, Pet, PetIdentifier
from clinic_desktop.areas.pets.service import identifier_values, ownership_values
from clinic_desktop.db.base import Record


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
            owner_values(parsed.draft)
            | {"status": RecordStatus.ACTIVE, "external_key": parsed.key, "version": 1}
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
                "status": candidate.parsed.status,
                "status_on": candidate.parsed.status_on,
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
        ids = reserve_ids(self.session, entity.__tablename__, len(rows))
        for row_id, row in zip(ids, rows, strict=True):
            row["id"] = row_id
        self._bulk(entity, rows)
        return ids

    def _bulk(self, entity: type[Record], rows: list[dict[str, Any]]) -> None:
        if rows:
            self.session.connection().execute(insert(cast("Table", entity.__table__)), rows)


def reserve_ids(session: Session, table: str, count: int) -> list[int]:
    """Take ids for new rows: with RETURNING, SQLite would have to insert them one by one.

    On SQLite the import's transaction is the only writer, and AUTOINCREMENT goes on after the highest id.
    """
    if session.get_bind().dialect.name == "sqlite":
        last = (
            session.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = :table"), {"table": table}) or 0
        )
        return list(range(last + 1, last + 1 + count))
    taken = text("SELECT nextval(pg_get_serial_sequence(:table, 'id')) FROM generate_series(1, :count)")
    return list(session.scalars(taken, {"table": table, "count": count}))
