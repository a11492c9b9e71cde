"""Use case: load owners and pets from a table, by the same rules as the forms, all or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import func, insert, select

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.importing.mapping import ColumnMapping
from clinic_desktop.areas.importing.matching import Matcher, read_neutered, read_sex
from clinic_desktop.areas.importing.readers import Table
from clinic_desktop.areas.importing.readers.errors import Unreadable
from clinic_desktop.areas.importing.rows import Finding, ImportReport
from clinic_desktop.areas.owners import rules as owner_rules
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.areas.owners.entities import Owner, OwnerKind, OwnerPhone, RecordStatus
from clinic_desktop.areas.owners.rows import OWNERS_EDIT, OwnerDraft, PhoneDraft
from clinic_desktop.areas.pets import queries as pet_queries
from clinic_desktop.areas.pets import rules as pet_rules
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import IdentifierKind, Ownership, Pet, PetIdentifier, PetStatus
from clinic_desktop.areas.pets.rows import IdentifierDraft, PetDraft, SpeciesRow
from clinic_desktop.core.dates import BirthDate, parse_birth
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import fold
from clinic_desktop.db.work import Work

BATCH = 2_000
FINDINGS_KEPT = 10_000

_OWNER_COLUMNS = {
    "surname": "owner.surname", "name": "owner.name", "patronymic": "owner.patronymic", "email": "owner.email",
    "street": "owner.street", "city": "owner.city", "region": "owner.region", "postal_code": "owner.postal_code",
    "note": "owner.note", "phones": "owner.phone",
}  # fmt: skip
_PET_COLUMNS = {"name": "pet.name", "species": "pet.species", "breed": "pet.breed", "birth": "pet.birth", "colour": "pet.colour",
                "identifiers": "pet.chip", "note": "pet.note"}  # fmt: skip


class DryRun(Exception):
    """Ends a dry run by rolling everything back; carries the report."""

    def __init__(self, report: ImportReport) -> None:
        super().__init__("dry run")
        self.report = report


@requires(OWNERS_EDIT)
def import_table(
    work: Work,
    table: Table,
    mapping: ColumnMapping,
    *,
    dry_run: bool = False,
    progress: Callable[[int], None] = lambda rows: None,
) -> ImportReport:
    """Load a table as part of one action; a row that a rule refuses is reported and left out.

    Raises Unreadable when the file breaks off (nothing was written then), and `DryRun` at the end of a
    dry run.
    """
    loader = _Loader(work, mapping, table.header)
    for number, (line, row) in enumerate(table.rows(), 1):
        loader.take(line, row)
        if number % BATCH == 0:
            loader.flush()
            progress(number)
    loader.flush()
    report = loader.report(dry_run)
    if report.rows == 0:
        raise Unreadable("import.empty")
    if dry_run:
        raise DryRun(report)
    return report


@dataclass
class _Batch:
    owners: list[dict[str, Any]] = field(default_factory=list)
    phones: list[dict[str, Any]] = field(default_factory=list)
    pets: list[dict[str, Any]] = field(default_factory=list)
    ownerships: list[dict[str, Any]] = field(default_factory=list)
    identifiers: list[dict[str, Any]] = field(default_factory=list)


class _Loader:
    """Validates rows, groups them by owner, and inserts in batches.

    Memory grows only by a 16-byte digest for each owner and animal, which is how duplicates inside
    the file are told.
    """

    def __init__(self, work: Work, mapping: ColumnMapping, header: tuple[str, ...]) -> None:
        self._work, self._mapping, self._header = work, mapping, header
        self._today = work.now.date()
        self._region = clinic.get(work).phone_region
        reference = pet_queries.get_reference(work)
        self._matcher = Matcher(reference)
        self._species: dict[int, SpeciesRow] = {row.id: row for row in reference.species}
        self._owner_ids: dict[bytes, int] = {}
        self._seen: set[bytes] = set()
        self._next_owner = self._next_id(Owner)
        self._next_pet = self._next_id(Pet)
        self._batch = _Batch()
        self._counts = dict.fromkeys(("rows", "owners", "pets", "refused", "duplicate", "warning"), 0)
        self._findings: list[Finding] = []
        self._has_pets = any(name.startswith("pet.") and name != "pet.note" for name in mapping.columns)

    def _next_id(self, entity: type[Owner] | type[Pet]) -> int:
        return (self._work.session.scalar(select(func.max(entity.id))) or 0) + 1

    # --- one row

    def take(self, line: int, row: tuple[str, ...]) -> None:
        """Take one row of the file."""
        self._counts["rows"] += 1
        draft, key = self._owner(row)
        owner_id = self._owner_ids.get(key)
        new_owner = None
        if owner_id is None:
            found = owner_rules.problems(draft, self._region, self._today)
            draft, kept = self._without_bad_contacts(line, draft, found)
            if self._refused(line, kept, _OWNER_COLUMNS):
                return
            owner_id = self._existing_owner(draft, key)
            if owner_id is None:
                new_owner = draft
            else:
                self._owner_ids[key] = owner_id
                if not self._has_pets:
                    self._find(
                        "duplicate", line, "owner.surname", "owner_known", owner_rules.display_name(draft)
                    )
                    return
        elif not self._has_pets:
            self._find("duplicate", line, "owner.surname", "owner_twice", owner_rules.display_name(draft))
            return
        pet = self._pet(line, row) if self._has_pets else None
        if self._has_pets and pet is None:
            return
        if pet is not None and self._is_known_pet(
            line, row, pet, key, owner_id if new_owner is None else None
        ):
            return
        if new_owner is not None:
            owner_id = self._add_owner(new_owner, key, self._mapping.get(row, "owner.key"))
        if pet is not None and owner_id is not None:
            self._add_pet(pet, owner_id, self._mapping.get(row, "pet.key"))

    def _owner(self, row: tuple[str, ...]) -> tuple[OwnerDraft, bytes]:
        get = self._mapping.get
        number, full = get(row, "owner.key"), get(row, "owner.full_name")
        surname, name, patronymic = (get(row, f"owner.{part}") for part in ("surname", "name", "patronymic"))
        organisation = get(row, "owner.organisation")
        kind = OwnerKind.PERSON
        if not surname and not name and full:
            parts = full.split(None, 2)
            surname, name, patronymic = (*parts, "", "", "")[:3]
        if not surname and name:
            surname, name = name, ""
        if not surname and organisation:
            kind, surname = OwnerKind.ORGANISATION, organisation
        if not surname and number:
            surname = f"№{number}"
        phones = tuple(
            PhoneDraft(text) for text in (get(row, "owner.phone"), get(row, "owner.phone2")) if text
        )
        note = get(row, "owner.note")
        if organisation and kind is OwnerKind.PERSON:
            note = f"{organisation}\n{note}".strip()
        draft = owner_rules.cleaned(
            OwnerDraft(
                kind=kind,
                surname=surname,
                name=name,
                patronymic=patronymic,
                phones=phones,
                no_phone=not phones,
                email=get(row, "owner.email"),
                street=get(row, "owner.street"),
                city=get(row, "owner.city"),
                region=get(row, "owner.region"),
                postal_code=get(row, "owner.postal_code"),
                note=note,
            )
        )
        parts_of_key = (
            ("key", number)
            if number
            else (
                "name",
                surname,
                name,
                patronymic,
                *(p.number for p in phones[:1]),
                draft.email,
                draft.street,
            )
        )
        return draft, _digest(*parts_of_key)

    def _without_bad_contacts(
        self, line: int, draft: OwnerDraft, found: tuple[Problem, ...]
    ) -> tuple[OwnerDraft, tuple[Problem, ...]]:
        """A client isn't refused for a contact that can't be read: it goes into the note, and is reported."""
        kept: list[Problem] = []
        bad_phones: set[int] = set()
        for problem in found:
            name, _, position = problem.field.partition(".")
            if (
                name == "phones"
                and position
                and problem.severity == "error"
                and problem.code != "phone_twice"
            ):
                bad_phones.add(int(position))
            elif name == "phones" and problem.code == "phone_twice":
                draft = replace(draft, phones=draft.phones[:1])
            elif problem.field == "email":
                self._find("warning", line, "owner.email", problem.code, draft.email)
                draft = replace(draft, email="", note=f"{draft.note}\n{draft.email}".strip())
            else:
                kept.append(problem)
        for number in sorted(bad_phones):
            text = draft.phones[number].number
            self._find("warning", line, "owner.phone", "phone_kept_as_note", text)
            draft = replace(draft, note=f"{draft.note}\n{text}".strip())
        phones = tuple(p for n, p in enumerate(draft.phones) if n not in bad_phones)
        return replace(draft, phones=phones, no_phone=not phones), tuple(kept)

    def _pet(self, line: int, row: tuple[str, ...]) -> PetDraft | None:
        get = self._mapping.get
        species_id, species_text = self._matcher.species(get(row, "pet.species"))
        breed_text = get(row, "pet.breed")
        breed_id, breed_left = self._matcher.breed(species_id, breed_text)
        second = get(row, "pet.breed2")
        name = get(row, "pet.name")
        if not name:
            species = self._species.get(species_id or 0)
            name = species.name_ru if species else species_text
            if "pet.name" in self._mapping.columns:
                self._find("warning", line, "pet.name", "name_missing", name)
        colour_id, colour_text = self._matcher.colour(get(row, "pet.colour"))
        identifiers = [
            IdentifierDraft(kind, text)
            for kind, text in (
                (IdentifierKind.MICROCHIP, get(row, "pet.chip")),
                (IdentifierKind.TATTOO, get(row, "pet.tattoo")),
            )
            if text
        ]
        draft = pet_rules.cleaned(
            PetDraft(
                owner_id=0,
                name=name,
                species_id=species_id,
                species_text=species_text,
                breed_id=breed_id,
                breed_text=breed_left,
                is_cross=bool(second),
                sex=read_sex(get(row, "pet.sex")),
                neutered=read_neutered(get(row, "pet.neutered")),
                colour_id=colour_id,
                colour_text=colour_text,
                birth=self._birth(line, row),
                identifiers=tuple(identifiers),
                note="\n".join(text for text in (second, get(row, "pet.note")) if text),
            )
        )
        found = pet_rules.problems(draft, self._today, self._species.get(species_id or 0))
        for problem in found:
            if problem.severity == "warning":
                column = _PET_COLUMNS.get(problem.field.partition(".")[0], "")
                self._find("warning", line, column, problem.code, get(row, column) if column else "")
        return None if self._refused(line, found, _PET_COLUMNS) else draft

    def _birth(self, line: int, row: tuple[str, ...]) -> BirthDate | None:
        for column in ("pet.birth", "pet.age"):
            text = self._mapping.get(row, column)
            if not text:
                continue
            birth = _month_first(text) if not self._mapping.day_first else None
            birth = birth or parse_birth(text, self._today)
            if birth is None:
                self._find("warning", line, column, "not_a_date", text)
            return birth
        return None

    # --- duplicates

    def _existing_owner(self, draft: OwnerDraft, key: bytes) -> int | None:
        session, external = self._work.session, None
        name = owner_rules.display_name(draft)
        numbers = [owner_rules.read_phone(phone, self._region).number for phone in draft.phones]
        if numbers:
            external = session.scalar(
                select(Owner.id)
                .join(OwnerPhone, OwnerPhone.owner_id == Owner.id)
                .where(OwnerPhone.number.in_(numbers), Owner.display_name == name)
                .limit(1)
            )
        elif draft.email or draft.street or draft.kind is OwnerKind.ORGANISATION or name.startswith("№"):
            external = session.scalar(
                select(Owner.id)
                .where(
                    Owner.sort_name == owners.owner_values(draft)["sort_name"],
                    Owner.display_name == name,
                    Owner.email == draft.email,
                    Owner.street == draft.street,
                )
                .limit(1)
            )
        return external

    def _is_known_pet(
        self, line: int, row: tuple[str, ...], pet: PetDraft, key: bytes, owner_id: int | None
    ) -> bool:
        number = self._mapping.get(row, "pet.key")
        identity = (
            _digest("pet", number, pet.name)
            if number
            else _digest(key.hex(), *(str(v) for v in _identity(pet)))
        )
        if identity in self._seen and (number or self._mapping.columns.get("pet.name") is not None):
            self._find("duplicate", line, "pet.name", "pet_twice", pet.name)
            return True
        self._seen.add(identity)
        for identifier in pet.identifiers:
            if identifier.kind is not IdentifierKind.MICROCHIP:
                continue
            chip = pet_rules.identifier_key(identifier.kind, identifier.number)
            if _digest("chip", chip) in self._seen or self._work.session.scalar(
                select(Pet.id)
                .join(PetIdentifier, PetIdentifier.pet_id == Pet.id)
                .where(PetIdentifier.number_key == chip, Pet.status == PetStatus.ACTIVE)
                .limit(1)
            ):
                self._find("duplicate", line, "pet.chip", "chip_known", identifier.number)
                return True
            self._seen.add(_digest("chip", chip))
        if (
            owner_id is not None
            and owner_id < self._first_new_owner
            and self._stands_already(pet, owner_id, number)
        ):
            self._find("duplicate", line, "pet.name", "pet_known", pet.name)
            return True
        return False

    @property
    def _first_new_owner(self) -> int:
        return self._next_owner - self._counts["owners"]

    def _stands_already(self, pet: PetDraft, owner_id: int, number: str) -> bool:
        values = pets.pet_values(pet)
        query = (
            select(Pet.id)
            .join(Ownership, Ownership.pet_id == Pet.id)
            .where(Ownership.owner_id == owner_id, Ownership.to_on.is_(None))
        )
        if number:
            query = query.where(Pet.external_key == number, Pet.sort_name == values["sort_name"])
        else:
            query = query.where(Pet.sort_name == values["sort_name"], Pet.birth_sort == values["birth_sort"])
        return self._work.session.scalar(query.limit(1)) is not None

    # --- writing

    def _add_owner(self, draft: OwnerDraft, key: bytes, number: str) -> int:
        owner_id, self._next_owner = self._next_owner, self._next_owner + 1
        self._owner_ids[key] = owner_id
        self._counts["owners"] += 1
        values = owners.owner_values(draft) | {"status": RecordStatus.ACTIVE, "external_key": number}
        self._batch.owners.append(values | {"id": owner_id, "version": 1})
        for phone in owners.phone_values(owner_id, draft, self._region):
            self._batch.phones.append(phone | {"version": 1})
        return owner_id

    def _add_pet(self, draft: PetDraft, owner_id: int, number: str) -> None:
        pet_id, self._next_pet = self._next_pet, self._next_pet + 1
        self._counts["pets"] += 1
        values = pets.pet_values(draft) | {
            "status": PetStatus.ACTIVE,
            "status_reason": "",
            "registered_on": self._today,
            "external_key": number,
        }
        self._batch.pets.append(values | {"id": pet_id, "version": 1})
        self._batch.ownerships.append(pets.ownership_values(pet_id, owner_id, self._today) | {"version": 1})
        self._batch.identifiers += [v | {"version": 1} for v in pets.identifier_values(pet_id, draft)]

    def flush(self) -> None:
        """Insert what was collected."""
        session, batch = self._work.session, self._batch
        for entity, rows in (
            (Owner, batch.owners),
            (OwnerPhone, batch.phones),
            (Pet, batch.pets),
            (Ownership, batch.ownerships),
            (PetIdentifier, batch.identifiers),
        ):
            if rows:
                session.execute(insert(entity), rows)
        self._batch = _Batch()

    # --- reporting

    def report(self, dry_run: bool) -> ImportReport:
        """Return the counts and the findings; lets PostgreSQL count on after the ids given here."""
        if self._work.session.get_bind().dialect.name == "postgresql":
            for entity in (Owner, Pet):
                name = entity.__tablename__
                self._work.session.execute(
                    select(
                        func.setval(
                            func.pg_get_serial_sequence(name, "id"),
                            select(func.max(entity.id)).scalar_subquery(),
                        )
                    )
                )
        c = self._counts
        return ImportReport(
            c["rows"],
            c["owners"],
            c["pets"],
            c["refused"],
            c["duplicate"],
            c["warning"],
            tuple(self._findings),
            dry_run,
        )

    def _refused(self, line: int, found: tuple[Problem, ...], columns: dict[str, str]) -> bool:
        errors = [problem for problem in found if problem.severity == "error"]
        for problem in errors:
            name = columns.get(problem.field.partition(".")[0], problem.field)
            self._find("refused", line, name, problem.code)
        if errors:
            self._counts["refused"] += 1 - len(errors)
        return bool(errors)

    def _find(self, kind: str, line: int, name: str, code: str, value: str = "") -> None:
        self._counts[kind] += 1
        if len(self._findings) < FINDINGS_KEPT:
            position = self._mapping.columns.get(name)
            column = self._header[position] if position is not None and position < len(self._header) else name
            self._findings.append(Finding(kind, line, column, code, value[:200]))


def _digest(*parts: str) -> bytes:
    return hashlib.blake2b("\x1f".join(fold(part) for part in parts).encode(), digest_size=16).digest()


def _identity(pet: PetDraft) -> tuple[object, ...]:
    return (
        pet.name, pet.species_id, pet.species_text, pet.breed_id, pet.breed_text, pet.sex, pet.colour_id,
        pet.colour_text, pet.birth.day if pet.birth else None,
    )  # fmt: skip


def _month_first(text: str) -> BirthDate | None:
    parts = text.replace(".", "/").split("/")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    try:
        return BirthDate(date(int(parts[2]), int(parts[0]), int(parts[1])))
    except ValueError:
        return None
